"""Running content: paragraphs, lists, tables, quotations, visible gaps, and the sections they fill."""

from typing import Annotated, ClassVar, Literal, Self

from pydantic import ConfigDict, model_validator
from pydantic_core import PydanticCustomError

from generator.models.base import (
    WHOLE,
    AcuanFormulir,
    AcuanPeraturan,
    AcuanTim,
    Id,
    Identified,
    Judul,
    Model,
    NaskahResmi,
    Reference,
    Sel,
    Teks,
)


class Butir(Identified):
    """One item of a list; `id` is its letter or number where the source has one, else a short name."""

    label: ClassVar[str] = "Butir"
    title_from: ClassVar[str] = "teks"
    id: Id
    teks: Teks
    daftar: "Daftar | None" = None


class Daftar(Model):
    """A list: `huruf` a, b, c; `angka` 1, 2, 3; `butir` for bullets."""

    gaya: Literal["huruf", "angka", "butir"]
    butir: tuple[Butir, ...]


Butir.model_rebuild()


class Tabel(Model):
    """A table with a caption; every row has as many cells as there are columns. Empty cells are ``""``."""

    judul: Judul
    kolom: tuple[Judul, ...]
    baris: tuple[tuple[Sel, ...], ...]


class Kutipan(Model):
    """A quotation from an article; "…" stands for what is left out."""

    pasal: AcuanPeraturan
    teks: NaskahResmi


class Celah(Model):
    """Something the source shows only as a picture, or that nobody could verify: shown as a gap."""

    perihal: Judul
    penjelasan: Teks


class Blok(Model):
    """One block of content: exactly one of its keys is filled."""

    model_config = ConfigDict(json_schema_extra={"minProperties": 1, "maxProperties": 1})

    paragraf: Teks | None = None
    daftar: Daftar | None = None
    tabel: Tabel | None = None
    kutipan: Kutipan | None = None
    celah: Celah | None = None
    alur: Annotated[str, WHOLE, Reference(("alur",))] | None = None
    anggaran: Annotated[str, WHOLE, Reference(("anggaran",))] | None = None
    formulir: AcuanFormulir | None = None
    bagan: Literal["struktur-tim"] | None = None

    @model_validator(mode="after")
    def _exactly_one(self) -> Self:
        filled = [name for name in type(self).model_fields if getattr(self, name) is not None]
        if len(filled) != 1:
            raise PydanticCustomError("satu_isi", "satu_isi", {"ada": len(filled)})
        return self


class Bagian(Identified):
    """A section with a heading: what it says, who does it, with which forms, resting on which law.

    When the source does not name the roles themselves, `pelaksana_disimpulkan` says from which words they
    were inferred.
    """

    label: ClassVar[str] = "Bagian"
    id: Id
    judul: Judul
    isi: tuple[Blok, ...] = ()
    pelaksana: tuple[AcuanTim, ...] = ()
    pelaksana_disimpulkan: Teks | None = None
    formulir: tuple[AcuanFormulir, ...] = ()
