"""The content streams of a PDF: where each MCID is drawn, and which of them turn into artifacts."""

from collections.abc import Collection, Iterator
from typing import Any

import pydyf
from weasyprint.pdf.stream import Stream

Place = tuple[int, int]
"""A page and an MCID on it."""


class Content:
    """The streams of each page. What is translucent is drawn in groups of their own: `nested` tells which MCIDs."""

    def __init__(self, pdf: Any) -> None:
        pages = [pdf.objects[int(reference.split()[0])] for reference in pdf.page_references]
        self._streams = [[pdf.objects[int(page["Contents"].split()[0])]] for page in pages]
        number = {id(streams[0]._tags): page for page, streams in enumerate(self._streams)}
        own = {id(streams[0]) for streams in self._streams}
        self.nested: dict[Place, Stream] = {}
        for stream in pdf.objects:
            if isinstance(stream, Stream) and id(stream) not in own and (mcids := list(_marks(stream))):
                page = number[id(stream._tags)]
                self._streams[page].append(stream)
                self.nested |= {(page, mcid): stream for _, mcid in mcids}

    def retire(self, kept: Collection[Place], paginated: Collection[Place]) -> None:
        """Make artifacts of all content but `kept`; `paginated` belongs to the pages rather than to the text."""
        for page, streams in enumerate(self._streams):
            for stream in streams:
                for index, mcid in _marks(stream):
                    if (page, mcid) not in kept:
                        kind = "/Pagination" if (page, mcid) in paginated else "/Layout"
                        stream.stream[index - 1 : index + 1] = ["/Artifact", pydyf.Dictionary({"Type": kind})]


def _marks(stream: Stream) -> Iterator[tuple[int, int]]:
    """Yield where in a stream marked content begins, and its MCID."""
    for index, part in enumerate(stream.stream):
        if part.__class__ is pydyf.Dictionary and "MCID" in part:
            yield index, part["MCID"]
