"""Reads a printed PDF back: what stands where on each page, what links and bookmarks lead to, what is tagged as what.

Positions come from PDFium, structure from `pdf_struktur`; nothing of the generator is used. Lengths are points from the
lower left corner of a page, page indices count from 0.
"""

from __future__ import annotations

import ctypes
import io
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import pdf_struktur
import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
from pdf_struktur import Element

MM = 72 / 25.4
HEADINGS = ("H1", "H2", "H3", "H4")
MENTION = re.compile(r"\(hlm\. (\d+)\)")
"""How a cross-reference names a page."""
ARTIFACT, FIGURE = -1, -2


@dataclass(frozen=True)
class Kotak:
    """A box."""

    left: float
    bottom: float
    right: float
    top: float

    def overlap(self, other: Kotak) -> tuple[float, float]:
        """Return how far two boxes lie over each other, in width and height; below 0 where they do not."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        return wide, min(self.top, other.top) - max(self.bottom, other.bottom)

    def beyond(self, around: Kotak) -> float:
        """Return by how much this box sticks out of another, 0 where it does not."""
        low = max(around.left - self.left, around.bottom - self.bottom)
        return max(low, self.right - around.right, self.top - around.top, 0)


def around(boxes: list[Kotak]) -> Kotak:
    """Return the box that holds all of some boxes."""
    return Kotak(
        min(box.left for box in boxes),
        min(box.bottom for box in boxes),
        max(box.right for box in boxes),
        max(box.top for box in boxes),
    )


@dataclass(frozen=True)
class Potongan:
    """A run of characters in one face and line: the box of its ink, its baseline, size and colour.

    `mcid` is the marked content it belongs to: FIGURE inside a drawing, ARTIFACT for what is no part of the text, as
    running heads, folios and repeated heads of tables.
    """

    text: str
    box: Kotak
    baseline: float
    size: float
    colour: tuple[int, int, int]
    mcid: int


@dataclass(frozen=True)
class Bidang:
    """A painted shape: its box, the colour it is filled with or None, and its corners, in the order of painting."""

    box: Kotak
    fill: tuple[int, int, int] | None
    corners: tuple[tuple[float, float], ...]


@dataclass
class Halaman:
    """A page: its label as viewers show it, its size, and what is painted on it."""

    index: int
    label: str
    size: tuple[float, float]
    runs: list[Potongan] = field(default_factory=list)
    shapes: list[Bidang] = field(default_factory=list)
    images: int = 0

    @property
    def outside(self) -> list[Potongan]:
        """What is printed on the page and is no part of the text."""
        return [run for run in self.runs if run.mcid == ARTIFACT]

    @cached_property
    def words(self) -> str:
        """All that is printed here, in the order of painting."""
        return " ".join(" ".join(run.text for run in self.runs).split())


@dataclass(frozen=True)
class Tujuan:
    """Where a destination is: a page and a height on it."""

    page: int
    top: float


@dataclass(frozen=True)
class Penanda:
    """A bookmark, or a heading: its level from 1, its words, and where it leads or stands."""

    level: int
    words: str
    page: int


@dataclass(frozen=True)
class Tautan:
    """A link: its words, the name it leads to within the file or else the address, and its element."""

    words: str
    name: str
    address: str
    element: Element


class Berkas:
    """A PDF, read once."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.pdf = pikepdf.open(io.BytesIO(data))
        self.content = pdf_struktur.read_content(self.pdf)
        self.root = pdf_struktur.tree(self.pdf, self.content)
        self.pages = list(_pages(data))
        self._owners = {place: element for element in self.root.walk() for place in element.places}

    @cached_property
    def labels(self) -> dict[str, Halaman]:
        """The pages by their labels."""
        return {page.label: page for page in self.pages}

    @cached_property
    def destinations(self) -> dict[str, Tujuan]:
        """Where each name leads."""
        numbers = {pdf_struktur.key(page.obj): index for index, page in enumerate(self.pdf.pages)}
        flat = list(self.pdf.Root.Names.Dests.Names) if "/Names" in self.pdf.Root else []
        return {
            str(name): Tujuan(numbers[pdf_struktur.key(value[0])], float(value[3]))
            for name, value in zip(flat[::2], flat[1::2], strict=True)
        }

    @cached_property
    def headings(self) -> list[Penanda]:
        """The headings of the structure, in reading order."""
        return [Penanda(int(item.tag[1]), item.text, min(item.pages)) for item in self.root.find(*HEADINGS)]

    @cached_property
    def bookmarks(self) -> list[Penanda]:
        """The bookmarks, in order."""
        numbers = {pdf_struktur.key(page.obj): index for index, page in enumerate(self.pdf.pages)}
        with self.pdf.open_outline() as outline:
            return list(_bookmarks(outline.root, 1, numbers))

    @cached_property
    def links(self) -> list[Tautan]:
        """Every link of the structure, in reading order."""
        return [_link(element) for element in self.root.find("Link") if element.objects]

    @cached_property
    def elements(self) -> dict[int, list[Element]]:
        """The elements with content of their own, by page, in reading order."""
        found: dict[int, list[Element]] = defaultdict(list)
        for element in self.root.walk():
            for page in dict.fromkeys(place[0] for place in element.places):
                found[page].append(element)
        return found

    @cached_property
    def _runs(self) -> dict[tuple[int, int], list[Potongan]]:
        found: dict[tuple[int, int], list[Potongan]] = defaultdict(list)
        for page in self.pages:
            for run in page.runs:
                found[page.index, run.mcid].append(run)
        return found

    def runs(self, element: Element) -> list[tuple[int, Potongan]]:
        """Return what is printed of an element and those below it, with its pages."""
        places = [place for inner in element.walk() for place in inner.places]
        return [(page, run) for page, form, mcid in places if form is None for run in self._runs[page, mcid]]

    def owner(self, page: int, run: Potongan) -> Element | None:
        """Return the element that a run belongs to, None for what is no part of the text."""
        return self._owners.get((page, None, run.mcid))

    def stream(self, *without: str) -> Iterator[tuple[int, str]]:
        """Yield the text in reading order, piece by piece with its page, but for elements of some tags."""
        yield from _stream(self.root, frozenset(without))

    @cached_property
    def words(self) -> str:
        """All text, in reading order."""
        return self.root.text

    @cached_property
    def tagged(self) -> list[str]:
        """What is tagged on each page, in reading order."""
        found: list[list[str]] = [[] for _ in self.pages]
        for page, words in self.stream():
            found[page].append(words)
        return [" ".join(" ".join(words).split()) for words in found]

    def section(self, title: str) -> Element | None:
        """Return the section whose heading of level 1 is `title`, or None."""
        found = next((item for item in self.root.find("H1") if item.text == title), None)
        while found and found.tag != "Sect":
            found = found.parent
        return found

    @cached_property
    def fonts(self) -> list[Any]:
        """Every font that a page names, once."""
        named = (page.obj.Resources.get("/Font", {}) for page in self.pdf.pages)
        return list({pdf_struktur.key(font): font for fonts in named for font in fonts.values()}.values())

    @cached_property
    def strings(self) -> list[str]:
        """Every string of the file outside its pages: bookmarks, names, alternative texts, metadata."""
        found = [text for item in self.pdf.objects for text in _strings(item)]
        return [*found, *_strings(self.pdf.docinfo), self.pdf.Root.Metadata.read_bytes().decode()]


