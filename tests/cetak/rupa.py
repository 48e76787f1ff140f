"""How a module looks: nothing left alone at a page break, no hyphenation, our own fonts, enough contrast."""

from __future__ import annotations

import io
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from fontTools.ttLib import TTFont
from pdf_struktur import Element

from cetak.baca import HEADINGS, Berkas, Potongan, contrast, lines
from cetak.mentah import Mentah
from cetak.modul import Modul

LONE = re.compile(
    r"Aktivitas|Tugas|Tujuan|Catatan redaksi.*|Kunci jawaban|Pertanyaan diskusi|Catatan pelatih|Arahan\."
    r"|Latihan \d+\..*|Belum tersedia: .*|Hubungan dengan peran lain|Tingkat kematangan|Cara menghitung"
    r"|.* dalam kata-kata|Mengapa .* tetap dirujuk"
)
"""What titles a list or box below it without being a heading."""


def alone(m: Modul) -> Iterator[str]:
    """No heading, caption or title of a box is the last thing on a page."""
    b = m.berkas
    notes = {id(item) for note in b.root.find("Note") for item in note.walk()}
    for page in b.pages:
        owned = [(run.baseline, b.owner(page.index, run)) for run in page.runs]
        owners = [(height, item) for height, item in owned if item is not None and id(item) not in notes]
        if owners:
            _, last = min(owners, key=lambda found: found[0])
            above = {item.tag for item in _up(last)}
            address = last.tag == "Link" and bool(re.search(r"/2\d{3}/", last.text)) and _beside_heading(last)
            if above & {*HEADINGS, "Caption", "THead"} or LONE.fullmatch(last.text) or address:
                yield f"hlm. {page.label}: “{last.text}” di baris terakhir"


def _up(element: Element) -> Iterator[Element]:
    above: Element | None = element
    while above is not None:
        yield above
        above = above.parent


def _beside_heading(element: Element) -> bool:
    return any(kid.tag in HEADINGS for above in list(_up(element))[:3] for kid in above.kids)


def widows(m: Modul) -> Iterator[str]:
    """A paragraph that goes on overleaf leaves two lines at least on either page."""
    b = m.berkas
    for item in b.root.find("P"):
        notes = {id(one) for note in item.find("Note") for one in note.walk()}
        by_page: dict[int, list[Potongan]] = defaultdict(list)
        for one in item.walk():
            if id(one) not in notes:
                for page, run in _own_runs(b, one):
                    by_page[page].append(run)
        for page, runs in by_page.items():
            if len(by_page) > 1 and len(lines(runs)) < 2:
                yield f"hlm. {b.pages[page].label}: satu baris saja dari “{item.text}”"


def _own_runs(b: Berkas, item: Element) -> list[tuple[int, Potongan]]:
    return b.runs(Element(item.tag, None, item.raw, places=item.places))


def hyphens(m: Modul) -> Iterator[str]:
    """No word is hyphenated: a hyphen at the end of a line is one of the word's own, as where it is said twice."""
    b = m.berkas
    known = _with_hyphens(m.mentah)
    for item in b.root.walk():
        for first, second in pairwise(piece for piece in item.pieces if isinstance(piece, str)):
            before = re.search(r"([^\W\d_]+)[-\u00ad\u2010]$", first.rstrip())
            after = re.match(r"[^\W\d_]+", second.lstrip())
            pair = f"{before[1]}-{after[0]}".casefold() if before and after else ""
            if before and after and pair not in known and before[1].casefold() != after[0].casefold():
                yield f"“{before[0]}|{after[0]}” terpenggal"


def _with_hyphens(mentah: Mentah) -> set[str]:
    """Return the pairs of words that the data join with a hyphen."""
    found: set[str] = {"undang-undang"}
    for item in mentah.files.values():
        words = repr(item.data).casefold()
        found |= {f"{pair[1]}-{pair[2]}" for pair in re.finditer(r"(?=(?<![^\W\d_])([^\W\d_]+)-([^\W\d_]+))", words)}
    return found


def faces(m: Modul) -> Iterator[str]:
    """All fonts are embedded subsets of our own families; nothing is an image of pixels; no letter is too small."""
    b = m.berkas
    for font in b.fonts:
        inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
        program = next((inner.FontDescriptor[key] for key in inner.FontDescriptor.keys() if "FontFile" in key), None)  # noqa: SIM118
        if program is None:
            yield f"{font.BaseFont} tidak ditanam"
            continue
        name = str(TTFont(io.BytesIO(program.read_bytes()), lazy=True)["name"].getBestFamilyName())
        if not re.match(r"/[A-Z]{6}\+", str(font.BaseFont)):
            yield f"{font.BaseFont} tidak disubset"
        if not name.startswith(m.situs.families):
            yield f"{font.BaseFont} adalah {name}"
    for page in b.pages:
        if page.images:
            yield f"hlm. {page.label}: ada gambar piksel"
        yield from (f"hlm. {page.label}: “{run.text}” {run.size:.1f} pt" for run in page.runs if run.size < 6)


def faint(m: Modul) -> Iterator[str]:
    """Text stands out from what lies behind it, in grey as in colour."""
    b = m.berkas
    for page in b.pages:
        for run in page.runs:
            across, up = (run.box.left + run.box.right) / 2, (run.box.bottom + run.box.top) / 2
            behind = (255, 255, 255)
            for shape in page.shapes:
                box = shape.box
                inside = box.left <= across <= box.right and box.bottom <= up <= box.top
                if shape.fill and inside and len(shape.corners) <= 5:
                    behind = shape.fill
            if contrast(run.colour, behind) < 4.5:
                yield f"hlm. {page.label}: “{run.text}” {run.colour} pada {behind}"
