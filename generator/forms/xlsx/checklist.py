"""The page of a checklist: a row for every item under the headings of its chapter and group."""

from collections.abc import Mapping
from dataclasses import dataclass

from xlsxwriter.utility import xl_range_abs

from generator import text
from generator.forms.sheet import VALUE, WAY, Basis, Field, Group, Item, Sheet
from generator.forms.xlsx import words
from generator.forms.xlsx.answers import open_cells
from generator.forms.xlsx.book import FIRST, ID, TITLE, Book
from generator.forms.xlsx.colouring import colour
from generator.forms.xlsx.columns import Column, columns, links
from generator.forms.xlsx.formulas import STATE, attention, literal, not_applying, state
from generator.forms.xlsx.page import Page

_DISCLAIMER, _QUESTION, _COUNT, _HEADS = TITLE + 1, TITLE + 2, TITLE + 3, TITLE + 4
_LEAST = 30
"""Points of a row: room for two lines of an answer."""


@dataclass(frozen=True)
class Placed:
    """Where a checklist stands: the column of each name, the row of each item's id, the cell of the way."""

    columns: Mapping[str, int]
    rows: Mapping[str, int]
    way: str

    def area(self, name: str, items: tuple[Item, ...]) -> str:
        """Return the cells of a column from the first to the last of `items`, as a formula on another page has them."""
        rows = [self.rows[item.id] for item in items]
        column = self.columns[name]
        return f"'{words.CHECKLIST}'!{xl_range_abs(min(rows), column, max(rows), column)}"


def write(book: Book, way: str) -> Placed:
    """Write the page of a checklist, whose way of collecting data stands in the cell `way`; return where all is."""
    shape = columns(book.sheet)
    page = _page(book, shape)
    placed = Placed({column.name: number for number, column in enumerate(shape, FIRST)}, _rows(book.sheet), way)
    for chapter in book.sheet.chapters:
        row = placed.rows[chapter.items[0].id]
        _heading(book, page, row - 2, chapter.title, chapter.address, "chapter", len(shape))
        for group in chapter.groups:
            _heading(book, page, placed.rows[group.items[0].id] - 1, group.title, group.address, "group", len(shape))
            for item in group.items:
                _item(book, page, item, placed)
    _open(book, page, placed)
    _count(book, page, placed)
    colour(book, page, placed.columns, _HEADS + 1, max(placed.rows.values()))
    return placed


def _rows(sheet: Sheet) -> dict[str, int]:
    """Return the row of every item: each group has a heading above it, the first of a chapter one more."""
    rows, row = {}, _HEADS + 1
    for chapter in sheet.chapters:
        row += 1
        for group in chapter.groups:
            row += 1
            for item in group.items:
                rows[item.id] = row
                row += 1
    return rows


def _page(book: Book, shape: tuple[Column, ...]) -> Page:
    sheet = book.sheet
    widths = tuple(column.width for column in shape)
    page = book.page(words.CHECKLIST, widths)
    parts = {VALUE, *(field.id for field in sheet.details)}
    book.mark(page, {number: column.name for number, column in enumerate(shape, FIRST) if column.name in parts})
    book.title(page, TITLE, text.plain(sheet.title))
    book.line(page, _DISCLAIMER, text.plain(sheet.disclaimer))
    book.line(page, _QUESTION, text.plain(sheet.question))
    for number, column in enumerate(shape, FIRST):
        book.text(page, _HEADS, number, column.head, "head")
    hidden = FIRST + len(shape) - 1
    page.set_column(hidden, hidden, shape[-1].width, None, {"hidden": True})
    page.freeze_panes(_HEADS + 1, FIRST + 2)
    page.repeat_rows(_HEADS)
    last = max(number for number, column in enumerate(shape, FIRST) if column.printed)
    page.print_area(TITLE, FIRST, max(_rows(sheet).values()), last)
    return page


def _heading(book: Book, page: Page, row: int, title: str, address: str, look: str, count: int) -> None:
    for column in range(FIRST, FIRST + count):
        page.write_blank(row, column, None, book.styles[look])
    page.set_row(row, 18 if look == "chapter" else 15)
    page.write_url(row, FIRST, address, book.styles[look], text.plain(title))


