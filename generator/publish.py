"""From editions to a published folder: everything is staged beside the target, then put in its place."""

import fcntl
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from generator import hosting, offline, search
from generator.address import site_address
from generator.citations.linking import linked
from generator.diagnostics import DataError, Diagnostic
from generator.edition import Edition
from generator.engine import USUAL, Build, Site, builder, midnight
from generator.navigation import navigation
from generator.outputs import documents, forms, render
from generator.policy import guarded
from generator.rules import load_and_check
from generator.templating import environment
from generator.workshop import Made, perform

KEPT = Path(".cache") / "juknis"
"""Where finished documents are kept from one build to the next, below the project's root."""

Report = Callable[[str, int, int], None]
"""Called with what is being done, how much of it is done, and how much there is."""


def publish(
    root: Path, years: list[str], target: Path, report: Report, *, downloads: bool = True, engine: str = USUAL
) -> None:
    """Build the sites of `years` into `target`, with modules and forms as `downloads`; the old one stays until then.

    `engine` is one of ENGINES.
    Raises DataError with every complaint of every edition before anything is built, BusyError when another build
    fills `target`, DocumentError when a download cannot be made, BuildError when the site cannot be built. In each
    case `target` is as it was.
    """
    build = builder(engine)
    target = target.resolve()
    loaded = load_all(root, years)
    target.parent.mkdir(parents=True, exist_ok=True)
    _sweep(target)
    stage = Path(tempfile.mkdtemp(prefix=f".{target.name}-baru-", dir=target.parent))
    lock = _lock(stage)
    try:
        stage.chmod(0o755)
        made = _documents(root, loaded, report) if downloads else {}
        for edition in loaded:
            year = edition.edisi.edisi
            _build(build, root, edition, stage / year, made.get(year, {}), report)
        _write_root(loaded, stage)
        _swap(stage, target)
    finally:
        shutil.rmtree(stage, ignore_errors=True)
        os.close(lock)


class BusyError(Exception):
    """Raised when another build is filling the same folder."""


def _lock(folder: Path) -> int:
    """Hold a folder for as long as the returned descriptor is open, or raise BusyError when another process does."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        raise BusyError from None
    return descriptor


def load_all(root: Path, years: list[str]) -> list[Edition]:
    """Load several editions, or raise DataError with the complaints of all of them, each once."""
    loaded: list[Edition] = []
    found: dict[Diagnostic, None] = {}
    for year in years:
        try:
            edition, complaints = load_and_check(root, year)
            loaded.append(edition)
        except DataError as error:
            complaints = error.diagnostics
        found.update(dict.fromkeys(complaints))
    if any(item.berat == "galat" for item in found):
        raise DataError(found)
    return [linked(edition) for edition in loaded]


def _documents(root: Path, loaded: list[Edition], report: Report) -> dict[str, dict[str, Made]]:
    """Make the slow files of all editions; return them by year and by path within the edition."""
    base = site_address(root)
    sites = {item.edisi.edisi: f"{base}{item.edisi.edisi}/" for item in loaded}
    work = {
        year: [*documents.jobs(item, site), *forms.jobs(item, site)]
        for item, (year, site) in zip(loaded, sites.items(), strict=True)
    }
    jobs = [replace(job, path=f"{year}/{job.path}") for year, listed in work.items() for job in listed]
    made = perform(jobs, root / KEPT, report)
    return {year: {job.path: made[f"{year}/{job.path}"] for job in listed} for year, listed in work.items()}


def _build(build: Build, root: Path, edition: Edition, to: Path, made: Mapping[str, Made], report: Report) -> None:
    name = f"Edisi {edition.edisi.edisi}"
    report(f"{name}: menyusun isi", 0, 1)
    artifacts = tuple(render(edition, {**documents.printed(edition, made), **forms.printed(made)}))
    total = sum(item.path.endswith(".md") for item in artifacts)
    done = 0

    def tick() -> None:
        nonlocal done
        done += 1
        report(f"{name}: membuat halaman", min(done, total), total)

    finish = partial(search.write, edition=edition)
    site = Site(artifacts, navigation(edition), tick, finish, offline=True)
    build(root, site, to, midnight(edition.edisi.tanggal))
    for path, document in made.items():
        (to / path).parent.mkdir(parents=True, exist_ok=True)
        (to / path).write_bytes(document.data)
    offline.write(to)


def _write_root(loaded: list[Edition], stage: Path) -> None:
    shown = [item for item in loaded if item.edisi.status == "terbit"] or loaded
    newest = shown[-1]
    page = environment().get_template("root/index.html.j2").render(edisi=newest.edisi)
    (stage / "index.html").write_text(guarded(page), "utf-8")
    versions = [
        {"version": item.edisi.edisi, "title": item.edisi.edisi, "aliases": ["terbaru"] if item is newest else []}
        for item in reversed(shown)
    ]
    (stage / "versions.json").write_text(json.dumps(versions) + "\n", "utf-8")
    hosting.write(stage, newest.edisi.edisi)
    (stage / "SHA256SUMS").write_text(checksums(stage), "utf-8")


def checksums(folder: Path) -> str:
    """Return one line per file below `folder`, as ``sha256sum -c`` reads them."""
    paths = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return "".join(f"{hashlib.sha256((folder / path).read_bytes()).hexdigest()}  {path}\n" for path in paths)


def _sweep(target: Path) -> None:
    """Remove what killed builds of the same target left behind; put back an old site they had taken away.

    Raises BusyError when the build that staged there still runs.
    """
    for rest in target.parent.glob(f".{target.name}-baru-*"):
        os.close(_lock(rest))
    for rest in target.parent.glob(f".{target.name}-lama-*"):
        if not target.exists() and (rest / "isi").is_dir():
            (rest / "isi").rename(target)
        shutil.rmtree(rest, ignore_errors=True)
    for rest in target.parent.glob(f".{target.name}-baru-*"):
        shutil.rmtree(rest, ignore_errors=True)


def _swap(stage: Path, target: Path) -> None:
    if not target.exists():
        stage.rename(target)
        return
    old = Path(tempfile.mkdtemp(prefix=f".{target.name}-lama-", dir=target.parent))
    target.rename(old / "isi")
    try:
        stage.rename(target)
    except BaseException:
        (old / "isi").rename(target)
        raise
    finally:
        if target.exists():
            shutil.rmtree(old, ignore_errors=True)
