"""What a filled copy no longer has room for: deleted rows, columns and fields."""

from collections.abc import Iterable, Iterator

from generator import text
from generator.answers.complaints import Remark
from generator.answers.contents import IDENTITY, Contents
from generator.forms.sheet import VALUE, Sheet
from generator.forms.wording import ANSWER

_SHOWN = 8
"""How many are named."""


def missing(contents: Contents, sheet: Sheet) -> Iterator[Remark]:
    """Yield what a copy of this very sheet should have but has not.

    Silent where the format does not tell, and where the copy is of another edition or version.
    """
    mark, places = contents.mark, contents.places
    same = (mark.edisi, mark.varian, mark.versi_isi) == (sheet.edition, sheet.variant, sheet.version)
    if places is None or not same:
        return
    expected = tuple(_expected(sheet))
    present = {column for place, column, _ in expected if place in places}
    gone = [(column, row) for place, column, row in expected if place not in places]
    lost = {column for column, _ in gone if column not in present} if present - {""} else set()
    yield from _named("kolom-hilang", (column for column, _ in gone if column in lost))
    yield from _named("isian-hilang", (row for column, row in gone if column not in lost))


def _named(code: str, names: Iterable[str]) -> Iterator[Remark]:
    found = list(dict.fromkeys(names))
    if found:
        more = f", dan {len(found) - _SHOWN} lainnya" if len(found) > _SHOWN else ""
        yield Remark(code, words={"n": len(found), "daftar": ", ".join(found[:_SHOWN]) + more})


def _expected(sheet: Sheet) -> Iterator[tuple[tuple[str, str], str, str]]:
    """Yield each id and part with the name of its column (empty: none) and of its row."""
    for field in sheet.identity:
        yield (IDENTITY, field.id), "", text.plain(field.name)
    for section in sheet.sections:
        for field in section.fields:
            name = text.plain(field.name)
            yield (field.id, "" if section.repeated else VALUE), name if section.repeated else "", name
    for item in sheet.items:
        row = item.code or text.plain(item.words)
        yield (item.id, VALUE), ANSWER, row
        for field in sheet.details:
            yield (item.id, field.id), text.plain(field.name), row
