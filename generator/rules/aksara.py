"""Characters: what is written can be printed, since the fonts of the modules have it."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from generator.bacaan import folded
from generator.diagnostics import Diagnostic, dotted
from generator.edition import Edition

_FONT = Path(__file__).parents[1] / "fonts" / "SourceSerif4-Regular.ttf.woff2"
KNOWN = "\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u2192\u2212\u2264\u2265"
"""Dashes, quotation marks and signs beyond Latin-1 that are common in texts; the fonts have them."""
_RARE = re.compile(rf"[^\n -~\xa0-\xff{KNOWN}]")


def printable_characters(edition: Edition) -> Iterator[Diagnostic]:
    """Every character of a text is in the font that modules are set in; another font would stand in for it."""
    for source, leaf in edition.texts:
        if not _RARE.search(leaf.text):
            continue
        text = folded(leaf.text)
        for match in _RARE.finditer(text):
            if ord(match[0]) not in _characters():
                where = source.locate_words(leaf.path, match.start(), 1)
                pesan = f'aksara "{match[0]}" (U+{ord(match[0]):04X}) tidak ada dalam huruf modul cetak'
                yield Diagnostic("aksara-tak-tercetak", pesan, where, dotted(leaf.path), _instead(match[0]))


def _instead(character: str) -> str:
    """Return what to write for a character: its plain form where it has one."""
    plain = unicodedata.normalize("NFKC", character).strip()
    known = plain and plain != character and all(ord(sign) in _characters() for sign in plain)
    return f'tulis "{plain}"' if known else "ganti dengan kata, atau dengan aksara Latin"


@cache
def _characters() -> frozenset[int]:
    """Return the characters of the font; it is opened only for a text with an unusual one."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # costs a tenth of a run, and is seldom needed

    return frozenset(TTFont(_FONT, lazy=True).getBestCmap())
