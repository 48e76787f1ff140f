"""The edition without a network: what was opened once goes on working, a new build takes over when it may, and every
answer stays. The server really stops here, since a browser told to be offline may still let its workers out."""

from __future__ import annotations

import gzip
import json
import shutil
from dataclasses import dataclass, field
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from time import monotonic
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup
from conftest import Catatan, QuietHandler
from playwright.sync_api import Error, expect

from generator import offline
from generator.engine import Site, midnight
from generator.mkdocs_hook import build
from generator.navigation import navigation
from generator.outputs import render
from generator.rules import load_checked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

CONTOH = Path(__file__).resolve().parent / "contoh"
YEAR = "2025"
READY = "Periksa mandiri, Rekap, dan pencarian sudah tersimpan di perangkat ini"
HALF_READY = "Periksa mandiri sudah tersimpan di perangkat ini"
AWAY = "belum tersimpan di perangkat ini"
OFFER = "Versi baru halaman ini tersedia"
BUDGET = {"berkas": 220_000, "nanti": 120_000, "cari": 250_000}
"""Compressed bytes of what is fetched behind the first visit of the check: at once; in idle time; and the index of the
search, in idle time too."""
LINKED_BUDGET = 450_000
"""Compressed bytes of the pages that one checklist links to, which are kept unasked."""
SPARING = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });"
SLOW = 20_000
"""Milliseconds within which a browser has kept all, also where other work goes on beside it."""
RECORD = {
    "skema": "juknis-kegiatan/1",
    "diubah": "2025-06-30T08:00:00.000Z",
    "berkas": False,
    "letak": "",
    "catatan": [],
    "isi": {
        "skema": "juknis-jawaban/1",
        "edisi": YEAR,
        "daftar_periksa": "kesiapan-gsbpm",
        "identitas": {"kegiatan": "Survei Uji", "tahun": YEAR, "cara_pengumpulan": "survei"},
        "jawaban": {"gsbpm/5.6/a1": {"nilai": "sudah", "bukti": "Laporan"}},
    },
}


@dataclass
class Peladen:
    """A web server that can be stopped, and started again on the same port with what is in the folder then."""

    folder: Path
    port: int = 0
    server: ThreadingHTTPServer | None = None
    asked: list[str] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)
    """Paths that the server fails at."""
    moved: dict[str, str] = field(default_factory=dict)
    """Paths that the server sends on to others."""
    slow: Event = field(default_factory=Event)
    """While it is set, pages come only when it is cleared."""

    @property
    def home(self) -> str:
        return f"http://127.0.0.1:{self.port}/{YEAR}/"

    def start(self) -> None:
        self.server = ThreadingHTTPServer(("127.0.0.1", self.port), partial(Handler, self))
        self.server.daemon_threads = True
        self.port = self.server.server_port
        Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        if self.server:
            self.server.shutdown()
            self.server.server_close()
        self.server = None

    def publish(self, path: str, more: str) -> None:
        """Publish another build: a file of it says more."""
        target = self.folder / YEAR / path
        target.write_text(target.read_text("utf-8") + more, "utf-8")
        offline.write(self.folder / YEAR)


class Handler(QuietHandler):
    """Serves the folder as the server says."""

    protocol_version = "HTTP/1.0"  # no connection outlives the server

    def __init__(self, peladen: Peladen, *rest: object) -> None:
        self.peladen = peladen
        super().__init__(*rest, directory=str(peladen.folder))  # type: ignore[arg-type]

    def do_GET(self) -> None:  # noqa: N802 - the server's name for it
        path = self.path.split("?")[0].removeprefix(f"/{YEAR}/")
        self.peladen.asked.append(path)
        if path.endswith("/") and self.peladen.slow.is_set():
            for _ in range(300):
                if not self.peladen.slow.wait(0):
                    break
                Event().wait(0.1)
        if path in self.peladen.broken:
            self.send_error(500)
        elif path in self.peladen.moved:
            self.send_response(302)
            self.send_header("Location", f"/{YEAR}/{self.peladen.moved[path]}")
            self.end_headers()
        else:
            super().do_GET()


