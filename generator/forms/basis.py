"""What an item of a checklist rests on in law: what it says itself, what is around it, and what assesses it."""

from collections.abc import Iterator

from generator.edition import Edition
from generator.forms.sheet import Basis
from generator.links import Entry
from generator.models.base import Identified
from generator.models.epss import Indikator
from generator.models.gsbpm import Fase
from generator.naming import name


def basis(edition: Edition, entry: Entry) -> tuple[Basis, ...]:
    """Return the provisions that an entry rests on, each once; `Basis.address` holds the provision's id.

    Those of the entry and of its explanations come first, then those of the entries around it, then those of the EPSS
    indicators that the data says assess its phase; `via` names what they were found at, where it is not the entry.
    """
    found: dict[str, Basis] = {}
    for holder, via in _holders(edition, entry):
        for provision in _stated(holder.model):
            words = name(edition.entries[provision], edition.entries)
            found.setdefault(provision, Basis(words, provision, via))
    return tuple(found.values())


def _holders(edition: Edition, entry: Entry) -> Iterator[tuple[Entry, str]]:
    yield entry, ""
    outer = entry
    while outer.parent:
        outer = edition.entries[outer.parent]
        yield outer, name(outer, edition.entries)
    if isinstance(outer.model, Fase):
        for indicator in edition.of(Indikator):
            assert isinstance(indicator.model, Indikator)
            if outer.id in indicator.model.fase:
                yield from ((holder, f"EPSS {indicator.model.kode}") for holder in _upwards(edition, indicator))


def _upwards(edition: Edition, entry: Entry) -> Iterator[Entry]:
    yield entry
    while entry.parent:
        entry = edition.entries[entry.parent]
        yield entry


def _stated(model: Identified) -> tuple[str, ...]:
    """Return the `dasar` of a model and of the explanations directly in it."""
    inner = (item for item in getattr(model, "penjelasan", ()) if isinstance(item, Identified))
    return (*model.dasar, *(provision for item in inner for provision in item.dasar))
