"""What changed since the former edition, as a page; `booklet` prints the same."""

from collections.abc import Iterator, Mapping
from typing import Any

from generator import text
from generator.artifact import Artifact, Printed
from generator.edition import Edition
from generator.links import Entry
from generator.naming import name
from generator.navigation import CHANGES
from generator.revisions.addresses import place
from generator.revisions.content import wording
from generator.revisions.report import Item, Report, report
from generator.templating import environment


def render(edition: Edition, printed: Mapping[str, Printed]) -> Iterator[Artifact]:
    """Yield the page of changes, where there is a former edition."""
    if found := report(edition):
        template = environment().get_template("pages/perubahan.md.j2")
        booklet = printed.get(path(edition))
        yield Artifact(
            CHANGES, template.render(words(edition, found), page=CHANGES, buku=booklet, berkas=path(edition))
        )


def path(edition: Edition) -> str:
    """Return where the booklet of an edition is."""
    return f"unduhan/perubahan-{edition.edisi.edisi}.pdf"


def words(edition: Edition, found: Report) -> dict[str, Any]:
    """Return what the templates of page and booklet are given."""
    before = found.former
    year = before.edisi.edisi
    return {
        "edition": edition,
        "edisi": edition.edisi,
        "law": edition.law,
        "cited": set(),
        "laporan": found,
        "judul": lambda item: _title(edition, item),
        "sebut": lambda entry: name(entry, edition.entries),
        "sebut_lama": lambda entry: name(entry, before.entries),
        "alamat_lama": lambda entry: f"../../{year}/{place(entry)}",
        "tempat": place,
        "bunyi": lambda entries: [_plain(entry) for entry in entries],
    }


def _title(edition: Edition, item: Item) -> str:
    known = edition if item.new else edition.before
    return name(item.entry, known.entries) if known else ""


def _plain(entry: Entry) -> str:
    return " ".join(text.plain(wording(entry)).split())
