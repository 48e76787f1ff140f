"""A file that was read, brought to an edition and judged by its sheet there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.answers.jawaban import Jawaban
from generator.answers.reading import Reading
from generator.assessment.judging import Result, judge
from generator.assessment.result import Kept
from generator.diagnostics import Diagnostic, Location
from generator.forms.catalogue import Catalogue
from generator.forms.sheet import VALUE, Sheet
from generator.revisions.carrying import ASIDE
from generator.revisions.leftovers import Left
from generator.revisions.migrating import Migration, migrate

OLD = "edisi-lama"
"""What a reader says of a file of an earlier edition; who judges it says more."""


@dataclass(frozen=True)
class Judged:
    """What was read from a file and its result, None where the file was refused.

    `complaints` are those of the reading and those about the sheet that it was judged by. `migration` is how the
    jawaban came to the edition that it was judged in.
    """

    reading: Reading
    result: Result | None
    complaints: tuple[Diagnostic, ...]
    migration: Migration | None = None

    @property
    def unknown(self) -> tuple[Kept, ...]:
        """What the sheet has not, but for what is known to have been left by an earlier edition."""
        return without_left(self.result.unknown, self.migration) if self.result else ()


def without_left(unknown: Sequence[Kept], migration: Migration | None) -> tuple[Kept, ...]:
    """Return what is unknown for another reason than that its edition has passed."""
    left = {place for one in (migration.left if migration else ()) for place in _places(one)}
    parts = (
        (kept, {part: words for part, words in kept.parts.items() if not _told(kept, part, left)}) for kept in unknown
    )
    return tuple(Kept(kept.id, rest) for kept, rest in parts if rest)


def _told(kept: Kept, part: str, left: set[tuple[str, str]]) -> bool:
    _, _, row = kept.id.rpartition(":")
    return (kept.id, part.removesuffix(ASIDE)) in left or (row, part) in left


def _places(left: Left) -> Iterator[tuple[str, str]]:
    """Yield where among the unknown something stands: an id and a part, or the number of a row and a column."""
    key = left.id.rsplit("/", 1)[-1]
    for part in left.parts:
        yield (part, left.id) if part.isdecimal() else (part, key) if "/" in part else (left.id, part)
    yield f"identitas:{key}", VALUE


def assess(reading: Reading, catalogue: Catalogue, target: str = "") -> Judged:
    """Judge what was read by the edition `target`, by default the newest published one, after bringing it there.

    What is of a later edition, or of none that is known, is judged by its own, else by the newest, with a remark; else
    by none: then every answer is among the unknown ones.
    """
    if reading.jawaban is None:
        return Judged(reading, None, reading.complaints)
    migration = migrate(reading.jawaban, catalogue.steps, target or catalogue.target)
    jawaban = migration.jawaban
    sheet = catalogue.nearest(jawaban.edisi, jawaban.lembar, jawaban.varian) or _none(jawaban)
    said = [item for item in reading.complaints if not (migration.moved and item.kode == OLD)]
    remarks = _remarks(reading.path, jawaban, sheet)
    about = (*said, *edition_remarks(reading.path, migration, sheet), *remarks)
    return Judged(reading, judge(sheet, jawaban), about, migration)


def edition_remarks(path: str, migration: Migration, sheet: Sheet) -> Iterator[Diagnostic]:
    """Yield what is to be said of how a file came to the edition of the sheet that it is judged by."""
    where = Location(path)
    if migration.moved:
        words = f"diisi pada edisi {migration.former}, dinilai dengan edisi {sheet.edition}: {count(migration)}"
        advice = "jawab lagi yang perlu dilihat menurut bunyinya yang baru" if migration.left else ""
        yield Diagnostic("edisi-dipindahkan", words, where, saran=advice, berat="peringatan")
    if migration.ended:
        why = f": {migration.ended.alasan}" if migration.ended.alasan else ""
        words = f"lembar ini tidak ada lagi sesudah edisi {migration.jawaban.edisi}{why}"
        advice = f"dinilai dengan edisi {sheet.edition}"
        yield Diagnostic("lembar-berakhir", words, where, saran=advice, berat="peringatan")


def count(migration: Migration) -> str:
    """Return how much was carried and how much was not: "120 jawaban terbawa, 3 perlu dilihat"."""
    changed = f", {len(migration.reworded)} berubah bunyinya" if migration.reworded else ""
    return f"{migration.carried} jawaban terbawa{changed}, {len(migration.left)} perlu dilihat"


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
