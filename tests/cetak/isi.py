"""What is in a module: all that it chooses, the addresses of its sections, index, citations, imprint; no secrets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import segno
from pdf_struktur import Element

from cetak import mentah
from cetak.baca import HEADINGS, Berkas, Bidang, Kotak, plain
from cetak.mentah import Butir, Data
from cetak.modul import ACTS, CITED, INDEX, NUMBERED, SOURCES, Modul, places, romans, section

HEADED = {"", "aspek", "bagian", "indikator", "langkah", "penjelasan", "subproses"}
"""What has a heading of its own."""
MARKUP = re.compile(
    r"\{\{|\}\}|\{%|\[\[|\]\]|\*\*|&\w+;|&#\d+;|</?\w+>|\b(?:None|True|False|Undefined|null)\b|\(\)|\[\]"
)
"""Markup, escapes and values of Python that a reader must never see."""
MONTHS = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
]


def held(m: Modul) -> Iterator[str]:
    """Every id that the module chooses has its place, and what the editors wrote stands there; others have none."""
    b = m.berkas
    chosen = m.mentah.chosen(m.name)
    for item in chosen:
        place = b.destinations.get(item.id)
        if place is None:
            yield f"{item.id} tidak ada"
            continue
        inner = [b.destinations[one.id].page for one in item.walk() if one.id in b.destinations]
        for words in [item.title] if m.is_card else item.texts:
            for piece in mentah.pieces(words):
                for part in filter(plain, CITED.split(piece)):
                    if not any(place.page <= page <= max(inner) + 3 for page in m.flow.pages(part)):
                        yield f"{item.id} (hlm. {b.pages[place.page].label}): “{part}” tidak tercetak"
    kinds = {item.folder for item in chosen}
    known = {item.id for item in chosen}
    for id in b.destinations:
        item = m.mentah.entries.get(id)
        if item is not None and item.folder in kinds and id not in known:
            yield f"{id} tercetak, padahal tidak dipilih"


def codes(m: Modul) -> Iterator[str]:
    """The module's own address is a QR code; each code says what it is said to, in the open, on white."""
    b = m.berkas
    found = list(_codes(b))
    if _address(m.situs.host, m.situs.online[f"modul/{m.name}"]) not in {address for _, address in found}:
        yield "tanpa kode QR yang menuju halaman modul"
    for item, address in found:
        page = b.pages[min(item.pages)]
        box = Kotak(*map(float, item.attributes["BBox"]))
        modules = next((drawn for shape in page.shapes if (drawn := _modules(shape, box))), set())
        if modules != _dark(address):
            yield f"hlm. {page.label}: kode QR tidak berbunyi {address}"
            continue
        quiet = 4 * (box.right - box.left) / (1 + max(across for across, _ in modules))
        zone = Kotak(box.left - quiet, box.bottom - quiet, box.right + quiet, box.top + quiet)
        touched = [run.text for run in page.runs if min(run.box.overlap(zone)) > 0]
        painted = [shape.box for shape in page.shapes if shape.fill and len(shape.corners) <= 5]
        edges = [one for one in painted if min(one.overlap(zone)) > 0 and zone.beyond(one) > 0]
        if touched or edges:
            yield f"hlm. {page.label}: kode QR {address} kurang dari empat modul dari {touched or edges}"


def _codes(b: Berkas) -> Iterator[tuple[Element, str]]:
    for item in b.root.find("Figure"):
        if "QR" in (item.alt or ""):
            yield item, (item.alt or "").split()[-1]


def _modules(shape: Bidang, box: Kotak) -> set[tuple[int, int]]:
    """Return the dark modules of a QR code, across and down, if that is what a shape draws in a box."""
    if len(shape.corners) < 100 or min(shape.box.overlap(box)) < 0.9 * (box.right - box.left):
        return set()
    return {
        (across, int(start[1]))
        for start, end in zip(shape.corners[::2], shape.corners[1::2], strict=True)
        for across in range(round(start[0]), round(end[0]))
    }


def addresses(m: Modul) -> Iterator[str]:
    """Under each numbered heading of an entry stand its address on the site and a QR code that says the same."""
    b = m.berkas
    chosen = [item for item in m.mentah.chosen(m.name) if not item.hidden]
    drawn = {(min(item.pages), address) for item, address in _codes(b)}
    for head in b.root.find(*HEADINGS):
        if not NUMBERED.match(head.text):
            continue
        page = min(head.pages)
        fits = [item for item in chosen if _is_head(b, head, page, item)]
        if not fits:
            if not _gathers(m.data, head.text):
                yield f"hlm. {b.pages[page].label}: “{head.text}” bukan judul dari data"
            continue
        wanted = {_address(m.situs.host, m.situs.online[item.id]) for item in fits}
        assert head.parent is not None
        printed = [link.text for link in head.parent.find("Link")]
        if not {plain(words) for words in printed} & {plain(item.split("://")[1]) for item in wanted}:
            yield f"hlm. {b.pages[page].label}: “{head.text}” beralamat {printed}, bukan {wanted}"
        if not {(page, item) for item in wanted} & drawn:
            yield f"hlm. {b.pages[page].label}: “{head.text}” tanpa kode QR yang menuju {wanted}"


