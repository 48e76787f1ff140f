"""How numbers, words and gaps are shown in every report: the filters of their templates."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import groupby

from jinja2 import Environment
from markupsafe import Markup

from generator import templating, text
from generator.answers.called import Places
from generator.answers.jawaban import one_line
from generator.assessment.changed import passed, reworded
from generator.assessment.figures import index, percent, rounded, share
from generator.assessment.maturity import predicate
from generator.assessment.profile import Cell, Kind, bars, note, tables
from generator.assessment.result import STATUS, Gap, Result
from generator.forms.sheet import Basis
from generator.forms.wording import basis
from generator.templating import number

_UNSEEN = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_ENDLESS = re.compile(r"\S{30}(?=\S)")
_PRINTED = 2_000


@cache
def environment() -> Environment:
    """Return the environment of the reports: the site's, with their filters."""
    env = templating.environment().overlay()
    env.filters = {
        **env.filters,
        "balok": bars,
        "catatan": note,
        "bersih": fitting,
        "dasar": basis,
        "hari": lambda words: templating.long_date(date.fromisoformat(words)),
        "dua": index,
        "kata": templating.unlinked,
        "kelompok": groups,
        "nama": Places.of,
        "berubah": lambda file: reworded(file.migration, file.result.sheet),
        "tertinggal": lambda file: passed(file.migration, file.result.sheet),
        "persen": percent,
        "persis": exact,
        "ringkas": one_line,
        "satu_baris": lambda words: one_line(words, 80),
        "sel": cell,
        "tabel": tables,
        "tiga": lambda value: number(rounded(value, 3)),
    }
    return env


def cell(value: Cell, kind: Kind) -> str:
    """Return what stands in a cell of a table."""
    if isinstance(value, str):
        return text.plain(value)
    if value is None:
        return "-"
    form = {"indeks": index, "bagian": share}.get(kind)
    return form(Decimal(value)) if form else number(value)


def exact(result: Result) -> str:
    """Return the whole index where two decimals of it would have another predicate, else an empty string."""
    value = result.ips.value if result.ips else None
    if value is None or predicate(result.sheet, rounded(value)) == result.predicate:
        return ""
    return number(value)


def seen(words: str) -> str:
    """Return words without what would turn the text around them or cannot be written."""
    return _UNSEEN.sub("", words)


def fitting(words: str) -> Markup:
    """Return words as HTML that a page can take: of too many, how many they are; endless ones with places to break.

    Laying out a single word of many thousand letters takes minutes.
    """
    cut = f"{words[:_PRINTED]} … ({len(words)} karakter; selengkapnya dalam laporan .xlsx atau .json)"
    parts = _ENDLESS.sub("\\g<0>\0", seen(words if len(words) <= _PRINTED else cut)).split("\0")
    return Markup("<wbr>").join(parts)


@dataclass(frozen=True)
class Block:
    """Gaps of one chapter and one legal basis that follow each other; `pages` are those of each page of the site."""

    chapter: str
    basis: tuple[Basis, ...]
    pages: tuple[tuple[str, tuple[Gap, ...]], ...]


@dataclass(frozen=True)
class Group:
    """Gaps of one sort that follow each other; `step` is the next step where all of them have the same."""

    words: str
    step: str
    gaps: tuple[Gap, ...]

    @property
    def blocks(self) -> Iterator[Block]:
        """The gaps by chapter and legal basis, in their order."""
        for (chapter, rules), found in groupby(self.gaps, key=lambda gap: (gap.chapter, gap.basis)):
            pages = groupby(found, key=lambda gap: gap.address.partition("#")[0])
            yield Block(chapter, rules, tuple((page, tuple(gaps)) for page, gaps in pages))


def groups(result: Result) -> tuple[Group, ...]:
    """Return the gaps of a result under headings; levels of maturity stay in their one order, by weight."""
    levels = result.ips is not None
    keyed = groupby(result.gaps, key=lambda gap: gap.status if not levels or gap.status == "tanpa-bukti" else "")
    return tuple(_group(status, tuple(found)) for status, found in keyed)


def _group(status: str, gaps: tuple[Gap, ...]) -> Group:
    steps = {gap.step for gap in gaps}
    words = STATUS.get(status, "Tingkat berikutnya, yang paling menambah IPS lebih dulu")
    return Group(words, steps.pop() if len(steps) == 1 and status else "", gaps)
