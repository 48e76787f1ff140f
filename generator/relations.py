"""What each page rests on, who and which forms belong to it, and what refers to it: both ways, computed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.edition import Edition, natural
from generator.links import Entry, Link


@dataclass(frozen=True)
class Pages:
    """The references of an edition, seen from its pages."""

    out: Mapping[str, tuple[Entry, ...]]
    back: Mapping[str, tuple[Entry, ...]]
    basis: Mapping[str, tuple[Entry, ...]]

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


def relate(edition: Edition) -> Pages:
    """Compute the references between pages; those to and in sources, and within a page, are left out."""
    out: dict[str, list[Entry]] = defaultdict(list)
    back: dict[str, list[Entry]] = defaultdict(list)
    basis: dict[str, list[Entry]] = defaultdict(list)
    for link in edition.links:
        owner, target = edition.entries.get(link.owner), edition.entries.get(link.target)
        if owner is None or target is None or "sumber" in link.path or target.kind == "dokumen":
            continue
        if owner.page != target.page:
            out[owner.page].append(target)
            if is_basis(link):
                basis[owner.page].append(target)
        if owner.page != target.page or target.model.shared_page:
            back[target.page].append(owner)
            back[target.id].append(owner)
    return Pages(*({page: tuple(_once(found)) for page, found in part.items()} for part in (out, back, basis)))


def is_basis(link: Link) -> bool:
    """Tell whether a reference says what something rests on: a `dasar`, or the article of a quotation."""
    return "dasar" in link.path or link.path[-2:] == ("kutipan", "pasal")


def _once(entries: Iterable[Entry]) -> list[Entry]:
    unique = {entry.id: entry for entry in entries}
    return sorted(unique.values(), key=lambda entry: (entry.kind, natural(entry.id)))
