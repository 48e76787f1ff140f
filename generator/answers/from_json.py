"""A jawaban file: the JSON that Periksa mandiri and the HTML form save and `juknis nilai --jawaban` writes."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from generator.answers.complaints import RefusedError, Remark
from generator.answers.contents import (
    IDENTITY,
    Contents,
    Found,
    Mark,
    Rejected,
    is_id,
    is_part,
    is_section,
    rejected,
)
from generator.answers.jawaban import KINDS, PLAN, SCHEME, clean, one_line
from generator.answers.json_text import NAMES, each_of, named, parsed
from generator.answers.limits import FIELDS

_HEAD = ("skema", "edisi", *KINDS, "varian", "versi_isi", "asal", IDENTITY, "jawaban", "baris")
_PLAN = "rencana"


def read(data: bytes) -> Contents:
    """Return what a jawaban file holds; raises RefusedError where it is none."""
    value = parsed(data)
    contents = _contents(value)
    plans = [plan for plan in each_of(value.get(_PLAN)) if plan is not None]
    if not plans or contents.mark.lembar == PLAN:
        return contents
    try:
        return replace(contents, plan=_plan(plans))
    except RefusedError as error:
        why = Remark("rencana-ditolak", _PLAN, {"sebab": error.remark.diagnostic("").pesan})
        wanted = {"harap": f"jawaban {PLAN}", "ada": named(plans[0])}
        left = [rejected(_PLAN, "", _as_written(plan), "bentuk-salah", _PLAN, **wanted) for plan in plans]
        return replace(contents, rejected=(*contents.rejected, *left), remarks=(*contents.remarks, why))


def _contents(value: object) -> Contents:
    """Return what a jawaban holds besides its plan; raises RefusedError where it is none."""
    if not isinstance(value, dict) or "skema" not in value:
        raise RefusedError("json-bukan-jawaban")
    if value["skema"] != SCHEME:
        raise RefusedError("skema-lain", "skema", skema=one_line(str(value["skema"])), kenal=SCHEME)
    mark, walk = _mark(value), _Walk()
    walk.identity(value.get(IDENTITY))
    walk.answers(value.get("jawaban"))
    walk.tables(value.get("baris"))
    known = _HEAD if mark.lembar == PLAN else (*_HEAD, _PLAN)
    others = [key for key in value if key not in known]
    remarks = (Remark("kunci-lain", words={"kunci": one_line(", ".join(others))}),) if others else ()
    return Contents(mark, tuple(walk.found), None, tuple(walk.rejected), remarks)


def _plan(options: list[Any]) -> Contents:
    """Return the plan that came with the answers; raises RefusedError where it is none, or there are several."""
    if len(options) > 1:
        raise RefusedError("bentuk-salah", _PLAN, harap="satu rencana aksi", ada=f"{len(options)} yang berbeda")
    plan = _contents(options[0])
    if plan.mark.lembar != PLAN:
        raise RefusedError("bentuk-salah", _PLAN, harap=f"jawaban {PLAN}", ada=f"jawaban {plan.mark.lembar}")
    return plan


def _as_written(value: object) -> str:
    """Return a value of JSON as text, as far as it can be shown."""
    try:
        return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=each_of)
    except RecursionError:
        return named(value)


def _mark(value: dict[str, Any]) -> Mark:
    kinds = [kind for kind in KINDS if kind in value]
    if len(kinds) != 1:
        raise RefusedError("json-bukan-jawaban", " dan ".join(kinds))
    sheet = f"{kinds[0]}/{_text(value, kinds[0])}"
    if not is_id(sheet):
        raise RefusedError("lembar-tak-dikenal", kinds[0], lembar=one_line(sheet), saran="")
    edition, variant, version, origin = (_text(value, key) for key in ("edisi", "varian", "versi_isi", "asal"))
    if not edition:
        raise RefusedError("json-bukan-jawaban", "edisi")
    return Mark(edition, sheet, variant, version, origin)


def _text(value: dict[str, Any], key: str) -> str:
    """Return a part of the head; raises RefusedError where it is no code."""
    words = value.get(key, "")
    if not isinstance(words, str) or (words and not is_section(clean(words))):
        raise RefusedError("bentuk-salah", key, harap="kode pendek", ada=named(words))
    return clean(words)


@dataclass
class _Walk:
    """The way through a jawaban; what is of the wrong type on it is gathered here."""

    found: list[Found] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)

    def identity(self, value: object) -> None:
        """Take the fields of the identity."""
        for identity in self._whole(value, IDENTITY):
            self._parts(IDENTITY, identity, IDENTITY)

    def answers(self, value: object) -> None:
        """Take the parts of all answers."""
        for answers in self._whole(value, "jawaban"):
            for id_, options in answers.items():
                where = f"jawaban.{one_line(id_)}"
                for parts in self._each(options, dict, id_, where):
                    self._parts(id_, parts, where)

    def tables(self, value: object) -> None:
        """Take the cells of all tables."""
        for tables in self._whole(value, "baris"):
            for section, options in tables.items():
                where = f"baris.{one_line(section)}"
                for rows in self._each(options, list, section, where):
                    for number, row in enumerate(rows, 1):
                        for cells in self._each(row, dict, section, f"{where}[{number}]"):
                            self._cells(section, number, cells, f"{where}[{number}]")

    def _cells(self, section: str, row: int, cells: dict[str, Any], around: str) -> None:
        for id_, options in cells.items():
            where = f"{around}.{one_line(id_)}"
            for value in each_of(options):
                if self._taken(id_, str(row), value, where, is_section(section) and is_id(id_)):
                    self._limited(self.found, Found(id_, "", value, where, section, row))

    def _parts(self, id_: str, parts: dict[str, Any], around: str) -> None:
        for part, options in parts.items():
            where = f"{around}.{one_line(part)}"
            for value in each_of(options):
                if self._taken(id_, part, value, where, is_part(part) and (id_ == IDENTITY or is_id(id_))):
                    self._limited(self.found, Found(id_, part, value, where))

    def _taken(self, id_: str, part: str, value: object, where: str, fine: bool) -> bool:
        """Tell whether a value is text or a tick at a place that may have one; anything else is rejected."""
        if isinstance(value, str | bool) and fine:
            return True
        if value is not None:
            why = "bentuk-salah" if fine else "bukan-kode"
            self._reject(id_, part, value, where, why, "teks")
        return False

    def _each(self, value: object, kind: type, id_: str, where: str) -> Iterator[Any]:
        """Yield a value, or each of several, of the wanted kind; what is of another is rejected."""
        for option in each_of(value):
            if isinstance(option, kind):
                yield option
            elif option is not None:
                self._reject(id_, "", option, where, "bentuk-salah", NAMES[kind])

    def _whole(self, value: object, where: str) -> Iterator[Any]:
        """Yield a part of the file; raises RefusedError where it is no object."""
        for option in each_of(value):
            if not isinstance(option, dict | None):
                raise RefusedError("bentuk-salah", where, harap=NAMES[dict], ada=named(option))
            yield option or {}

    def _reject(self, id_: str, part: str, value: object, where: str, why: str, wanted: str) -> None:
        words = value if isinstance(value, str) else named(value)
        refused = rejected(id_, part, words, why, where, harap=wanted, ada=named(value))
        self._limited(self.rejected, refused)

    def _limited(self, values: list[Any], value: object) -> None:
        values.append(value)
        if len(values) > FIELDS:
            raise RefusedError("terlalu-banyak", batas=FIELDS)
