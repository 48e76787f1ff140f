"""Word: a document on A4 that a team edits, prints and signs. It is not read back."""

from generator.forms.docx.body import write
from generator.forms.docx.look import blank
from generator.forms.docx.packing import pack
from generator.forms.sheet import Sheet
from generator.workshop.job import Made


def make(sheet: Sheet) -> Made:
    """Return the document of a form: what it is, how it is filled in, its fields and tables, who signs."""
    document = blank(sheet)
    write(document, sheet)
    return Made(pack(document), 0)
