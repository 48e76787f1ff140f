"""Crosswalks between models, each published version kept with its source."""

from typing import Annotated, ClassVar

from generator.models.base import Id, Identified, Judul, Model, Reference, Teks
from generator.models.blok import Blok
from generator.models.gsbpm import AcuanFase

AcuanEpss = Annotated[str, Reference(("epss",))]


class TahapanSdi(Identified):
    """A stage of Satu Data Indonesia and the EPSS aspect that bears its name."""

    label: ClassVar[str] = "Tahapan SDI"
    title_from: ClassVar[str] = "nama"
    id: Id
    nama: Judul
    aspek: AcuanEpss | None = None


class Pasangan(Model):
    """One stage and the phases a version puts under it."""

    tahapan: Id
    fase: tuple[AcuanFase, ...]


class Versi(Identified):
    """One published version of the crosswalk."""

    label: ClassVar[str] = "Versi padanan"
    title_from: ClassVar[str] = "nama"
    id: Id
    nama: Judul
    keterangan: Teks | None = None
    pasangan: tuple[Pasangan, ...]


class Padanan(Identified):
    """A crosswalk: the stages, and every published version of what belongs under them."""

    label: ClassVar[str] = "Padanan"
    own_page: ClassVar[str] = "{}.md"
    judul: Judul
    ringkasan: Teks
    isi: tuple[Blok, ...] = ()
    tahapan: tuple[TahapanSdi, ...]
    versi: tuple[Versi, ...]
