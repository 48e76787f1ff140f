"""Figures: what a deck prints is what the rates give; weights sum to 100."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from generator.diagnostics import Diagnostic, dotted
from generator.edition import Edition, File
from generator.models.anggaran import Anggaran
from generator.models.epss import Domain
from generator.rules.baku import is_whole, standards, weighted_lists


def printed_figures(edition: Edition) -> Iterator[Diagnostic]:
    """Every printed figure and total of a budget table equals what its rates give."""
    for file in edition.files:
        if not isinstance(file.model, Anggaran):
            continue
        table = file.model
        for index, row in enumerate(table.baris):
            computed = tuple(row.amount(column) for column in table.kolom)
            yield from _compare(file, ("baris", index, "tercetak"), row.tercetak, computed)
        if table.jumlah_tercetak:
            totals = tuple(table.total(column) for column in table.kolom)
            yield from _compare(file, ("jumlah_tercetak",), table.jumlah_tercetak, totals)


def _compare(
    file: File, path: tuple[str | int, ...], printed: tuple[int, ...], computed: tuple[int, ...]
) -> Iterator[Diagnostic]:
    if printed != computed:
        expected = ", ".join(map(str, computed))
        yield Diagnostic(
            "angka-beda",
            f"angka tercetak tidak sama dengan hasil hitungan ({expected})",
            file.source.locate(path),
            dotted(path),
            "periksa faktor, per_kl, atau angkanya",
        )


def weights(edition: Edition) -> Iterator[Diagnostic]:
    """Weights sum to 100: indicators in an aspect, aspects in a domain, domains in the index.

    Of a list that has all of the standard's members each weight is judged by itself, by `official_weights`.
    """
    domains = [(file, file.model) for file in edition.files if isinstance(file.model, Domain)]
    for file, domain in domains:
        for path, members, official in weighted_lists(domain):
            if not is_whole(members, official):
                what = "bobot indikator" if "indikator" in path else "bobot aspek"
                yield from _sum(file, path, (item.bobot for item in members), what)
    models = [model for _, model in domains]
    whole = is_whole(models, list(standards().epss.domain)) or any(item.folder == "epss" for item in edition.broken)
    if models and not whole:
        yield from _sum(domains[-1][0], ("bobot",), (model.bobot for model in models), "bobot domain")


def _sum(file: File, path: tuple[str | int, ...], values: Iterable[Decimal], what: str) -> Iterator[Diagnostic]:
    total = sum(values, Decimal())
    if total != 100:
        yield Diagnostic(
            "bobot-bukan-100",
            f"jumlah {what} {total}, seharusnya 100",
            file.source.locate(path, key=True),
            dotted(path),
        )
