"""Editions side by side: an edition 2026 made by known changes tells each of them, and 2025 stays as it was."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from akses import violations
from bs4 import BeautifulSoup
from conftest import Catatan
from edisi_baru import NEW, OLD, REWORDED, REWRITTEN, edit, project, revise
from playwright.sync_api import expect
from pohon import snapshot
from tunggu import holds

from generator import publish
from generator.outputs import booklet
from generator.revisions.addresses import place
from generator.revisions.history import with_history
from generator.revisions.report import anchor
from generator.rules import load_and_check
from generator.search.subjects import address

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from generator.edition import Edition

CHANGED = {
    "gsbpm/5.1/a2": "diubah",
    "tim/koordinator/c": "diubah",
    "juknis/dasar-hukum/perbps-7-2020": "diubah",
    "tahapan/anggaran-pembinaan/rancangan": "diubah",
    "gsbpm/5.1/a3": "dipindah",
    "formulir/kontak-instansi": "dipindah",
    "gsbpm/5.4/a3": "dipecah",
    "gsbpm/5.7/a5": "digabung",
    "gsbpm/5.7/a4": "dihapus",
    "anggaran/transport-lokal": "dihapus",
    "gsbpm/1.1/a19": "baru",
    "tahapan/pelaporan/batas-waktu": "diubah",
    "epss/10101/tingkat-4": "diubah",
    "formulir/identifikasi-kegiatan/periodisasi": "dipindah",
    "formulir/identifikasi-kegiatan/kontak": "baru",
    "tim/anggota-sekretariat/h": "hanya tulisannya",
    "tim/anggota-sekretariat/rekap": "baru",
    "istilah/penimbang": "diubah",
    "peraturan/perpres-39-2019/pasal-4/ayat-1": "diubah",
    "peraturan/perbps-99-2026": "baru",
}
"""What readers must be told, by the id it stands under, as `edisi_baru` did it."""


@dataclass(frozen=True)
class Terbitan:
    """The project with both editions, the site of the former alone, and that of both."""

    root: Path
    alone: Path
    both: Path


def built(root: Path, years: list[str], target: Path) -> list[str]:
    """Build a site without downloads; return what was reported."""
    told: list[str] = []
    publish.publish(root, years, target, lambda what, done, total: told.append(what), downloads=False)
    return list(dict.fromkeys(told))


@pytest.fixture(scope="module")
def terbitan(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Terbitan:
    own = tmp_path_factory.mktemp("edisi")
    there = project(root, own / "proyek")
    built(there, [OLD], own / "dulu")
    revise(there)
    built(there, [OLD, NEW], own / "kini")
    return Terbitan(there, own / "dulu", own / "kini")


@pytest.fixture(scope="module")
def baru(terbitan: Terbitan) -> Edition:
    return with_history(terbitan.root, NEW)[0]


def article(site: Path, page: str) -> BeautifulSoup:
    return BeautifulSoup((site / page / "index.html").read_text("utf-8"), "html.parser").article


def test_the_new_edition_is_in_order(terbitan: Terbitan) -> None:
    assert [item for item in load_and_check(terbitan.root, NEW)[1] if item.berat == "galat"] == []


def test_the_former_pages_are_the_same_to_the_byte(terbitan: Terbitan) -> None:
    before, now = snapshot(terbitan.alone / OLD), snapshot(terbitan.both / OLD)
    assert len(before) > 300
    assert sorted(before) == sorted(now)
    assert [name for name in before if before[name] != now[name]] == []


@pytest.mark.parametrize("id_", CHANGED)
def test_every_change_is_told(id_: str, terbitan: Terbitan) -> None:
    heading = article(terbitan.both / NEW, "perubahan").find(id=anchor(id_))
    assert heading.find(class_="lencana").get_text() == CHANGED[id_]


def test_nothing_else_is_told(terbitan: Terbitan) -> None:
    headings = article(terbitan.both / NEW, "perubahan").find_all("h3")
    assert {heading["id"] for heading in headings} == {anchor(id_) for id_ in CHANGED}
    assert "belum dipastikan" not in article(terbitan.both / NEW, "perubahan").get_text()


def test_words_that_differ_are_marked(terbitan: Terbitan) -> None:
    page = article(terbitan.both / NEW, "perubahan")
    told = page.find(id=anchor("gsbpm/5.1/a2")).find_next(class_="beda")
    assert told.find("dd").get_text() == REWRITTEN
    assert [one.get_text() for one in told.find_all("ins")] == [REWRITTEN.removeprefix(REWORDED)]
    assert "Termasuk evaluasi mutu pada fase 8." in page.get_text()
    assert "Kepka BPS 5/2000 dicabut dengan Peraturan BPS 99/2026 sejak 5 Januari 2026." in page.get_text()


def test_what_is_gone_is_told_by_names_not_by_ids(terbitan: Terbitan) -> None:
    page = article(terbitan.both / NEW, "perubahan")
    gone = page.find(id=anchor("gsbpm/5.7/a4"))
    assert "(edisi 2025)" in gone.get_text()
    assert gone.find_next("blockquote").get_text().strip() == "Dulu: Menghitung sampling error"
    words = page.find(id=anchor("anggaran/transport-lokal")).find_next("blockquote").get_text()
    assert "judul: Transport Lokal; " in words
    assert not re.search(r"[a-z]+/[a-z]", words)
    (moved,) = page.find(id="urutan").find_next("ul").find_all("li")
    assert moved.get_text() == "2.2 Merancang deskripsi variabel"


def test_readers_find_what_concerns_them(terbitan: Terbitan) -> None:
    titles = [one.get_text().rstrip("¶") for one in article(terbitan.both / NEW, "perubahan").find_all("h2")]
    assert titles == [
        "Hukum yang berubah",
        "Untuk walidata",
        "Untuk Koordinator Tim Pembina",
        "Untuk Anggota Sekretariat",
        "Untuk semua pembaca",
        "Istilah",
        "Naskah peraturan",
        "Urutan yang berubah",
    ]


def test_pages_bear_marks_that_lead_to_the_former_wording(terbitan: Terbitan, baru: Edition) -> None:
    for page, place_, words in (
        ("gsbpm/5.1", "a2", "diubah"),
        ("gsbpm/1.1", "a19", "baru"),
        ("gsbpm/5.1", "a3", "dipindah"),
    ):
        mark = article(terbitan.both / NEW, page).find(id=place_).find(class_="lencana")
        assert mark.get_text() == words
        assert mark["href"] == f"../../perubahan/#gsbpm-{page.split('/')[1]}-{place_}"
    for id_, kind in CHANGED.items():
        if kind not in ("dihapus", "hanya tulisannya"):
            entry = baru.entries[id_]
            marks = article(terbitan.both / NEW, address(entry.page)).select(".lencana")
            assert [one for one in marks if one["href"].endswith(f"perubahan/#{anchor(id_)}")], id_
    heading = article(terbitan.both / NEW, "formulir/kontak-instansi").find("h1")
    assert heading.find(class_="lencana")["href"] == "../../perubahan/#formulir-kontak-instansi"
    assert not article(terbitan.both / OLD, "gsbpm/5.1").find(class_="lencana")


def test_every_old_address_answers(terbitan: Terbitan, baru: Edition) -> None:
    assert baru.before
    pages = {path.parent.relative_to(terbitan.both / OLD) for path in (terbitan.both / OLD).rglob("index.html")}
    assert len(pages) > 200
    assert [page for page in pages if not (terbitan.both / NEW / page / "index.html").is_file()] == []
    assert [page for page in pages if not (terbitan.both / "terbaru" / page / "index.html").is_file()] == []
    news = json.loads((terbitan.both / "edisi" / f"{OLD}.json").read_text("utf-8"))
    moved, told = news["pindah"], news["tiada"]
    there = {place(entry) for entry in baru.entries.values()}
    old = [entry for entry in baru.before.entries.values() if not entry.hidden]
    assert len(old) > 1000
    for entry in old:
        target = moved.get(address(entry.page), {}).get(entry.anchor, place(entry))
        assert target in there or entry.anchor in told[address(entry.page)], entry.id
    lost = {entry.id: where for entry in old if (where := told.get(address(entry.page), {}).get(entry.anchor))}
    inner = ("anggaran/transport-lokal", "anggaran/transport-lokal/identifikasi-kebutuhan")
    assert {"gsbpm/5.7/a4", *inner} <= set(lost)
    assert all(id_.startswith(("gsbpm/5.7/a4", "anggaran/transport-lokal")) for id_ in lost)
    page = article(terbitan.both / NEW, "perubahan")
    for where in lost.values():
        folder, _, there_told = where.partition("#")
        assert (folder, bool(page.find(id=there_told))) == (f"{NEW}/perubahan/", True), where


def test_pages_that_are_gone_say_so(terbitan: Terbitan) -> None:
    gone = BeautifulSoup(
        (terbitan.both / NEW / "anggaran/transport-lokal/index.html").read_text("utf-8"), "html.parser"
    )
    assert "tidak ada lagi dalam edisi 2026. Standar biayanya dicabut." in gone.main.get_text()
    assert gone.find("a")["href"] == "../../../2025/anggaran/transport-lokal/"
    naskah = (terbitan.both / NEW / "gsbpm/cara-membaca/index.html").read_text("utf-8")
    assert "<h1>Cara membaca halaman GSBPM</h1>" in naskah
    assert "tidak ada lagi dalam edisi 2026." in naskah


def headings(soup: BeautifulSoup) -> list[tuple[str, str]]:
    """Return the changes told: what became of what."""
    found = []
    for one in soup.find_all("h3"):
        kind = one.find(class_="lencana").extract().get_text()
        found.append((kind, one.get_text().strip(" ¶")))
    return found


def spoken(soup: BeautifulSoup, selector: str) -> list[str]:
    return [" ".join(one.get_text().split()) for one in soup.select(selector)]


def test_the_booklet_tells_what_the_page_tells(terbitan: Terbitan, baru: Edition) -> None:
    (job,) = booklet.jobs(baru, "https://contoh.go.id/2026/")
    page, printed = article(terbitan.both / NEW, "perubahan"), BeautifulSoup(job.value, "html.parser")
    assert len(printed.find_all("ins")) > 5
    assert headings(page) == headings(printed)
    assert [words.strip("¶") for words in spoken(page, "h2")] == spoken(printed, "h2")
    assert spoken(page, "ins") == spoken(printed, "ins")
    assert set(spoken(page, "del")) <= set(spoken(printed, "del"))
    said = spoken(printed, "p")
    quoted = spoken(page, "blockquote p")
    assert len(quoted) > 8
    assert [words for words in quoted if words not in said] == []
    assert [words for words in spoken(page, "p") if words.startswith("Alasan:") and words not in said] == []


def test_the_booklet_is_printed_whole(baru: Edition) -> None:
    (job,) = booklet.jobs(baru, "https://contoh.go.id/2026/")
    made = job.make(job.value)
    with pypdfium2.PdfDocument(made.data) as document:
        words = " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
    assert made.pages == len(re.findall(r"Halaman \d+ dari", words)) > 0
    for told in (
        REWRITTEN,
        "Untuk Koordinator Tim Pembina",
        "Termasuk evaluasi mutu",
        "Peraturan BPS 99/2026",
        "dipecah",
    ):
        assert told in words


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (320, "dark")])
@pytest.mark.parametrize("path", [f"{NEW}/perubahan/", f"{OLD}/gsbpm/5.4/#a3", f"{OLD}/peraturan/kepka-5-2000/"])
def test_what_two_editions_add_is_accessible(
    path: str,
    width: int,
    scheme: str,
    terbitan: Terbitan,
    page: Page,
    serve: Callable[[Path], str],
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{serve(terbitan.both)}/{path}")
    expect(page.locator(".edisi-lama")).to_have_count(int(path.startswith(OLD)))
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_an_old_page_leads_to_the_same_item(terbitan: Terbitan, page: Page, serve: Callable[[Path], str]) -> None:
    home = serve(terbitan.both)
    note = Catatan(home)
    note.watch(page)
    page.goto(f"{home}/{OLD}/gsbpm/5.2/#a3")
    link = page.get_by_role("link", name="Halaman yang sama dalam edisi 2026")
    expect(link).to_have_attribute("href", f"{home}/{NEW}/gsbpm/5.1/#a3")
    link.click()
    expect(page).to_have_url(f"{home}/{NEW}/gsbpm/5.1/#a3")
    expect(page.locator(".edisi-lama")).to_have_count(0)
    page.goto(f"{home}/{OLD}/gsbpm/5.4/#a3")
    parts = page.locator(".edisi-lama p").filter(has_text="terbagi menjadi").get_by_role("link")
    expect(parts).to_have_text([f"5.4 Melakukan penyuntingan & imputasi, aktivitas {number}" for number in (3, 4)])
    expect(parts.last).to_have_attribute("href", f"{home}/{NEW}/gsbpm/5.4/#a4")
    page.evaluate("location.hash = '#a1'")  # the banner goes along
    expect(parts).to_have_count(0)
    expect(link).to_have_attribute("href", f"{home}/{NEW}/gsbpm/5.4/#a1")
    page.goto(f"{home}/{OLD}/gsbpm/5.7/#a4")
    gone = page.get_by_role("link", name="Bagian ini tidak ada lagi dalam edisi 2026")
    expect(gone).to_have_attribute("href", f"{home}/{NEW}/perubahan/#gsbpm-5.7-a4")
    page.goto(f"{home}/{OLD}/peraturan/kepka-5-2000/")
    told = "Sesudah edisi ini, peraturan ini dicabut dengan Peraturan BPS 99/2026 sejak 5 Januari 2026."
    expect(page.locator(".edisi-lama")).to_contain_text(told)
    page.goto(f"{home}/{NEW}/gsbpm/5.2/#a3")  # a place that moved, in the address of the new edition
    expect(page).to_have_url(f"{home}/{NEW}/gsbpm/5.1/#a3")
    page.goto(f"{home}/terbaru/formulir/narahubung/")
    expect(page).to_have_url(f"{home}/{NEW}/formulir/kontak-instansi/")
    page.goto(f"{home}/terbaru/gsbpm/5.6/?q=bobot#a1")
    expect(page).to_have_url(f"{home}/{NEW}/gsbpm/5.6/?q=bobot#a1")
    page.goto(f"{home}/{NEW}/gsbpm/5.6/")
    assert holds(page, "document.querySelectorAll('.md-version__link').length == 2")
    assert page.locator(".md-version__current").inner_text().strip() == NEW
    assert note.words == []


def test_a_draft_says_so_and_stays_out_of_sight(terbitan: Terbitan, tmp_path: Path) -> None:
    root = shutil.copytree(terbitan.root, tmp_path / "proyek", symlinks=True)
    edit(root, f"data/{NEW}/edisi.yaml", "status: terbit", "status: draf")
    told = built(root, [OLD, NEW], tmp_path / "site")
    assert f"Edisi {NEW}: membuat halaman" in told
    page = (tmp_path / "site" / NEW / "gsbpm/5.6/index.html").read_text("utf-8")
    assert '<meta name="robots" content="noindex, nofollow">' in page
    assert "Edisi ini masih disusun" in page
    assert [one["version"] for one in json.loads((tmp_path / "site/versions.json").read_text())] == [OLD]
    assert f"/{NEW}/" not in (tmp_path / "site/robots.txt").read_text()
    assert f"url={OLD}/" in (tmp_path / "site/index.html").read_text("utf-8")
    assert json.loads((tmp_path / "site/edisi" / f"{OLD}.json").read_text("utf-8"))["terbaru"] == OLD
