"""A browser for benchmarks: Chromium without a window, a file host that compresses as hosts do, a slow phone."""

from __future__ import annotations

import gzip
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

from benchmarks.figure import UnmeasuredError

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
CPU = 4
"""How many times slower than this machine the phone computes."""
RATE = 400_000 / 8
"""Bytes a second that slow 3G brings, as Chrome's developer tools have it."""
_TEXT = {".html", ".js", ".css", ".json", ".svg", ".xml", ".webmanifest"}


class _Handler(SimpleHTTPRequestHandler):
    """Serves files compressed, over connections that stay open."""

    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *arguments: object) -> None:
        """Keep quiet."""

    def handle(self) -> None:
        """Serve until the browser goes away, in the middle of an answer too."""
        with suppress(ConnectionError):
            super().handle()

    def do_GET(self) -> None:
        """Answer with a file, or say that there is none."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        found = path.is_file()
        body = packed(path) if found else b""
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if found and path.suffix in _TEXT:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(body)


def packed(path: Path) -> bytes:
    """Return a file as it travels."""
    return _packed(path, path.stat().st_mtime_ns)


@cache
def _packed(path: Path, written: int) -> bytes:
    data = path.read_bytes()
    return gzip.compress(data, 9) if path.suffix in _TEXT else data


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a folder; gives its address with a slash at the end."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(site))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the system's browser; raises UnmeasuredError where there is none."""
    program = shutil.which("chromium") or shutil.which("google-chrome")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        program = None
    if program is None:
        raise UnmeasuredError("perlu Chromium dan pustaka uji; jalankan ./juknis uji sekali")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield browser
        browser.close()


def slow_down(page: Page, round_trip: float | None = None) -> None:
    """Make a page compute like a phone; with the milliseconds of a round trip also its network like slow 3G."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": CPU})
    if round_trip is not None:
        network = {"offline": False, "latency": round_trip, "downloadThroughput": RATE, "uploadThroughput": RATE}
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", network)
