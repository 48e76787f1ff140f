"""Every sheet of every edition, to find the one that a filled copy says it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.edition import editions, load
from generator.forms.composing import sheets
from generator.forms.sheet import Sheet

Key = tuple[str, str, str]
"""Edition, sheet, variant."""


@dataclass(frozen=True)
class Catalogue:
    """The sheets by edition, id and variant; `editions` are the years, oldest first."""

    editions: tuple[str, ...]
    sheets: Mapping[Key, Sheet]

    def find(self, edition: str, lembar: str, varian: str = "") -> Sheet | None:
        """Return a sheet of an edition; of a variant that it has not, the whole sheet; None where there is none."""
        return self.sheets.get((edition, lembar, varian)) or self.sheets.get((edition, lembar, ""))

    def newest(self, lembar: str, varian: str = "") -> Sheet | None:
        """Return the sheet as the newest edition that has it publishes it."""
        found = (self.find(year, lembar, varian) for year in reversed(self.editions))
        return next((sheet for sheet in found if sheet), None)

    def nearest(self, edition: str, lembar: str, varian: str = "") -> Sheet | None:
        """Return the sheet of an edition, else that of the newest one that has it."""
        return self.find(edition, lembar, varian) or self.newest(lembar, varian)


def catalogue(root: Path, address: str) -> Catalogue:
    """Return the sheets of all editions below `root`, whose site is at `address`, with a slash at its end.

    Raises DataError where an edition's head cannot be read.
    """
    years = tuple(editions(root))
    found = ((year, sheet) for year in years for sheet in sheets(load(root, year)[0], f"{address}{year}/"))
    return Catalogue(years, {(year, sheet.id, sheet.variant): sheet for year, sheet in found})
