"""How two files about the same thing differ, in a few words."""

from collections.abc import Mapping

from generator.recap.records import Record
from generator.recap.wording import flat, names

_LISTED = 10
_LONGEST = 40
SAME = "isinya sama persis"


def differences(record: Record, rival: Record) -> str:
    """Return where a file differs from its rival: SAME, or each place with both values; only what both sheets ask."""
    mine, theirs = _common(record, rival), _common(rival, record)
    places = [place for place in {**theirs, **mine} if mine.get(place) != theirs.get(place)]
    if not places:
        return SAME
    called = {**names(rival.sheet), **names(record.sheet)}
    listed = [
        f"{called.get(place, place)}: {_words(mine.get(place))}; di sana {_words(theirs.get(place))}"
        for place in places[:_LISTED]
    ]
    more = [f"dan {len(places) - _LISTED} lagi"] if len(places) > _LISTED else []
    return "\n".join([f"berbeda pada {len(places)} isian:", *listed, *more])


def _common(record: Record, other: Record) -> Mapping[str, str]:
    """Return what is filled in in a record, without the items that the other's sheet has not."""
    mine, theirs = ({item.id for item in one.sheet.items} for one in (record, other))
    alone = mine - theirs
    return {place: value for place, value in flat(record).items() if place.rpartition(":")[0] not in alone}


def _words(value: str | None) -> str:
    if value is None:
        return "kosong"
    line = " ".join(value.split())
    return f'"{line}"' if len(line) <= _LONGEST else f'"{line[:_LONGEST]}…"'
