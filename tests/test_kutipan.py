"""Quotations: word for word what the registered text says, "…" for what is left out, and the exact place if not."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.citations.quoting import difference, full_text
from generator.models.peraturan import Pasal
from generator.rules import load_and_check

DASAR = Path(__file__).parent / "galat" / "dasar"
NASKAH = (
    "Instansi Pusat wajib menyampaikan data, metadata, dan kode referensi kepada Walidata; paling lambat bulan Mei."
)

AGREEING = [
    NASKAH,
    NASKAH.removesuffix("."),
    f"  {NASKAH} ".replace(" wajib ", "   wajib\n"),
    "Instansi Pusat wajib menyampaikan data …",
    "Instansi Pusat wajib menyampaikan data, …",
    "Instansi Pusat wajib menyampaikan data ...",
    "Instansi Pusat wajib menyampaikan data….",
    "Instansi Pusat wajib menyampaikan data ….",
    "… kepada Walidata …",
    "…kepada Walidata…",
    "… paling lambat bulan Mei.",
    "… bulan Mei;",
    "Instansi Pusat … data … Walidata … Mei.",
    "Instansi Pusat … … Mei",
    "*Instansi Pusat* wajib **menyampaikan** … [[istilah:walidata|Walidata]] …",
    "…",
]


@pytest.mark.parametrize("quotation", AGREEING)
def test_what_agrees(quotation: str) -> None:
    assert difference(quotation, NASKAH) is None


DIFFERING = {
    "kata diganti": ("Instansi Pusat harus menyampaikan …", "harus"),
    "kata dihapus": ("Instansi Pusat menyampaikan …", "menyampaikan"),
    "kata ditambah": ("Instansi Pusat wajib segera menyampaikan …", "segera"),
    "huruf besar": ("instansi Pusat wajib …", "instansi"),
    "tanda baca di tengah": ("Instansi Pusat wajib menyampaikan data metadata …", "data"),
    "akhir tanpa elipsis": ("Instansi Pusat wajib menyampaikan data", "data"),
    "akhir di tengah kalimat": ("Instansi … kepada Walidata;", "Walidata;"),
    "awal tanpa elipsis": ("wajib menyampaikan …", "wajib"),
    "lewat akhir": ("… bulan Mei tahun itu.", "tahun"),
    "urutan terbalik": ("… Walidata … metadata …", "metadata"),
    "kata pertama sesudah elipsis": ("Instansi … semua data, metadata, dan …", "semua"),
    "kata tengah sesudah elipsis": ("… data, metadata, atau kode referensi …", "atau"),
    "kata terakhir sesudah elipsis": ("… kode referensi bagi …", "bagi"),
    "sesudah penanda": ("*Instansi Pusat* **wajib** memberikan …", "memberikan"),
    "sesudah tautan": ("[[istilah:x|Instansi]] Pusat harus …", "harus"),
    "sesudah tiga titik": ("Instansi ... kode ... harus", "harus"),
    "sesudah lipatan": ("Instansi   Pusat\n  harus …", "harus"),
    "kalimat lain": ("Walidata memeriksa.", "Walidata"),
}


@pytest.mark.parametrize("name", DIFFERING)
def test_what_differs_and_at_which_word(name: str) -> None:
    quotation, word = DIFFERING[name]
    found = difference(quotation, NASKAH)
    assert found is not None
    folded = " ".join(quotation.split())
    assert folded[found.start : found.start + found.length] == word
    assert word in found.quoted.split()


def test_both_texts_are_shown_around_the_place() -> None:
    found = difference(NASKAH.replace("Walidata", "Produsen"), NASKAH)
    assert found is not None
    assert found.quoted == "… data, metadata, dan kode referensi kepada Produsen; paling lambat bulan Mei."
    assert found.registered == "… data, metadata, dan kode referensi kepada Walidata; paling lambat bulan Mei."


GAPS = [
    ("a b …", "a b …", True),
    ("a b", "a b …", True),
    ("a … d", "a … d", True),
    ("a b d", "a … d", False),
    ("b c", "… b c", False),
    ("… b c", "… b c", True),
    ("… a b", "a b c a b", True),
    ("a … a b", "a b a b c a b", True),
    ("… a b", "a b c", False),
    ("a", "a, b", False),
    ("a … b", "a b", True),
]


@pytest.mark.parametrize(("quotation", "registered", "agrees"), GAPS)
def test_gaps_and_repetition(quotation: str, registered: str, agrees: bool) -> None:
    assert (difference(quotation, registered) is None) is agrees


REPETITION = [
    ("a X a a", "a a a a"),
    ("p q X p q r", "p q r p q r"),
    ("… b X …", "a b c b d"),
    ("… X c d …", "a b c d e f"),
    ("a … X c …", "a b c d"),
]


@pytest.mark.parametrize(("quotation", "registered"), REPETITION)
def test_a_changed_word_is_found_although_its_neighbours_stand_elsewhere_too(quotation: str, registered: str) -> None:
    found = difference(quotation, registered)
    assert found is not None
    assert quotation[found.start : found.start + found.length] == "X"


@pytest.mark.parametrize(
    ("pasal", "words"),
    [
        ({"teks": "Bunyi."}, "Bunyi."),
        ({"bunyi_bahan": "Menurut bahan."}, "Menurut bahan."),
        ({"teks": "Bunyi.", "bunyi_bahan": "Menurut bahan."}, "Bunyi."),
        ({"ayat": [{"nomor": "1", "teks": "Satu."}, {"nomor": "2", "teks": "Dua."}]}, "(1) Satu. (2) Dua."),
        (
            {"teks": "Terdiri atas:", "huruf": [{"huruf": "a", "teks": "x:", "angka": [{"nomor": "1", "teks": "y."}]}]},
            "Terdiri atas: a. x: 1. y.",
        ),
        ({"ayat": [{"nomor": "1", "teks": "Satu."}, {"nomor": "2"}]}, "(1) Satu. …"),
        ({"ayat": [{"nomor": "2", "bunyi_bahan": "Dua."}]}, "… (2) Dua."),
        ({"angka": [{"nomor": "1", "teks": "x."}, {"nomor": "4", "teks": "y."}]}, "1. x. … 4. y."),
        ({"teks": "Terdiri atas:", "huruf": [{"huruf": "a"}, {"huruf": "b"}]}, "Terdiri atas: …"),
        ({}, ""),
        ({"ayat": [{"nomor": "1"}, {"nomor": "2"}]}, ""),
        ({"ayat": [{"nomor": "1"}], "bunyi_bahan": "Menurut bahan."}, "Menurut bahan."),
    ],
)
def test_the_text_of_an_article_includes_what_is_inside_it(pasal: dict[str, Any], words: str) -> None:
    assert full_text(Pasal.model_validate({"nomor": "1", **pasal})) == words


WORD = st.text("abcdefghij", min_size=1, max_size=4)
ENDS = st.sampled_from(["", "", "", ",", ";", ":"])
DISTINCT = st.lists(WORD, min_size=1, max_size=25, unique=True)
REPEATING = st.lists(st.sampled_from(["data", "dan", "yang", "statistik", "wajib"]), min_size=1, max_size=25)


@st.composite
def texts(draw: st.DrawFn, words: st.SearchStrategy[list[str]]) -> list[str]:
    return [word + draw(ENDS) for word in draw(words)]


@st.composite
def cut(draw: st.DrawFn, text: list[str]) -> list[str]:
    """Return the words of a quotation that leaves out some stretches of a text, each marked by one "…"."""
    keep = draw(st.lists(st.booleans(), min_size=len(text), max_size=len(text)).filter(any))
    said: list[str] = []
    for word, kept in zip(text, keep, strict=True):
        if kept:
            said.append(word)
        elif said[-1:] != ["…"]:
            said.append("…")
    return said


@given(st.data(), st.one_of(texts(DISTINCT), texts(REPEATING)))
def test_a_quotation_cut_from_a_text_agrees_with_it(data: st.DataObject, text: list[str]) -> None:
    said = data.draw(cut(text))
    assert difference(" ".join(said), " ".join(text)) is None


@given(st.data(), texts(DISTINCT))
def test_a_changed_word_is_found_wherever_the_quotation_was_cut(data: st.DataObject, text: list[str]) -> None:
    said = data.draw(cut(text))
    at = data.draw(st.sampled_from([index for index, word in enumerate(said) if word != "…"]))
    check_changed(said, at, text)


@given(st.data(), texts(REPEATING))
def test_a_changed_word_is_found_in_a_text_that_repeats_itself(data: st.DataObject, text: list[str]) -> None:
    check_changed(list(text), data.draw(st.integers(0, len(text) - 1)), text)


def check_changed(said: list[str], at: int, text: list[str]) -> None:
    said[at] = "ZZZ"
    found = difference(" ".join(said), " ".join(text))
    assert found is not None
    assert (found.start, found.length) == (len(" ".join([*said[:at], ""])), 3)


@given(texts(DISTINCT))
def test_a_beginning_or_an_end_cut_off_without_a_mark_is_found(text: list[str]) -> None:
    for said in (text[1:], text[:-1]):
        if said:
            assert difference(" ".join(said), " ".join(text)) is not None
            assert difference(" ".join(["…", *said, "…"]), " ".join(text)) is None


UU = """\
jenis: Undang-Undang
nomor: "7"
tahun: 2001
tentang: Uji
judul: Undang-Undang Nomor 7 Tahun 2001 tentang Uji
singkatan: UU 7/2001
dalam_bahan: tidak
sumber: [{dokumen: bahan, status: bahan}]
pasal: [{nomor: "1", teks: "TEKS"}]
"""
ISTILAH = """\
jenis: istilah
istilah: Penyedia Data
padanan: [Produsen]
definisi: DEFINISI
dasar: [DASAR]
sumber: [{dokumen: bahan, status: bahan}]
"""
SATU = "peraturan/uu-7-2001/pasal-1"
DUA = "peraturan/pp-4-2005/pasal-1/angka-1"
BEDA = ["definisi-beda"]


@pytest.fixture
def edisi(tmp_path: Path) -> Path:
    return shutil.copytree(DASAR, tmp_path / "edisi")


def defined(root: Path, text: str, definition: str, basis: str) -> list[str]:
    """Return the codes of an edition in which a term rests on PP 4/2005, on an article that says `text`, or both."""
    (root / "data/peraturan/uu-7-2001.yaml").write_text(UU.replace("TEKS", text), "utf-8")
    term = ISTILAH.replace("DEFINISI", definition).replace("DASAR", basis)
    (root / "data/istilah/penyedia.yaml").write_text(term, "utf-8")
    return codes(root)


def codes(root: Path) -> list[str]:
    return [item.kode for item in load_and_check(root, "2025")[1] if not item.kode.startswith("yatim-")]


@pytest.mark.parametrize(
    ("text", "definition", "basis", "found"),
    [
        ("Penyedia Data adalah pihak lain.", "pihak lain", SATU, []),
        ("Penyedia Data adalah pihak lain.", "pihak lain;", SATU, []),
        ("Penyedia Data adalah pihak lain.", "pihak …", SATU, []),
        ("Penyedia Data adalah pihak lain.", "pihak ketiga", SATU, BEDA),
        ("Penyedia Data yang selanjutnya disingkat PD adalah pihak lain.", "pihak ketiga", SATU, BEDA),
        ("Penyedia Data yang selanjutnya disingkat PD adalah pihak lain.", "pihak lain", SATU, []),
        ("Produsen adalah pihak lain.", "pihak ketiga", SATU, BEDA),
        ("Penyedia Data adalah pihak lain.", "pihak lain", f"{SATU}, {DUA}", []),
        ("Penyedia Data adalah pihak lain.", "unit yang menghasilkan data sesuai kewenangannya", f"{SATU}, {DUA}", []),
        ("Penyedia Data adalah pihak lain.", "pihak ketiga", f"{SATU}, {DUA}", BEDA),
        ("Penyedia Data adalah pihak … lain.", "pihak yang sama sekali lain", SATU, []),
        ("Penyedia Data adalah pihak … lain.", "pihak ketiga", SATU, BEDA),
        ("Penyedia Data menyerahkan data.", "pihak ketiga", SATU, []),
        ("Walidata adalah pihak lain.", "pihak ketiga", SATU, []),
        ("Penyedia Data Geospasial adalah pihak lain.", "pihak ketiga", SATU, []),
        ("Produsen-produsen kecil adalah pihak lain.", "pihak ketiga", SATU, []),
    ],
)
def test_a_definition_says_what_the_article_says_that_defines_the_term(
    text: str, definition: str, basis: str, found: list[str], edisi: Path
) -> None:
    assert defined(edisi, text, definition, basis) == found


def test_an_article_that_cannot_be_read_is_not_missed(edisi: Path) -> None:
    assert defined(edisi, "Penyedia Data adalah pihak lain.", "pihak lain", f"{SATU}, {DUA}") == []
    (edisi / "data/peraturan/uu-7-2001.yaml").write_text('judul: "', "utf-8")
    assert codes(edisi) == ["yaml-kutip"]
