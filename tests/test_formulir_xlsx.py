"""The workbooks of the real sheets, read by another library than wrote them, and calculated by a real program."""

from __future__ import annotations

import io
import random
import re
import warnings
import zipfile
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from lembar_kerja import converted
from openpyxl import load_workbook
from openpyxl.utils import range_boundaries
from pypdf import PdfReader

from generator import text
from generator.edition import load
from generator.forms.composing import sheets
from generator.forms.stamp import stamp
from generator.forms.xlsx import make

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from openpyxl import Workbook
    from openpyxl.cell import Cell
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.worksheet import Worksheet

    from generator.forms.sheet import Chapter, Field, Item, Sheet

ROOT = Path(__file__).resolve().parent.parent
SHEETS = {sheet.name: sheet for sheet in sheets(load(ROOT, "2025")[0], "https://contoh.go.id/2025/")}
CHECKLISTS = [name for name, sheet in SHEETS.items() if sheet.items]
WHOLE, BRIEF, LEVELS = "kesiapan-gsbpm", "kesiapan-gsbpm-ringkas", "epss"
WAYS = {"survei": "Survei", "sensus": "Sensus", "kompilasi": "Kompilasi produk administrasi"}
READY = {"sudah": "Sudah", "sebagian": "Sebagian", "belum": "Belum", "tidak-relevan": "Tidak relevan"}
EPOCH = date(1899, 12, 30)
every_sheet = pytest.mark.parametrize("name", SHEETS)
every_checklist = pytest.mark.parametrize("name", CHECKLISTS)


def opened(data: bytes, *, values: bool = False) -> Workbook:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it says that it does not know bars in cells
        return load_workbook(io.BytesIO(data), rich_text=False, data_only=values)


@cache
def book(name: str) -> Workbook:
    return opened(make(SHEETS[name]).data)


@dataclass(frozen=True)
class Answer:
    """An open cell: the id of its row, the key of its column."""

    id: str
    key: str
    cell: Cell


def pages(workbook: Workbook) -> list[Worksheet]:
    return [page for page in workbook.worksheets if str(page["A1"].value or "").startswith("juknis ")]


def answers(workbook: Workbook) -> Iterator[Answer]:
    for page in pages(workbook):
        keys = {cell.column: cell.value for cell in page[2] if cell.value and cell.column > 1}
        for row in page.iter_rows(min_row=3):
            for column, key in keys.items() if row[0].value else ():
                yield Answer(row[0].value, key, row[column - 1])


def fields(sheet: Sheet) -> dict[str, Field]:
    """Every field by the key that an answer has: that of its row, or of its column."""
    identity = {f"identitas:{item.id}": item for item in sheet.identity}
    return {**identity, **{item.id: item for item in (*sheet.fields, *sheet.details)}}


def of(answer: Answer, sheet: Sheet) -> Field | None:
    """The field that an answer belongs to; None where it is the answer to an item."""
    return fields(sheet).get(answer.id if answer.key == "nilai" else answer.key)


def shown(choices: Any) -> list[str]:
    return [text.plain(choice.shown) for choice in choices]


def lines(workbook: Workbook) -> set[str]:
    """Every line of words that is in a cell."""
    cells = (cell.value for page in workbook.worksheets for row in page.iter_rows() for cell in row)
    return {line for value in cells if isinstance(value, str) for line in value.split("\n")}


def formulas(workbook: Workbook) -> dict[tuple[str, str], str]:
    return {
        (page.title, cell.coordinate): cell.value
        for page in workbook.worksheets
        for row in page.iter_rows()
        for cell in row
        if cell.data_type == "f"
    }


def links(workbook: Workbook) -> list[tuple[str, str, str]]:
    """The page, the row and the address of every link to elsewhere."""
    found = []
    for page in workbook.worksheets:
        for cell in (cell for row in page.iter_rows() for cell in row if cell.hyperlink and cell.hyperlink.target):
            place = cell.hyperlink.location
            found.append((page.title, str(cell.row), cell.hyperlink.target + (f"#{place}" if place else "")))
    return found


def test_there_are_sheets_of_every_sort() -> None:
    assert len(SHEETS) >= 25
    assert {sheet.scale for sheet in SHEETS.values()} == {"", "kesiapan", "kematangan"}
    assert {section.repeated for sheet in SHEETS.values() for section in sheet.sections} == {True, False}


