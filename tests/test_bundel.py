"""The offline bundle: unpacked anywhere and opened from the disk, all of the guide works, and nothing else is asked."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit
from zipfile import ZipFile

import pytest
from bs4 import BeautifulSoup
from conftest import Catatan
from kegiatan import PREFIX, choose, heading, jawaban, kept, open_files, said
from playwright.sync_api import expect
from tunggu import holds

from generator import bundle
from generator.offline import PAGES, WORKER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bs4 import Tag
    from playwright.sync_api import Browser, Page

YEAR = "2025"
DAY = date(2025, 6, 30)
A1, A2 = "gsbpm/5.6/a1", "gsbpm/5.6/a2"
ADDRESSES = ("href", "src", "data", "poster", "action", "xlink:href")


@dataclass(frozen=True)
class Bundel:
    """The zip, and the folder that it was unpacked into."""

    data: bytes
    folder: Path

    @property
    def inside(self) -> Path:
        return self.folder / bundle.INSIDE

    def at(self, path: str) -> str:
        """Return the address of a file of the guide, with what follows the file's name as it is."""
        name, mark, rest = re.fullmatch(r"([^?#]*)([?#]?)(.*)", path).groups()  # type: ignore[union-attr]
        return f"{(self.inside / name).as_uri()}{mark}{rest}"


@pytest.fixture(scope="module")
def bundel(situs: Path, tmp_path_factory: pytest.TempPathFactory) -> Bundel:
    """Unpacked as people do: in a folder whose name is not one for programs."""
    data = bundle.packed(situs / YEAR, DAY)
    target = tmp_path_factory.mktemp("bundel") / "Unduhan saya (é) 100%"
    ZipFile(BytesIO(data)).extractall(target)
    return Bundel(data, target / f"juknis-{YEAR}")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context(locale="id-ID", offline=True) as context:
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        yield context.new_page()


@pytest.fixture
def catatan(page: Page) -> Catatan:
    catatan = Catatan("file:")
    catatan.watch(page)
    return catatan


# What is in it


def test_the_same_files_give_the_same_bytes(situs: Path, bundel: Bundel) -> None:
    assert bundle.packed(situs / YEAR, DAY) == bundel.data
    entries = ZipFile(BytesIO(bundel.data)).infolist()
    names = [entry.filename for entry in entries]
    assert names == sorted(set(names))
    assert {entry.date_time for entry in entries} == {(2025, 6, 30, 0, 0, 0)}
    assert {entry.external_attr >> 16 for entry in entries} == {0o644}
    assert {name.split("/")[0] for name in names} == {f"juknis-{YEAR}"}
    assert max(map(len, names)) < 110  # Windows takes 260 with the folder that it is unpacked into
    assert f"juknis-{YEAR}.zip" not in {name.rsplit("/", 1)[1] for name in names}
    print(f"\nbundel: {len(bundel.data)} B, {len(names)} berkas")


def test_it_holds_the_edition_and_nothing_of_a_server(situs: Path, bundel: Bundel) -> None:
    ours = {path.relative_to(bundel.inside).as_posix() for path in bundel.inside.rglob("*") if path.is_file()}
    theirs = {path.relative_to(situs / YEAR).as_posix() for path in (situs / YEAR).rglob("*") if path.is_file()}
    out = {one for one in theirs - ours if not one.endswith(".json")}
    left = (r"404\.html|pekerja\.js|manifest\.webmanifest|sitemap\.xml(?:\.gz)?|unduhan/juknis-2025\.zip|.*\.map"
            r"|assets/javascripts/(?:lunr|workers)/.*")  # fmt: skip
    assert [one for one in out if not re.fullmatch(left, one)] == []
    twins = {f"{one}.js" for one in theirs if re.fullmatch(r"cari/.*\.json|periksa-mandiri/instrumen/.*\.json", one)}
    assert len(twins) >= 5
    assert ours - theirs == {*twins, "aset/buka.js"}
    assert {path.name for path in bundel.folder.iterdir()} == {bundle.START, bundle.INSIDE.rstrip("/")}


