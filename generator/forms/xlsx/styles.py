"""The looks of cells, by name, and the colours of answers."""

from collections.abc import Mapping
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from generator.forms.sheet import Sheet

BASE: Mapping[str, Any] = {"font_name": "Arial", "font_size": 10}
NAVY = "#0B3C6F"
_LINE = {"border": 1, "border_color": "#A6B1BD"}
_WRAP = {"valign": "top", "text_wrap": True}
_CELL = {**_LINE, **_WRAP}
_OPEN = {**_CELL, "locked": False, "bg_color": "#FFFBE0"}
_LINK = {"font_color": "#0B4FA8", "underline": 1}

STYLES: Mapping[str, Mapping[str, Any]] = {
    "title": {"bold": True, "font_size": 14, "font_color": NAVY},
    "subtitle": {"bold": True, "font_size": 11, "font_color": NAVY, **_WRAP},
    "text": _WRAP,
    "label": {**_WRAP, "bold": True},
    "loose_link": {**_WRAP, **_LINK},
    "note": {**_WRAP, "font_size": 9, "italic": True, "font_color": "#444444"},
    "warning": {**_CELL, "bold": True, "bg_color": "#FFF0C2"},
    "count": {"bold": True, "font_color": NAVY},
    "head": {**_CELL, "bold": True, "bg_color": NAVY, "font_color": "#FFFFFF", "valign": "vcenter"},
    "subhead": {**_CELL, "font_size": 9, "italic": True, "bg_color": "#E9EEF4"},
    "chapter": {"bold": True, "font_size": 11, "bg_color": "#CFDDEC", "font_color": NAVY, "valign": "vcenter"},
    "group": {"bold": True, "bg_color": "#E9EEF4", "valign": "vcenter"},
    "words": _CELL,
    "small": {**_CELL, "font_size": 9},
    "link": {**_CELL, **_LINK},
    "small_link": {**_CELL, **_LINK, "font_size": 9},
    "attention": {**_CELL, "font_size": 9, "bold": True, "font_color": "#9A1B1B"},
    "number": {**_CELL, "align": "center"},
    "share": {**_CELL, "align": "center", "num_format": "0%"},
    "index": {**_CELL, "align": "center", "num_format": "0.00"},
    "total": {**_CELL, "bold": True, "bg_color": "#E9EEF4"},
    "total_number": {**_CELL, "bold": True, "bg_color": "#E9EEF4", "align": "center"},
    "total_share": {**_CELL, "bold": True, "bg_color": "#E9EEF4", "align": "center", "num_format": "0%"},
    "total_index": {**_CELL, "bold": True, "bg_color": "#E9EEF4", "align": "center", "num_format": "0.00"},
    "open": {**_OPEN, "num_format": 49},
    "open_date": {**_OPEN, "num_format": "dd/mm/yyyy", "align": "left"},
    "open_year": {**_OPEN, "num_format": "0", "align": "left"},
    "open_number": {**_OPEN, "align": "left"},
    "greyed": {"bg_color": "#E4E4E4", "font_color": "#5A5A5A"},
    "missing": {"bg_color": "#FBD5D5"},
}
"""Every look; what is laid over another by a condition says only what it changes."""

UNANSWERED = "#C9CFD6"
_READY = {
    "sudah": ("#CFE8CF", "#2E7D32"),
    "sebagian": ("#FFE8A8", "#E0A100"),
    "belum": ("#FAD0C4", "#C0392B"),
    "tidak-relevan": ("#DADFE5", "#6B7A8A"),
}
_LEVELS = (
    ("#F9D5C9", "#C0392B"),
    ("#FFE8A8", "#E0A100"),
    ("#E3EEB4", "#9BB331"),
    ("#CFE8CF", "#3F9142"),
    ("#BFE0DC", "#11706A"),
)


def formats(file: Workbook) -> dict[str, Format]:
    """Return the looks as this workbook's own, by name."""
    return {name: file.add_format({**BASE, **style}) for name, style in STYLES.items()}


def colours(sheet: Sheet) -> dict[str, tuple[str, str]]:
    """Return for the code of each answer the pale colour of its cells and the strong one of its bars."""
    levels = {choice.code: _LEVELS[index % len(_LEVELS)] for index, choice in enumerate(sheet.choices)}
    return {code: _READY.get(code, level) for code, level in levels.items()}
