"""Roles of the coaching organisation and their duties."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from generator.models.base import AcuanTim, Bilangan, Id, Identified, Judul, Model, Reference, Teks


class Tugas(Identified):
    """A duty, lettered as in the deck; `id` is what it is known by where another duty has had its letter."""

    label: ClassVar[str] = "Tugas"
    part_from: ClassVar[str] = "huruf"
    title_from: ClassVar[str] = "teks"
    huruf: Id
    id: Id | None = None
    teks: Teks

    def part(self) -> str:
        """Return the letter, or the id that was kept when letters moved up."""
        return self.id or self.huruf


class Hubungan(Model):
    """A line of the structure chart: it rests on the duty (`menurut`) that states it.

    When that duty names a group and the line is drawn to one role of it, `disimpulkan` says so.
    """

    peran: AcuanTim
    jenis: Literal["melapor", "menerima-tugas", "berkoordinasi", "membantu"]
    menurut: Annotated[str, Reference(("tim",))]
    disimpulkan: Teks | None = None


class Tempat(Model):
    """Where a role stands in the structure chart; rows from the top, columns from the left, both from 1."""

    baris: Annotated[int, Field(ge=1, le=12)]
    kolom: Annotated[int, Field(ge=1, le=4)]


class Peran(Identified):
    """A role: who holds it, at which levels, where the structure chart shows it, and all its duties."""

    label: ClassVar[str] = "Peran"
    own_page: ClassVar[str] = "{}.md"
    judul: Judul
    pejabat: Teks
    ringkasan: Teks
    kelompok: Literal["pengarah", "pelaksana", "sekretariat", "monev"]
    tingkat: tuple[Literal["pusat", "provinsi", "kabupaten-kota"], ...]
    urutan: Bilangan
    tempat: Tempat
    tugas: tuple[Tugas, ...]
    hubungan: tuple[Hubungan, ...] = ()
