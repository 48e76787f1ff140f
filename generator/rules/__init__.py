"""RULES: what must hold over a whole edition. A rule is one small generator of complaints."""

from collections.abc import Callable, Iterator
from pathlib import Path

from generator.diagnostics import DataError, Diagnostic
from generator.edition import Edition, load
from generator.rules.acuan import dangling_references, duplicate_ids, wrong_kinds
from generator.rules.angka import printed_figures, weights
from generator.rules.isi import (
    broken_marks,
    html_in_text,
    idle_marks,
    misnamed_files,
    missing_sources,
    open_marks,
    unclear_relations,
    unknown_parts,
)
from generator.rules.naskah import leading_links, placed_pages
from generator.rules.susunan import chart_places, dated_editions, drawable_flows, even_tables, names_once, pages_once
from generator.rules.urutan import gapless

Rule = Callable[[Edition], Iterator[Diagnostic]]

RULES: dict[str, Rule] = {
    "id-ganda": duplicate_ids,
    "acuan-putus": dangling_references,
    "acuan-jenis": wrong_kinds,
    "html-dalam-teks": html_in_text,
    "tautan-rusak": broken_marks,
    "penanda-terbuka": open_marks,
    "penanda-tak-berlaku": idle_marks,
    "tanpa-sumber": missing_sources,
    "nama-berkas": misnamed_files,
    "nama-tak-dikenal": unknown_parts,
    "hubungan-rancu": unclear_relations,
    "urutan-lompat": gapless,
    "angka-beda": printed_figures,
    "bobot-bukan-100": weights,
    "lebar-baris": even_tables,
    "alur-tak-lengkap": drawable_flows,
    "tempat-ganda": chart_places,
    "nama-ganda": names_once,
    "halaman-ganda": pages_once,
    "halaman-lepas": placed_pages,
    "tautan-putus": leading_links,
    "tanggal-edisi": dated_editions,
}
"""Each rule by the one code its complaints bear; penjelasan.yaml explains every code."""


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Yield the complaints of all rules."""
    for rule in RULES.values():
        yield from rule(edition)


def load_and_check(root: Path, year: str) -> tuple[Edition, tuple[Diagnostic, ...]]:
    """Load an edition and return it with all complaints, sorted; raises DataError when it has no head."""
    edition, faults = load(root, year)
    found = (*faults, *check(edition))
    return edition, tuple(sorted(found, key=lambda item: item.sort_key))


def load_checked(root: Path, year: str) -> Edition:
    """Load an edition that has no error, or raise DataError with every complaint."""
    edition, found = load_and_check(root, year)
    if any(item.berat == "galat" for item in found):
        raise DataError(found)
    return edition
