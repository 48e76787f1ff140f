"""Ids and references: each id once, each reference to something that exists and fits."""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, did_you_mean, dotted
from generator.edition import Edition
from generator.links import Entry, Link
from generator.models.walk import Trail


def duplicate_ids(edition: Edition) -> Iterator[Diagnostic]:
    """An id names one thing; what stands inside a thing complained about is not complained about as well."""
    first: dict[str, Entry] = {}
    told: set[tuple[str, Trail]] = set()
    for entry in edition.all_entries:
        if told and any((entry.source.path, entry.path[:size]) in told for size in range(len(entry.path))):
            continue
        if entry.id in first:
            told.add((entry.source.path, entry.path))
            other = first[entry.id].source.locate(first[entry.id].path)
            yield Diagnostic(
                "id-ganda",
                f'"{entry.id}" sudah dipakai',
                entry.source.locate(entry.path),
                dotted(entry.path),
                f"yang pertama ada di {other.path}:{other.line}; beri nama lain",
            )
        first.setdefault(entry.id, entry)


def dangling_references(edition: Edition) -> Iterator[Diagnostic]:
    """A reference leads to something; what may stand in a broken file is not complained about twice."""
    for link in edition.links:
        if link.target in edition.entries or any(file.may_hold(link.target) for file in edition.broken):
            continue
        known = [entry for entry in edition.entries if _same_kind(entry, link)]
        yield Diagnostic(
            "acuan-putus",
            f'"{link.target}" tidak ada',
            link.where,
            dotted(link.path),
            did_you_mean(link.target, known),
        )


def wrong_kinds(edition: Edition) -> Iterator[Diagnostic]:
    """A field for a regulation names a regulation, one for a form a form."""
    for link in edition.links:
        kind = link.target.split("/", 1)[0]
        if link.kinds and link.target in edition.entries and kind not in link.kinds:
            yield Diagnostic(
                "acuan-jenis",
                f'di sini diharapkan {" atau ".join(link.kinds)}, bukan "{link.target}"',
                link.where,
                dotted(link.path),
            )


def _same_kind(entry: str, link: Link) -> bool:
    kinds = link.kinds or (link.target.split("/", 1)[0],)
    depth = link.target.count("/")
    return entry.split("/", 1)[0] in kinds and entry.count("/") == depth
