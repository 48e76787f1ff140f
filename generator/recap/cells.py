"""Values in the cells of a workbook: words stay words, dates are dates, and all of it shows."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from math import ceil

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from generator.answers.jawaban import clean
from generator.recap.table import Cell, Column
from generator.spreadsheets import as_words

_UNITS = 32_767
"""So many units of UTF-16 fit in a cell."""
_LINE, _TALLEST = 13.5, 405
"""The height of a line, and the greatest of a row, in points."""
_CUT = " … (dipotong)"


def height(row: Sequence[Cell], columns: Sequence[Column]) -> float:
    """Return how high a row must be for its words to show; not every program finds out by itself."""
    lines = 1
    for value, column in zip(row, columns, strict=True):
        if isinstance(value, str) and (len(value) > column.width or "\n" in value):
            lines = max(lines, sum(max(1, ceil(len(part) / column.width)) for part in value.split("\n")))
    return min(_TALLEST, lines * _LINE + 2)


def typed(value: Cell, column: Column) -> Cell | date:
    """Return a date for the words of one, else the value as it is."""
    if column.kind == "tanggal" and isinstance(value, str):
        try:
            day = date.fromisoformat(value)
        except ValueError:
            return value
        return day if day.year >= 1900 else value  # a workbook knows no earlier one
    return value


def put(sheet: Worksheet, row: int, place: int, value: Cell | date, look: Format) -> None:
    """Write a value to a cell: words as words, whatever they begin with."""
    if value is None or value == "":
        sheet.write_blank(row, place, None, look)
    elif isinstance(value, str):
        sheet.write_string(row, place, _fitting(value), look)
    elif isinstance(value, date):
        sheet.write_datetime(row, place, datetime.combine(value, time(), UTC).replace(tzinfo=None), look)
    else:
        sheet.write_number(row, place, float(value), look)


def _fitting(value: str) -> str:
    """Return words that a cell can hold and that the library takes for words."""
    words = clean(value)
    if len(words) * 2 > _UNITS and len(words.encode("utf-16-le")) // 2 > _UNITS:
        room = (_UNITS - len(_CUT)) * 2
        words = words.encode("utf-16-le")[:room].decode("utf-16-le", "ignore") + _CUT
    return as_words(words)
