"""The way of answers from edition to edition, as plain values: what commands and the browser migrate a jawaban by."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from generator import text
from generator.edition import Edition
from generator.forms.composing import sheets
from generator.forms.sheet import Section, Sheet
from generator.models.peta import Jenis
from generator.revisions.maps import Change, Revision, lineage

FREE = ("teks", "paragraf")
"""Types of fields whose texts can be joined."""


@dataclass(frozen=True)
class Fate:
    """What became of ids that answers stand under; `same` says that the words of the question did not change."""

    jenis: Jenis
    dari: tuple[str, ...]
    ke: tuple[str, ...]
    alasan: str = ""
    same: bool = False


@dataclass(frozen=True)
class Step:
    """From the edition `former` to the edition `new`: the fates, in the order of the map.

    `words` are how the former edition calls what can be answered and changed. `single` are the ids of fields that hold
    one value, not free text. `tables` are growing tables that have another name now, by the former id of the form.
    """

    former: str
    new: str
    fates: tuple[Fate, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)
    single: frozenset[str] = frozenset()
    tables: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @cached_property
    def _of(self) -> Mapping[str, Fate]:
        return {id_: fate for fate in reversed(self.fates) for id_ in fate.dari}

    def of(self, id_: str) -> Fate | None:
        """Return the fate of a former id; None where it stayed as it was."""
        return self._of.get(id_)


def steps(edition: Edition, made: Mapping[str, tuple[Sheet, ...]] | None = None) -> tuple[Step, ...]:
    """Return the steps that led to an edition, oldest first; `made` are sheets composed already, by edition."""
    known = made or {}
    found: dict[str, tuple[Sheet, ...]] = {}
    for revision in lineage(edition):
        for one in (revision.former, revision.new):
            year = one.edisi.edisi
            found[year] = found.get(year) or known.get(year) or sheets(one, "")
    return tuple(_step(revision, found) for revision in lineage(edition))


def as_json(found: Iterable[Step]) -> list[dict[str, Any]]:
    """Return steps as the browser reads them: `Langkah` of overrides/skrip/inti/pindah.js."""
    return [
        {
            "dari": step.former,
            "ke": step.new,
            "perubahan": [_fate(fate) for fate in step.fates],
            "bunyi": dict(step.words),
            "tunggal": sorted(step.single),
            "tabel": {form: dict(names) for form, names in step.tables.items()},
        }
        for step in found
    ]


def _fate(fate: Fate) -> dict[str, Any]:
    more = {"alasan": fate.alasan, "sama": fate.same}
    said = {key: value for key, value in more.items() if value}
    return {"jenis": fate.jenis, "dari": fate.dari, "ke": fate.ke, **said}


def _step(revision: Revision, made: Mapping[str, tuple[Sheet, ...]]) -> Step:
    years = (revision.former.edisi.edisi, revision.new.edisi.edisi)
    before, after = (dict(_asked(made[year])) for year in years)
    whole = {sheet.id for sheet in made[years[0]]}
    moving = [change for change in revision.changes if change.jenis not in ("tetap", "baru")]
    felt = [change for change in moving if any(id_ in before or id_ in whole for id_ in change.dari)]
    fates = tuple(
        Fate(change.jenis, change.dari, change.ke, change.alasan, _alike(change, before, after)) for change in felt
    )
    told = {id_ for fate in fates if fate.jenis != "diubah" for id_ in fate.dari}
    fates = (*_unasked(before, after, told), *fates)  # the first one that names an id holds
    touched = [id_ for fate in fates for id_ in fate.dari if id_ in before]
    joined = {id_ for fate in fates if fate.jenis == "digabung" for id_ in (*fate.dari, *fate.ke)}
    return Step(
        *years,
        fates,
        {id_: before[id_] for id_ in touched},
        frozenset(_single(made[years[0]], joined) | _single(made[years[1]], joined)) if joined else frozenset(),
        dict(_tables(revision, *(made[year] for year in years))),
    )


def _asked(listed: Iterable[Sheet]) -> Iterator[tuple[str, str]]:
    """Yield the id of everything that answers stand under, and what readers call it."""
    for sheet in listed:
        if not sheet.variant:
            yield from ((item.id, f"{item.code} {text.plain(item.words)}".strip()) for item in sheet.items)
            yield from ((one.id, text.plain(one.name)) for one in sheet.fields)
            yield from ((f"{sheet.id}/{one.id}", text.plain(one.name)) for one in (*sheet.identity, *sheet.details))


def _unasked(before: Mapping[str, str], after: Mapping[str, str], told: Collection[str]) -> Iterator[Fate]:
    """Yield a fate for each id that no sheet asks for any more, though what it stands for is still there."""
    for id_ in before:
        if id_ not in after and id_ not in told:
            yield Fate("dihapus", (id_,), ())


def _alike(change: Change, before: Mapping[str, str], after: Mapping[str, str]) -> bool:
    """Tell whether what stays one thing is still asked in the same words."""
    one = len(change.dari) == len(change.ke) == 1
    return one and _bare(before.get(change.dari[0], "")) == _bare(after.get(change.ke[0], ""))


def _bare(words: str) -> str:
    """Return the words of an item without its code, which moves with its id."""
    first, _, rest = words.partition(" ")
    return rest if any(letter.isdigit() for letter in first) else words


def _single(listed: Iterable[Sheet], joined: set[str]) -> set[str]:
    """Return the fields of one value: of those that are `joined`, and of those beside every answer of a checklist."""
    whole = [sheet for sheet in listed if not sheet.variant]
    beside = {f"{sheet.id}/{one.id}" for sheet in whole for one in sheet.details if one.type not in FREE}
    about = {f"{sheet.id}/{one.id}" for sheet in whole for one in sheet.identity if one.type not in FREE}
    own = {one.id for sheet in whole for one in sheet.fields if one.type not in FREE}
    return beside | ((about | own) & joined)


def _tables(
    revision: Revision, before: Iterable[Sheet], after: Iterable[Sheet]
) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Yield, by form, the growing tables whose columns are in another table now."""
    now = [part for sheet in after for part in sheet.sections if part.repeated]
    for sheet in before:
        names = {part.id: _table(revision, part, now) for part in sheet.sections if part.repeated}
        other = {old: new for old, new in names.items() if new not in ("", old)}
        if other:
            yield sheet.id, other


def _table(revision: Revision, part: Section, now: Iterable[Section]) -> str:
    """Return which table holds most columns of a former one, empty where none holds any."""
    kept: set[str] = set()
    for column in part.fields:
        fate = revision.fates.get(column.id)
        kept |= set(fate.ke) if fate else {column.id}
    held = {one.id: len(kept & {column.id for column in one.fields}) for one in now}
    best = max(held, key=lambda id_: (held[id_], id_ == part.id), default="")
    return best if held.get(best) else ""
