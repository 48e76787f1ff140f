"""Filling in a PDF by mouse and keyboard in PDFium, which is what Chrome and Edge show PDFs with."""

from __future__ import annotations

import ctypes
from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2
from pypdfium2 import raw

if TYPE_CHECKING:
    from collections.abc import Iterable

Spot = tuple[int, float, float]


def spots(data: bytes) -> dict[tuple[str, str], Spot]:
    """Return page and middle of every field by its name; of buttons by name and state."""
    found = {}
    with pikepdf.open(BytesIO(data)) as file:
        names = {field.obj.objgen: field.fully_qualified_name for field in file.acroform.fields}
        for number, page in enumerate(file.pages):
            for widget in page.get("/Annots", ()):
                if widget.objgen in names:
                    normal = widget.get("/AP", {}).get("/N")
                    buttons = isinstance(normal, pikepdf.Dictionary) and not isinstance(normal, pikepdf.Stream)
                    state = next((key[1:] for key in normal if key != "/Off"), "") if buttons else ""
                    left, bottom, right, top = (float(edge) for edge in widget.Rect)
                    found[names[widget.objgen], state] = number, (left + right) / 2, (bottom + top) / 2
    return found


def by_hand(data: bytes, steps: Iterable[tuple[str, str | int]]) -> bytes:
    """Return a form filled in step by step: a name and what is typed there, which button or which number is chosen."""
    places = spots(data)
    with pypdfium2.PdfDocument(data) as document:
        document.init_forms()
        form = document.formenv
        for name, entry in steps:
            button = (name, str(entry)) in places
            number, x, y = places[name, str(entry) if button else ""]
            page = document[number]
            raw.FORM_OnMouseMove(form, page, 0, x, y)
            raw.FORM_OnLButtonDown(form, page, 0, x, y)
            raw.FORM_OnLButtonUp(form, page, 0, x, y)
            if isinstance(entry, int):
                assert raw.FORM_SetIndexSelected(form, page, entry, True)
            elif not button:
                raw.FORM_SelectAllText(form, page)
                typed = ctypes.create_string_buffer(f"{entry}\0".encode("utf-16-le"))
                raw.FORM_ReplaceSelection(form, page, ctypes.cast(typed, ctypes.POINTER(ctypes.c_ushort)))
            raw.FORM_ForceToKillFocus(form)
        out = BytesIO()
        document.save(out)
    return out.getvalue()
