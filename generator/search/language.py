"""What the edition knows of words: synonyms, abbreviations and spellings, stems that the algorithm gets wrong."""

from collections.abc import Iterator
from typing import Any

from generator import text
from generator.edition import Edition
from generator.models.istilah import Istilah
from generator.search.analysis import tokens


def language(edition: Edition) -> dict[str, Any]:
    """Return the language data of data/pencarian.yaml, the glossary and the house spelling, for index and browser.

    `sinonim` are groups of words and phrases that find each other, `searah` what finds others but not the other way
    round, `varian` one spelling for each other one, `akar` stems, `kosong` words that carry nothing.
    """
    own, house = edition.pencarian, edition.ejaan
    spellings = {other: form for form, others in (house.baku if house else {}).items() for other in others}
    if own:
        spellings |= {other: form for form, others in own.varian.items() for other in others}
    groups = [_names(entry.model) for entry in edition.of(Istilah) if isinstance(entry.model, Istilah)]
    return {
        "akar": dict(sorted((own.akar if own else {}).items())),
        "kosong": sorted(own.kosong) if own else [],
        "sinonim": [group for group in (*(own.sinonim if own else ()), *groups) if len(group) > 1],
        "searah": {item.cari: item.temukan for item in own.searah} if own else {},
        "varian": {" ".join(tokens(other)): " ".join(tokens(form)) for other, form in _sorted(spellings)},
    }


def _sorted(spellings: dict[str, str]) -> Iterator[tuple[str, str]]:
    return ((other, form) for other, form in sorted(spellings.items()) if tokens(other) != tokens(form))


def _names(term: Istilah) -> list[str]:
    """Return all names of a term, small and plain, each once."""
    names = (term.istilah, *term.singkatan, *term.padanan)
    return list(dict.fromkeys(" ".join(tokens(text.plain(name))) for name in names))
