"""Finds the terms of the glossary in running text, for the index and the lists of terms and abbreviations."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator import text
from generator.edition import Edition
from generator.links import Entry
from generator.models.istilah import Istilah


@dataclass(frozen=True)
class Found:
    """A term in a text: from where to where, which entry, and whether it is written as its abbreviation."""

    start: int
    end: int
    entry: Entry
    short: bool


class Terms:
    """The terms of an edition, ready to be found; abbreviations only in their own case, longest first."""

    def __init__(self, edition: Edition) -> None:
        self._names: dict[str, tuple[Entry, bool]] = {}
        for entry in edition.of(Istilah):
            self._enrol(entry)
        words = sorted(self._names, key=lambda name: (-len(name), name))
        self._pattern = re.compile(rf"(?<![\w/])(?:{'|'.join(map(re.escape, words))})(?![\w/])" if words else r"(?!)")

    def _enrol(self, entry: Entry) -> None:
        model = entry.model
        assert isinstance(model, Istilah)
        for short in model.singkatan:
            self._names.setdefault(text.plain(short), (entry, True))
        for name in (model.istilah, *model.padanan):
            plain = text.plain(name)
            for form in {plain, plain[:1].upper() + plain[1:], plain[:1].lower() + plain[1:]}:
                self._names.setdefault(form, (entry, False))

    def find(self, words: str) -> Iterator[Found]:
        """Yield the terms in plain words, in order, not overlapping."""
        for match in self._pattern.finditer(words):
            entry, short = self._names[match[0]]
            yield Found(match.start(), match.end(), entry, short)
