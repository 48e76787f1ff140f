"""The guide for editors, followed word by word on a copy of the project: it is true, or this fails."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path
from time import monotonic, sleep

import pytest
import yaml
from edisi_baru import OLD, project
from panduan import Step, as_pattern, pages, steps
from pydantic import TypeAdapter

from generator.cli import _parser
from generator.edition import editions, parse
from generator.explanations import explanations
from generator.models import kind_of
from generator.models.base import Identified
from generator.models.blok import Blok
from generator.models.kunci import HANDWRITTEN
from generator.models.peta import JENIS, SHAPES
from generator.schemas import SINGLES
from generator.source import Source

ROOT = Path(__file__).resolve().parent.parent
PAGES = pages(ROOT)
STEPS = [step for name, words in PAGES.items() for step in steps(name, words)]
ELSEWHERE = {"git", "cd", "rsync", "ssh"}
"""Programs of blocks that are for another computer, or for what only the project's keeper has."""
MUST_RUN = {"periksa", "sajikan", "skema", "kunci", "salin", "banding", "tinjau", "bangun"}


class Reader:
    """Somebody who follows the guide in a folder: types, looks, edits, and stops where it isn't as told."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.printed: str | None = None
        self.sought: Step | None = None
        self.typed: list[str] = []
        stub = folder / "juknis"
        stub.write_text(f'#!/bin/sh\nexec "{sys.executable}" -P -m generator "$@"\n')
        stub.chmod(0o755)
        self.variables = {**os.environ, "PYTHONPATH": str(folder), "PYTHONUNBUFFERED": "1", "NO_MKDOCS_2_WARNING": "1"}
        self.variables.pop("JUKNIS_ALAMAT", None)

    def follow_all(self, listed: list[Step]) -> None:
        """Do steps in their order."""
        for step in listed:
            self.follow(step)

    def follow(self, step: Step) -> None:
        """Do one step."""
        if step.what != "tampil":
            assert not self.printed, f"sebelum {step.where}: panduan tidak menunjukkan yang tampil:\n{self.printed}"
        getattr(self, f"_{step.what}")(step)

    def _jalankan(self, step: Step) -> None:
        self.printed = "".join(self._run(line, step) for line in step.text.splitlines())

    def _run(self, line: str, step: Step) -> str:
        self.typed.append(line)
        if " sajikan" in line:
            return self._serve(line)
        quick = line.replace(" bangun", " bangun --tanpa-unduhan")  # printing modules is tested elsewhere, and slow
        done = subprocess.run(
            quick,
            shell=True,
            cwd=self.folder,
            env=self.variables,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=300,
        )
        said = done.stdout
        asks = re.search(r"juknis (periksa|banding|tinjau)\b", line)  # 1 says that there is something to do
        assert done.returncode in ((0, 1) if asks else (0,)), f"{step.where}: {line}: {done.returncode}\n{said}"
        assert "Traceback" not in said, said
        return said

    def _serve(self, line: str) -> str:
        """Serve at a free port, as if at the usual one, until it says where; then stop it."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            address = f"127.0.0.1:{free.getsockname()[1]}"
        log = self.folder.parent / "sajikan.log"
        with log.open("w") as out:
            server = subprocess.Popen(
                [*line.split(), "--alamat", address], cwd=self.folder, env=self.variables, stdout=out, stderr=out
            )
            try:
                until = monotonic() + 120
                while "Serving on" not in log.read_text() and server.poll() is None and monotonic() < until:
                    sleep(0.2)
            finally:
                server.send_signal(signal.SIGINT)
                server.wait(30)
        said = log.read_text()
        return said[: said.find("\n", said.find("Serving on")) + 1].replace(address, "127.0.0.1:8000") or said

    def _tampil(self, step: Step) -> None:
        assert self.printed is not None, f"{step.where}: belum ada yang dijalankan"
        fits = as_pattern(step.text).fullmatch(self.printed)
        assert fits, f"{step.where}: yang tampil lain:\n{self.printed}"
        self.printed = None

    def _lain(self, step: Step) -> None:
        pass

    _contoh = _bagian = _lain

    def _cari(self, step: Step) -> None:
        assert self.sought is None, f"{step.where}: yang dicari sebelumnya belum diganti"
        self.sought = step

    def _ganti(self, step: Step) -> None:
        assert self.sought is not None, f"{step.where}: belum ada yang dicari"
        self._edit(self.sought, step.text)
        self.sought = None

    def _hapus(self, step: Step) -> None:
        self._edit(step, "")

    def _edit(self, sought: Step, new: str) -> None:
        """Change the first place where `sought` stands; what is one line may stand within one."""
        path = self.folder / sought.file
        text = path.read_text("utf-8")
        old = sought.text
        if old not in text:
            old, new = old.rstrip("\n"), new.rstrip("\n")
        assert old in text, f"{sought.where}: tidak ada dalam {sought.file}: {old!r}"
        path.write_text(text.replace(old, new, 1), "utf-8")


def fresh(to: Path) -> Path:
    """Copy the project as it is before the round that the guide describes: nothing sealed, no later edition."""
    project(ROOT, to, sealed=False)
    data = to / "data"
    kept = data / OLD / "bersama"
    for path in [data / year for year in editions(to) if year > OLD] + [data / "peta"]:
        shutil.rmtree(path, ignore_errors=True)
    if kept.is_dir():
        for path in kept.iterdir():
            if path.name == HANDWRITTEN:
                shutil.copytree(path, to / HANDWRITTEN, dirs_exist_ok=True)
                shutil.rmtree(path)
                continue
            target = data / path.name
            shutil.rmtree(target) if target.is_dir() else target.unlink(missing_ok=True)
            path.rename(target)
        kept.rmdir()
    (data / OLD / "kunci.yaml").unlink(missing_ok=True)
    return to


