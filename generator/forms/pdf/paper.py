"""A sheet as the HTML that is laid out."""

from datetime import date
from functools import cache

from jinja2 import Environment

from generator import templating
from generator.forms import wording
from generator.forms.pdf import packing, slots
from generator.forms.pdf.room import LANDSCAPE, PORTRAIT, Room
from generator.forms.sheet import WAY, Sheet
from generator.forms.stamp import stamp
from generator.printing.manuscript import QR


def html(sheet: Sheet) -> str:
    """Return a sheet as a whole HTML document."""
    template = environment().get_template("forms/lembar.html.j2")
    ways = {choice.code: choice.words for field in sheet.identity if field.id == WAY for choice in field.choices}
    wide = any(part.repeated and packing.least(part) > PORTRAIT for part in sheet.sections)
    return template.render(
        sheet=sheet,
        date=date.fromisoformat(sheet.date),
        wide=wide,
        room=Room(LANDSCAPE if wide else PORTRAIT),
        ways=ways,
        stamp=stamp(sheet),
        qr=QR,
        slots=slots,
        packing=packing,
        wording=wording,
    )


@cache
def environment() -> Environment:
    """Return the environment of the printed sheets: the site's, with authors' words as HTML."""
    env = templating.environment().overlay()
    env.filters = {**env.filters, "html": templating.unlinked, "pendek": short}
    return env


def short(address: str) -> str:
    """Return an address as people type it."""
    return address.removeprefix("https://").removeprefix("http://").rstrip("/")
