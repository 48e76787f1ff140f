"""The single-file HTML forms, in a real browser from the disk: filled in as a person would, saved, opened again."""

from __future__ import annotations

import json
import random
import re
from base64 import b64encode
from collections import Counter
from dataclasses import dataclass, field, replace
from decimal import ROUND_HALF_UP, Decimal
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import expect
from pypdf import PdfReader

from generator import templating
from generator.answers.jawaban import Jawaban, clean
from generator.answers.reading import read
from generator.edition import load
from generator.forms import html, wording
from generator.forms.catalogue import Catalogue
from generator.forms.composing import sheets
from generator.forms.sheet import Field, Sheet
from generator.forms.stamp import stamp
from generator.text import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Locator, Page

ROOT = Path(__file__).resolve().parent.parent
ALL = {sheet.name: sheet for sheet in sheets(load(ROOT, "2025")[0], "https://contoh.example/2025/")}
CHECKLISTS = [sheet for sheet in ALL.values() if sheet.chapters]
FULL, PHASE, EPSS = ALL["kesiapan-gsbpm"], ALL["kesiapan-gsbpm-fase-8"], ALL["epss"]
PLAN, CONTACTS = ALL["rencana-kerja"], ALL["narahubung"]
HARD = 'Badan "Data" & Rekan 🧪\n=1+1\n<img src=x onerror=alert(1)>\t“ñ” बादल'
SPECIMENS = ["kesiapan-gsbpm-fase-4", "kesiapan-gsbpm-ringkas", "epss", *(s.name for s in ALL.values() if s.sections)]
"""One sheet of every make, and all forms."""


def test_there_are_sheets_of_every_kind() -> None:
    assert len(ALL) > 20
    assert {sheet.scale for sheet in CHECKLISTS} == {"kesiapan", "kematangan"}
    assert any(section.repeated for sheet in ALL.values() for section in sheet.sections)


# What is in the file, without a browser


@pytest.fixture(scope="module")
def soups() -> dict[str, BeautifulSoup]:
    return {name: BeautifulSoup(html.make(sheet).data, "lxml") for name, sheet in ALL.items()}


@pytest.mark.parametrize("name", ALL)
def test_everything_of_the_sheet_is_in_the_file(soups: dict[str, BeautifulSoup], name: str) -> None:
    sheet, soup = ALL[name], soups[name]
    words = folded(soup.get_text(" "))
    told = (sheet.title, sheet.summary, sheet.disclaimer, *sheet.instructions, *sheet.sources, *sheet.signatures)
    for part in (*told, sheet.edition_title, f"Edisi {sheet.edition}", f"versi isi {sheet.version}", sheet.question):
        assert folded(plain(part)) in words
    assert soup.find("time")["datetime"] == sheet.date
    assert soup.select_one(f'header a[href="{sheet.address}"]')
    assert soup.select_one("meta[name=juknis]")["content"] == stamp(sheet)
    assert "Tidak ada yang dikirim ke mana pun" in words
    steps = soup.select_one(".petunjuk")
    assert steps.summary.get_text() == wording.HOW
    told_steps = [folded(step.get_text()) for step in steps.select("li")]
    assert told_steps == [folded(plain(step)) for step in (*sheet.instructions, wording.HANDING_IN["html"])]
    assert not sheet.basis or f"Dasar hukum: {wording.basis(sheet.basis)}." in folded(soup.footer.get_text())


@pytest.mark.parametrize("sheet", CHECKLISTS, ids=lambda sheet: sheet.name)
def test_items_stand_in_the_file_as_in_the_sheet(soups: dict[str, BeautifulSoup], sheet: Sheet) -> None:
    soup = soups[sheet.name]
    found = soup.select(".butir")
    assert [item["id"] for item in found] == [item.id for item in sheet.items]
    for tag, item in zip(found, sheet.items, strict=True):
        assert tag.legend.a.get_text() == item.code
        assert tag.legend.a["href"] == item.address
        assert folded(tag.select_one(".kata").get_text()) == folded(plain(item.words))
        assert [a["href"] for a in tag.select(".dasar a")] == [basis.address for basis in item.basis]
        assert folded(tag.select_one(".dasar").get_text()) == folded(f"Dasar hukum: {wording.basis(item.basis)}")
        assert [note["data-cara"] for note in tag.select(".bukan")] == [way for way, _ in item.not_for]
        assert all(folded(words) in folded(tag.get_text()) for _, words in item.not_for)
        assert [folded(level.get_text()) for level in tag.select(".kriteria")] == [plain(w) for _, w in item.criteria]
        assert [radio["value"] for radio in tag.select("[type=radio]")] == [choice.code for choice in sheet.choices]
        shown = [folded(radio.parent.get_text(" ")) for radio in tag.select("[type=radio]")]
        assert all(plain(c.shown) in words for words, c in zip(shown, sheet.choices, strict=True))
        wanted = {f"{item.id}:nilai", *(f"{item.id}:{detail.id}" for detail in sheet.details)}
        assert {control["name"] for control in tag.select("[name]")} == wanted
    heads = [head.get_text() for head in soup.select("#hasil thead th")]
    assert wording.FILLED in heads
    if sheet.scale == "kesiapan":
        assert wording.READY in heads
        assert [head.get_text() for head in soup.select("#hasil tfoot th")] == [wording.TOTAL]
    titles = [folded(plain(part.title)) for chapter in sheet.chapters for part in (chapter, *chapter.groups)]
    assert [folded(head.get_text()) for head in soup.select(".bab h2, .bab h3")] == titles


@pytest.mark.parametrize("name", ALL)
def test_fields_stand_in_the_file_as_in_the_sheet(soups: dict[str, BeautifulSoup], name: str) -> None:
    sheet, soup = ALL[name], soups[name]
    for one, part in ((f, f"identitas:{f.id}") for f in sheet.identity):
        assert_shown(soup, one, part)
    for section in sheet.sections:
        assert folded(plain(section.title)) in folded(soup.get_text(" "))
        assert folded(plain(section.hint)) in folded(soup.get_text(" "))
        for one in section.fields:
            assert_shown(soup, one, f"{one.id}:1" if section.repeated else f"{one.id}:nilai")
        if section.repeated:
            table = soup.select_one(f'[data-baris="{section.id}"]')
            assert len(table.select(".isi-tabel > .baris")) == max(section.least, 1)


