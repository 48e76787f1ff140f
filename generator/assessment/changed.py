"""What a change of edition did to answers, in the words of every report."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import text
from generator.answers.called import Places
from generator.forms.sheet import VALUE, Sheet
from generator.forms.wording import ANSWER, answer, shown
from generator.revisions.leftovers import Left
from generator.revisions.migrating import Migration, Reworded

BECAME = {
    "dihapus": "tidak ditanyakan lagi",
    "dipindah": "dipindah ke {ke}, yang sudah terjawab",
    "dipecah": "dipecah menjadi {ke}",
    "digabung": "digabung ke {ke}",
    "": "tidak ada dalam peta",
}
"""Sort of change → what became of what was answered; {ke} are the names of what it became."""


@dataclass(frozen=True)
class Passed:
    """Something that could not be carried, as readers see it: wording then, answers then, and what became of it."""

    id: str
    words: str
    year: str
    answers: tuple[tuple[str, str], ...]
    became: str


@dataclass(frozen=True)
class Changed:
    """An answer that was carried though its question changed: the item now, the wording in `year`, what is new."""

    id: str
    name: str
    words: str
    year: str
    what: str


def passed(migration: Migration | None, sheet: Sheet) -> list[Passed]:
    """Return what somebody has to look at."""
    return [_passed(one, sheet) for one in (migration.left if migration else ())]


def reworded(migration: Migration | None, sheet: Sheet) -> list[Changed]:
    """Return what was carried though it reads otherwise."""
    return [_changed(one, sheet) for one in (migration.reworded if migration else ())]


def _passed(left: Left, sheet: Sheet) -> Passed:
    became = BECAME[left.jenis].format(ke="; ".join(called(id_, sheet) for id_ in left.ke) or "yang tidak ada lagi")
    became += f". Alasannya: {left.alasan}" if left.alasan else ""
    return Passed(left.id, left.words or left.id, left.year, tuple(_answers(left, sheet)), became)


def _changed(one: Reworded, sheet: Sheet) -> Changed:
    what = "pertanyaannya tetap, keterangannya berubah" if one.same else "bunyinya berubah"
    return Changed(one.id, called(one.id, sheet), one.words or one.id, one.year, what)


def _answers(left: Left, sheet: Sheet) -> Iterator[tuple[str, str]]:
    """Yield what was filled in, each with what its place is called."""
    fields = {field.id: field for field in sheet.details}
    if sheet.choices:
        fields[VALUE] = answer(sheet)
    for part, words in left.parts.items():
        if part.isdecimal():
            yield f"baris {part}", words
        elif "/" in part:
            yield called(part, sheet), words
        else:
            field = fields.get(part)
            yield text.plain(field.name) if field else ANSWER if part == VALUE else part, shown(field, words)


def called(id_: str, sheet: Sheet) -> str:
    """Return what readers call an item or a field of a sheet: "5.6.a2 Bunyinya"; of another one its id."""
    item = next((item for item in sheet.items if item.id == id_), None)
    if item:
        return f"{item.code} {text.plain(item.words)}".strip()
    return Places.of(sheet).called(id_, VALUE)
