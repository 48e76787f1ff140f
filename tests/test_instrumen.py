"""The checklists as the browser gets them: what the sheets say, in as few bytes as a weak network can bear."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from skrip_mentah import ROOT, prepare, published

from generator import templating, text
from generator.edition import load
from generator.forms.composing import sheets
from generator.forms.stamp import stamp
from generator.naming import name as called
from generator.outputs.periksa_mandiri import FOLDER, catalogue
from generator.printing.shelf import shelf
from generator.relations import relate

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser

    from generator.forms.sheet import Choice, Field, Item, Sheet

EDITION = load(ROOT, "2025")[0]
LISTED = {sheet.name: sheet for sheet in sheets(EDITION, "")}
WHOLE = [sheet.name for sheet in LISTED.values() if sheet.chapters and not sheet.variant]
ALL_ITEMS = {"kesiapan-gsbpm": 135, "kesiapan-gsbpm-ringkas": 44, "epss": 38}
BUDGET = 150_000
"""Bytes, gzipped: all that the page needs besides the theme."""
every = pytest.mark.parametrize("name", WHOLE)


def instrument(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(published()[f"{FOLDER}/{name}.json"])
    return found


def exact(value: object) -> str:
    return "" if value is None else str(value)


def items_of(found: dict[str, Any]) -> list[dict[str, Any]]:
    return [item for chapter in found["chapters"] for group in chapter["groups"] for item in group["items"]]


def test_every_checklist_is_published() -> None:
    assert {name: len(items_of(instrument(name))) for name in WHOLE} == ALL_ITEMS


@every
def test_a_checklist_says_what_its_sheet_says(name: str) -> None:
    sheet, found = LISTED[name], instrument(name)
    assert found["mark"] == json.loads(stamp(sheet))
    for key in ("name", "title", "disclaimer", "date", "summary", "scale", "question", "unanswered"):
        assert found[key] == getattr(sheet, key), key
    assert (found["editionTitle"], found["page"], found["bandsNote"]) == (
        sheet.edition_title,
        sheet.address,
        sheet.bands_note,
    )
    assert (found["instructions"], found["sources"]) == ([*sheet.instructions], [*sheet.sources])
    assert found["identity"] == [as_field(field) for field in sheet.identity]
    assert found["details"] == [as_field(field) for field in sheet.details]
    assert found["choices"] == [as_choice(choice) for choice in sheet.choices]
    assert found["codes"] == [choice.code for choice in sheet.choices]
    bands = [(band["words"], band["start"], band["end"], band["closed"]) for band in found["bands"]]
    assert bands == [(band.words, exact(band.start), exact(band.end), band.closed) for band in sheet.bands]


def as_field(field: Field) -> dict[str, Any]:
    choices = [{"code": choice.code, "words": choice.words} for choice in field.choices]
    kept = {key: getattr(field, key) for key in ("id", "name", "type", "limit", "hint")}
    return {**kept, "choices": choices}


def as_choice(choice: Choice) -> dict[str, str]:
    return {"code": choice.code, "words": choice.shown, "meaning": choice.meaning, "step": choice.step}


@every
def test_chapters_groups_and_items_are_those_of_the_sheet(name: str) -> None:
    sheet, found = LISTED[name], instrument(name)
    headings = [(one.id, one.title, one.address, exact(one.weight)) for c in sheet.chapters for one in (c, *c.groups)]
    assert [
        (one["id"], one["title"], one["page"], one.get("weight", ""))
        for chapter in found["chapters"]
        for one in (chapter, *chapter["groups"])
    ] == headings
    items = items_of(found)
    assert [item["id"] for item in items] == [item.id for item in sheet.items]
    for shown, item in zip(items, sheet.items, strict=True):
        assert as_shown(shown, found) == as_item(item), item.id


def as_shown(item: dict[str, Any], found: dict[str, Any]) -> dict[str, Any]:
    rules = [found["provisions"][place] for place in item.get("basis", ())]
    return {
        "words": item["words"],
        "code": item["code"],
        "page": item["page"],
        "weight": item.get("weight", ""),
        "criteria": item.get("criteria", []),
        "notFor": item.get("notFor", []),
        "why": item.get("why", {}),
        "basis": [(rule["words"], rule["page"], rule["via"]) for rule in rules],
    }


def as_item(item: Item) -> dict[str, Any]:
    return {
        "words": item.words,
        "code": item.code,
        "page": item.address,
        "weight": exact(item.weight),
        "criteria": [words for _, words in item.criteria],
        "notFor": [way for way, _ in item.not_for],
        "why": dict(item.not_for),
        "basis": [(rule.words, rule.address, rule.via) for rule in item.basis],
    }


@every
def test_criteria_stand_in_the_order_of_the_answers(name: str) -> None:
    sheet = LISTED[name]
    for item in sheet.items:
        assert [code for code, _ in item.criteria] in ([], [choice.code for choice in sheet.choices])
    assert any(item.criteria for item in sheet.items) == (sheet.scale == "kematangan")


@every
def test_the_forms_that_help_are_those_of_the_page_and_of_its_phase(name: str) -> None:
    sheet, found = LISTED[name], instrument(name)
    relations = relate(EDITION, shelf(EDITION))
    rows = iter(items_of(found))
    for chapter in sheet.chapters:
        around = relations.related(EDITION.entries[chapter.id].page, ["formulir"])
        for item in (item for group in chapter.groups for item in group.items):
            own = relations.related(EDITION.entries[item.id].page, ["formulir"])
            wanted = [(called(entry, EDITION.entries), "") for entry in own]
            wanted += [(called(entry, EDITION.entries), chapter.title) for entry in around if entry not in own]
            forms = [found["forms"][place] for place in next(rows).get("forms", ())]
            assert [(one["title"], one["via"]) for one in forms] == wanted, item.id
    assert any(item.get("forms") for item in items_of(found)) == (sheet.scale == "kesiapan")
    phases = {one["via"] for one in found["forms"]}
    assert phases == ({"", "Fase 2 Rancangan"} if sheet.scale == "kesiapan" else set())


@every
def test_every_list_knows_the_form_for_all_gaps(name: str) -> None:
    assert instrument(name)["plan"] == {
        "title": LISTED["rencana-aksi"].title,
        "page": LISTED["rencana-aksi"].address,
    }


def test_addresses_lead_to_pages(situs: Path) -> None:
    folder = situs / "2025"
    pages = {one["page"] for name in WHOLE for one in (*instrument(name)["provisions"], *instrument(name)["forms"])}
    for name in WHOLE:
        found = instrument(name)
        pages |= {item["page"] for item in items_of(found)} | {found["page"]}
        pages |= {one["page"] for chapter in found["chapters"] for one in (chapter, *chapter["groups"])}
    assert len(pages) > 150
    assert [page for page in pages if not (folder / page.partition("#")[0] / "index.html").is_file()] == []


PART = """async ([name, varian]) => {
  const { instrument, part } = await import("/skrip/inti/instrumen.js");
  const found = part(await instrument(new URL("/", location.href), name), varian);
  return { title: found.title, varian: found.mark.varian, chapters: found.chapters.map((chapter) => ({ id: chapter.id,
    groups: chapter.groups.map((group) => ({ id: group.id, items: group.items.map(({ id }) => id) })) })) };
}"""


@pytest.fixture(scope="module")
def address(serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where the modules and the checklists are served."""
    return serve(prepare(tmp_path_factory.mktemp("instrumen")))


