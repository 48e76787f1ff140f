"""What the built pages say, section by section, as the theme's search plugin collected it."""

import html
import json
import re
from dataclasses import dataclass
from pathlib import Path

SOURCE = "search/search_index.json"
_NOISE = re.compile(r"<p>(?:Sumber|Dirujuk oleh|Dasar hukum): .*?</p>|Hubungan Entri(?=\s)", re.DOTALL)
"""Lists of what a passage rests on, or of who refers to it: whoever looks for those looks there."""
_TAG = re.compile(r"<[^>]+>")
_LEFT_OUT = ("dirujuk-oleh",)
_TITLE_ONLY = ("panduan-redaksi/kolom/",)
"""Pages of reference for editors, found by their title: each section would weigh like a page of the guide."""


@dataclass(frozen=True)
class Section:
    """A part of a page below a heading; `anchor` is empty for what comes before the first one."""

    page: str
    anchor: str
    title: str
    text: str


def read(path: Path) -> list[Section]:
    """Return the sections of all pages in the order of the menu."""
    found = json.loads(path.read_text("utf-8"))["docs"]
    sections = (section for section in map(_section, found) if section.anchor not in _LEFT_OUT)
    return [section for section in sections if not (section.anchor and section.page in _TITLE_ONLY)]


def _section(item: dict[str, str]) -> Section:
    page, _, anchor = item["location"].partition("#")
    return Section(page, anchor, plain(item["title"]), plain(_NOISE.sub(" ", item["text"])))


def plain(words: str) -> str:
    """Return HTML as words on one line."""
    return " ".join(html.unescape(_TAG.sub(" ", words)).split())
