"""A real spreadsheet program for the tests: workbooks calculated anew, saved, or printed, many in one run."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

PATIENCE = 300
"""Seconds that one run may take."""


def converted(files: Iterable[Path], to: str, folder: Path) -> dict[str, Path]:
    """Have LibreOffice open files and save them as `to` into an empty `folder`; returns the results by their stem."""
    program = shutil.which("soffice")
    if program is None:
        pytest.fail("LibreOffice tidak ditemukan: jalankan ./juknis uji, atau pasang libreoffice-calc", pytrace=False)
    given = [str(file) for file in files]
    assert given
    folder.mkdir(parents=True, exist_ok=True)
    profile = f"-env:UserInstallation={(folder / 'profil').resolve().as_uri()}"
    command = [program, "--headless", "--norestore", profile, "--convert-to", to, "--outdir", str(folder), *given]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=PATIENCE)
    shutil.rmtree(folder / "profil", ignore_errors=True)
    made = {path.stem: path for path in folder.iterdir()}
    assert len(made) == len(given), done.stdout + done.stderr
    return made


def recalculated(path: Path) -> Path:
    """Return a workbook as LibreOffice saves it, its formulas calculated anew, in a folder beside it."""
    return converted([path], "xlsx", path.parent / f"{path.stem}-dihitung")[path.stem]
