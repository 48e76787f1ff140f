"""Periksa mandiri: what is answered is kept, whatever happens to the browser's storage, its windows and its clock."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from conftest import Catatan
from kegiatan import PREFIX, heading, jawaban, keep, kept, open_files, record
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Locator, Page

ROOT = Path(__file__).resolve().parent.parent
FIRST, SECOND, THIRD = (f"gsbpm/1.1/a{number}" for number in (1, 2, 3))
FULL_UP = """() => { // as other pages of the site might do; a few letters of room are left
  for (let size = 4_000_000, n = 0; size >= 1; n += 1) {
    try { localStorage.setItem(`penuh:${n}`, "x".repeat(size)); } catch { size = Math.floor(size / 2); }
  }
}"""
EMPTY = """() => {
  for (const key of Object.keys(localStorage)) if (key.startsWith("penuh:")) localStorage.removeItem(key);
}"""
BLOCKED = {
    "the browser refuses": "get() { throw new DOMException('denied', 'SecurityError'); }",
    "there is none": "get() { return null; }",
    "it cannot be read": "get() { return { getItem() { throw new Error('x'); } }; }",
}


@pytest.fixture
def periksa(home: str) -> str:
    """The address of the page."""
    return f"{home}periksa-mandiri/"


@pytest.fixture
def kegiatan(page: Page, periksa: str, catatan: Catatan) -> Iterator[Page]:
    """A page that shows an activity of three answers."""
    keep(page, periksa, {"a-1": record(jawaban({FIRST: "belum", SECOND: {"nilai": "sudah", "catatan": "lama"}}))})
    page.goto(f"{periksa}#/k/a-1")
    expect(item(page, FIRST)).to_be_visible()
    yield page
    assert catatan.words == []


def item(page: Page, id_: str) -> Locator:
    """Return an item as it is answered."""
    return page.locator(f'[data-butir="{id_}"]')


def answer(page: Page, id_: str, code: str) -> None:
    """Choose an answer."""
    item(page, id_).locator(f'input[value="{code}"]').check(force=True)


def note(page: Page, id_: str) -> Locator:
    """Return the field of an item's note, unfolded."""
    details = item(page, id_).locator("details.butir-bukti")
    if details.get_attribute("open") is None:
        details.locator("summary").click()
    return details.locator('textarea[id$=":catatan"]')


def answers(page: Page, id_: str = "a-1") -> dict[str, Any]:
    """Return the kept answers."""
    return kept(page)[id_]["isi"]["jawaban"]  # type: ignore[no-any-return]


def keeping(page: Page) -> Locator:
    """Return where the page says whether it keeps anything."""
    return page.locator(".simpanan")


# Two windows


def test_two_tabs_lose_nothing_of_each_other(kegiatan: Page) -> None:
    other = kegiatan.context.new_page()
    other.goto(kegiatan.url)
    expect(item(other, FIRST)).to_be_visible()
    answer(kegiatan, FIRST, "sudah")
    expect(item(other, FIRST).locator('input[value="sudah"]')).to_be_checked()
    answer(other, THIRD, "sebagian")
    expect(item(kegiatan, THIRD).locator('input[value="sebagian"]')).to_be_checked()
    typed = note(kegiatan, SECOND)
    typed.press("End")
    typed.press_sequentially(" dan ba")
    answer(other, FIRST, "tidak-relevan")  # the same item, and while the other one types
    typed.press_sequentially("ru")
    typed.blur()
    note(other, FIRST).fill("dari jendela lain")
    note(other, FIRST).blur()
    answer(kegiatan, FIRST, "belum")
    expect(item(other, FIRST).locator('input[value="belum"]')).to_be_checked()
    assert answers(kegiatan) == {
        FIRST: {"nilai": "belum", "catatan": "dari jendela lain"},
        SECOND: {"nilai": "sudah", "catatan": "lama dan baru"},
        THIRD: {"nilai": "sebagian"},
    }
    expect(note(other, SECOND)).to_have_value("lama dan baru")


