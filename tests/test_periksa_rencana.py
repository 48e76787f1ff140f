"""The plan of action, as a walidata makes it: gaps chosen, people and dates set, changed, saved, printed."""

from __future__ import annotations

import io
import json
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook
from playwright.sync_api import expect
from pypdf import PdfReader
from skrip_mentah import prepare, published

from generator.answers.reading import read
from generator.assessment.judging import judge
from generator.forms.catalogue import Catalogue, catalogue
from generator.forms.html import make as as_html
from generator.outputs.periksa_mandiri import FOLDER
from generator.recap.command import recap, save
from generator.recap.discovery import discover

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Catatan
    from playwright.sync_api import Browser, Locator, Page

KEY = "juknis:kegiatan:"
FORM = "formulir/rencana-aksi"
WHO = {"instansi": "Dinas Kesehatan", "unit_kerja": "Bidang Data", "kegiatan": "Survei Layanan", "tahun": "2025"}
TODAY = date.today()  # the page too takes the day of this computer
YESTERDAY, LATER = (TODAY - timedelta(1)).isoformat(), (TODAY + timedelta(90)).isoformat()
Answers = dict[str, dict[str, str]]


def items(name: str) -> list[dict[str, Any]]:
    found = json.loads(published()[f"{FOLDER}/{name}.json"])
    return [item for chapter in found["chapters"] for group in chapter["groups"] for item in group["items"]]


READY, LEVELS = items("kesiapan-gsbpm"), items("epss")
FIVE: Answers = {
    READY[0]["id"]: {"nilai": "belum"},
    READY[1]["id"]: {"nilai": "sebagian", "bukti": "Notula"},
    READY[2]["id"]: {"nilai": "belum", "catatan": "Menunggu anggaran"},
    READY[3]["id"]: {"nilai": "sudah"},
    READY[4]["id"]: {"nilai": "tidak-relevan"},
}
"""One answer of every sort."""


def record(answers: Answers, name: str = "kesiapan-gsbpm", plan: dict[str, Any] | None = None, **who: str) -> str:
    """What the browser keeps of an activity."""
    mark = {"skema": "juknis-jawaban/1", "edisi": "2025", "versi_isi": "1.0"}
    inside = {**mark, "daftar_periksa": name, "identitas": WHO | who, "jawaban": answers}
    about = {
        "skema": "juknis-kegiatan/1",
        "diubah": "2025-06-01T00:00:00Z",
        "berkas": False,
        "letak": "",
        "catatan": [],
    }
    more = {"rencana": {**mark, "formulir": "rencana-aksi", "identitas": {}, "jawaban": {}, **plan}} if plan else {}
    return json.dumps({**about, "isi": inside, **more})


def row(**parts: str) -> dict[str, str]:
    return {f"{FORM}/{name.replace('_', '-')}": words for name, words in parts.items()}


def kept(page: Page, id_: str = "satu") -> dict[str, Any]:
    """The plan as the browser keeps it: a jawaban."""
    found: dict[str, Any] = json.loads(page.evaluate("(key) => localStorage[key]", KEY + id_))
    return found.get("rencana", {})


def kept_rows(page: Page) -> list[dict[str, str]]:
    rows = kept(page).get("baris", {}).get("tindakan", [])
    return [{key.removeprefix(f"{FORM}/"): words for key, words in one.items()} for one in rows]


def start(page: Page, home: str, words: str, id_: str = "satu") -> None:
    """Come to the plan of an activity that was answered before."""
    page.goto(f"{home}periksa-mandiri/")
    page.evaluate("([key, words]) => localStorage.setItem(key, words)", [KEY + id_, words])
    page.goto(f"{home}periksa-mandiri/#/k/{id_}/rencana")
    expect(page.get_by_role("heading", name="Celah dan tindakannya")).to_be_visible()


def cards(page: Page) -> Locator:
    return page.get_by_role("group", name="Tindakan ")


def add_chosen(page: Page, count: int) -> None:
    page.get_by_role("button", name=f"Masukkan {count} celah ke rencana").click()


