"""GSBPM: phases, sub-processes and activities."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints

from generator.models.base import Identified, Judul, Model, Nama, Reference, Teks
from generator.models.blok import Bagian

AcuanFase = Annotated[str, Reference(("gsbpm",))]
Cara = Literal["survei", "sensus", "kompilasi"]


class Aktivitas(Identified):
    """An activity of a sub-process, with an id (`a1`) that never moves to another activity."""

    label: ClassVar[str] = "Aktivitas"
    title_from: ClassVar[str] = "teks"
    id: Annotated[str, StringConstraints(pattern=r"^a[1-9][0-9]?$")]
    teks: Teks


class Penerapan(Model):
    """Whether a sub-process applies to one way of collecting data, and the words that settle it."""

    cara: Cara
    berlaku: Literal["ya", "tidak"]
    menurut: Teks


class Penjelasan(Bagian):
    """What the deck says beyond the list: explanation, example, presenter's note; for one way or for all."""

    label: ClassVar[str] = "Penjelasan"
    jenis: Literal["penjelasan", "contoh", "catatan-penyaji"]
    cara: Cara | None = None


class Subproses(Identified):
    """A sub-process: its code, its names in three vocabularies, where it applies, and its activities.

    A way of collecting data that `penerapan` does not name is one that the deck does not tell apart.
    """

    label: ClassVar[str] = "Subproses"
    part_from: ClassVar[str] = "kode"
    own_page: ClassVar[str] = "{}.md"
    kode: Annotated[str, StringConstraints(pattern=r"^[1-8]\.[1-9]$")]
    nama: Judul
    nama_v5_1: Nama
    nama_v5_2: Nama
    nama_diklat: Nama | None = None
    penerapan: tuple[Penerapan, ...] = ()
    aktivitas: tuple[Aktivitas, ...]
    penjelasan: tuple[Penjelasan, ...] = ()

    def title(self) -> str:
        """Return code and name."""
        return f"{self.kode} {self.nama}"

    def address(self, parent: str) -> str:
        """Return ``gsbpm/5.6``: the code names the phase already."""
        return f"gsbpm/{self.kode}"


class Fase(Identified):
    """A phase and its sub-processes."""

    label: ClassVar[str] = "Fase"
    part_from: ClassVar[str] = "nomor"
    own_page: ClassVar[str] = "{}/index.md"
    nomor: Annotated[int, Field(ge=1, le=8)]
    nama: Judul
    nama_en: Nama
    nama_diklat: Nama | None = None
    ringkasan: Teks
    penjelasan: tuple[Penjelasan, ...] = ()
    subproses: tuple[Subproses, ...]

    def title(self) -> str:
        """Return the phase's name with its number."""
        return f"Fase {self.nomor} {self.nama}"

    def file_address(self, folder: str, name: str) -> str:
        """Return ``gsbpm/5``."""
        return f"gsbpm/{self.nomor}"
