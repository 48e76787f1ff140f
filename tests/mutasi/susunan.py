"""Faults in lists and columns: what is left out, doubled or in another order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.models.alur import LangkahAlur
from generator.models.blok import Butir, Daftar, Tabel
from generator.models.dokumen import Dokumen
from generator.models.epss import Kriteria, Tingkat
from generator.models.gsbpm import Aktivitas, Subproses
from generator.models.tim import Tugas

from .edits import double, drop, exchange, is_block, misspelt, rename_key, siblings, swap
from .fault import Fault, fault

if TYPE_CHECKING:
    from random import Random

    from generator.links import Entry

    from .base import Base

_NUMBERED = (Tugas, LangkahAlur, Aktivitas, Kriteria, Tingkat, Subproses)
"""What stands in the order of its letters, numbers or codes; items of lists do when the list is lettered."""


def dropped_item(random: Random, base: Base) -> Fault | None:
    """A duty, activity, step, indicator, criterion or field is left out, be it first, last or between.

    It is told where the next one took its place, at what stands before it, or at the list.
    """
    entry = random.choice(_items(base))
    spans, number = siblings(entry.source, entry.path)
    wanted = random.choice((0, len(spans) - 1, number))
    if len(spans) < 2 or number != wanted:
        return None
    change = drop(entry.source, entry.path)
    inside = [other for other in base.edition.all_entries if other.source is entry.source]
    before = inside[inside.index(entry) - 1]
    around = [before.path, entry.path[:-1], entry.path[:-2]]
    lines = [change.line, *(entry.source.locate(path).line for path in around)]
    return fault(change, [*lines, entry.source.locate(entry.path[:-1], key=True).line])


def _items(base: Base) -> list[Entry]:
    return [entry for entry in base.parts if isinstance(entry.path[-1], int)]


def reordered_items(random: Random, base: Base) -> Fault | None:
    """Two neighbours among duties, steps, criteria or lettered items change places."""
    entry = random.choice(_ordered(base))
    spans, number = siblings(entry.source, entry.path)
    if number + 1 == len(spans):
        return None
    change = exchange(entry.source, entry.path)
    return fault(change, [change.line, entry.source.locate((*entry.path[:-1], number + 1)).line])


def swapped_letters(random: Random, base: Base) -> Fault | None:
    """A duty, step or lettered item bears the letter or number of another one."""
    entry = random.choice(_ordered(base))
    if not isinstance(entry.model, Tugas | LangkahAlur | Aktivitas | Butir):
        return None
    old = entry.model.part()
    others = [other.model.part() for other in base.parts if other.parent == entry.parent and other is not entry]
    if not others:
        return None
    return fault(swap(entry.source, (*entry.path, entry.model.part_from), old, random.choice(others)))


def _ordered(base: Base) -> list[Entry]:
    lettered = {(file.source.path, path) for file, path, model in base.models(Daftar) if model.gaya != "butir"}
    return [
        entry
        for entry in _items(base)
        if isinstance(entry.model, _NUMBERED) or (entry.source.path, entry.path[:-2]) in lettered
    ]


def doubled_item(random: Random, base: Base) -> Fault | None:
    """An item stands twice in its list."""
    entry = random.choice(_items(base))
    return fault(double(entry.source, entry.path))


def dropped_cell(random: Random, base: Base) -> Fault | None:
    """A row of a table lacks a cell, so that what follows is under the wrong heading."""
    file, path, model = random.choice(base.models(Tabel))
    row = random.randrange(len(model.baris))
    cell = (*path, "baris", row, random.randrange(len(model.baris[row])))
    if is_block(file.source, cell) and cell[-1] == 0:
        return None
    return fault(drop(file.source, cell), [file.source.locate(cell[:-1]).line])


def unknown_column(random: Random, base: Base) -> Fault | None:
    """A column is misspelt, so that what it says is nowhere."""
    file = random.choice(base.edition.files)
    path, model = random.choice(file.models)
    filled = [name for name in type(model).model_fields if name in model.model_fields_set]
    if not filled or not all(name.islower() for name in filled):
        return None
    name = random.choice(filled)
    new = misspelt(random, name)
    return None if new in type(model).model_fields else fault(rename_key(file.source, (*path, name), new))


def missing_column(random: Random, base: Base) -> Fault | None:
    """A column that every entry of the kind has is left out."""
    file = random.choice(base.edition.files)
    path, model = random.choice(file.models)
    required = [name for name, field in type(model).model_fields.items() if field.is_required()]
    if len(model.model_fields_set) < 2 or not required:
        return None
    change = drop(file.source, (*path, random.choice(required)))
    return fault(change, [file.source.locate(path).line])


def missing_source(random: Random, base: Base) -> Fault | None:
    """A file does not say where its facts come from."""
    file = random.choice([file for file in base.edition.files if not isinstance(file.model, Dokumen)])
    return fault(drop(file.source, ("sumber",)), [file.source.locate(()).line])
