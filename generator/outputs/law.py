"""The standing of a regulation: its own relations and, computed, those that others have to it."""

from dataclasses import dataclass

from generator.edition import Edition
from generator.links import Entry
from generator.models.peraturan import HubunganPeraturan, Peraturan

INVERSE = {
    "mengubah": "diubah dengan",
    "mencabut": "dicabut dengan",
    "melaksanakan": "dilaksanakan dengan",
    "menggantikan": "digantikan oleh",
}


@dataclass(frozen=True)
class Relation:
    """One line of a regulation's standing: a verb, the other regulation (or a plain name), what is doubted."""

    verb: str
    other: Entry | None
    plain: str
    pasal: str
    dugaan: str


def standing(edition: Edition, entry: Entry) -> list[Relation]:
    """Return the relations of `entry`: those it declares, then the inverses of those declared on it."""
    assert isinstance(entry.model, Peraturan)
    own = [_relation(edition, item, item.jenis, item.peraturan) for item in entry.model.hubungan]
    inverse = [
        _relation(edition, item, INVERSE[item.jenis], other.id)
        for other in edition.of(Peraturan)
        if isinstance(other.model, Peraturan)
        for item in other.model.hubungan
        if item.peraturan == entry.id
    ]
    return own + inverse


def _relation(edition: Edition, item: HubunganPeraturan, verb: str, other: str | None) -> Relation:
    entry = edition.entries[other] if other else None
    return Relation(verb, entry, item.luar or "", item.pasal or "", item.dugaan or "")
