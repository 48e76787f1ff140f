"""House spelling: data/ejaan.yaml says which form is right, and where an official name keeps another."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.bacaan import page_lines, vocabulary
from generator.diagnostics import Diagnostic
from generator.edition import Edition
from generator.models.ejaan import Ejaan
from generator.models.walk import Trail

_KODE = "ejaan-tak-baku"


def house_spelling(edition: Edition) -> Iterator[Diagnostic]:
    """A word with a form of the house is written in that form."""
    if edition.ejaan is None:
        return
    right = {_key(wrong): form for form, others in edition.ejaan.baku.items() for wrong in others if _key(wrong)}
    if right:
        yield from _in_data(edition, edition.ejaan, right)
        yield from _on_pages(edition, right)


def _in_data(edition: Edition, ejaan: Ejaan, right: Mapping[str, str]) -> Iterator[Diagnostic]:
    spared = {
        (entry.source.path, entry.path, _key(item.kata))
        for item in ejaan.pengecualian
        if (entry := edition.entries.get(item.id))
    }
    pattern, first = _pattern(right), _first_words(right)
    for item in edition.readings:
        if first.isdisjoint(vocabulary(item.text)):
            continue
        for match in pattern.finditer(item.words):
            wrong = _key(match["kata"])
            if not any(key in spared for key in _around(item.source.path, item.path, wrong)):
                yield item.complain(_KODE, *_words(match, right[wrong]))


def _on_pages(edition: Edition, right: Mapping[str, str]) -> Iterator[Diagnostic]:
    pattern = _pattern(right)
    for where, words in page_lines(edition.pages):
        for match in pattern.finditer(words):
            pesan, start, part, saran = _words(match, right[_key(match["kata"])])
            place = replace(where, column=start + 1, length=len(part))
            yield Diagnostic(_KODE, pesan, place, saran=saran)


def _words(match: re.Match[str], form: str) -> tuple[str, int, str, str]:
    """Return pesan, place, the words themselves and saran."""
    form = form[0].upper() + form[1:] if match["kata"][0].isupper() else form
    saran = f'tulis "{form}{match["nya"] or ""}"; nama resmi yang lain dikecualikan di data/ejaan.yaml'
    return f'ejaan "{match[0]}" tidak dipakai di sini', match.start(), match[0], saran


def _pattern(right: Mapping[str, str]) -> re.Pattern[str]:
    forms = (r"[\s*]+".join(map(re.escape, wrong.split())) for wrong in sorted(right, key=len, reverse=True))
    return re.compile(rf"\b(?P<kata>{'|'.join(forms)})(?P<nya>nya)?\b", re.IGNORECASE)


def _first_words(right: Mapping[str, str]) -> set[str]:
    firsts = {re.split(r"[\W\d_]", wrong)[0] for wrong in right}
    return firsts | {f"{word}nya" for word in firsts}


def _around(source: str, path: Trail, wrong: str) -> Iterator[tuple[str, Trail, str]]:
    for size in range(len(path) + 1):
        yield source, path[:size], wrong


def _key(words: str) -> str:
    """Return words as the table knows them: without marks, folded and in lower case."""
    return " ".join(words.replace("*", " ").lower().split())
