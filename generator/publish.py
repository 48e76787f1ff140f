"""From editions to a published folder: everything is staged beside the target, then put in its place."""

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from generator import beside, bundle, offline, search, staging, unchanged
from generator.address import site_address
from generator.citations.linking import linked
from generator.diagnostics import DataError, Diagnostic
from generator.edition import Edition
from generator.engine import USUAL, Build, Site, builder, midnight
from generator.navigation import navigation
from generator.outputs import booklet, documents, forms, render
from generator.revisions.badges import dresser
from generator.rules import load_and_check
from generator.workshop import Made, perform

KEPT = Path(".cache") / "juknis"
"""Where finished documents are kept from one build to the next, below the project's root."""

Report = Callable[[str, int, int], None]
"""Called with what is being done, how much of it is done, and how much there is."""


@dataclass(frozen=True)
class Way:
    """How editions are built: by the engine of that name, with its downloads or without."""

    name: str
    build: Build
    downloads: bool


def publish(
    root: Path,
    years: list[str],
    target: Path,
    report: Report,
    *,
    downloads: bool = True,
    engine: str = USUAL,
    skipped: Callable[[str, int], None] = lambda year, faults: None,
) -> None:
    """Build the sites of `years` into `target`, with modules and forms as `downloads`; the old one stays until then.

    Editions that rest on the same as when they were last built into `target` are taken from there. Drafts with errors
    are left out where others stand without them; `skipped` is told, with how many errors there are. `engine` is one of
    ENGINES.

    Raises DataError with every complaint of every edition before anything is built, BusyError when another build
    fills `target`, DocumentError when a download cannot be made, BuildError when the site cannot be built. In each
    case `target` is as it was.
    """
    build = builder(engine)
    target = target.resolve()
    loaded = load_all(root, years, skipped)
    with staging.replacing(target) as stage:
        records = _assemble(root, loaded, target, stage, report, Way(engine, build, downloads))
    unchanged.remember(_records(root, target), records)


def _assemble(
    root: Path, loaded: list[Edition], target: Path, stage: Path, report: Report, way: Way
) -> dict[str, unchanged.Record]:
    """Fill `stage` with all editions and what lies beside them; return what each rests on and became."""
    known = unchanged.recall(_records(root, target))
    wanted = {item.edisi.edisi: unchanged.key(root, item.edisi.edisi, way.name, way.downloads) for item in loaded}
    kept = {year for year, key in wanted.items() if unchanged.reuse(target / year, stage / year, key, known.get(year))}
    for year in sorted(kept):
        report(f"Edisi {year}: tidak berubah", 1, 1)
    fresh = [item for item in loaded if item.edisi.edisi not in kept]
    made = _documents(root, fresh, report) if way.downloads else {}
    for edition in fresh:
        year = edition.edisi.edisi
        build_edition(way.build, root, edition, stage / year, made.get(year, {}), report)
    beside.write(root, loaded, stage)
    trees = {year: known[year].tree if year in kept else unchanged.tree(stage / year) for year in wanted}
    return {year: unchanged.Record(key, trees[year]) for year, key in wanted.items()}


def _records(root: Path, target: Path) -> Path:
    """Return where it is kept what the editions in `target` rest on."""
    return root / KEPT / f"edisi-{hashlib.sha256(str(target).encode()).hexdigest()[:16]}.json"


def load_all(
    root: Path, years: list[str], skipped: Callable[[str, int], None] = lambda year, faults: None
) -> list[Edition]:
    """Load several editions, or raise DataError with the complaints of all of them, each once.

    Drafts with errors are left out, and `skipped` is told, where a published edition is among the others.
    """
    loaded: list[Edition] = []
    known: dict[str, Edition] = {}
    found: dict[Diagnostic, None] = {}
    drafts: dict[str, int] = {}
    for year in years:
        try:
            edition, complaints = load_and_check(root, year, known, warned=False)
        except DataError as error:
            if any(item.edisi.status == "terbit" for item in loaded) and not _is_published(root, year):
                drafts[year] = len(error.diagnostics)
            else:
                found.update(dict.fromkeys(error.diagnostics))
            continue
        faults = sum(item.berat == "galat" for item in complaints)
        if faults and edition.edisi.status == "draf" and any(item.edisi.status == "terbit" for item in loaded):
            drafts[year] = faults
            continue
        loaded.append(edition)
        found.update(dict.fromkeys(complaints))
    if any(item.berat == "galat" for item in found):
        raise DataError(found)
    for year, faults in drafts.items():
        skipped(year, faults)
    return [linked(edition) for edition in loaded]


def _is_published(root: Path, year: str) -> bool:
    """Tell whether an edition whose head cannot be read says that it is published."""
    head = root / "data" / year / "edisi.yaml"
    return head.is_file() and re.search(r"(?m)^status:\s*terbit\b", head.read_text("utf-8", "replace")) is not None


def _documents(root: Path, loaded: list[Edition], report: Report) -> dict[str, dict[str, Made]]:
    """Make the slow files of all editions; return them by year and by path within the edition."""
    base = site_address(root)
    sites = {item.edisi.edisi: f"{base}{item.edisi.edisi}/" for item in loaded}
    work = {
        year: [*documents.jobs(item, site), *forms.jobs(item, site), *booklet.jobs(item, site)]
        for item, (year, site) in zip(loaded, sites.items(), strict=True)
    }
    jobs = [replace(job, path=f"{year}/{job.path}") for year, listed in work.items() for job in listed]
    made = perform(jobs, root / KEPT, report)
    return {year: {job.path: made[f"{year}/{job.path}"] for job in listed} for year, listed in work.items()}


def build_edition(
    build: Build, root: Path, edition: Edition, to: Path, made: Mapping[str, Made], report: Report
) -> None:
    """Build the site of a linked edition into `to`, named after its year, with the slow files `made`, by their path."""
    name = f"Edisi {edition.edisi.edisi}"
    report(f"{name}: menyusun isi", 0, 1)
    printed = {**documents.printed(edition, made), **forms.printed(made), **booklet.printed(edition, made)}
    artifacts = tuple(render(edition, printed))
    total = sum(item.path.endswith(".md") for item in artifacts)
    done = 0

    def tick() -> None:
        nonlocal done
        done += 1
        report(f"{name}: membuat halaman", min(done, total), total)

    finish = partial(search.write, edition=edition)
    draft = edition.edisi.status == "draf"
    site = Site(artifacts, navigation(edition), tick, finish, dresser(edition), to.name, draft, offline=True)
    build(root, site, to, midnight(edition.edisi.tanggal))
    for path, document in made.items():
        (to / path).parent.mkdir(parents=True, exist_ok=True)
        (to / path).write_bytes(document.data)
    if made:
        bundle.write(to, edition.edisi.tanggal)
    offline.write(to)
