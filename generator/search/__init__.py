"""The site's search: an index built ahead of time, which the browser's engine (MiniSearch) loads as it is.

`sections` reads what the built pages say; `analysis` makes words comparable, as overrides/skrip/cari/analisis.js does
in the browser; `engine` writes the index in the engine's own form; `language` and `straight` add what the edition
knows: synonyms and abbreviations, and addresses that a code or a citation leads to at once.
"""

import json
from pathlib import Path
from typing import Any

from generator.edition import Edition
from generator.search.analysis import Analysis
from generator.search.engine import indexed
from generator.search.language import language
from generator.search.sections import SOURCE, Section, read
from generator.search.straight import straight
from generator.search.subjects import kind, roles_of, weight

INDEX = "cari/indeks.json"
"""What finding needs; loaded when somebody opens the search."""
TEXTS = "cari/naskah.json"
"""The words of each section, to show where something was found; loaded beside the index."""


def write(folder: Path, edition: Edition) -> None:
    """Put the index of a built edition into its folder, in the place of the theme's, which nothing asks for."""
    sections = read(folder / SOURCE)
    words = language(edition)
    for path, value in ((INDEX, index(sections, words, edition)), (TEXTS, [section.text for section in sections])):
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(_json(value), "utf-8")
    (folder / SOURCE).unlink()
    (folder / SOURCE).parent.rmdir()


def index(sections: list[Section], words: dict[str, Any], edition: Edition) -> dict[str, Any]:
    """Return what the browser loads; `Indeks` of overrides/skrip/cari/jenis.js tells its form."""
    pages = list(dict.fromkeys(section.page for section in sections))
    titles = {section.page: section.title for section in reversed(sections) if not section.anchor}
    number = {page: place for place, page in enumerate(pages)}
    roles = roles_of(edition)
    concerned = sorted(set().union(*roles.values()))
    return {
        "halaman": [
            [page, titles.get(page, page), kind(page), sorted(roles.get(page, ())), weight(page)] for page in pages
        ],
        "bagian": [[number[section.page], section.anchor, section.title] for section in sections],
        "peran": {role: titles.get(f"{role}/", role) for role in concerned},
        "lurus": straight(edition, set(pages)),
        "kata": words,
        "mesin": indexed([(section.title, section.text) for section in sections], Analysis(words)),
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
