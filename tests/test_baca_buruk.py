"""Whatever is wrong with a file is said in Indonesian; nothing is lost in silence, nothing crashes, nothing hangs."""

from __future__ import annotations

import json
import os
import random
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pytest
from baca_buruk import CASES, FORMULA, ITEM, PERIKSA, PLAN, TABEL, column, enter, jawaban, page, pdf, press, put, xlsx
from isi_berkas import Forms, full, in_pdf, in_xlsx

from generator.answers import opening
from generator.answers.complaints import COMPLAINTS, WHY
from generator.answers.limits import BYTES
from generator.answers.reading import Reading, read
from generator.forms.catalogue import Catalogue, catalogue

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from openpyxl import Workbook

TELEPON = "formulir/narahubung/whatsapp-narahubung-epss"
RESPONDEN = "formulir/fs3/jumlah-responden"
UNOPENED = {"tidak-ada", "tautan-putus", "tautan", "folder", "bukan-berkas", "tidak-boleh", "nama-salah"}
UNOPENED |= {"tidak-terbaca", "kosong", "gagal", "edisi-lama"}
"""Complaints that have a test of their own."""


@pytest.fixture(scope="module")
def forms(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Forms:
    return Forms(catalogue(root, "https://contoh.example/juknis/"), tmp_path_factory.mktemp("buruk"))


def codes(found: Reading) -> set[str]:
    return {item.kode for item in found.complaints}


def only(found: Reading) -> tuple[str, str, str]:
    """The one answer not taken: id, part, text."""
    ((id_, part, text),) = [(item.id, item.part, item.text) for item in found.rejected]
    return id_, part, text


@pytest.mark.parametrize(("code", "make"), [pytest.param(c, make, id=f"{c}: {what}") for c, what, make in CASES])
def test_a_bad_file_gets_its_complaint(code: str, make: Callable[[Forms], bytes], forms: Forms) -> None:
    found = forms.read(make(forms))
    (complaint,) = [item for item in found.complaints if item.kode == code]
    assert complaint.berat == COMPLAINTS[code][0]
    assert (found.jawaban is None) == (complaint.berat == "galat")
    assert complaint.lokasi.path == found.path
    assert complaint.pesan
    assert "{" not in complaint.pesan.replace("{…}", "") + complaint.saran
    assert complaint.saran or complaint.berat == "peringatan" or code == "lembar-tak-dikenal"


def test_every_complaint_has_its_case() -> None:
    assert {code for code, _, _ in CASES} | UNOPENED == set(COMPLAINTS)


# Files and folders


def test_what_cannot_be_opened_is_said(forms: Forms, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def code(path: Path, **options: bool) -> str:
        found = read(path, forms.catalogue, **options)
        assert found.jawaban is None
        (complaint,) = found.complaints
        return complaint.kode

    good, link, dead, loop = (tmp_path / name for name in ("isian.json", "tautan", "putus", "lingkar"))
    good.write_bytes(jawaban(identitas={"instansi": "BPS"}))
    link.symlink_to(good)
    dead.symlink_to(tmp_path / "hilang")
    loop.symlink_to(loop)
    pipe, empty, huge = (tmp_path / name for name in ("pipa", "kosong", "raksasa"))
    os.mkfifo(pipe)
    empty.touch()
    with huge.open("wb") as file:
        file.truncate(1_000_000_000)
    assert read(link, forms.catalogue).jawaban is not None
    assert code(link, follow=False) == "tautan"
    assert code(dead) == code(loop) == "tautan-putus"
    assert code(dead, follow=False) == "tautan"
    assert code(tmp_path / "hilang") == code(good / "di dalam berkas") == "tidak-ada"
    assert code(tmp_path) == "folder"
    assert code(pipe) == code(type(tmp_path)("/dev/zero")) == "bukan-berkas"
    assert code(empty) == "kosong"
    assert code(huge) == "terlalu-besar"
    assert code(tmp_path / ("x" * 300)) == code(tmp_path / "nol\0") == "nama-salah"
    for error, expected in ((PermissionError(13, "no"), "tidak-boleh"), (OSError(5, "I/O"), "tidak-terbaca")):
        monkeypatch.setattr(opening.os, "open", _raising(error))
        assert code(good) == expected


def test_a_link_that_is_refused_says_what_it_leads_to(forms: Forms, tmp_path: Path) -> None:
    other = tmp_path / "di dalam" / "surat.txt"
    other.parent.mkdir()
    other.write_text("Yth. Bapak/Ibu")
    link, loose, folder = (tmp_path / name for name in ("isian.pdf", "putus.pdf", "folder.pdf"))
    link.symlink_to(other)
    loose.symlink_to(tmp_path / "hilang.pdf")
    folder.symlink_to("/")
    for path, leads in ((link, "ke surat.txt"), (loose, "ke hilang.pdf"), (folder, "ke tempat lain"), (other, "")):
        (complaint,) = read(path, forms.catalogue).complaints
        assert complaint.lokasi.path == str(path)
        assert complaint.pada == (f"tautan {leads}" if leads else "")
        (same,) = read(path, forms.catalogue, path.name).complaints
        assert str(tmp_path) not in f"{same.lokasi.path}{same.pesan}{same.pada}"


def _raising(error: Exception) -> Callable[..., int]:
    def fail(*_: object) -> int:
        raise error

    return fail


def test_a_file_that_grows_while_it_is_read_is_refused(forms: Forms, tmp_path: Path, monkeypatch) -> None:
    path = tmp_path / "tumbuh.json"
    path.write_bytes(b"x" * (BYTES + 2))
    monkeypatch.setattr(opening, "_regular", lambda about: None)
    assert codes(read(path, forms.catalogue)) == {"terlalu-besar"}


@pytest.mark.parametrize("name", ["a\nb.json", "a\x1b[31mb.json", "a\u202eb.json", "a\udcffb.json", "a\u2028b.json"])
def test_a_strange_name_stays_on_its_line(name: str, forms: Forms, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(b"{}")
    for found in (read(path, forms.catalogue), read(path, forms.catalogue, name)):
        assert found.path.isprintable()
        assert found.complaints[0].lokasi.path == found.path
        found.path.encode()


def test_a_reader_that_fails_is_no_end_of_the_run(forms: Forms, tmp_path: Path, monkeypatch) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"{}")
    monkeypatch.setattr("generator.answers.reading.recognise", _raising(ZeroDivisionError()))
    assert codes(read(path, forms.catalogue)) == {"gagal"}


def test_damaged_bytes_are_read_or_complained_about(forms: Forms) -> None:
    sheet = forms.sheet(PERIKSA)
    whole = full(sheet)
    good = [
        in_pdf(forms.blank(PERIKSA, "pdf"), sheet, whole),
        in_xlsx(forms.blank(PERIKSA, "xlsx"), sheet, whole),
        json.dumps(whole.as_json()).encode(),
    ]
    for data in good:
        for number in range(60):
            found = forms.read(_damaged(random.Random(number), data))
            assert found.jawaban is not None or found.complaints
            assert not codes(found) & {"gagal"}


def _damaged(chance: random.Random, data: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 5, 50))):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    start = chance.randrange(len(changed))
    if chance.random() < 0.3:
        del changed[start : start + chance.randrange(2000)]
    return bytes(changed[: chance.randrange(1, len(changed))] if chance.random() < 0.2 else changed)


