"""Marks on pages at what is new or changed: each leads to the former wording on the page of changes."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping

from markupsafe import Markup

from generator.edition import Edition
from generator.navigation import CHANGES
from generator.revisions.report import Item, report
from generator.search.subjects import address

Dress = Callable[[str, str], str]
"""Gives the HTML of a page, from its Markdown page and its HTML."""
_WORDS = {"baru": "baru", "dipecah": "diubah", "digabung": "diubah", "diubah": "diubah", "dipindah": "dipindah"}
_BADGE = Markup('<a class="lencana lencana-{}" href="{}#{}" title="Lihat apa yang berubah sejak edisi {}">{}</a> ')
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
    up = "../" * address(page).count("/") + address(CHANGES)
    for anchor, item in marks.items():
        badge = str(_BADGE.format(item.jenis, up, item.anchor, former, _WORDS[item.jenis]))
        place = (
            re.compile(rf'(<(?:li|p|h[2-6]|tr|dt)\b[^>]*\bid="{re.escape(anchor)}"[^>]*>(?:\s*<p>)?)')
            if anchor
            else _HEADING
        )
        html = place.sub(lambda found, badge=badge: found[1] + badge, html, count=1)  # type: ignore[misc]
    return html
