"""Where the entries of former editions are found now."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.edition import Edition
from generator.links import Entry
from generator.revisions.maps import Revision, lineage
from generator.search.subjects import address


@dataclass(frozen=True)
class Forwarding:
    """What became of an entry of the edition `former`: the entries that it is now, none where it was left out.

    `left` is the revision that left it out, with its id at that time.
    """

    former: Edition
    entry: Entry
    now: tuple[Entry, ...]
    alasan: str
    left: tuple[Revision, str] | None

    @property
    def place(self) -> str:
        """Its former address below the root of an edition, with the place on the page."""
        return place(self.entry)


def place(entry: Entry) -> str:
    """Return the address of an entry below the root of its edition: ``gsbpm/5.6/#a2``."""
    return address(entry.page) + (f"#{entry.anchor}" if entry.anchor else "")


def forwardings(edition: Edition) -> Iterator[Forwarding]:
    """Yield every entry of former editions that stands elsewhere in this one, or nowhere; the oldest editions last."""
    steps = lineage(edition)
    for at in range(len(steps) - 1, -1, -1):
        for id_, entry in steps[at].old.items():
            ids, alasan, left = _followed(steps[at:], id_)
            now = tuple(edition.entries[one] for one in ids if one in edition.entries)
            if [place(one) for one in now] != [place(entry)]:
                yield Forwarding(steps[at].former, entry, now, alasan, left)


def moved(edition: Edition) -> Mapping[str, Mapping[str, str]]:
    """Return where what was on a page of a former edition is now: by page and place on it, the first of its addresses.

    Only places that are no more, of things that are.
    """
    there = {place(entry) for entry in edition.entries.values()}
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for item in forwardings(edition):
        if item.now and item.place not in there:
            found[address(item.entry.page)].setdefault(item.entry.anchor, place(item.now[0]))
    return found


def lost(edition: Edition) -> Mapping[str, Mapping[str, tuple[Revision, str]]]:
    """Return what was left out since: by page and place in a former edition, the revision that did, and the id then."""
    there = {place(entry) for entry in edition.entries.values()}
    found: dict[str, dict[str, tuple[Revision, str]]] = defaultdict(dict)
    for item in forwardings(edition):
        if item.left and not item.now and item.place not in there:
            found[address(item.entry.page)].setdefault(item.entry.anchor, item.left)
    return found


def parted(edition: Edition) -> Mapping[str, Mapping[str, Sequence[Entry]]]:
    """Return what became several: by page and place in a former edition, the entries of this one."""
    found: dict[str, dict[str, Sequence[Entry]]] = defaultdict(dict)
    for item in forwardings(edition):
        if len(item.now) > 1:
            found[address(item.entry.page)].setdefault(item.entry.anchor, item.now)
    return found


def gone_pages(edition: Edition) -> Mapping[str, Forwarding]:
    """Return the pages of former editions that this one has not, by their address."""
    there = {address(entry.page) for entry in edition.entries.values()}
    found: dict[str, Forwarding] = {}
    for item in forwardings(edition):
        page = address(item.entry.page)
        if not item.entry.anchor and page not in there and page not in found:
            found[page] = item
    return found


def gone_naskah(edition: Edition) -> Iterator[tuple[Edition, str]]:
    """Yield each hand-written page that only former editions have, with the last of them, by its Markdown page."""
    known, former = {*edition.content, *(entry.page for entry in edition.entries.values())}, edition.before
    while former:
        yield from ((former, page) for page in former.content if page not in known)
        known.update(former.content)
        former = former.before


def _followed(steps: Sequence[Revision], id_: str) -> tuple[list[str], str, tuple[Revision, str] | None]:
    """Follow an id through revisions; return what it is in the end, why, and where it was left out, if it was."""
    ids, alasan = [id_], ""
    left: tuple[Revision, str] | None = None
    for step in steps:
        then: list[str] = []
        for one in ids:
            change = step.fates.get(one)
            then += change.ke if change else (one,)
            alasan = (change.alasan if change else "") or alasan
        left = (step, ids[0]) if ids and not then else left
        ids = list(dict.fromkeys(then))
    return ids, alasan, left
