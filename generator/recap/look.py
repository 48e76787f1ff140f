"""How the workbook looks: formats as xlsxwriter takes them, and the rules that colour cells."""

from collections.abc import Mapping
from typing import Any

Look = Mapping[str, Any]

_FONT = {"font_name": "Calibri", "font_size": 10, "valign": "top"}
_CELL = {**_FONT, "border": 1, "border_color": "#D5DBE1"}
_GREEN = {"bg_color": "#DDF1E1", "font_color": "#14532D"}
_AMBER = {"bg_color": "#FFF0CC", "font_color": "#6B4400"}
_RED = {"bg_color": "#FBDCDC", "font_color": "#7F1D1D"}
_GREY = {"bg_color": "#ECEFF2", "font_color": "#3F4A54"}

HEAD: Look = {
    **_FONT,
    "bold": True,
    "text_wrap": True,
    "valign": "vcenter",
    "font_color": "#FFFFFF",
    "bg_color": "#0F4C75",
    "border": 1,
    "border_color": "#0B3A59",
}
BODY: Mapping[str, Look] = {
    "teks": {**_CELL, "text_wrap": True},
    "angka": {**_CELL, "align": "right", "indent": 1, "num_format": "#,##0"},
    "persen": {**_CELL, "align": "right", "indent": 1, "num_format": "0%"},
    "indeks": {**_CELL, "align": "right", "indent": 1, "num_format": "0.00"},
    "beda": {**_CELL, "align": "right", "indent": 1, "num_format": "+0%;-0%;0%"},
    "beda-indeks": {**_CELL, "align": "right", "indent": 1, "num_format": "+0.00;-0.00;0.00"},
    "tanggal": {**_CELL, "num_format": "dd/mm/yyyy", "align": "left"},
    "keadaan": {**_CELL, "text_wrap": True},
}
NUMBERS = ("angka", "persen", "indeks", "beda", "beda-indeks")
"""The kinds of columns whose heads stand at the right, above the figures."""
FRONT: Mapping[str, Look] = {
    "title": {**_FONT, "font_size": 18, "bold": True, "font_color": "#0F4C75"},
    "note": {**_FONT, "italic": True},
    "section": {**_FONT, "font_size": 12, "bold": True, "font_color": "#0F4C75"},
    "plain": {**_FONT, "bold": True},
    "number": {**_FONT, "num_format": "#,##0", "align": "left"},
    "words": {**_FONT},
}


def _is(*words: str) -> list[Mapping[str, Any]]:
    return [{"type": "cell", "criteria": "==", "value": f'"{word}"'} for word in words]


COLOURS: Mapping[str, list[tuple[Mapping[str, Any], Look]]] = {
    "keadaan": [
        *((rule, _GREEN) for rule in _is("ya")),
        *(
            (rule, _AMBER)
            for rule in _is(
                "sebagian", "Sebagian", "Tanpa bukti", "Peringatan", "Perlu dilihat", "Belum tingkat tertinggi"
            )
        ),
        *(
            (rule, _RED)
            for rule in _is(
                "Belum", "Tidak relevan, tanpa alasan", "Jawaban tidak diterima", "Bukan jawaban yang tersedia"
            )
        ),
        *((rule, _GREY) for rule in _is("tidak", "Belum dijawab", "Belum diisi", "Baris masih kurang")),
    ],
    "persen": [
        ({"type": "blanks", "stop_if_true": True}, {}),
        ({"type": "cell", "criteria": ">=", "value": 1}, _GREEN),
        ({"type": "cell", "criteria": ">=", "value": 0.5, "stop_if_true": True}, _AMBER),
        ({"type": "cell", "criteria": "<", "value": 0.5}, _RED),
    ],
}
"""By kind of column: rules and the looks they give, the first that fits."""
