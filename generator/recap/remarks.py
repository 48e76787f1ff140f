"""The tables of what was not read, and of what was read but not understood."""

from collections.abc import Iterable, Iterator, Sequence

from generator.assessment.result import Kept
from generator.diagnostics import Diagnostic
from generator.recap.records import ACTIVITY, INSTITUTION, Record, oneline
from generator.recap.table import Column, Row, Table
from generator.recap.wording import institution

_KEPT = {
    "unknown": ("Tidak ada pada lembar ini", "disimpan, tetapi tidak dihitung"),
    "inapplicable": ("Tidak berlaku", "butir ini tidak berlaku untuk cara pengumpulan datanya, jadi tidak dihitung"),
    "invalid": ("Bukan jawaban yang tersedia", "dianggap belum dijawab"),
}
_ALONE = "tanpa nama instansi dan kegiatan, berkas ini tidak dapat dibandingkan dengan berkas lain"


def refused(complaints: Iterable[Diagnostic]) -> Table:
    """Return the table of what was not read, and why."""
    rows = sorted((item.lokasi.path, item.pesan, item.saran, item.pada) for item in complaints)
    columns = (Column("Berkas", 50), Column("Alasan", 60), Column("Saran", 60), Column("Tempat", 24))
    return Table("Ditolak", "Berkas, folder, dan tautan yang tidak dibaca, dan mengapa.", columns, lambda: rows)


def notes(records: Sequence[Record]) -> Table:
    """Return the table of remarks, of answers that were not taken, and of those that are kept but not counted."""
    columns = (
        *(Column("Instansi", 28), Column("Jenis", 28, "keadaan"), Column("Id atau tempat", 32), Column("Bagian", 14)),
        *(Column("Isi", 50), Column("Penjelasan", 56), Column("Saran", 44), Column("Berkas", 40)),
    )
    about = "Catatan tentang berkas yang terbaca; jawaban yang tidak diterima atau tidak dihitung, dengan isinya."
    return Table("Catatan", about, columns, lambda: (row for record in records for row in _notes(record)))


def _notes(record: Record) -> Iterator[Row]:
    for row in (*_remarks(record), *_rejected(record), *_kept(record), *_names(record)):
        yield (institution(record), *row, record.path)


def _remarks(record: Record) -> Iterator[Row]:
    for item in record.reading.complaints:
        yield ("Peringatan", item.pada, "", "", item.pesan, item.saran)


def _rejected(record: Record) -> Iterator[Row]:
    for item in record.reading.rejected:
        yield ("Jawaban tidak diterima", item.id or item.where, item.part, item.text, item.why, "")


def _kept(record: Record) -> Iterator[Row]:
    for name, (kind, why) in _KEPT.items():
        found: tuple[Kept, ...] = getattr(record.result, name)
        for kept in found:
            yield from ((kind, kept.id, part, words, why, "") for part, words in kept.parts.items())


def _names(record: Record) -> Iterator[Row]:
    who = record.who
    for key, spelled in ((INSTITUTION, record.institution), (ACTIVITY, record.activity)):
        words = oneline(who.get(key, ""))
        if words != spelled:
            yield ("Ejaan disamakan", f"identitas:{key}", "", words, f'direkap sebagai "{spelled}"', "")
    if record.sheet.identity and not (record.institution and record.activity):
        yield ("Identitas kosong", "identitas", "", "", _ALONE, "lengkapi instansi dan nama kegiatannya")
