"""An edition 2026 made from that of 2025 by known changes, in a copy of the project: what readers must then be told."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

from generator.edition import load
from generator.revisions.copying import copy
from generator.revisions.freezing import freeze
from generator.tinjauan import write

if TYPE_CHECKING:
    from pathlib import Path

OLD, NEW = "2025", "2026"
COPIED = ("data", "content", "generator", "overrides", "mkdocs.yml", "pyproject.toml", "requirements.lock")
REWORDED, REWRITTEN = "Melakukan anonimisasi data", "Melakukan anonimisasi data mikro sebelum data dibagikan"
"""What ``gsbpm/5.1/a2`` said, and says now."""
PHASE = "data/2026/gsbpm/fase-5.yaml"
EDITS: tuple[tuple[str, str, str], ...] = (
    ("data/2026/edisi.yaml", "status: draf", "status: terbit"),
    (PHASE, f"teks: {REWORDED}\n", f"teks: {REWRITTEN}\n"),
    (
        PHASE,
        "      - id: a3\n        teks: Menerjemahkan data ke dalam konsep SNA (*System of National Accounts*)\n",
        "",
    ),
    (
        PHASE,
        f"teks: {REWRITTEN}\n",
        f"teks: {REWRITTEN}\n      - id: a3\n        teks: >-\n"
        "          Menerjemahkan data ke dalam konsep SNA (*System of National Accounts*) bila diperlukan\n",
    ),
    (
        PHASE,
        "teks: Mendapatkan persetujuan terhadap perbaikan & imputasi data yang telah dilakukan\n",
        "teks: Mendapatkan persetujuan terhadap perbaikan data yang telah dilakukan\n"
        "      - id: a4\n        teks: Mendapatkan persetujuan terhadap imputasi data yang telah dilakukan\n",
    ),
    (
        PHASE,
        "      - id: a5\n        teks: Melakukan estimasi untuk neraca nasional\n"
        "      - id: a6\n        teks: Melakukan rekonsiliasi neraca nasional dan regional\n",
        "      - id: a5\n        teks: Melakukan estimasi dan rekonsiliasi neraca nasional dan regional\n",
    ),
    (PHASE, "      - id: a4\n        teks: Menghitung *sampling error*\n", ""),
    (
        "data/2026/gsbpm/fase-1.yaml",
        "    aktivitas:\n",
        "    aktivitas:\n      - id: a19\n        teks: Membaca hasil evaluasi kegiatan yang lalu\n",
    ),
    (
        "data/2026/tim/koordinator.yaml",
        "melaksanakan pembinaan statistik sektoral dalam mewujudkan Sistem Statistik Nasional;",
        "melaksanakan dan mencatat pembinaan statistik sektoral dalam mewujudkan Sistem Statistik Nasional;",
    ),
    ("data/2026/tahapan/pelaporan.yaml", "formulir/narahubung", "formulir/kontak-instansi"),
    ("data/2026/tahapan/pelaporan.yaml", "formulir:narahubung", "formulir:kontak-instansi"),
    ("data/2026/tahapan/inisiatif-bps.yaml", "formulir/narahubung", "formulir/kontak-instansi"),
    ("data/2026/tahapan/anggaran-pembinaan.yaml", "      - anggaran: anggaran/transport-lokal\n", ""),
    (
        "data/2026/juknis/dasar-hukum.yaml",
        "(Perpres 86/2007)",
        "(Perpres 86/2007 sebagaimana telah diubah dengan Perpres 1/2025)",
    ),
    (
        "data/2026/gsbpm/fase-2.yaml",
        "      - id: a4\n        teks: Melakukan identifikasi cakupan data administratif yang tersedia\n"
        "      - id: a5\n        teks: Melakukan identifikasi ketepatan waktu data administratif yang tersedia\n",
        "      - id: a5\n        teks: Melakukan identifikasi ketepatan waktu data administratif yang tersedia\n"
        "      - id: a4\n        teks: Melakukan identifikasi cakupan data administratif yang tersedia\n",
    ),
    (
        "data/2026/epss/domain-1.yaml",
        "teks: Penerapan SDS telah dilakukan reviu dan evaluasi secara berkala",
        "teks: Penerapan SDS telah dilakukan reviu dan evaluasi secara berkala, paling sedikit setahun sekali",
    ),
    (
        "data/2026/formulir/identifikasi-kegiatan.yaml",
        "      - id: periode\n        nama: Periode Kegiatan\n",
        "      - id: periodisasi\n        nama: Periode Kegiatan\n",
    ),
    (
        "data/2026/formulir/identifikasi-kegiatan.yaml",
        "      - id: unit-kerja\n",
        "      - id: kontak\n        nama: Surel Kontak\n        tipe: surel\n      - id: unit-kerja\n",
    ),
    (
        "data/2026/tim/anggota-sekretariat.yaml",
        "  - huruf: h\n    teks: melaksanakan tugas lain yang diberikan oleh Ketua\n",
        "  - huruf: h\n    id: rekap\n    teks: menyusun rekap hasil periksa mandiri lokus binaan; dan\n"
        "  - huruf: i\n    id: h\n    teks: melaksanakan tugas lain yang diberikan oleh Ketua\n",
    ),
    ("data/2026/formulir/identifikasi-kegiatan.yaml", "      periode: ", "      periodisasi: "),
    ("data/2026/formulir/identifikasi-kegiatan.yaml", "      periode: ", "      periodisasi: "),
    (
        "data/2026/tahapan/pelaporan.yaml",
        "mengikuti ketentuan dari sekretariat\n          pembina",
        "adalah tanggal 15 bulan berikutnya",
    ),
    ("data/istilah/penimbang.yaml", "suatu unit sampel mewakili", "satu unit sampel mewakili"),
    (
        "data/peraturan/perpres-39-2019.yaml",
        "teks: Data yang dihasilkan oleh Produsen Data harus memenuhi Standar Data.",
        "teks: Data yang dihasilkan oleh Produsen Data wajib memenuhi Standar Data.",
    ),
)
"""Files, what stands there, and what takes its place (the first time it stands there)."""
RENAMED = {
    "data/2026/formulir/narahubung.yaml": "data/2026/formulir/kontak-instansi.yaml",
    "content/gsbpm/cara-membaca.md": "content/gsbpm/membaca-halaman.md",
}
REMOVED = ("data/2026/anggaran/transport-lokal.yaml",)
MAP = """perubahan:
  - jenis: diubah
    dari:
      - gsbpm/5.1/a2
      - tim/koordinator/c
      - juknis/dasar-hukum/perbps-7-2020
      - tahapan/anggaran-pembinaan/rancangan
      - tahapan/pelaporan/batas-waktu
      - epss/10101/tingkat-4
  - jenis: dipindah
    dari: gsbpm/5.2/a3
    ke: gsbpm/5.1/a3
  - jenis: dipecah
    dari: gsbpm/5.4/a3
    ke: [gsbpm/5.4/a3, gsbpm/5.4/a4]
  - jenis: digabung
    dari: [gsbpm/5.7/a5, gsbpm/5.7/a6]
    ke: gsbpm/5.7/a5
  - jenis: dihapus
    dari: gsbpm/5.7/a4
    alasan: Termasuk evaluasi mutu pada fase 8.
  - jenis: dihapus
    dari: anggaran/transport-lokal
    alasan: Standar biayanya dicabut.
  - jenis: baru
    ke: [gsbpm/1.1/a19, formulir/identifikasi-kegiatan/kontak, tim/anggota-sekretariat/rekap]
  - jenis: tetap
    dari: tim/anggota-sekretariat/h
  - jenis: dipindah
    dari: formulir/identifikasi-kegiatan/periode
    ke: formulir/identifikasi-kegiatan/periodisasi
  - jenis: dipindah
    dari: formulir/narahubung
    ke: formulir/kontak-instansi
