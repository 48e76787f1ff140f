"""Printed modules read back: what a PDF says, held against the YAML files that it was made from.

`baca` reads a PDF, `mentah` the data; neither knows the generator, so that a fault there cannot hide itself. A check is
given a `modul` and yields complaints: `nomor` on page numbers and references, `isi` on content, `letak` on positions,
`rupa` on typography. CHECKS lists them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cetak import isi, letak, nomor, rupa
from cetak.modul import Modul

Check = Callable[[Modul], Iterator[str]]

ALL: tuple[Check, ...] = (
    *(nomor.bookmarks, nomor.links, nomor.mentions, nomor.unsaid, nomor.elsewhere),
    *(isi.held, isi.codes, isi.notes, isi.imprint, isi.clean, isi.told, isi.metadata),
    *(letak.sheets, letak.outside, letak.overlaps, letak.cells),
    *(rupa.alone, rupa.widows, rupa.hyphens, rupa.faces, rupa.faint),
)
"""What holds for every module, a folded card too."""
BOOKS: tuple[Check, ...] = (
    *(nomor.folios, nomor.running_heads, nomor.chapters, nomor.contents),
    *(isi.addresses, isi.indexed, isi.cited, isi.footnoted),
)
"""What only a book has."""


def complaints(check: Check, modul: Modul) -> list[str]:
    """Return what a check complains about, as a list that a failing test shows whole."""
    return [words[:300] for words in check(modul)]
