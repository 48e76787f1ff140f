"""A jawaban of an earlier edition, brought along the maps to a later one. Nothing in it is lost."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.answers.jawaban import Jawaban
from generator.revisions.carrying import carried, is_checklist
from generator.revisions.leftovers import Left, forward, leftovers
from generator.revisions.steps import Fate, Step


@dataclass(frozen=True)
class Reworded:
    """An answer that was carried though its question reads otherwise: its id now, and its wording in `year`.

    `same` says that the question itself reads as before, only what is around it does not.
    """

    id: str
    words: str
    year: str
    same: bool = False


@dataclass(frozen=True)
class Migration:
    """A jawaban in its new edition; `former` is the one that it was in.

    `carried` counts the answers, and the rows of tables, that are where they are asked for now; `left` is what somebody
    has to look at, of the plan as well; `ended` is what became of the whole sheet, where there was no way on from the
    edition that the jawaban is in now.
    """

    jawaban: Jawaban
    former: str
    carried: int = 0
    left: tuple[Left, ...] = ()
    reworded: tuple[Reworded, ...] = ()
    ended: Fate | None = None

    @property
    def moved(self) -> bool:
        """Whether it is in another edition than it was."""
        return self.jawaban.edisi != self.former


def migrate(jawaban: Jawaban, steps: Sequence[Step], target: str) -> Migration:
    """Bring a jawaban to the edition `target` by the steps that lead there; one that is there stays as it is."""
    now, reworded, ended = jawaban, dict[str, Reworded](), None
    way = route(jawaban.edisi, steps, target)
    for place, step in enumerate(way):
        after = carried(now, step)
        if after is None:
            ended = step.of(now.lembar)
            break
        for one in _reworded(now, step):
            (id_,) = forward([one.id], way[place + 1 :])[:1] or (one.id,)
            reworded.setdefault(id_, replace(one, id=id_))
        now = after
    left = leftovers(now, steps)
    if jawaban.plan:
        plan = migrate(jawaban.plan, steps, target)
        now, left = replace(now, plan=plan.jawaban), (*left, *plan.left)
    held = {*jawaban.jawaban} & {one.id for one in left}
    total = len(jawaban.jawaban) + sum(len(rows) for rows in jawaban.baris.values())
    shown = tuple(one for id_, one in reworded.items() if id_ in now.jawaban)
    return Migration(now, jawaban.edisi, total - len(held), left, shown, ended)


def route(edition: str, steps: Sequence[Step], target: str) -> list[Step]:
    """Return the steps from an edition to a later one, in order; none from what is no year."""
    if not re.fullmatch(r"[0-9]{4}", edition):
        return []
    return [step for step in steps if edition < step.new <= target]


def _reworded(jawaban: Jawaban, step: Step) -> list[Reworded]:
    """Return what is answered and carried by a step though it reads otherwise; `id` is the one it has after that."""
    found = []
    for id_ in jawaban.jawaban:
        fate = step.of(id_)
        if fate is None:
            continue
        narrowed = fate.jenis == "dipecah" and id_ in fate.ke and not is_checklist(jawaban)
        if fate.jenis == "diubah" or narrowed or (fate.jenis == "dipindah" and not fate.same):
            now = fate.ke[0] if fate.jenis == "dipindah" else id_
            found.append(Reworded(now, step.words.get(id_, ""), step.former, fate.same))
    return found
