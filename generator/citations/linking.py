"""Turn every citation of an edition into links ``[[peraturan:…]]``, which all outputs render alike."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import groupby
from typing import TypeAlias, TypeVar

from generator.citations.collecting import Cited
from generator.citations.reading import Citation, Part
from generator.citations.style import official, short
from generator.edition import Edition, File
from generator.models.base import Model
from generator.models.peraturan import Peraturan
from generator.models.walk import Leaf, Trail
from generator.naskah import Page, paragraphs
from generator.text import Run, runs

M = TypeVar("M", bound=Model)
Own: TypeAlias = Callable[[int, int], str]
"""Gives a text's own words, without marks, from one of its characters to another."""


def linked(edition: Edition) -> Edition:
    """Return the edition with its citations as links: in the house's words, or in the text's own if it is quoted."""
    texts: dict[str, dict[Trail, list[Cited]]] = defaultdict(lambda: defaultdict(list))
    for item in edition.citations:
        if not item.citation.kode:
            texts[item.source.path][item.path].append(item)
    files = tuple(_linked(file, texts.get(file.source.path, {}), edition) for file in edition.files)
    head = _changed(edition.edisi, edition.head, texts.get(edition.source.path, {}), edition)
    return replace(edition, files=files, edisi=head, written=edition)


def page_words(edition: Edition, page: Page) -> dict[tuple[int, int], str]:
    """Return the citations of a hand-written page as links, by where they stand in it."""
    found = {}
    for item in edition.citations_of_pages:
        if item.source is page and not item.citation.kode:
            start = int(item.path[0])
            text = " ".join(dict(paragraphs(page))[start].split())
            first, last = page.offset(start, item.citation.start), page.offset(start, item.citation.end - 1) + 1
            found[first, last] = in_house(item.citation, _slice_of(text), edition)
    return found


def _slice_of(text: str) -> Own:
    return lambda start, end: text[start:end]


def _linked(file: File, texts: Mapping[Trail, list[Cited]], edition: Edition) -> File:
    if not texts:
        return file
    return File(file.kind, file.id, _changed(file.model, file.leaves, texts, edition), file.source)


def _changed(model: M, leaves: Iterable[Leaf], texts: Mapping[Trail, list[Cited]], edition: Edition) -> M:
    words = {leaf.path: leaf.text for leaf in leaves if leaf.path in texts}
    return replaced(model, {path: _rewrite(words[path], items, edition) for path, items in texts.items()})


def _rewrite(text: str, items: Iterable[Cited], edition: Edition) -> str:
    """Return `text` with its citations as links; emphasis around one ends before it, since marks do not nest."""
    cited = sorted(items, key=lambda item: item.citation.start)
    folded = " ".join(text.split())
    out = ""
    for run in runs(text):
        if isinstance(run, Run):
            out += _run(run, [item for item in cited if run.at[0] <= item.citation.start < run.at[-1]], edition)
        else:
            out += folded[run.start : run.end]
    return out


def _run(run: Run, items: list[Cited], edition: Edition) -> str:
    out, end = "", 0
    for item in items:
        start = run.at.index(item.citation.start)
        out += _emphasised(run, end, start) + _words(item, run, edition)
        end = run.at.index(item.citation.end - 1) + 1
    return out + _emphasised(run, end, len(run.text))


_MARKS = {"tebal": "**", "miring": "*"}


def _emphasised(run: Run, start: int, end: int) -> str:
    """Return part of a run with its emphasis, the spaces at the ends of each stretch outside the marks."""
    out = ""
    for kind, group in groupby(range(start, end), key=lambda index: run.kinds[index]):
        words, mark = "".join(run.text[index] for index in group), _MARKS.get(kind, "")
        inner = words.strip()
        out += words.replace(inner, f"{mark}{inner}{mark}", 1) if inner else words
    return out


def _words(item: Cited, run: Run, edition: Edition) -> str:
    plain = {at: index for index, at in enumerate(run.at)}

    def own(start: int, end: int) -> str:
        return run.text[plain[start] : plain[end - 1] + 1] if start < end else ""

    house = item.wording == "house"
    return in_house(item.citation, own, edition) if house else _as_written(item.citation, own, edition)


def in_house(citation: Citation, own: Own, edition: Edition) -> str:
    """Return a citation as links in house style: provisions, then the regulation."""
    places = ""
    for index, part in enumerate(citation.places):
        before = citation.places[index - 1].end if index else part.start
        places += own(before, part.start) + _link(part.target, part.words)
    act = citation.act
    if act is None:
        return places
    model = edition.entries[act.target].model
    assert isinstance(model, Peraturan)
    words = _link(act.target, official(model) if citation.titled else short(model))
    return f"{places} {words}" if places else words


def _as_written(citation: Citation, own: Own, edition: Edition) -> str:
    """Return a quoted citation with its own words made links; a regulation's short form would not stay as it is."""
    words, end = "", citation.start
    parts = (*citation.places, citation.act) if citation.act else citation.places
    for part in sorted(parts, key=lambda part: part.start):
        said = own(part.start, part.end)
        words += own(end, part.start) + (said if _is_short(part, said, edition) else _link(part.target, said))
        end = part.end
    return words + own(end, citation.end)


def _is_short(part: Part, words: str, edition: Edition) -> bool:
    model = edition.entries[part.target].model
    return isinstance(model, Peraturan) and words == short(model)


def _link(target: str, words: str) -> str:
    return f"[[{target.replace('/', ':', 1)}|{words}]]"


def replaced(model: M, texts: Mapping[Trail, str]) -> M:
    """Return `model` with the texts at some paths replaced."""
    groups: dict[str, dict[Trail, str]] = defaultdict(dict)
    for path, text in texts.items():
        groups[str(path[0])][path[1:]] = text
    return model.model_copy(update={name: _inside(getattr(model, name), inner) for name, inner in groups.items()})


def _inside(value: object, texts: Mapping[Trail, str]) -> object:
    if () in texts:
        return texts[()]
    if isinstance(value, Model):
        return replaced(value, texts)
    groups: dict[str | int, dict[Trail, str]] = defaultdict(dict)
    for path, text in texts.items():
        groups[path[0]][path[1:]] = text
    if isinstance(value, dict):
        return {key: _inside(item, groups[key]) if key in groups else item for key, item in value.items()}
    assert isinstance(value, tuple)
    return tuple(_inside(item, groups[index]) if index in groups else item for index, item in enumerate(value))
