"""Printed modules and training sessions on the site: downloads, and nothing of what only trainers may read."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup
from fontTools.ttLib import TTFont

from generator import search
from generator.artifact import Printed
from generator.engine import Site, midnight
from generator.mkdocs_hook import build
from generator.models.walk import excluded
from generator.navigation import navigation
from generator.outputs import render
from generator.outputs.gaps import find
from generator.rules import load_checked
from generator.rules.aksara import KNOWN
from generator.rules.naskah import pages_of
from generator.templating import size

if TYPE_CHECKING:
    from generator.edition import Edition

CONTOH = Path(__file__).resolve().parent / "contoh"
PRINTED = {"modul/pelatihan": Printed(24, 1_234_567)}
SECRET = re.compile(r"rahasia\w+")


@pytest.fixture(scope="module")
def edition() -> Edition:
    return load_checked(CONTOH, "2025")


@pytest.fixture(scope="module")
def situs(root: Path, edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the small edition, built by MkDocs as it is published; one of its two modules was printed."""
    own = tmp_path_factory.mktemp("contoh")
    for name in ("mkdocs.yml", "generator", "overrides"):
        (own / name).symlink_to(root / name)
    for name in ("content", "data"):
        (own / name).symlink_to(CONTOH / name)
    site = Site(tuple(render(edition, PRINTED)), navigation(edition), finish=partial(search.write, edition=edition))
    build(own, site, own / "2025", midnight(edition.edisi.tanggal))
    return own / "2025"


def test_every_word_for_trainers_is_marked_in_its_model(edition: Edition) -> None:
    """Each field that no dump may hold has its secret in the example."""
    file = next(file for file in edition.files if file.id == "sesi/pengumpulan")
    hidden = {(type(model).__name__, name) for _, model in file.models for name in excluded(type(model))}
    assert hidden == {
        ("KegiatanSesi", "catatan"),
        ("Diskusi", "arahan"),
        ("Latihan", "kunci"),
        ("Sesi", "catatan_pelatih"),
    }
    words = " ".join(leaf.text for leaf in file.leaves)
    assert sorted(set(SECRET.findall(words))) == [
        "rahasiaarahan",
        "rahasiabutir",
        "rahasiacatatan",
        "rahasiacelah",
        "rahasiakunci",
        "rahasiapelatih",
    ]


def test_nothing_for_trainers_is_on_the_site(situs: Path) -> None:
    files = [path for path in situs.rglob("*") if path.suffix in {".html", ".json", ".xml", ".js", ".css", ".txt"}]
    assert {"naskah.json", "edisi.json", "index.html"} <= {path.name for path in files}
    assert [path for path in files if "rahasia" in path.read_text("utf-8")] == []
    assert "Mengenali subproses" in (situs / "sesi" / "pengumpulan" / "index.html").read_text("utf-8")


def test_no_page_says_that_an_answer_leads_to_it(edition: Edition, situs: Path) -> None:
    made = {link.target for link in edition.links if link.hidden}
    assert {"gsbpm/2.1", "gsbpm/3.1", "peraturan/uu-16-1997/pasal-31"} <= made
    for page in ("gsbpm/2.1", "gsbpm/3.1", "peraturan/uu-16-1997", "padanan/pasal"):
        soup = BeautifulSoup((situs / page / "index.html").read_text("utf-8"), "html.parser")
        assert "Sesi 1" not in soup.find("article").get_text(), page


def test_a_gap_in_an_answer_is_nobodys_gap(edition: Edition) -> None:
    assert [gap.perihal for gap in find(edition) if gap.entry.kind == "sesi"] == []


def test_the_download_leads_to_the_file(situs: Path) -> None:
    for page in ("modul/pelatihan", "modul"):
        soup = BeautifulSoup((situs / page / "index.html").read_text("utf-8"), "html.parser")
        links = soup.find("article").select("a[download]")
        assert [urljoin(f"/2025/{page}/", str(link["href"])) for link in links] == ["/2025/unduhan/modul/pelatihan.pdf"]
        assert "1,2 MB" in soup.find("article").get_text()
        assert "24" in soup.find("article").get_text()


def test_without_a_pdf_there_is_no_dead_link(edition: Edition, situs: Path) -> None:
    html = (situs / "modul" / "kartu-saku" / "index.html").read_text("utf-8")
    assert "download" not in BeautifulSoup(html, "html.parser").find("article").decode()
    pages = {item.path: str(item.content) for item in render(edition) if item.path.startswith("modul/")}
    assert len(pages) == 4
    for words in pages.values():
        assert "unduhan/" not in words
        assert "ada di situs yang diterbitkan" in words


def test_every_module_and_session_is_in_the_menu_and_leads_back(edition: Edition, situs: Path) -> None:
    shown = set(pages_of(navigation(edition)))
    assert {"modul/pelatihan.md", "modul/index.md", "sesi/pengumpulan.md", "sesi/index.md"} <= shown
    for page in ("tim/koordinator", "tahapan/inisiatif-bps", "gsbpm/4", "peraturan/uu-16-1997", "sesi/pengumpulan"):
        html = (situs / page / "index.html").read_text("utf-8")
        assert "modul Pelatihan" in BeautifulSoup(html, "html.parser").select_one(".kartu").get_text(), page


def test_what_a_module_leaves_out_does_not_claim_to_be_in_it(situs: Path) -> None:
    html = (situs / "gsbpm" / "4.1" / "index.html").read_text("utf-8")
    assert "modul Pelatihan" not in BeautifulSoup(html, "html.parser").find("article").get_text()


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1, "1 kB"),
        (1499, "1 kB"),
        (340_000, "340 kB"),
        (999_499, "999 kB"),
        (999_500, "1 MB"),
        (1_234_567, "1,2 MB"),
        (12_960_000, "13 MB"),
    ],
)
def test_sizes_are_said_the_indonesian_way(count: int, words: str) -> None:
    assert size(count) == words


def test_common_characters_are_in_every_font(root: Path) -> None:
    fonts = sorted((root / "generator" / "fonts").glob("*.woff2"))
    assert len(fonts) >= 8
    common = {*map(ord, KNOWN), *range(0x20, 0x7F), *range(0xA0, 0x100)}
    assert [font.name for font in fonts if common - set(TTFont(font, lazy=True).getBestCmap())] == []
