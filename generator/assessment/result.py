"""What judging a jawaban gives: counts, indices, gaps, and what could not be counted. All of it values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.answers.jawaban import Jawaban
from generator.forms.sheet import Basis, Field, Sheet

STATUS: Mapping[str, str] = {
    "belum": "Belum",
    "sebagian": "Sebagian",
    "tidak-relevan-tanpa-alasan": "Tidak relevan, tanpa alasan",
    "naik-tingkat": "Belum tingkat tertinggi",
    "belum-dijawab": "Belum dijawab",
    "kurang-baris": "Baris masih kurang",
    "tanpa-bukti": "Tanpa bukti",
}
"""Why something is a gap, and what readers call it; the gravest first."""


@dataclass(frozen=True)
class Tally:
    """How the items of a chapter, or of the whole checklist, were answered.

    `berlaku` are those of the `total` that apply to the way of collecting data; all other counts are among them.
    `terisi` are the answered ones; the four answers are counted where the scale is `kesiapan`, else they are 0.
    `tanpa_alasan` are those that are said to be not relevant, but not why: they are not answered.
    """

    id: str
    title: str
    total: int
    berlaku: int
    terisi: int
    sudah: int = 0
    sebagian: int = 0
    belum: int = 0
    tidak_relevan: int = 0
    tanpa_alasan: int = 0

    @property
    def belum_dijawab(self) -> int:
        """How many that apply have no answer, or one that needs a reason and has none."""
        return self.berlaku - self.terisi

    @property
    def tidak_berlaku(self) -> int:
        """How many do not apply to the way of collecting data."""
        return self.total - self.berlaku

    @property
    def bagian_terisi(self) -> Decimal | None:
        """The share of those that apply which are answered; None where none applies."""
        return share(self.terisi, self.berlaku)

    @property
    def bagian_siap(self) -> Decimal | None:
        """The share of those that apply and are relevant which are `sudah`; None where there are none."""
        return share(self.sudah, self.berlaku - self.tidak_relevan)


@dataclass(frozen=True)
class Filling:
    """How much of a section of a form, or of the whole, is filled in; boxes to tick are never missing.

    `total` and `filled` count fields; of a `repeated` section the cells of its `rows`, of which `least` are wanted.
    """

    id: str
    title: str
    total: int
    filled: int
    repeated: bool = False
    rows: int = 0
    least: int = 0

    @property
    def share(self) -> Decimal | None:
        """The share that is filled in; None where there is nothing to fill in."""
        return share(self.filled, self.total)


@dataclass(frozen=True)
class Index:
    """The maturity of an aspect, of a domain or of the whole: None until each of its `total` items has a level."""

    id: str
    title: str
    value: Decimal | None
    terisi: int
    total: int
    weight: Decimal | None = None


@dataclass(frozen=True)
class Gap:
    """Something to be done next; `status` is one of STATUS. Words are authors' text, as in a sheet.

    `chapter` is the heading it stands under, `level` the maturity reached ("" where there is none), `proof` the
    evidence that the step wants, `unproven` says that the answer was given without evidence. `weight` is what one more
    level adds to the index of the whole.
    """

    id: str
    code: str
    words: str
    status: str
    step: str
    address: str
    chapter: str
    basis: tuple[Basis, ...] = ()
    level: str = ""
    proof: str = ""
    unproven: bool = False
    weight: Decimal | None = None


@dataclass(frozen=True)
class Kept:
    """Answers to something that were not counted: its id and all its parts as they were filled in."""

    id: str
    parts: Mapping[str, str]


@dataclass(frozen=True)
class Result:
    """A jawaban held against a sheet; `way` is the way of collecting data that it was judged for (may be empty).

    `chapters` and `overall` count the items of a checklist, `sections` and `filling` the fields of a form. The indices
    and the `predicate` are those of a checklist of levels. Kept apart and never counted: `unknown`, which the sheet
    has not; `inapplicable`, answered though not applying; `invalid`, whose answer is none of the allowed ones.
    `unreasoned` are the ids of items that are `tidak-relevan` without a reason.
    """

    sheet: Sheet
    jawaban: Jawaban
    way: str
    chapters: tuple[Tally, ...]
    overall: Tally
    sections: tuple[Filling, ...] = ()
    filling: Filling = Filling("", "", 0, 0)
    aspects: tuple[Index, ...] = ()
    domains: tuple[Index, ...] = ()
    ips: Index | None = None
    predicate: str = ""
    gaps: tuple[Gap, ...] = ()
    unknown: tuple[Kept, ...] = ()
    inapplicable: tuple[Kept, ...] = ()
    invalid: tuple[Kept, ...] = ()
    unreasoned: tuple[str, ...] = ()

    @property
    def missing_identity(self) -> tuple[Field, ...]:
        """The fields of the identity that are empty."""
        return tuple(field for field in self.sheet.identity if not self.jawaban.identitas.get(field.id))


def share(part: int, whole: int) -> Decimal | None:
    """Return `part` of `whole`, or None of nothing."""
    return Decimal(part) / whole if whole else None


def total(tallies: Iterable[Tally], title: str) -> Tally:
    """Return the sum of tallies."""
    rows = [
        (t.total, t.berlaku, t.terisi, t.sudah, t.sebagian, t.belum, t.tidak_relevan, t.tanpa_alasan) for t in tallies
    ]
    return Tally("", title, *(sum(column) for column in zip(*rows, strict=True))) if rows else Tally("", title, 0, 0, 0)
