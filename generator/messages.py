"""Complaints of the libraries, put into the author's words: type → pesan, saran (Indonesian)."""

from collections.abc import Mapping

import yaml
from pydantic_core import ErrorDetails

_CHARACTER = (
    "yaml-karakter",
    "karakter ini tidak boleh mengawali teks tanpa tanda kutip",
    'apit teksnya dengan tanda kutip "…"',
)


def sign(character: str) -> tuple[str, str, str]:
    """Return code, pesan and saran for a text that begins with a character that YAML reads as its own."""
    pesan = f"tanda {character} di awal teks punya arti sendiri dalam YAML"
    return "yaml-penanda", pesan, "apit teksnya dengan tanda kutip"


# YAML's own words → code, pesan, saran. The first fragment found in the problem or its context wins.
_YAML = (
    ("found character '\\t'", "yaml-tab", "ada tab; YAML hanya mengenal spasi", "ganti tab dengan spasi"),
    ("while scanning a quoted scalar", "yaml-kutip", "tanda kutip dibuka tetapi tidak ditutup", "tutup tanda kutipnya"),
    ("scanning an alias", *sign("*")),
    ("scanning an anchor", *sign("&")),
    ("a tag", *sign("!")),
    (
        "while scanning a block scalar",
        "yaml-blok",
        "sesudah > atau | teksnya dimulai di baris baru",
        "pindahkan teksnya",
    ),
    (
        "while parsing a flow",
        "yaml-kurung",
        "kurung dibuka tetapi tidak ditutup",
        "tutup kurungnya, atau apit teksnya dengan kutip",
    ),
    (
        "sequence entries are not allowed",
        "yaml-strip",
        "butir daftar dimulai di baris baru",
        "pindahkan tanda - ke baris baru",
    ),
    ("expected the node content", *_CHARACTER),
    (
        "sesudah penutup",
        "yaml-sesudah-kutip",
        "ada tulisan sesudah tanda kutip atau kurung penutup",
        "apit seluruh teksnya dengan kutip jenis lain",
    ),
    (
        "mapping values are not allowed",
        "yaml-titik-dua",
        "ada titik dua di dalam teks yang tidak dikutip",
        'apit seluruh teksnya dengan tanda kutip "…", atau tulis di bawah >-',
    ),
    (
        "found unknown escape character",
        "yaml-escape",
        "garis miring terbalik di dalam kutip ganda tidak dikenal",
        "pakai kutip tunggal '…'",
    ),
    (
        "could not find expected ':'",
        "yaml-titik-dua-hilang",
        "titik dua sesudah nama kolom tidak ditemukan",
        "tulis spasi sesudah titik dua; teks panjang diberi lekuk lebih dalam",
    ),
    (
        "expected <block end>",
        "yaml-lekuk",
        "lekuk (indentasi) baris ini tidak cocok dengan baris sebelumnya",
        "samakan jumlah spasi di depan dengan saudaranya",
    ),
    ("cannot start any token", *_CHARACTER),
    (
        "expected a single document",
        "yaml-dokumen",
        "ada tanda --- yang memulai dokumen kedua",
        "satu berkas hanya memuat satu dokumen",
    ),
)

_OPENED = ("yaml-kutip", "yaml-kurung", "yaml-penanda", "yaml-titik-dua-hilang")
"""Faults shown where they begin, not where the reader noticed."""


def explain_yaml(error: yaml.MarkedYAMLError, lines: list[str]) -> tuple[str, str, str, yaml.Mark | None]:
    """Return code, pesan, saran and the mark to point at for an error of the YAML reader."""
    words = f"{error.problem} {error.context}"
    mark = error.problem_mark or error.context_mark
    before = lines[mark.line][: mark.column + 1] if mark and mark.line < len(lines) else ""
    if "\t" in before[: len(before) - len(before.lstrip())]:
        words = "found character '\\t'"
    elif "expected <block end>" in words and before[:-1].strip(" -"):
        words = "sesudah penutup"
    for fragment, kode, pesan, saran in _YAML:
        if fragment in words:
            return kode, pesan, saran, (error.context_mark if kode in _OPENED else None) or mark
    return "yaml-rusak", "susunan YAML tidak dapat dibaca di sini", "periksa baris ini dan baris di atasnya", mark


