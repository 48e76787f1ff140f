"""How the site's build grows with its pages: five times the pages in the same sections of the menu."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.figure import RATIO, Figure, by_turns, decimal
from generator.artifact import Artifact
from generator.edition import editions
from generator.engine import Site, midnight
from generator.mkdocs_hook import build
from generator.navigation import Nav, navigation
from generator.outputs import render
from generator.rules import load_checked

TIMES = 5


def measure(root: Path) -> Iterator[Figure]:
    """Time MkDocs on the edition's pages and on five copies of each, links and all."""
    edition = load_checked(root, editions(root)[-1])
    once = Site(tuple(render(edition)), navigation(edition))
    often = _repeat(once)

    def make(site: Site) -> None:
        with TemporaryDirectory() as name:
            build(root, site, Path(name) / "situs", midnight(edition.edisi.tanggal))

    one, many = by_turns(3, lambda: make(once), lambda: make(often))
    pages = sum(item.path.endswith(".md") for item in once.artifacts)
    made_of = f"{decimal(one)} s untuk {pages} halaman, {decimal(many)} s untuk {TIMES * pages}"
    yield Figure(f"situs dengan {TIMES} kali halaman", many / one, RATIO, 1.1 * TIMES, made_of)


def _repeat(site: Site) -> Site:
    """Return a site with copies of all pages, each copy in a folder of its own but in the section of its original."""
    folders = ["", *(f"salinan-{number}/" for number in range(1, TIMES))]
    pages = (item for item in site.artifacts if item.path.endswith(".md"))
    artifacts = tuple(Artifact(folder + item.path, item.content) for item in pages for folder in folders)
    nav: Nav = []
    for item in site.nav:
        assert isinstance(item, dict)
        for title, inner in item.items():
            whole: Nav = [{title: inner}] if isinstance(inner, str) else inner
            nav.append({title: [part for folder in folders for part in _moved(whole, folder)]})
    return Site(artifacts, nav)


def _moved(nav: Nav, folder: str) -> Nav:
    """Return a menu whose pages are all in `folder`."""
    moved: Nav = []
    for item in nav:
        if isinstance(item, str):
            moved.append(folder + item)
        else:
            moved.append(
                {title: folder + to if isinstance(to, str) else _moved(to, folder) for title, to in item.items()}
            )
    return moved
