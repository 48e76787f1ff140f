"""Every citation in the running text of an edition: who makes it, where, in whose words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from generator.citations.reading import Citation, Reader, contexts
from generator.citations.registry import Registry
from generator.links import Entry
from generator.models.base import Markup, Model, Wording
from generator.models.dokumen import Dokumen
from generator.models.peraturan import Peraturan
from generator.models.walk import Leaf, Trail
from generator.source import Source


@dataclass(frozen=True)
class Cited:
    """A citation in the text at `path` of `source`, made by the entry `owner`, in the words of `wording`."""

    owner: str
    source: Source
    path: Trail
    citation: Citation
    wording: Wording


class File(Protocol):
    """What is read of a data file."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def source(self) -> Source:
        """Its text."""

    @property
    def models(self) -> tuple[tuple[Trail, Model], ...]:
        """Every model in it with its path, parents first."""

    @property
    def leaves(self) -> tuple[Leaf, ...]:
        """Every marked text in it."""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry in it."""


def registry_of(entries: Mapping[str, Entry]) -> Registry:
    """Return the registry of the regulations among `entries`."""
    return Registry({entry.id: entry.model for entry in entries.values() if isinstance(entry.model, Peraturan)})


def collect(files: Iterable[File], reader: Reader, entries: Mapping[str, Entry]) -> Iterator[Cited]:
    """Yield every citation of the files, in the order of their texts."""
    memuat = {
        entry.id: entry.model.memuat
        for entry in entries.values()
        if isinstance(entry.model, Dokumen) and entry.model.memuat
    }
    for file in files:
        yield from _of_file(file, reader, memuat)


def of_leaves(owner: str, source: Source, leaves: Iterable[Leaf], reader: Reader) -> Iterator[Cited]:
    """Yield the citations of texts that stand in no entry, such as those of an edition's head."""
    for leaf in leaves:
        if isinstance(leaf.mark, Markup):
            for citation in reader.read(leaf.text):
                yield Cited(owner, source, leaf.path, citation, _wording(leaf.mark, leaf.text, citation))


def _wording(mark: Markup, text: str, citation: Citation) -> Wording:
    """Return whose words a citation is in: what stands between quotation marks stays as it is."""
    before = " ".join(text.split())[: citation.start]
    quoted = before.count('"') % 2 or before.count("\u201c") > before.count("\u201d")
    return "official" if quoted and mark.wording == "house" else mark.wording


def _of_file(file: File, reader: Reader, memuat: Mapping[str, str]) -> Iterator[Cited]:
    known = contexts(file.id, file.models, reader, memuat)
    owners = {entry.path: entry.id for entry in file.entries}
    for leaf in file.leaves:
        if isinstance(leaf.mark, Markup):
            around = [leaf.path[:size] for size in range(len(leaf.path) - 1, -1, -1)]
            context = next(known[path] for path in around if path in known)
            owner = next((owners[path] for path in around if path in owners), file.id)
            for citation in reader.read(leaf.text, context):
                yield Cited(owner, file.source, leaf.path, citation, _wording(leaf.mark, leaf.text, citation))
