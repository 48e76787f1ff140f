"""What is published hangs together: every address leads somewhere, and no machinery shows through."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from copy import copy
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup

from generator.edition import editions
from generator.models import KINDS
from generator.rules import load_checked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bs4 import Tag

    from generator.edition import Edition

HOST = "http://situs"
ADDRESSES = {"href", "xlink:href", "src", "srcset", "data", "poster", "action", "formaction", "background", "ping"}
ONLY_NAMES = {"canonical", "prev", "next", "alternate"}
"""Relations of <link> that name a page and load nothing."""
CSS_ADDRESS = re.compile(r"""(?:@import\s*["']|url\(\s*["']?)([^"')\s]+)""")
FONT = re.compile(r"\.(?:woff2?|ttf|otf|eot)\b|@font-face", re.IGNORECASE)
MARKUP = re.compile(
    r"\{\{|\}\}|\{%|\[\[|\]\]|\*\*|\]\(|\{ ?[:#]|&\w+;|&#\d+;|</?\w+>|\\[*_`\[{]|^#+ |\| ?---"
    r"|\b(?:None|True|False|Undefined|null)\b|Status\.|<generator|\w_\w",
    re.MULTILINE,
)
"""Markup, escapes and values of Python that a reader must never see."""


@dataclass(frozen=True)
class Halaman:
    """A page of the site: its address from the root, and its parsed HTML."""

    address: str
    soup: BeautifulSoup

    @cached_property
    def ids(self) -> list[str]:
        return [tag["id"] for tag in self.soup.find_all(id=True)]

    @property
    def article(self) -> Tag:
        found = self.soup.find("article")
        assert found is not None, self.address
        return found

    @cached_property
    def words(self) -> str:
        """What a reader sees or hears of the page, its head included.

        Addresses shown as such are left out, and so are the examples of what editors write.
        """
        soup = copy(self.soup)
        for example in soup.find_all("code") if "/panduan-redaksi/" in self.address else ():
            example.decompose()
        spoken = [
            tag[name] for name in ("aria-label", "alt", "placeholder") for tag in self.soup.find_all(**{name: True})
        ]
        spoken += [tag["content"] for tag in self.soup.find_all("meta", attrs={"name": "description"})]
        return re.sub(r"https?://\S+", "", "\n".join([soup.get_text("\n"), *spoken]))

    @cached_property
    def uses(self) -> list[tuple[Tag, str]]:
        """Every address that the page names, with the element that does."""
        return [(tag, address) for tag in self.soup.find_all(True) for address in _addresses(tag)]


@pytest.fixture(scope="module")
def halaman(situs: Path) -> dict[str, Halaman]:
    """Every HTML page of the site by its path."""
    paths = sorted(path.relative_to(situs).as_posix() for path in situs.rglob("*.html"))
    assert len(paths) > 100
    return {path: Halaman(path, BeautifulSoup((situs / path).read_text("utf-8"), "html.parser")) for path in paths}


@pytest.fixture(scope="module")
def isi(halaman: dict[str, Halaman]) -> list[Halaman]:
    """The pages of the editions: all but signposts, the "not found" pages and the forms to download."""
    aside = re.compile(r"[^/]*|terbaru/.*|.*404\.html|[^/]*/unduhan/.*")
    return [page for path, page in halaman.items() if not aside.fullmatch(path)]


@pytest.fixture(scope="module")
def edition(root: Path) -> Edition:
    return load_checked(root, editions(root)[-1])


def test_every_link_leads_to_a_file_and_every_anchor_to_an_id(situs: Path, halaman: dict[str, Halaman]) -> None:
    broken = []
    for page in halaman.values():
        for _, address in page.uses:
            if not _is_internal(address):
                continue
            where = urlsplit(urljoin(f"{HOST}/{page.address}", address))
            path = unquote(where.path).lstrip("/")
            path += "index.html" if not path or path.endswith("/") else ""
            if not (situs / path).is_file():
                broken.append(f"{page.address}: {address}: tidak ada")
            elif where.fragment and unquote(where.fragment) not in halaman[path].ids:
                broken.append(f"{page.address}: {address}: jangkar tidak ada")
    assert not broken, _list(broken)


def test_every_address_in_a_stylesheet_leads_to_a_file(situs: Path) -> None:
    sheets = list(situs.rglob("*.css"))
    assert len(sheets) >= 3
    broken = [
        f"{sheet.name}: {address}"
        for sheet in sheets
        for address in CSS_ADDRESS.findall(sheet.read_text("utf-8"))
        if not address.startswith(("data:", "#")) and not (sheet.parent / urlsplit(address).path).is_file()
    ]
    assert not broken, _list(broken)


def test_nothing_is_loaded_from_another_host(halaman: dict[str, Halaman]) -> None:
    foreign = [
        f"{page.address}: <{tag.name}> {address}"
        for page in halaman.values()
        for tag, address in page.uses
        if urlsplit(address).netloc and not _is_name(tag)
    ]
    assert not foreign, _list(foreign)


def test_no_font_is_loaded(situs: Path, halaman: dict[str, Halaman]) -> None:
    texts = [
        path for path in situs.rglob("*") if path.suffix in {".css", ".html"} and FONT.search(path.read_text("utf-8"))
    ]
    files = [path for path in situs.rglob("*") if FONT.fullmatch(path.suffix)]
    assert not texts + files


def test_ids_are_unique_on_a_page(halaman: dict[str, Halaman]) -> None:
    double = [f"{page.address}: #{name}" for page in halaman.values() for name in _repeated(page.ids)]
    assert not double, _list(double)


def test_every_entry_is_where_the_edition_says(halaman: dict[str, Halaman], edition: Edition) -> None:
    lost = []
    for entry in (entry for entry in edition.entries.values() if not entry.hidden):
        page = halaman.get(f"{edition.edisi.edisi}/{_built(entry.page)}")
        if page is None or (entry.anchor and entry.anchor not in page.ids):
            lost.append(f"{entry.id}: {entry.page}#{entry.anchor}")
    assert len(edition.entries) > 1000
    assert not lost, _list(lost)


def test_no_raw_id_key_or_markup_is_shown(isi: list[Halaman], edition: Edition) -> None:
    raw = _raw_words(edition)
    shown = [f"{page.address}: {word!r}" for page in isi for word in sorted(raw.intersection(_tokens(page.words)))]
    shown += [
        f"{page.address}: {_around(page.words, match)!r}" for page in isi for match in MARKUP.finditer(page.words)
    ]
    assert not shown, _list(shown)


def test_every_page_names_itself_in_indonesian(halaman: dict[str, Halaman], isi: list[Halaman]) -> None:
    assert [page.address for page in halaman.values() if page.soup.html.get("lang") != "id"] == []
    assert [page.address for page in halaman.values() if not page.soup.title.get_text(strip=True)] == []
    nameless = [
        page.address for page in isi if not page.soup.select("meta[name=description][content]:not([content=''])")
    ]
    assert nameless == []
    assert [page.address for page in isi if len(page.soup.find_all("h1")) != 1] == []
    assert _repeated([page.soup.title.get_text(strip=True) for page in isi]) == []


def test_every_table_has_headings(isi: list[Halaman]) -> None:
    tables = [(page, table) for page in isi for table in page.article.find_all("table")]
    assert len(tables) > 100
    bare = [
        f"{page.address}: {table.get_text(' ', strip=True)[:80]}"
        for page, table in tables
        if not table.find("th") or not all(cell.get_text(strip=True) for cell in table.find_all("th"))
    ]
    assert not bare, _list(bare)


def test_every_drawing_has_a_name_and_says_the_same_in_words(isi: list[Halaman]) -> None:
    drawings = [(page, drawing) for page in isi for drawing in page.article.select("svg.bagan-svg")]
    assert len(drawings) >= 3
    for page, drawing in drawings:
        title = drawing.find("title")
        assert drawing["role"] == ("group" if drawing.find("a") else "img"), page.address
        assert title.get_text(strip=True), page.address
        assert drawing["aria-labelledby"] == title["id"], page.address
        words = drawing.find_parent("figure").find_next_sibling()
        assert words.name == "details", page.address
        assert words.find("li"), page.address
    assert [page.address for page in isi if page.article.select("svg:not(.bagan-svg)")] == []


def test_versions_menu_lists_the_editions(situs: Path, root: Path) -> None:
    versions = json.loads((situs / "versions.json").read_text("utf-8"))
    assert [item["version"] for item in versions] == editions(root)[::-1]
    assert all((situs / item["version"] / "index.html").is_file() for item in versions)
    assert [item["version"] for item in versions if item["aliases"]] == [_signpost(situs)]


def test_checksums_cover_every_file_and_hold(situs: Path) -> None:
    listed = {line.split("  ", 1)[1] for line in (situs / "SHA256SUMS").read_text("utf-8").splitlines()}
    there = {path.relative_to(situs).as_posix() for path in situs.rglob("*") if path.is_file()}
    assert listed == there - {"SHA256SUMS"}
    subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=situs, check=True)


def test_mkdocs_alone_builds_the_site_without_a_warning(root: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(tmp_path / "site")]
    environ = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=root, env=environ, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (tmp_path / "site" / "gsbpm" / "5.6" / "index.html").is_file()


def _addresses(tag: Tag) -> Iterator[str]:
    for name in tag.attrs.keys() & ADDRESSES:
        value = tag[name]
        yield from (part.split()[0] for part in value.split(",")) if name == "srcset" else (value,)
    yield from CSS_ADDRESS.findall(tag.get("style", "") + (tag.get_text() if tag.name == "style" else ""))


def _is_internal(address: str) -> bool:
    parts = urlsplit(address)
    return not parts.scheme and not parts.netloc


def _is_name(tag: Tag) -> bool:
    return tag.name == "a" or (tag.name == "link" and set(tag["rel"]) <= ONLY_NAMES)


def _built(page: str) -> str:
    stem = page.removesuffix(".md")
    return f"{stem}.html" if stem.rsplit("/", 1)[-1] == "index" else f"{stem}/index.html"


def _signpost(situs: Path) -> str:
    soup = BeautifulSoup((situs / "index.html").read_text("utf-8"), "html.parser")
    return str(soup.find("a")["href"]).rstrip("/")


def _raw_words(edition: Edition) -> set[str]:
    """Ids and their parts, and the keys and fixed values of the data, as far as they are no one's words."""
    doubled = re.compile(r"(\w+)-\1")  # "lain-lain" is a word like others
    parts = {part for name in edition.entries for part in name.split("/") if "-" in part}
    words = {part for part in parts if not doubled.fullmatch(part)}
    for kind in KINDS:
        words |= {
            word for word in _schema_words(kind.model.model_json_schema()) if re.fullmatch("[a-z]+[-_][a-z_-]+", word)
        }
    return words | set(edition.entries)


def _schema_words(schema: object) -> Iterator[str]:
    if isinstance(schema, dict):
        yield from schema.get("properties", {})
        yield from (value for value in [*schema.get("enum", []), schema.get("const")] if isinstance(value, str))
        schema = list(schema.values())
    for part in schema if isinstance(schema, list) else []:
        yield from _schema_words(part)


def _tokens(words: str) -> set[str]:
    return {token.strip("./-") for token in re.findall(r"[\w./-]+", words)}


def _around(words: str, match: re.Match[str]) -> str:
    return words[max(0, match.start() - 30) : match.end() + 30]


def _repeated(items: list[str]) -> list[str]:
    return sorted({item for item in items if items.count(item) > 1})


def _list(found: list[str]) -> str:
    return "\n" + "\n".join([*found[:40], f"… {len(found)} semuanya"])