def test_the_site_offers_it(situs: Path, request: pytest.FixtureRequest) -> None:
    offered = situs / YEAR / bundle.path(YEAR)
    if not offered.exists() and request.config.getoption("--situs"):
        pytest.fail("situs coba-coba ini tanpa unduhan", pytrace=False)
    year, month, day, *_ = ZipFile(offered).infolist()[0].date_time
    assert bundle.packed(situs / YEAR, date(year, month, day)) == offered.read_bytes()
    for page in ("formulir", "luring"):
        soup = BeautifulSoup((situs / YEAR / page / "index.html").read_text("utf-8"), "html.parser")
        (link,) = soup.select("p.bundel a")
        assert (situs / YEAR / page / str(link["href"])).resolve() == offered.resolve()


def test_the_worker_of_the_site_leaves_the_bundle_alone(situs: Path) -> None:
    for path in (WORKER, PAGES):
        assert ".zip" not in (situs / YEAR / path).read_text("utf-8")


@pytest.fixture(scope="module")
def soups(bundel: Bundel) -> dict[str, BeautifulSoup]:
    pages = [path for path in bundel.folder.rglob("*.html") if "/unduhan/" not in path.as_posix()]
    return {path.as_posix(): BeautifulSoup(path.read_text("utf-8"), "html.parser") for path in pages}


def links(soup: BeautifulSoup) -> Iterator[tuple[Tag, str]]:
    for tag in soup.find_all():
        for name in ADDRESSES:
            if name in tag.attrs and tag.get("rel") != ["canonical"]:
                yield tag, str(tag[name])


def test_every_link_leads_to_a_file_and_a_place_in_it(soups: dict[str, BeautifulSoup]) -> None:
    assert len(soups) > 200
    places = {path: {str(tag["id"]) for tag in soup.find_all(id=True)} for path, soup in soups.items()}
    faults, seen = [], 0
    for path, soup in soups.items():
        for tag, address in links(soup):
            parts = urlsplit(address)
            if parts.scheme in {"http", "https", "mailto"} and tag.name == "a":
                continue
            target = Path(path) if not parts.path else (Path(path).parent / unquote(parts.path)).resolve()
            fine = not parts.scheme and not parts.netloc and target.is_file()
            missing = parts.fragment and unquote(parts.fragment) not in places.get(target.as_posix(), ())
            seen += 1
            if not fine or missing:
                faults.append((path, address))
    assert seen > 15_000
    assert faults == []


def test_pages_hold_nothing_that_the_disk_refuses(bundel: Bundel, soups: dict[str, BeautifulSoup]) -> None:
    for path, soup in soups.items():
        assert not soup.select("script[type=module], link[rel=manifest], meta[name=juknis-pekerja], p.bundel"), path
        said = soup.select("meta[http-equiv=Content-Security-Policy]")
        assert len(said) == 1, path
        policy = str(said[0]["content"])
        assert re.match(r"default-src 'none'; script-src 'self' file:(?: 'sha256-[^']+')*; style-src", policy), path
        assert not re.search(r"unsafe|\*|https?:|connect-src|worker-src", policy), path
    for script in (bundel.inside / "aset").glob("*.js"):
        assert script.read_text("utf-8").startswith("(() => {"), script


def test_other_editions_are_those_of_the_site_and_no_list_of_them_is_asked_for() -> None:
    config = '<script id="__config" type="application/json">{"version": {"provider": "mike"}, "base": ".."}</script>'
    links = '<a title="a > b" href="../../2024/gsbpm/#x">l</a><a href="../epss/#y">e</a><a href="#z">z</a>'
    said = '<script type="application/json">{"kata": "<a href=\\"../epss/\\">"}</script>'
    head = '<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
    made = bundle.page(head + links + said + config, "gsbpm/index.html", {"epss/index.html"}, "https://contoh.id/2025/")
    assert re.findall(r' href="([^"]*)"', made) == ["https://contoh.id/2024/gsbpm/#x", "../epss/index.html#y", "#z"]
    assert said in made
    assert '{"version": null, "base": ".."}' in made
    assert made.count("Content-Security-Policy") == 1


# Opening it


