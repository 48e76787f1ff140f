"""A result as tables and bars, the same for a terminal, a page and a workbook."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from generator.assessment import figures
from generator.assessment.result import Filling, Index, Result, Tally
from generator.forms.wording import FILLED, READY, TOTAL

Cell = str | int | Decimal | None
Kind = Literal["kata", "jumlah", "bagian", "indeks"]
SEGMENTS = (
    ("sudah", "Sudah", "#"),
    ("sebagian", "Sebagian", "="),
    ("belum", "Belum", "-"),
    ("tidak_relevan", "Tidak relevan", "~"),
    ("belum_dijawab", "Belum dijawab", "."),
)
"""The parts of a bar of readiness: what they count, their words, their sign where there are only letters."""
COUNT = "Jumlah terisi"
"""The head of how many are filled in, beside the share of them."""
HIGHEST = Decimal(5)
"""The highest level of maturity."""


@dataclass(frozen=True)
class Column:
    """A column of a table: its heading, and what its cells are: words, counts, shares or indices."""

    words: str
    kind: Kind = "jumlah"


@dataclass(frozen=True)
class Row:
    """A row; `inner` stands under the row before it, `sums` is about all of them. None is a number not known."""

    cells: tuple[Cell, ...]
    inner: bool = False
    sums: bool = False


@dataclass(frozen=True)
class Table:
    """A table of counts; the first column holds the headings of its rows."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Part:
    """A stretch of a bar: what it counts, its words, its sign where there are only letters, its share of the bar."""

    code: str
    words: str
    sign: str
    share: Decimal
    count: int | None = None


@dataclass(frozen=True)
class Bar:
    """A bar and its parts; `note` stands behind it."""

    title: str
    parts: tuple[Part, ...]
    note: str


_READINESS = (
    Column("Bagian", "kata"),
    Column("Berlaku"),
    Column("Sudah"),
    Column("Sebagian"),
    Column("Belum"),
    Column("Tidak relevan"),
    Column("Belum dijawab"),
    Column(FILLED, "bagian"),
    Column(READY, "bagian"),
)
_MATURITY = (
    Column("Domain dan aspek", "kata"),
    Column("Bobot (%)"),
    Column("Indikator"),
    Column(COUNT),
    Column("Indeks", "indeks"),
)
_FILLING = (
    Column("Bagian", "kata"),
    Column("Baris"),
    Column("Baris paling sedikit"),
    Column("Isian"),
    Column(COUNT),
    Column(FILLED, "bagian"),
)


def tables(result: Result) -> Iterator[Table]:
    """Yield the tables of a result."""
    if result.ips:
        yield Table(_MATURITY, tuple(_maturity(result)))
    elif result.chapters:
        yield Table(_READINESS, tuple(_with_sum(result.chapters, result.overall)))
    if result.sections:
        rows = [_filling(part, part.title or result.sheet.title) for part in result.sections]
        whole = [_filling(result.filling, TOTAL, sums=True)] if len(rows) > 1 else []
        yield Table(_FILLING, (*rows, *whole))


def note(result: Result) -> str:
    """Return what is to be known of the counts of a result, or an empty string."""
    return unreasoned(result.overall)


def unreasoned(tally: Tally) -> str:
    """Return how many of the unanswered items say that they are not relevant, but not why; empty for none."""
    if not tally.tanpa_alasan:
        return ""
    return f"Belum dijawab: termasuk {tally.tanpa_alasan} yang dijawab tidak relevan tanpa alasan."


def _with_sum(chapters: tuple[Tally, ...], overall: Tally) -> Iterator[Row]:
    yield from (_tally(part, part.title) for part in chapters)
    if len(chapters) > 1:
        yield _tally(overall, TOTAL, sums=True)


def _tally(part: Tally, title: str, *, sums: bool = False) -> Row:
    counts = tuple(getattr(part, code) for code, _, _ in SEGMENTS)
    return Row((title, part.berlaku, *counts, part.bagian_terisi, part.bagian_siap), sums=sums)


def _maturity(result: Result) -> Iterator[Row]:
    aspects = iter(result.aspects)
    for chapter, domain in zip(result.sheet.chapters, result.domains, strict=True):
        yield _index(domain, domain.title)
        yield from (_index(index, index.title, inner=True) for _, index in zip(chapter.groups, aspects, strict=False))
    if result.ips:
        yield _index(result.ips, "Indeks Pembangunan Statistik (IPS)", sums=True)


def _index(index: Index, title: str, *, inner: bool = False, sums: bool = False) -> Row:
    return Row((title, index.weight, index.total, index.terisi, index.value), inner, sums)


def _filling(part: Filling, title: str, *, sums: bool = False) -> Row:
    rows = (part.rows, part.least or None) if part.repeated else (None, None)
    return Row((title, *rows, part.total, part.filled, part.share), sums=sums)


def bars(result: Result) -> Iterator[Bar]:
    """Yield a bar for each chapter and section that has anything to show."""
    if result.ips:
        yield from (_maturity_bar(index) for index in result.domains)
    else:
        yield from (_readiness_bar(part) for part in result.chapters if part.berlaku)
    for section in result.sections:
        share, rest = section.share or Decimal(0), section.total - section.filled
        filled = Part("terisi", "Terisi", "#", share, section.filled)
        empty = Part("belum_dijawab", "Belum diisi", ".", 1 - share, rest)
        yield Bar(section.title or result.sheet.title, (filled, empty), f"{section.filled} dari {section.total}")


def _readiness_bar(tally: Tally) -> Bar:
    counts = [(code, words, sign, getattr(tally, code)) for code, words, sign in SEGMENTS]
    parts = tuple(Part(code, words, sign, Decimal(count) / tally.berlaku, count) for code, words, sign, count in counts)
    return Bar(tally.title, parts, f"{tally.terisi} dari {tally.berlaku}")


def _maturity_bar(index: Index) -> Bar:
    if index.value is None:
        return Bar(index.title, (), f"belum lengkap, {index.terisi} dari {index.total}")
    return Bar(index.title, (Part("indeks", "Indeks", "#", index.value / HIGHEST),), figures.index(index.value))
