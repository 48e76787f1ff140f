"""A sheet as the HTML that is laid out."""

from datetime import date
from functools import cache

from jinja2 import Environment
from markupsafe import Markup

from generator import templating, text
from generator.forms.pdf import packing, slots
from generator.forms.sheet import WAY, Sheet
from generator.forms.stamp import stamp
from generator.printing.manuscript import QR

_MARKS = {"tebal": "<b>{}</b>", "miring": "<i>{}</i>"}


def html(sheet: Sheet) -> str:
    """Return a sheet as a whole HTML document."""
    template = environment().get_template("forms/lembar.html.j2")
    ways = {choice.code: choice.words for field in sheet.identity if field.id == WAY for choice in field.choices}
    return template.render(
        sheet=sheet,
        date=date.fromisoformat(sheet.date),
        wide=any(part.repeated and packing.least(part) > packing.PORTRAIT for part in sheet.sections),
        ways=ways,
        stamp=stamp(sheet),
        qr=QR,
        slots=slots,
        packing=packing,
    )


@cache
def environment() -> Environment:
    """Return the environment of the printed sheets: the site's, with authors' words as HTML."""
    env = templating.environment().overlay()
    env.filters = {**env.filters, "html": running, "pendek": short}
    return env


def running(words: str) -> Markup:
    """Return an author's text, which holds no links, as HTML."""
    return Markup("").join(Markup(_MARKS.get(span.kind, "{}")).format(span.text) for span in text.parse(words))


def short(address: str) -> str:
    """Return an address as people type it."""
    return address.removeprefix("https://").removeprefix("http://").rstrip("/")