# Editions


def test_an_older_edition_is_read_by_its_own_sheet(forms: Forms, tmp_path: Path) -> None:
    later = {("2026", *key[1:]): replace(sheet, edition="2026") for key, sheet in forms.catalogue.sheets.items()}
    both = Catalogue(("2025", "2026"), {**forms.catalogue.sheets, **later})
    path = tmp_path / "lama"
    path.write_bytes(pdf(forms, press(f"{ITEM}:nilai", "sudah", value="sudah")))
    found = read(path, both)
    assert codes(found) == {"edisi-lama"}
    assert found.jawaban is not None
    assert (found.jawaban.edisi, found.jawaban.jawaban) == ("2025", {ITEM: {"nilai": "sudah"}})


def test_an_unknown_edition_keeps_its_name_and_ids(forms: Forms) -> None:
    later = {"nilai": "Hampir", "kolom_baru": "x", "tanggal_bukti": "kemarin"}
    answers = {"gsbpm/9.1/a1": later, "gsbpm/9.2/a1": {"nilai": "Sudah"}, ITEM: {"nilai": "Belum"}}
    found = forms.read(jawaban(edisi="2031", varian="fase-9", jawaban=answers))
    assert found.jawaban is not None
    assert (found.jawaban.edisi, found.jawaban.varian) == ("2031", "fase-9")
    assert found.jawaban.jawaban == {**answers, "gsbpm/9.2/a1": {"nilai": "sudah"}, ITEM: {"nilai": "belum"}}
    assert not found.rejected


