"""The fillable forms and checklists: work handed to the workshop as values."""

from collections.abc import Mapping
from pathlib import Path

from generator import scripts, templating
from generator.artifact import Printed
from generator.edition import Edition
from generator.forms.composing import sheets
from generator.forms.formats import FORMATS, Format
from generator.forms.html import SCRIPT
from generator.forms.sheet import Sheet
from generator.printing import press
from generator.workshop import Job, Made


def jobs(edition: Edition, address: str) -> list[Job]:
    """Return the work of making every sheet in every format; `address` is that of the edition's site, with a slash."""
    inputs = {form: _inputs(form) for form in FORMATS}
    pairs = ((sheet, form) for sheet in sheets(edition, address) for form in FORMATS if form.fits(sheet))
    return [Job(form.path(sheet), form.make, sheet, inputs[form], _weight(sheet)) for sheet, form in pairs]


def printed(made: Mapping[str, Made]) -> dict[str, Printed]:
    """Return what is known of the sheets among the finished files, given by path: by the same path."""
    folder = "unduhan/formulir/"
    return {path: Printed(item.pages, len(item.data)) for path, item in made.items() if path.startswith(folder)}


def _inputs(form: Format) -> tuple[Path, ...]:
    """Return the files besides our code that a format may rest on."""
    folders = (templating.FOLDER / "forms", press.FONTS)
    code = scripts.files(SCRIPT) if form.suffix == "html" else ()
    return (*sorted(file for folder in folders for file in folder.rglob("*") if file.is_file()), *code)


def _weight(sheet: Sheet) -> int:
    """Return how heavy a sheet is, on the scale of the modules' text: a field takes the room of some 500 letters."""
    cells = sum(len(section.fields) * max(1, section.rows) for section in sheet.sections)
    return 500 * (cells + len(sheet.items) * (len(sheet.details) + len(sheet.choices)))
