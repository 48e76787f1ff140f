"""Writes results without ever harming what was read: whole or not at all, and never over an input."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path


class TargetError(Exception):
    """Raised where a result cannot be written to the place asked for; says why in Indonesian."""


def check(target: Path, inputs: Iterable[Path], kinds: Sequence[str]) -> None:
    """Raise TargetError where `target` is no file of one of the `kinds`, is a folder, or is one of the inputs."""
    if target.suffix.lower() not in kinds:
        raise TargetError(f'"{target.name}" tidak berakhiran {", ".join(kinds[:-1])}, atau {kinds[-1]}')
    if target.is_dir():
        raise TargetError(f"{target} adalah folder; tulis nama berkas")
    if any(_same(target, path) for path in inputs):
        raise TargetError(f"{target} juga berkas yang dibaca; pilih nama lain agar isiannya tidak tertimpa")


def names(folder: Path, inputs: Sequence[Path], taken: Iterable[Path]) -> list[Path]:
    """Return a place in `folder` for the JSON of each input, all different, none an input or already `taken`."""
    used = {path.name.casefold() for path in (*inputs, *taken) if _same(path.parent, folder)}
    found = []
    for path in inputs:
        stem, number = path.stem or "jawaban", 1
        while (name := f"{stem}{f'-{number}' if number > 1 else ''}.json").casefold() in used:
            number += 1
        used.add(name.casefold())
        found.append(folder / name)
    return found


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
