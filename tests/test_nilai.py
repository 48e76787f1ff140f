"""Filled sheets are judged by the numbers that the sheet promises, and shown whole, in every format of the report."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pdfua
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.answers.jawaban import Jawaban, clean
from generator.answers.reading import Reading, Rejected
from generator.assessment import paper, profile, saving, structured, terminal, workbook
from generator.assessment.grids import GRIDS
from generator.assessment.judged import Judged, assess
from generator.assessment.judging import STATUS, Result, judge
from generator.assessment.listing import answers
from generator.cli import main
from generator.diagnostics import Diagnostic, Location
from generator.forms import wording
from generator.forms.catalogue import Catalogue, catalogue
from generator.forms.sheet import Basis, Chapter, Choice, Field, Group, Item, Section, Sheet
from generator.recap import overview, shortfalls
from generator.recap.duplicates import Counting

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = Path(__file__).resolve().parent / "nilai"
ADDRESS = "https://contoh.go.id/juknis/"
FULL, SHORT, EPSS = "daftar_periksa/kesiapan-gsbpm", "daftar_periksa/kesiapan-gsbpm-ringkas", "daftar_periksa/epss"
REAL = [(FULL, ""), (FULL, "kompilasi"), (FULL, "fase-4"), (SHORT, ""), (SHORT, "sensus")]
HOSTILE = ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", '"><script>alert(1)</script>', "{{ 7*7 }}", "_x0041_"]


@pytest.fixture(scope="module")
def known() -> Catalogue:
    return catalogue(ROOT, ADDRESS)


def parts() -> st.SearchStrategy[dict[str, str]]:
    value = st.sampled_from(["sudah", "sebagian", "belum", "tidak-relevan", "mungkin", ""])
    return st.fixed_dictionaries(
        {}, optional={"nilai": value, "alasan": st.just("Data administrasi"), "bukti": st.just("SK")}
    )


# The numbers


@pytest.mark.parametrize(("lembar", "varian"), REAL)
@settings(max_examples=15, deadline=None)
@given(data=st.data(), way=st.sampled_from(["", "survei", "sensus", "kompilasi", "lain"]))
def test_readiness_is_counted_as_by_hand(
    known: Catalogue, lembar: str, varian: str, data: st.DataObject, way: str
) -> None:
    sheet = known.find("2025", lembar, varian)
    assert sheet
    assert sheet.variant == varian
    filled = data.draw(st.lists(parts(), min_size=len(sheet.items), max_size=len(sheet.items)))
    given_ = {item.id: answer for item, answer in zip(sheet.items, filled, strict=True) if answer}
    result = judge(sheet, Jawaban("2025", lembar, varian, "1.0", {"cara_pengumpulan": way}, given_))
    sums: Counter[str] = Counter()
    for chapter, tally in zip(sheet.chapters, result.chapters, strict=True):
        counts = by_hand(chapter, given_, sheet.way or way)
        assert {key: getattr(tally, key) for key in counts} == counts
        sums += Counter(counts)
        assert tally.bagian_terisi == (Decimal(tally.terisi) / tally.berlaku if tally.berlaku else None)
        relevant = counts["berlaku"] - counts["tidak_relevan"]
        assert tally.bagian_siap == (Decimal(counts["sudah"]) / relevant if relevant else None)
    assert {key: getattr(result.overall, key) for key in sums} == dict(sums)
    assert {kept.id for kept in result.invalid} == {id_ for id_, x in given_.items() if x.get("nilai") == "mungkin"}


def by_hand(chapter: Chapter, filled: dict[str, dict[str, str]], way: str) -> dict[str, int]:
    items = [item for item in chapter.items if all(name != way for name, _ in item.not_for)]
    said = [filled.get(item.id, {}) for item in items]
    counts = {code: sum(x.get("nilai") == code for x in said) for code in ("sudah", "sebagian", "belum")}
    counts["tidak_relevan"] = sum(x.get("nilai") == "tidak-relevan" and "alasan" in x for x in said)
    full = sum(counts.values())
    return {
        "total": len(chapter.items),
        "berlaku": len(items),
        **counts,
        "terisi": full,
        "belum_dijawab": len(items) - full,
    }


@settings(max_examples=60, deadline=None)
@given(levels=st.lists(st.integers(0, 5), min_size=38, max_size=38))
def test_maturity_is_computed_as_by_hand(known: Catalogue, levels: list[int]) -> None:
    sheet = known.find("2025", EPSS)
    assert sheet
    by_id = dict(zip([item.id for item in sheet.items], levels, strict=True))
    result = judge(sheet, levelled(sheet, levels))
    assert result.ips
    domains: list[Fraction | None] = []
    aspects = iter(result.aspects)
    for chapter, domain in zip(sheet.chapters, result.domains, strict=True):
        inner = [mean([(by_id[i.id] or None, i.weight) for i in group.items]) for group in chapter.groups]
        assert [as_fraction(next(aspects).value) for _ in inner] == inner
        domains.append(mean([(x, group.weight) for x, group in zip(inner, chapter.groups, strict=True)]))
        assert as_fraction(domain.value) == domains[-1]
        assert (domain.terisi, domain.total) == (sum(by_id[i.id] > 0 for i in chapter.items), len(chapter.items))
    whole = mean([(x, chapter.weight) for x, chapter in zip(domains, sheet.chapters, strict=True)])
    assert as_fraction(result.ips.value) == whole
    assert bool(result.predicate) == (0 not in levels)


def mean(parts: list[tuple[Any, Any]]) -> Fraction | None:
    if any(value is None for value, _ in parts):
        return None
    return sum((Fraction(value) * Fraction(weight) / 100 for value, weight in parts), Fraction(0))


def as_fraction(value: Decimal | None) -> Fraction | None:
    return None if value is None else Fraction(value)


def levelled(sheet: Sheet, levels: list[int], **more: str) -> Jawaban:
    given_ = {i.id: {"nilai": str(x), **more} for i, x in zip(sheet.items, levels, strict=True) if x}
    return Jawaban("2025", sheet.id, "", "1.0", {}, given_)


@pytest.mark.parametrize("level", range(1, 6))
def test_the_same_level_everywhere_is_the_index(known: Catalogue, level: int) -> None:
    sheet = known.find("2025", EPSS)
    assert sheet
    result = judge(sheet, levelled(sheet, [level] * 38))
    assert result.ips
    assert result.ips.value == level


@pytest.mark.parametrize(
    ("weight", "low", "predicate"),
    [
        ("20", 1, "Cukup"),  # 1.8
        ("20.0001", 1, "Kurang"),
        ("40", 2, "Baik"),  # 2.6
        ("40.0001", 2, "Cukup"),
        ("50", 3, "Sangat Baik"),  # 3.5
        ("50.0001", 3, "Baik"),
        ("80", 4, "Memuaskan"),  # 4.2
        ("80.0001", 4, "Sangat Baik"),
        ("0", 4, "Memuaskan"),  # 5
        ("100", 1, "Kurang"),  # 1
    ],
)
def test_predicate_is_decided_by_the_exact_index(known: Catalogue, weight: str, low: int, predicate: str) -> None:
    real = known.find("2025", EPSS)
    assert real
    one, two = (
        replace(item, weight=Decimal(x)) for item, x in zip(real.items, (weight, 100 - Decimal(weight)), strict=False)
    )
    group = Group("a", "Aspek", "", (one, two), Decimal(100))
    sheet = replace(real, chapters=(Chapter("d", "Domain", "", (group,), Decimal(100)),))
    result = judge(sheet, levelled(sheet, [low, low + 1]))
    assert result.predicate == predicate
    shown = terminal.as_text([judged(result)])
    assert ("persisnya" in shown) == weight.endswith("1")
    assert "bukan nilai resmi EPSS" in shown


# The gaps


def test_gaps_come_in_order_of_weight_of_the_fault_then_of_the_sheet(small: Sheet) -> None:
    result = judge(small, FILLED)
    assert [(gap.id, gap.status) for gap in result.gaps] == [
        ("a/1", "belum"),
        ("b/3", "belum"),
        ("a/2", "sebagian"),
        ("b/1", "tidak-relevan-tanpa-alasan"),
        ("b/2", "belum-dijawab"),
        ("a/3", "tanpa-bukti"),
    ]
    steps = {gap.id: gap.step for gap in result.gaps}
    assert steps["a/1"] == "Rencanakan *segera*."
    assert steps["b/1"] == "Isi alasannya."
    assert steps["b/2"] == "Periksa butir ini."
    assert result.gaps[0].basis == BASIS
    assert set(STATUS) >= {gap.status for gap in result.gaps}
    assert result.unreasoned == ("b/1",)


def test_maturity_gaps_come_by_what_a_level_adds(known: Catalogue) -> None:
    sheet = known.find("2025", EPSS)
    assert sheet
    levels = [0, 5, *([1, 2, 3, 4] * 9)]
    result = judge(sheet, levelled(sheet, levels))
    weights = {
        item.id: chapter.weight * group.weight * item.weight / 1_000_000  # type: ignore[operator]
        for chapter in sheet.chapters
        for group in chapter.groups
        for item in group.items
    }
    assert sum(weights.values()) == 1
    order = [item.id for item in sheet.items]
    rising = [gap for gap in result.gaps if gap.status != "tanpa-bukti"]
    assert [gap.id for gap in rising] == sorted((gap.id for gap in rising), key=lambda x: (-weights[x], order.index(x)))
    assert [gap.id for gap in result.gaps[len(rising) :]] == [sheet.items[1].id]
    assert len(result.gaps) == 38
    for gap in rising:
        item = sheet.items[order.index(gap.id)]
        above = str(levels[order.index(gap.id)] + 1)
        assert gap.weight == weights[gap.id]
        if gap.level:
            assert dict(item.criteria)[above] in gap.step
            assert gap.proof == sheet.choices[int(gap.level) - 1].step
        else:
            assert gap.step == sheet.unanswered
    proven = judge(sheet, levelled(sheet, [5] * 38, bukti="SK"))
    assert proven.gaps == ()


def test_next_level_is_worth_what_its_weight_says(known: Catalogue) -> None:
    sheet = known.find("2025", EPSS)
    assert sheet
    before = judge(sheet, levelled(sheet, [2] * 38))
    for number, item in enumerate(sheet.items):
        after = judge(sheet, levelled(sheet, [3 if n == number else 2 for n in range(38)]))
        assert before.ips
        assert after.ips
        weight = next(gap.weight for gap in before.gaps if gap.id == item.id)
        assert after.ips.value - before.ips.value == weight  # type: ignore[operator]


def test_a_form_counts_fields_rows_and_cells(form: Sheet) -> None:
    rows = ({"formulir/f/kapan": "2025-01-01", "formulir/f/apa": "Rapat"}, {"formulir/f/apa": "Kelas"})
    result = judge(form, Jawaban("2025", form.id, "", "1", {}, {"formulir/f/nama": {"nilai": "Ani"}}, {"tabel": rows}))
    plain, table = result.sections
    assert (plain.filled, plain.total) == (1, 2), "kotak centang yang kosong bukan isian yang kurang"
    assert (table.filled, table.total, table.rows, table.least) == (3, 4, 2, 3)
    assert (result.filling.filled, result.filling.total) == (4, 6)
    assert [(gap.id, gap.status, gap.step) for gap in result.gaps] == [
        ("tabel", "kurang-baris", "Tambah sekurang-kurangnya 1 baris; paling sedikit 3."),
        ("formulir/f/surel", "belum-dijawab", "Lengkapi isian ini."),
        ("formulir/f/kapan", "belum-dijawab", "Lengkapi kolom ini pada baris 2."),
    ]


# What is not counted


def test_everything_filled_in_is_counted_or_kept(small: Sheet) -> None:
    result = judge(small, FILLED)
    assert [(kept.id, dict(kept.parts)) for kept in result.unknown] == [
        ("identitas:warna", {"nilai": "biru"}),
        ("a/1", {"lain": "bagian asing"}),
        ("a/9", {"nilai": "sudah", "bukti": "=1+1"}),
        ("tabel:1", {"x": "y"}),
    ]
    assert [(kept.id, dict(kept.parts)) for kept in result.inapplicable] == [("b/4", {"nilai": "sudah"})]
    assert all(gap.id != "b/4" for gap in result.gaps)
    assert result == judge(small, FILLED)


def test_the_list_of_answers_has_every_one_once(small: Sheet) -> None:
    found = [(item.id, item.value) for item in answers(judged(judge(small, FILLED)))]
    filled = [*FILLED.identitas.values(), *(x for parts in FILLED.jawaban.values() for x in parts.values()), "y"]
    assert len(found) == len(filled) + 1, "ditambah satu yang ditolak"
    assert ("a/9", "=1+1") in found
    assert ("a/1", "Belum") in found
    assert ("identitas:tanggal", "30/06/2025") in found


def test_a_sheet_of_another_edition_is_judged_by_the_newest_and_an_unknown_one_by_none(known: Catalogue) -> None:
    old = Jawaban("1999", SHORT, "", "0.9", {}, {"gsbpm/1.1": {"nilai": "sudah"}})
    result = assess(Reading("a.json", "json", old), known).result
    assert result
    assert (result.sheet.edition, result.overall.sudah) == (known.editions[-1], 1)
    strange = assess(Reading("a.json", "json", replace(old, lembar="daftar_periksa/lain")), known)
    assert strange.result
    assert [(kept.id, dict(kept.parts)) for kept in strange.result.unknown] == [("gsbpm/1.1", {"nilai": "sudah"})]
    assert "gsbpm/1.1:nilai: sudah" in terminal.as_text([strange])
    assert paper.make([strange])
    newer = assess(Reading("a.json", "json", Jawaban("2025", SHORT, "fase-99", "0.1")), known)
    assert [item.kode for item in newer.complaints] == ["versi-lain", "varian-lain"]


# The words


def test_people_read_words_and_the_id_stands_last(small: Sheet) -> None:
    strange = replace(FILLED, jawaban={**FILLED.jawaban, "a/2": {"nilai": "mungkin", "bukti": "Notula"}})
    result = judge(small, strange)
    rejected = tuple(
        Rejected(*parts)
        for parts in (
            ("a/3", "bukti", "=besok", "rumus"),
            ("identitas", "tanggal", "kemarin", "bukan tanggal"),
            ("b/2", "nilai", "Sudah dong", "bukan salah satu pilihan"),
        )
    )
    file = Judged(Reading("contoh.xlsx", "xlsx", strange, rejected), result, ())
    shown, page = terminal.as_text([file]), flat(paper.markup([file]))
    for words in ("a.3, Bukti: =besok", "Tanggal: kemarin", "b.2, Jawaban: Sudah dong", "b.4, Jawaban: Sudah\n"):
        assert words in shown
        assert flat(words.replace(": ", "</td><td class=teks>")) in page
    book = openpyxl.load_workbook(BytesIO(workbook.make([file])))
    for sheet in book:
        for row in table(sheet):
            read = [str(value) for head, value in row.items() if head not in ("Id", "Halaman") and value]
            assert not [words for words in read if "a/3" in words or "b/" in words or "_pengumpulan" in words]
    assert [(row["Pada"], row["Id"]) for row in table(book["Keluhan"])] == [
        ("a.3, Bukti", "a/3:bukti"),
        ("Tanggal", "identitas:tanggal"),
        ("b.2, Jawaban", "b/2:nilai"),
    ]
    last = [(row["Kode"], row["Bagian"], row["Isi"], row["Id"]) for row in table(book["Jawaban"])][-3:]
    assert last[0] == ("a.3", "Bukti", "=besok", "a/3")
    assert last[2] == ("b.2", "Jawaban", "Sudah dong", "b/2")
    assert all(list(row)[-1] == "Id" for name in ("Jawaban", "Keluhan") for row in table(book[name]))


def test_what_is_not_relevant_for_no_reason_is_said_below_the_profile(small: Sheet, known: Catalogue) -> None:
    file = judged(judge(small, FILLED))
    words = "Belum dijawab: termasuk 1 yang dijawab tidak relevan tanpa alasan."
    assert terminal.as_text([file]).count(words) == 1
    assert paper.markup([file]).count(words) == 1
    book = openpyxl.load_workbook(BytesIO(workbook.make([file])))
    assert [row["Catatan"] for row in table(book["Profil"])] == [None, words, words]
    assert [part.tanpa_alasan for part in (*file.result.chapters, file.result.overall)] == [0, 1, 1]  # type: ignore[union-attr]
    fine = replace(FILLED, jawaban={"b/1": {"nilai": "tidak-relevan", "alasan": "x"}})
    assert "termasuk" not in terminal.as_text([judged(judge(small, fine))])
    for lembar in (FULL, SHORT):
        sheet = known.find("2025", lembar)
        assert sheet
        given_ = {sheet.items[0].id: {"nilai": "tidak-relevan"}}
        (gap,) = [x for x in judge(sheet, Jawaban("2025", lembar, jawaban=given_)).gaps if "alasan" in x.status]
        assert gap.step.startswith("Isi alasan mengapa ")


@pytest.mark.parametrize(("lembar", "most"), [(FULL, 300), (SHORT, 200)])
def test_an_empty_checklist_is_short_in_a_terminal(known: Catalogue, lembar: str, most: int) -> None:
    sheet = known.find("2025", lembar)
    assert sheet
    result = judge(sheet, Jawaban("2025", lembar, jawaban={sheet.items[0].id: {"nilai": "belum"}}))
    lines = terminal.as_text([judged(result)]).splitlines()
    assert len(lines) < most
    assert all(sum(line.startswith(f"{item.code} ") for line in lines) == 1 for item in sheet.items)
    laws = {item.basis for item in sheet.items}
    assert sum(line.startswith("Dasar: ") for line in lines) <= len(laws) + 1
    pages = [line.strip() for line in lines if line.startswith("        http")]
    assert {item.address.partition("#")[0] for item in sheet.items} == set(pages)
    assert len(pages) <= len(set(pages)) + 1


def test_reports_head_what_is_alike_alike(small: Sheet, form: Sheet) -> None:
    tables = [table_ for sheet in (small, form) for table_ in profile.tables(judge(sheet, Jawaban("2025", sheet.id)))]
    shares = {column.words for table_ in tables for column in table_.columns if column.kind == "bagian"}
    shares |= {column.words for grid in GRIDS for column in grid.columns if column.kind == "bagian"}
    assert shares == {wording.FILLED, wording.READY}
    none = Counting({})
    recapped = [overview.per_file([], none), overview.per_chapter([], none), shortfalls.gaps([], none)]
    assert {column.head for table_ in recapped for column in table_.columns if column.kind == "persen"} == shares
    proofs = [column.words for grid in GRIDS for column in grid.columns if "Bukti" in column.words]
    assert proofs == [column.head for column in recapped[-1].columns if "Bukti" in column.head]


# The formats


@pytest.mark.parametrize("name", ["kesiapan", "kematangan", "formulir"])
def test_text_is_as_before(name: str, small: Sheet, form: Sheet, known: Catalogue, perbarui: bool) -> None:
    words = terminal.as_text([example(name, small, form, known), *([REFUSED] if name == "formulir" else [])])
    file = GOLDEN / f"{name}.txt"
    if perbarui:
        file.write_text(words, "utf-8")
    assert words == file.read_text("utf-8"), "berubah; bila benar: pytest --perbarui"
    assert max(map(len, words.splitlines())) <= terminal.WIDTH


def example(name: str, small: Sheet, form: Sheet, known: Catalogue) -> Judged:
    if name == "kesiapan":
        return judged(judge(small, FILLED))
    if name == "formulir":
        return judged(judge(form, Jawaban("2025", form.id, "", "1", {}, {}, {"tabel": ({"formulir/f/apa": "Rapat"},)})))
    whole = known.find("2025", EPSS)
    assert whole
    few = tuple(
        replace(item, words=f"Indikator {n}", basis=BASIS, address=f"{ADDRESS}{n}/", weight=Decimal(50))
        for n, item in enumerate(whole.items[:2], 1)
    )
    levels = tuple(replace(item, criteria=tuple((str(n), f"Kriteria {n}") for n in range(1, 6))) for item in few)
    group = Group("g", "101 Standar", "", levels, Decimal(100))
    sheet = replace(whole, chapters=(Chapter("d", "Domain 1 Prinsip", "", (group,), Decimal(100)),), identity=())
    sheet = replace(
        sheet,
        title="Daftar Kematangan",
        address=f"{ADDRESS}kematangan/",
        bands_note="Bahan contoh.",
        disclaimer="Bukan nilai resmi EPSS.",
        choices=LEVELS,
        date="2025-01-15",
        version="1.0",
        unanswered="Baca kriterianya.",
    )
    return judged(judge(sheet, levelled(sheet, [4, 3])))


def test_json_says_all_of_it(small: Sheet, known: Catalogue, form: Sheet) -> None:
    value = json.loads(
        structured.as_json([judged(judge(small, FILLED)), REFUSED, example("kematangan", small, form, known)])
    )
    assert value["skema"] == "juknis-nilai/1"
    first, second, third = value["berkas"]
    assert first["jawaban"] == FILLED.as_json()
    assert first["hasil"]["seluruhnya"]["berlaku"] == 6
    assert first["hasil"]["bab"][0]["bagian_siap"] == 0.3333
    assert [gap["status"] for gap in first["celah"]][:3] == ["belum", "belum", "sebagian"]
    assert first["celah"][0]["langkah"] == "Rencanakan segera."
    assert first["celah"][0]["dasar"][0]["kutipan"] == "Pasal 1 UU 16/1997"
    assert first["tak_dikenal"][2] == {"id": "a/9", "isi": {"nilai": "sudah", "bukti": "=1+1"}}
    assert first["ditolak"] == [{"id": "a/3", "bagian": "tanggal_bukti", "teks": "=besok", "sebab": "bukan tanggal"}]
    assert second["hasil"] is None
    assert second["jawaban"] is None
    assert second["keluhan"][0]["kode"] == "pdf-rusak"
    assert third["hasil"]["ips"]["indeks"] == "3.5"
    assert third["hasil"]["predikat"] == "Sangat Baik"


def test_pdf_holds_the_words_of_every_gap(small: Sheet, form: Sheet, known: Catalogue, tmp_path: Path) -> None:
    files = [
        judged(judge(small, FILLED)),
        example("kematangan", small, form, known),
        example("formulir", small, form, known),
        REFUSED,
    ]
    data = paper.make(files)
    assert data == paper.make(files)
    words = flat("".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(data)))
    wanted = [
        words_
        for file in files
        if file.result
        for gap in file.result.gaps
        for words_ in (gap.words, gap.step, gap.address)
    ]
    assert len(wanted) > 20
    for part in (
        *wanted,
        "Bukan nilai resmi EPSS.",
        "versi isi 1.0",
        "=1+1",
        "biru",
        "=besok",
        "Dinas Contoh",
        "PDF ini rusak",
        "Siapa",
        "Kapan",
    ):
        assert flat(part.replace("*", "")) in words, part
    (tmp_path / "laporan.pdf").write_bytes(data)
    assert [finding.message for finding in pdfua.validate(str(tmp_path / "laporan.pdf")).findings] == []


def flat(words: str) -> str:
    """Return words without the breaks of lines, which no reader of a PDF keeps."""
    return "".join(letter for letter in words if letter.isalnum() or letter in "=%,")


def test_workbook_holds_the_values_and_no_formula(small: Sheet, form: Sheet, known: Catalogue) -> None:
    files = [
        judged(judge(small, FILLED)),
        example("kematangan", small, form, known),
        example("formulir", small, form, known),
        REFUSED,
    ]
    data = workbook.make(files)
    assert data == workbook.make(files)
    book = openpyxl.load_workbook(BytesIO(data))
    assert book.sheetnames == ["Ringkasan", "Profil", "Celah", "Jawaban", "Keluhan"]
    assert all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row)
    profile = table(book["Profil"])
    assert [(row["Berlaku"], row["Sudah"], row["Siap"]) for row in profile[:3]] == [
        (3, 1, pytest.approx(1 / 3)),
        (3, 0, 0),
        (6, 1, pytest.approx(1 / 6)),
    ]
    assert [row["Indeks"] for row in profile if row["Indeks"]] == [3.5, 3.5, 3.5]
    gaps = table(book["Celah"])
    assert [row["Butir"] for row in gaps] == [gap.words for file in files if file.result for gap in file.result.gaps]
    assert {row["Siapa"] for row in gaps} == {None}
    assert book["Celah"].cell(2, 12).hyperlink.target == f"{ADDRESS}a/1/"
    assert {str(rule.sqref) for rule in book["Celah"].data_validations.dataValidation} == {"O2:O13", "P2:P13"}
    assert "=1+1" in [row["Isi"] for row in table(book["Jawaban"])]
    assert [row["Kode keluhan"] for row in table(book["Keluhan"]) if row["Berat"] == "galat"] == ["pdf-rusak"]
    for sheet in book:
        assert sheet.freeze_panes
        assert sheet.auto_filter.ref
        assert sheet.print_title_rows == "$1:$1"


def table(sheet: Any) -> list[dict[str, Any]]:
    head, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


@settings(max_examples=8, deadline=None)
@given(words=st.text(max_size=60).map(clean))
def test_strange_words_break_no_format(words: str) -> None:
    strange(words or "x")


@pytest.mark.parametrize(
    "words", [*HOSTILE, "kata " * 6000, "x" * 32_000, "\u202eterbalik\u2066 مرحبا 👩\u200d💻", "a\tb\n\nc"]
)
def test_hostile_words_break_no_format(words: str) -> None:
    strange(words)


def strange(words: str) -> None:
    sheet = small_sheet()
    given_ = {"a/1": {"nilai": "belum", "catatan": words}, words: {words: words}}
    result = judge(sheet, Jawaban("2025", sheet.id, "", words, {"instansi": words}, given_))
    file = Judged(Reading("aneh.pdf", "pdf", result.jawaban, (Rejected("a/1", "nilai", words, words),)), result, ())
    assert max(map(len, terminal.as_text([file]).splitlines())) <= terminal.WIDTH
    assert json.loads(structured.as_json([file]))["berkas"][0]["jawaban"]["identitas"]["instansi"] == words
    assert paper.make([file]).startswith(b"%PDF")
    book = openpyxl.load_workbook(BytesIO(workbook.make([file])))
    assert all(cell.data_type != "f" for sheet_ in book for row in sheet_.iter_rows() for cell in row)
    visible = "".join(letter for letter in words if letter not in "\u202e\u2066\u200e\u200f")
    found = [row["Isi"] for row in table(book["Jawaban"]) if row["Bagian"] == "Catatan"]
    assert flat("".join(map(str, found))) == flat(visible) or "_x" in words


# The command


@pytest.fixture
def filled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(ROOT)
    for name, stem in (("satu", "a"), ("dua", "a")):
        (tmp_path / name).mkdir()
        value = Jawaban("2025", SHORT, "", "1.0", {"instansi": name}, {"gsbpm/1.1": {"nilai": "belum"}}).as_json()
        (tmp_path / name / f"{stem}.json").write_text(json.dumps(value), "utf-8")
    (tmp_path / "rusak.pdf").write_bytes(b"bukan apa-apa")
    return tmp_path


def test_all_files_are_read_though_one_is_refused(filled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, two, bad = (str(filled / name) for name in ("satu/a.json", "dua/a.json", "rusak.pdf"))
    assert main(["nilai", one, bad, two]) == 1
    out, err = capsys.readouterr()
    assert out.count("Daftar Periksa Ringkas") == 2
    assert "bukan nilai resmi EPSS" in out
    assert "rusak.pdf: galat[" in err
    assert main(["nilai", one, two]) == 0


def test_reports_and_answers_are_saved_and_never_over_an_input(
    filled: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one, two = filled / "satu" / "a.json", filled / "dua" / "a.json"
    before = one.read_bytes()
    for suffix in ("pdf", "xlsx", "json"):
        target = filled / "laporan baru" / f"hasil.{suffix}"
        assert main(["nilai", str(one), str(two), "--ke", str(target), "--jawaban", str(filled / "satu")]) == 0
        assert target.stat().st_size > 500
    assert one.read_bytes() == before
    assert sorted(path.name for path in (filled / "satu").iterdir()) == ["a-2.json", "a-3.json", "a.json"]
    assert json.loads((filled / "satu" / "a-3.json").read_text("utf-8"))["identitas"] == {"instansi": "dua"}
    capsys.readouterr()
    assert main(["nilai", str(one), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["berkas"][0]["hasil"]["seluruhnya"]["belum"] == 1


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--ke", "{}/x.docx"], "tidak berakhiran .pdf, .xlsx, atau .json"),
        (["--ke", "{}/satu/../satu/a.json"], "juga berkas yang dibaca"),
        (["--ke", "{}/folder.pdf"], "adalah folder"),
        (["--jawaban", "{}/rusak.pdf"], "bukan folder"),
        (["--format", "xml"], 'tidak mengenal "xml"'),
    ],
)
def test_wrong_usage_is_said_and_writes_nothing(
    filled: Path, capsys: pytest.CaptureFixture[str], options: list[str], words: str
) -> None:
    (filled / "folder.pdf").mkdir()
    before = sorted(filled.rglob("*"))
    try:
        status = main(["nilai", str(filled / "satu" / "a.json"), *(option.format(filled) for option in options)])
    except SystemExit as error:
        status = int(str(error.code))
    assert status == 2
    assert words in capsys.readouterr().err
    assert sorted(filled.rglob("*")) == before


def test_without_data_the_command_says_where_to_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["nilai", "a.json"]) == 2


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    target.write_bytes(b"lama")
    with pytest.raises(TypeError):
        saving.save(target, None)  # type: ignore[arg-type]
    assert target.read_bytes() == b"lama"
    assert list(tmp_path.iterdir()) == [target]


# A small sheet of each sort, made up

BASIS = (Basis("Pasal 1 UU 16/1997", f"{ADDRESS}uu/"), Basis("Pasal 2 PP 51/1999", f"{ADDRESS}pp/", "EPSS 10101"))
CHOICES = (
    Choice("sudah", "Sudah"),
    Choice("sebagian", "Sebagian", "", "Selesaikan yang kurang."),
    Choice("belum", "Belum", "", "Rencanakan *segera*."),
    Choice("tidak-relevan", "Tidak relevan", "", "Isi alasannya."),
)
LEVELS = tuple(Choice(str(n), f"Tahap {n}", f"Arti {n}", f"Bukti untuk {n + 1}" if n < 5 else "") for n in range(1, 6))
FILLED = Jawaban(
    "2025",
    "daftar_periksa/kecil",
    "",
    "1.0",
    {"instansi": "Dinas Contoh", "cara_pengumpulan": "survei", "tanggal": "2025-06-30", "warna": "biru"},
    {
        "a/1": {"nilai": "belum", "lain": "bagian asing"},
        "a/2": {"nilai": "sebagian", "bukti": "Notula"},
        "a/3": {"nilai": "sudah"},
        "b/1": {"nilai": "tidak-relevan"},
        "b/3": {"nilai": "belum"},
        "b/4": {"nilai": "sudah"},
        "a/9": {"nilai": "sudah", "bukti": "=1+1"},
    },
    {"tabel": ({"x": "y"},)},
)
REFUSED = Judged(
    reading := Reading(
        "rusak.pdf",
        "pdf",
        None,
        (),
        (Diagnostic("pdf-rusak", "PDF ini rusak", Location("rusak.pdf"), "", "kirim ulang"),),
    ),
    None,
    reading.complaints,
)


def judged(result: Result) -> Judged:
    rejected = (Rejected("a/3", "tanggal_bukti", "=besok", "bukan tanggal"),) if result.jawaban is FILLED else ()
    return Judged(Reading("isi/contoh.xlsx", "xlsx", result.jawaban, rejected), result, ())


def item(id_: str, words: str, *not_for: tuple[str, str]) -> Item:
    return Item(id_, id_.replace("/", "."), words, f"{ADDRESS}{id_}/", BASIS if id_ == "a/1" else (), not_for)


def small_sheet() -> Sheet:
    one = Group(
        "a", "1.1 Awal", "", (item("a/1", "Mereviu kebutuhan"), item("a/2", "Menyusun daftar"), item("a/3", "Menguji"))
    )
    two = Group(
        "b",
        "2.1 Akhir",
        "",
        (
            item("b/1", "Mengolah"),
            item("b/2", "Menganalisis"),
            item("b/3", "Menyebarkan"),
            item("b/4", "Menarik sampel", ("survei", "bahan")),
        ),
    )
    return Sheet(
        "daftar_periksa/kecil",
        "",
        "Daftar Kecil",
        "Ringkasan.",
        "Alat bantu. Bukan nilai resmi EPSS.",
        (),
        "2025",
        "Edisi 2025",
        "2025-01-15",
        "1.0",
        f"{ADDRESS}kecil/",
        (),
        identity=(
            Field("instansi", "Instansi", "teks", 250),
            Field("cara_pengumpulan", "Cara pengumpulan", "pilihan", 250, (Choice("survei", "Survei"),)),
            Field("tanggal", "Tanggal", "tanggal", 20),
        ),
        scale="kesiapan",
        choices=CHOICES,
        details=tuple(
            Field(key, key.replace("_", " ").capitalize(), "teks", 250) for key in ("alasan", "bukti", "catatan")
        ),
        unanswered="Periksa butir ini.",
        chapters=(Chapter("f1", "Fase 1 Awal", "", (one,)), Chapter("f2", "Fase 2 Akhir", "", (two,))),
    )


@pytest.fixture
def small() -> Sheet:
    return small_sheet()


@pytest.fixture
def form() -> Sheet:
    plain = Section("data", "Data", "", (field("nama", "teks"), field("surel", "surel"), field("setuju", "centang")))
    rows = Section("tabel", "Kegiatan", "", (field("kapan", "tanggal"), field("apa", "teks")), True, 3, 5)
    head = replace(small_sheet(), id="formulir/f", title="Formulir *Contoh*", disclaimer="", identity=(), chapters=())
    return replace(head, choices=(), details=(), scale="", sections=(plain, rows))


def field(name: str, kind: str) -> Field:
    return Field(f"formulir/f/{name}", name.capitalize(), kind, 250)
