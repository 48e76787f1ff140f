"""What the templates come across while they print a book, for its lists, its index and its numbers."""

from collections import defaultdict
from dataclasses import dataclass, field

ANNEX = "Lampiran"
"""What the only annex of a book is called; several are "Lampiran I", "Lampiran II"."""


@dataclass(frozen=True)
class Caption:
    """A numbered table or figure: its label ("Tabel 2.1"), its title as HTML, and its anchor."""

    label: str
    title: str
    anchor: str


@dataclass
class Marks:
    """A ledger, filled in reading order. Anchors are those of the printed document, each with the `prefix`.

    `cited` and `indexed` map ids to the places where they stand; `named` are the regulations that the chapter has
    already given in full; `terms`, `documents` and `short` (abbreviation → term) what the glossary, the
    list of sources and the list of abbreviations must hold.
    """

    prefix: str = ""
    chapter: str = ""
    section: str = ""
    named: set[str] = field(default_factory=set)
    cited: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    indexed: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    terms: dict[str, None] = field(default_factory=dict)
    documents: dict[str, None] = field(default_factory=dict)
    short: dict[str, str] = field(default_factory=dict)
    tables: list[Caption] = field(default_factory=list)
    figures: list[Caption] = field(default_factory=list)
    _seen: set[tuple[str, str]] = field(default_factory=set)
    _count: int = 0
    _chapters: int = 0

    def begin_chapter(self, annex: str = "") -> str:
        """Start a chapter or the `annex` so called: tables count anew, citations are given in full again."""
        self._chapters += not annex
        self.chapter = annex or str(self._chapters)
        self.named.clear()
        return ""

    def begin_section(self, anchor: str) -> str:
        """Start a section: terms are indexed once in each."""
        self.section = anchor
        return ""

    def cite(self, act: str) -> str:
        """Record that a regulation is cited here and return the anchor for the place."""
        self.cited[act].append(anchor := self._anchor("s"))
        return anchor

    def index(self, term: str) -> str:
        """Record that a term stands here and return the anchor for the place; empty when the section has it."""
        if (self.section, term) in self._seen:
            return ""
        self._seen.add((self.section, term))
        self.indexed[term].append(anchor := self._anchor("i"))
        return anchor

    def first_reference(self, target: str) -> bool:
        """Tell whether the section refers to this id for the first time: later references need no page."""
        seen = (self.section, f"hlm {target}")
        if seen in self._seen:
            return False
        self._seen.add(seen)
        return True

    def table(self, title: str) -> Caption:
        """Number a table."""
        return self._caption(self.tables, "Tabel", "t", title)

    def figure(self, title: str) -> Caption:
        """Number a figure."""
        return self._caption(self.figures, "Gambar", "g", title)

    def _caption(self, captions: list[Caption], word: str, sign: str, title: str) -> Caption:
        label = f"{word} {self.chapter}" + (" " if self.chapter == ANNEX else ".")
        place = 1 + sum(item.label.startswith(label) for item in captions)
        captions.append(Caption(f"{label}{place}", title, self._anchor(sign)))
        return captions[-1]

    def _anchor(self, sign: str) -> str:
        self._count += 1
        return f"{self.prefix}{sign}{self._count}"
