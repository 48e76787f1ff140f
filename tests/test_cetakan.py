"""The printed modules of the real edition, read back: every check of `cetak` over each, and over spoilt ones."""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import cetak
import pikepdf
import pytest
from cetak import isi, letak, nomor, rupa
from cetak.baca import Berkas, plain
from cetak.mentah import EDISI, Mentah
from cetak.mentah import plain as bare
from cetak.modul import Modul, Situs
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from generator.address import site_address
from generator.outputs.documents import jobs
from generator.printing import press
from generator.printing.finishing import finish
from generator.publish import load_all
from generator.workshop import DocumentError

if TYPE_CHECKING:
    from collections.abc import Callable

    from cetak import Check

MENTAH = Mentah(Path(__file__).resolve().parent.parent)
MODULES = sorted(MENTAH.modules)
BOOKS = [name for name in MODULES if MENTAH.modules[name].get("bentuk") != "lipatan"]
TRAINERS = [name for name in MODULES if MENTAH.modules[name].get("pembaca") == "pelatih"]
SMALL = "gsbpm-fase-2"
"""A book with all that a spoilt one needs: references, an index, regulations, footnotes, a table."""


@pytest.fixture(scope="session")
def lingkungan(root: Path, situs: Path) -> Situs:
    """The site around the modules."""
    online = json.loads((situs / EDISI / "data" / "edisi.json").read_text("utf-8"))["entri"]
    fonts = sorted((root / "generator" / "fonts").glob("*.woff2"))
    families = {str(TTFont(font, lazy=True)["name"].getBestFamilyName()) for font in fonts}
    places = (str(root), str(situs.parent.parent), str(Path.home()), sys.prefix)
    return Situs(f"{site_address(root)}{EDISI}/", online, tuple(families), places)


@pytest.fixture(scope="session")
def cetakan(situs: Path, lingkungan: Situs) -> Callable[[str], Modul]:
    """Every module as published, read once, when it is first asked for."""
    folder = situs / EDISI / "unduhan" / "modul"
    return cache(lambda name: Modul(Berkas((folder / f"{name}.pdf").read_bytes()), name, MENTAH, lingkungan))


def test_every_module_is_printed(situs: Path) -> None:
    assert len(MODULES) >= 18
    assert sorted(path.stem for path in (situs / EDISI / "unduhan" / "modul").iterdir()) == MODULES


@pytest.mark.parametrize("name", MODULES)
@pytest.mark.parametrize("check", cetak.ALL)
def test_a_module_keeps(check: Check, name: str, cetakan: Callable[[str], Modul]) -> None:
    assert cetak.complaints(check, cetakan(name)) == []


@pytest.mark.parametrize("name", BOOKS)
@pytest.mark.parametrize("check", cetak.BOOKS)
def test_a_book_keeps(check: Check, name: str, cetakan: Callable[[str], Modul]) -> None:
    assert cetak.complaints(check, cetakan(name)) == []


def test_sampling_is_left_out_for_compilation_and_numbers_stay(cetakan: Callable[[str], Modul]) -> None:
    heads = {
        name: [item.words for item in cetakan(name).berkas.headings] for name in ("gsbpm-survei", "gsbpm-kompilasi")
    }
    survey, compilation = heads.values()
    gone = [words for words in survey if words.startswith(("2.4 ", "4.1 "))]
    assert len(gone) == 2
    assert [words for words in compilation if words[:1].isdigit()] == [
        words for words in survey if words[:1].isdigit() and words not in gone
    ]
    text = plain(cetakan("gsbpm-kompilasi").berkas.words)
    for item in MENTAH.left_out("gsbpm-kompilasi"):
        rule = next(rule for rule in item.data["penerapan"] if rule["cara"] == "kompilasi")
        why = f"tidak dimuat karena tidak berlaku untuk kompilasi produk administrasi. {bare(rule['menurut'])}"
        assert (
            plain(f"{item.data['kode']} {item.data['nama']} {why} Kode subproses lain tetap seperti aslinya.") in text
        )