def test_the_start_page_opens_the_guide_and_its_links_lead_on(page: Page, bundel: Bundel, catatan: Catatan) -> None:
    page.goto((bundel.folder / bundle.START).as_uri())
    page.wait_for_url(bundel.at("index.html"))
    expect(page.locator("h1")).to_be_visible()
    for name, path in (("GSBPM", "gsbpm/"), ("EPSS", "epss/"), ("Istilah", "istilah/")):
        page.locator(".md-tabs").get_by_role("link", name=name, exact=True).click()
        expect(page).to_have_url(re.compile(re.escape(bundel.at(path + "index.html"))))
        expect(page.locator("article h1")).to_be_visible()
    page.goto(bundel.at("gsbpm/5.6/index.html"))
    page.locator(".md-footer__link--next").click()
    expect(page.locator("article h1")).to_contain_text("5.7")
    page.locator(".md-header a.md-logo").click()
    expect(page).to_have_url(bundel.at("index.html"))
    page.get_by_role("radiogroup").or_(page.locator("label[for=__palette_1]")).first.click()
    page.reload()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert catatan.words == []


def test_a_start_page_that_was_not_unpacked_says_so(page: Page, bundel: Bundel, tmp_path: Path) -> None:
    shutil.copy(bundel.folder / bundle.START, tmp_path)
    page.goto((tmp_path / bundle.START).as_uri())
    expect(page.get_by_text("Ekstrak dahulu seluruh isi zip")).to_be_visible()


def test_the_page_about_working_offline_says_that_this_is_the_copy(
    page: Page, bundel: Bundel, catatan: Catatan
) -> None:
    for path in ("luring/index.html", "periksa-mandiri/index.html"):
        page.goto(bundel.at(path))
        expect(page.locator("#luring-dari, #luring").filter(visible=True)).to_contain_text("Ini salinan luring")
    assert catatan.words == []


# Search


@pytest.mark.parametrize(
    ("path", "query", "title", "target"),
    [
        ("index.html", "bobot", "penimbang", "gsbpm/5.6/index.html"),
        ("gsbpm/5.6/index.html", "5.7", "5.7", "gsbpm/5.7/index.html"),
        ("peraturan/uu-16-1997/index.html", "Perpres 39/2019", "39 Tahun 2019", "peraturan/perpres-39-2019/index.html"),
    ],
)
def test_the_search_finds_by_typing_and_opens(
    page: Page, bundel: Bundel, catatan: Catatan, path: str, query: str, title: str, target: str
) -> None:
    page.goto(bundel.at(path))
    page.keyboard.press("/")
    page.keyboard.type(query, delay=20)
    wanted = page.locator(f".md-search-result__link[href='{bundel.at(target)}']").first
    expect(wanted).to_be_visible(timeout=20_000)
    expect(wanted).to_contain_text(re.compile(title, re.IGNORECASE))
    found = [link.get_attribute("href") for link in page.locator(".md-search-result__link").all()]
    assert all(urlsplit(str(one)).path.endswith("/index.html") for one in found)
    wanted.click()
    expect(page).to_have_url(bundel.at(target))
    expect(page.locator("article h1")).to_be_visible()
    assert catatan.words == []


def test_an_address_of_the_search_works_and_is_passed_on_as_the_sites(
    page: Page, bundel: Bundel, catatan: Catatan
) -> None:
    page.goto(bundel.at("gsbpm/5.6/index.html?q=pembinan"))
    expect(page.locator("#cari-hasil")).to_contain_text("Maksud Anda “pembinaan”", timeout=20_000)
    page.locator("#cari-bagikan").click()
    expect(page.locator("#cari-hasil")).to_contain_text("Alamat hasil ini")
    site = BeautifulSoup((bundel.inside / "index.html").read_text("utf-8"), "html.parser")
    public = str(site.select("link[rel=canonical]")[0]["href"])
    assert page.evaluate("navigator.clipboard.readText()") == f"{public}gsbpm/5.6/?q=pembinan"
    page.keyboard.press("Escape")
    expect(page).to_have_url(bundel.at("gsbpm/5.6/index.html"))
    assert catatan.words == []


# The check