def fill(card: Locator, name: str, words: str) -> None:
    """Type into a field, or choose, and go on."""
    control = card.get_by_label(name, exact=True)
    if control.evaluate("(one) => one.tagName") == "SELECT":
        control.select_option(label=words)
    else:
        control.fill(words)
        control.blur()


@pytest.fixture(scope="session")
def katalog(root: Path) -> Catalogue:
    return catalogue(root, "https://contoh.go.id/")


def test_gaps_become_rows_that_say_what_to_do(page: Page, home: str, catatan: Catatan) -> None:
    start(page, home, record(FIVE))
    expect(page.get_by_label("Instansi (K/L/Pemda)")).to_have_value("Dinas Kesehatan")
    expect(page.get_by_label("Nama kegiatan statistik")).to_have_value("Survei Layanan")
    expect(page.get_by_label("Periode rencana aksi")).to_have_value("2025")
    expect(page.get_by_label("Belum (2)")).to_be_checked()
    expect(page.get_by_label("Sebagian (1)")).to_be_checked()
    expect(page.get_by_label("Tidak relevan, tanpa alasan (1)")).not_to_be_checked()
    expect(page.get_by_label("Tanpa bukti (1)")).not_to_be_checked()
    add_chosen(page, 3)
    expect(page.get_by_text("3 tindakan ditambahkan ke rencana.")).to_be_visible()
    expect(cards(page)).to_have_count(3)
    expect(page.get_by_role("heading", name="Celah dan tindakannya")).to_be_focused()
    first, *_, last = kept_rows(page)
    code = READY[0]["code"]
    assert first["butir"] == code
    assert first["celah"] == f"Belum: {READY[0]['words']}"
    assert first["tindakan"].startswith(f"Lakukan: {READY[0]['words']}. Rencanakan dan lakukan")
    assert last["tindakan"].startswith(f"Lengkapi: {READY[1]['words']}. Selesaikan yang kurang")
    assert "keluaran" not in first, "no readiness checklist says what evidence an item wants"
    expect(page.locator(".rencana-pengantar")).to_contain_text("Lalu tetapkan keluaran atau buktinya")
    assert first["status"] == "belum"
    assert first["dasar"]
    assert last["butir"] == READY[1]["code"]
    expect(cards(page).first).to_contain_text("Rencanakan dan lakukan")
    expect(cards(page).first.get_by_role("link", name=f"Panduan {code}")).to_have_attribute(
        "href", home + READY[0]["page"]
    )
    assert catatan.words == []


def test_one_by_one_and_the_kinds_go_together(page: Page, home: str) -> None:
    start(page, home, record(FIVE))
    page.get_by_text("Lihat dan pilih satu per satu (3 terpilih)").click()
    listed = page.locator(".rencana-celah")
    expect(listed.get_by_role("listitem")).to_have_count(len(READY))
    listed.get_by_role("checkbox", name=READY[0]["code"]).uncheck()
    assert page.get_by_label("Belum (2)").evaluate("(box) => [box.checked, box.indeterminate]") == [False, True]
    page.get_by_label("Tanpa bukti (1)").check()
    expect(listed.get_by_role("checkbox", name=READY[3]["code"])).to_be_checked()
    add_chosen(page, 3)
    assert [one["butir"] for one in kept_rows(page)] == [READY[place]["code"] for place in (2, 1, 3)]
    page.get_by_text("Ambil dari celah").click()
    expect(listed.get_by_role("checkbox", name=READY[2]["code"])).to_be_disabled()
    expect(listed.get_by_role("listitem").filter(has_text=READY[2]["code"] + " ")).to_contain_text(
        "sudah dalam rencana"
    )


