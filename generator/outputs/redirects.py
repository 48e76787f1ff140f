"""Pages in the place of those that only former editions had: they lead on, or say what became of them."""

from collections.abc import Iterator, Mapping
from typing import Any

from generator import text
from generator.artifact import Artifact, Printed
from generator.edition import Edition
from generator.links import Entry
from generator.naming import name
from generator.policy import guarded
from generator.revisions.addresses import Forwarding, gone_pages, place
from generator.templating import environment


def render(edition: Edition, _: Mapping[str, Printed]) -> Iterator[Artifact]:
    """Yield a page for each address that only former editions have."""
    template = environment().get_template("root/alihan.html.j2")
    for page, item in gone_pages(edition).items():
        yield Artifact(f"{page}index.html", guarded(template.render(_words(edition, page, item))))


def _words(edition: Edition, page: str, item: Forwarding) -> dict[str, Any]:
    return {
        "akar": "../" * page.count("/"),
        "judul": name(item.entry, item.former.entries),
        "edisi": edition.edisi.edisi,
        "lama": item.former.edisi.edisi,
        "dulu": page,
        "alasan": text.plain(item.alasan),
        "tujuan": [_target(edition, entry) for entry in item.now],
    }


def _target(edition: Edition, entry: Entry) -> dict[str, str]:
    return {"alamat": place(entry), "tempat": entry.anchor, "nama": name(entry, edition.entries)}
