"""The single-file HTML of a sheet: its words and controls, one style, one script; it asks no host for anything."""

import re
from base64 import b64encode
from datetime import date
from functools import cache
from hashlib import sha256

from jinja2 import Environment
from markupsafe import Markup

from generator import templating, text
from generator.forms import wording
from generator.forms.sheet import Choice, Sheet
from generator.forms.stamp import stamp
from generator.scripts import bundle
from generator.workshop.job import Made

SCRIPT = "berkas/mulai.js"
"""The module that makes the file work."""
_BLANK = re.compile(r"\n\s*\n")


def make(sheet: Sheet) -> Made:
    """Return a sheet as one HTML file, always of the same bytes."""
    template = environment().get_template("forms/berkas.html.j2")
    page = template.render(
        sheet=sheet,
        date=date.fromisoformat(sheet.date),
        stamp=stamp(sheet),
        wording=wording,
        policy=_policy(),
        style=Markup(_style()),
        script=Markup(_script()),
    )
    return Made(_BLANK.sub("\n", page).encode(), 0)


@cache
def environment() -> Environment:
    """Return the environment of the site, with filters that put authors' text into HTML without links."""
    env = templating.environment().overlay()
    env.filters = {**env.filters, "html": templating.unlinked, "kode_nama": _pair}
    return env


def _pair(choice: Choice) -> tuple[str, str]:
    return choice.code, text.plain(choice.words)


@cache
def _script() -> str:
    return bundle(SCRIPT)


@cache
def _style() -> str:
    return _BLANK.sub("\n", (templating.FOLDER / "forms/berkas.css").read_text(encoding="utf-8"))


def _policy() -> str:
    """Return what the file may do: run its own script, wear its own style, and nothing else."""
    script, style = (f"'sha256-{b64encode(sha256(part.encode()).digest()).decode()}'" for part in (_script(), _style()))
    return (
        f"default-src 'none'; script-src {script}; style-src {style}; "
        "connect-src 'none'; form-action 'none'; base-uri 'none'"
    )