def test_of_the_epss_the_ten_most_valuable_come_first(page: Page, home: str, catatan: Catatan) -> None:
    answers = {item["id"]: {"nilai": str(1 + place % 5)} for place, item in enumerate(LEVELS)}
    start(page, home, record(answers, "epss"))
    expect(page.get_by_text("sepuluh indikator yang paling menaikkan indeks")).to_be_visible()
    page.get_by_text("satu per satu").click()
    points = page.locator(".rencana-celah li").evaluate_all(
        """(all) => all.map((one) => [one.querySelector("input").checked,
          /menambah ([\\d,]+)/.exec(one.textContent)?.[1]])"""
    )
    worth = [(chosen, float(shown.replace(",", "."))) for chosen, shown in points if shown]
    assert [chosen for chosen, _ in worth] == [True] * 10 + [False] * (len(worth) - 10)
    assert [value for _, value in worth] == sorted((value for _, value in worth), reverse=True)
    add_chosen(page, 10)
    expect(cards(page)).to_have_count(10)
    first = kept_rows(page)[0]
    assert first["celah"].startswith("Tingkat ")
    assert first["tindakan"].startswith("Capai tingkat ")
    assert first["keluaran"].startswith("Dokumen")
    assert catatan.words == []


def test_who_and_when_are_kept_as_they_are_filled_in(page: Page, home: str, catatan: Catatan) -> None:
    start(page, home, record(FIVE))
    add_chosen(page, 3)
    card = cards(page).first
    fill(card, "Penanggung jawab", "Ani")
    fill(card, "Tenggat", LATER)
    fill(card, "Status", "Berjalan")
    page.get_by_label("Periode rencana aksi").fill("Semester I 2026")
    page.wait_for_timeout(400)  # typed and left alone, not even left
    page.reload()
    expect(cards(page).first.get_by_label("Penanggung jawab")).to_have_value("Ani")
    expect(cards(page).first.get_by_label("Tenggat")).to_have_value(LATER)
    expect(page.get_by_label("Periode rencana aksi")).to_have_value("Semester I 2026")
    expect(page.get_by_text("3 tindakan: 2 belum dimulai, 1 berjalan; 2 belum ada penanggung jawab")).to_be_visible()
    assert (
        kept_rows(page)[0] | {"penanggung-jawab": "Ani", "tenggat": LATER, "status": "berjalan"} == kept_rows(page)[0]
    )
    assert catatan.words == []


def test_what_is_typed_is_kept_when_the_page_is_left_at_once(page: Page, home: str) -> None:
    start(page, home, record(FIVE))
    add_chosen(page, 3)
    cards(page).nth(1).get_by_label("Penanggung jawab").press_sequentially("Budi")
    page.get_by_role("navigation", name="Bagian kegiatan ini").get_by_role("link", name="Hasil").click()
    page.wait_for_url("**/hasil")
    assert kept_rows(page)[1]["penanggung-jawab"] == "Budi"


def test_adding_again_neither_doubles_nor_overwrites(page: Page, home: str) -> None:
    start(page, home, record(FIVE))
    add_chosen(page, 3)
    card = cards(page).first
    card.get_by_text("Ubah uraian tindakan ini").click()
    fill(card, "Tindakan", "Undang pengguna data, lalu catat kebutuhannya")
    before = kept_rows(page)
    now = json.loads(page.evaluate("(key) => localStorage[key]", f"{KEY}satu"))
    now["isi"]["jawaban"][READY[5]["id"]] = {"nilai": "belum"}
    page.evaluate("([key, words]) => localStorage.setItem(key, words)", [f"{KEY}satu", json.dumps(now)])
    page.reload()
    page.get_by_text("Ambil dari celah").click()
    expect(page.get_by_label("Belum (1; 2 sudah dalam rencana)")).to_be_checked()
    add_chosen(page, 1)
    after = kept_rows(page)
    assert after[:3] == before
    assert [one["butir"] for one in after[3:]] == [READY[5]["code"]]
    page.get_by_text("Ambil dari celah").click()
    expect(page.get_by_label("Sebagian (0; 1 sudah dalam rencana)")).to_be_disabled()


def test_a_code_written_otherwise_is_the_same_item(page: Page, home: str) -> None:
    code = READY[0]["code"].upper()
    start(page, home, record(FIVE, plan={"baris": {"tindakan": [row(butir=f" {code}, 9.9.z9 ", tindakan="Sendiri")]}}))
    page.get_by_text("Ambil dari celah").click()
    expect(page.get_by_label("Belum (1; 1 sudah dalam rencana)")).to_be_checked()


