"""The reader's own activities on the pages of the guide: shown where there are any, answered in place."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from akses import violations
from playwright.sync_api import expect

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Catatan
    from playwright.sync_api import Locator, Page

A1, A2 = "gsbpm/5.6/a1", "gsbpm/5.6/a2"
SHIFTS = """() => new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((one) => { if (!one.hadRecentInput) sum += one.value; }))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(sum), 300);
})"""


def record(
    sheet: str, name: str, answers: dict[str, dict[str, str]] | None = None, *, day: int = 1, **more: str
) -> str:
    """Return an activity as the browser keeps it; `more` says which part of the checklist it is."""
    way = {} if sheet == "epss" else {"cara_pengumpulan": "survei"}
    return json.dumps(
        {
            "skema": "juknis-kegiatan/1",
            "diubah": f"2025-06-{day:02}T08:00:00.000Z",
            "berkas": False,
            "letak": "",
            "catatan": [],
            "isi": {
                "skema": "juknis-jawaban/1",
                "edisi": "2025",
                "daftar_periksa": sheet,
                **more,
                "identitas": {"kegiatan": name, "tahun": "2025", **way},
                "jawaban": answers or {},
            },
        },
        ensure_ascii=False,
    )


def keep(page: Page, home: str, **records: str) -> None:
    """Let the browser keep activities by id, before any page shows them."""
    page.goto(f"{home}404.html")
    page.evaluate(
        "all => Object.entries(all).forEach(([id, one]) => localStorage.setItem(`juknis:kegiatan:${id}`, one))", records
    )


def panel(page: Page) -> Locator:
    return page.get_by_role("region", name="Kegiatan Anda")


@pytest.mark.parametrize("address", ["", "gsbpm/5.6/", "gsbpm/5/", "epss/10101/", "epss/1/"])
def test_without_an_activity_a_page_invites_and_loads_nothing(
    page: Page, home: str, catatan: Catatan, address: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(home + address)
    page.wait_for_load_state("networkidle")
    expect(page.locator(".kegiatan a")).to_have_count(1)
    expect(page.locator(".kegiatan a")).to_be_visible()
    assert not [url for url in asked if "aset/halaman." in url]
    page.locator(".kegiatan a").click()
    expect(page).to_have_url(f"{home}periksa-mandiri/")
    assert catatan.words == []


def test_a_sub_process_is_answered_in_place_and_the_check_shows_it(page: Page, home: str, catatan: Catatan) -> None:
    keep(page, home, a=record("kesiapan-gsbpm", "Survei Uji", {A1: {"nilai": "sudah", "bukti": "Laporan"}}))
    page.goto(f"{home}gsbpm/5.6/")
    expect(panel(page)).to_contain_text("5.6: terisi 1 dari 2")
    expect(panel(page).locator("li")).to_have_text(["5.6.a1 Sudah", "5.6.a2 Belum dinilai"])
    check = page.context.new_page()
    catatan.watch(check)
    check.goto(f"{home}periksa-mandiri/#/k/a/isi/gsbpm/5.6")
    page.get_by_text("Isi di halaman ini").click()
    page.locator(f"[data-butir='{A2}']").get_by_label("Sebagian", exact=True).check(force=True)
    expect(panel(page)).to_contain_text("5.6: terisi 2 dari 2")
    expect(panel(page).locator("li")).to_have_text(["5.6.a1 Sudah", "5.6.a2 Sebagian"])
    expect(check.locator(f"[data-butir='{A2}']")).to_have_attribute("data-keadaan", "sebagian")
    # And the other way round.
    check.locator(f"[data-butir='{A1}']").get_by_label("Belum", exact=True).check(force=True)
    expect(panel(page).locator("li").first).to_have_text("5.6.a1 Belum")
    expect(page.locator(f"[data-butir='{A1}']")).to_have_attribute("data-keadaan", "belum")
    page.get_by_role("link", name="Buka di Periksa mandiri").click()
    expect(page).to_have_url(f"{home}periksa-mandiri/#/k/a/isi/gsbpm/5.6")
    expect(page.locator(f"[data-butir='{A1}']")).to_be_visible()
    assert catatan.words == []


def test_what_is_being_typed_is_kept_when_the_reader_goes_on(page: Page, home: str, catatan: Catatan) -> None:
    keep(page, home, a=record("kesiapan-gsbpm", "Survei Uji", {A1: {"nilai": "sudah"}}))
    page.goto(f"{home}gsbpm/5.6/")
    page.get_by_text("Isi di halaman ini").click()
    item = page.locator(f"[data-butir='{A1}']")
    item.locator("details").first.evaluate("one => { one.open = true; }")
    item.locator("textarea:visible").first.fill("Laporan <img src=x onerror=alert(1)>")
    page.goto(f"{home}gsbpm/5.7/")
    assert "Laporan <img" in page.evaluate("localStorage.getItem('juknis:kegiatan:a')")
    # The answers stay open on the next page, for those who go through the guide with them.
    expect(page.locator("[data-butir='gsbpm/5.7/a1']")).to_be_visible()
    assert catatan.words == []


def test_the_activity_is_chosen_and_remembered(page: Page, home: str, catatan: Catatan) -> None:
    keep(
        page,
        home,
        a=record("kesiapan-gsbpm", "Survei Lama", {A1: {"nilai": "sudah"}}, day=1),
        b=record("kesiapan-gsbpm-ringkas", "Survei Ringkas", {"gsbpm/5.6": {"nilai": "tidak-relevan"}}, day=9),
        c=record("epss", "Taksiran", {"epss/10101": {"nilai": "3"}}, day=5),
    )
    page.goto(f"{home}gsbpm/5.6/")
    choice = panel(page).get_by_label("Kegiatan Anda")
    expect(choice.locator("option")).to_have_count(2)
    expect(choice.locator("option:checked")).to_contain_text("Survei Ringkas (2025)")
    expect(panel(page).locator("li")).to_have_text(["5.6 Perlu alasan"])
    choice.select_option("a")
    expect(panel(page).locator("li")).to_have_count(2)
    page.goto(f"{home}gsbpm/5/")
    expect(panel(page).get_by_label("Kegiatan Anda")).to_have_value("a")
    page.goto(f"{home}epss/10101/")
    expect(panel(page).get_by_label("Kegiatan Anda")).to_have_value("c")
    expect(panel(page).locator("li")).to_have_text(["10101 3. Terdefinisi"])
    page.get_by_text("Isi di halaman ini").click()
    page.locator("[data-butir='epss/10101']").get_by_label("4. Terpadu dan Terukur").check(force=True)
    expect(panel(page).locator("li")).to_have_text(["10101 4. Terpadu dan Terukur"])
    page.goto(f"{home}gsbpm/5.6/")
    expect(panel(page).get_by_label("Kegiatan Anda")).to_have_value("a")
    assert catatan.words == []


def test_phases_and_domains_say_how_far_each_part_is(page: Page, home: str, catatan: Catatan) -> None:
    keep(
        page,
        home,
        a=record("kesiapan-gsbpm", "Survei", {A1: {"nilai": "sudah"}, A2: {"nilai": "belum"}}),
        c=record("epss", "Taksiran", {"epss/10101": {"nilai": "3"}}),
    )
    page.goto(f"{home}gsbpm/5/")
    rows = panel(page).locator("li")
    expect(rows).to_have_count(8)
    expect(rows.filter(has_text="5.6")).to_contain_text("2 dari 2 terisi")
    expect(panel(page)).to_contain_text("Fase 5 Pengolahan: terisi 2 dari")
    rows.filter(has_text="5.6").get_by_role("link").click()
    expect(page).to_have_url(f"{home}gsbpm/5.6/")
    page.goto(f"{home}epss/1/")
    expect(panel(page)).to_contain_text("Domain 1 Prinsip Satu Data Indonesia: terisi 1 dari 4")
    assert catatan.words == []


def test_the_first_page_offers_the_last_three_to_go_on_with(page: Page, home: str, catatan: Catatan) -> None:
    names = {"a": 3, "b": 9, "c": 5, "d": 7}
    keep(page, home, **{id_: record("epss", f"Kegiatan {id_}", day=day) for id_, day in names.items()})
    page.goto(home)
    cards = page.locator(".panel-kartu li")
    expect(page.get_by_role("heading", name="Lanjutkan")).to_be_visible()
    expect(cards.get_by_role("link")).to_have_text(["Kegiatan b", "Kegiatan d", "Kegiatan c"])
    expect(cards.first).to_contain_text("Terisi 0 dari 38")
    cards.first.get_by_role("link").click()
    expect(page).to_have_url(f"{home}periksa-mandiri/#/k/b")
    assert catatan.words == []


def test_a_part_of_a_checklist_says_so_where_it_does_not_go(page: Page, home: str, catatan: Catatan) -> None:
    keep(page, home, a=record("kesiapan-gsbpm", "Hanya fase 4", varian="fase-4"))
    page.goto(f"{home}gsbpm/5.6/")
    expect(panel(page)).to_contain_text("tidak termasuk bagian daftar periksa")
    page.goto(f"{home}gsbpm/4.1/")
    expect(panel(page)).to_contain_text("4.1: terisi 0 dari")
    assert catatan.words == []


def test_an_activity_that_goes_takes_its_panel_along(page: Page, home: str, catatan: Catatan) -> None:
    keep(page, home, a=record("kesiapan-gsbpm", "Satu", day=2), b=record("kesiapan-gsbpm", "Dua", day=1))
    page.goto(f"{home}gsbpm/5.6/")
    expect(panel(page).get_by_label("Kegiatan Anda")).to_have_value("a")
    other = page.context.new_page()
    other.goto(f"{home}404.html")
    other.evaluate("localStorage.removeItem('juknis:kegiatan:a')")
    expect(panel(page).get_by_label("Kegiatan Anda")).to_have_value("b")
    other.evaluate("localStorage.clear()")
    expect(panel(page)).to_have_count(0)
    expect(page.locator(".kegiatan a")).to_be_visible()
    assert catatan.words == []


@pytest.mark.parametrize(
    "words",
    ["{", "null", '{"skema":"juknis-kegiatan/1"}', record("kesiapan-gsbpm", "x").replace("{}", '{"__proto__": 1}')],
    ids=["terpotong", "kosong", "tanpa-isi", "prototipe"],
)
def test_a_damaged_record_harms_no_page(page: Page, home: str, catatan: Catatan, words: str) -> None:
    keep(page, home, rusak=words, b=record("kesiapan-gsbpm", "<b>Baik</b>", day=9))
    page.goto(f"{home}gsbpm/5.6/")
    expect(panel(page).locator("option:checked")).to_contain_text("<b>Baik</b>")
    assert catatan.words == []


@pytest.mark.parametrize("width", [320, 1280])
def test_the_page_hardly_moves_when_the_panel_comes(page: Page, home: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    keep(page, home, **{f"a{n}": record("kesiapan-gsbpm", f"Survei {n}", day=n) for n in range(1, 5)})
    for address in ("", "gsbpm/5.6/", "gsbpm/5/"):
        page.goto(home + address)
        expect(page.locator(".panel")).to_be_visible()
        assert page.evaluate(SHIFTS) < 0.1, address
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_panels_are_accessible(page: Page, home: str, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.set_viewport_size({"width": 320, "height": 800})
    sheets = {"a": "kesiapan-gsbpm", "c": "epss"}
    keep(page, home, **{id_: record(sheet, "Survei", {A1: {"nilai": "sudah"}}) for id_, sheet in sheets.items()})
    for address in ("", "gsbpm/5/", "epss/1/", "gsbpm/5.6/", "epss/10101/"):
        page.goto(home + address)
        expect(page.locator(".panel")).to_be_visible()
        fold = page.locator(".panel-isi > div > details")
        if fold.count():
            fold.evaluate("one => { one.open = true; }")
            expect(page.locator(".panel-jawaban fieldset").first).to_be_visible()
        assert violations(page, ".md-content") == [], address


def test_print_and_search_leave_it_out(page: Page, home: str, situs: Path) -> None:
    keep(page, home, a=record("kesiapan-gsbpm", "Survei"))
    page.goto(f"{home}gsbpm/5.6/")
    expect(panel(page)).to_be_visible()
    page.emulate_media(media="print")
    expect(panel(page)).to_be_hidden()
    index = (situs / home.rsplit("/", 2)[1] / "cari" / "naskah.json").read_text("utf-8")
    for words in ("subproses ini pada kegiatan", "indikator ini pada kegiatan", "data-daftar", "localStorage"):
        assert words not in index, words
