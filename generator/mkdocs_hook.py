"""The only module that knows MkDocs: hands it the rendered pages, and builds or serves a site with it."""

import logging
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from generator import search
from generator.diagnostics import DataError
from generator.edition import editions
from generator.engine import PARTS, BuildError, Site, told
from generator.meanwhile import complaints, variable
from generator.navigation import navigation
from generator.outputs import render
from generator.policy import guarded, unguarded
from generator.reporting import as_text
from generator.revisions.badges import dresser
from generator.rules import load_preview

KEY = "juknis"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put the edition's menu in place; load the newest edition when `build` has not brought one."""
    if KEY not in config.extra:
        root = Path(config.config_file_path or ".").resolve().parent
        years = editions(root)
        if not years:
            raise PluginError("tidak ada edisi di folder data/")
        try:
            edition = load_preview(root, years[-1])
        except DataError as error:
            raise PluginError(as_text(error.diagnostics)) from None
        finish = partial(search.write, edition=edition)
        draft = edition.edisi.status == "draf"
        config.extra[KEY] = Site(
            tuple(render(edition)), navigation(edition), finish=finish, dress=dresser(edition), draft=draft
        )
    config.nav = config.extra[KEY].nav
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Put what was rendered in the place of what lies in content/, beside the files of the theme.

    The modules, libraries and styles of the browser code are published joined, not one by one.
    """
    parts = tuple(f"{name}/" for name in PARTS)
    for file in [file for file in files if file.src_dir == config.docs_dir or file.src_uri.startswith(parts)]:
        files.remove(file)
    for artifact in config.extra[KEY].artifacts:
        known = files.get_file_from_path(artifact.path)
        if known is not None:
            files.remove(known)
        files.append(File.generated(config, artifact.path, content=artifact.content))
    return files


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Report that one more page is done, and say in it what it may do."""
    site: Site = config.extra[KEY]
    site.tick()
    return guarded(site.dress(page.file.src_uri, output))


def on_post_template(output: str, *, template_name: str, **_: Any) -> str:
    """Say in a page that is not of the menu (404.html) what it may do."""
    return guarded(output) if template_name.endswith(".html") else output


@event_priority(-100)  # after the search plugin has written what it collected
def on_post_build(config: MkDocsConfig) -> None:
    """Let what is made of the finished pages be made."""
    config.extra[KEY].finish(Path(config.site_dir))


def on_serve(server: Any, **_: Any) -> Any:
    """Take the policy off while pages are being written: the live server adds a script of its own to each."""
    server.set_app(unguarded(server.get_app()))
    return server


def build(root: Path, site: Site, to: Path, day: datetime) -> None:
    """Build one edition's site into `to`, whose name is its place on the server, dated `day`.

    Raises BuildError with what MkDocs said when it would fail under ``--strict``.
    """
    logging.getLogger("mkdocs").propagate = False
    stamp = str(int(day.timestamp()))
    with complaints("mkdocs") as words, variable("SOURCE_DATE_EPOCH", stamp):
        try:
            config = load_config(str(root / "mkdocs.yml"), site_dir=str(to), strict=True)
            config.site_url = f"{(config.site_url or '').rstrip('/')}/{to.name}/"
            config.extra.update({**told(site), KEY: site})
            config.plugins.on_startup(command="build", dirty=False)
            mkdocs_build.build(config)
        except (Abort, ConfigurationError) as error:
            raise BuildError("\n".join([*words, str(error)])) from None


def serve(root: Path, address: str) -> None:
    """Serve the newest edition at `address` (host:port) and rebuild on every change, until interrupted."""
    from mkdocs.commands import serve as mkdocs_serve  # brings a web server that building does not need

    logging.basicConfig(level=logging.INFO, format="%(message)s")
    mkdocs_serve.serve(str(root / "mkdocs.yml"), dev_addr=address, open_in_browser=False)
