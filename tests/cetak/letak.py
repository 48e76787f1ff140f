"""Where things stand on the page: nothing sticks out, nothing lies over anything else, tables keep together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pdf_struktur
from pdf_struktur import Element

from cetak.baca import ARTIFACT, MM, Berkas, Halaman, Kotak, Potongan, around, lines, plain
from cetak.modul import A4, OUTER, Modul, area

PANEL = 297 * MM / 4


def sheets(m: Modul) -> Iterator[str]:
    """Every page is A4, a card's lying."""
    b = m.berkas
    for page in b.pages:
        size = page.size[::-1] if m.is_card else page.size
        if max(abs(own - wanted) for own, wanted in zip(size, A4, strict=True)) > 0.1:
            yield f"hlm. {page.label}: {page.size}"


def outside(m: Modul) -> Iterator[str]:
    """No text overflows its page: the margins of a book, the panels of a card."""
    b = m.berkas
    for page in b.pages:
        for run in page.runs:
            own = _panel(page, run) if m.is_card else area(page)
            if not m.is_card and page.index == 0:
                own = Kotak(OUTER, 12 * MM, page.size[0] - OUTER, page.size[1] - OUTER)
            elif not m.is_card and run.mcid == ARTIFACT:
                own = Kotak(own.left, 10 * MM, own.right, page.size[1] - 10 * MM)
            if (too_far := run.box.beyond(own)) > 0.7:
                yield f"hlm. {page.label}: “{run.text}” melampaui tepi sejauh {too_far:.1f} pt"


def _panel(page: Halaman, run: Potongan) -> Kotak:
    left = PANEL * int(run.box.left / PANEL)
    return Kotak(left + 4 * MM, 5 * MM, left + PANEL - 4 * MM, page.size[1] - 5 * MM)


def overlaps(m: Modul) -> Iterator[str]:
    """No text lies over other text."""
    b = m.berkas
    for page in b.pages:
        runs = sorted(page.runs, key=lambda run: -run.box.top)
        for place, first in enumerate(runs):
            for second in runs[place + 1 :]:
                if second.box.top < first.box.bottom:
                    break
                wide, high = first.box.overlap(second.box)
                if high > 0.8 and wide > (2.5 if abs(first.baseline - second.baseline) < 0.1 else 0.6):
                    yield f"hlm. {page.label}: “{first.text}” dan “{second.text}” bertumpuk setinggi {high:.1f} pt"


def cells(m: Modul) -> Iterator[str]:
    """The text of each cell stays in its column; a row is on one page; on each page the head stands again."""
    b = m.berkas
    for table in b.root.find("Table"):
        rows = pdf_struktur.rows_of(table)
        yield from _columns(b, rows)
        pages: dict[int, None] = {}
        for row in rows:
            own = sorted({page for cell in row for page in cell.pages})
            if len(own) > 1:
                yield f"hlm. {b.pages[own[0]].label}: baris “{row[0].text}” terpotong"
            if own and row[0].parent is not None and row[0].parent.tag != "THead":
                pages[own[0]] = None
        head = next((kid for kid in table.kids if kid.tag == "THead"), None)
        for page in list(pages)[1:] if head else []:
            assert head is not None
            again = " ".join(run.text for run in _in_order(b.pages[page].outside))
            if plain(head.text) not in plain(again):
                yield f"hlm. {b.pages[page].label}: kepala tabel “{head.text}” tidak diulang"
        if head and pages and min(head.pages) != next(iter(pages)):
            yield f"hlm. {b.pages[min(head.pages)].label}: kepala tabel “{head.text}” sendirian"


def _columns(b: Berkas, rows: list[list[Element]]) -> Iterator[str]:
    boxes: dict[tuple[int, int], list[tuple[Kotak, Element]]] = defaultdict(list)
    for row in rows:
        for column, cell in enumerate(row):
            printed = b.runs(cell)
            if printed and len(row) == max(map(len, rows)):
                boxes[printed[0][0], column].append((around([run.box for _, run in printed]), cell))
    for (page, column), found in boxes.items():
        after = [box.left for box, _ in boxes.get((page, column + 1), [])]
        for box, cell in found:
            if after and box.right > min(after) - 1:
                yield f"hlm. {b.pages[page].label}: sel “{cell.text}” melampaui kolomnya"


def _in_order(runs: list[Potongan]) -> list[Potongan]:
    return [run for line in lines(runs) for run in sorted(line, key=lambda run: run.box.left)]
