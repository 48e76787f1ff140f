"""The map between two editions: every fault in it is told, a proposal finds what really happened, seals hold."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.cli import main
from generator.diagnostics import DataError
from generator.edition import load
from generator.models.peta import Perubahan
from generator.publish import load_all
from generator.revisions.copying import copy
from generator.revisions.differences import differences, runs
from generator.revisions.freezing import freeze
from generator.revisions.history import with_history
from generator.revisions.maps import Revision
from generator.revisions.proposing import REASON, propose
from generator.rules import load_and_check, load_preview

if TYPE_CHECKING:
    from collections.abc import Callable

DASAR = Path(__file__).parent / "galat" / "dasar"
PETA = "data/peta/2025-2026.yaml"
PHASE = "data/2026/gsbpm/fase-5.yaml"
HEAD = "data/2025/edisi.yaml:6:9 belum-dikunci"
"""What is said in any case where the former edition is open."""


@pytest.fixture
def proyek(tmp_path: Path) -> Path:
    """Two editions of the smallest sort, the same but for the year; the former one is sealed."""
    root = shutil.copytree(DASAR, tmp_path / "proyek")
    put(root, "content/juknis/tentang.md", "# Tentang\n")
    put(root, "content/panduan-redaksi/mulai.md", "# Mulai\n")
    freeze(root, "2025")
    copy(root, "2025", "2026")
    return root


def put(root: Path, path: str, words: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(words, "utf-8")


def reword(root: Path, path: str = PHASE, before: str = "Memberi kode.", after: str = "Memberi kode baru.") -> None:
    text = (root / path).read_text("utf-8")
    assert before in text
    put(root, path, text.replace(before, after, 1))


def mapped(root: Path, *lines: str) -> None:
    put(root, PETA, "perubahan:\n" + "".join(f"  - {{{line}}}\n" for line in lines))


def brief(root: Path, year: str = "2026") -> list[str]:
    found = load_and_check(root, year)[1]
    return [f"{item.lokasi.path}:{item.lokasi.line}:{item.lokasi.column} {item.kode}" for item in found]


FAULTS: dict[str, tuple[Callable[[Path], object], str]] = {
    "tanpa peta": (reword, f"{PETA}:0:0 peta-belum-ada"),
    "bunyi berubah": (
        lambda root: (reword(root), mapped(root, "jenis: tetap, dari: tim/ketua/a"), reword_duty(root)),
        f"{PHASE}:25:9 belum-dipetakan",
    ),
    "masih usulan": (
        lambda root: (reword(root), mapped(root, "jenis: diubah, dari: gsbpm/5.2/a1, usulan: ya")),
        f"{PETA}:2:49 peta-usulan",
    ),
    "id lama tak dikenal": (
        lambda root: mapped(root, "jenis: dihapus, dari: gsbpm/5.2/a9, alasan: Sudah tidak ada."),
        f"{PETA}:2:28 peta-tak-dikenal",
    ),
    "id baru tak dikenal": (
        lambda root: mapped(root, "jenis: baru, ke: gsbpm/5.2/a9"),
        f"{PETA}:2:23 peta-tak-dikenal",
    ),
    "dua nasib": (
        lambda root: (reword(root), mapped(root, "jenis: diubah, dari: [gsbpm/5.2/a1, gsbpm/5.2/a1]")),
        f"{PETA}:2:42 peta-ganda",
    ),
    "masih ada": (
        lambda root: mapped(root, "jenis: dihapus, dari: gsbpm/5.2/a1, alasan: Keliru."),
        f"{PETA}:2:13 peta-keliru",
    ),
    "sudah ada": (lambda root: mapped(root, "jenis: baru, ke: gsbpm/5.2/a1"), f"{PETA}:2:13 peta-keliru"),
    "tidak berubah": (lambda root: mapped(root, "jenis: diubah, dari: gsbpm/5.2/a1"), f"{PETA}:2:13 peta-keliru"),
    "tidak pindah": (
        lambda root: mapped(root, "jenis: dipindah, dari: gsbpm/5.2/a1, ke: gsbpm/5.1/a1"),
        f"{PETA}:2:13 peta-keliru",
    ),
    "pecah ke yang sudah ada": (
        lambda root: mapped(root, "jenis: dipecah, dari: gsbpm/5.2/a1, ke: [gsbpm/5.2/a1, gsbpm/5.1/a1]"),
        f"{PETA}:2:13 peta-keliru",
    ),
    "gabungan tertinggal": (
        lambda root: mapped(root, "jenis: digabung, dari: [gsbpm/5.2/a1, gsbpm/5.1/a1], ke: gsbpm/5.1/a1"),
        f"{PETA}:2:13 peta-keliru",
    ),
    "pecahan tertinggal": (
        lambda root: (
            reword(root, after="Memberi kode.\n      - {id: a2, teks: Satu.}\n      - {id: a3, teks: Dua.}"),
            mapped(root, "jenis: dipecah, dari: gsbpm/5.2/a1, ke: [gsbpm/5.2/a2, gsbpm/5.2/a3]"),
        ),
        f"{PETA}:2:13 peta-keliru",
    ),
    "gabung ke yang sudah ada": (
        lambda root: mapped(root, "jenis: digabung, dari: [gsbpm/5.2/a1, tim/ketua/a], ke: gsbpm/5.1/a1"),
        f"{PETA}:2:13 peta-keliru",
    ),
    "isian masuk tabel": (
        lambda root: (
            reword(root, "data/2026/formulir/rencana.yaml", "  - id: isian\n", "  - id: isian\n    berulang: ya\n"),
            mapped(root, "jenis: diubah, dari: formulir/rencana"),
        ),
        f"{PETA}:2:13 peta-keliru",
    ),
    "isian lain tipenya": (
        lambda root: (
            reword(
                root,
                "data/2026/formulir/rencana.yaml",
                "        tipe: pilihan\n        pilihan:\n          - kode: a\n            nama: Survei\n"
                "          - kode: b\n            nama: Sensus\n",
                "        tipe: teks\n",
            ),
            mapped(root, "jenis: diubah, dari: formulir/rencana/cara"),
        ),
        f"{PETA}:2:13 peta-keliru",
    ),
    "jenis tak dikenal": (
        lambda root: mapped(root, "jenis: dirombak, dari: gsbpm/5.2/a1"),
        f"{PETA}:2:13 pilihan-salah",
    ),
    "kurang tujuan": (lambda root: mapped(root, "jenis: dipindah, dari: gsbpm/5.2/a1"), f"{PETA}:2:5 bentuk-perubahan"),
    "tanpa alasan": (lambda root: mapped(root, "jenis: dihapus, dari: gsbpm/5.2/a1"), f"{PETA}:2:5 tanpa-alasan"),
    "peta lepas": (
        lambda root: put(root, "data/peta/2024-2025.yaml", "perubahan: []\n"),
        "data/peta/2024-2025.yaml:0:0 peta-lepas",
    ),
    "terbuka": (lambda root: (root / "data/2025/kunci.yaml").unlink(), HEAD),
}  # fmt: skip
"""What is done to a project that is in order, and the one complaint about it."""


def reword_duty(root: Path) -> None:
    reword(root, "data/2026/tim/ketua.yaml", "memimpin tim.", "memimpin Tim.")


@pytest.mark.parametrize("name", FAULTS)
def test_each_fault_has_its_complaint(name: str, proyek: Path) -> None:
    make, want = FAULTS[name]
    make(proyek)
    assert brief(proyek) == [want]


def test_a_copy_needs_no_map(proyek: Path) -> None:
    assert brief(proyek) == []
    edition, _ = with_history(proyek, "2026")
    assert edition.before
    assert (edition.edisi.status, edition.edisi.versi_isi, edition.edisi.tanggal.year) == ("draf", "1.0", 2026)
    assert edition.before.frozen
    assert not edition.frozen


CODES = {want.split()[1] for _, want in FAULTS.values()} | {"edisi-terkunci", "id-terpakai"}
"""Every complaint that this file provokes."""
SEALED = {
    "diubah": (lambda root: reword(root, "data/2025/gsbpm/fase-5.yaml"), "data/2025/gsbpm/fase-5.yaml"),
    "dihapus": (lambda root: (root / "data/2025/tim/anggota.yaml").unlink(), "data/2025/tim/anggota.yaml"),
    "ditambahkan": (lambda root: put(root, "data/2025/tim/baru.yaml", "a: b\n"), "data/2025/tim/baru.yaml"),
    "hukum diubah": (
        lambda root: reword(root, "data/2025/bersama/istilah/sdi.yaml", "istilah:", "istilah: "),
        "data/2025/bersama/istilah/sdi.yaml",
    ),
    "naskah diubah": (
        lambda root: put(root, "data/2025/bersama/content/juknis/tentang.md", "# Lain\n"),
        "data/2025/bersama/content/juknis/tentang.md",
    ),
    "peta ditambahkan": (
        lambda root: put(root, "data/peta/2024-2025.yaml", "perubahan: []\n"),
        "data/peta/2024-2025.yaml",
    ),
}


def test_what_windows_leaves_behind_breaks_no_seal(proyek: Path) -> None:
    put(proyek, "data/2025/tim/Thumbs.db", "x")
    put(proyek, "data/2025/bersama/istilah/desktop.ini", "x")
    assert brief(proyek, "2025") == []


@pytest.mark.parametrize("how", SEALED)
def test_a_broken_seal_names_the_file(how: str, proyek: Path) -> None:
    make, path = SEALED[how]
    make(proyek)
    found = load_and_check(proyek, "2025")[1]
    assert [item.lokasi.path for item in found if item.kode == "edisi-terkunci"] == [path]
    assert next(item for item in found if item.kode == "edisi-terkunci").berat == "galat"


def test_shared_files_go_on_changing_without_a_sealed_edition(proyek: Path) -> None:
    before = load(proyek, "2025")[0].entries["istilah/walidata"].model.title()
    path = proyek / "data" / "istilah" / "walidata.yaml"
    path.write_text(path.read_text("utf-8").replace("istilah: Walidata", "istilah: Wali Data"), "utf-8")
    assert load(proyek, "2025")[0].entries["istilah/walidata"].model.title() == before == "Walidata"
    assert load(proyek, "2026")[0].entries["istilah/walidata"].model.title() == "Wali Data"
    put(proyek, "data/peraturan/rusak.yaml", "a: [\n")
    assert brief(proyek, "2025") == []


def test_hand_written_pages_go_on_changing_without_a_sealed_edition(proyek: Path) -> None:
    page, guide = "juknis/tentang.md", "panduan-redaksi/mulai.md"
    put(proyek, f"content/{page}", "# Lain\n")
    put(proyek, f"content/{guide}", "# Mulai lagi\n")
    put(proyek, "content/juknis/baru.md", "# Baru\n")
    put(proyek, "content/juknis/gambar.png", "")
    old, new = load(proyek, "2025")[0], load(proyek, "2026")[0]
    assert (old.content[page].text, new.content[page].text) == ("# Tentang\n", "# Lain\n")
    assert old.content[page].path == f"data/2025/bersama/content/{page}"
    assert old.content[guide].text == new.content[guide].text == "# Mulai lagi\n"
    assert {*new.content} - {*old.content} == {"juknis/baru.md"}
    assert ({*new.beside}, {*old.beside}) == ({"juknis/gambar.png"}, set())


def test_what_rules_say_of_a_sealed_edition_are_warnings(tmp_path: Path) -> None:
    root = shutil.copytree(DASAR, tmp_path / "proyek")
    reword(root, "data/2025/gsbpm/fase-5.yaml", "Memberi kode.", "Memberi  kode [[gsbpm:9.9]].")
    freeze(root, "2025")
    found = load_and_check(root, "2025")[1]
    assert {item.kode for item in found} == {"acuan-putus"}
    assert {item.berat for item in found} == {"peringatan"}


def test_a_proposal_finds_what_happened(proyek: Path) -> None:
    text = (proyek / PHASE).read_text("utf-8")
    before = "Memeriksa, membetulkan, dan mengirim kembali isian kuesioner yang keliru kepada petugas lapangan."
    for year, more in (
        ("2025", f"      - id: a2\n        teks: {before}\n"),
        (
            "2026",
            "      - id: a3\n        teks: Memeriksa dan membetulkan isian kuesioner yang keliru.\n"
            "      - id: a4\n        teks: Mengirim kembali isian kuesioner kepada petugas lapangan.\n"
            "      - id: a5\n        teks: Menyimpan kode dalam berkas yang terpisah dari data.\n",
        ),
    ):
        put(proyek, f"data/{year}/gsbpm/fase-5.yaml", text + more)
    edition, _ = with_history(proyek, "2026")
    assert edition.before
    lines = propose(Revision(edition.before, edition, edition.peta))
    assert [(line.jenis, line.dari, line.ke) for line in lines] == [
        ("dipecah", ("gsbpm/5.2/a2",), ("gsbpm/5.2/a3", "gsbpm/5.2/a4")),
        ("baru", (), ("gsbpm/5.2/a5",)),
    ]
    assert all(line.usulan == "ya" for line in lines)


def test_what_moved_takes_its_parts_along(proyek: Path) -> None:
    (proyek / "data/2026/tim/anggota.yaml").rename(proyek / "data/2026/tim/pembina.yaml")
    for path in (proyek / "data" / "2026").rglob("*.yaml"):
        path.write_text(
            path.read_text("utf-8").replace("tim/anggota", "tim/pembina").replace("tim:anggota", "tim:pembina")
        )
    mapped(proyek, "jenis: dipindah, dari: tim/anggota, ke: tim/pembina")
    assert brief(proyek) == []
    edition, _ = with_history(proyek, "2026")
    assert edition.before
    fates = Revision(edition.before, edition, edition.peta).fates
    assert fates["tim/anggota/b"].ke == ("tim/pembina/b",)


def test_a_proposal_written_down_is_read_back(
    proyek: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(proyek)
    reword(proyek)
    (proyek / "data/2026/anggaran/transport.yaml").unlink()
    put(proyek, PETA, "# Catatan redaksi.\nperubahan: []\n")
    assert main(["banding", "2025", "2026"]) == 1
    assert "usulan: diubah: gsbpm/5.2/a1" in capsys.readouterr().out
    assert main(["banding", "2025", "2026", "--tulis"]) == 1
    written = yaml.safe_load((proyek / PETA).read_text("utf-8"))["perubahan"]
    assert (proyek / PETA).read_text("utf-8").startswith("# Catatan redaksi.\n")
    assert {line["jenis"] for line in written} == {"diubah", "dihapus"}
    assert next(line for line in written if line["jenis"] == "dihapus")["alasan"] == REASON
    assert all(Perubahan(**{**line, "usulan": "tidak"}) for line in written)
    assert main(["banding", "2025", "2026", "--tulis"]) == 1
    assert "Petanya lengkap. Masih usulan:" in capsys.readouterr().out


def test_an_id_that_was_gone_does_not_come_back(proyek: Path) -> None:
    text = (proyek / PHASE).read_text("utf-8")
    (kept, last) = text.split("      - id: a1\n        teks: Memberi kode.\n")
    put(proyek, PHASE, f"{kept}      - id: a2\n        teks: Menyimpan catatan.\n{last}")
    mapped(
        proyek,
        "jenis: dihapus, dari: gsbpm/5.2/a1, alasan: Tidak perlu.",
        "jenis: baru, ke: gsbpm/5.2/a2",
    )
    assert brief(proyek) == []
    copy(proyek, "2026", "2027")
    put(proyek, PHASE.replace("2026", "2027"), text)
    put(
        proyek,
        "data/peta/2026-2027.yaml",
        "perubahan:\n- {jenis: dihapus, dari: gsbpm/5.2/a2, alasan: Lagi.}\n- {jenis: baru, ke: gsbpm/5.2/a1}\n",
    )
    assert [item for item in brief(proyek, "2027") if "belum-dikunci" not in item] == [
        "data/2027/gsbpm/fase-5.yaml:25:9 id-terpakai"
    ]


def test_a_proposal_is_added_to_lines_without_indentation(proyek: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(proyek)
    reword(proyek)
    reword_duty(proyek)
    put(proyek, PETA, "perubahan:\n- jenis: diubah\n  dari: tim/ketua/a\n")
    assert main(["banding", "2025", "2026", "--tulis"]) == 1
    assert len(yaml.safe_load((proyek / PETA).read_text("utf-8"))["perubahan"]) == 2
    put(proyek, PETA, "perubahan:\n")
    assert main(["banding", "2025", "2026", "--tulis"]) == 1
    assert len(yaml.safe_load((proyek / PETA).read_text("utf-8"))["perubahan"]) == 2


def test_a_list_tells_only_what_was_put_in_or_left_out() -> None:
    old = {"isi.1.teks": "satu", "isi.2.teks": "dua"}
    for new, kinds in (({"isi.1.teks": "dua"}, {"sama", "lama"}), ({**old, "isi.3.teks": "tiga"}, {"sama", "baru"})):
        (found,) = differences(old, new)
        assert {run.kind for run in found.runs} == kinds


def test_a_draft_with_a_broken_head_is_left_out_too(proyek: Path) -> None:
    reword(proyek, "data/2026/edisi.yaml", "status: draf", "status: apa")
    told: list[str] = []
    assert len(load_all(proyek, ["2025", "2026"], lambda year, faults: told.append(year))) == 1
    assert told == ["2026"]


def test_a_draft_with_errors_is_left_out_of_a_build(proyek: Path) -> None:
    reword(proyek)
    told: list[tuple[str, int]] = []
    loaded = load_all(proyek, ["2025", "2026"], lambda year, faults: told.append((year, faults)))
    assert [edition.edisi.edisi for edition in loaded] == ["2025"]
    assert told == [("2026", 1)]
    with pytest.raises(DataError):
        load_all(proyek, ["2026"])
    reword(proyek, "data/2026/edisi.yaml", "status: draf", "status: terbit")
    with pytest.raises(DataError):
        load_all(proyek, ["2025", "2026"])


def test_a_draft_is_looked_at_before_its_map_is_finished(proyek: Path) -> None:
    reword(proyek)
    assert load_preview(proyek, "2026").edisi.status == "draf"
    reword(proyek, before="Memberi kode baru.", after="Memberi kode [[gsbpm:9.9]].")
    with pytest.raises(DataError) as fault:
        load_preview(proyek, "2026")
    assert [item.kode for item in fault.value.diagnostics] == ["acuan-putus"]


USAGE = {
    "salin ke belakang": ("salin 2026 2025", 2, "edisi 2025 sudah ada"),
    "salin bukan tahun": ("salin 2026 20xx", 2, "bukan tahun"),
    "salin dari yang lama": ("salin 2025 2027", 2, "disalin dari yang terakhir: ./juknis salin 2026 2027"),
    "salin tak ada": ("salin 2020 2027", 2, "edisi 2020 tidak ada; edisi yang ada: 2025, 2026"),
    "banding terbalik": ("banding 2026 2025", 2, "bukan dua edisi yang berurutan"),
    "kunci draf": ("kunci 2026", 1, "masih draf"),
    "kunci tak ada": ("kunci 2030", 2, "edisi 2030 tidak ada"),
    "kunci lagi": ("kunci 2025", 0, "sudah dikunci"),
    "buka": ("kunci 2025 --buka", 0, "dibuka"),
    "buka lagi": ("kunci 2026 --buka", 0, "tidak sedang dikunci"),
    "salin lagi": ("salin 2026 2027", 0, "dimulai sebagai draf"),
}


@pytest.mark.parametrize("name", USAGE)
def test_the_commands_say_what_they_did_or_what_to_do(
    name: str, proyek: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(proyek)
    command, status, words = USAGE[name]
    assert main(command.split()) == status
    said = capsys.readouterr()
    assert words in said.out + said.err


def test_banding_does_not_call_a_wrong_map_complete(
    proyek: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(proyek)
    mapped(proyek, "jenis: dihapus, dari: gsbpm/5.2/a1, alasan: Keliru.")
    assert main(["banding", "2025", "2026"]) == 1
    assert "peta-keliru" in capsys.readouterr().err


def publish_next(root: Path) -> None:
    """Let edition 2026 be published, and in order."""
    reword(root, "data/2026/edisi.yaml", "status: draf", "status: terbit")


def test_an_edition_is_sealed_after_the_one_before(
    proyek: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(proyek)
    publish_next(proyek)
    assert main(["kunci", "2025", "--buka"]) == 0
    assert main(["kunci", "2026"]) == 1
    assert "./juknis kunci 2025" in capsys.readouterr().err
    assert main(["kunci", "2025"]) == 0
    assert "./juknis banding 2025 2026" in capsys.readouterr().out
    assert main(["kunci", "2026"]) == 0


def test_an_opened_edition_is_said_to_be_open(proyek: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(proyek)
    publish_next(proyek)
    assert brief(proyek) == []
    assert main(["kunci", "2026"]) == main(["kunci", "2026", "--buka"]) == 0
    assert brief(proyek) == ["data/2026/edisi.yaml:6:9 belum-dikunci"]


def test_the_law_of_an_opened_edition_is_reviewed_in_its_own_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = shutil.copytree(DASAR, tmp_path / "proyek")
    monkeypatch.chdir(root)
    for command in ("tinjau --semua", "kunci 2025", "kunci 2025 --buka"):
        assert main(command.split()) == 0
    today = (root / "data/tinjauan.yaml").read_text("utf-8")
    reword(root, "data/2025/bersama/peraturan/uu-1-2000.yaml", "teks: Bunyi", "teks: Isi")
    reword(root, "data/2025/juknis/pendahuluan.yaml", "teks: Bunyi", "teks: Isi")
    assert {line.split()[1] for line in brief(root, "2025")} == {"belum-dikunci", "dasar-berubah"}
    assert main(["tinjau", "--semua"]) == 0
    assert brief(root, "2025") == ["data/2025/edisi.yaml:6:9 belum-dikunci"]
    assert (root / "data/tinjauan.yaml").read_text("utf-8") == today
    assert main(["kunci", "2025"]) == 0


def test_a_sealed_edition_opened_and_mended_is_sealed_again(proyek: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(proyek)
    assert main(["kunci", "2025", "--buka"]) == 0
    reword(proyek, "data/2025/tim/ketua.yaml", "memimpin tim.", "memimpin seluruh tim.")
    assert main(["kunci", "2025"]) == 0
    assert brief(proyek, "2025") == []


@given(st.text(), st.text())
def test_a_difference_holds_both_texts(old: str, new: str) -> None:
    found = runs(old, new)
    assert "".join(run.words for run in found if run.kind != "baru") == old
    assert "".join(run.words for run in found if run.kind != "lama") == new
    assert all(run.words for run in found)
