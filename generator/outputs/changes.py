"""What changed since the former edition: a page, and the same as a booklet to print."""

from collections.abc import Iterator, Mapping
from typing import Any

from generator import templating, text
from generator.artifact import Artifact, Printed
from generator.edition import Edition
from generator.links import Entry
from generator.naming import name
from generator.navigation import CHANGES
from generator.printing.leaflet import print_leaflet
from generator.printing.press import FONTS
from generator.revisions.addresses import place
from generator.revisions.content import wording
from generator.revisions.report import Item, Report, report
from generator.templating import environment
from generator.workshop import Job, Made

BOOKLET = "unduhan/perubahan-{}.pdf"
"""Where the booklet of an edition is, by its year."""
STYLE = templating.FOLDER / "documents" / "perubahan.css"


def render(edition: Edition, printed: Mapping[str, Printed]) -> Iterator[Artifact]:
    """Yield the page of changes, where there is a former edition."""
    if found := report(edition):
        template = environment().get_template("pages/perubahan.md.j2")
        booklet = printed.get(BOOKLET.format(edition.edisi.edisi))
        words = template.render(_words(edition, found), page=CHANGES, buku=booklet)
        yield Artifact(CHANGES, words)


def jobs(edition: Edition, address: str) -> list[Job]:
    """Return the work of printing the booklet; `address` is that of the edition's site, with a slash at its end."""
    found = report(edition)
    if found is None:
        return []
    template = environment().get_template("documents/perubahan.html.j2")
    words = template.render(_words(edition, found), alamat=address, page=CHANGES)
    inputs = (STYLE, *sorted(path for path in FONTS.iterdir() if path.is_file()))
    return [Job(BOOKLET.format(edition.edisi.edisi), _print, words, inputs, len(words))]


def printed(edition: Edition, made: Mapping[str, Made]) -> dict[str, Printed]:
    """Return what is known of the booklet among the finished files, given by path: by the same path."""
    path = BOOKLET.format(edition.edisi.edisi)
    return {path: Printed(made[path].pages, len(made[path].data))} if path in made else {}


def _print(words: str) -> Made:
    return print_leaflet(words, STYLE)


def _words(edition: Edition, found: Report) -> dict[str, Any]:
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