def _is_head(b: Berkas, head: Element, page: int, item: Butir) -> bool:
    """Tell whether a heading is that of an entry: all its words, but regulations as the house calls them."""
    place = b.destinations.get(item.id)
    if place is None or place.page != page or item.key not in HEADED:
        return False
    title = item.official if item.folder == "peraturan" else item.title
    parts = [plain(part) for part in CITED.split(title)]
    numbers = set(re.findall(r"\d+", title)) <= set(re.findall(r"\d+", head.text))
    return numbers and all(part in plain(head.text) for part in parts)


def _gathers(modul: Data, words: str) -> bool:
    """Tell whether a heading is that of a chapter which gathers several entries under a title of its own."""
    parts = [*modul["bab"], *modul.get("lampiran", [])]
    titles = [mentah.plain(part["judul"]) for part in parts if "judul" in part]
    return any(plain(NUMBERED.sub("", words, count=1)) == plain(title) for title in titles)


def _address(host: str, entry: Data) -> str:
    stem = re.sub(r"(?:^|/)index$", "", entry["halaman"].removesuffix(".md"))
    return f"{host}{stem}/" + (f"#{entry['jangkar']}" if entry["jangkar"] else "")


@cache
def _dark(address: str) -> set[tuple[int, int]]:
    """Return the dark modules of an address's QR code: across, down."""
    rows = segno.make(address, error="m", micro=False).matrix
    return {(across, down) for down, row in enumerate(rows) for across, value in enumerate(row) if value}


def indexed(m: Modul) -> Iterator[str]:
    """On every page that the index gives for a term, the term stands, by one of its names."""
    b = m.berkas
    terms = {plain(item.names[0]): item.names for item in m.mentah.files.values() if item.folder == "istilah"}
    for term, numbers, wrong in places(b, INDEX, r",\s*$"):
        yield from wrong
        names = [*terms.get(plain(term), [term])]
        for label in numbers:
            at = b.labels[label].index if label in b.labels else len(b.pages)
            words = " ".join(b.tagged[at : at + 2])  # it may go on overleaf
            end = len(words) - sum(map(len, b.tagged[at + 1 : at + 2]))
            if not any(found.start() < end for name in names for found in _finds(name, words)):
                yield f"Indeks: “{term}” tidak di halaman {label}"


def _finds(name: str, words: str) -> Iterator[re.Match[str]]:
    """Yield where a name stands; a line may end after a slash in it."""
    found = re.escape(name).replace("/", r"/\s?")
    return re.finditer(rf"(?<!\w){found}(?!\w)", words, re.IGNORECASE)


def cited(m: Modul) -> Iterator[str]:
    """The list of regulations gives the pages that cite each, all of them but those of its own section."""
    b = m.berkas
    listed = list(places(b, ACTS, r":?\s*hlm\.\s*$"))
    given = {plain(title): numbers for title, numbers, _ in listed}
    yield from (words for _, _, wrong in listed for words in wrong)
    last = min((item.page for item in b.headings if item.words in (SOURCES, ACTS)), default=len(b.pages))
    texts = {page.label: b.tagged[page.index] for page in b.pages[:last] if page.label.isdigit()}
    for act in m.mentah.files.values():
        if act.folder != "peraturan":
            continue
        names = [act.data["singkatan"], act.official, *act.data.get("sebutan", [])]
        numbers = next((given[key] for name in names if (key := plain(name)) in given), None)
        own = _own_pages(b, act)
        short = re.compile(rf"(?<!\w){re.escape(act.data['singkatan'])}(?!\w)")
        citing = {label for label, words in texts.items() if short.search(words) and label not in own}
        for label in sorted(citing - set(numbers or ()), key=int):
            yield f"{act.data['singkatan']} dirujuk di halaman {label}, tetapi tidak terdaftar"
        for label in numbers or ():
            if label not in own and not _cites(texts.get(label, ""), act, names):
                yield f"{act.data['singkatan']} terdaftar di halaman {label}, tetapi tidak dirujuk di situ"


def _own_pages(b: Berkas, act: Butir) -> set[str]:
    """Return the labels of the pages that print a regulation itself."""
    if act.id not in b.destinations:
        return set()
    first = b.destinations[act.id].page
    heads = [item.page for item in b.headings if item.page >= first and item.level <= 2]
    last = next((page for page in heads if page > first), first)
    return {b.pages[page].label for page in range(first, last + 1)}


def _cites(words: str, act: Butir, names: list[str]) -> bool:
    number, year = act.data.get("nomor"), act.data.get("tahun")
    forms = [*names, f"{number}/{year}", f"Nomor {number} Tahun {year}", f"No. {number} Tahun {year}"]
    return any(plain(form) in plain(words) for form in forms)


