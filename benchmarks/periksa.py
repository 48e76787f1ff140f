"""How long `periksa` keeps an editor waiting, and how that grows with the data."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.figure import RATIO, Figure, by_turns, decimal
from benchmarks.salinan import grow
from generator.edition import editions
from generator.rules import load_and_check, load_checked

TIMES = 20


def measure(root: Path) -> Iterator[Figure]:
    """Time the whole process on the real data, then loading and checking alone on it and on much more."""
    command = [sys.executable, "-m", "generator", "periksa"]
    (whole,) = by_turns(5, lambda: subprocess.run(command, cwd=root, check=True, stdout=subprocess.DEVNULL))
    yield Figure("periksa, seluruh proses", whole, " s", 2, "termasuk memulai Python")

    year = editions(root)[-1]
    with TemporaryDirectory() as name:
        large = Path(name)
        grow(root, year, large, TIMES)
        one, many = (len(load_checked(where, year).entries) for where in (root, large))
        small_time, large_time = by_turns(3, lambda: load_and_check(root, year), lambda: load_and_check(large, year))
    made_of = f"{decimal(small_time)} s untuk {one} entri, {decimal(large_time)} s untuk {many}"
    yield Figure(f"periksa dengan data {TIMES} kali", large_time / small_time, RATIO, TIMES, made_of)
    per_entry = large_time / many / (small_time / one)
    yield Figure("waktu per entri pada data itu", per_entry, RATIO, None, f"{large_time / many * 1e6:.0f} µs per entri")