class Aliran:
    """The text of a file without notes, in reading order, as letters and digits only, with the page of each.

    What references add for readers of paper, a page or where else to look, is left out.
    """

    def __init__(self, berkas: Berkas, added: re.Pattern[str]) -> None:
        pieces = [(page, f"{words} ") for page, words in berkas.stream("Note", "Reference")]
        whole = added.sub(lambda found: " " * len(found[0]), "".join(words for _, words in pieces))
        self.text, self._starts, self._pages = "", [], []
        letters, start = [], 0
        for page, words in pieces:
            self._starts.append(len(letters))
            self._pages.append(page)
            letters += plain(whole[start : start + len(words)])
            start += len(words)
        self.text = "".join(letters)

    def pages(self, words: str) -> list[int]:
        """Return the pages on which some words begin."""
        wanted = plain(words)
        found, at = [], self.text.find(wanted)
        while at >= 0:
            found.append(self._pages[bisect_right(self._starts, at) - 1])
            at = self.text.find(wanted, at + 1)
        return found


def lines(runs: list[Potongan]) -> list[list[Potongan]]:
    """Return runs line by line, from the top; what is raised or lowered a little belongs to the line."""
    found: list[list[Potongan]] = []
    for run in sorted(runs, key=lambda run: (-run.baseline, run.box.left)):
        if found and found[-1][0].baseline - run.baseline < 0.45 * found[-1][0].size:
            found[-1].append(run)
        else:
            found.append([run])
    return found


def plain(words: str) -> str:
    """Return letters and digits only: what stays the same whatever the line breaks and the marks around words."""
    return "".join(letter for letter in words.casefold() if letter.isalnum())


