"""How complaints are shown: as text with the author's line, as JSON, as annotations of GitHub."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import DataError, Diagnostic, Location, did_you_mean, dotted
from generator.reporting import FORMATS, as_github, as_json, as_text, summary
from generator.source import read

if TYPE_CHECKING:
    from pathlib import Path

BROKEN = Diagnostic(
    "acuan-putus",
    '"peraturan/perpres-39-2018" tidak ada',
    Location("data/2025/gsbpm/fase-5.yaml", 41, 16, 15, "        acuan: perpres-39-2018"),
    "subproses[6].aktivitas[2].acuan",
    'mungkin maksud Anda "perpres-39-2019"?',
)
FOLDER = Diagnostic(
    "folder-tak-dikenal", 'folder "a,b: 50%" tidak dikenal', Location("data/a,b: 50%"), berat="peringatan"
)

TEXT = """\
data/2025/gsbpm/fase-5.yaml:41:16: galat[acuan-putus]: "peraturan/perpres-39-2018" tidak ada
  pada: subproses[6].aktivitas[2].acuan
    41 |         acuan: perpres-39-2018
       |                ^^^^^^^^^^^^^^^
  saran: mungkin maksud Anda "perpres-39-2019"?

data/a,b: 50%: peringatan[folder-tak-dikenal]: folder "a,b: 50%" tidak dikenal

1 galat, 1 peringatan dalam 2 berkas."""

GITHUB = """\
::error file=data/2025/gsbpm/fase-5.yaml,line=41,col=16,title=acuan-putus::"peraturan/perpres-39-2018" tidak ada \
mungkin maksud Anda "perpres-39-2019"?
::warning file=data/a%2Cb%3A 50%25,title=folder-tak-dikenal::folder "a,b: 50%25" tidak dikenal"""


def test_text() -> None:
    assert as_text([BROKEN, FOLDER]) == TEXT
    assert as_text([]) == "Tidak ada keluhan."
    assert summary([BROKEN, BROKEN]) == "2 galat, 0 peringatan dalam 1 berkas."


def test_github() -> None:
    assert as_github([BROKEN, FOLDER]) == GITHUB
    assert as_github([]) == ""


def test_json() -> None:
    assert json.loads(as_json([])) == []
    assert json.loads(as_json([BROKEN]))[0] == {
        "berat": "galat",
        "kode": "acuan-putus",
        "pesan": '"peraturan/perpres-39-2018" tidak ada',
        "berkas": "data/2025/gsbpm/fase-5.yaml",
        "baris": 41,
        "kolom": 16,
        "pada": "subproses[6].aktivitas[2].acuan",
        "saran": 'mungkin maksud Anda "perpres-39-2019"?',
    }


def caret(excerpt: str, column: int, length: int) -> tuple[str, str]:
    """Return the line as shown, and what of it the carets stand below."""
    _, line, below = as_text([Diagnostic("k", "p", Location("a.yaml", 7, column, length, excerpt))]).split("\n")[:3]
    marks = re.search(r"\^+", below)
    assert marks is not None
    return line, line[marks.start() : marks.end()]


@pytest.mark.parametrize("before", ["", "x", "teks é 😀 ", "\ta\t", "x" * 59, "x" * 60, "x" * 200, "\x1b[31m"])
@pytest.mark.parametrize("after", ["", " y", "y" * 300])
def test_carets_stand_below_what_is_wrong(before: str, after: str) -> None:
    line, marked = caret(before + "SALAH" + after, len(before) + 1, 5)
    assert marked == "SALAH"
    assert len(line) <= 120
    assert line.isprintable()


def test_carets_end_where_a_long_line_is_cut() -> None:
    line, marked = caret("x" * 100 + "S" * 500, 101, 500)
    assert line.endswith(marked)
    assert set(marked) == {"S"}


def test_carets_may_stand_after_the_end() -> None:
    assert caret("jenis:", 7, 1)[1] == ""


@given(st.text(st.characters(exclude_characters="\n\r"), min_size=1), st.integers(1, 300), st.integers(1, 300))
def test_any_place_can_be_shown(excerpt: str, column: int, length: int) -> None:
    items = [Diagnostic("k", excerpt, Location("a.yaml", 1, column, length, excerpt), excerpt, excerpt)]
    assert all(show(items) for show in FORMATS.values())
    assert json.loads(as_json(items))[0]["pesan"] == excerpt
    assert as_github(items).count("\n") == 0


def test_complaints_are_sorted_by_place() -> None:
    places = [("b", 1, 1), ("a", 10, 1), ("a", 9, 2), ("a", 9, 1), ("a", 0, 0)]
    error = DataError(Diagnostic("k", "p", Location(path, line, column)) for path, line, column in places)
    assert [(item.lokasi.path, item.lokasi.line, item.lokasi.column) for item in error.diagnostics] == sorted(places)


def test_columns_count_characters(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("é😀: 1\n'é😀': 2\n", "utf-8")
    with pytest.raises(DataError) as caught:
        read(tmp_path, tmp_path / "a.yaml")
    assert as_text(caught.value.diagnostics).split("\n")[1:3] == ["     2 | 'é😀': 2", "       | ^^^^"]


@pytest.mark.parametrize(
    ("word", "answer"),
    [("tim/anggotaa", 'mungkin maksud Anda "tim/anggota"?'), ("zzz", ""), ("", "")],
)
def test_did_you_mean(word: str, answer: str) -> None:
    assert did_you_mean(word, ["tim/anggota", "tim/ketua"]) == answer


def test_paths_count_from_one() -> None:
    assert dotted(("subproses", 6, "aktivitas", 0, "teks")) == "subproses[7].aktivitas[1].teks"
    assert dotted(()) == ""