def assert_shown(soup: BeautifulSoup, one: Field, name: str) -> None:
    controls = soup.find_all(attrs={"name": name})
    assert controls, name
    box = controls[0].find_parent(class_="isian")
    assert folded(box.b.get_text()) == folded(plain(one.name))
    assert not one.hint or folded(box.small.get_text()) == folded(plain(one.hint))
    texts = [folded(tag.get_text()) for tag in box.select("option[value]:not([value='']), .radio label")]
    assert texts == [folded(plain(choice.shown)) for choice in one.choices]
    assert controls[0].get("maxlength") in (None, str(one.limit))


@pytest.mark.parametrize("name", ALL)
def test_policy_allows_the_script_and_the_style_of_the_file_and_nothing_else(name: str) -> None:
    data = html.make(ALL[name]).data
    text = data.decode()
    script, style = (
        re.search(rf"<{tag}[^>]*>(.*?)</{tag}>", text, re.DOTALL).group(1)  # type: ignore[union-attr]
        for tag in ("script", "style")
    )
    soup = BeautifulSoup(data, "lxml")
    policy = soup.select_one("meta[http-equiv=Content-Security-Policy]")["content"]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    none = ("default-src", "connect-src", "form-action", "base-uri")
    assert {key: rules.pop(key) for key in none} == dict.fromkeys(none, "'none'")
    assert rules == {"script-src": f"'{hashed(script)}'", "style-src": f"'{hashed(style)}'"}
    assert (text.count("<script"), text.count("<style")) == (1, 1)
    assert not soup.select("[style], [src], link, iframe, img")
    assert not [name for tag in soup.find_all(True) for name in tag.attrs if name.startswith("on")]


@pytest.mark.parametrize("name", ALL)
def test_the_same_sheet_gives_the_same_bytes(name: str) -> None:
    first = html.make(ALL[name])
    html._script.cache_clear()
    html.environment.cache_clear()
    assert html.make(ALL[name]) == first
    assert first.pages == 0
    assert b"\r" not in first.data
    assert len(first.data) < 320_000


def test_author_text_never_becomes_markup() -> None:
    wild = replace(CONTACTS, title='<b>&"x"', sources=("<script>alert(1)</script>",))
    soup = BeautifulSoup(html.make(wild).data, "lxml")
    assert soup.h1.get_text() == '<b>&"x"'
    assert len(soup.find_all("script")) == 1
    assert templating.unlinked("*miring* & **tebal** <i>") == "<i>miring</i> &amp; <b>tebal</b> &lt;i&gt;"


@pytest.mark.parametrize("scheme", ["terang", "gelap"])
def test_colours_differ_enough_to_read(scheme: str) -> None:
    style = (ROOT / "generator/templates/forms/berkas.css").read_text()
    blocks = [dict(re.findall(r"--([a-z-]+): (#\w+)", block)) for block in re.findall(r":root \{(.*?)\}", style, re.S)]
    light, dark = blocks[0], next(block for block in blocks[1:] if len(block) > 5)
    colours = light if scheme == "terang" else dark
    grounds = ("latar", "kertas")
    pairs = [(ink, ground) for ink in ("tinta", "samar", "utama", "galat", "awas", "jadi") for ground in grounds]
    pairs += [("di-utama", "utama"), ("tinta", "muda"), ("utama", "muda"), ("samar", "muda"), ("kertas", "tinta")]
    pairs += [("tinta", "galat-muda"), ("tinta", "awas-muda")]
    assert len(colours) == len(light) > 10
    assert {pair: contrast(*(colours[name] for name in pair)) for pair in pairs if too_close(colours, pair, 4.5)} == {}
    assert not [ground for ground in grounds if too_close(colours, ("tepi", ground), 3)]


# In the browser


@dataclass
class Lembar:
    """A sheet open in the browser, handled as a person would."""

    page: Page
    folder: Path
    sheet: Sheet
    faults: list[str] = field(default_factory=list)

    def start(self) -> Lembar:
        path = self.folder / f"{self.sheet.name}.html"
        if not path.exists():
            path.write_bytes(html.make(self.sheet).data)
        self.page.on("console", lambda message: self.faults.append(message.text))
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("request", lambda request: self._watch(request.url))
        self.page.goto(path.as_uri())
        return self

    def _watch(self, url: str) -> None:
        if not url.startswith(("file:", "data:", "blob:")):
            self.faults.append(url)

    def control(self, name: str) -> Locator:
        return self.page.locator(f'[name="{name}"]')

    def answer(self, id_: str, code: str) -> None:
        self.page.locator(f'[name="{id_}:nilai"][value="{code}"]').check()

    def item(self, id_: str) -> Locator:
        return self.page.locator(f'.butir[id="{id_}"]')

    def open(self, content: bytes | str | dict[str, Any] | Path, name: str = "jawaban.json") -> None:
        """Choose a file, and wait for what the page says."""
        words = json.dumps(content) if isinstance(content, dict) else content
        data = words.encode() if isinstance(words, str) else words
        self.page.evaluate("document.querySelector('#kabar-tutup').click()")
        file = data if isinstance(data, Path) else {"name": name, "mimeType": "application/json", "buffer": data}
        self.page.locator("#pilih-berkas").set_input_files(file)  # type: ignore[arg-type]
        self.page.locator("#kabar, dialog[open]").locator("visible=true").wait_for()

    def save(self) -> Any:
        return json.loads(self.saved()[1])

    def saved(self) -> tuple[str, str]:
        """Return the name and the text of the file that the page hands over."""
        with self.page.expect_download() as download:
            self.page.locator("#simpan").click()
        return download.value.suggested_filename, Path(download.value.path()).read_text(encoding="utf-8")

    @property
    def said(self) -> str:
        return self.page.locator("#kabar-kata").text_content() or ""

    def cells(self, id_: str) -> dict[str, str]:
        """Return the numbers of a line of the results."""
        cells = self.page.locator(f'tr[data-hasil="{id_}"] [data-angka]')
        found: dict[str, str] = cells.evaluate_all(
            "cells => Object.fromEntries(cells.map(c => [c.dataset.angka, c.textContent]))"
        )
        return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("lembar")


