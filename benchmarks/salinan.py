"""Valid data many times as large as the real one, for figures about growth."""

import re
import shutil
from math import ceil
from pathlib import Path

from generator.models import KINDS


def grow(root: Path, year: str, to: Path, times: int) -> None:
    """Write the data below `root` to `to`, with copies of files until it has at least `times` the bytes."""
    others = [path.name for path in (root / "data").iterdir() if path.name.isdigit() and path.name != year]
    shutil.copytree(root / "data", to / "data", ignore=shutil.ignore_patterns(*others))
    shutil.copytree(root / "content", to / "content")
    files = {path: path.read_text("utf-8") for path in sorted((to / "data").rglob("*.yaml"))}
    originals = {path: words for path, words in files.items() if _may_copy(path)}
    _copy(originals, ceil((times - 1) * sum(map(len, files.values())) / sum(map(len, originals.values()))))


def _may_copy(path: Path) -> bool:
    """Tell whether a copy is valid: phases and domains bear their standard's codes, roles a place in the chart."""
    kinds = [kind for kind in KINDS if kind.folder == path.parent.name]
    first = next((kind for kind in kinds if path.match(f"{kind.pattern}.yaml")), None)
    return first is not None and first.pattern == "*" and first.folder != "tim"


def _copy(files: dict[Path, str], rounds: int) -> None:
    """Copy `files`; what a copy refers to is the copy of the same round, so that no page gains references."""
    names = "|".join(rf"{path.parent.name}[/:]{re.escape(path.stem)}" for path in files)
    reference = re.compile(rf"(?<![\w/.-])({names})(?![\w.-])")
    for number in range(1, rounds + 1):
        for path, words in files.items():
            copy = path.with_stem(f"{path.stem}-salinan-{number}")
            copy.write_text(reference.sub(rf"\1-salinan-{number}", words), "utf-8")
