"""Answers of an earlier edition in a later one: carried by the maps, or kept and told of; never lost."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from edisi_lanjut import ROOT, begin, editions
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from isi_berkas import as_json, in_pdf, in_xlsx
from jawaban_lama import EPSS, FULL, PLAN, old_ones
from openpyxl import load_workbook

from generator.answers.jawaban import Jawaban
from generator.answers.reading import Reading, read
from generator.assessment.judged import assess
from generator.cli import main
from generator.forms.catalogue import Catalogue, catalogue
from generator.forms.formats import FORMATS
from generator.revisions.leftovers import Left
from generator.revisions.migrating import Migration, migrate
from generator.revisions.steps import Step
from generator.revisions.steps import as_json as steps_as_json

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page

TABLE = [
    # what became of it, answers of 2025, answers of 2026, what is left to look at
    ("tetap", {"5.1/a2": "sudah"}, {"5.1/a2": "sudah"}, {}),
    ("dipindah", {"5.1/a1": "belum"}, {"5.1/a3": "belum"}, {}),
    ("dipindah, terjawab", {"5.1/a1": "belum", "5.1/a3": "sudah"}, {"5.1/a1": "belum", "5.1/a3": "sudah"}, {"5.1/a1"}),
    ("digabung, sama", {"5.2/a1": "belum", "5.2/a2": "belum"}, {"5.2/a4": "belum"}, {}),
    ("digabung, berbeda", {"5.2/a1": "sudah", "5.2/a2": "belum"}, {"5.2/a4": "sebagian"}, {}),
    ("digabung, sebagian saja terjawab", {"5.2/a1": "sudah"}, {"5.2/a1": "sudah"}, {"5.2/a1"}),
    (
        "digabung, tidak relevan",
        {"5.2/a1": "sudah", "5.2/a2": "tidak-relevan"},
        {"5.2/a1": "sudah", "5.2/a2": "tidak-relevan"},
        {"5.2/a1", "5.2/a2"},
    ),
    ("digabung ke id sendiri", {"5.7/a1": "sudah", "5.7/a2": "sebagian"}, {"5.7/a1": "sebagian"}, {}),
    ("dipecah", {"5.4/a1": "sudah"}, {"5.4/a4": "sudah", "5.4/a5": "sudah"}, {}),
    ("dipecah, sebagian", {"5.4/a1": "sebagian"}, {"5.4/a1": "sebagian"}, {"5.4/a1"}),
    ("dipecah ke id sendiri", {"5.3/a1": "belum"}, {"5.3/a1": "belum", "5.3/a9": "belum"}, {}),
    ("dihapus", {"5.4/a2": "sudah"}, {"5.4/a2": "sudah"}, {"5.4/a2"}),
    ("diubah", {"5.6/a1": "sudah"}, {"5.6/a1": "sudah"}, {}),
]


@pytest.fixture(scope="session")
def lanjut(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of three published editions."""
    return editions(tmp_path_factory.mktemp("lanjut"))


@pytest.fixture(scope="session")
def known(lanjut: Path) -> Catalogue:
    return catalogue(lanjut, "https://contoh.go.id/")


@pytest.fixture(scope="session")
def steps(known: Catalogue) -> tuple[Step, ...]:
    return known.steps


def gsbpm(answers: dict[str, str | dict[str, str]], **more: str) -> Jawaban:
    parts = {f"gsbpm/{id_}": {"nilai": one} if isinstance(one, str) else one for id_, one in answers.items()}
    return Jawaban("2025", FULL, "", "1.0", {"instansi": "Dinas", "kegiatan": "Survei", **more}, parts)


def values(one: Jawaban) -> dict[str, str]:
    return {id_.removeprefix("gsbpm/"): parts["nilai"] for id_, parts in one.jawaban.items() if "nilai" in parts}


def left(found: Migration) -> dict[str, Left]:
    return {one.id.removeprefix("gsbpm/"): one for one in found.left}


