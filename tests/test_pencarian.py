"""The search: its words, its index, what it finds, and how people use it on a page."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from conftest import Catatan
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import expect
from tunggu import holds

from generator.edition import Edition, load
from generator.scripts import library
from generator.search import INDEX, TEXTS
from generator.search.analysis import Analysis, tokens
from generator.search.engine import indexed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parent.parent
YEAR = "2025"
BEGIN = """async ([index, texts]) => {
  const { Pencarian } = await import("/skrip/cari/pencarian.js");
  const { minisearch: MiniSearch, "snowball-id": { stemmer } } = PUSTAKA;
  globalThis.cari = new Pencarian(index, { MiniSearch, stemmer });
  cari.texts = texts;
  globalThis.temukan = (query, jenis = "", peran = "") => cari.find(query, { jenis, peran }, 10);
}"""


@pytest.fixture(scope="module")
def edisi() -> Edition:
    return load(ROOT, YEAR)[0]


@pytest.fixture(scope="module")
def indeks(situs: Path) -> dict[str, Any]:
    return json.loads((situs / YEAR / INDEX).read_text("utf-8"))  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def modul(browser: Browser, serve: Callable[[Path], str], situs: Path, indeks: dict[str, Any]) -> Iterator[Page]:
    """A page that has the search at hand, with the index of the site."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(serve(ROOT / "overrides") + "/skrip/tsconfig.json")
        page.add_script_tag(content=library("minisearch", "snowball-id"))
        page.evaluate(BEGIN, [indeks, json.loads((situs / YEAR / TEXTS).read_text("utf-8"))])
        yield page


def found(modul: Page, query: str, *sieve: str) -> dict[str, Any]:
    return modul.evaluate("all => temukan(...all)", [query, *sieve])  # type: ignore[no-any-return]


def pages(modul: Page, query: str, *sieve: str) -> list[str]:
    return [page["address"] for page in found(modul, query, *sieve)["pages"]]


# Words

TWIN = """words => words.map((word) => [cari.analysis.words(word), cari.analysis.words(word).map((one) =>
  cari.analysis.stem(one))])"""


def alike(modul: Page, indeks: dict[str, Any], texts: list[str]) -> None:
    analysis = Analysis(indeks["kata"])
    ours = [[analysis.words(text), [analysis.stem(word) for word in analysis.words(text)]] for text in texts]
    assert modul.evaluate(TWIN, texts) == ours


def test_both_languages_have_the_same_words_and_stems(modul: Page, indeks: dict[str, Any]) -> None:
    words = list(indeks["mesin"]["kata"])
    assert len(words) > 3000
    alike(modul, indeks, words)
    alike(modul, indeks, [f"{word}nya" for word in words[::7]] + list(indeks["kata"]["akar"]))


# Browsers and Python know letters of different years; those of our writing they all know.
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    text=st.text(st.characters(max_codepoint=0x17F) | st.sampled_from("“”…ﬁⅣ²ßİ\u0301\u202e\u200d🎉統"), max_size=60)
)
def test_any_text_gives_both_the_same(modul: Page, indeks: dict[str, Any], text: str) -> None:
    alike(modul, indeks, [text])


def test_the_exceptions_of_the_stemmer_are_exceptions(edisi: Edition) -> None:
    assert edisi.pencarian
    plain = Analysis({"akar": {}, "varian": {}})
    needless = [word for word, root in edisi.pencarian.akar.items() if plain.stem(word) == root]
    assert needless == []


def test_synonyms_lead_to_words_that_the_search_can_meet(edisi: Edition) -> None:
    assert edisi.pencarian
    words = [word for group in edisi.pencarian.sinonim for word in group]
    assert len(words) > 500
    assert [word for word in words if " ".join(tokens(word)) != word] == []


# The index

OWN = """async ([documents]) => {
  const { Analisis } = await import("/skrip/cari/analisis.js");
  const same = (term) => term;
  const engine = new PUSTAKA.minisearch({ fields: ["judul", "isi"], tokenize: (text) => cari.analysis.words(text),
    processTerm: same });
  engine.addAll(documents.map(([judul, isi], id) => ({ id, judul, isi })));
  const options = { prefix: false, fuzzy: false, tokenize: (one) => [one], processTerm: same,
    boost: { judul: 2.5, isi: 1 } };
  return [...cari.engine.words.keys()].filter((_, at) => at % 5 === 0).map((word) =>
    [word, Object.fromEntries(engine.search(word, options).map(({ id, score }) => [id, score])),
      Object.fromEntries(cari.engine.exact(word))]);
}"""


def test_the_index_is_what_the_engine_itself_would_make(modul: Page, indeks: dict[str, Any], situs: Path) -> None:
    texts = json.loads((situs / YEAR / TEXTS).read_text("utf-8"))
    titles = [title for _, _, title in indeks["bagian"]]
    both = modul.evaluate(OWN, [list(zip(titles, texts, strict=True))])
    assert len(both) > 500
    for word, theirs, ours in both:
        assert ours.keys() == theirs.keys(), word
        assert all(abs(ours[key] - theirs[key]) < 1e-9 * max(1, theirs[key]) for key in ours), word


