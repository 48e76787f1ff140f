"""The scale `kematangan`: the indices of the EPSS in exact decimals, each only once everything in it has a level."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import chain

from generator.assessment.readiness import PROOF, RECORD
from generator.assessment.result import Gap, Index, Tally
from generator.forms.sheet import VALUE, Chapter, Choice, Group, Item, Sheet

Answers = Mapping[str, Mapping[str, str]]
_WHOLE = Decimal(100)


def level(sheet: Sheet, item: Item, answers: Answers) -> str:
    """Return the level that an item was given, or an empty string."""
    value = answers.get(item.id, {}).get(VALUE, "")
    return value if any(choice.code == value for choice in sheet.choices) else ""


def tally(sheet: Sheet, chapter: Chapter, answers: Answers) -> Tally:
    """Return how many items of a domain have a level."""
    filled = sum(bool(level(sheet, item, answers)) for item in chapter.items)
    return Tally(chapter.id, chapter.title, len(chapter.items), len(chapter.items), filled)


def indices(sheet: Sheet, answers: Answers) -> tuple[tuple[Index, ...], tuple[Index, ...], Index]:
    """Return the indices of the aspects, of the domains, and of the whole."""
    inner = {part.id: tuple(_aspect(sheet, group, answers) for group in part.groups) for part in sheet.chapters}
    domains = tuple(_above(part.id, part.title, inner[part.id], part.weight) for part in sheet.chapters)
    return tuple(chain.from_iterable(inner.values())), domains, _above("", sheet.title, domains)


def _aspect(sheet: Sheet, group: Group, answers: Answers) -> Index:
    levels = [level(sheet, item, answers) for item in group.items]
    parts = [(Decimal(found) if found else None, item.weight) for found, item in zip(levels, group.items, strict=True)]
    return Index(group.id, group.title, _mean(parts), sum(map(bool, levels)), len(levels), group.weight)


def _above(id_: str, title: str, inner: Sequence[Index], weight: Decimal | None = None) -> Index:
    """Return the index of what holds other indices."""
    value = _mean([(index.value, index.weight) for index in inner])
    return Index(id_, title, value, sum(i.terisi for i in inner), sum(i.total for i in inner), weight)


def _mean(parts: Sequence[tuple[Decimal | None, Decimal | None]]) -> Decimal | None:
    """Return the weighted mean, or None where a value is unknown or the weights do not make a whole."""
    found = [(value, weight) for value, weight in parts if value is not None and weight is not None]
    if len(found) < len(parts) or sum(weight for _, weight in found) != _WHOLE:
        return None
    return sum((value * weight / _WHOLE for value, weight in found), Decimal(0))


def predicate(sheet: Sheet, index: Decimal) -> str:
    """Return the predicate of an index, or an empty string where no band holds it."""
    for band in sheet.bands:
        if (band.start is None or band.start <= index) and (index < band.end or (band.closed and index == band.end)):
            return band.words
    return ""


def gaps(sheet: Sheet, answers: Answers) -> Iterator[Gap]:
    """Yield what is to be done: the levels to reach, what adds most to the index first; then what lacks evidence."""
    found = [
        _gap(sheet, chapter, group, item, answers)
        for chapter in sheet.chapters
        for group in chapter.groups
        for item in group.items
    ]
    known = [gap for gap in found if gap]
    yield from sorted(known, key=lambda gap: (gap.status == "tanpa-bukti", -(gap.weight or 0)))


def _gap(sheet: Sheet, chapter: Chapter, group: Group, item: Item, answers: Answers) -> Gap | None:
    found = level(sheet, item, answers)
    codes = [choice.code for choice in sheet.choices]
    here = codes.index(found) if found else -1
    unproven = here > 0 and not answers.get(item.id, {}).get(PROOF)
    step, proof, why = sheet.unanswered, "", "belum-dijawab"
    if found and here + 1 < len(codes):
        step, proof, why = _next(item, sheet.choices[here + 1]), sheet.choices[here].step, "naik-tingkat"
    elif found and unproven:
        step, why = RECORD, "tanpa-bukti"
    elif found:
        return None
    about = (item.address, chapter.title, item.basis, found, proof, unproven)
    return Gap(item.id, item.code, item.words, why, step, *about, _share(chapter, group, item))


def _next(item: Item, wanted: Choice) -> str:
    criterion = dict(item.criteria).get(wanted.code, "") or wanted.meaning
    return f"Capai tingkat {wanted.code} ({wanted.words}): {criterion.rstrip('.')}."


def _share(chapter: Chapter, group: Group, item: Item) -> Decimal | None:
    """Return what one more level of an item adds to the index of the whole."""
    if chapter.weight is None or group.weight is None or item.weight is None:
        return None
    return chapter.weight * group.weight * item.weight / _WHOLE**3
