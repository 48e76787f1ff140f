"""Hand-written pages of content/: they have a place in the menu, and their links lead to pages."""

import posixpath
import re
from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Location, did_you_mean
from generator.edition import Edition
from generator.navigation import navigation

_LINK = re.compile(r"\]\((?P<target>(?![a-z]+:)[^)\s#]+\.md)(?:#[^)\s]*)?\)", re.IGNORECASE)


def placed_pages(edition: Edition) -> Iterator[Diagnostic]:
    """A page lies where the menu looks for it."""
    shown = set(pages_of(navigation(edition)))
    for page, written in edition.content.items():
        if page not in shown:
            hint = "pindahkan ke content/juknis/, content/gsbpm/, atau content/panduan-redaksi/"
            yield Diagnostic("halaman-lepas", "halaman ini tidak masuk menu", Location(written.path), saran=hint)


def leading_links(edition: Edition) -> Iterator[Diagnostic]:
    """A link to another page leads to one; while a data file is broken its page may be missing."""
    pages = {*pages_of(navigation(edition)), *edition.content}
    for page, written in edition.content.items():
        for number, line in enumerate(written.lines, 1):
            for match in _LINK.finditer(line):
                target = match["target"]
                path = posixpath.normpath(posixpath.join(posixpath.dirname(page), target))
                if path in pages or edition.broken:
                    continue
                where = Location(written.path, number, match.start("target") + 1, len(target), line)
                pesan = f'tautan ke "{target}" tidak menuju halaman mana pun'
                yield Diagnostic("tautan-putus", pesan, where, saran=did_you_mean(path, pages))


def pages_of(menu: object) -> Iterator[str]:
    """Yield every page of a menu, however deep."""
    if isinstance(menu, str):
        yield menu
    elif isinstance(menu, dict):
        for inner in menu.values():
            yield from pages_of(inner)
    elif isinstance(menu, list):
        for inner in menu:
            yield from pages_of(inner)
