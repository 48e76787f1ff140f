"""The fields of a sheet's PDF: their names, what they are called aloud, of what sort they are."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import text
from generator.forms import wording
from generator.forms.sheet import VALUE, Choice, Field, Item, Section, Sheet

IDENTITY = "identitas"
TICKED = "ya"
"""The state of a box that is ticked."""
DATE = "dd/mm/yyyy"
_RADIOS = 5
"""So many choices are shown as radio buttons; more, and those in tables, open in a list."""
_LINE = 60
"""A text that may be longer than this wraps, as does every text in a table."""
_TEXTS = ("teks", "paragraf", "surel")


@dataclass(frozen=True)
class Slot:
    """A field: its full name, its name for readers (`words`), what it takes, and whether it is a cell of a table."""

    name: str
    words: str
    field: Field
    tabular: bool = False

    @property
    def kind(self) -> str:
        """``radio``, ``dropdown``, ``check``, ``lines`` (text that wraps) or ``line``."""
        kind = self.field.type
        if kind == "pilihan":
            return "dropdown" if self.tabular or len(self.field.choices) > _RADIOS else "radio"
        if kind == "centang":
            return "check"
        wraps = kind == "paragraf" or self.tabular or self.field.limit > _LINE
        return "lines" if kind in _TEXTS and wraps else "line"

    def states(self) -> Iterator[tuple[Choice, str]]:
        """Yield each choice of radio buttons and what the button is called aloud."""
        for choice in self.field.choices:
            yield choice, f"{self.words}: {text.plain(choice.shown)}"


def slots(sheet: Sheet) -> Iterator[Slot]:
    """Yield every field of a sheet in reading order."""
    yield from identities(sheet)
    for section in sheet.sections:
        if section.repeated:
            yield from (cell(field, row) for row in rows(section) for field in section.fields)
        else:
            yield from map(single, section.fields)
    for item in sheet.items:
        yield answer(sheet, item)
        yield from details(sheet, item)


def rows(section: Section) -> range:
    """Return the numbers of the rows that paper offers."""
    return range(1, section.rows + 1)


def identities(sheet: Sheet) -> Iterator[Slot]:
    """Yield the fields about the filler's activity."""
    yield from (Slot(f"{IDENTITY}:{field.id}", _called(field), field) for field in sheet.identity)


def single(field: Field) -> Slot:
    """Return a field of a form that is filled in once."""
    return Slot(f"{field.id}:{VALUE}", _called(field), field)


def cell(field: Field, row: int) -> Slot:
    """Return a field in a row of a growing table."""
    return Slot(f"{field.id}:{row}", f"Baris {row}: {_called(field)}", field, tabular=True)


def answer(sheet: Sheet, item: Item) -> Slot:
    """Return the field of an item's answer."""
    field = wording.answer(sheet)
    return Slot(f"{item.id}:{VALUE}", f"{_asked(item)}: {field.name}", field)


def details(sheet: Sheet, item: Item) -> Iterator[Slot]:
    """Yield the other fields of an item."""
    for field in sheet.details:
        yield Slot(f"{item.id}:{field.id}", f"{_asked(item)}: {_called(field)}", field)


def _asked(item: Item) -> str:
    return f"{item.code} {text.plain(item.words)}".strip()


def _called(field: Field) -> str:
    """Return the name of a field, with the form of a date where it is one."""
    name = text.plain(field.name)
    return f"{name} ({DATE})" if field.type == "tanggal" else name
