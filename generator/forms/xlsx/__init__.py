"""A sheet as a workbook: an open cell for every answer, found again by hidden ids; results by formula.

`book` is the workbook in the making, `guide`, `rows`, `checklist`, `table` and `profile` are its pages.
"""

import io
import re
from collections.abc import Mapping
from datetime import datetime

from xlsxwriter import Workbook

from generator import text
from generator.forms.sheet import Section, Sheet
from generator.forms.xlsx import checklist, guide, profile, rows, table, words
from generator.forms.xlsx.book import Book
from generator.forms.xlsx.styles import BASE, formats
from generator.spreadsheets import OPTIONS
from generator.workshop.job import Made

_LONGEST = 31
_OPTIONS = {
    **OPTIONS,
    "in_memory": True,
    "default_row_height": 17,
    "default_column_width": 64,
}


def make(sheet: Sheet) -> Made:
    """Return the workbook of a sheet; the same sheet gives the same bytes."""
    data = io.BytesIO()
    # A copy, because the library writes into what it is given.
    with Workbook(data, {**_OPTIONS, "default_format_properties": dict(BASE)}) as file:
        title = text.plain(sheet.title)
        about = {"title": title, "subject": text.plain(sheet.summary), "created": datetime.fromisoformat(sheet.date)}
        file.set_properties(about)
        _write(Book(sheet, file, formats(file)))
    return Made(data.getvalue(), 0)


def _write(book: Book) -> None:
    sheet = book.sheet
    fields = [section for section in sheet.sections if not section.repeated]
    tables = _names(sheet)
    pages = [
        *([words.IDENTITY] if sheet.identity else []),
        *([words.FIELDS] if fields else []),
        *([words.CHECKLIST] if sheet.items else []),
        *tables.values(),
        *([words.PROFILE] if sheet.items else []),
    ]
    guide.write(book, pages)
    way = rows.identity(book)
    if fields:
        rows.plain(book, fields)
    placed = checklist.write(book, way) if sheet.items else None
    for section in sheet.sections:
        if section.repeated:
            table.write(book, section, tables[section.id])
    if placed:
        profile.write(book, placed)


def _names(sheet: Sheet) -> Mapping[str, str]:
    """Return the name of the page of each repeated section: its title, as far as a name may be that long."""
    taken = {name.lower() for name in (words.GUIDE, words.IDENTITY, words.FIELDS, words.CHECKLIST, words.PROFILE)}
    taken |= {words.LISTS.lower(), "history"}
    names = {}
    for section in sheet.sections:
        if section.repeated:
            names[section.id] = _free(_short(_title(sheet, section)), taken)
            taken.add(names[section.id].lower())
    return names


def _title(sheet: Sheet, section: Section) -> str:
    title = text.plain(section.title) or text.plain(sheet.title)
    return " ".join(re.sub(r"[\[\]:*?/\\']", " ", title).split()) or section.id


def _short(name: str) -> str:
    """Return whole words of a name, as many as a page's name holds."""
    if len(name) <= _LONGEST:
        return name
    return name[: _LONGEST + 1].rpartition(" ")[0] or name[:_LONGEST]


def _free(name: str, taken: set[str]) -> str:
    number, free = 1, name
    while free.lower() in taken:
        number += 1
        free = f"{name[: _LONGEST - 1 - len(str(number))]} {number}"
    return free
