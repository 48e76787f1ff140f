"""The same answers give the same numbers, wherever they are counted: page, `juknis nilai`, formulas of the workbook.

What people may answer is drawn by Hypothesis. The page's own modules run in Chromium, the formulas in LibreOffice.
"""

from __future__ import annotations

import json
import random
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from lembar_kerja import converted
from test_formulir_xlsx import CATALOGUE, CHECKLISTS, SHEETS, answers, made, opened, put, table

from generator import text
from generator.answers.jawaban import Jawaban
from generator.answers.reading import read
from generator.assessment import figures
from generator.assessment.judging import judge
from generator.forms.xlsx import words

if TYPE_CHECKING:
    from openpyxl import Workbook
    from playwright.sync_api import Page

    from generator.assessment.result import Index, Result, Tally
    from generator.forms.sheet import Sheet

WAYS = ("", "survei", "sensus", "kompilasi", "pendataan")
FOREIGN = ("mungkin", "6", "0", "tidak_relevan", "sudah sekali", "1.0")
"""What no checklist takes for an answer, however it is spelled."""
ODD = ("Notula rapat, 3 Mei", "=1+1", "0", "<img src=x onerror=alert(1)>", "baris satu\nbaris dua", "\u202edaktilep")
WORKBOOKS = 32
"""How many of the cases are calculated by LibreOffice."""


