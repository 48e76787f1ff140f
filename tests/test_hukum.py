"""Law in time: an edition's law is judged as of its own date, and its pages say what came after."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from generator.outputs import render
from generator.rules import load_and_check, load_checked

DASAR = Path(__file__).parent / "galat" / "dasar"
PENGANTAR = "data/2025/gsbpm/pengantar.yaml"
LAMA = "data/peraturan/pp-1-1998.yaml"
BARU = "data/peraturan/pp-9-{}.yaml"


@pytest.fixture
def edisi(tmp_path: Path) -> Path:
    """A small true edition, dated 15 January 2025, with PP 1/1998 in it."""
    root = shutil.copytree(DASAR, tmp_path / "edisi")
    write(root, LAMA, regulation("1", 1998, "terkait: Bahan uji ini."))
    return root


def write(root: Path, name: str, words: str) -> None:
    (root / name).write_text(words, "utf-8")


def regulation(number: str, year: int, more: str = "") -> str:
    return f"""\
jenis: Peraturan Pemerintah
nomor: "{number}"
tahun: {year}
tentang: Contoh {number}
judul: Peraturan Pemerintah Nomor {number} Tahun {year} tentang Contoh {number}
singkatan: PP {number}/{year}
dalam_bahan: tidak
sumber:
  - dokumen: bahan
    status: bahan
{more}
"""


def change(root: Path, relation: str, more: str = "", *, number: str = "9", year: int = 2024) -> None:
    """Register PP number/year, which does `relation` to PP 1/1998."""
    words = f"{more}\nhubungan:\n  - jenis: {relation}\n    peraturan: peraturan/pp-1-1998\n"
    write(root, f"data/peraturan/pp-{number}-{year}.yaml", regulation(number, year, words.replace("|", "\n    ")))


def cite(root: Path, words: str, *, section: str = "", chapter: str = "") -> None:
    """Let a section say `words`; `section` and `chapter` are further lines of these two entries."""
    text = f"""\