def test_an_activity_is_filled_in_saved_and_opened_again(
    page: Page, bundel: Bundel, catatan: Catatan, tmp_path: Path
) -> None:
    page.goto(bundel.at("periksa-mandiri/index.html"))
    open_files(page, ("jawaban.json", jawaban({A1: "sudah"}, identitas={"cara_pengumpulan": "survei"})))
    expect(said(page)).to_contain_text("dibuka dari jawaban.json")
    (id_,) = kept(page)
    page.goto(bundel.at(f"periksa-mandiri/index.html#/k/{id_}/isi/gsbpm/5.6"))
    page.reload()
    page.locator(f"[data-butir='{A2}']").get_by_label("Sebagian", exact=True).check(force=True)
    page.reload()
    expect(page.locator(f"[data-butir='{A2}']")).to_have_attribute("data-keadaan", "sebagian")
    expect(page.locator(f"[data-butir='{A1}']")).to_have_attribute("data-keadaan", "sudah")
    for screen in ("hasil", "rencana"):
        page.goto(bundel.at(f"periksa-mandiri/index.html#/k/{id_}/{screen}"))
        expect(heading(page)).to_be_visible()
        internal = page.locator("#aplikasi a[href^='file:']")
        assert internal.count() > 0
        for link in internal.all()[:40]:
            assert Path(unquote(urlsplit(str(link.get_attribute("href"))).path)).is_file()
    with page.expect_download() as download:
        page.get_by_role("button", name=re.compile("Simpan ke berkas|Simpan berkas")).first.click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    assert json.loads(file.read_text("utf-8"))["jawaban"][A2]["nilai"] == "sebagian"
    assert "file:" not in file.read_text("utf-8")
    page.evaluate("localStorage.clear()")
    page.goto(bundel.at("periksa-mandiri/index.html"))
    page.reload()
    open_files(page, (file.name, file.read_bytes()))
    expect(said(page)).to_contain_text("dibuka dari")
    assert len(kept(page)) == 1
    assert catatan.words == []


def test_a_new_activity_is_begun(page: Page, bundel: Bundel, catatan: Catatan) -> None:
    page.goto(bundel.at("periksa-mandiri/index.html#/baru/kesiapan-gsbpm"))
    page.get_by_label("Nama kegiatan statistik").fill("Survei dari Flashdisk")
    page.locator("form button[type=submit]").click()
    expect(page.locator("[data-butir]").first).to_be_visible()
    assert [one["isi"]["identitas"]["kegiatan"] for one in kept(page).values()] == ["Survei dari Flashdisk"]
    assert catatan.words == []


PRINTING = "globalThis.dicetak = 0; globalThis.print = () => { dicetak += 1; };"


def test_results_are_printed_and_handed_over_without_a_place_on_the_disk(
    page: Page, bundel: Bundel, catatan: Catatan
) -> None:
    page.add_init_script(PRINTING)
    page.goto(bundel.at("periksa-mandiri/index.html"))
    open_files(page, ("jawaban.json", jawaban({A1: "belum"}, identitas={"cara_pengumpulan": "survei"})))
    expect(said(page)).to_contain_text("dibuka dari")
    (id_,) = kept(page)
    for screen in ("hasil", "rencana"):
        page.goto(bundel.at(f"periksa-mandiri/index.html#/k/{id_}/{screen}"))
        page.get_by_role("button", name=re.compile("^Cetak")).first.click()
        assert holds(page, "n => dicetak === n", 1 if screen == "hasil" else 2)
    page.goto(bundel.at(f"periksa-mandiri/index.html#/k/{id_}/hasil"))
    paper = page.locator("#aplikasi .hanya-cetak").all_text_contents()
    assert any("gsbpm/5.6/" in words for words in paper)
    assert not any("file:" in words or "index.html" in words for words in paper)
    page.get_by_role("button", name=re.compile("^Salin ringkasan")).click()
    expect(said(page)).to_be_visible()
    words = page.evaluate("navigator.clipboard.readText()")
    assert f"/{YEAR}/" in words
    assert "file:" not in words
    assert catatan.words == []


def test_guide_pages_show_the_activity_and_take_answers(page: Page, bundel: Bundel, catatan: Catatan) -> None:
    page.goto(bundel.at("periksa-mandiri/index.html"))
    open_files(page, ("jawaban.json", jawaban({A1: "sudah"}, identitas={"cara_pengumpulan": "survei"})))
    expect(said(page)).to_contain_text("dibuka dari")
    (id_,) = kept(page)
    page.goto(bundel.at("gsbpm/5.6/index.html"))
    panel = page.get_by_role("region", name="Kegiatan Anda")
    expect(panel).to_contain_text("5.6: terisi 1 dari 2")
    panel.get_by_text("Isi di halaman ini").click()
    page.locator(f"[data-butir='{A2}']").get_by_label("Belum", exact=True).check(force=True)
    expect(panel).to_contain_text("5.6: terisi 2 dari 2")
    page.get_by_role("link", name="Buka di Periksa mandiri").click()
    expect(page).to_have_url(bundel.at(f"periksa-mandiri/index.html#/k/{id_}/isi/gsbpm/5.6"))
    expect(page.locator(f"[data-butir='{A2}']")).to_have_attribute("data-keadaan", "belum")
    page.goto(bundel.at("index.html"))
    expect(page.locator(".panel-kartu li")).to_have_count(1)
    page.locator(".panel-kartu a").click()
    expect(heading(page)).to_contain_text("Survei Kepuasan")
    assert catatan.words == []


