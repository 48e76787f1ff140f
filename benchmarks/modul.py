"""What printing the modules costs: beyond WeasyPrint itself, without a change, in memory, and in two processes."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.figure import RATIO, Figure, UnmeasuredError, by_turns, decimal
from generator.edition import editions
from generator.outputs import documents
from generator.printing import press
from generator.printing.fetching import Fetcher
from generator.publish import load_all
from generator.workshop import Job, perform
from generator.workshop.cores import VARIABLE

ADDRESS = "http://localhost:8000/"
TURNS = 3
WHOLE = """
import gc, resource, sys, time
from pathlib import Path
from generator.outputs.documents import jobs
from generator.publish import load_all
from generator.workshop import perform

gc.set_threshold(100_000, 50, 50)  # as the command does
root, year, address, keep = sys.argv[1:]
(edition,) = load_all(Path(root), [year])
start = time.perf_counter()
made = perform(jobs(edition, address), Path(keep), lambda what, done, total: None)
taken = time.perf_counter() - start
print(taken, sum(item.pages for item in made.values()), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


@dataclass(frozen=True)
class Printed:
    """How all modules were printed: the seconds it took, their pages, and the most that one process held, in MiB."""

    seconds: float
    pages: int
    memory: float


def measure(root: Path) -> Iterator[Figure]:
    """Measure one module against the same HTML in bare WeasyPrint, then all of them in fresh processes."""
    year = editions(root)[-1]
    yield _beyond_bare(root, year)
    ones, twos, agains = [], [], []
    for _ in range(TURNS):
        with TemporaryDirectory() as alone, TemporaryDirectory() as shared:
            ones.append(_print(root, year, 1, alone).seconds)
            twos.append(_print(root, year, 2, shared))
            agains.append(_print(root, year, 2, shared).seconds)
    # What else the machine does only adds to a time, and to two processes more than to one: the least is the truest.
    one, two, again = min(ones), min(item.seconds for item in twos), min(agains)
    made_of = f"{decimal(again)} s : {decimal(two)} s untuk {twos[0].pages} halaman"
    yield Figure("mencetak lagi tanpa perubahan", again / two, RATIO, 0.05, made_of)
    yield Figure("memori puncak tiap proses", max(item.memory for item in twos), " MiB", None, "yang terbesar dari dua")
    if len(os.sched_getaffinity(0)) < 2:
        raise UnmeasuredError("percepatan oleh dua proses perlu dua inti")
    made_of = f"{decimal(two)} s : {decimal(one)} s, jadi {decimal(one / two)} kali lebih cepat; sedikitnya 1,7 kali"
    yield Figure("waktu dua proses dibanding satu", two / one, RATIO, 1 / 1.7, made_of)


def _beyond_bare(root: Path, year: str) -> Figure:
    """Compare, in this process, all that is done for a module of middling weight with WeasyPrint on its HTML alone."""
    (edition,) = load_all(root, [year])
    books = sorted(documents.jobs(edition, ADDRESS), key=_weight)
    if not books:
        raise UnmeasuredError("tidak ada modul")
    book = books[len(books) // 2]
    binding = press.Press(book.value)
    binding.bind()
    pages = [0, 0]

    def ours() -> None:
        with TemporaryDirectory() as keep:
            pages[0] = perform([book], Path(keep), lambda what, done, total: None)[book.path].pages

    def bare() -> None:
        pages[1] = sum(map(_bare, binding.parts.values()))

    mine, theirs = by_turns(TURNS, ours, bare)
    rates = pages[0] / mine, pages[1] / theirs
    made_of = f"{decimal(rates[0])} : {decimal(rates[1])} halaman per detik, {Path(book.path).stem}, {pages[0]} halaman"
    return Figure("waktu per halaman dibanding WeasyPrint polos", rates[1] / rates[0], RATIO, 1.1, made_of)


def _bare(words: str) -> int:
    """Lay out and write one part of a module with nothing around WeasyPrint; return its pages."""
    from weasyprint import HTML

    fonts, style = press.look()
    document = HTML(string=words, url_fetcher=Fetcher()).render(font_config=fonts, stylesheets=[style])
    document.write_pdf(pdf_variant="pdf/ua-1")
    return len(document.pages)


def _weight(job: Job) -> int:
    return job.weight


def _print(root: Path, year: str, count: int, keep: str) -> Printed:
    """Print all modules of an edition, as `bangun` would: in a fresh process, with `count` others."""
    environment = {**os.environ, "PYTHONPATH": str(root), VARIABLE: str(count)}
    command = [sys.executable, "-c", WHOLE, str(root), year, ADDRESS, keep]
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise UnmeasuredError(done.stderr)
    seconds, pages, kibibytes = done.stdout.split()[-3:]
    return Printed(float(seconds), int(pages), int(kibibytes) / 1024)