@pytest.fixture(scope="module")
def terbitan(situs: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site without its downloads, to be changed."""
    target = tmp_path_factory.mktemp("luring") / "site"
    shutil.copytree(situs, target, ignore=shutil.ignore_patterns("unduhan", "*.map"))
    return target


@pytest.fixture
def peladen(terbitan: Path, tmp_path: Path) -> Iterator[Peladen]:
    folder = tmp_path / "site"
    shutil.copytree(terbitan, folder, copy_function=_linked)
    peladen = Peladen(folder)
    peladen.start()
    yield peladen
    peladen.slow.clear()
    peladen.stop()


def _linked(source: str, target: str) -> str:
    """Copy what a test may change, link the rest."""
    if source.endswith((".html", ".js", ".css")):
        return shutil.copy(source, target)
    Path(target).hardlink_to(source)
    return target


@pytest.fixture
def catatan(page: Page, peladen: Peladen) -> Catatan:
    catatan = Catatan(peladen.home)
    catatan.watch(page)
    return catatan


def ready(page: Page, peladen: Peladen) -> None:
    """Open the check for the first time, with an activity, and wait until all of it is kept."""
    page.goto(f"{peladen.home}periksa-mandiri/")
    _keep_activity(page)
    expect(page.locator("#luring")).to_contain_text(READY, timeout=SLOW)


def on_the_guide(page: Page, peladen: Peladen, path: str = "gsbpm/5.6/") -> None:
    """Open a page of the guide for the first time, with an activity that came from elsewhere."""
    page.goto(f"{peladen.home}404.html")
    _keep_activity(page)
    page.goto(peladen.home + path)
    _worker_controls(page)


def test_who_only_reads_the_guide_fetches_nothing_behind_it(page: Page, peladen: Peladen, catatan: Catatan) -> None:
    for path in ("", "gsbpm/5.6/", "peraturan/uu-16-1997/"):
        page.goto(peladen.home + path)
        page.wait_for_load_state("networkidle")
    page.wait_for_timeout(500)
    theirs = ("aset/periksa", "aset/rekap", "aset/luring", "aset/halaman", "periksa-mandiri/", "luring/", "pekerja.js")
    assert not [path for path in peladen.asked if path.startswith(theirs)]
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
    assert _caches(page) == []
    assert catatan.words == []


def test_what_the_check_fetches_behind_the_first_visit_stays_small(peladen: Peladen) -> None:
    folder = peladen.folder / YEAR
    published, guide = _published(folder), json.loads((folder / offline.PAGES).read_text("utf-8"))
    linked = {name: sum(guide["halaman"][path][1] for path in paths) for name, paths in guide["tautan"].items()}
    parts = {"berkas": [*published["berkas"]], "nanti": [], "cari": []}
    for path in published["nanti"]:
        parts["cari" if path.startswith("cari/") else "nanti"].append(path)
    found = {part: sum(_packed(folder, path) for path in paths) for part, paths in parts.items()}
    print(f"\nhalaman panduan: 0 B; periksa mandiri, gzip: {found}; tautan: {linked}")
    assert all(found[part] < most for part, most in BUDGET.items()), found
    assert max(linked.values()) < LINKED_BUDGET, linked
    assert {"cari/indeks.json", "cari/naskah.json", "aset/cari.js", "aset/pencari.js"} <= set(published["nanti"])
    assert {path: size for path, (_, size) in guide["halaman"].items()} == {
        path: _packed(folder, path) for path in guide["halaman"]
    }


def test_the_check_alone_is_kept_at_once_and_the_rest_in_idle_time(page: Page, peladen: Peladen) -> None:
    page.add_init_script("globalThis.requestIdleCallback = (then) => { globalThis.lanjut = then; };")
    page.goto(f"{peladen.home}periksa-mandiri/")
    expect(page.locator("#luring")).to_contain_text(HALF_READY, timeout=SLOW)
    later = _published(peladen.folder / YEAR)["nanti"]
    kept = "all => Promise.all(all.map((url) => caches.match(url).then(Boolean)))"
    urls = [peladen.home + path for path in later]
    assert not any(page.evaluate(kept, urls))
    _until(page, "() => Boolean(globalThis.lanjut)")
    page.evaluate("lanjut()")
    expect(page.locator("#luring")).to_contain_text(READY, timeout=SLOW)
    assert all(page.evaluate(kept, urls))


def test_who_saves_data_keeps_only_what_was_used(page: Page, peladen: Peladen, catatan: Catatan) -> None:
    page.add_init_script(SPARING)
    page.goto(f"{peladen.home}periksa-mandiri/")
    _keep_activity(page)
    expect(page.locator("#luring")).to_contain_text("mode hemat data menyala", timeout=SLOW)
    page.wait_for_timeout(500)
    assert "aset/rekap.js" not in peladen.asked
    assert _pages(page) == {""}
    page.goto(f"{peladen.home}periksa-mandiri/rekap/")
    _kept(page, "periksa-mandiri/rekap/", "aset/rekap.js")
    page.wait_for_load_state("networkidle")
    peladen.stop()
    page.reload()
    expect(page.get_by_role("button", name="Pilih berkas")).to_be_visible()
    assert catatan.words == []


def test_the_pages_that_gaps_lead_to_are_kept_unasked(page: Page, peladen: Peladen, catatan: Catatan) -> None:
    ready(page, peladen)
    page.goto(f"{peladen.home}periksa-mandiri/#/k/a1/isi/gsbpm/5.6")
    guide = json.loads((peladen.folder / YEAR / offline.PAGES).read_text("utf-8"))
    wanted = set(guide["tautan"]["kesiapan-gsbpm"])
    assert {"gsbpm/5.6/", "gsbpm/1.1/"} <= wanted
    end = monotonic() + 3 * SLOW / 1000
    while not wanted <= _pages(page) and monotonic() < end:
        page.wait_for_timeout(100)
    assert _pages(page) == wanted | {""}
    peladen.stop()
    page.goto(f"{peladen.home}periksa-mandiri/#/k/a1/hasil")
    page.goto(f"{peladen.home}gsbpm/1.1/")
    expect(page.locator("article h1")).to_contain_text("1.1")
    page.goto(f"{peladen.home}epss/10101/")
    page.get_by_role("link", name="Simpan halaman panduan").click()
    expect(page.get_by_role("button", name="Simpan halaman yang ditautkan")).to_be_in_viewport()
    assert catatan.words == []


def test_the_pages_that_the_check_links_to_can_be_kept_alone(page: Page, peladen: Peladen, catatan: Catatan) -> None:
    page.goto(f"{peladen.home}periksa-mandiri/")  # without an activity nothing comes by itself
    expect(page.locator("#luring")).to_contain_text(READY, timeout=SLOW)
    some = page.get_by_role("button", name="Simpan halaman yang ditautkan Periksa mandiri")
    expect(some).to_contain_text("kira-kira 0,8 MB")
    expect(page.get_by_role("button", name="Simpan seluruh panduan")).to_contain_text("kira-kira 1,7 MB")
    assert _pages(page) == {""}
    some.click()
    expect(page.get_by_role("button", name="Batalkan")).to_be_focused()
    guide = json.loads((peladen.folder / YEAR / offline.PAGES).read_text("utf-8"))
    wanted = {path for paths in guide["tautan"].values() for path in paths}
    expect(page.locator("#luring")).to_contain_text(f"{len(wanted)} dari {len(wanted)} halaman", timeout=3 * SLOW)
    expect(some).to_be_hidden()
    expect(page.get_by_role("button", name="Simpan seluruh panduan")).to_be_focused()
    assert _pages(page) == wanted | {""}
    page.get_by_role("link", name="Selengkapnya tentang pemakaian tanpa jaringan").click()
    expect(page).to_have_url(f"{peladen.home}luring/")
    assert catatan.words == []


@pytest.mark.parametrize("fault", ["galat", "dialihkan", "terbitan-lain"])
def test_the_old_version_stays_while_the_host_is_not_whole(page: Page, peladen: Peladen, fault: str) -> None:
    ready(page, peladen)
    before = [name for name in _caches(page) if " inti " in name]
    peladen.stop()  # a browser looks for a new version by itself, a while after a page came
    peladen.publish("aset/periksa.css", "\n/* baru */\n")
    peladen.publish("aset/periksa-mandiri.js", "\nglobalThis.terbitanKedua = true;\n")
    file = peladen.folder / YEAR / "aset" / "periksa-mandiri.js"
    whole = file.read_text("utf-8")
    if fault == "galat":
        peladen.broken.add("aset/periksa-mandiri.js")
    elif fault == "dialihkan":
        (file.parent / "pindah.js").write_text(whole, "utf-8")
        peladen.moved["aset/periksa-mandiri.js"] = "aset/pindah.js"
    else:
        file.write_text(f"{whole}\n// dari terbitan lain\n", "utf-8")
    peladen.asked.clear()
    peladen.start()
    page.reload()
    _not_updated(page, peladen)
    expect(page.get_by_text(OFFER)).to_have_count(0)
    peladen.stop()
    page.goto(f"{peladen.home}periksa-mandiri/#/k/a1/isi/gsbpm/5.6")
    page.reload()
    expect(page.locator("[data-butir='gsbpm/5.6/a1']")).to_have_attribute("data-keadaan", "sudah")
    assert not page.evaluate("globalThis.terbitanKedua")
    assert set(before) <= set(_caches(page))
    # Once it is whole, the new version comes.
    peladen.broken.clear()
    peladen.moved.clear()
    file.write_text(whole, "utf-8")
    peladen.start()
    page.reload()
    expect(page.get_by_text(OFFER)).to_be_visible(timeout=SLOW)


def test_without_room_the_old_version_goes_on_and_no_half_one_stays(page: Page, peladen: Peladen) -> None:
    ready(page, peladen)
    before = _caches(page)
    session = page.context.new_cdp_session(page)
    origin = peladen.home.split(f"/{YEAR}/")[0]
    session.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 1000})
    peladen.stop()  # as above
    peladen.publish("aset/periksa-mandiri.js", "\nglobalThis.terbitanKedua = true;\n")
    peladen.asked.clear()
    peladen.start()
    page.reload()
    _not_updated(page, peladen)
    assert sorted(_caches(page)) == sorted(before)
    # Pages that find no room are shown all the same.
    page.goto(f"{peladen.home}epss/10101/")
    expect(page.locator("article h1")).to_contain_text("10101")
    assert "epss/10101/" not in _pages(page)
    peladen.stop()
    page.goto(f"{peladen.home}periksa-mandiri/#/k/a1/isi/gsbpm/5.6")
    expect(page.locator("[data-butir='gsbpm/5.6/a1']")).to_have_attribute("data-keadaan", "sudah")
    session.send("Storage.overrideQuotaForOrigin", {"origin": origin})
    peladen.start()
    page.reload()
    expect(page.get_by_text(OFFER)).to_be_visible(timeout=SLOW)


def test_neither_errors_nor_what_was_led_elsewhere_is_kept(page: Page, peladen: Peladen) -> None:
    on_the_guide(page, peladen)
    _kept(page, "gsbpm/5.6/")
    peladen.broken |= {"gsbpm/5.7/", "aset/halaman.js"}
    peladen.moved["gsbpm/5.8/"] = "gsbpm/5.5/"
    for path in ("gsbpm/5.7/", "gsbpm/5.8/", "tidak-ada/"):
        page.goto(peladen.home + path)
    expect(page).to_have_url(f"{peladen.home}tidak-ada/")
    page.goto(f"{peladen.home}gsbpm/5.8/")
    expect(page).to_have_url(f"{peladen.home}gsbpm/5.5/")
    _kept(page, "gsbpm/5.5/")
    page.evaluate("url => fetch(url).catch(() => {})", f"{peladen.home}aset/halaman.js?galat")
    assert _pages(page) == {"", "gsbpm/5.5/", "gsbpm/5.6/"}


def test_what_is_no_file_of_the_version_is_shown_but_not_kept(page: Page, peladen: Peladen) -> None:
    page.add_init_script(SPARING)
    page.goto(f"{peladen.home}periksa-mandiri/")
    expect(page.locator("#luring")).to_contain_text(HALF_READY, timeout=SLOW)
    with (peladen.folder / YEAR / "aset" / "rekap.js").open("a") as file:
        file.write("\nglobalThis.terbitanLain = true;\n")
    page.goto(f"{peladen.home}periksa-mandiri/rekap/")
    _until(page, "() => globalThis.terbitanLain")
    _kept(page, "periksa-mandiri/rekap/")
    assert not page.evaluate("url => caches.match(url).then(Boolean)", f"{peladen.home}aset/rekap.js")


def test_after_the_first_load_the_check_goes_on_without_a_network(
    page: Page, peladen: Peladen, catatan: Catatan
) -> None:
    ready(page, peladen)
    peladen.stop()
    page.context.set_offline(True)
    page.goto(f"{peladen.home}periksa-mandiri/#/k/a1/isi/gsbpm/5.6")
    page.reload()
    item = page.locator("[data-butir='gsbpm/5.6/a2']")
    item.get_by_label("Sebagian", exact=True).check(force=True)
    expect(item).to_have_attribute("data-keadaan", "sebagian")
    page.reload()
    expect(page.locator("[data-butir='gsbpm/5.6/a2']")).to_have_attribute("data-keadaan", "sebagian")
    page.goto(f"{peladen.home}periksa-mandiri/#/k/a1/hasil")
    expect(page.locator(".aplikasi h2").first).to_contain_text("Survei Uji")
    page.goto(f"{peladen.home}periksa-mandiri/rekap/")
    expect(page.locator("h1")).to_contain_text("Rekap")
    expect(page.get_by_role("button", name="Pilih berkas")).to_be_visible()
    page.keyboard.press("/")
    page.keyboard.type("penimbang", delay=20)
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    assert catatan.words == []


def test_a_visited_page_is_kept_and_another_shows_the_way_back(page: Page, peladen: Peladen, catatan: Catatan) -> None:
    on_the_guide(page, peladen)  # before the worker is there
    page.goto(f"{peladen.home}gsbpm/5.7/")
    _kept(page, "gsbpm/5.6/", "gsbpm/5.7/", "")
    peladen.stop()
    for path in ("gsbpm/5.7/", "gsbpm/5.6/?h=penimbang", "gsbpm/5.6", "index.html"):
        page.goto(peladen.home + path)
        expect(page.locator("article h1")).to_contain_text(path[6:9] if path.startswith("gsbpm") else "Petunjuk")
    page.locator("a", has_text="Matriks GSBPM").first.click()
    expect(page.locator("h1")).to_contain_text("Tanpa jaringan")
    expect(page.locator("#luring-dari")).to_contain_text(AWAY)
    expect(page.locator("#luring-dari")).to_contain_text("gsbpm/")
    page.get_by_role("button", name="Coba lagi").click()
    expect(page.locator("#luring-dari")).to_contain_text(AWAY)
    page.get_by_role("button", name="Kembali ke halaman sebelumnya").click()
    expect(page).to_have_url(f"{peladen.home}index.html")
    page.go_forward()
    peladen.start()
    page.get_by_role("button", name="Coba lagi").click()
    expect(page).to_have_url(f"{peladen.home}gsbpm/")
    assert catatan.words == []


def test_the_way_back_leads_nowhere_else(page: Page, peladen: Peladen, catatan: Catatan) -> None:
    for path in ("https://contoh.invalid/", "//contoh.invalid", "../2024/", "javascript:alert(1)", "luring/?dari=x"):
        page.goto(f"{peladen.home}luring/?dari={path}")
        expect(page.locator("#luring")).to_be_visible()
        expect(page.locator("#luring-dari")).to_be_hidden()
    assert catatan.words == []


def test_the_whole_guide_can_be_kept(page: Page, peladen: Peladen, catatan: Catatan) -> None:
    ready(page, peladen)
    page.get_by_role("button", name="Simpan seluruh panduan").click()
    expect(page.locator("#luring progress")).to_be_visible()
    expect(page.locator("#luring")).to_contain_text("Seluruh panduan", timeout=3 * SLOW)
    expect(page.get_by_role("button", name="Simpan seluruh panduan")).to_be_hidden()
    peladen.stop()
    for path in ("peraturan/uu-16-1997/", "gsbpm/1.1/", "istilah/", "epss/10101/", ""):
        page.goto(peladen.home + path)
        expect(page.locator("#luring-dari")).to_have_count(0)
        expect(page.locator("article h1")).to_be_visible()
    page.goto(f"{peladen.home}periksa-mandiri/")
    page.get_by_role("button", name="Hapus halaman yang tersimpan").click()
    expect(page.locator("#luring")).to_contain_text("0 dari")
    page.goto(f"{peladen.home}gsbpm/1.1/")
    expect(page.locator("#luring-dari")).to_contain_text(AWAY)
    assert catatan.words == []


def test_keeping_the_guide_can_be_interrupted_and_goes_on_from_there(page: Page, peladen: Peladen) -> None:
    ready(page, peladen)
    peladen.broken.add("istilah/")  # not one of those that come unasked
    page.get_by_role("button", name="Simpan seluruh panduan").click()
    expect(page.locator("#luring")).to_contain_text("terputus sebelum selesai", timeout=3 * SLOW)
    kept = _pages(page)
    assert 10 < len(kept) < 200
    peladen.broken.clear()
    peladen.asked.clear()
    page.get_by_role("button", name="Simpan seluruh panduan").click()
    expect(page.locator("#luring")).to_contain_text("Seluruh panduan", timeout=3 * SLOW)
    assert not [path for path in peladen.asked if path in kept and path.endswith("/")]


def test_a_new_build_waits_for_the_person_and_loses_nothing(page: Page, peladen: Peladen, catatan: Catatan) -> None:
    ready(page, peladen)
    page.goto(f"{peladen.home}periksa-mandiri/#/k/a1/isi/gsbpm/5.6")
    peladen.publish("aset/periksa-mandiri.js", "\nglobalThis.terbitanKedua = true;\n")
    page.reload()
    offer = page.get_by_text(OFFER)
    expect(offer).to_be_visible(timeout=SLOW)
    assert not page.evaluate("globalThis.terbitanKedua")
    item = page.locator("[data-butir='gsbpm/5.6/a2']")
    item.get_by_label("Belum", exact=True).check(force=True)
    # Typed a moment ago: it must be kept before the page goes.
    details = page.locator("[data-butir='gsbpm/5.6/a1'] textarea").last
    page.locator("[data-butir='gsbpm/5.6/a1'] details").first.evaluate("one => one.open = true")
    details.fill("Baru saja diketik")
    page.get_by_role("button", name="Muat ulang").click()
    _until(page, "() => globalThis.terbitanKedua")
    expect(page.locator("[data-butir='gsbpm/5.6/a2']")).to_have_attribute("data-keadaan", "belum")
    assert "Baru saja diketik" in page.evaluate("localStorage.getItem('juknis:kegiatan:a1')")
    expect(offer).to_have_count(0)
    assert len([name for name in _caches(page) if " inti " in name]) == 1
    peladen.stop()
    page.reload()
    _until(page, "() => globalThis.terbitanKedua")
    assert catatan.words == []


def test_a_new_build_takes_over_silently_on_the_guide(page: Page, peladen: Peladen, catatan: Catatan) -> None:
    on_the_guide(page, peladen)
    before = _caches(page)
    peladen.publish("aset/juknis.css", "\n/* baru */\n")
    page.goto(f"{peladen.home}gsbpm/5.7/")
    old = [name for name in before if " inti " in name]
    _until(page, "async old => (await caches.keys()).every((name) => !old.includes(name))", old)
    expect(page.get_by_text("Versi baru")).to_have_count(0)
    page.goto(f"{peladen.home}periksa-mandiri/")
    expect(page.locator("#luring")).to_contain_text(READY, timeout=SLOW)
    expect(page.get_by_text("Versi baru")).to_have_count(0)
    assert catatan.words == []


def test_another_window_on_the_check_keeps_the_version_it_began_with(page: Page, peladen: Peladen) -> None:
    ready(page, peladen)
    peladen.publish("aset/periksa-mandiri.js", "\nglobalThis.terbitanKedua = true;\n")
    guide = page.context.new_page()
    guide.goto(f"{peladen.home}gsbpm/5.6/")
    expect(page.get_by_text(OFFER)).to_be_visible(timeout=SLOW)
    page.reload()
    expect(page.get_by_text(OFFER)).to_be_visible(timeout=SLOW)
    assert not page.evaluate("globalThis.terbitanKedua")
    other = page.context.new_page()
    other.goto(f"{peladen.home}periksa-mandiri/")
    other.get_by_role("button", name="Muat ulang").click()
    _until(other, "() => globalThis.terbitanKedua")
    expect(page.get_by_text(OFFER)).to_be_visible(timeout=SLOW)
    page.get_by_role("button", name="Muat ulang").click()
    _until(page, "() => globalThis.terbitanKedua")


def test_only_old_caches_of_this_edition_go(page: Page, peladen: Peladen) -> None:
    page.goto(f"{peladen.home}404.html")
    theirs = ["juknis /2024/ inti a", "juknis /2024/ halaman", "milik situs lain", "juknis /2025-b/ inti a"]
    ours = [f"juknis /{YEAR}/ inti lama"]
    page.evaluate("names => Promise.all(names.map((name) => caches.open(name)))", [*theirs, *ours])
    old = f"{peladen.home}assets/stylesheets/main.lama.min.css"
    page.evaluate("async ([name, url]) => (await caches.open(name)).put(url, new Response('lama'))", [ours[0], old])
    ready(page, peladen)
    _until(page, "async name => !(await caches.has(name))", ours[0])
    assert set(theirs) <= set(_caches(page))
    peladen.stop()
    # A page of the old build that is still kept names the styles of that build.
    assert page.evaluate("url => fetch(url).then((answer) => answer.text())", old) == "lama"


def test_a_half_published_build_is_not_used(page: Page, peladen: Peladen, catatan: Catatan) -> None:
    file = peladen.folder / YEAR / "aset" / "periksa.css"
    whole = file.read_text("utf-8")
    file.write_text(whole + "\n/* dari terbitan lain */\n", "utf-8")
    page.goto(f"{peladen.home}periksa-mandiri/")
    _until(page, "async () => (await navigator.serviceWorker.getRegistrations()).length === 0")
    expect(page.locator("#luring")).not_to_contain_text(HALF_READY)
    file.write_text(whole, "utf-8")
    page.reload()
    expect(page.locator("#luring")).to_contain_text(READY, timeout=SLOW)
    assert catatan.words == []


def test_a_browser_that_refuses_says_so(page: Page, peladen: Peladen, catatan: Catatan) -> None:
    page.add_init_script("navigator.serviceWorker.register = () => Promise.reject(new DOMException('ditolak'))")
    page.clock.install()
    page.goto(f"{peladen.home}periksa-mandiri/")
    expect(page.locator("#luring")).to_contain_text("sedang disiapkan")
    page.clock.fast_forward(20_000)
    expect(page.locator("#luring")).to_contain_text("belum dapat disimpan")
    expect(page.locator(".aplikasi h2").first).to_be_visible()
    assert catatan.words == []


def test_a_weak_network_shows_the_kept_page_and_a_failing_server_too(page: Page, peladen: Peladen) -> None:
    on_the_guide(page, peladen)
    _kept(page, "gsbpm/5.6/")
    peladen.broken.add("gsbpm/5.6/")
    page.reload()
    expect(page.locator("article h1")).to_contain_text("5.6")
    peladen.broken.clear()
    changed = peladen.folder / YEAR / "gsbpm" / "5.6" / "index.html"
    words = changed.read_text("utf-8")
    changed.write_text(words.replace("Menghitung penimbang", "Menghitung ulang penimbang"), "utf-8")
    peladen.slow.set()
    page.reload()
    expect(page.locator("article h1")).to_contain_text("Menghitung penimbang")
    peladen.slow.clear()
    # The slow answer came after all, and is the one that is shown next.
    newer = "async url => (await (await caches.match(url)).text()).includes('Menghitung ulang')"
    _until(page, newer, f"{peladen.home}gsbpm/5.6/")
    peladen.stop()
    page.reload()
    expect(page.locator("article h1")).to_contain_text("Menghitung ulang")


def test_a_page_that_is_gone_is_forgotten_and_downloads_are_not_kept(page: Page, peladen: Peladen) -> None:
    on_the_guide(page, peladen)
    _kept(page, "gsbpm/5.6/")
    shutil.rmtree(peladen.folder / YEAR / "gsbpm" / "5.6")
    page.reload()
    _until(page, "async url => !(await caches.match(url))", f"{peladen.home}gsbpm/5.6/")
    form = peladen.folder / YEAR / "unduhan" / "formulir" / "uji.html"
    form.parent.mkdir(parents=True)
    form.write_text("<!doctype html><title>Formulir</title><p>isi", "utf-8")
    page.goto(f"{peladen.home}unduhan/formulir/uji.html")
    assert not page.evaluate("url => caches.match(url).then(Boolean)", page.url)
    link = f"<a id='unduh' download href='{page.url}'>Unduh</a>"
    page.goto(f"{peladen.home}gsbpm/5.7/")
    _kept(page, "gsbpm/5.7/")
    peladen.stop()
    page.locator("article").evaluate("(article, link) => article.insertAdjacentHTML('afterbegin', link)", link)
    with page.expect_download() as download:
        page.locator("#unduh").click()
    assert download.value.failure(), "bukan halaman lain dengan nama berkas itu"


def test_it_can_be_installed(page: Page, peladen: Peladen, catatan: Catatan) -> None:
    ready(page, peladen)
    session = page.context.new_cdp_session(page)
    found = session.send("Page.getAppManifest")
    assert found["errors"] == []
    manifest = json.loads(found["data"])
    assert manifest["lang"] == "id"
    errors = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    # A private window never installs anything, and Playwright knows no other.
    assert [one["errorId"] for one in errors if one["errorId"] != "in-incognito"] == []
    for icon in manifest["icons"]:
        size = page.evaluate(
            "src => new Promise((resolve) => { const one = new Image(); one.onload = () => "
            "resolve(`${one.naturalWidth}x${one.naturalHeight}`); one.src = src; })",
            f"{peladen.home}{icon['src']}",
        )
        assert icon["sizes"] in {size, "any"}, icon
    colours = page.locator("meta[name=theme-color]").evaluate_all("all => all.map((one) => one.media)")
    assert colours == [""], "warna tema mengikuti pilihan terang dan gelap"
    assert catatan.words == []


def test_the_shell_names_all_that_its_pages_need(peladen: Peladen) -> None:
    folder = peladen.folder / YEAR
    published = _published(folder)
    files = {**published["berkas"], **published["nanti"]}
    assert len(files) == len(published["berkas"]) + len(published["nanti"])
    assert {"periksa-mandiri/", "periksa-mandiri/rekap/", "luring/", "aset/halaman.js"} <= set(files)
    assert not [path for path in files if path.endswith(".map") or path.startswith("unduhan/")]
    pages = json.loads((folder / offline.PAGES).read_text("utf-8"))["halaman"]
    assert len(pages) > 100
    assert not set(pages) & set(files)
    assert {"", "gsbpm/5.6/"} <= set(pages)
    for path in [*pages, *files]:
        assert (folder / path / "index.html" if path.endswith("/") or not path else folder / path).is_file(), path
    needed = _needed(folder, ["", *pages, *(path for path in files if path.endswith("/"))])
    assert len(needed) > 8
    assert needed <= {f"/{path}" for path in files}
    shell = [path for path in published["berkas"] if path.endswith("/")]
    assert sorted(shell) == ["luring/", "periksa-mandiri/"]
    assert _needed(folder, shell) <= {f"/{path}" for path in published["berkas"]}


def _needed(folder: Path, pages: list[str]) -> set[str]:
    """Return what these pages name as their parts."""
    parts = "[src], link:is([rel=stylesheet], [rel=icon], [rel=manifest], [rel=apple-touch-icon])"
    return {
        urljoin(f"/{path}", str(tag.get("src") or tag["href"]))
        for path in pages
        for tag in BeautifulSoup((folder / path / "index.html").read_text("utf-8"), "html.parser").select(parts)
    }


def _published(folder: Path) -> dict[str, dict[str, str]]:
    """Return what the worker of an edition knows of it."""
    text = (folder / offline.WORKER).read_text("utf-8")
    published: dict[str, dict[str, str]] = json.loads(text.removeprefix("globalThis.TERBITAN = ").split(";\n", 1)[0])
    return published


def _packed(folder: Path, path: str) -> int:
    file = folder / path / "index.html" if path.endswith("/") or not path else folder / path
    return len(gzip.compress(file.read_bytes(), 9))


def test_the_worker_is_made_of_the_folder_alone(peladen: Peladen, tmp_path: Path) -> None:
    folder = peladen.folder / YEAR
    before = (folder / offline.WORKER).read_text("utf-8")
    other = tmp_path / "lain" / YEAR
    shutil.copytree(folder, other)
    offline.write(other)
    assert (other / offline.WORKER).read_text("utf-8") == before
    page = other / "gsbpm" / "5.6" / "index.html"
    page.write_text(page.read_text("utf-8") + "<!-- lain -->", "utf-8")
    assert offline.guide(other) != (folder / offline.PAGES).read_text("utf-8")


def test_without_publishing_there_is_no_worker(root: Path, tmp_path: Path) -> None:
    for name in ("mkdocs.yml", "generator", "overrides"):
        (tmp_path / name).symlink_to(root / name)
    for name in ("content", "data"):
        (tmp_path / name).symlink_to(CONTOH / name)
    edition = load_checked(CONTOH, YEAR)
    build(tmp_path, Site(tuple(render(edition)), navigation(edition)), tmp_path / YEAR, midnight(edition.edisi.tanggal))
    assert not (tmp_path / YEAR / offline.WORKER).exists()
    assert "juknis-pekerja" not in (tmp_path / YEAR / "index.html").read_text("utf-8")


def _until(page: Page, script: str, arg: object = None) -> None:
    """Wait until a script says yes; Playwright's own way needs what the policy of the pages forbids."""
    end = monotonic() + 20
    while monotonic() < end:
        try:
            if page.evaluate(script, arg):
                return
        except Error as error:
            if "context" not in str(error).lower():  # the page went on meanwhile
                raise
        page.wait_for_timeout(50)
    pytest.fail(f"tidak terjadi: {script}")


def _keep_activity(page: Page) -> None:
    page.evaluate("record => localStorage.setItem('juknis:kegiatan:a1', record)", json.dumps(RECORD))


def _not_updated(page: Page, peladen: Peladen) -> None:
    """Wait until a new version was tried for, and given up."""
    end = monotonic() + SLOW / 1000
    while "aset/periksa-mandiri.js" not in peladen.asked and monotonic() < end:
        page.wait_for_timeout(50)
    none = "async () => { const one = await navigator.serviceWorker.getRegistration(); return !one.installing; }"
    _until(page, none)
    assert not page.evaluate("navigator.serviceWorker.getRegistration().then((one) => Boolean(one.waiting))")


def _worker_controls(page: Page) -> None:
    _until(page, "() => navigator.serviceWorker.controller?.state === 'activated'")


def _kept(page: Page, *paths: str) -> None:
    """Wait until these pages of the guide are kept."""
    for path in paths:
        url = f"{page.url.split(f'/{YEAR}/')[0]}/{YEAR}/{path}"
        _until(page, "async url => Boolean(await caches.match(url))", url)


def _caches(page: Page) -> list[str]:
    found: list[str] = page.evaluate("caches.keys()")
    return found


def _pages(page: Page) -> set[str]:
    """Return the paths of the pages that are kept."""
    found: list[str] = page.evaluate(
        f"caches.open('juknis /{YEAR}/ halaman').then((one) => one.keys()).then((all) => all.map(({{url}}) => url))"
    )
    return {url.split(f"/{YEAR}/", 1)[1] for url in found if f"/{YEAR}/" in url}
