"""Cut a deck into statements, and look for them on a page: only letters and digits count, at word boundaries."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MARKS = "\u2022\u25aa\u2713\uf06f\uf071\uf0a7\uf0fc"
"""The bullets of both decks; those of a symbol font came out as private-use characters."""
BULLET = re.compile(rf"(?:[{MARKS}]|-(?=\s|$)|\(?(?:\d\d?|[a-z])(?:[.]|\)[.]?)(?=\s))\s*")
CELL = re.compile(r"\t|</(?:td|th|p|small)>")
TAG = re.compile(r"</?(?:a|b|input|li|ol|p|small|table|tbody|td|th|thead|tr)\b[^<>]*>")
PAGE_TOP = re.compile(r"^\f? (?=\S)")
ENDS = (".", ";", ":", "?", "!")


def statements(deck: str) -> list[str]:
    """Return every heading, bullet, table cell and paragraph of a deck, in order.

    A line belongs to the one before it, except after a blank line, a sentence's end, or at a bullet, a
    heading, a table row, or the top of a page (which pdftotext starts with a space). What begins with a
    small letter after a blank line is the rest of a sentence that the slide's layout broke.
    """
    found: list[str] = []
    joins = False
    for line in deck.split("\n"):
        cells = [clean(cell) for cell in CELL.split(line)]
        text = strip_bullets(cells[0])
        if not any(cells):
            joins = joins and "small"
        elif len(cells) > 1 or line.startswith("#"):
            found += [strip_bullets(cell) for cell in cells]
            joins = False
        else:
            new = text != cells[0] or PAGE_TOP.match(line) or (joins == "small" and not text[0].islower())
            if joins and not new:
                found[-1] += f" {text}"
            else:
                found.append(text)
            joins = not text.endswith(ENDS)
    return [text for text in found if letters(text)]
