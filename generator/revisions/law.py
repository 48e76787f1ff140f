"""What happened to the law between two editions, as far as the newer one knows it."""

from collections.abc import Iterator

from generator.edition import Edition
from generator.law import Relation
from generator.links import Entry
from generator.naming import name
from generator.templating import long_date


def since(former: Edition, new: Edition) -> Iterator[tuple[Entry, Relation]]:
    """Yield what holds of a regulation of both editions on the day of the new one, but did not for the former.

    It happened in between, or was not registered then.
    """
    for id_ in new.law.regulations:
        if id_ in former.law.regulations:
            known = {_which(item) for item in former.law.standing(id_).past}
            yield from ((new.entries[id_], item) for item in new.law.standing(id_).past if _which(item) not in known)


def told(edition: Edition, item: Relation) -> str:
    """Return what happened to a regulation of an edition, as the rest of a sentence."""
    other = name(item.other, edition.entries) if item.other else item.plain
    day = f" sejak {long_date(item.sejak)}" if item.sejak else f" pada tahun {item.tahun}" if item.tahun else ""
    return f"{item.verb} {other}{day}{' (dugaan)' if item.dugaan else ''}"


def _which(item: Relation) -> tuple[str, str]:
    return item.verb, item.other.id if item.other else item.plain
