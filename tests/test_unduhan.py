"""Forms and checklists on the site: every part and item of each sheet is shown, and its files can be downloaded."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup

from generator import text
from generator.artifact import Printed
from generator.engine import Site, midnight
from generator.forms.composing import sheets
from generator.forms.formats import FORMATS
from generator.mkdocs_hook import build
from generator.navigation import navigation
from generator.outputs import render
from generator.rules import load_checked
from generator.rules.naskah import pages_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from bs4 import Tag
    from playwright.sync_api import Page

    from generator.edition import Edition
    from generator.forms.sheet import Item, Sheet

CONTOH = Path(__file__).resolve().parent / "contoh"
MISSING = "unduhan/formulir/identifikasi-kegiatan.html"
NOT_MADE = "berkasnya dibuat dengan"


@pytest.fixture(scope="module")
def edition() -> Edition:
    return load_checked(CONTOH, "2025")


@pytest.fixture(scope="module")
def lembar(edition: Edition) -> tuple[Sheet, ...]:
    found = sheets(edition, "")
    assert {sheet.kind for sheet in found} == {"formulir", "daftar_periksa"}
    assert any(sheet.editable for sheet in found)
    return found


@pytest.fixture(scope="module")
def berkas(lembar: tuple[Sheet, ...]) -> dict[str, Printed]:
    """What was made: every file but one; only those with pages have pages."""
    paths = [(form, form.path(sheet)) for sheet in lembar for form in FORMATS if form.fits(sheet)]
    made = {path: Printed(3 if form.suffix == "pdf" else 0, 45_678) for form, path in paths}
    del made[MISSING]
    return made


@pytest.fixture(scope="module")
def situs(root: Path, edition: Edition, berkas: dict[str, Printed], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the small edition, built by MkDocs as it is published, with its forms and checklists made."""
    own = tmp_path_factory.mktemp("contoh")
    for name in ("mkdocs.yml", "generator", "overrides"):
        (own / name).symlink_to(root / name)
    for name in ("content", "data"):
        (own / name).symlink_to(CONTOH / name)
    site = Site(tuple(render(edition, berkas)), navigation(edition))
    build(own, site, own / "2025", midnight(edition.edisi.tanggal))
    return own / "2025"


def article(situs: Path, page: str) -> Tag:
    soup = BeautifulSoup((situs / page / "index.html").read_text("utf-8"), "html.parser")
    found = soup.find("article")
    assert found is not None
    return found


def words(tag: Tag) -> str:
    return " ".join(tag.get_text().split())


def downloads(found: Tag, page: str) -> list[str]:
    return [urljoin(f"/2025/{page}/", str(link["href"])) for link in found.select("a[download]")]


def missing(found: Tag, item: Item) -> list[str]:
    """Return what the sheet says of an item and the page does not."""
    shown = words(found)
    said = [item.code, text.plain(item.words), *(text.plain(part) for _, part in item.criteria)]
    said += [part for rule in item.basis for part in (rule.words, rule.via)]
    said += [part for _, part in item.not_for]
    said += [] if item.basis else ["belum ada dasar hukum yang tercatat"]
    return [part for part in said if " ".join(part.split()) not in shown]


def test_a_checklist_shows_every_item_with_all_that_is_known_of_it(situs: Path, lembar: tuple[Sheet, ...]) -> None:
    whole = [sheet for sheet in lembar if sheet.items and not sheet.variant]
    assert {sheet.scale for sheet in whole} == {"kesiapan", "kematangan"}
    assert len(whole) == 3
    for sheet in whole:
        found = article(situs, sheet.id)
        shown = found.select("[data-butir]")
        assert [tag["data-butir"] for tag in shown] == [item.id for item in sheet.items]
        for tag, item in zip(shown, sheet.items, strict=True):
            assert str(tag["data-tidak-untuk"]).split() == [way for way, _ in item.not_for], item.id
            assert missing(tag, item) == [], item.id
            target = urljoin(f"/{sheet.id}/", str(tag.select_one("a")["href"]))
            assert target == f"/{item.address}", item.id
        for part in (sheet.summary, sheet.disclaimer, sheet.question, sheet.unanswered, *sheet.instructions):
            assert text.plain(part) in words(found)
        for choice in sheet.choices:
            assert {choice.shown, text.plain(choice.meaning)} <= {words(cell) for cell in found.select("td")}


def test_some_items_have_a_note_that_they_do_not_apply(lembar: tuple[Sheet, ...]) -> None:
    assert any(item.not_for for sheet in lembar for item in sheet.items)
    assert any(item.basis for sheet in lembar for item in sheet.items)
    assert any(item.criteria for sheet in lembar for item in sheet.items)


