"""Does a quotation agree with the registered text, word for word? "…" stands for what is left out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from generator.models.peraturan import Angka, Ayat, Huruf, Ketentuan
from generator.text import parse

GAP = "…"
_WORD = re.compile(rf"{GAP}|\.\.\.|(?:(?!\.\.\.)[^\s{GAP}])+")
_STOPS = ".;,"
_WINDOW = 6


@dataclass(frozen=True)
class Difference:
    """Where two texts part: the words of each around that place, and where the word is in the quotation.

    `start` and `length` count characters of the quotation as written, with white space folded.
    """

    quoted: str
    registered: str
    start: int
    length: int


def full_text(model: Ketentuan) -> str:
    """Return the whole text of a provision, inner ones included, with "…" for inner ones that are not known.

    Only reported words where no others are known; empty when nothing is.
    """
    inner, known, expected = [], False, 1
    for item in model.inner():
        words = full_text(item)
        known = known or bool(words)
        gap = [GAP] if _order(item) > expected else []
        inner += [*gap, f"{_label(item)} {words}" if words else GAP]
        expected = _order(item) + 1
    lead = model.teks or model.bunyi_bahan or ""
    if not known and not model.teks:
        return lead
    return re.sub(rf"{GAP}(?: {GAP})+", GAP, " ".join(filter(None, [lead, *inner])))


def _label(item: Ketentuan) -> str:
    return {Ayat: "({})", Huruf: "{}.", Angka: "{}."}[type(item)].format(item.part().split("-", 1)[1])


def _order(item: Ketentuan) -> int:
    """Return the place of a provision among its like, from 1."""
    value = item.part().split("-", 1)[1]
    return int(re.sub(r"\D", "", value)) if value[0].isdigit() else ord(value) - ord("a") + 1


def difference(quotation: str, registered: str) -> Difference | None:
    """Return where `quotation` departs from `registered`, or None when it agrees.

    Each stretch between "…" stands in the registered text, in order; the first begins and the last ends where that
    text does, unless the quotation has "…" there.
    """
    said, law = _Words.of(quotation), _Words.of(registered)
    stretches = list(said.stretches())
    at, last = 0, len(stretches) - 1
    end = len(law.keys) - (law.keys[-1:] == [GAP])
    for number, (start, stop) in enumerate(stretches):
        opens = number == 0 and said.keys[0] != GAP
        closes = number == last and said.keys[-1] != GAP
        places = range(at, end - (stop - start) + 1)
        if opens:
            places = places[:1]
        if closes:
            places = range(max(places.start, end - (stop - start)), places.stop)
        found = law.find(said.keys[start:stop], places)
        if found is None:
            return _difference(said, law, (start, stop), at, opens=opens)
        at = found + stop - start
    return None


@dataclass(frozen=True)
class _Words:
    """A text as words: how they are written, how they compare, where they begin in the text as written."""

    written: list[str]
    keys: list[str]
    starts: list[int]

    @classmethod
    def of(cls, words: str) -> "_Words":
        plain, at = _plain(words)
        found = [(match[0].replace("...", GAP), at[match.start()]) for match in _WORD.finditer(plain)]
        found = [item for index, item in enumerate(found) if not _closes_gap(found, index)]
        return cls([word for word, _ in found], [word for word, _ in found], [start for _, start in found])

    def stretches(self) -> Iterator[tuple[int, int]]:
        """Yield the stretches between gaps, from and to which word."""
        gaps = [-1, *(index for index, word in enumerate(self.keys) if word == GAP), len(self.keys)]
        for before, after in pairwise(gaps):
            if after > before + 1:
                yield before + 1, after

    def find(self, words: list[str], places: range) -> int | None:
        """Return where `words` stand; the last word may end with another comma or full stop than here."""
        for place in places:
            here = self.keys[place : place + len(words)]
            if here[:-1] == words[:-1] and here and here[-1].rstrip(_STOPS) == words[-1].rstrip(_STOPS):
                return place
        return None


def _plain(words: str) -> tuple[str, list[int]]:
    """Return the text without marks, and for each character where it stands in the folded text."""
    plain, at = "", list[int]()
    for span in parse(words):
        start = span.end - 2 - len(span.text) if span.kind == "tautan" else span.start
        plain += span.text
        at += range(start, start + len(span.text))
    return plain, at


def _closes_gap(found: list[tuple[str, int]], index: int) -> bool:
    """Tell whether a word is but the full stop after a gap."""
    return index > 0 and found[index - 1][0] == GAP and not found[index][0].strip(_STOPS)


def _difference(said: _Words, law: _Words, reach: tuple[int, int], at: int, *, opens: bool) -> Difference:
    """Return the first place where a stretch departs from the text from `at` on."""
    words, rest = said.keys[slice(*reach)], law.keys[at:]
    if opens:
        here = next((place for place, (one, other) in enumerate(zip(words, rest, strict=False)) if one != other), None)
        here = min(len(words), len(rest)) if here is None else here
        there = here
    else:
        here, there = _unlike(words, rest)
    word, place = min(reach[0] + here, reach[1] - 1), min(at + there, len(law.written) - 1)
    return Difference(
        _window(said.written, word), _window(law.written, place), said.starts[word], len(said.written[word])
    )


def _unlike(words: list[str], rest: list[str]) -> tuple[int, int]:
    """Return the first place where two lists differ; what is left out before or after the first list is nothing."""
    rest = [*rest[:-1], *(word.rstrip(_STOPS) for word in rest[-1:])]
    blocks = SequenceMatcher(None, words, rest, autojunk=False).get_opcodes()
    unlike = [(first, there) for tag, first, _, there, _ in blocks if tag != "equal" and (tag, first) != ("insert", 0)]
    return unlike[0] if unlike else (len(words), len(words))


def _window(words: list[str], at: int) -> str:
    first, last = max(0, at - _WINDOW), at + _WINDOW + 1
    return " ".join([*([GAP] if first else []), *words[first:last], *([GAP] if last < len(words) else [])])
