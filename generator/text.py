"""The authors' running text: ``*miring*``, ``**tebal**``, ``[[jenis:id]]``, ``[[jenis:id|kata]]``, addresses."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
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
    """Something wrong in a text: code, message, and the offset and length of the offending part."""

    kode: str
    pesan: str
    saran: str
    part: str


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


def flaws(text: str) -> Iterator[Flaw]:
    """Yield what an author may not write: markup of HTML, marks left open, broken links."""
    for match in _TAG.finditer(text):
        yield Flaw(
            "html-dalam-teks",
            f'ada HTML atau skrip di dalam teks: "{match[0]}"',
            "tulis teks biasa; *miring* dan **tebal** tersedia",
            match[0],
        )
    for span in parse(text):
        if span.kind != "teks":
            continue
        if "[[" in span.text or "]]" in span.text:
            yield Flaw(
                "tautan-rusak",
                "tautan [[…]] di sini tidak lengkap",
                "tulis [[jenis:id]] atau [[jenis:id|kata]]",
                "[[" if "[[" in span.text else "]]",
            )
        if "*" in span.text:
            yield Flaw("penanda-terbuka", "tanda * tidak berpasangan", "pasangkan *miring* atau **tebal**", "*")
