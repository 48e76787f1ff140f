"""Abbreviations: each is explained somewhere, in the glossary or where it stands."""

import re
from collections.abc import Iterator
from itertools import groupby

from generator.bacaan import IN_BRACKETS, Reading
from generator.diagnostics import Diagnostic, maybe
from generator.edition import Edition
from generator.models.dokumen import Dokumen
from generator.models.istilah import Istilah
from generator.models.peraturan import Peraturan
from generator.text import plain

_CAPITALS = re.compile(r"(?<!\w)(?:[A-Z][A-Z0-9]+(?:/[A-Z0-9]+)*|[A-Z](?:/[A-Z0-9]+)+)(?!\w)")
_ROMAN = re.compile(r"[IVX]+")
_MAY_NAME = frozenset({"data", "istilah", "peraturan", "dokumen"})
"""Folders whose broken file may hold the explanation that is missing; in ``data/`` itself stands ejaan.yaml."""


def known_abbreviations(edition: Edition) -> Iterator[Diagnostic]:
    """An abbreviation is in the glossary, names a regulation or a source, or is spelt out in the same file."""
    if any(file.folder in _MAY_NAME for file in edition.broken):
        return
    known = _known(edition)
    alike = {_letters(name): name for name in sorted(known)}
    for _, file in groupby(edition.readings, lambda item: item.source.path):
        for item, start, short in _unknown(list(file), known):
            pesan = f'singkatan "{short}" tidak ada dalam daftar istilah'
            saran = "tambahkan berkasnya di data/istilah, atau tulis kepanjangannya"
            saran = maybe(alike.get(_letters(short), "")) or saran
            yield item.complain("singkatan-tak-dikenal", pesan, start, short, saran)


def _unknown(file: list[Reading], known: set[str]) -> Iterator[tuple[Reading, int, str]]:
    """Yield each abbreviation of a file that nobody explains, where it stands first."""
    first: dict[str, tuple[Reading, int]] = {}
    for item in file:
        for match in _CAPITALS.finditer(item.words):
            if not _is_known(match[0], known) and _is_abbreviation(match[0], item):
                first.setdefault(match[0], (item, match.start()))
    told = {short for item in file for short in _spelt_out(plain(item.text))} if first else set()
    for short, (item, start) in first.items():
        if short not in told:
            yield item, start, short


def _letters(name: str) -> str:
    """Return the letters of a name in the order of the alphabet: the same for KL and K/L."""
    return "".join(sorted(sign for sign in name if sign.isalnum()))


def _known(edition: Edition) -> set[str]:
    """Return every abbreviation that a reader can look up, or knows."""
    known = set(edition.ejaan.bukan_istilah if edition.ejaan else ())
    for file in edition.files:
        names = _names(file.model)
        known.update(names)
        known.update(part for name in names for part in _CAPITALS.findall(name))
    return known


def _names(model: object) -> tuple[str, ...]:
    if isinstance(model, Istilah):
        return plain(model.istilah), *model.singkatan, *model.padanan
    if isinstance(model, Peraturan):
        return model.singkatan, *model.sebutan
    return (model.judul, model.penerbit or "") if isinstance(model, Dokumen) else ()


def _spelt_out(words: str) -> Iterator[str]:
    """Yield what stands in brackets after the words whose first letters it is made of."""
    for match in IN_BRACKETS.finditer(words):
        letters = [sign for sign in match[1].casefold() if sign.isalpha()]
        initials = iter(word[0] for word in words[: match.start()].casefold().split()[-2 * len(letters) :])
        if all(letter in initials for letter in letters):
            yield match[1]


def _is_known(short: str, known: set[str]) -> bool:
    """Tell whether `short` is known, or made of known ones: K/L/OPD of K/L and OPD."""
    if short in known:
        return True
    cuts = (place for place, sign in enumerate(short) if sign == "/")
    return any(short[:place] in known and _is_known(short[place + 1 :], known) for place in cuts)


def _is_abbreviation(short: str, item: Reading) -> bool:
    """Tell whether these capitals stand for words: no number in Roman figures, no heading all in capitals."""
    return not _ROMAN.fullmatch(short) and (any(map(str.islower, item.words)) or len(item.words.split()) < 3)
