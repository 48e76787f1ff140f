"""Fields side by side: how many stand in a line, and how wide each is."""

from collections.abc import Iterable, Iterator

from generator.forms.pdf.slots import Slot
from generator.forms.sheet import Section

COLUMNS = 12
Placed = tuple[Slot, int]
"""A field and how many of the columns it takes."""
_NARROW = {"tanggal": 3, "tahun": 2, "angka": 2, "telepon": 3, "centang": 3}
_SHORT, _LONG = (100, 150), 500
"""A text needs a column less for each of these that it cannot exceed; one that may be longer stands alone in a line."""
_MILLIMETRES = {
    "teks": 27,
    "paragraf": 36,
    "tanggal": 23,
    "tahun": 15,
    "angka": 12,
    "surel": 34,
    "telepon": 27,
    "centang": 14,
}
"""How wide a column of a table must at least be; one of choices, as wide as these ask for."""
_CHOICES = range(22, 43)
_NUMBER = 8
"""The width of the column that counts the rows, in millimetres."""


def packed(slots: Iterable[Slot], text: int) -> Iterator[list[Placed]]:
    """Yield lines of fields, each filled up to the last column; `text` is the least width of one that holds text."""
    line: list[Placed] = []
    for slot in slots:
        width = _least(slot, text)
        if sum(taken for _, taken in line) + width > COLUMNS:
            yield _stretched(line)
            line = []
        line.append((slot, width))
    if line:
        yield _stretched(line)


def _least(slot: Slot, text: int) -> int:
    if slot.kind == "radio" or (slot.kind == "lines" and slot.field.limit > _LONG):
        return COLUMNS
    if slot.kind == "lines":
        return text - sum(slot.field.limit <= most for most in _SHORT)
    return _NARROW.get(slot.field.type, text)


def _stretched(line: list[Placed]) -> list[Placed]:
    """Return a line whose widest fields, of these those for the longest texts, share what is free, the first most."""
    free = COLUMNS - sum(width for _, width in line)
    sizes = [(width, slot.field.limit) for slot, width in line]
    wide = [index for index, size in enumerate(sizes) if size == max(sizes)]
    for turn in range(free):
        index = wide[turn % len(wide)]
        slot, width = line[index]
        line[index] = slot, width + 1
    return line


def least(section: Section) -> int:
    """Return how wide the table of a section must be, in millimetres."""
    return sum(_widths(section))


def shares(section: Section) -> tuple[float, ...]:
    """Return the width of each column of a table in per cent, that of the row's number first."""
    whole = least(section)
    return tuple(round(100 * width / whole, 3) for width in _widths(section))


def _widths(section: Section) -> Iterator[int]:
    yield _NUMBER
    for field in section.fields:
        if field.choices:
            longest = max(len(choice.shown) for choice in field.choices)
            yield min(max(_CHOICES.start, 6 + round(1.4 * longest)), _CHOICES.stop - 1)
        else:
            yield _MILLIMETRES[field.type]
