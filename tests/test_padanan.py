"""The crosswalk holds in both directions, shows everyone, and says nothing that the data doesn't."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from generator.crosswalk import GROUPS, PAGES, Crosswalk, Melalui, crosswalk
from generator.models.blok import Bagian
from generator.models.epss import Aspek, Indikator
from generator.models.gsbpm import Fase
from generator.models.padanan import TahapanSdi
from generator.outputs.pages import OVERVIEWS, render
from generator.rules import load_checked

if TYPE_CHECKING:
    from pathlib import Path

    from generator.edition import Edition
    from generator.links import Entry

LINK = re.compile(r"\]\(([^)]+)\)")
SILENT = "tidak disebut dalam sumber"
SDI = "padanan/sdi-gsbpm"
Row = tuple[str, list[str]]
"""The address a row is about, and its other cells as they are written."""


@pytest.fixture(scope="module")
def edition(root: Path) -> Edition:
    return load_checked(root, "2025")


@pytest.fixture(scope="module")
def padanan(edition: Edition) -> Crosswalk:
    return crosswalk(edition)


@pytest.fixture(scope="module")
def pages(edition: Edition) -> dict[str, str]:
    """The rendered pages of the crosswalk, by path."""
    found = {item.path: str(item.content) for item in render(edition) if item.path.startswith("padanan/")}
    assert len(found) > len(GROUPS)
    return found


@pytest.fixture(scope="module")
def rows(pages: dict[str, str]) -> dict[str, list[Row]]:
    """The rows of each notion's page."""
    return {
        group: [_row(line) for line in pages[page].splitlines() if "<span id" in line] for page, group in PAGES.items()
    }


@pytest.fixture(scope="module")
def shown(rows: dict[str, list[Row]], padanan: Crosswalk) -> dict[str, set[tuple[str, str]]]:
    """The pairs of members that each page shows, by their addresses."""
    members = {_address(entry) for entries in padanan.groups.values() for entry in entries}
    return {
        group: {(one, other) for one, cells in found for cell in cells for other in _links(cell) if other in members}
        for group, found in rows.items()
    }


def test_every_member_has_exactly_one_row(rows: dict[str, list[Row]], padanan: Crosswalk) -> None:
    for group, found in rows.items():
        assert Counter(one for one, _ in found) == Counter(map(_address, padanan.groups[group])), group
    counts = {group: len(found) for group, found in rows.items()}
    assert counts.items() >= {"subproses": 44, "indikator": 38, "tahapan-sdi": 4, "peran": 9}.items()
    assert counts["formulir"] >= 6


def test_what_one_page_shows_the_other_shows_too(shown: dict[str, set[tuple[str, str]]]) -> None:
    everywhere = set().union(*shown.values())
    assert len(everywhere) > 300
    assert {(one, other) for one, other in everywhere if (other, one) not in everywhere} == set()


def test_the_pages_show_every_relation_and_no_other(
    shown: dict[str, set[tuple[str, str]]], padanan: Crosswalk, edition: Edition
) -> None:
    where = {id_: _address(edition.entries[id_]) for id_ in padanan.group}
    for group, pairs in shown.items():
        members = [entry.id for entry in padanan.groups[group]]
        assert pairs == {(where[one], where[other]) for one in members for other in padanan.related.get(one, ())}, group


def test_who_is_related_to_nothing_says_so(rows: dict[str, list[Row]], padanan: Crosswalk) -> None:
    for group, found in rows.items():
        alone = set(map(_address, padanan.alone(group)))
        assert {one for one, cells in found if cells == [SILENT]} == alone, group
        assert all(len(cells) == len(GROUPS) - 1 for one, cells in found if one not in alone), group
    assert padanan.alone("formulir")


def test_the_relation_is_symmetric_and_between_different_notions(padanan: Crosswalk) -> None:
    for one, others in padanan.related.items():
        for other, ways in others.items():
            assert padanan.related[other][one] == ways
            assert ways
            assert padanan.group[one] != padanan.group[other]


def test_every_way_names_what_it_goes_through(padanan: Crosswalk, edition: Edition) -> None:
    ways = {way for others in padanan.related.values() for found in others.values() for way in found}
    assert {id_ for way in ways for id_ in (*way.lewat, *way.menurut)} <= set(edition.entries)
    assert not [way for way in ways if way.menurut and way.catatan]


def test_the_overview_counts_the_same_in_both_directions(pages: dict[str, str], padanan: Crosswalk) -> None:
    lines = [line.split("|")[4:-1] for line in pages["padanan/index.md"].splitlines() if line.startswith("| [")]
    matrix = [[cell.strip() for cell in line] for line in lines]
    assert [len(row) for row in matrix] == [len(GROUPS)] * len(GROUPS)
    assert matrix == [list(column) for column in zip(*matrix, strict=True)]
    assert matrix[0][1] == str(padanan.count("subproses", "indikator"))


