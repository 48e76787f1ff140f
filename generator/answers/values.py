"""From what people write to what a jawaban keeps: codes of choices, dates as YYYY-MM-DD, ticks, text."""

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from generator import text
from generator.answers import looks
from generator.answers.contents import Raw
from generator.answers.jawaban import clean
from generator.forms.sheet import Choice, Field

TICKED = "ya"
_TICKS = {"ya", "yes", "on", "true", "benar", "x", "v", "1", "✓", "✔", "☑", "☒", "✗"}
_UNTICKED = {"tidak", "no", "off", "false", "salah", "0", "-", "☐"}
_MONTHS = (
    ("januari", "jan", "january"),
    ("februari", "feb", "pebruari", "february"),
    ("maret", "mar", "march"),
    ("april", "apr"),
    ("mei", "may"),
    ("juni", "jun", "june"),
    ("juli", "jul", "july"),
    ("agustus", "agt", "agu", "ags", "agst", "agust", "aug", "august"),
    ("september", "sep", "sept"),
    ("oktober", "okt", "oct", "october"),
    ("november", "nov", "nop", "nopember"),
    ("desember", "des", "dec", "december"),
)
_NUMBERS = {name: str(number) for number, names in enumerate(_MONTHS, 1) for name in names}
_DAYS = r"(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)\s*,?\s*"
_SPELLINGS = ("%Y %m %d", "%d %m %Y", "%d %m %y")
_CLOCK = re.compile(r"[t ]\d{1,2}[:.]\d{2}([:.]\d{2}(\.\d+)?)?(z|[+-]\d{2}:?\d{2})?$")
_YEARS = range(1900, 2200)
_SPACE = re.compile(r"[ \t\n\r\xa0]+")
_EPOCH = date(1899, 12, 30)
"""The day that spreadsheet programs count from."""


def coerced(field: Field, raw: Raw) -> str | None:
    """Return a value as a jawaban keeps it, empty for none, None where it is nothing that the field may hold."""
    words = as_text(raw)
    if field.type == "pilihan":
        return choice(field.choices, raw if isinstance(raw, str) else words) if words else ""
    if field.type == "centang":
        return tick(words)
    if field.type == "tanggal":
        return day(raw) if words else ""
    if field.type == "tahun":
        return _year(raw) or looks.year(words)
    if field.type == "angka":
        return looks.number(words)
    if field.type == "telepon":
        return f"0{words}" if lost_zero(field, raw) else words
    return words


def lost_zero(field: Field, raw: Raw) -> bool:
    """Tell whether a telephone number has lost the zero in front of it, as numbers do."""
    number = isinstance(raw, int | float) and not isinstance(raw, bool)
    return number and field.type == "telepon" and re.fullmatch(r"8\d{7,12}", as_text(raw)) is not None


def doubtful(field: Field, value: str) -> bool:
    """Tell whether a value is kept though it does not look like what its field is for."""
    looks_right = {"surel": looks.address, "telepon": looks.telephone}.get(field.type)
    return bool(value) and looks_right is not None and not looks_right(value)


def as_text(raw: Raw) -> str:
    """Return what a reader would see of a value: numbers without the marks of their storage, dates by their day."""
    if isinstance(raw, bool):
        return TICKED if raw else ""
    if isinstance(raw, datetime):
        return raw.date().isoformat() if raw.time() == time() else f"{raw:%Y-%m-%d %H:%M}"
    if isinstance(raw, date):
        return raw.isoformat()
    if isinstance(raw, time):
        return f"{raw:%H:%M}"
    if isinstance(raw, float):
        return f"{Decimal(repr(raw)).normalize():f}" if 1e-6 <= abs(raw) < 1e15 else f"{raw:.15g}"
    return clean(raw if isinstance(raw, str) else str(raw))


def choice(choices: tuple[Choice, ...], words: str) -> str | None:
    """Return the code of the choice that `words` name: as it is shown, by its words, or by its code; else None.

    Case and space do not matter. The formulas of a workbook accept just these spellings, so that both count the same.
    """
    key = _key(words)
    return next((item.code for item in choices if key in map(_key, spellings(item))), None)


def spellings(item: Choice) -> tuple[str, ...]:
    """Return all that a choice may be called."""
    return (text.plain(item.shown), text.plain(item.words), item.code)


def _key(words: str) -> str:
    return _SPACE.sub(" ", words).strip(" ").lower()


def tick(words: str) -> str | None:
    """Return `ya` for a tick, empty for none, None for words that say neither."""
    key = words.casefold()
    if not key or key in _UNTICKED:
        return ""
    return TICKED if key in _TICKS else None


def day(raw: Raw) -> str | None:
    """Return a day as YYYY-MM-DD, None where `raw` does not say which day; the day stands before the month."""
    if isinstance(raw, date):
        found: date | None = raw.date() if isinstance(raw, datetime) else raw
    elif isinstance(raw, int | float) and not isinstance(raw, bool) and 0 < raw < 200_000:
        found = _EPOCH + timedelta(days=int(raw))
    else:
        found = _spelled(as_text(raw))
    return found.isoformat() if found and found.year in _YEARS else None


def _spelled(words: str) -> date | None:
    words = re.sub(f"^{_DAYS}", "", _CLOCK.sub("", words.casefold()))
    words = re.sub(r"[^\W\d_]+", lambda name: _NUMBERS.get(name[0], name[0]), words)
    words = " ".join(re.sub(r"[/.,-]", " ", words).split())
    for spelling in ("%Y%m%d",) if re.fullmatch(r"\d{8}", words) else _SPELLINGS:
        try:
            return datetime.strptime(words, spelling).date()
        except ValueError:
            continue
    return None


def _year(raw: Raw) -> str:
    """Return the year that a cell for dates made a day of: 2024 turns into 16 July 1905."""
    serial = (raw.date() if isinstance(raw, datetime) else raw) if isinstance(raw, date) else None
    days = (serial - _EPOCH).days if serial else 0
    return str(days) if days in _YEARS else ""