GONE = "Kegiatan ini tidak lagi tersimpan di peramban ini"


def test_an_activity_that_another_tab_removes_comes_back_only_when_asked(kegiatan: Page, periksa: str) -> None:
    answer(kegiatan, FIRST, "sudah")
    typed = note(kegiatan, SECOND)
    typed.press_sequentially("sedang")
    other = kegiatan.context.new_page()
    other.goto(periksa)
    other.evaluate(f"localStorage.removeItem('{PREFIX}a-1')")
    gone = kegiatan.get_by_role("heading", name=GONE)
    expect(gone).to_be_focused()
    expect(item(kegiatan, FIRST)).to_be_hidden()
    expect(kegiatan.locator(".simpanan")).to_have_text("Kegiatan yang terbuka ini tidak lagi tersimpan di peramban.")
    assert kept(kegiatan) == {}
    with kegiatan.expect_download() as saved:
        kegiatan.get_by_role("button", name="Simpan ke berkas").last.click()
    assert json.loads(saved.value.path().read_text("utf-8"))["jawaban"][FIRST]["nilai"] == "sudah"
    assert kept(kegiatan) == {}
    kegiatan.get_by_role("button", name="Kembalikan ke daftar").click()
    expect(gone).to_be_hidden()
    expect(kegiatan.locator("#aplikasi h2").first).to_be_focused()
    typed.blur()
    found = answers(kegiatan)
    assert found[FIRST] == {"nilai": "sudah"}
    assert "sedang" in found[SECOND]["catatan"]
    expect(kegiatan.locator(".simpanan")).to_contain_text("Tersimpan di peramban ini")


def test_an_answer_after_the_storage_was_emptied_unheard_says_so(kegiatan: Page) -> None:
    answer(kegiatan, FIRST, "sudah")
    kegiatan.evaluate("localStorage.clear()")  # no event comes in the window itself
    answer(kegiatan, THIRD, "belum")
    expect(kegiatan.get_by_role("heading", name=GONE)).to_be_visible()
    kegiatan.get_by_role("button", name="Kembalikan ke daftar").click()
    assert answers(kegiatan)[FIRST] == {"nilai": "sudah"}
    answer(kegiatan, THIRD, "belum")
    assert answers(kegiatan)[THIRD] == {"nilai": "belum"}


@pytest.fixture(scope="module")
def modul(browser: Browser, serve: Callable[[Path], str]) -> Page:
    """A page that has the store at hand, and a storage that another window has written to."""
    page = browser.new_page()
    page.goto(serve(ROOT / "overrides" / "skrip") + "/tsconfig.json")
    page.evaluate("""async () => {
      window.juknis = { ...await import("/inti/gudang.js"), ...await import("/inti/jawaban.js") };
      window.Laci = class { // a storage with so much room
        constructor(room = Infinity) { this.room = room; }
        getItem(key) { return Object.hasOwn(this, key) ? this[key] : null; }
        setItem(key, words) { if (words.length > this.room) throw new Error("penuh"); this[key] = words; }
        removeItem(key) { delete this[key]; }
      };
      window.kegiatan = (pairs) => {
        const one = juknis.nothing();
        for (const [id, value] of pairs) one.jawaban.set(id, new Map([["nilai", value]]));
        return one;
      };
      window.mark = { skema: "juknis-jawaban/1", edisi: "2025", lembar: "daftar_periksa/epss" };
      window.isi = (gudang, id) =>
        Object.fromEntries([...gudang.get(id).jawaban.jawaban].map(([key, parts]) => [key, parts.get("nilai")]));
      window.jawab = (gudang, id, item, value) => gudang.change(id, { parts: [{ id: item, part: "nilai", value }] });
    }""")
    return page


