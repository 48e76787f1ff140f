"""What pages are about, for the filters: their kind, and the roles that they concern."""

from collections import defaultdict

from generator.edition import Edition
from generator.models.tim import Peran

KINDS: dict[str, tuple[str, ...]] = {
    "gsbpm": ("gsbpm", "padanan"),
    "epss": ("epss",),
    "peraturan": ("peraturan",),
    "formulir": ("formulir", "daftar_periksa", "periksa-mandiri"),
    "istilah": ("istilah",),
    "modul": ("modul", "sesi"),
    "situs": ("panduan-redaksi", "sumber", "celah", "luring"),
}
"""Each kind that readers choose from, with the first parts of the addresses of its pages; the rest is `juknis`."""


def kind(page: str) -> str:
    """Return the kind of a page by its address."""
    first = page.split("/", 1)[0]
    return next((name for name, folders in KINDS.items() if first in folders), "juknis")


WEIGHTS = {
    "daftar_periksa": 0.6,
    "modul": 0.7,
    "panduan-redaksi": 0.6,
    "periksa-mandiri": 0.8,
    "sesi": 0.8,
    "sumber": 0.6,
    "istilah": 0.8,
    "luring": 0.6,
}
"""What pages count that mostly repeat the words of others, by the first part of their address."""


def weight(page: str) -> float:
    """Return how much a page counts beside one that speaks for itself."""
    return WEIGHTS.get(page.split("/", 1)[0], 1)


def roles_of(edition: Edition) -> dict[str, set[str]]:
    """Return the ids of the roles that each page concerns, by its address: those that it names, and its own."""
    roles = {entry.id for entry in edition.of(Peran)}
    found: dict[str, set[str]] = defaultdict(set)
    for link in edition.links:
        owner, target = edition.entries.get(link.owner), edition.entries.get(link.target)
        if owner is None or target is None or link.hidden or link.chooses or "sumber" in link.path:
            continue
        if target.id in roles:
            found[address(owner.page)].add(target.id)
        if owner.id in roles:
            found[address(target.page)].add(owner.id)
    for role in roles:
        found[address(edition.entries[role].page)].add(role)
    return found


def address(page: str) -> str:
    """Return the address of a Markdown page, below the root of the edition."""
    return page.removesuffix(".md").removesuffix("index").rstrip("/") + "/" if page != "index.md" else ""
