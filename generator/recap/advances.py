"""How activities and institutions moved on: the same profile from edition to edition, or from year to year.

All of it is judged by one edition, so that what is compared was asked alike.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from generator import text
from generator.assessment.figures import index, percent
from generator.assessment.result import Index, Tally, total
from generator.recap.duplicates import owners_of
from generator.recap.records import YEAR, Record, fold
from generator.recap.table import Cell, Column, Row, Table
from generator.recap.wording import title

ALL = "(semua kegiatan)"
WHOLE = "Seluruh instrumen (IPS)"
_LINES = 20
"""So many activities are told of in a terminal; the workbook has all."""


@dataclass(frozen=True)
class Standing:
    """How something stood at one time: in files of the edition `edition`, about the year `year` (may be empty)."""

    year: str
    edition: str
    chapters: Mapping[str, Tally]
    indices: Mapping[str, Index]
    ips: Index | None
    activities: int
    left: int

    @property
    def words(self) -> str:
        """What readers call the time."""
        return f"edisi {self.edition}, tahun {self.year}" if self.year else f"edisi {self.edition}"


@dataclass(frozen=True)
class Advance:
    """An activity, or all of an institution, at two times that follow each other; `record` names what they share."""

    record: Record
    activity: str
    before: Standing
    after: Standing


def advances(records: Sequence[Record]) -> list[Advance]:
    """Return what can be compared, in the order of the records: activities, then the institution of several."""
    groups: dict[tuple[str, str], dict[str, list[Record]]] = defaultdict(lambda: defaultdict(list))
    for record in records:
        if record.sheet.chapters and record.institution and record.activity:
            groups[record.jawaban.lembar, fold(record.institution)][fold(record.activity)].append(record)
    found: list[Advance] = []
    for activities in groups.values():
        for group in activities.values():
            found += _pairs(group[0], group[0].activity, _standings([group]))
        if len(activities) > 1:
            first = next(iter(activities.values()))[0]
            found += _pairs(first, ALL, _standings(list(activities.values())))
    return found


def _pairs(record: Record, activity: str, standings: Sequence[Standing]) -> Iterator[Advance]:
    yield from (Advance(record, activity, before, after) for before, after in pairwise(standings))


def _standings(activities: Sequence[Sequence[Record]]) -> list[Standing]:
    """Return how some activities stood, time by time."""
    times: dict[tuple[str, str], list[list[Record]]] = defaultdict(list)
    for records in activities:
        own: dict[tuple[str, str], list[Record]] = defaultdict(list)
        for record in records:
            own[_time(record)].append(record)
        for time, group in own.items():
            times[time].append(group)
    return [_standing(*time, times[time]) for time in sorted(times)]


def _time(record: Record) -> tuple[str, str]:
    return " ".join(record.who.get(YEAR, "").split()), record.edition


def _standing(year: str, edition: str, activities: Sequence[Sequence[Record]]) -> Standing:
    """Return the sum over activities, each chapter of each counted from the file that it is counted from."""
    tallies: dict[str, list[Tally]] = defaultdict(list)
    indices: dict[str, list[Index]] = defaultdict(list)
    counted: dict[int, Record] = {}
    for records in activities:
        for id_, owner in owners_of(records).items():
            counted[owner.number] = owner
            tallies[id_] += [part for part in owner.result.chapters if part.id == id_]
            indices[id_] += [one for one in owner.result.domains if one.id == id_]
    owners = list(counted.values())
    return Standing(
        year,
        edition,
        {id_: total(parts, parts[0].title) for id_, parts in tallies.items()},
        {id_: found[0] for id_, found in indices.items() if len(found) == 1},
        owners[0].result.ips if len(owners) == 1 else None,
        len(activities),
        sum(len(owner.migration.left) for owner in owners),
    )


def table(found: Sequence[Advance]) -> Table:
    """Return the table with a row for each part of what is compared."""
    both = (("Terisi", "persen", "beda"), ("Siap", "persen", "beda"), ("Indeks", "indeks", "beda-indeks"))
    figures = (
        Column(f"{head} {when}", 10, kind if when != "selisih" else change)
        for head, kind, change in both
        for when in ("dulu", "kini", "selisih")
    )
    columns = (
        *(Column("Instansi", 30), Column("Kegiatan", 30), Column("Daftar periksa", 34), Column("Bagian", 34)),
        *(Column("Dulu", 22), Column("Kini", 22), *figures),
        *(Column("Kegiatan dulu", 10, "angka"), Column("Kegiatan kini", 10, "angka")),
        Column("Jawaban dulu yang tidak terbawa", 14, "angka"),
    )
    about = (
        "Kegiatan dan instansi yang mempunyai berkas dari beberapa edisi atau tahun; semuanya dinilai dengan edisi "
        "yang sama. Jawaban yang tidak terbawa ke edisi itu tidak ikut dalam angka."
    )
    return Table("Banding", about, columns, lambda: (row for one in found for row in _rows(one)))


def _rows(one: Advance) -> Iterator[Row]:
    record, before, after = one.record, one.before, one.after
    head = (record.institution, one.activity, title(record.sheet))
    tail = (before.activities, after.activities, before.left)
    shared = [id_ for id_ in before.chapters if id_ in after.chapters]
    for id_ in sorted(shared, key=lambda id_: (len(id_), id_)):
        old, new = before.chapters[id_], after.chapters[id_]
        ready = record.sheet.scale == "kesiapan"
        figures = (
            *_both(old.bagian_terisi, new.bagian_terisi),
            *(_both(old.bagian_siap, new.bagian_siap) if ready else _both(None, None)),
            *_both(_value(before.indices.get(id_)), _value(after.indices.get(id_))),
        )
        yield (*head, text.plain(new.title), before.words, after.words, *figures, *tail)
    if before.ips and after.ips:
        figures = (*_both(None, None), *_both(None, None), *_both(before.ips.value, after.ips.value))
        yield (*head, WHOLE, before.words, after.words, *figures, *tail)


def _both(old: Decimal | None, new: Decimal | None) -> tuple[Cell, ...]:
    return (old, new, None if old is None or new is None else new - old)


def _value(found: Index | None) -> Decimal | None:
    return found.value if found else None


def lines(found: Sequence[Advance]) -> list[str]:
    """Return what a terminal says of them."""
    if not found:
        return ["Banding: tidak ada kegiatan atau instansi dengan berkas dari beberapa edisi atau tahun."]
    more = [f"… dan {len(found) - _LINES} lagi; selengkapnya di lembar Banding."] if len(found) > _LINES else []
    return ["Banding dari edisi ke edisi atau tahun ke tahun:", *map(_line, found[:_LINES]), *more]


def _line(one: Advance) -> str:
    before, after = one.before, one.after
    shared = [id_ for id_ in before.chapters if id_ in after.chapters]
    old, new = (total([standing.chapters[id_] for id_ in shared], "") for standing in (before, after))
    said = [f"terisi {_share(old.bagian_terisi)} → {_share(new.bagian_terisi)}"]
    if one.record.sheet.scale == "kesiapan":
        pairs = [(before.chapters[id_].bagian_siap, after.chapters[id_].bagian_siap) for id_ in shared]
        moves = [b - a for a, b in pairs if a is not None and b is not None]
        up, down = sum(move > 0 for move in moves), sum(move < 0 for move in moves)
        said.append(f"siap naik pada {up} dan turun pada {down} dari {len(shared)} fase")
    elif before.ips and after.ips and before.ips.value is not None and after.ips.value is not None:
        said.append(f"taksiran IPS {index(before.ips.value)} → {index(after.ips.value)}")
    name = f"{one.record.institution}, {one.activity} ({title(one.record.sheet)})"
    return f"  {name}: {before.words} → {after.words}: {'; '.join(said)}"


def _share(value: Decimal | None) -> str:
    return "-" if value is None else percent(value)
