"""Marks on pages at what is new or changed: each leads to the former wording on the page of changes."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import partial

from generator.edition import Edition
from generator.navigation import CHANGES
from generator.revisions.report import Item, report
from generator.search.subjects import address
from generator.templating import environment

Dress = Callable[[str, str], str]
"""Gives the HTML of a page, from its Markdown page and its HTML."""
_WORDS = {"baru": "baru", "dipecah": "diubah", "digabung": "diubah", "diubah": "diubah", "dipindah": "dipindah"}
_PLACE = r'(<(?:li|p|h[2-6]|tr|dt|div)\b[^>]*\bid="{0}"[^>]*>(?:\s*<(?:p|td|th)\b[^>]*>)?|<span id="{0}"></span>)'
"""Where the words of an entry begin: in the element that bears its id, or behind an empty one that does."""
_HEADING = re.compile(r"(<h1\b[^>]*>)")


def dresser(edition: Edition) -> Dress:
    """Return what puts the marks of an edition on its pages; without a former edition there are none."""
    found = report(edition)
    if found is None:
        return lambda page, html: html
    marks: dict[str, dict[str, Item]] = defaultdict(dict)
    for item in found.items:
        for entry in item.new if item.jenis in _WORDS else ():
            marks[entry.page].setdefault(entry.anchor, item)
    former = found.former.edisi.edisi
    return lambda page, html: _dressed(page, html, marks.get(page, {}), former)


def _dressed(page: str, html: str, marks: Mapping[str, Item], former: str) -> str:
    template = environment().get_template("root/lencana.html.j2")
    up = "../" * address(page).count("/") + address(CHANGES)
    for anchor, item in marks.items():
        badge = template.render(jenis=item.jenis, tujuan=f"{up}#{item.anchor}", lama=former, kata=_WORDS[item.jenis])
        place = re.compile(_PLACE.format(re.escape(anchor))) if anchor else _HEADING
        html = place.sub(partial(_marked, badge), html, count=1)
    return html


def _marked(badge: str, found: re.Match[str]) -> str:
    return found[1] + badge
