"""The commands as their users meet them: exit status, Indonesian words, and nothing lost when something is wrong."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pohon import snapshot

from generator.beside import checksums
from generator.cli import main

DASAR = Path(__file__).parent / "galat" / "dasar"
ENGLISH = (
    "usage",
    "error",
    "invalid",
    "required",
    "optional",
    "Traceback",
    "expected",
    "choose",
    "argument",
    "show this",
)


@pytest.fixture
def proyek(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the smallest edition, in which commands are run."""
    shutil.copytree(DASAR, tmp_path / "proyek")
    monkeypatch.chdir(tmp_path / "proyek")
    return tmp_path / "proyek"


@pytest.fixture
def buildable(proyek: Path, root: Path) -> Path:
    """The same with all that a site needs."""
    shutil.copy(root / "mkdocs.yml", proyek)
    for name in ("overrides", "generator"):
        (proyek / name).symlink_to(root / name)
    return proyek


def run(*arguments: str) -> int:
    try:
        return main(arguments)
    except SystemExit as stop:
        return int(stop.code or 0)


def spoil(root: Path) -> None:
    (root / "data/istilah/walidata.yaml").write_text('istilah: "Walidata')


def published(root: Path) -> Path:
    """A folder that looks as `bangun` leaves it."""
    for name in ("versions.json", "2025/index.html", "usang.html"):
        path = root / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    (root / "site/SHA256SUMS").write_text(checksums(root / "site"))
    return root / "site"


@pytest.mark.usefixtures("proyek")
def test_good_data_is_status_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("periksa") == 0
    assert capsys.readouterr() == ("Tidak ada keluhan.\n", "")


