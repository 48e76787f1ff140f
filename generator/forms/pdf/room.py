"""How large boxes are: what may be typed stays legible in them, and a pen has room."""

from dataclasses import dataclass
from math import ceil

from generator.forms.pdf.packing import COLUMNS, Placed, shares
from generator.forms.pdf.slots import Slot, cell
from generator.forms.sheet import Section

PORTRAIT, LANDSCAPE = 178, 265
"""The width of the text on a page, upright and on its side, in millimetres."""
_BESIDE = 52
"""The width of the name to the left of a field."""
_FRAME = 1.4
"""What the frame around a box takes of its width."""
_POINTS = 72 / 25.4
"""Points in a millimetre."""
_SMALLEST = 6
"""The size of text that fills its box, in points: viewers make it no smaller where it fits."""
_WIDTH, _LINE = 0.5, 1.05
"""A letter's width and a line's height, in sizes of the text."""
_TORN = 4
"""Letters that a line loses to the word that no longer fits."""
_EDGE = 4
"""What viewers keep free at both edges of a box together, in points."""


@dataclass(frozen=True)
class Room:
    """Gives the boxes of a page their height in millimetres; `page` is the width of its text."""

    page: float

    def line(self, line: list[Placed], least: float, long: float) -> float:
        """Return the height of boxes side by side, at least `least`, or `long` where one takes long answers."""
        return max(self._one(slot, self.page * taken / COLUMNS - _FRAME, least, long) for slot, taken in line)

    def beside(self, slot: Slot, least: float, long: float) -> float:
        """Return the height of a box with its name to the left."""
        return self._one(slot, self.page - _BESIDE - _FRAME, least, long)

    def row(self, section: Section, least: float) -> float:
        """Return the height of every row of a table."""
        _, *columns = shares(section)
        boxes = zip(section.fields, columns, strict=True)
        return max(self._one(cell(field, 1), self.page * share / 100 - _FRAME, least, 0) for field, share in boxes)

    def _one(self, slot: Slot, width: float, least: float, long: float) -> float:
        """Return the height of one box, in which fits as much text as its field may hold."""
        wanted = _filled(slot.field.limit, width) if slot.kind == "lines" else 0
        return round(max(least, wanted, long if slot.field.type == "paragraf" else 0), 2)


def _filled(limit: int, width: float) -> float:
    letters = (width * _POINTS - _EDGE) / (_SMALLEST * _WIDTH) - _TORN
    return (ceil(limit / letters) * _SMALLEST * _LINE + _EDGE) / _POINTS


def size(limit: int, width: float, usual: float) -> float:
    """Return the size of text on one line of a box, in points: the usual one, or a smaller one that fits."""
    return min(usual, round((width - _EDGE) / (limit * _WIDTH), 1))
