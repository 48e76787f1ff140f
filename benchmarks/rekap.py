"""What `rekap` of a thousand files costs, and what reading them apart and in parallel costs and saves."""

import os
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf
from openpyxl import load_workbook

from benchmarks.figure import RATIO, Figure, UnmeasuredError, by_turns, decimal
from benchmarks.terisi import DEATHS, HANGS, MEMORY, SPOILT, fill, first
from generator.answers.reading import read
from generator.forms.catalogue import Catalogue, catalogue
from generator.workshop.cores import VARIABLE

ADDRESS = "http://localhost:8000/"
FILES = 1000
SAMPLE = 12
TURNS = 3
WHOLE = """
import gc, resource, sys, time
from pathlib import Path
from benchmarks.terisi import wayward
from generator.forms.catalogue import catalogue
from generator.recap.command import recap, save
from generator.recap.discovery import discover
from generator.answers.isolation import read_all

gc.set_threshold(100_000, 50, 50)  # as the command does
root, address, folder, target, kinds = sys.argv[1:]
start = time.perf_counter()
known = catalogue(Path(root), address)
found = discover(Path(folder), Path(target))
files = [path for path in found.files if kinds == "semua" or "-" not in path.stem]
began = time.perf_counter()
readings = list(read_all(files, known, lambda what, done, total: None, reader=wayward, seconds=2))
reading = time.perf_counter() - began
done = recap("contoh", found, readings, known)
save(done.book, Path(target))
most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(time.perf_counter() - start, reading, done.read, done.refused, most)
"""


@dataclass(frozen=True)
class Run:
    """A recap: the seconds it took, those of reading, the files read and refused, the most memory in MiB."""

    seconds: float
    reading: float
    read: int
    refused: int
    memory: float
    memory_of_reader: float


def measure(root: Path) -> Iterator[Figure]:
    """Recap a thousand files, a quarter of them bad, in a fresh process; then compare ways to read the good ones."""
    known = catalogue(root, ADDRESS)
    with TemporaryDirectory() as name:
        folder = Path(name)
        fill(folder, known, FILES)
        whole = _run(root, folder, 2, "semua")
        parts = f"{whole.read} terbaca, {whole.refused} ditolak, di antaranya {HANGS} macet dan {DEATHS} mati"
        yield Figure(f"rekap {FILES} berkas, dua proses", whole.seconds, " s", 60, parts)
        yield Figure("memori puncak proses induk", whole.memory, " MiB", 300, f"{FILES} berkas")
        yield Figure("memori puncak tiap pembaca", whole.memory_of_reader, " MiB", 300, "yang terbesar")
        yield from _beyond_libraries(folder, known)
        yield from _apart(root, folder, known)


def _beyond_libraries(folder: Path, known: Catalogue) -> Iterator[Figure]:
    """Compare reading a file with opening it and looking at every field in the library alone."""
    warnings.simplefilter("ignore")  # openpyxl leaves out some colours, and says so
    yield _beyond("xlsx", "openpyxl", _cells, 2, first(folder, "xlsx", SAMPLE), known)
    yield _beyond("pdf", "pikepdf", _fields, 3, first(folder, "pdf", SAMPLE), known)


def _beyond(
    suffix: str, library: str, bare: Callable[[Path], int], budget: float, files: list[Path], known: Catalogue
) -> Figure:
    mine, theirs = by_turns(
        TURNS, lambda: [read(path, known) for path in files], lambda: [bare(path) for path in files]
    )
    made_of = f"{decimal(mine / len(files) * 1000)} ms : {decimal(theirs / len(files) * 1000)} ms per berkas"
    return Figure(f"membaca {suffix} dibanding {library} saja", mine / theirs, RATIO, budget, made_of)


def _cells(path: Path) -> int:
    return sum(cell.value is not None for page in load_workbook(path) for row in page.iter_rows() for cell in row)


def _fields(path: Path) -> int:
    with pikepdf.open(path) as form:
        return sum(field.obj.get("/V") is not None for field in form.acroform.fields)


def _apart(root: Path, folder: Path, known: Catalogue) -> Iterator[Figure]:
    """Compare reading in one process apart with reading here, and two processes with one."""
    files = [path for path in sorted(folder.iterdir()) if "-" not in path.stem]
    ones, twos, heres = [], [], []
    for _ in range(TURNS):
        ones.append(_run(root, folder, 1, "baik").reading)
        twos.append(_run(root, folder, 2, "baik").reading)
        heres += by_turns(1, lambda: [read(path, known) for path in files])
    # What else the machine does only adds to a time: the least is the truest.
    one, two, here = min(ones), min(twos), min(heres)
    count = f"untuk {FILES - FILES // SPOILT} berkas baik"
    yield Figure("membaca terpisah dibanding di sini", one / here, RATIO, 1.4, f"{decimal(one)} s : {decimal(here)} s")
    if len(os.sched_getaffinity(0)) < 2:
        raise UnmeasuredError("percepatan oleh dua proses perlu dua inti")
    yield Figure(
        "waktu dua proses dibanding satu", two / one, RATIO, 0.67, f"{decimal(two)} s : {decimal(one)} s {count}"
    )


def _run(root: Path, folder: Path, count: int, kinds: str) -> Run:
    with TemporaryDirectory() as name, TemporaryDirectory() as memory:
        environment = {**os.environ, "PYTHONPATH": str(root), VARIABLE: str(count), MEMORY: memory}
        command = [sys.executable, "-c", WHOLE, str(root), ADDRESS, str(folder), str(Path(name, "rekap.xlsx")), kinds]
        done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
        readers = [int(path.read_text()) / 1024 for path in Path(memory).iterdir()]
    if done.returncode:
        raise UnmeasuredError(done.stderr)
    seconds, reading, good, refused, most = done.stdout.split()[-5:]
    return Run(float(seconds), float(reading), int(good), int(refused), int(most) / 1024, max(readers))
