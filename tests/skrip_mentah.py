"""The modules of the browser code as they are written, and the checklists as they are published, to be imported."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

from generator.edition import load
from generator.outputs.periksa_mandiri import render

ROOT = Path(__file__).resolve().parent.parent


@cache
def published() -> dict[str, str]:
    """The scripts, styles and checklists of the edition, by path."""
    return {artifact.path: artifact.data.decode() for artifact in render(load(ROOT, "2025")[0], {})}


def prepare(folder: Path) -> Path:
    """Fill a folder to be served: ``skrip/`` holds the modules, ``kosong.html`` is a page that does nothing."""
    shutil.copytree(ROOT / "overrides" / "skrip", folder / "skrip")
    for path, words in published().items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(words, "utf-8")
    (folder / "kosong.html").write_text("<!doctype html><title>Kosong</title>", "utf-8")
    return folder