def test_a_gap_that_was_closed_is_marked(page: Page, home: str) -> None:
    rows = [
        row(butir=item["code"], tindakan=f"Tindakan {place}", status="berjalan") for place, item in enumerate(READY[:4])
    ]
    answers = FIVE | {READY[0]["id"]: {"nilai": "sudah", "bukti": "SK 12/2025"}}
    start(page, home, record(answers, plan={"baris": {"tindakan": [*rows, row(tindakan="Lain")]}}))
    expect(cards(page).first).to_contain_text("Celah ini sudah tertutup (jawaban sekarang: Sudah).")
    expect(cards(page).nth(1)).to_contain_text("Jawaban sekarang: Sebagian")
    expect(cards(page).nth(3)).to_contain_text("Jawaban sekarang: Tanpa bukti")
    expect(cards(page).nth(4)).not_to_contain_text("Jawaban sekarang")
    cards(page).first.get_by_role("button", name="Tandai selesai").click()
    expect(cards(page).first.get_by_label("Status")).to_have_value("selesai")
    expect(cards(page).first.get_by_label("Status")).to_be_focused()
    expect(page.get_by_role("button", name="Tandai selesai")).to_have_count(0)
    assert [one.get("status") for one in kept_rows(page)] == ["selesai", *["berjalan"] * 3, None]


def test_a_level_that_was_reached_and_an_item_that_does_not_apply_are_marked(page: Page, home: str) -> None:
    rows = [row(butir=LEVELS[0]["code"], tindakan="Capai tingkat 3 (Terdefinisi): ditetapkan.")]
    start(page, home, record({LEVELS[0]["id"]: {"nilai": "3"}}, "epss", {"baris": {"tindakan": rows}}))
    expect(cards(page).first).to_contain_text("sudah tertutup (jawaban sekarang: 3. Terdefinisi)")
    outside = next(item for item in READY if "kompilasi" in item.get("notFor", ()))
    rows = [row(butir=outside["code"], tindakan="Sewa petugas")]
    words = record(
        {outside["id"]: {"nilai": "belum"}}, plan={"baris": {"tindakan": rows}}, cara_pengumpulan="kompilasi"
    )
    start(page, home, words, "dua")
    expect(cards(page).first).to_contain_text("butirnya tidak berlaku untuk cara pengumpulan data ini")


def test_a_deadline_that_passed_is_pointed_out(page: Page, home: str) -> None:
    rows = [row(tindakan="a", tenggat=YESTERDAY), row(tindakan="b", tenggat=YESTERDAY, status="selesai")]
    start(page, home, record({}, plan={"baris": {"tindakan": [*rows, row(tindakan="c", tenggat=LATER)]}}))
    expect(page.get_by_text("Tenggat sudah lewat")).to_have_count(1)
    expect(cards(page).first).to_contain_text("Tenggat sudah lewat")
    expect(page.get_by_text("1 lewat tenggat")).to_be_visible()


def test_own_rows_come_and_go_and_come_back(page: Page, home: str, catatan: Catatan) -> None:
    start(page, home, record(FIVE))
    add_chosen(page, 3)
    page.get_by_role("button", name="Tambah tindakan sendiri").click()
    own = cards(page).nth(3)
    expect(own.get_by_label("Penanggung jawab")).to_be_focused()
    page.get_by_role("button", name="Tambah tindakan sendiri").click()
    expect(cards(page)).to_have_count(4)  # an empty row is enough
    assert len(kept_rows(page)) == 3
    fill(own, "Tindakan", "Menyusun SOP")
    fill(own, "Penanggung jawab", "Citra")
    assert kept_rows(page)[3] == {"tindakan": "Menyusun SOP", "penanggung-jawab": "Citra"}
    page.get_by_role("button", name="Hapus tindakan 2").click()
    expect(page.get_by_text("Tindakan 2 dihapus.")).to_be_visible()
    expect(page.get_by_role("button", name="Hapus tindakan 2")).to_be_focused()
    assert len(kept_rows(page)) == 3
    page.get_by_role("button", name="Urungkan").click()
    expect(cards(page)).to_have_count(4)
    assert [one.get("butir") for one in kept_rows(page)] == [READY[0]["code"], READY[2]["code"], READY[1]["code"], None]
    page.get_by_role("button", name="Hapus tindakan 4").click()
    expect(page.get_by_role("button", name="Hapus tindakan 3")).to_be_focused()
    assert catatan.words == []


