"""What changed since the former edition, as its readers need it: by who is concerned, with the words that differ."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from generator import text
from generator.edition import Edition
from generator.law import Relation
from generator.links import Entry, Link
from generator.models.peta import JENIS, Jenis
from generator.models.tim import Peran
from generator.naming import name
from generator.revisions.content import said
from generator.revisions.differences import Difference, called, differences, whole
from generator.revisions.law import since
from generator.revisions.maps import Change, Revision
from generator.revisions.order import reordered
from generator.revisions.shared import SHARED, shared_changes, told

EVERYBODY, STEWARDS = "semua", "walidata"
"""Readers that are no role of the coaching team; what editions share stands under its own kind instead."""
_OF_STEWARDS = ("gsbpm", "epss", "daftar_periksa", "formulir", "padanan")


@dataclass(frozen=True)
class Item:
    """One change: the entries it had (`old`, of the former edition) and has (`new`), and where their words differ.

    `sure` is whether somebody has said so in the map, `inner` how many entries inside it went with it as they were.
    """

    jenis: Jenis
    anchor: str
    old: tuple[Entry, ...]
    new: tuple[Entry, ...]
    alasan: str
    differences: tuple[Difference, ...]
    readers: tuple[str, ...]
    sure: bool
    inner: int = 0

    @property
    def entry(self) -> Entry:
        """The entry it is told by: as it is now, else as it was."""
        return (self.new or self.old)[0]


@dataclass(frozen=True)
class Report:
    """All changes, in the order of the edition, and what happened to the law in between.

    `reordered` are the entries (of the new edition) whose parts stand in another order.
    """

    former: Edition
    items: tuple[Item, ...]
    readers: Mapping[str, tuple[Item, ...]]
    counts: Mapping[str, int]
    law: tuple[tuple[Entry, Relation], ...]
    reordered: tuple[Entry, ...]


def report(edition: Edition) -> Report | None:
    """Return what changed since the former edition; None where there is none."""
    edition = edition.written or edition  # citations made links are no change
    if edition.before is None:
        return None
    revision = Revision(edition.before, edition, edition.peta)
    of_map = [change for change in (*revision.changes, *revision.unclassified) if _known(revision, change)]
    items = _folded([(_item(revision, change), change) for change in (*of_map, *shared_changes(revision))])
    order = _places(edition.before, edition)
    items.sort(key=lambda item: (order[item.entry.id], JENIS.index(item.jenis)))
    return Report(
        edition.before,
        tuple(items),
        _by_reader(edition, items),
        Counter(item.jenis for item in items),
        tuple(since(edition.before, edition)),
        tuple(reordered(revision)),
    )


def _places(former: Edition, new: Edition) -> Mapping[str, float]:
    """Return the order of all ids: that of the new edition, and what is no more after what it followed."""
    places: dict[str, float] = {id_: place for place, id_ in enumerate(new.entries)}
    last = -1.0
    for id_ in former.entries:
        last = places.setdefault(id_, last + 0.5)
    return places


def telling(found: Report, id_: str) -> str:
    """Return the place on the page of changes that tells of a former entry, or of what it stood in; empty if none."""
    anchors = {entry.id: item.anchor for item in found.items for entry in item.old}
    entry = found.former.entries.get(id_)
    while entry and entry.id not in anchors:
        entry = found.former.entries.get(entry.parent or "")
    return anchors[entry.id] if entry else ""


def anchor(id_: str) -> str:
    """Return the place of an entry's change on the page of changes."""
    return id_.replace("/", "-")


def _folded(found: list[tuple[Item, Change]]) -> list[Item]:
    """Return the items, with those that only follow what is around them as a number of it."""
    known = {item.entry.id: item.jenis for item, _ in found}
    follows = {
        item.entry.id: item.entry.parent
        for item, change in found
        if change.line is None
        and item.sure
        and not item.differences
        and known.get(item.entry.parent or "") == item.jenis
    }
    inner: Counter[str] = Counter()
    for id_ in follows:
        outer: str | None = id_
        while outer in follows:
            outer = follows[outer]
        inner[outer or ""] += 1
    return [replace(item, inner=inner[item.entry.id]) for item, _ in found if item.entry.id not in follows]


def _known(revision: Revision, change: Change) -> bool:
    return all(id_ in revision.old for id_ in change.dari) and all(id_ in revision.now for id_ in change.ke)


def _item(revision: Revision, change: Change) -> Item:
    old = tuple(revision.former.entries[id_] for id_ in change.dari)
    new = tuple(revision.new.entries[id_] for id_ in change.ke)
    said_so = change.line is None or revision.peta.perubahan[change.line].usulan == "tidak"
    readers = _readers(revision.new, new[0]) if new else _readers(revision.former, old[0])
    entry = (new or old)[0]
    return Item(
        change.jenis,
        anchor(entry.id),
        old,
        new,
        change.alasan,
        _differ(revision, old, new),
        readers,
        said_so and change not in revision.unclassified,
    )


def _differ(revision: Revision, old: tuple[Entry, ...], new: tuple[Entry, ...]) -> tuple[Difference, ...]:
    """Return the words that differ between one entry and one; nothing of what was split or merged."""
    if len(old) != 1 or len(new) != 1:
        return ()
    plain = partial(_plain, {**revision.former.entries, **revision.new.entries})
    before, after = revision.said_before(old[0].id), revision.said_now(new[0].id)
    return differences(told(old[0], before), told(new[0], after), plain)


def wording(entry: Entry, edition: Edition) -> Mapping[str, str]:
    """Return what an entry of an edition says as readers know it, by what they call its fields.

    Of a page, which the reader can open, its title and its summary.
    """
    fields = whole(told(entry, said(entry)), partial(_plain, edition.entries))
    if entry.model.own_page:
        summary = {path: words for path, words in fields.items() if path == "ringkasan"}
        fields = {"judul": text.plain(entry.model.title()), **summary}
    found: dict[str, list[str]] = defaultdict(list)
    for path, words in fields.items():
        found[called(path)].append(words)
    return {field: "; ".join(words) for field, words in found.items()}


def _plain(entries: Mapping[str, Entry], words: str) -> str:
    """Return a value as readers know it: ids by their names, marks taken off."""
    if "/" in words and words in entries:
        return name(entries[words], entries)
    return text.plain(words)


def _readers(edition: Edition, entry: Entry) -> tuple[str, ...]:
    """Return whom an entry concerns: its role, the roles it names, else stewards or everybody."""
    if entry.kind in SHARED:
        return (entry.kind,)
    roles = {role.id for role in edition.of(Peran)}
    own = "/".join(entry.id.split("/")[:2])
    if own in roles:
        return (own,)
    named = tuple(dict.fromkeys(link.target for link in _links(edition, entry.id) if link.target in roles))
    return named or ((STEWARDS,) if entry.kind in _OF_STEWARDS else (EVERYBODY,))


def _links(edition: Edition, id_: str) -> Iterator[Link]:
    return (link for link in edition.links if link.owner == id_ and not link.hidden and "sumber" not in link.path)


def _by_reader(edition: Edition, items: list[Item]) -> Mapping[str, tuple[Item, ...]]:
    order = [STEWARDS, *(role.id for role in edition.of(Peran))]
    found = list(dict.fromkeys(reader for item in items for reader in item.readers))
    known = [reader for reader in order if reader in found]
    rest = sorted((reader for reader in found if reader not in known), key=SHARED.__contains__)
    return {reader: tuple(item for item in items if reader in item.readers) for reader in (*known, *rest)}
