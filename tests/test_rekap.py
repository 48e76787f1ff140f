"""`rekap`: many filled files in one workbook; what is bad, slow or deadly costs only itself."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest
from isi_berkas import STORIES, as_json, in_pdf, in_xlsx
from openpyxl import Workbook, load_workbook

from generator.answers.isolation import WORDS, read_all
from generator.answers.jawaban import Jawaban
from generator.answers.reading import Reading, read
from generator.cli import main
from generator.diagnostics import Diagnostic, Location
from generator.forms.catalogue import Catalogue, catalogue
from generator.forms.formats import FORMATS
from generator.forms.sheet import VALUE, Field
from generator.recap import workbook
from generator.recap.command import Recap, recap, save
from generator.recap.discovery import Found, discover
from generator.recap.records import fold
from generator.recap.table import Book, Column, Front, Table
from generator.spreadsheets import marked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from generator.forms.sheet import Sheet

BPS = {"instansi": "Badan Pusat Statistik", "kegiatan": "Survei Contoh", "tahun": "2025", "tanggal": "2025-06-30"}
KESIAPAN, FASE5 = ("daftar_periksa/kesiapan-gsbpm", ""), ("daftar_periksa/kesiapan-gsbpm", "fase-5")
FASE8 = ("daftar_periksa/kesiapan-gsbpm", "fase-8")
EPSS, NARAHUBUNG = ("daftar_periksa/epss", ""), ("formulir/narahubung", "")
ALAMAT = "https://contoh.go.id/"


@pytest.fixture(scope="session")
def katalog(root: Path) -> Catalogue:
    """The sheets of all editions, and the newest once more as an older edition with one item less."""
    known = catalogue(root, ALAMAT)
    assert known.editions
    old = {("2019", *key[1:]): _older(sheet) for key, sheet in known.sheets.items()}
    return Catalogue(("2019", *known.editions), {**old, **known.sheets})


def _older(sheet: Sheet) -> Sheet:
    chapters = sheet.chapters[:-1] if len(sheet.chapters) > 1 else sheet.chapters
    return replace(sheet, edition="2019", date="2019-01-02", version="0.9", chapters=chapters)


def sheet_of(known: Catalogue, key: tuple[str, str], year: str = "") -> Sheet:
    found = known.find(year or known.editions[-1], *key)
    assert found is not None
    return found


def filled(sheet: Sheet, who: dict[str, str] | None = None, **answers: int) -> Jawaban:
    """Answers to the first items of a sheet, so many of each code."""
    codes = [code for code, count in answers.items() for _ in range(count)]
    parts = {
        item.id: {VALUE: code.lstrip("_").replace("_", "-")} for item, code in zip(sheet.items, codes, strict=False)
    }
    return Jawaban(sheet.edition, sheet.id, sheet.variant, sheet.version, BPS if who is None else who, parts)


def put(folder: Path, name: str, jawaban: Jawaban) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(as_json(jawaban))


def found_in(folder: Path) -> Found:
    return discover(folder, folder / "rekap.xlsx")


def inline(folder: Path, known: Catalogue, target: Path | None = None) -> tuple[Recap, Path]:
    """Recap a folder with the files read in this process."""
    found = found_in(folder)
    readings = [read(path, known, path.relative_to(folder).as_posix(), follow=False) for path in found.files]
    done = recap("kiriman", found, readings, known)
    target = target or folder.parent / "hasil.xlsx"
    save(done.book, target)
    return done, target


def rows(path: Path, name: str) -> list[dict[str, Any]]:
    """The rows of a worksheet by the heads of its columns, without empty cells."""
    heads, *lines = load_workbook(path)[name].iter_rows(values_only=True)
    return [{str(k): v for k, v in zip(heads, line, strict=True) if v is not None} for line in lines]


def only(path: Path, name: str, *heads: str) -> list[tuple[Any, ...]]:
    return [tuple(row.get(head) for head in heads) for row in rows(path, name)]


def counts(path: Path) -> dict[str, Any]:
    pairs = load_workbook(path)["Ringkasan"].iter_rows(max_col=2, values_only=True)
    return {str(key): value for key, value in pairs if isinstance(value, int)}


# What stands in the workbook


def test_a_mixed_folder_gives_exactly_these_rows(tmp_path: Path, katalog: Catalogue) -> None:
    folder = tmp_path / "kiriman"
    whole, epss = sheet_of(katalog, KESIAPAN), sheet_of(katalog, EPSS)
    part, form = sheet_of(katalog, FASE8), sheet_of(katalog, NARAHUBUNG)
    make = {format_.suffix: format_.make for format_ in FORMATS}
    put(folder, "bps/penuh.json", filled(whole, sudah=100, sebagian=20, belum=10))
    other = {"instansi": "Dinas Contoh", "kegiatan": "Sensus Uji"}
    (folder / "dinas").mkdir()
    for suffix, write in (("pdf", in_pdf), ("xlsx", in_xlsx)):
        who = {**other, "kegiatan": f"Kegiatan {suffix}"}
        (folder / f"dinas/fase.{suffix}").write_bytes(write(make[suffix](part).data, part, filled(part, who, sudah=4)))
    put(folder, "epss.json", filled(epss, other, _3=len(epss.items)))
    names = {field.id: {VALUE: f"isi {number}"} for number, field in enumerate(form.fields)}
    put(folder, "narahubung.json", replace(filled(form, {}), jawaban=names))
    (folder / "rusak.json").write_text('{"skema": ')
    (folder / "kosong.pdf").touch()
    done, path = inline(folder, katalog)

    assert (done.read, done.refused) == (5, 2)
    heads = (
        "Instansi",
        "Kegiatan",
        "Varian",
        "Jumlah terisi",
        "Dari",
        "Sudah",
        "Belum dijawab",
        "IPS",
        "Predikat",
        "Berkas",
    )
    varian = "Fase 8 Evaluasi"
    assert only(path, "Per berkas", *heads) == [
        ("Badan Pusat Statistik", "Survei Contoh", None, 130, 135, 100, 5, None, None, "bps/penuh.json"),
        ("Dinas Contoh", "Kegiatan pdf", varian, 4, 6, 4, 2, None, None, "dinas/fase.pdf"),
        ("Dinas Contoh", "Kegiatan xlsx", varian, 4, 6, 4, 2, None, None, "dinas/fase.xlsx"),
        ("Dinas Contoh", "Sensus Uji", None, 38, 38, None, 0, 3, "Baik", "epss.json"),
        ("(instansi tidak diisi)", *(None, None), len(names), len(names), *[None] * 4, "narahubung.json"),
    ]
    chapters = only(
        path, "Per instansi dan fase", "Instansi", "Fase atau domain", "Butir berlaku", "Jumlah terisi", "Sudah"
    )
    assert len(chapters) == 8 + 1 + 5
    assert ("Dinas Contoh", varian, 12, 8, 8) in chapters
    assert sum(row[2] for row in chapters if row[0] == "Badan Pusat Statistik") == 135
    missing = only(path, "Belum terjawab", "Berkas", "Id")
    assert [id_ for file, id_ in missing if file == "dinas/fase.pdf" and id_.startswith("gsbpm")] == [
        item.id for item in part.items[4:]
    ]
    gap = next(row for row in rows(path, "Celah") if row["Keadaan"] == "Belum")
    assert gap["Langkah berikutnya"]
    assert gap["Halaman"].startswith(ALAMAT)
    assert gap["Dasar hukum"]
    assert only(path, "Ditolak", "Berkas", "Alasan") == [
        ("kosong.pdf", "berkas ini kosong (0 bita)"),
        ("rusak.json", "susunan JSON rusak atau terpotong"),
    ]
    assert rows(path, "Duplikat") == []
    (listed,) = rows(path, "Formulir")
    assert listed["Isian"].count("\n") == len(names) - 1
    (contact,) = rows(path, "Narahubung")
    assert [value for value in contact.values() if str(value).startswith("isi ")] == [
        f"isi {n}" for n in range(len(names))
    ]
    assert "Identitas kosong" not in [row["Jenis"] for row in rows(path, "Catatan")]
    assert counts(path) | {"Berkas terbaca": 5, "Ditolak": 2, "Instansi": 2, "Kegiatan": 4} == counts(path)


def test_a_growing_table_has_a_row_for_each_of_its_rows(tmp_path: Path, katalog: Catalogue) -> None:
    sheet = sheet_of(katalog, ("formulir/rencana-kerja", ""))
    section = next(section for section in sheet.sections if section.repeated)
    day = next(field for field in section.fields if field.type == "tanggal")
    choice = next(field for field in section.fields if field.type == "pilihan")
    cells = ({day.id: "2025-03-0%d" % n, choice.id: choice.choices[0].code} for n in (1, 2))  # noqa: UP031
    put(tmp_path / "kiriman", "rencana.json", replace(filled(sheet, {}), baris={section.id: tuple(cells)}))
    _, path = inline(tmp_path / "kiriman", katalog)
    book = load_workbook(path)
    name = next(name for name in book.sheetnames if name.startswith("Rencana kerja") and "kegiatan" in name)
    found = rows(path, name)
    assert [(row["Baris"], row[day.name].strftime("%d/%m/%Y")) for row in found] == [
        (1, "01/03/2025"),
        (2, "02/03/2025"),
    ]
    assert book["Formulir"].max_row >= 3


def test_a_form_says_in_its_fields_whose_it_is(tmp_path: Path, katalog: Catalogue) -> None:
    sheet = sheet_of(katalog, ("formulir/rencana-aksi", ""))
    names = {"instansi": "Dinas Uji", "nama-kegiatan": "Survei Uji"}
    answers = {f"{sheet.id}/{name}": {VALUE: words} for name, words in names.items()}
    assert answers.keys() <= {field.id for field in sheet.fields}
    for name in ("a.json", "b.json"):
        put(tmp_path / "kiriman", name, replace(filled(sheet, {}), jawaban=answers))
    put(tmp_path / "kiriman", "c.json", replace(filled(sheet, {}), jawaban=dict(list(answers.items())[:1])))
    _, path = inline(tmp_path / "kiriman", katalog)
    found = only(path, "Per berkas", "Instansi", "Kegiatan", "Dihitung", "Berkas")
    assert found == [
        ("Dinas Uji", None, "ya", "c.json"),
        ("Dinas Uji", "Survei Uji", "tidak", "a.json"),
        ("Dinas Uji", "Survei Uji", "ya", "b.json"),
    ], "two plans of one institution are no duplicates, copies are"


def test_institutions_are_one_however_they_are_spelled(tmp_path: Path, katalog: Catalogue) -> None:
    sheet = sheet_of(katalog, FASE5)
    for number, name in enumerate(("Dinas Kominfo Kab. Uji", "DINAS KOMINFO KAB UJI", "dinas  kominfo, kab. uji")):
        put(
            tmp_path / "kiriman", f"{number}.json", filled(sheet, {"instansi": name, "kegiatan": f"K{number}"}, sudah=1)
        )
    _, path = inline(tmp_path / "kiriman", katalog)
    assert only(path, "Per instansi dan fase", "Instansi", "Berkas dihitung") == [("Dinas Kominfo Kab. Uji", 3)]
    kept = [row["Isi"] for row in rows(path, "Catatan") if row["Jenis"] == "Ejaan disamakan"]
    assert kept == ["DINAS KOMINFO KAB UJI", "dinas kominfo, kab. uji"]


def test_names_of_signs_only_stay_apart() -> None:
    assert fold("ÉÉ é") == fold("ééé")
    assert fold("!!!") != fold("???")
    assert fold("") == ""


def test_editions_are_never_added_up(tmp_path: Path, katalog: Catalogue) -> None:
    for year in katalog.editions:
        put(tmp_path / "kiriman", f"{year}.json", filled(sheet_of(katalog, KESIAPAN, year), sudah=130))
    _, path = inline(tmp_path / "kiriman", katalog)
    per_file = only(path, "Per berkas", "Edisi", "Versi isi", "Dari", "Dihitung")
    assert sorted(per_file) == [("2019", "0.9", 129, "ya"), ("2025", "1.0", 135, "ya")]
    assert rows(path, "Duplikat") == []
    assert {row["Edisi"] for row in rows(path, "Per instansi dan fase")} == {"2019", "2025"}
    assert any("edisi 2019" in row["Penjelasan"] for row in rows(path, "Catatan"))


def test_what_was_not_taken_is_kept(tmp_path: Path, katalog: Catalogue) -> None:
    sheet = sheet_of(katalog, FASE5)
    value = filled(sheet, sudah=1).as_json()
    value["jawaban"]["gsbpm/9.9/a1"] = {"catatan": "butir lama"}
    value["jawaban"][sheet.items[1].id] = {VALUE: "mungkin"}
    (tmp_path / "kiriman").mkdir()
    (tmp_path / "kiriman/a.json").write_text(json.dumps(value))
    _, path = inline(tmp_path / "kiriman", katalog)
    found = only(path, "Catatan", "Jenis", "Isian", "Isi", "Id")
    old, refused = "gsbpm/9.9/a1:catatan", sheet.items[1]
    assert ("Tidak ada pada lembar ini", old, "butir lama", old) in found
    assert ("Jawaban tidak diterima", f"{refused.code}, Jawaban", "mungkin", f"{refused.id}:{VALUE}") in found


def test_people_read_words_and_not_codes(tmp_path: Path, katalog: Catalogue) -> None:
    sheet = sheet_of(katalog, KESIAPAN)
    item, way = next((item, item.not_for[0][0]) for item in sheet.items if item.not_for)
    other = next(item for item in sheet.items if not item.not_for)
    parts = {"nilai": "tidak-relevan", "lokasi_bukti": "Lemari", "tanggal_bukti": "2025-06-30"}
    answers = {item.id: parts, other.id: {"tanggal_bukti": "kemarin"}}
    value = {**filled(sheet, {**BPS, "cara_pengumpulan": way}).as_json(), "jawaban": answers}
    (tmp_path / "kiriman").mkdir()
    (tmp_path / "kiriman/a.json").write_text(json.dumps(value))
    _, path = inline(tmp_path / "kiriman", katalog)
    found = only(path, "Catatan", "Isian", "Isi", "Id")
    assert (f"{item.code}, Jawaban", "Tidak relevan", f"{item.id}:nilai") in found
    assert (f"{item.code}, Tempat bukti disimpan", "Lemari", f"{item.id}:lokasi_bukti") in found
    assert (f"{item.code}, Tanggal bukti", "30/06/2025", f"{item.id}:tanggal_bukti") in found
    assert (f"{other.code}, Tanggal bukti", "kemarin", f"{other.id}:tanggal_bukti") in found
    for name in ("Catatan", "Belum terjawab", "Celah"):
        cells = [str(value) for row in rows(path, name) for head, value in row.items() if head not in ("Id", "Halaman")]
        assert cells
        assert not [words for words in cells if "gsbpm/" in words or "_bukti" in words or "2025-06" in words], name


def test_ticks_and_dates_of_a_form_are_shown_as_words(tmp_path: Path, katalog: Catalogue) -> None:
    sheet = sheet_of(katalog, NARAHUBUNG)
    fields = (
        Field("formulir/narahubung/setuju", "Setuju", "centang", 5),
        Field("formulir/narahubung/hari", "Hari", "tanggal", 20),
    )
    sheet = replace(sheet, sections=(replace(sheet.sections[0], fields=fields, repeated=False),))
    known = Catalogue(("2025",), {("2025", sheet.id, ""): sheet})
    answers = {fields[0].id: {VALUE: "ya"}, fields[1].id: {VALUE: "2025-06-30"}}
    put(tmp_path / "kiriman", "a.json", replace(filled(sheet, {}), jawaban=answers))
    _, path = inline(tmp_path / "kiriman", known)
    assert only(path, "Formulir", "Isian") == [("Setuju: Ya\nHari: 30/06/2025",)]
    ((tick, day),) = only(path, "Narahubung", "Setuju", "Hari")
    assert (tick, f"{day:%d/%m/%Y}") == ("Ya", "30/06/2025")


# Duplicates


@pytest.mark.parametrize(
    ("first", "second", "counted", "why"),
    [
        ({"tanggal": "2025-06-01", "sudah": 9}, {"tanggal": "2025-06-02", "sudah": 3}, "b.json", "lebih lama"),
        ({"tanggal": "2025-06-01", "sudah": 3}, {"sudah": 9}, "a.json", "tanpa tanggal"),
        ({"sudah": 9}, {"sudah": 3}, "a.json", "kurang lengkap"),
        ({"sudah": 3}, {"sebagian": 3}, "b.json", "terakhir menurut nama"),
        ({"sudah": 3}, {"sudah": 3}, "b.json", "terakhir menurut nama"),
    ],
)
def test_of_duplicates_one_is_counted(
    first: dict[str, Any], second: dict[str, Any], counted: str, why: str, tmp_path: Path, katalog: Catalogue
) -> None:
    sheet = sheet_of(katalog, FASE5)
    folder = tmp_path / "kiriman"
    for name, given in (("a.json", first), ("b.json", second)):
        who = {"instansi": "BPS", "kegiatan": "Survei"}
        who |= {"tanggal": given["tanggal"]} if "tanggal" in given else {}
        put(folder, name, filled(sheet, who, **{key: value for key, value in given.items() if key != "tanggal"}))
    _, path = inline(folder, katalog)
    listed = rows(path, "Duplikat")
    assert (listed[0]["Berkas"], listed[0]["Dihitung"]) == (counted, "ya")
    assert listed[1]["Dihitung"] == "tidak"
    assert why in listed[1]["Alasan"]
    assert (listed[1]["Perbedaan"] == "isinya sama persis") == (first == second)
    (chapter,) = rows(path, "Per instansi dan fase")
    assert chapter["Berkas dihitung"] == 1
    assert counts(path)["Tidak dihitung karena duplikat"] == 1
    for name in ("Celah", "Belum terjawab"):
        assert {row["Berkas"] for row in rows(path, name)} == {counted}
    said = load_workbook(path)["Ringkasan"].iter_rows(max_col=2, values_only=True)
    assert "tidak ikut" in dict(said)["Celah, Belum terjawab"]


def test_it_says_where_duplicates_differ(tmp_path: Path, katalog: Catalogue) -> None:
    sheet = sheet_of(katalog, FASE5)
    put(tmp_path / "kiriman", "a.json", filled(sheet, sudah=2))
    put(tmp_path / "kiriman", "b.json", filled(sheet, sudah=1, belum=1))
    _, path = inline(tmp_path / "kiriman", katalog)
    words = rows(path, "Duplikat")[1]["Perbedaan"]
    assert words == f'berbeda pada 1 isian:\n{sheet.items[1].code}, Jawaban: "Sudah"; di sana "Belum"'


def test_a_plan_in_the_file_changes_no_number(tmp_path: Path, katalog: Catalogue) -> None:
    one = filled(sheet_of(katalog, FASE5), {"pengisi": "Ani"}, sudah=2)
    put(tmp_path / "kiriman", "a.json", one)
    put(tmp_path / "kiriman", "b.json", replace(one, plan=Jawaban("2025", "formulir/rencana-aksi")))
    _, path = inline(tmp_path / "kiriman", katalog)
    assert [row["Dihitung"] for row in rows(path, "Duplikat")] == ["ya", "tidak"]
    assert counts(path)["Tidak dihitung karena duplikat"] == 1


def test_another_year_or_activity_is_no_duplicate(tmp_path: Path, katalog: Catalogue) -> None:
    sheet = sheet_of(katalog, FASE5)
    put(tmp_path / "kiriman", "a.json", filled(sheet, sudah=2))
    put(tmp_path / "kiriman", "b.json", filled(sheet, {**BPS, "tahun": "2024"}, sudah=2))
    put(tmp_path / "kiriman", "c.json", filled(sheet, {**BPS, "kegiatan": "Lain"}, sudah=2))
    put(tmp_path / "kiriman", "d.json", filled(sheet, {"instansi": BPS["instansi"]}, sudah=2))
    put(tmp_path / "kiriman", "e.json", filled(sheet, {"instansi": BPS["instansi"]}, sudah=3))
    _, path = inline(tmp_path / "kiriman", katalog)
    assert rows(path, "Duplikat") == []
    assert [row["Berkas"] for row in rows(path, "Catatan") if row["Jenis"] == "Identitas kosong"] == [
        "d.json",
        "e.json",
    ]


def test_a_phase_filled_in_apart_is_counted_once(tmp_path: Path, katalog: Catalogue) -> None:
    whole, part = sheet_of(katalog, KESIAPAN), sheet_of(katalog, FASE5)
    put(tmp_path / "kiriman", "semua.json", filled(whole, sudah=60))  # as far as phase 3
    put(tmp_path / "kiriman", "fase.json", filled(part, sudah=20))
    _, path = inline(tmp_path / "kiriman", katalog)
    found = only(path, "Duplikat", "Berkas", "Dihitung")
    assert found == [("semua.json", "sebagian"), ("fase.json", "ya")]
    for name in ("Belum terjawab", "Celah"):
        listed = [(row["Berkas"], row["Id"]) for row in rows(path, name) if row["Id"].startswith("gsbpm")]
        ids = [id_ for _, id_ in listed]
        assert len(set(ids)) == len(ids), f"{name} lists an item twice"
        assert {id_.startswith("gsbpm/5") for file, id_ in listed if file == "fase.json"} == {True}
        assert not [id_ for file, id_ in listed if file == "semua.json" and id_.startswith("gsbpm/5")]
        assert [id_ for file, id_ in listed if file == "semua.json" and id_.startswith("gsbpm/8")]
    chapters = {row["Fase atau domain"]: row for row in rows(path, "Per instansi dan fase")}
    assert len(chapters) == 8
    assert chapters["Fase 5 Pengolahan"]["Jumlah terisi"] == 20
    assert sum(row["Butir berlaku"] for row in chapters.values()) == 135


# What is hostile


def test_hostile_texts_stay_words(tmp_path: Path, katalog: Catalogue) -> None:
    sheet = sheet_of(katalog, FASE5)
    stories = [
        *STORIES,
        "<r><t>satu</t></r>",
        "<r>",
        "\x01\x02x",
        "x" * 40_000,
        "😀" * 20_000,
        "http://a.b/" + "c" * 3000,
    ]
    for number, words in enumerate(stories):
        who = {"instansi": words, "kegiatan": words, "pengisi": words, "tanggal": words, "tahun": words}
        answer = {item.id: {VALUE: "sudah", "bukti": words, "catatan": words} for item in sheet.items[:2]}
        text = json.dumps({**filled(sheet, who).as_json(), "jawaban": answer})
        (tmp_path / "kiriman").mkdir(exist_ok=True)
        (tmp_path / f"kiriman/{number:02d} =1+1.json").write_text(text)
    done, path = inline(tmp_path / "kiriman", katalog)
    assert done.read == len(stories)
    book = load_workbook(path)
    cells = [cell for page in book for row in page.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    assert {"=1+1", "@SUM(A1)", "<r>"} <= {str(cell.value).strip() for cell in cells}
    with ZipFile(path) as parts:
        pages = [parts.read(name) for name in parts.namelist() if "worksheets/sheet" in name]
    assert pages
    assert not any(b"<f>" in page or b"<hyperlink" in page for page in pages)


def test_links_are_not_followed_and_noise_is_skipped(tmp_path: Path, katalog: Catalogue) -> None:
    folder, outside = tmp_path / "kiriman", tmp_path / "luar"
    put(folder, "baik.json", filled(sheet_of(katalog, FASE5), sudah=1))
    put(outside, "rahasia.json", filled(sheet_of(katalog, FASE5), sudah=2))
    (folder / "tautan.json").symlink_to(outside / "rahasia.json")
    (folder / "putus.json").symlink_to("tidak-ada")
    (folder / "ke-luar").symlink_to(outside)
    os.mkfifo(folder / "pipa.json")
    for name in (".sembunyi.json", "~$buku.xlsx", ".~lock.buku.xlsx#", "Thumbs.db"):
        (folder / name).write_text("{}")
    (folder / "rekap.xlsx").write_text("hasil yang lalu")
    found = found_in(folder)
    assert [path.name for path in found.files] == ["baik.json"]
    assert found.skipped == 4
    assert {item.lokasi.path for item in found.refused} == {"tautan.json", "putus.json", "ke-luar", "pipa.json"}
    _, path = inline(folder, katalog)
    assert [row["Berkas"] for row in rows(path, "Ditolak")] == ["ke-luar", "pipa.json", "putus.json", "tautan.json"]
    assert "rahasia" not in str([rows(path, name) for name in load_workbook(path).sheetnames[1:]])


def test_more_rows_than_a_worksheet_holds_go_on_in_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "_ROWS", 3)
    front = Front("Rekap", (), (), (Column("A", 5),), (), ())
    for count, names in ((0, ["Uji"]), (3, ["Uji"]), (7, ["Uji", "Uji 2", "Uji 3"])):
        table = Table("Uji", "", (Column("Nilai", 5, "angka"),), lambda count=count: ((n,) for n in range(count)))
        save(Book(front, (table,), date(2025, 1, 1)), tmp_path / "uji.xlsx")
        assert load_workbook(tmp_path / "uji.xlsx").sheetnames[1:] == names
        assert [row["Nilai"] for name in names for row in rows(tmp_path / "uji.xlsx", name)] == [*range(count)]


def test_the_same_files_give_the_same_bytes(tmp_path: Path, katalog: Catalogue) -> None:
    for number, key in enumerate((KESIAPAN, FASE5, EPSS, NARAHUBUNG)):
        put(tmp_path / "kiriman", f"{number}.json", filled(sheet_of(katalog, key), sudah=3, belum=3))
    made = [inline(tmp_path / "kiriman", katalog, tmp_path / name)[1] for name in ("satu.xlsx", "dua.xlsx")]
    assert made[0].read_bytes() == made[1].read_bytes()
    assert marked(made[0], workbook.MARK)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["dua.xlsx", "kiriman", "satu.xlsx"]


# Processes apart


def wayward(path: Path, known: Catalogue, shown: str | None = None, *, follow: bool = True) -> Reading:
    """Read a file, unless its name says what is to go wrong."""
    name = str(shown)
    if path.stem == "macet":
        time.sleep(60)
    if path.stem == "macet-keras":
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
        time.sleep(60)
    if path.stem.startswith("mati"):
        os._exit(7)
    if path.stem == "terbunuh":
        os.kill(os.getpid(), signal.SIGSEGV)
    if path.stem == "memori":
        return Reading(name, "", complaints=(Diagnostic("x", str(len(bytearray(2_000_000_000))), Location(name)),))
    if path.stem == "keluar":
        raise SystemExit(4)
    if path.stem == "galat":
        raise ValueError("galat di pembaca")
    return Reading(name, "json", Jawaban("2025", f"pid/{os.getpid()}"))


def names_of(count: int, *bad: str) -> list[Path]:
    """Paths of which nobody reads a thing, the bad ones spread among them."""
    good = [f"baik-{number:03d}" for number in range(count)]
    for number, name in enumerate(bad):
        good.insert(number * 7 + 2, name)
    return [Path("/kiriman") / f"{name}.json" for name in good]


def silent(*_: object) -> None:
    pass


def test_what_hangs_or_dies_costs_only_itself(katalog: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JUKNIS_PROSES", "2")
    heard: list[tuple[str, int, int]] = []
    paths = names_of(60, "macet", "mati", "terbunuh", "memori", "keluar", "galat", "macet-keras", "mati-lagi")
    found = [*read_all(paths, katalog, lambda *word: heard.append(word), reader=wayward, seconds=2)]
    assert [reading.path for reading in found] == [str(path) for path in paths]
    refused = {Path(r.path).stem: r.complaints[0].kode for r in found if r.jawaban is None}
    assert refused == {
        **dict.fromkeys(("macet", "macet-keras"), "waktu-habis"),
        **dict.fromkeys(("mati", "mati-lagi", "terbunuh"), "pembaca-berhenti"),
        **dict.fromkeys(("keluar", "galat"), "pembaca-gagal"),
        "memori": "memori-habis",
    }
    late = next(reading for reading in found if "macet." in reading.path)
    assert late.complaints[0].pesan == "berkas ini tidak selesai dibaca dalam 2 detik"
    assert heard[0] == (WORDS, 0, len(paths))
    assert heard[-1] == (WORDS, len(paths), len(paths))
    assert [done for _, done, _ in heard] == sorted(done for _, done, _ in heard)


def test_a_row_of_deaths_is_survived_by_one_process(katalog: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JUKNIS_PROSES", "1")
    paths = [Path(f"/kiriman/mati-{number}.json") for number in range(4)] + names_of(2)
    found = [*read_all(paths, katalog, silent, reader=wayward, seconds=5)]
    assert [reading.jawaban is None for reading in found] == [True] * 4 + [False] * 2


def test_stopping_early_leaves_no_process(katalog: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JUKNIS_PROSES", "2")
    readings = read_all(names_of(8), katalog, silent, reader=wayward, seconds=30)
    process = next(readings).jawaban
    readings.close()
    assert process is not None
    with pytest.raises(ProcessLookupError):
        os.kill(int(process.lembar.removeprefix("pid/")), 0)


def test_no_file_at_all_is_nothing(katalog: Catalogue) -> None:
    assert [*read_all([], katalog, silent)] == []


def test_real_files_are_read_apart_as_they_are_here(tmp_path: Path, katalog: Catalogue) -> None:
    put(tmp_path, "a.json", filled(sheet_of(katalog, FASE5), sudah=3))
    (tmp_path / "b.json").write_text("[")
    (tmp_path / "c.json").symlink_to("a.json")
    paths, names = sorted(tmp_path.iterdir()), ["satu", "dua", "tiga"]
    apart = [*read_all(paths, katalog, silent, names=names, follow=False)]
    here = [read(path, katalog, name, follow=False) for path, name in zip(paths, names, strict=True)]
    assert apart == here
    assert [reading.path for reading in apart if reading.jawaban] == ["satu"]


# The command


@pytest.fixture
def proyek(tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project folder with the real data, in which commands are run, and a folder with three files."""
    here = tmp_path / "proyek"
    here.mkdir()
    for name in ("data", "mkdocs.yml", "generator", "overrides", "content"):
        (here / name).symlink_to(root / name)
    known = catalogue(root, ALAMAT)
    put(here / "kiriman", "a.json", filled(sheet_of(known, FASE5), sudah=3))
    put(here / "kiriman", "b.json", filled(sheet_of(known, EPSS), _2=3))
    monkeypatch.chdir(here)
    monkeypatch.setenv("JUKNIS_ALAMAT", ALAMAT)
    return here


