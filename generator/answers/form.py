"""The places of a sheet as a reader looks them up: what a found value is an answer to, and where it belongs."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.answers.called import Places
from generator.answers.contents import IDENTITY, Found
from generator.answers.limits import TEXT
from generator.forms.sheet import VALUE, Field, Sheet
from generator.forms.wording import answer

_TABLE = "tabel"
"""The section of a table's field that the sheet does not have."""
Place = tuple[str, int, str, str]
"""Section and row of a table, or empty and 0; id; part."""


@dataclass(frozen=True)
class Form:
    """The fields of a sheet by where their values are found, and the order of its answers."""

    fields: Mapping[tuple[str, str], Field]
    details: Mapping[str, Field]
    sections: Mapping[str, str]
    table: str
    sheet: Sheet

    @cached_property
    def places(self) -> Places:
        """What people call the places; few files need it."""
        return Places.of(self.sheet)

    def field(self, found: Found) -> Field:
        """Return the field of a found value; of an unknown id, what its part suggests."""
        suggested = None if found.id == IDENTITY else self.details.get(found.part)
        return self.fields.get(_key(found)) or suggested or Field(found.id, "", "paragraf", TEXT)

    def knows(self, found: Found) -> bool:
        """Tell whether the sheet has the place where a value was found."""
        return _key(found) in self.fields

    def place(self, found: Found) -> Place:
        """Return where a found value belongs."""
        if not found.row:
            return ("", 0, found.id, found.part)
        return (found.section or self.sections.get(found.id, self.table), found.row, found.id, "")


def form_of(sheet: Sheet) -> Form:
    """Return the places of a sheet."""
    details = {field.id: field for field in ([answer(sheet)] if sheet.choices else []) + [*sheet.details]}
    fields = {(IDENTITY, field.id): field for field in sheet.identity}
    fields |= {(item.id, part): field for item in sheet.items for part, field in details.items()}
    fields |= {(field.id, VALUE): field for field in sheet.fields}
    tables = [section for section in sheet.sections if section.repeated]
    sections = {field.id: section.id for section in tables for field in section.fields}
    return Form(fields, details, sections, tables[0].id if len(tables) == 1 else _TABLE, sheet)


def _key(found: Found) -> tuple[str, str]:
    return (found.id, VALUE if found.row else found.part)
