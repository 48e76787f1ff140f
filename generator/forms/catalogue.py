"""Every sheet of every edition, to find the one that a filled copy says it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.edition import Edition, editions
from generator.forms.composing import sheets
from generator.forms.sheet import Sheet
from generator.revisions.history import with_history
from generator.revisions.steps import Step, steps

Key = tuple[str, str, str]
"""Edition, sheet, variant."""


@dataclass(frozen=True)
class Catalogue:
    """The sheets by edition, id and variant; `editions` are the years, oldest first.

    `published` are those of them that are no drafts, `steps` the way of answers from one edition to the next.
    """

    editions: tuple[str, ...]
    sheets: Mapping[Key, Sheet]
    steps: tuple[Step, ...] = ()
    published: tuple[str, ...] = ()

    @property
    def target(self) -> str:
        """The edition that jawaban are judged by: the newest that is published, else the newest."""
        return (self.published or self.editions)[-1]

    def find(self, edition: str, lembar: str, varian: str = "") -> Sheet | None:
        """Return a sheet of an edition; of a variant that it has not, the whole sheet; None where there is none."""
        return self.sheets.get((edition, lembar, varian)) or self.sheets.get((edition, lembar, ""))

    def newest(self, lembar: str, varian: str = "") -> Sheet | None:
        """Return the sheet as the newest edition that has it publishes it; as a draft has it where none does."""
        found = (self.find(year, lembar, varian) for year in reversed((*self.editions, *self.published)))
        return next((sheet for sheet in found if sheet), None)

    def nearest(self, edition: str, lembar: str, varian: str = "") -> Sheet | None:
        """Return the sheet of an edition, else that of the newest one that has it."""
        return self.find(edition, lembar, varian) or self.newest(lembar, varian)


def catalogue(root: Path, address: str) -> Catalogue:
    """Return the sheets of all editions below `root`, whose site is at `address`, with a slash at its end.

    Raises DataError where an edition's head cannot be read.
    """
    years = tuple(editions(root))
    known: dict[str, Edition] = {}
    if years:
        with_history(root, years[-1], known)
    made = {year: sheets(known[year], f"{address}{year}/") for year in years}
    found = {(year, sheet.id, sheet.variant): sheet for year, listed in made.items() for sheet in listed}
    published = tuple(year for year in years if known[year].edisi.status == "terbit")
    return Catalogue(years, found, steps(known[years[-1]], made) if years else (), published)
