"""What turns rendered pages into a site: ENGINES names the ones there are, `Site` is what each of them is given.

To add one: a module with `build`, a line here, and what is lost with it, as docs/zensical.md says it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from generator.artifact import Artifact

if TYPE_CHECKING:
    from generator.navigation import Nav


@dataclass(frozen=True)
class Site:
    """What an edition gives an engine; `tick` is called once per finished page, `finish` with the folder of all.

    `finish` finds what the pages say, section by section, at `generator.search.sections.SOURCE`. `dress` gives the HTML
    of a page its last touch, from its Markdown page. `year` is the edition's, where others will stand beside it;
    `draft`: it is not published yet. `offline`: a service worker will stand beside the pages (`generator.offline`), and
    they are to use it.
    """

    artifacts: tuple[Artifact, ...]
    nav: "Nav"
    tick: Callable[[], None] = field(default=lambda: None)
    finish: Callable[[Path], None] = field(default=lambda folder: None)
    dress: Callable[[str, str], str] = field(default=lambda page, html: html)
    year: str = ""
    draft: bool = False
    offline: bool = False


class BuildError(Exception):
    """Raised when an engine complains or is missing; carries its words."""


Build: TypeAlias = Callable[[Path, Site, Path, datetime], None]
"""Builds a site of the project at a root into a folder, whose name is its place on the server, dated a day.

Raises BuildError with what the engine said, also where it only warns.
"""


@dataclass(frozen=True)
class Engine:
    """The only module that knows an engine, imported when it is asked for, and the package that it needs."""

    module: str
    package: str


USUAL = "mkdocs"
ENGINES = {
    "mkdocs": Engine("generator.mkdocs_hook", "mkdocs"),
    "zensical": Engine("generator.zensical", "zensical==0.0.73"),
}

PARTS = ("skrip", "gaya", "pustaka")
"""The folders of overrides/ whose files are published joined, by `generator.outputs`, not one by one."""


def builder(name: str) -> Build:
    """Return how an engine of ENGINES builds; BuildError says how to get its package where that is missing."""
    engine = ENGINES[name]
    if find_spec(engine.package.partition("==")[0]) is None:
        get = f".venv/bin/python -m pip install {engine.package}"
        raise BuildError(f'mesin "{name}" belum terpasang; pasang dahulu dari folder proyek: {get}')
    return cast(Build, import_module(engine.module).build)


def midnight(day: date) -> datetime:
    """Return the start of a date in UTC."""
    return datetime.combine(day, time(), UTC)


def told(site: Site) -> dict[str, Any]:
    """Return what an engine's configuration holds for the theme's templates, below ``extra``."""
    said = {"offline": site.offline, "year": site.year, "draft": site.draft}
    return {"juknis": said, **({"version": {"provider": "mike"}} if site.year else {})}  # the theme's menu of versions