def test_a_new_user_can_follow_the_guide(tmp_path: Path) -> None:
    reader = Reader(fresh(tmp_path / "juknis"))
    reader.follow_all(STEPS)
    assert reader.sought is None
    assert not reader.printed, reader.printed
    ran = {word for line in reader.typed for word in re.findall(r"\./juknis (\w+)", line)}
    assert ran >= MUST_RUN
    site = reader.folder / "site"
    assert (site / "2026" / "perubahan" / "index.html").is_file()
    assert "mikro sebelum data dibagikan" in (site / "2026" / "gsbpm" / "5.1" / "index.html").read_text("utf-8")


WRONG = {
    "perintah lain namanya": [Step("jalankan", "./juknis periksaa\n", "x")],
    "pilihan tak dikenal": [Step("jalankan", "./juknis periksa --smua\n", "x")],
    "keluaran lain": [Step("jalankan", "./juknis periksa\n", "x"), Step("tampil", "…\n3 galat.\n", "x")],
    "keluaran tak ditunjukkan": [Step("jalankan", "./juknis periksa\n", "x"), Step("hapus", "x\n", "x", "mkdocs.yml")],
    "suntingan tak ada": [Step("hapus", "tidak: ada\n", "x", "data/2025/edisi.yaml")],
    "perintah gagal": [Step("jalankan", "./juknis salin 2020 2021\n", "x")],
}


@pytest.fixture(scope="module")
def proyek(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return fresh(tmp_path_factory.mktemp("panduan") / "juknis")


@pytest.mark.parametrize("name", WRONG)
def test_a_guide_that_is_wrong_is_noticed(name: str, proyek: Path) -> None:
    reader = Reader(proyek)
    with pytest.raises(AssertionError):
        reader.follow_all(WRONG[name])


OUTPUTS = {
    "sama": ("a\nb\n", "a\nb", True),
    "bilangan lain": ("5 berkas\n", "17 berkas", True),
    "tahun lain": ("edisi 2025\n", "edisi 2026", False),
    "nol lain": ("0 galat\n", "1 galat", False),
    "awal dilewati": ("…\nakhir\n", "a\nb\nakhir", True),
    "awal dilewati, tidak ada": ("…\nakhir\n", "akhir", True),
    "tengah dilewati": ("a\n…\nz\n", "a\nb\nc\nz", True),
    "di dalam baris": ("a … z\n", "a b c z", True),
    "akhir kurang": ("a\n", "a\nb", False),
    "awal kurang": ("b\n", "a\nb", False),
}


@pytest.mark.parametrize("name", OUTPUTS)
def test_what_is_shown_fits_what_is_printed(name: str) -> None:
    shown, printed, fits = OUTPUTS[name]
    assert bool(as_pattern(shown).fullmatch(f"{printed}\n")) is fits


def test_there_is_something_to_follow() -> None:
    assert len(STEPS) > 50
    assert {step.what for step in STEPS} == {"jalankan", "tampil", "lain", "cari", "ganti", "hapus", "contoh", "bagian"}


@pytest.mark.parametrize("step", [step for step in STEPS if step.what == "lain"], ids=lambda step: step.where)
def test_what_is_not_tried_is_for_elsewhere(step: Step) -> None:
    assert {line.split()[0] for line in step.text.splitlines()} <= ELSEWHERE


@pytest.mark.parametrize("name", PAGES)
def test_every_command_named_exists(name: str) -> None:
    parser = _parser()
    known = next(action.choices for action in parser._actions if action.dest != "help" and action.choices)
    named = set(re.findall(r"\./juknis ([a-z]+)", PAGES[name]))
    assert named
    assert named <= set(known)


def test_every_code_named_exists() -> None:
    table = PAGES["membaca-galat"].partition("## Yang paling sering")[2]
    codes = re.findall(r"(?m)^\| `([a-z0-9-]+)` \|", table)
    assert len(codes) > 10
    assert set(codes) <= set(explanations())


def model_of(path: str) -> type:
    inner = path.removeprefix("data/")
    single = next((model for form, model in SINGLES.items() if Path(inner).match(form)), None)
    kind = kind_of(*Path(path).with_suffix("").parts[-2:])
    found = single or (kind and kind.model)
    assert found, path
    return found


@pytest.mark.parametrize("step", [step for step in STEPS if step.what == "contoh"], ids=lambda step: step.where)
def test_an_example_of_a_file_is_one(step: Step) -> None:
    parse(Source(step.file, step.text, yaml.load(step.text, yaml.BaseLoader)), model_of(step.file))


@pytest.mark.parametrize("step", [step for step in STEPS if step.what == "bagian"], ids=lambda step: step.where)
def test_an_example_of_a_part_is_one(step: Step) -> None:
    TypeAdapter(Identified | Blok).validate_python(yaml.load(step.text, yaml.BaseLoader))


def test_each_kind_of_change_has_its_row_and_its_example() -> None:
    step = next(step for step in STEPS if step.what == "contoh" and "peta" in step.file)
    assert [line["jenis"] for line in yaml.safe_load(step.text)["perubahan"]] == list(JENIS)
    rows = re.findall(r"(?m)^\| `(\w+)` \|.*\| ([\w ]+) \| ([\w ]+) \|$", PAGES["putaran-tahunan"])
    words = {"berapa pun": "satu atau beberapa"}
    assert rows == [(jenis, *(words.get(shape, shape) for shape in shapes)) for jenis, shapes in SHAPES.items()]