def test_adding_gaps_can_be_taken_back_but_not_what_was_changed_since(page: Page, home: str) -> None:
    start(page, home, record(FIVE))
    add_chosen(page, 3)
    fill(cards(page).nth(1), "Penanggung jawab", "Ani")
    page.get_by_role("button", name="Urungkan").click()
    expect(cards(page)).to_have_count(1)
    assert [one["penanggung-jawab"] for one in kept_rows(page)] == ["Ani"]


def test_a_row_that_is_emptied_goes_and_can_be_filled_in_again(page: Page, home: str) -> None:
    rows = [row(tindakan="a"), row(tindakan="b"), row(tindakan="c")]
    start(page, home, record({}, plan={"baris": {"tindakan": rows}}))
    card = cards(page).nth(1)
    card.get_by_text("Ubah uraian tindakan ini").click()
    fill(card, "Tindakan", "")
    assert [one["tindakan"] for one in kept_rows(page)] == ["a", "c"]
    fill(card, "Tindakan", "d")
    assert [one["tindakan"] for one in kept_rows(page)] == ["a", "d", "c"]
    page.reload()
    expect(cards(page)).to_have_count(3)


def test_many_rows_are_filled_in_at_once_where_they_are_empty(page: Page, home: str) -> None:
    start(page, home, record(FIVE))
    add_chosen(page, 3)
    fill(cards(page).first, "Penanggung jawab", "Ani")
    page.get_by_text("Isi banyak baris sekaligus").click()
    together = page.locator(".rencana-sekaligus")
    fill(together, "Penanggung jawab", "Budi")
    fill(together, "Tenggat", LATER)
    together.get_by_role("button", name="Isi baris yang kosong").click()
    expect(page.get_by_text("3 baris diisi.")).to_be_visible()
    assert [one["penanggung-jawab"] for one in kept_rows(page)] == ["Ani", "Budi", "Budi"]
    assert [one["tenggat"] for one in kept_rows(page)] == [LATER] * 3
    page.get_by_role("button", name="Urungkan").click()
    assert [one.get("penanggung-jawab") for one in kept_rows(page)] == ["Ani", None, None]


def other_window(page: Page) -> Page:
    other = page.context.new_page()
    other.goto(page.url)
    expect(other.get_by_role("heading", name="Celah dan tindakannya")).to_be_visible()
    return other


def test_two_windows_lose_no_row(page: Page, home: str, catatan: Catatan) -> None:
    start(page, home, record(FIVE))
    add_chosen(page, 3)
    other = other_window(page)
    catatan.watch(other)
    fill(cards(page).first, "Penanggung jawab", "Ani")
    other.get_by_role("button", name="Tambah tindakan sendiri").click()
    fill(cards(other).nth(3), "Tindakan", "Dari jendela lain")
    fill(cards(other).first, "Tenggat", LATER)
    expect(cards(page)).to_have_count(4)
    expect(cards(page).nth(3)).to_contain_text("Dari jendela lain")
    expect(cards(page).first.get_by_label("Tenggat")).to_have_value(LATER)
    expect(cards(other).first.get_by_label("Penanggung jawab")).to_have_value("Ani")
    assert len(kept_rows(page)) == 4
    assert catatan.words == []


def test_what_is_being_typed_survives_the_other_window(page: Page, home: str) -> None:
    """The other window removes the very row, puts others in front of it, and changes it."""
    start(page, home, record(FIVE))
    add_chosen(page, 3)
    other = other_window(page)
    typing = cards(page).nth(1).get_by_label("Penanggung jawab")
    typing.press_sequentially("Ci")
    other.get_by_role("button", name="Hapus tindakan 1").click()
    fill(cards(other).first, "Status", "Berjalan")
    expect(cards(page)).to_have_count(2)
    page.keyboard.type("tra")
    other.get_by_role("button", name="Hapus tindakan 1").click()
    page.keyboard.type(" Dewi")
    page.keyboard.press("Tab")
    found = kept_rows(page)
    assert sorted(one["butir"] for one in found) == sorted([READY[1]["code"], READY[2]["code"]])
    assert next(one for one in found if one["butir"] == READY[2]["code"])["penanggung-jawab"] == "Citra Dewi"