@pytest.mark.parametrize(("answers", "carried", "kept"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_each_sort_of_change(
    known: Catalogue, answers: dict[str, str | dict[str, str]], carried: dict[str, str], kept: set[str]
) -> None:
    found = migrate(gsbpm(answers), known.steps, "2026")
    assert values(found.jawaban) == carried
    assert left(found).keys() == set(kept)
    assert found.carried == len(answers) - len(kept)
    assert (found.jawaban.edisi, found.jawaban.asal) == ("2026", "2025")


def test_a_split_answer_that_is_not_whole_stands_aside_under_the_same_id(known: Catalogue) -> None:
    found = migrate(gsbpm({"5.3/a1": {"nilai": "sebagian", "bukti": "Notula"}}), known.steps, "2027")
    assert found.jawaban.jawaban == {"gsbpm/5.3/a1": {"nilai_dulu": "sebagian", "bukti_dulu": "Notula"}}
    (one,) = found.left
    assert one.parts == {"nilai": "sebagian", "bukti": "Notula"}
    assert (one.words, one.year, one.ke) == ("5.3.a1 Melakukan validasi data", "2025", ("gsbpm/5.3/a1", "gsbpm/5.3/a9"))


def test_texts_are_joined_and_those_of_one_value_are_not(known: Catalogue) -> None:
    one = {"nilai": "sudah", "bukti": "A", "tanggal_bukti": "2025-01-01"}
    other = {"nilai": "sudah", "bukti": "B", "tanggal_bukti": "2025-02-02"}
    found = migrate(gsbpm({"5.2/a1": one, "5.2/a2": other}), known.steps, "2026")
    assert found.jawaban.jawaban["gsbpm/5.2/a4"] == {"nilai": "sudah", "bukti": "A\nB"}
    assert {id_: dict(kept.parts) for id_, kept in left(found).items()} == {
        "5.2/a1": {"tanggal_bukti": "2025-01-01"},
        "5.2/a2": {"tanggal_bukti": "2025-02-02"},
    }


def test_what_was_split_is_told_by_what_became_of_its_parts(known: Catalogue) -> None:
    found = migrate(gsbpm({"5.2/a1": "sudah", "5.2/a2": "belum"}), known.steps, "2027")
    assert values(found.jawaban) == {"5.2/a4": "sebagian"}
    assert left(found)["5.2/a4"].ke == ("gsbpm/5.2/a5", "gsbpm/5.2/a6")
    again = migrate(gsbpm({"5.2/a1": "sudah"}), known.steps, "2027")
    assert left(again)["5.2/a1"].ke == ("gsbpm/5.2/a5", "gsbpm/5.2/a6")


def test_what_a_sheet_asks_no_more_is_told_with_its_words(tmp_path: Path) -> None:
    root = editions(tmp_path, tidy=True, years=("2026",))
    path = root / "data/2026/daftar_periksa/kesiapan-gsbpm.yaml"
    path.write_text(path.read_text("utf-8").replace(", gsbpm/8]", "]"), "utf-8")
    steps = catalogue(root, "https://contoh.go.id/").steps
    found = migrate(gsbpm({"8.1/a1": "sudah", "7.1/a1": "belum"}), steps, "2026")
    (one,) = found.left
    assert (one.id, one.jenis, one.words[:7], found.carried) == ("gsbpm/8.1/a1", "dihapus", "8.1.a1 ", 1)


def test_levels_are_joined_only_where_they_are_equal(known: Catalogue) -> None:
    both = [{"epss/10101": {"nilai": "3"}, "epss/10201": {"nilai": level}} for level in ("3", "4")]
    equal, other = (migrate(Jawaban("2025", EPSS, jawaban=one), known.steps, "2026") for one in both)
    assert equal.jawaban.jawaban == {"epss/10109": {"nilai": "3"}}
    assert other.jawaban.jawaban == both[1]
    assert [one.id for one in other.left] == ["epss/10101", "epss/10201"]


def test_identity_parts_tables_and_the_plan_follow(known: Catalogue) -> None:
    rows = ({f"{PLAN}/celah": "Belum ada", f"{PLAN}/tindakan": "Susun", f"{PLAN}/dasar": "UU"},)
    plan = Jawaban("2025", PLAN, jawaban={f"{PLAN}/unit-kerja": {"nilai": "Bidang"}}, baris={"tindakan": rows})
    given = replace(gsbpm({"5.1/a2": {"nilai": "sudah", "catatan": "Lihat"}}, unit_kerja="Bidang"), plan=plan)
    found = migrate(given, known.steps, "2026")
    assert found.jawaban.identitas["unit"] == "Bidang"
    assert found.jawaban.jawaban["gsbpm/5.1/a2"] == {"nilai": "sudah", "keterangan": "Lihat"}
    moved = found.jawaban.plan
    assert moved is not None
    assert moved.jawaban == {f"{PLAN}/instansi": {"nilai": "Bidang"}}
    assert moved.baris == {"langkah": ({f"{PLAN}/tindakan": "Belum ada\nSusun", f"{PLAN}/dasar": "UU"},)}
    assert [(one.id, dict(one.parts)) for one in found.left] == [(f"{PLAN}/dasar", {"1": "UU"})]


def test_a_form_that_has_another_name_now(known: Catalogue) -> None:
    given = Jawaban("2025", "formulir/narahubung", jawaban={"formulir/narahubung/nama": {"nilai": "Ani"}})
    found = migrate(given, known.steps, "2027").jawaban
    assert found.lembar == "formulir/kontak"
    assert all(id_.startswith("formulir/kontak/") or id_ == "formulir/narahubung/nama" for id_ in found.jawaban)


def texts(one: Jawaban) -> Iterator[str]:
    """Everything that was written: what a merge may make "sebagian" of is no text."""
    yield from one.identitas.values()
    judged = one.lembar.startswith("daftar_periksa/")
    for parts in one.jawaban.values():
        yield from (words for part, words in parts.items() if not (judged and part == "nilai"))
    yield from (words for rows in one.baris.values() for row in rows for words in row.values())
    yield from texts(one.plan) if one.plan else ()


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(given=old_ones())
def test_nothing_is_lost(steps: tuple[Step, ...], given: Jawaban) -> None:
    found = migrate(given, steps, "2027")
    kept = "\0".join(texts(found.jawaban))
    assert [words for words in texts(given) if words not in kept] == []
    judged = given.jawaban.values() if given.lembar.startswith("daftar_periksa/") else ()
    before = {parts["nilai"] for parts in judged if "nilai" in parts}
    said = (words for parts in found.jawaban.jawaban.values() for part, words in parts.items() if "nilai" in part)
    after = {line for words in said for line in words.split("\n")}
    assert before - after <= {"sudah", "belum", "sebagian"}
    if before - after:
        assert "sebagian" in after
    again = migrate(found.jawaban, steps, "2027")
    assert (again.jawaban, again.left, again.moved) == (found.jawaban, found.left, False)
    stepwise = migrate(migrate(given, steps, "2026").jawaban, steps, "2027")
    assert (stepwise.jawaban, stepwise.left) == (found.jawaban, found.left)


# The browser


MIGRATE = """async ([files, steps, target]) => {
  const [{ held, parsed, taken }, { markOf }, { migrated }] =
    await Promise.all(["jawaban", "tanda", "pindahan"].map((name) => import(`/skrip/inti/${name}.js`)));
  return files.map((words) => {
    const value = parsed(words);
    const mark = markOf(value);
    const { jawaban, plan } = taken(value, mark);
    const found = migrated({ mark, jawaban, plan }, steps, target);
    const left = found.left.map((one) => ({ ...one, parts: [...one.parts] }));
    return { file: JSON.stringify(held(found.jawaban, found.mark, found.plan)), carried: found.carried, left,
      reworded: found.reworded, ended: found.ended?.jenis ?? null };
  });
}"""


def in_order(one: Jawaban) -> str:
    return json.dumps(one.as_json(), ensure_ascii=False, separators=(",", ":"))


def of_python(found: Migration) -> dict[str, Any]:
    """What a migration says, as the browser says it."""
    return {
        "file": in_order(found.jawaban),
        "carried": found.carried,
        "left": [
            {**{key: getattr(one, key) for key in ("id", "words", "year", "jenis", "alasan")}, "ke": [*one.ke]}
            | {"parts": [[*pair] for pair in one.parts.items()]}
            for one in found.left
        ],
        "reworded": [{"id": o.id, "words": o.words, "year": o.year, "same": o.same} for o in found.reworded],
        "ended": found.ended.jenis if found.ended else None,
    }


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(drawn=st.lists(old_ones(), min_size=1, max_size=8), target=st.sampled_from(["2027", "2026"]))
def test_the_page_migrates_as_the_commands_do(
    module_page: Page, steps: tuple[Step, ...], drawn: list[Jawaban], target: str
) -> None:
    files = [in_order(one) for one in drawn]
    published = json.loads(json.dumps(steps_as_json(steps)))
    found = module_page.evaluate(MIGRATE, [files, published, target])
    for one, other in zip(drawn, found, strict=True):
        assert other == of_python(migrate(one, steps, target))


# The commands


def reading(one: Jawaban) -> Reading:
    return Reading("isian.json", "json", one)


def test_judged_by_the_newest_published_edition_or_by_the_one_asked_for(known: Catalogue) -> None:
    given = gsbpm({"5.1/a1": "sudah", "5.4/a2": "sudah", "5.6/a1": "sudah"})
    judged = assess(reading(given), known)
    assert judged.result is not None
    assert judged.result.sheet.edition == "2027"
    (told,) = [item.pesan for item in judged.complaints if item.kode == "edisi-dipindahkan"]
    words = "diisi pada edisi 2025, dinilai dengan edisi 2027: 2 jawaban terbawa, 2 berubah bunyinya, 1 perlu dilihat"
    assert told == words
    assert judged.unknown == ()
    own = assess(reading(given), known, "2025")
    assert own.result is not None
    assert (own.result.sheet.edition, own.complaints, own.result.overall.sudah) == ("2025", (), 3)
    later = assess(reading(replace(given, edisi="2027")), known, "2025")
    assert later.result is not None
    assert later.result.sheet.edition == "2027"


def test_drafts_are_never_the_edition_to_judge_by(tmp_path: Path) -> None:
    root = editions(tmp_path, years=("2026",))
    begin(root, "2026", "2027", "draf")
    found = catalogue(root, "")
    assert (found.target, found.editions[-1]) == ("2026", "2027")
    newest = found.newest(FULL)
    assert newest is not None
    assert newest.edition == "2026"


def test_filled_sheets_of_2025_are_read_as_such_and_judged_anew(known: Catalogue, tmp_path: Path) -> None:
    sheet = known.find("2025", FULL, "fase-5")
    assert sheet is not None
    given = replace(gsbpm({"5.1/a1": "sudah", "5.4/a1": "belum"}), varian="fase-5")
    made = {one.suffix: one.make for one in FORMATS}
    for suffix, write in (("pdf", in_pdf), ("xlsx", in_xlsx)):
        path = tmp_path / f"isian.{suffix}"
        path.write_bytes(write(made[suffix](sheet).data, sheet, given))
        judged = assess(read(path, known), known)
        assert judged.reading.jawaban is not None
        assert values(judged.reading.jawaban) == {"5.1/a1": "sudah", "5.4/a1": "belum"}
        assert judged.result is not None
        assert values(judged.result.jawaban) == {"5.1/a5": "sudah", "5.4/a6": "belum"}
        assert (judged.result.overall.sudah, judged.result.overall.belum) == (1, 1)


def test_reports_tell_of_what_needs_a_look(
    lanjut: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(lanjut)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))  # other processes find this code, wherever it lies
    path = tmp_path / "isian.json"
    evidence = {"nilai": "sebagian", "bukti": "Berita acara"}
    path.write_bytes(as_json(gsbpm({"5.1/a1": "sudah", "5.4/a2": evidence, "5.6/a1": "belum"})))
    assert main(["nilai", str(path), "--ke", str(tmp_path / "laporan.xlsx")]) == 0
    shown, said = capsys.readouterr()
    flat = " ".join(shown.split())
    for words in (
        "5.4.a2 Melakukan imputasi data (edisi 2025)",
        "tidak ditanyakan lagi. Alasannya: Sudah termasuk penyuntingan.",
        "Jawaban: Sebagian",
        "bunyinya pada edisi 2025: 5.6.a1 Menghitung penimbang",
    ):
        assert words in flat
    assert "diisi pada edisi 2025, dinilai dengan edisi 2027" in said
    rows = list(load_workbook(tmp_path / "laporan.xlsx")["Dari edisi lama"].iter_rows(values_only=True))
    assert ("Perlu dilihat", "2025", "5.4.a2 Melakukan imputasi data", "Jawaban", "Sebagian") in [r[1:6] for r in rows]
    assert main(["nilai", str(path), "--format", "json", "--ke", str(tmp_path / "laporan.pdf")]) == 0
    (file,) = json.loads(capsys.readouterr().out)["berkas"]
    assert file["pindahan"]["terbawa"] == 2
    assert [one["id"] for one in file["pindahan"]["perlu_dilihat"]] == ["gsbpm/5.4/a2"]
    assert file["jawaban"]["edisi"] == "2025"
    assert main(["nilai", str(path), "--edisi", "2025"]) == 0
    assert "edisi 2027" not in " ".join(capsys.readouterr().out.split())
    assert main(["nilai", str(path), "--edisi", "2030"]) == 2
    assert "edisi 2030 tidak ada; edisi yang ada: 2025, 2026, 2027" in capsys.readouterr().err


def test_recap_brings_all_to_one_edition_and_compares_the_years(
    lanjut: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(lanjut)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))  # other processes find this code, wherever it lies
    folder = tmp_path / "kiriman"
    folder.mkdir()
    before = gsbpm({"5.1/a1": "belum", "5.4/a1": "sudah", "5.4/a2": "sudah"}, tahun="2025")
    after = replace(before, edisi="2027", identitas={**before.identitas, "tahun": "2027"})
    after = replace(after, jawaban={id_: {"nilai": "sudah"} for id_ in ("gsbpm/5.1/a5", "gsbpm/5.4/a6")})
    (folder / "dulu.json").write_bytes(as_json(before))
    (folder / "kini.json").write_bytes(as_json(after))
    target = tmp_path / "rekap.xlsx"
    assert main(["rekap", str(folder), "--ke", str(target), "--banding"]) == 0
    said = capsys.readouterr().out
    assert "1 berkas dari edisi lama, dinilai dengan edisi terbaru yang terbit." in said
    assert "Dinas, Survei (Daftar Periksa Kesiapan GSBPM): edisi 2025, tahun 2025 → edisi 2027, tahun 2027" in said
    assert "siap naik pada 1 dan turun pada 0 dari 8 fase" in said
    book = load_workbook(target)
    heads, *rows = book["Banding"].iter_rows(values_only=True)
    table = [dict(zip(heads, row, strict=True)) for row in rows]
    (phase,) = [row for row in table if str(row["Bagian"]).startswith("Fase 5")]
    assert phase["Siap selisih"] == phase["Siap kini"] - phase["Siap dulu"] > 0
    assert phase["Jawaban dulu yang tidak terbawa"] == 1
    heads, *rows = book["Per berkas"].iter_rows(values_only=True)
    assert {row[heads.index("Edisi")] for row in rows} == {"2025", "2027"}
    notes = [row[1:3] for row in book["Catatan"].iter_rows(values_only=True)]
    assert ("Perlu dilihat", "5.4.a2 Melakukan imputasi data (edisi 2025)") in notes
    assert main(["rekap", str(folder), "--ke", str(target)]) == 0
    assert "Banding" not in load_workbook(target).sheetnames
