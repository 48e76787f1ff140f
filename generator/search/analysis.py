"""What makes words comparable: one case, one spelling, their stems. overrides/skrip/cari/analisis.js is its twin."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

import snowballstemmer

_WORD = re.compile(r"[^\W_]+")
_CLITIC = re.compile(r"(?:nya|lah|kah|pun)$")
_LETTERS = re.compile(r"[a-z]{4,}")
"""What has a stem: shorter words and numbers are their own."""


def tokens(text: str) -> list[str]:
    """Return the words of a text in small letters, without punctuation."""
    shown = (letter for letter in unicodedata.normalize("NFKC", text).lower() if unicodedata.category(letter) != "Cf")
    return _WORD.findall("".join(shown))


class Analysis:
    """Makes terms of texts, by the language data that the browser has too (`generator.search.language`)."""

    def __init__(self, words: Mapping[str, Any]) -> None:
        self.roots: Mapping[str, str] = words["akar"]
        self.spellings = {tuple(tokens(other)): tokens(form) for other, form in words["varian"].items()}

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self.spellings), default=1)

    @cached_property
    def _stemmer(self) -> Any:
        return snowballstemmer.stemmer("indonesian")

    def words(self, text: str) -> list[str]:
        """Return the words of a text in one spelling."""
        return list(self._spelt(tokens(text)))

    def _spelt(self, found: Sequence[str]) -> Iterator[str]:
        place = 0
        while place < len(found):
            for size in range(min(self._longest, len(found) - place), 0, -1):
                if (form := self.spellings.get(tuple(found[place : place + size]))) is not None:
                    yield from form
                    place += size
                    break
            else:
                yield found[place]
                place += 1

    def stem(self, word: str) -> str:
        """Return what all forms of a word have in common."""
        for form in (word, _CLITIC.sub("", word)):
            if (root := self.roots.get(form)) is not None:
                return root
        return str(self._stemmer.stemWord(word)) if _LETTERS.fullmatch(word) else word
