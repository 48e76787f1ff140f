"""Sessions of a training: what participants do, and what only their facilitator sees."""

from typing import Annotated, ClassVar

from pydantic import Field

from generator.models.base import AcuanApaSaja, Bilangan, Id, Identified, Judul, Model, Teks
from generator.models.blok import Blok


class KegiatanSesi(Model):
    """A part of a session: how many minutes, and what happens; `catatan` is for the facilitator only."""

    menit: Annotated[Bilangan, Field(ge=1, le=600)]
    kegiatan: Teks
    catatan: Annotated[Teks | None, Field(exclude=True)] = None


class Diskusi(Identified):
    """A question to discuss; `arahan` tells the facilitator where the talk should lead."""

    label: ClassVar[str] = "Pertanyaan diskusi"
    title_from: ClassVar[str] = "teks"
    id: Id
    teks: Teks
    arahan: Annotated[Teks, Field(exclude=True)]


class Latihan(Identified):
    """An exercise on an example of the source; `kunci` is its answer, `baris` the lines left to write on."""

    label: ClassVar[str] = "Latihan"
    id: Id
    judul: Judul
    soal: tuple[Blok, ...]
    baris: Bilangan = 6
    kunci: Annotated[tuple[Blok, ...], Field(exclude=True)]


class Sesi(Identified):
    """A session: aims, what to read, its parts in time, questions to discuss and exercises.

    What only the facilitator may see (`catatan_pelatih`, `catatan`, `arahan`, `kunci`) is excluded from dumps and
    never leaves the trainer's edition of a module.
    """

    label: ClassVar[str] = "Sesi pelatihan"
    own_page: ClassVar[str] = "{}.md"
    judul: Judul
    ringkasan: Teks
    urutan: Bilangan
    tujuan: tuple[Teks, ...]
    bahan: tuple[AcuanApaSaja, ...]
    kegiatan: tuple[KegiatanSesi, ...]
    diskusi: tuple[Diskusi, ...] = ()
    latihan: tuple[Latihan, ...] = ()
    catatan_pelatih: Annotated[tuple[Blok, ...], Field(exclude=True)] = ()

    def title(self) -> str:
        """Return the session's name with its number."""
        return f"Sesi {self.urutan}. {self.judul}"

    @property
    def menit(self) -> int:
        """The length of the session in minutes."""
        return sum(part.menit for part in self.kegiatan)
