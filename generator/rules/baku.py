"""The standards' own lists, as baku.yaml holds them: GSBPM's codes and English names, EPSS's codes and weights."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TypeAlias

from generator.edition import parse
from generator.models.base import Model, Nama
from generator.models.epss import Aspek, Domain, Indikator
from generator.models.gsbpm import Fase, Subproses
from generator.models.walk import Trail
from generator.source import read

_ROOT = Path(__file__).resolve().parent.parent.parent
Weighted: TypeAlias = Domain | Aspek | Indikator
Bobot: TypeAlias = dict[str, tuple[Decimal, Nama]]


class Gsbpm(Model):
    """Phases with their English names; sub-processes with those of v5.1 and v5.2."""

    fase: dict[str, Nama]
    subproses: dict[str, tuple[Nama, Nama]]


class Epss(Model):
    """Domains, aspects and indicators: each code with its weight within its parent, and its name."""

    domain: Bobot
    aspek: Bobot
    indikator: Bobot


class Baku(Model):
    """What baku.yaml says."""

    gsbpm: Gsbpm
    epss: Epss


@cache
def standards() -> Baku:
    """Return the lists of both standards."""
    return parse(read(_ROOT, Path(__file__).with_suffix(".yaml")), Baku)


def coded_lists(model: object) -> Iterator[tuple[Trail, Sequence[Subproses | Weighted], list[str]]]:
    """Yield each coded list of a phase or domain with its place and the codes that the standard has there."""
    if isinstance(model, Fase):
        yield ("subproses",), model.subproses, _below(standards().gsbpm.subproses, f"{model.nomor}.")
    elif isinstance(model, Domain):
        yield from weighted_lists(model)


def weighted_lists(domain: Domain) -> Iterator[tuple[Trail, Sequence[Weighted], list[str]]]:
    """Yield the lists of aspects and of indicators of a domain, likewise."""
    epss = standards().epss
    yield ("aspek",), domain.aspek, _below(epss.aspek, domain.kode)
    for number, aspect in enumerate(domain.aspek):
        yield ("aspek", number, "indikator"), aspect.indikator, _below(epss.indikator, aspect.kode)


def is_whole(members: Sequence[Weighted], official: list[str]) -> bool:
    """Tell whether a list has all of the standard's members and no others."""
    return sorted(item.kode for item in members) == official


def _below(codes: Mapping[str, object], parent: str) -> list[str]:
    """Return the codes that begin with `parent`."""
    return [code for code in codes if code.startswith(parent)]
