"""Words for what is in a sheet or a jawaban, as the tables show them."""

from generator import text
from generator.forms.sheet import WAY, Sheet
from generator.forms.wording import shown
from generator.recap.records import INSTITUTION, Record

UNNAMED = "(instansi tidak diisi)"


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
