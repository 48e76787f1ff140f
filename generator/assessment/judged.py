"""A file that was read, judged by the sheet that it says it is."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.answers.jawaban import Jawaban
from generator.answers.reading import Reading
from generator.assessment.judging import Result, judge
from generator.diagnostics import Diagnostic, Location
from generator.forms.catalogue import Catalogue
from generator.forms.sheet import Sheet


@dataclass(frozen=True)
class Judged:
    """What was read from a file and its result, None where the file was refused.

    `complaints` are those of the reading and those about the sheet that it was judged by.
    """

    reading: Reading
    result: Result | None
    complaints: tuple[Diagnostic, ...]


def assess(reading: Reading, catalogue: Catalogue) -> Judged:
    """Judge what was read by the sheet of its own edition; else by the newest, with a remark; else by none.

    Without a sheet every answer is among the unknown ones.
    """
    jawaban = reading.jawaban
    if jawaban is None:
        return Judged(reading, None, reading.complaints)
    sheet = catalogue.nearest(jawaban.edisi, jawaban.lembar, jawaban.varian) or _none(jawaban)
    return Judged(reading, judge(sheet, jawaban), (*reading.complaints, *_remarks(reading.path, jawaban, sheet)))


def _none(jawaban: Jawaban) -> Sheet:
    """Return a sheet that has nothing to fill in, in place of one that no edition has."""
    return Sheet(jawaban.lembar, "", jawaban.lembar, "", "", (), jawaban.edisi, "", "", "", "", ())


def _remarks(path: str, jawaban: Jawaban, sheet: Sheet) -> Iterator[Diagnostic]:
    """Yield what the reading could not know: it says itself that an edition is unknown."""
    where = Location(path)
    if sheet.edition == jawaban.edisi and sheet.version and jawaban.versi_isi not in ("", sheet.version):
        words = f"lembar ini diisi pada versi isi {jawaban.versi_isi}; dinilai dengan versi isi {sheet.version}"
        yield Diagnostic("versi-lain", words, where, berat="peringatan")
    if sheet.version and sheet.variant != jawaban.varian:
        words = f'bagian "{jawaban.varian}" tidak ada pada edisi {sheet.edition}; dinilai dengan lembar lengkap'
        yield Diagnostic("varian-lain", words, where, berat="peringatan")
