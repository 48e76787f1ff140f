"""Flows: who hands what to whom."""

from typing import ClassVar

from generator.models.base import AcuanTim, Bilangan, Id, Identified, Judul, Model, Teks
from generator.models.blok import Celah


class Pelaku(Model):
    """An actor of a flow: a lane of the chart. `peran` where the actor is a role of the team."""

    id: Id
    nama: Judul
    peran: AcuanTim | None = None


class LangkahAlur(Identified):
    """A step of a flow.

    `pelaku` names lanes of the same flow. When the source does not show who acts, it stays empty, or is
    inferred where the step's own words settle it: then `disimpulkan` says from which words.
    """

    label: ClassVar[str] = "Langkah alur"
    part_from: ClassVar[str] = "nomor"
    title_from: ClassVar[str] = "teks"
    nomor: Bilangan
    teks: Teks
    pertanyaan: Teks | None = None
    pelaku: tuple[Id, ...] = ()
    disimpulkan: Teks | None = None


class Alur(Identified):
    """A flow; one that the source shows only as a picture has a `celah` and no steps."""

    label: ClassVar[str] = "Alur"
    own_page: ClassVar[str] = "{}.md"
    judul: Judul
    ringkasan: Teks
    urutan: Bilangan
    pelaku: tuple[Pelaku, ...] = ()
    langkah: tuple[LangkahAlur, ...] = ()
    celah: Celah | None = None
