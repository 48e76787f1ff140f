"""The report as a workbook: overview, profile, gaps to plan by, every answer, complaints. No cell is a formula."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from io import BytesIO
from textwrap import wrap

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from generator.assessment.grids import GRIDS, PROGRESS, Column, Grid, Kind, Value
from generator.assessment.judged import Judged
from generator.assessment.showing import seen
from generator.spreadsheets import OPTIONS, as_words

MARK = "juknis-nilai"
"""The category by which such a workbook is known again."""
NOTE = "Hasil pemeriksaan diri; bukan nilai resmi EPSS dan bukan penilaian BPS."
LONGEST = 32_000
"""Characters that a cell takes, with room to spare; the rest goes on in the row below."""
_LINK = 2_000
_LINE = 13.0
_HIGHEST = 400.0
_BEFORE = datetime(2000, 1, 1)
"""The date of a workbook that has none of its own: it must not depend on the day it is made."""
_CELL = {"font_name": "Arial", "font_size": 10, "valign": "top", "border": 1, "border_color": "#BBBBBB"}
_LOOKS: dict[Kind, dict[str, object]] = {
    "kata": {"text_wrap": True, "num_format": "@"},
    "jumlah": {},
    "bagian": {"num_format": "0.0%"},
    "indeks": {"num_format": "0.00"},
    "tautan": {"font_color": "#0B3C6F", "underline": 1, "text_wrap": True},
    "tulis": {"text_wrap": True, "bg_color": "#FFF9E5"},
    "tanggal": {"num_format": "dd/mm/yyyy", "bg_color": "#FFF9E5"},
    "pilih": {"bg_color": "#FFF9E5"},
}


def make(files: Sequence[Judged]) -> bytes:
    """Return the workbook of a report."""
    buffer = BytesIO()
    book = Workbook(buffer, {"in_memory": True, **OPTIONS})
    dates = [file.result.sheet.date for file in files if file.result and file.result.sheet.date]
    created = datetime.fromisoformat(max(dates)) if dates else _BEFORE
    book.set_properties({"title": "Laporan isian", "comments": NOTE, "category": MARK, "created": created})
    looks = {kind: book.add_format({**_CELL, **look}) for kind, look in _LOOKS.items()}
    head = book.add_format({**_CELL, "bold": True, "bg_color": "#DDE4EE", "text_wrap": True, "valign": "bottom"})
    for grid in GRIDS:
        rows = list(_unfolded(grid.rows(files)))
        if rows or not grid.optional:
            _write(book.add_worksheet(grid.title), grid, rows, looks, head)
    book.close()
    return buffer.getvalue()


def _unfolded(rows: Iterable[tuple[Value, ...]]) -> Iterator[tuple[Value, ...]]:
    """Yield rows that fit their cells: what is longer goes on in further rows, the other cells of which repeat."""
    for row in rows:
        cells = [seen(value) if isinstance(value, str) else value for value in row]
        long = max((len(value) for value in cells if isinstance(value, str)), default=0)
        for start in range(0, max(long, 1), LONGEST):
            yield tuple(
                value[start : start + LONGEST] if isinstance(value, str) and len(value) > LONGEST else value
                for value in cells
            )


def _write(
    sheet: Worksheet, grid: Grid, rows: Sequence[tuple[Value, ...]], looks: dict[Kind, Format], head: Format
) -> None:
    last = len(grid.columns) - 1
    idle = [_idle([row[number] for row in rows], column) for number, column in enumerate(grid.columns)]
    for number, column in enumerate(grid.columns):
        sheet.set_column(number, number, column.width, None, {"hidden": idle[number]})
        sheet.write_string(0, number, column.words, head)
    sheet.set_row(0, 2 * _LINE + 2)
    widths = [0 if hidden else column.width for hidden, column in zip(idle, grid.columns, strict=True)]
    for line, row in enumerate(rows, 1):
        sheet.set_row(line, _height(row, widths))
        for number, (value, column) in enumerate(zip(row, grid.columns, strict=True)):
            _cell(sheet, line, number, value, column, looks)
    for number, column in enumerate(grid.columns):
        _to_fill_in(sheet, number, column, len(rows))
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(len(rows), 1), last)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
    sheet.set_header(f"&L{grid.title}&R{NOTE}")
    sheet.set_footer("&RHalaman &P dari &N")


def _idle(values: Sequence[Value], column: Column) -> bool:
    """Tell whether a column says nothing: it is empty, or does not tell one file from another."""
    if column.kind in ("tulis", "tanggal", "pilih") or not values:
        return False
    return not any(value not in (None, "") for value in values) or (column.tells and len(set(values)) == 1)


def _height(row: Sequence[Value], widths: Sequence[int]) -> float:
    """Return the height of a row in points: not every program finds it out by itself. Hidden columns have width 0."""
    shown = [
        (value, int(width * 1.1)) for value, width in zip(row, widths, strict=True) if isinstance(value, str) and width
    ]
    lines = [sum(len(wrap(line, width)) or 1 for line in words.split("\n")) for words, width in shown]
    return min(_LINE * max(lines, default=1) + 2, _HIGHEST)


def _cell(sheet: Worksheet, line: int, number: int, value: Value, column: Column, looks: dict[Kind, Format]) -> None:
    look = looks[column.kind]
    if value is None or value == "":
        sheet.write_blank(line, number, None, look)
    elif isinstance(value, int | Decimal):
        sheet.write_number(line, number, value, look)
    elif column.kind == "tautan" and value.startswith(("https://", "http://")) and len(value) < _LINK:
        sheet.write_url(line, number, value, look, "/".join(value.rstrip("/").split("/")[3:][-3:]) or value)
    else:
        sheet.write_string(line, number, as_words(value), look)


def _to_fill_in(sheet: Worksheet, number: int, column: Column, rows: int) -> None:
    """Let a column that people fill in take only what it is for."""
    if not rows:
        return
    if column.kind == "pilih":
        sheet.data_validation(1, number, rows, number, {"validate": "list", "source": list(PROGRESS)})
    elif column.kind == "tanggal":
        wanted = {"validate": "date", "criteria": ">=", "value": datetime(2020, 1, 1)}
        words = {"error_title": "Bukan tanggal", "error_message": "Tulis tanggal, misalnya 30/06/2025."}
        sheet.data_validation(1, number, rows, number, {**wanted, **words})
