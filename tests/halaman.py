"""Which pages of the site stand for all of them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def one_of_each(site: Path) -> list[str]:
    """Return the first page, every overview, and the largest page of each folder and level of codes."""
    groups = defaultdict(list)
    for path in site.glob("*/*/index.html"):
        code = path.parent.name
        groups[path.parent.parent, "." in code, code.isdigit() and len(code)].append(path)
    largest = [max(paths, key=lambda path: path.stat().st_size) for paths in groups.values()]
    found = [path.parent.relative_to(site).as_posix() + "/" for path in [*largest, *site.glob("*/index.html")]]
    assert len(found) > 20
    return ["", "404.html", *sorted(found)]
