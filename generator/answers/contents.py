"""What a reader of one format finds in a file, before it is held against the sheet."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any

from generator.answers.complaints import WHY, Remark
from generator.answers.jawaban import clean, one_line
from generator.answers.limits import SHOWN

Raw = str | int | float | date | time | timedelta
"""A value as a file holds it; a `datetime` is a `date`, a tick of a cell or a JSON file is a `bool`, an `int`."""

_ID = re.compile(r"[a-z][a-z_]*(/[a-z0-9]+([.-][a-z0-9]+)*){1,4}")
_PART = re.compile(r"[a-z]+(_[a-z]+)*")
_SECTION = re.compile(r"[a-z0-9]+([.-][a-z0-9]+)*")
_LONGEST = 200
IDENTITY = "identitas"


@dataclass(frozen=True)
class Mark:
    """What a filled copy says it is; see `forms.stamp`. Only a jawaban file says its `asal`."""

    edisi: str
    lembar: str
    varian: str = ""
    versi_isi: str = ""
    asal: str = ""


@dataclass(frozen=True)
class Rejected:
    """An answer that was not taken: its id and part, what was written, why it was not taken, where it stands."""

    id: str
    part: str
    text: str
    why: str
    where: str = ""


@dataclass(frozen=True)
class Found:
    """A filled place: `part` of the answer to `id`; of a table, its section (may be empty) and row, from 1."""

    id: str
    part: str
    value: Raw
    where: str
    section: str = ""
    row: int = 0


@dataclass(frozen=True)
class Contents:
    """All that a file holds. `places` are the ids and parts it has room for, where the format tells (else None).

    Columns of a table have the part "". `plan` is the plan of action that came with the answers.
    """

    mark: Mark
    found: tuple[Found, ...]
    places: frozenset[tuple[str, str]] | None = None
    rejected: tuple[Rejected, ...] = ()
    remarks: tuple[Remark, ...] = ()
    plan: "Contents | None" = None


def rejected(id_: str, part: str, text: object, why: str, where: str = "", **words: object) -> Rejected:
    """Return an answer that is not taken for the reason `why` of the table WHY; a very long text is cut."""
    shown = clean(str(text))
    shown = shown if len(shown) <= SHOWN else f"{shown[:SHOWN]}…"
    return Rejected(one_line(id_, _LONGEST), one_line(part, _LONGEST), shown, WHY[why].format(**words), where)


def is_id(words: str) -> bool:
    """Tell whether `words` could be the id of an item or a field, of whatever edition."""
    return len(words) <= _LONGEST and _ID.fullmatch(words) is not None


def is_part(words: str) -> bool:
    """Tell whether `words` could be the name of a part of an answer, or of a field of the identity."""
    return len(words) <= _LONGEST and _PART.fullmatch(words) is not None


def is_section(words: str) -> bool:
    """Tell whether `words` could be the id of a section, or another short code."""
    return len(words) <= _LONGEST and _SECTION.fullmatch(words) is not None


def mark_of(stamp: str) -> Mark | None:
    """Return what a stamp says, None where it is none of ours."""
    try:
        value = json.loads(stamp)
    except (ValueError, RecursionError):
        return None
    return mark_from(value) if isinstance(value, dict) else None


def mark_from(value: Mapping[str, Any]) -> Mark | None:
    """Return the mark in an object of JSON, None where a part of it is missing or misshapen."""
    keys = ("edisi", "lembar", "varian", "versi_isi")
    parts = [clean(words) if isinstance(words := value.get(key, ""), str) else "\n" for key in keys]
    edition, sheet, variant, version = parts
    fine = is_id(sheet) and edition and all(is_section(part) or not part for part in (edition, variant, version))
    return Mark(edition, sheet, variant, version) if fine else None
