"""The law: regulations, their dates and relations, and the text of articles as far as it is known."""

from typing import Annotated, ClassVar, Literal, get_args

from pydantic import StringConstraints

from generator.models.base import (
    AcuanPeraturan,
    Bilangan,
    BunyiBahan,
    Identified,
    Model,
    Nama,
    NaskahResmi,
    PlainText,
    Tanggal,
    Teks,
    YaTidak,
)

Nomor = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,4}[A-Z]?$")]


Jenis = Literal[
    "Undang-Undang",
    "Peraturan Pemerintah Pengganti Undang-Undang",
    "Peraturan Pemerintah",
    "Peraturan Presiden",
    "Keputusan Presiden",
    "Instruksi Presiden",
    "Peraturan Menteri Perencanaan Pembangunan Nasional/Kepala Badan Perencanaan Pembangunan Nasional",
    "Peraturan Menteri Komunikasi dan Informatika",
    "Peraturan Menteri Dalam Negeri",
    "Peraturan Menteri Keuangan",
    "Peraturan Badan Pusat Statistik",
    "Peraturan Kepala Badan Pusat Statistik",
    "Keputusan Kepala Badan Pusat Statistik",
    "Surat dinas",
]
JENIS = get_args(Jenis)
"""Forms of regulation, highest rank first."""


class Ketentuan(Identified):
    """A provision: its text, or, when the official text was not seen, only what the deck says it says.

    `teks` empty means unknown; it is shown as such and never filled by guesswork.
    """

    teks: NaskahResmi | None = None
    bunyi_bahan: BunyiBahan | None = None

    def name(self) -> str:
        """Return the provision's own name, e.g. ``ayat (2)``."""
        raise NotImplementedError

    def title(self) -> str:
        """Return the same name: the page that shows it adds the rest."""
        return self.name()

    def inner(self) -> "tuple[Ketentuan, ...]":
        """Return the provisions inside this one, in order."""
        levels = (getattr(self, level, ()) for level in ("ayat", "huruf", "angka"))
        return tuple(item for level in levels if isinstance(level, tuple) for item in level)


class Angka(Ketentuan):
    """``angka 2``."""

    label: ClassVar[str] = "Angka"
    nomor: Nomor

    def part(self) -> str:
        """Return ``angka-2``."""
        return f"angka-{self.nomor}"

    def name(self) -> str:
        """Return ``angka 2``."""
        return f"angka {self.nomor}"


class Huruf(Ketentuan):
    """``huruf d``."""

    label: ClassVar[str] = "Huruf"
    huruf: Annotated[str, StringConstraints(pattern=r"^[a-z]$")]
    angka: tuple[Angka, ...] = ()

    def part(self) -> str:
        """Return ``huruf-d``."""
        return f"huruf-{self.huruf}"

    def name(self) -> str:
        """Return ``huruf d``."""
        return f"huruf {self.huruf}"


class Ayat(Ketentuan):
    """``ayat (2)``."""

    label: ClassVar[str] = "Ayat"
    nomor: Nomor
    huruf: tuple[Huruf, ...] = ()

    def part(self) -> str:
        """Return ``ayat-2``."""
        return f"ayat-{self.nomor}"

    def name(self) -> str:
        """Return ``ayat (2)``."""
        return f"ayat ({self.nomor})"


class Pasal(Ketentuan):
    """``Pasal 13``; `terkait` says why it is registered when nothing cites it."""

    label: ClassVar[str] = "Pasal"
    nomor: Nomor
    terkait: Teks | None = None
    ayat: tuple[Ayat, ...] = ()
    huruf: tuple[Huruf, ...] = ()
    angka: tuple[Angka, ...] = ()

    def part(self) -> str:
        """Return ``pasal-13``."""
        return f"pasal-{self.nomor.lower()}"

    def name(self) -> str:
        """Return ``Pasal 13``."""
        return f"Pasal {self.nomor}"


class HubunganPeraturan(Model):
    """A relation to another regulation, typed once, on the newer side; the inverse is computed.

    `peraturan` names one of the registry, `luar` one outside it. `sejak` is the day it takes effect, where that
    is not the day the newer regulation does. `dugaan` says what the relation is inferred from when no clause
    was seen.
    """

    jenis: Literal["mengubah", "mencabut", "melaksanakan", "menggantikan"]
    peraturan: AcuanPeraturan | None = None
    luar: Nama | None = None
    pasal: Teks | None = None
    sejak: Tanggal | None = None
    dugaan: Teks | None = None


class Pemeriksaan(Model):
    """When and by whom the standing was last checked, and against what."""

    tanggal: Tanggal
    oleh: Nama
    terhadap: Nama


class Peraturan(Identified):
    """A regulation or official letter.

    `sebutan` are names by which texts call this one and no other ("Perpres SDI"), `tentang_singkat` shortened
    titles they write after "tentang". `berlaku` is the day it takes effect.
    `terkait` says why it is registered when nothing cites it.
    """

    label: ClassVar[str] = "Peraturan"
    own_page: ClassVar[str] = "{}.md"
    jenis: Jenis
    nomor: Annotated[str, StringConstraints(pattern=r"^[1-9A-Z]"), PlainText()] | None
    tahun: Bilangan | None
    tentang: Nama
    judul: Nama | None
    singkatan: Nama
    sebutan: tuple[Nama, ...] = ()
    tentang_singkat: tuple[Nama, ...] = ()
    ditetapkan: Tanggal | None = None
    diundangkan: Tanggal | None = None
    berlaku: Tanggal | None = None
    lembaran: Nama | None = None
    tambahan_lembaran: Nama | None = None
    dalam_bahan: YaTidak
    terkait: Teks | None = None
    keadaan: Teks | None = None
    diperiksa: Pemeriksaan | None = None
    hubungan: tuple[HubunganPeraturan, ...] = ()
    pasal: tuple[Pasal, ...] = ()

    @property
    def urutan(self) -> tuple[int, int, int]:
        """Order by rank, year and number; what has no number yet comes last in its rank."""
        rank = JENIS.index(self.jenis)
        number = int(self.nomor) if self.nomor and self.nomor.isdecimal() else 0
        return rank, self.tahun or 9999, number

    def title(self) -> str:
        """Return the official title, or the short name where the title was not seen."""
        return self.judul or self.singkatan
