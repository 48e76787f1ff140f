"""What a first visit to the home page weighs: the files a browser asks for, compressed as a web server would."""

import gzip
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

from benchmarks.figure import Figure
from benchmarks.peramban import chromium
from generator.edition import editions
from generator.publish import publish


class _Handler(SimpleHTTPRequestHandler):
    """Serves files and notes which ones were asked for."""

    def __init__(self, asked: list[str], *arguments: object, **options: object) -> None:
        self.asked = asked
        super().__init__(*arguments, **options)  # type: ignore[arg-type]  # handed on as they come

    def log_message(self, format: str, *arguments: object) -> None:
        """Keep quiet."""

    def send_head(self):  # type: ignore[no-untyped-def]  # its type is private to http.server
        """Note the file, then answer."""
        self.asked.append(self.translate_path(self.path))
        return super().send_head()


def measure(root: Path) -> Iterator[Figure]:
    """Publish the newest edition, visit it once with an empty browser, and weigh what was asked for."""
    year = editions(root)[-1]
    with TemporaryDirectory() as name:
        site = Path(name) / "situs"
        publish(root, [year], site, lambda what, done, total: None)
        asked = [Path(path) for path in _visit(site, f"/{year}/")]
        weights = {path: _weight(path) for path in asked}
    search = {path for path in weights if "search" in path.name}
    page = sum(weight for path, weight in weights.items() if path not in search) / 1000
    extra = sum(weights[path] for path in search) / 1000
    yield Figure("kunjungan pertama tanpa pencarian, gzip", page, " kB", 130, f"{len(asked)} permintaan seluruhnya")
    yield Figure("indeks dan mesin pencarian, gzip", extra, " kB", None, f"{len(search)} permintaan")


def _visit(site: Path, address: str) -> list[str]:
    """Return the files that a browser asks for when it opens `address`."""
    asked: list[str] = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, asked, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    with server, chromium() as browser:
        page = browser.new_page(service_workers="block")  # what it keeps for later is no part of the visit
        page.goto(f"http://127.0.0.1:{server.server_port}{address}", wait_until="networkidle")
        server.shutdown()
    return asked


def _weight(path: Path) -> int:
    file = path / "index.html" if path.is_dir() else path
    return len(gzip.compress(file.read_bytes(), 9)) if file.is_file() else 0
