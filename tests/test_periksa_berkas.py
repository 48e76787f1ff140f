"""Periksa mandiri: files are opened whatever is in them, and saved as every reader takes them."""

from __future__ import annotations

import base64
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import kegiatan
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from isi_berkas import full
from isi_berkas import jawaban as anything
from kegiatan import BRIEF, FULL, LEVELS, drop, heading, jawaban, keep, kept, open_files, plan, question, record, said
from playwright.sync_api import expect
from test_formulir_xlsx import CATALOGUE, CHECKLISTS, SHEETS

from generator.answers.reading import read
from generator.assessment.judged import assess
from generator.assessment.structured import as_json

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Catatan
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parent.parent
HOSTILE = "<img src=x onerror=alert(1)>"
SCRIPT = """async () => {
  const { received } = await import("/inti/masuk.js");
  const { held } = await import("/inti/jawaban.js");
  const { contents } = await import("/dom/berkas.js");
  window.masuk = async (bytes, name) => JSON.stringify(await read(bytes, name)); // Playwright drops __proto__
  const read = async (bytes, name) => {
    try {
      const words = await contents(new File([Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0))], name));
      const { found, refused } = received(words, name);
      return { found: found.map(({ jawaban, ...rest }) => ({ ...rest, isi: held(jawaban, rest.mark) })), refused };
    } catch (fault) {
      return { found: [], refused: [{ name, remark: fault.remark ?? `${fault}` }] };
    }
  };
}"""


@pytest.fixture
def periksa(home: str) -> str:
    """The address of the page."""
    return f"{home}periksa-mandiri/"


@pytest.fixture(scope="module")
def modul(browser: Browser, serve: Callable[[Path], str]) -> Page:
    """A page that has the browser's modules at hand."""
    page = browser.new_page()
    page.goto(serve(ROOT / "overrides" / "skrip") + "/tsconfig.json")
    page.evaluate(SCRIPT)
    return page


def taken(modul: Page, value: object, name: str = "jawaban.json") -> dict[str, Any]:
    """Return what the page finds in a file: what was opened, what was refused."""
    data = base64.b64encode(kegiatan.content(value)).decode()
    return json.loads(modul.evaluate("([data, name]) => masuk(data, name)", [data, name]))  # type: ignore[no-any-return]


# What is in a file


@settings(
    max_examples=20, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.explicit, Phase.generate]
)
@given(data=st.data())
def test_any_jawaban_is_read_as_it_was_written(modul: Page, data: st.DataObject) -> None:
    sheet = SHEETS[data.draw(st.sampled_from(CHECKLISTS))]
    value = data.draw(anything(sheet, strangers=True)).as_json()
    (one,) = taken(modul, value)["found"]
    assert one["isi"] == value
    assert one["remarks"] == []


