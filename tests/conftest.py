"""What every test may ask for: the repository, a browser, a web server, and whether goldens are to be refreshed."""

from __future__ import annotations

import fcntl
import os
import shutil
import signal
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

# Where a run decides whether a change lands, the same examples are tried each time; elsewhere new ones are sought.
settings.register_profile("juknis", derandomize=bool(os.environ.get("CI")))
settings.load_profile("juknis")

CHROMIUM_ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_configure() -> None:
    """Have the programs under test hear Ctrl-C, also where the suite runs in the background, which ignores it."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


LONG = ("test_mutasi.py", "test_akses.py", "test_cetakan.py", "test_luring.py", "test_zensical.py")
"""Files whose tests are few and long: begun last, they would keep one core busy while the others are idle."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take longest."""
    items.sort(key=lambda item: item.path.name not in LONG)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the switch that rewrites the expected outputs, and the one that saves building the site."""
    parser.addoption("--situs", type=Path, help="pakai situs yang sudah dibuat di folder ini, untuk mencoba-coba")
    parser.addoption("--perbarui", action="store_true", help="tulis ulang keluaran acuan (golden)")


@pytest.fixture(scope="session")
def perbarui(request: pytest.FixtureRequest) -> bool:
    """Whether goldens are to be rewritten."""
    return bool(request.config.getoption("--perbarui"))


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository's folder."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def situs(root: Path, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """The real site, all editions, built once per session; the folder that `bangun` would publish.

    Tests that run in several processes wait for the one that builds it.
    """
    from generator.edition import editions
    from generator.publish import publish

    if request.config.getoption("--situs"):
        return Path(request.config.getoption("--situs"))
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    target = shared / "situs" / "site"
    with (shared / "situs.lock").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        if not target.is_dir():
            publish(root, editions(root), target, lambda what, done, total: None)
    return target


class QuietHandler(SimpleHTTPRequestHandler):
    """A file server's handler that keeps its log to itself."""

    def log_message(self, format: str, *args: object) -> None:
        """Drop the line."""


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serve a folder on this machine until the session ends; returns its address, without a final slash."""
    with ExitStack() as stack:

        def start(folder: Path) -> str:
            handler = partial(QuietHandler, directory=str(folder))
            server = stack.enter_context(ThreadingHTTPServer(("127.0.0.1", 0), handler))
            Thread(target=server.serve_forever, daemon=True).start()
            stack.callback(server.shutdown)
            return f"http://127.0.0.1:{server.server_port}"

        yield start


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium, without a window; a missing browser fails, since a skip would look like a pass."""
    from playwright.sync_api import sync_playwright

    program = shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        pytest.fail("Chromium tidak ditemukan: jalankan ./juknis uji, atau pasang paket chromium", pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=CHROMIUM_ARGS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh page with no storage of earlier tests."""
    with browser.new_context(locale="id-ID") as context:
        yield context.new_page()


@pytest.fixture(scope="module")
def module_page(
    browser: Browser, serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Page]:
    """A page that can import the browser code and fetch the published checklists, and nothing else."""
    from skrip_mentah import prepare

    folder = prepare(tmp_path_factory.mktemp("skrip"))
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{serve(folder)}/kosong.html")
        yield page


@dataclass
class Catatan:
    """What the browser complained about, and what it asked of other hosts than that of `home`."""

    home: str
    words: list[str] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        """Take note of everything that a visitor should never cause."""
        page.on("console", lambda message: message.type in {"error", "warning"} and self.words.append(message.text))
        page.on("pageerror", lambda error: self.words.append(str(error)))
        origin = "/".join([*self.home.split("/")[:3], ""])
        page.on("request", lambda request: request.url.startswith(origin) or self.words.append(request.url))
        page.on(
            "response", lambda response: response.status < 400 or self.words.append(f"{response.status} {response.url}")
        )


@pytest.fixture(scope="session")
def home(situs: Path, root: Path, serve: Callable[[Path], str]) -> str:
    """The address of the newest edition's first page."""
    from generator.edition import editions

    return f"{serve(situs)}/{editions(root)[-1]}/"


@pytest.fixture
def catatan(page: Page, home: str) -> Catatan:
    catatan = Catatan(home)
    catatan.watch(page)
    return catatan
