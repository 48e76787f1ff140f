"""Which of several files about the same thing is counted.

Of files of the same variant it is the one with the latest date, else the one with the most answers, else the last by
path. Where a phase is in a sheet of its own as well as in a whole one, each chapter is counted from the file that has
answers there, by the same order.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.assessment.result import Filling, Tally
from generator.recap.records import YEAR, Record, fold


@dataclass(frozen=True)
class Member:
    """A file of a cluster: why it is counted or not, and the file it is compared with, None for the first."""

    record: Record
    why: str
    rival: Record | None


@dataclass(frozen=True)
class Counting:
    """What is counted of each file, by the record's number; and the files of which not everything is, in `clusters`."""

    chapters: Mapping[int, frozenset[str]]
    clusters: tuple[tuple[Member, ...], ...] = field(default=())

    def counts(self, record: Record) -> bool:
        """Tell whether anything of a file is counted."""
        return bool(self.chapters[record.number])


def counting(records: Iterable[Record]) -> Counting:
    """Decide for every record what of it is counted; clusters come in the order of their first records."""
    groups: dict[tuple[str, ...], list[Record]] = defaultdict(list)
    for record in records:
        groups[_subject(record)].append(record)
    chapters: dict[int, frozenset[str]] = {}
    clusters = []
    for group in groups.values():
        best = _best_of_variants(group)
        owners = owners_of(group)
        for record in group:
            chapters[record.number] = frozenset(id_ for id_, owner in owners.items() if owner is record)
        for overlapping in _overlapping(group):
            clusters.append(tuple(_members(overlapping, best, owners)))
    return Counting(chapters, tuple(clusters))


def _subject(record: Record) -> tuple[str, ...]:
    """Return what files about the same thing share.

    A form, and a checklist that does not say what it is about, is only like its own copies: an institution may well
    have two plans or report two activities of one name.
    """
    about = record.jawaban
    sheet = (about.lembar, about.edisi)
    if record.sheet.chapters and record.institution and record.activity:
        return (*sheet, fold(record.institution), fold(record.activity), fold(record.who.get(YEAR, "")))
    return (*sheet, json.dumps(replace(about, plan=None).as_json(), sort_keys=True))


def _rank(record: Record) -> tuple[str, int, str, int]:
    return (record.day, record.extent[0], record.path, record.number)


def _best_of_variants(group: Sequence[Record]) -> dict[str, Record]:
    best: dict[str, Record] = {}
    for record in sorted(group, key=_rank):
        best[record.jawaban.varian] = record
    return best


def owners_of(group: Sequence[Record]) -> dict[str, Record]:
    """Return whose answers count for each chapter, of files about the same thing."""
    best = _best_of_variants(group).values()
    claims: dict[str, list[tuple[bool, str, int, int, Record]]] = defaultdict(list)
    for order, record in enumerate(sorted(best, key=lambda item: (item.path, item.number))):
        for part in record.parts:
            filled = _filled(part)
            claims[part.id].append((filled > 0, record.day, filled, order, record))
    return {id_: max(claim, key=lambda item: item[:4])[-1] for id_, claim in claims.items()}


def _filled(part: Tally | Filling) -> int:
    return part.terisi if isinstance(part, Tally) else part.filled


def _overlapping(group: Sequence[Record]) -> Iterator[list[Record]]:
    """Yield the records that share chapters, also by way of others, where there are several."""
    left = list(group)
    while left:
        cluster = [left.pop(0)]
        while found := [record for record in left if any(_share(record, other) for other in cluster)]:
            cluster += found
            taken = {record.number for record in found}
            left = [record for record in left if record.number not in taken]
        if len(cluster) > 1:
            yield cluster


def _members(cluster: list[Record], best: Mapping[str, Record], owners: Mapping[str, Record]) -> Iterator[Member]:
    """Yield the files of a cluster, the ones that count first."""
    ranked = sorted(cluster, key=_rank, reverse=True)
    first, *_ = ordered = sorted(ranked, key=lambda item: best[item.jawaban.varian] is not item)
    for record in ordered:
        winner = best[record.jawaban.varian]
        if winner is not record:
            yield Member(record, _why_not(record, winner), winner)
            continue
        rivals = [other for other in best.values() if other is not record and _share(record, other)]
        rival = max(rivals, key=_rank) if rivals and record is not first else None
        counted = sum(owners.get(part.id) is record for part in record.parts)
        yield Member(record, _why(record, cluster, counted), rival)


def _share(record: Record, other: Record) -> bool:
    return bool({part.id for part in record.parts} & {part.id for part in other.parts})


def _why_not(record: Record, winner: Record) -> str:
    if record.day != winner.day:
        return (
            f"tanggalnya lebih lama daripada {winner.path}"
            if record.day
            else f"tanpa tanggal; {winner.path} bertanggal"
        )
    if record.extent[0] != winner.extent[0]:
        return f"isinya kurang lengkap daripada {winner.path}"
    return f"tanggal dan jumlah isian sama; {winner.path} terakhir menurut nama berkas"


def _why(record: Record, cluster: list[Record], counted: int) -> str:
    same = [item for item in cluster if item.jawaban.varian == record.jawaban.varian and item is not record]
    words = ["paling baru atau paling lengkap di antara berkas varian yang sama"] if same else []
    if counted < len(record.parts):
        words.append(
            "bagian lainnya dihitung dari berkas lain" if counted else "semua bagiannya dihitung dari berkas lain"
        )
    return "; ".join(words) or "semua bagiannya dihitung dari berkas ini"
