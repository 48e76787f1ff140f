"""The tables of what was filled in: by file, and by institution and chapter."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from generator import text
from generator.assessment.profile import COUNT
from generator.assessment.result import Index, Tally, share, total
from generator.forms.wording import FILLED, READY
from generator.recap.duplicates import Counting
from generator.recap.records import Record, fold
from generator.recap.table import Column, Row, Table
from generator.recap.wording import institution, title, variant, way

_COUNTS = tuple(Column(head, 10, "angka") for head in ("Sudah", "Sebagian", "Belum", "Tidak relevan", "Belum dijawab"))


def per_file(records: Sequence[Record], counted: Counting) -> Table:
    """Return the table with a row for each file that was read."""
    columns = (
        *(Column("Instansi", 30), Column("Unit kerja", 24), Column("Kegiatan", 30), Column("Tahun", 8)),
        *(Column("Cara pengumpulan", 28), Column("Lembar", 38), Column("Varian", 30), Column("Edisi", 8)),
        *(Column("Versi isi", 8), Column("Tanggal", 12, "tanggal"), Column("Pengisi", 20)),
        *(Column(COUNT, 9, "angka"), Column("Dari", 9, "angka"), Column(FILLED, 10, "persen")),
        *_COUNTS,
        *(Column(READY, 10, "persen"), Column("IPS", 8, "indeks"), Column("Predikat", 14)),
        *(Column("Dihitung", 10, "keadaan"), Column("Berkas", 44)),
    )
    about = "Satu baris untuk tiap berkas yang terbaca, juga duplikatnya."
    return Table("Per berkas", about, columns, lambda: (_file(record, counted) for record in records))


def _file(record: Record, counted: Counting) -> Row:
    who, sheet, result = record.who, record.sheet, record.result
    done, wanted = record.extent
    return (
        *(institution(record), who.get("unit_kerja"), record.activity, who.get("tahun")),
        *(way(record), title(sheet), variant(record), record.edition),
        *(record.jawaban.versi_isi, who.get("tanggal"), who.get("pengisi")),
        *(done, wanted, share(done, wanted)),
        *_counts(result.overall, sheet.scale),
        result.overall.bagian_siap if sheet.scale == "kesiapan" else None,
        result.ips.value if result.ips else None,
        text.plain(result.predicate),
        how_counted(record, counted),
        record.path,
    )


def _counts(tally: Tally, scale: str) -> tuple[int | None, ...]:
    if not scale:
        return (None,) * len(_COUNTS)
    answers = (tally.sudah, tally.sebagian, tally.belum, tally.tidak_relevan) if scale == "kesiapan" else (None,) * 4
    return (*answers, tally.belum_dijawab)


def how_counted(record: Record, counted: Counting) -> str:
    """Return whether a file is counted: "ya", "sebagian", "tidak"."""
    parts = len(counted.chapters[record.number])
    return "ya" if parts == len(record.parts) else "sebagian" if parts else "tidak"


@dataclass
class _Sum:
    """What is added up in a row: the tallies, the activities, the indices, all of one chapter and scale."""

    record: Record
    tallies: list[Tally] = field(default_factory=list)
    indices: list[Index] = field(default_factory=list)


def per_chapter(records: Sequence[Record], counted: Counting) -> Table:
    """Return the table with a row for each institution, sheet, edition and chapter; duplicates are counted once."""
    columns = (
        *(Column("Instansi", 32), Column("Daftar periksa", 38), Column("Edisi", 8), Column("Fase atau domain", 34)),
        *(Column("Berkas dihitung", 10, "angka"), Column("Butir berlaku", 10, "angka"), Column(COUNT, 9, "angka")),
        Column(FILLED, 10, "persen"),
        *_COUNTS,
        *(Column(READY, 10, "persen"), Column("Indeks domain", 10, "indeks")),
    )
    about = "Jumlah butir semua kegiatan sebuah instansi menurut fase atau domain; duplikat tidak dihitung dua kali."
    return Table("Per instansi dan fase", about, columns, lambda: _chapters(records, counted))


def _chapters(records: Sequence[Record], counted: Counting) -> Iterator[Row]:
    sums: dict[tuple[str, str, str, str], _Sum] = {}
    order: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for record in records:
        where = (fold(record.institution), record.jawaban.lembar, record.jawaban.edisi)
        for tally in record.result.chapters:
            if tally.id in counted.chapters[record.number]:
                one = sums.setdefault((*where, tally.id), _Sum(record))
                one.tallies.append(tally)
                one.indices += [index for index in record.result.domains if index.id == tally.id]
                order[where] += [tally.id] if tally.id not in order[where] else []
    for where, ids in order.items():
        for id_ in sorted(ids, key=lambda id_: (len(id_), id_)):
            yield _chapter(sums[(*where, id_)])


def _chapter(one: _Sum) -> Row:
    record, tally = one.record, total(one.tallies, one.tallies[0].title)
    kesiapan = record.sheet.scale == "kesiapan"
    index: Decimal | None = one.indices[0].value if len(one.indices) == 1 else None
    return (
        *(institution(record), title(record.sheet), record.jawaban.edisi, text.plain(tally.title)),
        *(len(one.tallies), tally.berlaku, tally.terisi, tally.bagian_terisi),
        *_counts(tally, record.sheet.scale),
        *(tally.bagian_siap if kesiapan else None, index),
    )