class Meja:
    """A computer with nothing on it: sheets opened on it share what the browser keeps."""

    def __init__(self, context: BrowserContext, folder: Path) -> None:
        self.context, self.folder, self.all = context, folder, list[Lembar]()

    def __call__(self, sheet: Sheet) -> Lembar:
        lembar = Lembar(self.context.new_page(), self.folder, sheet)
        self.all.append(lembar)
        return lembar.start()


@pytest.fixture
def meja(browser: Browser, folder: Path) -> Iterator[Meja]:
    with browser.new_context(locale="id-ID", viewport={"width": 1280, "height": 900}) as context:
        meja = Meja(context, folder)
        yield meja
        assert [fault for lembar in meja.all for fault in lembar.faults] == []


def test_a_checklist_filled_in_by_hand_is_saved_as_typed(meja: Meja, folder: Path) -> None:
    lembar = meja(PHASE)
    first, second, third, fourth = (item.id for item in PHASE.items[:4])
    lembar.page.get_by_label("Instansi (K/L/Pemda)").fill("Dinas Kominfo Kab. Lombok Barat")
    lembar.page.get_by_label("Nama kegiatan statistik").fill("  Survei “Air” 💧 ")
    lembar.page.get_by_label("Cara pengumpulan data").select_option(label="Survei")
    lembar.page.get_by_label("Tanggal pengisian").fill("2025-06-30")
    lembar.item(first).get_by_label("Sudah").check()
    lembar.item(first).get_by_text("Rincian dan dasar hukum").click()
    lembar.item(first).get_by_label("Bukti", exact=False).first.fill("=1+1")
    lembar.item(first).get_by_label("Tempat bukti disimpan").fill("rak 'A' \"B\"")
    lembar.item(first).get_by_label("Tanggal bukti").fill("2025-02-28")
    lembar.item(first).get_by_label("Catatan").fill(HARD)
    lembar.item(second).get_by_label("Tidak relevan", exact=True).check()
    lembar.item(second).get_by_label("Alasan bila tidak relevan").fill("tidak ada survei ulang")
    lembar.item(third).get_by_label("Sebagian").check()
    lembar.item(fourth).get_by_label("Belum").check()
    lembar.item(fourth).get_by_role("button", name="Kosongkan").click()
    name, text = lembar.saved()
    wanted = Jawaban(
        "2025",
        PHASE.id,
        PHASE.variant,
        PHASE.version,
        {
            "instansi": "Dinas Kominfo Kab. Lombok Barat",
            "kegiatan": "Survei “Air” 💧",
            "cara_pengumpulan": "survei",
            "tanggal": "2025-06-30",
        },
        {
            first: {
                "nilai": "sudah",
                "bukti": "=1+1",
                "lokasi_bukti": "rak 'A' \"B\"",
                "tanggal_bukti": "2025-02-28",
                "catatan": HARD,
            },
            second: {"nilai": "tidak-relevan", "alasan": "tidak ada survei ulang"},
            third: {"nilai": "sebagian"},
        },
    )
    assert name == "kesiapan-gsbpm-fase-8-dinas-kominfo-kab-lombok-barat-survei-air-edisi-2025.json"
    assert json.loads(text) == wanted.as_json()
    path = folder / name
    path.write_text(text, encoding="utf-8")
    known = Catalogue(("2025",), {(s.edition, s.id, s.variant): s for s in ALL.values()})
    assert read(path, known).jawaban == wanted
    again = meja(PHASE)
    again.open(text)
    assert again.save() == wanted.as_json()
    expect(again.item(first).get_by_label("Catatan")).to_have_value(HARD)
    expect(again.item(third).get_by_label("Sebagian")).to_be_checked()


def test_the_contacts_form_filled_in_by_hand_is_saved_as_typed(meja: Meja) -> None:
    lembar = meja(CONTACTS)
    typed = {one.id: f"{number}. {plain(one.name)} @ 😀" for number, one in enumerate(CONTACTS.fields)}
    for one in CONTACTS.fields:
        control = lembar.control(f"{one.id}:nilai")
        if one.choices:
            typed[one.id] = one.choices[0].code
            lembar.answer(one.id, one.choices[0].code)
        elif one.type == "centang":
            typed[one.id] = "ya"
            control.check()
        else:
            typed[one.id] = {"tanggal": "2025-01-31"}.get(one.type, typed[one.id][: one.limit])
            control.fill(typed[one.id])
    value = lembar.save()
    assert value["formulir"] == "narahubung"
    assert value["jawaban"] == {id_: {"nilai": clean(words)} for id_, words in typed.items()}
    expect(lembar.page.locator("#kemajuan span")).to_contain_text("Terisi ")


def test_a_growing_table_is_filled_in_with_the_keyboard(meja: Meja) -> None:
    lembar = meja(PLAN)
    section = next(section for section in PLAN.sections if section.repeated)
    fields = {one.id.rsplit("/", 1)[-1]: one.id for one in section.fields}
    rows = lembar.page.locator(".baris")
    expect(rows).to_have_count(section.least)
    lembar.page.locator(".tambah-baris").focus()
    lembar.page.keyboard.press("Enter")
    expect(rows).to_have_count(section.least + 1)
    expect(rows.last.locator("[name]").first).to_be_focused()
    lembar.page.keyboard.type("baris akhir")
    lembar.control(f"{fields['nama-kegiatan']}:1").fill("Bimtek =SUM(A1)")
    lembar.control(f"{fields['tanggal']}:1").fill("2025-03-04")
    lembar.control(f"{fields['mekanisme']}:1").select_option("hybrid")
    lembar.control(f"{fields['output']}:1").fill("satu\ndua 🧾")
    lembar.control(f"{fields['nama-kegiatan']}:3").fill("ketiga")
    first = {
        fields["nama-kegiatan"]: "Bimtek =SUM(A1)",
        fields["tanggal"]: "2025-03-04",
        fields["mekanisme"]: "hybrid",
        fields["output"]: "satu\ndua 🧾",
    }
    third, last = {fields["nama-kegiatan"]: "ketiga"}, {section.fields[0].id: "baris akhir"}
    assert lembar.save()["baris"] == {section.id: [first, third, last]}
    lembar.page.get_by_role("button", name="Hapus baris 1", exact=True).press("Enter")
    assert lembar.page.evaluate("document.activeElement.className").startswith("hapus-baris")
    assert lembar.save()["baris"] == {section.id: [third, last]}
    lembar.page.get_by_role("button", name="Hapus baris 2", exact=True).press("Enter")
    assert "Baris 2 dihapus" in lembar.said
    expect(rows).to_have_count(section.least)
    lembar.page.get_by_role("button", name="Urungkan").press("Enter")
    assert lembar.save()["baris"] == {section.id: [third, last]}
    for _ in range(section.least):
        lembar.page.locator(".hapus-baris").first.press("Enter")
    expect(rows).to_have_count(section.least)
    assert "baris" not in lembar.save()


WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30).map(clean)
KEYS = st.one_of(st.sampled_from(["nilai", "bukti", "alasan", "__proto__", "constructor", "7"]), WORDS).filter(bool)
IDS = st.one_of(st.sampled_from([item.id for item in PHASE.items]), KEYS)
PARTS = st.dictionaries(KEYS, WORDS.filter(bool), min_size=1, max_size=4)


HANDED_OVER = """HTMLAnchorElement.prototype.click = () => {};
URL.createObjectURL = blob => { window.diserahkan = blob.text(); return "blob:"; };"""
"""Chromium lets a page that nobody watches download only a few files, so the file is taken before that."""


@pytest.fixture(scope="module")
def terbuka(browser: Browser, folder: Path) -> Iterator[dict[str, Lembar]]:
    """Two sheets that many files are opened on, one after the other."""
    with browser.new_context(locale="id-ID") as context:
        context.add_init_script(HANDED_OVER)
        meja = Meja(context, folder)
        yield {sheet.name: meja(sheet) for sheet in (PHASE, PLAN)}
        assert [fault for lembar in meja.all for fault in lembar.faults] == []


@pytest.mark.parametrize("sheet", [PHASE, PLAN], ids=lambda sheet: sheet.name)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_jawaban_opened_and_saved_is_the_same(
    terbuka: dict[str, Lembar], sheet: Sheet, data: st.DataObject
) -> None:
    columns = [one.id for one in sheet.fields]
    cells = st.dictionaries(st.sampled_from(columns) | KEYS if columns else KEYS, WORDS.filter(bool), min_size=1)
    tables = st.sampled_from([section.id for section in sheet.sections] or ["lama"]) | KEYS
    rows = data.draw(st.dictionaries(tables, st.lists(cells, min_size=1, max_size=7).map(tuple), max_size=2))
    identity = data.draw(st.dictionaries(KEYS | st.just("instansi"), WORDS.filter(bool), max_size=3))
    answers = data.draw(st.dictionaries(IDS, PARTS, max_size=5))
    value = Jawaban("2025", sheet.id, sheet.variant, sheet.version, identity, answers, rows).as_json()
    lembar = terbuka[sheet.name]
    lembar.page.bring_to_front()
    lembar.open(value)
    assert lembar.said == "Jawaban dari jawaban.json dibuka."
    lembar.page.locator("#simpan").click()
    assert json.loads(lembar.page.evaluate("window.diserahkan")) == value


def test_values_are_cleaned_as_everywhere(meja: Meja) -> None:
    lembar = meja(PHASE)
    wild = [chr(code) for code in (*range(1, 161), 0x1680, 0x2007, 0x2028, 0x202F, 0x3000, 0xFEFF, 0xFFFE, 0xFFFF)]
    texts = {f"k{number}": f"{letter}a{letter}\r\nb\r{letter}" for number, letter in enumerate(wild)}
    value = head(PHASE) | {"identitas": texts, "jawaban": {}}
    value["identitas"]["setengah"] = "\ud83d x \ude00"
    lembar.open(json.dumps(value))
    assert lembar.save()["identitas"] == {key: clean(words) for key, words in value["identitas"].items()}


def test_numbers_and_ticks_of_other_programs_are_taken(meja: Meja) -> None:
    lembar = meja(EPSS)
    parts = {"nilai": 3, "bukti": 2.5, "catatan": True, "lokasi_bukti": None, "x": False, "y": "  "}
    lembar.open(head(EPSS) | {"jawaban": {EPSS.items[0].id: parts}})
    expect(lembar.item(EPSS.items[0].id).locator("[value='3']")).to_be_checked()
    assert lembar.save()["jawaban"] == {EPSS.items[0].id: {"nilai": "3", "bukti": "2.5", "catatan": "ya"}}
    expect(lembar.page.locator("#catatan-berkas")).to_be_hidden()


def test_answers_without_a_place_are_kept_shown_and_saved(meja: Meja) -> None:
    lembar = meja(PHASE)
    strange = {"gsbpm/9.9/a1": {"nilai": "sudah", "bukti": "<b>arsip</b>"}, PHASE.items[0].id: {"skor": "7"}}
    odd = {PHASE.items[1].id: {"nilai": "setuju", "tanggal_bukti": "kemarin"}}
    identity = {"nip": "1987", "tahun": "dua ribu"}
    value = head(PHASE) | {"identitas": identity, "jawaban": strange | odd, "baris": {"lama": [{"x": "y"}]}}
    lembar.open(value)
    rows = lembar.page.locator("#di-luar tbody tr")
    assert [re.sub(r"\s+", " ", row) for row in rows.all_inner_texts()] == [
        "identitas nip 1987",
        "gsbpm/9.9/a1 nilai sudah",
        "gsbpm/9.9/a1 bukti <b>arsip</b>",
        f"{PHASE.items[0].id} skor 7",
        "lama 1 x y",
    ]
    expect(lembar.item(PHASE.items[1].id)).to_contain_text("Tercatat “setuju”")
    expect(lembar.item(PHASE.items[1].id)).to_contain_text("Tercatat “kemarin”")
    assert lembar.save() == value
    lembar.answer(PHASE.items[1].id, "belum")
    assert lembar.save()["jawaban"][PHASE.items[1].id] == {"nilai": "belum", "tanggal_bukti": "kemarin"}
    expect(lembar.item(PHASE.items[1].id)).not_to_contain_text("setuju")


