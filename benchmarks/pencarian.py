"""The search: how well it answers a judged set of queries beside the theme's own, what it weighs, how soon it answers.

The set (tests/pencarian) was judged by the pages alone, before the search was tuned; every second query of a file is
for tuning, the others are for the report. That in its folder terpisah was written by other readers, when all was done:
nothing is tuned by it. The site's search is used as people use it, by typing into the page. The theme's own is asked
through its published worker, with the index and the settings that its page would give it.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import yaml

from benchmarks.figure import RATIO, Figure, decimal
from benchmarks.peramban import PHONE, chromium, packed, served, slow_down
from generator.edition import editions, load
from generator.engine import Site, midnight
from generator.mkdocs_hook import build
from generator.navigation import navigation
from generator.outputs import render
from generator.publish import publish
from generator.search import INDEX, TEXTS
from generator.search.sections import SOURCE

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

FIRST = 5
"""How far down people look."""
SCRIPTS = ("aset/cari.js", "aset/cari.css", "aset/pencari.js")
SIZES = (600, 3000)
"""Pages of larger sites."""
THEME = """async ([address, index, queries]) => {
  const worker = new Worker(address);
  const heard = (type) => new Promise((resolve) => worker.addEventListener("message", function once({ data }) {
    if (data.type !== type) return;
    worker.removeEventListener("message", once);
    resolve(data.data);
  }));
  const begun = performance.now();
  const ready = heard(1);
  worker.postMessage({ type: 0, data: { ...index, options: { suggest: false } } });
  await ready;
  const waited = performance.now() - begun;
  const found = [];
  for (const query of queries) {
    const answer = heard(3);
    worker.postMessage({ type: 2, data: query });
    found.push((await answer).items.map(([one]) => one.location.split("#")[0]));
  }
  worker.terminate();
  return [waited, found];
}"""
"""The protocol of the theme's worker: 0 set up, 1 ready, 2 a query, 3 its result."""
ENGINE = """async ([code, queries, times]) => {
  const begun = performance.now();
  (0, eval)(code);
  const load = async (path) => (await fetch(`../${path}`)).json();
  const answer = mulaiPencari(load, () => undefined);
  let nomor = 0;
  const asked = async (tanya) => {
    const start = performance.now();
    await answer({ nomor: (nomor += 1), tanya, saring: { jenis: "", peran: "" }, sebanyak: 10 });
    return performance.now() - start;
  };
  await asked("pembinaan statistik sektoral");
  const first = performance.now() - begun;
  const keys = [];
  for (let time = 0; time < times; time += 1) {
    for (const query of queries) {
      for (let end = 3; end <= query.length; end += 3) keys.push(await asked(query.slice(0, end)));
    }
  }
  return [first, keys];
}"""
"""The worker's own code on the page's thread, since only that can be made to compute like a phone."""


GROUPS = {
    "setel": "paruh untuk menyetel",
    "lapor": "paruh untuk melapor",
    "pisah": "kumpulan yang ditulis sesudah penyetelan",
}
"""What the queries of the judged set are for."""


@dataclass(frozen=True)
class Query:
    """A query of the judged set, the addresses that answer it, and what it is for: one of GROUPS."""

    kind: str
    words: str
    right: tuple[str, ...]
    group: str


@dataclass(frozen=True)
class Quality:
    """How well queries are answered: a right page among the first five, which share of them, how far up the first."""

    hit: float
    recall: float
    mrr: float

    def __str__(self) -> str:
        return f"hit@5 {self.hit:.3f}, recall@5 {self.recall:.3f}, MRR {self.mrr:.3f}".replace(".", ",")


def judged(root: Path) -> list[Query]:
    """Return the judged set: that of which every second query was used for tuning, and that written afterwards."""
    folder = root / "tests" / "pencarian"
    return [
        Query(file.stem, str(item["tanya"]), tuple(item["jawab"]), groups[place % len(groups)])
        for groups, files in ((("setel", "lapor"), folder.glob("*.yaml")), (("pisah",), folder.glob("terpisah/*.yaml")))
        for file in sorted(files)
        for place, item in enumerate(yaml.safe_load(file.read_text("utf-8")))
    ]


