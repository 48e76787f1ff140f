"""The page that lists every column of every file: which there are, taken from the models, and what each means."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Annotated, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.models import KINDS
from generator.models.base import Identified, Model, PlainText, Reference
from generator.models.walk import models_of
from generator.schemas import SINGLES, models
from generator.schemas.columns import column, meaning, title


@dataclass(frozen=True)
class Column:
    """One column: what may stand in it, `inside` which model where it is a group, whether it must be there."""

    name: str
    content: str
    inside: str
    choices: tuple[str, ...]
    many: bool
    needed: bool
    meaning: str


@dataclass(frozen=True)
class Group:
    """A model: what it is called, where its files are (none: it stands inside others), its columns."""

    id: str
    title: str
    places: tuple[str, ...]
    meaning: str
    columns: tuple[Column, ...]


@cache
def groups() -> tuple[tuple[Group, tuple[Group, ...]], ...]:
    """Return every sort of file with the groups that occur in it only; the last holds what several share."""
    files = tuple(models().values())
    reached = {model: tuple(_inside(model)) for model in files}
    shared = {inner for inner in _all(reached) if sum(inner in inside for inside in reached.values()) > 1}
    own = [(_group(model), tuple(_group(inner) for inner in reached[model] if inner not in shared)) for model in files]
    common = [inner for inner in _all(reached) if inner in shared]
    return (*own, (_group(Identified), tuple(map(_group, common))))


def _all(reached: dict[type[Model], tuple[type[Model], ...]]) -> list[type[Model]]:
    return list(dict.fromkeys(inner for inside in reached.values() for inner in inside))


def _inside(model: type[Model]) -> Iterator[type[Model]]:
    """Yield every model that occurs inside `model`, each once."""
    seen = {model}
    waiting = [model]
    while waiting:
        fields = waiting.pop(0).model_fields.values()
        for inner in dict.fromkeys(inner for field in fields for inner in models_of(field.annotation)):
            if inner not in seen:
                seen.add(inner)
                waiting.append(inner)
                yield inner


def _group(model: type[Model]) -> Group:
    common = Identified.model_fields if issubclass(model, Identified) and model is not Identified else {}
    fields = {name: field for name, field in model.model_fields.items() if name not in common}
    columns = tuple(_column(model, name, field) for name, field in fields.items())
    return Group(model.__name__.lower(), title(model), tuple(_places(model)), meaning(model), columns)


def _places(model: type[Model]) -> Iterator[str]:
    yield from (f"data/{path.replace('*/edisi', 'TAHUN/edisi')}" for path, held in SINGLES.items() if held is model)
    for kind in KINDS:
        if kind.model is model:
            yield f"data/{'' if kind.shared else 'TAHUN/'}{kind.folder}/{kind.pattern}.yaml"


def _column(model: type[Model], name: str, field: FieldInfo) -> Column:
    inside = next(models_of(field.annotation), None)
    parts = tuple(_parts((*field.metadata, field.annotation)))
    many = tuple in parts and dict not in parts
    choices = next((tuple(map(str, _choices(part))) for part in parts if _choices(part)), ())
    content = "" if inside or choices else _content(parts)
    label = title(inside) if inside else content
    return Column(
        name, label, inside.__name__.lower() if inside else "", choices, many, field.is_required(), column(model, name)
    )


def _parts(annotations: tuple[object, ...]) -> Iterator[object]:
    """Yield what an annotation is made of: types, marks, choices."""
    for part in annotations:
        origin = get_origin(part)
        if origin is Annotated or hasattr(part, "__metadata__"):
            yield from _parts((*part.__metadata__, part.__origin__))  # type: ignore[attr-defined]  # so Annotated keeps them
        elif origin is Literal:
            yield part
        elif origin in (Union, UnionType):
            yield from _parts(get_args(part))
        elif origin is not None:
            yield origin
            yield from _parts(get_args(part))
        else:
            yield part


def _choices(part: object) -> tuple[object, ...]:
    if get_origin(part) is Literal:
        return get_args(part)
    return tuple(map(str, part)) if isinstance(part, type) and issubclass(part, StrEnum) else ()


def _content(parts: tuple[object, ...]) -> str:
    """Return in a few words what may stand in a column without choices or columns of its own."""
    for part in parts:
        if isinstance(part, Reference):
            return f"acuan ke {' atau '.join(part.kinds)}" if part.kinds else "acuan"
    words: dict[object, str] = {
        date: "tanggal (TTTT-BB-HH)",
        int: "bilangan bulat",
        Decimal: "bilangan",
        dict: "kelompok",
    }
    known = next((words[part] for part in parts if part in words), "")
    plain = any(isinstance(part, PlainText) for part in parts)
    return known or ("teks tanpa penanda" if plain else "teks")
