"""Which files of a folder are to be read. Nothing outside it is looked at, and no link is followed."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG

from generator.answers.reading import printable
from generator.diagnostics import Diagnostic, Location

_NOISE = frozenset({"thumbs.db", "desktop.ini"})
"""What a file manager leaves in every folder, in small letters."""
_LOCKS = ("~$", ".~lock.")
"""How the names begin of what an office program lays beside an open file."""


@dataclass(frozen=True)
class Found:
    """What lies below a folder: the `files` to read, sorted; what is `refused` unread; how many were `skipped`.

    Skipped is what nobody put there to be read: hidden files and folders, locks of office programs.
    """

    files: tuple[Path, ...]
    refused: tuple[Diagnostic, ...]
    skipped: int


def discover(folder: Path, output: Path) -> Found:
    """Return what lies below `folder` except `output`, by whatever name it is there.

    Raises OSError when the folder itself cannot be read.
    """
    files: list[Path] = []
    refused: list[Diagnostic] = []
    skipped = 0
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            entries = list(_entries(here))
        except OSError:
            if here == folder:
                raise
            refused.append(refusal(here, folder, "folder-terkunci", "folder ini tidak dapat dibuka", _UNLOCK))
            continue
        for entry in entries:
            path = Path(entry.path)
            kind = "" if _is_noise(entry.name) else _kind(entry)
            if kind in _REFUSED:
                refused.append(refusal(path, folder, kind, *_REFUSED[kind]))
            elif kind == "folder":
                waiting.append(path)
            elif not kind:
                skipped += 1
            elif not _same(path, output):
                files.append(path)
    return Found(tuple(sorted(files)), tuple(sorted(refused, key=lambda item: item.sort_key)), skipped)


_UNLOCK = "minta hak baca atas folder itu, atau salin isinya"
_REFUSED = {
    "tautan": ("ini tautan ke tempat lain, jadi tidak diikuti", "salin berkas aslinya ke folder ini"),
    "bukan-berkas": ("ini bukan berkas biasa", "pindahkan dari folder ini"),
    "folder-terkunci": ("isi folder ini tidak dapat dilihat", _UNLOCK),
    "hilang": ("berkas ini hilang selagi foldernya dibaca", "ulangi rekapnya"),
}
"""Kind of what is not read → why, and what to do."""


def _kind(entry: "os.DirEntry[str]") -> str:
    """Return ``folder``, ``berkas``, or why this is neither: a key of _REFUSED."""
    try:
        if entry.is_symlink():
            return "tautan"
        if entry.is_dir(follow_symlinks=False):
            return "folder"
        return "berkas" if S_ISREG(entry.stat(follow_symlinks=False).st_mode) else "bukan-berkas"
    except FileNotFoundError:
        return "hilang"
    except OSError:
        return "folder-terkunci"


def refusal(path: Path, folder: Path, kode: str, why: str, saran: str) -> Diagnostic:
    """Return the complaint that something below `folder` is not read."""
    return Diagnostic(kode, why, Location(shown(path, folder)), saran=saran)


def shown(path: Path, folder: Path) -> str:
    """Return a path as readers see it: from the folder on, with ``/``."""
    return printable(path.relative_to(folder).as_posix())


def _entries(folder: Path) -> Iterator["os.DirEntry[str]"]:
    with os.scandir(folder) as entries:
        yield from entries


def _is_noise(name: str) -> bool:
    return name.startswith((".", *_LOCKS)) or name.casefold() in _NOISE


def _same(path: Path, output: Path) -> bool:
    try:
        return path.samefile(output)
    except OSError:
        return False