def test_two_windows_that_write_at_once_keep_both(modul: Page) -> None:
    found = modul.evaluate("""() => {
      const laci = new Laci(), ini = new juknis.Gudang(laci);
      ini.listen();
      const { id } = ini.add(mark, kegiatan([["a", "1"], ["b", "1"], ["c", "1"]]));
      const key = `juknis:kegiatan:${id}`, before = laci.getItem(key);
      dispatchEvent(new StorageEvent("storage", { key, oldValue: null, newValue: before })); // seen by the other
      const lain = new Laci(); // where the other window is: it does not know yet what this one writes
      lain.setItem(key, before);
      jawab(ini, id, "a", "2"), jawab(ini, id, "d", "2");
      const itu = new juknis.Gudang(lain);
      jawab(itu, id, "b", "3"), jawab(itu, id, "d", "3"), jawab(itu, id, "c", "");
      laci.setItem(key, lain.getItem(key)); // it comes later, and takes the place of this one's
      dispatchEvent(new StorageEvent("storage", { key, oldValue: before, newValue: lain.getItem(key) }));
      const after = isi(ini, id);
      const quiet = laci.getItem(key);
      dispatchEvent(new StorageEvent("storage", { key, oldValue: lain.getItem(key), newValue: quiet }));
      return [after, quiet === laci.getItem(key)];
    }""")
    assert found == [{"a": "2", "b": "3", "d": "2"}, True]


def test_what_waits_for_room_does_not_overwrite_what_another_window_wrote(modul: Page) -> None:
    found = modul.evaluate("""() => {
      const laci = new Laci(), ini = new juknis.Gudang(laci);
      const { id } = ini.add(mark, kegiatan([["a", "1"], ["b", "1"]]));
      laci.room = 10;
      jawab(ini, id, "a", "2");
      const waits = [ini.state(), isi(ini, id)];
      const itu = new juknis.Gudang(laci);
      laci.room = Infinity;
      jawab(itu, id, "b", "3"), jawab(itu, id, "c", "3");
      laci.room = 10;
      const sees = [ini.state(), isi(ini, id)];
      laci.room = Infinity;
      jawab(ini, id, "d", "4");
      return [waits, sees, [ini.state(), isi(ini, id), isi(itu, id)]];
    }""")
    whole = {"a": "2", "b": "3", "c": "3", "d": "4"}
    assert found == [
        ["penuh", {"a": "2", "b": "1"}],
        ["penuh", {"a": "2", "b": "3", "c": "3"}],
        ["baik", whole, whole],
    ]


def test_taking_one_away_makes_room_for_another(modul: Page) -> None:
    found = modul.evaluate("""() => {
      const laci = new Laci(), ini = new juknis.Gudang(laci);
      const { id } = ini.add(mark, kegiatan([["a", "1"]]));
      laci.room = 10;
      const waiting = ini.add(mark, kegiatan([["a", "5"]]));
      const before = [ini.state(), ini.ids().length, ini.get(waiting.id) !== null];
      const words = ini.remove(id);
      laci.room = Infinity;
      ini.restore(id, words);
      const both = [ini.state(), ini.ids().length];
      laci.removeItem = () => { throw new Error("dilarang"); };
      ini.remove(waiting.id);
      return [before, both, [ini.state(), ini.ids(), ini.get(waiting.id)], id];
    }""")
    assert found[:2] == [["penuh", 2, True], ["baik", 2]]
    assert found[2] == ["penuh", [found[3]], None]


# Storage


