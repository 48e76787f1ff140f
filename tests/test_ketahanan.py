"""What strangers may send, and what a slip of the hand may ask for: none of it costs more than itself."""

from __future__ import annotations

import errno
import json
import os
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pytest
from isi_berkas import as_json, in_pdf, in_xlsx

from generator.answers import jawaban as answers
from generator.answers.jawaban import SCHEME, Jawaban, clean
from generator.answers.limits import OPTIONS
from generator.answers.reading import Reading, read
from generator.cli import main
from generator.forms.catalogue import Catalogue, catalogue
from generator.forms.formats import FORMATS
from generator.recap import command
from generator.recap.discovery import Found, _kind
from generator.reporting import in_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.forms.sheet import Sheet

ROOT = Path(__file__).resolve().parent.parent
FORM = "formulir/narahubung"


@pytest.fixture(scope="module")
def known() -> Catalogue:
    return catalogue(ROOT, "https://contoh.go.id/")


@pytest.fixture(scope="module")
def sheet(known: Catalogue) -> Sheet:
    found = known.find("2025", FORM)
    assert found
    return found


@pytest.fixture(scope="module")
def filled(sheet: Sheet) -> dict[str, bytes]:
    """The same small jawaban in each format."""
    value = Jawaban("2025", FORM, "", "1.0", {"instansi": "Dinas A"}, {f"{FORM}/unit-kerja-walidata": {"nilai": "X"}})
    blank = {form.suffix: form.make(sheet).data for form in FORMATS if form.suffix in ("pdf", "xlsx")}
    return {
        "json": as_json(value),
        "pdf": in_pdf(blank["pdf"], sheet, value),
        "xlsx": in_xlsx(blank["xlsx"], sheet, value),
    }