def test_a_plan_of_action_in_the_file_is_kept_and_saved_again(meja: Meja) -> None:
    lembar = meja(PHASE)
    plan = {"skema": "juknis-jawaban/1", "edisi": "2024", "formulir": "rencana-aksi", "identitas": {}}
    plan |= {"jawaban": {}, "baris": {"tindakan": [{"formulir/rencana-aksi/tindakan": "Susun SOP"}]}}
    lembar.open(head(PHASE) | {"jawaban": {PHASE.items[0].id: {"nilai": "belum"}}, "rencana": plan})
    expect(lembar.page.locator("#catatan-berkas")).to_contain_text("Berkas ini juga memuat rencana aksi.")
    lembar.answer(PHASE.items[0].id, "sudah")
    expect(lembar.page.locator("#di-berkas")).to_have_text("Ada isian yang belum disimpan ke berkas.")
    lembar.page.wait_for_timeout(400)
    lembar.page.reload()
    expect(lembar.page.locator("#catatan-berkas")).to_contain_text("Berkas ini juga memuat rencana aksi.")
    saved = lembar.save()
    assert saved["rencana"] == plan
    assert saved["jawaban"][PHASE.items[0].id] == {"nilai": "sudah"}
    lembar.open(head(PHASE) | {"rencana": ["x"]})
    expect(lembar.page.locator("#catatan-berkas")).to_have_text(
        re.compile("Rencana aksi dalam berkas tidak dapat dibaca")
    )
    assert "rencana" not in lembar.save()


def head(sheet: Sheet) -> dict[str, Any]:
    return {**Jawaban("2025", sheet.id, sheet.variant, sheet.version).as_json()}


REFUSED = {
    "kosong": (b"", "kosong"),
    "bukan JSON": (b"%PDF-1.7", "bukan berkas jawaban, atau isinya terpotong"),
    "terpotong": (json.dumps(head(PHASE)).encode()[:-9], "terpotong"),
    "daftar": (b"[1, 2]", "bukan berkas jawaban"),
    "tanpa skema": (b'{"jawaban": {}}', "bukan berkas jawaban"),
    "skema lain": (json.dumps(head(PHASE) | {"skema": "juknis-jawaban/9"}).encode(), "juknis-jawaban/9"),
    "lembar lain": (json.dumps(head(EPSS)).encode(), "lembar lain (“epss”)"),
    "formulir": (json.dumps(head(PLAN)).encode(), "lembar lain (“rencana-kerja”)"),
    "bersarang dalam": (b"[" * 200_000, "bukan berkas jawaban"),
    "biner": (bytes(range(256)) * 100, "bukan berkas jawaban"),
    "tabel tak berujung": (
        json.dumps(head(PHASE) | {"baris": {"tabel": [{"a": "b"}] * 8_000}}).encode(),
        "lebih dari 500 baris",
    ),
}


def test_a_file_that_is_no_answer_to_this_sheet_changes_nothing(meja: Meja, folder: Path) -> None:
    lembar = meja(PHASE)
    lembar.answer(PHASE.items[0].id, "sudah")
    before = lembar.save()
    for why, (content, words) in REFUSED.items():
        lembar.open(content, f"{why}.json")
        assert lembar.said.startswith(f"{why}.json"), why
        assert words in lembar.said, why
        assert "Isian Anda tidak diubah" in lembar.said, why
    large = folder / "besar.json"
    with large.open("wb") as file:
        file.truncate(20_000_001)
    lembar.open(large)
    assert lembar.said == "besar.json lebih besar dari 20 MB, jadi bukan berkas jawaban. Isian Anda tidak diubah."
    assert lembar.save() == before


REMARKS = {
    "edisi lain": ({"edisi": "2019"}, "diisi pada edisi 2019"),
    "bagian lain": ({"varian": "fase-5"}, "bagian “fase-5”"),
    "bukan teks": ({"identitas": {"instansi": ["a"]}}, "“identitas: instansi” dalam berkas tidak terbaca"),
    "bagian asing": ({"lampiran": {"a": 1}}, "“lampiran” dalam berkas tidak terbaca"),
    "daftar": ({"jawaban": [1]}, "“jawaban” dalam berkas tidak terbaca"),
    "butir bukan kelompok": ({"jawaban": {"gsbpm/8.1/a1": "sudah"}}, "“gsbpm/8.1/a1” dalam berkas"),
}


def test_a_file_with_oddities_opens_with_remarks(meja: Meja) -> None:
    lembar = meja(PHASE)
    for change, words in REMARKS.values():
        lembar.open(head(PHASE) | {"jawaban": {PHASE.items[0].id: {"nilai": "belum"}}} | change)
        assert "dibuka" in lembar.said
        expect(lembar.page.locator("#catatan-berkas li")).to_have_count(1)
        expect(lembar.page.locator("#catatan-berkas")).to_contain_text(words)
        saved = lembar.save()
        assert saved | {"jawaban": {}, "identitas": {}} == head(PHASE)
        assert saved["jawaban"] == ({} if "jawaban" in change else {PHASE.items[0].id: {"nilai": "belum"}})


def test_opening_a_file_over_unsaved_answers_asks_and_can_be_undone(meja: Meja) -> None:
    lembar = meja(PHASE)
    other = head(PHASE) | {"jawaban": {PHASE.items[1].id: {"nilai": "belum"}}}
    lembar.answer(PHASE.items[0].id, "sudah")
    lembar.open(other)
    expect(lembar.page.get_by_role("dialog")).to_contain_text("Ganti dengan isi jawaban.json?")
    lembar.page.get_by_role("button", name="Batal").click()
    assert list(lembar.save()["jawaban"]) == [PHASE.items[0].id]
    lembar.answer(PHASE.items[0].id, "sebagian")
    lembar.open(other)
    lembar.page.get_by_role("button", name="Ganti").click()
    expect(lembar.page.locator("#kabar-kata")).to_contain_text("dibuka")
    expect(lembar.item(PHASE.items[0].id).get_by_label("Sebagian")).not_to_be_checked()
    lembar.answer(PHASE.items[2].id, "sudah")
    lembar.page.get_by_role("button", name="Urungkan").click()
    expect(lembar.item(PHASE.items[0].id).get_by_label("Sebagian")).to_be_checked()
    expect(lembar.item(PHASE.items[2].id).get_by_label("Sudah")).not_to_be_checked()
    lembar.page.get_by_role("button", name="Urungkan").click()
    assert lembar.save()["jawaban"] == other["jawaban"] | {PHASE.items[2].id: {"nilai": "sudah"}}