@every_sheet
def test_every_answer_is_found_by_its_id(name: str) -> None:
    sheet, found = SHEETS[name], list(answers(book(name)))
    details = ["nilai", *(item.id for item in sheet.details)]
    expected = [(f"identitas:{item.id}", "nilai") for item in sheet.identity]
    plain = [section for section in sheet.sections if not section.repeated]
    expected += [(item.id, "nilai") for section in plain for item in section.fields]
    listed = {(item.id, key) for item in sheet.items for key in details}
    assert [(a.id, a.key) for a in found if not a.id.startswith("baris:") and a.id not in dict(listed)] == expected
    assert {(a.id, a.key) for a in found if a.id in dict(listed)} == listed
    assert list(dict.fromkeys(a.id for a in found if a.id in dict(listed))) == [item.id for item in sheet.items]
    for section in sheet.sections:
        if section.repeated:
            rows = [a for a in found if a.id == f"baris:{section.id}" and a.key == section.fields[0].id]
            keys = dict.fromkeys(a.key for a in found if a.cell.parent is rows[0].cell.parent)
            assert list(keys) == [item.id for item in section.fields]
            assert len(rows) == 200
            assert len(rows) >= section.least


@every_sheet
def test_pages_of_answers_say_which_sheet_they_are(name: str) -> None:
    marked = pages(book(name))
    assert marked
    for page in marked:
        assert page["A1"].value == f"juknis {stamp(SHEETS[name])}"
        assert page["A2"].value == "id"
        assert page.column_dimensions["A"].hidden
        assert page.row_dimensions[1].hidden
        assert page.row_dimensions[2].hidden


@every_checklist
def test_items_keep_their_words_code_page_and_basis(name: str) -> None:
    sheet, workbook = SHEETS[name], book(name)
    page = workbook["Daftar periksa"]
    rows = {page.cell(row, 1).value: row for row in range(3, page.max_row + 1) if page.cell(row, 1).value}
    heads = {cell.value: cell.column for cell in page[7]}
    leading: dict[int, set[str]] = {}
    for where, row, address in links(workbook):
        if where == page.title:
            leading.setdefault(int(row), set()).add(address)
    for item in sheet.items:
        row = rows[item.id]
        assert page.cell(row, heads["Kode (tautan)"]).value == item.code
        assert page.cell(row, heads["Butir"]).value == text.plain(item.words)
        assert leading[row] == {item.address, *(rule.address for rule in item.basis)}
        basis = page.cell(row, heads["Dasar hukum"]).value
        for rule in item.basis:
            assert text.plain(rule.words) in basis
            assert text.plain(rule.via) in basis
        assert item.basis or basis == "belum ada dasar hukum yang tercatat"
        for _, why in item.not_for:
            assert text.plain(why) in page.cell(row, heads["Tidak berlaku untuk"]).value
        criteria = [text.plain(words) for _, words in item.criteria]
        beside = page.cell(row, heads["Kriteria setiap tingkat"]).value if criteria else ""
        assert [line.split(": ", 1)[1] for line in beside.split("\n") if line] == criteria
        assert [line.split(": ", 1)[0] for line in beside.split("\n") if line] == shown(sheet.choices)[: len(criteria)]
    headings = [row.address for chapter in sheet.chapters for row in (chapter, *chapter.groups)]
    assert set(headings) <= set.union(*leading.values())


@every_sheet
def test_all_that_a_sheet_says_is_in_it(name: str) -> None:
    sheet, found = SHEETS[name], lines(book(name))
    everything = "\n".join(found)
    said = [sheet.title, sheet.summary, sheet.disclaimer, *sheet.instructions, *sheet.sources, *sheet.signatures]
    said += [sheet.edition_title, sheet.edition, sheet.version, "15 Januari 2025", sheet.address, sheet.bands_note]
    said += [sheet.question, sheet.unanswered, *(part.title for part in sheet.chapters)]
    said += [group.title for part in sheet.chapters for group in part.groups]
    said += [words for choice in sheet.choices for words in (choice.shown, choice.meaning, choice.step)]
    said += [band.words for band in sheet.bands]
    said += [words for part in sheet.sections for words in (part.title, part.hint)]
    said += [
        words
        for item in fields(sheet).values()
        if item.id not in {d.id for d in sheet.details}
        for words in (item.name, item.hint)
    ]
    assert [words for words in said if text.plain(words) not in everything] == []
    assert sheet.address in [address for _, _, address in links(book(name))]


