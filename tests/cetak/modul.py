"""A printed module beside what it was made from: what the checks are given."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from pdf_struktur import Element

from cetak import mentah
from cetak.baca import HEADINGS, MM, Aliran, Berkas, Halaman, Kotak
from cetak.mentah import Data, Mentah

A4 = (210 * MM, 297 * MM)
INNER, OUTER, TOP, BOTTOM = 30 * MM, 24 * MM, 27 * MM, 25 * MM
"""Margins of a page of a book."""
LISTS = ("Daftar Isi", "Daftar Tabel", "Daftar Gambar")
ACTS = "Daftar Peraturan yang Dirujuk"
SOURCES = "Daftar Sumber"
INDEX = "Indeks"
DASH = "\N{EN DASH}"
NUMBERED = re.compile(r"(?:BAB [IVXLC]+|LAMPIRAN(?: [IVXLC]+)?|[A-Z]+\.|\d+(?:\.\d+)*\.?) ")
"""The number that a heading begins with."""
CITED = re.compile(
    r"(?:Undang-Undang|UU|PP|Perpres|Peraturan \w+(?: Pusat Statistik)?|Keputusan Kepala \w+(?: Pusat Statistik)?) "
    r"(?:Nomor |No\.? )?\d+(?: Tahun |/)\d{4}"
    r"(?:,? Pasal \d+(?: ayat \(\d+\))?)?(?: (?:tentang|disebut) .*?(?=[.;),:]|$))?"
    r"|Surat Nomor"
)
"""A regulation as authors write it: the house prints its short form, so neither it nor its title is sought."""


@dataclass(frozen=True)
class Situs:
    """The site around the modules: its address, what it says online of each id, the fonts, folders of this machine."""

    host: str
    online: dict[str, Data]
    families: tuple[str, ...]
    places: tuple[str, ...]


@dataclass(frozen=True)
class Modul:
    """A module: its PDF, the name of its file, and the data and site it belongs to."""

    berkas: Berkas
    name: str
    mentah: Mentah
    situs: Situs

    @property
    def data(self) -> Data:
        """The module's own YAML."""
        return self.mentah.modules[self.name]

    @property
    def title(self) -> str:
        """The module's title without marks."""
        return mentah.plain(self.data["judul"])

    @property
    def is_card(self) -> bool:
        """Whether it is a folded card."""
        return self.data.get("bentuk") == "lipatan"

    @property
    def is_for_trainers(self) -> bool:
        """Whether it may hold what only trainers read."""
        return self.data.get("pembaca") == "pelatih"

    @cached_property
    def flow(self) -> Aliran:
        """The text without what references add on paper: a page, another module, an address."""
        names = "|".join(re.escape(words) for words in short_names(self.mentah).values())
        host = r"\s?".join(map(re.escape, self.situs.host.split("://")[1].split("/")[0]))
        return Aliran(self.berkas, re.compile(rf"\(\s*(?:hlm\.\s*\d+|{names}|{host}[^)]*)\s*\)"))


def short_names(data: Mentah) -> dict[str, str]:
    """Return how each module is called by the others."""
    return {name: mentah.plain(modul["singkat"]) for name, modul in data.modules.items()}


def area(page: Halaman) -> Kotak:
    """Return where a page of a book may have text."""
    left, right = (INNER, OUTER) if page.index % 2 == 0 else (OUTER, INNER)
    return Kotak(left, BOTTOM, page.size[0] - right, page.size[1] - TOP)


def section(element: Element) -> Element | None:
    """Return the innermost section around an element."""
    while element.parent is not None and element.tag != "Sect":
        element = element.parent
    return element if element.tag == "Sect" else None


def head(section: Element) -> str:
    """Return the words of a section's heading."""
    return next((item.text for item in section.walk() if item.tag in HEADINGS), "")


def romans(number: int) -> str:
    """Return ``iv`` for 4."""
    words = ""
    for value, sign in ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
        words, number = words + sign * (number // value), number % value
    return words


def places(b: Berkas, name: str, end: str) -> Iterator[tuple[str, list[str], list[str]]]:
    """Yield the lines of a list of places: what they name, the labels of all pages they give, and what is wrong there.

    `end` is what stands between the name and its numbers.
    """
    around = b.section(name)
    own = {id(item) for item in around.walk()} if around else set()
    listed = [link for link in b.links if id(link.element) in own]
    for _, group in groupby(listed, key=lambda link: id(link.element.parent)):
        numbered = list(group)
        line = numbered[0].element.parent
        assert line is not None
        before = line.pieces[: line.pieces.index(numbered[0].element)]
        words = " ".join(piece if isinstance(piece, str) else piece.text for piece in before)
        numbers: list[str] = []
        wrong: list[str] = []
        for link in numbered:
            first, _, last = link.words.partition(DASH)
            place = b.destinations.get(link.name)
            short = last != "" and int(last) < int(first) + 2
            if place is None or b.pages[place.page].label != first or short:
                wrong.append(f"{name}: {words}{link.words} menuju {place}")
            numbers += map(str, range(int(first), int(last or first) + 1))
        yield re.sub(end, "", " ".join(words.split())), numbers, wrong
