"""A chapter of guidance that is neither a stage nor a phase: introduction, legal basis, team, why GSBPM."""

from typing import ClassVar

from generator.models.base import Bilangan, Identified, Judul, Teks
from generator.models.blok import Bagian


class Bab(Identified):
    """A chapter: one page made of sections, in the order given by `urutan` among its siblings."""

    label: ClassVar[str] = "Bab"
    own_page: ClassVar[str] = "{}.md"
    judul: Judul
    ringkasan: Teks
    urutan: Bilangan
    bagian: tuple[Bagian, ...]