def saved(page: Page, tmp_path: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name="Simpan rencana ke berkas").click()
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)
    return path


def test_the_file_is_read_judged_and_gathered(page: Page, home: str, katalog: Catalogue, tmp_path: Path) -> None:
    start(page, home, record(FIVE))
    add_chosen(page, 3)
    fill(cards(page).first, "Penanggung jawab", "Ani \u202e <b>")
    fill(cards(page).first, "Tenggat", LATER)
    path = saved(page, tmp_path)
    assert path.name == "rencana-aksi-dinas-kesehatan-survei-layanan-2025.json"
    reading = read(path, katalog)
    assert reading.jawaban
    assert (reading.rejected, reading.complaints) == ((), ())
    assert [dict(one) for one in reading.jawaban.baris["tindakan"]] == kept(page)["baris"]["tindakan"]
    assert reading.jawaban.versi_isi == "1.0"
    sheet = katalog.find("2025", FORM, "")
    assert sheet
    result = judge(sheet, reading.jawaban)
    assert (result.unknown, result.invalid) == ((), ())
    assert [part.filled for part in result.sections if not part.repeated] == [4]
    found = discover(tmp_path, tmp_path / "rekap.xlsx")
    gathered = recap("kiriman", found, [read(one, katalog, one.name) for one in found.files], katalog)
    save(gathered.book, tmp_path / "hasil.xlsx")
    cells = [
        str(cell)
        for sheet in load_workbook(io.BytesIO((tmp_path / "hasil.xlsx").read_bytes()))
        for line in sheet.iter_rows(values_only=True)
        for cell in line
    ]
    assert "Dinas Kesehatan" in cells
    assert cells.count(READY[0]["code"]) == 1


def test_the_file_opens_in_the_form_of_one_file(
    page: Page, home: str, katalog: Catalogue, tmp_path: Path, serve: Callable[[Path], str]
) -> None:
    start(page, home, record(FIVE))
    add_chosen(page, 3)
    fill(cards(page).first, "Penanggung jawab", "Ani")
    path = saved(page, tmp_path)
    sheet = katalog.find("2025", FORM, "")
    assert sheet
    (tmp_path / "lembar").mkdir()
    (tmp_path / "lembar" / "rencana.html").write_bytes(as_html(sheet).data)
    form = page.context.new_page()
    form.goto(f"{serve(tmp_path / 'lembar')}/rencana.html")
    form.locator("#pilih-berkas").set_input_files(path)
    expect(form.get_by_label("Penanggung jawab").first).to_have_value("Ani")
    expect(form.get_by_label("Nama kegiatan statistik")).to_have_value("Survei Layanan")
    expect(form.locator(".baris")).to_have_count(3)


def opening(page: Page, path: Path) -> None:
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Buka berkas rencana").click()
    chooser.value.set_files(path)


def test_a_file_that_comes_back_is_brought_together(page: Page, home: str, tmp_path: Path) -> None:
    """The pembina sets a status, adds a row; meanwhile the walidata added one too."""
    start(page, home, record(FIVE))
    add_chosen(page, 3)
    path = saved(page, tmp_path)
    value = json.loads(path.read_text("utf-8"))
    value["baris"]["tindakan"][0][f"{FORM}/status"] = "selesai"
    value["baris"]["tindakan"].append(row(tindakan="Dari pembina"))
    path.write_text(json.dumps(value), "utf-8")
    page.get_by_role("button", name="Tambah tindakan sendiri").click()
    fill(cards(page).nth(3), "Tindakan", "Dari sini")
    opening(page, path)
    dialog = page.locator("dialog.tanya")
    expect(dialog).to_contain_text("1 tindakan untuk butir yang sama berbeda isinya")
    dialog.get_by_role("button", name="Pakai yang dari berkas").click()
    expect(page.get_by_text("Dari berkas: 1 tindakan ditambahkan, 1 diperbarui.")).to_be_visible()
    assert [one.get("status") for one in kept_rows(page)] == ["selesai", "belum", "belum", None, None]
    assert [one["tindakan"] for one in kept_rows(page)[3:]] == ["Dari sini", "Dari pembina"]
    page.get_by_role("button", name="Urungkan").click()
    expect(cards(page)).to_have_count(4)
    assert kept_rows(page)[0]["status"] == "belum"


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("", "kosong"),
        ("{", "bukan berkas jawaban"),
        ('{"skema": "juknis-jawaban/1", "edisi": "2025", "daftar_periksa": "epss"}', "bukan berkas rencana aksi"),
        ('{"skema": "juknis-jawaban/9", "edisi": "2025", "formulir": "rencana-aksi"}', "tidak dapat dibuka"),
    ],
)
def test_a_file_that_is_no_plan_says_why(words: str, why: str, page: Page, home: str, tmp_path: Path) -> None:
    (tmp_path / "lain.json").write_text(words, "utf-8")
    start(page, home, record(FIVE))
    opening(page, tmp_path / "lain.json")
    expect(page.locator(".kabar")).to_contain_text(why)
    expect(cards(page)).to_have_count(0)


