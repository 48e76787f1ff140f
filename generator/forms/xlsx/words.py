"""What the workbook itself says; all else is the sheet's, or in `forms.wording`."""

from generator.forms import wording

GUIDE = "Petunjuk"
IDENTITY = "Identitas"
FIELDS = "Isian"
CHECKLIST = "Daftar periksa"
PROFILE = "Profil"
LISTS = "Pilihan"

EMPTY = "kosong"
"""What an answer is read as where it is no code, and its states where it does not count; all in hidden columns."""
UNKNOWN = "tidak-dikenal"
UNREASONED = "tanpa-alasan"
NOT_APPLYING = "tidak-berlaku"
KEPT = "tidak-berlaku-terisi"
TICK = "centang"

NO_ANSWER = "jawaban belum dipilih"
NO_REASON = "alasan belum diisi"
NO_EVIDENCE = "bukti belum diisi"
NOT_KNOWN = "jawaban tidak dikenal; pilih dari daftar"
NOT_FOR = "tidak berlaku untuk "
NOT_COUNTED = "; jawaban disimpan, tidak dihitung"

INCOMPLETE = "belum lengkap"
NONE = "tidak ada"
"""A share of nothing."""
OUT_OF_SCALE = "di luar rentang predikat"

ERRORS = {
    "pilihan": ("Jawaban tidak dikenal", "Pilih salah satu dari daftar. Untuk mengosongkan sel, tekan Delete."),
    "centang": ("Bukan centang", 'Pilih "Ya", atau kosongkan sel dengan tombol Delete.'),
    "tanggal": ("Bukan tanggal", "Tulis hari/bulan/tahun, misalnya 30/06/2025."),
    "tahun": ("Bukan tahun", "Tulis tahun dengan empat angka, misalnya 2025."),
    "angka": ("Bukan angka", "Tulis angka saja, tanpa satuan."),
    "teks": ("Terlalu panjang", "Sel ini memuat paling banyak {limit} karakter."),
}
"""Title and message when a cell refuses what was typed, by type; `teks` is for every type that is not here."""

HOW_TO = {
    "pilihan": "Pilih dari daftar.",
    "centang": 'Pilih "Ya" bila benar; kosongkan bila tidak.',
    "tanggal": "Hari/bulan/tahun, misalnya 30/06/2025.",
    "tahun": "Empat angka.",
    "angka": "Angka saja.",
    "surel": "",
    "telepon": "",
    "teks": "",
    "paragraf": "Boleh beberapa baris (Alt+Enter).",
}
"""How a field of a type is filled in."""

HEADS = {
    "kode": "Kode (tautan)",
    "butir": "Butir",
    "kriteria": "Kriteria setiap tingkat",
    "nilai": wording.ANSWER,
    "perhatian": "Perlu perhatian",
    "penerapan": "Tidak berlaku untuk",
    "bobot": "Bobot dalam aspek (%)",
    "dasar": "Dasar hukum",
    "tautan": "Tautan dasar hukum {number}",
}

FILLING = (
    "Isi hanya sel kuning muda. Sel lain dikunci tanpa kata sandi supaya bunyi dan susunannya tidak berubah.",
    "Sel pilihan: klik sel, lalu panah di kanannya. Tanggal ditulis hari/bulan/tahun, misalnya 30/06/2025.",
    "Baris baru di dalam sel: Alt+Enter. Lebar kolom dan tinggi baris boleh diubah.",
    "Jangan menghapus atau menyisipkan baris dan kolom; jawaban dapat tidak terbaca.",
)
FILLING_CHECKLIST = 'Kolom "Perlu perhatian" dan lembar "Profil" menghitung sendiri, juga tanpa internet.'
FILLING_WAY = "Baris yang tidak berlaku bagi cara pengumpulan data yang dipilih menjadi abu-abu dan tidak dihitung."
FILLING_TABLE = (
    "Tabel memuat {rows} baris; baris yang kosong diabaikan. Yang tercetak hanya baris-baris pertama; bila terisi "
    "lebih banyak, di atas tabel tertulis cara mencetak selebihnya."
)
PRINTED = ". Yang tercetak hanya baris 1-{rows}: untuk baris lain, blok barisnya, lalu cetak pilihan itu saja"
PRIVACY = (
    "Isian hanya tersimpan dalam berkas ini. Berkas ini tidak memuat makro dan tidak mengirim apa pun; bukti tidak "
    "diunggah. Internet hanya diperlukan untuk membuka tautannya."
)
