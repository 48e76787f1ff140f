"""Scales and years: predicates cover every value, history runs forward, sources are no younger than the edition."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.diagnostics import Diagnostic, dotted
from generator.edition import Edition, File
from generator.models.base import Sumber
from generator.models.dokumen import Dokumen
from generator.models.epss import Instrumen, Riwayat
from generator.models.walk import Trail

_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_LEAST, _MOST = Decimal(0), Decimal(5)


def covering_predicates(edition: Edition) -> Iterator[Diagnostic]:
    """The predicates share out 0 to 5 without a hole and without overlap."""
    for file in edition.files:
        if isinstance(file.model, Instrumen):
            ranges = sorted(enumerate(file.model.predikat), key=lambda item: item[1].mulai or _LEAST)
            reached, included = _LEAST, False
            for number, item in ranges:
                if pesan := _seam(reached, included, item.mulai or _LEAST):
                    yield _gap(file, ("predikat", number, "mulai"), pesan)
                reached, included = item.sampai, item.termasuk_batas_atas == "ya"
            if ranges and (reached < _MOST or not included):
                pesan = f"nilai di atas {reached} tidak punya predikat" if reached < _MOST else "nilai 5 tidak tercakup"
                yield _gap(file, ("predikat", ranges[-1][0], "sampai"), pesan)


def _seam(reached: Decimal, included: bool, begin: Decimal) -> str:
    """Return what is wrong between a predicate that reaches `reached` and the next, or an empty string."""
    if begin > reached:
        return f"nilai antara {reached} dan {begin} tidak punya predikat"
    if begin < reached:
        return f"nilai antara {begin} dan {reached} punya dua predikat"
    return f"nilai {begin} punya dua predikat" if included else ""


def _gap(file: File, path: Trail, pesan: str) -> Diagnostic:
    saran = "mulai sama dengan sampai predikat di bawahnya; hanya yang teratas memakai termasuk_batas_atas: ya"
    return Diagnostic("predikat-berlubang", pesan, file.source.locate(path), dotted(path), saran)


def rising_years(edition: Edition) -> Iterator[Diagnostic]:
    """History runs from year to year, each once."""
    for file in edition.files:
        for path, model in file.models:
            if isinstance(model, Instrumen):
                before = 0
                for number, item in enumerate(model.riwayat):
                    if item.tahun <= before:
                        where = (*path, "riwayat", number, "tahun")
                        pesan = f"tahun {item.tahun} tidak sesudah {before}"
                        saran = "urutkan dari yang terlama, satu butir untuk satu tahun"
                        yield Diagnostic("riwayat-tak-urut", pesan, file.source.locate(where), dotted(where), saran)
                    before = item.tahun


def years_within(edition: Edition) -> Iterator[Diagnostic]:
    """What an edition tells, and the sources that its own files name, is no later than the year after it."""
    last = int(edition.edisi.edisi) + 1
    dated = {
        file.id: max(map(int, _YEAR.findall(file.model.tanggal)), default=0)
        for file in edition.files
        if isinstance(file.model, Dokumen) and file.model.tanggal
    }
    for file in edition.files:
        for path, model in () if file.kind.shared else file.models:
            if isinstance(model, Riwayat) and model.tahun > last:
                yield _late(file, (*path, "tahun"), f"tahun {model.tahun}", last)
            elif isinstance(model, Sumber) and dated.get(f"dokumen/{model.dokumen}", 0) > last:
                year = dated[f"dokumen/{model.dokumen}"]
                yield _late(file, (*path, "dokumen"), f"dokumen dari tahun {year}", last)


def _late(file: File, path: Trail, what: str, last: int) -> Diagnostic:
    pesan = f"{what} sesudah {last}, di luar edisi ini"
    saran = "periksa tahunnya; yang lebih baru masuk edisi berikutnya"
    return Diagnostic("tahun-di-luar", pesan, file.source.locate(path), dotted(path), saran)