def test_what_the_form_does_not_know_is_kept_and_shown(page: Page, home: str, tmp_path: Path) -> None:
    hostile = "<img src=x onerror=alert(1)>"
    rows = [{**row(butir="x1", tindakan=hostile, status="nanti", tenggat="besok"), "warna": "biru", "__proto__": "y"}]
    plan = {"jawaban": {"lain/satu": {"nilai": "z"}}, "baris": {"tindakan": rows, "tabel-lain": [{"a": "b"}]}}
    words = record({}, plan=plan).replace('"warna"', '"__proto__": "y", "warna"')
    start(page, home, words)
    card = cards(page).first
    expect(card).to_contain_text(hostile)
    assert page.locator("img[src=x]").count() == 0
    expect(card.get_by_label("Tenggat")).to_have_value("besok")
    expect(card.get_by_label("Status")).to_have_value("nanti")
    page.get_by_text("tidak punya tempat di lembar ini").click()
    for line in ("warna: biru", "lain/satu: nilai: z", "a: b", "__proto__: y"):
        expect(page.locator(".rencana-lain")).to_contain_text(line)
    fill(card, "Penanggung jawab", "Ani")
    value = json.loads(saved(page, tmp_path).read_text("utf-8"))
    found = value["baris"]["tindakan"][0]
    assert (found["warna"], found["__proto__"], found[f"{FORM}/status"]) == ("biru", "y", "nanti")
    assert value["jawaban"]["lain/satu"] == {"nilai": "z"}
    assert value["baris"]["tabel-lain"] == [{"a": "b"}]


def test_on_paper_it_is_a_table_with_places_to_sign(page: Page, home: str) -> None:
    answers: Answers = {item["id"]: {"nilai": "belum"} for item in READY[:30]}
    start(page, home, record(answers))
    add_chosen(page, 30)
    cards(page).last.get_by_label("Penanggung jawab").fill("Ani belum pindah dari isian")
    fill(cards(page).first, "Tenggat", "2031-02-03")
    pages = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    words = [" ".join(one.extract_text().split()) for one in pages]
    assert all(one.mediabox.width > one.mediabox.height for one in pages)
    assert abs(float(pages[0].mediabox.width) - 842) < 2
    assert words[0].startswith("Rencana Aksi Penyelenggaraan Statistik Sektoral")
    assert all("Kode butir" in one and "Penanggung jawab" in one for one in words[:-1])
    assert "03/02/2031" in words[0]
    whole = " ".join(words)
    assert "Ani belum pindah dari isian" in whole
    assert all(f" {item['code']} " in whole for item in READY[:30])
    assert whole.index("Yang menyusun") > whole.index(READY[29]["code"])
    assert "Yang menyetujui" in words[-1]
    assert "bukan bentuk resmi" in whole
    for control in ("Simpan ke berkas", "Urungkan", "Hapus", "Ambil dari celah", "Periksa mandiri Periksa"):
        assert control not in whole


