"""RULES: what must hold over a whole edition. A rule is one small generator of complaints."""

from collections.abc import Callable, Iterator
from pathlib import Path

from generator.diagnostics import DataError, Diagnostic
from generator.edition import Edition, load
from generator.rules.acuan import dangling_references, duplicate_ids, wrong_kinds
from generator.rules.angka import printed_figures, weights
from generator.rules.isi import misnamed_files, missing_sources, text_flaws, unknown_parts
from generator.rules.naskah import leading_links, placed_pages
from generator.rules.susunan import chart_places, dated_editions, drawable_flows, even_tables, names_once, pages_once
from generator.rules.urutan import gapless_codes, gapless_letters

Rule = Callable[[Edition], Iterator[Diagnostic]]

RULES: tuple[Rule, ...] = (
    duplicate_ids,
    dangling_references,
    wrong_kinds,
    text_flaws,
    missing_sources,
    misnamed_files,
    unknown_parts,
    gapless_letters,
    gapless_codes,
    printed_figures,
    weights,
    even_tables,
    drawable_flows,
    chart_places,
    names_once,
    pages_once,
    placed_pages,
    leading_links,
    dated_editions,
)


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Yield the complaints of all rules."""
    for rule in RULES:
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
