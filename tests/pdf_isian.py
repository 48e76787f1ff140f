"""Reads the fields of a PDF back, and looks at its pages as poppler, PDFium and pdf.js show them.

It knows nothing of how the fields were made.
"""

from __future__ import annotations

import base64
import subprocess
from dataclasses import dataclass
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pikepdf
import pypdfium2
import pytest
from pikepdf import Name
from PIL import Image
from pypdf import PdfWriter
from pypdfium2 import raw

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from playwright.sync_api import Page

Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in points."""
HIDDEN, PRINTED = 1 << 1, 1 << 2
DPI = 120


@dataclass(frozen=True)
class Place:
    """A widget: its page (from 0), its box, what it is called aloud, its state if it is a button's."""

    page: int
    box: Box
    words: str
    state: str
    flags: int


@dataclass(frozen=True)
class Field:
    """A field by its full name, with all its widgets in the order of the pages."""

    name: str
    value: pikepdf.Object
    places: tuple[Place, ...]

    def get(self, key: str) -> Any:
        """Return what the field, or a field around it, says under a key; None where none does."""
        value = self.value
        while value is not None:
            if key in value:
                return value[key]
            value = value.get("/Parent")
        return None

    @property
    def flags(self) -> int:
        return int(self.get("/Ff") or 0)


def fields(pdf: pikepdf.Pdf) -> list[Field]:
    """Return the fields in the order in which their widgets stand on the pages."""
    held: dict[tuple[int, int], list[Place]] = {}
    owners: dict[tuple[int, int], tuple[str, pikepdf.Object]] = {}
    for number, page in enumerate(pdf.pages):
        for widget in page.obj.get("/Annots", []):
            if widget.Subtype == Name.Widget:
                owner = widget if "/T" in widget else widget.Parent
                owners[owner.objgen] = _full_name(owner), owner
                held.setdefault(owner.objgen, []).append(_place(number, widget))
    return [Field(*owners[key], tuple(places)) for key, places in held.items()]


