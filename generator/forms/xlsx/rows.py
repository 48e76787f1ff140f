"""Pages where every field is a row: the identity of a checklist, the plain sections of a form."""

from collections.abc import Sequence

from xlsxwriter.utility import xl_range, xl_rowcol_to_cell

from generator import text
from generator.forms.sheet import VALUE, WAY, Field, Section, Sheet
from generator.forms.wording import ANSWER, FILLED
from generator.forms.xlsx import words
from generator.forms.xlsx.answers import open_cells
from generator.forms.xlsx.book import FIRST, ID, TITLE, Book
from generator.forms.xlsx.formulas import code, filled, length
from generator.forms.xlsx.page import Page

_PLAIN = (34.0, 58.0, 40.0)
_WIDTHS = (32.0, 52.0, 36.0, 18.0, 14.0)
_NAME, _ANSWER, _HINT, _ATTENTION, _READ = range(FIRST, FIRST + 5)
_COUNT = TITLE + 1
_LEAST, _TALL = 20, 62
"""Points of a row for a line, and for a paragraph."""


def identity(book: Book) -> str:
    """Write the page about the filler's activity; return the cell of the way's code, empty where there is none."""
    fields = book.sheet.identity
    if not fields:
        return ""
    page = _page(book, words.IDENTITY, fields)
    row = _COUNT + 2
    ids = [f"identitas:{field.id}" for field in fields]
    _rows(book, page, row, list(zip(ids, fields, strict=True)))
    _count(book, page, row, row + len(fields) - 1, fields)
    for number, field in enumerate(fields):
        if field.id == WAY:
            return f"{words.IDENTITY}!{xl_rowcol_to_cell(row + number, _READ, True, True)}"
    return ""


def plain(book: Book, sections: Sequence[Section]) -> None:
    """Write the page of the sections that do not repeat, one under the other."""
    fields = [field for section in sections for field in section.fields]
    page = _page(book, words.FIELDS, fields)
    row = first = _COUNT + 2
    for section in sections:
        if section.title:
            for column in page.widths.keys() - {_READ}:
                page.write_blank(row, column, None, book.styles["chapter"])
            page.write_string(row, _NAME, text.plain(section.title), book.styles["chapter"])
            page.fix(row, 18)
            row += 1
        if section.hint:
            book.banner(page, row, section.hint, "note")
            row += 1
        _rows(book, page, row, [(field.id, field) for field in section.fields])
        row += len(section.fields) + 1
    _count(book, page, first, row - 2, fields)


def _page(book: Book, name: str, fields: Sequence[Field]) -> Page:
    """Return the page with its heads; where there is anything to choose, it points out what is no choice."""
    chosen = any(field.type == "pilihan" for field in fields)
    page = book.page(name, _WIDTHS if chosen else _PLAIN, landscape=False)
    book.mark(page, {_ANSWER: VALUE})
    book.title(page, TITLE, text.plain(book.sheet.title))
    heads = ("Isian", ANSWER, "Keterangan", *([words.HEADS["perhatian"]] if chosen else []))
    for column, head in enumerate(heads, FIRST):
        book.text(page, _COUNT + 1, column, head, "head")
    page.set_column(_READ, _READ, _WIDTHS[-1], None, {"hidden": True})
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
        if _ATTENTION in page.widths:
            page.write_blank(row, _ATTENTION, None, book.styles["small"])
        if field.type == "pilihan":
            _chosen(book, page, row, field)
        elif field.type == "centang":
            ticked = f'=IF({filled(xl_rowcol_to_cell(row, _ANSWER))},"{words.TICK}","{words.EMPTY}")'
            page.write_formula(row, _READ, ticked, None, words.EMPTY)


def _chosen(book: Book, page: Page, row: int, field: Field) -> None:
    """Write what is chosen in a row, and point out what is none of the choices."""
    answer, read = xl_rowcol_to_cell(row, _ANSWER), xl_rowcol_to_cell(row, _READ)
    page.write_formula(row, _READ, f"={code(answer, field.choices)}", None, words.EMPTY)
    unknown = f'{read}="{words.UNKNOWN}"'
    page.write_formula(row, _ATTENTION, f'=IF({unknown},"{words.NOT_KNOWN}","")', book.styles["attention"], "")
    page.grow(row, _ATTENTION, words.NOT_KNOWN, "attention")
    rule = {"type": "formula", "criteria": f"={unknown}", "format": book.styles["missing"]}
    page.conditional_format(row, _ANSWER, row, _ANSWER, rule)


def _hint(sheet: Sheet, field: Field) -> str:
    ways = (choice.words for choice in field.choices if field.id == WAY and choice.code == sheet.way)
    only = (f"Lembar ini untuk: {way}." for way in ways)
    return " ".join(part for part in (field.hint or words.HOW_TO[field.type], *only) if part)


def _count(book: Book, page: Page, first: int, last: int, fields: Sequence[Field]) -> None:
    """Write how many fields are filled in; of headings between them the column of answers is empty.

    As in all reports, a box to tick is no gap, and what is none of the choices is no answer.
    """
    total = sum(field.type != "centang" for field in fields)
    read = xl_range(first, _READ, last, _READ)
    written = f"SUMPRODUCT(--({length(xl_range(first, _ANSWER, last, _ANSWER))}>0))"
    counted = f'{written}-COUNTIF({read},"{words.UNKNOWN}")-COUNTIF({read},"{words.TICK}")'
    formula = f'="{FILLED} "&({counted})&" dari {total} isian"'
    page.write_formula(_COUNT, FIRST, formula, book.styles["count"], f"{FILLED} 0 dari {total} isian")