def _stream(element: Element, without: frozenset[str]) -> Iterator[tuple[int, str]]:
    places = iter(element.places)
    for piece in element.pieces:
        if isinstance(piece, str):
            yield next(places)[0], piece
        elif piece.tag not in without:
            yield from _stream(piece, without)


def _strings(value: Any) -> Iterator[str]:
    """Yield the strings of an object, but not those of the objects it refers to."""
    if isinstance(value, pikepdf.String):
        yield str(value)
    elif isinstance(value, pikepdf.Stream):
        yield from _strings(value.stream_dict)
    elif isinstance(value, pikepdf.Array):
        for item in value:
            if not getattr(item, "is_indirect", False):
                yield from _strings(item)
    elif isinstance(value, pikepdf.Dictionary):
        for item in value.as_dict().values():
            if not getattr(item, "is_indirect", False):
                yield from _strings(item)


def _bookmarks(items: list[Any], level: int, numbers: dict[Any, int]) -> Iterator[Penanda]:
    for item in items:
        yield Penanda(level, str(item.title), numbers[pdf_struktur.key(item.destination[0])])
        yield from _bookmarks(list(item.children), level + 1, numbers)


def _link(element: Element) -> Tautan:
    annotation = element.objects[0]
    name = str(annotation.Dest) if "/Dest" in annotation else ""
    address = str(annotation.A.URI) if "/A" in annotation and "/URI" in annotation.A else ""
    return Tautan(element.text, name, address, element)


def _pages(data: bytes) -> Iterator[Halaman]:
    with pypdfium2.PdfDocument(data) as document:
        for index, page in enumerate(document):
            label = document.get_page_label(index)
            found = Halaman(index, label, page.get_size())
            text = page.get_textpage()
            _record_all(page, text, found)
            text.close()
            page.close()
            yield found


def _record_all(source: Any, text: Any, page: Halaman, form: Any = None, to_page: Any = None) -> None:
    """Record all objects of a page, or of a form drawn on it, whose matrix to the page is given."""
    to_page = to_page or pypdfium2.PdfMatrix()
    for item in source.get_objects(max_depth=1, form=form, textpage=text):
        matrix = item.get_matrix().multiply(to_page)
        if item.type == pdfium.FPDF_PAGEOBJ_FORM:
            _record_all(source, text, page, item.raw, matrix)
        else:
            _record(item, matrix, to_page, page, inner=form is not None)


def _record(item: Any, matrix: Any, to_page: Any, page: Halaman, *, inner: bool) -> None:
    corners = [to_page.on_point(*point) for point in ((item.get_bounds()[:2]), (item.get_bounds()[2:]))]
    (left, right), (bottom, top) = (sorted(values) for values in zip(*corners, strict=True))
    box = Kotak(left, bottom, right, top)
    if item.type == pdfium.FPDF_PAGEOBJ_TEXT:
        words = item.extract()
        if words.strip():
            mcid = FIGURE if inner else pdfium.FPDFPageObj_GetMarkedContentID(item)
            size = item.get_font_size() * abs(matrix.d)
            page.runs.append(Potongan(words, box, matrix.f, size, _colour(item), mcid))
    elif item.type == pdfium.FPDF_PAGEOBJ_IMAGE:
        page.images += 1
    elif item.type == pdfium.FPDF_PAGEOBJ_PATH:
        mode, stroke = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(item, mode, stroke)
        page.shapes.append(Bidang(box, _colour(item) if mode.value else None, _corners(item)))


def _colour(item: Any) -> tuple[int, int, int]:
    parts = [ctypes.c_uint() for _ in range(4)]
    pdfium.FPDFPageObj_GetFillColor(item, *parts)
    return parts[0].value, parts[1].value, parts[2].value


def _corners(item: Any) -> tuple[tuple[float, float], ...]:
    """Return the corners of a path in its own space."""
    across, up = ctypes.c_float(), ctypes.c_float()
    found = []
    for place in range(pdfium.FPDFPath_CountSegments(item)):
        pdfium.FPDFPathSegment_GetPoint(pdfium.FPDFPath_GetPathSegment(item, place), across, up)
        found.append((across.value, up.value))
    return tuple(found)


def luminance(colour: tuple[int, int, int]) -> float:
    """Return the relative luminance of a colour, as WCAG defines it."""
    parts = [part / 255 for part in colour]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: tuple[int, int, int], second: tuple[int, int, int]) -> float:
    """Return the contrast of two colours: 1 for none, 21 for black on white; grey print keeps it."""
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)