def test_parts_are_those_of_the_sheets(browser: Browser, address: str) -> None:
    parts = [sheet for sheet in LISTED.values() if sheet.chapters and sheet.variant]
    assert len(parts) >= 14
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}/kosong.html")
        for sheet in parts:
            found = page.evaluate(PART, [sheet.id.rsplit("/", 1)[1], sheet.variant])
            assert (found["title"], found["varian"]) == (sheet.title, sheet.variant)
            assert found["chapters"] == [
                {
                    "id": chapter.id,
                    "groups": [{"id": one.id, "items": [item.id for item in one.items]} for one in chapter.groups],
                }
                for chapter in sheet.chapters
            ], sheet.name


ODD = (
    "*satu*",
    "**dua**",
    "a *b c* d **e** f",
    "*",
    "**",
    "2 * 3 * 4",
    "* a*",
    "*a *",
    "**a*",
    "*a**",
    "***a***",
    "a*b*c",
    "*a* *b*",
    "**a *b* c**",
    "*a\n",
)
"""Marks of emphasis, good ones and others."""


def test_words_without_marks_are_the_same_here_and_there(browser: Browser, address: str) -> None:
    """A step is made from a criterion: what stands between stars in it must read alike on page and paper."""
    words = {words for sheet in LISTED.values() for words in every_text(sheet)}
    assert any("*" in one for one in words)
    given = sorted({" ".join(one.split()) for one in (*words, *ODD)})
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}/kosong.html")
        bare = page.evaluate(
            'async (all) => { const { bare } = await import("/skrip/inti/kata.js"); return all.map(bare); }', given
        )
        joined = page.evaluate(
            """async (all) => { const { stretches } = await import("/skrip/inti/kata.js");
            return all.map((one) => stretches(one).map(({ words }) => words).join("")); }""",
            given,
        )
    wanted = [text.plain(one) for one in given]
    assert bare == wanted
    assert joined == wanted


