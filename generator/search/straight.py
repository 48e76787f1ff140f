"""Addresses that a code, a citation or a name leads to at once: what somebody types who knows what they want."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from generator import text
from generator.citations.forms import BY_JENIS, BY_NAME
from generator.edition import Edition
from generator.links import Entry
from generator.models.epss import Aspek, Domain, Indikator
from generator.models.gsbpm import Fase, Subproses
from generator.models.istilah import Istilah
from generator.models.peraturan import Ketentuan, Peraturan
from generator.search.subjects import address

_NUMBERED = re.compile(r"^\w+ [0-9]+(?=[.:] )")
"""How a title begins that bears a number: "Sesi 6. …"."""
_WORD = re.compile(r"[0-9]+(?:\.[0-9]+)+|[^\W_]+")
"""A word, or a code with its dots."""


def straight(edition: Edition, pages: set[str]) -> dict[str, Any]:
    """Return `bentuk`, the prefix of ids for each name of a kind of regulation, and `kunci`, addresses by key.

    A key is what is left of a query in small letters without punctuation, the kind of a regulation replaced by its
    prefix: ``5.6``, ``fase 5``, ``30102``, ``perpres 39 2019 pasal 13 ayat 2``, ``uu statistik``, ``walidata``.
    """
    found: dict[str, str] = {}
    for name, entry in _named(edition):
        if address(entry.page) in pages and not entry.hidden and name:
            found.setdefault(name, address(entry.page) + (f"#{entry.anchor}" if entry.anchor else ""))
    return {"bentuk": {key(name): form.prefix for name, form in BY_NAME.items()}, "kunci": found}


def key(words: str) -> str:
    """Return words in small letters without punctuation, codes with their dots."""
    return " ".join(_WORD.findall(unicodedata.normalize("NFKC", words).lower()))


def _named(edition: Edition) -> Iterator[tuple[str, Entry]]:
    """Yield keys with the entries that they lead to; of two alike the first counts."""
    for entry in edition.all_entries:
        yield from ((one, entry) for one in _codes(entry))
    for entry in _newest_first(edition):
        yield from ((one, entry) for one in _of_regulation(entry))
    for entry in edition.all_entries:
        if isinstance(entry.model, Ketentuan) and (regulation := _around(edition, entry)):
            yield f"{_of_regulation(regulation)[0]} {_provision(edition, entry)}", entry
    for entry in edition.of(Istilah):
        if isinstance(entry.model, Istilah):
            yield from ((key(text.plain(one)), entry) for one in (entry.model.istilah, *entry.model.singkatan))
    for entry in edition.all_entries:
        if entry.model.own_page or entry.parent is None:
            title = text.plain(entry.model.title())
            yield from ((key(one), entry) for one in (title, *_NUMBERED.findall(title)))
    for entry in edition.of(Istilah):
        if isinstance(entry.model, Istilah):
            yield from ((key(text.plain(one)), entry) for one in entry.model.padanan)


def _codes(entry: Entry) -> Iterator[str]:
    match entry.model:
        case Fase(nomor=number):
            yield f"fase {number}"
        case Domain(kode=kode):
            yield f"domain {kode}"
        case Subproses(kode=kode) | Indikator(kode=kode) | Aspek(kode=kode):
            yield str(kode)


def _newest_first(edition: Edition) -> list[Entry]:
    """Return the regulations: those in force before the repealed ones, newer before older."""
    law = edition.law

    def order(entry: Entry) -> tuple[bool, str]:
        model = entry.model
        assert isinstance(model, Peraturan)
        return law.standing(entry.id).keadaan != "dicabut", str(model.tahun or "")

    return sorted(edition.of(Peraturan), key=order, reverse=True)


def _of_regulation(entry: Entry) -> list[str]:
    """Return what a regulation is called: by number and year, by number, by what it is about, by its short name."""
    model = entry.model
    assert isinstance(model, Peraturan)
    form = BY_JENIS.get(model.jenis)
    if form is None or not model.nomor:
        return [key(model.singkatan)]
    names = [f"{form.prefix} {key(model.nomor)} {model.tahun}", f"{form.prefix} {key(model.nomor)}"]
    return [*names, f"{form.prefix} {key(text.plain(model.tentang))}"] if model.tentang else names


def _around(edition: Edition, entry: Entry) -> Entry | None:
    while entry.parent:
        entry = edition.entries[entry.parent]
    return entry if isinstance(entry.model, Peraturan) else None


def _provision(edition: Edition, entry: Entry) -> str:
    """Return ``pasal 13 ayat 2 huruf a``."""
    parts = []
    while isinstance(entry.model, Ketentuan) and entry.parent:
        parts.append(key(entry.model.name()))
        entry = edition.entries[entry.parent]
    return " ".join(reversed(parts))
