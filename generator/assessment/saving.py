"""Writes results without ever harming what was read: whole or not at all, and never over an input."""

import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

_ROOM = 80
"""How many bytes of a name are kept: with a number and a suffix it fits everywhere."""


class TargetError(Exception):
    """Raised where a result cannot be written to the place asked for; says why in Indonesian."""


def check(target: Path, inputs: Iterable[Path], ours: Mapping[str, Callable[[Path], bool]]) -> None:
    """Raise TargetError where `target` may not be written: `ours` tells for each suffix whether a file is a report.

    A folder, one of the inputs, a link, and whatever is there and is no report of ours stay as they are.
    """
    if target.suffix.lower() not in ours:
        *kinds, last = ours
        raise TargetError(f'"{target.name}" tidak berakhiran {", ".join(kinds)}, atau {last}')
    if target.is_dir():
        raise TargetError(f"{target} adalah folder; tulis nama berkas")
    if any(_same(target, path) for path in inputs):
        raise TargetError(f"{target} juga berkas yang dibaca; pilih nama lain agar isiannya tidak tertimpa")
    plain = target.is_file() and not target.is_symlink()
    if os.path.lexists(target) and not (plain and ours[target.suffix.lower()](target)):
        raise TargetError(f"{target} sudah ada dan bukan laporan perintah ini, jadi tidak ditimpa; pilih nama lain")


def place(folder: Path, source: Path, data: bytes, used: set[str]) -> Path:
    """Return where in `folder` the `data` of an input go, and add the name to those `used`, in small letters.

    What is there with other content stays; the name then gets a number.
    """
    stem = source.stem.encode(errors="replace")[:_ROOM].decode(errors="ignore") or "jawaban"
    number = 1
    while True:
        path = folder / f"{stem}{f'-{number}' if number > 1 else ''}.json"
        if path.name.casefold() not in used and not (os.path.lexists(path) and _differs(path, data)):
            used.add(path.name.casefold())
            return path
        number += 1


def _differs(path: Path, data: bytes) -> bool:
    return path.is_symlink() or not path.is_file() or path.read_bytes() != data


def _same(one: Path, other: Path) -> bool:
    """Tell whether two paths lead to the same file, there or not."""
    try:
        return one.samefile(other)
    except OSError:
        return os.path.normcase(one.absolute()) == os.path.normcase(other.absolute())


def save(target: Path, data: bytes) -> None:
    """Write a file, with the folders it needs; one that is there keeps its content until the new one is whole."""
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f".{target.name[:40]}.{os.getpid()}")
    try:
        with draft.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