judul: Pengantar
ringkasan: Apa itu GSBPM.
urutan: 1
sumber:
  - dokumen: bahan
    status: bahan
{chapter}
bagian:
  - id: isi
    judul: Isi
    isi:
      - paragraf: {words}
{section}
"""
    write(root, PENGANTAR, text)


def codes(root: Path) -> list[str]:
    return [item.kode for item in load_and_check(root, "2025")[1]]


def page(root: Path, name: str) -> str:
    found = {item.path: item.content for item in render(load_checked(root, "2025"))}
    content = found[name]
    assert isinstance(content, str)
    return " ".join(re.sub(r"\]\([^)]*\)", "]", content).split())


def reason(number: str = "1", year: int = 1998, indent: str = "") -> str:
    lines = ("alasan_historis:", f"  - peraturan: peraturan/pp-{number}-{year}", "    alasan: Tercetak pada bahan.")
    return "\n".join(f"{indent}{line}" for line in lines)


REPEALED = ["rujukan-dicabut"]


@pytest.mark.parametrize(
    ("relation", "dates", "year", "found"),
    [
        ("mencabut", "ditetapkan: 2024-12-31", 2024, REPEALED),
        ("menggantikan", "ditetapkan: 2024-12-31", 2024, REPEALED),
        ("mencabut", "berlaku: 2025-01-15", 2025, REPEALED),
        ("mencabut", "berlaku: 2025-01-16", 2025, []),
        ("mencabut", "ditetapkan: 2025-01-02\ndiundangkan: 2025-01-20", 2025, []),
        ("mencabut", "ditetapkan: 2025-01-02\ndiundangkan: 2025-01-03\nberlaku: 2025-07-03", 2025, []),
        ("mencabut", "", 2024, REPEALED),
        ("mencabut", "", 2025, []),
        ("mencabut", "", 2026, []),
        ("mencabut|sejak: 2025-02-01", "ditetapkan: 2024-12-01", 2024, []),
        ("mencabut|sejak: 2024-12-20", "ditetapkan: 2024-12-01", 2024, REPEALED),
        ("mencabut|dugaan: Judulnya sama.", "ditetapkan: 2024-12-01", 2024, []),
        ("menggantikan|dugaan: Judulnya sama.", "ditetapkan: 2024-12-01", 2024, []),
        ("melaksanakan", "ditetapkan: 2024-12-01", 2024, []),
    ],
)
def test_a_repeal_counts_when_it_holds_on_the_date_of_the_edition(
    relation: str, dates: str, year: int, found: list[str], edisi: Path
) -> None:
    change(edisi, relation, dates, year=year)
    cite(edisi, "Menurut PP 1/1998, data diperiksa.")
    assert codes(edisi) == found


@pytest.mark.parametrize(("day", "found"), [("2024-12-31", []), ("2025-01-01", REPEALED), ("2026-01-01", REPEALED)])
def test_the_same_law_is_judged_by_each_edition_on_its_own_date(day: str, found: list[str], edisi: Path) -> None:
    head = edisi / "data/2025/edisi.yaml"
    write(edisi, "data/2025/edisi.yaml", head.read_text("utf-8").replace("2025-01-15", day))
    change(edisi, "mencabut", "berlaku: 2025-01-01", year=2025)
    cite(edisi, "Menurut PP 1/1998, data diperiksa.")
    assert codes(edisi) == found


AMENDED = ["rujukan-diubah"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Menurut PP 1/1998, data diperiksa.", AMENDED),
        ("Menurut PP 1/1998 sebagaimana telah diubah dengan PP 9/2024, data diperiksa.", []),
        ("Menurut PP 1/1998 dan PP 4/2005, data diperiksa.", AMENDED),
        ("Menurut PP 9/2024, yang mengubah PP 1/1998, data diperiksa. Lihat juga PP 1/1998.", []),
        ("Menurut [[peraturan:pp-1-1998]] sebagaimana telah diubah dengan [[peraturan:pp-9-2024]].", []),
        ("Menurut PP 1/1998 dan PP 1/1998, data diperiksa.", AMENDED * 2),
    ],
)
def test_an_amended_regulation_is_cited_with_its_amendment(words: str, found: list[str], edisi: Path) -> None:
    change(edisi, "mengubah")
    cite(edisi, words)
    assert codes(edisi) == found


def test_each_mention_is_complained_about_where_it_stands(edisi: Path) -> None:
    change(edisi, "mencabut")
    write(edisi, LAMA, regulation("1", 1998, 'pasal: [{nomor: "1"}]'))
    links = "[[peraturan:pp-1-1998/pasal-1]], [[peraturan:pp-1-1998]], [[peraturan:pp-1-1998|ini]]"
    cite(edisi, f">-\n          {links},\n          PP 1/1998, dan PP 1/1998.")
    found = load_and_check(edisi, "2025")[1]
    assert [(item.kode, item.lokasi.line - 12, item.lokasi.column - 10) for item in found] == [
        ("rujukan-dicabut", 1, 3),
        ("rujukan-dicabut", 1, 36),
        ("rujukan-dicabut", 1, 61),
        ("rujukan-dicabut", 2, 1),
        ("rujukan-dicabut", 2, 16),
    ]


def test_a_basis_may_name_the_amendment_that_the_text_leaves_out(edisi: Path) -> None:
    change(edisi, "mengubah")
    cite(edisi, "Menurut PP 1/1998, data diperiksa.", section="    dasar: [peraturan/pp-1-1998, peraturan/pp-9-2024]")
    assert codes(edisi) == []


def test_each_amendment_is_to_be_named(edisi: Path) -> None:
    change(edisi, "mengubah", number="8", year=2010)
    change(edisi, "mengubah", number="9", year=2024)
    cite(edisi, "Menurut PP 1/1998 sebagaimana telah diubah dengan PP 9/2024, data diperiksa.")
    found = load_and_check(edisi, "2025")[1]
    assert [(item.kode, item.pesan) for item in found] == [
        ("rujukan-diubah", "PP 1/1998 sudah diubah dengan PP 8/2010 pada tahun 2010")
    ]


@pytest.mark.parametrize("relation", ["mengubah|sejak: 2025-02-01", "mengubah|dugaan: Belum terlihat."])
def test_an_amendment_that_is_later_or_only_supposed_need_not_be_named(relation: str, edisi: Path) -> None:
    change(edisi, relation)
    cite(edisi, "Menurut PP 1/1998, data diperiksa.")
    assert codes(edisi) == []


@pytest.mark.parametrize("relation", ["mencabut", "menggantikan", "mengubah"])
@pytest.mark.parametrize(
    ("section", "chapter"), [(reason(indent="    "), ""), ("", reason())], ids=["butir-ini", "butir-di-sekelilingnya"]
)
def test_a_reason_lets_old_law_stay(relation: str, section: str, chapter: str, edisi: Path) -> None:
    change(edisi, relation)
    cite(edisi, "Menurut PP 1/1998, data diperiksa.", section=section, chapter=chapter)
    assert codes(edisi) == []


def test_a_reason_is_shown_to_the_reader(edisi: Path) -> None:
    change(edisi, "mencabut")
    cite(edisi, "Menurut PP 1/1998, data diperiksa.", section=reason(indent="    "))
    assert '!!! catatan "Mengapa PP 1/1998 tetap dirujuk" Tercetak pada bahan.' in page(edisi, "gsbpm/pengantar.md")


def test_a_reason_for_other_law_excuses_nothing(edisi: Path) -> None:
    change(edisi, "mencabut")
    cite(edisi, "Menurut PP 1/1998, data diperiksa.", chapter=reason("2", 1990))
    assert sorted(codes(edisi)) == ["alasan-berlebih", "rujukan-dicabut"]


def test_a_reason_for_law_that_only_looks_valid_while_a_file_is_broken_is_not_idle(edisi: Path) -> None:
    cite(edisi, "Dahulu berlaku PP 2/1990.", chapter=reason("2", 1990))
    assert codes(edisi) == []
    write(edisi, "data/peraturan/pp-4-2005.yaml", 'judul: "')
    assert codes(edisi) == ["yaml-kutip"]


def test_a_reason_may_also_be_given_for_what_is_not_yet_in_force(edisi: Path) -> None:
    basis = "    dasar: [peraturan/pp-5-2025]"
    cite(edisi, "Teks.", section=basis)
    assert codes(edisi) == ["rujukan-belum-berlaku"]
    cite(edisi, "Teks.", section=f"{basis}\n{reason('5', 2025, '    ')}")
    assert codes(edisi) == []


def test_a_text_may_name_law_that_is_not_yet_in_force(edisi: Path) -> None:
    cite(edisi, "PP 5/2025 sedang disiapkan.")
    assert codes(edisi) == []


@pytest.mark.parametrize(
    ("dates", "year", "found"),
    [
        ("", 2025, []),
        ("", 2026, ["rujukan-belum-berlaku"]),
        ("ditetapkan: 2025-01-15", 2025, []),
        ("ditetapkan: 2025-01-15\nberlaku: 2025-01-16", 2025, ["rujukan-belum-berlaku"]),
    ],
)
def test_a_basis_is_in_force_on_the_date_of_the_edition(dates: str, year: int, found: list[str], edisi: Path) -> None:
    write(edisi, BARU.format(year), regulation("9", year, dates))
    cite(edisi, "Teks.", section=f"    dasar: [peraturan/pp-9-{year}]")
    assert codes(edisi) == found


def test_sources_reported_words_and_the_registry_tell_of_old_law_as_such(edisi: Path) -> None:
    change(edisi, "mencabut")
    notes = """\
    sumber:
      - dokumen: bahan
        bagian: Pasal 1 PP 1/1998
        status: bahan
    catatan_redaksi:
      - bunyi_bahan: Menurut PP 1/1998, data diperiksa.
        penjelasan: Bahan mengutip peraturan lama.
