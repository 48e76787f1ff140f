"""The crosswalk: what the data brings together across six notions, both ways, and how it says so.

Nothing is inferred here. Two entries are related only when a reference in data/ says so, in one of three ways:
one refers to the other (`_references`), a published version of the SDI crosswalk puts one under the other
(`_versions`), or one section names both (`_sections`).
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, product
from typing import ClassVar, TypeAlias

from generator.edition import Edition
from generator.links import Entry
from generator.models.blok import Bagian
from generator.models.epss import Aspek, Domain, Indikator
from generator.models.formulir import Formulir
from generator.models.gsbpm import Fase, Subproses
from generator.models.padanan import Padanan, TahapanSdi
from generator.models.peraturan import Peraturan
from generator.models.tim import Peran

WHOLES = (Fase, Domain, Aspek)
"""What one of these says, or what is said of it, holds for every member inside it: a phase for its sub-processes, a
domain or aspect for its indicators. A regulation is a member itself: who cites it does not cite all its articles."""


@dataclass(frozen=True, order=True)
class Melalui:
    """How the data states a relation.

    `lewat` are the entries it goes through (none: one member itself refers to the other), `menurut` the versions
    of a crosswalk that say so. `catatan`: only an editors' note says so; `disimpulkan`: who acts was inferred.
    """

    lewat: tuple[str, ...] = ()
    menurut: tuple[str, ...] = ()
    catatan: bool = False
    disimpulkan: bool = False


Relation: TypeAlias = tuple[str, str, Melalui]


def _law(edition: Edition) -> Iterable[Entry]:
    """Return the provisions and regulations, highest rank first, that an entry rests on or cites.

    Law that only other law or a source document names is left out.
    """
    told = (link for link in edition.links if not link.hidden and not link.chooses)
    cited = {link.target for link in told if link.owner.split("/", 1)[0] not in {"peraturan", "dokumen"}}
    rank = {entry.source.path: place for place, entry in enumerate(edition.of(Peraturan))}
    found = (entry for entry in edition.entries.values() if entry.kind == "peraturan" and entry.id in cited)
    return sorted(found, key=lambda entry: rank[entry.source.path])


def _stages(edition: Edition) -> Iterable[Entry]:
    """Return the stages in the order of their file, which is that of the work."""
    return (entry for entry in edition.entries.values() if isinstance(entry.model, TahapanSdi))


GROUPS: dict[str, Callable[[Edition], Iterable[Entry]]] = {
    "subproses": lambda edition: edition.of(Subproses),
    "indikator": lambda edition: edition.of(Indikator),
    "tahapan-sdi": _stages,
    "pasal": _law,
    "peran": lambda edition: edition.of(Peran),
    "formulir": lambda edition: edition.of(Formulir),
}
"""The notions: name → their entries in order. To add one: a line here, its words in pages/_padanan.md.j2."""
PAGES = {f"padanan/{group}.md": group for group in GROUPS}
"""The page of each notion."""


@dataclass(frozen=True)
class Crosswalk:
    """The members of each notion, and what each is related to, in order; `related` is symmetric."""

    pages: ClassVar[Mapping[str, str]] = PAGES
    groups: Mapping[str, tuple[Entry, ...]]
    group: Mapping[str, str]
    related: Mapping[str, Mapping[str, tuple[Melalui, ...]]]

    def others(self, entry: Entry, group: str) -> list[str]:
        """Return the ids of the members of `group` that `entry` is related to, in order."""
        return [other for other in self.related.get(entry.id, ()) if self.group[other] == group]

    def cell(self, entry: Entry, group: str) -> list[tuple[tuple[Melalui, ...], list[str]]]:
        """Return the same, those stated in the same way together."""
        found: dict[tuple[Melalui, ...], list[str]] = defaultdict(list)
        for other in self.others(entry, group):
            found[self.related[entry.id][other]].append(other)
        return list(found.items())

    def count(self, group: str, other: str) -> int:
        """Return how many pairs of members of two notions are related."""
        return sum(len(self.others(entry, other)) for entry in self.groups[group])

    def alone(self, group: str) -> list[Entry]:
        """Return the members of `group` without any relation."""
        return [entry for entry in self.groups[group] if entry.id not in self.related]


def crosswalk(edition: Edition) -> Crosswalk:
    """Compute every relation between members of different notions, each kept in both directions."""
    groups = {group: tuple(find(edition)) for group, find in GROUPS.items()}
    group = {entry.id: name for name, entries in groups.items() for entry in entries}
    members = _Members(edition, group)
    found: dict[str, dict[str, set[Melalui]]] = defaultdict(lambda: defaultdict(set))
    for state in (_references, _versions, _sections):
        for one, other, way in state(members):
            if group[one] != group[other]:
                found[one][other].add(way)
                found[other][one].add(way)
    place = {member: at for at, member in enumerate(group)}
    related = {
        one: {other: _tidy(others[other]) for other in sorted(others, key=place.__getitem__)}
        for one, others in found.items()
    }
    return Crosswalk(groups, group, related)


def _tidy(ways: set[Melalui]) -> tuple[Melalui, ...]:
    """Return the ways in order; editors' notes count only where nothing else states the relation."""
    return tuple(sorted({way for way in ways if not way.catatan} or ways))


