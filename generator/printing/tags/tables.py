"""Tables: header, body and footer in their order, and which headers each cell has."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pydyf
from weasyprint.formatting_structure.boxes import TableCellBox

from generator.printing.tags.tree import Node, walk

_RANKS = {"Caption": 0, "THead": 1, "TFoot": 3}


def arrange(table: Node) -> None:
    """Order the parts of a table; PDF/UA-1 wants one header and one footer at most, and a body beside them."""
    table.kids.sort(key=lambda kid: _RANKS.get(kid.tag, 2) if isinstance(kid, Node) else 2)
    for tag in ("THead", "TFoot"):
        groups = [kid for kid in table.kids if isinstance(kid, Node) and kid.tag == tag]
        bodies = [kid for kid in table.kids if isinstance(kid, Node) and kid.tag == "TBody"]
        for group in groups[1:] if bodies else groups:
            group.tag = "TBody"


def relate(root: Node) -> None:
    """Give every header cell an ID and a scope, and every other cell the IDs of its headers."""
    number = 0
    for table in walk(root):
        if table.tag == "Table":
            for cell in _cells(table):
                if cell.tag == "TH":
                    number += 1
                    cell.attributes["ID"] = pydyf.String(f"kepala-{number}")
            _Headers(table).write()
            for cell in _cells(table):
                if len(cell.attributes["A"]) == 1:  # only whose attributes these are, and none
                    del cell.attributes["A"]


def _groups(table: Node) -> Iterator[tuple[Node, list[Node]]]:
    """Yield the parts of a table that have rows, and these rows."""
    for group in table.kids:
        if isinstance(group, Node) and group.tag in ("THead", "TBody", "TFoot"):
            yield group, [row for row in group.kids if isinstance(row, Node)]


def _cells(part: Node) -> Iterator[Node]:
    for kid in part.kids:
        if isinstance(kid, Node) and kid.tag in ("TH", "TD"):
            yield kid
        elif isinstance(kid, Node) and kid.tag in ("THead", "TBody", "TFoot", "TR"):
            yield from _cells(kid)


class _Headers:
    """The headers of one table, by the rows and columns they stand for."""

    def __init__(self, table: Node) -> None:
        self._rows: defaultdict[int, list[Any]] = defaultdict(list)
        self._columns: defaultdict[int, list[Any]] = defaultdict(list)
        self._table = table

    def write(self) -> None:
        """Set the scope of header cells, then the headers of the others; those of a column stand above its cells."""
        start = 0
        for group, rows in _groups(self._table):
            for number, row in enumerate(rows, start):
                for cell in filter(_placed, _cells(row)):
                    if cell.tag == "TH":
                        self._enrol(cell, _scope(cell, group, row), number, start + len(rows))
            for number, row in enumerate(rows, start):
                for cell in filter(_placed, _cells(row)):
                    if cell.tag == "TD":
                        self._head(cell, number)
            start += len(rows)

    def _enrol(self, cell: Node, scope: str, number: int, end: int) -> None:
        cell.attributes["A"]["Scope"] = "/Row" if scope.startswith("row") else "/Column"
        if scope.startswith("row"):
            for row in range(number, end if scope == "rowgroup" else number + cell.box.rowspan):
                self._rows[row].append(cell.attributes["ID"])
        else:
            for column in _span(cell):
                self._columns[column].append(cell.attributes["ID"])

    def _head(self, cell: Node, number: int) -> None:
        rows = [header for row in range(number, number + cell.box.rowspan) for header in self._rows[row]]
        columns = [header for column in _span(cell) for header in self._columns[column]]
        if headers := list(dict.fromkeys([*rows, *columns])):
            cell.attributes["A"]["Headers"] = pydyf.Array(headers)


def _placed(cell: Node) -> bool:
    """Tell whether a cell was laid out in the grid of a table."""
    return isinstance(cell.box, TableCellBox)


def _span(cell: Node) -> range:
    return range(cell.box.grid_x, cell.box.grid_x + cell.box.colspan)


def _scope(cell: Node, group: Node, row: Node) -> str:
    """Return the scope as the HTML has it, or as the place of the cell tells."""
    if scope := cell.box.element.get("scope"):
        return str(scope)
    return "row" if group.tag != "THead" and any(other.tag == "TD" for other in _cells(row)) else "col"
