"""What each kind of content and each of its columns means, for editors: read once from kolom.yaml."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from pydantic import Field

from generator.edition import parse
from generator.models.base import Identified, Model
from generator.source import read

_ROOT = Path(__file__).resolve().parent.parent.parent


class Words(Model):
    """What is said of a model: its name where it has no label, one sentence, and columns that mean something else."""

    nama: str = ""
    arti: str
    kolom: Mapping[str, str] = Field(default_factory=dict)


class Table(Model):
    """The whole of kolom.yaml: models by their names, and columns that mean the same everywhere."""

    jenis: Mapping[str, Words]
    kolom: Mapping[str, str]


@cache
def table() -> Table:
    """Return what kolom.yaml says."""
    return parse(read(_ROOT, Path(__file__).with_name("kolom.yaml")), Table)


def title(model: type[Model]) -> str:
    """Return what editors call a model."""
    label = model.label if issubclass(model, Identified) else ""
    return label or table().jenis[model.__name__].nama


def meaning(model: type[Model]) -> str:
    """Return one sentence about a model."""
    return table().jenis[model.__name__].arti


def column(model: type[Model], field: str) -> str:
    """Return what a column of a model means: said of the model, of what it derives from, or of all alike."""
    known = table()
    own = (known.jenis[base.__name__].kolom for base in model.__mro__ if base.__name__ in known.jenis)
    found = next((words[field] for words in own if field in words), None)
    return known.kolom[field] if found is None else found