@dataclass(frozen=True)
class _Members:
    """Which entries are members of a notion, by id, and which members an id stands for."""

    edition: Edition
    group: Mapping[str, str]

    def around(self, id_: str | None) -> Iterator[Entry]:
        """Yield the entry of an id and those around it, outwards."""
        while id_ is not None and (entry := self.edition.entries.get(id_)):
            yield entry
            id_ = entry.parent

    @cached_property
    def inside(self) -> Mapping[str, list[str]]:
        """The members inside each whole."""
        found: dict[str, list[str]] = defaultdict(list)
        for member in self.group:
            for entry in self.around(member):
                if isinstance(entry.model, WHOLES):
                    found[entry.id].append(member)
        return found

    def ends(self, id_: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield the members that `id_` stands for, each with what lies between: the whole around it, a part of it."""
        part: tuple[str, ...] = ()
        for entry in self.around(id_):
            if entry.id in self.group:
                yield entry.id, part
                return
            if isinstance(entry.model, WHOLES):
                yield from ((member, (entry.id, *part)) for member in self.inside.get(entry.id, ()))
                return
            part = (id_,)


def _references(members: _Members) -> Iterator[Relation]:
    """Yield what refers to what, in fields or in text: a member or a part of it, or a whole for all inside it."""
    for link in members.edition.links:
        catatan = "catatan_redaksi" in link.path
        for (one, start), (other, end) in product(members.ends(link.owner), members.ends(link.target)):
            yield one, other, Melalui(start + end, catatan=catatan)


def _versions(members: _Members) -> Iterator[Relation]:
    """Yield the stages of SDI with the sub-processes of the phases that the versions put under them.

    The versions differ, so a relation names those that state it.
    """
    stated: dict[tuple[str, str], list[str]] = defaultdict(list)
    for entry in members.edition.of(Padanan):
        assert isinstance(entry.model, Padanan)
        for version in entry.model.versi:
            for pair in version.pasangan:
                for phase in pair.fase:
                    stated[f"{entry.id}/{pair.tahapan}", phase].append(version.address(entry.id))
    for (stage, phase), versions in stated.items():
        for member, between in members.ends(phase):
            yield stage, member, Melalui(between, tuple(versions))


def _sections(members: _Members) -> Iterator[Relation]:
    """Yield what one section or step names together: who does it, with which forms, resting on which law.

    Only what is named itself counts, not what is inside it; and editors' notes explain a section, they don't
    say what belongs together in it.
    """
    named: dict[str, dict[str, bool]] = defaultdict(dict)
    for link in members.edition.links:
        section = next((entry for entry in members.around(link.owner) if isinstance(entry.model, Bagian)), None)
        target = next((entry.id for entry in members.around(link.target) if entry.id in members.group), None)
        if section is None or target is None or "catatan_redaksi" in link.path:
            continue
        inferred = "pelaksana" in link.path and bool(getattr(section.model, "pelaksana_disimpulkan", None))
        named[section.id][target] = inferred and named[section.id].get(target, True)
    for section_id, found in named.items():
        for (one, first), (other, second) in combinations(found.items(), 2):
            yield one, other, Melalui((section_id,), disimpulkan=first or second)
