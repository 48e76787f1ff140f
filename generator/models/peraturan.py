"""The law: regulations, their dates and relations, and the text of articles as far as it is known."""

from typing import Annotated, ClassVar, Literal, get_args

from pydantic import StringConstraints

from generator.models.base import AcuanPeraturan, Bilangan, Identified, Model, Nama, Tanggal, Teks, YaTidak

Nomor = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,4}[A-Z]?$")]


Jenis = Literal[
    "Undang-Undang",
    "Peraturan Pemerintah",
    "Peraturan Presiden",
    "Peraturan Menteri Perencanaan Pembangunan Nasional/Kepala Badan Perencanaan Pembangunan Nasional",
    "Peraturan Menteri Komunikasi dan Informatika",
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

    teks: Teks | None = None
    bunyi_bahan: Teks | None = None

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
    """``Pasal 13``."""

    label: ClassVar[str] = "Pasal"
    nomor: Nomor
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

    `peraturan` names one of the registry, `luar` one outside it. `dugaan` says what the relation is
    inferred from when no clause was seen.
    """

    jenis: Literal["mengubah", "mencabut", "melaksanakan", "menggantikan"]
    peraturan: AcuanPeraturan | None = None
    luar: Nama | None = None
    pasal: Nama | None = None
    dugaan: Teks | None = None


class Pemeriksaan(Model):
    """When and by whom the standing was last checked, and against what."""

    tanggal: Tanggal
    oleh: Nama
    terhadap: Nama


class Peraturan(Identified):
    """A regulation or official letter."""

    label: ClassVar[str] = "Peraturan"
    own_page: ClassVar[str] = "{}.md"
    jenis: Jenis
    nomor: Nama | None
    tahun: Bilangan | None
    tentang: Nama
    judul: Nama | None
    singkatan: Nama
    ditetapkan: Tanggal | None = None
    diundangkan: Tanggal | None = None
    lembaran: Nama | None = None
    tambahan_lembaran: Nama | None = None
    dalam_bahan: YaTidak
    keadaan: Teks | None = None
    diperiksa: Pemeriksaan | None = None
    hubungan: tuple[HubunganPeraturan, ...] = ()
    pasal: tuple[Pasal, ...] = ()

    @property
    def urutan(self) -> tuple[int, int, int]:
        """Order by rank, year and number; what has no number yet comes last in its rank."""
        rank = JENIS.index(self.jenis)
        number = int(self.nomor) if self.nomor and self.nomor.isdigit() else 0
        return rank, self.tahun or 9999, number

    def title(self) -> str:
        """Return the official title, or the short name where the title was not seen."""
        return self.judul or self.singkatan
