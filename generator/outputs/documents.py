"""The printed modules: slow work, handed to the workshop as values."""

from collections.abc import Mapping
from pathlib import Path

from generator import templating
from generator.artifact import Printed
from generator.edition import Edition
from generator.models.modul import Modul
from generator.printing import press
from generator.printing.glossary import Terms
from generator.printing.manuscript import manuscript
from generator.printing.shelf import shelf
from generator.workshop import Job, Made


def jobs(edition: Edition, address: str) -> list[Job]:
    """Return the work of printing every module; `address` is that of the edition's site, with a slash at its end."""
    books, terms = shelf(edition), Terms(edition)
    values = [manuscript(books, book, terms, address) for book in books.books.values()]
    inputs = tuple(_files(press.FONTS) + _files(templating.FOLDER / "documents"))
    return [Job(path(value.id), press.print_book, value, inputs, len(value.body)) for value in values]


def printed(edition: Edition, made: Mapping[str, Made]) -> dict[str, Printed]:
    """Return what is known of the modules among the finished files, given by path: by the module's id."""
    found = {entry.id: made.get(path(entry.id)) for entry in edition.of(Modul)}
    return {id: Printed(item.pages, len(item.data)) for id, item in found.items() if item}


def path(id: str) -> str:
    """Return where the PDF of a module is published, from the module's id."""
    return f"unduhan/{id}.pdf"


def _files(folder: Path) -> list[Path]:
    return sorted(file for file in folder.iterdir() if file.is_file())
