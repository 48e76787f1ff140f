"""Nothing of the two decks got lost: each of their statements stands on the site, or koreksi.yaml says why not."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup
from pernyataan import Page, letters, statements

from generator.citations.style import short
from generator.edition import load

DECKS = {"juknis-2025": 530, "gsbpm": 360}
"""How many statements each deck has at least, counting repetitions."""
REGISTRY = load(Path(__file__).resolve().parent.parent, "2025")[0].reader.registry
INLINE = {"a", "abbr", "b", "code", "em", "i", "mark", "small", "span", "strong", "sub", "sup"}


@dataclass(frozen=True)
class Koreksi:
    """What koreksi.yaml says of one statement: where it stands on the site instead, or why nowhere."""

    bahan: str
    situs: tuple[str, ...]
    alasan: str


def regulations_alike(text: str) -> str:
    """Return a text with every regulation it names by its short form: the site has its own style for them."""
    text = " ".join(text.split())
    for mention in reversed(list(REGISTRY.grammar.read(text))):
        found = REGISTRY.find(mention.act) if mention.act else None
        if found:
            start, end = mention.act_reach
            text = f"{text[:start]} {short(REGISTRY.models[found])} {text[end:]}"
    return text


@pytest.fixture(scope="module")
def pages(situs: Path) -> list[Page]:
    """Every page of the edition that the decks were made for, without menus and footers."""
    found = []
    for path in sorted((situs / "2025").rglob("index.html")):
        article = BeautifulSoup(path.read_bytes(), "html.parser").select_one("article")
        assert article is not None, path
        for tag in article.find_all(lambda tag: tag.name not in INLINE):
            tag.insert_before(" ")
            tag.insert_after(" ")
        found.append(Page.of(regulations_alike(article.get_text())))
    assert len(found) > 100
    return found


@pytest.fixture(scope="module")
def koreksi(root: Path) -> dict[str, Koreksi]:
    """The corrections by the letters and digits of the deck's statement."""
    found = {}
    for entry in yaml.safe_load((root / "tests/bahan/koreksi.yaml").read_text("utf-8")):
        situs = entry.get("situs", [])
        item = Koreksi(entry["bahan"], tuple([situs] if isinstance(situs, str) else situs), entry.get("alasan", ""))
        assert bool(item.situs) != bool(item.alasan), f"isi salah satu, situs atau alasan: {item.bahan}"
        assert letters(item.bahan) not in found, f"tertulis dua kali: {item.bahan}"
        found[letters(item.bahan)] = item
    return found


@pytest.mark.parametrize("deck", DECKS)
def test_every_statement_of_the_deck_is_on_the_site(
    deck: str, root: Path, pages: list[Page], koreksi: dict[str, Koreksi], capsys: pytest.CaptureFixture[str]
) -> None:
    said = read_deck(root, deck)
    counts = dict.fromkeys(("persis", "dibetulkan", "tidak diterbitkan"), 0)
    lost = []
    for statement in said:
        correction = koreksi.get(letters(statement))
        if on_site(pages, statement):
            counts["persis"] += 1
        elif correction is None:
            lost.append(statement)
        elif correction.alasan:
            counts["tidak diterbitkan"] += 1
        elif all(on_site(pages, part) for part in correction.situs):
            counts["dibetulkan"] += 1
        else:
            lost.append(statement)
    with capsys.disabled():
        print(f"\n  {deck}: {len(said)} pernyataan, {counts}")
    assert not lost, "tidak ada di situs:\n- " + "\n- ".join(lost)
    assert len(said) >= DECKS[deck]
    assert counts["persis"] > 0.9 * len(said)
    assert counts["tidak diterbitkan"] <= 5


def test_every_correction_is_needed(root: Path, pages: list[Page], koreksi: dict[str, Koreksi]) -> None:
    said = {letters(statement) for deck in DECKS for statement in read_deck(root, deck)}
    unused = [item.bahan for key, item in koreksi.items() if key not in said or on_site(pages, item.bahan)]
    assert not unused, "tidak terpakai dalam koreksi.yaml:\n- " + "\n- ".join(unused)
    assert koreksi


def read_deck(root: Path, deck: str) -> list[str]:
    return statements((root / f"tests/bahan/{deck}.txt").read_text("utf-8"))


def on_site(pages: list[Page], statement: str) -> bool:
    return any(page.says(regulations_alike(statement)) for page in pages)


def test_a_deck_is_cut_at_bullets_cells_and_sentences_and_mended_where_the_slide_tore_it() -> None:
    deck = (
        "# Judul\n\n- a. **satu**\n- b. dua\nbaris\n\n2.4 Kerangka dan \n\npengambilan sampel\n\nNo\tIsi\n1\tx  y\n 3\n"
    )
    assert statements(deck) == [
        "Judul",
        "satu",
        "dua baris",
        "2.4 Kerangka dan pengambilan sampel",
        "No",
        "Isi",
        "x",
        "y",
    ]


def test_a_statement_is_found_whole_and_only_at_word_boundaries() -> None:
    page = Page.of("Data prioritas, dan *E-mail* Kepala Walidata")
    assert page.says("DATA PRIORITAS dan")
    assert page.says("email kepala")
    assert not page.says("data prior")
    assert not page.says("data dan")
    assert not page.says("ala")
