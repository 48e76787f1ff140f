"""One worksheet of a filled workbook: its stamp, the keys of its columns, and the answers in its rows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from openpyxl.utils import get_column_letter

from generator.answers.complaints import Remark
from generator.answers.contents import (
    IDENTITY,
    Found,
    Mark,
    Raw,
    Rejected,
    is_id,
    is_part,
    is_section,
    mark_of,
    rejected,
)
from generator.answers.jawaban import one_line
from generator.answers.values import as_text
from generator.forms.sheet import VALUE
from generator.forms.stamp import FIELD

_STAMP = f"{FIELD} {{"
_IDS = "id"
_ROW = "baris"
_NO_ANSWERS = {"f": "rumus", "e": "nilai-galat"}
"""Types of cells that hold no answer, and why."""
_DEEPEST = 30
"""In which row the stamp and the keys stand at the latest, should rows have been put above them."""
_ESCAPED = re.compile(r"_x00([01][0-9A-Fa-f])_")
Row = tuple[Any, ...]


@dataclass
class Page:
    """A worksheet while its rows are taken; `keys` are those of the columns, by their place in a row.

    `section` and `line` are where in a table the way through it is; `extra` are the rows put into it.
    """

    title: str
    stamped: bool = False
    mark: Mark | None = None
    ids: int = 0
    keys: dict[int, str] = field(default_factory=dict)
    section: str = ""
    line: int = 0
    extra: list[int] = field(default_factory=list)
    places: set[tuple[str, str]] = field(default_factory=set)
    found: list[Found] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    def take(self, rows: Iterator[tuple[int, Row]]) -> None:
        """Take all rows: first the stamp is looked for, then the keys, then answers."""
        for number, row in rows:
            if self.keys:
                self._answers(number, row)
            elif number > _DEEPEST:
                break
            elif self.mark and _words(row, self.ids) == _IDS:
                self.keys = {at: key for at, key in enumerate(_texts(row)) if is_part(key) or is_id(key)}
                self.keys.pop(self.ids)
            elif not self.stamped:
                self._stamp(row)
        if self.mark and not self.keys:
            self.remarks.append(Remark("xlsx-kunci-hilang", f"lembar {self.name}"))
        if self.extra:
            where = f"lembar {self.name}, mulai baris {self.extra[0]}"
            self.remarks.append(Remark("xlsx-baris-tambahan", where, {"n": len(self.extra)}))

    def _stamp(self, row: Row) -> None:
        for at, words in enumerate(_texts(row)):
            if words.startswith(_STAMP):
                self.stamped, self.ids = True, at
                self.mark = mark_of(words.removeprefix(FIELD))

    def _answers(self, number: int, row: Row) -> None:
        """Take a row of answers: of a table, of the identity, of an item or field."""
        id_ = _words(row, self.ids)
        kind, _, name = id_.partition(":")
        if kind == _ROW and is_section(name):
            self.section = name
            self._table(number, row)
        elif kind == IDENTITY and is_part(name):
            self._cells(number, row, {at: (IDENTITY, name) for at, key in self.keys.items() if key == VALUE})
        elif is_id(id_):
            self._cells(number, row, {at: (id_, key) for at, key in self.keys.items() if is_part(key)})
        elif id_ or not self.section:
            self._loose(number, row, id_)
        elif self._table(number, row):
            self.extra.append(number)

    def _cells(self, number: int, row: Row, places: dict[int, tuple[str, str]]) -> None:
        self.places.update(places.values())
        for at, (id_, part) in places.items():
            for value, where in self._value(number, row, at, id_, part):
                self.found.append(Found(id_, part, value, where))

    def _table(self, number: int, row: Row) -> bool:
        """Take a row of the table; tell whether it holds anything."""
        before, self.line = len(self.found), self.line + 1
        columns = {at: key for at, key in self.keys.items() if is_id(key)}
        self.places.update((key, "") for key in columns.values())
        for at, key in columns.items():
            for value, where in self._value(number, row, at, key, str(self.line)):
                self.found.append(Found(key, "", value, where, self.section, self.line))
        return len(self.found) > before

    def _loose(self, number: int, row: Row, id_: str) -> None:
        """Reject what was answered in a row whose id says nothing, or that has none; headings stand above the rows."""
        for at, key in self.keys.items():
            if id_ or (self.places and key == VALUE):
                for value, where in self._value(number, row, at, id_, key):
                    self.rejected.append(rejected(id_, key, value, "bukan-kode" if id_ else "tanpa-kode", where))

    def _value(self, number: int, row: Row, at: int, id_: str, part: str) -> Iterator[tuple[Raw, str]]:
        """Yield the value of a cell and where it stands, nothing for an empty one; what is no answer is rejected."""
        cell: Any = row[at] if at < len(row) else None
        value = cell.value if cell is not None else None
        if value is None or value == "":
            return
        where = f"lembar {self.name}, sel {get_column_letter(at + 1)}{number}"
        if cell.data_type in _NO_ANSWERS:
            words = getattr(value, "text", value)
            self.rejected.append(rejected(id_, part, words, _NO_ANSWERS[cell.data_type], where))
        elif isinstance(value, str):
            yield _ESCAPED.sub(lambda code: chr(int(code[1], 16)), value), where
        elif isinstance(value, int | float) and not isinstance(value, bool) and "%" in cell.number_format:
            yield f"{as_text(float(Decimal(repr(value)) * 100))}%", where
        else:
            yield value, where

    @property
    def name(self) -> str:
        """The title as it may stand on a line."""
        return one_line(self.title)


def _texts(row: Row) -> Iterator[str]:
    """Yield the words of each cell, empty for what holds none."""
    return (cell.value.strip() if isinstance(cell.value, str) else "" for cell in row)


def _words(row: Row, at: int) -> str:
    value = row[at].value if at < len(row) else None
    return value.strip() if isinstance(value, str) else ""
