"""The authors' running text: ``*miring*``, ``**tebal**``, ``[[jenis:id]]``, ``[[jenis:id|kata]]``, addresses."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Literal

LINK = re.compile(r"\[\[(?P<kind>[a-z_]+):(?P<id>[^\]|\s]{1,120})(?:\|(?P<words>[^\]]{1,600}))?\]\]")
"""The mark of a link."""
_TOKEN = re.compile(
    rf"{LINK.pattern}"
    r"|\*\*(?P<bold>[^*\s](?:[^*]*[^*\s])?)\*\*"
    r"|\*(?P<italic>[^*\s](?:[^*]*[^*\s])?)\*"
    r"|(?P<url>https?://[^\s<>\"']*[^\s<>\"'.,;:!?)])"
)
_TAG = re.compile(r"</?[A-Za-z][^>]*>?|<!--|&#?\w+;|javascript:", re.IGNORECASE)


@dataclass(frozen=True)
class Span:
    """A stretch of text of one sort; `target` is the id of a link or the address of a url.

    `start` is where its words begin in the text with white space folded, `end` where a link or address ends.
    """

    kind: Literal["teks", "tebal", "miring", "tautan", "alamat"]
    text: str
    target: str = ""
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


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
            spans.append(Span("teks", text[end : match.start()], start=end))
        spans.append(_span(match))
        end = match.end()
    if end < len(text):
        spans.append(Span("teks", text[end:], start=end))
    return tuple(spans)


def _span(match: re.Match[str]) -> Span:
    if match["kind"]:
        return Span("tautan", match["words"] or "", f"{match['kind']}/{match['id']}", match.start(), match.end())
    if match["bold"]:
        return Span("tebal", match["bold"], start=match.start("bold"))
    if match["italic"]:
        return Span("miring", match["italic"], start=match.start("italic"))
    return Span("alamat", match["url"], match["url"], match.start(), match.end())


@dataclass(frozen=True)
class Run:
    """Words that follow each other without a link or an address between them, whatever their emphasis."""

    spans: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The words, without marks."""
        return "".join(span.text for span in self.spans)

    @cached_property
    def at(self) -> tuple[int, ...]:
        """For each character, and for the end, where it stands in the folded text, marks included."""
        places = [span.start + index for span in self.spans for index in range(len(span.text))]
        return (*places, places[-1] + 1)

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """For each character, the kind of its span."""
        return tuple(span.kind for span in self.spans for _ in span.text)


@cache
def runs(text: str) -> tuple[Run | Span, ...]:
    """Return the runs of a text, and the links and addresses between them, in order."""
    found: list[Run | Span] = []
    for span in parse(text):
        before = found[-1] if found else None
        if span.kind in ("tautan", "alamat"):
            found.append(span)
        elif isinstance(before, Run):
            found[-1] = Run((*before.spans, span))
        else:
            found.append(Run((span,)))
    return tuple(found)


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
        if match and "[[" in (match["bold"] or match["italic"] or ""):
            saran = "letakkan tanda * di luar atau hapus"
            yield Flaw(
                "tautan-rusak",
                "tautan di antara tanda * tidak dikenali",
                saran,
                "[[",
                text.count("[[", 0, match.start()),
            )
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
