"""FORMATS: what a sheet is published as. To add one: a module named by its suffix with `make`, a line here."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from generator.forms.sheet import Sheet
from generator.workshop.job import Made

Maker = Callable[[Sheet], Made]


@dataclass(frozen=True)
class Format:
    """A format of sheets: the suffix of its files, what readers call it, whether it can be read back.

    Of an `editable` one there are only the sheets that a team edits and signs.
    """

    suffix: str
    words: str
    readable: bool = True
    editable: bool = False

    @property
    def make(self) -> Maker:
        """The function that makes a file of a sheet; its libraries are slow to import, so it is fetched when wanted."""
        maker: Maker = import_module(f"generator.forms.{self.suffix}").make
        return maker

    def fits(self, sheet: Sheet) -> bool:
        """Tell whether a sheet is published in this format."""
        return sheet.editable or not self.editable

    def path(self, sheet: Sheet) -> str:
        """Return where a sheet is published, relative to the edition."""
        return f"unduhan/formulir/{sheet.name}.{self.suffix}"


FORMATS = (
    Format("pdf", "PDF"),
    Format("xlsx", "Excel"),
    Format("html", "HTML"),
    Format("docx", "Word", readable=False, editable=True),
)
