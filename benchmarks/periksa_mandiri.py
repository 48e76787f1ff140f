"""Periksa mandiri on a slow phone: what it weighs, when it can be used, how soon an answer shows.

The phone computes four times slower than this machine and has slow 3G. Times count from the first visit's beginning to
the moment when the first screen is painted and no long task is running any more.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from benchmarks.figure import RATIO, Figure, decimal
from benchmarks.peramban import PHONE, chromium, packed, served, slow_down
from generator.edition import editions
from generator.offline import WORKER
from generator.publish import publish

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

CHECK = "periksa-mandiri/"
SCREENS = ("", "#/k/satu", "#/k/dua", "#/k/satu/hasil", "#/k/dua/hasil", "#/k/satu/rencana", "#/banding/satu/satu")
KEEP = "all => Object.entries(all).forEach(([id, one]) => localStorage.setItem(`juknis:kegiatan:${id}`, one))"
WATCH = """globalThis.lama = 0;
new PerformanceObserver(list => list.getEntries().forEach(one => { lama = one.startTime + one.duration; }))
  .observe({type: "longtask", buffered: true});
globalThis.siap = new Promise(ready => {
  const painted = () => requestAnimationFrame(() => setTimeout(() => ready(performance.now())));
  const drawn = () => document.querySelector(WHAT) && (watcher.disconnect(), painted());
  const watcher = new MutationObserver(drawn);
  watcher.observe(document, {childList: true, subtree: true, attributes: true});
  drawn();
});"""
"""Notes when what WHAT selects is painted, and when the last long task ended."""
WORKER_READY = """navigator.serviceWorker.getRegistration()
  .then(one => one && navigator.serviceWorker.ready).then(() => 0)"""
"""Waits for the worker where the page has one; the guide's pages begin none."""
SCREEN, HEADING = ".layar:not([aria-busy]) h2", "article h1"
ANSWER = """() => { globalThis.jawab = new Promise(shown => addEventListener("click", event =>
  requestAnimationFrame(() => setTimeout(() => shown(performance.now() - event.timeStamp))),
  {once: true, capture: true})); }"""
"""From the press on an answer to the paint that follows."""
RESULTS = """screen => new Promise(shown => {
  const start = performance.now(), place = document.querySelector(".layar"), old = place.firstChild;
  const painted = () => requestAnimationFrame(() => setTimeout(() => shown(performance.now() - start)));
  const watcher = new MutationObserver(() =>
    place.firstChild !== old && !place.ariaBusy && (watcher.disconnect(), painted()));
  watcher.observe(place, {childList: true, attributes: true});
  location.hash = screen;
})"""


def measure(root: Path) -> Iterator[Figure]:
    """Publish the newest edition and use its check."""
    year = editions(root)[-1]
    with TemporaryDirectory() as name:
        site = Path(name) / "situs"
        publish(root, [year], site, lambda what, done, total: None, downloads=False)
        with served(site) as address, chromium() as browser:
            home = f"{address}{year}/"
            records = _records(site / year)
            yield _weight(browser, home, site, records)
            yield _kept(site / year)
            yield from _visits(browser, home)
            yield from _use(browser, home, records)


def _records(edition: Path) -> dict[str, str]:
    """Return fifty activities, all items answered with evidence; `satu` is of the longest checklist, `dua` of EPSS."""
    folder = edition / CHECK / "instrumen"
    long, levels = (_record(json.loads((folder / f"{name}.json").read_text())) for name in ("kesiapan-gsbpm", "epss"))
    return {"satu": long, "dua": levels, **{f"lain-{number}": long for number in range(48)}}


def _record(listed: dict[str, Any]) -> str:
    items = [item["id"] for chapter in listed["chapters"] for group in chapter["groups"] for item in group["items"]]
    parts = {"bukti": "Notulen rapat tim", "lokasi_bukti": "Arsip bidang statistik", "tanggal_bukti": "2025-03-01"}
    codes = listed["codes"][:3]
    given = {item: {"nilai": codes[place % 3], **parts} for place, item in enumerate(items)}
    mark = listed["mark"]
    content = {"skema": mark["skema"], "edisi": mark["edisi"], "daftar_periksa": listed["name"]}
    identity = {"instansi": "Dinas Kominfo", "kegiatan": "Survei Kepuasan", "tahun": "2025"}
    content |= {"versi_isi": mark["versi_isi"], "identitas": identity, "jawaban": given}
    kept = {"skema": "juknis-kegiatan/1", "diubah": "2026-01-05T03:00:00.000Z", "berkas": True, "letak": ""}
    return json.dumps({**kept, "catatan": [], "isi": content})


def _keep(page: Page, home: str, records: dict[str, str]) -> None:
    """Put activities into the browser before the check is opened."""
    page.goto(f"{home}404.html")
    page.evaluate(KEEP, records)


