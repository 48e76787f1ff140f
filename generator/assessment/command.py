"""The command ``nilai``: reads filled forms, shows what they come to, and writes it where it is wanted."""

import json
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import TextIO

from generator.address import site_address
from generator.answers.isolation import read_all
from generator.assessment import saving, structured, terminal
from generator.assessment.judged import Judged, assess
from generator.assessment.reports import OURS, REPORTS
from generator.edition import editions
from generator.forms.catalogue import catalogue
from generator.progress import bar
from generator.reporting import as_text, in_words
from generator.workshop import DocumentError


def run(root: Path, files: list[Path], format: str, to: Path | None, folder: Path | None, year: str = "") -> int:
    """Judge every file, print the profiles as `format` (``teks``, ``json``), return the exit status.

    All are judged by the edition `year`, or else by the newest published one, but for what is of a later one. The
    report is written to the file `to`, and the jawaban of each file into `folder`, where these are given. The
    status is 0 where all files were read, 1 where one was refused, 2 where the result could not go where it should.
    """
    if not editions(root):
        return _usage("tidak ada edisi di folder data/; jalankan dari folder proyek")
    if year and year not in editions(root):
        return _usage(f"edisi {year} tidak ada; edisi yang ada: {', '.join(editions(root))}")
    try:
        if to:
            saving.check(to, files, OURS)
        if folder and folder.exists() and not folder.is_dir():
            raise saving.TargetError(f"{folder} bukan folder")
    except saving.TargetError as error:
        return _usage(str(error))
    address = site_address(root)
    known = catalogue(root, address)
    with bar() if len(files) > 1 else nullcontext(_silent) as report:
        judged = [assess(reading, known, year) for reading in read_all(files, known, report)]
    failed = _save(judged, files, to, folder)
    _show(judged, format)
    if to and not failed and address.startswith("http://localhost"):
        print(
            "Catatan: alamat situs belum ditetapkan, jadi tautan dalam laporan menunjuk ke komputer ini.",
            file=sys.stderr,
        )
    if failed:
        print(f"galat: laporan tidak dapat dibuat\n{failed}", file=sys.stderr)
    return int(bool(failed) or any(file.result is None for file in judged))


def _silent(words: str, done: int, total: int) -> None:
    """Report nothing: one file is read in a moment."""


def _usage(words: str) -> int:
    print(f"galat: {words}", file=sys.stderr)
    return 2


def _show(judged: Sequence[Judged], format: str) -> None:
    _print(structured.as_json(judged) if format == "json" else terminal.as_text(judged).rstrip("\n"), sys.stdout)
    complaints = [item for file in judged for item in file.complaints]
    if complaints:
        _print(as_text(complaints), sys.stderr)


def _print(words: str, stream: TextIO) -> None:
    """Print words of whatever files hold to a stream that may know fewer characters."""
    encoding = stream.encoding or "utf-8"
    print(words.encode(encoding, "replace").decode(encoding), file=stream)


def _save(judged: Sequence[Judged], files: list[Path], to: Path | None, folder: Path | None) -> str:
    """Write what is wanted; return why the report cannot be made, or an empty string."""
    try:
        if folder:
            _save_jawaban(judged, files, folder, {to.name.casefold()} if to else set())
        if to:
            saving.save(to, REPORTS[to.suffix.lower()](judged))
    except DocumentError as error:
        return str(error)
    except OSError as error:
        return f"{error.filename or to or folder}: {in_words(error)}"
    return ""


def _save_jawaban(judged: Sequence[Judged], files: list[Path], folder: Path, used: set[str]) -> None:
    """Write the jawaban of each file that was read into `folder`, under names that are not `used`."""
    for file, path in zip(judged, files, strict=True):
        if file.reading.jawaban:
            value = json.dumps(file.reading.jawaban.as_json(), ensure_ascii=False, indent=2)
            data = f"{value}\n".encode(errors="replace")
            saving.save(saving.place(folder, path, data, used), data)
