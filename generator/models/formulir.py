"""Forms: what a team or institution fills in."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints

from generator.models.base import Bilangan, Id, Identified, Judul, Model, Sel, Teks, YaTidak
from generator.models.blok import Blok

Tipe = Literal["teks", "paragraf", "tanggal", "tahun", "angka", "surel", "telepon", "pilihan", "centang"]


class Pilihan(Model):
    """An allowed answer, with its code where the source gives one."""

    kode: Id
    nama: Judul


class Isian(Identified):
    """A field of a form; `maks` is the greatest number of characters where it is not the usual one of its type.

    A field of type `centang` is a box to tick.
    """

    label: ClassVar[str] = "Isian"
    title_from: ClassVar[str] = "nama"
    id: Id
    nama: Judul
    tipe: Tipe
    maks: Annotated[Bilangan, Field(ge=1, le=10_000)] | None = None
    pilihan: tuple[Pilihan, ...] = ()
    petunjuk: Teks | None = None
    contoh: Teks | None = None


class IsianTetap(Isian):
    """A field that a *jawaban* keeps by a fixed key, such as ``instansi`` or ``lokasi_bukti``."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z]+(_[a-z]+)*$", max_length=40)]


class BagianIsian(Model):
    """A part of a form: its fields in order.

    `berulang` says that the fields are the columns of a table that grows; `minimal` is the least number of rows,
    `baris_cetak` how many rows the printed form offers.
    """

    id: Id
    judul: Judul | None = None
    petunjuk: Teks | None = None
    berulang: YaTidak = "tidak"
    minimal: Bilangan | None = None
    baris_cetak: Annotated[Bilangan, Field(ge=1, le=100)] = 10
    isian: tuple[Isian, ...]


class ContohIsian(Model):
    """An example row of the source: field id → what is written there."""

    nilai: dict[Id, Sel]


class Formulir(Identified):
    """A form: what it is for, its parts in order, its rules, and the source's own examples.

    `identitas` says whose form it is, where none of its own fields do. `penafian` says what the form is not.
    `tanda_tangan` names who signs; with `naskah`, it is also published as a document to edit.
    """

    label: ClassVar[str] = "Formulir"
    own_page: ClassVar[str] = "{}.md"
    judul: Judul
    ringkasan: Teks
    jenis: Literal["dokumentasi", "identifikasi", "tindak-lanjut", "persiapan"]
    urutan: Bilangan
    penafian: Teks | None = None
    petunjuk: tuple[Teks, ...] = ()
    identitas: tuple[IsianTetap, ...] = ()
    bagian: tuple[BagianIsian, ...] = ()
    contoh: tuple[ContohIsian, ...] = ()
    isi: tuple[Blok, ...] = ()
    tanda_tangan: tuple[Judul, ...] = ()
    naskah: YaTidak = "tidak"

    @property
    def isian(self) -> tuple[Isian, ...]:
        """The fields of all parts, in order."""
        return tuple(field for part in self.bagian for field in part.isian)
