"""Reading without a network: the service worker of a built edition, and the list of pages that it can keep.

The shell is what the readiness check needs: kept as one version, which its files alone make up. The guide's pages
are kept as they are visited, or all together.
"""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from generator.scripts import bundle

WORKER = "pekerja.js"
"""Beside the first page of the edition: a worker governs what lies below it."""
PAGES = "luring/panduan.json"
SHELL = (
    "periksa-mandiri/**/*",
    "luring/*",
    "aset/*",
    "assets/images/*",
    "assets/javascripts/*.js",
    "assets/javascripts/workers/*.js",
    "assets/stylesheets/*.css",
    "search/search_index.json",
    "manifest.webmanifest",
)
"""The files that belong to the shell; the search's are asked for by every page in any case."""
_NO_PAGE = ("unduhan/", "404.html")


def write(folder: Path) -> None:
    """Put the list of pages and the worker into a built edition; nothing in it may change afterwards."""
    (folder / PAGES).write_text(guide(folder), "utf-8")
    (folder / WORKER).write_text(worker(folder), "utf-8")


def worker(folder: Path) -> str:
    """Return the worker of the edition that is built in `folder`."""
    files = {_address(path): _digest(folder / path) for path in _shell(folder)}
    version = hashlib.sha256(_json(files).encode()).hexdigest()[:12]
    return f"globalThis.TERBITAN = {_json({'versi': version, 'berkas': files})};\n{bundle('pekerja/pekerja.js')}"


def guide(folder: Path) -> str:
    """Return the list of the guide's pages, with the beginning of the SHA-256 of each, and their size together."""
    shell = set(_shell(folder))
    paths = [path for path in _files(folder, "**/*.html") if path not in shell and not path.startswith(_NO_PAGE)]
    pages = {_address(path): _digest(folder / path)[:16] for path in paths}
    version = hashlib.sha256(_json(pages).encode()).hexdigest()[:12]
    size = sum((folder / path).stat().st_size for path in paths)
    return _json({"versi": version, "ukuran": size, "halaman": pages}) + "\n"


def _shell(folder: Path) -> list[str]:
    return sorted({path for pattern in SHELL for path in _files(folder, pattern)})


def _files(folder: Path, pattern: str) -> Iterator[str]:
    paths = (path.relative_to(folder).as_posix() for path in folder.glob(pattern) if path.is_file())
    return iter(sorted(paths))


def _address(path: str) -> str:
    """Return what a browser asks for to get a file."""
    return path.removesuffix("index.html") if f"/{path}".endswith("/index.html") else path


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