def terminals(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Yield the full name of every field that is no mere branch, as the tree of the form has them."""

    def down(field: pikepdf.Object) -> Iterator[str]:
        kids = [kid for kid in field.get("/Kids", []) if "/T" in kid]
        if kids:
            assert all(kid.Parent.objgen == field.objgen for kid in kids)
        yield from (name for kid in kids for name in down(kid)) if kids else [_full_name(field)]

    for root in pdf.Root.AcroForm.Fields:
        assert "/Parent" not in root
        yield from down(root)


def _full_name(field: pikepdf.Object) -> str:
    parts = []
    while field is not None:
        if "/T" in field:
            assert "." not in str(field.T)
            parts.append(str(field.T))
        field = field.get("/Parent")
    return ".".join(reversed(parts))


def _place(page: int, widget: pikepdf.Object) -> Place:
    left, bottom, right, top = map(float, widget.Rect)
    pictures = widget.AP.N
    states = set() if isinstance(pictures, pikepdf.Stream) else set(pictures.keys()) - {"/Off"}
    state = states.pop().removeprefix("/") if states else ""
    return Place(page, (left, bottom, right, top), str(widget.get("/TU", "")), state, int(widget.F))


def typed(data: bytes, values: Mapping[str, str]) -> bytes:
    """Return a PDF filled in by pypdf, which draws the pictures of the values."""
    writer = PdfWriter(clone_from=BytesIO(data))
    for page in writer.pages:
        writer.update_page_form_field_values(page, dict(values), auto_regenerate=False)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def clicked(data: bytes, values: Mapping[str, str]) -> bytes:
    """Return a PDF filled in through PDFium, as Chrome does when people click and type."""
    with pikepdf.open(BytesIO(data)) as pdf:
        known = {field.name: field for field in fields(pdf)}
        options = {name: [str(option) for option in field.get("/Opt") or ()] for name, field in known.items()}
    with pypdfium2.PdfDocument(data) as document:
        document.init_forms()
        assert document.formenv is not None
        pages, form = list(document), document.formenv.raw
        for name, value in values.items():
            place = next(place for place in known[name].places if place.state in ("", value.removeprefix("/")))
            page = pages[place.page]
            left, bottom, right, top = place.box
            x, y = (left + right) / 2, (bottom + top) / 2
            raw.FORM_OnLButtonDown(form, page.raw, 0, x, y)
            raw.FORM_OnLButtonUp(form, page.raw, 0, x, y)
            if options[name]:
                raw.FORM_SetIndexSelected(form, page.raw, options[name].index(value), True)
            elif not place.state:
                words = (value + "\0").encode("utf-16-le")
                letters = (raw.FPDF_WCHAR * (len(words) // 2)).from_buffer_copy(words)
                raw.FORM_ReplaceSelection(form, page.raw, letters)
            raw.FORM_ForceToKillFocus(form)
        out = BytesIO()
        document.save(out)
    return out.getvalue()


@dataclass(frozen=True)
class Letter:
    """A letter as it is drawn on a page (from 0): its size in points and its box."""

    text: str
    page: int
    size: float
    box: Box

    def is_in(self, box: Box) -> bool:
        """Tell whether the letter is wholly in a box, but for half a point."""
        low, high = zip(self.box[:2], box[:2], strict=True), zip(self.box[2:], box[2:], strict=True)
        return all(own > edge - 0.5 for own, edge in low) and all(own < edge + 0.5 for own, edge in high)


def letters(data: bytes) -> list[Letter]:
    """Return every letter that PDFium draws, also those of fields, in the order in which they are drawn."""
    found = []
    with pypdfium2.PdfDocument(data) as document:
        document.init_forms()
        for number in range(len(document)):
            page = document[number]
            assert raw.FPDFPage_Flatten(page.raw, raw.FLAT_PRINT) != raw.FLATTEN_FAIL
            page.close()
            text = document[number].get_textpage()
            for index in range(text.count_chars()):
                size = raw.FPDFText_GetFontSize(text.raw, index)
                letter = chr(raw.FPDFText_GetUnicode(text.raw, index))
                found.append(Letter(letter, number, size, text.get_charbox(index)))
    return found


def poppler(data: bytes, page: int) -> Image.Image:
    """Return a page, from 0, as poppler prints it, in grey."""
    command = ["pdftoppm", "-r", str(DPI), "-gray", "-f", str(page + 1), "-l", str(page + 1), "-"]
    done = subprocess.run(command, input=data, capture_output=True, check=True)
    assert done.stderr == b""
    return Image.open(BytesIO(done.stdout)).convert("L")


def pdfium(data: bytes, page: int) -> Image.Image:
    """Return a page as PDFium shows it, in grey."""
    with pypdfium2.PdfDocument(data) as document:
        document.init_forms()
        return document[page].render(scale=DPI / 72).to_pil().convert("L")


class PdfJs:
    """Shows pages as pdf.js does, in Chromium; `said` is what it complained of."""

    def __init__(self, page: Page, serve: Callable[[Path], str]) -> None:
        spec = find_spec("pdfjs_viewer")  # only for the pdf.js in it: the package itself wants Qt
        if spec is None or not spec.submodule_search_locations:
            pytest.fail("pdf.js tidak ditemukan: jalankan ./juknis uji, atau pasang pdfjs-viewer-pyside6 --no-deps")
        self._page = page
        self.said: list[str] = []
        page.on("console", lambda message: self.said.append(message.text))
        blank = serve(Path(spec.submodule_search_locations[0]) / "pdfjs") + "/kosong"
        page.route(blank, lambda route: route.fulfill(content_type="text/html", body="<!doctype html>"))
        page.goto(blank)

    def __call__(self, data: bytes, page: int) -> Image.Image:
        """Return a page as pdf.js prints it, in grey."""
        words = base64.b64encode(data).decode()
        drawn = self._page.evaluate(_DRAW, [words, page + 1, DPI / 72])
        return Image.open(BytesIO(base64.b64decode(drawn.partition(",")[2]))).convert("L")


_DRAW = """async ([words, number, scale]) => {
    const pdfjs = await import('/build/pdf.mjs');
    pdfjs.GlobalWorkerOptions.workerSrc = '/build/pdf.worker.mjs';
    const data = Uint8Array.from(atob(words), (letter) => letter.charCodeAt(0));
    const task = pdfjs.getDocument({data});
    const page = await (await task.promise).getPage(number);
    const viewport = page.getViewport({scale});
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    await page.render({canvas, viewport, intent: 'print', background: 'white'}).promise;
    await task.destroy();
    return canvas.toDataURL('image/png');
}"""


@dataclass(frozen=True)
class Ink:
    """What is drawn in a box besides what is there when it is empty: how much, and its own box."""

    amount: float
    box: Box | None


def ink(filled: Image.Image, empty: Image.Image, box: Box) -> Ink:
    """Return what was added in a box of a page; half a point at its edges does not count."""
    scale, height = DPI / 72, filled.height
    left, bottom, right, top = box
    frame = tuple(
        round(edge)
        for edge in (
            (left + 0.5) * scale,
            height - (top - 0.5) * scale,
            (right - 0.5) * scale,
            height - (bottom + 0.5) * scale,
        )
    )
    pixels = zip(filled.crop(frame).tobytes(), empty.crop(frame).tobytes(), strict=True)
    width = frame[2] - frame[0]
    darker = [(index, before - after) for index, (after, before) in enumerate(pixels) if before - after > 60]
    if not darker:
        return Ink(0, None)
    across = [index % width / scale for index, _ in darker]
    down = [index // width / scale for index, _ in darker]
    return Ink(sum(how for _, how in darker) / 255 / scale**2, (min(across), min(down), max(across), max(down)))