def validation(cell: Cell) -> DataValidation:
    found = [
        rule
        for rule in cell.parent.data_validations.dataValidation
        if any(cell.coordinate in area for area in rule.sqref)
    ]
    assert len(found) == 1, cell
    return found[0]


def offered(rule: DataValidation, workbook: Workbook) -> list[str]:
    title, area = rule.formula1.split("!")
    left, top, right, bottom = range_boundaries(area.replace("$", ""))
    return [cell.value for row in workbook[title.strip("'")].iter_rows(top, bottom, left, right) for cell in row]


@every_sheet
def test_cells_accept_what_their_field_allows(name: str) -> None:
    sheet, workbook = SHEETS[name], book(name)
    seen = set()
    for answer in answers(workbook):
        if answer.id.startswith("baris:") and (answer.id, answer.key) in seen:
            continue
        seen.add((answer.id, answer.key))
        rule, item = validation(answer.cell), of(answer, sheet)
        kind = item.type if item else "pilihan"
        assert rule.showErrorMessage
        assert rule.errorTitle
        assert rule.error
        if kind in ("pilihan", "centang"):
            choices = item.choices if item else sheet.choices
            assert rule.type == "list"
            assert offered(rule, workbook) == (["Ya"] if kind == "centang" else shown(choices))
        else:
            sort = {"tanggal": "date", "tahun": "whole", "angka": "decimal"}.get(kind, "textLength")
            assert rule.type == sort
            assert sort != "textLength" or (rule.operator, rule.formula1) == ("lessThanOrEqual", str(item.limit))
        looks = {"tanggal": "dd/mm/yyyy", "tahun": "0", "angka": "General"}
        assert answer.cell.number_format == looks.get(kind, "@")
    assert [page.title for page in workbook.worksheets if page.sheet_state == "hidden"] in ([], ["Pilihan"])


@every_sheet
def test_only_answers_can_be_changed(name: str) -> None:
    workbook = book(name)
    free = {(answer.cell.parent.title, answer.cell.coordinate) for answer in answers(workbook)}
    for page in workbook.worksheets:
        assert page.protection.sheet
        assert page.protection.password is None
        assert not page.protection.selectLockedCells
        assert page.sheet_state == "hidden" or not page.protection.formatColumns
        open_here = {cell.coordinate for row in page.iter_rows() for cell in row if not cell.protection.locked}
        assert open_here == {place for title, place in free if title == page.title}
    assert all(answer.cell.value is None for answer in answers(workbook))


@every_sheet
def test_pages_are_set_up_for_a4(name: str) -> None:
    sheet = SHEETS[name]
    for page in book(name).worksheets:
        if page.sheet_state == "hidden":
            continue
        assert page.page_setup.paperSize == 9
        assert page.sheet_properties.pageSetUpPr.fitToPage
        assert page.page_setup.fitToHeight == 0
        assert text.plain(sheet.title) in page.oddHeader.left.text
        assert f"{sheet.edition_title} {sheet.edition} · versi isi {sheet.version}" == page.oddFooter.left.text.strip()
        assert "&P dari &N" in page.oddFooter.right.text.replace("&[Page]", "&P").replace("&[Pages]", "&N")
        if page in pages(book(name)):
            repeated = int(page.print_title_rows.split("$")[-1])
            assert page.cell(repeated, 3).font.bold
            assert page.freeze_panes
            assert int(re.sub(r"\D", "", page.freeze_panes)) == repeated + 1


@every_sheet
def test_rows_of_answers_still_grow_when_more_is_typed(name: str) -> None:
    data = zipfile.ZipFile(io.BytesIO(make(SHEETS[name]).data))
    workbook = book(name)
    for number, page in enumerate(workbook.worksheets, 1):
        rows = {answer.cell.row for answer in answers(workbook) if answer.cell.parent is page}
        marks = dict(re.findall(r'<row r="(\d+)"([^>]*)>', data.read(f"xl/worksheets/sheet{number}.xml").decode()))
        assert all("ht=" in marks[str(row)] for row in rows)
        assert [row for row in rows if "customHeight" in marks[str(row)]] == []


