"""``python -m mutasi`` in tests/: replay faults, all of them, those of one kind, or one by its number."""

from __future__ import annotations

import argparse
import tempfile
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING

from .jenis import KINDS, PER_KIND, SEED
from .luput import UNCATCHABLE
from .run import BROKEN, faults, outcome, start

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .base import Base
    from .fault import Fault


def main() -> None:
    """Print the misses of each kind, and how many were caught."""
    parser = argparse.ArgumentParser(prog="python -m mutasi", description=__doc__)
    parser.add_argument("jenis", nargs="?", choices=[*KINDS, *UNCATCHABLE, BROKEN], metavar="JENIS")
    parser.add_argument("nomor", nargs="?", type=int, metavar="NOMOR")
    parser.add_argument("--benih", type=int, default=SEED, help="benih acak")
    parser.add_argument("--banyak", type=int, default=PER_KIND, help="banyaknya tiap jenis")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        base = start(Path(__file__).resolve().parents[2], Path(folder))
        for kind in [options.jenis] if options.jenis else [*KINDS, BROKEN]:
            drawn = faults(base, kind, options.banyak, options.benih)
            wanted = range(len(drawn)) if options.nomor is None else [options.nomor]
            caught = 0
            for number in wanted:
                told = outcome(base, kind, number, drawn[number])
                caught += told.caught
                if not told.caught or options.nomor is not None:
                    print(told, *_diff(base, drawn[number]), sep="\n")
            print(f"{kind}: {caught}/{len(wanted)}", flush=True)


def _diff(base: Base, fault: Fault) -> Iterator[str]:
    yield f"  diharapkan di {', '.join(f'{path}:{line}' for path, line in sorted(fault.places)[:6])}"
    for name, text in fault.changes:
        old, new = (base.text(name) or "").split("\n"), (text or "").split("\n")
        yield from list(unified_diff(old, new, name, name, lineterm="", n=1))[:16]


if __name__ == "__main__":
    main()
