"""How the ids of one edition became those of the next (``data/peta/2025-2026.yaml``)."""

from typing import Annotated, Literal, get_args

from pydantic import BeforeValidator, ConfigDict, JsonValue, model_validator
from pydantic_core import PydanticCustomError

from generator.models.base import Model, Nama, Teks, YaTidak

MAPS = "peta"
"""The folder of data/ that holds the maps."""
Jenis = Literal["tetap", "diubah", "dipindah", "dipecah", "digabung", "dihapus", "baru"]
JENIS = get_args(Jenis)
"""The whole vocabulary. `tetap`: what is said is the same, though not to the letter."""


def _listed(value: object) -> object:
    return (value,) if isinstance(value, str) else value


Butir = Annotated[tuple[Nama, ...], BeforeValidator(_listed, json_schema_input_type=Nama | tuple[Nama, ...])]
"""One id, or several in a list."""
SHAPES = {
    "tetap": ("berapa pun", "kosong"),
    "diubah": ("berapa pun", "kosong"),
    "dipindah": ("satu", "satu"),
    "dipecah": ("satu", "dua atau lebih"),
    "digabung": ("dua atau lebih", "satu"),
    "dihapus": ("berapa pun", "kosong"),
    "baru": ("kosong", "berapa pun"),
}
"""How many ids each sort of change takes, of the former edition (`dari`) and of the new one (`ke`)."""
_HOLDS = {
    "kosong": lambda count: count == 0,
    "satu": lambda count: count == 1,
    "berapa pun": lambda count: count > 0,
    "dua atau lebih": lambda count: count > 1,
}


def _needed() -> dict[str, JsonValue]:
    """Return what SHAPES asks for in the words of JSON Schema."""
    needed = {
        jenis: [key for key, shape in zip(("dari", "ke"), SHAPES[jenis], strict=True) if shape != "kosong"]
        for jenis in JENIS
    }
    needed["dihapus"].append("alasan")
    return {
        "allOf": [
            {"if": {"properties": {"jenis": {"const": jenis}}}, "then": {"required": [*keys]}}
            for jenis, keys in needed.items()
        ]
    }


class Perubahan(Model):
    """One change: `dari` names ids of the former edition, `ke` ids of the new one; see SHAPES.

    `alasan` is needed where something is left out, and shown to readers. `usulan` marks a line that was proposed by
    comparison and waits for somebody to confirm it, by taking that word away.
    """

    model_config = ConfigDict(json_schema_extra=_needed())

    jenis: Jenis
    dari: Butir = ()
    ke: Butir = ()
    alasan: Teks | None = None
    usulan: YaTidak = "tidak"

    @model_validator(mode="after")
    def _shaped(self) -> "Perubahan":
        for field, shape in zip(("dari", "ke"), SHAPES[self.jenis], strict=True):
            if not _HOLDS[shape](len(getattr(self, field))):
                words = {"jenis": self.jenis, "kolom_peta": field, "bentuk": shape}
                raise PydanticCustomError("bentuk_perubahan", "bentuk_perubahan", words)
        if self.jenis == "dihapus" and not self.alasan:
            raise PydanticCustomError("tanpa_alasan", "tanpa_alasan")
        return self


class Peta(Model):
    """The changes from one edition to the next, which the file's name tells; what stays as it was needs no line."""

    perubahan: Annotated[tuple[Perubahan, ...], BeforeValidator(lambda value: value or ())] = ()