def rigged(value: Any, mark: str) -> Any:
    """A value with `mark` in front of all words that are shown, whatever they are in."""
    if isinstance(value, tuple):
        return tuple(rigged(part, mark) for part in value)
    if not hasattr(value, "__dataclass_fields__"):
        return value
    kept = {"id", "variant", "scale", "way", "address", "date", "type", "code", "edition"}
    parts = {name: getattr(value, name) for name in value.__dataclass_fields__ if name not in kept}
    return replace(
        value, **{n: f"{mark}{p}" if isinstance(p, str) and p else rigged(p, mark) for n, p in parts.items()}
    )


@pytest.mark.parametrize("mark", ["=1+1 ", "+1 ", "-1 ", "@a ", "{=1} ", "https://jahat.example/ ", '"&A1&" ', "&P "])
@pytest.mark.parametrize("name", [WHOLE, LEVELS, "rencana-kerja", "penetapan-tim"])
def test_words_never_become_formulas_or_links(name: str, mark: str) -> None:
    workbook = opened(make(rigged(SHEETS[name], mark)).data)
    titles = dict(zip(workbook.sheetnames, book(name).sheetnames, strict=True))
    assert [(titles[page], cell) for page, cell in formulas(workbook)] == list(formulas(book(name)))
    assert [(titles[page], *place) for page, *place in links(workbook)] == [*map(tuple, links(book(name)))]


@every_sheet
def test_formulas_stand_only_where_nobody_answers(name: str) -> None:
    workbook = book(name)
    found = formulas(workbook)
    assert found
    assert not {(answer.cell.parent.title, answer.cell.coordinate) for answer in answers(workbook)} & found.keys()
    heads = {cell.column_letter: cell.value for cell in workbook["Daftar periksa"][7]} if SHEETS[name].items else {}
    for page, place in found:
        column = re.sub(r"\d", "", place)
        counts = column == "B" and int(place[1:]) <= 6
        assert page == "Profil" or counts or heads[column] in ("Perlu perhatian", ":keadaan"), (page, place)


@every_checklist
def test_answers_gaps_and_what_does_not_apply_have_colours(name: str) -> None:
    sheet, page = SHEETS[name], book(name)["Daftar periksa"]
    rules = [(area, rule) for area in page.conditional_formatting for rule in area.rules]
    coloured = {re.sub(r'.*=|"', "", rule.formula[0]) for _, rule in rules if rule.dxf.fill.bgColor.rgb}
    assert {choice.code for choice in sheet.choices} <= coloured
    assert {"tidak-berlaku", "bukti belum diisi", "jawaban belum dipilih"} <= coloured
    assert ("alasan belum diisi" in coloured) == (sheet.scale == "kesiapan")
    greyed = next((area, rule) for area, rule in rules if '"tidak-berlaku"' in rule.formula[0])
    assert greyed[1].stopIfTrue
    assert greyed[1].priority == min(rule.priority for _, rule in rules)
    rows = [answer.cell.row for answer in answers(book(name)) if answer.cell.parent is page]
    assert all(f"{letter}{row}" in greyed[0] for row in rows for letter in "BD")


def test_a_sheet_gives_the_same_bytes_each_time() -> None:
    first = [make(sheet).data for sheet in SHEETS.values()]
    assert [make(sheet).data for sheet in reversed(SHEETS.values())] == first[::-1]


def test_the_chart_says_in_words_what_it_shows() -> None:
    with zipfile.ZipFile(io.BytesIO(make(SHEETS[WHOLE]).data)) as data:
        drawing = data.read("xl/drawings/drawing1.xml").decode()
    assert re.findall(r'descr="(Diagram batang[^"]+)"', drawing)


Given = dict[str, dict[str, str]]
"""Answers as people choose and type them: by id, then by key."""


@dataclass(frozen=True)
class Case:
    """A sheet filled in: the way of collecting data that is chosen, the answers."""

    sheet: str
    way: str = ""
    given: Given = field(default_factory=dict)


def ready(seed: int, sheet: str, way: str = "", share: float = 0.8) -> Case:
    """Random answers to a share of the items, with and without reasons and evidence."""
    chance = random.Random(seed)
    given: Given = {}
    for item in SHEETS[sheet].items:
        if chance.random() < share:
            parts = {"nilai": chance.choice(list(READY.values()))}
            for key in ("alasan", "bukti", "catatan"):
                if chance.random() < 0.6:
                    parts[key] = chance.choice(["Notula rapat", " ", "\n\u00a0", "=1+1", "ya\nbaris dua", "0"])
            given[item.id] = parts
    return Case(sheet, way, given)