def test_findings_are_status_1(proyek: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(proyek)
    assert run("periksa", "--edisi", "2025") == 1
    out, err = capsys.readouterr()
    assert out.startswith("data/istilah/walidata.yaml:1:10: galat[yaml-kutip]: ")
    assert out.endswith("\n\n1 galat, 0 peringatan dalam 1 berkas.\n")
    assert err == ""


@pytest.mark.parametrize("head", [None, "edisi: 2025\nedisi: 2025\n"])
def test_a_broken_head_hides_nothing(head: str | None, proyek: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(proyek)
    shutil.copytree(proyek / "data/2025", proyek / "data/2026")
    (proyek / "data/2025/edisi.yaml").unlink()
    if head:
        (proyek / "data/2025/edisi.yaml").write_text(head)
    assert run("periksa", "--format", "json") == 1
    codes = [item["kode"] for item in json.loads(capsys.readouterr().out)]
    assert codes == ["kunci-ganda" if head else "edisi-tanpa-kepala", "nama-berkas", "yaml-kutip"]


@pytest.mark.parametrize("year", ["2025", "2052"])
@pytest.mark.parametrize("gaps", [[], ["--celah"]])
def test_json_parses_whatever_is_wrong(
    year: str, gaps: list[str], proyek: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("periksa", "--format", "json", "--edisi", "2025", *gaps) == 0
    items = json.loads(capsys.readouterr().out)
    assert {item["kode"] for item in items} <= {"celah"}
    spoil(proyek)
    assert run("periksa", "--format", "json", "--edisi", year, *gaps) == 1
    assert "galat" in {item["berat"] for item in json.loads(capsys.readouterr().out)}


def test_gaps_are_listed_and_are_no_faults(proyek: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = proyek / "data/istilah/walidata.yaml"
    path.write_text(path.read_text().replace("definisi: Unit yang mengelola data.\n", ""))
    assert run("periksa", "--celah") == 0
    assert "celah [2025] istilah/walidata: Definisi belum diketahui" in capsys.readouterr().out
    assert run("periksa", "--celah", "--format", "github") == 0
    assert "::warning file=data/istilah/walidata.yaml,line=1,col=1,title=celah::" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ("", "yang belum ditulis: PERINTAH"),
        ("bangn", 'perintah "bangn" tidak ada; mungkin maksud Anda "bangun"?'),
        ("zzz", 'perintah "zzz" tidak ada'),
        ("periksa --format xml", '--format tidak mengenal "xml"'),
        ("periksa --edisi", "--edisi perlu diikuti satu nilai"),
        ("periksa --cela", "tidak dikenal: --cela"),
    ],
)
@pytest.mark.usefixtures("proyek")
def test_wrong_usage_is_status_2_in_indonesian(arguments: str, words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*arguments.split()) == 2
    err = capsys.readouterr().err
    assert err.startswith(f"galat: {words}")
    assert not [word for word in ENGLISH if word in err]


@pytest.mark.parametrize("command", ["", "bangun ", "periksa ", "sajikan ", "ukur "])
def test_help_is_indonesian(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*f"{command}--help".split()) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"pemakaian: juknis {command}")
    assert not [word for word in ENGLISH if word in out]


@pytest.mark.parametrize("command", ["periksa", "bangun"])
@pytest.mark.usefixtures("proyek")
def test_an_unknown_edition_gets_a_suggestion(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(command, "--edisi", "2052") == 1
    assert 'mungkin maksud Anda "2025"?' in "".join(capsys.readouterr())


@pytest.mark.parametrize("command", ["periksa", "bangun", "sajikan"])
def test_no_edition_is_said_so(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(command) == 2
    assert capsys.readouterr().err == "galat: tidak ada edisi di folder data/; jalankan dari folder proyek\n"


def test_bad_data_leaves_the_site_as_it_was(proyek: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = published(proyek)
    spoil(proyek)
    before = snapshot(proyek)
    assert run("bangun") == 1
    assert snapshot(proyek) == before
    assert sorted(path.name for path in proyek.iterdir()) == ["content", "data", "site"]
    assert site.is_dir()
    err = capsys.readouterr().err
    assert "galat[yaml-kutip]" in err
    assert "Traceback" not in err


def test_a_page_that_leads_nowhere_leaves_the_site_as_it_was(
    buildable: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    published(buildable)
    (buildable / "content/juknis/tentang.md").write_text("# Tentang\n\n[x](tentang.md#tidak-ada)\n")
    before = snapshot(buildable / "site")
    assert run("bangun") == 1
    assert snapshot(buildable / "site") == before
    assert not list(buildable.glob(".site*"))
    err = capsys.readouterr().err
    assert "galat: situs tidak dapat dibuat; site tidak diubah" in err
    assert "#tidak-ada" in err


def test_a_good_build_takes_the_place_of_the_old(buildable: Path, capsys: pytest.CaptureFixture[str]) -> None:
    published(buildable)
    assert run("bangun") == 0
    assert not (buildable / "site/usang.html").exists()
    assert not list(buildable.glob(".site*"))
    assert json.loads((buildable / "site/versions.json").read_text())[0]["version"] == "2025"
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize("target", ["data", ".", "catatan.txt", "sha", "kosong-tidak", "site"])
def test_a_folder_of_someone_else_is_not_touched(target: str, proyek: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (proyek / "catatan.txt").write_text("penting")
    for name in ("sha/SHA256SUMS", "kosong-tidak/foto.jpg"):
        (proyek / name).parent.mkdir()
        (proyek / name).write_text("penting")
    (published(proyek) / "CNAME").write_text("penting")
    before = snapshot(proyek)
    assert run("bangun", "--ke", target) == 2
    assert snapshot(proyek) == before
    words = f"galat: {target} memuat berkas yang bukan hasil perintah ini, jadi tidak ditimpa: "
    assert capsys.readouterr().err.startswith(words)


@pytest.mark.parametrize("arguments", [["periksa"], ["periksa", "--format", "json"], ["bangun"], ["bangn"], []])
def test_no_traceback_reaches_the_terminal(arguments: list[str], proyek: Path, root: Path) -> None:
    spoil(proyek)
    (proyek / "data/2025/edisi.yaml").write_bytes(b"\xff\x00")
    done = subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=proyek,
        env={"PYTHONPATH": str(root), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        check=False,
    )
    assert done.returncode in (1, 2)
    assert b"Traceback" not in done.stdout + done.stderr
