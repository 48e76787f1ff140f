"""A page whose rows are as high as their words from the start, and still grow with what is typed into them."""

import textwrap

from xlsxwriter.worksheet import Worksheet

from generator.forms.xlsx.styles import BASE, STYLES

_POINTS = 1.28
"""The height of a line, by the size of its letters."""
_SPACE = 4
_HIGHEST = 409
PLAIN = 12.75
"""Points of a row whose height nothing else asks for."""
_INCH = 72
_A4 = (595.0, 842.0)
_MARGINS = {"left": 0.4, "right": 0.4, "top": 0.7, "bottom": 0.6}


class Page(Worksheet):  # type: ignore[misc]  # the library has no types
    """A worksheet that knows how wide its columns are, by their number, and how high its rows must be.

    Spreadsheet programs make a row higher when more is typed, unless its height was set by hand. The library can only
    write heights that say they were, so that word is left out for the rows that `grow`.
    """

    def __init__(self) -> None:
        super().__init__()
        self.widths: dict[int, float] = {}
        self.heights: dict[int, float] = {}
        self.fixed: dict[int, float] = {}
        self.paper = _A4
        self.printed = 0

    def on_paper(self, *, landscape: bool) -> None:
        """Have the page printed on A4, all of its columns side by side."""
        self.set_paper(9)
        if landscape:
            self.paper = _A4[::-1]
            self.set_landscape()
        self.fit_to_pages(1, 0)
        self.set_margins(**_MARGINS)

    def print_only(self, first_row: int, first_column: int, last_row: int, last_column: int) -> None:
        """Have only these cells printed."""
        self.print_area(first_row, first_column, last_row, last_column)
        self.printed = last_column

    def room(self) -> float:
        """Return how many points of rows a sheet of paper holds, made as small as all printed columns need."""
        wide = sum(int(width * 7 + 5) * 0.75 for column, width in self.widths.items() if column <= self.printed)
        width, height = self.paper
        small = min(1.0, (width - (_MARGINS["left"] + _MARGINS["right"]) * _INCH) / wide)
        return (height - (_MARGINS["top"] + _MARGINS["bottom"]) * _INCH) / small

    def grow(self, row: int, column: int, words: str, style: str) -> None:
        """See to it that a row shows all of the words of a cell."""
        self.at_least(row, height(words, self.widths[column], style))

    def at_least(self, row: int, points: float) -> None:
        """See to it that a row is so high, as far as a row can be."""
        self.heights[row] = min(_HIGHEST, max(points, self.heights.get(row, 0)))
        self.set_row(row, self.heights[row])

    def fix(self, row: int, points: float) -> None:
        """Make a row so high, whatever is typed into it."""
        self.fixed[row] = points
        self.set_row(row, points)

    def tall(self, row: int) -> float:
        """Return how many points high a row is."""
        return self.fixed.get(row, self.heights.get(row, PLAIN))

    def _xml_start_tag_unencoded(self, tag: str, attributes: list[tuple[str, object]]) -> None:
        if tag == "row" and dict(attributes).get("r", 0) - 1 in self.heights:  # type: ignore[operator]
            attributes = [pair for pair in attributes if pair[0] != "customHeight"]
        super()._xml_start_tag_unencoded(tag, attributes)


def height(words: str, width: float, style: str) -> float:
    """Return how many points words need in a cell of so many characters; rather a little more than too little."""
    look = {**BASE, **STYLES[style]}
    letters = max(1, int(width * BASE["font_size"] / look["font_size"] * (1.0 if look.get("bold") else 1.1)))
    lines = sum(len(textwrap.wrap(line, letters)) or 1 for line in words.split("\n"))
    return lines * float(look["font_size"]) * _POINTS + _SPACE