REFUSED: dict[str, tuple[str, object]] = {
    "nothing": ("kosong", b""),
    "only spaces": ("kosong", b" \r\n\t "),
    "a PDF": ("pdf", b"%PDF-1.7\n\xe2\xe3\xcf\xd3 1 0 obj"),
    "a workbook": ("xlsx", b"PK\x03\x04\x14\x00xl/workbook.xml\xff\xfe"),
    "a Word document": ("docx", b"PK\x03\x04\x14\x00word/document.xml\xff"),
    "an archive": ("arsip", b"PK\x03\x04\x14\x00narahubung.pdf\x80"),
    "another archive": ("arsip", b"Rar!\x1a\x07\x01\x00"),
    "a compressed file": ("arsip", b"\x1f\x8b\x08\x00"),
    "an old document": ("office-lama", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(90)),
    "a scan": ("gambar", b"\x89PNG\r\n\x1a\n" + bytes(60)),
    "a photograph": ("gambar", b"\xff\xd8\xff\xe0" + bytes(60)),
    "a web page": ("html", b"<!DOCTYPE html><html><body>halo</body></html>"),
    "an XHTML page": ("html", b'\xef\xbb\xbf<?xml version="1.0"?>\n<html/>'),
    "some XML": ("xml", b'<?xml version="1.0"?><a/>'),
    "a list of values": ("csv", b"Instansi;Kegiatan;Tahun\nBappeda;Survei;2025\n"),
    "a letter": ("bukan-json", "Yth. Bapak/Ibu é".encode()),
    "rubbish": ("bukan-json", bytes(range(256)) * 4),
    "half a file": ("bukan-json", json.dumps(jawaban()).encode()[:-9]),
    "a list": ("bukan-jawaban", [jawaban()]),
    "a number": ("bukan-jawaban", 7),
    "someone else's": ("bukan-jawaban", {"nama": "x"}),
    "another scheme": ("skema-lain", jawaban(skema="lain/1")),
    "a later scheme": ("skema-baru", jawaban(skema="juknis-jawaban/2")),
    "a later result": ("skema-baru", {"skema": "juknis-nilai/3", "berkas": []}),
    "no checklist": ("tanpa-lembar", jawaban() | {"daftar_periksa": None, "formulir": "x"}),
    "a way out": ("kepala-salah", jawaban(sheet="../../rahasia")),
    "a checklist that is none": ("kepala-salah", jawaban() | {"daftar_periksa": {"a": 1}}),
    "no edition": ("kepala-salah", jawaban(edisi="")),
    "an edition of two lines": ("kepala-salah", jawaban(edisi="2025\n2026")),
    "an empty result": ("nilai-kosong", {"skema": "juknis-nilai/1", "berkas": []}),
    "a result that is none": ("nilai-kosong", {"skema": "juknis-nilai/1", "berkas": {"a": 1}}),
    "too many answers": ("terlalu-banyak", jawaban({f"gsbpm/1.1/a{n}": "sudah" for n in range(100_000)})),
    "a table without end": ("terlalu-banyak", jawaban(baris={"x": [{"a": "b"}] * 600})),
    "words without end": ("terlalu-banyak", jawaban({f"a/{n}": {"catatan": "x" * 30_000} for n in range(80)})),
    "rows of nothing": ("terlalu-banyak", jawaban(baris={"x": [None] * 30_000})),
    "deep nesting": ("terlalu-dalam", b'{"skema":' + b"[" * 100_000 + b"]" * 100_000 + b"}"),
    "nesting without end": ("bukan-json", b'{"a":' + b"[" * 100_000),
    "a record of nothing": ("bukan-jawaban", {"skema": "juknis-kegiatan/1", "isi": 3}),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_no_jawaban_is_refused_for_its_reason(modul: Page, what: str) -> None:
    word, value = REFUSED[what]
    found = taken(modul, value)
    assert found["found"] == []
    assert [one["remark"]["word"] for one in found["refused"]] == [word]


def test_every_reason_and_every_remark_has_words(modul: Page) -> None:
    words = {word for word, _ in REFUSED.values()} | {"edisi-lain", "bukan-teks", "lembar-tak-dikenal", "formulir-lain"}
    words |= {"rencana-salah", "terlalu-panjang"}
    words |= {
        "tanpa-kegiatan",
        "nilai-ditolak",
        "nilai-keluhan",
        "nilai-tak-diambil",
        "tak-terbaca",
        "simpanan-rusak",
        "terlalu-besar",
    }
    script = """async (words) => {
      const { kataCatatan } = await import("/kata/berkas.js");
      const empty = new Proxy({}, { get: () => "isi" });
      return words.map((word) => kataCatatan({ word, with: empty }));
    }"""
    told = modul.evaluate(script, sorted(words))
    assert [one for one in told if one.startswith("Catatan:") or "undefined" in one] == []
    assert modul.evaluate(script, ["__proto__", "constructor"]) == ["Catatan: __proto__.", "Catatan: constructor."]


ENCODED = {
    "a mark of UTF-8": lambda words: b"\xef\xbb\xbf" + words.encode(),
    "UTF-16": lambda words: words.encode("utf-16"),
    "UTF-16, the other way": lambda words: b"\xfe\xff" + words.encode("utf-16-be"),
    "UTF-16 without a mark": lambda words: words.encode("utf-16-le"),
    "old Windows": lambda words: words.encode("windows-1252"),
}


@pytest.mark.parametrize("how", ENCODED)
def test_text_of_other_programs_is_read(modul: Page, how: str) -> None:
    value = jawaban({"gsbpm/1.1/a1": {"nilai": "sudah", "catatan": "Survei “é” € ½"}})
    (one,) = taken(modul, ENCODED[how](json.dumps(value, ensure_ascii=False)))["found"]
    assert one["isi"] == value


def test_names_that_programs_know_are_only_names(modul: Page) -> None:
    names = ("__proto__", "constructor", "toString", "hasOwnProperty")
    parts = dict.fromkeys(names, HOSTILE)
    value = jawaban(dict.fromkeys(names, parts), identitas=parts)
    (one,) = taken(modul, json.dumps(value))["found"]
    assert one["isi"] == value
    assert modul.evaluate("({}).nilai === undefined && Object.prototype.toString.call([]) === '[object Array]'")


def test_numbers_keep_their_digits_and_halves_of_letters_go(modul: Page) -> None:
    words = json.dumps(jawaban()).replace('"jawaban": {}', '"jawaban": {"epss/10101": {"nilai": 3, "bukti": X}}')
    numbers = {"12345678901234567890.10": "12345678901234567890.10", "1e400": "1e400", '"\\ud83d x \\u0000"': "x"}
    for given_, kept_ in numbers.items():
        (one,) = taken(modul, words.replace("X", given_))["found"]
        assert one["isi"]["jawaban"] == {"epss/10101": {"nilai": "3", "bukti": kept_}}


def test_what_a_file_says_besides_is_told(modul: Page) -> None:
    deep = "[" * 500 + "]" * 500
    words = json.dumps(jawaban({"gsbpm/1.1/a1": "sudah"}, lampiran=1, varian=["x"])).replace(
        '"lampiran": 1', f'"lampiran": {deep}'
    )
    (one,) = taken(modul, words)["found"]
    assert [remark["with"]["bagian"] for remark in one["remarks"]] == ["varian", "lampiran"]
    assert one["mark"] == {
        "skema": "juknis-jawaban/1",
        "edisi": "2025",
        "lembar": f"daftar_periksa/{FULL}",
        "versi_isi": "1.0",
    }


def test_a_value_longer_than_any_answer_is_told_and_left(modul: Page) -> None:
    value = jawaban({"gsbpm/1.1/a1": {"nilai": "sudah", "bukti": "x" * 32_767, "catatan": "y" * 32_768}})
    (one,) = taken(modul, value)["found"]
    assert one["isi"]["jawaban"]["gsbpm/1.1/a1"] == {"nilai": "sudah", "bukti": "x" * 32_767}
    assert [(remark["word"], remark["with"]["bagian"]) for remark in one["remarks"]] == [("terlalu-panjang", "catatan")]


ODD = {"toString": 1, "toJSON": 2, "__proto__": 3}


def test_what_is_said_about_a_record_never_keeps_it_from_being_opened(modul: Page) -> None:
    said = [{"word": ODD, "with": {}}, {"word": "x", "with": {"a": ODD, "b": 1}}, {"word": "y", "with": None}, ODD, 7]
    value = record(jawaban({"gsbpm/1.1/a1": "sudah"}), catatan=said, diubah=ODD, letak=ODD, berkas=ODD)
    (one,) = taken(modul, value)["found"]
    assert one["isi"]["jawaban"] == {"gsbpm/1.1/a1": {"nilai": "sudah"}}
    script = """async (words) => (await import("/inti/rekaman.js")).read("a", words).changed"""
    assert modul.evaluate(script, json.dumps(value)) == ""


def test_results_of_the_command_are_taken_with_what_it_said(modul: Page, tmp_path: Path) -> None:
    files = {
        "baik.json": full(SHEETS[FULL]).as_json(),
        "lama.json": jawaban(
            {"gsbpm/1.1/a1": {"nilai": "sudah", "bukti": "a\nb"}, "gsbpm/9.9/a1": "belum"}, edisi="2019"
        ),
        "ganda.json": json.dumps(jawaban({"epss/10101": "1"}, LEVELS)).replace('"nilai"', '"nilai": "2", "nilai"'),
        "rusak.json": b"{",
    }
    for name, value in files.items():
        (tmp_path / name).write_bytes(kegiatan.content(value))
    judged = [assess(read(tmp_path / name, CATALOGUE, f"folder/{name}"), CATALOGUE) for name in files]
    found = taken(modul, as_json(judged))
    assert [one["name"] for one in found["found"]] == ["baik.json", "lama.json", "ganda.json"]
    for one, reading in zip(found["found"], judged, strict=False):
        assert reading.reading.jawaban is not None
        assert one["isi"] == reading.reading.jawaban.as_json()
    assert found["found"][0]["remarks"] == []
    assert [remark["word"] for remark in found["found"][1]["remarks"]] == ["nilai-keluhan"]
    assert "nilai-tak-diambil" in [remark["word"] for remark in found["found"][2]["remarks"]]
    assert [(one["name"], one["remark"]["word"]) for one in found["refused"]] == [("rusak.json", "nilai-ditolak")]
    assert "rusak" in found["refused"][0]["remark"]["with"]["pesan"]


# On the page


@pytest.mark.parametrize("name", [FULL, BRIEF, LEVELS, f"{FULL}-survei", f"{FULL}-fase-4"])
def test_what_is_opened_and_saved_is_what_the_command_reads(
    page: Page, periksa: str, catatan: Catatan, tmp_path: Path, name: str
) -> None:
    given_ = full(SHEETS[name])
    page.goto(periksa)
    open_files(page, ("jawaban.json", given_.as_json()))
    expect(said(page)).to_contain_text("dibuka dari jawaban.json")
    expect(page.get_by_role("button", name="Simpan ke berkas")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Simpan ke berkas").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    assert re.fullmatch(rf"{SHEETS[name].id.split('/')[1]}-[a-z0-9-]+-edisi-2025\.json", file.name)
    expect(said(page)).to_contain_text(f"Disimpan sebagai {file.name}")
    reading = read(file, CATALOGUE)
    assert reading.jawaban == given_
    assert reading.rejected == ()
    assert [one["berkas"] for one in kept(page).values()] == [True]
    assert catatan.words == []


def test_files_are_opened_together_and_all_is_said_at_once(page: Page, periksa: str, catatan: Catatan) -> None:
    page.goto(periksa)
    nothing = {
        "berkas": "folder/pindai.pdf",
        "jawaban": None,
        "keluhan": [{"berat": "galat", "pesan": "PDF ini rusak"}],
    }
    good = {"berkas": "folder/baik.xlsx", "jawaban": jawaban({"epss/10101": "3"}, LEVELS), "keluhan": []}
    open_files(
        page,
        ("satu.json", jawaban({"gsbpm/1.1/a1": "sudah"})),
        ("gambar.json", b"\x89PNG\r\n\x1a\n"),
        ("nilai.json", {"skema": "juknis-nilai/1", "berkas": [good, nothing]}),
        ("jauh.json", jawaban(sheet="kesiapan-lain", edisi="2031")),
        ("surat.json", jawaban() | {"formulir": "narahubung"}),
        ("form.json", {"skema": "juknis-jawaban/1", "edisi": "2025", "formulir": "narahubung", "jawaban": {}}),
    )
    expect(said(page)).to_contain_text("2 dari 7 jawaban dibuka.")
    for words in (
        "gambar.json tidak dibuka: ini gambar",
        "pindai.pdf tidak dibuka: juknis nilai tidak dapat membacanya: PDF ini rusak.",
        "jauh.json tidak dibuka: daftar periksa “kesiapan-lain” (edisi 2031) tidak ada",
        "surat.json tidak dibuka: berkas ini tidak menyebut satu daftar periksa",
        "form.json tidak dibuka: ini isian formulir “narahubung”",
        "“Survei Kepuasan” dibuka dari satu.json.",
        "“Survei Kepuasan” dibuka dari baik.xlsx.",
    ):
        expect(said(page)).to_contain_text(words)
    assert {one["isi"]["daftar_periksa"] for one in kept(page).values()} == {FULL, LEVELS}
    expect(heading(page)).to_have_text("Kegiatan Anda")
    page.get_by_role("button", name="Urungkan").click()
    expect(said(page)).to_have_text("Diurungkan.")
    assert kept(page) == {}
    page.get_by_role("button", name="Buka lagi").click()
    expect(said(page)).to_have_text("Dibuka lagi.")
    assert len(kept(page)) == 2
    assert catatan.words == []


def test_a_file_of_an_activity_that_is_here_asks_and_can_be_undone(page: Page, periksa: str, catatan: Catatan) -> None:
    before = jawaban({"gsbpm/1.1/a1": {"nilai": "belum", "catatan": "hanya di sini"}, "gsbpm/1.1/a2": "sudah"})
    after = jawaban({"gsbpm/1.1/a1": "sudah", "gsbpm/1.1/a3": "belum"}, identitas={"instansi": " dinas  KOMINFO"})
    keep(page, periksa, {"a-1": record(before)})
    open_files(page, ("baru.json", after))
    dialog = question(page)
    expect(dialog).to_contain_text("“Survei Kepuasan” sudah ada di peramban ini")
    expect(dialog).to_contain_text(
        "2 isian berbeda, 1 isian hanya ada di berkas, 2 isian hanya ada di sini. Bila diperbarui"
    )
    dialog.get_by_role("button", name="Batal").click()
    expect(said(page)).to_have_text("baru.json tidak jadi dibuka.")
    assert kept(page)["a-1"]["isi"] == before
    open_files(page, ("baru.json", after))
    dialog.get_by_role("button", name="Simpan sebagai salinan").click()
    expect(said(page)).to_contain_text("disimpan sebagai salinan")
    expect(page).to_have_url(re.compile(r"#/k/(?!a-1)"))
    page.get_by_role("button", name="Urungkan").click()
    expect(heading(page)).to_have_text("Kegiatan Anda")
    assert list(kept(page)) == ["a-1"]
    open_files(page, ("baru.json", after))
    dialog.get_by_role("button", name="Perbarui yang ada").click()
    expect(said(page)).to_contain_text("diperbarui dari baru.json")
    expect(page).to_have_url(re.compile("#/k/a-1$"))
    assert kept(page)["a-1"]["isi"]["jawaban"] == {
        "gsbpm/1.1/a1": {"nilai": "sudah", "catatan": "hanya di sini"},
        "gsbpm/1.1/a2": {"nilai": "sudah"},
        "gsbpm/1.1/a3": {"nilai": "belum"},
    }
    page.get_by_role("button", name="Urungkan").click()
    expect(said(page)).to_have_text("Diurungkan.")
    assert kept(page)["a-1"]["isi"] == before
    assert catatan.words == []


def test_undoing_takes_nothing_that_was_answered_since(page: Page, periksa: str, catatan: Catatan) -> None:
    before = jawaban({"gsbpm/1.1/a1": "belum", "gsbpm/1.1/a2": "sudah"})
    keep(page, periksa, {"a-1": record(before)})
    open_files(page, ("baru.json", jawaban({"gsbpm/1.1/a1": "sudah"})))
    question(page).get_by_role("button", name="Perbarui yang ada").click()
    expect(page).to_have_url(re.compile("#/k/a-1$"))
    page.locator("[data-butir='gsbpm/1.1/a2']").get_by_label("Sebagian", exact=True).check(force=True)
    page.get_by_role("button", name="Urungkan").click()
    expect(said(page)).to_have_text("Diurungkan.")
    assert kept(page)["a-1"]["isi"]["jawaban"] == {
        "gsbpm/1.1/a1": {"nilai": "belum"},
        "gsbpm/1.1/a2": {"nilai": "sebagian"},
    }
    page.goto(f"{periksa}#/")
    open_files(page, ("lain.json", jawaban({"gsbpm/1.1/a1": "sudah"}, identitas={"kegiatan": "Lain"})))
    expect(page).to_have_url(re.compile(r"#/k/(?!a-1)"))
    page.locator("[data-butir='gsbpm/1.1/a2']").get_by_label("Belum", exact=True).check(force=True)
    page.get_by_role("button", name="Urungkan").click()
    expect(said(page)).to_contain_text("1 kegiatan sudah diubah atau dihapus sejak dibuka, jadi dibiarkan.")
    assert len(kept(page)) == 2
    assert catatan.words == []


def test_the_same_file_again_only_leads_there(page: Page, periksa: str) -> None:
    keep(page, periksa, {"a-1": record(jawaban({"gsbpm/1.1/a1": "sudah"}))})
    open_files(page, ("lagi.json", jawaban({"gsbpm/1.1/a1": "sudah"}, edisi="2024")))
    expect(said(page)).to_have_text("Isi lagi.json sama dengan “Survei Kepuasan” yang sudah ada di sini.")
    expect(page).to_have_url(re.compile("#/k/a-1$"))
    assert list(kept(page)) == ["a-1"]


def test_several_that_are_here_are_answered_at_once(page: Page, periksa: str) -> None:
    names = ("Satu", "Dua", "Tiga")
    keep(page, periksa, {f"a-{name}": record(jawaban(identitas={"kegiatan": name})) for name in names})
    files = [(f"{name}.json", jawaban({"gsbpm/1.1/a1": "belum"}, identitas={"kegiatan": name})) for name in names]
    open_files(page, *files, ("baru.json", jawaban(identitas={"kegiatan": "Baru"})))
    question(page).get_by_role("button", name="Perbarui semuanya (3)").click()
    expect(said(page)).to_contain_text("4 dari 4 jawaban dibuka.")
    assert sorted(len(one["isi"]["jawaban"]) for one in kept(page).values()) == [0, 1, 1, 1]


def test_a_plan_goes_to_its_activity(page: Page, periksa: str, catatan: Catatan) -> None:
    page.goto(periksa)
    open_files(page, ("rencana.json", plan()))
    expect(said(page)).to_contain_text("Buka dahulu berkas jawaban kegiatannya")
    open_files(page, ("rencana.json", plan()), ("jawaban.json", jawaban({"gsbpm/1.1/a1": "sudah"})))
    expect(said(page)).to_contain_text("Rencana aksi dari rencana.json dipasang pada “Survei Kepuasan”.")
    ((id_, one),) = kept(page).items()
    assert one["rencana"] == plan() | {"identitas": {}}
    page.goto(f"{periksa}#/")
    open_files(page, ("rencana.json", plan(row="Lain")))
    question(page).get_by_role("button", name="Ganti rencana aksi").click()
    expect(page).to_have_url(re.compile(f"#/k/{id_}/rencana$"))
    assert kept(page)[id_]["rencana"]["baris"] == plan(row="Lain")["baris"]
    page.get_by_role("button", name="Urungkan").first.click()
    expect(said(page)).to_have_text("Diurungkan.")
    assert kept(page)[id_]["rencana"] == plan()
    page.goto(f"{periksa}#/k/{id_}")
    expect(page.get_by_text("Belum disimpan ke berkas")).to_be_visible()
    page.get_by_role("button", name="Simpan ke berkas").click()
    expect(said(page)).to_contain_text("Rencana aksinya ikut dalam berkas itu.")
    page.goto(f"{periksa}#/")
    open_files(page, ("lain.json", plan("Sensus Pasar")))
    expect(question(page)).to_contain_text("untuk kegiatan yang mana?")
    question(page).get_by_role("button", name="Survei Kepuasan, Dinas Kominfo, 2025").click()
    expect(question(page)).to_contain_text("sudah mempunyai rencana aksi yang berbeda")
    assert catatan.words == []


def test_one_file_holds_all_of_an_activity(page: Page, periksa: str, catatan: Catatan, tmp_path: Path) -> None:
    answers = jawaban({"gsbpm/1.1/a1": "sudah"})
    keep(page, periksa, {"a-1": record(answers, rencana=plan())})
    page.goto(f"{periksa}#/k/a-1")
    with page.expect_download() as download:
        page.get_by_role("button", name="Simpan ke berkas").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    assert file.name == "kesiapan-gsbpm-dinas-kominfo-survei-kepuasan-2025-edisi-2025.json"
    expect(said(page)).to_contain_text("Rencana aksinya ikut dalam berkas itu.")
    assert json.loads(file.read_text(encoding="utf-8")) == {**answers, "rencana": plan()}
    reading = read(file, CATALOGUE)
    assert reading.jawaban is not None
    assert reading.jawaban.as_json() == {**answers, "rencana": plan()}
    assert reading.rejected == ()
    page.goto(f"{periksa}#/")
    page.get_by_role("button", name="Hapus Survei Kepuasan").click()
    expect(question(page)).to_have_count(0)
    assert kept(page) == {}
    judged = as_json([assess(reading, CATALOGUE)])
    for name, value in (("jawaban.json", file.read_bytes()), ("nilai.json", judged)):
        page.goto(f"{periksa}#/")
        open_files(page, (name, value))
        expect(said(page)).to_contain_text(f"dibuka dari {file.name if name == 'nilai.json' else name}")
        ((id_, one),) = kept(page).items()
        assert (one["isi"], one["rencana"], one["berkas"], one["diubah"]) == (answers, plan(), True, "")
        page.evaluate("localStorage.clear()")
        page.goto(f"{periksa}#/k/{id_}")
        page.reload()
    assert catatan.words == []


def test_a_plan_that_differs_is_asked_about(page: Page, periksa: str, catatan: Catatan) -> None:
    answers = jawaban({"gsbpm/1.1/a1": "sudah"})
    keep(page, periksa, {"a-1": record(answers, rencana=plan(), berkas=True)})
    open_files(page, ("sama.json", {**answers, "rencana": plan()}))
    expect(said(page)).to_contain_text("Isi sama.json sama dengan")
    page.goto(f"{periksa}#/")
    open_files(page, ("lain.json", {**answers, "rencana": plan(row="Lain")}))
    expect(question(page)).to_contain_text("sudah mempunyai rencana aksi yang berbeda")
    question(page).get_by_role("button", name="Batal").click()
    assert kept(page)["a-1"]["rencana"] == plan()
    open_files(page, ("lain.json", {**answers, "rencana": plan(row="Lain")}))
    question(page).get_by_role("button", name="Ganti rencana aksi").click()
    expect(page).to_have_url(re.compile("#/k/a-1/rencana$"))
    assert kept(page)["a-1"]["rencana"] == plan(row="Lain")
    assert kept(page)["a-1"]["berkas"] is True
    page.get_by_role("button", name="Urungkan").first.click()
    assert kept(page)["a-1"]["rencana"] == plan()
    page.goto(f"{periksa}#/")
    more = jawaban({"gsbpm/1.1/a1": "sudah", "gsbpm/1.1/a2": "belum"})
    open_files(page, ("baru.json", {**more, "rencana": plan(row="Lain")}))
    question(page).get_by_role("button", name="Perbarui yang ada").click()
    expect(question(page)).to_contain_text("sudah mempunyai rencana aksi yang berbeda")
    question(page).get_by_role("button", name="Batal").click()
    expect(said(page)).to_contain_text("diperbarui dari baru.json")
    one = kept(page)["a-1"]
    assert (one["isi"], one["rencana"], one["berkas"]) == (more, plan(), False)
    assert catatan.words == []


def test_answers_from_a_file_do_not_hide_that_no_file_has_the_plan(page: Page, periksa: str) -> None:
    keep(page, periksa, {"a-1": record(jawaban(), rencana=plan())})
    open_files(page, ("jawaban.json", jawaban({"gsbpm/1.1/a1": "sudah"})))
    question(page).get_by_role("button", name="Perbarui yang ada").click()
    expect(said(page)).to_contain_text("diperbarui dari jawaban.json")
    assert kept(page)["a-1"]["berkas"] is False
    assert kept(page)["a-1"]["rencana"] == plan()


PLANS = {
    "words": "Susun SOP",
    "a list": [plan()],
    "a checklist": jawaban(),
    "another form": plan() | {"formulir": "narahubung"},
    "another scheme": plan() | {"skema": "juknis-jawaban/2"},
    "an edition that is none": plan() | {"edisi": "../2025"},
    "an edition that is an object": plan() | {"edisi": ODD, "formulir": ODD},
    "a form that is an object": plan() | {"formulir": ODD},
    "a scheme that is an object": plan() | {"skema": ODD},
    "a version that is none": plan() | {"versi_isi": ["x"]},
    "rows without end": plan() | {"baris": {"tindakan": [{"x": "y"}] * 600}},
}


@pytest.mark.parametrize("what", PLANS)
def test_a_plan_that_cannot_be_read_costs_only_itself(modul: Page, what: str) -> None:
    (one,) = taken(modul, jawaban({"gsbpm/1.1/a1": "sudah"}, rencana=PLANS[what]))["found"]
    assert one["isi"] == jawaban({"gsbpm/1.1/a1": "sudah"})
    assert one["plan"] is None
    assert [remark["word"] for remark in one["remarks"]] == ["rencana-salah"]


def test_a_plan_has_no_plan(modul: Page) -> None:
    (one,) = taken(modul, plan() | {"rencana": plan()})["found"]
    assert one["plan"] is None
    assert [remark["with"]["bagian"] for remark in one["remarks"]] == ["rencana"]


def test_two_years_of_one_activity_have_two_files(page: Page, periksa: str) -> None:
    years = {"a-1": "2024", "a-2": "2025"}
    keep(page, periksa, {id_: record(jawaban(identitas={"tahun": year})) for id_, year in years.items()})
    names = []
    for id_ in years:
        page.goto(f"{periksa}#/k/{id_}")
        with page.expect_download() as download:
            page.get_by_role("button", name="Simpan ke berkas").click()
        names.append(download.value.suggested_filename)
    start = "kesiapan-gsbpm-dinas-kominfo-survei-kepuasan"
    assert names == [f"{start}-{year}-edisi-2025.json" for year in years.values()]


def test_what_was_opened_was_not_changed_here(page: Page, periksa: str) -> None:
    keep(page, periksa, {"a-1": record(jawaban(identitas={"kegiatan": "Lama"}))})
    open_files(page, ("baru.json", jawaban({"gsbpm/1.1/a1": "sudah"}, edisi="2019")))
    expect(page.locator(".kepala-lembar")).to_contain_text("edisi 2025, versi isi 1.0 (diisi pada edisi 2019)")
    page.goto(f"{periksa}#/")
    cards = page.locator(".kartu-kegiatan")
    expect(cards.get_by_role("heading")).to_have_text(["Survei Kepuasan", "Lama"])
    expect(cards.first.locator(".kartu-kapan")).to_be_hidden()
    expect(cards.last.locator(".kartu-kapan")).to_be_visible()
    cards.first.get_by_role("link", name="Lanjutkan").click()
    page.locator("input[type=radio][value=belum]").first.locator("xpath=..").click()
    page.goto(f"{periksa}#/")
    expect(cards.first.locator(".kartu-kapan")).to_contain_text("baru saja")


@pytest.mark.parametrize(
    ("more", "told"),
    [({"versi_isi": ""}, False), ({}, False), ({"versi_isi": "0.9"}, True), ({"edisi": "2019", "versi_isi": ""}, True)],
)
def test_another_content_is_told_only_where_it_is_known(
    page: Page, periksa: str, more: dict[str, str], told: bool
) -> None:
    value = {key: words for key, words in jawaban({"gsbpm/1.1/a1": "sudah"}, **more).items() if words}
    keep(page, periksa, {"a-1": record(value)})
    page.goto(f"{periksa}#/k/a-1/hasil")
    expect(page.locator(".stempel")).to_be_visible()
    expect(page.get_by_text("Terakhir diisi pada edisi")).to_have_count(int(told))


def test_a_huge_file_is_refused_at_once(page: Page, periksa: str, catatan: Catatan, tmp_path: Path) -> None:
    large = tmp_path / "besar.json"
    with large.open("wb") as file:
        file.truncate(50_000_000)
    page.goto(periksa)
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Buka berkas jawaban", exact=True).click()
    chooser.value.set_files(large)
    expect(said(page)).to_contain_text("besar.json tidak dibuka: berkas ini lebih besar dari 20 MB")
    assert kept(page) == {}
    assert catatan.words == []


def test_a_file_dropped_on_the_page_is_opened(page: Page, periksa: str) -> None:
    page.goto(periksa)
    expect(heading(page)).to_be_visible()
    drop(page, ("jatuh.json", json.dumps(jawaban({"gsbpm/1.1/a1": "sudah"}))))
    expect(said(page)).to_have_text("“Survei Kepuasan” dibuka dari jatuh.json.")


def test_hostile_words_stay_words(page: Page, periksa: str, catatan: Catatan) -> None:
    page.on("dialog", lambda dialog: catatan.words.append(dialog.message))
    parts = {"nilai": HOSTILE, "bukti": HOSTILE, HOSTILE: HOSTILE, "__proto__": HOSTILE}
    who = {"instansi": HOSTILE, "kegiatan": HOSTILE, "tahun": HOSTILE, HOSTILE: HOSTILE}
    value = jawaban({"gsbpm/1.1/a1": parts, HOSTILE: parts, "constructor": parts}, identitas=who)
    page.goto(periksa)
    open_files(page, (f"{HOSTILE}.json", value), ("nama lain.json", jawaban(identitas={"kegiatan": "x" * 300})))
    expect(said(page)).to_contain_text("2 dari 2 jawaban dibuka")
    page.get_by_role("heading", name=HOSTILE).first.wait_for()
    first = next(id_ for id_, one in kept(page).items() if one["isi"]["identitas"]["instansi"] == HOSTILE)
    assert kept(page)[first]["isi"] == value
    for path in ("", "/hasil", "/rencana"):
        page.goto(f"{periksa}#/k/{first}{path}")
        expect(heading(page)).to_contain_text(HOSTILE)
        assert page.locator("img[src=x]").count() == 0
    assert kept(page)[first]["isi"] == value
    assert catatan.words == []


def test_an_older_edition_opens_with_nothing_lost(page: Page, periksa: str, tmp_path: Path) -> None:
    answers = {
        "gsbpm/1.1/a1": {"nilai": "sudah", "bukti": "Notula", "warna": "biru"},
        "gsbpm/9.9/a1": {"nilai": "belum", "catatan": "x" * 4000},
        "gsbpm/1.1/a2": {"nilai": "setuju", "tanggal_bukti": "kemarin"},
        "gsbpm/4.1/a1": {"nilai": "sudah"},
    }
    who = {"cara_pengumpulan": "kompilasi", "nip": "1987", "tahun": "dua ribu"}
    value = jawaban(answers, identitas=who, edisi="2019", versi_isi="0.9", baris={"lama": [{"x": "y"}]})
    page.goto(periksa)
    open_files(page, ("lama.json", value))
    box = page.locator(".di-luar")
    expect(box).to_contain_text("Catatan tentang isian ini")
    box.locator("summary").click()
    expect(box).to_contain_text("Diisi pada edisi 2019.")
    rows = [re.sub(r"\s+", " ", row)[:70].strip() for row in box.locator("tbody tr").all_inner_texts()]
    assert rows == [
        "Identitas Tahun kegiatan dua ribu bukan tahun",
        "Identitas nip 1987 bagian tidak dikenal",
        "1.1.a1 warna biru bagian tidak dikenal",
        "gsbpm/9.9/a1 Jawaban belum tidak ada pada daftar periksa ini",
        ("gsbpm/9.9/a1 Catatan " + "x" * 4000)[:70],
        "1.1.a2 Jawaban setuju bukan salah satu pilihan",
        "1.1.a2 Tanggal bukti kemarin bukan tanggal",
        "4.1.a1 Jawaban sudah tidak berlaku bagi cara pengumpulan data ini",
        "lama 1 x y bagian tidak dikenal",
    ]
    page.locator("input[type=radio][value=belum]").first.locator("xpath=..").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Simpan ke berkas").click()
    saved = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
    changed = answers["gsbpm/1.1/a1"] | {"nilai": "belum"}
    assert saved == value | {"edisi": "2025", "versi_isi": "1.0", "jawaban": answers | {"gsbpm/1.1/a1": changed}}
    assert kept(page)
    expect(box).not_to_contain_text("Diisi pada edisi 2019.")


def test_choices_written_by_hand_are_read_as_the_command_does(
    page: Page, periksa: str, catatan: Catatan, tmp_path: Path
) -> None:
    by_hand = {
        "gsbpm/1.1/a1": " SUDAH ",
        "gsbpm/1.1/a2": "Tidak  relevan",
        "gsbpm/1.1/a3": "sebagian",
        "gsbpm/1.1/a4": "hampir",
    }
    file = tmp_path / "tangan.json"
    file.write_text(json.dumps(jawaban(by_hand, identitas={"cara_pengumpulan": "Kompilasi produk administrasi"})))
    levels = tmp_path / "tingkat.json"
    levels.write_text(json.dumps(jawaban({"epss/10101": "3. terdefinisi", "epss/10102": "Optimum"}, sheet=LEVELS)))
    page.goto(periksa)
    open_files(page, *((path.name, path.read_bytes()) for path in (file, levels)))
    expect(said(page)).to_contain_text("tingkat.json")
    records = {record["isi"]["daftar_periksa"]: record for record in kept(page).values()}
    for path, sheet in ((file, FULL), (levels, LEVELS)):
        record, reading = records[sheet], read(path, CATALOGUE)
        assert reading.jawaban is not None
        refused = {(item.id, item.part): item.text for item in reading.rejected}
        found = {(id_, "nilai"): parts["nilai"] for id_, parts in record["isi"]["jawaban"].items()}
        assert found == {(id_, "nilai"): parts["nilai"] for id_, parts in reading.jawaban.jawaban.items()} | refused
        assert record["isi"]["identitas"] == dict(reading.jawaban.identitas)
    assert catatan.words == []


@pytest.mark.parametrize("words", ["a;b\rc;d\r" + "e;f\r" * 200_000, ";" * 600_000, ";a" * 300_000], ids=len)
def test_a_long_file_of_separators_is_told_at_once(modul: Page, words: str) -> None:
    modul.set_default_timeout(5_000)
    found = json.loads(
        modul.evaluate("args => window.masuk(...args)", [base64.b64encode(words.encode()).decode(), "a.csv"])
    )
    assert found["refused"][0]["remark"]["word"] in {"csv", "bukan-json"}
