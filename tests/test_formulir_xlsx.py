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
from generator.answers.reading import read
from generator.assessment.judging import judge
from generator.edition import load
from generator.forms.catalogue import Catalogue
from generator.forms.composing import sheets
from generator.forms.stamp import stamp
from generator.forms.xlsx import make

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from openpyxl import Workbook
    from openpyxl.cell import Cell
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.worksheet import Worksheet

    from generator.answers.reading import Reading
    from generator.assessment.judging import Result
    from generator.forms.sheet import Chapter, Field, Item, Sheet

ROOT = Path(__file__).resolve().parent.parent
SHEETS = {sheet.name: sheet for sheet in sheets(load(ROOT, "2025")[0], "https://contoh.go.id/2025/")}
CATALOGUE = Catalogue(("2025",), {(sheet.edition, sheet.id, sheet.variant): sheet for sheet in SHEETS.values()})
CHECKLISTS = [name for name, sheet in SHEETS.items() if sheet.items]
WHOLE, BRIEF, LEVELS = "kesiapan-gsbpm", "kesiapan-gsbpm-ringkas", "epss"
FOURTH = f"{WHOLE}-fase-4"
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
def made(name: str) -> bytes:
    return make(SHEETS[name]).data


@cache
def book(name: str) -> Workbook:
    return opened(made(name))


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
            assert not rule.via or f"(melalui {text.plain(rule.via)})" in basis
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
    said += [group.title for part in sheet.chapters for group in part.groups if group.id != group.items[0].id]
    said += ["Cara mengisi", "serahkan berkasnya kepada pembina"]
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
    assert [words for words in PROGRAM if words in everything] == []


PROGRAM = ("./juknis", " id ", "Keseluruhan", "Persen")
"""What is for programmers, or is called otherwise everywhere else."""


def test_what_is_its_own_group_is_said_once() -> None:
    page = book(BRIEF)["Daftar periksa"]
    said = [cell.value for column in page.iter_cols(2, 3, 8) for cell in column if cell.value]
    items = SHEETS[BRIEF].items
    assert len(items) == 44
    for item in items:
        assert [words for words in said if text.plain(item.words) in words] == [text.plain(item.words)]
    assert len([1 for words in said if words.startswith("Fase ")]) == len(SHEETS[BRIEF].chapters)


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
        if page.title == "Daftar periksa":
            assert all(float(re.findall(r'ht="([\d.]+)"', marks[str(row)])[0]) >= 3 * 12.8 for row in rows)


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
        chosen = page in ("Identitas", "Isian") and column in "EF"
        state = heads.get(column) in ("Perlu perhatian", ":terbaca", ":keadaan")
        assert page == "Profil" or counts or chosen or state, (page, place)


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


Given = dict[str, dict[str, Any]]
"""Answers as people choose and type them: by id, then by key."""


@dataclass(frozen=True)
class Case:
    """A sheet filled in: the way of collecting data that is chosen, the answers; `said` is how the way is written."""

    sheet: str
    way: str = ""
    given: Given = field(default_factory=dict)
    said: Any = ""


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


READY_SPELLED: list[tuple[Any, str]] = [
    *((words, "sudah") for words in ("Sudah", "sudah", " SUDAH ", "\u00a0Sudah\u00a0", "\tSudah", "Sudah\n")),
    *(
        (words, "tidak-relevan")
        for words in ("Tidak relevan", "tidak-relevan", "Tidak\u00a0 RELEVAN", "TIDAK-RELEVAN ")
    ),
    *((words, "") for words in ("sudah.", "Sudah!", "1", 1, "Sud", "Su*", "?udah", "tidak_relevan", "Tidakrelevan")),
    *(
        (words, "")
        for words in ("Sudah, Belum", "Sudah\u200b", "\u2003Sudah", "\u2003", True, 45000.5, "-", "tidak - relevan")
    ),
    *((words, None) for words in (" ", "\u00a0", "\n\u00a0", "\t")),
]
LEVELS_SPELLED: list[tuple[Any, str]] = [
    *((words, "3") for words in ("3. Terdefinisi", "terdefinisi", "3", 3, 3.0, " 3 ", "3.\u00a0TERDEFINISI")),
    *((words, "4") for words in ("Terpadu dan Terukur", "4.  terpadu  dan\u00a0terukur", "4")),
    *(
        (words, "")
        for words in ("3.Terdefinisi", "3 Terdefinisi", "3.", "3.0", 3.5, 0, 6, "03", "Terpadu", "tiga", "1-2", "*")
    ),
    *((words, None) for words in ("  ", "\u00a0")),
]
WAYS_SPELLED: list[tuple[Any, str]] = [
    *((words, "kompilasi") for words in ("Kompilasi", "\u00a0KOMPILASI PRODUK  administrasi\n", "kompilasi")),
    *((words, "sensus") for words in ("sensus ",)),
    *((words, "") for words in ("kompilasi.", "Kompilasi produk", "Sensus/survei", 3, "K*")),
]
"""What people and programs write into cells, and the code that it is read as: empty if none, None if left empty."""


