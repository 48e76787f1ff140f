"""The configurations that the site brings for web servers: two real ones serve it as they say, all say the same."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conftest import Catatan
from playwright.sync_api import expect
from server_web import SERVERS

from generator.hosting import FILES, rules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

SAID = rules()["kepala"]
WORDS, OTHERS = rules()["kata"], rules()["lain"]
HASHED = re.compile(rules()["selamanya"]["pola"])


@dataclass(frozen=True)
class Jawaban:
    """What a server answered; names of headers are small."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Server:
    """A running server: the folder it serves, and the newest edition in it."""

    port: int
    site: Path
    newest: str

    def ask(self, path: str, **headers: str) -> Jawaban:
        """Ask for a path just as it is written."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.putrequest("GET", path, skip_accept_encoding=True)
        for name, value in headers.items():
            connection.putheader(name.replace("_", "-"), value)
        connection.endheaders()
        found = connection.getresponse()
        names = [name.lower() for name, _ in found.getheaders()]
        assert len(set(names)) == len(names), found.getheaders()
        answer = Jawaban(found.status, {name.lower(): value for name, value in found.getheaders()}, found.read())
        connection.close()
        return answer


@pytest.fixture(scope="module", params=SERVERS)
def server(request: pytest.FixtureRequest, situs: Path) -> Iterator[Server]:
    with SERVERS[request.param](situs) as port:
        yield Server(port, situs, newest(situs))


def newest(situs: Path) -> str:
    versions = json.loads((situs / "versions.json").read_text("utf-8"))
    return next(item["version"] for item in versions if "terbaru" in item["aliases"])


def test_pages_are_pages_and_folders_lead_to_them(server: Server) -> None:
    for path in ("/", f"/{server.newest}/", f"/{server.newest}/gsbpm/5.6/"):
        answer = server.ask(path)
        assert answer.status == 200, path
        assert answer.body == (server.site / path.lstrip("/") / "index.html").read_bytes(), path
    led = server.ask(f"/{server.newest}/gsbpm/5.6")
    assert led.status == 301
    assert led.headers["location"].removeprefix(f"http://127.0.0.1:{server.port}") == f"/{server.newest}/gsbpm/5.6/"


def test_every_kind_of_file_is_called_what_it_is(server: Server) -> None:
    kinds = {f".{suffix}": kind for kind, suffixes in [*WORDS.items(), *OTHERS.items()] for suffix in suffixes}
    there = {
        path.suffix: path for path in sorted(server.site.rglob("*.*")) if not {"modul", "terbaru"} & set(path.parts)
    }
    there = {suffix: path for suffix, path in there.items() if not path.name.startswith(".") and path.is_file()}
    assert {".html", ".css", ".js", ".json", ".webmanifest", ".svg", ".png", ".xml"} <= set(there)
    assert set(there) - set(kinds) <= {".conf"}, "jenis berkas yang belum ada di aturan.yaml"
    for suffix in there.keys() & kinds.keys():
        answer = server.ask(f"/{there[suffix].relative_to(server.site).as_posix()}")
        kind, _, charset = answer.headers["content-type"].partition(";")
        assert (answer.status, kind) == (200, kinds[suffix]), suffix
        assert charset.strip().lower() in {"charset=utf-8", ""}, suffix
        assert bool(charset) is (kind in WORDS) or suffix == ".gz", suffix  # Apache means what is packed in it


@pytest.mark.parametrize("path", ["/", "/{}/pekerja.js", "/versions.json", "/tidak-ada", "/terbaru/", "/{}/gsbpm"])
def test_every_answer_bears_the_headers(server: Server, path: str) -> None:
    answer = server.ask(path.format(server.newest))
    assert {name: answer.headers.get(name.lower()) for name in SAID} == SAID
    assert "strict-transport-security" not in answer.headers
    assert not re.search(r"\d+\.\d+", answer.headers["server"]) or "Apache" in answer.headers["server"]


def test_what_bears_a_digest_is_kept_for_good_and_all_else_asked_about(server: Server) -> None:
    paths = [path.relative_to(server.site).as_posix() for path in server.site.rglob("*") if path.is_file()]
    hashed = [path for path in paths if HASHED.search(path)]
    assert len(hashed) >= 3
    for path in hashed:
        assert server.ask(f"/{path}").headers["cache-control"] == rules()["selamanya"]["simpan"], path
    for path in ("/", f"/{server.newest}/pekerja.js", "/versions.json", f"/{server.newest}/aset/pintu.js"):
        answer = server.ask(path, Accept_Encoding="gzip")
        assert answer.headers["cache-control"] == "no-cache", path
        known = {"If_Modified_Since": answer.headers["last-modified"]}
        known |= {"If_None_Match": answer.headers["etag"]} if "etag" in answer.headers else {}
        again = server.ask(path, Accept_Encoding="gzip", **known)
        assert (again.status, again.body) == (304, b""), path


def test_words_are_compressed_for_who_asks_and_pictures_are_not(server: Server) -> None:
    for path in ("index.html", "cari/indeks.json", "aset/pintu.js", "aset/juknis.css", "manifest.webmanifest"):
        plain = server.ask(f"/{server.newest}/{path}")
        packed = server.ask(f"/{server.newest}/{path}", Accept_Encoding="gzip")
        assert "content-encoding" not in plain.headers, path
        assert packed.headers["content-encoding"] == "gzip", path
        assert "accept-encoding" in packed.headers["vary"].lower(), path
        assert gzip.decompress(packed.body) == plain.body == (server.site / server.newest / path).read_bytes()
        assert len(packed.body) < len(plain.body), path
    picture = server.ask(f"/{server.newest}/aset/ikon-192.png", Accept_Encoding="gzip")
    assert "content-encoding" not in picture.headers


def test_what_is_not_there_is_the_newest_editions_page_and_not_kept(server: Server) -> None:
    page = (server.site / server.newest / "404.html").read_bytes()
    gone = f"/{server.newest}/assets/stylesheets/main.00000000.min.css"
    for path in ("/tidak-ada", f"/{server.newest}/gsbpm/9.9/", "/1999/gsbpm/", gone, "/.nojekyll", "/.git/config"):
        answer = server.ask(path)
        assert (answer.status, answer.body) == (404, page), path
        assert answer.headers.get("cache-control", "no-cache") == "no-cache", path
        assert answer.headers["content-type"].startswith("text/html"), path


def test_a_folder_is_not_listed(server: Server) -> None:
    answer = server.ask(f"/{server.newest}/aset/")
    assert answer.status in {403, 404}
    assert b"juknis.css" not in answer.body.replace(b"aset/juknis.css", b"")


@pytest.mark.parametrize(
    "path",
    [
        "/../../../../../../etc/passwd",
        "/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "/{}/..%2f..%2f..%2f..%2f..%2fetc/passwd",
        "/{}/aset/..%5c..%5c..%5cetc/passwd",
        "//etc/passwd",
        "/terbaru/../../../../etc/passwd",
    ],
)
def test_nothing_outside_the_folder_is_served(server: Server, path: str) -> None:
    answer = server.ask(path.format(server.newest))
    assert answer.status in {400, 404}
    assert b"root:" not in answer.body


def test_terbaru_leads_to_the_newest_edition(server: Server) -> None:
    wanted = {"/terbaru": "/", "/terbaru/": "/", "/terbaru/gsbpm/5.6/": "/gsbpm/5.6/", "/terbaru/?q=a+b": "/?q=a+b"}
    for path, to in wanted.items():
        answer = server.ask(path)
        place = answer.headers["location"].removeprefix(f"http://127.0.0.1:{server.port}")
        assert (answer.status, place) == (302, f"/{server.newest}{to}"), path
    assert server.ask("/terbarukan").status == 404
    spoilt = server.ask("/terbaru/%0d%0aX-Jahat:%201")
    assert "x-jahat" not in spoilt.headers
    away = server.ask("/terbaru//contoh.example/")
    assert away.headers.get("location", "/").removeprefix(f"http://127.0.0.1:{server.port}").startswith("/")
    assert "//contoh" not in away.headers.get("location", "")[:3]


def test_a_browser_reads_searches_and_installs_the_worker(server: Server, page: Page) -> None:
    home = f"http://127.0.0.1:{server.port}/"
    notes = Catatan(home)
    notes.watch(page)
    page.goto(home)
    page.wait_for_url(f"{home}{server.newest}/")
    page.locator(".md-search__input").click()
    page.keyboard.type("penimbang", delay=20)
    page.locator(".md-search-result__link", has_text="5.6 Menghitung penimbang").first.click()
    expect(page.locator("article h1")).to_contain_text("5.6 Menghitung penimbang")
    page.goto(f"{home}{server.newest}/periksa-mandiri/")
    expect(page.locator("#aplikasi button").first).to_be_visible()
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    assert notes.words == []


def _of_netlify(words: str) -> dict[str, str]:
    first = words.split("/*\n", 1)[1].split("\n/", 1)[0]
    return dict(line.strip().split(": ", 1) for line in first.splitlines())


def _quoted(pattern: str) -> Callable[[str], dict[str, str]]:
    return lambda words: {name: value for name, value in re.findall(pattern, words, re.MULTILINE) if name in SAID}


READERS: dict[str, Callable[[str], dict[str, str]]] = {
    "_headers": _of_netlify,
    "server/nginx.conf": _quoted(r'^    add_header (\S+) "(.*)" always;$'),
    "server/htaccess": _quoted(r'^    Header always set (\S+) "(.*)"$'),
    "server/Caddyfile": _quoted(r'^\t\t(\S+) "(.*)"$'),
}


@pytest.mark.parametrize("path", READERS)
def test_every_configuration_says_the_same_headers(situs: Path, path: str) -> None:
    assert READERS[path]((situs / path).read_text("utf-8")) == SAID


def test_every_configuration_is_published_and_names_the_newest_edition(situs: Path) -> None:
    for path in FILES:
        assert (situs / path).is_file(), path
    redirects = (situs / "_redirects").read_text("utf-8").splitlines()
    year = newest(situs)
    assert redirects[1:] == [f"/terbaru /{year}/ 302", f"/terbaru/* /{year}/:splat 302"]
    assert (situs / "404.html").read_bytes() == (situs / year / "404.html").read_bytes()


def test_hosts_that_know_no_patterns_are_told_every_file_that_bears_a_digest(situs: Path) -> None:
    words = (situs / "_headers").read_text("utf-8")
    listed = re.findall(r"^/(\S+[^*\s])\n  Cache-Control: (.*)$", words, re.MULTILINE)
    hashed = sorted(path.relative_to(situs).as_posix() for path in situs.rglob("*") if HASHED.search(path.name))
    assert listed == [(path, rules()["selamanya"]["simpan"]) for path in hashed]
    assert words.count("\n/") <= 100, "Cloudflare Pages membaca paling banyak seratus aturan"


def test_a_header_contradicts_no_page(situs: Path) -> None:
    """The policy that each page carries rests on default-src; what a server adds may only say what a page cannot."""
    assert SAID["Content-Security-Policy"].split()[0] == "frame-ancestors"
    assert ";" not in SAID["Content-Security-Policy"]
    page = (situs / newest(situs) / "index.html").read_text("utf-8")
    assert "frame-ancestors" not in page
