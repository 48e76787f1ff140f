"""Budget tables, computed from rates and held against the figures that the deck prints."""

from math import prod
from typing import ClassVar

from generator.models.base import Bilangan, Id, Identified, Judul, Model, Teks, YaTidak
from generator.models.blok import Blok


class Faktor(Model):
    """One factor of a rate, e.g. 3 orang/instansi."""

    nilai: Bilangan
    satuan: Judul


class Kolom(Model):
    """A column of the table; `kl` is the number of K/L it counts for (empty: the rate does not depend)."""

    judul: Judul
    kl: Bilangan | None = None


class Baris(Identified):
    """A row: rate = product of `faktor`, times the column's K/L when `per_kl`.

    `tercetak` holds the figures the deck prints, one per column; `disimpulkan` says how a rate that the
    deck does not print was found.
    """

    label: ClassVar[str] = "Baris anggaran"
    title_from: ClassVar[str] = "uraian"
    id: Id
    uraian: Teks
    faktor: tuple[Faktor, ...]
    per_kl: YaTidak
    tercetak: tuple[Bilangan, ...]
    disimpulkan: Teks | None = None

    def amount(self, column: Kolom) -> int:
        """Return the figure for one column, in the table's unit."""
        rate = prod(factor.nilai for factor in self.faktor)
        return rate * column.kl if self.per_kl == "ya" and column.kl else rate


class Anggaran(Identified):
    """A budget component with one computed table (or none) and the text around it."""

    label: ClassVar[str] = "Komponen anggaran"
    own_page: ClassVar[str] = "{}.md"
    judul: Judul
    ringkasan: Teks
    urutan: Bilangan
    satuan: Judul | None = None
    kolom: tuple[Kolom, ...] = ()
    baris: tuple[Baris, ...] = ()
    judul_jumlah: Judul | None = None
    jumlah_tercetak: tuple[Bilangan, ...] = ()
    isi: tuple[Blok, ...] = ()

    def total(self, column: Kolom) -> int:
        """Return the sum of a column, in the table's unit."""
        return sum(row.amount(column) for row in self.baris)
