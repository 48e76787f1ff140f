"""The tables of what is missing and what is to be done, and of files about the same thing.

What is missing is listed where it counts: of files that are not counted, and of chapters counted from another file,
nothing is.
"""

from collections.abc import Iterator, Sequence

from generator import text
from generator.answers.contents import IDENTITY
from generator.assessment.profile import COUNT
from generator.assessment.result import STATUS, Gap
from generator.forms.wording import basis
from generator.recap.differences import differences
from generator.recap.duplicates import Counting, Member
from generator.recap.overview import how_counted
from generator.recap.records import YEAR, Record
from generator.recap.table import Cell, Column, Row, Table
from generator.recap.wording import institution, title, variant

_MISSING = ("belum-dijawab", "tidak-relevan-tanpa-alasan", "kurang-baris")
_COUNTED = "Tanpa berkas duplikat yang tidak dihitung; yang dihitung sebagian, hanya bagiannya yang dihitung."
_WHO = (Column("Instansi", 28), Column("Kegiatan", 28), Column("Lembar", 38))
_WHERE = (Column("Fase, domain, atau bagian", 34), Column("Kode", 9), Column("Butir atau isian", 52))
_FILE = (Column("Dihitung", 10, "keadaan"), Column("Berkas", 40), Column("Id", 30))


def _who(record: Record) -> tuple[Cell, ...]:
    return (institution(record), record.activity, title(record.sheet))


def unanswered(records: Sequence[Record], counted: Counting) -> Table:
    """Return the table of what has no answer, file by file."""
    columns = (*_WHO, *_WHERE, Column("Keadaan", 22, "keadaan"), *_FILE)
    about = f"Butir dan isian yang belum dijawab, juga identitas yang kosong. {_COUNTED}"
    return Table("Belum terjawab", about, columns, lambda: _unanswered(records, counted))


def _unanswered(records: Sequence[Record], counted: Counting) -> Iterator[Row]:
    for record in filter(counted.counts, records):
        who, end = _who(record), (how_counted(record, counted), record.path)
        for field in record.result.missing_identity:
            yield (*who, "Identitas", "", text.plain(field.name), "Belum diisi", *end, f"{IDENTITY}:{field.id}")
        for gap in _counted(record, counted):
            if gap.status in _MISSING:
                yield (*who, *_place(gap), STATUS[gap.status], *end, gap.id)


def _counted(record: Record, counted: Counting) -> Iterator[Gap]:
    """Yield the gaps of a file in what is counted of it."""
    chapters = counted.chapters[record.number]
    elsewhere = {item.id for part in record.sheet.chapters if part.id not in chapters for item in part.items}
    return (gap for gap in record.gaps if gap.id not in elsewhere)


def _place(gap: Gap) -> tuple[str, str, str]:
    return text.plain(gap.chapter), gap.code, text.plain(gap.words)


def gaps(records: Sequence[Record], counted: Counting) -> Table:
    """Return the table of what is to be done next, with its legal basis and its page."""
    todo = (Column("Keadaan", 22, "keadaan"), Column("Tingkat", 8), Column("Langkah berikutnya", 46))
    rest = (Column("Bukti yang diperlukan", 30), Column("Dasar hukum", 40), Column("Halaman", 40))
    about = f"Semua yang perlu ditindaklanjuti: langkah berikutnya, dasar hukumnya, dan halamannya. {_COUNTED}"
    return Table("Celah", about, (*_WHO, *_WHERE, *todo, *rest, *_FILE), lambda: _gaps(records, counted))


def _gaps(records: Sequence[Record], counted: Counting) -> Iterator[Row]:
    for record in filter(counted.counts, records):
        who, end = _who(record), (how_counted(record, counted), record.path)
        for gap in _counted(record, counted):
            law = basis(gap.basis) if record.sheet.chapters else ""
            todo = (STATUS[gap.status], gap.level, text.plain(gap.step), text.plain(gap.proof))
            yield (*who, *_place(gap), *todo, law, gap.address, *end, gap.id)


def duplicates(counted: Counting) -> Table:
    """Return the table of files about the same thing: which one is counted, why, and how the others differ."""
    columns = (
        *(Column("Kelompok", 10, "angka"), *_WHO, Column("Tahun", 8), Column("Edisi", 8), Column("Varian", 30)),
        *(Column("Tanggal", 12, "tanggal"), Column(COUNT, 9, "angka"), Column("Dihitung", 10, "keadaan")),
        *(Column("Alasan", 36), Column("Dibandingkan dengan", 34), Column("Perbedaan", 80), Column("Berkas", 40)),
    )
    about = "Berkas tentang instansi, kegiatan, tahun, lembar, dan edisi yang sama; mana yang dihitung dan mengapa."
    return Table("Duplikat", about, columns, lambda: _duplicates(counted))


def _duplicates(counted: Counting) -> Iterator[Row]:
    for number, cluster in enumerate(counted.clusters, 1):
        for member in cluster:
            yield (number, *_member(member, counted))


def _member(member: Member, counted: Counting) -> Row:
    record, rival = member.record, member.rival
    about = (record.who.get(YEAR), record.jawaban.edisi, variant(record))
    state = (record.who.get("tanggal"), record.extent[0], how_counted(record, counted))
    compared = (rival.path, differences(record, rival)) if rival else ("", "")
    return (*_who(record), *about, *state, member.why, *compared, record.path)
