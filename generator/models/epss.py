"""EPSS: domains, aspects, indicators, and the instrument's scales."""

from decimal import Decimal
from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from generator.models.base import Bilangan, Identified, Judul, Model, Teks, YaTidak
from generator.models.blok import Blok
from generator.models.gsbpm import AcuanFase

Persen = Annotated[Decimal, Field(gt=0, le=100, decimal_places=4)]
Nilai = Annotated[Decimal, Field(ge=0, le=5, decimal_places=4)]


class Kriteria(Identified):
    """What an institution shows at one level of maturity of an indicator."""

    label: ClassVar[str] = "Kriteria"
    title_from: ClassVar[str] = "teks"
    tingkat: Annotated[int, Field(ge=1, le=5)]
    teks: Teks

    def part(self) -> str:
        """Return ``tingkat-3``."""
        return f"tingkat-{self.tingkat}"


class Indikator(Identified):
    """An indicator: its code, its weight within its aspect (per cent), its criteria."""

    label: ClassVar[str] = "Indikator EPSS"
    part_from: ClassVar[str] = "kode"
    own_page: ClassVar[str] = "{}.md"
    kode: Annotated[str, StringConstraints(pattern=r"^[1-5]0[0-9]0[0-9]$")]
    nama: Judul
    bobot: Persen
    objek: Teks
    fase: tuple[AcuanFase, ...] = ()
    kriteria: tuple[Kriteria, ...]
    penjelasan: tuple[Blok, ...] = ()

    def title(self) -> str:
        """Return code and name."""
        return f"{self.kode} {self.nama}"

    def address(self, parent: str) -> str:
        """Return ``epss/30102``."""
        return f"epss/{self.kode}"


class Aspek(Identified):
    """An aspect and its indicators; `bobot` is its weight within the domain, in per cent."""

    label: ClassVar[str] = "Aspek EPSS"
    part_from: ClassVar[str] = "kode"
    kode: Annotated[str, StringConstraints(pattern=r"^[1-5]0[0-9]$")]
    nama: Judul
    bobot: Persen
    indikator: tuple[Indikator, ...]

    def title(self) -> str:
        """Return code and name."""
        return f"{self.kode} {self.nama}"

    def address(self, parent: str) -> str:
        """Return ``epss/301``."""
        return f"epss/{self.kode}"


class Domain(Identified):
    """A domain and its aspects; `bobot` is its weight in the IPS, in per cent."""

    label: ClassVar[str] = "Domain EPSS"
    part_from: ClassVar[str] = "kode"
    own_page: ClassVar[str] = "{}/index.md"
    kode: Annotated[str, StringConstraints(pattern=r"^[1-5]$")]
    nama: Judul
    ringkasan: Teks
    bobot: Persen
    aspek: tuple[Aspek, ...]

    def title(self) -> str:
        """Return the domain's name with its number."""
        return f"Domain {self.kode} {self.nama}"

    def file_address(self, folder: str, name: str) -> str:
        """Return ``epss/3``."""
        return f"epss/{self.kode}"


class Tingkat(Identified):
    """A level of maturity."""

    label: ClassVar[str] = "Tingkat kematangan"
    tingkat: Annotated[int, Field(ge=1, le=5)]
    nama: Judul
    uraian: Teks
    uraian_lain: Teks | None = None
    bukti_dukung: Teks

    def part(self) -> str:
        """Return ``tingkat-3``."""
        return f"tingkat-{self.tingkat}"

    def title(self) -> str:
        """Return number and name."""
        return f"{self.tingkat} {self.nama}"


class Predikat(Model):
    """A predicate of the IPS: `mulai` is included, `sampai` only where `termasuk_batas_atas`."""

    nama: Judul
    mulai: Nilai | None
    sampai: Nilai
    termasuk_batas_atas: YaTidak = "tidak"


class Riwayat(Model):
    """What happened in one year."""

    tahun: Bilangan
    keterangan: Teks


class Instrumen(Identified):
    """The instrument as a whole: scales, formula, what is assessed, history."""

    label: ClassVar[str] = "Instrumen"
    own_page: ClassVar[str] = "{}.md"
    judul: Judul
    ringkasan: Teks
    isi: tuple[Blok, ...] = ()
    tingkat: tuple[Tingkat, ...]
    predikat: tuple[Predikat, ...]
    predikat_sumber: Teks
    rumus: tuple[Blok, ...]
    riwayat: tuple[Riwayat, ...] = ()