@pytest.mark.parametrize("name", ["gsbpm-survei", "gsbpm-kompilasi"])
def test_explanations_for_another_way_of_collecting_are_left_out(name: str, cetakan: Callable[[str], Modul]) -> None:
    ways = (None, MENTAH.modules[name]["cara"])
    others = [
        item for item in MENTAH.entries.values() if item.key == "penjelasan" and item.data.get("cara") not in ways
    ]
    words = [words for item in others for one in item.walk() for words in one.texts if len(plain(words)) > 40]
    text = plain(cetakan(name).berkas.words)
    assert words
    assert [item for item in words if plain(item) in text] == []


@pytest.mark.parametrize("name", TRAINERS)
def test_trainers_have_all_answers(name: str, cetakan: Callable[[str], Modul]) -> None:
    assert len(MENTAH.trainers) > 200
    assert [words for words in MENTAH.trainers if not cetakan(name).flow.pages(words)] == []


def test_answers_are_found_where_they_may_not_be(cetakan: Callable[[str], Modul]) -> None:
    assert len([*isi.told(replace(cetakan(TRAINERS[0]), name=SMALL))]) > 100
    secret = next(words for words in MENTAH.secrets if len(words) > 80)
    told = spoilt(cetakan(SMALL), lambda pdf: pdf.docinfo.__setitem__("/Subject", secret))
    assert [*isi.told(told)] == [secret]


# The checks find what is wrong: in a PDF that was changed afterwards …


def spoilt(modul: Modul, change: Callable[[pikepdf.Pdf], object]) -> Modul:
    """Return a module whose file was changed."""
    with pikepdf.open(io.BytesIO(modul.berkas.data)) as pdf:
        change(pdf)
        out = io.BytesIO()
        pdf.save(out)
    return replace(modul, berkas=Berkas(out.getvalue()))


def name_elsewhere(pdf: pikepdf.Pdf, name: str, page: int) -> None:
    """Let a name lead to another page."""
    names = pdf.Root.Names.Dests.Names
    place = next(at for at in range(0, len(names), 2) if str(names[at]) == name)
    names[place + 1] = Array([pdf.pages[page].obj, Name.XYZ, 0, 700, 0])


def citation_elsewhere(pdf: pikepdf.Pdf) -> None:
    """Let a number in the list of regulations lead to another page."""
    links = [str(item.get("/Dest", "")) for page in pdf.pages for item in page.obj.get("/Annots", [])]
    name_elsewhere(pdf, next(name for name in links if re.fullmatch(r"s\d+", name)), 15)


def name_gone(pdf: pikepdf.Pdf, name: str) -> None:
    """Take a name away."""
    names = pdf.Root.Names.Dests.Names
    place = next(at for at in range(0, len(names), 2) if str(names[at]) == name)
    del names[place : place + 2]


def moved(pdf: pikepdf.Pdf, page: int, across: float, up: float) -> None:
    """Move all that a page shows."""
    pdf.pages[page].contents_add(f"q 1 0 0 1 {across} {up} cm".encode(), prepend=True)
    pdf.pages[page].contents_add(b"Q")


def emptied(pdf: pikepdf.Pdf, page: int) -> None:
    """Show nothing on a page."""
    pdf.pages[page].Contents = pdf.make_stream(b"")


def twice(pdf: pikepdf.Pdf, page: int) -> None:
    """Show all of a page again, three points lower."""
    words = b"\n".join(part.read_bytes() for part in _parts(pdf.pages[page]))
    pdf.pages[page].Contents = pdf.make_stream(b"q " + words + b" Q q 1 0 0 1 0 -3 cm " + words + b" Q")


def _parts(page: pikepdf.Page) -> list[pikepdf.Object]:
    contents = page.Contents
    return list(contents) if isinstance(contents, Array) else [contents]


def bookmark_renamed(pdf: pikepdf.Pdf) -> None:
    """Word a bookmark unlike its heading."""
    with pdf.open_outline() as outline:
        outline.root[4].children[2].title = "C. Lain"


