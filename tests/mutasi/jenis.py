"""KINDS: every kind of fault that must be caught, and the faults of each, drawn from one seed."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from . import acuan, hukum, kata, nilai, susunan

if TYPE_CHECKING:
    from .base import Base
    from .fault import Fault, Make

SEED = 2025
PER_KIND = 20

KINDS: dict[str, Make] = {
    "tahun-sitasi": hukum.wrong_year,
    "nomor-sitasi": hukum.wrong_number,
    "bentuk-sitasi": hukum.wrong_form,
    "judul-sitasi": hukum.wrong_title,
    "pasal-sitasi": hukum.wrong_article,
    "ayat-sitasi": hukum.wrong_part,
    "sitasi-rusak": hukum.misshapen,
    "tautan-hukum": hukum.wrong_link,
    "dasar-lain": hukum.wrong_basis,
    "dasar-hilang": hukum.dropped_basis,
    "pasal-kutipan": hukum.wrong_quoted,
    "kata-kutipan": hukum.changed_quotation,
    "kutipan-terpotong": hukum.shortened_quotation,
    "kutipan-bertambah": hukum.lengthened_quotation,
    "kata-definisi": hukum.changed_definition,
    "naskah-berubah": hukum.changed_law,
    "identitas-peraturan": hukum.wrong_record,
    "tanggal-peraturan": hukum.wrong_dates,
    "hubungan-lain": hukum.wrong_relation,
    "hubungan-hilang": hukum.dropped_relation,
    "peraturan-dicabut": hukum.repealed,
    "peraturan-diubah": hukum.amended,
    "id-ganti": acuan.renamed_id,
    "pasal-ganti": acuan.renumbered_law,
    "berkas-hilang": acuan.deleted_file,
    "berkas-ganti": acuan.renamed_file,
    "tautan-rusak": acuan.broken_link,
    "tautan-halaman": acuan.broken_page_link,
    "acuan-putus": acuan.dangling,
    "acuan-jenis": acuan.wrong_kind,
    "nama-setempat": acuan.wrong_local_name,
    "nama-istilah": acuan.taken_name,
    "dasar-garis": acuan.foreign_duty,
    "butir-hilang": susunan.dropped_item,
    "butir-tertukar": susunan.reordered_items,
    "huruf-tertukar": susunan.swapped_letters,
    "butir-ganda": susunan.doubled_item,
    "sel-hilang": susunan.dropped_cell,
    "kolom-asing": susunan.unknown_column,
    "kolom-hilang": susunan.missing_column,
    "sumber-hilang": susunan.missing_source,
    "salah-eja": kata.misspelling,
    "singkatan-asing": kata.unknown_abbreviation,
    "nama-inggris": kata.wrong_english,
    "kode-bergeser": nilai.wrong_code,
    "bobot-epss": nilai.wrong_weight,
    "angka-anggaran": nilai.wrong_figure,
    "tarif-anggaran": nilai.wrong_rate,
    "pasangan-padanan": nilai.wrong_pair,
    "contoh-isian": nilai.wrong_answer,
    "tipe-isian": nilai.wrong_field,
    "daftar-periksa": nilai.wrong_checklist,
    "predikat": nilai.wrong_scale,
    "kepala-edisi": nilai.wrong_edition,
}
"""Each kind by its name; the docstring says what it changes in meaning."""


def draw(make: Make, name: str, base: Base, count: int, seed: int = SEED) -> list[Fault]:
    """Return `count` different faults of a kind, fewer where there are not as many; always the same ones."""
    random = Random(f"{seed} {name}")
    found: dict[object, Fault] = {}
    for _ in range(count * 60):
        made = make(random, base)
        if made and made.changes[0][1] != base.text(made.path):
            found.setdefault(made.changes, made)
        if len(found) == count:
            break
    return list(found.values())
