"""GRIDS: the worksheets of the report, as columns and rows. To add one: a function that yields rows, a line here."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from generator import text
from generator.answers.called import Places
from generator.assessment.changed import passed, reworded
from generator.assessment.judged import Judged
from generator.assessment.listing import answers
from generator.assessment.profile import COUNT, unreasoned
from generator.assessment.result import STATUS, Gap, Result, Tally
from generator.forms.wording import FILLED, READY, TOTAL, basis

Value = str | int | Decimal | None
Kind = Literal["kata", "jumlah", "bagian", "indeks", "tautan", "tulis", "tanggal", "pilih"]
"""What a column holds; the last three are empty, for people to fill in."""
PROGRESS = ("Belum mulai", "Berjalan", "Selesai")
"""How far somebody is with closing a gap."""


@dataclass(frozen=True)
class Column:
    """A column: its heading, its width in characters, what its cells are; `tells` is what tells files apart."""

    words: str
    width: int
    kind: Kind = "kata"
    tells: bool = False


@dataclass(frozen=True)
class Grid:
    """A worksheet: its name, its columns, and the rows that a report has in it, one value per column.

    An `optional` one is left out where it has none.
    """

    title: str
    columns: tuple[Column, ...]
    rows: Callable[[Sequence[Judged]], Iterator[tuple[Value, ...]]]
    optional: bool = False


def _overview(files: Sequence[Judged]) -> Iterator[tuple[Value, ...]]:
    for file in files:
        path = file.reading.path
        if not file.result:
            why = "; ".join(item.pesan for item in file.complaints)
            yield (path, f"Tidak terbaca: {why}", *[None] * 14)
            continue
        sheet, result = file.result.sheet, file.result
        filled, whole = _progress(result)
        maturity = (result.ips.value, text.plain(result.predicate)) if result.ips else (None, "")
        state = "Terbaca, ada catatan" if file.complaints or file.reading.rejected else "Terbaca"
        about = (text.plain(sheet.title), sheet.variant, sheet.edition, sheet.version)
        who = tuple(result.jawaban.identitas.get(key, "") for key in ("instansi", "kegiatan", "tahun"))
        share = Decimal(filled) / whole if whole else None
        yield (path, state, *about, *who, filled, whole, share, *maturity, len(result.gaps), len(file.reading.rejected))


def _progress(result: Result) -> tuple[int, int]:
    """Return how much of everything that applies is answered."""
    return result.overall.terisi + result.filling.filled, result.overall.berlaku + result.filling.total


def _profile(files: Sequence[Judged]) -> Iterator[tuple[Value, ...]]:
    for file in files:
        if not file.result:
            continue
        result, place = file.result, (file.reading.path, text.plain(file.result.sheet.title))
        if result.ips:
            for index in (*result.domains, *result.aspects, result.ips):
                words = text.plain(index.title) if index.id else "Indeks Pembangunan Statistik (IPS)"
                share = Decimal(index.terisi) / index.total if index.total else None
                counts = (index.total, index.total, *[None] * 5, index.terisi, share, None)
                yield (*place, words, *counts, index.weight, index.value, None, None, None)
        else:
            several = (result.overall,) if len(result.chapters) > 1 else ()
            yield from ((*place, *_tally(part, part in several)) for part in (*result.chapters, *several))
        for part in result.sections:
            rows = (part.rows, part.least) if part.repeated else (None, None)
            counts = (part.total, part.total, *[None] * 5, part.filled, part.share, None)
            yield (*place, text.plain(part.title or result.sheet.title), *counts, None, None, *rows, None)


def _tally(part: Tally, sums: bool) -> tuple[Value, ...]:
    answered = (part.sudah, part.sebagian, part.belum, part.tidak_relevan, part.belum_dijawab)
    shares = (part.terisi, part.bagian_terisi, part.bagian_siap)
    title = TOTAL if sums else text.plain(part.title)
    return (title, part.total, part.berlaku, *answered, *shares, None, None, None, None, unreasoned(part))


def _gaps(files: Sequence[Judged]) -> Iterator[tuple[Value, ...]]:
    for file in files:
        for number, gap in enumerate(file.result.gaps if file.result else (), 1):
            assert file.result
            who = file.result.jawaban.identitas.get("instansi", "")
            yield (file.reading.path, who, number, *_gap(gap, bool(file.result.sheet.chapters)), None, None, None)


def _gap(gap: Gap, lawful: bool) -> tuple[Value, ...]:
    words = (gap.chapter, gap.code, gap.words, STATUS[gap.status], gap.level, gap.step, gap.proof)
    return (*map(text.plain, words), basis(gap.basis) if lawful else "", gap.address, gap.weight)


def _answers(files: Sequence[Judged]) -> Iterator[tuple[Value, ...]]:
    for file in files:
        for item in answers(file):
            yield (file.reading.path, item.code, item.words, item.part, item.value, item.note, item.id)


def _migrated(files: Sequence[Judged]) -> Iterator[tuple[Value, ...]]:
    for file in files:
        for one in passed(file.migration, file.result.sheet) if file.result else ():
            for part, words in one.answers:
                yield (file.reading.path, "Perlu dilihat", one.year, one.words, part, words, one.became, one.id)
        for other in reworded(file.migration, file.result.sheet) if file.result else ():
            yield (
                file.reading.path,
                "Terbawa",
                other.year,
                other.words,
                "",
                "",
                f"{other.what}: {other.name}",
                other.id,
            )


def _complaints(files: Sequence[Judged]) -> Iterator[tuple[Value, ...]]:
    for file in files:
        for item in file.complaints:
            yield (file.reading.path, item.berat, item.kode, item.pesan, item.pada, item.saran, "")
        names = Places.of(file.result.sheet) if file.result else Places({})
        for kept in file.reading.rejected:
            where, id_ = names.called(kept.id, kept.part), f"{kept.id}:{kept.part}".strip(":")
            yield (file.reading.path, "ditolak", "", kept.why, where, "", id_)


_FILE = Column("Berkas", 20, tells=True)
GRIDS = (
    Grid(
        "Ringkasan",
        (
            Column("Berkas", 24),
            Column("Keadaan", 22),
            Column("Lembar", 30),
            Column("Varian", 11),
            Column("Edisi", 8),
            Column("Versi isi", 8),
            Column("Instansi", 30),
            Column("Kegiatan", 28),
            Column("Tahun", 8),
            Column(COUNT, 8, "jumlah"),
            Column("Berlaku", 8, "jumlah"),
            Column(FILLED, 9, "bagian"),
            Column("Taksiran IPS", 9, "indeks"),
            Column("Predikat", 12),
            Column("Celah", 8, "jumlah"),
            Column("Isian ditolak", 9, "jumlah"),
        ),
        _overview,
    ),
    Grid(
        "Profil",
        (
            _FILE,
            Column("Lembar", 28, tells=True),
            Column("Bagian", 36),
            Column("Butir", 8, "jumlah"),
            Column("Berlaku", 8, "jumlah"),
            Column("Sudah", 8, "jumlah"),
            Column("Sebagian", 9, "jumlah"),
            Column("Belum", 8, "jumlah"),
            Column("Tidak relevan", 9, "jumlah"),
            Column("Belum dijawab", 9, "jumlah"),
            Column(COUNT, 8, "jumlah"),
            Column(FILLED, 9, "bagian"),
            Column(READY, 9, "bagian"),
            Column("Bobot (%)", 8, "jumlah"),
            Column("Indeks", 8, "indeks"),
            Column("Baris", 8, "jumlah"),
            Column("Baris paling sedikit", 9, "jumlah"),
            Column("Catatan", 34),
        ),
        _profile,
    ),
    Grid(
        "Celah",
        (
            _FILE,
            Column("Instansi", 20, tells=True),
            Column("No.", 5, "jumlah"),
            Column("Bagian", 17),
            Column("Kode", 8),
            Column("Butir", 34),
            Column("Status", 13),
            Column("Tingkat", 8),
            Column("Langkah berikutnya", 34),
            Column("Bukti yang diperlukan", 26),
            Column("Dasar hukum", 26),
            Column("Halaman", 20, "tautan"),
            Column("Menambah IPS", 10, "indeks"),
            Column("Siapa", 16, "tulis"),
            Column("Kapan", 11, "tanggal"),
            Column("Kemajuan", 12, "pilih"),
        ),
        _gaps,
    ),
    Grid(
        "Jawaban",
        (
            _FILE,
            Column("Kode", 9),
            Column("Butir", 40),
            Column("Bagian", 20),
            Column("Isi", 50),
            Column("Catatan", 26),
            Column("Id", 26),
        ),
        _answers,
    ),
    Grid(
        "Dari edisi lama",
        (
            _FILE,
            Column("Keadaan", 14),
            Column("Edisi", 8),
            Column("Bunyi dulu", 40),
            Column("Bagian", 20),
            Column("Isi dulu", 40),
            Column("Sekarang", 50),
            Column("Id", 26),
        ),
        _migrated,
        optional=True,
    ),
    Grid(
        "Keluhan",
        (
            _FILE,
            Column("Berat", 11),
            Column("Kode keluhan", 20),
            Column("Pesan", 50),
            Column("Pada", 26),
            Column("Saran", 50),
            Column("Id", 26),
        ),
        _complaints,
    ),
)
