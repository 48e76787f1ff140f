"""Activities and files of another edition on the pages of Periksa mandiri and Rekap."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from edisi_lanjut import ROOT, editions
from kegiatan import BRIEF, choose, jawaban, keep, kept, open_files, record, said
from playwright.sync_api import expect

from generator.citations.linking import linked
from generator.edition import Edition
from generator.engine import USUAL, builder
from generator.publish import build_edition
from generator.revisions.history import with_history

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

OLD: dict[str, Any] = {
    "gsbpm/5.1/a1": "sudah",
    "gsbpm/5.2/a1": "sudah",
    "gsbpm/5.2/a2": "belum",
    "gsbpm/5.4/a2": {"nilai": "sebagian", "bukti": "Berita acara"},
    "gsbpm/5.6/a1": "belum",
}


@pytest.fixture(scope="module")
def situs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sites of 2025 and 2026 side by side, without downloads; the rules are not asked."""
    root = editions(tmp_path_factory.mktemp("proyek"), tidy=True, years=("2026",))
    for name in ("overrides", "generator"):
        (root / name).symlink_to(ROOT / name)
    known: dict[str, Edition] = {}
    with_history(root, "2026", known)
    target = tmp_path_factory.mktemp("situs")
    for year, edition in known.items():
        build_edition(builder(USUAL), root, linked(edition), target / year, {}, lambda what, done, total: None)
    return target


@pytest.fixture(scope="module")
def address(situs: Path, serve: Callable[[Path], str]) -> str:
    return serve(situs)


@pytest.fixture
def baru(address: str) -> str:
    return f"{address}/2026/periksa-mandiri/"


def values(one: dict[str, Any]) -> dict[str, str]:
    return {id_: parts["nilai"] for id_, parts in one["isi"]["jawaban"].items() if "nilai" in parts}


MOVED = {
    "gsbpm/5.1/a3": "sudah",
    "gsbpm/5.2/a4": "sebagian",
    "gsbpm/5.4/a2": "sebagian",
    "gsbpm/5.6/a1": "belum",
}


def test_only_a_later_edition_publishes_the_way(situs: Path) -> None:
    path = situs / "2026/periksa-mandiri/instrumen/peta.json"
    (step,) = json.loads(path.read_text("utf-8"))
    assert (step["dari"], step["ke"]) == ("2025", "2026")
    assert path.stat().st_size < 4_000
    assert "periksa-mandiri/instrumen/peta.json" in (situs / "2026/pekerja.js").read_text("utf-8")
    assert not (situs / "2025/periksa-mandiri/instrumen/peta.json").exists()


def test_an_old_file_is_brought_to_the_page(page: Page, baru: str) -> None:
    page.goto(baru)
    open_files(page, ("lama.json", jawaban(OLD)))
    expect(said(page)).to_contain_text("Diisi pada edisi 2025, dibawa ke edisi 2026")
    expect(said(page)).to_contain_text("4 jawaban terbawa, 2 berubah bunyinya, 1 perlu dilihat.")
    (one,) = kept(page).values()
    assert values(one) == MOVED
    assert (one["isi"]["edisi"], one["isi"]["asal"]) == ("2026", "2025")
    page.locator("details.di-luar summary").click()
    left = page.get_by_role("table", name="Perlu dilihat").inner_text()
    for words in (
        "5.4.a2 Melakukan imputasi data (edisi 2025)",
        "Jawaban: Sebagian",
        "Berita acara",
        "tidak ditanyakan lagi",
    ):
        assert words in left
    changed = page.get_by_role("table", name="Terbawa, tetapi butirnya berubah").inner_text()
    assert "5.6.a1 Menghitung penimbang (edisi 2025)" in changed
    assert page.get_by_role("table", name="Isian yang tidak mempunyai tempat").count() == 0


