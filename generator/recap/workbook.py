"""A Book as an Excel file, row by row, so that its size hardly matters. Words are never taken for formulas."""

from collections.abc import Iterator
from datetime import datetime, time
from itertools import chain, islice
from math import ceil
from pathlib import Path
from tempfile import TemporaryDirectory

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from generator.recap.cells import height, put, typed
from generator.recap.look import BODY, COLOURS, FRONT, HEAD, NUMBERS
from generator.recap.table import Book, Cell, Column, Front, Row, Table
from generator.spreadsheets import OPTIONS

MARK = "juknis-rekap/1"
"""What the file says it is, as its category."""
_ROWS = 1_000_000
"""A worksheet holds little more; what is more goes on in another one."""
_ACROSS = 240
"""So many characters beside each other are still legible on a printed page."""


def write(book: Book, target: Path) -> None:
    """Write the workbook to `target`; raises OSError where that fails."""
    with TemporaryDirectory(prefix="juknis-") as folder:
        workbook = Workbook(str(target), {**OPTIONS, "constant_memory": True, "tmpdir": folder})
        made = datetime.combine(book.day, time())
        workbook.set_properties({"title": book.front.title, "category": MARK, "created": made})
        writer = _Writer(workbook)
        writer.front(book.front)
        for table in book.tables:
            writer.table(table)
        try:
            workbook.close()
        except FileCreateError as error:
            raise OSError(f"{target.name} tidak dapat ditulis: {error}") from error


class _Writer:
    """Puts tables into a workbook; keeps the formats, each made once."""

    def __init__(self, workbook: Workbook) -> None:
        self.workbook = workbook
        self.body = {kind: workbook.add_format(look) for kind, look in BODY.items()}
        heads = {kind: {**HEAD, "align": "right", "indent": 1} if kind in NUMBERS else HEAD for kind in BODY}
        self.head = {kind: workbook.add_format(look) for kind, look in heads.items()}
        self.first = {name: workbook.add_format(look) for name, look in FRONT.items()}
        self.colours = [(rule, workbook.add_format(look)) for rule, look in COLOURS["keadaan"]]
        self.shares = [(rule, workbook.add_format(look)) for rule, look in COLOURS["persen"]]

    def front(self, front: Front) -> None:
        """Write the first worksheet."""
        sheet = self.workbook.add_worksheet("Ringkasan")
        sheet.hide_gridlines(2)
        self._set_up(sheet, front.columns)
        for number, (cells, high) in enumerate(self._front(front)):
            if high:
                sheet.set_row(number, high)
            for place, (value, look) in enumerate(cells):
                put(sheet, number, place, value, look)

    def _front(self, front: Front) -> Iterator[tuple[list[tuple[Cell, Format]], float]]:
        """Yield its lines: cells with their formats, and a height, 0 for that of the text."""
        plain, number = self.first["plain"], self.first["number"]
        yield [(front.title, self.first["title"])], 26
        for note in front.notes:
            yield [(note, self.first["note"])], 18
        yield [], 0
        for name, count in front.counts:
            yield [(name, plain), (count, number)], 0
        yield [], 0
        yield [(column.head, self.head[column.kind]) for column in front.columns], 0
        for row in front.rows:
            cells = [(cell, self.body[column.kind]) for cell, column in zip(row, front.columns, strict=True)]
            yield cells, height(row, front.columns)
        yield [], 0
        yield [("Arti angka dan isi buku kerja", self.first["section"])], 20
        for name, words in front.meanings:
            yield [(name, plain), (words, self.first["words"])], 0

    def table(self, table: Table) -> None:
        """Write a table, on further worksheets as well where one cannot hold it."""
        rows = iter(table.rows())
        self._part(table.name, table, islice(rows, _ROWS))
        number = 1
        while (row := next(rows, None)) is not None:
            number += 1
            self._part(f"{table.name[:26]} {number}", table, chain([row], islice(rows, _ROWS - 1)))

    def _part(self, name: str, table: Table, rows: Iterator[Row]) -> None:
        """Write one worksheet."""
        sheet = self.workbook.add_worksheet(name)
        self._set_up(sheet, table.columns)
        sheet.freeze_panes(1, 1)
        sheet.repeat_rows(0)
        sheet.set_row(0, height([column.head for column in table.columns], table.columns))
        for place, column in enumerate(table.columns):
            sheet.write_string(0, place, column.head, self.head[column.kind])
        formats = [self.body[column.kind] for column in table.columns]
        last = 0
        for last, row in enumerate(rows, 1):
            sheet.set_row(last, height(row, table.columns))
            for place, (value, column) in enumerate(zip(row, table.columns, strict=True)):
                put(sheet, last, place, typed(value, column), formats[place])
        sheet.autofilter(0, 0, last, len(table.columns) - 1)
        self._colour(sheet, table.columns, last)

    def _set_up(self, sheet: Worksheet, columns: tuple[Column, ...]) -> None:
        sheet.set_landscape()
        sheet.set_paper(9)
        across = ceil(sum(column.width for column in columns) / _ACROSS)
        sheet.fit_to_pages(across, 0)
        if across > 1:
            sheet.repeat_columns(0)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.set_footer("&L&A&RHalaman &P dari &N")
        for place, column in enumerate(columns):
            sheet.set_column(place, place, column.width)

    def _colour(self, sheet: Worksheet, columns: tuple[Column, ...], last: int) -> None:
        rules = {"keadaan": self.colours, "persen": self.shares}
        for place, column in enumerate(columns):
            for rule, look in rules.get(column.kind, ()) if last else ():
                sheet.conditional_format(1, place, last, place, {**rule, "format": look})
