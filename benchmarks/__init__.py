"""BENCHMARKS: what is measured, each figure beside its budget. To add one: a small file, a line here."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks import edisi, halaman, kunjungan, modul, pencarian, periksa, periksa_mandiri, rekap, situs, susun
from benchmarks.figure import Figure, UnmeasuredError

BENCHMARKS: dict[str, Callable[[Path], Iterator[Figure]]] = {
    "situs": situs.measure,
    "periksa": periksa.measure,
    "susun": susun.measure,
    "halaman": halaman.measure,
    "kunjungan": kunjungan.measure,
    "periksa-mandiri": periksa_mandiri.measure,
    "pencarian": pencarian.measure,
    "modul": modul.measure,
    "rekap": rekap.measure,
    "edisi": edisi.measure,
}


def run(root: Path, names: list[str]) -> int:
    """Measure `names` (none: everything), print each figure, and return 0 when all budgets hold, 1 when not."""
    unknown = [name for name in names if name not in BENCHMARKS]
    if unknown:
        print(f'tolok ukur "{unknown[0]}" tidak ada; yang ada: {", ".join(BENCHMARKS)}', file=sys.stderr)
        return 2
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    held = True
    for name in names or BENCHMARKS:
        try:
            for figure in BENCHMARKS[name](root):
                print(f"{name:<10} {figure}", flush=True)
                held = held and figure.holds
        except UnmeasuredError as error:
            print(f"{name:<10} tidak terukur: {error}", file=sys.stderr)
            held = False
    return 0 if held else 1
