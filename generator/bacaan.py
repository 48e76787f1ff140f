"""The house's own words in running text: what is quoted, foreign or no word is blanked out, place by place."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from generator.diagnostics import Diagnostic, Location, dotted
from generator.models.walk import Leaf, Trail
from generator.naskah import Page
from generator.source import Source

_NOT_OURS = re.compile(
    r'"[^"]*"|“[^”]*”'  # another's words
    r"|(?<!\*)\*(?!\*)[^*]+\*(?!\*)"  # foreign words
    r"|\[\[[^|\]]*(?:\||\]\])|\]\]"  # what a link leads to
    r"|https?://[^\s\"')]*[^\s\"').,;:!?]|(?<![\w.+-])[\w.+-]+@[\w.-]*\w"
)
_NOT_PROSE = re.compile(r"`[^`]*`|\]\([^)\s]*\)")
_WORD = re.compile(r"[^\W\d_]+")
IN_BRACKETS = re.compile(r"\(\W*(\w[\w/ -]{1,20})\W*\)")
"""A few words in brackets, as an abbreviation stands behind what it is short for."""


@dataclass(frozen=True)
class Reading:
    """One text as it is read: `words` has the length of `text`, white space folded, but only the house's words."""

    source: Source
    path: Trail
    text: str
    words: str

    def complain(self, kode: str, pesan: str, start: int, part: str, saran: str) -> Diagnostic:
        """Return a complaint about `part`, which begins at `start`."""
        where = self.source.locate_words(self.path, start, len(part))
        return Diagnostic(kode, pesan, where, dotted(self.path), saran)


def reading(source: Source, leaf: Leaf) -> Reading:
    """Return a house-written text of a data file."""
    return Reading(source, leaf.path, folded(leaf.text), readable(leaf.text))


def page_lines(pages: Iterable[Page]) -> Iterator[tuple[Location, str]]:
    """Yield every line of hand-written pages with the place of its first character, as it is read."""
    for page in pages:
        for number, line in enumerate(page.lines, 1):
            yield Location(page.path, number, 1, 1, line), _blank(_NOT_OURS, _blank(_NOT_PROSE, line))


@cache
def folded(text: str) -> str:
    """Return the text with white space folded."""
    return " ".join(text.split())


@cache
def readable(text: str) -> str:
    """Return the folded text with what is not the house's own blanked out."""
    return _blank(_NOT_OURS, folded(text))


@cache
def vocabulary(text: str) -> tuple[str, ...]:
    """Return the words that are read in a text, in order, without regard to case."""
    return tuple(_WORD.findall(readable(text).lower()))


def _blank(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda match: "\0" * len(match[0]), text)
