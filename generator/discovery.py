"""Which files an edition is made of, and complaints about those that belong to nothing."""

import re
from collections.abc import Iterator
from pathlib import Path

from generator.diagnostics import Diagnostic, Location, did_you_mean
from generator.models import KINDS
from generator.models.kunci import HANDWRITTEN, SEAL, SHARED
from generator.models.peta import MAPS
from generator.models.tinjauan import RECORD

_SYSTEM = ("Thumbs.db", "desktop.ini")
_NAME = re.compile(r"[a-z0-9]+([.-][a-z0-9]+)*")


def data_files(root: Path, year: str) -> Iterator[tuple[str, Path] | Diagnostic]:
    """Yield the folder's name and the path of each data file, shared ones first, or a complaint.

    Hidden files and editors' backups (``.x``, ``x~``), and what Windows leaves behind, are passed over.
    """
    shared = {kind.folder for kind in KINDS if kind.shared}
    own = {kind.folder for kind in KINDS if not kind.shared}
    frozen = root / "data" / year / SHARED
    beside = {"ejaan.yaml", "pencarian.yaml", RECORD}
    if frozen.is_dir():
        yield from _below(root, frozen, shared, {*beside, HANDWRITTEN})
    else:
        yield from _below(root, root / "data", shared, {*beside, MAPS})
    yield from _below(root, root / "data" / year, own, {"edisi.yaml", RECORD, SEAL, SHARED})


def _below(root: Path, base: Path, folders: set[str], heads: set[str]) -> Iterator[tuple[str, Path] | Diagnostic]:
    """Yield what is in the `folders` of `base`; `heads` are read elsewhere."""
    for path in _visible(base):
        where = Location(path.relative_to(root).as_posix())
        if path.name in heads:
            continue
        if path.is_file():
            hint = f"pindahkan ke salah satu folder: {', '.join(sorted(folders))}"
            yield Diagnostic("berkas-tak-dikenal", "berkas ini tidak berada di folder jenisnya", where, saran=hint)
        elif path.name in folders:
            yield from _of_kind(root, path)
        elif not re.fullmatch(r"\d{4}", path.name):
            hint = did_you_mean(path.name, folders)
            yield Diagnostic("folder-tak-dikenal", f'folder "{path.name}" tidak dikenal', where, saran=hint)


def _of_kind(root: Path, folder: Path) -> Iterator[tuple[str, Path] | Diagnostic]:
    for path in _visible(folder):
        where = Location(path.relative_to(root).as_posix())
        if path.is_dir():
            yield Diagnostic("folder-tak-dikenal", "di sini tidak ada folder lagi", where, saran="pindahkan isinya")
        elif path.suffix != ".yaml":
            yield Diagnostic(
                "berkas-tak-dikenal",
                "berkas ini bukan .yaml, jadi tidak ikut terbit",
                where,
                saran="beri akhiran .yaml, atau pindahkan",
            )
        elif not _NAME.fullmatch(path.stem):
            yield Diagnostic(
                "nama-berkas",
                f'nama berkas "{path.stem}" tidak dapat menjadi alamat',
                where,
                saran="pakai huruf kecil, angka, dan tanda hubung saja",
            )
        else:
            yield folder.name, path


def _visible(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if not passed_over(path.relative_to(folder)))


def passed_over(path: Path) -> bool:
    """Tell whether a relative path is none of ours: hidden, an editor's backup, or left behind by Windows."""
    return any(part.startswith(".") for part in path.parts) or path.name.endswith("~") or path.name in _SYSTEM
