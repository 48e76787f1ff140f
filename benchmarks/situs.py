"""What our site costs beyond MkDocs: `bangun` of one edition against a bare `mkdocs build` of the same Markdown."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from benchmarks.figure import RATIO, Figure, UnmeasuredError, by_turns, decimal
from generator.edition import editions
from generator.navigation import navigation
from generator.outputs import render
from generator.rules import load_checked


def measure(root: Path) -> Iterator[Figure]:
    """Time both as whole processes, by turns, each into a folder that is not there yet."""
    year = editions(root)[-1]
    with TemporaryDirectory() as name:
        folder = Path(name)
        config = _write(root, year, folder)

        def ours() -> None:
            _run(root, folder / "kita", "generator", "bangun", "--edisi", year, "--ke", str(folder / "kita"))

        def bare() -> None:
            _run(root, folder / "polos", "mkdocs", "build", "-q", "-f", str(config), "-d", str(folder / "polos"))

        mine, theirs = by_turns(5, ours, bare)
    made_of = f"{decimal(mine)} s : {decimal(theirs)} s"
    yield Figure("bangun satu edisi dibanding mkdocs polos", mine / theirs, RATIO, 1.2, made_of)


def _write(root: Path, year: str, folder: Path) -> Path:
    """Write the edition's artifacts as files, and a mkdocs.yml that differs from ours only in having no hook."""
    edition = load_checked(root, year)
    for artifact in render(edition):
        path = folder / "isi" / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artifact.data)
    config = {
        "INHERIT": str(root / "mkdocs.yml"),
        "docs_dir": str(folder / "isi"),
        "theme": {"custom_dir": str(root / "overrides")},
        "hooks": [],
        "watch": [],
        "nav": navigation(edition),
    }
    path = folder / "mkdocs.yml"
    path.write_text(yaml.safe_dump(config, allow_unicode=True, sort_keys=False), "utf-8")
    return path


def _run(root: Path, target: Path, *arguments: str) -> None:
    shutil.rmtree(target, ignore_errors=True)
    done = subprocess.run([sys.executable, "-m", *arguments], cwd=root, capture_output=True, text=True, check=False)
    if done.returncode:
        raise UnmeasuredError(done.stderr)
