"""JSON Schemas of the YAML kinds, for editors: which file holds what, one schema for each model."""

import re
from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import Path

from pydantic.json_schema import JsonSchemaValue

from generator.models import KINDS, Kind
from generator.models.base import Model
from generator.models.edisi import Edisi
from generator.models.ejaan import Ejaan
from generator.models.pencarian import Pencarian
from generator.models.peta import MAPS, Peta
from generator.schemas.deriving import derive

SINGLES: Mapping[str, type[Model]] = {
    "*/edisi.yaml": Edisi,
    f"{MAPS}/*.yaml": Peta,
    "ejaan.yaml": Ejaan,
    "pencarian.yaml": Pencarian,
}
"""Files below data/ that are of no kind and are written by hand, with what they hold."""


def models() -> Mapping[str, type[Model]]:
    """Return every model that a file may hold, by the name of its schema, in the order of KINDS."""
    found = [kind.model for kind in KINDS]
    return {_name(model): model for model in (*SINGLES.values(), *found)}


def schemas() -> Mapping[str, JsonSchemaValue]:
    """Return every schema by its name, without suffix."""
    return {name: derive(model) for name, model in models().items()}


def associations(root: Path) -> Mapping[str, tuple[str, ...]]:
    """Return the patterns of files below `root` that each schema is for; no file has two.

    Editors know no order of patterns, so what another kind of the same folder leaves over is named file by file.
    """
    found: dict[str, list[str]] = {_name(model): [f"data/{path}"] for path, model in SINGLES.items()}
    for kind in KINDS:
        found.setdefault(_name(kind.model), []).extend(_patterns(root, kind))
    return {name: tuple(patterns) for name, patterns in found.items() if patterns}


def _patterns(root: Path, kind: Kind) -> Iterator[str]:
    place = f"data/{kind.folder}" if kind.shared else f"data/*/{kind.folder}"
    earlier = [other.pattern for other in KINDS[: KINDS.index(kind)] if other.folder == kind.folder]
    if not earlier:
        yield f"{place}/{kind.pattern}.yaml"
        return
    names = {path.stem for path in root.glob(f"{place}/{kind.pattern}.yaml")}
    yield from (f"{place}/{name}.yaml" for name in sorted(names) if not any(fnmatchcase(name, p) for p in earlier))


def _name(model: type[Model]) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", model.__name__).lower()
