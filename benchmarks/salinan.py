"""Valid data many times as large as the real one, for figures about growth."""

import re
import shutil
from pathlib import Path

from generator.models import KINDS


def grow(root: Path, year: str, to: Path, times: int) -> None:
    """Write the data below `root` to `to`, with copies of files until it has about `times` the files and the bytes.

    What may be copied is on the whole shorter than what may not. So some rounds copy all of it and others only what
    is longer than most, as many of each as give both the number of files and of bytes.
    """
    others = [path.name for path in (root / "data").iterdir() if path.name.isdigit() and path.name != year]
    shutil.copytree(root / "data", to / "data", ignore=shutil.ignore_patterns(*others))
    shutil.copytree(root / "content", to / "content")
    files = {path: path.read_text("utf-8") for path in sorted((to / "data").rglob("*.yaml"))}
    mean = _size(files) / len(files)
    free = {path: words for path, words in files.items() if _may_copy(path)}
    long = {path: words for path, words in free.items() if len(words) > mean}
    wanted = (times - 1) * len(files), (times - 1) * _size(files)
    scale = len(long) * _size(free) - len(free) * _size(long)
    of_long = round((wanted[0] * _size(free) - wanted[1] * len(free)) / scale)
    of_all = round((wanted[1] * len(long) - wanted[0] * _size(long)) / scale)
    _copy(free, range(1, of_all + 1))
    _copy(long, range(of_all + 1, of_all + of_long + 1))


def _size(files: dict[Path, str]) -> int:
    return sum(map(len, files.values()))


def _may_copy(path: Path) -> bool:
    """Tell whether a copy is valid: phases and domains bear their standard's codes, roles a place in the chart."""
    kinds = [kind for kind in KINDS if kind.folder == path.parent.name]
    first = next((kind for kind in kinds if path.match(f"{kind.pattern}.yaml")), None)
    return first is not None and first.pattern == "*" and first.folder != "tim"


def _copy(files: dict[Path, str], rounds: range) -> None:
    """Copy `files`; what a copy refers to is the copy of the same round, so that no page gains references."""
    names = "|".join(rf"{path.parent.name}[/:]{re.escape(path.stem)}" for path in files)
    reference = re.compile(rf"(?<![\w/.-])({names})(?![\w.-])")
    for number in rounds:
        for path, words in files.items():
            copy = path.with_stem(f"{path.stem}-salinan-{number}")
            copy.write_text(reference.sub(rf"\1-salinan-{number}", words), "utf-8")
