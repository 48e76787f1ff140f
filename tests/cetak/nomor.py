"""Page numbers: on the pages, in lists, in references; and what leads from one place to another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from pdf_struktur import Element

from cetak.baca import ARTIFACT, MENTION, MM, Berkas, Halaman, Kotak, Penanda, Tautan, plain
from cetak.mentah import Butir, Mentah
from cetak.modul import (
    A4,
    ACTS,
    BOTTOM,
    CITED,
    INDEX,
    LISTS,
    NUMBERED,
    TOP,
    Modul,
    area,
    head,
    romans,
    section,
    short_names,
)

LARGE = 12
"""From this size on, in points, letters are a heading's."""
DEEP = 150
"""With more headings than this, the contents stop at the second level."""


def folios(m: Modul) -> Iterator[str]:
    """Roman numbers, then arabic ones from 1 on a right-hand page; the number printed outside is the page's label."""
    b = m.berkas
    front = next((page.index for page in b.pages if page.label == "1"), len(b.pages))
    wanted = [*(romans(place) for place in range(1, front + 1)), *map(str, range(1, len(b.pages) - front + 1))]
    if [page.label for page in b.pages] != wanted:
        yield f"halaman berlabel {[page.label for page in b.pages]}, bukan {wanted}"
    if front % 2:
        yield "halaman 1 di sebelah kiri"
    for page in b.pages[2:]:
        printed = [run for run in page.outside if run.box.top < BOTTOM - 3 * MM]
        if "".join(run.text for run in printed).strip() != ("" if _is_blank(page) else page.label):
            yield f"hlm. {page.label}: tercetak {[run.text for run in printed]}"
        own = area(page)
        for run in printed:
            outside = run.box.right > own.right - 1 if page.index % 2 == 0 else run.box.left < own.left + 1
            if not outside:
                yield f"hlm. {page.label}: nomornya tidak di sisi luar"


def running_heads(m: Modul) -> Iterator[str]:
    """On left pages the module's title, on right ones that of the chapter; on blank pages nothing."""
    b = m.berkas
    chapters = [item for item in b.headings if item.level == 1]
    for page in b.pages[2:]:
        printed = " ".join(run.text for run in page.outside if run.box.bottom > A4[1] - TOP + 3 * MM)
        above = [item.words for item in chapters if item.page <= page.index]
        wanted = [m.title] if page.index % 2 else [above[-1], NUMBERED.sub("", above[-1], count=1)]
        if plain(printed) not in ([""] if _is_blank(page) else map(plain, wanted)):
            yield f"hlm. {page.label}: kepala halaman “{printed}”, bukan “{wanted[-1]}”"


def chapters(m: Modul) -> Iterator[str]:
    """Chapters and annexes are numbered through and begin right-hand pages, the first one page 1."""
    b = m.berkas
    found = [item for item in b.headings if re.match(r"BAB|LAMPIRAN", item.words)]
    if not found or b.pages[found[0].page].label != "1":
        yield "BAB I tidak di halaman 1"
    numbers = [item.words.split()[1] for item in found if item.words.startswith("BAB")]
    if numbers != [romans(place).upper() for place in range(1, len(numbers) + 1)]:
        yield f"nomor bab {numbers}"
    for item in found:
        if item.page % 2:
            yield f"hlm. {b.pages[item.page].label}: “{item.words}” di sebelah kiri"


def _is_blank(page: Halaman) -> bool:
    return not any(run.mcid != ARTIFACT for run in page.runs)