def every_text(sheet: Sheet) -> list[str]:
    choices = [words for choice in sheet.choices for words in (choice.shown, choice.meaning, choice.step)]
    items = [words for item in sheet.items for words in (item.words, *(words for _, words in item.criteria))]
    rules = [rule.words for item in sheet.items for rule in item.basis]
    return [words for words in (*choices, *items, *rules, sheet.title, sheet.summary, *sheet.instructions) if words]


def test_no_text_holds_what_the_browser_does_not_know() -> None:
    """The page knows emphasis; links and addresses in a text would show as they are written."""
    texts = [words for path, words in published().items() if path.startswith(FOLDER)]
    assert len(texts) == len(WHOLE) + 1
    assert not [words for words in texts if "[[" in words]


def test_the_plan_is_the_published_form() -> None:
    sheet = LISTED["rencana-aksi"]
    found = json.loads(published()[f"{FOLDER}/rencana.json"])
    assert found["mark"] == json.loads(stamp(sheet))
    assert found["signatures"] == [*sheet.signatures]
    for shown, part in zip(found["sections"], sheet.sections, strict=True):
        assert (shown["id"], shown["title"], shown["repeated"]) == (part.id, part.title, part.repeated)
        assert shown["fields"] == [as_field(field) for field in part.fields]


def test_the_code_and_data_of_the_page_are_small() -> None:
    """What a first visit asks for besides the theme: scripts, style, the largest checklist, the page's own data."""
    page = (templating.FOLDER / "pages" / "periksa-mandiri.md.j2").read_text("utf-8")
    named = {
        kind: re.findall(r"[\w-]+", re.findall(rf"^{kind}: \[(.*)\]", page, re.MULTILINE)[0])
        for kind in ("gaya", "skrip")
    }
    files = [f"aset/{stem}.js" for stem in ("pintu", *named["skrip"])] + [f"aset/{stem}.css" for stem in named["gaya"]]
    sizes = {path: len(gzip.compress(published()[path].encode(), 9)) for path in files}
    lists = {
        path: len(gzip.compress(words.encode(), 9)) for path, words in published().items() if path.startswith(FOLDER)
    }
    sizes["daftar periksa terbesar"] = max(lists.values())
    sizes["rencana.json"] = lists[f"{FOLDER}/rencana.json"]
    sizes["katalog"] = len(gzip.compress(json.dumps(catalogue(EDITION)).encode(), 9))
    total = sum(sizes.values())
    print(f"periksa mandiri: {total} bita gzip dari {BUDGET}: {sizes}")
    assert total <= BUDGET
