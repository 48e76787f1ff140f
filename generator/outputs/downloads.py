"""What the pages say of the files of forms and checklists: one table of sheets by formats."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.artifact import Printed
from generator.forms.formats import FORMATS, Format
from generator.forms.sheet import Sheet


@dataclass(frozen=True)
class Row:
    """A sheet, and for each format of the table the path of its file with what is known of it, or None."""

    sheet: Sheet
    files: tuple[tuple[str, Printed] | None, ...]


@dataclass(frozen=True)
class Downloads:
    """The files of some sheets: `formats` are those that at least one of them is published in."""

    formats: tuple[Format, ...]
    rows: tuple[Row, ...]

    @property
    def ready(self) -> bool:
        """Whether there are files at all: a site can be built without."""
        return any(file for row in self.rows for file in row.files)


def downloads(printed: Mapping[str, Printed], sheets: Iterable[Sheet]) -> Downloads:
    """Return the table of `sheets`; `printed` are the finished files by their path within the edition."""
    listed = tuple(sheets)
    formats = tuple(form for form in FORMATS if any(form.fits(sheet) for sheet in listed))
    rows = (Row(sheet, tuple(_file(printed, sheet, form) for form in formats)) for sheet in listed)
    return Downloads(formats, tuple(rows))


def _file(printed: Mapping[str, Printed], sheet: Sheet, form: Format) -> tuple[str, Printed] | None:
    path = form.path(sheet)
    known = printed.get(path) if form.fits(sheet) else None
    return (path, known) if known else None
