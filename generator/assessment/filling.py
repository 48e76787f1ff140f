"""Forms: how many fields are filled in, how many rows a growing table has, and what is missing."""

from collections.abc import Iterator

from generator.answers.jawaban import Jawaban
from generator.assessment.result import Filling, Gap
from generator.forms.sheet import VALUE, Field, Section, Sheet

TICK = "centang"


def section(part: Section, jawaban: Jawaban) -> Filling:
    """Return how much of a section is filled in."""
    wanted = _wanted(part)
    if not part.repeated:
        filled = sum(bool(jawaban.jawaban.get(field.id, {}).get(VALUE)) for field in wanted)
        return Filling(part.id, part.title, len(wanted), filled)
    rows = jawaban.baris.get(part.id, ())
    filled = sum(bool(row.get(field.id)) for row in rows for field in wanted)
    return Filling(part.id, part.title, len(wanted) * len(rows), filled, True, len(rows), part.least)


def overall(parts: tuple[Filling, ...], title: str) -> Filling:
    """Return the sum of all sections."""
    return Filling("", title, sum(part.total for part in parts), sum(part.filled for part in parts))


def gaps(sheet: Sheet, jawaban: Jawaban) -> Iterator[Gap]:
    """Yield too short tables first, then fields without an answer, in the order of the sheet."""
    for part in sheet.sections:
        missing = part.least - len(jawaban.baris.get(part.id, ())) if part.repeated else 0
        if missing > 0:
            step = f"Tambah sekurang-kurangnya {missing} baris; paling sedikit {part.least}."
            title = part.title or sheet.title
            yield Gap(part.id, "", title, "kurang-baris", step, sheet.address, part.title)
    for part in sheet.sections:
        for field in _wanted(part):
            if step := _step(part, field, jawaban):
                yield Gap(field.id, "", field.name, "belum-dijawab", step, sheet.address, part.title)


def _wanted(part: Section) -> list[Field]:
    """Return the fields whose absence says something: an empty box to tick is an answer."""
    return [field for field in part.fields if field.type != TICK]


def _step(part: Section, field: Field, jawaban: Jawaban) -> str:
    """Return what is to be done about a field, or an empty string where it is filled in."""
    if not part.repeated:
        return "" if jawaban.jawaban.get(field.id, {}).get(VALUE) else "Lengkapi isian ini."
    rows = jawaban.baris.get(part.id, ())
    empty = [str(number) for number, row in enumerate(rows, 1) if not row.get(field.id)]
    if not empty:
        return ""
    if len(empty) == len(rows):
        return "Lengkapi kolom ini pada setiap baris."
    more = f" dan {len(empty) - 10} baris lain" if len(empty) > 10 else ""
    return f"Lengkapi kolom ini pada baris {', '.join(empty[:10])}{more}."
