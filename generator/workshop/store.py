"""Finished files in a folder, by key: written whole or not at all, checked when read, never a reason to fail."""

import os
import tempfile
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from generator.workshop.job import Made

LIMIT = 256_000_000
"""So many bytes may lie in the folder before what was unused for longest goes."""
_FORM = "juknis-bengkel/1"
_SUFFIX = ".hasil"


def load(keep: Path, key: str) -> Made | None:
    """Return what is kept under a key; None where nothing is, or where it is not what was once written."""
    path = keep / f"{key}{_SUFFIX}"
    try:
        head, _, data = path.read_bytes().partition(b"\n")
        form, digest, pages = head.decode().split(" ")
        made = Made(data, int(pages))
    except (OSError, ValueError):
        return None
    if (form, digest) != (_FORM, _digest(key, made)):
        return None
    with suppress(OSError):
        os.utime(path)
    return made


def save(keep: Path, key: str, made: Made) -> None:
    """Keep a result; where the folder cannot be written, do without."""
    with suppress(OSError):
        keep.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(prefix=f"{key}-", suffix=_SUFFIX, dir=keep)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(f"{_FORM} {_digest(key, made)} {made.pages}\n".encode() + made.data)
            os.replace(name, keep / f"{key}{_SUFFIX}")
        except BaseException:
            os.unlink(name)
            raise


def _digest(key: str, made: Made) -> str:
    return sha256(f"{key} {made.pages}\n".encode() + made.data).hexdigest()


def prune(keep: Path, used: set[str]) -> None:
    """Remove what was unused for longest, until the rest is within LIMIT; what was `used` now stays.

    Half-written files of killed builds are among the rest: they grow old and go the same way.
    """
    with suppress(OSError):
        files = [(path, path.stat()) for path in keep.glob(f"*{_SUFFIX}")]
        room = LIMIT
        for path, about in sorted(files, key=lambda item: (-item[1].st_mtime_ns, item[0])):
            room -= about.st_size
            if room < 0 and path.stem not in used:
                with suppress(OSError):
                    path.unlink()
