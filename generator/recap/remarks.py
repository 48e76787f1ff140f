"""The tables of what was not read, and of what was read but not understood."""

from collections.abc import Iterable, Iterator, Sequence

from generator.answers.called import Places
from generator.answers.jawaban import one_line
from generator.assessment.changed import passed, reworded
from generator.assessment.judged import OLD, edition_remarks, without_left
from generator.assessment.result import Kept
from generator.diagnostics import Diagnostic
from generator.recap.records import ACTIVITY, INSTITUTION, Record
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
        *(Column("Instansi", 28), Column("Jenis", 28, "keadaan"), Column("Isian", 40)),
        *(Column("Isi", 50), Column("Penjelasan", 56), Column("Saran", 44), Column("Berkas", 40), Column("Id", 32)),
    )
    about = "Catatan tentang berkas yang terbaca; jawaban yang tidak diterima atau tidak dihitung, dengan isinya."
    return Table("Catatan", about, columns, lambda: (row for record in records for row in _notes(record)))


def _notes(record: Record) -> Iterator[Row]:
    names = Places.of(record.sheet)
    about = (*_remarks(record), *_rejected(record, names), *_left(record), *_kept(record, names), *_names(record))
    for *row, id_ in about:
        yield (institution(record), *row, record.path, id_)


def _remarks(record: Record) -> Iterator[Row]:
    told = [item for item in record.reading.complaints if not (record.migration.moved and item.kode == OLD)]
    for item in (*told, *edition_remarks(record.path, record.migration, record.sheet)):
        yield ("Peringatan", item.pada, "", item.pesan, item.saran, "")


def _rejected(record: Record, names: Places) -> Iterator[Row]:
    for item in record.reading.rejected:
        place = names.called(item.id, item.part) if item.id else item.where
        yield ("Jawaban tidak diterima", place, item.text, item.why, "", _id(item.id, item.part))


def _left(record: Record) -> Iterator[Row]:
    """Yield what an earlier edition left, and what was carried though it reads otherwise."""
    for one in passed(record.migration, record.sheet):
        asked = f"{one.words} (edisi {one.year})" if one.year else one.words
        words = "\n".join(f"{part}: {value}" for part, value in one.answers)
        yield ("Perlu dilihat", asked, words, one.became, "jawab lagi menurut bunyinya yang baru", one.id)
    for other in reworded(record.migration, record.sheet):
        asked = f"{other.words} (edisi {other.year})"
        yield ("Butir berubah", asked, "", f"terbawa ke {other.name}: {other.what}", "", other.id)


def _kept(record: Record, names: Places) -> Iterator[Row]:
    for name, (kind, why) in _KEPT.items():
        found: tuple[Kept, ...] = getattr(record.result, name)
        for kept in without_left(found, record.migration) if name == "unknown" else found:
            for part, words in kept.parts.items():
                read = names.shown(kept.id, part, words)
                yield (kind, names.called(kept.id, part), read, why, "", _id(kept.id, part))


def _id(id_: str, part: str) -> str:
    return f"{id_}:{part}".strip(":")


def _names(record: Record) -> Iterator[Row]:
    who = record.who
    for key, called, spelled in (
        (INSTITUTION, "Instansi", record.institution),
        (ACTIVITY, "Kegiatan", record.activity),
    ):
        words = one_line(who.get(key, ""), None)
        if words != spelled:
            yield ("Ejaan disamakan", called, words, f'direkap sebagai "{spelled}"', "", "")
    if record.sheet.chapters and record.sheet.identity and not (record.institution and record.activity):
        yield ("Identitas kosong", "Identitas", "", _ALONE, "lengkapi instansi dan nama kegiatannya", "")
