"""What a file that was read says, judged; and under which institution and activity it is counted."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from generator.answers.jawaban import Jawaban, one_line
from generator.answers.reading import Reading
from generator.assessment.judging import judge
from generator.assessment.result import Filling, Gap, Result, Tally
from generator.forms.catalogue import Catalogue
from generator.forms.sheet import VALUE, Sheet
from generator.revisions.migrating import Migration, migrate

INSTITUTION, ACTIVITY, YEAR, DAY = "instansi", "kegiatan", "tahun", "tanggal"
"""The fields of the identity that tell jawaban apart."""
_UNIT = "unit_kerja"
_FIELDS: Mapping[str, tuple[str, ...]] = {
    INSTITUTION: ("instansi", "lokus-binaan"),
    ACTIVITY: ("nama-kegiatan",),
    YEAR: ("tahun", "tahun-kegiatan"),
    DAY: ("tanggal",),
    _UNIT: ("unit-kerja",),
}
"""The fields of a form that say the same, by the last part of their ids."""


@dataclass(frozen=True)
class Record:
    """A file that was read, and how its jawaban was judged; `result` is without the gaps, `gaps` finds them anew.

    The jawaban is judged in the edition that `migration` brought it to. `number` tells records apart. `institution` and
    `activity` are spelled as in the first file that names them.
    """

    number: int
    reading: Reading
    result: Result
    institution: str
    activity: str
    migration: Migration

    @property
    def edition(self) -> str:
        """The edition that it was filled in on."""
        return self.migration.former

    @property
    def path(self) -> str:
        """The file, as people know it."""
        return self.reading.path

    @property
    def jawaban(self) -> Jawaban:
        """The answers."""
        return self.result.jawaban

    @property
    def sheet(self) -> Sheet:
        """The sheet that the answers were held against."""
        return self.result.sheet

    @property
    def who(self) -> Mapping[str, str]:
        """Who filled it in and about what, by the keys of the identity, also of a form."""
        return who(self.jawaban)

    @property
    def day(self) -> str:
        """The date of filling in, where it is one: YYYY-MM-DD."""
        words = self.who.get(DAY, "")
        try:
            return date.fromisoformat(words).isoformat()
        except ValueError:
            return ""

    @property
    def extent(self) -> tuple[int, int]:
        """How many items or fields are answered, and of how many."""
        if self.sheet.chapters:
            return self.result.overall.terisi, self.result.overall.berlaku
        return self.result.filling.filled, self.result.filling.total

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """What is to be done next."""
        return judge(self.sheet, self.jawaban).gaps

    @property
    def parts(self) -> tuple[Tally | Filling, ...]:
        """The chapters of a checklist, or a form as a whole."""
        return self.result.chapters or (self.result.filling,)

    @property
    def sort_key(self) -> tuple[bool, str, str, str, int]:
        """Order by institution, activity and path; what names no institution comes last."""
        return (not self.institution, fold(self.institution), fold(self.activity), self.path, self.number)


def records(readings: Iterable[Reading], catalogue: Catalogue) -> Iterator[Record]:
    """Yield a record for each reading with a jawaban of a sheet that the catalogue has, in the same order.

    All are brought to the newest published edition, but for those of a later one.
    """
    institutions: dict[str, str] = {}
    activities: dict[tuple[str, str], str] = {}
    for number, reading in enumerate(readings):
        if reading.jawaban is None:
            continue
        migration = migrate(reading.jawaban, catalogue.steps, catalogue.target)
        jawaban = migration.jawaban
        sheet = catalogue.nearest(jawaban.edisi, jawaban.lembar, jawaban.varian)
        if sheet:
            name, activity = (who(jawaban).get(key, "") for key in (INSTITUTION, ACTIVITY))
            where = fold(name)
            first = institutions.setdefault(where, one_line(name, None))
            same = activities.setdefault((where, fold(activity)), one_line(activity, None))
            yield Record(number, reading, replace(judge(sheet, jawaban), gaps=()), first, same, migration)


def who(jawaban: Jawaban) -> Mapping[str, str]:
    """Return the identity; where a form has none, what its fields say instead."""
    found = dict(jawaban.identitas)
    for key, names in _FIELDS.items():
        values = (jawaban.jawaban.get(f"{jawaban.lembar}/{name}", {}).get(VALUE, "") for name in names)
        if key not in found and (value := next(filter(None, values), "")):
            found[key] = value
    return found


def fold(name: str) -> str:
    """Return what is the same for all spellings of a name: no case, no spaces, no punctuation."""
    small = unicodedata.normalize("NFKC", name).casefold()
    return "".join(letter for letter in small if letter.isalnum()) or "".join(small.split())