def spelled(sheet: str, spellings: list[tuple[Any, str]]) -> Given:
    """Each spelling as the answer to an item, with evidence and a reason."""
    cells = [{"nilai": words, "bukti": "x", "alasan": "x"} for words, _ in spellings]
    return {item.id: parts for item, parts in zip(SHEETS[sheet].items[: len(cells)], cells, strict=True)}


def mixed(seed: int, sheet: str, way: Any = "") -> Case:
    """Random answers in all spellings, most of them good ones; reasons and evidence may be white space."""
    chance = random.Random(seed)
    levels = SHEETS[sheet].scale == "kematangan"
    table = LEVELS_SPELLED if levels else READY_SPELLED
    some, bad = [words for words, code in table if code], [words for words, code in table if not code]
    some += shown(SHEETS[sheet].choices) * 3
    good = 0.97 if levels else 0.8
    given: Given = {}
    for item in SHEETS[sheet].items:
        given[item.id] = {"nilai": chance.choice(some if chance.random() < good else bad)}
        given[item.id] |= {
            key: chance.choice(["x", "\u00a0", " \n", "", 0]) for key in ("alasan", "bukti") if not levels
        }
        if chance.random() < 0.1:
            del given[item.id]["nilai"]
    return Case(sheet, "", given, way)


SPELLED: dict[str, Case] = {
    "ejaan-kesiapan": Case(WHOLE, "", spelled(WHOLE, READY_SPELLED)),
    "ejaan-epss": Case(LEVELS, "", spelled(LEVELS, LEVELS_SPELLED)),
    **{
        f"ejaan-cara-{n}": Case(FOURTH, "", spelled(FOURTH, READY_SPELLED[:5]), words)
        for n, (words, _) in enumerate(WAYS_SPELLED)
    },
    "acak-kesiapan": mixed(21, WHOLE, "KOMPILASI"),
    "acak-kesiapan-cara-salah": mixed(22, WHOLE, "kompilasi."),
    "acak-ringkas": mixed(23, BRIEF, "sensus"),
    "acak-ringkas-kompilasi": mixed(24, f"{BRIEF}-kompilasi"),
    **{f"acak-epss-{seed}": mixed(seed, LEVELS) for seed in (31, 32, 33)},
}
LISTED = {**CASES, **SPELLED}
ACTION, TOOLS = "rencana-aksi", "aktivitas-pembinaan"


def put(cell: Cell, value: Any) -> None:
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"


def filled(case: Case) -> Workbook:
    workbook = opened(made(case.sheet))
    for answer in answers(workbook):
        if answer.id == "identitas:cara_pengumpulan" and (case.way or case.said):
            put(answer.cell, case.said or WAYS[case.way])
        elif answer.key in case.given.get(answer.id, {}):
            put(answer.cell, case.given[answer.id][answer.key])
    return workbook


def everywhere(name: str, value: str, rows: int = 200) -> Workbook:
    """A form with the same words in all cells for words, choices and ticks; of a table in its first rows."""
    workbook = opened(made(name))
    for answer in answers(workbook):
        item, number = of(answer, SHEETS[name]), answer.cell.parent.cell(answer.cell.row, 2).value
        free = item is not None and item.type in ("teks", "paragraf", "pilihan", "centang")
        if free and (not answer.id.startswith("baris:") or number <= rows):
            put(answer.cell, value)
    return workbook


