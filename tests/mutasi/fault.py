"""What a fault is: the new text of a file, and where a complaint about it is right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from random import Random

    from generator.diagnostics import Diagnostic

    from .base import Base
    from .edits import Change

Place: TypeAlias = tuple[str, int]
"""A file and a line of it, counted from 1; line 0 is the file as a whole."""
Make: TypeAlias = "Callable[[Random, Base], Fault | None]"
"""Makes a fault of one kind somewhere; None where chance led to a place that does not suit."""


@dataclass(frozen=True)
class Fault:
    """Files with their new text (None: the file is gone); a complaint belongs at one of `places`, or at `every` one.

    With `alone` there may be no other.
    """

    changes: tuple[tuple[str, str | None], ...]
    places: frozenset[Place]
    what: str
    every: bool = False
    alone: bool = False

    @property
    def path(self) -> str:
        return self.changes[0][0]

    def caught(self, found: Sequence[Diagnostic]) -> bool:
        """Tell whether an error is complained about where it should be."""
        if self.alone and len(found) != 1:
            return False
        there = {(item.lokasi.path, item.lokasi.line) for item in found if item.berat == "galat"}
        return self.places <= there if self.every else bool(self.places & there)


def fault(change: Change | None, lines: Iterable[int] = (), places: Iterable[Place] = ()) -> Fault | None:
    """Return the fault that a change of one file makes: at the line of the change, unless other places are given."""
    if change is None:
        return None
    own = {(change.path, line) for line in lines} | set(places)
    return Fault(((change.path, change.text),), frozenset(own or {(change.path, change.line)}), change.what)