def quality(queries: Sequence[Query], answers: Sequence[Sequence[str]]) -> Quality:
    """Judge answers: of each query the addresses of the pages found, best first."""
    hits, shares, ranks = [], [], []
    for query, found in zip(queries, answers, strict=True):
        first = next((place for place, page in enumerate(found, 1) if page in query.right), 0)
        hits.append(0 < first <= FIRST)
        shares.append(len(set(found[:FIRST]) & set(query.right)) / min(FIRST, len(query.right)))
        ranks.append(1 / first if first else 0)
    return Quality(mean(hits), mean(shares), mean(ranks))


def asked_on_page(page: Page, home: str, queries: Sequence[Query]) -> list[list[str]]:
    """Type each query into the page's search; return the addresses of the pages that show, in their order."""
    page.goto(home)
    page.keyboard.press("/")
    field, said = page.locator("form#cari input"), page.locator("#cari-hasil .md-search-result__meta")
    found = []
    for query in queries:
        field.fill(query.words)
        said.get_by_text(f"“{query.words}”").wait_for()
        links = page.locator("#cari-hasil .cari-halaman").evaluate_all("all => all.map((one) => one.href)")
        found.append([link.removeprefix(home).split("#")[0] for link in links])
    return found


def asked_of_theme(page: Page, home: str, site: Path, queries: Sequence[Query]) -> tuple[float, list[list[str]]]:
    """Ask the theme's worker; return the milliseconds until it is ready, and the addresses, in its order."""
    page.goto(home)
    worker = next((site / "assets" / "javascripts" / "workers").glob("search.*.js")).relative_to(site).as_posix()
    index = json.loads((site / SOURCE).read_text("utf-8"))
    waited, found = page.evaluate(THEME, [home + worker, index, [query.words for query in queries]])
    return waited, found


def theme_site(root: Path, year: str, folder: Path) -> None:
    """Build an edition with the theme's own index."""
    edition, _ = load(root, year)
    site = Site(tuple(render(edition)), navigation(edition))
    build(root, site, folder / year, midnight(edition.edisi.tanggal))


def measure(root: Path) -> Iterator[Figure]:
    """Publish the newest edition twice, with its own search and with the theme's, and ask both the same."""
    year, queries = editions(root)[-1], judged(root)
    with TemporaryDirectory() as name, chromium() as browser:
        ours, theirs = Path(name) / "situs", Path(name) / "tema"
        publish(root, [year], ours, lambda what, done, total: None, downloads=False)
        theme_site(root, year, theirs)
        with served(ours) as address, served(theirs) as theme:
            found = asked_on_page(browser.new_page(), f"{address}{year}/", queries)
            waited, other = asked_of_theme(browser.new_page(), f"{theme}{year}/", theirs / year, queries)
            yield from _qualities(queries, found, other)
            yield from _weights(ours / year, theirs / year)
            yield from _times(browser, f"{address}{year}/", ours / year, queries, waited)
        yield from _larger(browser, ours, year, queries)


def _qualities(queries: list[Query], found: list[list[str]], other: list[list[str]]) -> Iterator[Figure]:
    def of(chosen: list[int]) -> tuple[Quality, Quality]:
        mine = [queries[at] for at in chosen]
        return quality(mine, [found[at] for at in chosen]), quality(mine, [other[at] for at in chosen])

    everything = list(range(len(queries)))
    kinds = {kind: [at for at in everything if queries[at].kind == kind] for kind in sorted({q.kind for q in queries})}
    groups = {name: [at for at in everything if queries[at].group == group] for group, name in GROUPS.items()}
    for name, chosen in {**kinds, **groups, "semua": everything}.items():
        ours, theirs = of(chosen)
        budget = {"semua": 5.0, GROUPS["pisah"]: 5.0}.get(name, 10.0 if name in kinds else None)
        made_of = f"{len(chosen)} kueri; {ours}; pencarian bawaan tema: {theirs}"
        yield Figure(f"luput dari lima pertama, {name}", 100 * (1 - ours.hit), " %", budget, made_of)
    ours, theirs = of(everything)
    yield Figure("1 - MRR, semua", 1 - ours.mrr, "", 0.15, f"bawaan tema {decimal(1 - theirs.mrr)}")


def _weights(ours: Path, theirs: Path) -> Iterator[Figure]:
    sizes = {path: len(packed(ours / path)) / 1000 for path in (INDEX, TEXTS, *SCRIPTS)}
    other = len(packed(theirs / SOURCE)) / 1000
    index = sizes[INDEX] + sizes[TEXTS]
    made_of = f"indeks {decimal(sizes[INDEX])}, naskah {decimal(sizes[TEXTS])}; indeks bawaan tema {decimal(other)}"
    yield Figure("indeks dan naskah, gzip", index, " kB", 250, made_of)
    yield Figure("kode dan gaya, gzip", sum(sizes[path] for path in SCRIPTS), " kB", None, ", ".join(SCRIPTS))