# Pydantic's complaint type → code, pesan, saran; {…} are taken from the complaint's own values.
_MODEL: Mapping[str, tuple[str, str, str]] = {
    "missing": ("kolom-hilang", 'kolom "{kolom}" wajib diisi tetapi tidak ada', 'tambahkan "{kolom}:"'),
    "extra_forbidden": ("kolom-tak-dikenal", 'kolom "{kolom}" tidak dikenal di sini', ""),
    "string_type": ("bukan-teks", "di sini diharapkan teks, yang ada {ada}", "{apit}"),
    "string_too_short": ("teks-kosong", "teks ini kosong", "isi, atau hapus kolomnya"),
    "string_too_long": ("teks-panjang", "teks ini terlalu panjang (paling banyak {max_length} karakter)", ""),
    "string_pattern_mismatch": ("bentuk-salah", "bentuk {nilai} tidak sesuai di sini", "lihat contoh di berkas lain"),
    "int_type": ("bukan-bilangan", "di sini diharapkan bilangan bulat, yang ada {ada}", ""),
    "int_parsing": ("bukan-bilangan", "{nilai} bukan bilangan bulat", "tulis angka saja, misalnya 5"),
    "int_parsing_size": ("di-luar-batas", "bilangan ini terlalu besar", ""),
    "decimal_type": ("bukan-bilangan", "di sini diharapkan bilangan, yang ada {ada}", ""),
    "decimal_parsing": ("bukan-bilangan", "{nilai} bukan bilangan", "tulis dengan titik, misalnya 4.2"),
    "finite_number": ("bukan-bilangan", "{nilai} bukan bilangan", "tulis dengan titik, misalnya 4.2"),
    "decimal_max_places": ("di-luar-batas", "paling banyak {decimal_places} angka di belakang titik", ""),
    "greater_than": ("di-luar-batas", "bilangan ini harus lebih dari {gt}", ""),
    "greater_than_equal": ("di-luar-batas", "bilangan ini paling kecil {ge}", ""),
    "less_than_equal": ("di-luar-batas", "bilangan ini paling besar {le}", ""),
    "literal_error": ("pilihan-salah", "{nilai} bukan pilihan di sini", "pilihannya: {pilihan}"),
    "enum": ("pilihan-salah", "{nilai} bukan pilihan di sini", "pilihannya: {pilihan}"),
    "too_short": (
        "daftar-pendek",
        "daftar ini memuat kurang dari {min_length} isian",
        "lengkapi, atau hapus daftarnya",
    ),
    "kata_ganda": ("anggota-ganda", '"{kata}" tertulis dua kali di sini', "hapus salah satunya"),
    "tuple_type": ("bukan-daftar", "di sini diharapkan daftar (baris-baris yang diawali -), yang ada {ada}", ""),
    "dict_type": ("bukan-kelompok", "di sini diharapkan kelompok kolom, yang ada {ada}", ""),
    "model_type": ("bukan-kelompok", "di sini diharapkan kelompok kolom, yang ada {ada}", ""),
    "model_attributes_type": ("bukan-kelompok", "di sini diharapkan kelompok kolom, yang ada {ada}", ""),
    "date_type": ("bukan-tanggal", "di sini diharapkan tanggal, yang ada {ada}", "tulis TTTT-BB-HH"),
    "date_parsing": ("bukan-tanggal", "{nilai} bukan tanggal", "tulis TTTT-BB-HH, misalnya 2025-01-15"),
    "date_from_datetime_parsing": ("bukan-tanggal", "{nilai} bukan tanggal yang ada", "periksa bulan dan harinya"),
    "tanggal": ("bukan-tanggal", "{nilai} bukan tanggal", "tulis TTTT-BB-HH, misalnya 2025-01-15"),
    "bentuk_perubahan": (
        "bentuk-perubahan",
        'pada perubahan "{jenis}", kolom "{kolom_peta}" memuat {bentuk} id',
        "lihat jenis-jenis perubahan dalam Panduan redaksi",
    ),
    "tanpa_alasan": (
        "tanpa-alasan",
        "yang dihapus perlu alasan, yang ditampilkan kepada pembaca",
        "tambahkan alasan:",
    ),
    "satu_isi": (
        "satu-isi",
        "satu blok memuat tepat satu isi, di sini ada {ada_isi}",
        "mulai blok baru dengan tanda -",
    ),
    "isi_atau_semua": (
        "isi-atau-semua",
        "satu bab modul memuat tepat satu dari dua kolom: isi atau semua",
        "tulis isi: dengan daftar acuan, atau semua: dengan nama foldernya",
    ),
    "bab_tanpa_judul": (
        "bab-tanpa-judul",
        "bab ini memuat lebih dari satu isi, jadi perlu judul",
        "tambahkan judul: pada bab ini",
    ),
}


def explain_model(error: ErrorDetails) -> tuple[str, str, str]:
    """Return code, pesan and saran for one complaint of a model; an unlisted type gets a general one."""
    kode, pesan, saran = _MODEL.get(error["type"], ("isi-salah", "isi kolom ini tidak sesuai", ""))
    context = error.get("ctx", {})
    values = {
        **context,
        "kolom": error["loc"][-1] if error["loc"] else "",
        "nilai": _shown(error["input"]),
        "ada": _kind_of_value(error["input"]),
        "apit": "bila ini teks, apit dengan tanda kutip" if isinstance(error["input"], list | dict) else "",
        "pilihan": str(context.get("expected", "")).replace("'", "").replace(" or ", ", "),
        "ada_isi": context.get("ada", ""),
    }
    return kode, pesan.format(**values), saran.format(**values)


def _shown(value: object) -> str:
    """Return what the author wrote, in quotes and cut short; what is no text is named, not shown."""
    if not isinstance(value, str):
        return _kind_of_value(value)
    words = " ".join(value.split())
    return f'"{words[:60]}…"' if len(words) > 60 else f'"{words}"'


def _kind_of_value(value: object) -> str:
    if value is None:
        return "isian kosong"
    return "kelompok kolom" if isinstance(value, dict) else "daftar" if isinstance(value, list) else "teks"
