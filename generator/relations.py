"""What each page rests on, what belongs to it, what refers to it, and which module prints it: both ways, computed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.edition import Edition, natural
from generator.links import Entry, Link
from generator.printing.shelf import Shelf


@dataclass(frozen=True)
class Pages:
    """The references of an edition, and its printed modules (`prints`), seen from its pages."""

    out: Mapping[str, tuple[Entry, ...]]
    back: Mapping[str, tuple[Entry, ...]]
    basis: Mapping[str, tuple[Entry, ...]]
    prints: Mapping[str, tuple[Entry, ...]]

    def related(self, page: str, kinds: Iterable[str]) -> list[Entry]:
        """Return what `page` refers to or is referred to by, of some kinds, each page once."""
        both = (*self.out.get(page, ()), *self.back.get(page, ()))
        return _once(entry for entry in both if entry.kind in kinds)

    def referred(self, page: str, kinds: Iterable[str]) -> list[Entry]:
        """Return what `page` itself refers to, of some kinds, each entry once."""
        return _once(entry for entry in self.out.get(page, ()) if entry.kind in kinds)

    def named(self, page: str) -> list[Entry]:
        """Return the regulations that `page` names without resting on them, each once and as a whole."""
        rested = {entry.page for entry in self.basis.get(page, ())}
        named = {entry.page: entry for entry in self.referred(page, ["peraturan"]) if entry.page not in rested}
        return _once(named.values())


def relate(edition: Edition, shelf: Shelf) -> Pages:
    """Compute the references between pages, and which modules of the `shelf` hold each.

    References to and in sources, within a page, and in words for trainers are left out.
    """
    out: dict[str, list[Entry]] = defaultdict(list)
    back: dict[str, list[Entry]] = defaultdict(list)
    basis: dict[str, list[Entry]] = defaultdict(list)
    for link in edition.links:
        owner, target = edition.entries.get(link.owner), edition.entries.get(link.target)
        if owner is None or target is None or "sumber" in link.path or target.kind == "dokumen":
            continue
        if link.hidden or link.chooses:
            continue
        if owner.page != target.page:
            out[owner.page].append(target)
            if is_basis(link):
                basis[owner.page].append(target)
        if owner.page != target.page or target.model.shared_page:
            back[target.page].append(owner)
            back[target.id].append(owner)
    return Pages(_settled(out), _settled(back), _settled(basis), _prints(edition, shelf))


def _settled(part: Mapping[str, list[Entry]]) -> Mapping[str, tuple[Entry, ...]]:
    return {page: tuple(_once(found)) for page, found in part.items()}


def _prints(edition: Edition, shelf: Shelf) -> Mapping[str, tuple[Entry, ...]]:
    """Return the modules that give the entry of each page a heading, in the order of the modules."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for book in shelf.books.values():
        for entry in (edition.entries[id_] for id_ in book.headed):
            if entry.model.own_page:
                found[entry.page].append(book.entry)
    return {page: tuple(modules) for page, modules in found.items()}


def is_basis(link: Link) -> bool:
    """Tell whether a reference says what something rests on: a `dasar`, or the article of a quotation."""
    return "dasar" in link.path or link.path[-2:] == ("kutipan", "pasal")


def _once(entries: Iterable[Entry]) -> list[Entry]:
    unique = {entry.id: entry for entry in entries}
    return sorted(unique.values(), key=lambda entry: (entry.kind, natural(entry.id)))
