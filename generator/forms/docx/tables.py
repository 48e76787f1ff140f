"""What is filled in: fields with room beside them, and tables that grow."""

from collections.abc import Iterable
from itertools import count

from docx.document import Document
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.shared import Cm, Length
from docx.table import _Cell

from generator.forms.docx import markup
from generator.forms.docx.cells import first, grid, shares
from generator.forms.docx.look import CELL, COLUMN, SMALL
from generator.forms.sheet import Choice, Field, Section
from generator.forms.wording import TICKED
from generator.text import plain

_HEAD, _SIDE = "E4E8EE", "F3F5F8"
_LONG_ANSWER = ("paragraf",)
_NUMBER = 1.2
_WIDTHS = {"tahun": 1.6, "angka": 1.8, "tanggal": 2.4, "centang": 1.5, "telepon": 3.0, "surel": 3.6, "paragraf": 4.2}
_WIDTH = 3.4
"""How many centimetres a column wants, by the type of its field."""
_BOXED, _BOXED_LENGTH = 4, 24
"""How many choices, and of how many letters, still stand as boxes in a narrow cell."""
_ONE_LINE = 58
PICK = "Pilih"


class Tables:
    """Draws the tables of one document; gives each control in it a number of its own."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.numbers = count(1)

    def fields(self, section: Section, broad: Length) -> None:
        """Draw plain fields: the name on the left, room on the right."""
        table = grid(self.document, len(section.fields), shares(broad, [0.34, 0.66]))
        markup.explain(table, plain(section.title), first_row=False, first_column=True)
        for row, field in zip(table.rows, section.fields, strict=True):
            markup.whole(row)
            row.height_rule = WD_ROW_HEIGHT_RULE.AT_LEAST
            row.height = Cm(2) if field.type in _LONG_ANSWER else Cm(0.85)
            name, room = row.cells
            markup.shade(name, _SIDE)
            markup.say(first(name, CELL), field.name, bold=True)
            if field.hint:
                markup.say(name.add_paragraph(style=SMALL), field.hint)
            self._answer(room, field, lines=sum(len(choice.shown) + 4 for choice in _choices(field)) > _ONE_LINE)

    def rows(self, section: Section, broad: Length) -> None:
        """Draw a table that grows: its head, and as many empty rows as paper offers."""
        wanted = [_NUMBER, *map(_wanted, section.fields)]
        table = grid(self.document, 1 + section.rows, shares(broad, wanted))
        markup.explain(table, plain(section.title), first_row=True, first_column=False)
        head, *rows = table.rows
        markup.whole(head, head=True)
        for cell, words in zip(head.cells, ("No.", *(field.name for field in section.fields)), strict=True):
            markup.shade(cell, _HEAD)
            markup.say(first(cell, COLUMN), words)
        for number, row in enumerate(rows, 1):
            markup.whole(row)
            row.height_rule, row.height = WD_ROW_HEIGHT_RULE.AT_LEAST, Cm(0.95)
            place, *cells = row.cells
            first(place, CELL).add_run(str(number))
            for cell, field in zip(cells, section.fields, strict=True):
                self._answer(cell, field, lines=True, listed=not _fits_boxes(field))

    def _answer(self, cell: _Cell, field: Field, *, lines: bool, listed: bool = False) -> None:
        """Leave room for an answer: boxes for choices, in one line or in `lines`, or a list to choose from."""
        paragraph = first(cell, CELL)
        if listed:
            shown = tuple(plain(choice.shown) for choice in field.choices)
            markup.drop_down(paragraph, plain(field.name), next(self.numbers), shown, PICK)
            return
        for place, choice in enumerate(_choices(field)):
            if place and lines:
                paragraph = cell.add_paragraph(style=CELL)
            elif place:
                paragraph.add_run("    ")
            markup.check_box(paragraph, plain(choice.words), next(self.numbers))
            paragraph.add_run("\N{NO-BREAK SPACE}")
            markup.say(paragraph, choice.shown)


def is_wide(section: Section) -> bool:
    """Tell whether a table needs paper on its side: its columns want more than the 17 centimetres of a page."""
    return section.repeated and _NUMBER + sum(map(_wanted, section.fields)) > 17


def notes(section: Section) -> Iterable[tuple[str, str]]:
    """Yield what is to be known about the columns of a table: the name, then its choices or what to write there."""
    for field in section.fields:
        choices = "; ".join(choice.shown for choice in field.choices) if not _fits_boxes(field) else ""
        if words := " ".join(filter(None, (f"{choices}." if choices else "", field.hint))):
            yield field.name, words


def _wanted(field: Field) -> float:
    """Return how many centimetres a column wants: for its answers, and for the longest word of its head."""
    head = 0.5 + 0.2 * max(map(len, plain(field.name).split()))
    if field.choices and _fits_boxes(field):
        return max(head, 1.1 + 0.16 * _longest(field))
    return max(head, _WIDTHS.get(field.type, _WIDTH))


def _fits_boxes(field: Field) -> bool:
    return len(field.choices) <= _BOXED and _longest(field) <= _BOXED_LENGTH


def _longest(field: Field) -> int:
    return max((len(plain(choice.shown)) for choice in field.choices), default=0)


def _choices(field: Field) -> tuple[Choice, ...]:
    return (Choice("ya", TICKED),) if field.type == "centang" else field.choices
