"""What a module holds, as a tree of numbered headings."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from generator.citations.style import official
from generator.edition import Edition
from generator.links import Entry
from generator.models import KINDS
from generator.models.alur import Alur
from generator.models.anggaran import Anggaran
from generator.models.bab import Bab
from generator.models.base import Identified
from generator.models.blok import Bagian, Blok
from generator.models.epss import Aspek, Domain, Indikator, Instrumen
from generator.models.formulir import Formulir
from generator.models.gsbpm import Fase, Penjelasan, Subproses
from generator.models.modul import BabModul, Modul
from generator.models.padanan import Padanan
from generator.models.peraturan import Peraturan
from generator.models.sesi import Sesi
from generator.models.tahapan import Langkah, Tahapan
from generator.models.tim import Peran
from generator.printing.marks import ANNEX
from generator.printing.numbering import letters, roman


@dataclass(frozen=True)
class Shape:
    """How a sort of entry is printed: its template, and the fields that hold the headings under it."""

    template: str
    inner: tuple[str, ...] = ()


SHAPES: dict[type[Identified], Shape] = {
    Alur: Shape("alur"),
    Anggaran: Shape("anggaran"),
    Aspek: Shape("aspek", ("indikator",)),
    Bab: Shape("bab", ("bagian",)),
    Bagian: Shape("bagian"),
    Domain: Shape("domain", ("aspek",)),
    Fase: Shape("fase", ("penjelasan", "subproses")),
    Formulir: Shape("formulir"),
    Indikator: Shape("indikator"),
    Instrumen: Shape("instrumen"),
    Langkah: Shape("bagian"),
    Padanan: Shape("padanan"),
    Penjelasan: Shape("bagian"),
    Peran: Shape("peran"),
    Peraturan: Shape("peraturan"),
    Sesi: Shape("sesi"),
    Subproses: Shape("subproses", ("penjelasan",)),
    Tahapan: Shape("tahapan", ("langkah",)),
}
"""What can be printed. To add a kind: a line here, a template in templates/documents/."""


@dataclass(frozen=True)
class Node:
    """A heading: its number and title (running text), its depth from 1, and what stands under it.

    `entry` is None for a chapter that gathers several entries; its `template` is then "kumpulan".
    """

    number: str
    title: str
    level: int
    anchor: str
    template: str
    entry: Entry | None = None
    intro: tuple[Blok, ...] = ()
    children: tuple["Node", ...] = ()
    annex: bool = False

    def walk(self) -> Iterator["Node"]:
        """Yield this heading and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True)
class LeftOut:
    """An entry that the module leaves out, and the words of the data that settle it (running text)."""

    entry: Entry
    reason: str


@dataclass(frozen=True)
class Book:
    """A module's chapters and annexes, and what it leaves out of the entries it chose."""

    entry: Entry
    modul: Modul
    chapters: tuple[Node, ...]
    left_out: tuple[LeftOut, ...] = field(default=())

    def nodes(self) -> Iterator[Node]:
        """Yield every heading in reading order."""
        for chapter in self.chapters:
            yield from chapter.walk()

    @cached_property
    def headed(self) -> frozenset[str]:
        """The ids that have a heading of their own."""
        return frozenset(node.entry.id for node in self.nodes() if node.entry)

    @cached_property
    def dropped(self) -> frozenset[str]:
        """The ids that are left out, without those inside them."""
        return frozenset(item.entry.id for item in self.left_out)

    def holder(self, entry: Entry, edition: Edition) -> str | None:
        """Return the id of the heading under which `entry` is printed, or None where the book does not hold it."""
        if entry.hidden and self.modul.pembaca != "pelatih":
            return None
        around: Entry | None = entry
        while around is not None and around.id not in self.dropped:
            if around.id in self.headed:
                return around.id
            around = edition.entries[around.parent] if around.parent else None
        return None

    def chosen(self, edition: Edition) -> list[Entry]:
        """Return every entry that the book prints: its headings and, but for a folded card, what is inside them."""
        if self.modul.bentuk == "lipatan":
            return [node.entry for node in self.nodes() if node.entry]
        return [entry for entry in edition.entries.values() if self.holder(entry, edition)]


def structure(edition: Edition, entry: Entry) -> Book:
    """Return the tree of a module, given as its entry."""
    assert isinstance(entry.model, Modul)
    return _Builder(edition, entry, entry.model).build()


