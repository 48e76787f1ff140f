"""The columns of a checklist: which there are, how wide, what stands above them."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import text
from generator.forms.sheet import VALUE, Sheet
from generator.forms.xlsx import words
from generator.forms.xlsx.answers import shown
from generator.forms.xlsx.formulas import READ, STATE

_DETAILS = {"tanggal": 11.5, "tahun": 9, "angka": 9, "centang": 9, "paragraf": 22}


@dataclass(frozen=True)
class Column:
    """A column: its name, its head, its width in characters.

    The name is the part of the answer that it holds; what is for people to read has a colon in front.
    """

    name: str
    head: str
    width: float
    printed: bool = True


def columns(sheet: Sheet) -> tuple[Column, ...]:
    """Return the columns of a checklist, the hidden ones of formulas last."""
    return tuple(_columns(sheet))


def links(sheet: Sheet) -> int:
    """Return how many columns of links the legal basis needs, as a cell holds one link only."""
    return max((len(item.basis) for item in sheet.items), default=0)


def _columns(sheet: Sheet) -> Iterator[Column]:
    heads = words.HEADS
    levels = any(item.criteria for item in sheet.items)
    yield Column(":kode", heads["kode"], 10)
    yield Column(":butir", heads["butir"], 28 if levels else 38)
    if levels:
        yield Column(":kriteria", heads["kriteria"], 62)
    longest = max((len(word) for choice in shown(sheet.choices) for word in choice.split()), default=0)
    yield Column(VALUE, heads[VALUE], max(15, longest + 4))
    for field in sheet.details:
        yield Column(field.id, text.plain(field.name), _DETAILS.get(field.type, 19))
    yield Column(":perhatian", heads["perhatian"], 16)
    if any(item.not_for for item in sheet.items):
        yield Column(":penerapan", heads["penerapan"], 22)
    if any(item.weight is not None for item in sheet.items):
        yield Column(":bobot", heads["bobot"], 9)
    yield Column(":dasar", heads["dasar"], 24)
    for number in range(1, links(sheet) + 1):
        yield Column(f":tautan-{number}", heads["tautan"].format(number=number), 34, printed=False)
    yield Column(READ, READ, 14, printed=False)
    yield Column(STATE, STATE, 14, printed=False)
