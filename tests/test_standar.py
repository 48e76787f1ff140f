"""data/ agrees with the standards it cites, and with what can be counted in the decks."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from generator.edition import editions
from generator.forms.composing import sheets
from generator.models.alur import Alur
from generator.models.anggaran import Anggaran
from generator.models.blok import Butir
from generator.models.epss import Aspek, Domain, Indikator, Instrumen
from generator.models.formulir import Formulir
from generator.models.gsbpm import Aktivitas, Fase, Subproses
from generator.models.peraturan import Peraturan
from generator.models.tim import Peran
from generator.rules import load_and_check
from generator.text import plain

if TYPE_CHECKING:
    from generator.edition import Edition
    from generator.models.base import Identified

ROOT = Path(__file__).resolve().parent.parent
TUGAS = {
    "pengarah": 5,
    "penasehat": 2,
    "penanggung-jawab": 6,
    "tim-monev": 5,
    "ketua-pelaksana": 11,
    "koordinator": 10,
    "anggota": 8,
    "ketua-sekretariat": 6,
    "anggota-sekretariat": 8,
}
DASAR_HUKUM = {
    "uu-16-1997": ("pasal-31",),
    "pp-51-1999": ("pasal-58/ayat-1",),
    "pp-12-2017": ("pasal-3/ayat-1",),
    "perbps-4-2019": ("pasal-17",),
    "perpres-39-2019": ("pasal-13/ayat-2", "pasal-20/ayat-2"),
    "perbps-7-2020": ("pasal-3",),
    "perbps-5-2023": ("pasal-4", "pasal-10"),
}
INDIKATOR_FASE = {"30101": 1, "30102": 2, "30103": 3, "30201": 4, "30301": 5, "30302": 6, "30401": 7}
BENTUK = [
    *("Diklat/Bimtek", "Seminar/Webinar", "Asistensi", "FGD", "Rapat Koordinasi", "Workshop", "Coaching Clinic"),
    *("Pameran", "Konsolidasi", "Audiensi", "Konsultansi", "Knowledge Sharing"),
]
MATERI = [
    *("Identifikasi kegiatan statistik", "Rencana Aksi Penyelenggaraan Statistik Sektoral", "Satu Data Indonesia"),
    *("Sistem Statistik Nasional", "Kualitas Data", "Proses Bisnis Statistik", "Kelembagaan"),
]


def standard(name: str) -> dict[str, Any]:
    """What the list that `periksa` judges by says of one standard; it was copied apart from data/."""
    return yaml.safe_load((ROOT / "generator/rules/baku.yaml").read_text("utf-8"))[name]


def by_code(edition: Edition, kind: type[Identified]) -> dict[str, Any]:
    return {entry.model.part(): entry.model for entry in edition.of(kind)}


def items(edition: Edition, inside: str) -> list[str]:
    """The texts of the list items directly below an entry, in order, without marks."""
    return [
        plain(entry.model.title())
        for entry in edition.entries.values()
        if isinstance(entry.model, Butir) and entry.parent == inside
    ]


@pytest.fixture(scope="module", params=editions(ROOT))
def edition(request: pytest.FixtureRequest) -> Edition:
    """Each real edition."""
    return load_and_check(ROOT, request.param)[0]


@pytest.fixture(scope="module")
def edisi_2025() -> Edition:
    """The edition that holds the decks."""
    return load_and_check(ROOT, "2025")[0]


def test_there_is_an_edition_of_2025() -> None:
    assert "2025" in editions(ROOT)


@pytest.mark.parametrize("year", editions(ROOT))
def test_every_edition_is_without_complaint(year: str) -> None:
    found = load_and_check(ROOT, year)[1]
    assert [item for item in found if item.kode != "pemeriksaan-belum"] == []


def test_gsbpm_has_the_phases_and_subprocesses_of_the_standard(edition: Edition) -> None:
    expected = standard("gsbpm")
    assert (len(expected["fase"]), len(expected["subproses"])) == (8, 44)
    assert {fase.nomor: fase.nama_en for fase in by_code(edition, Fase).values()} == expected["fase"]
    names = {code: [sub.nama_v5_1, sub.nama_v5_2] for code, sub in by_code(edition, Subproses).items()}
    assert names == expected["subproses"]
    for fase in by_code(edition, Fase).values():
        assert {sub.kode.split(".")[0] for sub in fase.subproses} == {str(fase.nomor)}


@pytest.mark.parametrize(
    ("kind", "model", "count"), [("domain", Domain, 5), ("aspek", Aspek, 19), ("indikator", Indikator, 38)]
)
def test_epss_has_the_codes_names_and_weights_of_the_instrument(
    edition: Edition, kind: str, model: type[Identified], count: int
) -> None:
    expected = {code: tuple(weight_and_name) for code, weight_and_name in standard("epss")[kind].items()}
    assert len(expected) == count
    assert {code: (item.bobot, plain(item.nama)) for code, item in by_code(edition, model).items()} == expected


def test_epss_weights_sum_to_100_at_every_level(edition: Edition) -> None:
    domains = by_code(edition, Domain).values()
    assert sum(domain.bobot for domain in domains) == 100
    for domain in domains:
        assert sum(aspek.bobot for aspek in domain.aspek) == 100, domain.kode
        for aspek in domain.aspek:
            assert sum(indikator.bobot for indikator in aspek.indikator) == 100, aspek.kode


def test_relative_weights_sum_to_100_and_equal_those_in_print(edition: Edition) -> None:
    relative = {
        indikator.kode: domain.bobot * aspek.bobot * indikator.bobot / 10000
        for domain in by_code(edition, Domain).values()
        for aspek in domain.aspek
        for indikator in aspek.indikator
    }
    assert sum(relative.values()) == 100
    printed = {"20101": "3.02", "40201": "2.55", "50101": "1.39"}
    assert {code: f"{relative[code]:.2f}" for code in printed} == printed


def test_epss_codes_lie_within_their_parents(edition: Edition) -> None:
    for domain in by_code(edition, Domain).values():
        for aspek in domain.aspek:
            assert aspek.kode.startswith(domain.kode)
            assert all(indikator.kode.startswith(aspek.kode) for indikator in aspek.indikator)


def test_indicators_of_the_business_process_name_their_phase(edition: Edition) -> None:
    phases = {code: item.fase for code, item in by_code(edition, Indikator).items() if item.fase}
    assert phases == {code: (f"gsbpm/{phase}",) for code, phase in INDIKATOR_FASE.items()}


@pytest.mark.parametrize(
    ("name", "cut_from", "place", "missing"),
    [
        ("gsbpm/fase-8", '  - kode: "8.3"', "subproses", "8.3"),
        ("epss/domain-2", '  - kode: "205"', "aspek", "205"),
        ("epss/domain-2", '      - kode: "20502"', "aspek[5].indikator", "20502"),
    ],
)
def test_what_a_whole_standard_lacks_is_told_where_it_belongs(
    name: str, cut_from: str, place: str, missing: str, tmp_path: Path
) -> None:
    for folder in ("data", "content"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    file = tmp_path / f"data/2025/{name}.yaml"
    words = file.read_text("utf-8")
    file.write_text(words[: words.index(cut_from)], "utf-8")
    found = [item for item in load_and_check(tmp_path, "2025")[1] if item.kode == "daftar-tak-lengkap"]
    assert [(item.lokasi.path, item.pada, item.pesan) for item in found] == [
        (f"data/2025/{name}.yaml", place, f"dalam daftar ini belum ada {missing}")
    ]


def test_maturity_has_five_levels_everywhere(edition: Edition) -> None:
    for indikator in by_code(edition, Indikator).values():
        assert [kriteria.tingkat for kriteria in indikator.kriteria] == [1, 2, 3, 4, 5], indikator.kode
    (instrumen,) = (entry.model for entry in edition.of(Instrumen))
    levels = ["Rintisan", "Terkelola", "Terdefinisi", "Terpadu dan Terukur", "Optimum"]
    assert [plain(tingkat.nama) for tingkat in instrumen.tingkat] == levels


def test_deck_has_135_activities(edisi_2025: Edition) -> None:
    assert len(edisi_2025.of(Aktivitas)) == 135


def test_every_role_has_the_duties_of_the_deck_in_order(edisi_2025: Edition) -> None:
    roles = {entry.id.removeprefix("tim/"): entry.model for entry in edisi_2025.of(Peran)}
    assert {name: len(role.tugas) for name, role in roles.items()} == TUGAS
    for name, role in roles.items():
        assert "".join(tugas.huruf for tugas in role.tugas) == "abcdefghijk"[: TUGAS[name]], name


def test_deck_cites_seven_regulations_and_their_articles(edisi_2025: Edition) -> None:
    chapter = edisi_2025.entries["juknis/dasar-hukum"].model
    quoted = {
        section.id: tuple(
            block.kutipan.pasal.removeprefix(f"peraturan/{section.id}/") for block in section.isi if block.kutipan
        )
        for section in chapter.bagian
    }
    assert quoted == DASAR_HUKUM
    in_deck = {
        entry.id.removeprefix("peraturan/") for entry in edisi_2025.of(Peraturan) if entry.model.dalam_bahan == "ya"
    }
    assert set(DASAR_HUKUM) <= in_deck


def test_deck_lists_twelve_ways_and_seven_subjects_of_coaching(edisi_2025: Edition) -> None:
    assert items(edisi_2025, "tahapan/bentuk-pembinaan/bentuk") == BENTUK
    assert items(edisi_2025, "tahapan/materi-cakupan/materi") == MATERI
    assert (len(BENTUK), len(MATERI)) == (12, 7)


def test_contact_form_has_the_sixteen_fields_of_the_step(edisi_2025: Edition) -> None:
    fields = [plain(isian.nama) for isian in edisi_2025.entries["formulir/narahubung"].model.isian]
    assert len(fields) == 16
    assert items(edisi_2025, "tahapan/inisiatif-bps/koordinasi") == fields


def test_checklists_hold_every_activity_subprocess_and_indicator(edisi_2025: Edition) -> None:
    whole = {sheet.id: sheet for sheet in sheets(edisi_2025, "") if sheet.items and not sheet.variant}
    held = {type(edisi_2025.entries[sheet.items[0].id].model): sheet for sheet in whole.values()}
    for model, count in ((Aktivitas, 135), (Subproses, 44), (Indikator, 38)):
        assert sorted(item.id for item in held[model].items) == sorted(entry.id for entry in edisi_2025.of(model))
        assert len(held[model].items) == count
    assert {sheet.scale for sheet in whole.values()} == {"kesiapan", "kematangan"}
    assert all("bukan nilai resmi EPSS" in sheet.disclaimer for sheet in whole.values())


def test_forms_and_flows_of_the_deck_are_all_there(edisi_2025: Edition) -> None:
    kinds = [entry.model.jenis for entry in edisi_2025.of(Formulir)]
    assert (kinds.count("dokumentasi"), kinds.count("identifikasi")) == (5, 1)
    flows = {entry.id: len(entry.model.langkah) for entry in edisi_2025.of(Alur)}
    assert flows == {"alur/instansi-pusat": 0, "alur/pemerintah-provinsi": 0, "alur/kabupaten-kota": 6}


@pytest.mark.parametrize(
    ("table", "amounts", "totals"),
    [
        ("fullday-meeting", [(15, 18), (50, 60), (2, 2), (10, 12), (4, 4), (10, 10)], (91, 106)),
        ("transport-lokal", [(15, 18), (90, 108)], (105, 126)),
        ("honor-narasumber", [(4,), (4,), (8,)], (16,)),
    ],
)
def test_budget_tables_compute_the_figures_of_the_deck(
    edisi_2025: Edition, table: str, amounts: list[tuple[int, ...]], totals: tuple[int, ...]
) -> None:
    budget = edisi_2025.entries[f"anggaran/{table}"].model
    assert isinstance(budget, Anggaran)
    assert [tuple(row.amount(column) for column in budget.kolom) for row in budget.baris] == amounts
    assert tuple(budget.total(column) for column in budget.kolom) == totals
