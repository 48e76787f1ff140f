"""Hand-written pages: what they cite and link to is read like the data, and everything else stays as it was typed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.citations.linking import linked, page_words
from generator.edition import Edition
from generator.naskah import Page, pieces
from generator.outputs.pages import render
from generator.rules import check, load_checked

DASAR = Path(__file__).parent / "galat" / "dasar"
EDITION: Edition = load_checked(DASAR, "2025")
NAME = "gsbpm/x.md"
UU = "[UU 1/2000](../peraturan/uu-1-2000.md)"
RESMI = "[Undang-Undang Nomor 1 Tahun 2000 tentang Contoh](../peraturan/uu-1-2000.md)"
PASAL = "[Pasal 1](../peraturan/uu-1-2000.md#pasal-1)"
WALIDATA = "[Walidata](../istilah/index.md#walidata)"


def edition(words: str) -> Edition:
    return replace(EDITION, content={NAME: Page(f"content/{NAME}", words, None)})


def rendered(words: str) -> str:
    content = next(item.content for item in render(linked(edition(words))) if item.path == NAME)
    assert isinstance(content, str)
    return content


def complaints(words: str) -> list[str]:
    return [f"{item.lokasi.line}:{item.lokasi.column} {item.kode}" for item in check(edition(words))]


LINKED = {
    "paragraf": ("Lihat Pasal 1 UU 1/2000.\n", f"Lihat {PASAL} {RESMI}.\n"),
    "terlipat": ("Lihat Pasal\n1 UU\n1/2000, lalu\npulang.\n", f"Lihat {PASAL} {RESMI}, lalu\npulang.\n"),
    "kedua kali": ("UU 1/2000 dan\n\n- UU 1/2000\n", f"{RESMI} dan\n\n- {UU}\n"),
    "urutan rumah": ("UU 1/2000 Pasal 1 berlaku.", f"{PASAL} {RESMI} berlaku."),
    "butir": ("- UU 1/2000;\n- [[istilah:walidata]].\n", f"- {RESMI};\n- {WALIDATA}.\n"),
    "butir bernomor": ("1. UU 1/2000\n    1. Pasal 1 UU 1/2000\n", f"1. {RESMI}\n    1. {PASAL} {UU}\n"),
    "tabel": ("| A | B |\n| --- | --- |\n| UU 1/2000 | x |\n", f"| A | B |\n| --- | --- |\n| {RESMI} | x |\n"),
    "kutipan": ("> Menurut UU 1/2000\n", f"> Menurut {RESMI}\n"),
    "catatan": ("!!! note\n    Menurut UU 1/2000\n", f"!!! note\n    Menurut {RESMI}\n"),
    "lanjutan butir": ("- satu\n\n    Menurut UU 1/2000\n", f"- satu\n\n    Menurut {RESMI}\n"),
    "lanjutan bernomor": ("1. satu\n\n    UU 1/2000\n\n    UU 1/2000\n", f"1. satu\n\n    {RESMI}\n\n    {UU}\n"),
    "lanjutan catatan": ("!!! note\n\n    satu\n\n    UU 1/2000\n", f"!!! note\n\n    satu\n\n    {RESMI}\n"),
    "di dalam div": ("<div markdown>\n\nUU 1/2000\n\n</div>\n", f"<div markdown>\n\n{RESMI}\n\n</div>\n"),
    "kurung siku": ("[UU 1/2000]\n", f"[{RESMI}]\n"),
    "sesudah tanda kutip balik tunggal": ("Tanda ` saja. UU 1/2000\n", f"Tanda ` saja. {RESMI}\n"),
    "tebal": ("**UU 1/2000** dan *[[istilah:walidata]]*", f"**{RESMI}** dan *{WALIDATA}*"),
    "kata sendiri": ("[[istilah:walidata|pengelola data]]", "[pengelola data](../istilah/index.md#walidata)"),
    "kata terlipat": ("[[istilah:walidata|pengelola\ndata]].", "[pengelola data](../istilah/index.md#walidata)."),
    "tautan di tabel": (
        "| A |\n| --- |\n| [[istilah:walidata|ini]] |\n",
        "| A |\n| --- |\n| [ini](../istilah/index.md#walidata) |\n",
    ),
    "tautan peraturan": ("Menurut [[peraturan:uu-1-2000]].", f"Menurut {RESMI}."),
    "tautan pasal": ("Menurut [[peraturan:uu-1-2000/pasal-1]].", f"Menurut {PASAL} {RESMI}."),
    "dua tautan sama": ("[[istilah:walidata]] [[istilah:walidata]]", f"{WALIDATA} {WALIDATA}"),
    "tanpa baris akhir": ("UU 1/2000", RESMI),
    "sesudah kode": ("`kode` UU 1/2000 [a](x.md) [[istilah:walidata]]", f"`kode` {RESMI} [a](x.md) {WALIDATA}"),
    "sesudah tautan pertama": ("[[peraturan:uu-1-2000]], Pasal 1", f"{RESMI}, {PASAL}"),
}


@pytest.mark.parametrize("name", LINKED)
def test_citations_and_links_become_links(name: str) -> None:
    written, shown = LINKED[name]
    assert rendered(written) == shown


HEADINGS = {
    "pagar": ("# Isi UU 1/2000 Pasal 1\n\nUU 1/2000\n", f"# Isi Pasal 1 UU 1/2000\n\n{RESMI}\n"),
    "tautan": ("## [[istilah:walidata]]\n", "## Walidata\n"),
    "garis bawah": ("Isi UU 1/2000\n=============\n", "Isi UU 1/2000\n=============\n"),
}


@pytest.mark.parametrize("name", HEADINGS)
def test_headings_get_words_only(name: str) -> None:
    written, shown = HEADINGS[name]
    assert rendered(written) == shown


UNTOUCHED = {
    "kode": "Tulis `UU 1/2000` atau `[[istilah:walidata]]`.\n",
    "kode dengan dua tanda": "Tulis ``UU 1/2000`` begitu.\n",
    "kode terlipat": "Tulis `menurut\nUU 1/2000` begitu.\n",
    "blok kode": "```yaml\ncatatan: UU 1/2000\n\ndasar: [[istilah:walidata]]\n```\n",
    "blok kode gelombang": "~~~\nUU 1/2000\n~~~\n",
    "blok kode di dalam butir": "- Contoh:\n\n    ```yaml\n    catatan: UU 1/2000\n    ```\n",
    "blok kode menjorok": "Contoh:\n\n    catatan: UU 1/2000\n\nSelesai.\n",
    "blok kode sesudah daftar": "- a\n\nParagraf:\n\n    catatan: UU 1/2000\n",
    "blok kode di butir kedua": "1. a\n2. b\n\n    ```\n    UU 1/2000\n\n    UU 1/2000\n    ```\n",
    "blok kode dengan tanda di dalam": "````\n```\nUU 1/2000\n```\nUU 1/2000\n````\n",
    "komentar terlipat": "<!-- satu\nUU 1/2000\n-->\n",
    "tautan berjudul": 'Lihat [UU 1/2000](https://a.id/x "Naskah (asli) UU 1/2000").\n',
    "HTML terlipat": '<a href="x"\n  title="UU 1/2000">x</a>\n',
    "kepala": "---\ntitle: UU 1/2000\n\ndescription: Pasal 1 UU 1/2000\n---\n\n# Judul\n",
    "kata tautan": "Lihat [UU 1/2000](lain.md) dan [Pasal 1 UU 1/2000](https://a.id/x).\n",
    "kata tautan terlipat": "Lihat [naskah\nUU 1/2000](https://a.id/x).\n",
    "tautan bernama": "Lihat [UU 1/2000][naskah].\n\n[naskah]: https://a.id/x\n",
    "gambar": "![Sampul UU 1/2000](sampul.png)\n",
    "alamat": "Lihat https://a.id/UU/1/2000 dan <https://a.id/?q=UU+1/2000>.\n",
    "HTML": '<span title="UU 1/2000">x</span>\n',
    "komentar": "<!-- UU 1/2000 -->\n",
    "daftar atribut": 'Paragraf.\n{: title="UU 1/2000" }\n',
}


@pytest.mark.parametrize("name", UNTOUCHED)
def test_code_front_matter_and_existing_links_stay_as_they_are(name: str) -> None:
    assert rendered(UNTOUCHED[name]) == UNTOUCHED[name]


@pytest.mark.parametrize("name", [name for name in UNTOUCHED if "kode" in name or name in ("kepala", "kata tautan")])
def test_what_stays_as_it_is_is_not_complained_about(name: str) -> None:
    wrong = UNTOUCHED[name].replace("UU 1/2000", "UU 9/2000").replace("istilah:walidata", "istilah:tak-ada")
    assert complaints(wrong.replace("lain.md", "index.md")) == []


WRONG = {
    "tak terdaftar": ("# x\n\nMenurut\nPasal 1 UU 9/2000.\n", "4:9 sitasi-tak-dikenal"),
    "tanpa tahun": ("# x\n\nMenurut  UU No. 1, ya.\n", "3:10 sitasi-rusak"),
    "tanpa peraturan": ("# x\n\nMenurut Pasal 1.\n\nUU 1/2000.\n", "3:9 sitasi-tanpa-peraturan"),
    "pasal lain": ("# x\n\nMenurut UU\n  1/2000 Pasal\n  7.\n", "4:10 sitasi-pasal"),
    "judul lain": ("# x\n\nMenurut UU 1/2000 tentang Teladan.\n", "3:27 sitasi-judul"),
    "di judul halaman": ("# Menurut UU 9/2000\n", "1:11 sitasi-tak-dikenal"),
    "di butir": ("# x\n\n- satu\n- dua **UU 9/2000**\n", "4:9 sitasi-tak-dikenal"),
    "di tabel": ("| A | B |\n| --- | --- |\n| x | UU 9/2000 |\n", "3:7 sitasi-tak-dikenal"),
    "sesudah kode": ("`UU 9/2000` dan UU 9/2000\n", "1:17 sitasi-tak-dikenal"),
    "di bawah kepala": ("---\ntitle: UU 9/2000\n---\nUU 9/2000\n", "4:1 sitasi-tak-dikenal"),
    "tautan putus": ("# x\n\nLihat [[istilah:walidata]],\n  [[istilah:tak-ada]].\n", "4:5 acuan-putus"),
    "tautan putus berkata": ("# x\n\nLihat [[istilah:tak-ada|ini]].\n", "3:9 acuan-putus"),
    "tautan putus di tabel": ("| A |\n| --- |\n| [[tim:x]] |\n", "3:5 acuan-putus"),
    "tautan tak lengkap": ("# x\n\nLihat [[walidata]].\n", "3:7 tautan-rusak"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_fault_is_complained_about_where_it_stands(name: str) -> None:
    words, found = WRONG[name]
    assert complaints(words) == [found]


def test_the_same_fault_twice_is_two_complaints() -> None:
    assert complaints("[[tim:x]] dan [[tim:x]]\n") == ["1:3 acuan-putus", "1:17 acuan-putus"]
    assert complaints("UU 9/2000 dan UU 9/2000\n") == ["1:1 sitasi-tak-dikenal", "1:15 sitasi-tak-dikenal"]


def test_a_paragraph_does_not_lend_its_regulation_to_the_next() -> None:
    assert complaints("UU 1/2000.\n\nPasal 1.\n") == ["3:1 sitasi-tanpa-peraturan"]
    assert complaints("UU 1/2000.\nPasal 1.\n") == []


NEUTRAL = ["Kata", " ", "  ", "\n", "\n\n", "\t", "- ", "1. ", "> ", "| a | b |\n", "é", "`kode`", "**", "_", ".", ", ",
           "<br>", "[a](b.md)", "{: .x }", "\\*", "---\n", "***", "&amp;", "“x”", "#", "##### ", "(", ")"]  # fmt: skip
CITED = "UU 1/2000"


@settings(deadline=None, max_examples=300)
@given(st.lists(st.sampled_from([*NEUTRAL, f" {CITED} ", f" {CITED} "]), max_size=14).map("".join))
def test_only_the_words_of_a_citation_change(text: str) -> None:
    found = edition(text)
    (page,) = found.pages
    parts = list(pieces(page, page_words(found, page)))
    assert {part.words for part in parts[:-1]} <= {f"[[peraturan:uu-1-2000|{CITED}]]"}
    assert CITED.join(part.raw for part in parts) == text
    assert parts[-1].words == ""
