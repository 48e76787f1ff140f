"""How well the search answers: the judged set, typed into the page, by the figures of `juknis ukur pencarian`."""

from __future__ import annotations

import collections
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from benchmarks.pencarian import Quality, Query, asked_on_page, judged, quality
from generator.search import INDEX, TEXTS

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parent.parent
QUERIES = judged(ROOT)
KINDS = sorted({query.kind for query in QUERIES})


@pytest.fixture(scope="module")
def answers(browser: Browser, home: str) -> dict[Query, list[str]]:
    with browser.new_context() as context:
        return dict(zip(QUERIES, asked_on_page(context.new_page(), home, QUERIES), strict=True))


def of(answers: dict[Query, list[str]], queries: list[Query]) -> Quality:
    return quality(queries, [answers[query] for query in queries])


def test_the_set_is_large_and_leads_to_pages(situs: Path, home: str) -> None:
    folder = situs / home.rsplit("/", 2)[1]
    assert len(QUERIES) >= 150
    assert min(collections.Counter(query.kind for query in QUERIES).values()) >= 20
    assert len({(query.group == "pisah", query.words.casefold()) for query in QUERIES}) == len(QUERIES)
    assert [page for query in QUERIES for page in query.right if not (folder / page / "index.html").is_file()] == []


@pytest.mark.parametrize("groups", [{"setel", "lapor"}, {"pisah"}], ids=["disetel dan dilapor", "terpisah"])
def test_nearly_every_query_is_answered_among_the_first_five(answers: dict[Query, list[str]], groups: set[str]) -> None:
    chosen = [query for query in QUERIES if query.group in groups]
    assert len(chosen) >= 150
    whole = of(answers, chosen)
    assert whole.hit >= 0.95, whole
    assert whole.mrr >= 0.85, whole


@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_of_query_is_much_worse(answers: dict[Query, list[str]], kind: str) -> None:
    found = of(answers, [query for query in QUERIES if query.kind == kind])
    assert found.hit >= 0.9, found


def test_index_and_texts_are_light(situs: Path, home: str) -> None:
    from benchmarks.peramban import packed

    folder = situs / home.rsplit("/", 2)[1]
    assert sum(len(packed(folder / path)) for path in (INDEX, TEXTS)) <= 250_000


def test_a_file_that_changed_is_packed_anew(tmp_path: Path) -> None:
    """The figures for larger sites rest on it: they are served in the place of this one."""
    from benchmarks.peramban import packed

    path = tmp_path / "indeks.json"
    path.write_text("{}")
    before = packed(path)
    path.write_text('{"lebih": 1}')
    os.utime(path, ns=(0, 1))
    assert packed(path) != before
