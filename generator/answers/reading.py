"""From a file to a jawaban: whatever it was filled in on, and whatever is wrong with it."""

import os
from dataclasses import dataclass, replace
from pathlib import Path

from generator.answers.complaints import RefusedError, Remark
from generator.answers.contents import Rejected
from generator.answers.gathering import gather
from generator.answers.jawaban import Jawaban, one_line
from generator.answers.opening import content
from generator.answers.recognising import recognise
from generator.diagnostics import Diagnostic
from generator.forms.catalogue import Catalogue

__all__ = ["Reading", "Rejected", "read"]


@dataclass(frozen=True)
class Reading:
    """What was read from the file `path`, as people know it.

    `format` is ``pdf``, ``xlsx``, ``json`` or, where the file is none of them, empty. A refused file has no `jawaban`
    and a complaint of the weight `galat`; complaints of the weight `peringatan` are remarks about what was read.
    `rejected` are the answers that were not taken.
    """

    path: str
    format: str
    jawaban: Jawaban | None = None
    rejected: tuple[Rejected, ...] = ()
    complaints: tuple[Diagnostic, ...] = ()


def read(path: Path, catalogue: Catalogue, shown: str | None = None, *, follow: bool = True) -> Reading:
    """Return what is filled in in a file; never raises for what the file is, unless it wants too much memory.

    `shown` is the path as the user named it. Without `follow`, a file that is a link is refused.
    """
    name, suffix = printable(str(path) if shown is None else shown), ""
    try:
        data = content(path, follow)
        reader = recognise(data)
        suffix = reader.suffix
        jawaban, rejected, remarks = gather(reader.read(data), catalogue)
    except RefusedError as error:
        return Reading(name, suffix, complaints=(_named(path, error.remark).diagnostic(name),))
    except MemoryError:
        raise
    except Exception as error:  # a hostile file may make a library fail in any way, and the other files are still read
        remark = Remark(f"{suffix}-rusak" if suffix else "gagal", words={"jenis": type(error).__name__})
        return Reading(name, suffix, complaints=(_named(path, remark).diagnostic(name),))
    return Reading(name, suffix, jawaban, rejected, tuple(remark.diagnostic(name) for remark in remarks))


def _named(path: Path, remark: Remark) -> Remark:
    """Return a remark that says, where the file is a link, the name of what that leads to."""
    try:
        target = one_line(Path(os.readlink(path)).name)
    except (OSError, ValueError):  # no link, or no name of a file at all
        return remark
    leads = f"tautan ke {target}" if target else "tautan ke tempat lain"
    return replace(remark, pada=f"{leads}; {remark.pada}" if remark.pada else leads)


def printable(name: str) -> str:
    """Return a file's name as it may stand on a line: control characters and broken encoding are replaced."""
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in name)
