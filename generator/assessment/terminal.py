"""The profile as plain text: no line is wider than WIDTH, and no sign is more than a letter."""

import textwrap
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from jinja2 import Environment

from generator import text
from generator.answers.jawaban import one_line
from generator.assessment import showing
from generator.assessment.figures import rounded
from generator.assessment.judged import Judged
from generator.assessment.listing import identity
from generator.assessment.profile import SEGMENTS, Bar, Column, Row, Table

WIDTH = 100
_BAR = 30
_LONGEST = 400


def as_text(files: Sequence[Judged]) -> str:
    """Return the profile of every file, its gaps, and what was not counted."""
    signs = "   ".join(f"{sign} {words.lower()}" for _, words, sign in SEGMENTS)
    return _environment().get_template("reports/nilai.txt.j2").render(files=files, signs=signs, rule="=" * WIDTH)


@cache
def _environment() -> Environment:
    env = showing.environment().overlay()
    env.filters = {
        **env.filters,
        "bungkus": wrapped,
        "garis": bar,
        "identitas": identity,
        "lajur": columns,
        "singkat": shortened,
    }
    return env


def wrapped(words: str, first: str = "", rest: str | None = None) -> str:
    """Return words in lines, the first one after `first`, the others after `rest` (or as far in as the first)."""
    rest = " " * len(first) if rest is None else rest
    lines = textwrap.wrap(
        showing.seen(words), WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False
    )
    return "\n".join(lines) or first.rstrip()


def shortened(words: str) -> str:
    """Return words of moderate length on one line, and how long they really are."""
    folded = one_line(words, None)
    return folded if len(folded) <= _LONGEST else f"{folded[:_LONGEST]} … ({len(words)} karakter)"


def bar(value: Bar) -> str:
    """Return a bar on one line, its title in front."""
    out, end = "", Decimal(0)
    for part in value.parts:
        end += part.share * _BAR
        out += part.sign * (int(rounded(end, 0)) - len(out))
    title = one_line(text.plain(value.title), 40)
    return f"{title:<40}  |{out:<{_BAR}}|  {value.note}"


def columns(table: Table) -> str:
    """Return a table; the first column takes the room that the others leave."""
    heads = [_broken(column) for column in table.columns[1:]]
    shown = [_cells(row, table.columns) for row in table.rows]
    wide = [max(*map(len, head), *(len(row[n]) for row in shown)) for n, head in enumerate(heads, 1)]
    full = max(len(row[0]) for row in shown)
    label = min(full, WIDTH - sum(width + 2 for width in wide))
    deep = max(map(len, heads))
    above = zip(*([""] * (deep - len(head)) + head for head in heads), strict=True)
    lines = [_line("", list(words), label, wide) for words in above]
    lines.append("-" * (label + sum(width + 2 for width in wide)))
    for first, *rest in shown:
        *before, last = textwrap.wrap(first, label, subsequent_indent="  ") or [""]
        lines += [*before, _line(last, rest, label, wide)]
    return "\n".join(line.rstrip() for line in lines)


def _broken(column: Column) -> list[str]:
    return column.words.split(" ") if len(column.words) > 9 else [column.words]


def _cells(row: Row, columns: tuple[Column, ...]) -> list[str]:
    first, *rest = (showing.cell(value, column.kind) for value, column in zip(row.cells, columns, strict=True))
    return [f"  {first}" if row.inner else first, *rest]


def _line(first: str, rest: list[str], label: int, wide: list[int]) -> str:
    return first.ljust(label) + "".join(f"  {words:>{width}}" for words, width in zip(rest, wide, strict=True))