class _Builder:
    def __init__(self, edition: Edition, entry: Entry, modul: Modul) -> None:
        self.edition, self.entry, self.modul = edition, entry, modul
        self.left_out: list[LeftOut] = []
        chosen = [item for part in (*modul.bab, *modul.lampiran) for item in self._choice(part)]
        self.lettered = any(isinstance(item.model, Fase) for item in chosen)

    def build(self) -> Book:
        chapters = [self._chapter(part, place) for place, part in enumerate(self.modul.bab, 1)]
        several = len(self.modul.lampiran) > 1
        for place, part in enumerate(self.modul.lampiran, 1):
            chapters.append(self._chapter(part, place, annex=f"{ANNEX} {roman(place)}" if several else ANNEX))
        return Book(self.entry, self.modul, tuple(chapters), tuple(self.left_out))

    def _choice(self, part: BabModul) -> list[Entry]:
        if part.semua is None:
            return [self.edition.entries[id] for id in part.isi]
        models = dict.fromkeys(kind.model for kind in KINDS if kind.folder == part.semua)
        return [item for model in models for item in self.edition.of(model) if item.kind == part.semua]

    def _chapter(self, part: BabModul, place: int, annex: str = "") -> Node:
        number, chosen = annex or f"Bab {roman(place)}", self._choice(part)
        count = _letter if annex or self.lettered else _decimal(str(place))
        if part.judul is None:
            node = self._node(chosen[0], 1, number, count, part)
            return replace(node, intro=part.pengantar, annex=bool(annex))
        anchor = f"{'lampiran' if annex else 'bab'}-{place}"
        children = self._all(chosen, 2, count, part)
        return Node(number, part.judul, 1, anchor, "kumpulan", None, part.pengantar, children, bool(annex))

    def _all(self, entries: list[Entry], level: int, count: "Count", part: BabModul) -> tuple[Node, ...]:
        nodes: list[Node] = []
        uncoded = 0
        for entry in entries:
            code = _code(entry)
            uncoded += not code
            number, below = (code, _plain) if code else count(uncoded)
            node = self._node(entry, level, number, below, part)
            if part.peran and SHAPES[type(entry.model)].inner and not node.children:
                uncoded -= not code
                continue
            nodes.append(node)
        return tuple(nodes)

    def _node(self, entry: Entry, level: int, number: str, count: "Count", part: BabModul) -> Node:
        shape = SHAPES[type(entry.model)]
        inner = [item for name in shape.inner for item in self._inner(entry, name, part)]
        children = self._all(inner, level + 1, count, part)
        return Node(number, _title(entry, number == _code(entry)), level, entry.id, shape.template, entry, (), children)

    def _inner(self, entry: Entry, name: str, part: BabModul) -> Iterator[Entry]:
        for model in getattr(entry.model, name):
            inner = self.edition.entries[model.address(entry.id)]
            reason = self._against(model, part)
            if reason is None:
                yield inner
            else:
                self.left_out.append(LeftOut(inner, reason))

    def _against(self, model: Identified, part: BabModul) -> str | None:
        """Return why an entry is left out, or None where it stays; empty words where nothing need be said."""
        cara = self.modul.cara
        if isinstance(model, Subproses) and cara:
            return next((p.menurut for p in model.penerapan if p.cara == cara and p.berlaku == "tidak"), None)
        if isinstance(model, Penjelasan):
            other = cara is not None and model.cara not in (None, cara)
            brief = self.modul.kedalaman == "ringkas" or self.modul.bentuk == "lipatan"
            return "" if other or brief else None
        if part.peran and isinstance(model, Bagian):
            return None if set(part.peran) & set(model.pelaksana) else ""
        return None


Count = Callable[[int], "tuple[str, Count]"]
"""From a place among siblings to the number of the heading there, and how those below it count."""


def _letter(place: int) -> tuple[str, Count]:
    return f"{letters(place)}.", _ordinal


def _ordinal(place: int) -> tuple[str, Count]:
    return f"{place}.", _plain


def _plain(place: int) -> tuple[str, Count]:
    return "", _plain


def _decimal(prefix: str) -> Count:
    def count(place: int) -> tuple[str, Count]:
        number = f"{prefix}.{place}"
        return number, _decimal(number) if number.count(".") < 2 else _plain

    return count


def _code(entry: Entry) -> str:
    model = entry.model
    return str(model.kode) if isinstance(model, Subproses | Aspek | Indikator) else ""


def _title(entry: Entry, coded: bool) -> str:
    model = entry.model
    if coded and isinstance(model, Subproses | Aspek | Indikator):
        return model.nama
    return official(model) if isinstance(model, Peraturan) else model.title()
