"""Open cells: how a field's looks, and what it accepts."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from generator import text
from generator.forms.sheet import Choice, Field
from generator.forms.wording import TICKED
from generator.forms.xlsx import words
from generator.forms.xlsx.book import Book
from generator.forms.xlsx.page import Page

Area = tuple[int, int, int, int]
"""First row and column, last row and column."""
_LOOKS = {"tanggal": "open_date", "tahun": "open_year", "angka": "open_number"}
_YEARS = (1900, 2100)
_GREATEST = 1e15
_WIDTHS = {"tanggal": 12, "tahun": 9, "angka": 9, "centang": 9, "telepon": 18, "surel": 26, "teks": 24, "paragraf": 34}


def shown(choices: Sequence[Choice]) -> tuple[str, ...]:
    """Return what people choose from, without marks."""
    return tuple(text.plain(choice.shown) for choice in choices)


def width(field: Field) -> float:
    """Return how wide a column for a field is to be, in characters."""
    if field.type != "pilihan":
        return _WIDTHS[field.type]
    return min(28, max(12, *(len(words) + 3 for words in shown(field.choices))))


def style(field: Field) -> str:
    """Return the name of the look of a field's cells; what is typed as text stays text, be it ``=1+1`` or ``0812``."""
    return _LOOKS.get(field.type, "open")


def open_cells(book: Book, page: Page, field: Field, areas: Sequence[Area], *, prompt: bool = False) -> None:
    """Leave the cells of `areas` open for answers to a field, and refuse others; with `prompt` its hint pops up."""
    look = book.styles[style(field)]
    for first_row, first_column, last_row, last_column in areas:
        for row in range(first_row, last_row + 1):
            for column in range(first_column, last_column + 1):
                page.write_blank(row, column, None, look)
    title, message = words.ERRORS.get(field.type, words.ERRORS["teks"])
    rule: dict[str, Any] = {
        **_rule(book, field),
        "error_title": title,
        "error_message": message.format(limit=field.limit),
        "other_cells": [list(area) for area in areas[1:]],
    }
    if prompt and field.hint:
        rule["input_title"] = _short(text.plain(field.name), 32)
        rule["input_message"] = _short(text.plain(field.hint), 255)
    page.data_validation(*areas[0], rule)


def _rule(book: Book, field: Field) -> dict[str, Any]:
    if field.type == "pilihan":
        return {"validate": "list", "source": book.choices(shown(field.choices))}
    if field.type == "centang":
        return {"validate": "list", "source": book.choices((TICKED,))}
    if field.type == "tanggal":
        return _between("date", date(_YEARS[0], 1, 1), date(_YEARS[1], 12, 31))
    if field.type == "tahun":
        return _between("integer", *_YEARS)
    if field.type == "angka":
        return _between("decimal", -_GREATEST, _GREATEST)
    return {"validate": "length", "criteria": "<=", "value": field.limit}


def _between(what: str, least: Any, greatest: Any) -> dict[str, Any]:
    return {"validate": what, "criteria": "between", "minimum": least, "maximum": greatest}


def _short(line: str, most: int) -> str:
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"
