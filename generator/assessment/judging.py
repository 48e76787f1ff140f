"""Holds a jawaban against its sheet. Nothing filled in is lost: what cannot be counted is kept apart."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from generator.answers.jawaban import Jawaban
from generator.assessment import filling, maturity, readiness
from generator.assessment.result import STATUS, Filling, Gap, Index, Kept, Result, Tally, total
from generator.forms.sheet import VALUE, WAY, Item, Sheet

__all__ = ["STATUS", "Filling", "Gap", "Index", "Kept", "Result", "Tally", "judge"]

_ORDER = {status: number for number, status in enumerate(STATUS)}


def judge(sheet: Sheet, jawaban: Jawaban) -> Result:
    """Return the counts, indices and gaps of a jawaban; a pure function."""
    way = sheet.way or jawaban.identitas.get(WAY, "")
    items = {item.id: item for item in sheet.items}
    known = {id_: parts for id_, parts in jawaban.jawaban.items() if id_ in items}
    levels = sheet.scale == "kematangan"
    chapters = tuple(
        maturity.tally(sheet, part, known) if levels else readiness.tally(part, known, way) for part in sheet.chapters
    )
    sections = tuple(filling.section(part, jawaban) for part in sheet.sections)
    aspects, domains, ips = maturity.indices(sheet, known) if levels else ((), (), None)
    found = maturity.gaps(sheet, known) if levels else _sorted(readiness.gaps(sheet, known, way))
    chosen = {"", *(choice.code for choice in sheet.choices)}
    return Result(
        sheet,
        jawaban,
        way,
        chapters=chapters,
        overall=total(chapters, sheet.title),
        sections=sections,
        filling=filling.overall(sections, sheet.title),
        aspects=aspects,
        domains=domains,
        ips=ips,
        predicate=maturity.predicate(sheet, ips.value) if ips and ips.value is not None else "",
        gaps=(*found, *filling.gaps(sheet, jawaban)),
        unknown=tuple(_unknown(sheet, jawaban, items)),
        inapplicable=_kept(known, lambda id_, _: not readiness.applies(items[id_], way)),
        invalid=_kept(known, lambda _, parts: parts.get(VALUE, "") not in chosen),
        unreasoned=tuple(gap.id for gap in found if gap.status == readiness.UNREASONED),
    )


def _sorted(gaps: Iterable[Gap]) -> list[Gap]:
    return sorted(gaps, key=lambda gap: _ORDER[gap.status])


def _kept(known: Mapping[str, Mapping[str, str]], wanted: Callable[[str, Mapping[str, str]], bool]) -> tuple[Kept, ...]:
    return tuple(Kept(id_, parts) for id_, parts in known.items() if wanted(id_, parts))


def _unknown(sheet: Sheet, jawaban: Jawaban, items: Mapping[str, Item]) -> Iterator[Kept]:
    """Yield what was filled in where the sheet has nothing to fill in."""
    identity = {field.id for field in sheet.identity}
    yield from (
        Kept(f"identitas:{id_}", {VALUE: words}) for id_, words in jawaban.identitas.items() if id_ not in identity
    )
    fields = {field.id for part in sheet.sections if not part.repeated for field in part.fields}
    details = {VALUE, *(field.id for field in sheet.details)}
    for id_, parts in jawaban.jawaban.items():
        wanted = details if id_ in items else {VALUE} if id_ in fields else set()
        yield from _rest(id_, parts, wanted)
    columns = {part.id: {field.id for field in part.fields} for part in sheet.sections if part.repeated}
    for id_, rows in jawaban.baris.items():
        for number, row in enumerate(rows, 1):
            yield from _rest(f"{id_}:{number}", row, columns.get(id_, set()))


def _rest(id_: str, parts: Mapping[str, str], wanted: set[str]) -> Iterator[Kept]:
    rest = {part: words for part, words in parts.items() if part not in wanted}
    if rest:
        yield Kept(id_, rest)
