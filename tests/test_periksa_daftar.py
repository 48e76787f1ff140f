"""Periksa mandiri's entry: beginning an activity, finding it again, copying and removing it, as a person would."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import akses
import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conftest import Catatan
    from playwright.sync_api import Browser, Locator, Page

FULL = "kesiapan-gsbpm"
HOSTILE = "<img src=x onerror=alert(1)>"
PREFIX = "juknis:kegiatan:"
KEEP = """([key, value]) => localStorage.setItem(key, typeof value === "string" ? value : JSON.stringify(value))"""


@pytest.fixture
def periksa(home: str) -> str:
    """The address of the page."""
    return f"{home}periksa-mandiri/"


def _record(name: str, answers: int = 0, **more: Any) -> dict[str, Any]:
    """Return an activity as the browser keeps it, the first sub-process's activities answered."""
    answered = {f"gsbpm/1.1/a{number}": {"nilai": "sudah"} for number in range(1, answers + 1)}
    identity = {"kegiatan": name, "instansi": "Dinas Kominfo", "tahun": "2025", **more.pop("identitas", {})}
    content: dict[str, Any] = {"skema": "juknis-jawaban/1", "edisi": "2025", "daftar_periksa": FULL, "versi_isi": "1.0"}
    content |= {"identitas": {key: value for key, value in identity.items() if value}, "jawaban": answered}
    content |= more.pop("isi", {})
    record: dict[str, Any] = {
        "skema": "juknis-kegiatan/1",
        "diubah": "2026-01-05T03:00:00.000Z",
        "berkas": False,
        "letak": "",
    }
    return {**record, "catatan": [], "isi": content, **more}


def _keep(page: Page, periksa: str, records: dict[str, Any]) -> None:
    """Open the page with these records kept, as if they had been made before."""
    page.goto(periksa)
    for id_, record in records.items():
        page.evaluate(KEEP, [PREFIX + id_, record])
    page.reload()
    expect(_heading(page)).to_have_text("Kegiatan Anda")


def _heading(page: Page) -> Locator:
    return page.locator("#aplikasi .layar h2").first


def _cards(page: Page) -> Locator:
    return page.locator(".kartu-kegiatan")


def _card(page: Page, name: str) -> Locator:
    return _cards(page).filter(has=page.get_by_role("heading", name=name, exact=True))


def _kept(page: Page) -> list[dict[str, Any]]:
    """Return what the browser keeps, in the order in which it was made."""
    found = page.evaluate(f"""Object.keys(localStorage).filter(key => key.startsWith("{PREFIX}")).sort()
      .map(key => localStorage.getItem(key))""")
    return [json.loads(words) for words in found]


def _fits(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))


def test_a_first_visitor_gets_to_the_first_item_and_finds_the_activity_again(
    page: Page, periksa: str, catatan: Catatan
) -> None:
    page.goto(periksa)
    expect(page.get_by_text("Semua isian tetap di komputer ini")).to_be_visible()
    expect(page.locator(".kartu-mulai")).to_have_count(3)
    page.locator(".kartu-mulai", has_text="135 butir").get_by_role("link", name="Mulai").click()
    expect(_heading(page)).to_be_focused()
    expect(page.get_by_role("radio", name="Daftar Periksa Kesiapan GSBPM", exact=True)).to_be_checked()
    name = page.get_by_label("Nama kegiatan statistik")
    page.get_by_role("button", name="Mulai mengisi").click()
    expect(name).to_be_focused()
    expect(name).to_have_accessible_description(re.compile("Isi nama kegiatan"))
    name.fill("Survei Kepuasan")
    page.get_by_label("Kompilasi produk administrasi").check()
    name.press("Enter")
    expect(_heading(page)).to_have_text("Survei Kepuasan")
    expect(page.get_by_text("1.1.a1").first).to_be_visible()
    page.go_back()
    card = _card(page, "Survei Kepuasan")
    expect(card).to_contain_text("Terisi 0 dari 129 butir")
    expect(card).to_contain_text("Kompilasi produk administrasi")
    expect(card).to_contain_text("baru saja")
    expect(card.get_by_role("link", name="Mulai Survei Kepuasan")).to_be_visible()
    assert catatan.words == []


