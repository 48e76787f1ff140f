"""The only module that knows Zensical: hands it the same pages, menu and theme as MkDocs gets, and takes its site.

What is lost with it: docs/zensical.md.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from generator.address import settings
from generator.artifact import Artifact
from generator.engine import PARTS, BuildError, Site, told
from generator.policy import guarded
from generator.search.sections import SOURCE
from generator.search.subjects import address

CONFIG, PAGES, THEME, SITE = "mkdocs.yml", "halaman", "tema", "situs"
"""What its project holds: Zensical reads and writes below the folder of its configuration only."""
STYLE = "aset/zensical.css"
"""What the site wears besides its own styles, since the theme is not quite the one that these were written for."""
FOUND = "search.json"
"""Its own index of the site. The theme asks for it on every page, whosever search that has."""
UNUSED = ("assets/stylesheets/modern",)
"""Published by the theme for its other look, which no page wears."""
_RAW = re.compile(r'(<[^<>]*\s(?:xlink:)?(?:href|src)=")\.\./')
_COLOUR = re.compile(r"\x1b\[[\d;]*m")


def build(root: Path, site: Site, to: Path, day: datetime) -> None:
    """Build one edition's site into `to`, whose name is its place on the server; Zensical writes no date into it.

    Raises BuildError with what Zensical said, also where it only warns.
    """
    with TemporaryDirectory(prefix="juknis-zensical-") as name:
        project = Path(name).resolve()
        _lay_out(root, site, project, to.name)
        _run(project)
        shutil.copytree(project / SITE, to, dirs_exist_ok=True)
    for path in UNUSED:
        shutil.rmtree(to / path, ignore_errors=True)
    _guard(site, to)
    _translate(to / FOUND, to / SOURCE)
    site.finish(to)


def _lay_out(root: Path, site: Site, project: Path, place: str) -> None:
    """Write the project that Zensical is to build: what was rendered, theme, settings."""
    said = settings(root)
    theme = root / said["theme"]["custom_dir"]
    shutil.copytree(theme, project / THEME, ignore=lambda folder, _: PARTS if Path(folder) == theme else ())
    for artifact in site.artifacts:
        path = project / PAGES / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_from_source(artifact))
    (project / PAGES / STYLE).parent.mkdir(exist_ok=True)
    shutil.copyfile(Path(__file__).with_suffix(".css"), project / PAGES / STYLE)
    # JSON is YAML.
    (project / CONFIG).write_text(json.dumps(_settings(said, site, place), ensure_ascii=False), "utf-8")


def _from_source(artifact: Artifact) -> bytes:
    """Return a file with the addresses in its HTML as Zensical reads them: from where the page's source is.

    They are written for where the page will be, a folder deeper, as MkDocs leaves them.
    """
    if not artifact.path.endswith(".md") or Path(artifact.path).name == "index.md":
        return artifact.data
    return _RAW.sub(r"\1", artifact.data.decode()).encode()


def _settings(said: dict[str, Any], site: Site, place: str) -> dict[str, Any]:
    """Return what mkdocs.yml says, as far as Zensical knows it, for a project of its own."""
    address = str(said.get("site_url") or "").rstrip("/")
    return {
        **{name: value for name, value in said.items() if name not in ("hooks", "watch")},
        "site_url": f"{address}/{place}/",
        "docs_dir": PAGES,
        "site_dir": SITE,
        "nav": site.nav,
        # The look that the site's own styles are written for.
        "theme": {**said["theme"], "custom_dir": THEME, "variant": "classic"},
        "extra_css": [*said.get("extra_css", []), STYLE],
        "extra": {**said.get("extra", {}), **told(site)},
    }


def _run(project: Path) -> None:
    command = [sys.executable, "-P", "-m", "zensical", "build", "--strict", "--config-file", str(project / CONFIG)]
    done = subprocess.run(
        command, cwd=project, env={**os.environ, "NO_COLOR": "1"}, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode:
        raise BuildError(_words(done.stderr))


def _words(said: str) -> str:
    """Return what a failed run said: its complaints, and the last line of the traceback in the place of all of it."""
    complaints, _, trace = _COLOUR.sub("", said).partition("Traceback (most recent call last):")
    return "\n".join([complaints.strip(), *trace.strip().splitlines()[-1:]]).strip()


def _guard(site: Site, to: Path) -> None:
    """Give each page its last touch, say in it what it may do, and report that it is done."""
    ours = {artifact.path for artifact in site.artifacts}
    pages = {f"{address(path)}index.html": path for path in ours if path.endswith(".md")}
    for path in to.rglob("*.html"):
        name = path.relative_to(to).as_posix()
        if name not in ours:
            path.write_text(guarded(site.dress(pages.get(name, name), path.read_text("utf-8"))), "utf-8")
            site.tick()


def _translate(found: Path, to: Path) -> None:
    """Write Zensical's list of what each section says as `generator.search.sections` reads it; leave an empty one."""
    kept = ("location", "title", "text")
    listed = json.loads(found.read_text("utf-8"))
    to.parent.mkdir(parents=True, exist_ok=True)
    sections = [{key: item[key] for key in kept} for item in listed["items"]]
    to.write_text(json.dumps({"docs": sections}, ensure_ascii=False), "utf-8")
    found.write_text(json.dumps({**listed, "items": []}), "utf-8")
