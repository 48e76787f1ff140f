"""Sealing an edition: its files, and the shared law, words and pages as they were then, keep their digests."""

import shutil
import tempfile
from pathlib import Path

import yaml

from generator.discovery import passed_over
from generator.models.kunci import HANDWRITTEN, SEAL, SHARED
from generator.models.peta import MAPS
from generator.naskah import EDITORS
from generator.revisions.seal import digests

_HEAD = "# Ditulis oleh ./juknis kunci. Jangan disunting dengan tangan.\n"


def freeze(root: Path, year: str) -> int:
    """Seal edition `year` and return how many files its seal covers.

    The shared files are copied into it unless it was sealed before; the seal is written last, so that a killed run
    leaves an edition that is open.
    """
    folder = root / "data" / year
    if not (folder / SHARED).is_dir():
        stage = Path(tempfile.mkdtemp(prefix=".bersama-", dir=root / "data"))
        try:
            _keep(root / "data", stage / SHARED)
            if (root / HANDWRITTEN).is_dir():
                _copy(root / HANDWRITTEN, stage / SHARED / HANDWRITTEN, EDITORS)
            (stage / SHARED).rename(folder / SHARED)
        finally:
            shutil.rmtree(stage, ignore_errors=True)
    found = digests(root / "data", year)
    words = yaml.safe_dump({"berkas": found}, allow_unicode=True, sort_keys=True, width=1000)
    (folder / SEAL).write_text(_HEAD + words, "utf-8")
    return len(found)


def thaw(root: Path, year: str) -> None:
    """Take the seal of an edition away; the shared files that it kept stay with it."""
    (root / "data" / year / SEAL).unlink()


def _keep(data: Path, to: Path) -> None:
    to.mkdir(parents=True)
    for path in sorted(data.iterdir()):
        if passed_over(path.relative_to(data)) or path.name == MAPS or path.name.isdecimal():
            continue
        if path.is_dir():
            _copy(path, to / path.name)
        else:
            shutil.copy2(path, to / path.name)


def _copy(folder: Path, to: Path, *passed: str) -> None:
    def ignored(place: str, names: list[str]) -> set[str]:
        return {name for name in names if name in passed or passed_over(Path(name))}

    shutil.copytree(folder, to, ignore=ignored)
