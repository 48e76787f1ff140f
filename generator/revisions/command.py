"""The commands ``salin``, ``banding`` and ``kunci``."""

import re
import sys
from collections import Counter
from pathlib import Path
from textwrap import shorten

import yaml

from generator import text
from generator.diagnostics import DataError
from generator.edition import Edition, editions, parse
from generator.links import Entry
from generator.models.kunci import SEAL, SHARED
from generator.models.peta import JENIS, MAPS, Perubahan, Peta
from generator.naming import name
from generator.revisions.content import wording
from generator.revisions.copying import CopyError, copy
from generator.revisions.freezing import freeze, thaw
from generator.revisions.history import with_history
from generator.revisions.maps import Revision
from generator.revisions.proposing import propose
from generator.revisions.seal import digests
from generator.rules import load_and_check
from generator.rules.peta import mapped_twice, mismapped, unknown_in_map
from generator.source import read

_HEAD = """# Apa yang terjadi pada tiap id edisi {old} dalam edisi {new}; yang id dan bunyinya tetap tak perlu ditulis.
# Periksa tiap usulan; yang sudah benar, hapus baris "usulan: ya". Jenisnya: {jenis}.
"""


def start(root: Path, year: str, new: str) -> int:
    """Begin an edition and say what comes next; return the exit status."""
    try:
        copy(root, year, new)
    except CopyError as error:
        print(f"galat: {error}", file=sys.stderr)
        return 2
    print(f"Edisi {new} dimulai sebagai draf, salinan edisi {year}, dalam folder data/{new}.")
    if not (root / "data" / year / SEAL).is_file():
        print(f"Sebelum hukum atau istilah bersama diubah, kunci edisi lama: ./juknis kunci {year}")
    print(f"Sunting data/{new}/edisi.yaml dan isinya, lihat hasilnya dengan ./juknis sajikan,")
    print(f"lalu susun petanya: ./juknis banding {year} {new} --tulis")
    return 0


def seal(root: Path, year: str, *, opened: bool) -> int:
    """Seal an edition, or take its seal away; return the exit status."""
    path = root / "data" / year / SEAL
    if year not in editions(root):
        print(f"galat: edisi {year} tidak ada; edisi yang ada: {', '.join(editions(root))}", file=sys.stderr)
        return 2
    if opened:
        return _open(root, year, path)
    edition, found = load_and_check(root, year)
    if any(item.berat == "galat" for item in found):
        raise DataError(item for item in found if item.berat == "galat")
    if path.is_file():
        print(f"Edisi {year} sudah dikunci; isinya masih seperti saat dikunci.")
        return 0
    if edition.edisi.status != "terbit":
        print(f"galat: edisi {year} masih draf; tulis status: terbit dalam data/{year}/edisi.yaml", file=sys.stderr)
        return 1
    before, later = edition.before, next((other for other in editions(root) if other > year), None)
    if before and before.edisi.status == "terbit" and not before.frozen:
        old = before.edisi.edisi
        print(f"galat: edisi {old} belum dikunci, padahal edisi {year} dibandingkan dengannya", file=sys.stderr)
        print(f"  saran: ./juknis kunci {old}", file=sys.stderr)
        return 1
    again = (root / "data" / year / SHARED).is_dir()
    count = freeze(root, year)
    since = f"pertama kali dikunci (data/{year}/{SHARED})" if again else "ini"
    print(f"Edisi {year} dikunci: {count} berkas, termasuk hukum, istilah, dan naskah seperti adanya saat {since}.")
    if again and later:
        print(f"Edisi {later} dibandingkan dengan edisi ini. Periksa petanya: ./juknis banding {year} {later}")
    return 0


def _open(root: Path, year: str, path: Path) -> int:
    if not path.is_file():
        print(f"Edisi {year} tidak sedang dikunci.")
        return 0
    before = len(digests(root / "data", year))
    thaw(root, year)
    print(f"Kunci edisi {year} dibuka ({before} berkas). Sesudah diralat, kunci lagi: ./juknis kunci {year}")
    return 0


