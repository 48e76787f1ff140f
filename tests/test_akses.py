"""Accessibility as axe-core judges it (WCAG 2.2, A and AA), and what it cannot judge: walks without a mouse.

The readiness check stands in a table of its states; each is looked at wide and bright, and on a phone and dark.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from akses import violations
from halaman import one_of_each
from jawaban_contoh import Answers, answers, best
from kegiatan import FULL, LEVELS, PREFIX, jawaban, record
from playwright.sync_api import expect
from tunggu import holds

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Catatan
    from playwright.sync_api import Page

KEEP = """([prefix, records]) => Object.entries(records).forEach(([id, one]) =>
  localStorage.setItem(prefix + id, JSON.stringify(one)))"""
WIDE, PHONE, NARROW = 1280, 390, 320
BRIGHT, DARK = "default", "slate"
Answered = Callable[..., Answers]
SEEDS: dict[str, Callable[[Answered, Answered], dict[str, Any]]] = {
    "kosong": lambda some, all_: {},
    "gsbpm kosong": lambda some, all_: {"satu": record(jawaban())},
    "gsbpm": lambda some, all_: {"satu": record(jawaban(some(FULL, 70)))},
    "gsbpm lengkap": lambda some, all_: {"satu": record(jawaban(some(FULL)))},
    "gsbpm tuntas": lambda some, all_: {"satu": record(jawaban(all_(FULL)))},
    "epss kosong": lambda some, all_: {"satu": record(jawaban(sheet=LEVELS))},
    "epss": lambda some, all_: {"satu": record(jawaban(some(LEVELS, 20), LEVELS))},
    "epss lengkap": lambda some, all_: {"satu": record(jawaban(some(LEVELS), LEVELS))},
    "banyak": lambda some, all_: {
        "satu": record(jawaban(some(FULL, 70))),
        "dua": record(jawaban(some(FULL), identitas={"kegiatan": "Survei Kepuasan 2026"})),
        "tiga": record(jawaban(some(LEVELS), LEVELS)),
        "empat": record(jawaban(some(LEVELS, 20), LEVELS, identitas={"kegiatan": "EPSS tahun lalu"}), berkas=True),
        "lama": record(jawaban({**some(FULL, 30), "gsbpm/9.9/a1": "sudah"}, edisi="2024")),
        "asing": record(jawaban(sheet="hilang", identitas={"kegiatan": "Kegiatan dengan daftar periksa yang hilang"})),
        "rusak": {"skema": "lain"},
    },
}
"""What the browser keeps, from ways to answer some items of a checklist or all; `satu` is what a state is about."""


def unfold(page: Page) -> None:
    """Open all that can be folded away."""
    page.evaluate("document.querySelectorAll('.md-content details').forEach(one => { one.open = true; })")


def choose_irrelevant(page: Page) -> None:
    """Say that an item does not apply, which asks for a reason."""
    page.locator(".jawab[data-kode=tidak-relevan]").first.click()
    unfold(page)


def fill_the_browser(page: Page) -> None:
    """Answer where the browser has no more room."""
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }; }")
    page.locator(".jawab").first.click()
    expect(page.get_by_text("Ruang simpan peramban penuh")).to_be_visible()


def begin_without_a_name(page: Page) -> None:
    page.get_by_role("button", name="Mulai mengisi").click()
    expect(page.get_by_text("Isi nama kegiatan")).to_be_visible()


def ask_before_removing(page: Page) -> None:
    page.get_by_role("button", name="Hapus Survei Kepuasan", exact=False).first.click()
    expect(page.locator("dialog[open]")).to_be_visible()


def remove(page: Page) -> None:
    """Remove an activity that a file has; it can be undone."""
    page.locator(".kartu-kegiatan", has_text="EPSS tahun lalu").get_by_role("button", name="Hapus").click()
    expect(page.get_by_role("button", name="Urungkan")).to_be_visible()


def plan(page: Page) -> None:
    """Put gaps into the plan."""
    page.get_by_role("button", name="Masukkan").click()
    expect(page.get_by_role("button", name="Urungkan")).to_be_visible()
    unfold(page)


def drop_files(page: Page) -> None:
    """Give the page of recaps good files, a bad one, and one twice."""
    kept = page.evaluate("Object.values(localStorage)")
    files = [json.dumps(json.loads(words)["isi"]) for words in kept if "isi" in words] + ["{}"]
    files.append(files[0].replace("sebagian", "sudah", 1))
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Pilih berkas").click()
    payload = [
        {"name": f"{number}.json", "mimeType": "application/json", "buffer": words.encode()}
        for number, words in enumerate(files)
    ]
    chooser.value.set_files(payload)  # type: ignore[arg-type]
    expect(page.get_by_role("heading", name="Gambaran")).to_be_visible()
    unfold(page)


CHECK = "periksa-mandiri/#/"
STATES: dict[str, tuple[str, str, Callable[[Page], None] | None]] = {
    "daftar kosong": ("kosong", CHECK, None),
    "daftar": ("banyak", CHECK, unfold),
    "daftar, hapus ditanyakan": ("banyak", CHECK, ask_before_removing),
    "daftar, dapat diurungkan": ("banyak", CHECK, remove),
    "baru": ("kosong", f"{CHECK}baru", unfold),
    "baru, tanpa nama": ("kosong", f"{CHECK}baru/kesiapan-gsbpm", begin_without_a_name),
    "isi gsbpm kosong": ("gsbpm kosong", f"{CHECK}k/satu", None),
    "isi gsbpm": ("gsbpm", f"{CHECK}k/satu", unfold),
    "isi gsbpm, alasan": ("gsbpm kosong", f"{CHECK}k/satu", choose_irrelevant),
    "isi gsbpm, ruang penuh": ("gsbpm kosong", f"{CHECK}k/satu", fill_the_browser),
    "isi epss": ("epss", f"{CHECK}k/satu", unfold),
    "isi edisi lain": ("banyak", f"{CHECK}k/lama", unfold),
    "isi daftar tak dikenal": ("banyak", f"{CHECK}k/asing", None),
    "hasil gsbpm kosong": ("gsbpm kosong", f"{CHECK}k/satu/hasil", None),
    "hasil gsbpm": ("gsbpm", f"{CHECK}k/satu/hasil", unfold),
    "hasil gsbpm lengkap": ("gsbpm lengkap", f"{CHECK}k/satu/hasil", unfold),
    "hasil gsbpm tuntas": ("gsbpm tuntas", f"{CHECK}k/satu/hasil", unfold),
    "hasil epss kosong": ("epss kosong", f"{CHECK}k/satu/hasil", None),
    "hasil epss": ("epss", f"{CHECK}k/satu/hasil", unfold),
    "hasil epss lengkap": ("epss lengkap", f"{CHECK}k/satu/hasil", unfold),
    "rencana kosong": ("gsbpm tuntas", f"{CHECK}k/satu/rencana", None),
    "rencana gsbpm": ("gsbpm", f"{CHECK}k/satu/rencana", plan),
    "rencana epss": ("epss lengkap", f"{CHECK}k/satu/rencana", plan),
    "banding kosong": ("kosong", f"{CHECK}banding", None),
    "banding gsbpm": ("banyak", f"{CHECK}banding/satu/dua", unfold),
    "banding epss": ("banyak", f"{CHECK}banding/empat/tiga", unfold),
    "alamat tak dikenal": ("kosong", f"{CHECK}tidak/ada", None),
    "kegiatan tak dikenal": ("kosong", f"{CHECK}k/tidak-ada/hasil", None),
    "rekap kosong": ("kosong", "periksa-mandiri/rekap/", None),
    "rekap": ("banyak", "periksa-mandiri/rekap/", drop_files),
    "panel subproses": ("banyak", "gsbpm/5.6/", unfold),
    "panel fase": ("banyak", "gsbpm/5/", unfold),
    "panel indikator": ("banyak", "epss/30301/", unfold),
    "luring": ("kosong", "luring/", None),
}
"""State: what is kept, the address, what the person does there."""


@pytest.mark.parametrize("state", STATES)
def test_the_check_is_accessible_in_every_state(
    page: Page, home: str, situs: Path, catatan: Catatan, state: str
) -> None:
    seed, address, act = STATES[state]
    edition = situs / home.rsplit("/", 2)[1]
    page.goto(f"{home}luring/")
    page.evaluate(KEEP, [PREFIX, SEEDS[seed](partial(answers, edition), partial(best, edition))])
    page.goto(home + address)
    settle(page, address)
    if act:
        act(page)
    found = [f"{width} {scheme}: {words}" for width, scheme in VIEWS for words in seen(page, width, scheme)]
    assert not found, "\n" + "\n".join(found)
    assert catatan.words == []


VIEWS = ((WIDE, BRIGHT), (PHONE, DARK))


def settle(page: Page, address: str) -> None:
    """Wait until the page shows what its data are for."""
    if "#/" in address:
        expect(page.locator(".layar h2").first).to_be_visible()
        expect(page.locator("[aria-busy=true]")).to_have_count(0)
    elif address.startswith(("gsbpm/", "epss/")):
        expect(page.locator(".panel-hitungan").first).to_be_visible()


def seen(page: Page, width: int, scheme: str) -> list[str]:
    """Return what is wrong with the page as it stands, in a window of this width and in these colours."""
    page.set_viewport_size({"width": width, "height": 844})
    page.evaluate("scheme => document.body.setAttribute('data-md-color-scheme', scheme)", scheme)
    return violations(page)


def test_every_kind_of_page_is_accessible(page: Page, home: str, situs: Path) -> None:
    found = []
    for address in one_of_each(situs / home.rsplit("/", 2)[1]):
        page.goto(home + address)
        for width, scheme in ((WIDE, BRIGHT), (NARROW, DARK)):
            found += [f"{address} {width} {scheme}: {words}" for words in seen(page, width, scheme)]
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("width", [WIDE, PHONE])
def test_search_with_results_is_accessible(page: Page, home: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{home}gsbpm/5.6/")
    if width == PHONE:
        page.locator("label.md-header__button[for=__search]").click()
    page.locator(".md-search__input").click()
    found = violations(page)
    page.keyboard.type("penimbang", delay=20)
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    found += [words for scheme in (BRIGHT, DARK) for words in seen(page, width, scheme)]
    page.locator(".md-search__input").fill("xyzzyq")
    expect(page.locator(".cari-kosong")).to_be_visible()
    found += [words for scheme in (BRIGHT, DARK) for words in seen(page, width, scheme)]
    assert not found, "\n" + "\n".join(found)


def test_the_menu_of_a_phone_is_accessible(page: Page, home: str) -> None:
    page.set_viewport_size({"width": PHONE, "height": 844})
    found = []
    for address in ("", "gsbpm/5.6/", "periksa-mandiri/"):
        page.goto(home + address)
        page.locator("label.md-header__button[for=__drawer]").click()
        expect(page.locator(".md-sidebar--primary a").locator("visible=true").first).to_be_in_viewport()
        found += [words for scheme in (BRIGHT, DARK) for words in seen(page, PHONE, scheme)]
    assert not found, "\n" + "\n".join(found)


# What axe cannot judge


def test_the_menu_of_a_narrow_window_works_without_a_mouse(page: Page, home: str, catatan: Catatan) -> None:
    page.set_viewport_size({"width": NARROW, "height": 600})
    page.goto(f"{home}gsbpm/5.6/")
    menu = page.get_by_role("button", name="Menu")
    to(page, menu)
    expect(menu).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Space")
    expect(menu).to_have_attribute("aria-expanded", "true")
    assert focused(page) == "Fase 5 Pengolahan", "the level of the menu that this page is in, with the way back"
    page.keyboard.press("Enter")
    assert focused(page).startswith("Fase 5 Pengolahan")
    page.keyboard.press("Escape")
    expect(menu).to_be_focused()
    expect(menu).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Enter")
    assert focused(page) == "GSBPM", "the menu stays at the level where it was left"
    to(page, page.get_by_role("link", name="Fase 6"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{home}gsbpm/6/")
    assert catatan.words == []


def test_a_keyboard_gets_nowhere_out_of_sight(page: Page, home: str) -> None:
    page.set_viewport_size({"width": NARROW, "height": 600})
    page.goto(f"{home}gsbpm/5.6/")
    for _ in range(40):
        page.keyboard.press("Tab")
        if focused(page):
            expect(page.locator(":focus")).to_be_in_viewport()


def test_a_table_wider_than_its_window_can_be_moved_by_keyboard(page: Page, home: str) -> None:
    page.set_viewport_size({"width": PHONE, "height": 800})
    page.goto(f"{home}gsbpm/pengantar/")
    table = page.get_by_role("region", name="Geser").first
    expect(table).to_have_attribute("tabindex", "0")
    table.focus()
    page.keyboard.press("ArrowRight")
    assert holds(page, "document.activeElement.scrollLeft > 0")
    page.set_viewport_size({"width": 1800, "height": 800})
    expect(page.get_by_role("region", name="Geser")).to_have_count(0)


def test_the_skip_link_leads_past_the_menu(page: Page, home: str) -> None:
    page.goto(f"{home}gsbpm/5.6/")
    page.keyboard.press("Tab")
    assert focused(page) == "Lewati ke isi"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('article'))")


def to(page: Page, wanted: Any) -> None:
    """Go on with Tab until something has the focus."""
    for _ in range(30):
        page.keyboard.press("Tab")
        if wanted.evaluate("one => one === document.activeElement"):
            return
    raise AssertionError(f"tidak tercapai: {wanted}")


def focused(page: Page) -> str:
    """Return the words of what has the focus; nothing where the page itself has it."""
    words: str = page.evaluate("document.activeElement === document.body ? '' : document.activeElement.textContent")
    return " ".join(words.split())
