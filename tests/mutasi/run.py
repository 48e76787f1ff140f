"""Run faults in worker processes, each with the data in a folder of its own."""

from __future__ import annotations

import gc
import json
import os
import shutil
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from random import Random
from typing import TYPE_CHECKING

from generator.reporting import as_json

from .base import Base, prepare
from .fault import Fault
from .jenis import KINDS, SEED, draw
from .luput import UNCATCHABLE

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

BROKEN = "berkas-rusak"
"""The kind that leaves a file unreadable: exactly one complaint, whoever refers into it."""
FEW = 8
"""How many faults of a kind that need not be caught are tried."""


@dataclass(frozen=True)
class Outcome:
    """What became of one fault."""

    kind: str
    number: int
    what: str
    caught: bool
    found: tuple[str, ...]

    def __str__(self) -> str:
        said = "\n    ".join(self.found[:5]) or "tidak ada keluhan"
        return f"{self.kind} {self.number}: {self.what}\n    {said}"


def start(root: Path, folder: Path) -> Base:
    """Copy the data of `root` into a folder of this process and load it."""
    gc.set_threshold(100_000, 50, 50)
    own = folder / f"pekerja-{os.getpid()}"
    for name in ("data", "content"):
        shutil.copytree(root / name, own / name)
    base = prepare(own)
    gc.freeze()
    return base


def faults(base: Base, kind: str, count: int, seed: int = SEED) -> list[Fault]:
    """Return the faults of a kind, always the same ones for the same data."""
    if kind == BROKEN:
        return broken(base)
    make = KINDS.get(kind) or UNCATCHABLE[kind][0]
    return draw(make, kind, base, count if kind in KINDS else FEW, seed)


def broken(base: Base) -> list[Fault]:
    """Return a fault for every regulation, for some other files, and for those that are the only one of their sort."""
    names = list(base.files)
    law = [name for name in names if "/peraturan/" in name]
    others = Random(SEED).sample([name for name in names if name not in law], 30)
    single = [name for name in base.others if name.endswith(".yaml")]
    return [Fault(((name, 'judul: "'),), frozenset({(name, 1)}), name, alone=True) for name in [*law, *others, *single]]


def outcome(base: Base, kind: str, number: int, fault: Fault) -> Outcome:
    """Return what the rules say of a fault; that they fail is a fault not caught."""
    what = f"{fault.path}: {fault.what}"
    try:
        found = base.new(base.complaints(fault))
    except Exception as error:
        return Outcome(kind, number, what, False, (f"MACET: {type(error).__name__}: {error}",))
    said = tuple(f"{item.lokasi.path}:{item.lokasi.line}: {item.berat}[{item.kode}]: {item.pesan}" for item in found)
    return Outcome(kind, number, what, fault.caught(found), said)


def differs(base: Base, root: Path, fault: Fault) -> str:
    """Return how the command `periksa`, run on the faulty files themselves, says otherwise; empty where it does not."""
    short = json.loads(as_json(tuple(dict.fromkeys(base.complaints(fault)))))
    base.put(fault)
    try:
        command = [sys.executable, "-P", "-m", "generator", "periksa", "--format", "json"]
        env = {**os.environ, "PYTHONPATH": str(root)}
        done = subprocess.run(command, cwd=base.root, env=env, capture_output=True, text=True, check=False)
    finally:
        base.restore(fault)
    true = json.loads(done.stdout) if done.stdout else done.stderr
    return "" if true == short else f"{fault.path}: {fault.what}\nperiksa: {true}\ndi sini: {short}"


class Workers:
    """Two processes that each hold the data; every call gives each its share."""

    def __init__(self, root: Path, folder: Path) -> None:
        self._pool = ProcessPoolExecutor(2, get_context("spawn"), _begin, (root, folder))

    def run(self, kinds: Iterable[str], count: int, seed: int = SEED) -> dict[str, list[Outcome]]:
        """Return what became of the faults of each kind."""
        kinds = list(kinds)
        shares = self._pool.map(_outcomes, [(kind, count, seed) for kind in kinds])
        return dict(zip(kinds, shares, strict=True))

    def compare(self, kinds: Iterable[str], count: int) -> list[str]:
        """Return where the first fault of a kind looks otherwise on disk."""
        return list(filter(None, self._pool.map(_difference, [(kind, count) for kind in kinds])))

    def close(self) -> None:
        """End the processes."""
        self._pool.shutdown()


_own: list[tuple[Base, Path]] = []
"""What a worker process holds: the base, and the repository."""


def _begin(root: Path, folder: Path) -> None:
    _own.append((start(root, folder), root))


def _outcomes(task: tuple[str, int, int]) -> list[Outcome]:
    kind, count, seed = task
    base, _ = _own[0]
    return [outcome(base, kind, number, fault) for number, fault in enumerate(faults(base, kind, count, seed))]


def _difference(task: tuple[str, int]) -> str:
    base, root = _own[0]
    return differs(base, root, faults(base, *task)[0])