def test_a_year_that_is_none_is_explained_and_nothing_is_made(page: Page, periksa: str) -> None:
    page.goto(f"{periksa}#/baru/epss")
    expect(page.get_by_role("radio", name="Daftar Periksa EPSS")).to_be_checked()
    expect(page.get_by_role("group", name="Cara pengumpulan data")).to_have_count(0)
    page.get_by_label("Nama kegiatan statistik").fill("Penilaian mandiri")
    year = page.get_by_label("Tahun kegiatan")
    year.fill("25")
    year.press("Enter")
    expect(year).to_be_focused()
    expect(page.get_by_text("Tulis tahun dengan empat angka")).to_be_visible()
    assert _kept(page) == []
    year.fill("2025")
    expect(page.get_by_text("Tulis tahun dengan empat angka")).to_be_hidden()
    year.press("Enter")
    expect(_heading(page)).to_have_text("Penilaian mandiri")
    assert _kept(page)[0]["isi"]["daftar_periksa"] == "epss"


def test_what_the_way_of_collecting_leaves_out_is_said_before_it_is_chosen(page: Page, periksa: str) -> None:
    page.goto(f"{periksa}#/baru")
    ways = page.get_by_role("group", name="Cara pengumpulan data")
    expect(ways).to_contain_text("6 dari 135 butir tidak berlaku")
    expect(ways).to_contain_text("Semua butir ditampilkan")
    page.get_by_role("radio", name="Daftar Periksa Ringkas Kesiapan GSBPM").check()
    expect(ways).to_contain_text("44 butir")


def test_the_institution_and_filler_of_the_last_activity_are_offered(page: Page, periksa: str) -> None:
    last = _record("Lama", identitas={"instansi": "Dinas Sosial", "pengisi": "Ibu Ani"}, diubah="2026-03-01T00:00:00Z")
    _keep(page, periksa, {"a": _record("Lebih lama"), "b": last})
    page.get_by_role("link", name="Kegiatan baru").click()
    expect(page.get_by_label("Instansi")).to_have_value("Dinas Sosial")
    page.get_by_text("Rincian lain").click()
    expect(page.get_by_label("Nama pengisi")).to_have_value("Ibu Ani")
    expect(page.get_by_label("Nama kegiatan statistik")).to_have_value("")


@pytest.mark.parametrize(
    ("zone", "day"),
    [("Asia/Jayapura", "2025-07-01"), ("Pacific/Pago_Pago", "2025-06-30"), ("Asia/Jakarta", "2025-07-01")],
)
def test_today_is_the_day_that_it_is_here(browser: Browser, periksa: str, zone: str, day: str) -> None:
    with browser.new_context(locale="id-ID", timezone_id=zone) as context:
        page = context.new_page()
        page.clock.set_fixed_time(datetime(2025, 6, 30, 17, 30, tzinfo=UTC))
        page.goto(f"{periksa}#/baru")
        page.get_by_label("Nama kegiatan statistik").fill("Survei")
        page.keyboard.press("Enter")
        expect(_heading(page)).to_have_text("Survei")
        identity = _kept(page)[0]["isi"]["identitas"]
    assert (identity["tanggal"], identity["tahun"]) == (day, "2025")


def test_cards_tell_how_far_each_activity_is_the_last_changed_first(page: Page, periksa: str, catatan: Catatan) -> None:
    records = {
        "a": _record("Tahun lalu", answers=5, berkas=True, letak="gsbpm/1.1/a5"),
        "b": _record("Edisi lama", diubah="2026-02-01T00:00:00Z", isi={"edisi": "2024"}),
        "c": _record("Lain", diubah="2025-02-01T00:00:00Z", isi={"daftar_periksa": "hilang"}),
    }
    _keep(page, periksa, records)
    expect(_cards(page).get_by_role("heading")).to_have_text(["Edisi lama", "Tahun lalu", "Lain"])
    expect(_card(page, "Edisi lama")).to_contain_text("edisi 2024")
    expect(_card(page, "Edisi lama")).to_contain_text("Belum disimpan ke berkas")
    expect(_card(page, "Tahun lalu")).to_contain_text("Terisi 5 dari 135 butir (3,7%)")
    expect(_card(page, "Tahun lalu")).to_contain_text("Sudah ada di berkas")
    expect(_card(page, "Tahun lalu")).to_contain_text("5 Januari 2026")
    expect(_card(page, "Lain")).to_contain_text("tidak ada dalam edisi ini")
    expect(_card(page, "Lain").get_by_role("link")).to_have_count(0)
    _card(page, "Tahun lalu").get_by_role("link", name="Lanjutkan").click()
    expect(page.locator("[data-butir='gsbpm/1.1/a5']").first).to_be_in_viewport()
    assert catatan.words == []


