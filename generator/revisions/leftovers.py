"""What could not be carried into an edition: found by the maps among the answers, whenever they were brought there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.answers.jawaban import Jawaban
from generator.forms.sheet import VALUE
from generator.revisions.carrying import ASIDE, RULES, is_checklist
from generator.revisions.steps import Fate, Step

GONE = (*RULES, "dihapus")
"""The sorts of changes after which an id is no longer asked for, unless it is among what it became."""


@dataclass(frozen=True)
class Left:
    """Something answered in the edition `year` that has to be answered anew, or has no place any more.

    `id` and `words` are its id and its wording then, `jenis` and `alasan` what the map says became of it, `ke` the ids
    that ask for it now. `parts` is what was answered, by part; by the number of the row for the column of a table,
    and by the id of the item for a field beside every answer.
    """

    id: str
    words: str
    year: str
    jenis: str
    ke: tuple[str, ...]
    alasan: str
    parts: Mapping[str, str]


def leftovers(jawaban: Jawaban, steps: Sequence[Step]) -> tuple[Left, ...]:
    """Return what stands in a jawaban as it was asked for before its edition."""
    trail = _Trail(tuple(step for step in steps if step.new <= jawaban.edisi))
    found = [*_answers(jawaban, trail), *_rows(jawaban, trail)]
    for lembar, step in trail.sheets(jawaban.lembar):
        found += _keys(jawaban, lembar, step, trail)
    return tuple(found)


@dataclass(frozen=True)
class _Trail:
    """The steps that a jawaban may have come by, oldest first."""

    steps: tuple[Step, ...]

    def gone(self, id_: str) -> tuple[Step, Fate] | None:
        """Return the step since which an id is no longer asked for."""
        found = ((step, step.of(id_)) for step in reversed(self.steps))
        return next(((step, fate) for step, fate in found if fate and fate.jenis in GONE and id_ not in fate.ke), None)

    def less(self, id_: str) -> tuple[Step, Fate] | None:
        """Return the step since which an id means something else than it did."""
        found = ((step, step.of(id_)) for step in reversed(self.steps))
        return next(((step, fate) for step, fate in found if fate and id_ in fate.ke and fate.jenis in GONE), None)

    def left(self, id_: str, parts: Mapping[str, str], found: tuple[Step, Fate] | None) -> Left:
        """Return what is left of an id; without a step where no map speaks of it."""
        if found is None:
            return Left(id_, "", "", "", (), "", parts)
        step, fate = found
        now = forward(fate.ke, [one for one in self.steps if one.new > step.new])
        return Left(id_, step.words.get(id_, ""), step.former, fate.jenis, now, fate.alasan, parts)

    def sheets(self, lembar: str) -> Iterator[tuple[str, Step]]:
        """Yield each step, the last first, with the ids that the sheet had before it."""
        names = {lembar: None}
        for step in reversed(self.steps):
            merged = [fate for fate in step.fates if set(fate.ke) & names.keys() and fate.jenis in RULES]
            names |= dict.fromkeys(id_ for fate in merged for id_ in fate.dari)
            yield from ((name, step) for name in names)


def forward(ids: Iterable[str], steps: Iterable[Step]) -> tuple[str, ...]:
    """Return what became of ids by further steps."""
    now = list(ids)
    for step in steps:
        after: list[str] = []
        for id_ in now:
            fate = step.of(id_)
            after += fate.ke if fate and fate.jenis in GONE else (id_,)
        now = list(dict.fromkeys(after))
    return tuple(now)


def _answers(jawaban: Jawaban, trail: _Trail) -> Iterator[Left]:
    for id_, parts in jawaban.jawaban.items():
        if found := trail.gone(id_):
            yield trail.left(id_, _named(parts), found)
        elif is_checklist(jawaban) and (aside := {part: parts[part] for part in parts if part.endswith(ASIDE)}):
            yield trail.left(id_, _named(aside), trail.less(id_))


def _named(parts: Mapping[str, str]) -> dict[str, str]:
    """Return parts by the names that they were answered under."""
    return {part.removesuffix(ASIDE): words for part, words in parts.items()}


def _rows(jawaban: Jawaban, trail: _Trail) -> Iterator[Left]:
    columns: dict[str, dict[str, str]] = {}
    for rows in jawaban.baris.values():
        for number, row in enumerate(rows, 1):
            for id_, words in row.items():
                columns.setdefault(id_, {})[str(number)] = words
    for id_, cells in columns.items():
        if found := trail.gone(id_):
            yield trail.left(id_, cells, found)


def _keys(jawaban: Jawaban, lembar: str, step: Step, trail: _Trail) -> Iterator[Left]:
    """Yield what is left of the identity and of the parts of answers that one step took away."""

    def gone(key: str) -> tuple[Step, Fate] | None:
        fate = step.of(f"{lembar}/{key}")
        kept = fate is None or fate.jenis not in GONE or any(id_.endswith(f"/{key}") for id_ in fate.ke)
        return None if fate is None or kept else (step, fate)

    for key, words in jawaban.identitas.items():
        if found := gone(key):
            yield trail.left(f"{lembar}/{key}", {VALUE: words}, found)
    beside: dict[str, dict[str, str]] = {}
    for id_, parts in jawaban.jawaban.items() if is_checklist(jawaban) else ():
        for part in parts:
            beside.setdefault(part, {})[id_] = parts[part]
    for part, items in beside.items():
        if found := gone(part):
            yield trail.left(f"{lembar}/{part}", items, found)
