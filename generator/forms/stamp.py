"""What every format carries so that a filled copy says which sheet it is."""

import json

from generator.answers.jawaban import SCHEME
from generator.forms.sheet import Sheet

FIELD = "juknis"
"""The name of the mark: of a hidden field, of a key in a file's own description, in front of the mark in a cell."""


def stamp(sheet: Sheet) -> str:
    """Return compact JSON: scheme, edition, sheet, variant where it is one, version of the content."""
    mark = {
        "skema": SCHEME,
        "edisi": sheet.edition,
        "lembar": sheet.id,
        "varian": sheet.variant,
        "versi_isi": sheet.version,
    }
    return json.dumps({key: value for key, value in mark.items() if value}, sort_keys=True, separators=(",", ":"))
