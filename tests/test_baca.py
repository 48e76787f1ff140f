"""What is filled in, in whatever format and with whatever program, is read back as the same jawaban."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from isi_berkas import Forms, as_json, full, in_pdf, in_xlsx, jawaban
from isi_pdfium import by_hand

from generator.answers.reading import read
from generator.answers.values import coerced, doubtful
from generator.forms.catalogue import catalogue
from generator.forms.sheet import Choice, Field

if TYPE_CHECKING:
    from pathlib import Path

    from hypothesis.strategies import DataObject

    from generator.answers.contents import Raw
    from generator.answers.jawaban import Jawaban
    from generator.answers.reading import Reading

SHEETS = ("narahubung", "rencana-kerja", "penetapan-tim", "epss", "kesiapan-gsbpm-fase-5")
MIXED = ("aktivitas-pembinaan", "fs3")


def tries(number: int) -> settings:
    """Files take long to make, so few are tried, with many answers each, and a failing one is not made smaller."""
    phases = [Phase.explicit, Phase.reuse, Phase.generate]
    return settings(deadline=None, suppress_health_check=[*HealthCheck], max_examples=number, phases=phases)


@pytest.fixture(scope="module")
def forms(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Forms:
    return Forms(catalogue(root, "https://contoh.example/juknis/"), tmp_path_factory.mktemp("baca"))


def assert_same(found: Reading, filled: Jawaban) -> None:
    assert not found.rejected
    assert {item.kode for item in found.complaints} <= {"belum-diisi", "bukan-surel", "bukan-telepon"}
    assert found.jawaban == filled


@pytest.mark.parametrize("name", SHEETS)
@tries(25)
@given(data=st.data())
def test_a_jawaban_file_is_read_back(name: str, data: DataObject, forms: Forms) -> None:
    filled = data.draw(jawaban(forms.sheet(name), strangers=True))
    assert_same(forms.read(as_json(filled)), filled)


@tries(15)
@given(data=st.data())
def test_the_plan_in_a_jawaban_file_is_read_back(data: DataObject, forms: Forms) -> None:
    filled = data.draw(jawaban(forms.sheet("kesiapan-gsbpm-fase-5")))
    plan = data.draw(jawaban(forms.sheet("rencana-aksi"), strangers=True))
    assert_same(forms.read(as_json(replace(filled, plan=plan))), replace(filled, plan=plan))


@pytest.mark.parametrize("name", SHEETS)
@tries(5)
@given(data=st.data())
def test_a_pdf_filled_by_another_library_is_read_back(name: str, data: DataObject, forms: Forms) -> None:
    sheet = forms.sheet(name)
    filled = data.draw(jawaban(sheet))
    assert_same(forms.read(in_pdf(forms.blank(name, "pdf"), sheet, filled)), filled)


@pytest.mark.parametrize("name", SHEETS)
@tries(8)
@given(data=st.data())
def test_a_workbook_filled_by_another_library_is_read_back(name: str, data: DataObject, forms: Forms) -> None:
    sheet = forms.sheet(name)
    filled = data.draw(jawaban(sheet))
    assert_same(forms.read(in_xlsx(forms.blank(name, "xlsx"), sheet, filled)), filled)


@pytest.mark.parametrize("name", [*SHEETS, *MIXED])
def test_every_field_filled_in_is_read_back_from_every_format(name: str, forms: Forms) -> None:
    sheet = forms.sheet(name)
    filled = full(sheet)
    assert filled.jawaban or filled.baris
    assert_same(forms.read(as_json(filled)), filled)
    assert_same(forms.read(in_pdf(forms.blank(name, "pdf"), sheet, filled)), filled)
    assert_same(forms.read(in_xlsx(forms.blank(name, "xlsx"), sheet, filled)), filled)


def test_a_workbook_saved_by_libreoffice_is_read_back(forms: Forms, tmp_path: Path) -> None:
    before, after = tmp_path / "sebelum", tmp_path / "sesudah"
    before.mkdir()
    for name in (*SHEETS, *MIXED):
        sheet = forms.sheet(name)
        (before / f"{name}.xlsx").write_bytes(in_xlsx(forms.blank(name, "xlsx"), sheet, full(sheet)))
    command = ["soffice", "--headless", f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"]
    files = [str(path) for path in sorted(before.iterdir())]
    subprocess.run(
        [*command, "--convert-to", "xlsx", "--outdir", str(after), *files], check=True, capture_output=True, timeout=120
    )
    for name in (*SHEETS, *MIXED):
        assert_same(read(after / f"{name}.xlsx", forms.catalogue), full(forms.sheet(name)))


def test_a_checklist_filled_in_as_in_chrome_is_read_back(forms: Forms) -> None:
    item, other = "gsbpm/8.1/a1", "gsbpm/8.2/a1"
    steps = (
        ("identitas:instansi", "Bappeda Kota Bogor — 統計 é"),
        ("identitas:cara_pengumpulan", "survei"),
        ("identitas:tanggal", "30 Juni 2025"),
        (f"{item}:nilai", "belum"),
        (f"{item}:nilai", "sebagian"),
        (f"{item}:bukti", "=1+1"),
        (f"{item}:catatan", "baris satu\nbaris dua"),
        (f"{other}:nilai", "tidak-relevan"),
        (f"{other}:alasan", "salah ketik"),
        (f"{other}:alasan", "tidak diperlukan"),
    )
    found = forms.read(by_hand(forms.blank("kesiapan-gsbpm-fase-8", "pdf"), steps))
    assert found.jawaban is not None
    assert not found.rejected
    assert not found.complaints
    assert found.jawaban.identitas == {
        "instansi": "Bappeda Kota Bogor — 統計 é",
        "cara_pengumpulan": "survei",
        "tanggal": "2025-06-30",
    }
    assert found.jawaban.jawaban == {
        item: {"nilai": "sebagian", "bukti": "=1+1", "catatan": "baris satu\nbaris dua"},
        other: {"nilai": "tidak-relevan", "alasan": "tidak diperlukan"},
    }


def test_a_form_filled_in_as_in_chrome_is_read_back(forms: Forms) -> None:
    name = "formulir/rencana-kerja/{}"
    steps = [(name.format(f"nama-kegiatan:{row}"), f"Rapat {row}") for row in (1, 3)]
    steps += [(name.format("mekanisme:1"), 0), (name.format("mekanisme:1"), 1), (name.format("tanggal:3"), "1/2/2025")]
    found = forms.read(by_hand(forms.blank("rencana-kerja", "pdf"), steps))
    section = next(section for section in forms.sheet("rencana-kerja").sections if section.repeated)
    choices = next(field.choices for field in section.fields if field.id == name.format("mekanisme"))
    assert found.jawaban is not None
    assert not found.rejected
    code = found.jawaban.baris[section.id][0].get(name.format("mekanisme"))
    assert code in [choice.code for choice in choices]
    assert found.jawaban.baris[section.id] == (
        {name.format("nama-kegiatan"): "Rapat 1", name.format("mekanisme"): code},
        {name.format("nama-kegiatan"): "Rapat 3", name.format("tanggal"): "2025-02-01"},
    )


@pytest.mark.parametrize(
    ("written", "day"),
    [
        *((words, "2025-06-30") for words in ("2025-06-30", "30/06/2025", "30-6-2025", "30.06.25", "30 Juni 2025")),
        *(
            (words, "2025-06-30")
            for words in ("Senin, 30 Juni 2025", "30 Jun 25", "20250630", "2025/6/30", "30-JUN-2025")
        ),
        *((words, "2025-06-30") for words in ("2025-06-30T00:00:00", "2025-06-30 13:45", "30/06/2025 08.00", 45838)),
        *(
            (words, "2025-08-01")
            for words in ("1 Agt 2025", "1 Agustus 2025", "01 Aug 2025", "1 agst 2025", "1/8/2025")
        ),
        *((words, None) for words in ("06/30/2025", "30/02/2025", "Juni 2025", "besok", "2025", "0025-06-30", "1/1/1")),
        *(
            (words, None)
            for words in (45838123, float("nan"), "30 Juni", "30/06/99999", "2025-06-30-01", "-", "x" * 9999)
        ),
        ("", ""),
        ("  ", ""),
    ],
)
def test_a_day_may_be_spelled_in_many_ways(written: str | float, day: str | None) -> None:
    assert coerced(Field("a", "", "tanggal", 20), written) == day


@pytest.mark.parametrize(
    ("written", "code"),
    [
        *(
            (words, "3")
            for words in (
                "3",
                3,
                3.0,
                " 3\u00a0",
                "3. Terdefinisi",
                "3.  TERDEFINISI",
                "TERDEFINISI",
                "\tterdefinisi\n",
            )
        ),
        *((words, "4") for words in ("Terpadu dan Terukur", "4. terpadu  dan terukur")),
        *(
            (words, None)
            for words in ("33", "Ter", "3 atau 4", 3.5, "tiga", "3.0", "3.Terdefinisi", "3 - terdefinisi", "3.")
        ),
        ("", ""),
    ],
)
def test_a_choice_may_be_named_by_its_code_or_words(written: str | float, code: str | None) -> None:
    levels = (Choice("3", "Ter*definisi*"), Choice("4", "Terpadu dan Terukur"))
    assert coerced(Field("a", "", "pilihan", 20, levels), written) == code


@pytest.mark.parametrize(
    ("written", "answer"),
    [
        *((words, "ya") for words in ("ya", "Ya", "YES", "x", "✓", True, 1)),
        *((words, "") for words in ("", "tidak", False, 0, "Off")),
        ("mungkin", None),
    ],
)
def test_a_tick_may_be_made_in_many_ways(written: str | bool, answer: str | None) -> None:
    assert coerced(Field("a", "", "centang", 5), written) == answer


@pytest.mark.parametrize(
    ("type_", "raw", "words"),
    [
        ("teks", 1.10, "1.1"),
        ("teks", 1e22, "1e+22"),
        ("teks", 123456789012, "123456789012"),
        ("teks", datetime(2025, 6, 30, 7, 5), "2025-06-30 07:05"),
        ("teks", date(2025, 6, 30), "2025-06-30"),
        ("teks", time(7, 5), "07:05"),
        ("telepon", 81234567890, "081234567890"),
        ("telepon", 6281234567890, "6281234567890"),
        ("telepon", "+62 812-3456", "+62 812-3456"),
        ("tahun", datetime(1905, 7, 16), "2024"),
        ("tahun", 2024.0, "2024"),
        ("tahun", "2024.0", "2024"),
        ("tahun", "", ""),
        *(("tahun", words, None) for words in ("Sura", "24", "2024/2025", "٢٠٢٤", 45838, "9" * 5000)),
        *(("angka", words, words) for words in ("1.250,5", "12.5", "12,5", "1250", "1,250.5", "-5", "50%", "1e5", "")),
        ("angka", " 12,5\x00 ", "12,5"),
        ("angka", 12.50, "12.5"),
        *(("angka", words, None) for words in ("banyak sekali", "1.25.3", "12.", "Rp5", "-", "12 orang")),
    ],
)
def test_numbers_and_days_become_the_words_that_people_see(type_: str, raw: Raw, words: str | None) -> None:
    assert coerced(Field("a", "", type_, 200), raw) == words


@pytest.mark.parametrize(
    ("type_", "words", "strange"),
    [
        *(("surel", words, False) for words in ("a.b@bps.go.id", "a@b.id, c@d.id", "a@b.id\nc@d.id", "a@b.id; c@d.id")),
        *(("surel", words, True) for words in ("bukan surel", "a@b", "a b@c.id", "a@@b.id", "@b.id", "a@.id", ",")),
        *(("telepon", words, False) for words in ("+62 812-3456-7890", "(021) 3841195 ext. 12", "0812345 / 0813456")),
        *(("telepon", words, True) for words in ("tidak ada", "0812", "12345678 Budi", "=1+12345")),
        *((kind, "", False) for kind in ("surel", "telepon")),
        *((kind, "apa saja", False) for kind in ("teks", "paragraf")),
    ],
)
def test_what_is_no_address_or_number_of_a_telephone_is_doubted(type_: str, words: str, strange: bool) -> None:
    assert doubtful(Field("a", "", type_, 200), words) == strange
    assert coerced(Field("a", "", type_, 200), words) == words


def test_every_empty_workbook_is_empty(forms: Forms) -> None:
    assert len(forms.catalogue.sheets) > 20
    for sheet in forms.catalogue.sheets.values():
        found = forms.read(forms.blank(sheet.name, "xlsx"))
        assert not found.rejected
        assert [item.kode for item in found.complaints] == ["belum-diisi"], sheet.name
