"""All printed modules of an edition, and which of them holds what: for references from one to another."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.edition import Edition
from generator.links import Entry
from generator.models.modul import Modul
from generator.printing.structure import Book, structure


@dataclass(frozen=True)
class Shelf:
    """The books of an edition in their order, by id of the module."""

    edition: Edition
    books: Mapping[str, Book]

    def elsewhere(self, entry: Entry, here: Book) -> Modul | None:
        """Return the first module, other than `here`, in which a reader finds `entry` printed, or None."""
        for book in self.books.values():
            if book is not here and book.modul.bentuk == "buku" and book.holder(entry, self.edition):
                return book.modul
        return None


def shelf(edition: Edition) -> Shelf:
    """Return the shelf of an edition."""
    return Shelf(edition, {entry.id: structure(edition, entry) for entry in edition.of(Modul)})
