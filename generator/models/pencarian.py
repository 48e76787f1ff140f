"""The language of the site's search, shared by all editions."""

from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from generator.models.base import Model, PlainText

Kata = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+$"), PlainText()]
"""One word as the search sees it: lower-case letters and digits."""
Frasa = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+( [a-z0-9]+){0,2}$"), PlainText()]
"""One to three such words."""


def _distinct(words: tuple[str, ...]) -> tuple[str, ...]:
    twice = next((word for number, word in enumerate(words) if word in words[:number]), None)
    if twice is not None:
        raise PydanticCustomError("kata_ganda", "kata_ganda", {"kata": twice})
    return words


Kelompok = Annotated[tuple[Frasa, ...], Field(min_length=2), AfterValidator(_distinct)]
"""Words used for one another, none of them twice."""
DaftarFrasa = Annotated[tuple[Frasa, ...], Field(min_length=1), AfterValidator(_distinct)]
"""At least one word or phrase, none of them twice."""


class SatuArah(Model):
    """Who looks for `cari` also finds `temukan`, but not the other way round."""

    cari: Frasa
    temukan: DaftarFrasa


class Pencarian(Model):
    """What ``data/pencarian.yaml`` says: how words are found by other words.

    `sinonim` are groups that work both ways and are not closed over one another. `akar` corrects the stemmer: the
    form of a word with its stem. `varian` are right forms with other ways to write them. `kosong` are words that
    carry nothing in a query. The names of ``data/istilah/`` and the spellings of ``data/ejaan.yaml`` join these.
    """

    sinonim: tuple[Kelompok, ...] = ()
    searah: tuple[SatuArah, ...] = ()
    varian: dict[Frasa, DaftarFrasa] = Field(default_factory=dict)
    akar: dict[Kata, Kata] = Field(default_factory=dict)
    kosong: Annotated[tuple[Kata, ...], AfterValidator(_distinct)] = ()
