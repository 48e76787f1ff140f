"""A workbook in the making: its looks, its lists of answers, and what all of its pages have in common."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range_abs
from xlsxwriter.worksheet import Worksheet

from generator import text
from generator.forms.sheet import Sheet
from generator.forms.stamp import FIELD, stamp
from generator.forms.xlsx import words
from generator.forms.xlsx.page import Page, height
from generator.forms.xlsx.styles import BASE, STYLES

ID, FIRST = 0, 1
"""The hidden column of ids, and the first that is seen."""
STAMP, KEYS, TITLE = 0, 1, 2
"""The hidden rows of the stamp and of the columns' keys, and the first that is seen."""
_EMPHASIS = {"miring": {"italic": True}, "tebal": {"bold": True}}
_LETTERS = {"font_name", "font_size", "font_color", "bold", "italic"}
_READABLE = 100
"""How wide running text may be, in characters: what a small screen shows at once."""


@dataclass(frozen=True)
class Book:
    """The sheet, the workbook made of it, its looks by name, and the choices that cells may offer, each list once."""

    sheet: Sheet
    file: Workbook
    styles: Mapping[str, Format]
    lists: dict[tuple[str, ...], str] = field(default_factory=dict)
    runs: dict[tuple[str, str], Format] = field(default_factory=dict)

    def choices(self, shown: tuple[str, ...]) -> str:
        """Return the formula of the cells that hold a list; they stand in a hidden page, for commas and length."""
        if shown not in self.lists:
            page = self.file.get_worksheet_by_name(words.LISTS) or self._hidden()
            column = len(self.lists)
            for row, choice in enumerate(shown):
                page.write_string(row, column, choice)
            self.lists[shown] = f"={words.LISTS}!{xl_range_abs(0, column, len(shown) - 1, column)}"
        return self.lists[shown]

    def _hidden(self) -> Worksheet:
        page = self.file.add_worksheet(words.LISTS)
        page.protect()
        page.hide()
        return page

    def page(self, name: str, widths: tuple[float, ...], landscape: bool = True) -> Page:
        """Return a new page, locked but for open cells, to be printed on A4; `widths` are of the columns from FIRST."""
        page: Page = self.file.add_worksheet(name, Page)
        page.protect("", {"format_columns": True, "format_rows": True})
        page.hide_gridlines(2)
        page.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
        page.on_paper(landscape=landscape)
        about = self.sheet
        page.set_header(f'&L&"Arial,Bold"&9 {_plain(about.title)}&R&9 {_plain(name)}', {"margin": 0.3})
        edition = f"{about.edition_title} {about.edition} · versi isi {about.version}"
        page.set_footer(f"&L&8 {_plain(edition)}&R&8 Halaman &P dari &N", {"margin": 0.3})
        page.set_column(ID, ID, 30, None, {"hidden": True})
        for column, width in enumerate(widths, FIRST):
            page.set_column(column, column, width)
            page.widths[column] = width
        return page

    def mark(self, page: Page, keys: Mapping[int, str]) -> None:
        """Write what a reader knows a page of answers by: the stamp, and the keys of the columns of answers."""
        for row in (STAMP, KEYS):
            page.set_row(row, None, None, {"hidden": True})
        page.write_string(STAMP, ID, f"{FIELD} {stamp(self.sheet)}")
        page.write_string(KEYS, ID, "id")
        for column, key in keys.items():
            page.write_string(KEYS, column, key)

    def title(self, page: Page, row: int, line: str) -> None:
        """Write what a page is called; it runs over the columns beside it."""
        page.write_string(row, FIRST, line, self.styles["title"])
        page.fix(row, 22)

    def line(self, page: Page, row: int, line: str) -> None:
        """Write a line under the title, that runs over the columns beside it too."""
        page.write_string(row, FIRST, line, self.styles["count"])

    def text(self, page: Page, row: int, column: int, line: str, style: str = "words") -> None:
        """Write words as they are; their row is high enough for them."""
        page.write_string(row, column, line, self.styles[style])
        page.grow(row, column, line, style)

    def words(self, page: Page, row: int, column: int, author: str, style: str = "words") -> None:
        """Write an author's text, its emphasis kept; its row is high enough for it."""
        spans = text.parse(author)
        page.grow(row, column, text.plain(author), style)
        if len(spans) < 2:
            page.write_string(row, column, text.plain(author), self.styles[style])
            return
        parts = [part for span in spans for part in (self._letters(style, span.kind), span.text)]
        page.write_rich_string(row, column, *parts, self.styles[style])

    def _letters(self, style: str, kind: str) -> Format:
        """Return the letters of a stretch of words in a cell; some programs forget those of the cell itself."""
        if (style, kind) not in self.runs:
            look = {**BASE, **STYLES[style], **_EMPHASIS.get(kind, {})}
            letters = {name: value for name, value in look.items() if name in _LETTERS}
            self.runs[style, kind] = self.file.add_format(letters)
        return self.runs[style, kind]

    def link(self, page: Page, row: int, column: int, address: str, line: str, style: str = "link") -> None:
        """Write words that lead to an address; their row is high enough for them."""
        page.write_url(row, column, address, self.styles[style], line)
        page.grow(row, column, line, style)

    def banner(self, page: Page, row: int, author: str, style: str = "text", first: int = FIRST) -> None:
        """Write running text across columns, as far as a small screen shows; merged rows don't grow by themselves."""
        last, width, line = first, page.widths[first], text.plain(author)
        while last + 1 in page.widths and width < _READABLE:
            last += 1
            width += page.widths[last]
        if last > first:
            page.merge_range(row, first, row, last, "", self.styles[style])
        page.write_string(row, first, line, self.styles[style])
        page.set_row(row, height(line, width, style))


def _plain(author: str) -> str:
    """Return words as a page's head or foot holds them."""
    return text.plain(author).replace("&", "&&")