# PDF


@pytest.mark.parametrize(
    ("states", "value", "answer"),
    [
        (("sudah",), "sudah", "sudah"),
        (("sudah",), "", "sudah"),
        ((), "tidak-relevan", "tidak-relevan"),
        (("sudah", "belum"), "sudah", None),
        (("belum",), "sudah", None),
    ],
)
def test_buttons_that_disagree_are_no_answer(states: tuple[str, ...], value: str, answer: str | None, forms) -> None:
    found = forms.read(pdf(forms, press(f"{ITEM}:nilai", *states, value=value)))
    assert found.jawaban.jawaban == ({ITEM: {"nilai": answer}} if answer else {})
    assert {(item.id, item.text) for item in found.rejected} == (
        set() if answer else {(ITEM, "Sudah"), (ITEM, "Belum")}
    )
    assert all("Sudah" in item.why and "Belum" in item.why for item in found.rejected)


def test_a_state_that_is_no_choice_is_shown(forms: Forms) -> None:
    found = forms.read(pdf(forms, press(f"{ITEM}:nilai", value="mungkin")))
    assert only(found) == (ITEM, "nilai", "mungkin")
    assert "Sudah, Sebagian, Belum, Tidak relevan" in found.rejected[0].why
    assert found.rejected[0].where == f"isian {ITEM}:nilai"


@pytest.mark.parametrize(
    ("save", "readable"),
    [
        ({"encryption": pikepdf.Encryption(owner="rahasia", user="")}, True),
        ({"linearize": True}, True),
        ({"object_stream_mode": pikepdf.ObjectStreamMode.generate}, True),
        ({"qdf": True}, True),
        ({"encryption": pikepdf.Encryption(owner="a", user="b")}, False),
    ],
)
def test_a_pdf_may_be_stored_in_many_ways(save: dict[str, object], readable: bool, forms: Forms) -> None:
    found = forms.read(pdf(forms, enter(f"{ITEM}:bukti", "SK 1"), **save))
    assert (found.jawaban is not None) == readable
    if found.jawaban:
        assert found.jawaban.jawaban == {ITEM: {"bukti": "SK 1"}}


@pytest.mark.parametrize("words", ["a\rb", "a\r\nb", "a\nb", " a\nb\x00\x0b "])
def test_line_breaks_of_all_sorts_are_one(words: str, forms: Forms) -> None:
    found = forms.read(pdf(forms, enter(f"{ITEM}:catatan", words)))
    assert found.jawaban is not None
    assert found.jawaban.jawaban == {ITEM: {"catatan": "a\nb"}}


def test_text_in_a_stream_and_rich_text_are_understood(forms: Forms) -> None:
    def change(file: pikepdf.Pdf) -> None:
        field = next(item for item in file.acroform.fields if item.fully_qualified_name == f"{ITEM}:catatan").obj
        field.V = file.make_stream("Catatan é".encode("utf-16"))
        field.RV = pikepdf.String("<body><p>lain</p></body>")

    found = forms.read(pdf(forms, change))
    assert found.jawaban is not None
    assert found.jawaban.jawaban == {ITEM: {"catatan": "Catatan é"}}


