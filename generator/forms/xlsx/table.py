"""Pages of repeated sections: a table whose rows are ready to be filled in."""

from xlsxwriter.utility import xl_range

from generator import text
from generator.forms.sheet import Field, Section
from generator.forms.xlsx import words
from generator.forms.xlsx.answers import open_cells, width
from generator.forms.xlsx.book import FIRST, ID, TITLE, Book
from generator.forms.xlsx.formulas import length
from generator.forms.xlsx.page import Page

ROWS = 200
"""How many rows are ready."""
_WIDEST = 210
_NARROWEST = 11
_NUMBER = 6.0
_LEAST = 20
"""Points of a row."""
_SHORT = 15
"""From what width on a column gives way where the table is too wide."""


def write(book: Book, section: Section, name: str) -> None:
    """Write the page `name` of a section: fields are columns, keyed by their ids."""
    widths = (_NUMBER, *_fitted(section.fields))
    page = book.page(name, widths, landscape=sum(widths) > _WIDEST // 2)
    book.mark(page, {column: field.id for column, field in enumerate(section.fields, FIRST + 1)})
    book.title(page, TITLE, text.plain(section.title or book.sheet.title))
    row = TITLE + 1
    if section.hint:
        book.banner(page, row, section.hint, "note")
        row += 1
    first = _heads(book, page, row + 1, section.fields)
    _count(book, page, row, first, section)
    page.freeze_panes(row + 2, FIRST + 1)
    page.repeat_rows(row + 1)
    for number in range(ROWS):
        page.write_string(first + number, ID, f"baris:{section.id}")
        page.at_least(first + number, _LEAST)
        page.write_number(first + number, FIRST, number + 1, book.styles["number"])
    for column, field in enumerate(section.fields, FIRST + 1):
        open_cells(book, page, field, [(first, column, first + ROWS - 1, column)])
    page.print_only(TITLE, FIRST, first + _printed(section) - 1, FIRST + len(section.fields))
    page.set_selection(first, FIRST + 1, first, FIRST + 1)


def _fitted(fields: tuple[Field, ...]) -> tuple[float, ...]:
    """Return the widths of columns, the long ones narrower where all of them would be too small on paper."""
    wanted = [max(width(field), *(len(word) + 1 for word in text.plain(field.name).split())) for field in fields]
    spare = _WIDEST - _NUMBER - sum(size for size in wanted if size <= _SHORT)
    long = sum(size for size in wanted if size > _SHORT)
    share = min(1.0, spare / long) if long else 1.0
    return tuple(size if size <= _SHORT else max(_NARROWEST, size * share) for size in wanted)


def _heads(book: Book, page: Page, row: int, fields: tuple[Field, ...]) -> int:
    """Write the names of the columns, and how to fill them in; return the row after."""
    book.text(page, row, FIRST, "Baris", "head")
    page.write_blank(row + 1, FIRST, None, book.styles["subhead"])
    for column, field in enumerate(fields, FIRST + 1):
        book.text(page, row, column, text.plain(field.name), "head")
        book.words(page, row + 1, column, field.hint or words.HOW_TO[field.type], "subhead")
    return row + 2


def _printed(section: Section) -> int:
    """Return how many rows are printed: the area of print cannot follow what is filled in."""
    return max(section.rows, section.least, 1)


def _count(book: Book, page: Page, row: int, first: int, section: Section) -> None:
    """Write how many rows hold anything, and what to do where some of them are not printed."""
    printed = _printed(section)
    least = f" (paling sedikit {section.least})" if section.least else ""
    filled = f'"Baris terisi: "&{_filled(section, first, first + ROWS - 1)}&"{least}"'
    more = f'IF({_filled(section, first + printed, first + ROWS - 1)}>0,"{words.PRINTED.format(rows=printed)}","")'
    formula = f"={filled}&{more}"
    page.write_formula(row, FIRST, formula, book.styles["count"], f"Baris terisi: 0{least}")


def _filled(section: Section, first: int, last: int) -> str:
    """Return the formula of how many of some rows hold anything."""
    columns = range(FIRST + 1, FIRST + 1 + len(section.fields))
    lengths = "+".join(length(xl_range(first, column, last, column)) for column in columns)
    return f"SUMPRODUCT(--(({lengths})>0))"