def run(*arguments: str) -> int:
    try:
        return main(["rekap", *arguments])
    except SystemExit as stop:
        return int(stop.code or 0)


def test_the_command_says_what_it_did(proyek: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("kiriman") == 0
    out, err = capsys.readouterr()
    assert out == "2 berkas terbaca, 0 ditolak.\nHasil: rekap.xlsx\n"
    assert err.splitlines() == [WORDS, "Menulis buku kerja"]
    assert {row["Halaman"].startswith(ALAMAT) for row in rows(proyek / "rekap.xlsx", "Celah")} == {True}
    (proyek / "kiriman/c.json").write_text("{")
    (proyek / "kiriman/.d").touch()
    assert run("kiriman", "--ke", "kiriman/hasil.xlsx") == 1
    out, _ = capsys.readouterr()
    assert out.splitlines() == [
        "2 berkas terbaca, 1 ditolak.",
        "1 berkas tersembunyi atau kunci Office dilewati.",
        'Yang ditolak dan alasannya ada di lembar "Ditolak"; status keluar 1.',
        "Hasil: kiriman/hasil.xlsx",
    ]
    assert run("kiriman", "--ke", "kiriman/hasil.xlsx") == 1, "its own result is neither input nor in the way"
    assert len(rows(proyek / "kiriman/hasil.xlsx", "Ditolak")) == 1
    assert sorted(path.name for path in (proyek / "kiriman").iterdir()) == [
        ".d",
        "a.json",
        "b.json",
        "c.json",
        "hasil.xlsx",
    ]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("tidak-ada",), "folder tidak-ada tidak ada"),
        (("kiriman/a.json",), "kiriman/a.json bukan folder; untuk membaca satu berkas: juknis nilai kiriman/a.json"),
        (("kosong",), "tidak ada berkas di kosong"),
        (("kiriman", "--ke", "hasil.csv"), "hasil harus berkas .xlsx, bukan hasil.csv"),
        (("kiriman", "--ke", "folder.xlsx"), "folder.xlsx adalah folder"),
        (("kiriman", "--ke", "tiada/hasil.xlsx"), "folder tiada tidak ada"),
        (("kiriman", "--ke", "orang.xlsx"), "orang.xlsx sudah ada dan bukan hasil perintah ini, jadi tidak ditimpa"),
        (("kiriman", "--ke", "teks.xlsx"), "teks.xlsx sudah ada dan bukan hasil perintah ini, jadi tidak ditimpa"),
    ],
)
def test_wrong_usage_is_said_and_nothing_touched(
    arguments: Sequence[str], words: str, proyek: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (proyek / "kosong").mkdir()
    (proyek / "folder.xlsx").mkdir()
    Workbook().save(proyek / "orang.xlsx")
    (proyek / "teks.xlsx").write_text("bukan buku kerja")
    before = {path: path.stat().st_mtime_ns for path in proyek.iterdir()}
    assert run(*arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"galat: {words}")
    assert {path: path.stat().st_mtime_ns for path in proyek.iterdir()} == before


def test_it_wants_a_project_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(".") == 2
    assert capsys.readouterr().err == "galat: tidak ada edisi di folder data/; jalankan dari folder proyek\n"


def test_a_number_of_processes_that_is_none_is_said(
    proyek: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("JUKNIS_PROSES", "banyak")
    assert run("kiriman") == 2
    assert "JUKNIS_PROSES harus bilangan bulat" in capsys.readouterr().err
    assert not (proyek / "rekap.xlsx").exists()


@pytest.fixture
def tmp_short() -> Iterator[Path]:
    """A folder for passing things, whose path is short enough for the socket that processes talk over."""
    with TemporaryDirectory(prefix="juknis-uji-") as folder:
        yield Path(folder)


SLOW = """
import sys, tempfile, time
from pathlib import Path
from generator import cli
from generator.answers import isolation
from generator.recap import command
from test_rekap import lingering
command.read_all = lambda *args, **rest: isolation.read_all(*args, **rest, reader=lingering)
raise SystemExit(cli.main(["rekap", "kiriman"]))
"""


def lingering(path: Path, known: Catalogue, shown: str | None = None, *, follow: bool = True) -> Reading:
    """Leave word of the process, then take long."""
    Path(path.parent.parent / f"pid-{os.getpid()}").touch()
    time.sleep(60)
    raise AssertionError


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGKILL])
def test_a_stopped_command_leaves_nothing_behind(
    end: signal.Signals, proyek: Path, root: Path, tmp_short: Path
) -> None:
    folders = (root, root / "tests")
    scratch = tmp_short
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(map(str, folders)),
        "JUKNIS_PROSES": "2",
        "TMPDIR": str(scratch),
    }
    process = subprocess.Popen(
        [sys.executable, "-c", SLOW],
        cwd=proyek,
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    pids = until(lambda: [int(path.name[4:]) for path in proyek.glob("pid-*")], 2)
    if end is signal.SIGINT:
        os.killpg(process.pid, end)  # as a terminal does: to all of them
    else:
        process.send_signal(end)
    _, err = process.communicate(timeout=20)  # until nobody holds its standard error
    until(lambda: [pid for pid in pids if not alive(pid)], 2)
    if end is signal.SIGINT:
        assert process.returncode == 1
        assert err.splitlines() == [WORDS, "dihentikan"]
        assert not any(scratch.iterdir())
    assert not (proyek / "rekap.xlsx").exists()


def until(look: Callable[[], list[int]], count: int) -> list[int]:
    end = time.monotonic() + 20
    while len(found := look()) < count:
        assert time.monotonic() < end
        time.sleep(0.05)
    return found


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_three_hundred_small_files_take_a_bounded_time(tmp_path: Path, katalog: Catalogue) -> None:
    sheet = sheet_of(katalog, FASE5)
    for number in range(300):
        who = {"instansi": f"Instansi {number % 10}", "kegiatan": f"Kegiatan {number}"}
        put(tmp_path / "kiriman", f"{number}.json", filled(sheet, who, sudah=number % 20, belum=1))
    start = time.monotonic()
    found = found_in(tmp_path / "kiriman")
    readings: Iterator[Reading] = read_all(found.files, katalog, silent)
    done = recap("kiriman", found, readings, katalog)
    save(done.book, tmp_path / "hasil.xlsx")
    assert done.read == 300
    assert time.monotonic() - start < 30
