"""How rendering grows: no page may get dearer because there are more of them."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.figure import RATIO, Figure, by_turns, decimal
from benchmarks.salinan import grow
from generator.edition import editions
from generator.outputs import render
from generator.rules import load_checked

TIMES = 20


def measure(root: Path) -> Iterator[Figure]:
    """Time rendering of the real edition and of one with many times the data, per entry."""
    year = editions(root)[-1]
    with TemporaryDirectory() as name:
        grow(root, year, Path(name), TIMES)
        small, large = load_checked(root, year), load_checked(Path(name), year)
    one, many = by_turns(3, lambda: list(render(small)), lambda: list(render(large)))
    ratio = many / len(large.entries) / (one / len(small.entries))
    made_of = f"{decimal(one)} s untuk {len(small.entries)} entri, {decimal(many)} s untuk {len(large.entries)}"
    yield Figure(f"menyusun isi per entri dengan data {TIMES} kali", ratio, RATIO, 1.1, made_of)
