"""What the workbook holds, as values: tables with named columns, and the page in front of them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

Cell = str | int | Decimal | None
Row = tuple[Cell, ...]


@dataclass(frozen=True)
class Column:
    """A column: its head, its width in characters and what it holds, one of KINDS."""

    head: str
    width: int
    kind: str = "teks"


KINDS: Mapping[str, str] = {
    "teks": "words",
    "angka": "a count",
    "persen": "a share of 1",
    "indeks": "a decimal",
    "beda": "a share of 1, as a gain or a loss",
    "beda-indeks": "a decimal, as a gain or a loss",
    "tanggal": "YYYY-MM-DD; what is no date stays words",
    "keadaan": "words that are coloured by what they say",
}


@dataclass(frozen=True)
class Table:
    """A worksheet: its name, what it is about, its columns, and its rows, made anew whenever they are asked for."""

    name: str
    about: str
    columns: tuple[Column, ...]
    rows: Callable[[], Iterable[Row]]


@dataclass(frozen=True)
class Front:
    """The first worksheet: titled counts, a table of the sheets read, and what the numbers mean."""

    title: str
    notes: tuple[str, ...]
    counts: tuple[tuple[str, int], ...]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    meanings: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Book:
    """The workbook; `day` is what it says it was made on, so that the same files give the same bytes."""

    front: Front
    tables: tuple[Table, ...]
    day: date
