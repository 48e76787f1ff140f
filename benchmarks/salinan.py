"""Valid data many times as large as the real one, for figures about growth."""

import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from generator.edition import load, parse
from generator.models import KINDS
from generator.models.peraturan import Peraturan
from generator.models.tinjauan import RECORD
from generator.source import read
from generator.tinjauan import write


def grow(root: Path, year: str, to: Path, times: int) -> None:
    """Write the data below `root` to `to`, with copies of files until it has about `times` the files and the bytes.

    What may be copied is on the whole shorter than what may not. So some rounds copy all of it and others only what
    is longer than most, as many of each as give both the number of files and of bytes.
    """
    others = [path.name for path in (root / "data").iterdir() if path.name.isdigit() and path.name != year]
    shutil.copytree(root / "data", to / "data", ignore=shutil.ignore_patterns(*others))
    shutil.copytree(root / "content", to / "content")
    found = (path for path in sorted((to / "data").rglob("*.yaml")) if path.name != RECORD)
    files = {path: path.read_text("utf-8") for path in found}
    regulations = {path: parse(read(to, path), Peraturan) for path in files if path.parent.name == "peraturan"}
    mean = _size(files) / len(files)
    free = {path: words for path, words in files.items() if _may_copy(path)}
    long = {path: words for path, words in free.items() if len(words) > mean}
    one, other = dict(_copies(free, 1, regulations)), dict(_copies(long, 1, regulations))
    wanted = (times - 1) * len(files), (times - 1) * _size(files)
    scale = len(other) * _size(one) - len(one) * _size(other)
    of_long = round((wanted[0] * _size(one) - wanted[1] * len(one)) / scale)
    of_all = round((wanted[1] * len(other) - wanted[0] * _size(other)) / scale)
    for number in range(1, of_all + of_long + 1):
        for path, words in _copies(free if number <= of_all else long, number, regulations):
            path.write_text(words, "utf-8")
    edition, _ = load(to, year)
    write(to, edition, lambda id_: True)


def _size(files: dict[Path, str]) -> int:
    return sum(map(len, files.values()))


_NUMBERED = ("tim", "sesi", "modul")
"""Folders where no two files may be alike."""


def _may_copy(path: Path) -> bool:
    """Tell whether a copy is valid.

    Phases and domains bear their standard's codes, roles a place in the chart, sessions a number, modules a title.
    """
    kinds = [kind for kind in KINDS if kind.folder == path.parent.name]
    first = next((kind for kind in kinds if path.match(f"{kind.pattern}.yaml")), None)
    return first is not None and first.pattern == "*" and first.folder not in _NUMBERED


def _copies(files: dict[Path, str], number: int, regulations: dict[Path, Peraturan]) -> Iterator[tuple[Path, str]]:
    """Yield the copies of one round; what a copy refers to is of the same round, so that no page gains references."""
    letters = _letters(number)
    names = {f"{path.parent.name}/{path.stem}": _stem(path, number) for path in files}
    reference = re.compile(rf"(?<![\w/.-])({'|'.join(map(re.escape, names)).replace('/', '[/:]')})(?![\w.-])")
    renumber = _renumbering((regulations[path] for path in files if path in regulations), number)

    def renamed(match: re.Match[str]) -> str:
        folder, mark, _ = re.split("([/:])", match[1], maxsplit=1)
        return f"{folder}{mark}{names[match[1].replace(':', '/')]}"

    terms = next(path.parent for path in regulations).parent / "istilah"
    yield terms / f"salinan-{number}.yaml", _index(files, number, regulations)
    for path, words in files.items():
        words = renumber(reference.sub(renamed, words))
        if path in regulations and (regulations[path].nomor or "").isdigit():
            words = re.sub(r'(?m)^nomor: "?([^"\n]*)"?$', rf'nomor: "\1{letters}"', words, count=1)
        yield path.with_stem(_stem(path, number)), _renamed(words, letters) if path.parent == terms else words


def _renamed(words: str, letters: str) -> str:
    """Return a term whose names are no other term's."""
    return _NAMES.sub(lambda match: re.sub(r"(?m)(\w)([^\w:\n]*)$", rf"\1 {letters}\2", match[0]), words)


_NAMES = re.compile(r"(?m)^istilah: .*$|^(?:singkatan|padanan):(?:\n  - .*)+$")
"""The lines of a term that hold its names."""


def _index(files: dict[Path, str], number: int, regulations: dict[Path, Peraturan]) -> str:
    """Return a term that refers to every term and article of a round, so that none of them is an orphan."""
    links = [f"[[istilah:{_stem(path, number)}]]" for path in files if path.parent.name == "istilah"]
    links += [
        f"[[peraturan:{_stem(path, number)}/{article.part()}]]"
        for path, model in regulations.items()
        if path in files
        for article in model.pasal
    ]
    words = ", ".join(links)
    source = "sumber: [{dokumen: dossier, status: bahan}]"
    return f"jenis: singkatan\nistilah: Salinan {_letters(number)}\ncatatan: Lihat {words}.\n{source}\n"


def _stem(path: Path, number: int) -> str:
    """Return the name of a copy; that of a regulation bears its number."""
    numbered = re.fullmatch(r"([a-z]+)-(\d+)-(\d{4})", path.stem)
    if path.parent.name == "peraturan" and numbered:
        return f"{numbered[1]}-{numbered[2]}{_letters(number).lower()}-{numbered[3]}"
    return f"{path.stem}-salinan-{number}"


def _letters(number: int) -> str:
    """Return A, B … Z, AA, AB … for 1, 2 …: with it a number becomes another that is written alike."""
    return (chr(64 + (number - 1) // 26) if number > 26 else "") + chr(65 + (number - 1) % 26)


def _renumbering(regulations: Iterable[Peraturan], number: int) -> Callable[[str], str]:
    """Return what makes every regulation named in a text the one of this round."""
    models = list(regulations)
    numbered = "|".join(rf"{model.nomor}(?=(?:/|\s+Tahun\s+){model.tahun}\b)" for model in models if model.nomor)
    others = [name for model in models for name in model.sebutan]
    others += [model.singkatan for model in models if model.nomor is None]
    others += [model.nomor for model in models if model.nomor and not model.nomor.isdigit()]
    plain = "|".join(rf"{re.escape(name)}(?!\w)" for name in others)
    pattern = re.compile(rf"(?<![\w/.-])(?:{numbered}|{plain})")
    return lambda words: pattern.sub(lambda match: match[0] + _letters(number), words)
