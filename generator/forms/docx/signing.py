"""The places to sign at the end of the document."""

from docx.document import Document
from docx.enum.table import WD_ALIGN_VERTICAL, WD_ROW_HEIGHT_RULE
from docx.shared import Cm, Length
from docx.table import Table

from generator.forms.docx import markup
from generator.forms.docx.cells import first, grid, shares
from generator.forms.docx.look import CELL, COLUMN
from generator.text import plain

_LABEL, _LINE, _GAP = 2.7, 5.3, 1.0
PLACE_AND_DATE, BELOW = "Tempat, tanggal", ("Nama", "Jabatan", "NIP")


def sign(document: Document, who: tuple[str, ...], broad: Length) -> None:
    """Leave room for the signatures of `who`, two beside each other, each with place, date, name, post and NIP."""
    half = Length(broad // 2)
    for start in range(0, len(who), 2):
        pair = who[start : start + 2]
        if start:
            document.add_paragraph(style=CELL)  # without something between them, two tables become one
        parts = [_LABEL, _LINE] if len(pair) == 1 else [_LABEL, _LINE, _GAP, _LABEL, _LINE]
        table = grid(document, 2 + len(BELOW), shares(half if len(pair) == 1 else broad, parts), ruled=False)
        markup.explain(table, ", ".join(map(plain, pair)), first_row=False, first_column=True)
        for number, row in enumerate(table.rows, 1):
            markup.whole(row)
            for cell in row.cells:
                first(cell, CELL).paragraph_format.keep_with_next = number < len(table.rows)
        for column, signer in zip((0, 3), pair, strict=False):
            _place(table, column, signer)


def _place(table: Table, column: int, signer: str) -> None:
    """Fill two columns of a table: place and date, who signs above the room to do so, name, post and NIP."""
    for row, label in zip(table.rows, (PLACE_AND_DATE, "", *BELOW), strict=True):
        name, line = row.cells[column], row.cells[column + 1]
        if label:
            first(name, CELL).add_run(f"{label}:")
            markup.underline(line)
            name.vertical_alignment = line.vertical_alignment = WD_ALIGN_VERTICAL.BOTTOM
        else:
            row.height_rule, row.height = WD_ROW_HEIGHT_RULE.AT_LEAST, Cm(1.9)
            markup.say(first(name.merge(line), COLUMN), signer)
