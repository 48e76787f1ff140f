"""The structure tree of a printed module, mended: what assistive technology reads instead of the page.

WeasyPrint 70 tags each page by itself. `mend` reads its boxes beside the tags it wrote (`read`), joins what pages tore
apart and forgets what they repeat (`join`), gives notes, links, lists and tables the form that PDF/UA-1 asks for
(`notes`, `links`, `shape`, `tables`), and writes the tree in place of WeasyPrint's (`write`). Content that no element
holds any more becomes an artifact.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from generator.printing.tags.join import join
from generator.printing.tags.links import tie
from generator.printing.tags.notes import settle
from generator.printing.tags.read import Reader
from generator.printing.tags.shape import shape
from generator.printing.tags.tables import relate
from generator.printing.tags.write import write


def mend(document: Any, pdf: Any) -> None:
    """Replace the structure tree of `pdf`, made from the pages of `document`."""
    with _undisturbed():
        reader = Reader(document, pdf)
        root, repeated = join(reader.pages())
        reader.close()
        settle(root)
        tie(root)
        shape(root)
        relate(root)
        write(pdf, root, [*reader.margins, *repeated])


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Collect no garbage meanwhile: there is none yet, and looking for it among all boxes takes half the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
