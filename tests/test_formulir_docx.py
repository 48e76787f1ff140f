"""The Word documents: everything of the sheet is in them, Word's own rules are kept, the same bytes every time."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest
from defusedxml.ElementTree import fromstring
from docx.enum.section import WD_ORIENT
from docx.shared import Length

from generator.edition import load
from generator.forms import wording
from generator.forms.composing import sheets
from generator.forms.docx import make
from generator.forms.formats import FORMATS
from generator.forms.sheet import Basis, Choice, Field, Section, Sheet
from generator.text import plain

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from docx.document import Document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
ROOT = Path(__file__).resolve().parent.parent
ALL = [sheet for sheet in sheets(load(ROOT, "2025")[0], "https://contoh.example/2025/") if sheet.kind == "formulir"]
EDITED = [sheet for sheet in ALL if sheet.editable]
ORDERS = {
    "pPr": ["pStyle", "keepNext", "keepLines", "numPr", "pBdr", "shd", "tabs", "spacing", "ind", "jc", "outlineLvl"],
    "tblPr": ["tblStyle", "tblW", "jc", "tblBorders", "tblLayout", "tblCellMar", "tblLook", "tblCaption"],
    "tcPr": ["tcW", "gridSpan", "vMerge", "tcBorders", "shd", "vAlign"],
    "sdtPr": ["alias", "id", "showingPlcHdr", "checkbox", "dropDownList"],
}
"""The order in which the scheme of WordprocessingML wants what we write; Word may refuse another."""


@cache
def made_of(sheet: Sheet) -> bytes:
    return make(sheet).data


def parts(sheet: Sheet) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(made_of(sheet))) as packed:
        assert packed.testzip() is None
        return {name: packed.read(name) for name in packed.namelist()}


def body(sheet: Sheet) -> Element:
    root: Element = fromstring(parts(sheet)["word/document.xml"])
    return root


def document(sheet: Sheet) -> Document:
    return docx.Document(io.BytesIO(made_of(sheet)))


def words(element: Element) -> str:
    """Return the text, a space between paragraphs."""
    return " ".join("".join(run.text or "" for run in place.iter(f"{W}t")) for place in element.iter(f"{W}p"))


def expected(sheet: Sheet) -> Iterator[str]:
    """Yield the words that a reader meets, in order."""
    yield from (sheet.title, sheet.edition_title, sheet.edition, sheet.version, sheet.summary, sheet.disclaimer)
    yield from (wording.HOW, *sheet.instructions, wording.HANDING_IN["docx"])
    yield from (f"Dasar hukum: {wording.basis(sheet.basis)}." if sheet.basis else "", *sheet.sources, sheet.address)
    yield from (field.name for field in sheet.identity)
    for section in sheet.sections:
        yield from (section.title, section.hint)
        for field in section.fields:
            yield field.name
            if not section.repeated:
                yield from (field.hint, *(choice.shown for choice in field.choices))
    yield from sheet.signatures


def test_a_team_edits_and_signs_these() -> None:
    assert {"penetapan-tim", "rencana-kerja"} <= {sheet.name for sheet in EDITED}
    assert all(sheet.signatures for sheet in EDITED)
    published = {sheet.name for form in FORMATS if form.suffix == "docx" for sheet in ALL if form.fits(sheet)}
    assert published == {sheet.name for sheet in EDITED}


@pytest.mark.parametrize("sheet", ALL, ids=lambda sheet: sheet.name)
def test_all_words_are_there_in_order(sheet: Sheet) -> None:
    text, place = words(body(sheet)), 0
    for part in filter(None, map(plain, expected(sheet))):
        found = text.find(part, place)
        assert found >= 0, f"{part!r} tidak ada sesudah {text[max(0, place - 60) : place]!r}"
        place = found + len(part)


@pytest.mark.parametrize("sheet", ALL, ids=lambda sheet: sheet.name)
def test_every_choice_can_be_chosen(sheet: Sheet) -> None:
    """Beside a plain field and in each row of a table, in order: in a list to choose from, or a box for each choice."""
    controls = body(sheet).iter(f"{W}sdt")
    for section in sheet.sections:
        for field in section.fields * (section.rows or 1):
            words_of_choices = ["Ya"] if field.type == "centang" else [plain(choice.words) for choice in field.choices]
            while words_of_choices:
                control = next(controls)
                name = next(control.iter(f"{W}alias")).get(f"{W}val")
                listed = [item.get(f"{W}value") for item in control.iter(f"{W}listItem")]
                if listed:
                    assert (name, listed) == (plain(field.name), [plain(choice.shown) for choice in field.choices])
                    break
                assert name == words_of_choices.pop(0)
                assert next(control.iter(f"{W14}checked")).get(f"{W14}val") == "0"
    assert next(controls, None) is None


@pytest.mark.parametrize("sheet", ALL, ids=lambda sheet: sheet.name)
def test_tables_repeat_their_heads_and_keep_their_rows_whole(sheet: Sheet) -> None:
    tables = list(body(sheet).iter(f"{W}tbl"))
    identity = [replace(sheet.sections[0], fields=sheet.identity, repeated=False)] if sheet.identity else []
    sections = [*identity, *sheet.sections]
    assert len(tables) >= len(sections)
    for section, table in zip(sections, tables, strict=False):
        rows = list(table.iter(f"{W}tr"))
        heads = [row for row in rows if row.find(f"{W}trPr/{W}tblHeader") is not None]
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
        assert len(rows) == (1 + section.rows if section.repeated else len(section.fields))
        assert heads == (rows[:1] if section.repeated else [])
        look = table.find(f"{W}tblPr/{W}tblLook")
        assert look is not None
        assert look.get(f"{W}firstRow" if section.repeated else f"{W}firstColumn") == "1"
        if section.repeated:
            cells = [words(cell) for cell in rows[0].iter(f"{W}tc")]
            assert cells == ["No.", *(plain(field.name) for field in section.fields)]


@pytest.mark.parametrize("sheet", ALL, ids=lambda sheet: sheet.name)
def test_the_package_is_whole(sheet: Sheet) -> None:
    """Each part is XML, is declared, and what it refers to is there."""
    packed = parts(sheet)
    for name, data in packed.items():
        fromstring(data)
        if name.endswith(".rels"):
            folder = posixpath.dirname(posixpath.dirname(name))
            for link in fromstring(data):
                target = posixpath.normpath(posixpath.join(folder, link.get("Target", "")))
                assert link.get("TargetMode") == "External" or target.lstrip("/") in packed, target
    types = {item.get("PartName") or item.get("Extension") for item in fromstring(packed["[Content_Types].xml"])}
    assert all(f"/{name}" in types or name.rsplit(".", 1)[-1] in types for name in packed)


@pytest.mark.parametrize("sheet", ALL, ids=lambda sheet: sheet.name)
def test_elements_stand_in_the_order_that_word_wants(sheet: Sheet) -> None:
    packed, seen = parts(sheet), set()
    for name in ("word/document.xml", "word/styles.xml"):
        for element in fromstring(packed[name]).iter():
            kind = element.tag.rsplit("}", 1)[-1]
            if kind in ORDERS:
                seen.add(kind)
                children = [child.tag.rsplit("}", 1)[-1] for child in element]
                known = [ORDERS[kind].index(child) for child in children if child in ORDERS[kind]]
                assert known == sorted(known), (name, kind, children)
    assert seen >= {"pPr", "tblPr", "tcPr"}
    numbers = [item.get(f"{W}val") for item in body(sheet).iter(f"{W}id")]
    assert len(numbers) == len(set(numbers))


@pytest.mark.parametrize("sheet", EDITED, ids=lambda sheet: sheet.name)
def test_it_says_what_it_is(sheet: Sheet) -> None:
    made = document(sheet)
    about = made.core_properties
    assert (about.title, about.language, about.version) == (plain(sheet.title), "id-ID", sheet.version)
    assert about.created is not None
    assert about.modified is not None
    assert about.created.date() == about.modified.date() == date.fromisoformat(sheet.date)
    assert {item.get(f"{W}val") for item in fromstring(parts(sheet)["word/styles.xml"]).iter(f"{W}lang")} == {"id-ID"}
    headings = [item.text for item in made.paragraphs if item.style is not None and item.style.name == "Heading 1"]
    assert headings == [wording.HOW, *(plain(section.title) for section in sheet.sections), "Tanda tangan"]
    assert [item.text for item in made.paragraphs if item.style is not None and item.style.name == "Title"] == [
        plain(sheet.title)
    ]


@pytest.mark.parametrize("sheet", ALL, ids=lambda sheet: sheet.name)
def test_pages_are_a4_and_numbered_and_turned_only_for_wide_tables(sheet: Sheet) -> None:
    made = document(sheet)
    for section in made.sections:
        assert section.page_width is not None
        assert section.page_height is not None
        assert [round(Length(side).mm) for side in sorted((section.page_width, section.page_height))] == [210, 297]
        assert (section.orientation == WD_ORIENT.LANDSCAPE) == (section.page_width > section.page_height)
    footer = fromstring(parts(sheet)["word/footer1.xml"])
    assert [item.text for item in footer.iter(f"{W}instrText")] == ["PAGE", "NUMPAGES"]
    columns = max((len(section.fields) for section in sheet.sections if section.repeated), default=0)
    turned = [section.orientation == WD_ORIENT.LANDSCAPE for section in made.sections]
    assert any(turned) == (columns >= 5)


@pytest.mark.parametrize("sheet", EDITED, ids=lambda sheet: sheet.name)
def test_each_signer_has_place_date_name_post_and_nip(sheet: Sheet) -> None:
    text = words(list(body(sheet).iter(f"{W}tbl"))[-1])
    for label in ("Tempat, tanggal:", "Nama:", "Jabatan:", "NIP:", *map(plain, sheet.signatures)):
        assert text.count(label) == (1 if label in map(plain, sheet.signatures) else len(sheet.signatures)), label


@pytest.mark.parametrize("sheet", EDITED, ids=lambda sheet: sheet.name)
def test_the_same_sheet_gives_the_same_bytes(sheet: Sheet) -> None:
    first = make(sheet)
    assert first == make(sheet)
    with zipfile.ZipFile(io.BytesIO(first.data)) as packed:
        assert {item.date_time for item in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert len(first.data) < 40_000


def test_paper_turns_back_after_a_wide_table_and_three_can_sign() -> None:
    narrow = Section("awal", "Awal", "", (Field("formulir/uji/a", "Nama *asing*", "teks", 250),))
    cells = tuple(Field(f"formulir/uji/k{number}", f"Kolom {number}", "paragraf", 100) for number in range(7))
    wide = Section("tabel", "Tabel", "", cells, repeated=True, rows=3)
    agreed = Field("formulir/uji/setuju", "Setuju", "centang", 5)
    graded = Field("formulir/uji/nilai", "Nilai", "pilihan", 250, (Choice("1", "Rintisan"), Choice("2", "Terkelola")))
    last = Section("akhir", "", "Petunjuk bagian.", (agreed, graded))
    sheet = replace(EDITED[0], sections=(narrow, wide, last), signatures=("Satu", "Dua", "Tiga"))
    made = document(sheet)
    assert [section.orientation for section in made.sections] == [WD_ORIENT.LANDSCAPE, WD_ORIENT.PORTRAIT]
    text = words(body(sheet))
    for part in (
        "Nama asing",
        "Isian",
        "☐\N{NO-BREAK SPACE}Ya",
        "☐\N{NO-BREAK SPACE}2. Terkelola",
        "Satu",
        "Dua",
        "Tiga",
    ):
        assert part in text
    italic = [run.text for cell in made.tables[0].column_cells(0) for run in cell.paragraphs[0].runs if run.italic]
    assert italic == ["asing"]


def test_legal_basis_says_how_it_was_found() -> None:
    rules = (Basis("Pasal 1 *UU*", "https://contoh.example/a", "Fase 1 *Kebutuhan*"), Basis("UU 16/1997", "b"))
    sheet = replace(EDITED[0], basis=rules)
    wanted = "Dasar hukum: Pasal 1 UU (melalui Fase 1 Kebutuhan); UU 16/1997. Sumber: "
    assert f"Dasar hukum: {wording.basis(rules)}. Sumber: " == wanted
    assert wanted in words(body(sheet))


def test_paper_stays_upright_where_nothing_is_wide() -> None:
    sheet = next(sheet for sheet in EDITED if sheet.name == "penetapan-tim")
    assert [section.orientation for section in document(sheet).sections] == [WD_ORIENT.PORTRAIT]
