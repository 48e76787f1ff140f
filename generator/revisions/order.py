"""Whose parts stand in another order than they did."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from generator.links import Entry
from generator.revisions.maps import Revision


def reordered(revision: Revision) -> Iterator[Entry]:
    """Yield each new entry whose parts follow one another otherwise, as far as both editions have them."""
    before, after = _parts(revision.old), _parts(revision.now)
    for id_, parts in after.items():
        then = [part for part in before.get(id_, ()) if part in parts]
        if then != [part for part in parts if part in then]:
            yield revision.now[id_]


def _parts(entries: Mapping[str, Entry]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for entry in entries.values():
        if entry.parent and entry.parent in entries:
            found[entry.parent].append(entry.id)
    return found
