"""The report as PDF, to be printed and filled in by hand: who does what, and when."""

from collections.abc import Sequence
from functools import cache

from jinja2 import Environment

from generator.assessment import showing
from generator.assessment.judged import Judged
from generator.assessment.listing import identity
from generator.assessment.profile import SEGMENTS
from generator.printing.leaflet import print_leaflet
from generator.templating import FOLDER

_NO_GLYPH = ".notdef glyph"
"""How WeasyPrint complains of a letter that the typeface lacks: people may write any, and it can still be copied."""
STYLE = FOLDER / "reports" / "nilai.css"


def make(files: Sequence[Judged]) -> bytes:
    """Return the PDF of a report, or raise DocumentError with what WeasyPrint had to complain about."""
    return print_leaflet(markup(files), STYLE, tolerated=_NO_GLYPH).data


def markup(files: Sequence[Judged]) -> str:
    """Return the HTML of a report."""
    return _environment().get_template("reports/nilai.html.j2").render(files=files, segments=SEGMENTS)


@cache
def _environment() -> Environment:
    env = showing.environment().overlay()
    env.filters = {**env.filters, "identitas": identity}
    return env
