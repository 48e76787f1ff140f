"""Periksa mandiri: two activities, or files, are held beside each other."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import akses
import pytest
from kegiatan import BRIEF, LEVELS, choose, drop, heading, jawaban, keep, kept, record, said
from playwright.sync_api import expect
from test_formulir_xlsx import SHEETS

from generator.answers.jawaban import Jawaban
from generator.assessment.figures import index
from generator.assessment.judging import judge

if TYPE_CHECKING:
    from conftest import Catatan
    from playwright.sync_api import Locator, Page

HOSTILE = "<img src=x onerror=alert(1)>"
BEFORE = {
    "gsbpm/1.1/a1": {"nilai": "belum"},
    "gsbpm/1.1/a2": {"nilai": "sudah", "bukti": "SOP 2024", "lokasi_bukti": HOSTILE},
    "gsbpm/1.1/a3": {"nilai": "sebagian"},
    "gsbpm/1.2/a1": {"nilai": "sudah", "bukti": "Notula", "tanggal_bukti": "2024-03-01"},
    "gsbpm/2.1/a1": {"nilai": "sebagian"},
    "gsbpm/2.1/a2": {"nilai": "tidak-relevan", "alasan": "Tidak ada kuesioner"},
    "gsbpm/2.1/a3": {"nilai": "tidak-relevan"},
}
AFTER = {
    "gsbpm/1.1/a1": {"nilai": "sudah", "bukti": "Laporan"},
    "gsbpm/1.1/a2": {"nilai": "belum"},
    "gsbpm/1.1/a4": {"nilai": "sudah"},
    "gsbpm/1.2/a1": {"nilai": "sudah", "bukti": "Notula 2025", "tanggal_bukti": "2024-03-01"},
    "gsbpm/2.1/a1": {"nilai": "sebagian"},
    "gsbpm/2.1/a2": {"nilai": "sebagian"},
}
OLD = jawaban(BEFORE, identitas={"tahun": "2024", "tanggal": "2024-06-30"})
NEW = jawaban(AFTER)


@pytest.fixture
def periksa(home: str) -> str:
    """The address of the page."""
    return f"{home}periksa-mandiri/"


def table(page: Page, name: str) -> list[list[str]]:
    """Return the rows of a table as words, of two values the one and the other."""
    rows = page.get_by_role("table", name=name).get_by_role("row")
    expect(rows.first).to_be_visible()
    return [
        [re.sub(r"\s+", " ", cell).strip() for cell in row.locator("th, td").all_inner_texts()] for row in rows.all()
    ]


def line(page: Page, code: str) -> Locator:
    """Return the line of an item that differs."""
    return page.locator(".banding-butir li").filter(has=page.get_by_text(code, exact=True))


def spoken(words: str) -> str:
    """Return a step as it is read out: with its word as well as with its sign."""
    return words.replace(" → ", " → menjadi ")


def test_last_year_and_now(page: Page, periksa: str, catatan: Catatan) -> None:
    keep(page, periksa, {"a-1": record(OLD), "a-2": record(NEW)})
    page.goto(f"{periksa}#/banding/a-1/a-2")
    expect(heading(page)).to_have_text("Bandingkan dua isian")
    who = table(page, "Yang dibandingkan")
    assert ["Kegiatan", "Survei Kepuasan", "Survei Kepuasan"] in who
    assert ["Tahun", "2024", "2025"] in who
    assert ["Tanggal", "30 Juni 2024", "\N{EN DASH}"] in who
    profile = {row[0]: row[1:] for row in table(page, "Perubahan per fase")}
    assert profile["Fase 1 Spesifikasi Kebutuhan"] == [
        spoken("4 dari 17 → 4 dari 17"),
        spoken("2 dari 17 (11,8%) → 3 dari 17 (17,6%)"),
        "▲ naik 1 butir",
    ]
    assert profile["Fase 2 Rancangan"][-1] == "= tetap"
    assert profile["Seluruhnya"] == [
        spoken("6 dari 135 → 6 dari 135"),
        spoken("2 dari 134 (1,5%) → 3 dari 135 (2,2%)"),
        "▲ naik 0,7 poin persen",
    ]
    states = {
        "1.1.a1": "Belum → menjadi Sudah ▲ Naik",
        "1.1.a2": "Sudah → menjadi Belum ▼ Turun",
        "1.1.a3": "Sebagian → menjadi belum dinilai \N{MINUS SIGN} Tidak lagi dijawab",
        "1.1.a4": "belum dinilai → menjadi Sudah + Baru dijawab",
        "1.2.a1": "Sudah ≠ Bukti atau catatan berubah",
        "2.1.a2": "Tidak relevan → menjadi Sebagian ◆ Perubahan lain",
    }
    assert page.locator(".banding-butir li").count() == len(states)
    for code, words in states.items():
        assert re.sub(r"\s+", " ", line(page, code).locator(".banding-keadaan").inner_text()) == words
    assert ["Bukti", "Notula", "Notula 2025"] in [row[:3] for row in table(page, "Bukti dan catatan")]
    line(page, "1.1.a2").locator("summary").click()
    expect(line(page, "1.1.a2")).to_contain_text(HOSTILE)
    page.get_by_label("Turun (1)").check()
    expect(line(page, "1.1.a1")).to_be_hidden()
    expect(line(page, "1.1.a2")).to_be_visible()
    expect(page.get_by_role("heading", name="Fase 2 Rancangan")).to_be_hidden()
    page.get_by_label("Semua perubahan (6)").check()
    expect(line(page, "2.1.a2")).to_be_visible()
    assert catatan.words == []


def test_the_sides_change_places_and_the_address_keeps_them(page: Page, periksa: str) -> None:
    keep(page, periksa, {"a-1": record(OLD), "a-2": record(NEW), "a-3": record(jawaban(sheet=LEVELS))})
    page.goto(f"{periksa}#/banding")
    expect(page.get_by_text("Pilih dua isian untuk melihat")).to_be_visible()
    page.get_by_label("Sebelum: isian yang dibandingkan").select_option("a-1")
    page.get_by_label("Sesudah: isian yang dibandingkan").select_option("a-2")
    expect(line(page, "1.1.a1")).to_contain_text("Naik")
    expect(page).to_have_url(re.compile("#/banding/a-1/a-2$"))
    page.get_by_role("button", name="Tukar sebelum dan sesudah").click()
    expect(line(page, "1.1.a1")).to_contain_text("Turun")
    page.reload()
    expect(line(page, "1.1.a1")).to_contain_text("Turun")
    expect(page.get_by_label("Sebelum: isian yang dibandingkan")).to_have_value("a-2")
    page.goto(f"{periksa}#/banding/a-1/lain")
    expect(said(page)).to_contain_text("tidak ada di peramban ini")
    page.goto(f"{periksa}#/banding/a-1/a-1")
    expect(page.get_by_text("Kedua sisi adalah kegiatan yang sama")).to_be_visible()
    expect(page.get_by_text("Tidak ada jawaban yang berubah.")).to_be_visible()


def test_files_are_compared_and_kept_only_if_wanted(page: Page, periksa: str, catatan: Catatan) -> None:
    page.goto(f"{periksa}#/banding")
    expect(page.get_by_text("Belum ada kegiatan di peramban ini")).to_be_visible()
    choose(page, page.get_by_role("button", name="Ambil sesudah dari berkas"), [("baru.json", NEW)])
    expect(page.get_by_text("Pilih dua isian untuk")).to_have_count(0)
    drop(page, ("lama.json", json.dumps(OLD)), ("rusak.json", "{"))
    expect(line(page, "1.1.a1")).to_contain_text("Naik")
    expect(said(page)).to_contain_text("rusak.json tidak dibuka")
    assert ["Asal", "berkas lama.json", "berkas baru.json"] in table(page, "Yang dibandingkan")
    assert kept(page) == {}
    expect(page).to_have_url(re.compile("#/banding$"))
    page.get_by_role("button", name="Tambahkan ke daftar kegiatan").last.click()
    expect(said(page)).to_contain_text("“Survei Kepuasan” ditambahkan ke daftar kegiatan.")
    ((id_, one),) = kept(page).items()
    assert one["isi"] == NEW
    assert one["diubah"] == ""
    expect(page).to_have_url(re.compile("#/banding$"))
    expect(line(page, "1.1.a1")).to_contain_text("Naik")
    page.get_by_role("link", name="Semua kegiatan").click()
    expect(heading(page)).to_have_text("Kegiatan Anda")
    drop(page, ("lama.json", json.dumps(OLD)))
    expect(said(page)).to_contain_text("dibuka dari lama.json")
    assert len(kept(page)) == 2
    assert id_
    assert catatan.words == []


def test_levels_are_compared_by_their_indices(page: Page, periksa: str) -> None:
    sheet = SHEETS[LEVELS]
    before = {item.id: str(1 + place % 3) for place, item in enumerate(sheet.items)}
    after = {item.id: str(2 + place % 4) for place, item in enumerate(sheet.items)}
    files = [jawaban(given, LEVELS) for given in (before, after)]
    keep(page, periksa, {f"a-{place}": record(file) for place, file in enumerate(files)})
    page.goto(f"{periksa}#/banding/a-0/a-1")
    rows = {row[0]: row[1:] for row in table(page, "Perubahan per domain")}
    results = [judge(sheet, _jawaban(file)) for file in files]
    for a, b in zip(results[0].domains, results[1].domains, strict=True):
        name = next(words for words in rows if words.endswith(a.title))
        assert rows[name][1] == spoken(f"{_comma(a.value)} → {_comma(b.value)}")
    whole = [f"{_comma(one.ips.value)} ({one.predicate})" for one in results if one.ips]
    assert rows["Seluruhnya (IPS)"][1] == spoken(" → ".join(whole))
    assert re.fullmatch(r"▲ naik \d,\d\d", rows["Seluruhnya (IPS)"][2])
    expect(page.locator(".banding-hasil").get_by_text("bukan nilai resmi EPSS")).to_be_visible()
    short = jawaban({sheet.items[0].id: "1"}, LEVELS, identitas={"kegiatan": "Lain"})
    keep(page, periksa, {"a-1": record(short)})
    page.goto(f"{periksa}#/banding/a-0/a-1")
    rows = {row[0]: row[1:] for row in table(page, "Perubahan per domain")}
    assert rows["Seluruhnya (IPS)"][1].endswith("belum lengkap")
    assert rows["Seluruhnya (IPS)"][2] == "belum dapat dihitung"


def _jawaban(file: dict[str, Any]) -> Jawaban:
    return Jawaban(
        "2025", f"daftar_periksa/{file['daftar_periksa']}", identitas=file["identitas"], jawaban=file["jawaban"]
    )


def _comma(value: Any) -> str:
    return index(value)


def test_what_cannot_be_compared_is_said(page: Page, periksa: str, catatan: Catatan) -> None:
    part = jawaban(AFTER, varian="fase-1")
    old = jawaban({**BEFORE, "gsbpm/9.9/a1": "belum"}, edisi="2019")
    brief = jawaban({"gsbpm/1.1": "sudah"}, BRIEF)
    others = {"e": jawaban(sheet=LEVELS), "p": part, "o": old, "r": brief, "x": jawaban(sheet="lain")}
    keep(page, periksa, {"a": record(NEW), **{id_: record(one) for id_, one in others.items()}})
    page.goto(f"{periksa}#/banding/a/e")
    expect(page.get_by_text("tidak dapat dibandingkan. Pilih dua isian pada daftar periksa yang sama")).to_be_visible()
    page.goto(f"{periksa}#/banding/a/x")
    expect(page.get_by_text("tidak ada pada edisi ini, jadi tidak dapat dibandingkan")).to_be_visible()
    page.goto(f"{periksa}#/banding/a/r")
    expect(page.get_by_text("Daftar periksanya berbeda")).to_be_visible()
    assert table(page, "Perubahan per fase")[1][3] == "▼ turun 0,9 poin persen"
    expect(page.get_by_role("heading", name="Butir yang berubah")).to_have_count(0)
    page.goto(f"{periksa}#/banding/a/p")
    expect(page.get_by_text("7 bagian atau butir hanya ada pada salah satu isian")).to_contain_text("Fase 8 Evaluasi")
    assert [row[0] for row in table(page, "Perubahan per fase")] == ["Bagian", "Fase 1 Spesifikasi Kebutuhan"]
    page.goto(f"{periksa}#/banding/o/a")
    expect(page.get_by_text("Edisinya berbeda (2019 dan 2025)")).to_be_visible()
    assert table(page, "1 butir yang dijawab tidak ada pada edisi ini")[1] == ["gsbpm/9.9/a1", "belum", "\N{EN DASH}"]
    assert catatan.words == []


def test_it_follows_what_is_answered_in_another_tab(page: Page, periksa: str) -> None:
    keep(page, periksa, {"a-1": record(OLD), "a-2": record(NEW)})
    page.goto(f"{periksa}#/banding/a-1/a-2")
    expect(line(page, "1.1.a2")).to_contain_text("Turun")
    other = page.context.new_page()
    other.goto(f"{periksa}#/k/a-2")
    other.locator('[data-butir="gsbpm/1.1/a2"] input[value="sudah"]').check(force=True)
    expect(line(page, "1.1.a2")).to_contain_text("Bukti atau catatan berubah")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everyone_can_read_it(page: Page, periksa: str, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    keep(page, periksa, {"a-1": record(OLD), "a-2": record(NEW)})
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"{periksa}#/banding/a-1/a-2")
        page.reload()
        expect(line(page, "1.1.a1")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert akses.violations(page) == []


def test_it_prints_with_everything_and_without_tools(page: Page, periksa: str) -> None:
    keep(page, periksa, {"a-1": record(OLD), "a-2": record(NEW)})
    page.goto(f"{periksa}#/banding/a-1/a-2")
    expect(line(page, "1.1.a1")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Tukar sebelum dan sesudah")).to_be_hidden()
    expect(line(page, "1.1.a1").get_by_text("Laporan")).to_be_visible()
