"""What lies beside the editions: the way to the newest one, the list of them, and what each must know of later ones.

Only these files change when an edition is added, so that the pages of a former one stay as they are, byte for byte.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from generator import hosting
from generator.address import site_address
from generator.edition import Edition
from generator.naming import name
from generator.navigation import CHANGES
from generator.policy import guarded
from generator.revisions.addresses import lost, moved, parted, place
from generator.revisions.law import since, told
from generator.revisions.report import Report, report, telling
from generator.search.subjects import address
from generator.templating import environment

LATEST = "terbaru"
"""The folder of addresses that always lead to the newest edition."""
NEWS = "edisi"
"""The folder with what each edition must know of later ones."""


def write(root: Path, loaded: Sequence[Edition], stage: Path) -> None:
    """Write everything that lies beside the finished editions `loaded` in `stage`, and the digests of all files."""
    shown = [item for item in loaded if item.edisi.status == "terbit"] or list(loaded)
    newest = shown[-1]
    page = environment().get_template("root/index.html.j2").render(edisi=newest.edisi)
    _put(stage / "index.html", guarded(page))
    versions = [
        {"version": item.edisi.edisi, "title": item.edisi.edisi, "aliases": [LATEST] if item is newest else []}
        for item in reversed(shown)
    ]
    _put(stage / "versions.json", json.dumps(versions) + "\n")
    _put(stage / "robots.txt", robots(site_address(root), shown))
    ahead = {"pindah": moved(newest), "pecah": _parted(newest), "tiada": _lost(newest)}
    for edition in loaded:
        _put(stage / NEWS / f"{edition.edisi.edisi}.json", _json(_news(edition, newest, ahead)))
    for path, words in latest(stage / newest.edisi.edisi):
        _put(stage / LATEST / path, words)
    hosting.write(stage, newest.edisi.edisi)
    _put(stage / "SHA256SUMS", checksums(stage))


def _news(edition: Edition, newest: Edition, ahead: Mapping[str, Any]) -> dict[str, Any]:
    """Return what an edition must know of the newest one: `Kabar` of overrides/skrip/pintu/edisi.js tells its form.

    `ahead` is what it must know of where things went, the same for all that come before the newest.
    """
    if newest.edisi.edisi > edition.edisi.edisi:
        return {"terbaru": newest.edisi.edisi, "hukum": _law(edition, newest), **ahead}
    return {"terbaru": newest.edisi.edisi, "hukum": {}, "pindah": moved(edition), "pecah": {}, "tiada": {}}


def _parted(newest: Edition) -> dict[str, dict[str, list[list[str]]]]:
    """Return what became several as pages name it: each of them by its name and its address."""
    return {
        page: {anchor: [[name(one, newest.entries), place(one)] for one in now] for anchor, now in places.items()}
        for page, places in parted(newest).items()
    }


def _lost(newest: Edition) -> dict[str, dict[str, str]]:
    """Return where it is told that something was left out: the address below the root of all editions."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    reports: dict[str, Report | None] = {}
    for page, places in lost(newest).items():
        for anchor, (step, id_) in places.items():
            year = step.new.edisi.edisi
            if year not in reports:
                reports[year] = report(step.new)
            one = reports[year]
            found[page][anchor] = f"{year}/{address(CHANGES)}#{telling(one, id_) if one else ''}"
    return found


def robots(base: str, shown: Sequence[Edition]) -> str:
    """Return what search engines are told: where the pages of the published editions are listed."""
    return "User-agent: *\nAllow: /\n" + "".join(f"Sitemap: {base}{one.edisi.edisi}/sitemap.xml\n" for one in shown)


def latest(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield, for each page of the newest edition in `folder`, the page that leads to it from the address of LATEST."""
    template = environment().get_template("root/terbaru.html.j2")
    for path in sorted(folder.rglob("index.html")):
        inner = path.relative_to(folder).parent.as_posix().removeprefix(".")
        up = "../" * (inner.count("/") + 2 if inner else 1)
        target = f"{up}{folder.name}/{inner}{'/' if inner else ''}"
        words = template.render(edisi=folder.name, akar=up, tujuan=target)
        yield f"{inner}{'/' if inner else ''}index.html", guarded(words)


def checksums(folder: Path) -> str:
    """Return one line per file below `folder`, as ``sha256sum -c`` reads them."""
    paths = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return "".join(f"{hashlib.sha256((folder / path).read_bytes()).hexdigest()}  {path}\n" for path in paths)


def _law(edition: Edition, newest: Edition) -> dict[str, list[str]]:
    """Return, by the page of a regulation, what happened to it after the edition, or was not known to it."""
    found: dict[str, list[str]] = defaultdict(list)
    for entry, item in since(edition, newest):
        later = item.sejak is not None and item.sejak > edition.edisi.tanggal
        when = "Sesudah edisi ini" if later else f"Menurut edisi {newest.edisi.edisi}"
        found[address(edition.entries[entry.id].page)].append(f"{when}, peraturan ini {told(newest, item)}.")
    return found


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"


def _put(path: Path, words: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(words, "utf-8")
