"""Each file in galat/ breaks one thing in the edition of galat/dasar, and exactly that is complained about."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from kode import in_source
from test_peta import CODES as OF_EDITIONS

from generator.diagnostics import DataError, Diagnostic
from generator.outputs import render
from generator.rules import load_and_check

if TYPE_CHECKING:
    from collections.abc import Callable

GALAT = Path(__file__).parent / "galat"
DASAR = GALAT / "dasar"
CASES = sorted(GALAT.glob("*.yaml"))
FILES = sorted(path.relative_to(DASAR).as_posix() for path in DASAR.glob("data/**/*.yaml"))
HEADER = re.compile(r"^# (berkas|di|galat|pesan|saran): (.*)$", re.MULTILINE)
FOREIGN = re.compile(r"\b(None|True|False|dict|list|tuple|str|int|[Ii]nput|expected|field|value|valid|mapping)\b")
"""Words of Python and its libraries, which no author should read."""

NO_CASE = {"isi-salah": "kata-kata umum, bila Pydantic kelak mengeluh dengan jenis yang belum diterjemahkan"}


@pytest.fixture
def edisi(tmp_path: Path) -> Path:
    return shutil.copytree(DASAR, tmp_path / "edisi")


def complaints(root: Path) -> tuple[Diagnostic, ...]:
    try:
        return load_and_check(root, "2025")[1]
    except DataError as error:
        return error.diagnostics


def header(case: Path) -> dict[str, str]:
    return dict(HEADER.findall(case.read_bytes().decode()))


def put(root: Path, name: str, content: bytes) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def brief(found: tuple[Diagnostic, ...]) -> list[str]:
    return [f"{item.lokasi.path}:{item.lokasi.line}:{item.lokasi.column} {item.kode}" for item in found]


def test_the_base_is_clean_and_can_be_rendered(edisi: Path) -> None:
    edition, found = load_and_check(edisi, "2025")
    assert brief(found) == []
    assert len(list(render(edition))) > 20


def test_there_are_cases() -> None:
    assert len(CASES) > 100
    assert len(FILES) > 12


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_one_fault_gives_one_complaint(case: Path, edisi: Path) -> None:
    want = header(case)
    put(edisi, want["berkas"], case.read_bytes())
    found = complaints(edisi)
    kode, place = want["galat"].split()
    assert brief(found) == [f"{want.get('di', want['berkas'])}:{place} {kode}"]
    assert {key: getattr(found[0], key) for key in ("pesan", "saran") if key in want} == {
        key: want[key] for key in ("pesan", "saran") if key in want
    }
    assert not FOREIGN.search(found[0].pesan + found[0].saran)


def broken_link(root: Path) -> None:
    (root / "data/istilah/hilang.yaml").symlink_to("tidak-ada.yaml")


def unchecked(root: Path) -> None:
    """Set a limit for checks, and leave one regulation without any."""
    with (root / EDISI).open("a") as file:
        file.write("batas_pemeriksaan: 365\n")
    law = root / "data/peraturan/uu-1-2000.yaml"
    law.write_text(re.sub(r"(?m)^diperiksa:\n(?:  .*\n)+", "", law.read_text("utf-8")), "utf-8")


EDISI = "data/2025/edisi.yaml"
ISTILAH = "data/istilah/walidata.yaml"
MADE: dict[str, tuple[Callable[[Path], object], str]] = {
    "kosong": (lambda root: put(root, ISTILAH, b""), f"{ISTILAH}:1:1 berkas-kosong"),
    "hanya-spasi": (lambda root: put(root, ISTILAH, b"\xef\xbb\xbf \r\n\n"), f"{ISTILAH}:1:1 berkas-kosong"),
    "bukan-utf8": (lambda root: put(root, ISTILAH, b"a: b\nc: \xc3\xa9\xe9\n"), f"{ISTILAH}:2:5 bukan-utf8"),
    "bukan-utf8-bom": (lambda root: put(root, ISTILAH, b"\xef\xbb\xbfa: \xe9"), f"{ISTILAH}:1:4 bukan-utf8"),
    "utf-16": (lambda root: put(root, ISTILAH, "a: b".encode("utf-16")), f"{ISTILAH}:1:1 bukan-utf8"),
    "bita-nol": (lambda root: put(root, ISTILAH, b"a: b\nc: d\0"), f"{ISTILAH}:2:5 karakter-terlarang"),
    "3-mb": (lambda root: put(root, ISTILAH, b"a: b\n" * 600_000), f"{ISTILAH}:1:1 terlalu-besar"),
    "tak-terbaca": (broken_link, "data/istilah/hilang.yaml:1:1 tak-terbaca"),
    "halaman-bukan-utf8": (lambda root: put(root, "content/gsbpm/x.md", b"\xe9"), "content/gsbpm/x.md:1:1 bukan-utf8"),
    "halaman-ganda": (lambda root: put(root, "content/tim/ketua.md", b"# x"), "content/tim/ketua.md:0:0 halaman-ganda"),
    "halaman-buatan": (
        lambda root: put(root, "content/panduan-redaksi/aturan.md", b"# x"),
        "content/panduan-redaksi/aturan.md:0:0 halaman-ganda",
    ),
    "halaman-index": (lambda root: put(root, "content/tim/index.md", b"# x"), "content/tim/index.md:0:0 halaman-ganda"),
    "halaman-lepas": (lambda root: put(root, "content/lain/x.md", b"# x"), "content/lain/x.md:0:0 halaman-lepas"),
    "tautan-putus": (
        lambda root: put(root, "content/gsbpm/x.md", b"# x\n\n[a](index.md#b) [b](https://a.id) [c](9.9.md)\n"),
        "content/gsbpm/x.md:3:39 tautan-putus",
    ),
    "nama-berkas-fase": (
        lambda root: (root / "data/2025/gsbpm/fase-5.yaml").rename(root / "data/2025/gsbpm/fase-6.yaml"),
        "data/2025/gsbpm/fase-6.yaml:1:8 nama-berkas",
    ),
    "ejaan-halaman": (
        lambda root: put(root, "content/gsbpm/x.md", b"# x\n\n[a](index.md#ouput) `ouput` *ouput*\ndan ouputnya\n"),
        "content/gsbpm/x.md:4:5 ejaan-tak-baku",
    ),
    "pemeriksaan-belum": (unchecked, f"{EDISI}:9:20 pemeriksaan-belum"),
    "bab-kosong-semua": (
        lambda root: (root / "data/2025/sesi/pengolahan.yaml").unlink(),
        "data/2025/modul/buku.yaml:22:12 bab-kosong",
    ),
    "tanpa-instrumen": (
        lambda root: (root / "data/2025/epss/instrumen.yaml").unlink(),
        "data/2025/daftar_periksa/kematangan.yaml:5:9 tanpa-instrumen",
    ),
    "tanpa-kepala": (lambda root: (root / EDISI).unlink(), f"{EDISI}:0:0 edisi-tanpa-kepala"),
}  # fmt: skip
"""Faults that no YAML file can hold."""


@pytest.mark.parametrize("name", MADE)
def test_faults_beyond_yaml(name: str, edisi: Path) -> None:
    make, want = MADE[name]
    make(edisi)
    assert brief(complaints(edisi)) == [want]


def test_every_code_has_a_case() -> None:
    words = in_source()
    shown = {header(case)["galat"].split()[0] for case in CASES} | {want.split()[1] for _, want in MADE.values()}
    assert words - shown - OF_EDITIONS - set(NO_CASE) == set()
    assert (shown | OF_EDITIONS) - words == set()


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"])
def test_byte_order_marks_and_other_line_ends_are_welcome(start: bytes, end: bytes, edisi: Path) -> None:
    for name in FILES:
        put(edisi, name, start + (edisi / name).read_bytes().replace(b"\n", end))
    assert brief(complaints(edisi)) == []
    case = (GALAT / "acuan-putus-dalam-teks.yaml").read_bytes()
    put(edisi, ISTILAH, start + case.replace(b"\n", end))
    assert brief(complaints(edisi)) == [f"{ISTILAH}:8:21 acuan-putus"]


@pytest.mark.parametrize("name", FILES)
def test_a_broken_file_is_one_complaint_whoever_refers_into_it(name: str, edisi: Path) -> None:
    put(edisi, name, b'judul: "')
    assert brief(complaints(edisi)) == [f"{name}:1:8 yaml-kutip"]


@pytest.mark.parametrize("name", [name for name in FILES if not name.endswith("edisi.yaml")])
def test_a_file_without_its_ending_is_one_complaint(name: str, edisi: Path) -> None:
    (edisi / name).rename((edisi / name).with_suffix(".yml"))
    assert brief(complaints(edisi)) == [f"{name.removesuffix('yaml')}yml:0:0 berkas-tak-dikenal"]


@pytest.mark.parametrize(
    "name", ["data/peraturan", "data/dokumen", "data/2025/gsbpm", "data/2025/tim", "data/2025/epss"]
)
def test_a_misspelt_folder_is_one_complaint(name: str, edisi: Path) -> None:
    (edisi / name).rename(edisi / f"{name}x")
    assert brief(complaints(edisi)) == [f"{name}x:0:0 folder-tak-dikenal"]


def test_all_complaints_come_in_one_run_and_in_order(edisi: Path) -> None:
    put(edisi, "data/peraturan/uu-1-2000.yaml", b'judul: "')
    put(edisi, "data/2025/gsbpm/pengantar.yaml", b"judul: Pengantar\nurutan: satu\nbagian: []\nsumber: []\n")
    put(edisi, "data/2025/edisi.yaml", b"edisi: 2025\nedisi: 2025\n")
    put(edisi, "data/istilah/catatan.txt", b"x")
    assert brief(complaints(edisi)) == [
        "data/2025/edisi.yaml:2:1 kunci-ganda",
        "data/2025/gsbpm/pengantar.yaml:1:1 kolom-hilang",
        "data/2025/gsbpm/pengantar.yaml:2:9 bukan-bilangan",
        "data/istilah/catatan.txt:0:0 berkas-tak-dikenal",
        "data/peraturan/uu-1-2000.yaml:1:8 yaml-kutip",
    ]