def contents(m: Modul) -> Iterator[str]:
    """Each line of the lists names the page where its heading, table or figure stands; none is missing."""
    b = m.berkas
    deepest = 3 if len(b.headings) <= DEEP else 2
    listed = [*_lines(b, LISTS[0])]
    for title, number in listed:
        yield from _misnumbered(b, title, number)
        place = b.destinations.get(title.name)
        if place and plain(title.words) not in plain(_large(b.pages[place.page])):
            yield f"Daftar Isi: “{title.words}” tidak di halaman {number.words}"
    wanted = [plain(item.words) for item in b.headings if item.level <= deepest]
    if [plain(title.words) for title, _ in listed] != wanted:
        given = {plain(title.words) for title, _ in listed}
        yield f"Daftar Isi tidak sama dengan judul-judulnya: {[item for item in wanted if item not in given]}"
    captions = _captions(b)
    for name in LISTS[1:]:
        listed = [*_lines(b, name)]
        for title, number in listed:
            yield from _misnumbered(b, title, number)
        sign = name.split()[1]
        own = [(plain(words), label) for words, label in captions if words.startswith(f"{sign} ")]
        if [(plain(title.words), number.words) for title, number in listed] != own:
            yield f"{name} tidak sama dengan {own}"


def _lines(b: Berkas, name: str) -> Iterator[tuple[Tautan, Tautan]]:
    """Yield the lines of a list: the link of the title and that of the number."""
    around = b.section(name)
    own = {id(item) for item in around.walk()} if around else set()
    for title, number in pairwise(link for link in b.links if id(link.element) in own):
        if title.name == number.name and re.fullmatch(r"\d+|[ivxl]+", number.words):
            yield title, number


def _misnumbered(b: Berkas, title: Tautan, number: Tautan) -> Iterator[str]:
    place = b.destinations.get(title.name)
    label = b.pages[place.page].label if place else None
    if label != number.words:
        yield f"“{title.words}” katanya di halaman {number.words}, padahal {label}"


def _large(page: Halaman) -> str:
    return " ".join(run.text for run in page.runs if run.size >= LARGE and run.mcid >= 0)


def _captions(b: Berkas) -> list[tuple[str, str]]:
    """Return the numbered captions with the labels of their pages."""
    found = [item for item in b.root.walk() if item.tag in ("Caption", "P", "Figure") and item.pages]
    numbered = [
        item for item in found if re.match(r"(?:Tabel|Gambar) (?:Lampiran(?: [IVXLC]+\.| )|\d+\.)\d+ ", item.text)
    ]
    places = [(item.text, b.pages[min(item.pages)].label) for item in numbered if not _is_listed(item)]
    return list(dict.fromkeys(places))


def _is_listed(item: Element) -> bool:
    above: Element | None = item
    while above is not None and above.tag != "Sect":
        above = above.parent
    return above is not None and next((head.text for head in above.find("H1")), "") in LISTS


def bookmarks(m: Modul) -> Iterator[str]:
    """The bookmarks are the headings: the same words, order, nesting and pages."""
    b = m.berkas
    for given, wanted in zip(b.bookmarks, b.headings, strict=False):
        if _comparable(given) != _comparable(wanted):
            yield f"markah {given}, judul {wanted}"
    if len(b.bookmarks) != len(b.headings):
        yield f"{len(b.bookmarks)} markah untuk {len(b.headings)} judul"


def _comparable(item: Penanda) -> tuple[int, str, int]:
    return item.level, plain(item.words), item.page


def links(m: Modul) -> Iterator[str]:
    """No link leads to a place that is not in the file, and each lies on its page."""
    b = m.berkas
    boxes = []
    for page, found in zip(b.pages, b.pdf.pages, strict=True):
        for annotation in found.obj.get("/Annots", []):
            left, low, right, high = (float(value) for value in annotation.Rect)
            boxes.append((page, Kotak(min(left, right), min(low, high), max(left, right), max(low, high))))
            if "/Dest" in annotation and str(annotation.Dest) not in b.destinations:
                yield f"hlm. {page.label}: tautan ke {annotation.Dest}, yang tidak ada"
    for page, box in boxes:
        if box.beyond(Kotak(0, 0, *page.size)) > 0 or box.right - box.left < 1:
            yield f"hlm. {page.label}: tautan di luar halaman: {box}"


