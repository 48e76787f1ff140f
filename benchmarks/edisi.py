"""What more editions cost: all of them built for the first time, and the newest one built again beside the others."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.figure import RATIO, Figure, UnmeasuredError, decimal
from generator.edition import editions
from generator.models.kunci import SEAL
from generator.revisions.copying import copy
from generator.revisions.freezing import freeze

COUNTS = (1, 5, 10)
PARTS = ("data", "content", "generator", "overrides")
FILES = ("mkdocs.yml",)


def measure(root: Path) -> Iterator[Figure]:
    """Build 1, 5 and 10 sealed editions without downloads, each count in a project of its own."""
    cold: dict[int, float] = {}
    warm: dict[int, float] = {}
    for count in COUNTS:
        with TemporaryDirectory() as name:
            project = _project(root, Path(name) / "proyek", count)
            cold[count] = _build(project)
            _revise(project)
            warm[count] = _build(project)
    for count in COUNTS[1:]:
        made_of = f"{decimal(cold[count])} s : {count} kali {decimal(cold[1])} s"
        yield Figure(f"bangun {count} edisi baru, tiap edisi", cold[count] / count / cold[1], RATIO, 1.1, made_of)
    for count in COUNTS[1:]:
        made_of = f"{decimal(warm[count])} s : {decimal(warm[1])} s"
        what = f"hanya yang terbaru berubah, {count} edisi dibanding satu"
        yield Figure(what, warm[count] / warm[1], RATIO, None, made_of)
        made_of = f"{decimal(warm[count] - warm[1])} s : {count - 1} edisi : {decimal(cold[1])} s"
        more = (warm[count] - warm[1]) / (count - 1) / cold[1]
        yield Figure(f"tiap edisi lama di antara {count}, dibanding membangunnya", more, RATIO, 0.2, made_of)


def _project(root: Path, to: Path, count: int) -> Path:
    """Copy the project with its newest edition alone, and give that one successors."""
    year = editions(root)[-1]
    others = [other for other in editions(root) if other != year]
    for name in PARTS:
        shutil.copytree(root / name, to / name, ignore=shutil.ignore_patterns("__pycache__", "peta", *others))
    for name in FILES:
        shutil.copy2(root / name, to / name)
    _publish(to, year)
    for number in range(1, count):
        copy(to, str(int(year) + number - 1), str(int(year) + number))
        _publish(to, str(int(year) + number))
    return to


def _publish(project: Path, year: str) -> None:
    head = project / "data" / year / "edisi.yaml"
    head.write_text(head.read_text("utf-8").replace("status: draf", "status: terbit"), "utf-8")
    freeze(project, year)


def _revise(project: Path) -> None:
    """Change the newest edition."""
    newest = editions(project)[-1]
    head = project / "data" / newest / "edisi.yaml"
    head.write_text(head.read_text("utf-8").replace("versi_isi: 1.0", "versi_isi: 1.1"), "utf-8")
    (project / "data" / newest / SEAL).unlink()
    freeze(project, newest)


def _build(project: Path) -> float:
    start = perf_counter()
    command = [sys.executable, "-P", "-m", "generator", "bangun", "--tanpa-unduhan"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    if done.returncode:
        raise UnmeasuredError(done.stderr)
    return perf_counter() - start
