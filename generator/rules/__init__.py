"""RULES: what must hold over a whole edition. A rule is one small generator of complaints."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from generator.citations.linking import linked
from generator.diagnostics import DataError, Diagnostic
from generator.edition import Edition
from generator.revisions.history import stray_maps, with_history
from generator.rules.acuan import dangling_references, duplicate_ids, wrong_kinds
from generator.rules.aksara import printable_characters
from generator.rules.angka import printed_figures, weights
from generator.rules.daftar_periksa import (
    files_apart,
    fitting_items,
    levelled_checklists,
    telling_details,
    telling_identities,
    whole_answers,
)
from generator.rules.ejaan import house_spelling
from generator.rules.garis import lines_once, own_duties
from generator.rules.hukum import amended, idle_reasons, not_yet_in_force, repealed, stale_checks, unchecked_law
from generator.rules.isi import (
    broken_marks,
    html_in_text,
    idle_marks,
    misnamed_files,
    missing_sources,
    open_marks,
    unclear_relations,
    unknown_parts,
)
from generator.rules.isian import enough_rows, fillable_parts, idle_rows, known_choices, listed_choices, shaped_examples
from generator.rules.istilah import clear_names, registered_terms
from generator.rules.kepanjangan import spelt_out_first
from generator.rules.kutipan import definitions, hollow_quotations, quotations, unregistered_quotations
from generator.rules.lengkap import official_weights, whole_standards
from generator.rules.modul import (
    content_once,
    filled_chapters,
    folded_phases,
    modules_apart,
    printable_content,
    steps_of_roles,
)
from generator.rules.naskah import leading_links, placed_pages
from generator.rules.padanan import mapped_stages, placed_once, whole_versions
from generator.rules.pelatihan import hidden_targets, orphan_sessions, sessions_for_training
from generator.rules.peta import (
    ids_used_before,
    mapped_twice,
    mismapped,
    missing_maps,
    open_editions,
    unconfirmed,
    unknown_in_map,
    unmapped,
)
from generator.rules.registrasi import (
    clear_nicknames,
    dates_in_order,
    names_by_numbers,
    one_name_each,
    uncited_articles,
    uncited_regulations,
)
from generator.rules.singkatan import known_abbreviations
from generator.rules.sitasi import (
    broken_citations,
    misleading_links,
    unknown_provisions,
    unknown_regulations,
    unplaced_citations,
    wrong_titles,
)
from generator.rules.skala import covering_predicates, rising_years, years_within
from generator.rules.standar import known_codes, official_names
from generator.rules.susunan import chart_places, dated_editions, drawable_flows, even_tables, names_once, pages_once
from generator.rules.tanda import closed_brackets, closed_quotes, spaced_signs
from generator.rules.tinjauan import CODES, dropped, missing_records, suspect, unreviewed, vanished_ids
from generator.rules.ulangan import items_once, words_once
from generator.rules.urutan import gapless
from generator.rules.yatim import orphan_forms, orphan_terms

Rule = Callable[[Edition], Iterator[Diagnostic]]

RULES: dict[str, Rule] = {
    "id-ganda": duplicate_ids,
    "acuan-putus": dangling_references,
    "acuan-jenis": wrong_kinds,
    "html-dalam-teks": html_in_text,
    "tautan-rusak": broken_marks,
    "penanda-terbuka": open_marks,
    "penanda-tak-berlaku": idle_marks,
    "tanpa-sumber": missing_sources,
    "nama-berkas": misnamed_files,
    "nama-tak-dikenal": unknown_parts,
    "hubungan-rancu": unclear_relations,
    "urutan-lompat": gapless,
    "sitasi-rusak": broken_citations,
    "sitasi-tak-dikenal": unknown_regulations,
    "sitasi-pasal": unknown_provisions,
    "sitasi-judul": wrong_titles,
    "sitasi-tanpa-peraturan": unplaced_citations,
    "kutipan-beda": quotations,
    "kutipan-tanpa-naskah": unregistered_quotations,
    "definisi-beda": definitions,
    "rujukan-dicabut": repealed,
    "rujukan-diubah": amended,
    "rujukan-belum-berlaku": not_yet_in_force,
    "alasan-berlebih": idle_reasons,
    "pemeriksaan-usang": stale_checks,
    "identitas-beda": names_by_numbers,
    "tanggal-terbalik": dates_in_order,
    "sebutan-ganda": one_name_each,
    "yatim-peraturan": uncited_regulations,
    "yatim-pasal": uncited_articles,
    "sebutan-rancu": clear_nicknames,
    "sitasi-tautan": misleading_links,
    "kutipan-hampa": hollow_quotations,
    "pemeriksaan-belum": unchecked_law,
    "tanpa-tinjauan": missing_records,
    "id-hilang": vanished_ids,
    "belum-ditinjau": unreviewed,
    "dasar-berubah": suspect,
    "rujukan-hilang": dropped,
    "angka-beda": printed_figures,
    "bobot-bukan-100": weights,
    "lebar-baris": even_tables,
    "alur-tak-lengkap": drawable_flows,
    "tempat-ganda": chart_places,
    "nama-ganda": names_once,
    "halaman-ganda": pages_once,
    "halaman-lepas": placed_pages,
    "tautan-putus": leading_links,
    "tanggal-edisi": dated_editions,
    "kode-tak-baku": known_codes,
    "nama-tak-baku": official_names,
    "bobot-tak-baku": official_weights,
    "daftar-tak-lengkap": whole_standards,
    "padanan-tak-lengkap": whole_versions,
    "padanan-ganda": placed_once,
    "padanan-putus": mapped_stages,
    "predikat-berlubang": covering_predicates,
    "riwayat-tak-urut": rising_years,
    "tahun-di-luar": years_within,
    "dasar-garis": own_duties,
    "garis-ganda": lines_once,
    "pilihan-tak-dikenal": known_choices,
    "contoh-salah": shaped_examples,
    "baris-contoh": enough_rows,
    "bagian-kosong": fillable_parts,
    "baris-tak-berulang": idle_rows,
    "pilihan-tanpa-daftar": listed_choices,
    "butir-tak-cocok": fitting_items,
    "nilai-tak-lengkap": whole_answers,
    "identitas-kurang": telling_identities,
    "rincian-kurang": telling_details,
    "tanpa-instrumen": levelled_checklists,
    "lembar-kembar": files_apart,
    "ejaan-tak-baku": house_spelling,
    "tanda-baca": spaced_signs,
    "kurung-timpang": closed_brackets,
    "kutip-timpang": closed_quotes,
    "kalimat-ganda": items_once,
    "kata-ganda": words_once,
    "singkatan-tak-dikenal": known_abbreviations,
    "singkatan-terlambat": spelt_out_first,
    "istilah-tak-terdaftar": registered_terms,
    "istilah-rancu": clear_names,
    "yatim-formulir": orphan_forms,
    "yatim-istilah": orphan_terms,
    "isi-tak-tercetak": printable_content,
    "isi-ganda": content_once,
    "bab-kosong": filled_chapters,
    "bab-tanpa-langkah": steps_of_roles,
    "lipatan-bukan-fase": folded_phases,
    "modul-kembar": modules_apart,
    "modul-tanpa-sesi": sessions_for_training,
    "yatim-sesi": orphan_sessions,
    "acuan-tersembunyi": hidden_targets,
    "aksara-tak-tercetak": printable_characters,
    "peta-belum-ada": missing_maps,
    "belum-dipetakan": unmapped,
    "peta-usulan": unconfirmed,
    "peta-tak-dikenal": unknown_in_map,
    "peta-ganda": mapped_twice,
    "peta-keliru": mismapped,
    "id-terpakai": ids_used_before,
    "belum-dikunci": open_editions,
}
"""Each rule by the one code its complaints bear; penjelasan.yaml explains every code."""


UNFINISHED = ("peta-belum-ada", "belum-dipetakan", "peta-usulan")
"""What a draft may lack while it is looked at, but not when it is published."""


def check(edition: Edition) -> list[Diagnostic]:
    """Return the complaints of all rules, but not that a reference awaits review where something worse is said."""
    found = [item for rule in RULES.values() for item in rule(edition)]
    worse = {item.lokasi for item in found if item.kode not in CODES}
    return [item for item in found if item.kode != "dasar-berubah" or item.lokasi not in worse]


def load_and_check(
    root: Path, year: str, known: dict[str, Edition] | None = None, *, warned: bool = True
) -> tuple[Edition, tuple[Diagnostic, ...]]:
    """Load an edition with those before it; return it with all complaints, sorted.

    `known` are editions loaded so before; this one is added. What rules say of a sealed edition are warnings, since
    they may be younger than it, and are not looked for unless somebody is to be `warned`; that it was changed is an
    error. Raises DataError when it has no head.
    """
    edition, faults = with_history(root, year, known)
    said = check(edition) if warned or not edition.frozen else []
    if edition.frozen:
        said = [replace(item, berat="peringatan") for item in said]
    found = (*faults, *stray_maps(root), *said)
    return edition, tuple(sorted(found, key=lambda item: item.sort_key))


def load_checked(root: Path, year: str) -> Edition:
    """Load an edition that has no error, its citations as links, or raise DataError with every complaint."""
    edition, found = load_and_check(root, year)
    if any(item.berat == "galat" for item in found):
        raise DataError(found)
    return linked(edition)


def load_preview(root: Path, year: str) -> Edition:
    """Load an edition as `load_checked` does, also where its map is not finished: it is looked at while it is made."""
    edition, found = load_and_check(root, year)
    grave = [item for item in found if item.berat == "galat" and item.kode not in UNFINISHED]
    if grave:
        raise DataError(grave)
    return linked(edition)
