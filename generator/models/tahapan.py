"""A stage of coaching and its steps."""

from typing import ClassVar, Literal

from generator.models.base import AcuanApaSaja, Bilangan, Identified, Judul, Teks
from generator.models.blok import Bagian


class Langkah(Bagian):
    """A step: a section that may name what comes out of it and the steps or flows it belongs with."""

    label: ClassVar[str] = "Langkah"
    keluaran: Teks | None = None
    terkait: tuple[AcuanApaSaja, ...] = ()


class Tahapan(Identified):
    """A stage, in one of the four groups of the deck, as a page of steps."""

    label: ClassVar[str] = "Tahapan"
    own_page: ClassVar[str] = "{}.md"
    judul: Judul
    ringkasan: Teks
    kelompok: Literal["persiapan", "pelaksanaan", "pelaporan", "monitoring-evaluasi"]
    urutan: Bilangan
    langkah: tuple[Langkah, ...]
