"""Source documents: the two decks and everything the facts were checked against."""

from typing import ClassVar, Literal

from generator.models.base import AcuanPeraturan, Identified, JudulTerbitan, Nama, Teks


class Dokumen(Identified):
    """A document that `sumber` may name.

    `singkat` names it in the sources of a printed section; `memuat` is the one regulation that it holds or reports.
    """

    label: ClassVar[str] = "Dokumen sumber"
    shared_page: ClassVar[str] = "sumber/index.md"
    judul: JudulTerbitan
    singkat: Nama | None = None
    memuat: AcuanPeraturan | None = None
    jenis: Literal["bahan", "naskah", "laman", "turunan", "standar"]
    penerbit: Nama | None = None
    tanggal: Nama | None = None
    alamat: Nama | None = None
    lisensi: Nama | None = None
    catatan: Teks | None = None
