"""What was reviewed stays as it was reviewed: ids, references to the law, and the text they were held against."""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Location, did_you_mean
from generator.edition import Edition
from generator.models.tinjauan import RECORD
from generator.naming import name
from generator.revisions.maps import lineage
from generator.tinjauan import Pending


def missing_records(edition: Edition) -> Iterator[Diagnostic]:
    """Where references to the law are to be reviewed there is a record of it."""
    if edition.edisi.tinjauan == "wajib":
        paths = (f"data/{RECORD}", f"data/{edition.edisi.edisi}/{RECORD}")
        missing = [path for path in paths if path not in edition.tinjauan]
        if missing and not any(file.name == "tinjauan" for file in edition.broken):
            pesan = f"catatan tinjauan tidak ada: {', '.join(missing)}"
            saran = "pulihkan berkas itu dari riwayatnya; bila memang belum ada: ./juknis tinjau --semua"
            yield Diagnostic("tanpa-tinjauan", pesan, Location(missing[0]), saran=saran)


CODES = ("tanpa-tinjauan", "id-hilang", "belum-ditinjau", "dasar-berubah", "rujukan-hilang")
"""What a review settles."""


def vanished_ids(edition: Edition) -> Iterator[Diagnostic]:
    """An id once recorded stays, or a map says what became of it: addresses and filled forms depend on it."""
    fates = {id_ for step in lineage(edition) for id_ in step.fates}
    for item in edition.lost:
        if item.id in fates:
            continue
        hint = did_you_mean(item.id, item.new)
        saran = f"{hint} " if hint else ""
        saran += f"kembalikan id itu; bila memang dihapus, catat dengan: ./juknis tinjau {item.id}"
        yield Diagnostic("id-hilang", f'"{item.id}" sudah tercatat, tetapi tidak ada lagi', item.where, saran=saran)


def unreviewed(edition: Edition) -> Iterator[Diagnostic]:
    """Every reference to the law was reviewed as it is written now."""
    return _pending(edition, "baru", "belum-ditinjau", "rujukan ke {} belum ditinjau")


def suspect(edition: Edition) -> Iterator[Diagnostic]:
    """What an entry rests on reads and stands as it did when the entry was reviewed."""
    return _pending(edition, "berubah", "dasar-berubah", "bunyi atau keadaan {} berubah sejak ditinjau")


def dropped(edition: Edition) -> Iterator[Diagnostic]:
    """A reference once reviewed is not dropped unseen."""
    return _pending(edition, "hilang", "rujukan-hilang", "rujukan ke {} sudah ditinjau, tetapi tidak ada lagi di sini")


def _pending(edition: Edition, sebab: str, kode: str, pesan: str) -> Iterator[Diagnostic]:
    for item in edition.pending:
        if item.sebab == sebab:
            saran = f"periksa apakah masih sesuai, lalu: ./juknis tinjau {item.owner}"
            what = _called(edition, item)
            yield Diagnostic(kode, pesan.format(what), item.where(edition), item.owner, saran)


def _called(edition: Edition, item: Pending) -> str:
    return name(edition.entries[item.target], edition.entries) if item.target in edition.entries else item.target
