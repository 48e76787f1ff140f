"""Editions that need not be built again: what they rest on is what it was, and so are the files they became."""

import hashlib
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from generator.address import site_address
from generator.edition import editions
from generator.models.kunci import HANDWRITTEN, SHARED
from generator.models.peta import MAPS
from generator.naskah import EDITORS
from generator.workshop import keys

_ENGINES = ("zensical", "mkdocs", "mkdocs-material", "markdown", "pymdown-extensions", "pydantic", "pyyaml")
_WORK = (Path(__file__).parent, "overrides", "mkdocs.yml")
"""Ours and the engine's work that shapes every page."""


@dataclass(frozen=True)
class Record:
    """What an edition rested on when it was built (`key`), and what it became (`tree`), as digests."""

    key: str
    tree: str


def key(root: Path, year: str, *way: object) -> str:
    """Return a digest of everything that the folder of an edition rests on; `way` says how it is built."""
    digest = hashlib.sha256(json.dumps([year, way, site_address(root), keys.surroundings()]).encode())
    digest.update(json.dumps([_version(name) for name in _ENGINES]).encode())
    for path in _inputs(root, year):
        place = path.relative_to(root if path.is_relative_to(root) else Path(__file__).parent).as_posix()
        digest.update(f"{place}\n".encode() + _digest(path, path.stat().st_mtime_ns, path.stat().st_size))
    return digest.hexdigest()


@cache
def _digest(path: Path, written: int, size: int) -> bytes:
    """Return the digest of a file that several editions rest on."""
    return hashlib.sha256(path.read_bytes()).digest()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _inputs(root: Path, year: str) -> Iterator[Path]:
    """Yield the files that an edition rests on: its own, those of the former ones and the maps, and our work."""
    data = root / "data"
    known = [other for other in editions(root) if other <= year]
    for other in known:
        yield from _files(data / other)
    yield from (path for path in _files(data / MAPS) if path.stem.rsplit("-", 1)[-1] <= year)
    if not all((data / other / SHARED).is_dir() for other in known):
        yield from (path for path in _files(data) if not path.relative_to(data).parts[0].isdecimal())
    frozen = (data / year / SHARED / HANDWRITTEN).is_dir()
    for work in (*_WORK, f"{HANDWRITTEN}/{EDITORS}" if frozen else HANDWRITTEN):
        yield from _files(root / work)


def _files(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    return sorted(one for one in path.rglob("*") if one.is_file() and "__pycache__" not in one.parts)


def tree(folder: Path) -> str:
    """Return a digest of the names and bytes of all files in a folder."""
    digest = hashlib.sha256()
    for path in _files(folder):
        digest.update(f"{path.relative_to(folder).as_posix()}\n".encode() + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def reuse(folder: Path, to: Path, wanted: str, record: Record | None) -> bool:
    """Put the published `folder` of an edition at `to` where its record says that it is what `wanted` would become."""
    if record is None or record.key != wanted or not folder.is_dir() or tree(folder) != record.tree:
        return False
    shutil.copytree(folder, to, copy_function=_linked)
    return True


def _linked(source: str, target: str) -> None:
    """Give a file a second name, where the file system can; else copy it."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def recall(path: Path) -> Mapping[str, Record]:
    """Return the records of the editions last built for a folder; none where they cannot be read."""
    with suppress(OSError, ValueError, TypeError):
        return {year: Record(**fields) for year, fields in json.loads(path.read_text("utf-8")).items()}
    return {}


def remember(path: Path, records: Mapping[str, Record]) -> None:
    """Keep the records of the editions just built; where that cannot be, do without."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        words = json.dumps({year: {"key": one.key, "tree": one.tree} for year, one in records.items()})
        path.write_text(words, "utf-8")
