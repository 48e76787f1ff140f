"""Where everything of a checklist stands: its rows of headings and items, and the rows that a printed page begins with.

Spreadsheet programs do not keep a heading with what follows it, so pages break where a heading or an item begins.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from xlsxwriter.utility import xl_range_abs

from generator.forms.sheet import Chapter, Group, Item, Sheet
from generator.forms.xlsx import words
from generator.forms.xlsx.page import Page

_USED = 0.94
"""How much of a printed page is planned with; the rest is for programs that make rows a little higher."""


@dataclass(frozen=True)
class Placed:
    """Where a checklist stands: the column of each name, the row of each item's id, the cell of the way's code."""

    columns: Mapping[str, int]
    rows: Mapping[str, int]
    way: str

    def area(self, name: str, items: tuple[Item, ...]) -> str:
        """Return the cells of a column from the first to the last of `items`, as a formula on another page has them."""
        rows = [self.rows[item.id] for item in items]
        column = self.columns[name]
        return f"'{words.CHECKLIST}'!{xl_range_abs(min(rows), column, max(rows), column)}"


def headed(group: Group) -> bool:
    """Tell whether a group has a heading of its own; one that is its only item would be said twice."""
    return [item.id for item in group.items] != [group.id]


def rows(sheet: Sheet, first: int) -> dict[str, int]:
    """Return the row of every item from `first` on, room left for the headings."""
    placed, row = {}, first
    for chapter in sheet.chapters:
        row += 1
        for group in chapter.groups:
            row += headed(group)
            for item in group.items:
                placed[item.id] = row
                row += 1
    return placed


def breaks(sheet: Sheet, page: Page, placed: Placed, head: int) -> list[int]:
    """Return the rows that printed pages begin with, so that no heading is the last row of one.

    `head` is the row that is repeated on every page. What is typed later may break pages elsewhere, too.
    """
    room = page.room() * _USED
    found: list[int] = []
    used = sum(map(page.tall, range(head + 1)))
    starts = [row for chapter in sheet.chapters for row in _starts(chapter, placed)]
    for start, end in zip(starts, [*starts[1:], max(placed.rows.values()) + 1], strict=True):
        needed = sum(map(page.tall, range(start, end)))
        if used + needed > room and start != starts[0]:
            found.append(start)
            used = page.tall(head)
        used += needed
    return found


def _starts(chapter: Chapter, placed: Placed) -> Iterator[int]:
    """Yield the rows where a page may begin: the chapter's heading, and each group but the one right below it."""
    for number, group in enumerate(chapter.groups):
        yield placed.rows[group.items[0].id] - headed(group) - (number == 0)
