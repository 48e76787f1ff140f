"""What all models share: strictness, the marks on text and references, where a fact comes from."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError


class Model(BaseModel):
    """A frozen value that refuses unknown keys; YAML scalars arrive as text and get their type here."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


@dataclass(frozen=True)
class Reference:
    """Mark of a text field that holds the id of an entry of one of `kinds` (empty: any kind).

    With `bare`, authors leave the kind out: ``juknis-2025`` for ``dokumen/juknis-2025``.
    """

    kinds: tuple[str, ...] = ()
    bare: bool = False

    def target(self, words: str) -> str:
        """Return the whole id for what the author wrote."""
        return f"{self.kinds[0]}/{words}" if self.bare else words


Wording: TypeAlias = Literal["house", "official", "reported"]


@dataclass(frozen=True)
class Markup:
    """Mark of a text field that may hold ``*miring*``, ``**tebal**``, ``[[jenis:id]]``, addresses and citations.

    `wording` says whose words these are. The house's own are held to the house style of citations. The words of
    an official text stay as they are, but what they cite must exist. Reported words are shown and not judged.
    """

    wording: Wording = "house"


@dataclass(frozen=True)
class PlainText:
    """Mark of a text field that is shown as it stands: what would be a mark elsewhere may not be in it."""


def _parse_date(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        raise PydanticCustomError("tanggal", "tanggal")
    return value


def _parse_whole(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(r"-?\d+", value):
        raise PydanticCustomError("int_parsing", "int_parsing")  # "1.000" is not one, as Pydantic would have it
    return value


_ID = StringConstraints(pattern=r"^[a-z0-9]+([.-][a-z0-9]+)*$", max_length=80)

Teks = Annotated[str, StringConstraints(min_length=1), Markup()]
"""One paragraph of running text."""
NaskahResmi = Annotated[str, StringConstraints(min_length=1), Markup("official")]
"""Words of an official text: they stay as they are, and what they cite exists."""
BunyiBahan = Annotated[str, StringConstraints(min_length=1), Markup("reported")]
"""Words reported from a source, right or wrong."""
Judul = Annotated[str, StringConstraints(min_length=1, max_length=300), Markup()]
"""A heading or name."""
JudulTerbitan = Annotated[str, StringConstraints(min_length=1, max_length=300), Markup("reported")]
"""The title of a publication, as published."""
Sel = Annotated[str, Markup()]
"""A cell of a table; may be empty."""
Nama = Annotated[str, StringConstraints(min_length=1), PlainText()]
"""Plain text without marks: foreign names, addresses, headings of a source."""
Id = Annotated[str, _ID]
"""One part of an id: lower-case letters, digits, hyphen, full stop."""
Tanggal = Annotated[date, BeforeValidator(_parse_date)]
"""A date written YYYY-MM-DD."""
Bilangan = Annotated[int, BeforeValidator(_parse_whole), Field(ge=0, le=1_000_000_000)]
"""A whole number that counts something."""
YaTidak = Literal["ya", "tidak"]
"""Yes or no, in the author's language (YAML's own `no` is a trap)."""

AcuanApaSaja = Annotated[str, Reference()]
AcuanPeraturan = Annotated[str, Reference(("peraturan",))]
WHOLE = StringConstraints(pattern=r"^[^/]*(/[^/]*)?$")
"""A reference to a whole file's entry, not to a part of it."""
AcuanTim = Annotated[str, WHOLE, Reference(("tim",))]
AcuanFormulir = Annotated[str, WHOLE, Reference(("formulir",))]
AcuanDokumen = Annotated[str, Reference(("dokumen",), bare=True)]


class Status(StrEnum):
    """The four standings of the dossier: how well a fact is shown to be true."""

    TERVERIFIKASI = "terverifikasi"
    SEKUNDER = "sekunder"
    BAHAN = "bahan"
    BELUM = "belum-terverifikasi"


class Sumber(Model):
    """Where a fact stands: a source document, the heading or article in it, and its standing."""

    dokumen: AcuanDokumen
    bagian: NaskahResmi | None = None
    status: Status


class CatatanRedaksi(Model):
    """An editor's note: what the deck said (`bunyi_bahan`) and why what is shown differs or is doubted."""

    bunyi_bahan: BunyiBahan | None = None
    penjelasan: Teks


class AlasanHistoris(Model):
    """Why a repealed or changed regulation stays cited as it is, in an entry and everything inside it."""

    peraturan: AcuanPeraturan
    alasan: Teks


class Identified(Model):
    """A model that becomes an entry: it has an id, a title and, inherited from its parent, sources.

    `sumber` left empty means: the same as the entry around it.
    """

    label: ClassVar[str] = ""
    """What a reader calls this sort of entry, e.g. "Subproses"."""
    part_from: ClassVar[str] = "id"
    """The field that holds the last part of the id."""
    title_from: ClassVar[str] = "judul"
    """The field that holds the name readers know."""
    own_page: ClassVar[str] = ""
    """Where the entry's own page is, from its id: ``{}.md``, ``{}/index.md``; empty: an anchor on its parent's."""
    shared_page: ClassVar[str] = ""
    """The page that shows all entries of this kind, where they have none of their own."""

    sumber: tuple[Sumber, ...] = ()
    dasar: tuple[AcuanPeraturan, ...] = ()
    alasan_historis: tuple[AlasanHistoris, ...] = ()
    catatan_redaksi: tuple[CatatanRedaksi, ...] = ()

    def part(self) -> str:
        """Return the last part of the id."""
        return str(getattr(self, self.part_from))

    def title(self) -> str:
        """Return the name of the entry as readers know it (inline markup allowed)."""
        return str(getattr(self, self.title_from))

    def file_address(self, folder: str, name: str) -> str:
        """Return the id of an entry that is a whole file; overridden where a code in the file is the id."""
        return f"{folder}/{name}"

    def address(self, parent: str) -> str:
        """Return the id below `parent`; overridden where the standard's own code is the id."""
        return f"{parent}/{self.part()}"
