"""How many processes to work with."""

import os
from collections.abc import Iterator
from math import ceil
from pathlib import Path

from generator.workshop.job import DocumentError

VARIABLE = "JUKNIS_PROSES"
_GROUPS = Path("/proc/self/cgroup")
_LIMITS = Path("/sys/fs/cgroup")


def count() -> int:
    """Return what JUKNIS_PROSES says, else how many cores this process may use."""
    wanted = os.environ.get(VARIABLE, "").strip()
    if wanted:
        if not (wanted.isascii() and wanted.isdecimal() and int(wanted)):
            raise DocumentError(f'{VARIABLE} harus bilangan bulat mulai dari 1, bukan "{wanted}"')
        return int(wanted)
    try:
        cores = len(os.sched_getaffinity(0))
    except AttributeError:  # only Linux knows
        cores = os.cpu_count() or 1
    return max(1, min([cores, *map(ceil, _quotas())]))


def _quotas() -> Iterator[float]:
    """Yield how many cores each control group around this process may use, where it is limited; for both versions."""
    for line in _read(_GROUPS).splitlines():
        _, kinds, inside = line.split(":", 2)
        if kinds and "cpu" not in kinds.split(","):
            continue
        top = _LIMITS / "cpu" if kinds else _LIMITS
        inner = top / inside.lstrip("/")
        for folder in (inner, *inner.parents):
            if folder.is_relative_to(top):
                yield from _quota(folder, "cpu.cfs_quota_us cpu.cfs_period_us" if kinds else "cpu.max")


def _quota(folder: Path, names: str) -> Iterator[float]:
    words = [word for name in names.split() for word in _read(folder / name).split()]
    if len(words) == 2 and all(word.isdecimal() for word in words) and int(words[1]):
        yield int(words[0]) / int(words[1])


def _read(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:
        return ""
