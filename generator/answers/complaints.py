"""What is said about files that cannot be read as they are: COMPLAINTS about the file, WHY an answer was not taken."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from generator.diagnostics import Diagnostic, Location

Berat = Literal["galat", "peringatan"]
_OURS = "isi formulir yang diunduh dari situs, lalu kirim berkas PDF, XLSX, atau JSON-nya"
_AGAIN = "minta pengirimnya menyimpan dan mengirim ulang berkasnya"
_COPY = "bila jawabannya diperlukan, salin isian ke berkas yang baru diunduh"
_RESAVE = "buka di Excel atau LibreOffice, lalu simpan sebagai Excel Workbook (.xlsx)"

COMPLAINTS: Mapping[str, tuple[Berat, str, str]] = {
    # what cannot be opened
    "tidak-ada": ("galat", "berkas ini tidak ada", "periksa nama dan foldernya"),
    "tautan-putus": ("galat", "ini tautan ke berkas yang tidak ada", "salin berkas aslinya ke sini"),
    "tautan": ("galat", "ini tautan ke berkas lain; tautan tidak diikuti", "salin berkas aslinya ke sini"),
    "folder": ("galat", "ini folder, bukan berkas", "untuk semua berkas di dalamnya: juknis rekap FOLDER"),
    "bukan-berkas": ("galat", "ini bukan berkas biasa", "salin isinya ke sebuah berkas"),
    "tidak-boleh": ("galat", "berkas ini tidak boleh dibaca", "minta izin baca, atau salin berkasnya"),
    "nama-salah": ("galat", "nama berkas ini tidak dapat dipakai di sini", "pendekkan namanya"),
    "tidak-terbaca": ("galat", "berkas ini tidak dapat dibaca dari tempatnya", "salin ke komputer ini, lalu ulangi"),
    "kosong": ("galat", "berkas ini kosong (0 bita)", _AGAIN),
    "terlalu-besar": (
        "galat",
        "berkas ini {ukuran} MB; yang dibaca paling besar {batas} MB",
        "formulir yang terisi jauh lebih kecil: periksa apakah ini berkas yang dimaksud",
    ),
    # what is something else
    "html": (
        "galat",
        "ini halaman HTML; isiannya tersimpan di peramban, bukan di berkas ini",
        'buka di peramban, pilih "Simpan jawaban", lalu kirim berkas jawabannya',
    ),
    "html-lain": ("galat", "ini halaman HTML, bukan formulir dari juknis", _OURS),
    "docx": (
        "galat",
        "dokumen Word tidak dibaca",
        "naskah Word untuk disunting dan ditandatangani; isi formulir PDF, Excel, atau HTML-nya",
    ),
    "xls": ("galat", "ini berkas Excel lama (.xls)", _RESAVE),
    "xlsb": ("galat", "ini berkas Excel biner (.xlsb)", _RESAVE),
    "ods": ("galat", "ini berkas OpenDocument (.ods)", _RESAVE),
    "odt": ("galat", "dokumen OpenDocument tidak dibaca", _OURS),
    "pptx": ("galat", "ini berkas presentasi", _OURS),
    "ole": ("galat", "ini dokumen Office lama", _OURS),
    "csv": (
        "galat",
        "ini daftar teks (CSV); kode dan rumus formulirnya sudah hilang",
        "kirim buku kerja Excel aslinya (.xlsx)",
    ),
    "gambar": ("galat", "ini gambar; isian pada gambar tidak dapat dibaca", _OURS),
    "arsip": ("galat", "ini arsip berisi berkas lain", "keluarkan isinya ke sebuah folder, lalu: juknis rekap FOLDER"),
    "fdf": ("galat", "ini hanya isian yang diekspor (FDF/XFDF), bukan formulirnya", "kirim berkas PDF-nya"),
    "xml": ("galat", "berkas XML tidak dibaca", _OURS),
    "teks": ("galat", "ini berkas teks, bukan formulir yang terisi", _OURS),
    "bukan-formulir": ("galat", "ini bukan formulir atau jawaban dari juknis", _OURS),
    "tak-dikenal": ("galat", "jenis berkas ini tidak dikenal", _OURS),
    # PDF
    "pdf-terkunci": (
        "galat",
        "PDF ini terkunci dengan kata sandi",
        "buka dengan kata sandinya, simpan tanpa kata sandi, lalu kirim ulang",
    ),
    "pdf-rusak": ("galat", "PDF ini rusak atau terpotong, dan tidak dapat diperbaiki", _AGAIN),
    "pdf-diperbaiki": (
        "peringatan",
        "PDF ini rusak atau terpotong; yang tersisa terbaca",
        "bandingkan hasilnya dengan berkas aslinya",
    ),
    "pdf-gabungan": (
        "peringatan",
        "PDF ini gabungan beberapa formulir; dibaca sebagai {lembar}",
        "kirim setiap formulir sebagai berkas tersendiri",
    ),
    "pdf-diratakan": (
        "galat",
        "formulir ini sudah diratakan: isiannya tinggal gambar dan tidak dapat dibaca",
        'kirim berkas yang disimpan dari pembaca PDF ("Simpan"), bukan hasil "Cetak ke PDF"',
    ),
    "pdf-tanpa-isian": (
        "galat",
        "PDF ini tidak mempunyai kolom isian: hasil pindai, hasil cetak ke PDF, atau dokumen lain",
        "kirim formulir yang diisi di layar dan disimpan; isian di kertas disalin dulu ke formulir itu",
    ),
    "pdf-xfa": ("galat", "ini formulir XFA, bukan formulir dari juknis", _OURS),
    # XLSX
    "xlsx-terkunci": (
        "galat",
        "buku kerja ini terkunci dengan kata sandi",
        "buka dengan kata sandinya, simpan tanpa kata sandi, lalu kirim ulang",
    ),
    "xlsx-rusak": ("galat", "buku kerja ini rusak atau terpotong", f"{_RESAVE}; bila gagal, {_AGAIN}"),
    "xlsx-bom": (
        "galat",
        "isi buku kerja ini terlalu besar bila dibuka ({ukuran} MB, {anggota} bagian)",
        "formulir yang terisi jauh lebih kecil: periksa apakah ini berkas yang dimaksud",
    ),
    "xlsx-entitas": ("galat", "buku kerja ini memuat pernyataan XML yang berbahaya", _AGAIN),
    "xlsx-strict": ("galat", "buku kerja ini tersimpan sebagai Strict Open XML", _RESAVE),
    "xlsx-makro": (
        "peringatan",
        "buku kerja ini memuat makro; isinya dibaca, makronya tidak dijalankan",
        "simpan sebagai Excel Workbook (.xlsx)",
    ),
    "xlsx-kunci-hilang": (
        "peringatan",
        "baris kunci yang tersembunyi di bawah penanda tidak ada; lembar ini tidak dibaca",
        "salin isiannya ke berkas yang baru diunduh",
    ),
    "xlsx-lembar-lain": (
        "peringatan",
        "lembar ini dari formulir lain ({lembar}); tidak dibaca",
        "simpan setiap formulir sebagai berkas tersendiri",
    ),
    "xlsx-baris-tambahan": (
        "peringatan",
        "{n} baris tanpa kode dibaca sebagai baris tabel",
        "tambahkan baris dengan menyalin baris yang ada",
    ),
    # JSON
    "json-rusak": ("galat", "susunan JSON rusak atau terpotong", "simpan ulang jawabannya dari formulir"),
    "json-dalam": ("galat", "JSON ini bersarang terlalu dalam", _OURS),
    "json-pengodean": ("galat", "teks berkas ini bukan UTF-8", "simpan ulang dengan pengodean UTF-8"),
    "json-bukan-jawaban": ("galat", "JSON ini bukan berkas jawaban juknis", _OURS),
    "skema-lain": (
        "galat",
        'jawaban ini berskema "{skema}"; yang dibaca {kenal}',
        "perbarui program juknis, atau simpan ulang jawabannya dari formulir",
    ),
    "bentuk-salah": ("galat", "di sini diharapkan {harap}, yang ada {ada}", "simpan ulang jawabannya dari formulir"),
    "kunci-lain": ("peringatan", 'bagian "{kunci}" tidak dikenal dan tidak dibaca', ""),
    "rencana-ditolak": (
        "peringatan",
        "rencana aksi di berkas ini tidak dapat dibaca: {sebab}",
        "jawaban lainnya dibaca; simpan ulang rencana aksinya dari Periksa mandiri",
    ),
    # what the sheet says
    "penanda-rusak": ("galat", "penanda formulir di berkas ini rusak", "salin isiannya ke berkas yang baru diunduh"),
    "lembar-tak-dikenal": ("galat", 'formulir "{lembar}" tidak ada pada edisi mana pun', "{saran}"),
    "edisi-tak-dikenal": (
        "peringatan",
        "formulir edisi {edisi} belum dikenal; dibaca menurut edisi {pakai}",
        "perbarui program juknis dan datanya",
    ),
    "edisi-lama": (
        "peringatan",
        "ini formulir edisi {edisi}; edisi terbaru {pakai}",
        "isian dibaca menurut edisinya sendiri; untuk isian baru, pakai formulir edisi terbaru",
    ),
    "isian-hilang": ("peringatan", "{n} isian tidak ada lagi pada berkas ini: {daftar}", _COPY),
    "kolom-hilang": ("peringatan", "{n} kolom tidak ada lagi pada berkas ini: {daftar}", _COPY),
    "terlalu-panjang": ("peringatan", "teks {ada} karakter, batasnya {batas}; dibaca seluruhnya", ""),
    "nol-depan": (
        "peringatan",
        "nomor telepon tersimpan sebagai angka; dibaca {nilai}",
        "jadikan sel teks agar nol di depan tidak hilang",
    ),
    "bukan-surel": (
        "peringatan",
        'alamat surel "{nilai}" tidak berbentuk nama@tempat; disimpan seperti tertulis',
        "periksa penulisannya",
    ),
    "bukan-telepon": (
        "peringatan",
        'nomor telepon "{nilai}" tidak seperti nomor telepon; disimpan seperti tertulis',
        "periksa penulisannya",
    ),
    "belum-diisi": ("peringatan", "formulir ini belum diisi", ""),
    "terlalu-banyak": ("galat", "berkas ini memuat lebih dari {batas} isian", _OURS),
    "teks-terlalu-banyak": ("galat", "isian berkas ini bersama-sama lebih dari {batas} karakter", _OURS),
    "gagal": ("galat", "berkas ini rusak sehingga tidak dapat dibaca ({jenis})", _AGAIN),
}
"""Code → weight, pesan, saran; {…} are filled in."""

WHY: Mapping[str, str] = {
    "bukan-pilihan": "bukan salah satu pilihan: {pilihan}",
    "bukan-tanggal": "bukan tanggal; tulis misalnya 30/06/2025",
    "bukan-tahun": "bukan tahun; tulis empat angka, misalnya 2025",
    "bukan-angka": "bukan angka; tulis misalnya 1.250 atau 12,5",
    "bukan-centang": "bukan tanda centang; pilih Ya atau kosongkan",
    "ganda": "ada jawaban yang berbeda-beda untuk isian yang sama: {nilai}",
    "rumus": "isi sel ini rumus, bukan jawaban",
    "nilai-galat": "isi sel ini galat hitungan, bukan jawaban",
    "bukan-kode": "nama isian ini bukan kode dari juknis",
    "bentuk-salah": "di sini diharapkan {harap}, yang ada {ada}",
    "tanpa-kode": "baris ini tidak mempunyai kode, jadi tidak jelas butir mana yang dijawab",
    "terlalu-panjang": "teksnya {ada} karakter; paling banyak {batas}",
}
"""Code → why an answer was not taken."""


@dataclass(frozen=True)
class Remark:
    """A complaint whose file is not named yet: its code, where in the file, the words of its gaps."""

    code: str
    pada: str = ""
    words: Mapping[str, object] = field(default_factory=dict)

    def diagnostic(self, path: str) -> Diagnostic:
        """Return the complaint about the file that people know as `path`."""
        weight, message, advice = COMPLAINTS[self.code]
        message, advice = message.format(**self.words), advice.format(**self.words)
        return Diagnostic(self.code, message, Location(path), self.pada, advice, weight)


class RefusedError(Exception):
    """Raised where a file cannot be read at all; carries the remark that says why."""

    def __init__(self, code: str, pada: str = "", **words: object) -> None:
        self.remark = Remark(code, pada, words)
        super().__init__(code)