def test_fields_that_someone_added_are_shown_or_kept(forms: Forms) -> None:
    def change(file: pikepdf.Pdf) -> None:
        for name, words in (("Kotak teks 1", "dari saya"), ("gsbpm/lama:nilai", "belum"), ("kosong", "")):
            field = pikepdf.Dictionary(
                FT=pikepdf.Name.Tx, T=pikepdf.String(name), V=pikepdf.String(words), Subtype=pikepdf.Name.Widget
            )
            file.Root.AcroForm.Fields.append(file.make_indirect(field))

    found = forms.read(pdf(forms, change))
    assert found.jawaban is not None
    assert found.jawaban.jawaban == {"gsbpm/lama": {"nilai": "belum"}}
    assert only(found) == ("Kotak teks 1", "", "dari saya")


def test_names_in_another_encoding_are_no_end(forms: Forms) -> None:
    data = pdf(forms, press(f"{ITEM}:nilai", value="sebagi@@@n"), qdf=True)
    found = forms.read(data.replace(b"sebagi@@@n", b"sebagi#e9n"))
    assert only(found) == (ITEM, "nilai", "sebagién")


def test_the_mark_may_stand_in_the_description_alone(forms: Forms) -> None:
    found = forms.read(pdf(forms, enter("juknis", "")))
    assert found.jawaban is not None
    assert found.jawaban.lembar == "daftar_periksa/kesiapan-gsbpm"


# Workbooks


def change_all(*changes: Callable[[Workbook], None]) -> Callable[[Workbook], None]:
    def change(book: Workbook) -> None:
        for one in changes:
            one(book)

    return change


def double(value: str) -> Callable[[Workbook], None]:
    """Puts the row of the item below the others once more, with this answer; the first says "Sudah"."""

    def change(book: Workbook) -> None:
        sheet, row = page(book, ITEM)
        last = sheet.max_row + 1
        sheet.cell(row, column(sheet, "nilai")).value = "Sudah"
        sheet.cell(last, 1).value = ITEM
        sheet.cell(last, column(sheet, "nilai")).value = value

    return change


def test_a_row_that_stands_twice_counts_once_where_it_agrees(forms: Forms) -> None:
    same, other = forms.read(xlsx(forms, double("sudah"))), forms.read(xlsx(forms, double("Belum")))
    assert same.jawaban is not None
    assert same.jawaban.jawaban == {ITEM: {"nilai": "sudah"}}
    assert other.jawaban is not None
    assert other.jawaban.jawaban == {}
    assert [(item.id, item.text) for item in other.rejected] == [(ITEM, "Sudah"), (ITEM, "Belum")]
    assert all(item.why.endswith("Sudah, Belum") for item in other.rejected)


def test_a_copied_worksheet_adds_what_it_says_differently(forms: Forms) -> None:
    def change(book: Workbook) -> None:
        put("baris:kegiatan", f"formulir/{TABEL}/nama-kegiatan", "Rapat")(book)
        book.copy_worksheet(page(book, "baris:kegiatan")[0])

    def change_copy(book: Workbook) -> None:
        change(book)
        name = f"formulir/{TABEL}/nama-kegiatan"
        sheet = book.worksheets[-1]
        _, row = page(book, "baris:kegiatan")
        sheet.cell(row, column(sheet, name)).value = "Lokakarya"
        sheet.cell(row + 1, column(sheet, name)).value = "=A1"

    found, both = forms.read(xlsx(forms, change, TABEL)), forms.read(xlsx(forms, change_copy, TABEL))
    first, second = ({f"formulir/{TABEL}/nama-kegiatan": name} for name in ("Rapat", "Lokakarya"))
    assert found.jawaban is not None
    assert found.jawaban.baris == {"kegiatan": (first,)}
    assert not found.rejected
    assert both.jawaban is not None
    assert both.jawaban.baris == {"kegiatan": (first, second)}
    assert only(both) == (f"formulir/{TABEL}/nama-kegiatan", "2", "=A1")


