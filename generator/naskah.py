"""Hand-written pages of content/: where they are, and their paragraphs, read for citations and ``[[jenis:id]]``."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.citations.collecting import Cited
from generator.citations.reading import Reader
from generator.diagnostics import DataError, Diagnostic, Location
from generator.discovery import passed_over
from generator.links import Link
from generator.models.kunci import HANDWRITTEN, SHARED
from generator.source import Part, Source, read_text
from generator.text import LINK

EDITORS = "panduan-redaksi"
"""The folder of the pages about this tool, which every edition shows as they are now, also a frozen one."""
_OPAQUE = (
    re.compile(r"\A---\n.*?\n---\n", re.DOTALL),  # front matter
    re.compile(r"(?ms)^[ ]*(?P<fence>```+|~~~+).*?^[ ]*(?P=fence)[^\n]*$"),
    re.compile(r"(?s)<!--.*?-->"),
    re.compile(r"(?s)(?<!`)(?P<ticks>`+)(?!`)(?:(?!\n[ ]*\n).)+?(?<!`)(?P=ticks)(?!`)"),
    re.compile(r"!?\[(?!\[)(?:(?!\n[ ]*\n)[^\]])*\](?:\((?:\"[^\"\n]*\"|[^)\"\n])*\)|\[[^\]\n]*\])"),  # links, pictures
    re.compile(r"(?m)^[ ]{0,3}\[[^\]\n]+\]:[^\n]*$"),  # what a named link leads to
    re.compile(r"</?[a-z](?:(?!\n[ ]*\n)[^>])*>|\{[^}\n]*\}"),
)
"""What is not running text, and so is left as it is."""
_NESTS = re.compile(r"[ ]*(?:[-*+]|\d+[.)])[ ]|[ ]*(?:!!!|\?\?\?)|[ ]{4}")
"""How a block begins whose indented paragraphs are no code: a list, a notice, or an inner paragraph of one."""
_PARAGRAPH = re.compile(r"(?:^[^\n]*\S[^\n]*(?:\n|\Z))+", re.MULTILINE)
_HEADING = re.compile(r"#|[^\n]*\S[^\n]*\n(?:=+|-+)[ ]*(?:\n|\Z)")
_TITLE = re.compile(r"(?m)^(?:title:|#)\s*(.+?)\s*$")
_HIDE = "\0"


@dataclass(frozen=True)
class Page(Source):
    """A hand-written page; the path of a paragraph is the number of its first character."""

    def locate(self, path: tuple[Part, ...], *, key: bool = False) -> Location:
        """Return where a paragraph begins."""
        return self._at(int(path[0]) if path else 0, 1)

    def locate_words(self, path: tuple[Part, ...], start: int, length: int) -> Location:
        """Return where part of a paragraph stands, given by its place in it with white space folded."""
        return self._at(self.offset(int(path[0]), start), length)

    def offset(self, paragraph: int, folded: int) -> int:
        """Return the character of the page at place `folded` of a paragraph with white space folded."""
        at, space = paragraph, True
        while self.text[at : at + 1].isspace():
            at += 1
        for _ in range(folded):
            space = self.text[at].isspace()
            at += 1
            while space and self.text[at : at + 1].isspace():
                at += 1
        return at

    def _at(self, offset: int, length: int) -> Location:
        line = self.text.count("\n", 0, offset)
        column = offset - (self.text.rfind("\n", 0, offset) + 1)
        return self._cut(line, column, length)


def title(page: Page) -> str:
    """Return the title of a hand-written page: of its front matter, else its first heading, else its file's name."""
    found = _TITLE.search(page.text)
    return found[1] if found else Path(page.path).stem


def handwritten(root: Path, year: str, faults: list[Diagnostic]) -> tuple[Mapping[str, Page], Mapping[str, Path]]:
    """Return the hand-written pages of an edition and the other files beside them, each by its path in the site.

    A frozen edition has those of its own, and those of EDITORS as they are now. What cannot be read goes to `faults`.
    """
    now, frozen = root / HANDWRITTEN, root / "data" / year / SHARED / HANDWRITTEN
    found = {path.relative_to(now).as_posix(): path for path in _files(now)}
    if frozen.is_dir():
        found = {name: path for name, path in found.items() if name.startswith(f"{EDITORS}/")}
        found |= {path.relative_to(frozen).as_posix(): path for path in _files(frozen)}
    pages: dict[str, Page] = {}
    for name, path in sorted(found.items()):
        if path.suffix == ".md":
            try:
                pages[name] = Page(path.relative_to(root).as_posix(), read_text(root, path), None)
            except DataError as error:
                faults += error.diagnostics
    return pages, {name: path for name, path in sorted(found.items()) if path.suffix != ".md"}


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file() and not passed_over(path.relative_to(folder)))


@dataclass(frozen=True)
class Piece:
    """Part of a page: `raw` Markdown as written, then words of ours (with ``[[…]]``), which may be empty.

    In a `heading` they are no links.
    """

    raw: str
    words: str
    heading: bool = False


def paragraphs(page: Page) -> Iterator[tuple[int, str]]:
    """Yield where each paragraph begins and its text; code, links, tags and the front matter are blanked out."""
    text = page.text
    for pattern in _OPAQUE:
        text = pattern.sub(lambda match: re.sub(r"\S", _HIDE, match[0]), text)
    nested = False
    for match in _PARAGRAPH.finditer(text):
        code = match[0].startswith("    ") and not nested
        nested = bool(_NESTS.match(match[0])) and not code
        if not code and match[0].strip(f"{_HIDE} \n"):
            yield match.start(), match[0]


def owner(page: Page) -> str:
    """Return what stands for a page where an entry's id would: its path without the suffix."""
    return page.path.removesuffix(".md")


def page_citations(page: Page, reader: Reader) -> Iterator[Cited]:
    """Yield every citation of a page."""
    for start, text in paragraphs(page):
        for citation in reader.read(text):
            yield Cited(owner(page), page, (start,), citation, "house")


def page_links(page: Page) -> Iterator[Link]:
    """Yield every link ``[[jenis:id]]`` of a page; its path is the number of its first character."""
    for start, mark in _links(page):
        target = f"{mark['kind']}/{mark['id']}"
        yield Link(owner(page), target, page, (start + mark.start(),), (), f"{mark['kind']}:{mark['id']}")


def half_links(page: Page) -> Iterator[Location]:
    """Yield where a ``[[`` stands that is no link."""
    for start, text in paragraphs(page):
        for match in re.finditer(r"\[\[", LINK.sub(lambda mark: _HIDE * len(mark[0]), text)):
            yield page.locate((start + match.start(),))


def _links(page: Page) -> Iterator[tuple[int, re.Match[str]]]:
    for start, text in paragraphs(page):
        for mark in LINK.finditer(text):
            yield start, mark


def pieces(page: Page, words: Mapping[tuple[int, int], str]) -> Iterator[Piece]:
    """Yield a page in pieces: its links, and what `words` gives for citations, from one character to another."""
    marks = {}
    for start, mark in _links(page):
        first, last = start + mark.start(), start + mark.end()
        marks[first, last] = " ".join(mark[0].split())
    end = 0
    for (first, last), said in sorted({**marks, **words}.items()):
        line = page.text.rfind("\n", 0, first) + 1
        yield Piece(page.text[end:first], said, heading=bool(_HEADING.match(page.text, line)))
        end = last
    yield Piece(page.text[end:], "")
