"""The browser code as published: a module of overrides/skrip and all that it imports, in one file; and its styles.

One file takes one request on a slow network, lies whole in a cache, and can stand inside a page that is opened from
the disk, where browsers load no modules.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from posixpath import normpath

_OVERRIDES = Path(__file__).resolve().parents[1] / "overrides"
FOLDER = _OVERRIDES / "skrip"
_IMPORT = re.compile(r'^import \{([^}]*)\} from "(\.{1,2}/[^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function\*?|const|class) (\w+))", re.MULTILINE)
_COMMENT = re.compile(r"^[ \t]*(?:/\*\*(?:(?!\*/).)*\*/|//[^\n]*)\n", re.MULTILINE | re.DOTALL)
_BLANK = re.compile(r"\n\s*\n")
_REST = re.compile(r"^(?:import|export)\b.*|\bimport\s*\(\s*[\"'`].*", re.MULTILINE)
_TYPE = re.compile(r"/\*\*(?:(?!\*/).)*\*/|^[ \t]*//[^\n]*", re.MULTILINE | re.DOTALL)


def bundle(entry: str) -> str:
    """Return the module at `entry` (``berkas/mulai.js``) after all that it imports, each once, without comments.

    Each keeps its names to itself but for those that it exports. Raises ValueError where modules import each other in
    a circle, or in another way than ``import { … } from "./…";``, and where one exports in another way than by
    ``export`` in front of a function, class or constant.
    """
    script = "".join(_wrapped(path) for path in modules(entry))
    return _BLANK.sub("\n", _COMMENT.sub("", script))


def library(*names: str) -> str:
    """Return libraries of overrides/pustaka, written as modules of Node, as what a script finds in ``PUSTAKA``."""
    return "globalThis.PUSTAKA = {};\n" + "".join(map(_library, names))


def _library(name: str) -> str:
    words = (_OVERRIDES / "pustaka" / f"{name}.cjs").read_text(encoding="utf-8")
    head = "const module = { exports: {} };\nconst { exports } = module;"
    inner = _BLANK.sub("\n", _COMMENT.sub("", words))
    return f'PUSTAKA["{name}"] = (() => {{\n{head}\n{inner}\nreturn module.exports;\n}})();\n'


def style(parts: Iterable[str]) -> str:
    """Return the parts of overrides/gaya one after the other."""
    return "".join((_OVERRIDES / "gaya" / f"{part}.css").read_text(encoding="utf-8") for part in parts)


def files(entry: str) -> tuple[Path, ...]:
    """Return the files that a bundle is made of."""
    return tuple(FOLDER / path for path in modules(entry))


def modules(entry: str) -> tuple[str, ...]:
    """Return the paths of a module and of all that it imports, each after those that it imports itself."""
    return tuple(dict.fromkeys(_ordered(entry, ())))


def _ordered(path: str, above: tuple[str, ...]) -> Iterator[str]:
    if path in above:
        raise ValueError(f"lingkaran impor: {' → '.join((*above, path))}")
    for _, target in _IMPORT.findall(_read(path)):
        yield from _ordered(_place(path, target), (*above, path))
    yield path


def _wrapped(path: str) -> str:
    """Return a module as a constant that holds what it exports."""
    words = _read(path)
    exports = ", ".join(_EXPORT.findall(words))
    inner = _EXPORT.sub("", _IMPORT.sub(lambda found: _imported(path, found), words))
    if faults := _REST.findall(_TYPE.sub("", inner)):
        raise ValueError(f"{path}: {faults[0]}")
    return f"const {_name(path)} = (() => {{\n{inner}\nreturn {{ {exports} }};\n}})();\n"


def _imported(path: str, found: re.Match[str]) -> str:
    names = " ".join(found[1].split()).replace(" as ", ": ")
    return f"const {{ {names} }} = {_name(_place(path, found[2]))};\n"


def _place(path: str, target: str) -> str:
    return normpath(PurePosixPath(path).parent / target)


def _name(path: str) -> str:
    return re.sub(r"\W", "_", path.removesuffix(".js"))


def _read(path: str) -> str:
    return (FOLDER / path).read_text(encoding="utf-8")
