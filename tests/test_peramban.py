"""The published site in a real browser: what a visitor sees, on a desk and on a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from halaman import one_of_each
from playwright.sync_api import expect
from tunggu import holds

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Catatan
    from playwright.sync_api import Page

DESKTOP = {"width": 1280, "height": 800}
PHONE = {"width": 360, "height": 740}
WIDTHS = (320, 360, 390, 768, 1280)
STICKING_OUT = """() => [...document.querySelectorAll("body *")]
  .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && getComputedStyle(e).position !== "fixed")
  .map(e => e.tagName.toLowerCase() + [...e.classList].map(c => "." + c).join("")).slice(0, 5).join(" ")"""
"""What to look at when a page is wider than its window."""


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["meja", "ponsel"])
def test_a_visitor_finds_a_page_by_searching(page: Page, home: str, catatan: Catatan, size: dict[str, int]) -> None:
    page.set_viewport_size(size)
    page.goto(home)
    if size is PHONE:
        page.locator("label.md-header__button[for=__search]").click()
    page.locator(".md-search__input").click()
    page.keyboard.type("penimbang", delay=20)
    page.locator(".md-search-result__link", has_text="5.6 Menghitung penimbang").first.click()
    expect(page).to_have_url(f"{home}gsbpm/5.6/")
    expect(page.locator("article h1")).to_contain_text("5.6 Menghitung penimbang")
    expect(page.locator("article h1")).to_be_visible()
    assert catatan.words == []


def test_the_root_leads_to_the_newest_edition(page: Page, home: str) -> None:
    page.goto(home.rsplit("/", 2)[0] + "/")
    page.wait_for_url(home)
    expect(page.locator("article h1")).to_be_visible()


def test_no_kind_of_page_is_wider_than_its_window(page: Page, home: str, catatan: Catatan, situs: Path) -> None:
    wide = []
    for address in one_of_each(situs / home.rsplit("/", 2)[1]):
        page.goto(home + address)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            if not _fits(page):
                wide.append(f"{address} pada {width}: {page.evaluate(STICKING_OUT)}")
    assert not wide, "\n" + "\n".join(wide)
    assert catatan.words == []


def test_gsbpm_matrix_shows_every_phase_and_sub_process(page: Page, home: str, catatan: Catatan) -> None:
    page.set_viewport_size(DESKTOP)
    page.goto(f"{home}gsbpm/")
    matrix = page.locator(".matriks")
    heads, links = matrix.locator("h2"), matrix.locator("li a")
    expect(heads).to_have_count(8)
    expect(links).to_have_count(44)
    boxes = [item.bounding_box() for item in [*heads.all(), *links.all()]]
    assert all(box and box["x"] >= 0 and box["x"] + box["width"] <= DESKTOP["width"] for box in boxes)
    assert len({(box["x"], box["y"]) for box in boxes}) == 52
    assert len({box["x"] for box in boxes}) == 8
    links.filter(has_text="5.6").click()
    expect(page).to_have_url(f"{home}gsbpm/5.6/")
    expect(page.locator("article h1")).to_contain_text("5.6")
    assert catatan.words == []


def test_dark_view_can_be_chosen_and_is_remembered(page: Page, home: str, catatan: Catatan) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(home)
    bright = _brightness(page)
    page.locator("label[title='Ganti ke tampilan gelap']").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert _brightness(page) < 80 < 200 < bright
    page.goto(f"{home}gsbpm/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.locator("label[title='Ganti ke tampilan terang']").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    assert catatan.words == []


def test_print_leaves_out_what_only_a_screen_needs(page: Page, home: str) -> None:
    page.goto(f"{home}gsbpm/5.6/")
    page.emulate_media(media="print")
    for part in (
        ".md-header",
        ".md-tabs",
        ".md-sidebar--primary",
        ".md-sidebar--secondary",
        ".md-footer__inner",
        ".headerlink",
    ):
        expect(page.locator(part).first, part).to_be_hidden()
    expect(page.locator("article h1")).to_be_visible()
    assert page.pdf(format="A4").startswith(b"%PDF-")


def _fits(page: Page) -> bool:
    """Tell whether the page gets as narrow as its window; the search field takes a moment to slide into place."""
    return holds(page, "document.documentElement.scrollWidth <= innerWidth", seconds=1)


def _brightness(page: Page) -> float:
    colour: list[str] = page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor.match(/\\d+/g)")
    return sum(map(int, colour[:3])) / 3
