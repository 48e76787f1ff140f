"""What the map of ids makes of two editions: the fate of each former id, and where each new one comes from.

A line speaks for the entry it names and, where they need no line of their own, for those inside it: what moved
takes its parts along, what was left out leaves them out, what is new brings new ones. What keeps its id and its words
stays without a line.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator.links import Entry
from generator.models import KINDS
from generator.models.peta import Jenis, Perubahan, Peta
from generator.revisions.content import said

if TYPE_CHECKING:
    from generator.edition import Edition

_LINK = re.compile(r"\[\[([a-z_]+:[^\]|]+)")
_OWN = frozenset(kind.folder for kind in KINDS if not kind.shared)


@dataclass(frozen=True)
class Change:
    """What became of `dari` (ids of the former edition) as `ke` (ids of the new one).

    `line` is the line of the map that says so, by its place, or None where it follows from elsewhere.
    """

    jenis: Jenis
    dari: tuple[str, ...]
    ke: tuple[str, ...]
    alasan: str = ""
    line: int | None = None


@dataclass(frozen=True)
class Revision:
    """A new edition held against the former one by a map."""

    former: "Edition"
    new: "Edition"
    peta: Peta

    @cached_property
    def old(self) -> Mapping[str, Entry]:
        """The entries of the former edition that a map speaks of: its own, without those for trainers."""
        return mapped(self.former)

    @cached_property
    def now(self) -> Mapping[str, Entry]:
        """Those of the new edition."""
        return mapped(self.new)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """Every change, in the order of the map, then what follows from it; `tetap` only where a line says so."""
        return (*self._stated, *self._implied)

    @cached_property
    def fates(self) -> Mapping[str, Change]:
        """The change that speaks of each former id; one without has kept its id and its words."""
        return {id_: change for change in reversed(self.changes) for id_ in change.dari}

    @cached_property
    def origins(self) -> Mapping[str, Change]:
        """The change that speaks of each new id."""
        return {id_: change for change in reversed(self.changes) for id_ in change.ke}

    @cached_property
    def unclassified(self) -> tuple[Change, ...]:
        """What nobody has said anything about: gone (`dihapus`), new (`baru`) or said otherwise (`diubah`)."""
        gone = (id_ for id_ in self.old if id_ not in self.now and id_ not in self.fates)
        new = (id_ for id_ in self.now if id_ not in self.old and id_ not in self.origins)
        both = (id_ for id_ in self.old if id_ in self.now and id_ not in self.fates and id_ not in self.origins)
        return (
            *(Change("dihapus", (id_,), ()) for id_ in gone),
            *(Change("baru", (), (id_,)) for id_ in new),
            *(Change("diubah", (id_,), (id_,)) for id_ in both if self.differs(id_, id_)),
        )

    def differs(self, old: str, new: str) -> bool:
        """Tell whether two entries say something else; that what they refer to moved is nothing new."""
        return self.said_before(old) != self.said_now(new)

    def said_before(self, old: str) -> Mapping[str, str]:
        """Return what a former entry said, with the ids that it refers to, or keeps values by, as they are now."""
        return {self._path(old, path): self._now(words) for path, words in said(self.former.entries[old]).items()}

    def _path(self, old: str, path: str) -> str:
        return ".".join(self._moved.get(f"{old}/{part}", part).rsplit("/", 1)[-1] for part in path.split("."))

    def said_now(self, new: str) -> Mapping[str, str]:
        """Return what a new entry says."""
        return said(self.new.entries[new])

    def _now(self, words: str) -> str:
        if words in self._moved:
            return self._moved[words]
        return _LINK.sub(self._link, words) if "[[" in words else words

    def _link(self, found: re.Match[str]) -> str:
        id_ = found[1].replace(":", "/", 1)
        return f"[[{self._moved[id_].replace('/', ':', 1)}" if id_ in self._moved else found[0]

    @cached_property
    def _moved(self) -> Mapping[str, str]:
        return {id_: change.ke[0] for id_, change in self.fates.items() if len(change.ke) == 1 and change.ke[0] != id_}

    @cached_property
    def _stated(self) -> tuple[Change, ...]:
        return tuple(change for place, line in enumerate(self.peta.perubahan) for change in _of_line(line, place))

    @cached_property
    def _implied(self) -> tuple[Change, ...]:
        found: dict[str, Change] = {}
        told = {id_ for change in self._stated for id_ in change.dari}
        taken = {id_ for change in self._stated for id_ in change.ke}
        around = {id_: change for change in self._stated for id_ in change.dari}
        for id_, entry in self.old.items():  # parents come first
            change = around.get(entry.parent or "")
            if id_ in told or change is None:
                continue
            follows = self._follows(id_, change)
            if follows is not None and not set(follows.ke) & taken:
                found[id_] = around[id_] = follows
        moved = {id_ for change in found.values() for id_ in change.ke}
        return (*found.values(), *self._brought(taken | moved))

    def _follows(self, id_: str, change: Change) -> Change | None:
        """Return what becomes of a part of something changed, where that goes without saying."""
        if change.jenis == "dihapus" and id_ not in self.now:
            return Change("dihapus", (id_,), (), change.alasan)
        if change.jenis == "dipindah":
            parent = self.old[id_].parent or ""
            there = self.old[id_].model.address(change.ke[0])
            if there in self.now and there not in self.old and parent == change.dari[0]:
                return Change("dipindah", (id_,), (there,), change.alasan)
        return None

    def _brought(self, taken: set[str]) -> Iterator[Change]:
        new = {id_ for change in self._stated if change.jenis == "baru" for id_ in change.ke}
        for id_, entry in self.now.items():
            if entry.parent in new and id_ not in taken and id_ not in self.old:
                new.add(id_)
                yield Change("baru", (), (id_,))


def _of_line(line: Perubahan, place: int) -> Iterator[Change]:
    alasan = line.alasan or ""
    if line.jenis in ("tetap", "diubah"):
        yield from (Change(line.jenis, (id_,), (id_,), alasan, place) for id_ in line.dari)
    elif line.jenis == "dihapus":
        yield from (Change(line.jenis, (id_,), (), alasan, place) for id_ in line.dari)
    elif line.jenis == "baru":
        yield from (Change(line.jenis, (), (id_,), alasan, place) for id_ in line.ke)
    else:
        yield Change(line.jenis, line.dari, line.ke, alasan, place)


def mapped(edition: "Edition") -> Mapping[str, Entry]:
    """Return the entries of an edition that a map speaks of, by id."""
    return {id_: entry for id_, entry in edition.entries.items() if entry.kind in _OWN and not entry.hidden}


def lineage(edition: "Edition") -> list[Revision]:
    """Return the revisions that led to an edition, oldest first."""
    found: list[Revision] = []
    while edition.before is not None:
        found.append(Revision(edition.before, edition, edition.peta))
        edition = edition.before
    return found[::-1]
