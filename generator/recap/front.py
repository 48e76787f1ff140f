"""The page in front of the tables: how much was read, of what, and what the numbers mean."""

from collections import defaultdict
from collections.abc import Sequence

from generator import text
from generator.assessment.profile import COUNT
from generator.forms.wording import FILLED, READY
from generator.recap.duplicates import Counting
from generator.recap.records import Record, fold
from generator.recap.table import Column, Front, Row, Table
from generator.recap.wording import title, variant

_DISCLAIMER = "Alat bantu. Angka dalam buku kerja ini bukan nilai resmi EPSS dan bukan penilaian BPS."
_MEANINGS = (
    (COUNT, "Butir yang berlaku dan terjawab. Tidak relevan tanpa alasan belum terhitung terjawab."),
    ("Dari", "Butir yang berlaku untuk cara pengumpulan datanya; pada formulir, isian dan sel tabel yang diharapkan."),
    (FILLED, "Jumlah terisi dibagi seluruh butir yang berlaku, atau seluruh isian yang diharapkan."),
    (READY, "Sudah dibagi butir yang berlaku dan relevan. Bukan satu nilai untuk seluruh GSBPM."),
    ("Indeks, IPS", "Taksiran sendiri, baru dihitung bila semua butirnya terisi. Bukan nilai resmi EPSS."),
    ("Indeks domain", "Hanya bila satu berkas yang dihitung; indeks beberapa kegiatan tidak dirata-ratakan."),
    (
        "Dihitung",
        "Daftar periksa dengan instansi, kegiatan, tahun, dan lembar yang sama dihitung sekali, juga bila diisi pada "
        "edisi yang berbeda: dari tanggal "
        "terbaru, lalu yang terlengkap, lalu yang terakhir menurut nama berkas. Formulir: bila isinya sama persis.",
    ),
    ("Dihitung: sebagian", "Fase yang diisi pada lembar tersendiri dihitung dari berkas yang memuat jawabannya."),
    (
        "Celah, Belum terjawab",
        "Berkas yang tidak dihitung tidak ikut; dari berkas yang dihitung sebagian, hanya fase yang dihitung.",
    ),
    (
        "Edisi",
        "Berkas edisi lama dibawa ke edisi terbaru yang terbit lalu dinilai dengan edisi itu; lembar Per berkas "
        "menyebut edisi asalnya, lembar Catatan yang tidak terbawa.",
    ),
    ("Instansi, kegiatan", "Digabung tanpa membedakan huruf besar, spasi, dan tanda baca; ejaan pertama yang tampil."),
)


def front(
    folder: str, records: Sequence[Record], counted: Counting, refused: int, skipped: int, tables: Sequence[Table]
) -> Front:
    """Return the first page of the recap of a folder, before the `tables`."""
    sheets = {title(record.sheet): text.plain(record.sheet.disclaimer) for record in records}
    counts = (
        ("Berkas terbaca", len(records)),
        ("Tidak dihitung karena duplikat", sum(not counted.counts(record) for record in records)),
        ("Ditolak", refused),
        ("Dilewati: berkas tersembunyi dan kunci Office", skipped),
        ("Instansi", len({fold(record.institution) for record in records if record.institution})),
        ("Kegiatan", len({(fold(r.institution), fold(r.activity)) for r in records if r.activity})),
    )
    columns = (
        *(Column("Lembar", 40), Column("Varian", 30), Column("Edisi", 9), Column("Berkas", 9, "angka")),
        *(Column("Dihitung", 10, "angka"), Column(COUNT, 10, "angka"), Column("Dari", 10, "angka")),
    )
    about = [(f"Lembar {table.name}", table.about) for table in tables]
    disclaimers = sorted((name, words) for name, words in sheets.items() if words)
    meanings = (*_MEANINGS, *about, *disclaimers)
    return Front(f"Rekap jawaban: {folder}", (_DISCLAIMER,), counts, columns, _sheets(records, counted), meanings)


def _sheets(records: Sequence[Record], counted: Counting) -> tuple[Row, ...]:
    """Return a row for each sheet, variant and edition: how many files, and how much of those counted is filled in."""
    groups: dict[tuple[str, str, str, str], list[Record]] = defaultdict(list)
    for record in records:
        groups[(record.sheet.id, record.jawaban.edisi, variant(record), title(record.sheet))].append(record)
    return tuple(_row(key, group, counted) for key, group in sorted(groups.items()))


def _row(key: tuple[str, str, str, str], group: Sequence[Record], counted: Counting) -> Row:
    _, edition, part, name = key
    extents = [record.extent for record in group if counted.counts(record)]
    return (name, part, edition, len(group), len(extents), sum(e[0] for e in extents), sum(e[1] for e in extents))