def notes(m: Modul) -> Iterator[str]:
    """Footnotes are numbered through, each on the page that calls it, and give regulations in their official form."""
    b = m.berkas
    official = [plain(item.official) for item in m.mentah.files.values() if item.folder == "peraturan"]
    calls = [item for item in b.root.find("Reference") if item.text.isdigit() and not item.find("Link")]
    found = b.root.find("Note")
    numbers = [next((mark.text for mark in item.find("Lbl")), "") for item in found]
    if not [item.text for item in calls] == numbers == [str(place) for place in range(1, len(found) + 1)]:
        yield f"catatan kaki {numbers}, ditandai {[item.text for item in calls]}"
    for call, note in zip(calls, found, strict=False):
        if min(call.pages) != min(note.pages):
            yield f"hlm. {b.pages[min(call.pages)].label}: catatan kaki {call.text} di halaman lain"
        if not any(title in plain(note.text) for title in official):
            names = [plain(item.data["singkatan"]) for item in m.mentah.files.values() if item.folder == "peraturan"]
            if not any(name in plain(note.text) for name in names):
                yield f"catatan kaki “{note.text}” bukan peraturan"


def footnoted(m: Modul) -> Iterator[str]:
    """Each chapter gives the regulations that its running text cites in full once, in a footnote."""
    b = m.berkas
    for chapter in [around for item in b.root.find("H1") if NUMBERED.match(item.text) and (around := section(item))]:
        own = {id(item) for item in chapter.walk()}
        full = plain(" ".join(note.text for note in chapter.find("Note")))
        for link in b.links:
            target = link.name.removeprefix("daftar-")
            if id(link.element) not in own or not target.startswith("peraturan/") or not _runs_on(link.element):
                continue
            act = m.mentah.entries["/".join(target.split("/")[:2])]
            if "nomor" in act.data and plain(act.official) not in full:
                yield f"{chapter.text[:30]}: {link.words} tanpa catatan kaki"


def _runs_on(element: Element) -> bool:
    """Tell whether words stand in running text: not in tables, lists of sources, or the text of a regulation itself."""
    above = []
    around: Element | None = element
    while around is not None:
        above.append(around)
        around = around.parent
    paragraph = next((item for item in above if item.tag == "P"), element)
    codes = [item.alt or "" for item in (section(element) or element).find("Figure")]
    apart = {"Table", "Caption", "Note", *HEADINGS} & {item.tag for item in above}
    titled = re.match("Sumber|Mengapa .* tetap dirujuk", paragraph.text) or any("/peraturan/" in code for code in codes)
    return not (apart or titled)


def imprint(m: Modul) -> Iterator[str]:
    """The imprint (or a card's cover) says title, edition, date of issue and content version."""
    b = m.berkas
    edition = m.mentah.edition
    year, month, day = map(int, edition["tanggal"].split("-"))
    wanted = [m.title, edition["edisi"], f"{day} {MONTHS[month - 1]} {year}", edition["versi_isi"]]
    page = b.pages[0 if m.is_card else 1]
    if not m.is_card:
        front = sum(not item.label.isdigit() for item in b.pages)
        wanted.append(f"{romans(front)} + {len(b.pages) - front} halaman")
    words = plain(b.tagged[page.index])
    yield from (f"“{item}” tidak di kolofon" for item in wanted if plain(item) not in words)


def clean(m: Modul) -> Iterator[str]:
    """No markup and no value of Python shows through."""
    b = m.berkas
    for page in b.pages:
        words = re.sub(r"\S+[./]\S+", "", b.tagged[page.index])
        yield from (f"hlm. {page.label}: {found[0]!r}" for found in MARKUP.finditer(words))


def told(m: Modul) -> Iterator[str]:
    """Nothing that only trainers may read is printed, tagged, or anywhere else in the file."""
    b = m.berkas
    printed = plain(" ".join(page.words for page in b.pages)), plain(b.words), plain(" ".join(b.strings))
    for words in [] if m.is_for_trainers else m.mentah.secrets:
        if any(plain(words) in part for part in printed):
            yield words


def metadata(m: Modul) -> Iterator[str]:
    """Title, language and PDF/UA are declared; nothing tells of a time or a machine."""
    b = m.berkas
    root, info = b.pdf.Root, {key: str(value) for key, value in b.pdf.docinfo.items()}
    xmp = root.Metadata.read_bytes().decode()
    checks = {
        "judul": info.get("/Title") == m.title and m.title in xmp.replace("&amp;", "&"),
        "bahasa": str(root.Lang) == "id",
        "PDF/UA": 'pdfuaid:part="1"' in xmp or "<pdfuaid:part>1<" in xmp,
        "penyusun": bool(info.get("/Author")) and bool(info.get("/Subject")),
        "judul di jendela": root.ViewerPreferences.DisplayDocTitle is True,
        "label halaman": "/PageLabels" in root,
        "tanpa waktu": not {"/CreationDate", "/ModDate"} & set(info) and not re.search("Date|xmpMM", xmp),
    }
    yield from (f"metadata: {name}" for name, fine in checks.items() if not fine)
    for words in b.strings:
        yield from (f"“{words}” memuat {place}" for place in m.situs.places if place in words)
