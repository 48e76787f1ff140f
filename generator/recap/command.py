"""The command `rekap`: from a folder of filled sheets to one workbook."""

import json
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.address import site_address
from generator.answers.isolation import read_all
from generator.answers.reading import Reading, printable
from generator.diagnostics import Diagnostic, Location
from generator.edition import editions
from generator.forms.catalogue import Catalogue, catalogue
from generator.progress import bar
from generator.recap import advances, forms, overview, remarks, shortfalls
from generator.recap.discovery import Found, discover, shown
from generator.recap.duplicates import Counting, counting
from generator.recap.front import front
from generator.recap.records import Record, records
from generator.recap.table import Book, Table
from generator.recap.workbook import MARK, write
from generator.spreadsheets import marked
from generator.workshop import DocumentError

WRITING = "Menulis buku kerja"
ROOM = 250_000_000
"""How many characters of answers one recap holds: some 20,000 full checklists."""
_SPLIT = "bagi foldernya menjadi beberapa rekap"


def run(root: Path, folder: Path, to: Path, *, compared: bool = False) -> int:
    """Write the recap of `folder` to `to`; return 0 when all was read, 1 when something was refused, 2 on wrong usage.

    Where it is `compared`, it also shows how activities moved on from edition to edition and from year to year. Raises
    DataError where an edition cannot be loaded, OSError where the result cannot be written.
    """
    target = root / to
    if fault := _fault(root, folder, target, to):
        print(f"galat: {fault}", file=sys.stderr)
        return 2
    address, found = site_address(root), discover(root / folder, target)
    if not (found.files or found.refused):
        print(f"galat: tidak ada berkas di {folder}", file=sys.stderr)
        return 2
    try:
        with bar() as report:
            known = catalogue(root, address)
            names = [shown(path, root / folder) for path in found.files]
            with closing(read_all(found.files, known, report, names=names, follow=False)) as readings:
                done = recap(printable((root / folder).resolve().name), found, readings, known, compared=compared)
            report(WRITING, 0, 1)
            save(done.book, target)
            report(WRITING, 1, 1)
    except DocumentError as error:
        print(f"galat: {error}", file=sys.stderr)
        return 2
    print(_summary(done, found.skipped, to))
    if address.startswith("http://localhost"):
        print("Catatan: alamat situs belum ditetapkan, jadi halaman pada lembar Celah menunjuk ke komputer ini.")
    return int(bool(done.refused))


def _fault(root: Path, folder: Path, target: Path, to: Path) -> str:
    """Return what is wrong with how the command was called, or an empty string."""
    if not editions(root):
        return "tidak ada edisi di folder data/; jalankan dari folder proyek"
    if not (root / folder).exists():
        return f"folder {folder} tidak ada"
    if not (root / folder).is_dir():
        return f"{folder} bukan folder; untuk membaca satu berkas: juknis nilai {folder}"
    if target.suffix.lower() != ".xlsx":
        return f"hasil harus berkas .xlsx, bukan {to}"
    if not target.parent.is_dir():
        return f"folder {to.parent} tidak ada"
    if target.is_dir():
        return f"{to} adalah folder"
    if os.path.lexists(target) and not marked(target, MARK):
        return f"{to} sudah ada dan bukan hasil perintah ini, jadi tidak ditimpa; pilih nama lain dengan --ke"
    return ""


@dataclass(frozen=True)
class Recap:
    """The workbook, how many files were `read`, and how many files, folders and links were `refused`.

    `brought` are those read that are of an earlier edition, `lines` tell how activities moved on.
    """

    book: Book
    read: int
    refused: int
    brought: int = 0
    lines: tuple[str, ...] = ()


def recap(name: str, found: Found, readings: Iterable[Reading], known: Catalogue, *, compared: bool = False) -> Recap:
    """Return the recap of a folder called `name`: what was found in it, and what was read of that."""
    every = list(_bearable(readings))
    complaints = [*found.refused, *(item for r in every if not r.jawaban for item in r.complaints)]
    listed = sorted(records(every, known), key=lambda record: record.sort_key)
    counted = counting(listed)
    refused = len(found.refused) + len(every) - len(listed)
    moves = advances.advances(listed) if compared else []
    tables = _tables(listed, counted, complaints, [advances.table(moves)] if compared else [])
    first = front(name, listed, counted, refused, found.skipped, tables)
    day = max(date.fromisoformat(sheet.date) for sheet in known.sheets.values())
    brought = sum(record.migration.moved for record in listed)
    said = advances.lines(moves) if compared else []
    return Recap(Book(first, tables, day), len(listed), refused, brought, tuple(said))


def _bearable(readings: Iterable[Reading]) -> Iterator[Reading]:
    """Yield readings while what they hold together fits in memory; of later ones, only why they are refused."""
    room = ROOM
    for reading in readings:
        room -= len(json.dumps(reading.jawaban.as_json())) if reading.jawaban else 0
        room -= sum(len(item.text) + len(item.why) for item in reading.rejected)
        if room > 0 or not reading.jawaban:
            yield reading
        else:
            where = Location(reading.path)
            why = Diagnostic("rekap-penuh", "isi berkas sebelumnya sudah memenuhi satu rekap", where, saran=_SPLIT)
            yield Reading(reading.path, reading.format, complaints=(why,))


def _tables(
    listed: list[Record], counted: Counting, complaints: list[Diagnostic], more: list[Table]
) -> tuple[Table, ...]:
    tables = (
        overview.per_file(listed, counted),
        overview.per_chapter(listed, counted),
        *more,
        shortfalls.unanswered(listed, counted),
        shortfalls.gaps(listed, counted),
        shortfalls.duplicates(counted),
        remarks.refused(complaints),
        remarks.notes(listed),
        forms.listing(listed, counted),
    )
    return (*tables, *forms.tables(listed, counted, ("Ringkasan", *(table.name for table in tables))))


def save(book: Book, target: Path) -> None:
    """Put the workbook in its place whole, or not at all."""
    with TemporaryDirectory(prefix=".rekap-", dir=target.parent) as folder:
        write(book, Path(folder) / "rekap.xlsx")
        os.replace(Path(folder) / "rekap.xlsx", target)


def _summary(done: Recap, skipped: int, to: Path) -> str:
    """Return what was done, in a few lines."""
    words = [f"{done.read} berkas terbaca, {done.refused} ditolak."]
    if done.brought:
        words.append(f"{done.brought} berkas dari edisi lama, dinilai dengan edisi terbaru yang terbit.")
    if skipped:
        words.append(f"{skipped} berkas tersembunyi atau kunci Office dilewati.")
    if done.refused:
        words.append('Yang ditolak dan alasannya ada di lembar "Ditolak"; status keluar 1.')
    return "\n".join([*words, *done.lines, f"Hasil: {to}"])
