"""One way through any model: every nested value with its path, and the mark on its field."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from typing import ForwardRef, TypeAlias, get_args

from generator.models.base import Markup, Model, PlainText, Reference

Trail: TypeAlias = tuple[str | int, ...]
"""The way to a node inside a file: keys and zero-based positions."""
Mark: TypeAlias = Reference | Markup | PlainText


@dataclass(frozen=True)
class Leaf:
    """A text found in a model, where it stands, and what its field says it is."""

    path: Trail
    text: str
    mark: Mark


def walk_models(model: Model, path: Trail = ()) -> Iterator[tuple[Trail, Model]]:
    """Yield `model` and every model inside it with its path, parents first, in the order of the fields."""
    yield path, model
    for name in _nesting(type(model)):
        yield from _models_in(getattr(model, name), (*path, name))


def leaves(model: Model, path: Trail = ()) -> Iterator[Leaf]:
    """Yield the marked texts of `model` itself, not those of models inside it."""
    for name, mark in _marks(type(model)).items():
        yield from _texts_in(getattr(model, name), (*path, name), mark)


@cache
def excluded(model: type[Model]) -> tuple[str, ...]:
    """Return the fields of a model that no dump may hold: what only a trainer may read."""
    return tuple(name for name, field in model.model_fields.items() if field.exclude)


def is_inside(path: Trail, around: Collection[Trail]) -> bool:
    """Tell whether `path` is one of `around`, or below one."""
    return bool(around) and any(path[:size] in around for size in range(1, len(path) + 1))


@cache
def _nesting(model: type[Model]) -> tuple[str, ...]:
    """Return the fields that can hold models."""
    return tuple(name for name, field in model.model_fields.items() if any(models_of(field.annotation)))


def _models_in(value: object, path: Trail) -> Iterator[tuple[Trail, Model]]:
    if isinstance(value, Model):
        yield from walk_models(value, path)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _models_in(item, (*path, index))


def _texts_in(value: object, path: Trail, mark: Mark) -> Iterator[Leaf]:
    if isinstance(value, str):
        yield Leaf(path, value, mark)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts_in(item, (*path, index), mark)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts_in(item, (*path, key), mark)


def model_at(model: type[Model], path: Trail) -> type[Model] | None:
    """Return the model that sits at `path` inside `model`, following the fields' types, or None."""
    for part in path:
        if isinstance(part, int):
            continue
        field = model.model_fields.get(part)
        inner = next(models_of(field.annotation), None) if field else None
        if inner is None:
            return None
        model = inner
    return model


def models_of(annotation: object) -> Iterator[type[Model]]:
    """Yield the models that a field so typed can hold."""
    if isinstance(annotation, ForwardRef):
        raise TypeError(f"rebuild the model with the field typed {annotation}, or its content is not walked")
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    for part in get_args(annotation):
        yield from models_of(part)


@cache
def _marks(model: type[Model]) -> dict[str, Mark]:
    found = {}
    for name, field in model.model_fields.items():
        mark = next(_marks_in((*field.metadata, field.annotation)), None)
        if mark is not None:
            found[name] = mark
    return found


def _marks_in(parts: tuple[object, ...]) -> Iterator[Mark]:
    for part in parts:
        if isinstance(part, Reference | Markup | PlainText):
            yield part
        elif metadata := getattr(part, "__metadata__", None):
            yield from _marks_in((*metadata, *get_args(part)))
        elif not isinstance(part, str):
            yield from _marks_in(get_args(part))