def address_swapped(pdf: pikepdf.Pdf) -> None:
    """Give a section the QR code of another."""
    for item in pdf.objects:
        if isinstance(item, Dictionary) and str(item.get("/Alt", "")).endswith("/gsbpm/2.3/"):
            item.Alt = str(item.Alt).replace("2.3", "2.2")


def address_changed(pdf: pikepdf.Pdf) -> None:
    """Let an address that is printed lead to another one."""
    links = (item.get("/A", {}) for page in pdf.pages for item in page.obj.get("/Annots", []))
    next(item for item in links if "pst." in str(item.get("/URI", ""))).URI = "https://contoh.id/"


def reference_changed(pdf: pikepdf.Pdf) -> None:
    """Let a link without a page, to a term, lead to another section."""
    links = (item for page in pdf.pages[6:] for item in page.obj.get("/Annots", []))
    next(item for item in links if str(item.get("/Dest", "")).startswith("istilah/")).Dest = "gsbpm/2.6"


def grey(pdf: pikepdf.Pdf) -> None:
    """Print the text of a page in a colour that only a screen shows well."""
    words = b"\n".join(part.read_bytes() for part in _parts(pdf.pages[9]))
    pdf.pages[9].Contents = pdf.make_stream(words.replace(b"BT\n", b"BT\n0.6 0.9 0.6 rg\n"))


def front_shorter(pdf: pikepdf.Pdf) -> None:
    """Let the arabic numbers begin a page early."""
    pdf.Root.PageLabels.Nums[2] -= 1


def dated(pdf: pikepdf.Pdf) -> None:
    """Write down when and where the file was made."""
    pdf.docinfo["/CreationDate"] = "D:20260101000000Z"
    pdf.docinfo["/Creator"] = sys.prefix


SPOILT: dict[str, tuple[Callable[[pikepdf.Pdf], object], set[Check]]] = {
    "nomor salah": (
        partial(name_elsewhere, name="gsbpm/2.3", page=15),
        {nomor.contents, nomor.mentions, isi.held, isi.indexed, isi.addresses},
    ),
    "tujuan hilang": (
        partial(name_gone, name="gsbpm/2.3"),
        {nomor.contents, nomor.links, nomor.mentions, isi.held, isi.indexed, isi.addresses},
    ),
    "aktivitas hilang": (partial(name_gone, name="gsbpm/2.3/a1"), {isi.held}),
    "peraturan salah": (citation_elsewhere, {isi.cited}),
    "melampaui tepi": (partial(moved, page=9, across=40, up=0), {letak.outside}),
    "melampaui kaki": (partial(moved, page=9, across=0, up=-90), {letak.outside}),
    "bertumpuk": (partial(twice, page=9), {letak.overlaps}),
    "halaman kosong": (
        partial(emptied, page=7),
        {nomor.contents, nomor.bookmarks, isi.held, isi.indexed, isi.cited, isi.notes},
    ),
    "markah lain": (bookmark_renamed, {nomor.bookmarks}),
    "label lain": (front_shorter, {nomor.folios, nomor.contents, nomor.mentions, isi.indexed, isi.cited, isi.imprint}),
    "kode QR lain": (address_swapped, {isi.codes, isi.addresses}),
    "alamat lain": (address_changed, {nomor.elsewhere}),
    "tanpa halaman": (reference_changed, {nomor.unsaid}),
    "pudar": (grey, {rupa.faint}),
    "bertanggal": (dated, {isi.metadata}),
}
"""What is done to a PDF, and the checks that must find it."""


@pytest.mark.parametrize("fault", SPOILT)
def test_a_spoilt_file_is_found(fault: str, cetakan: Callable[[str], Modul]) -> None:
    change, wanted = SPOILT[fault]
    modul = spoilt(cetakan(SMALL), change)
    found = {check for check in (*cetak.ALL, *cetak.BOOKS) if cetak.complaints(check, modul)}
    assert wanted - found == set()