"""
LAW = """jenis: Peraturan Badan Pusat Statistik
nomor: "99"
tahun: 2026
tentang: Sistem Statistik Nasional
judul: Peraturan Badan Pusat Statistik Nomor 99 Tahun 2026 tentang Sistem Statistik Nasional
singkatan: Peraturan BPS 99/2026
ditetapkan: 2026-01-05
berlaku: 2026-01-05
dalam_bahan: tidak
terkait: Peraturan rekaan untuk pengujian.
hubungan:
  - jenis: mencabut
    peraturan: peraturan/kepka-5-2000
    pasal: Pasal rekaan.
sumber:
  - dokumen: tlps
    bagian: Dasar hukum
    status: bahan
pasal:
  - nomor: "1"
    terkait: Pasal rekaan untuk pengujian.
    teks: Statistik sektoral dibina setiap tahun.
"""


def project(root: Path, to: Path, *, sealed: bool = True) -> Path:
    """Copy the project to `to` with its edition of 2025, by default sealed; return `to`."""
    to.mkdir(parents=True, exist_ok=True)
    for name in COPIED:
        if (root / name).is_dir():
            shutil.copytree(root / name, to / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(root / name, to / name)
    if sealed:
        freeze(to, OLD)
    return to


def revise(root: Path) -> None:
    """Make edition 2026 in a project by the known changes, with its map, and the regulation that repeals another."""
    copy(root, OLD, NEW)
    (root / "data" / "peraturan" / "perbps-99-2026.yaml").write_text(LAW, "utf-8")
    for path, before, after in EDITS:
        edit(root, path, before, after)
    for path, target in RENAMED.items():
        (root / path).rename(root / target)
    for path in REMOVED:
        (root / path).unlink()
    (root / "data" / "peta").mkdir(exist_ok=True)
    (root / "data" / "peta" / f"{OLD}-{NEW}.yaml").write_text(MAP, "utf-8")
    edition, _ = load(root, NEW)
    write(root, edition, lambda id_: True)


def edit(root: Path, path: str, before: str, after: str) -> None:
    """Change the first place in a file where `before` stands; fail where it doesn't."""
    text = (root / path).read_text("utf-8")
    assert before in text, f"{path}: {before!r}"
    (root / path).write_text(re.sub(re.escape(before), lambda _: after, text, count=1), "utf-8")
