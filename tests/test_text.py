"""The authors' marks: what they mean, and what is complained about."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text import Span, flaws, flaws_of_plain, parse, plain, targets

PIECES = [*"ab *[]|:<>&;/", "**", "[[", "]]", "[[a:b]]", "[[a:b|c]]", "https://x.id", "<b>"]
MARKISH = st.lists(st.sampled_from(PIECES)).map("".join)


@pytest.mark.parametrize(
    ("words", "spans"),
    [
        ("biasa", [Span("teks", "biasa")]),
        ("a *b c* d", [Span("teks", "a "), Span("miring", "b c"), Span("teks", " d")]),
        ("**tebal**", [Span("tebal", "tebal")]),
        ("[[tim:koordinator/c]]", [Span("tautan", "", "tim/koordinator/c")]),
        ("[[gsbpm:5.6|validasi data]]", [Span("tautan", "validasi data", "gsbpm/5.6")]),
        (
            "lihat https://bps.go.id/a?b=1.",
            [Span("teks", "lihat "), *parse("https://bps.go.id/a?b=1"), Span("teks", ".")],
        ),
        ("a\n  b\tc", [Span("teks", "a b c")]),
        ("3 * 4", [Span("teks", "3 * 4")]),
        ("**a*", [Span("teks", "*"), Span("miring", "a")]),
        ("[[tanpa jenis]]", [Span("teks", "[[tanpa jenis]]")]),
        ("", []),
    ],
)
def test_parse(words: str, spans: list[Span]) -> None:
    assert list(parse(words)) == spans


def test_targets_come_in_order() -> None:
    assert targets("[[tim:a]] lalu [[gsbpm:5.6|x]]; *[[epss:1]]*") == ("tim/a", "gsbpm/5.6")


def test_plain_keeps_words_and_drops_marks() -> None:
    assert (
        plain("**Tim** *pembina* [[tim:ketua]] dan [[tim:anggota|para anggota]]")
        == "Tim pembina ketua dan para anggota"
    )


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("biasa & wajar: 1 < 2 > 0; R&D, a<1", []),
        ("<b>a</b>", ["html-dalam-teks <b> 0", "html-dalam-teks </b> 0"]),
        ("a <SCRIPT src='x'>", ["html-dalam-teks <SCRIPT 0"]),
        ("<!-- a -->", ["html-dalam-teks <!-- 0"]),
        ("javascript:alert(1)", ["html-dalam-teks javascript: 0"]),
        ("&lt;b&gt; &#60;", ["html-dalam-teks &lt; 0", "html-dalam-teks &gt; 0", "html-dalam-teks &#60; 0"]),
        ("*a* dan *b", ["penanda-terbuka * 2"]),
        ("3 * 4", ["penanda-terbuka * 0"]),
        ("[[a:b]] [[c", ["tautan-rusak [[ 1"]),
        ("a]] b", ["tautan-rusak ]] 0"]),
        ("* dan *b* dan *", ["penanda-terbuka * 0", "penanda-terbuka * 3"]),
    ],
)
def test_flaws(words: str, found: list[str]) -> None:
    assert [f"{flaw.kode} {flaw.part} {flaw.earlier}" for flaw in flaws(words)] == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("3 * 4, [[setengah, https://bps.go.id/*", []),
        ("a *b*", ["penanda-tak-berlaku * 0"]),
        ("**b** *c*", ["penanda-tak-berlaku ** 0", "penanda-tak-berlaku * 4"]),
        ("[[tim:x]]", ["penanda-tak-berlaku [[ 0"]),
        ("<i>", ["html-dalam-teks <i> 0"]),
    ],
)
def test_flaws_of_plain_text(words: str, found: list[str]) -> None:
    assert [f"{flaw.kode} {flaw.part} {flaw.earlier}" for flaw in flaws_of_plain(words)] == found


@given(st.one_of(st.text(), MARKISH))
def test_every_text_can_be_parsed_and_judged(words: str) -> None:
    folded = " ".join(words.split())
    spans = parse(words)
    assert not any(span.kind == "teks" and not span.text for span in spans)
    if all(span.kind == "teks" for span in spans):
        assert plain(words) == folded
    for flaw in (*flaws(words), *flaws_of_plain(words)):
        assert folded.count(flaw.part) > flaw.earlier