def test_what_no_file_has_is_removed_only_after_a_question_and_comes_back(page: Page, periksa: str) -> None:
    _keep(page, periksa, {"a": _record("Survei", answers=2), "b": _record("Sensus", berkas=True)})
    drop = _card(page, "Survei").get_by_role("button", name="Hapus")
    drop.click()
    page.keyboard.press("Escape")
    expect(drop).to_be_focused()
    expect(_cards(page)).to_have_count(2)
    drop.click()
    with page.expect_download() as download:
        page.locator("dialog.tanya").get_by_role("button", name="Simpan ke berkas, lalu hapus").click()
    assert download.value.suggested_filename.endswith(".json")
    expect(_cards(page).get_by_role("heading")).to_have_text(["Sensus"])
    page.get_by_role("button", name="Urungkan").click()
    expect(_card(page, "Survei")).to_contain_text("Terisi 2 dari 135")
    expect(_card(page, "Survei").get_by_role("link", name="Lanjutkan")).to_be_focused()
    _card(page, "Sensus").get_by_role("button", name="Hapus").click()
    expect(page.locator("dialog.tanya")).to_have_count(0)
    expect(_cards(page).get_by_role("heading")).to_have_text(["Survei"])
    page.get_by_role("button", name="Urungkan").click()
    assert len(_kept(page)) == 2


def test_the_last_activity_removed_leaves_the_first_steps(page: Page, periksa: str) -> None:
    _keep(page, periksa, {"a": _record("Survei", berkas=True)})
    expect(page.locator(".kartu-mulai").first).to_be_hidden()
    _card(page, "Survei").get_by_role("button", name="Hapus").click()
    expect(page.locator(".kartu-mulai").first).to_be_visible()
    expect(page.get_by_role("link", name="Kegiatan baru")).to_be_focused()


def test_a_copy_is_for_the_next_year_with_the_answers_or_without(page: Page, periksa: str) -> None:
    _keep(page, periksa, {"a": _record("Survei", answers=2, berkas=True)})
    copy = _card(page, "Survei").get_by_role("button", name="Gandakan")
    copy.click()
    expect(page.locator("dialog.tanya")).to_contain_text("tahun 2026")
    page.get_by_role("button", name="Tanpa jawaban").click()
    expect(_cards(page)).to_have_count(2)
    first = _cards(page).first
    expect(first).to_contain_text("Dinas Kominfo · 2026")
    expect(first).to_contain_text("Terisi 0 dari 135")
    expect(first.get_by_role("link", name="Mulai")).to_be_focused()
    first.get_by_role("button", name="Gandakan").click()
    page.get_by_role("button", name="Dengan jawaban").click()
    expect(_cards(page).first).to_contain_text("Dinas Kominfo · 2027")
    _cards(page).last.get_by_role("button", name="Gandakan").click()
    page.get_by_role("button", name="Dengan jawaban").click()
    expect(_cards(page).first).to_contain_text("Terisi 2 dari 135")
    page.get_by_role("button", name="Buka salinan").click()
    expect(_heading(page)).to_have_text("Survei")
    assert len(_kept(page)) == 4


def test_damaged_records_are_shown_handed_over_and_removed(page: Page, periksa: str, catatan: Catatan) -> None:
    raw = '{"skema":"juknis-kegiatan/1","isi":{<b>'
    _keep(page, periksa, {"rusak": raw, "a": _record("Survei")})
    box = page.get_by_role("region").or_(page.locator(".daftar-rusak")).first
    expect(box).to_contain_text("tidak dapat dibaca")
    with page.expect_download() as download:
        box.get_by_role("button", name="Unduh isinya").click()
    assert download.value.path().read_text(encoding="utf-8") == raw
    box.get_by_role("button", name="Hapus").click()
    page.locator("dialog.tanya").get_by_role("button", name="Hapus").click()
    expect(box).to_be_hidden()
    page.get_by_role("button", name="Urungkan").click()
    expect(box).to_be_visible()
    expect(_cards(page)).to_have_count(1)
    assert catatan.words == []