@pytest.mark.parametrize(("value", "text"), [("=1+1", "=1+1"), ("=#REF!", "=#REF!"), (FORMULA, "=SUM(A1:A2)")])
def test_a_formula_is_no_answer(value: object, text: str, forms: Forms) -> None:
    found = forms.read(xlsx(forms, put(ITEM, "bukti", value)))
    assert only(found) == (ITEM, "bukti", text)
    assert "rumus" in found.rejected[0].why
    assert found.rejected[0].where.startswith("lembar ")
    assert ", sel " in found.rejected[0].where


def test_an_error_of_a_cell_is_no_answer(forms: Forms) -> None:
    found = forms.read(xlsx(forms, put(ITEM, "nilai", "#REF!")))
    assert only(found) == (ITEM, "nilai", "#REF!")


@pytest.mark.parametrize(
    ("id_", "value", "expected"),
    [
        ("identitas:tahun", 2024.0, "2024"),
        ("identitas:tahun", "2024", "2024"),
        ("identitas:kegiatan", 12.5, "12.5"),
        ("identitas:kegiatan", True, "ya"),
        ("identitas:instansi", "a_x000D_\nb", "a\nb"),
        ("identitas:tanggal", "30/6/2025", "2025-06-30"),
        ("identitas:tanggal", 45838, "2025-06-30"),
        ("identitas:cara_pengumpulan", "SURVEI", "survei"),
    ],
)
def test_what_is_typed_into_a_cell_is_understood(id_: str, value: object, expected: str, forms: Forms) -> None:
    def change(book: Workbook) -> None:
        put(id_, "nilai", value)(book)
        sheet, row = page(book, id_)
        sheet.cell(row, column(sheet, "nilai")).number_format = "General"

    found = forms.read(xlsx(forms, change))
    assert found.jawaban is not None
    assert found.jawaban.identitas == {id_.removeprefix("identitas:"): expected}
    assert not found.rejected


def test_a_year_in_a_cell_for_dates_is_still_a_year(forms: Forms) -> None:
    def change(book: Workbook) -> None:
        put("identitas:tahun", "nilai", 2024)(book)
        sheet, row = page(book, "identitas:tahun")
        sheet.cell(row, column(sheet, "nilai")).number_format = "dd/mm/yyyy"

    found = forms.read(xlsx(forms, change))
    assert found.jawaban is not None
    assert found.jawaban.identitas == {"tahun": "2024"}


def test_a_telephone_number_gets_its_zero_back(forms: Forms) -> None:
    found = forms.read(xlsx(forms, put(TELEPON, "nilai", 81234567890), "narahubung"))
    assert found.jawaban is not None
    assert found.jawaban.jawaban == {TELEPON: {"nilai": "081234567890"}}


def test_rows_and_columns_may_be_moved_and_worksheets_renamed(forms: Forms) -> None:
    def change(book: Workbook) -> None:
        put(ITEM, "nilai", "Sebagian")(book)
        for number, sheet in enumerate(book.worksheets):
            sheet.title = f"Salinan {number}"
            sheet.insert_rows(1, 3)
            sheet.insert_cols(1)
            sheet.sheet_state = "visible" if number == 0 else "hidden"

    found = forms.read(xlsx(forms, change))
    assert found.jawaban is not None
    assert found.jawaban.jawaban == {ITEM: {"nilai": "sebagian"}}
    assert not codes(found)


def test_an_answer_without_an_id_is_shown(forms: Forms) -> None:
    def change(book: Workbook) -> None:
        put(ITEM, "nilai", "Sudah")(book)
        sheet, row = page(book, ITEM)
        sheet.cell(row, 1).value = None
        sheet, row = page(book, "gsbpm/8.2/a1")
        sheet.cell(row, 1).value = "Kode saya"
        sheet.cell(row, column(sheet, "nilai")).value = "Belum"

    found = forms.read(xlsx(forms, change))
    assert found.jawaban is not None
    assert not found.jawaban.jawaban
    assert ("Kode saya", "nilai", "Belum") in [(item.id, item.part, item.text) for item in found.rejected]