def mentions(m: Modul) -> Iterator[str]:
    """Each "(hlm. N)" belongs to a link to page N, and what it leads to stands there."""
    b = m.berkas
    linked = sum(len(MENTION.findall(link.words)) for link in b.links)
    if linked != len(MENTION.findall(b.words)):
        yield f"{len(MENTION.findall(b.words)) - linked} sebutan halaman tanpa tautan"
    for link in b.links:
        for number in MENTION.findall(link.words):
            place = b.destinations.get(link.name)
            if place is None or b.pages[place.page].label != number:
                yield f"“{link.words}”: {link.name} ada di {place and b.pages[place.page].label}"
                continue
            words = _known_by(m.mentah.entries.get(link.name))
            if not {place.page, place.page + 1} & set(m.flow.pages(words)):
                yield f"“{link.words}”: “{words}” tidak di halaman {number}"


def _known_by(item: Butir | None) -> str:
    """Return the first words of an entry where it stands."""
    if item is None:
        return "?"
    numbers = {"pasal": "Pasal {}", "ayat": "ayat ({})", "huruf": "huruf {}", "angka": "angka {}"}
    if item.key in numbers:
        return numbers[item.key].format(item.data.get("nomor", item.data.get("huruf")))
    return next(iter(CITED.split(item.title)), "")


def unsaid(m: Modul) -> Iterator[str]:
    """A reference without a page leads to its own section, or its section has said that page before."""
    b = m.berkas
    said: dict[int, set[int]] = defaultdict(set)
    for link in b.links:
        item, place = m.mentah.entries.get(link.name), b.destinations.get(link.name)
        around = section(link.element)
        if item is None or place is None or around is None or head(around) in (*LISTS, INDEX, ACTS):
            continue
        if item.folder in ("istilah", "dokumen"):  # in lists by alphabet, at the end
            continue
        if MENTION.search(link.words):
            said[id(around)].add(place.page)
        elif place.page not in _own_pages(around) | said[id(around)]:
            page = b.pages[min(link.element.pages)]
            yield f"hlm. {page.label}: “{link.words}” tanpa halaman; {link.name} di {b.pages[place.page].label}"


def _own_pages(around: Element) -> set[int]:
    """Return the pages of a section without those of the sections in it."""
    below = [page for kid in around.kids if kid.tag != "Sect" for page in kid.pages]
    return {place[0] for place in around.places} | set(below)


def elsewhere(m: Modul) -> Iterator[str]:
    """An address is printed; what another module holds, is said to be there, once in a section."""
    b = m.berkas
    said: dict[int, set[str]] = defaultdict(set)
    names = {name: words for name, words in short_names(m.mentah).items() if name != m.name}
    for link in b.links:
        bare = plain(link.address.split("://")[-1])
        if not link.address or bare in plain(link.words):
            continue
        after = _after(link.element).strip()
        around = section(link.element)
        named = [name for name, said_as in names.items() if re.match(rf"\(\s*{re.escape(said_as)}\s*\)", after)]
        said[id(around)].update(named)
        path = link.address.removeprefix(m.situs.host)
        if not (
            named or plain(after).startswith(bare) or any(_holds(m.mentah, name, path) for name in said[id(around)])
        ):
            page = b.pages[min(link.element.pages)]
            yield f"hlm. {page.label}: “{link.words}” menuju {link.address}, tanpa alamat dan tanpa modul"


def _after(element: Element) -> str:
    """Return the words that follow an element in what it stands in."""
    assert element.parent is not None
    rest = element.parent.pieces[element.parent.pieces.index(element) + 1 :]
    return " ".join(piece if isinstance(piece, str) else piece.text for piece in rest[:30])


def _holds(mentah: Mentah, name: str, address: str) -> bool:
    """Tell whether a module holds an entry whose page on the site has this address."""
    pages = {item.id for item in mentah.chosen(name)}
    path, _, anchor = address.partition("#")
    return any(id == path.rstrip("/") or (anchor and id.startswith(path)) for id in pages)
