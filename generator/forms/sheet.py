"""A sheet: a form or checklist as it is filled in, the one value that every format is made from and read by.

Words are authors' text with ``*miring*`` and ``**tebal**`` but no links; `text.plain` gives them without marks.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

VALUE = "nilai"
"""The part of an answer that is the answer itself; the others are details of it."""
REASON = "alasan"
"""The part that an answer `tidak-relevan` needs."""
IRRELEVANT = "tidak-relevan"
WAY = "cara_pengumpulan"
"""The field of the identity that says which items apply."""


@dataclass(frozen=True)
class Choice:
    """An allowed answer: its code in a jawaban, its words, what it means, what to do next."""

    code: str
    words: str
    meaning: str = ""
    step: str = ""

    @property
    def shown(self) -> str:
        """What people choose: "Sudah", "3. Terdefinisi"."""
        return f"{self.code}. {self.words}" if self.code.isdigit() else self.words


@dataclass(frozen=True)
class Field:
    """Something to fill in; `type` is one of `models.formulir.Tipe`, `limit` the greatest number of characters.

    `id` is the whole id of a form's field, or the key of a checklist's (``lokasi_bukti``).
    """

    id: str
    name: str
    type: str
    limit: int
    choices: tuple[Choice, ...] = ()
    hint: str = ""


@dataclass(frozen=True)
class Basis:
    """A provision that something rests on: its citation, the address of its page, and by what way (may be empty)."""

    words: str
    address: str
    via: str = ""


@dataclass(frozen=True)
class Item:
    """An item of a checklist: its id, the code readers know, its words, the address of its page.

    `not_for` are the ways of collecting data that it does not apply to, each with the source's words. `criteria` are
    the words of each level, where levels are its answers. `weight` is its share of the group in per cent, or None.
    """

    id: str
    code: str
    words: str
    address: str
    basis: tuple[Basis, ...] = ()
    not_for: tuple[tuple[str, str], ...] = ()
    criteria: tuple[tuple[str, str], ...] = ()
    weight: Decimal | None = None


@dataclass(frozen=True)
class Group:
    """Items under one heading: a sub-process, an aspect. `weight`: its share of the chapter in per cent."""

    id: str
    title: str
    address: str
    items: tuple[Item, ...]
    weight: Decimal | None = None


@dataclass(frozen=True)
class Chapter:
    """Groups under one heading: a phase, a domain. `weight`: its share of the whole in per cent."""

    id: str
    title: str
    address: str
    groups: tuple[Group, ...]
    weight: Decimal | None = None

    @property
    def items(self) -> tuple[Item, ...]:
        """The items of all groups."""
        return tuple(item for group in self.groups for item in group.items)


@dataclass(frozen=True)
class Section:
    """A part of a form. The fields of a `repeated` one are the columns of a table of at least `least` rows.

    `rows` is how many rows paper offers.
    """

    id: str
    title: str
    hint: str
    fields: tuple[Field, ...]
    repeated: bool = False
    least: int = 0
    rows: int = 0


@dataclass(frozen=True)
class Band:
    """A predicate of the index: from `start` (None: from the lowest), up to `end`, which belongs to it or not."""

    words: str
    start: Decimal | None
    end: Decimal
    closed: bool


@dataclass(frozen=True)
class Sheet:
    """A form (`sections`) or checklist (`chapters`) of an edition.

    `id` is the entry's (``daftar_periksa/kesiapan-gsbpm``), `variant` the part of it this is (``fase-5``, ``survei``;
    empty: the whole), `way` the one way of collecting data it is for (empty: the filler says). `address` leads to the
    entry's page, `version` is that of the content. `scale` is `kesiapan`, `kematangan` or empty. `choices` answer every
    item, `details` are its other fields; `unanswered` is the next step where there is no answer. `bands` are the
    predicates of the index, `bands_note` where they come from.
    """

    id: str
    variant: str
    title: str
    summary: str
    disclaimer: str
    instructions: tuple[str, ...]
    edition: str
    edition_title: str
    date: str
    version: str
    address: str
    sources: tuple[str, ...]
    basis: tuple[Basis, ...] = ()
    identity: tuple[Field, ...] = ()
    sections: tuple[Section, ...] = ()
    signatures: tuple[str, ...] = ()
    editable: bool = False
    scale: str = ""
    question: str = ""
    way: str = ""
    choices: tuple[Choice, ...] = ()
    details: tuple[Field, ...] = ()
    unanswered: str = ""
    chapters: tuple[Chapter, ...] = ()
    bands: tuple[Band, ...] = ()
    bands_note: str = ""

    @property
    def name(self) -> str:
        """The stem of its files' names: ``kesiapan-gsbpm-fase-5``."""
        stem = self.id.rsplit("/", 1)[-1]
        return f"{stem}-{self.variant}" if self.variant else stem

    @property
    def kind(self) -> str:
        """``daftar_periksa`` or ``formulir``."""
        return self.id.split("/", 1)[0]

    @property
    def items(self) -> tuple[Item, ...]:
        """Every item of every chapter."""
        return tuple(item for chapter in self.chapters for item in chapter.items)

    @property
    def fields(self) -> Iterator[Field]:
        """Every field of every section, in order."""
        return (field for section in self.sections for field in section.fields)
