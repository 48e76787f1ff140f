"""The way out when the usual engine ends: Zensical makes the same site of the same pages."""

from __future__ import annotations

import json
import re
import shutil
import tomllib
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup
from conftest import Catatan
from playwright.sync_api import expect

from generator.cli import main
from generator.edition import Edition, editions
from generator.engine import ENGINES, BuildError, Site, builder, midnight
from generator.navigation import Nav, navigation
from generator.outputs import render
from generator.policy import RULES
from generator.publish import load_all, publish
from generator.search import INDEX, TEXTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bs4 import Tag
    from playwright.sync_api import Page

CONTOH = Path(__file__).resolve().parent / "contoh"
OWN = re.compile(r"assets/.*|.*\.html|sitemap\.xml.*|cari/.*|luring/panduan\.json|pekerja\.js")
"""What an engine makes itself, or what is made of its pages; all else is the same file whichever engine there is."""


@dataclass(frozen=True)
class Pasangan:
    """An edition, built by both engines."""

    edition: Edition
    usual: Path
    other: Path

    @cached_property
    def pages(self) -> dict[str, BeautifulSoup]:
        """Every page of the other one."""
        return {path: soup(self.other / path) for path in files(self.other) if path.endswith(".html")}


@pytest.fixture(scope="module", params=["contoh", "sebenarnya"])
def pasangan(request: pytest.FixtureRequest, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Pasangan:
    """The small edition and the real one, without downloads."""
    folder = tmp_path_factory.mktemp(request.param)
    project = small(root, folder) if request.param == "contoh" else root
    year = editions(project)[-1]
    for engine in ("mkdocs", "zensical"):
        publish(project, [year], folder / engine, lambda *_: None, downloads=False, engine=engine)
    return Pasangan(load_all(project, [year])[0], folder / "mkdocs" / year, folder / "zensical" / year)


def small(root: Path, folder: Path) -> Path:
    """Return a project with the small edition."""
    project = folder / "proyek"
    shutil.copytree(CONTOH, project, ignore=shutil.ignore_patterns("hasil"))
    shutil.copy(root / "mkdocs.yml", project)
    for name in ("overrides", "generator"):
        (project / name).symlink_to(root / name)
    return project


def soup(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text("utf-8"), "html.parser")


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def listed(nav: Nav) -> Iterator[str]:
    """Yield the pages of a menu."""
    for item in nav:
        for value in item.values() if isinstance(item, dict) else [item]:
            yield from [value] if isinstance(value, str) else listed(value)


def built(page: str) -> str:
    stem = page.removesuffix(".md")
    return f"{stem}.html" if stem.rsplit("/", 1)[-1] == "index" else f"{stem}/index.html"


def test_every_page_of_the_menu_has_the_same_title_and_words(pasangan: Pasangan) -> None:
    pages = [built(page) for page in listed(navigation(pasangan.edition))]
    assert len(pages) > 20
    assert [page for page in pages if page not in pasangan.pages] == []
    for page in [*pages, "404.html"]:
        usual, other = soup(pasangan.usual / page), pasangan.pages[page]
        assert _letters(other) == _letters(usual), page
        assert other.title.get_text(strip=True) == usual.title.get_text(strip=True), page
        assert _description(other) == _description(usual), page
        assert other.html["lang"] == "id", page


def _letters(page: BeautifulSoup) -> str:
    """Return what a page says, without spaces: one engine colours code, in pieces, and the other doesn't."""
    return "".join(page.article.get_text().split())


def _description(page: BeautifulSoup) -> str:
    return str(page.select_one("meta[name=description]")["content"])


def test_the_same_pages_and_everything_no_engine_makes(pasangan: Pasangan) -> None:
    assert {path for path in files(pasangan.usual) if path.endswith(".html")} == set(pasangan.pages)
    same = [path for path in files(pasangan.usual) if not OWN.fullmatch(path)]
    assert {"data/edisi.json", "manifest.webmanifest", "aset/pintu.js", "aset/juknis.css"} <= set(same)
    for path in same:
        assert (pasangan.other / path).read_bytes() == (pasangan.usual / path).read_bytes(), path


def test_links_lead_to_files_and_anchors_to_ids(pasangan: Pasangan) -> None:
    place = f"http://localhost:8000/{pasangan.other.name}/"
    broken, followed = [], 0
    ids = {path: {tag["id"] for tag in page.find_all(id=True)} for path, page in pasangan.pages.items()}
    for path, page in pasangan.pages.items():
        for address in _addresses(page, place + path):
            where = urlsplit(address)
            if where.netloc != "localhost:8000":
                continue
            followed += 1
            to = unquote(where.path).removeprefix(f"/{pasangan.other.name}/")
            to += "index.html" if not to or to.endswith("/") else ""
            if not address.startswith(place) or not (pasangan.other / to).is_file():
                broken.append(f"{path}: {address}")
            elif where.fragment and unquote(where.fragment) not in ids[to]:
                broken.append(f"{path}: {address}: tanpa jangkar")
    assert followed > 20 * len(pasangan.pages)
    assert not broken, "\n".join([*broken[:40], str(len(broken))])


def test_every_link_of_a_text_leads_where_it_did(pasangan: Pasangan) -> None:
    for path, page in pasangan.pages.items():
        place = f"http://localhost:8000/{pasangan.other.name}/{path.removesuffix('index.html')}"
        assert _addresses(page.article, place) == _addresses(soup(pasangan.usual / path).article, place), path


def _addresses(page: Tag, place: str) -> list[str]:
    names = ("href", "xlink:href", "src")
    return [urljoin(place, tag[name]) for tag in page.find_all(True) for name in names if tag.has_attr(name)]


def test_no_page_asks_another_host_and_each_says_what_it_may_do(pasangan: Pasangan) -> None:
    for path, page in pasangan.pages.items():
        asked = [tag["src"] for tag in page.find_all(src=True)]
        asked += [tag["href"] for tag in page.find_all("link", href=True) if _loads(tag["rel"])]
        assert [address for address in asked if urlsplit(address).netloc] == [], path
        policies = page.select('meta[http-equiv="Content-Security-Policy"]')
        assert len(policies) == 1, path
        assert all(f"{name} {value}" in policies[0]["content"] for name, value in RULES.items()), path
        assert page.find_all("style") == [], path


def _loads(relations: list[str]) -> bool:
    return not set(relations) <= {"canonical", "prev", "next", "alternate"}


def test_the_search_says_the_same(pasangan: Pasangan) -> None:
    usual, other = _sections(pasangan.usual), _sections(pasangan.other)
    assert len(other) > 50
    assert other == usual


def _sections(folder: Path) -> dict[tuple[str, str], tuple[str, str]]:
    """Return title and words of each section, by page and anchor; engines go through the pages in their own order."""
    index, texts = (json.loads((folder / path).read_bytes()) for path in (INDEX, TEXTS))
    pages = [page[0] for page in index["halaman"]]
    return {
        (pages[page], anchor): (title, words)
        for (page, anchor, title), words in zip(index["bagian"], texts, strict=True)
    }


@pytest.mark.parametrize("width", [1280, 360])
def test_a_visitor_finds_a_page_and_sees_no_complaint(
    pasangan: Pasangan, page: Page, serve: Callable[[Path], str], width: int
) -> None:
    home = f"{serve(pasangan.other.parent)}/{pasangan.other.name}/"
    notes = Catatan(home)
    notes.watch(page)
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(home)
    if width < 960:
        page.locator("label.md-header__button[for=__search]").click()
    page.locator(".md-search__input").click()
    page.keyboard.type("walidata", delay=20)
    page.locator(".md-search-result__link").first.click()
    expect(page.locator("article h1")).to_be_visible()
    page.goto(f"{home}periksa-mandiri/")
    expect(page.locator("#aplikasi button").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert notes.words == []


@pytest.fixture
def proyek(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    project = small(root, tmp_path)
    monkeypatch.chdir(project)
    return project


def test_two_builds_are_alike_and_a_fault_stops_with_words(proyek: Path, tmp_path: Path) -> None:
    edition = load_all(proyek, ["2025"])[0]
    site = Site(tuple(render(edition)), navigation(edition))
    build, day = builder("zensical"), midnight(edition.edisi.tanggal)
    for name in ("satu", "dua"):
        build(proyek, site, tmp_path / name / "2025", day)
    assert len(files(tmp_path / "satu")) > 50
    for path in files(tmp_path / "satu"):
        assert (tmp_path / "satu" / path).read_bytes() == (tmp_path / "dua" / path).read_bytes(), path

    (first, *others) = site.artifacts
    spoilt = replace(first, content=f"{first.content}\n\n[x](tidak/ada.md)\n")
    with pytest.raises(BuildError, match=r"tidak/ada\.md") as error:
        build(proyek, replace(site, artifacts=(spoilt, *others)), tmp_path / "tiga" / "2025", day)
    assert "\x1b" not in str(error.value)
    assert "Traceback" not in str(error.value)
    assert not (tmp_path / "tiga").exists()


def test_an_engine_that_is_not_installed_says_how_to_get_it(
    proyek: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(ENGINES, "zensical", replace(ENGINES["zensical"], package="mesin_tiada==1.2"))
    assert main(["bangun", "--mesin", "zensical", "--tanpa-unduhan"]) == 1
    words = capsys.readouterr().err
    assert 'mesin "zensical" belum terpasang' in words
    assert "pip install mesin_tiada==1.2" in words
    assert not (proyek / "site").exists()


def test_an_unknown_engine_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["bangun", "--mesin", "hugo"])
    assert stop.value.code == 2
    assert "--mesin tidak mengenal \"hugo\"; pilihannya: 'mkdocs', 'zensical'" in capsys.readouterr().err


def test_the_package_named_is_the_one_that_is_tested(root: Path) -> None:
    extras = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    assert extras["zensical"] == [ENGINES["zensical"].package]
    assert ENGINES["zensical"].package in extras["uji"]
    assert f"\n{ENGINES['zensical'].package} \\\n" in (root / "requirements-uji.lock").read_text("utf-8")