@dataclass(frozen=True)
class Case:
    """A checklist, or a part of it, as somebody filled it in."""

    sheet: str
    identity: dict[str, str] = field(default_factory=dict)
    given: dict[str, dict[str, str]] = field(default_factory=dict)
    strange: dict[str, dict[str, str]] = field(default_factory=dict)

    @property
    def jawaban(self) -> Jawaban:
        sheet = SHEETS[self.sheet]
        kept = {**self.given, **self.strange}
        return Jawaban(sheet.edition, sheet.id, sheet.variant, sheet.version, self.identity, kept)

    @property
    def file(self) -> str:
        """The text of a file that holds it."""
        return json.dumps(self.jawaban.as_json())


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Draw how full a checklist is and what is wrong with it; a seed says which answers these are."""
    name = draw(st.sampled_from(CHECKLISTS))
    share = draw(st.sampled_from((1.0, 0.0, 0.4, 0.9)))
    wrong = draw(st.sampled_from((0.0, 0.0, 0.05, 0.3)))
    proof = draw(st.sampled_from((0.6, 0.0, 1.0)))
    way = draw(st.sampled_from(WAYS))
    only = draw(st.one_of(st.none(), st.integers(0, 4)))
    return filled(name, way, share, wrong, proof, only, draw(st.booleans()), draw(st.integers(0, 2**32 - 1)))


def filled(
    name: str, way: str, share: float, wrong: float, proof: float, only: int | None, strange: bool, seed: int
) -> Case:
    """Answer a share of the items: some wrongly, some with evidence; `only` is the one answer that all have."""
    sheet, chance = SHEETS[name], random.Random(seed)
    codes = [choice.code for choice in sheet.choices]
    found: dict[str, dict[str, str]] = {}
    for item in sheet.items:
        parts = {}
        if chance.random() < share:
            parts["nilai"] = codes[only % len(codes)] if only is not None else chance.choice(codes)
        if chance.random() < wrong:
            parts["nilai"] = chance.choice(FOREIGN)
        for detail in sheet.details:
            if detail.type in ("teks", "paragraf") and chance.random() < proof:
                parts[detail.id] = chance.choice(ODD)
        if parts:
            found[item.id] = parts
    identity = {"instansi": "Dinas Contoh", **({"cara_pengumpulan": way} if way else {})}
    return Case(name, identity, found, extra(sheet) if strange else {})


def extra(sheet: Sheet) -> dict[str, dict[str, str]]:
    """Answers that the checklist has not: of another edition, of another checklist, with names of programs."""
    ids = ("gsbpm/9.9/a1", "epss/99999", "__proto__", "constructor", "gsbpm/5.6/a2", "epss/10101")
    known = {item.id for item in sheet.items}
    return {id_: {"nilai": "sudah", "bukti": "x", "warna": "biru"} for id_ in ids if id_ not in known}


@pytest.fixture(scope="module")
def drawn() -> list[Case]:
    """What is calculated: cases that Hypothesis draws, and some of every sort."""
    found: list[Case] = []

    @settings(max_examples=WORKBOOKS, database=None, deadline=None, phases=[Phase.generate])
    @given(cases())
    def collect(case: Case) -> None:
        if case not in found:
            found.append(case)

    collect()
    full = [filled(name, "", 1, 0, 0.6, None, False, 7) for name in ("epss", "kesiapan-gsbpm")]
    levels = [filled("epss", "", 1, 0, 1, level, False, level) for level in (1, 4)]
    ways = [filled("kesiapan-gsbpm-ringkas", way, 1, 0, 0.6, None, False, 8) for way in WAYS[1:]]
    odd = [filled("kesiapan-gsbpm", way, 1, 0.3, 0.3, None, True, 9) for way in WAYS[1:]]
    return [*found, *full, *levels, *ways, *odd]


PAGE = """async (files) => {
  const [{ instrument, part }, { opened, parsed }, { profile, maturity }, { gaps, gapAsJson }, { percentage, shown },
    { strays }] = await Promise.all(["instrumen", "jawaban", "profil", "celah", "decimal", "tersisih"]
    .map((name) => import(`/skrip/inti/${name}.js`)));
  const exact = (one) => one && { digits: `${one.digits}`, scale: one.scale };
  const value = ({ id, index: { index, ...of } }) => ({ id, ...of, index: exact(index), shown: index && shown(index) });
  const row = ({ id, counts, relevant }) => ({ id, counts,
    filled: percentage(counts.terisi, counts.berlaku), ready: percentage(counts.sudah ?? 0, relevant) });
  const judged = async (words) => {
    const { daftar_periksa: name, varian } = parsed(words);
    const list = part(await instrument(new URL("/", location.href), name), varian);
    const { jawaban } = opened(words, list.mark);
    const { way, rows, total } = profile(list, jawaban);
    const levels = list.scale === "kematangan" ? maturity(list, jawaban) : null;
    return {
      title: list.title, way, rows: rows.map(row), total: row(total),
      domains: levels?.domains.map(value) ?? [],
      aspects: levels?.domains.flatMap(({ aspects }) => aspects.map(value)) ?? [],
      ips: levels?.ips && value({ id: "", index: levels.ips }), predicate: levels?.predicate ?? "",
      gaps: gaps(list, jawaban.jawaban, way).map((gap) => ({ ...gapAsJson(gap), level: gap.level, proof: gap.proof,
        unproven: gap.unproven, weight: exact(gap.weight), chapter: gap.chapter.title })),
      strays: strays(list, jawaban),
    };
  };
  return Promise.all(files.map(judged));
}"""


def number(value: dict[str, Any] | None) -> Decimal | None:
    return None if value is None else Decimal(value["digits"]).scaleb(-value["scale"])


def of_page(found: dict[str, Any]) -> dict[str, Any]:
    """What the page makes of a case, in the shape of `of_judge`."""
    strays = [
        (one["id"] or f"identitas:{one['part']}", one["part"], one["value"], one["why"]) for one in found["strays"]
    ]
    inapplicable = {id_ for id_, _, _, why in strays if why == "tidakBerlaku"}
    foreign = ("takDikenal", "bagianAsing")
    return {
        "way": found["way"],
        "rows": [page_row(row) for row in (*found["rows"], found["total"])],
        "indices": [
            (index["id"], number(index["index"]), index["shown"] or "", index["answered"], index["of"])
            for index in (*found["domains"], *found["aspects"], *([found["ips"]] if found["ips"] else []))
        ],
        "predicate": found["predicate"],
        "gaps": [
            (g["id"], g["status"], g["step"], g["level"], g["proof"], g["unproven"], number(g["weight"]), g["chapter"])
            for g in found["gaps"]
        ],
        "inapplicable": inapplicable,
        "unknown": {(id_, part, value) for id_, part, value, why in strays if why in foreign},
        "invalid": {id_ for id_, part, _, why in strays if why == "bukanPilihan" and part == "nilai"},
    }


def page_row(row: dict[str, Any]) -> tuple[Any, ...]:
    counts = row["counts"]
    codes = [counts.get(code, 0) for code in ("sudah", "sebagian", "belum", "tidak-relevan", "tanpa-alasan")]
    return (row["id"], counts["berlaku"], counts["terisi"], *codes, row["filled"], row["ready"])


def of_judge(result: Result) -> dict[str, Any]:
    """What `juknis nilai` makes of it."""
    indices = (*result.domains, *result.aspects, *([result.ips] if whole(result) and result.ips else []))
    inapplicable = {kept.id for kept in result.inapplicable}
    return {
        "way": result.way,
        "rows": [judged_row(tally) for tally in (*result.chapters, result.overall)],
        "indices": [judged_index(index) for index in indices],
        "predicate": result.predicate,
        "gaps": [
            (g.id, g.status, text.plain(g.step), g.level, g.proof, g.unproven, g.weight, g.chapter) for g in result.gaps
        ],
        "inapplicable": inapplicable,
        "unknown": {
            (kept.id, kept.id.partition(":")[2] if kept.id.startswith("identitas:") else part, value)
            for kept in result.unknown
            if kept.id not in inapplicable
            for part, value in kept.parts.items()
        },
        "invalid": {kept.id for kept in result.invalid} - inapplicable,
    }


def whole(result: Result) -> bool:
    """Whether the weights of the domains make a whole: a part of the EPSS has no index of its own."""
    return sum((chapter.weight or Decimal(0)) for chapter in result.sheet.chapters) == 100


def judged_row(tally: Tally) -> tuple[Any, ...]:
    counts = (tally.sudah, tally.sebagian, tally.belum, tally.tidak_relevan, tally.tanpa_alasan)
    shares = ["" if share is None else figures.percent(share) for share in (tally.bagian_terisi, tally.bagian_siap)]
    return (tally.id, tally.berlaku, tally.terisi, *counts, *shares)


def judged_index(index: Index) -> tuple[Any, ...]:
    shown = "" if index.value is None else figures.index(index.value)
    return (index.id, index.value, shown, index.terisi, index.total)


def on_page(page: Page, found: list[Case]) -> list[dict[str, Any]]:
    return [of_page(one) for one in page.evaluate(PAGE, [case.file for case in found])]


def differences(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    return {key: (value, other[key]) for key, value in one.items() if value != other[key]}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(case=cases())
def test_the_page_counts_as_juknis_nilai_does(module_page: Page, case: Case) -> None:
    [found] = on_page(module_page, [case])
    assert differences(found, of_judge(judge(SHEETS[case.sheet], case.jawaban))) == {}


def test_a_saved_file_is_read_and_judged_alike(module_page: Page, drawn: list[Case], tmp_path: Path) -> None:
    """A reader leaves out what is no choice and says so; the rest gives the same numbers."""
    refused = 0
    for case, found in zip(drawn, on_page(module_page, drawn), strict=True):
        path = tmp_path / "jawaban.json"
        path.write_text(case.file, "utf-8")
        reading = read(path, CATALOGUE)
        assert reading.jawaban, reading.complaints
        judged = of_judge(judge(SHEETS[case.sheet], reading.jawaban))
        for what in ("rows", "indices", "predicate", "gaps"):
            assert found[what] == judged[what], (case.sheet, what)
        invalid = {one.id for one in reading.rejected if one.part == "nilai" and one.id in case.given}
        assert found["invalid"] == invalid - found["inapplicable"]
        refused += len(invalid)
    assert refused > 20


@pytest.fixture(scope="module")
def workbooks(drawn: list[Case], tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Case, Path, Workbook]]:
    """Every case filled in in its workbook, and calculated anew by one run of LibreOffice."""
    folder = tmp_path_factory.mktemp("angka")
    for place, case in enumerate(drawn):
        in_workbook(case).save(folder / f"{place:03}.xlsx")
    files = sorted(folder.glob("*.xlsx"))
    done = converted(files, "xlsx", folder / "dihitung")
    return [
        (case, file, opened(done[file.stem].read_bytes(), values=True)) for case, file in zip(drawn, files, strict=True)
    ]


def in_workbook(case: Case) -> Workbook:
    """A workbook with the answers of a case as people choose them from its lists."""
    sheet, workbook = SHEETS[case.sheet], opened(made(case.sheet))
    shown = {choice.code: text.plain(choice.shown) for choice in sheet.choices}
    fields = {item.id: item for item in sheet.identity}
    for answer in answers(workbook):
        id_, _, part = answer.id.partition("identitas:")
        if part:
            chosen = {choice.code: text.plain(choice.shown) for choice in fields[part].choices}
            value = chosen.get(case.identity.get(part, ""), case.identity.get(part))
        else:
            value = case.given.get(id_, {}).get(answer.key)
            value = shown.get(value, value) if value and answer.key == "nilai" else value
        if value:
            put(answer.cell, value)
    return workbook


def test_the_formulas_count_as_the_page_does(
    workbooks: list[tuple[Case, Path, Workbook]], module_page: Page, drawn: list[Case]
) -> None:
    scales = set()
    for (case, _, workbook), found in zip(workbooks, on_page(module_page, drawn), strict=True):
        sheet = SHEETS[case.sheet]
        scales.add(sheet.scale)
        if sheet.scale == "kesiapan":
            assert of_profile(sheet, workbook) == wanted_profile(sheet, found), case.sheet
        else:
            assert of_indices(sheet, workbook) == wanted_indices(sheet, found), case.sheet
        unknown, outside = of_states(workbook)
        assert unknown == found["invalid"], case.sheet
        assert {id_ for id_ in outside if id_ in case.given} == found["inapplicable"] - case.strange.keys(), case.sheet
    assert scales == {"kesiapan", "kematangan"}


COLUMNS = ("Berlaku", "Terisi", "Sudah", "Sebagian", "Belum", "Tidak relevan", "Belum dijawab")


def of_profile(sheet: Sheet, workbook: Workbook) -> dict[str, tuple[Any, ...]]:
    rows = table(workbook["Profil"], "Bagian")
    shares = ("Terisi (%)", "Siap (%)")
    return {
        title: (*(row[column] for column in COLUMNS), *(in_words(row[column]) for column in shares))
        for title, row in rows.items()
    }


def in_words(share: Any) -> str:
    """A share as a person reads it; nothing where there is nothing to have a share of."""
    return "" if isinstance(share, str) else figures.percent(Decimal(repr(share)))


def wanted_profile(sheet: Sheet, found: dict[str, Any]) -> dict[str, tuple[Any, ...]]:
    titles = [*(text.plain(chapter.title) for chapter in sheet.chapters), "Seluruhnya"]
    return {
        title: (row[1], row[2], *row[3:7], row[1] - row[2], *row[8:])
        for title, row in zip(titles, found["rows"], strict=True)
    }


def of_indices(sheet: Sheet, workbook: Workbook) -> dict[str, tuple[Any, ...]]:
    rows = table(workbook["Profil"], "Domain dan aspek")
    ips = rows["IPS (Indeks Pembangunan Statistik)"]
    values = {title: as_shown(row["Indeks"]) for title, row in rows.items()}
    answered = {text.plain(one.title): rows[text.plain(one.title)]["Indikator terisi"] for one in sheet.chapters}
    return {
        "indeks": values,
        "predikat": "" if ips["Indeks"] == "belum lengkap" else ips["Predikat"],
        "terisi": answered,
    }


def as_shown(value: Any) -> str:
    return "" if isinstance(value, str) else figures.index(Decimal(repr(value)))


def wanted_indices(sheet: Sheet, found: dict[str, Any]) -> dict[str, Any]:
    by_id = {id_: (shown, answered, of) for id_, _, shown, answered, of in found["indices"]}
    named = {one.id: text.plain(one.title) for chapter in sheet.chapters for one in (chapter, *chapter.groups)}
    return {
        "indeks": {title: by_id[id_][0] for id_, title in named.items()}
        | {"IPS (Indeks Pembangunan Statistik)": by_id[""][0]},
        "predikat": found["predicate"],
        "terisi": {text.plain(one.title): f"{by_id[one.id][1]} dari {by_id[one.id][2]}" for one in sheet.chapters},
    }


def of_states(workbook: Workbook) -> tuple[set[str], set[str]]:
    """The ids of the items whose answer the formulas do not know, and of those that do not apply."""
    page = workbook["Daftar periksa"]
    heads = {cell.value: cell.column - 1 for cell in page[7]}
    rows = [row for row in page.iter_rows(8) if row[0].value]
    outside = {row[0].value for row in rows if row[heads[":keadaan"]].value in (words.NOT_APPLYING, words.KEPT)}
    unknown = {row[0].value for row in rows if row[heads[":terbaca"]].value == "tidak-dikenal"}
    return unknown - outside, outside


def test_a_workbook_is_read_and_judged_alike(
    workbooks: list[tuple[Case, Path, Workbook]], module_page: Page, drawn: list[Case]
) -> None:
    for (case, path, _), found in zip(workbooks, on_page(module_page, drawn), strict=True):
        reading = read(path, CATALOGUE)
        assert reading.jawaban, reading.complaints
        judged = of_judge(judge(SHEETS[case.sheet], reading.jawaban))
        for what in ("rows", "indices", "predicate", "gaps"):
            assert found[what] == judged[what], (case.sheet, what)


def test_the_cases_are_of_every_sort(drawn: list[Case]) -> None:
    results = [judge(SHEETS[case.sheet], case.jawaban) for case in drawn]
    assert {result.sheet.id for result in results} == {sheet.id for sheet in SHEETS.values() if sheet.items}
    assert {result.way for result in results} >= {"", "survei", "sensus", "kompilasi"}
    assert len({result.sheet.variant for result in results}) >= 4
    assert any(result.predicate for result in results)
    for found in ("invalid", "inapplicable", "unknown", "unreasoned"):
        assert sum(bool(getattr(result, found)) for result in results) >= 3, found
