"""Numbering and lettering without holes."""

from collections.abc import Iterator, Sequence
from string import ascii_lowercase

from generator.diagnostics import Diagnostic, dotted
from generator.edition import Edition
from generator.models.alur import Alur
from generator.models.base import Identified
from generator.models.blok import Daftar
from generator.models.epss import Indikator, Instrumen
from generator.models.gsbpm import Fase, Subproses
from generator.models.sesi import Sesi
from generator.models.tim import Peran
from generator.models.walk import Trail


def gapless(edition: Edition) -> Iterator[Diagnostic]:
    """Letters, numbers and codes skip nothing."""
    yield from _letters(edition)
    yield from _codes(edition)
    yield from _sessions(edition)


def _letters(edition: Edition) -> Iterator[Diagnostic]:
    """Lettered lists and duties run a, b, c …; numbered ones 1, 2, 3 …; nothing is skipped.

    A list that the former edition had keeps its ids, whatever was dropped from it or put in.
    """
    former = edition.before.entries if edition.before else {}
    for file in edition.files:
        kept = {entry.path[:-1] for entry in file.entries if entry.parent in former}
        for path, model in file.models:
            for inner, have, want in _sequences(model):
                if (*path, *inner) in kept and edition.before:
                    continue
                for index, (found, expected) in enumerate(zip(have, want, strict=False)):
                    if found != expected:
                        where = (*path, *inner, index)
                        yield Diagnostic(
                            "urutan-lompat",
                            f'di sini diharapkan "{expected}", yang ada "{found}"',
                            file.source.locate(where),
                            dotted(where),
                        )
                        break


def _codes(edition: Edition) -> Iterator[Diagnostic]:
    """Sub-processes of a phase run 5.1, 5.2 … and bear its number."""
    for file in edition.files:
        if isinstance(file.model, Fase):
            for index, item in enumerate(file.model.subproses):
                expected = f"{file.model.nomor}.{index + 1}"
                if item.kode != expected:
                    path = ("subproses", index, "kode")
                    yield Diagnostic(
                        "urutan-lompat",
                        f'di sini diharapkan "{expected}", yang ada "{item.kode}"',
                        file.source.locate(path),
                        dotted(path),
                    )
                    break


def _sessions(edition: Edition) -> Iterator[Diagnostic]:
    """Sessions, which readers know by their number, run 1, 2, 3 …, unless one of them could not be read."""
    if any(file.folder == "sesi" for file in edition.broken):
        return
    for expected, entry in enumerate(edition.of(Sesi), 1):
        found = getattr(entry.model, "urutan", None)
        if found != expected:
            pesan = f'sesi ini diharapkan bernomor "{expected}", yang ada "{found}"'
            yield Diagnostic("urutan-lompat", pesan, entry.source.locate(("urutan",)), "urutan")
            break


def _sequences(model: object) -> Iterator[tuple[Trail, Sequence[str], Sequence[str]]]:
    if isinstance(model, Daftar) and model.gaya != "butir":
        yield ("butir",), _parts(model.butir), ascii_lowercase if model.gaya == "huruf" else NUMBERS
    elif isinstance(model, Peran):
        yield ("tugas",), [item.huruf for item in model.tugas], ascii_lowercase
    elif isinstance(model, Alur):
        yield ("langkah",), _parts(model.langkah), NUMBERS
    elif isinstance(model, Subproses):
        yield ("aktivitas",), [item.part()[1:] for item in model.aktivitas], NUMBERS
    elif isinstance(model, Indikator):
        yield ("kriteria",), [str(item.tingkat) for item in model.kriteria], NUMBERS
    elif isinstance(model, Instrumen):
        yield ("tingkat",), [str(item.tingkat) for item in model.tingkat], NUMBERS


NUMBERS = [str(number) for number in range(1, 200)]


def _parts(items: Sequence[Identified]) -> list[str]:
    return [item.part() for item in items]
