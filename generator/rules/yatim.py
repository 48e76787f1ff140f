"""Orphans: what nobody leads a reader to. They are warnings, since a fact may be there before its use.

That a module prints something leads nobody to it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import TypeAlias

from generator.diagnostics import Diagnostic
from generator.edition import Edition, File
from generator.models.formulir import Formulir
from generator.models.istilah import Istilah
from generator.rules.istilah import names_of

_WORD = re.compile(r"\w+")
_GLOSS = re.compile(r"\([^)]*\)$")
Words: TypeAlias = tuple[str, ...]


def orphan_forms(edition: Edition) -> Iterator[Diagnostic]:
    """A form is named by some step, section or text."""
    linked = _linked(edition)
    for file in edition.files:
        if isinstance(file.model, Formulir) and file.id not in linked and not edition.broken:
            saran = "sebut pada langkah yang memakainya, atau hapus berkasnya"
            yield _orphan("yatim-formulir", "formulir ini tidak dipakai di mana pun", file, "judul", saran)


def orphan_terms(edition: Edition) -> Iterator[Diagnostic]:
    """A term is linked to, or one of its names occurs in some other file; abbreviations are there to be looked up."""
    linked = _linked(edition)
    terms = [file for file in edition.files if isinstance(file.model, Istilah) and file.model.jenis == "istilah"]
    waiting = {file.source.path: file for file in terms if file.id not in linked and not edition.broken}
    for path in _mentioned(edition, waiting) if waiting else ():
        waiting.pop(path, None)
    for file in waiting.values():
        saran = "tautkan dari halaman yang memakainya dengan [[istilah:…]], atau hapus berkasnya"
        yield _orphan("yatim-istilah", "istilah ini tidak dipakai di mana pun", file, "istilah", saran)


def _linked(edition: Edition) -> set[str]:
    """Return the files that something outside them refers to, or refers into."""
    links = (link for link in edition.links if not link.chooses)
    ends = (("/".join(end.split("/", 2)[:2]) for end in (link.owner, link.target)) for link in links)
    return {target for owner, target in ends if owner != target}


def _mentioned(edition: Edition, terms: dict[str, File]) -> Iterator[str]:
    """Yield the paths of those of `terms` that another file calls by one of their names."""
    sought: dict[Words, set[str]] = defaultdict(set)
    for path, file in terms.items():
        for _, name in names_of(file):
            sought[tuple(_WORD.findall(_GLOSS.sub("", name)))].add(path)
    starts: dict[str, list[Words]] = defaultdict(list)
    for words in filter(None, sought):
        starts[words[0]].append(words)
    for source, leaf in edition.texts:
        text = () if "sumber" in leaf.path else tuple(_WORD.findall(leaf.text.casefold()))
        for place, word in enumerate(text):
            for words in starts.get(word, ()):
                if text[place : place + len(words)] == words:
                    found = sought[words] - {source.path}
                    sought[words] -= found
                    yield from found


def _orphan(kode: str, pesan: str, file: File, field: str, saran: str) -> Diagnostic:
    return Diagnostic(kode, pesan, file.source.locate((field,)), field, saran, "peringatan")
