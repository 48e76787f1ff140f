"""The glossary: terms and abbreviations."""

from typing import ClassVar, Literal

from generator.models.base import Identified, Judul, Model, Nama, NaskahResmi, Teks


class Varian(Model):
    """Another official wording of the same term, and where it stands."""

    menurut: Judul
    teks: NaskahResmi


class Istilah(Identified):
    """A term with its definition, or an abbreviation with what it stands for (`istilah`).

    A term's `definisi` left empty is unknown and shown as such. `padanan` are other names of the same
    notion; `dasar_teks` says where in the law it stands when the article cannot be named exactly.
    """

    label: ClassVar[str] = "Istilah"
    title_from: ClassVar[str] = "istilah"
    shared_page: ClassVar[str] = "istilah/index.md"
    jenis: Literal["istilah", "singkatan"]
    istilah: Judul
    singkatan: tuple[Nama, ...] = ()
    padanan: tuple[Nama, ...] = ()
    definisi: NaskahResmi | None = None
    dasar_teks: Teks | None = None
    varian: tuple[Varian, ...] = ()
    catatan: Teks | None = None