@pytest.fixture
def here(tmp_path: Path, filled: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the filled files, from which the commands run as in the project's."""
    for suffix, data in filled.items():
        (tmp_path / f"a.{suffix}").write_bytes(data)
    for name in ("data", "mkdocs.yml"):
        (tmp_path / name).symlink_to(ROOT / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_thousands_of_conflicting_values_are_told_in_a_few_words(tmp_path: Path, known: Catalogue) -> None:
    twice = ",".join(f'"instansi":"{"x" * 50}{number}"' for number in range(2_000))
    words = f'{{"skema":"{SCHEME}","edisi":"2025","formulir":"narahubung","identitas":{{{twice}}},"jawaban":{{}}}}'
    (tmp_path / "a.json").write_text(words)
    reading = read(tmp_path / "a.json", known)
    assert 0 < len(reading.rejected) <= OPTIONS
    assert all(len(item.why) < 1_000 and "1995 lagi" in item.why for item in reading.rejected)
    assert reading.jawaban
    assert "instansi" not in reading.jawaban.identitas


def test_a_report_on_paper_names_only_so_many_strangers(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    strange = {f"gsbpm/9.9/a{number}": {"catatan": "kata " * 90} for number in range(1, 3_000)}
    value = Jawaban("2025", FORM, "", "1.0", {"instansi": "Dinas A"}, strange)
    (here / "a.json").write_bytes(as_json(value))
    assert main(["nilai", "a.json", "--ke", "laporan.pdf"]) == 0
    assert capsys.readouterr().out.count("gsbpm/9.9/") == 150
    with pikepdf.open(here / "laporan.pdf") as pdf:
        assert len(pdf.pages) < 60


@pytest.mark.parametrize("suffix", ["pdf", "xlsx", "json"])
def test_a_report_never_takes_the_place_of_a_filled_form(
    here: Path, filled: dict[str, bytes], suffix: str, capsys: pytest.CaptureFixture[str]
) -> None:
    other = "json" if suffix != "json" else "pdf"
    assert main(["nilai", f"a.{other}", "--ke", f"a.{suffix}"]) == 2
    assert (here / f"a.{suffix}").read_bytes() == filled[suffix]
    assert "tidak ditimpa" in capsys.readouterr().err


@pytest.mark.parametrize("suffix", ["pdf", "xlsx", "json"])
def test_a_report_takes_the_place_of_an_earlier_one(here: Path, suffix: str) -> None:
    for _ in range(2):
        assert main(["nilai", "a.json", "--ke", f"laporan.{suffix}"]) == 0
    assert (here / f"laporan.{suffix}").stat().st_size > 100


def test_a_jawaban_is_saved_beside_what_is_there(here: Path) -> None:
    (here / "hasil").mkdir()
    (here / "hasil" / "a.json").write_text("MILIK SAYA")
    for _ in range(2):
        assert main(["nilai", "a.pdf", "--jawaban", "hasil"]) == 0
    assert (here / "hasil" / "a.json").read_text() == "MILIK SAYA"
    assert sorted(path.name for path in (here / "hasil").iterdir()) == ["a-2.json", "a.json"]
    assert json.loads((here / "hasil" / "a-2.json").read_text())["identitas"] == {"instansi": "Dinas A"}


def test_a_very_long_name_is_shortened(here: Path) -> None:
    (here / "a.json").rename(here / f"{'é' * 120}.json")
    assert main(["nilai", f"{'é' * 120}.json", "--jawaban", "hasil"]) == 0
    assert [path.suffix for path in (here / "hasil").iterdir()] == [".json"]


@pytest.mark.parametrize("make", [os.mkfifo, lambda path: os.symlink("/dev/full", path)], ids=["pipa", "tautan"])
@pytest.mark.parametrize("arguments", [["nilai", "a.json"], ["rekap", "masuk"]], ids=["nilai", "rekap"])
def test_a_result_is_written_over_no_pipe_and_no_link(
    here: Path, make: Callable[[Path], None], arguments: list[str]
) -> None:
    (here / "masuk").mkdir()
    (here / "a.pdf").rename(here / "masuk" / "a.pdf")
    make(here / "hasil.xlsx")
    assert main([*arguments, "--ke", "hasil.xlsx"]) == 2


def test_a_folder_may_have_any_name(here: Path) -> None:
    strange = Path(os.fsdecode(b"\x01fold\xff"))
    strange.mkdir()
    (here / "a.xlsx").rename(strange / "a.xlsx")
    assert main(["rekap", str(strange), "--ke", "rekap.xlsx"]) == 0
    assert (here / "rekap.xlsx").stat().st_size > 1_000


def test_a_very_long_folder_for_temporary_files_is_said(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    long = here / ("x" * 100)
    long.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(long))
    assert main(["nilai", "a.json"]) == 1
    assert "namanya terlalu panjang" in capsys.readouterr().err


class Entry:
    """An entry of a folder whose nature cannot be told."""

    def __init__(self, fault: type[OSError]) -> None:
        self.fault = fault

    def is_symlink(self) -> bool:
        return False

    def is_dir(self, *, follow_symlinks: bool) -> bool:
        return False

    def stat(self, *, follow_symlinks: bool) -> os.stat_result:
        raise self.fault


@pytest.mark.parametrize(
    ("fault", "kind"),
    [(FileNotFoundError, "hilang"), (PermissionError, "folder-terkunci"), (OSError, "folder-terkunci")],
)
def test_a_file_that_vanishes_or_hides_is_only_refused(fault: type[OSError], kind: str) -> None:
    assert _kind(Entry(fault)) == kind  # type: ignore[arg-type]


def test_one_recap_holds_only_so_much(known: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "ROOM", 5_000)
    one = Jawaban("2025", FORM, "", "1.0", {"instansi": "x" * 2_000})
    done = command.recap("uji", Found((), (), 0), (Reading(f"{n}.json", "json", one) for n in range(9)), known)
    assert (done.read, done.refused) == (2, 7)


def test_no_terminal_obeys_what_a_file_holds() -> None:
    assert clean("a\x9b31mb\x9d0;c\x90\x1b[2J\x07\x85d") == "a31mb0;c[2J\nd"


def test_python_and_the_browser_take_the_same_for_control_characters() -> None:
    """What `clean` does with the rest, the forms' and the check's round trips show."""
    script = (ROOT / "overrides/skrip/inti/jawaban.js").read_text("utf-8")
    found = re.search(r"const CONTROL = /(\[.*\])/gu;", script)
    assert found
    theirs = re.compile(found[1])  # both languages write a set of characters alike
    letters = [chr(code) for code in range(0x110000)]
    assert [one for one in letters if bool(theirs.match(one)) != bool(answers._CONTROL.match(one))] == []


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES, errno.ENAMETOOLONG, errno.EROFS])
def test_the_system_refuses_in_indonesian(code: int) -> None:
    words = in_words(OSError(code, os.strerror(code)))
    assert words
    assert words != os.strerror(code)