def test_a_full_storage_is_told_and_nothing_is_lost(page: Page, periksa: str, catatan: Catatan) -> None:
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    keep(page, periksa, {"a-1": record(jawaban({FIRST: "belum"}))})
    page.goto(f"{periksa}#/k/a-1")
    expect(item(page, FIRST)).to_be_visible()
    page.evaluate(FULL_UP)
    answer(page, FIRST, "sudah")
    answer(page, SECOND, "sebagian")
    note(page, SECOND).fill("catatan " * 40)
    note(page, SECOND).blur()
    expect(keeping(page)).to_contain_text("Ruang simpan peramban penuh")
    expect(keeping(page)).to_have_class(re.compile("galat"))
    assert "catatan" not in answers(page).get(SECOND, {})
    page.evaluate("location.reload()")
    page.wait_for_timeout(300)
    assert asked == ["beforeunload"]
    expect(note(page, SECOND)).to_have_value(re.compile("^(catatan ?){40}$"))
    with page.expect_download() as download:
        page.get_by_role("button", name="Simpan ke berkas").click()
    whole = {FIRST: {"nilai": "sudah"}, SECOND: {"nilai": "sebagian", "catatan": ("catatan " * 40).strip()}}
    assert json.loads(Path(download.value.path()).read_text(encoding="utf-8"))["jawaban"] == whole
    page.goto(f"{periksa}#/")
    open_files(page, ("lain.json", jawaban({FIRST: "belum"}, identitas={"kegiatan": "Satu Lagi"})))
    expect(heading(page)).to_have_text("Satu Lagi")
    expect(keeping(page)).to_contain_text("Ruang simpan peramban penuh")
    other = page.context.new_page()
    other.goto(periksa)
    other.evaluate(EMPTY)
    answer(page, FIRST, "sudah")
    expect(keeping(page)).to_contain_text("Tersimpan di peramban ini")
    assert answers(page) == whole
    assert sorted(one["isi"]["identitas"]["kegiatan"] for one in kept(page).values()) == [
        "Satu Lagi",
        "Survei Kepuasan",
    ]
    assert catatan.words == []


@pytest.mark.parametrize("why", BLOCKED)
def test_without_storage_the_page_says_so_and_goes_on(page: Page, periksa: str, catatan: Catatan, why: str) -> None:
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    page.add_init_script(f"Object.defineProperty(window, 'localStorage', {{ {BLOCKED[why]} }})")
    page.goto(periksa)
    open_files(page, ("ini.json", jawaban({FIRST: "belum"})))
    expect(keeping(page)).to_contain_text("tidak mengizinkan penyimpanan")
    answer(page, SECOND, "sudah")
    expect(item(page, SECOND).locator('input[value="sudah"]')).to_be_checked()
    page.evaluate("location.reload()")
    page.wait_for_timeout(300)
    assert asked == ["beforeunload"]
    with page.expect_download() as download:
        page.get_by_role("button", name="Simpan ke berkas").click()
    saved = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
    assert saved["jawaban"] == {FIRST: {"nilai": "belum"}, SECOND: {"nilai": "sudah"}}
    # The theme's own scripts stumble over it.
    ours = [words for words in catatan.words if words not in ("denied", "x") and "null" not in words]
    assert ours == []


def test_a_private_window_keeps_to_itself(browser: Browser, kegiatan: Page, periksa: str) -> None:
    answer(kegiatan, FIRST, "sudah")
    with browser.new_context() as private:
        page = private.new_page()
        page.goto(periksa)
        expect(heading(page)).to_be_visible()
        assert kept(page) == {}
        open_files(page, ("ini.json", jawaban({FIRST: "belum"})))
        answer(page, FIRST, "sebagian")
        page.reload()
        expect(item(page, FIRST).locator('input[value="sebagian"]')).to_be_checked()
    assert answers(kegiatan)[FIRST] == {"nilai": "sudah"}


def test_the_worst_moments_lose_nothing(kegiatan: Page) -> None:
    note(kegiatan, SECOND).fill("baru diketik")
    kegiatan.reload()
    expect(note(kegiatan, SECOND)).to_have_value("baru diketik")
    note(kegiatan, SECOND).fill("lalu pergi")
    kegiatan.evaluate("location.hash = '#/'")
    expect(heading(kegiatan)).to_have_text("Kegiatan Anda")
    assert answers(kegiatan)[SECOND]["catatan"] == "lalu pergi"
    other = kegiatan.context.new_page()
    other.goto(kegiatan.url.split("#")[0] + "#/k/a-1")
    answer(other, THIRD, "belum")
    note(other, THIRD).fill("lalu ditutup")
    other.close(run_before_unload=True)
    kegiatan.wait_for_timeout(300)
    assert answers(kegiatan)[THIRD] == {"nilai": "belum", "catatan": "lalu ditutup"}


