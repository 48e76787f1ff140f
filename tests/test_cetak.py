"""Modules of the small edition go through the press; what goes wrong on the way is told, and nothing else changes."""

from __future__ import annotations

import builtins
import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

from generator import cli
from generator.edition import Edition
from generator.outputs.documents import jobs
from generator.printing import press
from generator.printing.inline import curled
from generator.printing.numbering import letters, roman, runs
from generator.rules import load_checked
from generator.staging import BusyError, lock
from generator.workshop import DocumentError, Job, Made

CONTOH = Path(__file__).resolve().parent / "contoh"
ADDRESS = "https://contoh.example/juknis/2025/"


@pytest.fixture(scope="module")
def edition() -> Edition:
    return load_checked(CONTOH, "2025")


@pytest.fixture(scope="module")
def work(edition: Edition) -> dict[str, Job]:
    return {job.value.id.removeprefix("modul/"): job for job in jobs(edition, ADDRESS)}


def words_of(made: Made) -> list[str]:
    """The words of each page."""
    with pypdfium2.PdfDocument(made.data) as document:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def test_every_module_of_the_small_edition_is_printed(work: dict[str, Job]) -> None:
    assert len(work) >= 3
    for job in work.values():
        made = job.make(job.value)
        with pikepdf.open(BytesIO(made.data)) as pdf:
            assert len(pdf.pages) == made.pages
            assert str(pdf.Root.Lang) == "id"


def test_a_preface_may_hold_whatever_a_text_holds(tmp_path: Path) -> None:
    """Terms, a citation, a reference and a table stand in pages that are laid out apart from the text."""
    shutil.copytree(CONTOH, tmp_path / "contoh")
    path = tmp_path / "contoh/data/2025/modul/lengkap.yaml"
    preface = """kata_pengantar:
  - paragraf: Buku ini bagi Walidata; lihat [[gsbpm:2.1]], [[tim:koordinator]], dan [[peraturan:uu-16-1997]].
  - tabel:
      judul: Susunan buku
      kolom: [Bab, Isi]
      baris: [[I, Pendahuluan]]
"""
    path.write_text(path.read_text().replace("bab:\n", f"{preface}bab:\n", 1))
    job = next(job for job in jobs(load_checked(tmp_path / "contoh", "2025"), ADDRESS) if "lengkap" in job.path)
    pages = words_of(job.make(job.value))
    at = next(number for number, words in enumerate(pages) if "Buku ini bagi Walidata" in words)
    assert "KATA PENGANTAR" in pages[at].upper()
    assert "Susunan buku" in pages[at]
    assert re.search(r"\(hlm\. \d+\)", pages[at])
    assert not any("Susunan buku" in words for words in pages[:at] + pages[at + 1 :]), "bukan bagian daftar tabel"


def test_trainers_and_participants_call_a_table_by_the_same_number(root: Path) -> None:
    every = {job.value.id: job.value for job in jobs(load_checked(root, "2025"), ADDRESS)}
    named = [
        [(item.label, item.title) for item in every[f"modul/pelatihan-gsbpm-{who}"].tables]
        for who in ("peserta", "pelatih")
    ]
    assert named[0] == named[1]
    assert len(named[0]) > 20


def test_a_long_title_stays_on_the_cover(work: dict[str, Job]) -> None:
    long = " ".join(["Pembinaan"] * 12)
    book = work["lengkap"].value
    assert len(long) <= 120
    pages = words_of(press.print_book(replace(book, title=long)))
    assert pages[0].count("Pembinaan".upper()) + pages[0].count("Pembinaan") >= 12
    assert "Jumlah Halaman" in pages[1]


def test_what_weasyprint_complains_of_stops_the_build(work: dict[str, Job]) -> None:
    book = work["lengkap"].value
    for spoilt in ('<p><a href="#tidak-ada">x</a></p>', '<img src="https://contoh.example/x.png" alt="x">'):
        body = book.body.replace("</body>", f"{spoilt}</body>")
        with pytest.raises(DocumentError, match=r"tidak-ada|contoh\.example"):
            press.print_book(replace(book, body=body))


def test_without_pango_the_way_out_is_told(work: dict[str, Job], monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def missing(name: str, *rest: Any, **more: Any) -> Any:
        if name == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0'")
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", missing)
    with pytest.raises(DocumentError, match=r"libpango-1\.0-0.*--tanpa-unduhan"):
        press.print_book(work["kartu-saku"].value)


@pytest.mark.parametrize(
    "address",
    ["", "juknis.go.id", "ftp://x.go.id/", "https://x.go.id/?q=1", "https://x.go.id/a b", 'https://x"><script>', " "],
)
def test_an_address_that_would_spoil_every_code_is_refused(
    address: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(cli.ADDRESS, address)
    assert cli.main(["bangun"]) == 2
    assert f'galat: JUKNIS_ALAMAT="{address}" bukan alamat situs' in capsys.readouterr().err


def test_a_folder_that_a_living_build_holds_is_left_alone(tmp_path: Path) -> None:
    stage = tmp_path / ".site-baru-x"
    stage.mkdir()
    held = lock(stage)
    with pytest.raises(BusyError):
        lock(stage)
    os.close(held)
    os.close(lock(stage))


def test_quotation_marks_lean_the_right_way() -> None:
    assert curled('"Bahan" dan ("isi")') == "“Bahan” dan (“isi”)"
    assert curled('"', before="a") == "”"


def test_numbers_are_written_as_books_write_them() -> None:
    assert [roman(number) for number in (1, 4, 9, 14, 40, 99)] == ["I", "IV", "IX", "XIV", "XL", "XCIX"]
    assert [letters(number) for number in (1, 26, 27, 52, 53)] == ["A", "Z", "AA", "AZ", "BA"]
    assert runs([1, 2, 3, 5, 7, 8]) == [[1, 2, 3], [5], [7, 8]]


def test_annexes_name_their_tables_after_themselves(root: Path) -> None:
    value = next(job.value for job in jobs(load_checked(root, "2025"), ADDRESS) if "petunjuk-teknis" in job.path)
    labels = [item.label for item in (*value.tables, *value.figures)]
    assert any(re.fullmatch(r"Tabel Lampiran II\.\d+", label) for label in labels)
    assert len(set(labels)) == len(labels)


def test_a_process_that_printed_ends_in_silence(root: Path) -> None:
    command = [sys.executable, "-c", "from generator.printing import press; press.look()"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    assert done.stderr == ""
