"""Law in time: what other regulations did to one, since when, and how it stands on a day."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from generator.links import Entry
from generator.models.peraturan import HubunganPeraturan, Peraturan

INVERSE = {
    "mengubah": "diubah dengan",
    "mencabut": "dicabut dengan",
    "melaksanakan": "dilaksanakan dengan",
    "menggantikan": "digantikan oleh",
}
Waktu = Literal["sudah", "kemudian", "tak-tentu"]
"""Whether something has happened on a day, happens later, or cannot be told."""


@dataclass(frozen=True)
class Relation:
    """One relation of a regulation: a verb, the other regulation (or a plain name), what is doubted.

    `waktu` tells whether it holds on the edition's day; `sejak` is the day it takes effect, `tahun` at least its
    year.
    """

    jenis: str
    verb: str
    other: Entry | None
    plain: str
    pasal: str
    dugaan: str
    waktu: Waktu
    sejak: date | None
    tahun: int | None


@dataclass(frozen=True)
class Standing:
    """How a regulation stands on a day.

    `keadaan` is the gravest thing known: ``dicabut`` (repealed or replaced), ``diubah``, ``diduga`` (a repeal or
    replacement nobody saw the clause of), ``belum-berlaku``, ``tak-bernomor`` (not known to be issued), else
    ``berlaku``. `past` are the changes until that day, `later` those after it, `undated` those of which it cannot
    be told.
    """

    keadaan: Literal["berlaku", "diubah", "diduga", "dicabut", "belum-berlaku", "tak-bernomor"]
    past: tuple[Relation, ...]
    later: tuple[Relation, ...]
    undated: tuple[Relation, ...]


@dataclass(frozen=True)
class Law:
    """The regulations of an edition, judged on its day."""

    entries: Mapping[str, Entry]
    day: date

    @cached_property
    def regulations(self) -> dict[str, Peraturan]:
        """The regulations by id."""
        return {id_: item.model for id_, item in self.entries.items() if isinstance(item.model, Peraturan)}

    @cached_property
    def _inverse(self) -> Mapping[str, list[tuple[str, HubunganPeraturan]]]:
        found: dict[str, list[tuple[str, HubunganPeraturan]]] = defaultdict(list)
        for id_, model in self.regulations.items():
            for item in model.hubungan:
                if item.peraturan:
                    found[item.peraturan].append((id_, item))
        return found

    def relations(self, id_: str) -> list[Relation]:
        """Return the relations of a regulation: those it declares, then the inverses of those declared on it."""
        model = self.regulations[id_]
        own = [self._relation(item, item.jenis, item.peraturan, model) for item in model.hubungan]
        return own + list(self._changes(id_))

    def standing(self, id_: str) -> Standing:
        """Return how a regulation stands on the edition's day."""
        changes = [item for item in self._changes(id_) if item.jenis != "melaksanakan"]
        past, later, undated = (
            tuple(item for item in changes if item.waktu == waktu) for waktu in ("sudah", "kemudian", "tak-tentu")
        )
        ends = [item for item in past if item.jenis in ("mencabut", "menggantikan")]
        if any(not item.dugaan for item in ends):
            return Standing("dicabut", past, later, undated)
        if self.regulations[id_].nomor is None:
            return Standing("tak-bernomor", past, later, undated)
        if when(effective(self.regulations[id_]), self.regulations[id_].tahun, self.day) == "kemudian":
            return Standing("belum-berlaku", past, later, undated)
        if any(item.jenis == "mengubah" and not item.dugaan for item in past):
            return Standing("diubah", past, later, undated)
        return Standing("diduga" if past else "berlaku", past, later, undated)

    def _changes(self, id_: str) -> Iterator[Relation]:
        for other, item in self._inverse.get(id_, ()):
            yield self._relation(item, INVERSE[item.jenis], other, self.regulations[other])

    def _relation(self, item: HubunganPeraturan, verb: str, other: str | None, newer: Peraturan) -> Relation:
        sejak = item.sejak or effective(newer)
        waktu = when(sejak, newer.tahun, self.day)
        entry = self.entries.get(other) if other else None
        doubt = (item.luar or "", item.pasal or "", item.dugaan or "")
        return Relation(item.jenis, verb, entry, *doubt, waktu, sejak, newer.tahun)


def act_of(target: str) -> str:
    """Return the id of the regulation that holds the provision `target`."""
    return "/".join(target.split("/", 2)[:2])


def effective(model: Peraturan) -> date | None:
    """Return the day a regulation takes effect, as far as its dates tell: else that of its promulgation or signing."""
    return model.berlaku or model.diundangkan or model.ditetapkan


def when(day: date | None, year: int | None, on: date) -> Waktu:
    """Tell whether what happens on `day`, or at least in `year`, has happened `on` another day."""
    if day:
        return "sudah" if day <= on else "kemudian"
    if year is None or year == on.year:
        return "tak-tentu"
    return "sudah" if year < on.year else "kemudian"
