"""How long `periksa` keeps an editor waiting, and how that grows with the data."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.figure import RATIO, Figure, by_turns, decimal
from benchmarks.salinan import grow
from generator.edition import editions
from generator.rules import load_checked

TIMES = 20
ALONE = """
import time
from generator import cli, rules
from generator.outputs import gaps
start = time.perf_counter()
cli.main(["periksa", "--format", "json"])
print(time.perf_counter() - start)
"""


def measure(root: Path) -> Iterator[Figure]:
    """Time the whole process on the real data, then, in fresh processes, the check alone on it and on much more."""
    command = [sys.executable, "-m", "generator", "periksa"]
    (whole,) = by_turns(5, lambda: subprocess.run(command, cwd=root, check=True, stdout=subprocess.DEVNULL))
    yield Figure("periksa, seluruh proses", whole, " s", 2, "termasuk memulai Python")

    year = editions(root)[-1]
    with TemporaryDirectory() as name:
        large = Path(name)
        grow(root, year, large, TIMES)
        one, many = (len(load_checked(where, year).entries) for where in (root, large))
        turns = [[_alone(root, where) for where in (root, large)] for _ in range(5)]
    small_time, large_time = (median(times) for times in zip(*turns, strict=True))
    made_of = f"{decimal(small_time)} s untuk {one} entri, {decimal(large_time)} s untuk {many}"
    yield Figure(f"periksa dengan data {TIMES} kali", large_time / small_time, RATIO, TIMES, made_of)
    per_entry = large_time / many / (small_time / one)
    yield Figure("waktu per entri pada data itu", per_entry, RATIO, None, f"{large_time / many * 1e6:.0f} µs per entri")


def _alone(root: Path, where: Path) -> float:
    """Return the seconds that `periksa` takes on the data at `where`, as its users have it: in a fresh process."""
    environment = {**os.environ, "PYTHONPATH": str(root)}
    command = [sys.executable, "-c", ALONE]
    done = subprocess.run(command, cwd=where, env=environment, check=True, capture_output=True, text=True)
    return float(done.stdout.splitlines()[-1])
