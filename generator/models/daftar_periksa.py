"""Checklists: what an institution holds against its own activity, item by item."""

from typing import Annotated, ClassVar, Literal

from generator.models.base import Bilangan, Identified, Judul, Model, Reference, Teks
from generator.models.blok import Blok
from generator.models.formulir import IsianTetap

AcuanIsi = Annotated[str, Reference(("gsbpm", "epss"))]


class Nilai(Model):
    """An allowed answer of every item: what it means, and what is to be done next by whoever gives it."""

    kode: Literal["sudah", "sebagian", "belum", "tidak-relevan"]
    nama: Judul
    arti: Teks
    langkah: Teks | None = None


class DaftarPeriksa(Identified):
    """A checklist over all activities, sub-processes or indicators of the phases or domains in `isi`.

    `ukuran` is how items are answered: `kesiapan` by one of `nilai`, `kematangan` by a level of the EPSS instrument.
    `varian` derives further sheets: one for each way of collecting data (`cara`), one for each phase or domain
    (`bagian`). `belum_dijawab` is the next step for an item without an answer. `identitas` and `rincian` are the
    fields about the filler's activity, and those of every item besides its answer.
    """

    label: ClassVar[str] = "Daftar periksa"
    own_page: ClassVar[str] = "{}.md"
    judul: Judul
    ringkasan: Teks
    singkat: Judul
    urutan: Bilangan
    penafian: Teks
    ukuran: Literal["kesiapan", "kematangan"]
    butir: Literal["aktivitas", "subproses", "indikator"]
    isi: tuple[AcuanIsi, ...]
    varian: tuple[Literal["cara", "bagian"], ...] = ()
    pertanyaan: Teks
    petunjuk: tuple[Teks, ...] = ()
    nilai: tuple[Nilai, ...] = ()
    belum_dijawab: Teks
    identitas: tuple[IsianTetap, ...]
    rincian: tuple[IsianTetap, ...]
    keterangan: tuple[Blok, ...] = ()
