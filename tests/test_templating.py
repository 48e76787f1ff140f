"""Plain text comes out of Markdown as it went in, wherever a template may put it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from markdown import Markdown
from mkdocs.config import load_config

from generator.templating import environment
from generator.text import flaws, parse

if TYPE_CHECKING:
    from pathlib import Path

PLACES = {
    "paragraf": "{{ w|md }}",
    "butir": "- {{ w|md }}\n- x",
    "nomor": "1. {{ w|md }}\n\n    { #a }\n\n2. x",
    "sel": "| a | b |\n| --- | --- |\n| {{ w|md }} | x |",
    "kepala-sel": "| {{ w|md }} | b |\n| --- | --- |\n| a | x |",
    "judul": "# {{ w|md(links=false) }}",
    "judul-berjangkar": "## {{ w|md(links=false) }} { #a }",
    "catatan": '!!! catatan "Catatan redaksi"\n    {{ w|md }}',
    "kutipan": "> {{ w|md }}\n>\n> — x",
    "kelas": "{{ w|md }}\n{: .dasar }",
    "kartu": '<div class="kartu" markdown>\n\n{{ w|md }}\n\n</div>',
    "sesudah-paragraf": "x\n\n{{ w|md }}\n\ny",
    "tautan": "[{{ w|md(links=false) }}](x.md)",
    "tebal": "**{{ w|md }}**",
}
STARTS = ["", "1. ", "1) ", "- ", "+ ", "> ", "# ", "## ", ": ", "!!! ", "??? ", "=== ", "---", "***", "| ", "    "]
CHARACTERS = "|<>&_#1.-+[]{}`\\~^*:!=()\"'$@%;,?/ ab é"
NASTY = [*CHARACTERS, "{: .x }", "{#x}", "](x)", "![", "<!", "&x", "``", "~~", "^^", "__", "++", " #"]
WORDS = st.builds("{}{}".format, st.sampled_from(STARTS), st.lists(st.sampled_from(NASTY), max_size=12).map("".join))


@pytest.fixture(scope="module")
def markdown(root: Path) -> Markdown:
    config = load_config(str(root / "mkdocs.yml"))
    extensions = [name for name in config.markdown_extensions if name != "toc"]
    return Markdown(extensions=extensions, extension_configs=config.mdx_configs)


def shown(markdown: Markdown, place: str, words: str) -> str:
    source = environment().from_string(PLACES[place]).render(w=words)
    html = markdown.reset().convert(source)
    return " ".join(BeautifulSoup(html, "html.parser").get_text().split())


def expected(markdown: Markdown, place: str, words: str) -> str:
    return shown(markdown, place, "QQ").replace("QQ", " ".join(words.split()))


@pytest.mark.parametrize("place", PLACES)
@settings(deadline=None, max_examples=150)
@given(words=WORDS)
@example(words="]:")
@example(words="Bahasa C#")
@example(words="4.2 sampai 5")
@example(words="a ~b~ ^c^ =d= :e:")
@example(words="= a")
@example(words=": a")
@example(words="12. a")
@example(words="C:\\data\\")
@example(words="{: .x }")
@example(words="a { #b }")
def test_words_survive(markdown: Markdown, place: str, words: str) -> None:
    assume(words.strip() and not list(flaws(words)) and all(span.kind == "teks" for span in parse(words)))
    assert shown(markdown, place, words) == expected(markdown, place, words)
