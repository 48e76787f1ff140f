"""The parts of a book that name its pages: lists before the text, index after it. Words are the templates' work."""

import re
from collections.abc import Iterator, Mapping
from functools import partial
from itertools import groupby

from markupsafe import Markup

from generator.printing.inline import environment
from generator.printing.manuscript import Heading, Manuscript, Places, text_key
from generator.printing.numbering import roman, runs

Numbers = Mapping[str, int]
"""The page of every anchor, as it is printed: the text from 1, the lists after it following on."""
DEEP = 150
"""With more headings than this, the table of contents stops at the second level."""


def likely_front_pages(value: Manuscript) -> int:
    """Return how many pages the front matter will have, most of the time: an even number."""
    headings = [line.title for line in value.headings if line.level <= _depth(value)]
    captions = ([item.title for item in part] for part in (value.tables, value.figures))
    sections = ([*headings, *[""] * 6], *captions, [long for _, long in value.short])
    pages = 3 + bool(value.facts["preface"]) + sum(1 + (_lines(part) + 9) // 44 for part in sections if part)
    return pages + pages % 2


def _lines(titles: list[str]) -> int:
    return sum(1 + len(Markup(title).striptags()) // 80 for title in titles)


def _depth(value: Manuscript) -> int:
    """Return the deepest level in the table of contents."""
    return 3 if len(value.headings) <= DEEP else 2


def back(value: Manuscript, numbers: Numbers, text_pages: int) -> str:
    """Return the list of regulations and the index, which follow `text_pages` pages of text, as HTML."""
    template = environment().get_template("documents/akhir.html.j2")
    telling = [line for line in value.index if not line.see and _tells(numbers, line, text_pages)]
    named = {line.title for line in telling}
    telling = [line for line in value.index if line in telling or line.see in named]
    groups = [(letter, list(lines)) for letter, lines in groupby(telling, key=_letter)]
    return template.render(m=value, runs_of=partial(_runs, numbers), groups=groups, text_pages=text_pages)


def _tells(numbers: Numbers, line: Places, text_pages: int) -> bool:
    """Tell whether an index entry helps to find something: not when it stands on every other page."""
    return len({numbers[place] for place in line.places}) <= max(8, text_pages * 2 // 5)


def _letter(line: Places) -> str:
    first = text_key(Markup(line.title))[:1].upper()
    return first if first.isalpha() else "0\u20139"


def _runs(numbers: Numbers, places: tuple[str, ...]) -> list[tuple[int, int, str]]:
    """Return the pages of some anchors, each once: first page, last page of a run of three or more (else 0), anchor."""
    pages: dict[int, str] = {}
    for anchor in places:
        pages.setdefault(numbers[anchor], anchor)
    found: list[tuple[int, int, str]] = []
    for run in runs(sorted(pages)):
        long = len(run) > 2
        found += [(start, run[-1] if long else 0, pages[start]) for start in (run[:1] if long else run)]
    return found


def front(value: Manuscript, numbers: Numbers, text_pages: int, front_pages: int) -> str:
    """Return cover, imprint, preface and lists as HTML; the imprint names both counts of pages."""
    fronts = [
        ("Tim Penyusun", "tim-penyusun"),
        *([("Kata Pengantar", "kata-pengantar")] if value.facts["preface"] else []),
        ("Daftar Isi", "daftar-isi"),
        *([("Daftar Tabel", "daftar-tabel")] if value.tables else []),
        *([("Daftar Gambar", "daftar-gambar")] if value.figures else []),
        *([("Daftar Singkatan", "daftar-singkatan")] if value.short else []),
    ]
    return (
        environment()
        .get_template("documents/awal.html.j2")
        .render(
            m=value,
            fronts=fronts,
            headings=(*value.headings, *_back_headings(value)),
            depth=_depth(value),
            page_of=numbers.__getitem__,
            preface=_paged(value.facts["preface"], numbers),
            front_pages=roman(front_pages).lower(),
            text_pages=text_pages,
        )
    )


def _paged(words: str, numbers: Numbers) -> str:
    """Return the preface with the pages of what it refers to: they are in another part than itself."""
    return re.sub(r'(<a class="rujuk"[^>]* href="#([^"]+)">.*?</a>)', lambda m: f"{m[1]} (hlm. {numbers[m[2]]})", words)


def _back_headings(value: Manuscript) -> Iterator[Heading]:
    if value.acts:
        yield Heading("", "Daftar Peraturan yang Dirujuk", 1, "daftar-peraturan")
    if value.index:
        yield Heading("", "Indeks", 1, "indeks")
