"""Every code of a complaint is explained to those who do not program: in the terminal and on a page of the site."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from kode import printable

from generator.cli import main
from generator.explanations import explanations, grouped
from generator.outputs.pages import OVERVIEWS
from generator.reporting import as_text
from generator.rules import RULES, load_and_check
from generator.templating import environment

TESTS = Path(__file__).parent
PAGE = "panduan-redaksi/aturan.md"
FOREIGN = re.compile(r"\b(None|True|False|dict|list|tuple|str|int|string|null|field|mapping|Python|Pydantic)\b")


@pytest.fixture(scope="module")
def page() -> str:
    template = environment().get_template(f"pages/{OVERVIEWS[PAGE]}.md.j2")
    return template.render(page=PAGE, explanations=grouped())


def run(*arguments: str) -> int:
    try:
        return main(arguments)
    except SystemExit as stop:
        return int(stop.code or 0)


def test_every_code_is_explained_and_nothing_else() -> None:
    assert len(explanations()) > 50
    assert sorted(printable() - set(explanations())) == [], "belum dijelaskan dalam generator/rules/penjelasan.yaml"
    assert sorted(set(explanations()) - printable()) == [], "dijelaskan, tetapi tidak ada yang mengeluhkannya"


def test_the_file_is_sorted_by_code() -> None:
    assert list(explanations()) == sorted(explanations())


@pytest.mark.parametrize("kode", explanations())
def test_an_explanation_is_one_paragraph_of_fair_length(kode: str) -> None:
    item = explanations()[kode]
    assert 25 <= len(item.penjelasan.split()) <= 120
    assert "\n" not in item.judul + item.penjelasan
    assert 2 <= len(item.judul.split()) <= 8
    assert item.penjelasan.endswith((".", "?"))
    assert item.penjelasan.count("`") % 2 == 0
    assert not FOREIGN.search(item.judul + item.penjelasan)


def test_titles_tell_codes_apart() -> None:
    assert len({item.judul for item in explanations().values()}) == len(explanations())


def test_groups_hold_every_code_once() -> None:
    groups = grouped()
    assert {item.kode for item in groups["aturan"]} == set(RULES) & set(explanations())
    assert [item.kode for item in groups["pemberitahuan"]] == ["celah"]
    assert sorted(item.kode for group in groups.values() for item in group) == sorted(explanations())


@pytest.mark.parametrize("columns", [10, 60, 200])
def test_the_terminal_shows_it_wrapped(
    columns: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)  # no edition is needed
    monkeypatch.setenv("COLUMNS", str(columns))
    for item in explanations().values():
        assert run("periksa", "--jelaskan", item.kode) == 0
        out, err = capsys.readouterr()
        assert err == ""
        title, blank, *lines = out.splitlines()
        assert (title, blank) == (f"{item.kode}: {item.judul}", "")
        assert " ".join(lines) == item.penjelasan
        assert max(map(len, lines)) <= 100
        assert [line for line in lines if line.count("`") % 2] == []


@pytest.mark.parametrize(
    ("kode", "words"),
    [
        ("acuan-ptus", 'kode "acuan-ptus" tidak ada; mungkin maksud Anda "acuan-putus"?'),
        ("zzz", 'kode "zzz" tidak ada; kode tertulis dalam kurung siku di awal tiap keluhan'),
        ("", 'kode "" tidak ada; kode tertulis dalam kurung siku di awal tiap keluhan'),
    ],
)
def test_an_unknown_code_is_answered_with_the_nearest(
    kode: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("periksa", "--jelaskan", kode) == 2
    assert capsys.readouterr() == ("", f"galat: {words}\n")


def test_no_code_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("periksa", "--jelaskan") == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("galat: --jelaskan perlu diikuti satu nilai")


def test_the_page_shows_every_code_at_its_anchor(page: str) -> None:
    assert re.findall(r"(?m)^### .* \{ #(.+) \}$", page) == [
        item.kode for group in grouped().values() for item in group
    ]
    assert len(re.findall(r"(?m)^## ", page)) == len(grouped())


def test_the_example_on_the_page_is_what_is_printed(page: str, tmp_path: Path) -> None:
    edisi = shutil.copytree(TESTS / "galat" / "dasar", tmp_path / "edisi")
    shutil.copy(TESTS / "galat" / "kolom-salah-eja.yaml", edisi / "data" / "istilah" / "walidata.yaml")
    found = [item for item in load_and_check(edisi, "2025")[1] if item.kode == "kolom-tak-dikenal"]
    complaint, count = as_text(found).split("\n\n")
    assert count.startswith("1 galat")
    assert f"```\n{complaint}\n```" in page
