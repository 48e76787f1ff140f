"""The page of a checklist: a row for every item under the headings of its chapter and group."""

from collections.abc import Mapping

from xlsxwriter.utility import xl_rowcol_to_cell

from generator import text
from generator.forms import wording
from generator.forms.sheet import VALUE, Basis, Group, Item
from generator.forms.xlsx import words
from generator.forms.xlsx.answers import open_cells
from generator.forms.xlsx.book import FIRST, ID, TITLE, Book
from generator.forms.xlsx.colouring import colour
from generator.forms.xlsx.columns import Column, columns, links
from generator.forms.xlsx.formulas import READ, STATE, applying, attention, code, excluded, literal, state
from generator.forms.xlsx.page import Page
from generator.forms.xlsx.placing import Placed, breaks, headed, rows

_DISCLAIMER, _QUESTION, _COUNT, _HEADS = TITLE + 1, TITLE + 2, TITLE + 3, TITLE + 4
_LEAST = 43
"""Points of a row: room for three lines of an answer."""


def write(book: Book, way: str) -> Placed:
    """Write the page of a checklist, whose way of collecting data the cell `way` holds; return where all is."""
    shape = columns(book.sheet)
    page = _page(book, shape)
    placed = Placed(
        {column.name: number for number, column in enumerate(shape, FIRST)}, rows(book.sheet, _HEADS + 1), way
    )
    for chapter in book.sheet.chapters:
        above = placed.rows[chapter.items[0].id] - 1 - headed(chapter.groups[0])
        _heading(book, page, above, chapter.title, chapter.address, "chapter", len(shape))
        for group in chapter.groups:
            if headed(group):
                above = placed.rows[group.items[0].id] - 1
                _heading(book, page, above, group.title, group.address, "group", len(shape))
            for item in group.items:
                _item(book, page, item, placed)
    _open(book, page, placed)
    _count(book, page, placed)
    _print(book, page, placed, shape)
    colour(book, page, placed.columns, _HEADS + 1, max(placed.rows.values()))
    return placed


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
        if column.name in (READ, STATE):
            page.set_column(number, number, column.width, None, {"hidden": True})
    page.freeze_panes(_HEADS + 1, FIRST + 2)
    return page


def _print(book: Book, page: Page, placed: Placed, shape: tuple[Column, ...]) -> None:
    """Say what is printed, with the heads on every page, and where pages begin."""
    last = max(number for number, column in enumerate(shape, FIRST) if column.printed)
    page.print_only(TITLE, FIRST, max(placed.rows.values()), last)
    page.repeat_rows(_HEADS)
    page.set_h_pagebreaks(breaks(book.sheet, page, placed, _HEADS))


def _heading(book: Book, page: Page, row: int, title: str, address: str, look: str, count: int) -> None:
    for column in range(FIRST, FIRST + count):
        page.write_blank(row, column, None, book.styles[look])
    page.fix(row, 18 if look == "chapter" else 15)
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
    for name in excluded(book.sheet, item, placed.way).values():
        page.grow(row, at[":perhatian"], f"{words.NOT_FOR}{name}{words.NOT_COUNTED}", "attention")
    page.write_formula(row, at[":perhatian"], says, styles["attention"], "")
    answer = xl_rowcol_to_cell(row, at[VALUE])
    page.write_formula(row, at[READ], f"={code(answer, book.sheet.choices)}", None, words.EMPTY)
    page.write_formula(row, at[STATE], state(book.sheet, item, placed.way, at, row), None, words.EMPTY)


def _not_for(book: Book, page: Page, item: Item, placed: Placed) -> None:
    ways = {choice.code: choice.words for field in book.sheet.identity for choice in field.choices}
    lines = (f"{ways.get(way, way)}: {why}" for way, why in item.not_for)
    note = "\n".join(text.plain(line) for line in lines)
    book.text(page, placed.rows[item.id], placed.columns[":penerapan"], note, "small")


def _basis(book: Book, page: Page, row: int, basis: tuple[Basis, ...], at: Mapping[str, int]) -> None:
    """Write all of an item's basis in one cell, for paper, and then each as a link, as short as not to be wrapped."""
    lines = (wording.basis([rule]) for rule in basis)
    book.text(page, row, at[":dasar"], "\n".join(lines) or wording.NO_BASIS, "small")
    for number, rule in enumerate(basis, 1):
        book.link(page, row, at[f":tautan-{number}"], rule.address, text.plain(rule.words), "small_link")
    for number in range(len(basis) + 1, links(book.sheet) + 1):
        page.write_blank(row, at[f":tautan-{number}"], None, book.styles["small"])


def _open(book: Book, page: Page, placed: Placed) -> None:
    """Open the cells of answers and details, one validation for each column."""
    groups: list[Group] = [group for chapter in book.sheet.chapters for group in chapter.groups]
    areas = [(placed.rows[group.items[0].id], placed.rows[group.items[-1].id]) for group in groups]
    for field in (wording.answer(book.sheet), *book.sheet.details):
        column = placed.columns[field.id]
        open_cells(book, page, field, [(first, column, last, column) for first, last in areas], prompt=True)


def _count(book: Book, page: Page, placed: Placed) -> None:
    """Write how many of the items that apply are answered."""
    items = book.sheet.items
    states = placed.area(STATE, items)
    answered = "+".join(f"COUNTIF({states},{literal(choice.code)})" for choice in book.sheet.choices)
    formula = f'="{wording.FILLED} "&({answered})&" dari "&{applying(states, len(items))}&" butir yang berlaku"'
    value = f"{wording.FILLED} 0 dari {len(items)} butir yang berlaku"
    page.write_formula(_COUNT, FIRST, formula, book.styles["count"], value)