FORMS = {
    "spasi": (ACTION, "\u00a0 \n", 200),
    "enam-puluh": (ACTION, "x", 60),
    "satu": (TOOLS, "x", 1),
    "lima": (ACTION, "x", 5),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every case filled in, and every sheet as it is; the writer leaves no values to survive."""
    folder = tmp_path_factory.mktemp("lembar-kerja")
    for name, case in LISTED.items():
        filled(case).save(folder / f"{name}.xlsx")
    for name, form in FORMS.items():
        everywhere(*form).save(folder / f"{name}.xlsx")
    for name in SHEETS:
        book(name).save(folder / f"utuh-{name}.xlsx")
    return folder


@pytest.fixture(scope="module")
def recalculated(folder: Path) -> dict[str, Path]:
    """All of them as LibreOffice saves them."""
    return converted(sorted(folder.glob("*.xlsx")), "xlsx", folder / "dihitung")


@pytest.fixture(scope="module")
def calculated(recalculated: dict[str, Path]) -> dict[str, Workbook]:
    return {name: opened(path.read_bytes(), values=True) for name, path in recalculated.items()}


@pytest.fixture(scope="module")
def readings(folder: Path) -> dict[str, Reading]:
    return {name: read(folder / f"{name}.xlsx", CATALOGUE) for name in (*LISTED, *FORMS)}


def result(name: str, readings: Mapping[str, Reading]) -> Result:
    """What `juknis nilai` makes of a case."""
    sheet = SHEETS[LISTED[name].sheet if name in LISTED else FORMS[name][0]]
    jawaban = readings[name].jawaban
    assert jawaban is not None
    return judge(sheet, jawaban)


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
        "Terisi (%)": pytest.approx(filled_in / applying) if applying else "tidak ada",
        "Siap (%)": pytest.approx(count["Sudah"] / wanted) if wanted else "tidak ada",
        "Jawaban pada butir tidak berlaku": len(kept),
    }


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if SHEETS[case.sheet].scale == "kesiapan"])
def test_a_profile_is_calculated_right(name: str, calculated: dict[str, Workbook]) -> None:
    case = CASES[name]
    sheet = SHEETS[case.sheet]
    found = table(calculated[name]["Profil"], "Bagian")
    expected = {text.plain(part.title): counted(case, part.items) for part in sheet.chapters}
    expected["Seluruhnya"] = counted(case, sheet.items)
    for row in found.values():
        row.setdefault("Jawaban pada butir tidak berlaku", 0)
    assert found == expected
    total = expected["Seluruhnya"]
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


def share(value: Decimal | None) -> Any:
    return "tidak ada" if value is None else pytest.approx(float(value))


@pytest.mark.parametrize("name", LISTED)
def test_a_workbook_counts_as_the_reports_do(
    name: str, calculated: dict[str, Workbook], readings: dict[str, Reading]
) -> None:
    judged, sheet = result(name, readings), SHEETS[LISTED[name].sheet]
    found = table(calculated[name]["Profil"], "Bagian")
    assert list(found) == [*(text.plain(part.title) for part in sheet.chapters), "Seluruhnya"]
    for row, tally in zip(found.values(), (*judged.chapters, judged.overall), strict=True):
        assert (row["Berlaku"], row["Terisi"], row["Belum dijawab"]) == (
            tally.berlaku,
            tally.terisi,
            tally.belum_dijawab,
        )
        assert row["Terisi (%)"] == share(tally.bagian_terisi)
        if sheet.scale == "kesiapan":
            counts = [row[words] for words in READY.values()]
            assert counts == [tally.sudah, tally.sebagian, tally.belum, tally.tidak_relevan]
            assert row["Siap (%)"] == share(tally.bagian_siap)
    aside = found["Seluruhnya"].get("Jawaban pada butir tidak berlaku", 0)
    assert aside == len(judged.inapplicable)
    if sheet.scale == "kematangan":
        indices = table(calculated[name]["Profil"], "Domain dan aspek")
        values = {text.plain(index.title): index.value for index in (*judged.domains, *judged.aspects)}
        assert judged.ips
        values["IPS (Indeks Pembangunan Statistik)"] = judged.ips.value
        shows = {title: "belum lengkap" if value is None else float(value) for title, value in values.items()}
        assert {title: row["Indeks"] for title, row in indices.items()} == shows
        predicate = text.plain(judged.predicate) or "belum lengkap"
        assert indices["IPS (Indeks Pembangunan Statistik)"]["Predikat"] == predicate


def test_random_answers_are_of_all_sorts(readings: dict[str, Reading]) -> None:
    results = {name: result(name, readings) for name in SPELLED if name.startswith("acak-")}
    assert len(results) >= 7
    assert {bool(judged.ips and judged.ips.value) for name, judged in results.items() if "epss" in name} == {False}
    known = [domain.value for name, judged in results.items() for domain in (*judged.aspects, *judged.domains)]
    assert None in known
    assert len({value for value in known if value is not None}) > 10
    assert len([name for name in results if readings[name].rejected]) >= 5
    assert [judged.way for judged in results.values()][:4] == ["kompilasi", "", "sensus", "kompilasi"]
    assert results["acak-kesiapan"].inapplicable


@pytest.mark.parametrize(("name", "spellings"), [("kesiapan", READY_SPELLED), ("epss", LEVELS_SPELLED)])
def test_a_spelling_is_a_choice_for_workbook_and_reader_or_for_neither(
    name: str, spellings: list[tuple[Any, str]], calculated: dict[str, Workbook], readings: dict[str, Reading]
) -> None:
    page, reading = calculated[f"ejaan-{name}"]["Daftar periksa"], readings[f"ejaan-{name}"]
    heads = {cell.value: cell.column for cell in page[7]}
    rows = {row[0].value: row for row in page.iter_rows(8) if row[0].value}
    refused = {rejected.id for rejected in reading.rejected}
    assert reading.jawaban
    for item, (words, code) in zip(SHEETS[LISTED[f"ejaan-{name}"].sheet].items, spellings, strict=False):
        row = rows[item.id]
        state, says = row[heads[":terbaca"] - 1].value, row[heads["Perlu perhatian"] - 1].value or ""
        taken = reading.jawaban.jawaban[item.id].get("nilai", "")
        if code:
            assert (str(state), taken, says) == (code, code, ""), words
        elif code == "":
            assert (state, taken, says) == ("tidak-dikenal", "", "jawaban tidak dikenal; pilih dari daftar"), words
            assert item.id in refused or not str(words).strip(), words
        else:
            assert (state, taken, says) == ("kosong", "", "jawaban belum dipilih"), words
            assert item.id not in refused, words


@pytest.mark.parametrize(("number", "code"), list(enumerate(code for _, code in WAYS_SPELLED)))
def test_a_way_is_known_to_workbook_and_reader_or_to_neither(
    number: int, code: str, calculated: dict[str, Workbook], readings: dict[str, Reading]
) -> None:
    page, reading = calculated[f"ejaan-cara-{number}"]["Identitas"], readings[f"ejaan-cara-{number}"]
    row = next(row for row in page.iter_rows() if row[0].value == "identitas:cara_pengumpulan")
    says = "" if code else "jawaban tidak dikenal; pilih dari daftar"
    assert ((row[4].value or ""), row[5].value) == (says, code or "tidak-dikenal")
    assert reading.jawaban
    assert reading.jawaban.identitas.get("cara_pengumpulan", "") == code
    assert [rejected.part for rejected in reading.rejected] == ([] if code else ["cara_pengumpulan"])
    assert page["B4"].value == f"Terisi {1 if code else 0} dari 7 isian"
    coloured = [area for area in book(FOURTH)["Identitas"].conditional_formatting if row[2].coordinate in area]
    assert coloured


@pytest.mark.parametrize("name", FORMS)
def test_a_form_counts_as_the_reports_do(
    name: str, calculated: dict[str, Workbook], readings: dict[str, Reading]
) -> None:
    sheet, judged = SHEETS[FORMS[name][0]], result(name, readings)
    plain = [part for part in judged.sections if not part.repeated]
    assert plain
    counted = f"Terisi {sum(part.filled for part in plain)} dari {sum(part.total for part in plain)} isian"
    assert calculated[name]["Isian"]["B4"].value == counted
    for part in sheet.sections:
        if part.repeated:
            page = next(page for page in pages(calculated[name]) if page["A8"].value == f"baris:{part.id}")
            line = next(
                cell.value for row in page.iter_rows(3, 6, 2, 2) for cell in row if "Baris terisi" in str(cell.value)
            )
            assert re.findall(r"\d+", line)[0] == str(len(judged.jawaban.baris.get(part.id, ())))
            assert ("baris 1-12: untuk baris lain" in line) == (name == "enam-puluh")


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
    assert table(calculated["ganjil"]["Profil"], "Bagian")["Seluruhnya"]["Belum"] == 1


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


@pytest.fixture(scope="module")
def printed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The words on each page of paper of some sheets; empty, unless they are called after a case."""
    empty = (LEVELS, WHOLE, BRIEF, ACTION, "rencana-kerja", "kesiapan-gsbpm-fase-2")
    files = [*(folder / f"utuh-{name}.xlsx" for name in empty), folder / "enam-puluh.xlsx"]
    made = converted(files, "pdf", tmp_path_factory.mktemp("cetak") / "pdf")
    found = {name.removeprefix("utuh-"): PdfReader(path).pages for name, path in made.items()}
    assert all(page.mediabox.width > page.mediabox.height for page in found[LEVELS][2:])
    return {name: [page.extract_text() for page in pages] for name, pages in found.items()}


def test_on_paper_all_columns_are_on_every_page(printed: dict[str, list[str]]) -> None:
    listed = [words for words in printed[LEVELS] if "Kriteria setiap tingkat" in words]
    assert 5 <= len(listed) <= 10
    assert all("Dasar hukum" in words and "Kode" in words for words in listed)
    assert len(printed[LEVELS]) - len(listed) <= 4
    missing = [item.code for item in SHEETS[LEVELS].items if not any(item.code in words for words in listed)]
    assert missing == []
    tabled = [words for words in printed["rencana-kerja"] if "Nama Rencana Kegiatan" in words]
    assert len(tabled) == len(printed["rencana-kerja"]) - 2
    assert all("Catatan" in words for words in tabled)


@pytest.mark.parametrize(("name", "most"), [(WHOLE, 17), (BRIEF, 5), (LEVELS, 10), ("kesiapan-gsbpm-fase-2", 6)])
def test_on_paper_no_heading_is_the_last_row_of_a_page(name: str, most: int, printed: dict[str, list[str]]) -> None:
    sheet = SHEETS[name]
    groups = [group.title for part in sheet.chapters for group in part.groups if group.id != group.items[0].id]
    headings = {text.plain(title) for title in (*(part.title for part in sheet.chapters), *groups)}
    codes = {item.code for item in sheet.items}
    listed = [
        words.splitlines() for words in printed[name] if words.splitlines()[0].rstrip().endswith("Daftar periksa")
    ]
    seen = []
    for page in listed:
        rows = [
            line if line in headings else "butir"
            for line in page
            if line in headings or (line.split() and line.split()[0] in codes)
        ]
        assert rows[-1] == "butir"
        seen += [row for row in rows if row != "butir"]
    assert sorted(seen) == sorted(headings)
    assert 1 < len(listed) <= most


def test_on_paper_empty_rows_of_a_table_do_not_go_on_for_pages(printed: dict[str, list[str]]) -> None:
    assert len(printed["enam-puluh"]) <= 5
    for name in (ACTION, "rencana-kerja"):
        assert len(printed[name]) <= 4
        assert not any("200" in words for words in printed[name][2:])
    assert any("Yang tercetak hanya baris 1-12" in words for words in printed["enam-puluh"])
    assert not any("Yang tercetak hanya baris 1-12" in words for words in printed[ACTION])
