"""Every answer of a file in the order of its sheet, and beside them what was not counted and what was refused."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import text
from generator.assessment.judged import Judged
from generator.assessment.result import Result
from generator.forms.sheet import VALUE, Field


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
        for answer, key in (*_identity(judged.result), *_items(judged.result), *_fields(judged.result)):
            yield Answer(*answer, note=notes.get(key, notes.get((key[0], ""), "")))
        for kept in judged.result.unknown:
            for part, words in kept.parts.items():
                yield Answer(kept.id, "", "", part, words, "tidak ada pada lembar ini")
    for item in judged.reading.rejected:
        yield Answer(item.id, "", "", item.part, item.text, f"ditolak: {item.why}")


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
    names = {VALUE: Field(VALUE, "Jawaban", "pilihan", 0, result.sheet.choices)}
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


def shown(field: Field, words: str) -> str:
    """Return the value of a field as people read it: the words of a choice, a date as dd/mm/yyyy."""
    if field.type == "tanggal" and len(words) == 10 and words[4] == words[7] == "-":
        return "/".join(reversed(words.split("-")))
    if field.type == "centang" and words == "ya":
        return "Ya"
    return next((text.plain(choice.shown) for choice in field.choices if choice.code == words), words)


def identity(judged: Judged) -> Iterator[tuple[str, str]]:
    """Yield the name and the value of every field of the identity, an empty one where it is not filled in."""
    if judged.result:
        for field in judged.result.sheet.identity:
            yield text.plain(field.name), shown(field, judged.result.jawaban.identitas.get(field.id, ""))
