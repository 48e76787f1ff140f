"""The index: which words stand how often in which section, as few bytes as the browser can make its engine's own of.

overrides/skrip/cari/mesin.js adds the stems, which follow from the words, and hands all to MiniSearch.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

from generator.search.analysis import Analysis

FIELDS = ("judul", "isi")


def indexed(documents: Sequence[tuple[str, str]], analysis: Analysis) -> dict[str, Any]:
    """Return the index of documents: of each its title and its text, known by its place.

    `panjang` is the number of different words of each document, field by field. `kata` maps a word to its places,
    field by field: numbers of documents, each as the distance from the one before; a negative number says how often
    the word stands in the document before it, where that is more than once.
    """
    places: dict[str, list[dict[int, int]]] = defaultdict(lambda: [{} for _ in FIELDS])
    lengths: list[list[int]] = []
    for document, texts in enumerate(documents):
        counts = [Counter(analysis.words(text)) for text in texts]
        lengths.append([len(count) for count in counts])
        for field, count in enumerate(counts):
            for word, times in count.items():
                places[word][field][document] = times
    return {"panjang": lengths, "kata": {word: [_short(own) for own in places[word]] for word in sorted(places)}}


def _short(places: dict[int, int]) -> list[int]:
    found: list[int] = []
    before = 0
    for document, times in sorted(places.items()):
        found.append(document - before)
        before = document
        if times > 1:
            found.append(-times)
    return found