DAMAGED = {
    "half": '{"skema": "juknis-kegiatan/1", "isi": {"ske',
    "something else": '"halo"',
    "nothing": "null",
    "another scheme": json.dumps(record(jawaban()) | {"skema": "juknis-kegiatan/9"}),
    "without content": '{"skema": "juknis-kegiatan/1"}',
}


@pytest.mark.parametrize("how", DAMAGED)
def test_a_damaged_record_is_kept_and_the_others_work(page: Page, periksa: str, catatan: Catatan, how: str) -> None:
    keep(page, periksa, {"a-1": record(jawaban({FIRST: "belum"})), "a-2": DAMAGED[how]})
    expect(heading(page)).to_have_text("Kegiatan Anda")
    expect(page.get_by_role("heading", name="Survei Kepuasan")).to_be_visible()
    expect(page.locator(".daftar-rusak")).to_be_visible()
    page.goto(f"{periksa}#/k/a-1")
    answer(page, FIRST, "sudah")
    page.reload()
    expect(item(page, FIRST).locator('input[value="sudah"]')).to_be_checked()
    page.goto(f"{periksa}#/k/a-2")
    expect(page.get_by_role("link", name="Semua kegiatan").first).to_be_visible()
    assert page.evaluate(f"localStorage.getItem('{PREFIX}a-2')") == DAMAGED[how]
    assert catatan.words == []


def test_odd_records_do_no_harm(page: Page, periksa: str, catatan: Catatan) -> None:
    odd = {"word": "__proto__", "with": {"x": ["y"]}}
    strange = record(
        jawaban({FIRST: "belum", "__proto__": {"nilai": "x"}}, sheet="../../x"), catatan=[odd, 7, None, {}]
    )
    known = record(jawaban({FIRST: "belum"}), catatan=[odd, "x"], diubah="kemarin", letak=5, berkas="ya")
    keep(page, periksa, {"__proto__": known, "a-2": strange, "<b>": known})
    expect(heading(page)).to_have_text("Kegiatan Anda")
    page.goto(f"{periksa}#/k/a-2")
    expect(page.get_by_role("link", name="Semua kegiatan").first).to_be_visible()
    assert kept(page)["a-2"] == strange
    page.goto(f"{periksa}#/k/__proto__")
    answer(page, FIRST, "sudah")
    assert answers(page, "__proto__") == {FIRST: {"nilai": "sudah"}}
    assert catatan.words == []


# Clocks


@pytest.mark.parametrize("zone", ["Asia/Jayapura", "Pacific/Honolulu"])
def test_clocks_that_jump_lose_nothing(browser: Browser, home: str, periksa: str, zone: str) -> None:
    with browser.new_context(locale="id-ID", timezone_id=zone) as context:
        page = context.new_page()
        catatan = Catatan(home)
        catatan.watch(page)
        for turn, (time, code) in enumerate((("2030-01-01T00:30:00Z", "belum"), ("1999-12-31T23:59:59Z", "sudah"))):
            page.clock.set_fixed_time(time)
            if not turn:
                page.goto(periksa)
                open_files(page, ("ini.json", jawaban({FIRST: "sebagian"})))
            answer(page, FIRST, code)
            page.reload()
            expect(item(page, FIRST).locator(f'input[value="{code}"]')).to_be_checked()
        page.goto(f"{periksa}#/")
        expect(heading(page)).to_have_text("Kegiatan Anda")
        open_files(page, ("dua.json", jawaban({FIRST: "belum"}, identitas={"kegiatan": "Kedua"})))
        expect(heading(page)).to_have_text("Kedua")
        assert {
            one["isi"]["identitas"]["kegiatan"]: one["isi"]["jawaban"][FIRST]["nilai"] for one in kept(page).values()
        } == {
            "Survei Kepuasan": "sudah",
            "Kedua": "belum",
        }
        assert catatan.words == []
