"""Faults in the words of the house: spelling, abbreviations, names of the standards."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.models.gsbpm import Fase, Subproses
from generator.models.istilah import Istilah

from .edits import swap
from .fault import Fault, fault

if TYPE_CHECKING:
    from random import Random

    from .base import Base

_CAPITALS = re.compile(r"(?<![\w/(-])[A-Z]{3,6}(?![\w/)-])")


def misspelling(random: Random, base: Base) -> Fault | None:
    """A word of the house is written in a form that the house does not use."""
    ejaan = base.edition.ejaan
    assert ejaan
    right = random.choice(list(ejaan.baku))
    exempt = {item.kata.casefold() for item in ejaan.pengecualian}
    wrong = random.choice([word for word in ejaan.baku[right] if word.casefold() not in exempt] or [""])
    pattern = re.compile(rf"(?<![\w-]){re.escape(right)}(?![\w-])", re.IGNORECASE)
    found = [(item, match) for item in base.readings for match in pattern.finditer(item.words)]
    if not found or not wrong:
        return None
    item, match = random.choice(found)
    new = wrong[0].upper() + wrong[1:] if match[0][0].isupper() else wrong
    return fault(swap(item.source, item.path, match[0], new, match.start()))


def unknown_abbreviation(random: Random, base: Base) -> Fault | None:
    """An abbreviation has its letters in another order and means nothing."""
    in_use = {word for item in base.readings for word in re.findall(r"[A-Z0-9]+", item.text)}
    names = {(file.source.path, ("istilah",)) for file in base.edition.files if isinstance(file.model, Istilah)}
    items = [item for item in base.readings if (item.source.path, item.path) not in names]
    item = random.choice([item for item in items if any(map(str.islower, item.words))])
    match = random.choice(list(_CAPITALS.finditer(item.words)) or [None])
    new = "".join(random.sample(match[0], len(match[0]))) if match else ""
    if match is None or new in in_use or not set(new) - set("IVX"):
        return None
    return fault(swap(item.source, item.path, match[0], new, match.start()))


def wrong_english(random: Random, base: Base) -> Fault | None:
    """A phase or sub-process of GSBPM bears another English name."""
    file, path, model = random.choice([*base.models(Fase), *base.models(Subproses)])
    field = random.choice(("nama_en",) if isinstance(model, Fase) else ("nama_v5_1", "nama_v5_2"))
    name = str(getattr(model, field))
    every = [other.nama_v5_2 for _, _, other in base.models(Subproses)]
    word = random.choice(re.findall(r"\w+", name))
    new = random.choice([word for other in every for word in other.split()])
    return fault(swap(file.source, (*path, field), name, name.replace(word, random.choice((new, new.lower())), 1)))
