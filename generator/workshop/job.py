"""What the workshop is given and what it gives back."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Made:
    """A finished file: its bytes, and how many pages it has, 0 where it has none."""

    data: bytes
    pages: int


@dataclass(frozen=True)
class Job:
    """Slow work: `make(value)` gives the bytes of the file `path`; done in another process, kept by its inputs.

    `path` is relative to the edition, in posix form. `make` is a function of a module; `value` holds all that it needs
    (dataclasses, tuples, dicts, text, numbers, dates), but for the files `inputs`. The heaviest jobs go first.
    """

    path: str
    make: Callable[[Any], Made]
    value: Any
    inputs: tuple[Path, ...] = ()
    weight: int = 1


class DocumentError(Exception):
    """Raised when a file cannot be made; says why in Indonesian."""