def _item(book: Book, page: Page, item: Item, placed: Placed) -> None:
    row, at, styles = placed.rows[item.id], placed.columns, book.styles
    page.at_least(row, _LEAST)
    page.write_string(row, ID, item.id)
    book.link(page, row, at[":kode"], item.address, item.code or "halaman")
    book.words(page, row, at[":butir"], item.words)
    if ":kriteria" in at:
        names = {choice.code: choice.shown for choice in book.sheet.choices}
        lines = (f"{names.get(level, level)}: {criterion}" for level, criterion in item.criteria)
        book.text(page, row, at[":kriteria"], "\n".join(text.plain(line) for line in lines), "small")
    if ":penerapan" in at:
        _not_for(book, page, item, placed)
    if ":bobot" in at and item.weight is not None:
        page.write_number(row, at[":bobot"], float(item.weight), styles["number"])
    _basis(book, page, row, item.basis, at)
    says = attention(book.sheet, item, placed.way, at, row)
    if not_applying(book.sheet, item, placed.way):
        page.grow(row, at[":perhatian"], f"{words.NOT_FOR}{_longest(book.sheet)}{words.NOT_COUNTED}", "attention")
    page.write_formula(row, at[":perhatian"], says, styles["attention"], "")
    page.write_formula(row, at[STATE], state(book.sheet, item, placed.way, at, row), None, words.EMPTY)


def _longest(sheet: Sheet) -> str:
    """Return the longest name of a way of collecting data."""
    ways = (choice.words for field in sheet.identity for choice in field.choices if field.id == WAY)
    return max(map(text.plain, ways), key=len)


def _not_for(book: Book, page: Page, item: Item, placed: Placed) -> None:
    ways = {choice.code: choice.words for field in book.sheet.identity for choice in field.choices}
    lines = (f"{ways.get(way, way)}: {why}" for way, why in item.not_for)
    note = "\n".join(text.plain(line) for line in lines)
    book.text(page, placed.rows[item.id], placed.columns[":penerapan"], note, "small")


def _basis(book: Book, page: Page, row: int, basis: tuple[Basis, ...], at: Mapping[str, int]) -> None:
    """Write all of an item's basis in one cell, for paper, and then each as a link, as short as not to be wrapped."""
    lines = [text.plain(f"{rule.words} ({rule.via})" if rule.via else rule.words) for rule in basis]
    book.text(page, row, at[":dasar"], "\n".join(lines) or words.NO_BASIS, "small")
    for number, rule in enumerate(basis, 1):
        book.link(page, row, at[f":tautan-{number}"], rule.address, text.plain(rule.words), "small_link")
    for number in range(len(basis) + 1, links(book.sheet) + 1):
        page.write_blank(row, at[f":tautan-{number}"], None, book.styles["small"])


def _open(book: Book, page: Page, placed: Placed) -> None:
    """Open the cells of answers and details, one validation for each column."""
    groups: list[Group] = [group for chapter in book.sheet.chapters for group in chapter.groups]
    rows = [(placed.rows[group.items[0].id], placed.rows[group.items[-1].id]) for group in groups]
    answer = Field(VALUE, words.HEADS[VALUE], "pilihan", 0, book.sheet.choices)
    for field in (answer, *book.sheet.details):
        column = placed.columns[field.id]
        open_cells(book, page, field, [(first, column, last, column) for first, last in rows], prompt=True)


def _count(book: Book, page: Page, placed: Placed) -> None:
    """Write how many of the items that apply are answered."""
    items = book.sheet.items
    states = placed.area(STATE, items)
    answered = "+".join(f"COUNTIF({states},{literal(choice.code)})" for choice in book.sheet.choices)
    applying = f'({len(items)}-COUNTIF({states},"{words.NOT_APPLYING}"))'
    formula = f'="Terisi "&({answered})&" dari "&{applying}&" butir yang berlaku"'
    value = f"Terisi 0 dari {len(items)} butir yang berlaku"
    page.write_formula(_COUNT, FIRST, formula, book.styles["count"], value)