def test_a_form_shows_its_parts_and_who_signs(situs: Path) -> None:
    found = article(situs, "formulir/rencana-kerja")
    assert [tag["id"] for tag in found.select("h2[id^=bagian-]")] == ["bagian-lokus", "bagian-kegiatan"]
    tables = [tag.find_next("table") for tag in found.select("h2[id^=bagian-]")]
    assert [[span["id"] for span in table.select("span[id]")] for table in tables] == [
        ["lokus-binaan", "disepakati"],
        ["wilayah", "nama-kegiatan", "tanggal", "mekanisme", "catatan"],
    ]
    assert "Kotak centang" in words(tables[0])
    assert "Lembar persiapan; yang dilaporkan tetap diisi pada aplikasi." in words(found.select_one(".penafian"))
    assert "Bagian ini berupa tabel yang dapat bertambah barisnya, paling sedikit 5 baris." in words(found)
    assert [words(item) for item in found.select_one("#tanda-tangan").find_next("ul").select("li")] == [
        "Ketua Pelaksana Tim Pembina",
        "Wakil lokus binaan",
    ]


def test_pages_offer_every_file_and_nothing_that_was_not_made(
    situs: Path, lembar: tuple[Sheet, ...], berkas: dict[str, Printed]
) -> None:
    for id_ in {sheet.id for sheet in lembar}:
        own = {form.path(sheet) for sheet in lembar if sheet.id == id_ for form in FORMATS}
        found = article(situs, id_)
        assert downloads(found, id_) == [f"/2025/{path}" for path in berkas if path in own], id_
        assert "46 kB" in words(found)
        assert NOT_MADE not in words(found)
    assert downloads(article(situs, "formulir"), "formulir") == [f"/2025/{path}" for path in berkas]
    rows = [words(row) for row in article(situs, "daftar_periksa/kesiapan-gsbpm").select("tr:has(a[download])")]
    assert [row.split(" PDF ")[0] for row in rows] == [
        *("Seluruhnya 5 butir", "Survei 5 butir", "Sensus 3 butir", "Kompilasi produk administrasi 3 butir"),
        *("Fase 2 Rancangan 3 butir", "Fase 4 Pengumpulan 2 butir"),
    ]
    assert all(row.endswith("PDF 3 halaman, 46 kB Excel 46 kB HTML 46 kB") for row in rows)


def test_without_files_the_pages_say_how_they_are_made(edition: Edition, lembar: tuple[Sheet, ...]) -> None:
    pages = {item.path: str(item.content) for item in render(edition)}
    for page in (*(f"{sheet.id}.md" for sheet in lembar), "formulir/index.md"):
        assert NOT_MADE in pages[page], page
        assert "unduhan/" not in pages[page], page
    assert NOT_MADE not in pages["formulir/penetapan-tim.md"], "formulir tanpa isian tidak punya berkas"


def test_every_checklist_is_in_the_menu_and_on_the_pages_it_is_about(edition: Edition, situs: Path) -> None:
    shown = set(pages_of(navigation(edition)))
    assert {"daftar_periksa/index.md", "daftar_periksa/epss.md", "daftar_periksa/kesiapan-gsbpm.md"} <= shown
    for page, title in {
        "gsbpm/4.1": "Daftar Periksa Kesiapan GSBPM",
        "gsbpm/3": "Daftar Periksa Ringkas Kesiapan GSBPM",
        "epss/30201": "Daftar Periksa EPSS",
        "gsbpm": "Daftar Periksa Kesiapan GSBPM",
        "epss": "Daftar Periksa EPSS",
        ".": "Daftar Periksa Kesiapan GSBPM",
    }.items():
        assert title in [words(link) for link in article(situs, page).select("a")], page


@pytest.mark.parametrize("address", ["daftar_periksa/kesiapan-gsbpm", "formulir/rencana-kerja"])
def test_stacked_tables_say_what_each_cell_is(
    situs: Path, page: Page, serve: Callable[[Path], str], address: str
) -> None:
    """On a telephone a table has no heads: a cell begins its row, says its head, or explains itself; none is idle."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{serve(situs.parent)}/2025/{address}/")
    rows = page.locator(".bertumpuk tbody tr").evaluate_all(
        """rows => rows.map((row) => [...row.cells].filter((cell) => cell.offsetHeight).map((cell) => {
            const label = getComputedStyle(cell, '::before').content;
            return (label === 'none' ? '' : label.replaceAll('"', '')) + cell.innerText;
        }))"""
    )
    assert len(rows) > 1
    formats = "|".join(form.words for form in FORMATS)
    explained = re.compile(rf"(Isian|Bentuk: |Keterangan: |Artinya: |Langkah berikutnya: |\d+ butir$|({formats}) )")
    for first, *others in rows:
        assert len(first) > 1
        name = others[:1] if first.startswith("Isian ") else []
        for cell in others[len(name) :]:
            assert explained.match(cell), (first, cell)