def test_a_module_that_holds_something_else_is_found(cetakan: Callable[[str], Modul]) -> None:
    other = replace(cetakan(SMALL), name="gsbpm-fase-3")
    found = {check for check in (*cetak.ALL, *cetak.BOOKS) if cetak.complaints(check, other)}
    assert found >= {isi.held, isi.imprint, isi.metadata, isi.addresses, nomor.running_heads}


# … and in one that was laid out badly.

STYLE = """
@page { size: A4; margin: 27mm 24mm 25mm 30mm }
@page :left { margin-left: 24mm; margin-right: 30mm }
html { font: 10pt/1.4 Isi } body { margin: 0 } p { margin: 0; orphans: 1; widows: 1 } h2 { font-size: 15pt; margin: 0 }
table { border-collapse: collapse; width: 100% } td, th { font: inherit; padding: 0; text-align: left }
section + section { break-before: page }
"""
FILL = "<div style='height: {}mm'></div>"
LINE = "Kata demi kata yang mengisi satu baris penuh dari halaman ini dengan sisa yang cukup. "
ROWS = "".join(f"<tr><td>Baris {place}<td>{place}" for place in range(30))
PIXEL = "data:image/gif;base64,R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs="
LAID_OUT: dict[str, tuple[str, set[Check]]] = {
    "baik": (f"<h1>Bab</h1><p>{LINE * 9}</p><table><thead><tr><th>Nama<th>Nilai<tbody>{ROWS}</table>", set()),
    "judul di akhir": (f"<h1>Bab</h1>{FILL.format(225)}<h2>Judul</h2><p>{LINE}</p>", {rupa.alone}),
    "judul kotak di akhir": (f"<h1>Bab</h1>{FILL.format(227)}<p>Catatan redaksi</p><p>{LINE}</p>", {rupa.alone}),
    "janda": (f"<h1>Bab</h1>{FILL.format(218)}<p>{LINE * 5}</p>", {rupa.widows}),
    "baris terpotong": (
        f"<h1>Bab</h1>{FILL.format(190)}<table><tr><td>Satu<tr><td>Dua<tr><td>{LINE * 30}</table>",
        {letak.cells},
    ),
    "kepala tidak diulang": (
        f"<style>thead {{ display: table-row-group }}</style><h1>Bab</h1>{FILL.format(180)}"
        f"<table><thead><tr><th>Nama<th>Nilai<tbody>{ROWS}</table>",
        {letak.cells},
    ),
    "sel meluap": (
        "<style>table { table-layout: fixed } td { white-space: nowrap }</style><h1>Bab</h1>"
        f"<table><tr><td>{LINE[:60]}<td>a<tr><td>a<td>b</table>",
        {letak.cells, letak.overlaps},
    ),
    "baris meluap": (f"<h1>Bab</h1><p style='white-space: nowrap'>{LINE * 2}</p>", {letak.outside}),
    "terpenggal": (
        f"<h1>Bab</h1><p style='hyphens: manual; width: 60mm'>{'peng&shy;umpulan ' * 30}</p>",
        {rupa.hyphens},
    ),
    "huruf lain": ("<h1>Bab</h1><p style='font-family: Lain'>kata</p>", {rupa.faces}),
    "terlalu kecil": ("<h1>Bab</h1><p style='font-size: 5pt'>kata</p>", {rupa.faces}),
    "pudar di kotak": ("<h1>Bab</h1><p style='background: #999; color: #666'>kata</p>", {rupa.faint}),
    "gambar piksel": (f"<h1>Bab</h1><p><img alt=titik src='{PIXEL}'> kata</p>", {rupa.faces}),
    "markup": ("<h1>Bab</h1><p>Nilainya None, lihat [[gsbpm:2.1]].</p>", {isi.clean}),
}
"""HTML that is laid out, and the checks that must find fault with it, no other."""


