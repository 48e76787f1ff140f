"""The Jinja environment and its few filters. Words and markup live in templates, not here."""

import json
import posixpath
import re
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from jinja2 import (
    BytecodeCache,
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    pass_context,
)
from jinja2.runtime import Context
from markupsafe import Markup

from generator import text
from generator.citations.style import official, short
from generator.edition import Edition
from generator.law import act_of
from generator.links import Entry
from generator.models.peraturan import Peraturan
from generator.naming import name

FOLDER = Path(__file__).parent / "templates"
_MONTHS = tuple("Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split())  # noqa: SIM905 - reads better than twelve quoted words
_SPECIAL = re.compile(r"([\\`*_{}])")
_ENTITIES = str.maketrans({character: f"&#{ord(character)};" for character in "|~^#[]"} | {"<": "&lt;", ">": "&gt;"})
_FORMS = {"tebal": "<b>{}</b>", "miring": "<i>{}</i>"}
_LEADING = re.compile(r"^(\d+)([.)])|^([-+!])|^([=:])")


@cache
def environment() -> Environment:
    """Return the environment that all outputs share."""
    env = Environment(
        loader=FileSystemLoader(FOLDER),
        undefined=StrictUndefined,
        autoescape=lambda name: bool(name and (name.endswith((".html.j2", ".svg.j2")))),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=_compiled(),
    )
    env.filters.update(
        md=markdown,
        berkutip=quoting,
        polos=text.plain,
        tautan=link,
        sitasi=cite,
        sebutan=_called,
        alamat=address,
        berkas=_file,
        halaman=_to,
        tanggal=long_date,
        angka=number,
        ukuran=size,
        json=_json,
    )
    return env


def _compiled() -> BytecodeCache | None:
    """Return Jinja's own per-user store of compiled templates, keyed by their text, where it may be had."""
    try:
        return FileSystemBytecodeCache()
    except (RuntimeError, OSError):
        return None


def escape(words: str) -> str:
    """Return plain words so that Markdown shows them as they are."""
    words = _SPECIAL.sub(r"\\\1", words.replace("&", "&amp;"))
    return words.translate(_ENTITIES)


def quoting(words: str) -> str:
    """Return plain words as Markdown, with the examples between backquotes as they are."""
    parts = re.split("(`[^`]+`)", words)
    return "".join(part if index % 2 else escape(part) for index, part in enumerate(parts))


@pass_context
def markdown(context: Context, words: str, *, links: bool = True) -> str:
    """Return an author's text as one line of Markdown; its links lead from the current page."""
    out = "".join(_span(context, span, links) for span in text.parse(words))
    return _LEADING.sub(_unleading, out)


def _unleading(match: re.Match[str]) -> str:
    """Return what begins a line so that it does not begin a list, a heading or a definition."""
    number, stop, mark, other = match.groups()
    return f"{number}\\{stop}" if number else f"\\{mark}" if mark else f"&#{ord(other)};"


def _span(context: Context, span: text.Span, links: bool) -> str:
    words = escape(span.text)
    if span.kind == "tebal":
        return f"**{words}**"
    if span.kind == "miring":
        return f"*{words}*"
    if span.kind == "alamat":
        return f"<{span.target.replace('|', '%7C')}>" if links else words
    if span.kind == "tautan":
        edition: Edition = context["edition"]
        entry = edition.entries[span.target]
        if links and not span.text and entry.kind == "peraturan":
            return cite(context, span.target)
        label = span.text or name(entry, edition.entries)
        label = _mention(context, entry, label) if links else label
        return _anchor(context, entry, label) if links else escape(label)
    return words


def _mention(context: Context, entry: Entry, words: str) -> str:
    """Return what to call a regulation here: officially when the page names it first, in short after.

    Words of the author's own choice stay. The page keeps what it has named in `cited`.
    """
    model = entry.model
    if not isinstance(model, Peraturan) or words not in (short(model), official(model)):
        return words
    cited: set[str] = context["cited"]
    first = entry.id not in cited
    cited.add(entry.id)
    return official(model) if first else short(model)


@pass_context
def cite(context: Context, target: str) -> str:
    """Return the citation of a provision or regulation, given by its id, as links in house style."""
    edition: Edition = context["edition"]
    entry, places = edition.entries[target], ""
    act = edition.entries[act_of(target)]
    if entry is not act:
        words = name(entry, edition.entries).removesuffix(name(act, edition.entries))
        places = f"{_anchor(context, entry, words.strip())} "
    return places + _anchor(context, act, _mention(context, act, name(act, edition.entries)))


@pass_context
def _called(context: Context, target: str) -> str:
    """Return what readers call an entry, given by its id, as plain Markdown without a link."""
    edition: Edition = context["edition"]
    return escape(name(edition.entries[target], edition.entries))


@pass_context
def link(context: Context, target: str | Entry, words: str = "") -> str:
    """Return a Markdown link to an entry, given or by its id, worded by `words` or by its own title."""
    edition: Edition = context["edition"]
    entry = edition.entries[target] if isinstance(target, str) else target
    return _anchor(context, entry, text.plain(words) or name(entry, edition.entries))


def _anchor(context: Context, entry: Entry, words: str) -> str:
    return f"[{escape(words)}]({_to(context, entry.page)}{'#' + entry.anchor if entry.anchor else ''})"


@pass_context
def _to(context: Context, page: str) -> str:
    return _relative(page, posixpath.dirname(context["page"]) or ".")


@cache
def _relative(page: str, start: str) -> str:
    return posixpath.relpath(page, start)


@pass_context
def address(context: Context, target: str) -> str:
    """Return the final relative address of an entry's id or a page, for raw HTML and SVG."""
    edition: Edition = context["edition"]
    entry = edition.entries.get(target)
    page, anchor = (entry.page, entry.anchor) if entry else (target, "")
    path = posixpath.relpath(_folder(page) or ".", _folder(context["page"]) or ".") + "/"
    return path + (f"#{anchor}" if anchor else "")


@pass_context
def _file(context: Context, path: str) -> str:
    """Return the final relative address of a file of the edition that is no page, for raw HTML."""
    return _relative(path, _folder(context["page"]) or ".")


def _folder(page: str) -> str:
    stem = page.removesuffix(".md")
    return posixpath.dirname(stem) if posixpath.basename(stem) == "index" else stem


def unlinked(words: str) -> Markup:
    """Return an author's text, the links of which have become words, as HTML."""
    return Markup("").join(Markup(_FORMS.get(span.kind, "{}")).format(span.text) for span in text.parse(words))


def long_date(value: date) -> str:
    """Return ``15 Januari 2025``."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def number(value: Decimal | int) -> str:
    """Return a number the Indonesian way: decimal comma, no idle zeros."""
    plain = f"{value:f}"
    return (plain.rstrip("0").rstrip(".") if "." in plain else plain).replace(".", ",")


def size(count: int) -> str:
    """Return a number of bytes as ``340 kB`` or ``1,2 MB``."""
    thousands = max(1, round(count / 1000))
    return f"{thousands} kB" if thousands < 1000 else f"{number(Decimal(f'{count / 1_000_000:.1f}'))} MB"


def _json(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)
