"""What makes a phone or a desk offer the edition as an app: it opens on the readiness check."""

import json
from collections.abc import Iterator, Mapping

from generator.artifact import Artifact, Printed
from generator.edition import Edition

MANIFEST = "manifest.webmanifest"
ICONS = (
    ("aset/ikon-192.png", "image/png", "192x192", "any"),
    ("aset/ikon-512.png", "image/png", "512x512", "any"),
    ("aset/ikon-penuh-512.png", "image/png", "512x512", "maskable"),
    ("aset/ikon.svg", "image/svg+xml", "any", "any"),
)
"""Address, type, size, purpose. The pictures are made from the drawings beside them, overrides/aset/ikon*.svg."""


def render(edition: Edition, _: Mapping[str, Printed]) -> Iterator[Artifact]:
    """Yield the web app manifest; its addresses lead from the root of the edition."""
    manifest = {
        "name": f"Pembinaan Statistik Sektoral {edition.edisi.edisi}",
        "short_name": "Periksa mandiri",
        "description": "Periksa kesiapan kegiatan statistik, dan baca petunjuk teknisnya, juga tanpa jaringan.",
        "lang": "id",
        "dir": "ltr",
        "start_url": "periksa-mandiri/",
        "scope": "./",
        "display": "standalone",
        "theme_color": "#0b4f8a",
        "background_color": "#ffffff",
        "categories": ["government", "productivity"],
        "icons": [
            {"src": src, "type": type_, "sizes": sizes, "purpose": purpose} for src, type_, sizes, purpose in ICONS
        ],
        "shortcuts": [
            {"name": "Rekap", "url": "periksa-mandiri/rekap/"},
            {"name": "Petunjuk teknis", "url": "./"},
        ],
    }
    yield Artifact(MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=2) + "\n")