def test_places_are_written_as_distances() -> None:
    analysis = Analysis({"akar": {}, "varian": {}})
    assert indexed([("a", "b b"), ("", ""), ("b", "a b")], analysis) == {
        "panjang": [[1, 1], [0, 0], [1, 2]],
        "kata": {"a": [[0], [2]], "b": [[2], [0, -2, 2]]},
    }


def test_the_index_holds_each_section_and_leads_only_to_what_is_there(indeks: dict[str, Any], situs: Path) -> None:
    folder = situs / YEAR
    assert len(indeks["halaman"]) > 200
    for address, _, _, roles, weight in indeks["halaman"]:
        assert (folder / address / "index.html").is_file(), address
        assert set(roles) <= set(indeks["peran"])
        assert 0 < weight <= 1
    places = {f"{indeks['halaman'][page][0]}#{anchor}" for page, anchor, _ in indeks["bagian"] if anchor}
    keys = indeks["lurus"]["kunci"]
    assert len(keys) > 500
    wanted = {place for place in keys.values() if "#" in place}
    lost = sorted(place for place in wanted - places if f'id="{place.split("#")[1]}"' not in read(folder, place))
    assert lost == []
    assert not (folder / "search").exists()


def read(folder: Path, place: str) -> str:
    return (folder / place.split("#")[0] / "index.html").read_text("utf-8")


# What is found

STRAIGHT = {
    "5.6": "gsbpm/5.6/",
    "gsbpm5.6": "gsbpm/5.6/",
    "Subproses 5,6": "gsbpm/5.6/",
    "fase 5": "gsbpm/5/",
    "30102": "epss/30102/",
    "indikator 30102": "epss/30102/",
    "Perpres 39/2019": "peraturan/perpres-39-2019/",
    "peraturan presiden nomor 39 tahun 2019": "peraturan/perpres-39-2019/",
    "PERPRES NO. 39 THN 2019 tentang Satu Data Indonesia": "peraturan/perpres-39-2019/",
    "perpres satu data indonesia": "peraturan/perpres-39-2019/",
    "uu statistik": "peraturan/uu-16-1997/",
    "walidata": "istilah/#walidata",
    "SDI": "istilah/#satu-data-indonesia",
    "koordinator tim pembina": "tim/koordinator/",
}


@pytest.mark.parametrize("query", STRAIGHT)
def test_codes_citations_and_names_lead_there_at_once(modul: Page, query: str) -> None:
    first = found(modul, query)["pages"][0]
    places = [first["address"], *(section["address"] for section in first["sections"][:1])]
    assert first["straight"]
    assert STRAIGHT[query] in places


def test_an_article_is_the_first_section_of_its_regulation(modul: Page) -> None:
    for query in ("pasal 13 perpres 39/2019", "Perpres 39 Tahun 2019 Pasal 13", "perpres satu data pasal 13"):
        first = found(modul, query)["pages"][0]
        assert first["address"].startswith("peraturan/perpres-39-2019/"), query
        assert first["sections"][0]["address"] == "peraturan/perpres-39-2019/#pasal-13", query


FINDS = {
    "menghitung timbangan": "gsbpm/5.6/",
    "penimbangan": "gsbpm/5.6/",
    "bobot survei": "gsbpm/5.6/",
    "weight": "gsbpm/5.6/",
    "penmbang": "gsbpm/5.6/",
    "pneimbang": "gsbpm/5.6/",
    "angket": "gsbpm/6.2/",
    "ujicoba": "gsbpm/3.6/",
    "menganggarkan": "tahapan/anggaran-pembinaan/",
    "timpembina": "juknis/tim-pembina/",
}


@pytest.mark.parametrize("query", FINDS)
def test_other_words_forms_and_typing_errors_find_the_page(modul: Page, query: str) -> None:
    assert FINDS[query] in pages(modul, query)[:5]


def test_the_words_are_marked_as_they_stand_there(modul: Page) -> None:
    first = found(modul, "penimbangan", "gsbpm")["pages"][0]
    marks = [one["words"] for one in first["marked"] if one["marked"]]
    assert marks == ["penimbang"]
    assert "".join(one["words"] for one in first["marked"]) == first["title"]


def test_what_is_not_finished_finds_too_but_a_finished_word_is_itself(modul: Page) -> None:
    assert "gsbpm/5.6/" in pages(modul, "penimb")[:3]
    assert found(modul, "penimban")["corrected"] == []
    assert found(modul, "penimban ")["corrected"] == [["penimban", "penimbang"]]


def test_filters_leave_only_what_they_say(modul: Page) -> None:
    whole = found(modul, "pembinaan")
    assert whole["total"] == sum(whole["kinds"].values())
    of_law = found(modul, "pembinaan", "peraturan")
    assert of_law["total"] == whole["kinds"]["peraturan"]
    assert {page["kind"] for page in of_law["pages"]} == {"peraturan"}
    of_role = found(modul, "pembinaan", "", "tim/koordinator")
    assert 0 < of_role["total"] < whole["total"]


