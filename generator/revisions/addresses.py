"""Where the entries of former editions are found now."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.edition import Edition
from generator.links import Entry
from generator.models.peta import Jenis
from generator.revisions.maps import Revision, lineage
from generator.search.subjects import address


@dataclass(frozen=True)
class Forwarding:
    """What became of an entry of the edition `former`: the entries that it is now, none where it was left out."""

    former: Edition
    entry: Entry
    jenis: Jenis
    now: tuple[Entry, ...]
    alasan: str

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
            ids, jenis, alasan = _followed(steps[at:], id_)
            now = tuple(edition.entries[one] for one in ids if one in edition.entries)
            if [place(one) for one in now] != [place(entry)]:
                yield Forwarding(steps[at].former, entry, jenis, now, alasan)


def moved(edition: Edition) -> Mapping[str, Mapping[str, str]]:
    """Return where what was on a page of a former edition is now: by page and place on it, the first of its addresses.

    Only places that are no more; an empty address says that it was left out.
    """
    there = {place(entry) for entry in edition.entries.values()}
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for item in forwardings(edition):
        page, anchor = address(item.entry.page), item.entry.anchor
        if item.place not in there and anchor not in found[page]:
            found[page][anchor] = place(item.now[0]) if item.now else ""
    return {page: places for page, places in found.items() if places}


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


def _followed(steps: Sequence[Revision], id_: str) -> tuple[list[str], Jenis, str]:
    """Follow an id through revisions; return what it is in the end, and the last change on the way."""
    ids, alasan = [id_], ""
    jenis: Jenis = "tetap"
    for step in steps:
        then: list[str] = []
        for one in ids:
            change = step.fates.get(one)
            then += change.ke if change else (one,)
            if change:
                jenis, alasan = change.jenis, change.alasan or alasan
        ids = list(dict.fromkeys(then))
    return ids, jenis, alasan