def test_no_crosswalk_in_data_takes_the_place_of_a_page(edition: Edition) -> None:
    assert {entry.page for entry in edition.entries.values() if not entry.model.shared_page} & set(OVERVIEWS) == set()


def test_indicators_belong_to_the_sub_processes_of_their_phase(padanan: Crosswalk, edition: Edition) -> None:
    assert padanan.others(edition.entries["gsbpm/5.1"], "indikator") == ["epss/30301"]
    assert padanan.related["gsbpm/5.1"]["epss/30301"] == (Melalui(("gsbpm/5",)),)
    assert padanan.others(edition.entries["epss/30103"], "subproses") == [f"gsbpm/3.{n}" for n in range(1, 8)]
    assert padanan.others(edition.entries["gsbpm/8.1"], "indikator") == []
    stated = {
        (entry.id, sub)
        for entry in edition.of(Indikator)
        for phase in entry.model.fase
        for sub in _inside(edition, phase)
    }
    assert stated == _pairs(padanan, "indikator", "subproses")


def test_stages_name_the_versions_that_put_a_phase_under_them(padanan: Crosswalk) -> None:
    both = (f"{SDI}/epss26", f"{SDI}/diklat")
    related = padanan.related
    assert related[f"{SDI}/perencanaan"]["gsbpm/1.1"] == (Melalui(("gsbpm/1",), both),)
    assert related[f"{SDI}/perencanaan"]["gsbpm/3.1"] == (Melalui(("gsbpm/3",), both[1:]),)
    assert related[f"{SDI}/pengumpulan"]["gsbpm/3.1"] == (Melalui(("gsbpm/3",), both[:1]),)
    stages = {entry.id: len(padanan.others(entry, "tahapan-sdi")) for entry in padanan.groups["subproses"]}
    assert {sub for sub, count in stages.items() if count == 2} == {f"gsbpm/3.{n}" for n in range(1, 8)}
    assert set(stages.values()) == {1, 2}


def test_the_pages_tell_the_versions_apart(rows: dict[str, list[Row]]) -> None:
    cells = dict(rows["subproses"])
    assert re.search(
        r"hanya \[Versi modul diklat\].*Perencanaan Data.*hanya \[Versi bahan EPSS 2026\]", cells["gsbpm/3.1.md"][1]
    )
    assert "semua versi" in cells["gsbpm/1.1.md"][1]


def test_stages_belong_to_the_indicators_of_their_aspect(padanan: Crosswalk, edition: Edition) -> None:
    stated = {
        (entry.id, f"epss/{item.kode}")
        for entry in edition.of(TahapanSdi)
        for aspect in edition.of(Aspek)
        for item in aspect.model.indikator
        if aspect.id == entry.model.aspek
    }
    assert len(stated) == 7
    assert stated == _pairs(padanan, "tahapan-sdi", "indikator")


def test_a_step_brings_together_who_does_it_and_its_forms(padanan: Crosswalk, edition: Edition) -> None:
    steps = [entry for entry in edition.entries.values() if isinstance(entry.model, Bagian)]
    stated = {(who, form) for step in steps for who in step.model.pelaksana for form in step.model.formulir}
    assert len(stated) >= 7
    assert stated <= _pairs(padanan, "peran", "formulir")
    way = Melalui(("tahapan/inisiatif-bps/rencana-kerja",), disimpulkan=True)
    assert padanan.related["tim/koordinator"]["formulir/rencana-kerja"] == (way,)


def test_law_is_related_by_duties_domains_and_notes(padanan: Crosswalk, edition: Edition) -> None:
    related = padanan.related
    duty = related["tim/penanggung-jawab"]["peraturan/perpres-39-2019/pasal-13/ayat-1/huruf-e"]
    assert duty == (Melalui(("tim/penanggung-jawab/e",)),)
    assert len(padanan.others(edition.entries["peraturan/perbps-3-2022"], "indikator")) == 38
    assert related["epss/40101"]["peraturan/perbps-3-2022"] == (Melalui(("epss/4",)),)
    assert related["epss/10101"]["peraturan/kepka-850-2023"] == (Melalui(catatan=True),)


def _row(line: str) -> Row:
    first, *cells = [cell.strip() for cell in line.strip("|").split("|")]
    return _links(first)[0], cells


def _links(cell: str) -> list[str]:
    """Return the addresses that a cell of a page in padanan/ leads to, from the root of the edition."""
    return [posixpath.normpath(f"padanan/{target}") for target in LINK.findall(cell)]


def _address(entry: Entry) -> str:
    return f"{entry.page}#{entry.anchor}" if entry.anchor else entry.page


def _inside(edition: Edition, phase: str) -> list[str]:
    model = edition.entries[phase].model
    assert isinstance(model, Fase)
    return [item.address(phase) for item in model.subproses]


def _pairs(padanan: Crosswalk, group: str, other: str) -> set[tuple[str, str]]:
    return {(entry.id, to) for entry in padanan.groups[group] for to in padanan.others(entry, other)}
