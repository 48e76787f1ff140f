"""How two files about the same thing differ, in a few words."""

from collections.abc import Iterator, Mapping

from generator.answers.called import Places
from generator.answers.contents import IDENTITY
from generator.answers.jawaban import one_line
from generator.recap.records import Record

_LISTED = 10
_LONGEST = 40
SAME = "isinya sama persis"
Place = tuple[str, str]
"""An id and a part, or the number of a row."""


def differences(record: Record, rival: Record) -> str:
    """Return where a file differs from its rival: SAME, or each place with both values; only what both sheets ask."""
    mine, theirs = _common(record, rival), _common(rival, record)
    places = [place for place in {**theirs, **mine} if mine.get(place) != theirs.get(place)]
    if not places:
        return SAME
    names = Places({**Places.of(rival.sheet).known, **Places.of(record.sheet).known})
    listed = [
        f"{names.called(*place)}: {_words(names, place, mine)}; di sana {_words(names, place, theirs)}"
        for place in places[:_LISTED]
    ]
    more = [f"dan {len(places) - _LISTED} lagi"] if len(places) > _LISTED else []
    return "\n".join([f"berbeda pada {len(places)} isian:", *listed, *more])


def _common(record: Record, other: Record) -> Mapping[Place, str]:
    """Return what is filled in in a record, without the items that the other's sheet has not."""
    mine, theirs = ({item.id for item in one.sheet.items} for one in (record, other))
    alone = mine - theirs
    return {place: value for place, value in _filled(record) if place[0] not in alone}


def _filled(record: Record) -> Iterator[tuple[Place, str]]:
    about, fields = record.jawaban, {field.id for field in record.sheet.fields}
    yield from (((IDENTITY, key), value) for key, value in about.identitas.items())
    for id_, parts in about.jawaban.items():
        yield from (((id_, part), value) for part, value in parts.items())
    for section, rows in about.baris.items():
        for number, row in enumerate(rows, 1):
            for id_, value in row.items():
                yield (id_, str(number)) if id_ in fields else (f"{section}:{number}", id_), value


def _words(names: Places, place: Place, values: Mapping[Place, str]) -> str:
    return f'"{one_line(names.shown(*place, values[place]), _LONGEST)}"' if place in values else "kosong"
