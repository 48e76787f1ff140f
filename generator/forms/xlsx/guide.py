"""The first page: what the workbook is, how it is filled in, what its answers mean, what becomes of it."""

from collections.abc import Iterable, Sequence
from datetime import date

from generator import text
from generator.forms import wording
from generator.forms.xlsx import words
from generator.forms.xlsx.book import Book
from generator.forms.xlsx.page import Page
from generator.forms.xlsx.table import ROWS
from generator.templating import long_date

_LABEL, _TEXT, _MORE = 1, 2, 3
_WIDTHS = (24.0, 62.0, 44.0)


def write(book: Book, pages: Sequence[str]) -> None:
    """Write the guide; `pages` are the names of those that follow it, in order."""
    page = book.page(words.GUIDE, _WIDTHS, landscape=False)
    sheet = book.sheet
    book.title(page, 1, text.plain(sheet.title))
    book.banner(page, 2, sheet.summary)
    row = 3
    if sheet.disclaimer:
        book.banner(page, row, sheet.disclaimer, "warning")
        row += 1
    row = _about(book, page, row + 1)
    book.text(page, row, _LABEL, "Isi berkas", "label")
    for name in pages:
        book.link(page, row, _TEXT, f"internal:'{name}'!B3", name, "loose_link")
        row += 1
    row = _list(book, page, row + 1, wording.HOW, (*sheet.instructions, *_filling(book)), numbered=True)
    if sheet.choices:
        row = _answers(book, page, row + 1)
    row = _list(book, page, row + 1, "Kerahasiaan", [words.PRIVACY])
    row = _list(book, page, row, "Menyerahkan", [wording.HANDING_IN["xlsx"]])
    row = _list(book, page, row, "Ditandatangani oleh", sheet.signatures)
    if sheet.basis:
        book.text(page, row, _LABEL, "Dasar hukum", "label")
    for basis in sheet.basis:
        book.link(page, row, _TEXT, basis.address, wording.basis([basis]), "loose_link")
        row += 1
    _list(book, page, row + bool(sheet.basis), "Sumber", sheet.sources)


def _about(book: Book, page: Page, row: int) -> int:
    sheet = book.sheet
    rows = (
        ("Edisi", f"{sheet.edition_title} {sheet.edition}"),
        ("Tanggal", long_date(date.fromisoformat(sheet.date))),
        ("Versi isi", sheet.version),
    )
    for label, line in rows:
        book.text(page, row, _LABEL, label, "label")
        book.text(page, row, _TEXT, text.plain(line), "text")
        row += 1
    book.text(page, row, _LABEL, "Halaman lembar ini", "label")
    book.link(page, row, _TEXT, sheet.address, sheet.address, "loose_link")
    return row + 2


def _filling(book: Book) -> tuple[str, ...]:
    sheet = book.sheet
    said = {
        words.FILLING_CHECKLIST: bool(sheet.items),
        words.FILLING_WAY: not sheet.way and any(item.not_for for item in sheet.items),
        words.FILLING_TABLE.format(rows=ROWS): any(section.repeated for section in sheet.sections),
    }
    return (*words.FILLING, *(line for line, applies in said.items() if applies))


def _list(book: Book, page: Page, row: int, label: str, lines: Iterable[str], *, numbered: bool = False) -> int:
    """Write lines under each other, beside their label; return the row after a space, `row` where there is none."""
    start = row
    for number, line in enumerate(lines, 1):
        if row == start:
            book.text(page, row, _LABEL, label, "label")
        line = f"{number}. {text.plain(line)}" if numbered else text.plain(line)
        book.banner(page, row, line, first=_TEXT)
        row += 1
    return row + 1 if row > start else row


def _answers(book: Book, page: Page, row: int) -> int:
    step = "Bukti untuk tingkat berikutnya" if book.sheet.scale == "kematangan" else "Langkah berikutnya"
    for column, head in enumerate((wording.ANSWER, "Arti", step), _LABEL):
        book.text(page, row, column, head, "head")
    for choice in book.sheet.choices:
        row += 1
        book.text(page, row, _LABEL, text.plain(choice.shown), "words")
        book.words(page, row, _TEXT, choice.meaning)
        book.words(page, row, _MORE, choice.step)
    if book.sheet.unanswered:
        row += 1
        book.text(page, row, _LABEL, "(kosong)", "words")
        book.text(page, row, _TEXT, "Butir belum diperiksa.", "words")
        book.words(page, row, _MORE, book.sheet.unanswered)
    return row + 1
