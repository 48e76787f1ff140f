"""A page whose rows are as high as their words from the start, and still grow with what is typed into them."""

import textwrap

from xlsxwriter.worksheet import Worksheet

from generator.forms.xlsx.styles import BASE, STYLES

_POINTS = 1.28
"""The height of a line, by the size of its letters."""
_SPACE = 4
_HIGHEST = 409


class Page(Worksheet):  # type: ignore[misc]  # the library has no types
    """A worksheet that knows how wide its columns are, by their number, and how high its rows must be.

    Spreadsheet programs make a row higher when more is typed, unless its height was set by hand. The library can only
    write heights that say they were, so that word is left out for the rows that `grow`.
    """

    def __init__(self) -> None:
        super().__init__()
        self.widths: dict[int, float] = {}
        self.heights: dict[int, float] = {}

    def grow(self, row: int, column: int, words: str, style: str) -> None:
        """See to it that a row shows all of the words of a cell."""
        self.at_least(row, height(words, self.widths[column], style))

    def at_least(self, row: int, points: float) -> None:
        """See to it that a row is so high, as far as a row can be."""
        self.heights[row] = min(_HIGHEST, max(points, self.heights.get(row, 0)))
        self.set_row(row, self.heights[row])

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
