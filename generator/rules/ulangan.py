"""Repetition: no item stands twice in one list, no word twice in a row."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from generator.bacaan import vocabulary
from generator.diagnostics import Diagnostic, dotted
from generator.edition import Edition
from generator.models.alur import Alur
from generator.models.blok import Daftar
from generator.models.epss import Indikator
from generator.models.formulir import BagianIsian
from generator.models.gsbpm import Subproses
from generator.models.tim import Peran
from generator.models.walk import Trail
from generator.text import plain

_LETTERS = re.compile(r"\w+")
_TWICE = re.compile(r"\b(?P<word>[^\W\d_]+)(?P<between>[\s*]+)(?P=word)\b", re.IGNORECASE)


def items_once(edition: Edition) -> Iterator[Diagnostic]:
    """No two items of a list say the same in the same words."""
    for file in edition.files:
        for path, model in file.models:
            first: dict[str, int] = {}
            for number, (inner, text) in enumerate(_items(model), 1):
                words = " ".join(_LETTERS.findall(plain(text).casefold()))
                if first.setdefault(words, number) != number:
                    yield Diagnostic(
                        "kalimat-ganda",
                        f"isinya sama dengan butir ke-{first[words]} dalam daftar ini",
                        file.source.locate((*path, *inner)),
                        dotted((*path, *inner)),
                        "hapus salah satu, atau bedakan bunyinya",
                    )


def _items(model: object) -> Iterable[tuple[Trail, str]]:
    if isinstance(model, Daftar):
        # What has items of its own below it is told apart by them.
        return [(("butir", i, "teks"), item.teks) for i, item in enumerate(model.butir) if item.daftar is None]
    if isinstance(model, Peran):
        return [(("tugas", i, "teks"), item.teks) for i, item in enumerate(model.tugas)]
    if isinstance(model, Alur):
        return [(("langkah", i, "teks"), item.teks) for i, item in enumerate(model.langkah)]
    if isinstance(model, Subproses):
        return [(("aktivitas", i, "teks"), item.teks) for i, item in enumerate(model.aktivitas)]
    if isinstance(model, Indikator):
        return [(("kriteria", i, "teks"), item.teks) for i, item in enumerate(model.kriteria)]
    if isinstance(model, BagianIsian):
        return [(("isian", i, "nama"), item.nama) for i, item in enumerate(model.isian)]
    return ()


def words_once(edition: Edition) -> Iterator[Diagnostic]:
    """No word is written twice in a row; what is doubled on purpose has a hyphen."""
    for item in edition.readings:
        if any(word == following for word, following in pairwise(vocabulary(item.text))):
            for match in _TWICE.finditer(item.words):
                start = match.end() - len(match["word"])
                pesan = f'kata "{match["word"]}" tertulis dua kali'
                saran = "hapus salah satu; kata ulang ditulis dengan tanda hubung"
                yield item.complain("kata-ganda", pesan, start, item.text[start : match.end()], saran)
