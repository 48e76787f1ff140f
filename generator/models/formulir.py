"""Forms: what a team or institution fills in."""

from typing import ClassVar, Literal

from generator.models.base import Bilangan, Id, Identified, Judul, Model, Sel, Teks, YaTidak
from generator.models.blok import Blok


class Pilihan(Model):
    """An allowed answer, with its code where the source gives one."""

    kode: Id
    nama: Judul


class Isian(Identified):
    """A field of a form."""

    label: ClassVar[str] = "Isian"
    title_from: ClassVar[str] = "nama"
    id: Id
    nama: Judul
    tipe: Literal["teks", "paragraf", "tanggal", "tahun", "angka", "surel", "telepon", "pilihan"]
    pilihan: tuple[Pilihan, ...] = ()
    petunjuk: Teks | None = None
    contoh: Teks | None = None


class ContohIsian(Model):
    """An example row of the source: field id → what is written there."""

    nilai: dict[Id, Sel]


class Formulir(Identified):
    """A form: what it is for, its fields in order, its rules, and the source's own examples.

    `berulang` says that the fields are the columns of a table that grows; `minimal` is the least number
    of rows.
    """

    label: ClassVar[str] = "Formulir"
    own_page: ClassVar[str] = "{}.md"
    judul: Judul
    ringkasan: Teks
    jenis: Literal["dokumentasi", "identifikasi", "persiapan"]
    urutan: Bilangan
    berulang: YaTidak = "tidak"
    minimal: Bilangan | None = None
    isian: tuple[Isian, ...] = ()
    contoh: tuple[ContohIsian, ...] = ()
    isi: tuple[Blok, ...] = ()