def levels(seed: int, missing: int = 0) -> Case:
    """Random levels of all items but `missing` ones."""
    chance = random.Random(seed)
    items = chance.sample(SHEETS[LEVELS].items, len(SHEETS[LEVELS].items) - missing)
    return Case(LEVELS, "", {item.id: {"nilai": chance.choice(shown(SHEETS[LEVELS].choices))} for item in items})


def odd(sheet: str) -> Given:
    """Evidence without an answer, an answer that is none, one with spaces around it."""
    cells = ({"bukti": "Notula"}, {"nilai": "Mungkin"}, {"nilai": " Belum "})
    return {item.id: parts for item, parts in zip(SHEETS[sheet].items, cells, strict=False)}


def at_bounds() -> Iterator[tuple[str, Case]]:
    """Levels, the same in all of a domain, whose index is just where a predicate ends, and next to it."""
    sheet = SHEETS[LEVELS]
    sums = {
        sum(c.weight * n for c, n in zip(sheet.chapters, p, strict=True)): p for p in product(range(1, 6), repeat=5)
    }
    for band in sheet.bands[1:]:
        for value in (band.end * 100, max(total for total in sums if total < band.end * 100)):
            chosen = [(item, n) for c, n in zip(sheet.chapters, sums[value], strict=True) for item in c.items]
            given = {item.id: {"nilai": shown(sheet.choices)[n - 1]} for item, n in chosen}
            yield f"batas-{value}", Case(LEVELS, "", given)


CASES: dict[str, Case] = {
    "kosong": Case(WHOLE),
    "kosong-epss": Case(LEVELS),
    "semua-tidak-relevan": Case(
        BRIEF, "survei", {i.id: {"nilai": "Tidak relevan", "alasan": "x"} for i in SHEETS[BRIEF].items}
    ),
    "tanpa-cara": ready(1, WHOLE),
    "survei": ready(2, WHOLE, "survei"),
    "sensus": ready(3, WHOLE, "sensus"),
    "kompilasi": ready(4, WHOLE, "kompilasi"),
    "ringkas": ready(5, BRIEF, "kompilasi", 1),
    "lembar-kompilasi": ready(6, f"{BRIEF}-kompilasi", "survei"),
    "fase": ready(7, f"{WHOLE}-fase-4", "sensus", 1),
    "ganjil": Case(f"{WHOLE}-fase-8", "", odd(f"{WHOLE}-fase-8")),
    "epss-lengkap": levels(8),
    "epss-lain": levels(9),
    "epss-kurang-satu": levels(10, 1),
    "epss-sebagian": levels(11, 20),
    **dict(at_bounds()),
}


def filled(case: Case) -> Workbook:
    workbook = opened(make(SHEETS[case.sheet]).data)
    for answer in answers(workbook):
        if answer.id == "identitas:cara_pengumpulan" and case.way:
            answer.cell.value = WAYS[case.way]
        elif answer.key in case.given.get(answer.id, {}):
            answer.cell.value = case.given[answer.id][answer.key]
            answer.cell.data_type = "s"
    return workbook


@pytest.fixture(scope="module")
def calculated(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Workbook]:
    """Every case as LibreOffice calculates it, and every sheet as it is; the writer leaves no values to survive."""
    folder = tmp_path_factory.mktemp("lembar-kerja")
    for name, case in CASES.items():
        filled(case).save(folder / f"{name}.xlsx")
    for name in SHEETS:
        book(name).save(folder / f"utuh-{name}.xlsx")
    made = converted(sorted(folder.glob("*.xlsx")), "xlsx", folder / "dihitung")
    return {name: opened(path.read_bytes(), values=True) for name, path in made.items()}


def table(page: Worksheet, head: str) -> dict[str, dict[str, Any]]:
    """The table under the cell that says `head`: by the first cell of each row, then by the column's head."""
    start = next(cell for row in page.iter_rows(max_col=2) for cell in row if cell.value == head)
    heads = [cell.value for cell in page[start.row][1:] if cell.value]
    found = {}
    for row in page.iter_rows(start.row + 1, min_col=2, max_col=1 + len(heads), values_only=True):
        if row[0] is None:
            break
        found[row[0]] = dict(zip(heads[1:], row[1:], strict=True))
    return found


