"""A map proposed from what two editions say: what reads alike is taken for the same thing. Somebody must confirm it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from difflib import SequenceMatcher
from functools import cache

from generator.links import Entry
from generator.models.peta import Perubahan
from generator.revisions.content import wording
from generator.revisions.maps import Change, Revision

ALIKE = 0.6
"""From which share of common words, in their order, two texts are taken for one that moved."""
_PART = 0.7
"""From which share of its words a text is taken for a part of another."""
REASON = "(tulis alasannya untuk pembaca)"
"""Stands where only somebody can say why."""


def propose(revision: Revision) -> list[Perubahan]:
    """Return lines for what the map leaves unsaid: splits, merges and moves first, then what is left."""
    lines: list[Perubahan] = []
    for find in (_splits, _merges, _moves):
        while found := next(iter(find(revision)), None):
            lines.append(found)
            revision = _with(revision, found)
    for change in _outermost(revision):
        alasan = REASON if change.jenis == "dihapus" else None
        ke = () if change.jenis == "diubah" else change.ke
        lines.append(Perubahan(jenis=change.jenis, dari=change.dari, ke=ke, alasan=alasan, usulan="ya"))
    return lines


def _with(revision: Revision, line: Perubahan) -> Revision:
    return replace(revision, peta=revision.peta.model_copy(update={"perubahan": (*revision.peta.perubahan, line)}))


def _outermost(revision: Revision) -> list[Change]:
    """Return what nobody speaks of, but not what follows once something around it has its line."""
    left = revision.unclassified
    alone = {id_: change.jenis for change in left for id_ in (*change.dari, *change.ke)}
    known = {**revision.old, **revision.now}
    return [
        change
        for change in left
        if change.jenis == "diubah" or alone.get(known[(change.ke or change.dari)[0]].parent or "") != change.jenis
    ]


def _moves(revision: Revision) -> Iterator[Perubahan]:
    gone, new, _ = _left(revision)
    for id_, entry in gone.items():
        best = max(_like(entry, new), key=lambda pair: pair[0], default=(0.0, ""))
        if best[0] >= ALIKE:
            yield Perubahan(jenis="dipindah", dari=(id_,), ke=(best[1],), usulan="ya")


def _splits(revision: Revision) -> Iterator[Perubahan]:
    gone, new, changed = _left(revision)
    for id_, entry in {**gone, **{one: revision.old[one] for one in changed}}.items():
        own = {id_: changed[id_]} if id_ in changed else {}
        parts = _parts(entry, {**own, **new})
        if len(parts) > 1 and (not own or id_ in parts):
            yield Perubahan(jenis="dipecah", dari=(id_,), ke=tuple(parts), usulan="ya")


def _merges(revision: Revision) -> Iterator[Perubahan]:
    gone, new, changed = _left(revision)
    for id_, entry in {**new, **changed}.items():
        own = {id_: revision.old[id_]} if id_ in changed else {}
        parts = _parts(entry, {**own, **gone})
        if len(parts) > 1 and (not own or id_ in parts):
            yield Perubahan(jenis="digabung", dari=tuple(parts), ke=(id_,), usulan="ya")


def _left(revision: Revision) -> tuple[dict[str, Entry], dict[str, Entry], dict[str, Entry]]:
    """Return what nobody speaks of: gone entries, new ones, and those that read otherwise, as they read now."""
    left = revision.unclassified
    return (
        {id_: revision.old[id_] for change in left if change.jenis == "dihapus" for id_ in change.dari},
        {id_: revision.now[id_] for change in left if change.jenis == "baru" for id_ in change.ke},
        {id_: revision.now[id_] for change in left if change.jenis == "diubah" for id_ in change.ke},
    )


def _like(entry: Entry, others: Mapping[str, Entry]) -> Iterator[tuple[float, str]]:
    """Yield how alike the others of the same model are, those that cannot be left out."""
    mine = _words(wording(entry))
    for id_, other in others.items():
        if type(other.model) is type(entry.model):
            theirs = _words(wording(other))
            if _common(mine, theirs) >= ALIKE / 2:
                yield SequenceMatcher(None, mine, theirs, autojunk=False).ratio(), id_


def _parts(whole: Entry, others: Mapping[str, Entry]) -> list[str]:
    """Return the others of the same model that read like parts of `whole` and make up most of it."""
    mine = set(_words(wording(whole)))
    found = {}
    for id_, other in others.items():
        theirs = set(_words(wording(other)))
        if type(other.model) is type(whole.model) and len(theirs) > 2 and _share(theirs, mine) >= _PART:
            found[id_] = theirs
    rest = set().union(*found.values()) if found else set()
    alone = any(len(theirs) >= _PART * len(mine) for theirs in found.values())
    return list(found) if len(mine) > 5 and _share(mine, rest) >= _PART and not alone else []


def _share(part: set[str], whole: set[str]) -> float:
    return len(part & whole) / len(part) if part else 0.0


def _common(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    return len(set(one) & set(other)) / max(1, len(set(one) | set(other)))


@cache
def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", text.casefold()))
