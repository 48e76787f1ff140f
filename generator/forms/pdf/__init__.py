"""The PDF of a sheet: laid out by WeasyPrint, its fields then made whole by us.

`slots` says which fields a sheet has, `packing` how they stand beside each other and `room` how large they are; `paper`
writes the sheet as HTML.
`mending` turns the fields that WeasyPrint made of it into such as every viewer shows and prints, with the help of
`tree` (their names), `drawing` (their pictures) and `font` (their typeface).
"""

from generator.forms.sheet import Sheet
from generator.templating import FOLDER
from generator.workshop import Made

STYLE = FOLDER / "forms" / "lembar.css"


def make(sheet: Sheet) -> Made:
    """Return the fillable PDF of a sheet; raises DocumentError with what WeasyPrint had to complain about."""
    from generator.forms.pdf.mending import mend  # here: whoever only asks for the table of formats need not wait
    from generator.forms.pdf.paper import html
    from generator.printing.leaflet import print_leaflet

    printed = print_leaflet(html(sheet), STYLE, fields=True)
    return Made(mend(printed.data, sheet), printed.pages)
