"""Reading without a network: the service worker of a built edition, and the list of pages that it can keep.

The shell is kept as one version, which its files alone make up: what the readiness check needs at once, the rest when
it is used first or the browser has nothing else to do. Guide pages are kept as they are visited, or many together.
"""

import gzip
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
    "assets/stylesheets/**/*.css",
    "cari/*.json",
    "manifest.webmanifest",
)
"""The files that belong to the shell."""
LATER = (
    "periksa-mandiri/rekap/*",
    "aset/rekap.js",
    "aset/halaman.*",
    "aset/cari.*",
    "aset/pencari.js",
    "cari/*.json",
)
"""Those of them that no screen of the check needs; the search's index is the heaviest, and new with every edit."""
INSTRUMENTS = "periksa-mandiri/instrumen/*.json"
_NO_PAGE = ("unduhan/", "404.html")


def write(folder: Path) -> None:
    """Put the list of pages and the worker into a built edition; nothing in it may change afterwards."""
    (folder / PAGES).write_text(guide(folder), "utf-8")
    (folder / WORKER).write_text(worker(folder), "utf-8")


def worker(folder: Path) -> str:
    """Return the worker of the edition that is built in `folder`."""
    files = {path: _digest(folder / path) for path in _shell(folder)}
    late = {path for pattern in LATER for path in _files(folder, pattern)}
    published = {
        "versi": hashlib.sha256(_json(files).encode()).hexdigest()[:12],
        "berkas": {_address(path): digest for path, digest in files.items() if path not in late},
        "nanti": {_address(path): digest for path, digest in files.items() if path in late},
    }
    return f"globalThis.TERBITAN = {_json(published)};\n{bundle('pekerja/pekerja.js')}"


def guide(folder: Path) -> str:
    """Return the list of the guide's pages, and which of them each checklist links to.

    Of each page it tells the beginning of its SHA-256, and how many bytes it is where a host compresses it.
    """
    shell = set(_shell(folder))
    paths = [path for path in _files(folder, "**/*.html") if path not in shell and not path.startswith(_NO_PAGE)]
    digests = {_address(path): _digest(folder / path)[:16] for path in paths}
    sizes = {_address(path): len(gzip.compress((folder / path).read_bytes(), 9)) for path in paths}
    linked = {
        Path(path).stem: sorted(set(_pages_in(json.loads((folder / path).read_bytes()))) & set(digests))
        for path in _files(folder, INSTRUMENTS)
    }
    listed = {
        "versi": hashlib.sha256(_json(digests).encode()).hexdigest()[:12],
        "halaman": {address: [digest, sizes[address]] for address, digest in digests.items()},
        "tautan": {name: pages for name, pages in linked.items() if pages},
    }
    return _json(listed) + "\n"


def _pages_in(value: object) -> Iterator[str]:
    """Yield the addresses that the data of a checklist links to; `overrides/skrip/inti/instrumen.js` tells its form."""
    if isinstance(value, dict):
        if isinstance(page := value.get("page"), str):
            yield page.split("#")[0]
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from _pages_in(one)


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
