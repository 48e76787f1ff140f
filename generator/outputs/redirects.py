"""Pages in the place of those that only former editions had: they lead on, or say what became of them."""

from collections.abc import Iterator, Mapping
from typing import Any

from generator import text
from generator.artifact import Artifact, Printed
from generator.edition import Edition
from generator.links import Entry
from generator.naming import name
from generator.naskah import title
from generator.policy import guarded
from generator.revisions.addresses import Forwarding, gone_naskah, gone_pages, place
from generator.search.subjects import address
from generator.templating import environment


def render(edition: Edition, _: Mapping[str, Printed]) -> Iterator[Artifact]:
    """Yield a page for each address that only former editions have."""
    template = environment().get_template("root/alihan.html.j2")
    for page, item in gone_pages(edition).items():
        yield Artifact(f"{page}index.html", guarded(template.render(_words(edition, page, item))))
    for former, naskah in gone_naskah(edition):
        words = {"judul": title(former.content[naskah]), "lama": former.edisi.edisi, "alasan": "", "tujuan": []}
        page = address(naskah)
        yield Artifact(f"{page}index.html", guarded(template.render(_around(edition, page) | words)))


def _words(edition: Edition, page: str, item: Forwarding) -> dict[str, Any]:
    return _around(edition, page) | {
        "judul": name(item.entry, item.former.entries),
        "lama": item.former.edisi.edisi,
        "alasan": text.plain(item.alasan),
        "tujuan": [_target(edition, entry) for entry in item.now],
    }


def _around(edition: Edition, page: str) -> dict[str, Any]:
    return {"akar": "../" * page.count("/"), "edisi": edition.edisi.edisi, "dulu": page}


def _target(edition: Edition, entry: Entry) -> dict[str, str]:
    return {"alamat": place(entry), "tempat": entry.anchor, "nama": name(entry, edition.entries)}