@pytest.mark.parametrize("fault", LAID_OUT)
def test_a_bad_layout_is_found(fault: str, root: Path, lingkungan: Situs, tmp_path: Path) -> None:
    body, wanted = LAID_OUT[fault]
    font = root / "generator" / "fonts" / "SourceSans3-Regular.ttf.woff2"
    faces = {"Isi": font, "Lain": renamed(font, tmp_path / "lain.woff2")}
    fonts = FontConfiguration()
    known = "".join(f"@font-face {{ font-family: {name}; src: url({path.as_uri()}) }}" for name, path in faces.items())
    style = CSS(string=f"{known}{STYLE}", font_config=fonts)
    html = HTML(string=f"<html lang=id><title>Contoh</title><body>{body}")
    document = html.render(stylesheets=[style], font_config=fonts)
    data = document.write_pdf(finisher=partial(finish, front=0), pdf_variant="pdf/ua-1", pdf_tags=True)
    modul = Modul(Berkas(data), SMALL, MENTAH, lingkungan)
    checks = {letak.outside, letak.overlaps, letak.cells, rupa.alone, rupa.widows, rupa.hyphens, rupa.faces, rupa.faint}
    found = {check: cetak.complaints(check, modul) for check in (*checks, isi.clean)}
    assert {check for check in found if found[check]} == wanted, found


def renamed(font: Path, copy: Path) -> Path:
    """Write a copy of a font that says it is of another family: what fonts the machine has must not matter."""
    with TTFont(font) as data:
        for record in data["name"].names:
            record.string = str(record).replace("Source", "Lain")
        data.save(copy)
    return copy


# The press itself


def test_what_weasyprint_complains_of_stops_the_press(root: Path) -> None:
    job = next(
        job for job in jobs(load_all(root, [EDISI])[0], "https://contoh.id/") if job.path.endswith(f"/{SMALL}.pdf")
    )
    body = job.value.body.replace('href="#gsbpm/2.1"', 'href="#tidak-ada"', 1)
    assert body != job.value.body
    with pytest.raises(DocumentError, match="tidak-ada"):
        press.print_book(replace(job.value, body=body))


PRINT = """
import hashlib, sys
from pathlib import Path
import generator
from generator.address import site_address
from generator.outputs.documents import jobs
from generator.publish import load_all

root = Path(sys.argv[1])
assert Path(generator.__file__).is_relative_to(root), generator.__file__
wanted = sys.argv[2:]
for job in reversed(jobs(load_all(root, ["2025"])[0], f"{site_address(root)}2025/")):
    if Path(job.path).stem in wanted:
        print(Path(job.path).stem, hashlib.sha256(job.make(job.value).data).hexdigest(), flush=True)
"""
"""Prints some modules in one process, in the opposite order."""
SAMPLE = ("gsbpm-fase-8", "kartu-saku-gsbpm", "tim-pembina")


def test_another_machine_prints_the_same_bytes(root: Path, situs: Path, tmp_path: Path) -> None:
    """From another folder, home, language, time zone and hash order, without the fonts of the system."""
    other = tmp_path / "mesin lain" / "juknis"
    for name in ("generator", "data", "content", "overrides"):
        shutil.copytree(root / name, other / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(root / "mkdocs.yml", other)
    (tmp_path / "fonts.conf").write_text(
        "<fontconfig><dir>/tidak/ada</dir><cachedir>/tidak/ada</cachedir></fontconfig>"
    )
    surroundings = {
        "PYTHONPATH": str(other),
        "PYTHONHASHSEED": "7",
        "TZ": "Asia/Jayapura",
        "LC_ALL": "C",
        "HOME": str(tmp_path),
        "FONTCONFIG_FILE": str(tmp_path / "fonts.conf"),
        "SOURCE_DATE_EPOCH": "1",
    }
    command = [sys.executable, "-B", "-c", PRINT, str(other), *SAMPLE]
    run = subprocess.run(
        command,
        cwd=tmp_path,
        env={**os.environ, **surroundings},
        umask=0o077,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    folder = situs / EDISI / "unduhan" / "modul"
    published = {name: hashlib.sha256((folder / f"{name}.pdf").read_bytes()).hexdigest() for name in SAMPLE}
    assert dict(line.split() for line in run.stdout.splitlines()) == published