def test_a_file_is_dropped_on_the_page(meja: Meja) -> None:
    lembar = meja(PHASE)
    value = head(PHASE) | {"identitas": {"instansi": "BPS"}}
    drop = """words => { const data = new DataTransfer();
      data.items.add(new File([words], "jatuh.json", { type: "application/json" }));
      for (const type of ["dragover", "drop"])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true })); }"""
    lembar.page.evaluate(drop, json.dumps(value))
    expect(lembar.page.locator("#kabar-kata")).to_have_text("Jawaban dari jatuh.json dibuka.")
    assert lembar.save() == value


def test_answers_come_back_after_a_reload_and_can_be_erased(meja: Meja) -> None:
    lembar = meja(PLAN)
    lembar.page.locator(".baris textarea").first.fill("Mataram 🏝")
    lembar.page.reload()
    expect(lembar.page.locator("#kabar-kata")).to_contain_text("dipulihkan dari komputer ini")
    expect(lembar.page.locator(".baris textarea").first).to_have_value("Mataram 🏝")
    expect(lembar.page.locator("#di-berkas")).to_have_text("Ada isian yang belum disimpan ke berkas.")
    assert "dipulihkan" not in meja(CONTACTS).said
    lembar.page.get_by_role("button", name="Hapus dari komputer ini").click()
    lembar.page.get_by_role("button", name="Hapus", exact=True).click()
    expect(lembar.page.locator("#kabar-kata")).to_contain_text("Isian dihapus")
    assert lembar.page.evaluate("Object.keys(localStorage)") == []
    lembar.page.reload()
    expect(lembar.page.locator(".baris textarea").first).to_have_value("")
    assert lembar.said == ""


def test_a_damaged_copy_is_put_aside(meja: Meja) -> None:
    lembar = meja(PHASE)
    lembar.answer(PHASE.items[0].id, "sudah")
    lembar.page.reload()
    lembar.page.evaluate("for (const key of Object.keys(localStorage)) localStorage.setItem(key, '{rusak')")
    lembar.page.reload()
    assert "tidak terbaca" in lembar.said
    assert lembar.page.evaluate("Object.keys(localStorage).some(key => key.endsWith(':rusak'))")
    lembar.answer(PHASE.items[0].id, "belum")
    assert lembar.save()["jawaban"] == {PHASE.items[0].id: {"nilai": "belum"}}


BLOCKED = {
    "diblokir": "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'S'); } })",
    "penuh": "Storage.prototype.setItem = () => { throw new DOMException('', 'Q'); }",
}


@pytest.mark.parametrize("why", BLOCKED)
def test_without_storage_the_page_says_so_and_goes_on(meja: Meja, why: str) -> None:
    meja.context.add_init_script(BLOCKED[why])
    lembar = meja(PHASE)
    warned: list[str] = []
    lembar.page.on("dialog", lambda dialog: (warned.append(dialog.type), dialog.accept()))
    lembar.item(PHASE.items[0].id).get_by_label("Sudah").click()
    expect(lembar.page.locator("#simpanan")).to_contain_text("tidak dapat menyimpan isian di komputer ini")
    expect(lembar.page.locator("#kabar-kata")).to_contain_text("simpan jawaban ke berkas sebelum menutup")
    lembar.page.reload()
    assert warned == ["beforeunload"]
    lembar.item(PHASE.items[0].id).get_by_label("Sudah").click()
    assert lembar.save()["jawaban"] == {PHASE.items[0].id: {"nilai": "sudah"}}
    lembar.page.reload()
    assert warned == ["beforeunload"]


def test_two_windows_on_one_sheet_warn_of_each_other(meja: Meja) -> None:
    one, other = meja(PHASE), meja(PHASE)
    one.answer(PHASE.items[0].id, "sudah")
    expect(other.page.locator("#kabar-kata")).to_contain_text("jendela lain")
    other.page.get_by_role("button", name="Pakai isian jendela lain").click()
    expect(other.item(PHASE.items[0].id).get_by_label("Sudah")).to_be_checked()


def test_not_relevant_asks_for_its_reason(meja: Meja) -> None:
    lembar = meja(PHASE)
    id_ = PHASE.items[0].id
    reason = lembar.item(id_).get_by_label("Alasan bila tidak relevan")
    expect(reason).to_be_hidden()
    lembar.answer(id_, "tidak-relevan")
    expect(reason).to_be_visible()
    expect(reason).to_have_attribute("aria-invalid", "true")
    expect(lembar.item(id_)).to_contain_text("Mohon tulis alasannya")
    expect(lembar.page.locator("#kemajuan span")).to_have_text(f"Terisi 0 dari {len(PHASE.items)}")
    expect(lembar.page.locator("#tanpa-alasan")).to_contain_text("1 jawaban “Tidak relevan” belum dihitung")
    lembar.page.get_by_role("button", name="Lihat butirnya").click()
    expect(reason).to_be_focused()
    lembar.page.keyboard.type("tidak ada")
    expect(lembar.item(id_)).not_to_contain_text("Mohon tulis alasannya")
    expect(lembar.page.locator("#kemajuan span")).to_have_text(f"Terisi 1 dari {len(PHASE.items)}")


