"""``data/edisi.json``: everything machine-readable, by stable id."""

import json
from collections.abc import Iterator

from generator.artifact import Artifact
from generator.edition import Edition
from generator.naming import name


def render(edition: Edition) -> Iterator[Artifact]:
    """Yield one JSON file: the edition's head, and for each id its name, address, sources and content."""
    entries = {
        entry.id: {
            "nama": name(entry, edition.entries),
            "jenis": entry.model.label,
            "halaman": entry.page,
            "jangkar": entry.anchor,
            "sumber": [item.model_dump(mode="json") for item in entry.sumber],
        }
        for entry in edition.entries.values()
    }
    files = {file.id: file.model.model_dump(mode="json", exclude_defaults=True) for file in edition.files}
    value = {"edisi": edition.edisi.model_dump(mode="json"), "entri": entries, "isi": files}
    yield Artifact("data/edisi.json", json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n")