def test_another_window_is_followed_without_taking_the_keyboard(page: Page, periksa: str) -> None:
    _keep(page, periksa, {"a": _record("Survei", berkas=True), "b": _record("Sensus", diubah="2026-02-01T00:00:00Z")})
    link = _card(page, "Survei").get_by_role("link", name="Hasil")
    link.focus()
    other = page.context.new_page()
    other.goto(periksa)
    changed = _record("Survei", answers=3, diubah="2026-03-01T00:00:00Z")
    other.evaluate(KEEP, [f"{PREFIX}a", changed])
    other.evaluate(KEEP, [f"{PREFIX}c", _record("Baru", diubah="2026-04-01T00:00:00Z")])
    expect(_cards(page).get_by_role("heading")).to_have_text(["Baru", "Survei", "Sensus"])
    expect(_card(page, "Survei")).to_contain_text("Terisi 3 dari 135")
    expect(link).to_be_focused()
    other.evaluate("localStorage.clear()")
    expect(_cards(page)).to_have_count(0)
    expect(page.locator(".kartu-mulai").first).to_be_visible()


def test_hostile_names_stay_words(page: Page, periksa: str, catatan: Catatan) -> None:
    record = _record(HOSTILE, identitas={"instansi": HOSTILE * 5, "unit_kerja": "__proto__", "tahun": "<b>"})
    _keep(page, periksa, {"__proto__": record, "a": _record("A" * 900), "b": _record("", letak=HOSTILE)})
    expect(_card(page, HOSTILE)).to_be_visible()
    expect(_card(page, "Kegiatan tanpa nama")).to_be_visible()
    assert page.locator(".layar img").count() == 0
    page.set_viewport_size({"width": 320, "height": 700})
    assert _fits(page)
    _card(page, HOSTILE).get_by_role("button", name="Gandakan").click()
    expect(page.locator("dialog.tanya")).to_contain_text(HOSTILE)
    page.get_by_role("button", name="Tanpa jawaban").click()
    expect(_card(page, f"{HOSTILE} (salinan)")).to_be_visible()
    page.goto(f"{periksa}#/k/b/%E0%A4%A")
    expect(_heading(page)).to_have_text("Halaman ini tidak ada.")
    page.goto(f"{periksa}#/k/tiada")
    expect(_heading(page)).to_contain_text("tidak ada di peramban ini")
    assert catatan.words == []


def test_fifty_activities_are_quick_and_can_be_searched(page: Page, periksa: str) -> None:
    many = {f"k{number:02}": _record(f"Survei nomor {number}", answers=5) for number in range(50)}
    _keep(page, periksa, many)
    expect(_cards(page)).to_have_count(50)
    page.get_by_role("searchbox", name="Cari kegiatan").fill("nomor 42")
    expect(_cards(page).filter(visible=True)).to_have_count(1)
    expect(page.get_by_role("status").filter(has_text="1 kegiatan cocok")).to_have_count(1)


def test_a_file_is_opened_by_choosing_it_and_by_dropping_it(page: Page, periksa: str, catatan: Catatan) -> None:
    content = _record("Dari berkas", answers=2)["isi"]
    page.goto(periksa)
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Buka berkas jawaban").click()
    chooser.value.set_files({"name": "a.json", "mimeType": "application/json", "buffer": json.dumps(content).encode()})
    expect(_heading(page)).to_have_text("Dari berkas")
    content["identitas"]["kegiatan"] = "Diseret"
    page.evaluate(
        """words => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([words], "b.json", {type: "application/json"}));
          for (const type of ["dragover", "drop"]) dispatchEvent(new DragEvent(type, {dataTransfer, cancelable: true}));
        }""",
        json.dumps(content),
    )
    expect(_heading(page)).to_have_text("Diseret")
    page.goto(periksa)
    expect(_cards(page)).to_have_count(2)
    expect(_card(page, "Diseret")).to_contain_text("Sudah ada di berkas")
    assert catatan.words == []


def test_a_browser_that_keeps_nothing_says_so_and_works_on(page: Page, periksa: str, catatan: Catatan) -> None:
    page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('ditutup'); }})")
    page.goto(f"{periksa}#/baru")
    expect(page.locator(".simpanan")).to_contain_text("tidak mengizinkan penyimpanan")
    page.get_by_label("Nama kegiatan statistik").fill("Sementara")
    page.keyboard.press("Enter")
    expect(_heading(page)).to_have_text("Sementara")
    page.go_back()
    expect(_card(page, "Sementara")).to_contain_text("Terisi 0 dari 135")
    assert not [words for words in catatan.words if "ditutup" not in words]