NOTHING = [
    "",
    "   ",
    "?!",
    "xyzzyq",
    "<img src=x onerror=alert(1)>",
    "\u202e",
    "a" * 5000,
    "__proto__",
    "constructor",
    "💥",
]


@pytest.mark.parametrize("query", NOTHING, ids=range(len(NOTHING)))
def test_whatever_is_typed_is_only_looked_for(modul: Page, query: str) -> None:
    result = found(modul, query)
    assert result["total"] >= len(result["pages"])
    assert len(result["pages"]) <= 10


def test_where_only_some_words_find_something_these_are_offered(modul: Page) -> None:
    result = found(modul, "qqqqqqwwww penimbang", "istilah", "tim/pengarah")
    assert result["total"] == 0
    assert "penimbang" in result["near"]


# On a page


def opened(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.locator("article h1")).to_be_visible()


def field(page: Page) -> Any:
    return page.get_by_role("textbox", name="Cari")


def said(page: Page) -> Any:
    return page.locator("#cari-hasil .md-search-result__meta")


def test_keys_alone_open_choose_and_close(page: Page, home: str, catatan: Catatan) -> None:
    opened(page, home)
    page.keyboard.press("/")
    expect(field(page)).to_be_focused()
    page.keyboard.type("5.6", delay=10)
    expect(said(page)).to_contain_text("halaman untuk “5.6”")
    page.keyboard.press("ArrowDown")
    first = page.locator("#cari-hasil a").first
    expect(first).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(field(page)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#__search")).not_to_be_checked()
    page.keyboard.press("/")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{home}gsbpm/5.6/")
    assert catatan.words == []


def test_nothing_of_it_comes_before_it_is_wanted(page: Page, home: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    opened(page, home)
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if re.search(r"cari|search|pencari", url)] == []
    page.keyboard.press("/")
    expect(said(page)).to_contain_text("Ketik kata")
    assert holds(page, "performance.getEntriesByType('resource').some(({name}) => name.includes('cari.js'))")


def test_what_was_found_can_be_shared(page: Page, home: str, catatan: Catatan) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened(page, f"{home}tim/")
    page.keyboard.press("/")
    page.keyboard.type("perpres 39/2019")
    expect(said(page)).to_contain_text("halaman untuk")
    page.get_by_role("button", name=re.compile(r"^Peraturan \d+")).click()
    expect(page.locator("#cari-hasil .cari-jenis").first).to_have_text("Peraturan")
    page.get_by_role("button", name="Salin alamat hasil ini").click()
    expect(said(page)).to_have_text("Alamat hasil ini disalin.")
    address = page.evaluate("navigator.clipboard.readText()")
    assert address == f"{home}tim/?q=perpres+39%2F2019&jenis=peraturan"
    other = page.context.new_page()
    other.goto(address)
    expect(field(other)).to_have_value("perpres 39/2019")
    expect(other.get_by_role("button", name=re.compile(r"^Peraturan \d+"))).to_have_attribute("aria-pressed", "true")
    other.keyboard.press("Escape")
    expect(other).to_have_url(f"{home}tim/")
    assert catatan.words == []


def test_a_typing_error_and_nothing_found_say_what_to_do(page: Page, home: str, catatan: Catatan) -> None:
    opened(page, home)
    page.keyboard.press("/")
    field(page).fill("pembinan")
    expect(said(page)).to_contain_text("Maksud Anda “pembinaan”? “pembinan” tidak ada di situs ini")
    field(page).fill("zzzzqqqq")
    expect(said(page)).to_have_text("Tidak ada halaman untuk “zzzzqqqq”.")
    expect(page.locator("#cari-hasil").get_by_role("link", name="Istilah dan singkatan")).to_be_visible()
    field(page).fill("<img src=x onerror=alert(1)>")
    expect(said(page)).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator("#cari-hasil img").count() == 0
    page.get_by_role("button", name="Kosongkan").click()
    expect(said(page)).to_contain_text("Ketik kata")
    expect(field(page)).to_be_focused()
    assert catatan.words == []


def test_more_is_shown_when_wanted(page: Page, home: str) -> None:
    opened(page, home)
    page.keyboard.press("/")
    field(page).fill("pembinaan")
    expect(page.locator(".md-search-result__item")).to_have_count(10)
    page.get_by_role("button", name="Tampilkan lebih banyak").click()
    expect(page.locator(".md-search-result__item")).to_have_count(20)


def test_without_the_index_it_says_so_and_works_when_it_is_there(page: Page, home: str) -> None:
    page.route("**/cari/indeks.json", lambda route: route.abort())
    opened(page, home)
    page.keyboard.press("/")
    expect(said(page)).to_contain_text("Pencarian belum dapat disiapkan")
    page.unroute("**/cari/indeks.json")
    page.reload()
    page.keyboard.press("/")
    field(page).fill("penimbang")
    expect(said(page)).to_contain_text("halaman untuk")
