"""Valid data many times as large as the real one, for figures about growth."""

import re
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from generator.edition import load, parse
from generator.models import KINDS
from generator.models.peraturan import Peraturan
from generator.source import read
from generator.tinjauan import write

_NAME = re.compile(r'(?m)^(istilah: .*?|  - (?!peraturan/)[^:\n]*?)("?)$')
"""A name in the glossary, which no copy may share."""


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
    regulations = {path: parse(read(to, path), Peraturan) for path in files if path.parent.name == "peraturan"}
    _copy(free, range(1, of_all + 1), regulations)
    _copy(long, range(of_all + 1, of_all + of_long + 1), regulations)
    edition, _ = load(to, year)
    write(to, edition, lambda id_: True)


def _size(files: dict[Path, str]) -> int:
    return sum(map(len, files.values()))


def _may_copy(path: Path) -> bool:
    """Tell whether a copy is valid: phases and domains bear their standard's codes, roles a place in the chart."""
    kinds = [kind for kind in KINDS if kind.folder == path.parent.name]
    first = next((kind for kind in kinds if path.match(f"{kind.pattern}.yaml")), None)
    return first is not None and first.pattern == "*" and first.folder != "tim"


def _copy(files: dict[Path, str], rounds: range, regulations: dict[Path, Peraturan]) -> None:
    """Copy `files`; what a copy refers to is the copy of the same round, so that no page gains references."""
    for number in rounds:
        letters = _letters(number)
        names = {f"{path.parent.name}/{path.stem}": _stem(path, number) for path in files}
        reference = re.compile(rf"(?<![\w/.-])({'|'.join(map(re.escape, names)).replace('/', '[/:]')})(?![\w.-])")
        renumber = _renumbering((regulations[path] for path in files if path in regulations), number)

        def renamed(match: re.Match[str], names: dict[str, str] = names) -> str:
            folder, mark = re.split("[/:]", match[1])[0], match[1][len(re.split("[/:]", match[1])[0])]
            return f"{folder}{mark}{names[match[1].replace(':', '/')]}"

        terms = next(path.parent for path in regulations).parent / "istilah"
        (terms / f"salinan-{number}.yaml").write_text(_index(files, number, regulations), "utf-8")
        for path, words in files.items():
            words = renumber(reference.sub(renamed, words))
            if path in regulations and (regulations[path].nomor or "").isdigit():
                words = re.sub(r'(?m)^nomor: "?([^"\n]*)"?$', rf'nomor: "\1{letters}"', words, count=1)
            if path.parent.name == "istilah":
                words = _renamed(words, letters)
            path.with_stem(_stem(path, number)).write_text(words, "utf-8")


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
