"""What changed in what editions share: the glossary, the texts of the law, the sources; no map speaks of it."""

from collections.abc import Iterator, Mapping

from generator.edition import Edition
from generator.links import Entry
from generator.models import KINDS
from generator.revisions.maps import Change, Revision

SHARED = tuple(kind.folder for kind in KINDS if kind.shared)
_UNSAID = frozenset({"hubungan", "sebutan", "tentang_singkat", "terkait", "dalam_bahan", "diperiksa"})
"""Fields of a regulation that say nothing of its text: relations, which are told as what happened to the law, words
by which citations are known, and when it was looked at."""


def shared_changes(revision: Revision) -> Iterator[Change]:
    """Yield each shared entry that one of the editions has not, or that reads otherwise."""
    old, now = _entries(revision.former), _entries(revision.new)
    yield from (Change("dihapus", (id_,), ()) for id_ in old if id_ not in now)
    for id_ in now:
        if id_ not in old:
            yield Change("baru", (), (id_,))
        elif told(now[id_], revision.said_before(id_)) != told(now[id_], revision.said_now(id_)):
            yield Change("diubah", (id_,), (id_,))


def _entries(edition: Edition) -> Mapping[str, Entry]:
    return {id_: entry for id_, entry in edition.entries.items() if entry.kind in SHARED and not entry.hidden}


def told(entry: Entry, fields: Mapping[str, str]) -> Mapping[str, str]:
    """Return of what an entry says that of which readers are told when it changes."""
    passed = {"id", type(entry.model).part_from, *(_UNSAID if entry.kind in SHARED else ())}
    return {path: words for path, words in fields.items() if path.split(".")[0] not in passed}