def test_an_activity_of_the_old_page_is_taken_over_and_stays(page: Page, baru: str) -> None:
    keep(page, baru, {"000000001-a-b": record(jawaban(OLD))})
    card = page.locator(".kartu-kegiatan")
    expect(card).to_contain_text("edisi 2025")
    card.get_by_role("button", name="Bawa ke edisi 2026").click()
    expect(said(page)).to_contain_text("yang lama tetap ada")
    old, new = kept(page).values()
    assert old == record(jawaban(OLD))
    assert values(new) == MOVED
    expect(page.get_by_role("link", name="Buka salinannya")).to_be_visible()
    expect(page.get_by_role("button", name="Bawa ke edisi 2026")).to_have_count(0)
    page.get_by_role("button", name="Urungkan").click()
    expect(said(page)).to_contain_text("Salinannya dibuang lagi.")
    assert [*kept(page).values()] == [record(jawaban(OLD))]
    expect(page.get_by_role("button", name="Bawa ke edisi 2026")).to_be_visible()


def test_its_own_address_offers_to_take_it_over(page: Page, baru: str) -> None:
    keep(page, baru, {"000000001-a-b": record(jawaban(OLD))})
    page.goto(f"{baru}#/k/000000001-a-b")
    expect(page.get_by_role("heading", name="Kegiatan ini diisi pada edisi 2025")).to_be_visible()
    there = page.get_by_role("link", name="Buka di edisi 2025").get_attribute("href")
    assert there == f"{baru.replace('2026', '2025')}#/k/000000001-a-b"
    page.get_by_role("button", name="Bawa ke edisi 2026").click()
    expect(page.locator("fieldset[data-butir='gsbpm/1.1/a1']")).to_be_attached()
    assert len(kept(page)) == 2


def test_a_newer_file_on_the_older_page_keeps_everything(page: Page, address: str) -> None:
    newer = {**jawaban({"gsbpm/5.1/a3": "sudah", "gsbpm/5.3/a1": "belum", "gsbpm/5.1/a2": "sudah"}), "edisi": "2026"}
    page.goto(f"{address}/2025/periksa-mandiri/")
    open_files(page, ("baru.json", newer))
    page.locator("details.di-luar summary").click()
    link = page.get_by_role("link", name="Buka di edisi 2026")
    ((id_, one),) = kept(page).items()
    assert link.get_attribute("href") == f"{address}/2026/periksa-mandiri/#/k/{id_}"
    assert one["isi"]["jawaban"] == newer["jawaban"]
    page.goto(f"{address}/2025/periksa-mandiri/#/k/{id_}/isi/gsbpm/5.3/a2")
    page.locator("fieldset[data-butir='gsbpm/5.3/a2'] input[value=sudah]").check(force=True)
    (one,) = kept(page).values()
    assert (one["isi"]["edisi"], len(one["isi"]["jawaban"])) == ("2026", 4)


def test_the_recap_counts_files_of_both_editions_alike(page: Page, address: str, tmp_path: Path) -> None:
    page.goto(f"{address}/2026/periksa-mandiri/rekap/")
    files = [
        ("dulu.json", jawaban(OLD)),
        ("kini.json", {**jawaban({"gsbpm/5.1/a3": "sudah"}, identitas={"kegiatan": "Lain"}), "edisi": "2026"}),
        ("ringkas.json", jawaban({"gsbpm/1.1": "sudah"}, BRIEF)),
    ]
    choose(page, page.get_by_role("button", name="Pilih berkas"), files)
    expect(said(page)).to_contain_text("3 jawaban dibaca")
    section = page.locator("section.rekap-lembar").first
    assert sorted(section.locator(".kolom-edisi").all_inner_texts()) == ["2025", "2026"]
    page.get_by_text("Catatan tentang jawaban yang terbaca").click()
    expect(page.locator("#rekap")).to_contain_text("Diisi pada edisi 2025, dibawa ke edisi 2026: 4 jawaban terbawa")
