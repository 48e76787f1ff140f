"""Every answer of a file in the order of its sheet, and beside them what was not counted and what was refused."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import text
from generator.answers.called import Places
from generator.assessment.changed import passed
from generator.assessment.judged import Judged
from generator.assessment.result import Result
from generator.forms.sheet import VALUE
from generator.forms.wording import answer, shown


@dataclass(frozen=True)
class Answer:
    """Something filled in: the id and code of what it answers, its words, the part, the words filled in.

    `value` is as people read it; `note` says why it was not counted.
    """

    id: str
    code: str
    words: str
    part: str
    value: str
    note: str = ""


def answers(judged: Judged) -> Iterator[Answer]:
    """Yield every answer of a file once."""
    if judged.result:
        notes = dict(_notes(judged.result))
        for found, key in (*_identity(judged.result), *_items(judged.result), *_fields(judged.result)):
            yield Answer(*found, note=notes.get(key, notes.get((key[0], ""), "")))
        for one in passed(judged.migration, judged.result.sheet):
            for part, words in one.answers:
                yield Answer(one.id, "", one.words, part, words, f"dari edisi {one.year}: {one.became}")
        for kept in judged.unknown:
            for part, words in kept.parts.items():
                yield Answer(kept.id, "", "", part, words, "tidak ada pada lembar ini")
    yield from _rejected(judged)


def _rejected(judged: Judged) -> Iterator[Answer]:
    """Yield what was refused, each by the words of its item, or by what people call its place."""
    sheet = judged.result.sheet if judged.result else None
    items = {item.id: item for item in sheet.items} if sheet else {}
    names = Places.of(sheet) if sheet else Places({})
    for kept in judged.reading.rejected:
        item, field = items.get(kept.id), names.field(kept.id, kept.part)
        code, words = (item.code, text.plain(item.words)) if item else ("", "")
        part = text.plain(field.name) if item and field else names.called(kept.id, kept.part)
        yield Answer(kept.id, code, words, part, kept.text, f"ditolak: {kept.why}")


_Found = tuple[tuple[str, str, str, str, str], tuple[str, str]]


def _notes(result: Result) -> Iterator[tuple[tuple[str, str], str]]:
    yield from (((kept.id, ""), "tidak berlaku untuk cara ini, tidak dihitung") for kept in result.inapplicable)
    yield from (((kept.id, VALUE), "bukan jawaban yang dikenal, tidak dihitung") for kept in result.invalid)
    yield from (((id_, VALUE), "tanpa alasan, tidak dihitung") for id_ in result.unreasoned)


def _identity(result: Result) -> Iterator[_Found]:
    for field in result.sheet.identity:
        if words := result.jawaban.identitas.get(field.id):
            id_ = f"identitas:{field.id}"
            yield (id_, "", "Identitas", text.plain(field.name), shown(field, words)), (id_, "")


def _items(result: Result) -> Iterator[_Found]:
    names = {VALUE: answer(result.sheet)}
    names |= {field.id: field for field in result.sheet.details}
    for item in result.sheet.items:
        parts = result.jawaban.jawaban.get(item.id, {})
        for part, field in names.items():
            if words := parts.get(part):
                row = (item.id, item.code, text.plain(item.words), text.plain(field.name), shown(field, words))
                yield row, (item.id, part)


def _fields(result: Result) -> Iterator[_Found]:
    for part in result.sheet.sections:
        title = text.plain(part.title or result.sheet.title)
        if part.repeated:
            rows = enumerate(result.jawaban.baris.get(part.id, ()), 1)
            found = [(f"{title}, baris {number}", row) for number, row in rows]
        else:
            found = [(title, {f.id: result.jawaban.jawaban.get(f.id, {}).get(VALUE, "") for f in part.fields})]
        for place, values in found:
            for field in part.fields:
                if words := values.get(field.id):
                    yield (field.id, "", place, text.plain(field.name), shown(field, words)), (field.id, VALUE)


def identity(judged: Judged) -> Iterator[tuple[str, str]]:
    """Yield the name and the value of every field of the identity, an empty one where it is not filled in."""
    if judged.result:
        for field in judged.result.sheet.identity:
            yield text.plain(field.name), shown(field, judged.result.jawaban.identitas.get(field.id, ""))