def _times(browser: Browser, home: str, site: Path, queries: list[Query], theirs: float) -> Iterator[Figure]:
    shown = [_opened(browser, home) for _ in range(5)]
    made_of = f"halaman baru, dari tombol / dan ketikan; indeks bawaan tema siap {decimal(theirs)} ms"
    yield Figure("hasil pertama di halaman baru", median(shown), " ms", 1000, made_of)
    first, keys = _engine(browser, home, site, queries)
    made_of = "kode pekerja dijalankan di halaman yang diperlambat 4 kali: memuat, menyiapkan, menjawab"
    yield Figure("hasil pertama, 4 kali lebih lambat", first, " ms", 1000, made_of)
    late = sorted(keys)[int(len(keys) * 0.95)]
    yield Figure(
        "dari ketukan sampai jawaban, 4 kali, persentil 95", late, " ms", 100, f"median {decimal(median(keys))} ms"
    )


def _opened(browser: Browser, home: str) -> float:
    """Return the milliseconds from the key that opens the search on a fresh page until a result shows."""
    with browser.new_context(**PHONE) as context:
        page = context.new_page()
        page.goto(f"{home}gsbpm/5.6/", wait_until="networkidle")
        start: float = page.evaluate("performance.now()")
        page.keyboard.press("/")
        page.locator("form#cari input").fill("pembinaan")
        page.locator("#cari-hasil .cari-halaman").first.wait_for()
        end: float = page.evaluate("performance.now()")
        return end - start


def _engine(browser: Browser, home: str, site: Path, queries: list[Query]) -> tuple[float, list[float]]:
    with browser.new_context(**PHONE, bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{home}istilah/", wait_until="networkidle")
        slow_down(page)
        code = (site / "aset" / "pencari.js").read_text("utf-8")
        first, keys = page.evaluate(ENGINE, [code, [query.words for query in queries[::10]], 1])
        return first, keys


def _larger(browser: Browser, ours: Path, year: str, queries: list[Query]) -> Iterator[Figure]:
    """Say what becomes of it on larger sites, made of this one's pages over and over."""
    site = ours / year
    index, texts = (json.loads((site / path).read_text("utf-8")) for path in (INDEX, TEXTS))
    pages = len(index["halaman"])
    once = sum(len(gzip.compress((site / path).read_bytes(), 9)) for path in (INDEX, TEXTS)) / 1000
    for wanted in SIZES:
        times = -(-wanted // pages)
        grown, words = _grown(index, times), texts * times
        for path, value in ((INDEX, grown), (TEXTS, words)):
            (site / path).write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")), "utf-8")
        with served(ours) as address:
            first, keys = _engine(browser, f"{address}{year}/", site, queries[::20])
        weight = once * times  # what stands there again packs better than what other pages would say
        name = f"{pages * times} halaman"
        late = sorted(keys)[int(len(keys) * 0.95)]
        made_of = f"hasil pertama {decimal(first)} ms, ketukan {decimal(late)} ms (persentil 95), 4 kali lebih lambat"
        yield Figure(f"{name}: indeks dan naskah, gzip, sebanding dengan halamannya", weight, " kB", None, made_of)
        yield Figure(
            f"{name}: dibanding batas 250 kB", weight / 250, RATIO, None, "di atas 1 berarti batasnya terlampaui"
        )


def _grown(index: dict[str, Any], times: int) -> dict[str, Any]:
    """Return the index of a site with the same pages again and again."""
    pages, sections = len(index["halaman"]), len(index["bagian"])
    engine = index["mesin"]
    return {
        **index,
        "halaman": [[f"{one[0]}{time or ''}", *one[1:]] for time in range(times) for one in index["halaman"]],
        "bagian": [[one[0] + time * pages, *one[1:]] for time in range(times) for one in index["bagian"]],
        "mesin": {
            "panjang": engine["panjang"] * times,
            "kata": {
                word: [_again(places, sections, times) for places in fields] for word, fields in engine["kata"].items()
            },
        },
    }


def _again(places: list[int], sections: int, times: int) -> list[int]:
    """Return distances of the same places in each of several rounds."""
    span = sum(step for step in places if step > 0)
    return [*places, *[places[0] + sections - span, *places[1:]] * (times - 1)] if places else []
