"""The booklet of what changed since the former edition, handed to the workshop as a value."""

from collections.abc import Mapping

from generator.artifact import Printed
from generator.edition import Edition
from generator.navigation import CHANGES
from generator.outputs.changes import path, words
from generator.printing.leaflet import print_leaflet
from generator.printing.press import FONTS
from generator.revisions.report import report
from generator.templating import FOLDER, environment
from generator.workshop import Job, Made

STYLE = FOLDER / "reports" / "perubahan.css"


def jobs(edition: Edition, address: str) -> list[Job]:
    """Return the work of printing the booklet; `address` is that of the edition's site, with a slash at its end."""
    found = report(edition)
    if found is None:
        return []
    template = environment().get_template("reports/perubahan.html.j2")
    value = template.render(words(edition, found), alamat=address, page=CHANGES)
    inputs = (STYLE, *sorted(path for path in FONTS.iterdir() if path.is_file()))
    return [Job(path(edition), make, value, inputs, len(value))]


def printed(edition: Edition, made: Mapping[str, Made]) -> dict[str, Printed]:
    """Return what is known of the booklet among the finished files, given by path: by the same path."""
    found = made.get(path(edition))
    return {path(edition): Printed(found.pages, len(found.data))} if found else {}


def make(value: str) -> Made:
    """Return the PDF of a booklet, from its HTML."""
    return print_leaflet(value, STYLE)
