"""What changed since the former edition, as a page; `booklet` prints the same."""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.artifact import Artifact, Printed
from generator.edition import Edition
from generator.naming import name
from generator.navigation import CHANGES
from generator.revisions.addresses import place
from generator.revisions.law import told
from generator.revisions.report import Item, Report, report, wording
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
        "terjadi": lambda relation: told(edition, relation),
        "bunyi": lambda entries: [_spoken(wording(entry, edition)) for entry in entries],
        "bunyi_lama": lambda entries: [_spoken(wording(entry, before)) for entry in entries],
    }


def _title(edition: Edition, item: Item) -> str:
    """Return what a change is called; what is no more, as the former edition numbered it."""
    if item.new or not edition.before:
        return name(item.entry, edition.entries)
    return f"{name(item.entry, edition.before.entries)} (edisi {edition.before.edisi.edisi})"


def _spoken(fields: Mapping[str, str]) -> str:
    """Return what an entry says as a line: its words alone, or those of each field after its name."""
    said = [words if len(fields) == 1 else f"{field}: {words}" for field, words in fields.items()]
    return " ".join("; ".join(said).split())