def test_the_way_of_collecting_says_which_items_apply(meja: Meja) -> None:
    lembar = meja(FULL)
    outside = [item for item in FULL.items if "kompilasi" in dict(item.not_for)]
    assert outside
    lembar.answer(outside[0].id, "sudah")
    lembar.page.get_by_label("Cara pengumpulan data").select_option("kompilasi")
    expect(lembar.page.locator("#kemajuan span")).to_have_text(f"Terisi 0 dari {len(FULL.items) - len(outside)}")
    expect(lembar.page.locator("#cara")).to_contain_text(f"{len(outside)} butir tidak berlaku")
    expect(lembar.page.locator("#cara")).to_contain_text("Jawaban pada 1 butir yang tidak berlaku tetap disimpan")
    assert all(lembar.item(item.id).locator("input").first.is_disabled() for item in outside)
    expect(lembar.item(outside[1].id)).to_contain_text(f"Tidak berlaku untuk {way_name('kompilasi')}.")
    expect(lembar.item(outside[1].id).locator(".radio")).to_be_hidden()
    assert lembar.save()["jawaban"] == {outside[0].id: {"nilai": "sudah"}}
    alone = meja(ALL["kesiapan-gsbpm-kompilasi"])
    expect(alone.page.get_by_label("Cara pengumpulan data")).to_have_value("kompilasi")
    expect(alone.page.get_by_label("Cara pengumpulan data")).to_be_disabled()
    expect(alone.page.locator("#kemajuan span")).to_have_text(f"Terisi 0 dari {len(FULL.items) - len(outside)}")


def way_name(code: str) -> str:
    choices = next(one.choices for one in FULL.identity if one.id == "cara_pengumpulan")
    return next(plain(choice.words) for choice in choices if choice.code == code)


def test_the_next_item_and_the_filter_lead_through_what_is_left(meja: Meja) -> None:
    lembar = meja(PHASE)
    ids = [item.id for item in PHASE.items]
    following = lembar.page.get_by_role("button", name="Butir berikutnya")
    following.press("Enter")
    expect(lembar.item(ids[0]).get_by_label("Sudah")).to_be_focused()
    lembar.page.keyboard.press("Space")
    following.press("Enter")
    expect(lembar.item(ids[1]).get_by_label("Sudah")).to_be_focused()
    lembar.page.get_by_label("hanya yang belum").check()
    expect(lembar.item(ids[0])).to_be_hidden()
    for id_ in ids[1:]:
        lembar.answer(id_, "belum")
        expect(lembar.item(id_)).to_be_visible()
    following.click()
    assert lembar.said == "Semua butir yang berlaku sudah terisi."
    expect(lembar.page.locator("#habis")).to_be_visible()
    lembar.page.get_by_label("hanya yang belum").uncheck()
    expect(lembar.item(ids[0])).to_be_visible()
    expect(lembar.page.locator(".hitungan")).to_have_text(f"Terisi {len(ids)} dari {len(ids)}")


def test_the_profile_is_what_the_answers_come_to(meja: Meja) -> None:
    lembar, dice = meja(FULL), random.Random(5)
    codes = [choice.code for choice in FULL.choices]
    for way in ("", "survei", "sensus", "kompilasi"):
        answers = {item.id: {"nilai": dice.choice([*codes, "entah"])} for item in FULL.items if dice.random() < 0.8}
        for parts in answers.values():
            if dice.random() < 0.5:
                parts["alasan"] = "sebab"
        identity = {"cara_pengumpulan": way} if way else {}
        lembar.open(head(FULL) | {"identitas": identity, "jawaban": answers})
        for id_, items in [("", FULL.items), *((chapter.id, chapter.items) for chapter in FULL.chapters)]:
            applying = [item for item in items if way not in dict(item.not_for)]
            states = Counter(readiness(answers.get(item.id, {})) for item in applying)
            filled = sum(states[code] for code in codes)
            relevant = len(applying) - states["tidak-relevan"]
            wanted = {code: str(states[code]) for code in codes}
            wanted |= {"berlaku": str(len(applying)), "belum-dijawab": str(states[""])}
            wanted |= {
                "bagian-terisi": percent(filled, len(applying)),
                "bagian-siap": percent(states["sudah"], relevant),
            }
            assert lembar.cells(id_) == wanted


def readiness(parts: dict[str, str]) -> str:
    code = parts.get("nilai", "")
    counted = code in ("sudah", "sebagian", "belum") or (code == "tidak-relevan" and "alasan" in parts)
    return code if counted else ""


def percent(part: int, of: int) -> str:
    if not of:
        return "\N{EN DASH}"
    share = (Decimal(100 * part) / of).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{share}%".replace(".0%", "%").replace(".", ",")


def weights() -> dict[str, int]:
    """What one level of each indicator adds to the whole index, in millionths."""
    triples = (
        (item.id, chapter.weight, group.weight, item.weight)
        for chapter in EPSS.chapters
        for group in chapter.groups
        for item in group.items
    )
    return {id_: int((a or 0) * (b or 0) * (c or 0)) for id_, a, b, c in triples}


def levels_for(total: int, below: bool) -> dict[str, int]:
    """Return levels whose index is `total` millionths, or the nearest below it."""
    reached = [1]
    shares = weights()
    for share in shares.values():
        reached.append(sum_of(reached[-1] << (level * share) for level in range(1, 6)))
    masked = reached[-1] & ((1 << (total if below else total + 1)) - 1)
    rest = masked.bit_length() - 1
    assert below or rest == total
    levels = {}
    for (id_, share), before in zip(reversed(shares.items()), reversed(reached[:-1]), strict=True):
        levels[id_] = next(n for n in range(1, 6) if rest >= n * share and before >> (rest - n * share) & 1)
        rest -= levels[id_] * share
    return levels


def sum_of(sets: Iterator[int]) -> int:
    total = 0
    for one in sets:
        total |= one
    return total


BORDERS = {"1.8": "Cukup", "2.6": "Baik", "3.5": "Sangat Baik", "4.2": "Memuaskan"}
"""Where a predicate begins. Just below each is the one before it; the lowest of all is Kurang."""