def state(case: Case, item: Item) -> str:
    """What an answer counts as, worked out from its words."""
    way = SHEETS[case.sheet].way or case.way
    if way in dict(item.not_for):
        return "tidak berlaku"
    parts = case.given.get(item.id, {})
    code = {words: code for code, words in READY.items()}.get(parts.get("nilai", "").strip(), "belum dijawab")
    return "belum dijawab" if code == "tidak-relevan" and not parts.get("alasan", "").strip() else code


def counted(case: Case, items: tuple[Item, ...]) -> dict[str, Any]:
    """The row of a profile, worked out from the answers."""
    states = [state(case, item) for item in items]
    count = {words: states.count(code) for code, words in READY.items()}
    applying = len(items) - states.count("tidak berlaku")
    filled_in = sum(count.values())
    wanted = applying - count["Tidak relevan"]
    kept = [item for item, what in zip(items, states, strict=True) if what == "tidak berlaku" and item.id in case.given]
    return {
        "Berlaku": applying,
        "Terisi": filled_in,
        **count,
        "Belum dijawab": applying - filled_in,
        "Persen terisi": pytest.approx(filled_in / applying) if applying else "tidak ada",
        "Persen siap": pytest.approx(count["Sudah"] / wanted) if wanted else "tidak ada",
        "Jawaban pada butir tidak berlaku": len(kept),
    }


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if SHEETS[case.sheet].scale == "kesiapan"])
def test_a_profile_is_calculated_right(name: str, calculated: dict[str, Workbook]) -> None:
    case = CASES[name]
    sheet = SHEETS[case.sheet]
    found = table(calculated[name]["Profil"], "Bagian")
    expected = {text.plain(part.title): counted(case, part.items) for part in sheet.chapters}
    expected["Keseluruhan"] = counted(case, sheet.items)
    for row in found.values():
        row.setdefault("Jawaban pada butir tidak berlaku", 0)
    assert found == expected
    total = expected["Keseluruhan"]
    line = f"Terisi {total['Terisi']} dari {total['Berlaku']} butir yang berlaku"
    assert calculated[name]["Daftar periksa"]["B6"].value == line


def chosen(case: Case, item: Item) -> int | None:
    words = case.given.get(item.id, {}).get("nilai")
    return int(words[0]) if words else None


def weighed(parts: list[tuple[Decimal | None, Decimal | None]]) -> Decimal | None:
    """The sum of values by their weights, where all are known."""
    if any(value is None for value, _ in parts):
        return None
    return sum(
        (value * weight / 100 for value, weight in parts if value is not None and weight is not None), Decimal(0)
    )


def index(case: Case, chapter: Chapter) -> dict[str, Decimal | None]:
    """The index of a domain and of its aspects, by title."""
    aspects = {}
    for group in chapter.groups:
        values = [(None if (n := chosen(case, item)) is None else Decimal(n), item.weight) for item in group.items]
        aspects[text.plain(group.title)] = weighed(values)
    domain = weighed([(aspects[text.plain(group.title)], group.weight) for group in chapter.groups])
    return {text.plain(chapter.title): domain, **aspects}


def predicate(value: Decimal | None) -> str:
    if value is None:
        return "belum lengkap"
    bounds = {"4.2": "Memuaskan", "3.5": "Sangat Baik", "2.6": "Baik", "1.8": "Cukup", "0": "Kurang"}
    return next(words for bound, words in bounds.items() if value >= Decimal(bound))


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if SHEETS[case.sheet].scale == "kematangan"])
def test_an_index_is_calculated_right(name: str, calculated: dict[str, Workbook]) -> None:
    case, sheet = CASES[name], SHEETS[LEVELS]
    found = table(calculated[name]["Profil"], "Domain dan aspek")
    expected: dict[str, Decimal | None] = {}
    for chapter in sheet.chapters:
        expected |= index(case, chapter)
    whole = weighed([(expected[text.plain(part.title)], part.weight) for part in sheet.chapters])
    expected["IPS (Indeks Pembangunan Statistik)"] = whole
    values = {title: "belum lengkap" if value is None else float(value) for title, value in expected.items()}
    assert {title: row["Indeks"] for title, row in found.items()} == values
    assert found["IPS (Indeks Pembangunan Statistik)"]["Predikat"] == predicate(whole)
    answered = {part.id: sum(chosen(case, item) is not None for item in part.items) for part in sheet.chapters}
    for part in sheet.chapters:
        words = f"{answered[part.id]} dari {len(part.items)}"
        assert found[text.plain(part.title)]["Indikator terisi"] == words