def test_a_recap_opens_files_and_names_pages_of_the_site(page: Page, bundel: Bundel, catatan: Catatan) -> None:
    page.goto(bundel.at("periksa-mandiri/rekap/index.html"))
    files = [(f"{name}.json", jawaban({A1: "belum"}, identitas={"instansi": name})) for name in ("A", "B")]
    choose(page, page.get_by_role("button", name="Pilih berkas"), files)
    expect(page.locator(".rekap-lembar").first).to_be_visible(timeout=20_000)
    with page.expect_download() as download:
        page.get_by_role("button", name=re.compile("celah", re.IGNORECASE)).first.click()
    table = Path(download.value.path()).read_text("utf-8-sig")
    assert f"/{YEAR}/gsbpm/5.6/" in table
    assert "file:" not in table
    assert catatan.words == []


# Besides


def test_forms_open_from_it(page: Page, bundel: Bundel, catatan: Catatan, request: pytest.FixtureRequest) -> None:
    forms = sorted((bundel.inside / "unduhan" / "formulir").glob("*.html"))
    if not forms and request.config.getoption("--situs"):
        pytest.fail("situs coba-coba ini tanpa unduhan", pytrace=False)
    assert len(forms) > 10
    for form in forms[:2]:
        page.goto(form.as_uri())
        expect(page.locator("input:visible, textarea:visible").first).to_be_visible()
    assert catatan.words == []


WORKER_RUNS = """() => new Promise((resolve) => {
  const worker = new Worker(URL.createObjectURL(new Blob(["postMessage('ya')"])));
  worker.onmessage = ({ data }) => resolve(data);
  worker.onerror = () => resolve("tidak");
})"""


def test_what_gets_into_a_page_by_mistake_can_neither_run_nor_ask(page: Page, bundel: Bundel, tmp_path: Path) -> None:
    path = bundel.inside / "istilah" / "index.html"
    words = path.read_text("utf-8")
    (bundel.inside / "istilah" / "uji.html").write_text(
        words.replace("</h1>", '</h1><img src=x onerror="globalThis.kena = 1"><script>globalThis.kena = 2</script>'),
        "utf-8",
    )
    page.goto(bundel.at("istilah/uji.html"))
    (bundel.inside / "istilah" / "uji.html").unlink()
    assert page.evaluate("globalThis.kena ?? 0") == 0
    asks = """address => fetch(address).then(() => "ya", () => "tidak")"""
    assert page.evaluate(asks, "http://127.0.0.1:9/") == "tidak"
    assert page.evaluate(asks, bundel.at("index.html")) == "tidak"
    assert page.evaluate(WORKER_RUNS) == "tidak"


def test_it_works_on_a_server_of_ones_own_too(browser: Browser, bundel: Bundel, serve: Callable[[Path], str]) -> None:
    home = f"{serve(bundel.folder)}/{bundle.INSIDE}"
    catatan = Catatan(home)
    with browser.new_context(locale="id-ID") as context:
        page = context.new_page()
        catatan.watch(page)
        page.goto(home)
        page.keyboard.press("/")
        page.keyboard.type("walidata", delay=20)
        page.locator(".md-search-result__link").first.click(timeout=20_000)
        expect(page.locator("article h1")).to_be_visible()
        page.goto(f"{home}periksa-mandiri/")
        open_files(page, ("jawaban.json", jawaban({A1: "sudah"})))
        expect(said(page)).to_contain_text("dibuka dari")
        assert page.evaluate(f"Object.keys(localStorage).some(key => key.startsWith('{PREFIX}'))")
    assert catatan.words == []
