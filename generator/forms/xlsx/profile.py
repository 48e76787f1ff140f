"""The page of results: for every chapter how its items are answered, by formula, and as bars."""

from collections.abc import Iterator

from xlsxwriter.utility import xl_range, xl_rowcol_to_cell

from generator import text
from generator.forms.sheet import IRRELEVANT, Chapter
from generator.forms.wording import FILLED, READY, TOTAL
from generator.forms.xlsx import index, words
from generator.forms.xlsx.book import FIRST, Book
from generator.forms.xlsx.formulas import STATE, applying, literal
from generator.forms.xlsx.page import Page
from generator.forms.xlsx.placing import Placed
from generator.forms.xlsx.styles import UNANSWERED, colours

_TITLE = 1
_HEADS = _TITLE + 3
_TITLES = FIRST
_APPLYING, _FILLED, _COUNTS = FIRST + 1, FIRST + 2, FIRST + 3
"""Columns of the table; of the answers there are as many as there are choices."""
_READY = "sudah"
_LINE = 17
"""Pixels of a row of the chart's rows."""


def write(book: Book, placed: Placed) -> None:
    """Write the page: the table, the bars, and the index where levels are the answers."""
    sheet = book.sheet
    widths = (44.0, 10.0, 10.0, *(14.0 for _ in sheet.choices), 12.0, 14.0, 14.0, 14.0)
    page = book.page(words.PROFILE, widths)
    book.title(page, _TITLE, f"Profil: {text.plain(sheet.title)}")
    book.banner(page, _TITLE + 1, sheet.disclaimer, "warning")
    for column, head in enumerate(_heads(book), FIRST):
        book.text(page, _HEADS, column, head, "head")
    row = _HEADS + 1
    for chapter in sheet.chapters:
        book.link(page, row, _TITLES, chapter.address, text.plain(chapter.title))
        _chapter(book, page, row, chapter, placed)
        row += 1
    last = row - 1
    book.text(page, row, _TITLES, TOTAL, "total")
    _totals(book, page, row)
    _bars(book, page, _HEADS + 1, row)
    below = _chart(book, page, row + 2, last)
    if sheet.scale == "kematangan":
        index.write(book, page, below, placed)


def _heads(book: Book) -> Iterator[str]:
    yield from ("Bagian", "Berlaku", FILLED)
    yield from (text.plain(choice.shown) for choice in book.sheet.choices)
    yield from ("Belum dijawab", f"{FILLED} (%)")
    yield from (f"{READY} (%)",) if _ready(book) else ()
    yield from ("Jawaban pada butir tidak berlaku",) if _set_aside(book) else ()


def _ready(book: Book) -> bool:
    return any(choice.code == _READY for choice in book.sheet.choices)


def _set_aside(book: Book) -> bool:
    return not book.sheet.way and any(item.not_for for item in book.sheet.items)


def _chapter(book: Book, page: Page, row: int, chapter: Chapter, placed: Placed) -> None:
    """Write the counts of a chapter; what is no answer yet has another state, or none."""
    number, items = book.styles["number"], chapter.items
    states = placed.area(STATE, items)
    page.write_formula(row, _APPLYING, f"={applying(states, len(items))}", number, len(items))
    for column, choice in enumerate(book.sheet.choices, _COUNTS):
        page.write_formula(row, column, f"=COUNTIF({states},{literal(choice.code)})", number, 0)
    if _set_aside(book):
        aside = f'=COUNTIF({states},"{words.KEPT}")'
        page.write_formula(row, _COUNTS + len(book.sheet.choices) + 3, aside, number, 0)
    _derived(book, page, row, len(items), "")


def _totals(book: Book, page: Page, row: int) -> None:
    number = book.styles["total_number"]
    unanswered = _COUNTS + len(book.sheet.choices)
    columns = [_APPLYING, *range(_COUNTS, unanswered), *((unanswered + 3,) if _set_aside(book) else ())]
    for column in columns:
        value = len(book.sheet.items) if column == _APPLYING else 0
        page.write_formula(row, column, f"=SUM({xl_range(_HEADS + 1, column, row - 1, column)})", number, value)
    _derived(book, page, row, len(book.sheet.items), "total_")


def _derived(book: Book, page: Page, row: int, items: int, look: str) -> None:
    """Write what follows from the counts of a row: filled in, unanswered, and the shares."""
    codes = [choice.code for choice in book.sheet.choices]
    unanswered = _COUNTS + len(codes)
    number, share = book.styles[f"{look}number"], book.styles[f"{look}share"]
    wanted, filled = xl_rowcol_to_cell(row, _APPLYING), xl_rowcol_to_cell(row, _FILLED)
    counted = xl_range(row, _COUNTS, row, unanswered - 1)
    page.write_formula(row, _FILLED, f"=SUM({counted})", number, 0)
    page.write_formula(row, unanswered, f"={wanted}-{filled}", number, items)
    page.write_formula(row, unanswered + 1, f'=IF({wanted}=0,"{words.NONE}",{filled}/{wanted})', share, 0)
    if _ready(book):
        at = {code: xl_rowcol_to_cell(row, _COUNTS + place) for place, code in enumerate(codes)}
        wanted = f"{wanted}-{at[IRRELEVANT]}" if IRRELEVANT in at else wanted
        formula = f'=IF({wanted}=0,"{words.NONE}",{at[_READY]}/({wanted}))'
        page.write_formula(row, unanswered + 2, formula, share, 0)


def _bars(book: Book, page: Page, first: int, last: int) -> None:
    """Lay a bar from 0 to 100 per cent into each share."""
    shades = ("#9DC3E6", "#A9D18E") if _ready(book) else ("#9DC3E6",)
    for column, shade in enumerate(shades, _COUNTS + len(book.sheet.choices) + 1):
        limits = {"min_type": "num", "min_value": 0, "max_type": "num", "max_value": 1}
        rule = {"type": "data_bar", "bar_color": shade, "bar_solid": True, "data_bar_2010": True, **limits}
        page.conditional_format(first, column, last, column, rule)


def _chart(book: Book, page: Page, row: int, last: int) -> int:
    """Draw the table as stacked bars from `row` on; return the row below."""
    chart = book.file.add_chart({"type": "bar", "subtype": "percent_stacked"})
    shades = [*(strong for _, strong in colours(book.sheet).values()), UNANSWERED]
    for column, shade in enumerate(shades, _COUNTS):
        chart.add_series(
            {
                "name": [words.PROFILE, _HEADS, column],
                "categories": [words.PROFILE, _HEADS + 1, _TITLES, last, _TITLES],
                "values": [words.PROFILE, _HEADS + 1, column, last, column],
                "fill": {"color": shade},
                "border": {"color": "#FFFFFF", "width": 0.5},
                "gap": 40,
            }
        )
    font = {"name": "Arial", "size": 9}
    chart.set_title({"name": "Jawaban per bagian", "name_font": {**font, "size": 11, "color": "#0B3C6F"}})
    chart.set_y_axis({"reverse": True, "num_font": font})
    grid = {"visible": True, "line": {"color": "#D5DAE0"}}
    chart.set_x_axis({"num_font": font, "num_format": "0%", "major_gridlines": grid, "label_position": "high"})
    chart.set_legend({"position": "bottom", "font": font})
    height = 110 + 34 * len(book.sheet.chapters)
    chart.set_size({"width": 960, "height": height})
    about = f"Diagram batang: pembagian jawaban setiap bagian. Angkanya ada pada tabel di atasnya, baris {_HEADS + 1}."
    page.insert_chart(row, FIRST, chart, {"description": about, "object_position": 2})
    return row + height // _LINE + 2
