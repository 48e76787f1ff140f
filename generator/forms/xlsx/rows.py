"""Pages where every field is a row: the identity of a checklist, the plain sections of a form."""

from collections.abc import Sequence

from xlsxwriter.utility import xl_range, xl_rowcol_to_cell

from generator import text
from generator.forms.sheet import VALUE, WAY, Field, Section, Sheet
from generator.forms.xlsx import words
from generator.forms.xlsx.answers import open_cells
from generator.forms.xlsx.book import FIRST, ID, TITLE, Book
from generator.forms.xlsx.page import Page

_WIDTHS = (34.0, 58.0, 40.0)
_NAME, _ANSWER, _HINT = FIRST, FIRST + 1, FIRST + 2
_COUNT = TITLE + 1
_LEAST, _TALL = 20, 62
"""Points of a row for a line, and for a paragraph."""


def identity(book: Book) -> str:
    """Write the page about the filler's activity; return the formula of the way's cell, empty where there is none."""
    fields = book.sheet.identity
    if not fields:
        return ""
    page = _page(book, words.IDENTITY)
    row = _COUNT + 2
    ids = [f"identitas:{field.id}" for field in fields]
    _rows(book, page, row, list(zip(ids, fields, strict=True)))
    _count(book, page, row, row + len(fields) - 1, len(fields))
    for number, field in enumerate(fields):
        if field.id == WAY:
            return f"{words.IDENTITY}!{xl_rowcol_to_cell(row + number, _ANSWER, True, True)}"
    return ""


def plain(book: Book, sections: Sequence[Section]) -> None:
    """Write the page of the sections that do not repeat, one under the other."""
    page = _page(book, words.FIELDS)
    row = first = _COUNT + 2
    for section in sections:
        if section.title:
            for column in range(_NAME, _HINT + 1):
                page.write_blank(row, column, None, book.styles["chapter"])
            page.write_string(row, _NAME, text.plain(section.title), book.styles["chapter"])
            page.set_row(row, 18)
            row += 1
        if section.hint:
            book.banner(page, row, section.hint, "note")
            row += 1
        _rows(book, page, row, [(field.id, field) for field in section.fields])
        row += len(section.fields) + 1
    _count(book, page, first, row - 2, sum(len(section.fields) for section in sections))


def _page(book: Book, name: str) -> Page:
    page = book.page(name, _WIDTHS, landscape=False)
    book.mark(page, {_ANSWER: VALUE})
    book.title(page, TITLE, text.plain(book.sheet.title))
    for column, head in enumerate(("Isian", "Jawaban", "Keterangan"), FIRST):
        book.text(page, _COUNT + 1, column, head, "head")
    page.freeze_panes(_COUNT + 2, _ANSWER)
    page.repeat_rows(_COUNT + 1)
    page.set_selection(_COUNT + 2, _ANSWER, _COUNT + 2, _ANSWER)
    return page


def _rows(book: Book, page: Page, first: int, fields: Sequence[tuple[str, Field]]) -> None:
    for row, (id_, field) in enumerate(fields, first):
        page.write_string(row, ID, id_)
        page.at_least(row, _TALL if field.type == "paragraf" else _LEAST)
        book.words(page, row, _NAME, field.name)
        open_cells(book, page, field, [(row, _ANSWER, row, _ANSWER)])
        book.words(page, row, _HINT, _hint(book.sheet, field), "small")


def _hint(sheet: Sheet, field: Field) -> str:
    ways = (choice.words for choice in field.choices if field.id == WAY and choice.code == sheet.way)
    only = (f"Lembar ini untuk: {way}." for way in ways)
    return " ".join(part for part in (field.hint or words.HOW[field.type], *only) if part)


def _count(book: Book, page: Page, first: int, last: int, total: int) -> None:
    """Write how many fields are filled in; of headings between them the column of answers is empty."""
    cells = xl_range(first, _ANSWER, last, _ANSWER)
    formula = f'="Terisi "&SUMPRODUCT(--(LEN(TRIM({cells}))>0))&" dari {total} isian"'
    page.write_formula(_COUNT, FIRST, formula, book.styles["count"], f"Terisi 0 dari {total} isian")