def test_the_cases_meet_every_predicate_and_both_ends_of_it() -> None:
    bounds = [name for name in CASES if name.startswith("batas-")]
    assert len(bounds) == 8
    assert {f"batas-{value}" for value in ("180.0", "260.0", "350.0", "420.0")} <= set(bounds)


@pytest.mark.parametrize(("name", "way"), [("tanpa-cara", ""), ("kompilasi", "kompilasi"), ("sensus", "sensus")])
def test_what_is_missing_is_pointed_out(name: str, way: str, calculated: dict[str, Workbook]) -> None:
    page = calculated[name]["Daftar periksa"]
    column = next(cell.column for cell in page[7] if cell.value == "Perlu perhatian")
    found = {row[0].value: row[column - 1].value or "" for row in page.iter_rows(8) if row[0].value}
    seen = set()
    for item in SHEETS[WHOLE].items:
        parts = {key: value.strip() for key, value in CASES[name].given.get(item.id, {}).items()}
        says = ""
        if way in dict(item.not_for):
            says = f"tidak berlaku untuk {WAYS[way].lower()}"
            says += "; jawaban disimpan, tidak dihitung" if parts else ""
        elif parts.get("nilai") == "Tidak relevan" and not parts.get("alasan"):
            says = "alasan belum diisi"
        elif parts.get("nilai") in ("Sudah", "Sebagian") and not parts.get("bukti"):
            says = "bukti belum diisi"
        assert found[item.id] == says, item.id
        seen.add(says.split(";")[0])
    assert len(seen) == (4 if way else 3)


def test_details_without_an_answer_and_foreign_answers_are_pointed_out(calculated: dict[str, Workbook]) -> None:
    page = calculated["ganjil"]["Daftar periksa"]
    column = next(cell.column for cell in page[7] if cell.value == "Perlu perhatian")
    found = [row[column - 1].value or "" for row in page.iter_rows(8) if row[0].value]
    assert found[:4] == ["jawaban belum dipilih", "jawaban tidak dikenal; pilih dari daftar", "", ""]
    assert table(calculated["ganjil"]["Profil"], "Bagian")["Keseluruhan"]["Belum"] == 1


@every_sheet
def test_programs_that_do_not_calculate_show_the_same(name: str, calculated: Mapping[str, Workbook]) -> None:
    untouched = calculated[f"utuh-{name}"]
    shows = opened(make(SHEETS[name]).data, values=True)
    places = formulas(book(name))
    assert places
    differing = [
        (place, shows[place[0]][place[1]].value, untouched[place[0]][place[1]].value)
        for place in places
        if (shows[place[0]][place[1]].value or "") != (untouched[place[0]][place[1]].value or "")
    ]
    assert differing == []


@pytest.mark.parametrize("name", [LEVELS])
def test_on_paper_all_columns_are_on_every_page(name: str, tmp_path: Path) -> None:
    (tmp_path / f"{name}.xlsx").write_bytes(make(SHEETS[name]).data)
    (tmp_path / "rencana-kerja.xlsx").write_bytes(make(SHEETS["rencana-kerja"]).data)
    made = converted(sorted(tmp_path.glob("*.xlsx")), "pdf", tmp_path / "cetak")
    texts = [page.extract_text() for page in PdfReader(made[name]).pages]
    listed = [words for words in texts if "Kriteria setiap tingkat" in words]
    assert 5 <= len(listed) <= 10
    assert all("Dasar hukum" in words and "Kode" in words for words in listed)
    assert len(texts) - len(listed) <= 4
    missing = [item.code for item in SHEETS[name].items if not any(item.code in words for words in listed)]
    assert missing == []
    rows = [page.extract_text() for page in PdfReader(made["rencana-kerja"]).pages]
    tabled = [words for words in rows if "Nama Rencana Kegiatan" in words]
    assert len(tabled) == len(rows) - 2
    assert all("Catatan" in words for words in tabled)
    assert len(tabled) <= 10
    assert all(page.mediabox.width > page.mediabox.height for page in PdfReader(made[name]).pages[2:])
