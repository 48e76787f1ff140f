"""``data/edisi.json``: everything machine-readable, by stable id."""

import json
from collections.abc import Iterator, Mapping

from generator.artifact import Artifact, Printed
from generator.edition import Edition
from generator.naming import name


def render(edition: Edition, _: Mapping[str, Printed]) -> Iterator[Artifact]:
    """Yield one JSON file: the edition's head, and for each id its name, address, sources and content.

    What only trainers may read is in none of it: the models leave it out of dumps.
    """
    entries = {
        entry.id: {
            "nama": name(entry, edition.entries),
            "jenis": entry.model.label,
            "halaman": entry.page,
            "jangkar": entry.anchor,
            "sumber": [item.model_dump(mode="json") for item in entry.sumber],
        }
        for entry in edition.entries.values()
        if not entry.hidden
    }
    files = {file.id: file.model.model_dump(mode="json", exclude_defaults=True) for file in edition.files}
    value = {"edisi": edition.edisi.model_dump(mode="json"), "entri": entries, "isi": files}
    yield Artifact("data/edisi.json", json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n")