def compare(root: Path, old: str, new: str, *, written: bool) -> int:
    """Show what changed between two editions and propose what the map lacks; return the exit status.

    1 says that the map lacks something or holds what nobody confirmed. Raises DataError where an edition or the map
    cannot be read, or the map says what isn't so.
    """
    known = editions(root)
    if new not in known or old != next((year for year in reversed(known) if year < new), None):
        print(f"galat: {old} dan {new} bukan dua edisi yang berurutan; ada: {', '.join(known)}", file=sys.stderr)
        return 2
    edition, faults = with_history(root, new)
    if faults or edition.before is None:
        raise DataError(faults)
    if wrong := [*unknown_in_map(edition), *mapped_twice(edition), *mismapped(edition)]:
        raise DataError(wrong)
    revision = Revision(edition.before, edition, edition.peta)
    lines = propose(revision)
    path = root / "data" / MAPS / f"{old}-{new}.yaml"
    _show(edition, revision, lines)
    if not lines:
        waiting = sum(line.usulan == "ya" for line in edition.peta.perubahan)
        print(f"Petanya lengkap.{f' Masih usulan: {waiting} baris.' if waiting else ''}")
        return int(waiting > 0)
    if not written:
        print(f"Untuk menambahkan usulan ini ke peta: ./juknis banding {old} {new} --tulis")
        return 1
    _add(root, path, lines, _HEAD.format(old=old, new=new, jenis=", ".join(JENIS)))
    print(f"Ditambahkan ke data/{MAPS}/{path.name}. Periksa tiap usulan, lalu hapus baris usulan: ya.")
    return 1


def _show(edition: Edition, revision: Revision, lines: list[Perubahan]) -> None:
    counted = Counter(change.jenis for change in revision.changes)
    told = ", ".join(f"{jenis} {counted[jenis]}" for jenis in JENIS if counted[jenis]) or "belum ada"
    print(f"Menurut peta: {told}.")
    for line in lines:
        arrow = " → " if line.dari and line.ke else ""
        print(f"usulan: {line.jenis}: {' + '.join(line.dari)}{arrow}{' + '.join(line.ke)}")
        for id_ in line.dari:
            _tell("dulu", revision.old[id_], revision.former)
        for id_ in line.ke or (line.dari if line.jenis == "diubah" else ()):
            _tell("kini", revision.now[id_], edition)


def _tell(when: str, entry: Entry, edition: Edition) -> None:
    """Print what an entry is called and how it reads, as far as fits."""
    print(f"    {when}: {name(entry, edition.entries)}: {shorten(text.plain(wording(entry)), 160, placeholder=' …')}")


def _add(root: Path, path: Path, lines: list[Perubahan], head: str) -> None:
    """Write lines at the end of the map, indented as those that are there; it is replaced only when it can be read."""
    values = [line.model_dump(exclude_defaults=True, exclude_none=True) for line in lines]
    plain = [{key: _plain(value) for key, value in one.items()} for one in values]
    body = yaml.safe_dump(plain, allow_unicode=True, sort_keys=False, width=110)
    before = path.read_text("utf-8") if path.is_file() else f"{head}perubahan:\n"
    before = before.replace("perubahan: []", "perubahan:").rstrip("\n") + "\n"
    first = re.search(r"(?m)^( *)- ", before)
    block = "".join(f"{first[1] if first else '  '}{line}\n" for line in body.splitlines())
    path.parent.mkdir(exist_ok=True)
    stage = path.with_name(f".{path.name}")
    try:
        stage.write_text(before + block, "utf-8")
        parse(read(root, stage), Peta)
        stage.replace(path)
    finally:
        stage.unlink(missing_ok=True)


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return value[0] if len(value) == 1 else list(value)
    return value
