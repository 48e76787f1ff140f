"""The authors' running text: ``*miring*``, ``**tebal**``, ``[[jenis:id]]``, ``[[jenis:id|kata]]``, addresses."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

_TOKEN = re.compile(
    r"\[\[(?P<kind>[a-z_]+):(?P<id>[^\]|\s]+)(?:\|(?P<words>[^\]]+))?\]\]"
    r"|\*\*(?P<bold>[^*\s](?:[^*]*[^*\s])?)\*\*"
    r"|\*(?P<italic>[^*\s](?:[^*]*[^*\s])?)\*"
    r"|(?P<url>https?://[^\s<>\"']*[^\s<>\"'.,;:!?)])"
)
_TAG = re.compile(r"</?[A-Za-z][^>]*>?|<!--|&#?\w+;|javascript:", re.IGNORECASE)


@dataclass(frozen=True)
class Span:
    """A stretch of text of one sort; `target` is the id of a link or the address of a url."""

    kind: Literal["teks", "tebal", "miring", "tautan", "alamat"]
    text: str
    target: str = ""


@dataclass(frozen=True)
class Flaw:
    """Something wrong in a text: code, message, the offending part and how often it stands before in the text."""

    kode: str
    pesan: str
    saran: str
    part: str
    earlier: int = 0


@cache
def parse(text: str) -> tuple[Span, ...]:
    """Split `text` into spans; white space is folded. Never fails: what is no mark is plain text."""
    text = " ".join(text.split())
    spans, end = [], 0
    for match in _TOKEN.finditer(text):
        if match.start() > end:
            spans.append(Span("teks", text[end : match.start()]))
        spans.append(_span(match))
        end = match.end()
    if end < len(text):
        spans.append(Span("teks", text[end:]))
    return tuple(spans)


def _span(match: re.Match[str]) -> Span:
    if match["kind"]:
        return Span("tautan", match["words"] or "", f"{match['kind']}/{match['id']}")
    if match["bold"]:
        return Span("tebal", match["bold"])
    if match["italic"]:
        return Span("miring", match["italic"])
    return Span("alamat", match["url"], match["url"])


def targets(text: str) -> tuple[str, ...]:
    """Return the ids that a text links to, in order."""
    return tuple(span.target for span in parse(text) if span.kind == "tautan")


def plain(text: str) -> str:
    """Return the text without marks; a link without words of its own gives its id's last part."""
    return "".join(span.text or span.target.rsplit("/", 1)[-1] for span in parse(text))


@cache
def flaws(text: str) -> tuple[Flaw, ...]:
    """Return what an author may not write: markup of HTML, marks left open, broken links."""
    return tuple(_flaws(" ".join(text.split())))


def _flaws(text: str) -> Iterator[Flaw]:
    yield from _markup(text)
    end = 0
    for match in (*_TOKEN.finditer(text), None):
        rest = text[end : match.start() if match else len(text)]
        for part, kode, pesan, saran in _OPEN:
            if part in rest:
                yield Flaw(kode, pesan, saran, part, text.count(part, 0, end + rest.index(part)))
                break
        end = match.end() if match else end


@cache
def flaws_of_plain(text: str) -> tuple[Flaw, ...]:
    """Return what may not stand in a field of plain text: markup of HTML, and the marks of running text."""
    return tuple(_flaws_of_plain(" ".join(text.split())))


def _flaws_of_plain(text: str) -> Iterator[Flaw]:
    yield from _markup(text)
    for match in _TOKEN.finditer(text):
        if not match["url"]:
            part = match[0][:2] if match[0][1] in "*[" else "*"
            pesan = "di sini hanya teks biasa, tanpa *miring*, **tebal**, dan [[…]]"
            yield Flaw("penanda-tak-berlaku", pesan, "hapus tandanya", part, text.count(part, 0, match.start()))


def _markup(text: str) -> Iterator[Flaw]:
    for match in _TAG.finditer(text):
        part = match[0].split(" ")[0]
        pesan = f'ada HTML atau skrip di dalam teks: "{match[0][:40]}"'
        saran = "tulis teks biasa; *miring* dan **tebal** tersedia"
        yield Flaw("html-dalam-teks", pesan, saran, part, text.count(part, 0, match.start()))


_LINK = ("tautan-rusak", "tautan [[…]] di sini tidak lengkap", "tulis [[jenis:id]] atau [[jenis:id|kata]]")
_OPEN = (
    ("[[", *_LINK),
    ("]]", *_LINK),
    ("*", "penanda-terbuka", "tanda * tidak berpasangan", "pasangkan *miring* atau **tebal**"),
)
"""What has no meaning outside a mark: the part, and the complaint about it."""
