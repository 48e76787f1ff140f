"""Entries and the references between them: what an id is, where it shows, who refers to whom."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from generator.diagnostics import Location, find
from generator.models.base import Identified, Markup, Model, Reference, Sumber
from generator.models.walk import Trail, excluded, is_inside, leaves
from generator.source import Source
from generator.text import parse

Nodes: TypeAlias = Iterable[tuple[Trail, Model]]


@dataclass(frozen=True)
class Entry:
    """Something with an id: its model, where it stands in data/, and where it shows on the site.

    `page` is the Markdown page relative to the edition, `anchor` the place in it (empty: the page
    itself), `parent` the id of the entry around it, `sumber` its own or inherited sources. What is `hidden`
    stands in words for trainers only, so that no page shows it.
    """

    id: str
    model: Identified
    source: Source
    path: Trail
    page: str
    anchor: str
    parent: str | None
    sumber: tuple[Sumber, ...]
    hidden: bool = False

    @property
    def kind(self) -> str:
        """The first part of the id."""
        return self.id.split("/", 1)[0]


@dataclass(frozen=True)
class Link:
    """A reference from the entry `owner` to the id `target`, made at `path` of `source`.

    `kinds` are the kinds the place accepts (empty: any), `start` is where it stands in a text. A `hidden` one is
    made in words for trainers only.
    """

    owner: str
    target: str
    source: Source
    path: Trail
    kinds: tuple[str, ...]
    part: str
    start: int | None = None
    hidden: bool = False

    @property
    def chooses(self) -> bool:
        """Whether it says what a module holds, by which nothing is cited or explained."""
        return self.owner.startswith("modul/") and self.path[2:3] in (("isi",), ("peran",))

    @property
    def where(self) -> Location:
        """Where it is written: within a longer text, the words of the link themselves."""
        if self.start is None:
            return find(self.source.locate(self.path), self.source.lines, self.part)
        return self.source.locate_words(self.path, self.start, len(self.part))


def index_entries(file_id: str, models: Nodes, source: Source) -> Iterator[Entry]:
    """Yield the entry of a file and of everything with an id inside it, parents first."""
    known: dict[Trail, Entry] = {}
    hidden: set[Trail] = set()
    for path, inner in models:
        hidden.update((*path, name) for name in excluded(type(inner)))
        if isinstance(inner, Identified):
            entry = _entry(file_id, path, inner, source, _around(known, path), hidden=is_inside(path, hidden))
            known[path] = entry
            yield entry


def _entry(
    file_id: str, path: Trail, model: Identified, source: Source, parent: Entry | None, *, hidden: bool
) -> Entry:
    own_id = model.address(parent.id) if parent else file_id
    if model.own_page or parent is None:
        page, anchor = model.shared_page or (model.own_page or "{}.md").format(own_id), ""
        if model.shared_page:
            anchor = own_id.split("/", 1)[1].replace("/", "-")
    else:
        page = parent.page
        rest = own_id.removeprefix(f"{parent.id}/")
        anchor = f"{parent.anchor}-{rest}" if parent.anchor else rest.rsplit("/", 1)[-1]
    sumber = model.sumber or (parent.sumber if parent else ())
    return Entry(own_id, model, source, path, page, anchor, parent.id if parent else None, sumber, hidden)


def _around(known: dict[Trail, Entry], path: Trail) -> Entry | None:
    return next((known[path[:size]] for size in range(len(path) - 1, -1, -1) if path[:size] in known), None)


def collect_links(file_id: str, models: Nodes, source: Source) -> Iterator[Link]:
    """Yield every reference made in fields and in text of a file's `models`, each owned by the nearest entry."""
    owners: dict[Trail, str] = {}
    hidden: set[Trail] = set()
    for path, inner in models:
        hidden.update((*path, name) for name in excluded(type(inner)))
        owner = _owner(owners, path) or file_id
        if isinstance(inner, Identified) and path:
            owner = inner.address(owner)
        if isinstance(inner, Identified):
            owners[path] = owner
        yield from _links_of(owner, inner, path, source, hidden)


def _owner(owners: dict[Trail, str], path: Trail) -> str | None:
    return next((owners[path[:size]] for size in range(len(path) - 1, -1, -1) if path[:size] in owners), None)


def _links_of(owner: str, model: Model, path: Trail, source: Source, hidden: set[Trail]) -> Iterator[Link]:
    for leaf in leaves(model, path):
        inside = is_inside(leaf.path, hidden)
        if isinstance(leaf.mark, Reference):
            target = leaf.mark.target(leaf.text)
            yield Link(owner, target, source, leaf.path, leaf.mark.kinds, leaf.text, hidden=inside)
        elif isinstance(leaf.mark, Markup) and "[[" in leaf.text:
            for span in parse(leaf.text):
                if span.kind == "tautan":
                    part = span.target.replace("/", ":", 1)
                    yield Link(owner, span.target, source, leaf.path, (), part, span.start + 2, inside)
