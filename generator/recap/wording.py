"""Words for what is in a sheet or a jawaban, as the tables show them."""

from collections.abc import Iterator, Mapping

from generator import text
from generator.assessment.result import Gap
from generator.forms.sheet import VALUE, WAY, Field, Sheet
from generator.recap.records import INSTITUTION, Record

UNNAMED = "(instansi tidak diisi)"
NO_BASIS = "belum ada dasar hukum yang tercatat"


def institution(record: Record) -> str:
    """Return the institution of a checklist, or words that say it is not filled in; forms may have none."""
    asked = any(field.id == INSTITUTION for field in record.sheet.identity)
    return record.institution or (UNNAMED if asked else "")


def title(sheet: Sheet) -> str:
    """Return the title of the whole sheet, also where this is a variant of it."""
    words = text.plain(sheet.title)
    return words.rpartition(": ")[0] or words if sheet.variant else words


def variant(record: Record) -> str:
    """Return what part of a sheet was filled in, in words; empty for the whole."""
    if not record.sheet.variant:
        return record.jawaban.varian
    return text.plain(record.sheet.title).removeprefix(title(record.sheet)).removeprefix(": ")


def way(record: Record) -> str:
    """Return the way of collecting data that a jawaban was judged for."""
    fields = [field for field in record.sheet.identity if field.id == WAY]
    return shown(fields[0], record.result.way) if fields else record.result.way


def shown(field: Field | None, value: str) -> str:
    """Return a value of a field as people chose it."""
    choices = {choice.code: text.plain(choice.shown) for choice in field.choices} if field else {}
    return choices.get(value, value)


def heading(words: str) -> str:
    """Return an author's text without marks."""
    return text.plain(words)


def basis(gap: Gap) -> str:
    """Return the provisions that a gap rests on, each with the way it was found."""
    rules = (
        f"{text.plain(rule.words)} (lewat {text.plain(rule.via)})" if rule.via else text.plain(rule.words)
        for rule in gap.basis
    )
    return "; ".join(rules) or NO_BASIS


def flat(record: Record) -> dict[str, str]:
    """Return everything that is filled in, as people chose it, by the names that the formats use."""
    about, sheet = record.jawaban, record.sheet
    known = {field.id: field for field in sheet.fields}
    who = {field.id: field for field in sheet.identity}
    answer = Field(VALUE, "", "pilihan", 0, sheet.choices)
    values = {f"identitas:{key}": shown(who.get(key), value) for key, value in about.identitas.items()}
    for id_, parts in about.jawaban.items():
        field = known.get(id_, answer)
        values |= {f"{id_}:{part}": shown(field, value) if part == VALUE else value for part, value in parts.items()}
    for section, rows in about.baris.items():
        for number, row in enumerate(rows, 1):
            values |= {f"{section}:{number}:{key}": shown(known.get(key), value) for key, value in row.items()}
    return values


def names(sheet: Sheet) -> Mapping[str, str]:
    """Return what people call the places of a sheet, by the names that the formats use."""
    return dict(_names(sheet))


def _names(sheet: Sheet) -> Iterator[tuple[str, str]]:
    for field in sheet.identity:
        yield f"identitas:{field.id}", text.plain(field.name)
    for item in sheet.items:
        label = item.code or text.plain(item.words)
        yield f"{item.id}:{VALUE}", label
        yield from ((f"{item.id}:{field.id}", f"{label} {text.plain(field.name)}") for field in sheet.details)
    for field in sheet.fields:
        yield f"{field.id}:{VALUE}", text.plain(field.name)
