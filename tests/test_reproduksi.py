"""Same input, same bytes: rendering does not hang on hash order, nor a whole build on its place or time."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from generator.beside import checksums
from generator.edition import editions
from generator.publish import publish

if TYPE_CHECKING:
    from pathlib import Path

RENDER = """
import hashlib, sys
from pathlib import Path
from generator.edition import editions
from generator.outputs import render
from generator.rules import load_checked

root = Path(sys.argv[1])
for year in editions(root):
    for item in render(load_checked(root, year)):
        print(hashlib.sha256(item.data).hexdigest(), year, item.path)
"""


def rendered(root: Path, seed: str) -> list[str]:
    """One line for each artifact, in the order of rendering, from a process with its own hash seed."""
    run = subprocess.run(
        [sys.executable, "-c", RENDER, str(root)],
        cwd=root,
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout.splitlines()


def test_rendering_does_not_depend_on_hash_order(root: Path) -> None:
    first = rendered(root, "1")
    assert len(first) > 100
    assert rendered(root, "2") == first


def test_two_builds_in_two_places_are_the_same_tree(root: Path, situs: Path, tmp_path: Path) -> None:
    again = tmp_path / "di" / "tempat-lain"
    publish(root, editions(root), again, lambda what, done, total: None)
    trees = [
        {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
        for site in (situs, again)
    ]
    assert len(trees[0]) > 100
    assert sorted(trees[0]) == sorted(trees[1])
    assert [name for name in trees[0] if trees[0][name] != trees[1][name]] == []


def test_checksums_name_every_published_file(situs: Path) -> None:
    listed = (situs / "SHA256SUMS").read_text("utf-8")
    others = [line for line in checksums(situs).splitlines() if not line.endswith("  SHA256SUMS")]
    assert listed.splitlines() == others
