"""Cut a deck into statements, and look for them on a page: only letters and digits count, at word boundaries."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from itertools import accumulate

WORD = re.compile(r"[^\W_]+")
MARK = re.compile(
    r"#+\s+(?:\d\d?\s+)?|[•▪✓\uf06f\uf071\uf0a7\uf0fc]\s*|-(?:\s+(?:\d\d?\s+)?|$)"  # \uf…: bullets of a symbol font
    r"|(?:\d\d?[.)]|[a-z][.)]|\(\d\)[.]?|0\d)(?:\s+|$)"
)
CELL = re.compile(r"\t|\s{2,}|</?(?:li|ol|p|table|tbody|td|th|thead|tr)\b[^<>]*>|</b>(?=\s[A-Z])|(?=Yth[.])")
TAG = re.compile(r"</?[a-z][^<>]*>")
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
NOTES = "Presentation Notes"


def statements(deck: str) -> list[str]:
    """Return every heading, bullet, table cell and paragraph of a deck, in order; bare numbers are left out.

    A line goes on with the statement before it until that ends: at a blank line, a full stop, a bullet, a
    heading, a table, or the top of a page (one space, in what pdftotext wrote). After a blank line, a small
    letter or a bracket goes on with a sentence that the slide's layout tore apart. A presenter's note is a
    line each.
    """
    found: list[str] = []
    open_ = torn = notes = False
    for line in deck.split("\n"):
        top = re.match(r" \S", line)
        notes = notes and not top
        text = plain(line)
        if not line.strip():
            open_, torn = False, open_ or torn
        elif line.startswith("<p>") or ("\t" in line and not notes):
            found += map(plain, CELL.split(line))
            open_ = torn = False
        else:
            new = top or notes or MARK.match(line.strip())
            if not new and (open_ or (torn and re.match(r"[a-z(]", text))):
                found[-1] += f" {text}"
            else:
                found.append(text)
            notes = notes or text == NOTES
            open_, torn = not line.startswith("#") and text[-1:] not in (*".;:?!", ""), False
    return [text for text in found if re.search(r"[^\W\d_]", text)]


def plain(text: str) -> str:
    """Return text without tags, emphasis, link targets, bullets and numbering."""
    text = html.unescape(TAG.sub("", LINK.sub(r"\1", text))).replace("*", "").strip()
    while mark := MARK.match(text):
        text = text[mark.end() :]
    return text


def letters(text: str) -> str:
    """Return the letters and digits of a text, without regard to case."""
    return "".join(WORD.findall(text.casefold()))


@dataclass(frozen=True)
class Page:
    """What a page says, as one string of letters and digits, and where its words begin and end."""

    letters: str
    edges: frozenset[int]

    @classmethod
    def of(cls, text: str) -> Page:
        """Return the page that says `text`."""
        words = WORD.findall(text.casefold())
        return cls("".join(words), frozenset(accumulate(map(len, words), initial=0)))

    def says(self, statement: str) -> bool:
        """Tell whether the statement stands here, whole, beginning and ending with a word."""
        wanted = letters(statement)
        at = self.letters.find(wanted)
        while at >= 0:
            if at in self.edges and at + len(wanted) in self.edges:
                return True
            at = self.letters.find(wanted, at + 1)
        return False