@pytest.mark.parametrize("width", [320, 390])
def test_on_a_phone_rows_are_cards_and_nothing_sticks_out(page: Page, home: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    start(page, home, record(FIVE))
    page.get_by_text("satu per satu").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    add_chosen(page, 3)
    card = cards(page).first
    card.get_by_text("Ubah uraian tindakan ini").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    boxes = [box for control in card.get_by_role("textbox").all() if (box := control.bounding_box())]
    assert len(boxes) >= 6
    assert all(box["x"] + box["width"] <= width for box in boxes)
    for role in ("button", "combobox"):
        heights = card.get_by_role(role).evaluate_all("(all) => all.map((one) => one.getBoundingClientRect().height)")
        assert heights
        assert min(heights) >= 44


def test_a_plan_is_made_by_keyboard_alone(page: Page, home: str) -> None:
    start(page, home, record(FIVE))
    page.get_by_label("Belum (2)").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Sebagian (1)")).to_be_focused()
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent").startswith("Masukkan"):
            break
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Celah dan tindakannya")).to_be_focused()
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.labels?.[0]?.textContent") == "Penanggung jawab":
            break
    page.keyboard.type("Ani")
    page.keyboard.press("Tab")
    assert [one["penanggung-jawab"] for one in kept_rows(page)] == ["Ani"]


def test_the_blank_form_is_a_link_away(page: Page, home: str) -> None:
    start(page, home, record(FIVE))
    page.get_by_role("link", name="Lembar kosong rencana aksi").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Rencana Aksi")


def test_an_activity_that_is_gone_says_so(page: Page, home: str) -> None:
    start(page, home, record(FIVE))
    other = other_window(page)
    other.evaluate("localStorage.clear()")
    expect(page.get_by_role("heading", name="Kegiatan ini tidak lagi tersimpan di peramban ini")).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", name="Kegiatan ini tidak ada di peramban ini")).to_be_visible()


WITHIN = """async (name) => {
  const [{ instrument, planForm }, { gaps }, { rowOf, shape }] = await Promise.all(
    ["instrumen", "celah", "rencana"].map((one) => import(`/skrip/inti/${one}.js`)));
  const root = new URL("/", location.href);
  const [list, form] = [await instrument(root, name), shape(await planForm(root))];
  const items = list.chapters.flatMap(({ groups }) => groups.flatMap(({ items }) => items));
  const rows = [];
  for (const code of ["", ...list.codes]) {
    const answers = new Map(items.map(({ id }) => [id, new Map(code ? [["nilai", code]] : [])]));
    rows.push(...gaps(list, answers, "").map((gap) => [...rowOf(form, list, gap)]));
  }
  return [rows, form.columns.map(({ id, limit }) => [id, limit])];
}"""


@pytest.mark.parametrize("name", ["kesiapan-gsbpm", "kesiapan-gsbpm-ringkas", "epss"])
def test_rows_fit_into_the_fields_of_the_form(
    browser: Browser, serve: Callable[[Path], str], tmp_path: Path, name: str
) -> None:
    """Whatever the gap; the legal basis is whole provisions, never half of one."""
    address = serve(prepare(tmp_path / "mentah"))
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}/kosong.html")
        rows, limits = page.evaluate(WITHIN, name)
    most = dict(limits)
    provisions = json.loads(published()[f"{FOLDER}/{name}.json"])["provisions"]
    rules = {one["words"] + (f" (melalui {one['via']})" if one["via"] else "") for one in provisions}
    codes = {one["code"]: one for one in items(name)}
    assert len(rows) >= 3 * len(items(name))
    for parts in map(dict, rows):
        assert {key for key, words in parts.items() if len(words) > most[key]} == set()
        assert {f"{FORM}/{key}" for key in ("butir", "celah", "tindakan", "status")} <= parts.keys()
        given = parts.get(f"{FORM}/dasar", "")
        assert not given or all(rule in rules for rule in given.removesuffix("; …").split("; ")), given
        item = codes[parts[f"{FORM}/butir"]]
        named = given.split("; ") if given else []
        assert len(named) == len(item.get("basis", ())) or named[-1] == "…", given
        step = parts[f"{FORM}/tindakan"]
        assert step.startswith("Capai tingkat ") or item["words"].replace("*", "") in step, "no two rows read alike"
