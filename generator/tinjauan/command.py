"""The command ``tinjau``: shows what awaits review, and records that somebody has looked."""

import sys
from pathlib import Path

from generator.citations.quoting import full_text
from generator.diagnostics import DataError, did_you_mean
from generator.edition import Edition
from generator.models.peraturan import Ketentuan
from generator.naming import name
from generator.rules import UNFINISHED, load_and_check
from generator.rules.tinjauan import CODES
from generator.tinjauan import write

_WHY = {"baru": "belum ditinjau", "berubah": "berubah sejak ditinjau", "hilang": "tidak ada lagi"}


def run(root: Path, years: list[str], wanted: list[str], *, all_of_it: bool) -> int:
    """Show what awaits review, or renew the record of the entries `wanted` (ids or files); return the exit status.

    Raises DataError when the data has complaints that no review can settle.
    """
    editions = []
    for year in years:
        edition, found = load_and_check(root, year)
        others = [item for item in found if item.berat == "galat" and item.kode not in (*CODES, *UNFINISHED)]
        if others:
            raise DataError(others)
        editions += [] if edition.frozen else [edition]
    if not wanted and not all_of_it:
        return max((_show(edition) for edition in editions), default=0)
    known = {id_ for edition in editions for id_ in _known(edition)}
    files = {file.source.path: [entry.id for entry in file.entries] for edition in editions for file in edition.files}
    ids = [id_ for item in wanted for id_ in files.get(item, [item.removesuffix(".md")])]
    for item in ids:
        if not any(id_ == item or id_.startswith(f"{item}/") for id_ in known):
            hint = did_you_mean(item, {*known, *files})
            print(f'galat: "{item}" tidak ada{"; " if hint else ""}{hint}', file=sys.stderr)
            return 2
    changed = sum(write(root, edition, lambda id_: all_of_it or _within(id_, ids)) for edition in editions)
    print(f"Tercatat. Butir yang catatannya berubah: {changed}.")
    return 0


def _within(id_: str, ids: list[str]) -> bool:
    return any(id_ == item or id_.startswith(f"{item}/") for item in ids)


def _known(edition: Edition) -> set[str]:
    recorded = {id_ for record in edition.tinjauan.values() for id_ in (*record.isi, *record.rujukan)}
    pages = {page.path.removesuffix(".md") for page in edition.pages}
    return {*edition.entries, *recorded, *pages, *(item.id for item in edition.lost)}


def _show(edition: Edition) -> int:
    for item in edition.pending:
        where = item.where(edition)
        entry = edition.entries.get(item.target)
        called = name(entry, edition.entries) if entry else item.target
        print(f"{item.owner}: rujukan ke {called} {_WHY[item.sebab]}  ({where.path}:{where.line})")
        if entry and isinstance(entry.model, Ketentuan) and full_text(entry.model):
            print(f"    bunyinya sekarang: {full_text(entry.model)}")
    for lost in edition.lost:
        print(f"{lost.id}: sudah tercatat, tetapi tidak ada lagi  ({lost.where.path}:{lost.where.line})")
    total = len(edition.pending) + len(edition.lost)
    print(f"{total} perlu ditinjau." if total else "Tidak ada yang perlu ditinjau.")
    if total:
        print("Bila sudah diperiksa: ./juknis tinjau ID …, atau --semua")
    return int(bool(total))