def test_what_is_missing_is_named(forms: Forms) -> None:
    def change(book: Workbook) -> None:
        sheet, row = page(book, ITEM)
        sheet.delete_rows(row)
        sheet.delete_cols(column(sheet, "lokasi_bukti"))

    found = forms.read(xlsx(forms, change))
    words = {item.kode: item.pesan for item in found.complaints}
    assert "1 isian tidak ada lagi pada berkas ini: 8.1.a1" in words["isian-hilang"]
    assert "1 kolom tidak ada lagi pada berkas ini: Tempat bukti disimpan" in words["kolom-hilang"]


# JSON


@pytest.mark.parametrize(
    ("parts", "where"),
    [
        ({"identitas": {"instansi": ["x"]}}, "identitas.instansi"),
        ({"identitas": {"__proto__": "x"}}, "identitas.__proto__"),
        ({"jawaban": {ITEM: "sudah"}}, f"jawaban.{ITEM}"),
        ({"jawaban": {ITEM: {"nilai": {"kode": "sudah"}}}}, f"jawaban.{ITEM}.nilai"),
        ({"jawaban": {ITEM: {"nilai": float("nan")}}}, f"jawaban.{ITEM}.nilai"),
        ({"jawaban": {"toString()": {"nilai": "sudah"}}}, "jawaban.toString().nilai"),
        ({"jawaban": {ITEM: {"tanggal_bukti": "Juni 2025"}}}, f"jawaban.{ITEM}.tanggal_bukti"),
        ({"jawaban": {ITEM: {"bukti": "x" * 40_000}}}, f"jawaban.{ITEM}.bukti"),
        ({"baris": {"kegiatan": "x"}}, "baris.kegiatan"),
        ({"baris": {"kegiatan": ["x"]}}, "baris.kegiatan[1]"),
        ({"baris": {"kegiatan": [{"formulir/a/b": []}]}}, "baris.kegiatan[1].formulir/a/b"),
    ],
)
def test_what_does_not_fit_is_rejected_with_its_place(parts: dict[str, object], where: str, forms: Forms) -> None:
    found = forms.read(jawaban(**parts))
    assert [item.where for item in found.rejected] == [where]
    assert found.jawaban is not None
    assert not any((found.jawaban.identitas, found.jawaban.jawaban, found.jawaban.baris))


def test_keys_that_stand_twice_are_compared(forms: Forms) -> None:
    same = b'"jawaban": {"gsbpm/8.1/a1": {"nilai": "sudah", "nilai": "sudah"}}}'
    twice = b'"jawaban": {"gsbpm/8.1/a1": {"nilai": "sudah", "nilai": "belum", "bukti": "SK"}}}'
    split = b'"jawaban": {"gsbpm/8.1/a1": {"nilai": "sudah"}, "gsbpm/8.1/a1": {"bukti": "SK"}}}'
    start = jawaban()[:-1] + b", "
    expected = ({"nilai": "sudah"}, {"bukti": "SK"}, {"nilai": "sudah", "bukti": "SK"})
    for words, answer in zip((same, twice, split), expected, strict=True):
        found = forms.read(start + words)
        assert found.jawaban is not None
        assert found.jawaban.jawaban == {ITEM: answer}
        assert [item.text for item in found.rejected] == (["Sudah", "Belum"] if words is twice else [])


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_other_encodings_of_unicode_are_read(encoding: str, forms: Forms) -> None:
    data = jawaban(identitas={"instansi": "Ünit 😀", "tahun": 2024, "kegiatan": None}).decode().encode(encoding)
    found = forms.read(data)
    assert found.jawaban is not None
    assert found.jawaban.identitas == {"instansi": "Ünit 😀", "tahun": "2024"}


