"""The index of a checklist of levels, by formula: of each aspect and domain, of all, and its predicate."""

from collections.abc import Sequence
from decimal import Decimal

from xlsxwriter.utility import xl_range, xl_rowcol_to_cell

from generator import text
from generator.forms.sheet import Band, Chapter, Group
from generator.forms.xlsx import words
from generator.forms.xlsx.book import FIRST, Book
from generator.forms.xlsx.formulas import STATE
from generator.forms.xlsx.page import Page
from generator.forms.xlsx.placing import Placed

_TITLE, _WEIGHT, _FILLED, _INDEX, _NOTE = range(FIRST, FIRST + 5)
_HUNDRED = 2
"""Decimals that a weight in per cent adds to what it is multiplied with."""


def write(book: Book, page: Page, row: int, placed: Placed) -> None:
    """Write the table of the index from `row` on, and under it the predicates."""
    book.text(page, row, FIRST, "Indeks taksiran sendiri", "subtitle")
    heads = ("Domain dan aspek", "Bobot (%)", "Indikator terisi", "Indeks", "Predikat")
    for column, head in enumerate(heads, FIRST):
        book.text(page, row + 1, column, head, "head")
    row += 2
    domains = []
    for chapter in book.sheet.chapters:
        _chapter(book, page, row, chapter, placed)
        domains.append(row)
        row += 1 + len(chapter.groups)
    if sum((_weight(chapter) for chapter in book.sheet.chapters), Decimal(0)) == 100:
        _whole(book, page, row, domains, placed)
        row += 1
    _bands(book, page, row + 1)


def _chapter(book: Book, page: Page, row: int, chapter: Chapter, placed: Placed) -> None:
    first, last = row + 1, row + len(chapter.groups)
    for place, group in enumerate(chapter.groups, first):
        _group(book, page, place, group, placed)
    weights, indexes = xl_range(first, _WEIGHT, last, _WEIGHT), xl_range(first, _INDEX, last, _INDEX)
    _row(book, page, row, chapter, "total", _filled(chapter, placed))
    known = f"COUNT({indexes})={len(chapter.groups)}"
    formula = f"SUMPRODUCT({indexes},{weights})/100"
    _index(book, page, row, f'=IF({known},{_exact(formula, _decimals(chapter))},"{words.INCOMPLETE}")', "total_index")


def _group(book: Book, page: Page, row: int, group: Group, placed: Placed) -> None:
    levels, weights = placed.area(STATE, group.items), placed.area(":bobot", group.items)
    _row(book, page, row, group, "words", _filled(group, placed))
    formula = f"SUMPRODUCT({levels},{weights})/100"
    known = f"COUNT({levels})={len(group.items)}"
    _index(book, page, row, f'=IF({known},{_exact(formula, _decimals(group))},"{words.INCOMPLETE}")', "index")


def _whole(book: Book, page: Page, row: int, domains: Sequence[int], placed: Placed) -> None:
    """Write the index of all domains and its predicate, decided in whole numbers, which are exact."""
    chapters = book.sheet.chapters
    cells = [xl_rowcol_to_cell(place, _INDEX) for place in domains]
    products = "+".join(
        f"{cell}*{xl_rowcol_to_cell(place, _WEIGHT)}" for cell, place in zip(cells, domains, strict=True)
    )
    decimals = max(map(_decimals, chapters)) + _scale(chapters) + _HUNDRED
    known = f"COUNT({','.join(cells)})={len(cells)}"
    book.text(page, row, _TITLE, "IPS (Indeks Pembangunan Statistik)", "total")
    page.write_number(row, _WEIGHT, 100, book.styles["total_number"])
    levels = placed.area(STATE, book.sheet.items)
    counted = f'=COUNT({levels})&" dari {len(book.sheet.items)}"'
    page.write_formula(row, _FILLED, counted, book.styles["total_number"], f"0 dari {len(book.sheet.items)}")
    formula = f'=IF({known},{_exact(f"({products})/100", decimals)},"{words.INCOMPLETE}")'
    _index(book, page, row, formula, "total_index")
    index = xl_rowcol_to_cell(row, _INDEX)
    predicate = f'=IF(ISNUMBER({index}),{_predicate(book.sheet.bands, index, decimals)},"{words.INCOMPLETE}")'
    page.write_formula(row, _NOTE, predicate, book.styles["total"], words.INCOMPLETE)


def _row(book: Book, page: Page, row: int, part: Chapter | Group, look: str, filled: tuple[str, str]) -> None:
    number = book.styles["total_number" if look == "total" else "number"]
    book.text(page, row, _TITLE, text.plain(part.title), look)
    page.write_number(row, _WEIGHT, float(_weight(part)), number)
    page.write_formula(row, _FILLED, filled[0], number, filled[1])
    page.write_blank(row, _NOTE, None, book.styles[look])


def _filled(part: Chapter | Group, placed: Placed) -> tuple[str, str]:
    """Return the formula of how many items have a level, and its value while none has."""
    count = len(part.items)
    return f'=COUNT({placed.area(STATE, part.items)})&" dari {count}"', f"0 dari {count}"


def _index(book: Book, page: Page, row: int, formula: str, look: str) -> None:
    page.write_formula(row, _INDEX, formula, book.styles[look], words.INCOMPLETE)


def _exact(formula: str, decimals: int) -> str:
    """Return the formula without what binary fractions add to a value of so many decimals."""
    return f"ROUND({formula},{decimals})"


def _weight(part: Chapter | Group) -> Decimal:
    return part.weight or Decimal(0)


def _scale(parts: Sequence[Chapter | Group]) -> int:
    """Return the greatest number of decimals of the weights."""
    return max(_places(_weight(part)) for part in parts)


def _places(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _decimals(part: Chapter | Group) -> int:
    """Return how many decimals the index of an aspect or domain can have."""
    if isinstance(part, Chapter):
        return max(map(_decimals, part.groups)) + _scale(part.groups) + _HUNDRED
    return max(_places(item.weight or Decimal(0)) for item in part.items) + _HUNDRED


def _predicate(bands: Sequence[Band], index: str, decimals: int) -> str:
    """Return the formula of the band that an index lies in."""
    value = f"ROUND({index}*{10**decimals},0)"
    formula = f'"{words.OUT_OF_SCALE}"'
    for band in reversed(bands):
        start = f"{value}>={_whole_number(band.start, decimals)}" if band.start is not None else "TRUE"
        end = f"{value}{'<=' if band.closed else '<'}{_whole_number(band.end, decimals)}"
        formula = f'IF(AND({start},{end}),"{text.plain(band.words)}",{formula})'
    return formula


def _whole_number(bound: Decimal, decimals: int) -> str:
    return f"{bound.scaleb(decimals):f}"


def _bands(book: Book, page: Page, row: int) -> None:
    for column, head in enumerate(("Predikat", "Mulai", "Sampai"), FIRST):
        book.text(page, row, column, head, "head")
    look = book.styles["index"]
    for place, band in enumerate(book.sheet.bands, row + 1):
        book.text(page, place, FIRST, text.plain(band.words), "words")
        if band.start is None:
            book.text(page, place, FIRST + 1, "terendah", "index")
        else:
            page.write_number(place, FIRST + 1, float(band.start), look)
        page.write_number(place, FIRST + 2, float(band.end), look)
        book.text(page, place, FIRST + 3, "termasuk" if band.closed else "tidak termasuk", "small")
    if book.sheet.bands_note:
        note = row + 1 + len(book.sheet.bands)
        book.banner(page, note, f"Sumber predikat: {book.sheet.bands_note}", "note")