def _weight(browser: Browser, home: str, site: Path, records: dict[str, str]) -> Figure:
    """Open every kind of screen, and weigh what that asked for beyond the theme."""
    asked: dict[str, None] = {}
    with browser.new_context(service_workers="block") as context:
        page = context.new_page()
        _keep(page, home, records)
        page.on("request", lambda request: asked.setdefault(urlsplit(request.url).path))
        for screen in SCREENS:
            page.goto("about:blank")  # else only the screen would change, and nothing waits for that
            page.goto(f"{home}{CHECK}{screen}", wait_until="networkidle")
    theme = urlsplit(f"{home}assets/").path
    sizes = {path: len(packed(_file(site, path))) / 1000 for path in asked if not path.startswith(theme)}
    heaviest = sorted(sizes, key=lambda path: -sizes[path])[:4]
    made_of = ", ".join(f"{Path(path).name} {decimal(sizes[path])}" for path in heaviest)
    made_of = f"{len(sizes)} dari {len(asked)} permintaan, semua layar; {made_of}"
    return Figure("kode, gaya, dan data sendiri, gzip", sum(sizes.values()), " kB", 150, made_of)


def _kept(edition: Path) -> Figure:
    """Weigh what the service worker fetches behind the first visit, so that the check works without a network."""
    worker = (edition / WORKER).read_text()
    listed, _ = json.JSONDecoder().raw_decode(worker, worker.index("{"))
    size = sum(len(packed(_file(edition, path))) for path in listed["berkas"]) / 1000
    return Figure("simpanan luring, di latar, gzip", size, " kB", None, f"{len(listed['berkas'])} berkas, sekali saja")


def _file(site: Path, path: str) -> Path:
    file = site / path.lstrip("/")
    return file / "index.html" if file.is_dir() else file


def _visits(browser: Browser, home: str) -> Iterator[Figure]:
    """First visits on slow networks, to the home page and to the check, and a second one to the check."""
    for round_trip, name, budget in ((400, "400 ms", 8), (2000, "2000 ms", 16)):
        base, _ = _visit(browser, home, HEADING, round_trip)
        first, again = _visit(browser, home + CHECK, SCREEN, round_trip)
        yield Figure(f"siap dipakai, kunjungan pertama, {name}", first, " s", budget, f"beranda {decimal(base)} s")
        yield Figure(f"dibanding beranda, {name}", first / base, RATIO, 3, f"{decimal(first)} s dan {decimal(base)} s")
        yield Figure(f"siap dipakai, kunjungan kedua, {name}", again, " s", 2, "dari simpanan peramban")


def _visit(browser: Browser, address: str, what: str, round_trip: float) -> tuple[float, float]:
    """Return the median seconds until what is wanted shows, on first visits and on second ones."""
    firsts, seconds = [], []
    for _ in range(3):
        with browser.new_context(**PHONE) as context:
            context.add_init_script(WATCH.replace("WHAT", json.dumps(what)))
            firsts.append(_opened(context.new_page(), address, round_trip))
            page = context.pages[0]
            page.wait_for_load_state("networkidle")
            page.evaluate(WORKER_READY)
            page.close()
            seconds.append(_opened(context.new_page(), address, round_trip))
    return median(firsts), median(seconds)


def _opened(page: Page, address: str, round_trip: float) -> float:
    slow_down(page, round_trip)
    page.goto(address, wait_until="commit", timeout=120_000)
    shown: float = page.evaluate("siap")
    page.wait_for_load_state("networkidle", timeout=120_000)
    busy: float = page.evaluate("lama")
    return max(shown, busy) / 1000


def _use(browser: Browser, home: str, records: dict[str, str]) -> Iterator[Figure]:
    """Answer, and look at the results."""
    with browser.new_context(**PHONE) as context:
        page = context.new_page()
        _keep(page, home, records)
        page.goto(f"{home}{CHECK}#/k/satu", wait_until="networkidle")
        slow_down(page)
        empty, times = zip(*(_presses(page, number) for number in range(44)), strict=True)
        floor, middle, late = median(empty[4:]), median(times[4:]), quantiles(times[4:], n=20)[-1]
        made_of = f"135 butir terjawab, 50 kegiatan; tekan di tempat kosong {decimal(floor)} ms"
        yield Figure("dari jawaban sampai tampak, median", middle, " ms", 50, made_of)
        yield Figure("dibanding tekan di tempat kosong", middle / floor, RATIO, 3, "berlaku juga di mesin yang sibuk")
        yield Figure("dari jawaban sampai tampak, persentil 95", late, " ms", 100, "yang terlama dari dua puluh")
        shown = []
        for _ in range(5):
            shown.append(page.evaluate(RESULTS, "#/k/satu/hasil"))
            page.evaluate(RESULTS, "#/k/satu")
        yield Figure("hasil tampil", median(shown), " ms", 1000, "dari menekan Hasil; 135 butir, 50 kegiatan")


def _presses(page: Page, number: int) -> tuple[float, float]:
    """Press where nothing is, then answer the next item differently; return the milliseconds to the paints after."""
    items = page.locator(".jawaban")
    choice = items.nth(number % items.count()).locator(".jawab:not(:has(:checked))").first
    choice.evaluate("one => one.scrollIntoView({block: 'center'})")
    empty, answered = (_pressed(page, one) for one in (page.locator(".md-header__title"), choice))
    return empty, answered


def _pressed(page: Page, place: Locator) -> float:
    box = place.bounding_box()
    assert box
    page.evaluate(ANSWER)
    page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    taken: float = page.evaluate("jawab")
    return taken