def test_a_number_of_any_length_is_text(forms: Forms) -> None:
    data = jawaban(identitas={"kegiatan": 0}).replace(b": 0", b": " + b"9" * 5000)
    found = forms.read(data)
    assert found.jawaban is not None
    assert found.jawaban.identitas == {"kegiatan": "9" * 5000}


@pytest.mark.parametrize(
    ("sheet", "part", "words", "why"),
    [
        ("daftar_periksa/kesiapan-gsbpm", {"identitas": {"tahun": "Sura"}}, "Sura", "bukan-tahun"),
        ("daftar_periksa/kesiapan-gsbpm", {"identitas": {"tanggal": "kemarin"}}, "kemarin", "bukan-tanggal"),
        ("formulir/fs3", {"jawaban": {RESPONDEN: {"nilai": "banyak sekali"}}}, "banyak sekali", "bukan-angka"),
    ],
)
def test_words_of_the_wrong_sort_are_not_counted(
    sheet: str, part: dict[str, object], words: str, why: str, forms: Forms
) -> None:
    kind, _, name = sheet.partition("/")
    found = forms.read(jawaban(**{"daftar_periksa": None, kind: name}, **part))
    assert [(item.text, item.why) for item in found.rejected] == [(words, WHY[why])]
    assert found.jawaban is not None
    assert not any((found.jawaban.identitas, found.jawaban.jawaban))


def test_an_address_that_is_none_is_kept_with_a_remark(forms: Forms) -> None:
    id_ = "formulir/narahubung/surel-instansi"
    found = forms.read(jawaban(daftar_periksa=None, formulir="narahubung", jawaban={id_: {"nilai": "bukan surel"}}))
    assert found.jawaban is not None
    assert found.jawaban.jawaban == {id_: {"nilai": "bukan surel"}}
    (remark,) = found.complaints
    assert 'surel "bukan surel"' in remark.pesan
    assert remark.pada
    assert "formulir/" not in remark.pada


def test_the_place_of_a_fault_in_json_is_told(forms: Forms) -> None:
    (complaint,) = forms.read(b'{"skema": "juknis-jawaban/1",\n "edisi": }').complaints
    assert complaint.pada == "baris 2, kolom 11"
    (complaint,) = forms.read(jawaban(jawaban=[])).complaints
    assert complaint.pada == "jawaban"


def test_a_plan_that_cannot_be_read_costs_only_itself_and_is_shown(forms: Forms) -> None:
    words = "Susun \N{BULLET} SOP"
    plan = PLAN | {"skema": "lain", "baris": {"tindakan": [{"x": words}]}}
    found = forms.read(jawaban(jawaban={ITEM: {"nilai": "sudah"}}, rencana=plan))
    assert found.jawaban is not None
    assert found.jawaban.jawaban == {ITEM: {"nilai": "sudah"}}
    assert found.jawaban.plan is None
    id_, _, text = only(found)
    assert id_ == "rencana"
    assert words in text


def test_what_is_wrong_within_a_plan_is_said_of_the_plan(forms: Forms) -> None:
    inner = "formulir/rencana-aksi"
    answers = {f"{inner}/instansi": {"nilai": "Dinas"}, f"{inner}/periode": {"nilai": ["x"]}}
    found = forms.read(jawaban(jawaban={ITEM: {"nilai": "sudah"}}, rencana=PLAN | {"jawaban": answers, "rencana": 1}))
    assert found.jawaban is not None
    assert found.jawaban.plan is not None
    assert found.jawaban.plan.jawaban == {f"{inner}/instansi": {"nilai": "Dinas"}}
    assert only(found)[0] == f"{inner}/periode"
    assert found.rejected[0].where.startswith("rencana.")
    assert [item.kode for item in found.complaints if (item.pada or "").startswith("rencana")] == ["kunci-lain"]


def test_half_of_the_first_page_is_enough_to_know_a_format(forms: Forms) -> None:
    assert forms.read(b"x" * 500 + pdf(forms, lambda file: None)).format == "pdf"
    assert forms.read(BytesIO(jawaban(identitas={"instansi": "%PDF-1.7"})).getvalue()).format == "json"