def test_a_full_browser_says_so_until_there_is_room(page: Page, periksa: str) -> None:
    _keep(page, periksa, {"a": _record("Survei", berkas=True)})
    page.evaluate("""() => {
      for (let size = 2 ** 22; size >= 1; size = size >> 1) {
        try { while (true) localStorage.setItem(`penuh ${localStorage.length}`, "x".repeat(size)); } catch {}
      }
    }""")
    _card(page, "Survei").get_by_role("button", name="Gandakan").click()
    page.get_by_role("button", name="Tanpa jawaban").click()
    expect(page.locator(".simpanan")).to_contain_text("penuh")
    expect(_cards(page)).to_have_count(2)
    page.evaluate(
        "Object.keys(localStorage).filter(key => key.startsWith('penuh')).forEach(key => localStorage.removeItem(key))"
    )
    _cards(page).first.get_by_role("button", name="Simpan ke berkas").click()
    expect(page.locator(".simpanan")).to_contain_text("Tersimpan di peramban ini")
    page.reload()
    expect(_cards(page)).to_have_count(2)


def test_without_network_nothing_half_made_is_left(page: Page, periksa: str) -> None:
    page.route("**/instrumen/*.json", lambda route: route.abort())
    page.goto(f"{periksa}#/baru")
    page.get_by_label("Nama kegiatan statistik").fill("Survei")
    page.keyboard.press("Enter")
    expect(page.get_by_text("belum dapat dimuat. Periksa sambungan internet")).to_be_visible()
    assert _kept(page) == []
    page.unroute("**/instrumen/*.json")
    page.get_by_role("button", name="Mulai mengisi").click()
    expect(_heading(page)).to_have_text("Survei")


def test_the_keyboard_alone_makes_copies_and_removes(page: Page, periksa: str, catatan: Catatan) -> None:
    """Tab goes on, Space and Enter act, arrows choose; a question holds the keyboard and gives it back."""
    page.goto(f"{periksa}#/baru")
    expect(_heading(page)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("radio", name="Daftar Periksa Kesiapan GSBPM", exact=True)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name="Daftar Periksa Ringkas")).to_be_checked()
    page.keyboard.press("Tab")
    page.keyboard.type("Survei")
    page.keyboard.press("Enter")
    expect(_heading(page)).to_have_text("Survei")
    expect(_heading(page)).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(_heading(page)).to_have_text("Kegiatan Anda")
    _tab_to(page, "Gandakan Survei")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(_cards(page)).to_have_count(2)
    _tab_to(page, "Hapus Survei")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(_cards(page)).to_have_count(1)
    _tab_to(page, "Urungkan")
    page.keyboard.press("Enter")
    expect(_cards(page)).to_have_count(2)
    assert catatan.words == []


