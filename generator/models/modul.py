"""Printed modules: which parts of the edition a book or a folded sheet holds, and for whom."""

from typing import Annotated, ClassVar, Literal, Self

from pydantic import StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from generator.models.base import AcuanApaSaja, AcuanTim, Bilangan, Identified, Judul, Model, Nama, Teks
from generator.models.blok import Blok
from generator.models.gsbpm import Cara

Pembaca = Literal["umum", "peserta", "pelatih"]


class BabModul(Model):
    """A chapter of a module: entries with a page of their own, or all of one folder (`semua`), in their order.

    `judul` may be left out where the chapter is one entry. With `peran`, only the steps that name one of these
    roles are taken.
    """

    judul: Judul | None = None
    pengantar: tuple[Blok, ...] = ()
    isi: tuple[AcuanApaSaja, ...] = ()
    semua: Literal["tim", "alur", "anggaran", "formulir", "peraturan", "sesi"] | None = None
    peran: tuple[AcuanTim, ...] = ()

    @model_validator(mode="after")
    def _one_choice(self) -> Self:
        if bool(self.isi) == bool(self.semua):
            raise PydanticCustomError("isi_atau_semua", "isi_atau_semua")
        if self.judul is None and len(self.isi) != 1:
            raise PydanticCustomError("bab_tanpa_judul", "bab_tanpa_judul")
        return self


class Modul(Identified):
    """A printed module.

    `singkat` is how other modules call it. `cara` leaves out what does not apply to that way of collecting data,
    `kedalaman: ringkas` explanations, notes and sources. `pembaca: pelatih` brings in the facilitator's notes and the
    answer keys of its sessions. Unknown publication numbers stay empty and are printed as such.
    """

    label: ClassVar[str] = "Modul"
    own_page: ClassVar[str] = "{}.md"
    judul: Annotated[Judul, StringConstraints(max_length=120)]
    anak_judul: Annotated[Judul, StringConstraints(max_length=160)] | None = None
    singkat: Judul
    ringkasan: Teks
    urutan: Bilangan
    bentuk: Literal["buku", "lipatan"] = "buku"
    kedalaman: Literal["lengkap", "ringkas"] = "lengkap"
    cara: Cara | None = None
    pembaca: Pembaca = "umum"
    nomor_publikasi: Nama | None = None
    katalog: Nama | None = None
    isbn: Nama | None = None
    kata_pengantar: tuple[Blok, ...] = ()
    bab: tuple[BabModul, ...]
    lampiran: tuple[BabModul, ...] = ()
