"""A complaint is a value: where, what, and what to do about it. Printing it is `reporting`'s work."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal


@dataclass(frozen=True, order=True)
class Location:
    """A span of one line of a file: `line` and `column` count from 1, `length` in characters."""

    path: str
    line: int = 0
    column: int = 0
    length: int = 1
    excerpt: str = ""


@dataclass(frozen=True)
class Diagnostic:
    """One complaint in the author's language.

    `kode` names the kind of fault, `pada` is the way to the node inside the file, `saran` the way out.
    """

    kode: str
    pesan: str
    lokasi: Location
    pada: str = ""
    saran: str = ""
    berat: Literal["galat", "peringatan"] = "galat"

    @property
    def sort_key(self) -> tuple[Location, str, str]:
        """Order by place, then code."""
        return (self.lokasi, self.kode, self.pesan)


class DataError(Exception):
    """Raised when data cannot be used; carries every complaint, sorted."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(sorted(diagnostics, key=lambda item: item.sort_key))
        super().__init__(f"{len(self.diagnostics)} keluhan")


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the one of `known` that looks most like `word`, or an empty string."""
    return next(iter(get_close_matches(word, list(known), n=1, cutoff=0.6)), "")


def maybe(word: str) -> str:
    """Return «mungkin maksud Anda "…"?», or an empty string for an empty word."""
    return f'mungkin maksud Anda "{word}"?' if word else ""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return the question for the nearest of `known`, or an empty string."""
    return maybe(nearest(word, known))


def dotted(path: tuple[str | int, ...]) -> str:
    """Write a path the way authors read it: ``subproses[6].aktivitas[2].acuan``, counted from 1."""
    text = ""
    for part in path:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if text else part
    return text


def find(start: Location, lines: list[str], part: str, earlier: int = 0) -> Location:
    """Return the location of `part` after `earlier` others, from `start` on; folded text covers several lines."""
    for number in range(start.line - 1, min(start.line + 40, len(lines))):
        column = lines[number].find(part, start.column - 1 if number == start.line - 1 else 0)
        while column >= 0 and earlier:
            column, earlier = lines[number].find(part, column + len(part)), earlier - 1
        if column >= 0:
            return Location(start.path, number + 1, column + 1, len(part), lines[number])
    return start
