"""An edition with those before it, and the maps between them."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from generator.diagnostics import DataError, Diagnostic, Location
from generator.edition import Edition, editions, load, parse
from generator.models.peta import MAPS, Peta
from generator.source import Source, read


def with_history(root: Path, year: str, known: dict[str, Edition] | None = None) -> tuple[Edition, list[Diagnostic]]:
    """Load edition `year` with all before it; return it with the complaints about its own files and its map.

    `known` are editions that were loaded so already; what is loaded here is added. Raises DataError when the
    edition has no usable edisi.yaml.
    """
    known = {} if known is None else known
    edition, faults = load(root, year)
    earlier = [other for other in editions(root) if other < year]
    found = list(faults)
    if earlier:
        try:
            before = known.get(earlier[-1]) or with_history(root, earlier[-1], known)[0]
            edition = replace(edition, before=before, map_broken=True)
            source, peta = _map(root, f"{earlier[-1]}-{year}")
            edition = replace(edition, peta=peta, peta_source=source, map_broken=False)
        except DataError as error:
            found += error.diagnostics
    known[year] = edition
    return edition, found


def stray_maps(root: Path) -> Iterator[Diagnostic]:
    """Yield a complaint for each file among the maps that lies between no two editions."""
    years = editions(root)
    pairs = {f"{one}-{next_}.yaml" for one, next_ in pairwise(years)}
    for path in sorted((root / "data" / MAPS).glob("*")):
        if path.name not in pairs and not path.name.startswith("."):
            pesan = "peta ini tidak menghubungkan dua edisi yang berurutan"
            saran = f"namanya harus salah satu dari: {', '.join(sorted(pairs))}" if pairs else "hapus berkas ini"
            yield Diagnostic("peta-lepas", pesan, Location(path.relative_to(root).as_posix()), saran=saran)


def _map(root: Path, name: str) -> tuple[Source | None, Peta]:
    path = root / "data" / MAPS / f"{name}.yaml"
    if not path.is_file():
        return None, Peta()
    source = read(root, path)
    return source, parse(source, Peta)