def test_the_index_of_maturity_is_exact_at_the_borders(meja: Meja) -> None:
    lembar, before = meja(EPSS), "Kurang"
    assert [str(band.start) for band in reversed(EPSS.bands) if band.start is not None] == list(BORDERS)
    for border, words in BORDERS.items():
        total = int(Decimal(border) * 1_000_000)
        for below, predicate in ((True, before), (False, words)):
            levels = levels_for(total, below)
            index = sum(weights()[id_] * level for id_, level in levels.items())
            assert (index < total) is below
            lembar.open(head(EPSS) | {"jawaban": {id_: {"nilai": str(level)} for id_, level in levels.items()}})
            shown = Decimal(index).scaleb(-6).quantize(Decimal("0.01"), ROUND_HALF_UP)
            assert lembar.cells("")["indeks"] == str(shown).replace(".", ",")
            expect(lembar.page.locator("#predikat td")).to_have_text(predicate)
        before = words
    lembar.open(head(EPSS) | {"jawaban": {item.id: {"nilai": "5"} for item in EPSS.items}})
    expect(lembar.page.locator("#predikat td")).to_have_text("Memuaskan")
    expect(lembar.page.locator("#hasil")).to_contain_text("bukan nilai resmi EPSS")


def test_indices_are_known_only_once_everything_in_them_is_answered(meja: Meja) -> None:
    lembar, dice = meja(EPSS), random.Random(7)
    for chance in (0.5, 0.9, 0.97):
        answers = {item.id: dice.randint(1, 5) for item in EPSS.items if dice.random() < chance}
        lembar.open(head(EPSS) | {"jawaban": {id_: {"nilai": str(level)} for id_, level in answers.items()}})
        for chapter in EPSS.chapters:
            inner: list[Decimal | None] = []
            for group in chapter.groups:
                found = [answers.get(item.id) for item in group.items]
                known = [(level, item.weight) for level, item in zip(found, group.items, strict=True) if level]
                index = sum((n * (w or 0) / 100 for n, w in known), Decimal(0)) if all(found) else None
                assert lembar.cells(group.id) == index_cells(index, len(known), len(group.items))
                inner.append(index)
            pairs = zip(inner, chapter.groups, strict=True)
            whole = None if None in inner else sum(((n or 0) * (g.weight or 0) / 100 for n, g in pairs), Decimal(0))
            done = sum(item.id in answers for item in chapter.items)
            assert lembar.cells(chapter.id) == index_cells(whole, done, len(chapter.items))


def index_cells(index: Decimal | None, n: int, of: int) -> dict[str, str]:
    shown = index is not None and str(index.quantize(Decimal("0.01"), ROUND_HALF_UP)).replace(".", ",")
    return {"terisi": f"{n} dari {of}", "indeks": shown or "belum lengkap"}


@pytest.mark.parametrize("name", SPECIMENS)
def test_everything_that_takes_input_has_a_name_and_fits(meja: Meja, name: str) -> None:
    lembar = meja(ALL[name])
    lembar.page.locator("details").evaluate_all("all => all.forEach(one => { one.open = true; })")
    for radio in lembar.page.locator(".butir [value=tidak-relevan]").all()[:1]:
        radio.check()
    session = meja.context.new_cdp_session(lembar.page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    roles = {"textbox", "combobox", "radio", "checkbox", "button", "link", "Date", "spinbutton", "progressbar", "group"}
    found = [node for node in nodes if not node["ignored"] and node["role"]["value"] in roles]
    named = [node["name"]["value"].strip() for node in found if node["role"]["value"] != "group"]
    assert len(named) > 10
    assert all(named)
    assert lembar.page.locator("[name]:visible").count() > len(ALL[name].items) * 4
    for width in (320, 390, 640):
        lembar.page.set_viewport_size({"width": width, "height": 800})
        assert lembar.page.evaluate("document.documentElement.scrollWidth") <= width


def test_it_can_be_read_without_script(browser: Browser, folder: Path) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        lembar = Lembar(context.new_page(), folder, PHASE).start()
        expect(lembar.item(PHASE.items[0].id)).to_be_visible()
        expect(lembar.page.locator(".tenang.galat")).to_contain_text("JavaScript pada peramban ini mati")
        expect(lembar.page.get_by_role("button", name="Simpan jawaban")).to_be_hidden()


def test_answers_are_printed_and_tools_are_not(meja: Meja) -> None:
    lembar = meja(PHASE)
    details = {"nilai": "sebagian", "bukti": "Laporan evaluasi tercetak", "catatan": "baris satu\nbaris dua"}
    answers = {PHASE.items[0].id: details, PHASE.items[1].id: {"nilai": "tidak-relevan", "alasan": "alasan tercetak"}}
    lembar.open(head(PHASE) | {"identitas": {"instansi": "Dinas Cetak"}, "jawaban": answers})
    words = folded(" ".join(page.extract_text() for page in PdfReader(BytesIO(lembar.page.pdf())).pages))
    for part in ("Dinas Cetak", "Laporan evaluasi tercetak", "baris dua", "alasan tercetak", plain(PHASE.title)):
        assert part in words
    for part in ("Simpan jawaban", "Buka jawaban", "Kosongkan", "Pilih…", "Rincian dan dasar hukum"):
        assert part not in words
    expect(lembar.item(PHASE.items[0].id).locator("details")).not_to_have_attribute("open", "")


def test_saving_with_the_keyboard_and_the_name_of_the_file(meja: Meja) -> None:
    lembar = meja(PHASE)
    lembar.page.get_by_label("Instansi (K/L/Pemda)").fill("  ../Dinas Évaluasi & “Data” ../../x" + "y" * 80)
    with lembar.page.expect_download() as download:
        lembar.page.keyboard.press("Control+s")
    name = download.value.suggested_filename
    assert re.fullmatch(r"kesiapan-gsbpm-fase-8-dinas-evaluasi-data-x[xy]*-edisi-2025\.json", name)
    assert len(name) < 90
    expect(lembar.page.locator("#di-berkas")).to_have_text("Semua isian sudah ada dalam berkas jawaban.")


def folded(words: str) -> str:
    return re.sub(r"\s+", " ", words).strip()


def hashed(words: str) -> str:
    return f"sha256-{b64encode(sha256(words.encode()).digest()).decode()}"


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG between two colours."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def too_close(colours: dict[str, str], pair: tuple[str, str], least: float) -> bool:
    return contrast(colours[pair[0]], colours[pair[1]]) < least


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