"""
    cite(edisi, "Teks.", section=notes)
    write(edisi, LAMA, regulation("1", 1998, 'terkait: Bahan uji PP 1/1998.\npasal: [{nomor: "1", terkait: Uji.}]'))
    assert codes(edisi) == []


def test_a_hand_written_page_cites_law_in_force_too(edisi: Path) -> None:
    change(edisi, "mencabut")
    write(edisi, "content/gsbpm/x.md", "# Judul\n\nMenurut\nPP 1/1998, data diperiksa.\n")
    found = load_and_check(edisi, "2025")[1]
    assert [(item.kode, item.lokasi.path, item.lokasi.line, item.lokasi.column) for item in found] == [
        ("rujukan-dicabut", "content/gsbpm/x.md", 4, 1)
    ]


@pytest.mark.parametrize(
    ("limit", "found"), [("", []), ("batas_pemeriksaan: 30", []), ("batas_pemeriksaan: 29", ["pemeriksaan-usang"])]
)
def test_the_edition_says_how_old_a_check_may_be(limit: str, found: list[str], edisi: Path) -> None:
    head = (edisi / "data/2025/edisi.yaml").read_text("utf-8")
    write(edisi, "data/2025/edisi.yaml", f"{head}{limit}\n")
    assert codes(edisi) == found  # PP 4/2005 was checked thirty days before


@pytest.mark.parametrize(
    ("day", "cited", "found"),
    [
        ("2025-01-14", True, []),
        ("2025-01-13", True, ["pemeriksaan-usang"]),
        ("2025-06-01", True, []),
        ("2020-01-01", False, []),
    ],
)
def test_a_check_counts_for_what_is_cited(day: str, cited: bool, found: list[str], edisi: Path) -> None:
    write(
        edisi,
        "data/peraturan/pp-4-2005.yaml",
        (DASAR / "data/peraturan/pp-4-2005.yaml").read_text("utf-8").replace("2024-12-16", "2025-01-15"),
    )
    head = (edisi / "data/2025/edisi.yaml").read_text("utf-8")
    write(edisi, "data/2025/edisi.yaml", f"{head}batas_pemeriksaan: 1\n")
    checked = f"terkait: Uji.\ndiperiksa:\n  tanggal: {day}\n  oleh: Sekretariat\n  terhadap: Naskah\n"
    write(edisi, LAMA, regulation("1", 1998, checked))
    cite(edisi, "Menurut PP 1/1998, data diperiksa." if cited else "Teks.")
    assert codes(edisi) == found


STANDING = "**Keadaan pada 15 Januari 2025** | {} |"
BANNER = '!!! hukum "Perubahan {}" Edisi ini menilai hukum pada 15 Januari 2025. {}'
LATER_THAN = "sesudah tanggal edisi ini"
UNDATED = "yang tanggalnya belum diketahui"


@pytest.mark.parametrize(
    ("relation", "dates", "year", "standing", "banner"),
    [
        (
            "mencabut",
            "ditetapkan: 2024-12-01",
            2024,
            "**tidak berlaku lagi**; dicabut dengan [PP 9/2024] sejak 1 Desember 2024",
            "",
        ),
        (
            "mengubah",
            "",
            2024,
            "berlaku sebagaimana diubah; diubah dengan [PP 9/2024] (tahun 2024)",
            "",
        ),
        (
            "mencabut|dugaan: Judulnya sama.",
            "ditetapkan: 2024-12-01",
            2024,
            "diduga tidak berlaku lagi; dicabut dengan [PP 9/2024] sejak 1 Desember 2024 (dugaan)",
            "",
        ),
        (
            "mencabut",
            "ditetapkan: 2025-03-01",
            2025,
            "berlaku, sejauh yang diketahui",
            BANNER.format(LATER_THAN, "Peraturan ini kemudian dicabut dengan [PP 9/2025] sejak 1 Maret 2025."),
        ),
        (
            "mengubah",
            "",
            2026,
            "berlaku, sejauh yang diketahui",
            BANNER.format(LATER_THAN, "Peraturan ini kemudian diubah dengan [PP 9/2026] (tahun 2026)."),
        ),
        (
            "menggantikan",
            "",
            2025,
            "berlaku, sejauh yang diketahui; mungkin sudah digantikan oleh [PP 9/2025] (tahun 2025, tanggalnya belum "
            "diketahui)",
            BANNER.format(
                UNDATED,
                "Peraturan ini digantikan oleh [PP 9/2025] (tahun 2025, tanggalnya belum diketahui); apakah itu "
                "sebelum atau sesudah tanggal edisi belum diketahui.",
            ),
        ),
        ("melaksanakan", "ditetapkan: 2025-03-01", 2025, "berlaku, sejauh yang diketahui", ""),
    ],
)
def test_the_page_of_a_regulation_says_how_it_stands_and_what_came_after(
    relation: str, dates: str, year: int, standing: str, banner: str, edisi: Path
) -> None:
    change(edisi, relation, dates, year=year)
    words = page(edisi, "peraturan/pp-1-1998.md")
    assert STANDING.format(standing) in words
    assert (banner in words) if banner else ("!!! hukum" not in words)


@pytest.mark.parametrize(
    ("fields", "standing"),
    [("ditetapkan: 2025-03-01", "belum berlaku"), ("berlaku: 2026-01-01", "belum berlaku")],
)
def test_the_page_of_a_later_regulation_says_that_it_is_not_in_force(fields: str, standing: str, edisi: Path) -> None:
    write(edisi, BARU.format(2025), regulation("9", 2025, f"terkait: Uji.\n{fields}"))
    assert STANDING.format(standing) in page(edisi, "peraturan/pp-9-2025.md")


def test_the_page_of_a_regulation_without_a_number_does_not_say_that_it_is_in_force(edisi: Path) -> None:
    words = regulation("9", 2025, "terkait: Uji.").replace('"9"', "null")
    write(edisi, "data/peraturan/pp-baru.yaml", words.replace("singkatan: PP 9/2025", "singkatan: PP Baru"))
    assert STANDING.format("belum diketahui terbit") in page(edisi, "peraturan/pp-baru.md")


LATER = "| **Hukum yang berubah** | [PP 1/1998] dicabut dengan [PP 9/2025] sejak 1 Maret 2025 |"


@pytest.mark.parametrize(
    ("words", "section"),
    [
        ("Menurut PP 1/1998, data diperiksa.", ""),
        ("Menurut [[peraturan:pp-1-1998]], data diperiksa.", ""),
        ("Teks.", "    dasar: [peraturan/pp-1-1998]"),
    ],
)
def test_a_page_that_cites_a_regulation_tells_of_its_later_repeal(words: str, section: str, edisi: Path) -> None:
    change(edisi, "mencabut", "ditetapkan: 2025-03-01", year=2025)
    cite(edisi, words, section=section)
    assert codes(edisi) == []
    assert LATER in page(edisi, "gsbpm/pengantar.md")


def test_a_page_is_quiet_about_what_held_before(edisi: Path) -> None:
    change(edisi, "mencabut", "ditetapkan: 2024-12-01")
    cite(edisi, "Menurut PP 1/1998, data diperiksa.", section=reason(indent="    "))
    assert "Hukum yang berubah" not in page(edisi, "gsbpm/pengantar.md")