def _tab_to(page: Page, name: str) -> None:
    """Press Tab until the control of that name has the keyboard."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.innerText?.replace(/\\s+/g, ' ').trim()") == name:
            return
    pytest.fail(f"tidak tercapai dengan Tab: {name}", pytrace=False)


def test_the_identity_keeps_itself_and_spares_what_is_being_typed(page: Page, periksa: str) -> None:
    _keep(page, periksa, {"a": _record("Survei", identitas={"tanggal": "30 Juni 2025", "cara_pengumpulan": "survei"})})
    other = page.context.new_page()
    for window in (page, other):
        window.goto(f"{periksa}#/k/a")
        window.locator("summary", has_text="Identitas").click()
    name = page.get_by_label("Nama kegiatan statistik")
    expect(page.get_by_text("“30 Juni 2025”")).to_be_visible()
    name.fill("Survei Baru")
    expect(_heading(page)).to_have_text("Survei Baru")
    expect(other.get_by_label("Nama kegiatan statistik")).to_have_value("Survei Baru")
    name.focus()
    name.press("End")
    page.keyboard.type(" da")
    other.get_by_label("Instansi").fill("Dinas Lain")
    other.get_by_label("Instansi").blur()
    expect(page.get_by_label("Instansi")).to_have_value("Dinas Lain")
    page.keyboard.type("n Lama")
    expect(name).to_have_value("Survei Baru dan Lama")
    name.blur()
    page.reload()
    expect(_heading(page)).to_have_text("Survei Baru dan Lama")
    identity = _kept(page)[0]["isi"]["identitas"]
    assert (identity["instansi"], identity["tanggal"]) == ("Dinas Lain", "30 Juni 2025")


def test_printing_from_the_answers_prints_the_results(page: Page, periksa: str) -> None:
    _keep(page, periksa, {"a": _record("Survei", answers=2)})
    page.evaluate("() => { window.dicetak = []; window.print = () => { dicetak.push(location.hash); }; }")
    _card(page, "Survei").get_by_role("link", name="Lanjutkan").click()
    page.get_by_role("button", name="Cetak hasil").click()
    expect(_heading(page)).to_be_focused()
    page.wait_for_timeout(300)
    assert page.evaluate("dicetak") == ["#/k/a/hasil"]
    page.get_by_role("button", name="Cetak", exact=True).click()
    assert page.evaluate("dicetak.length") == 2


def test_the_head_leads_between_the_screens_and_says_what_a_file_has(page: Page, periksa: str) -> None:
    _keep(page, periksa, {"a": _record("Survei", answers=2)})
    _card(page, "Survei").get_by_role("link", name="Hasil").click()
    tabs = page.get_by_role("navigation", name="Bagian kegiatan ini")
    expect(tabs.get_by_role("link", name="Hasil")).to_have_attribute("aria-current", "page")
    head = page.locator(".kepala")
    expect(head).to_contain_text("Dinas Kominfo · 2025")
    expect(head).to_contain_text("edisi 2025, versi isi 1.0")
    expect(head).to_contain_text("Belum disimpan ke berkas")
    with page.expect_download():
        head.get_by_role("button", name="Simpan ke berkas").click()
    expect(head).to_contain_text("Sudah ada di berkas")
    for name in ("Rencana aksi", "Isi", "Hasil"):
        tabs.get_by_role("link", name=name).click()
        expect(tabs.get_by_role("link", name=name)).to_have_attribute("aria-current", "page")


def test_an_activity_of_a_checklist_that_is_not_here_can_still_be_had(page: Page, periksa: str) -> None:
    _keep(page, periksa, {"a": _record("Survei", answers=2, isi={"daftar_periksa": "hilang"})})
    page.goto(f"{periksa}#/k/a/hasil")
    expect(_heading(page)).to_contain_text("tidak ada dalam edisi ini")
    with page.expect_download() as download:
        page.get_by_role("button", name="Simpan isinya ke berkas").click()
    content = json.loads(download.value.path().read_text(encoding="utf-8"))
    assert (content["daftar_periksa"], len(content["jawaban"])) == ("hilang", 2)


@pytest.fixture(params=["light", "dark"])
def shaded(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page in either colour scheme."""
    with browser.new_context(locale="id-ID", color_scheme=request.param) as context:
        yield context.new_page()


def test_every_state_of_the_entry_is_accessible_and_fits(shaded: Page, periksa: str) -> None:
    shaded.goto(periksa)
    faults = []
    expect(shaded.locator(".kartu-mulai")).to_have_count(3)
    faults += akses.violations(shaded)
    records = {
        f"k{number}": _record(f"Survei {number}", answers=number % 5, berkas=number % 2 == 0) for number in range(9)
    }
    _keep(shaded, periksa, {**records, "rusak": "x", "lain": _record("Lain", isi={"daftar_periksa": "hilang"})})
    expect(_cards(shaded).first).to_contain_text("Terisi")
    for width in (1280, 320):
        shaded.set_viewport_size({"width": width, "height": 800})
        faults += akses.violations(shaded) + ([] if _fits(shaded) else [f"daftar pada {width}"])
    _card(shaded, "Survei 1").get_by_role("button", name="Hapus").click()
    faults += akses.violations(shaded)
    shaded.get_by_role("button", name="Hapus tanpa berkas").click()
    expect(shaded.get_by_role("button", name="Urungkan")).to_be_visible()
    faults += akses.violations(shaded)
    shaded.goto(f"{periksa}#/baru")
    shaded.get_by_text("Rincian lain").click()
    shaded.get_by_role("button", name="Mulai mengisi").click()
    expect(shaded.get_by_text("Isi nama kegiatan, misalnya")).to_be_visible()
    faults += akses.violations(shaded) + ([] if _fits(shaded) else ["kegiatan baru"])
    assert not faults, "\n" + "\n".join(faults)
