"""Tables and their cells: how broad, in which style."""

from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.shared import Length
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from generator.forms.docx import markup
from generator.forms.docx.look import PLAIN_TABLE, RULED_TABLE


def shares(broad: Length, parts: list[float]) -> list[Length]:
    """Divide a breadth in proportion to `parts`."""
    return [Length(round(broad * part / sum(parts))) for part in parts]


def grid(document: Document, rows: int, widths: list[Length], *, ruled: bool = True) -> Table:
    """Add a table with columns of fixed `widths`, with rules around its cells or without."""
    table: Table = document.add_table(rows, len(widths))
    table.style = RULED_TABLE if ruled else PLAIN_TABLE
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.RIGHT, False
    markup.pad(table, 50)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width
    return table


def first(cell: _Cell, style: str) -> Paragraph:
    """Return the paragraph that every cell begins with, in a style."""
    paragraph: Paragraph = cell.paragraphs[0]
    paragraph.style = style
    return paragraph
