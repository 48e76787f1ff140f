"""Weights are those of EPSS, and nothing is left out of a standard that the edition says it holds whole."""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, dotted
from generator.edition import Edition, File
from generator.models.epss import Domain
from generator.models.gsbpm import Fase
from generator.models.walk import Trail
from generator.rules.baku import Weighted, coded_lists, is_whole, standards, weighted_lists


def official_weights(edition: Edition) -> Iterator[Diagnostic]:
    """A list with all the standard's members has its weights; of a part of them only the sum can be judged."""
    domains = [(file, file.model) for file in edition.files if isinstance(file.model, Domain)]
    yield from _weigh([(file, ("bobot",), model) for file, model in domains], list(standards().epss.domain))
    for file, model in domains:
        for path, members, official in weighted_lists(model):
            yield from _weigh([(file, (*path, i, "bobot"), item) for i, item in enumerate(members)], official)


def _weigh(members: list[tuple[File, Trail, Weighted]], official: list[str]) -> Iterator[Diagnostic]:
    """Complain about every weight that differs, when the list is whole."""
    epss = standards().epss
    weights = {**epss.domain, **epss.aspek, **epss.indikator}
    for file, path, item in members if is_whole([item for _, _, item in members], official) else ():
        if item.bobot != weights[item.kode][0]:
            pesan = f"bobot resmi {item.kode} adalah {weights[item.kode][0]}"
            saran = "salin bobot resminya; periksa juga saudaranya, karena jumlahnya 100"
            yield Diagnostic("bobot-tak-baku", pesan, file.source.locate(path), dotted(path), saran)


def whole_standards(edition: Edition) -> Iterator[Diagnostic]:
    """An edition that says it holds a whole standard has its every code; what is missing above hides what is below."""
    for number, name in enumerate(edition.edisi.lengkap):
        model: type[Fase | Domain] = Fase if name == "gsbpm" else Domain
        wanted = standards().gsbpm.fase if name == "gsbpm" else standards().epss.domain
        files = [file for file in edition.files if isinstance(file.model, model)]
        have = {file.model.part() for file in files}
        if any(file.folder == name for file in edition.broken):
            continue
        if missing := [code for code in wanted if code not in have]:
            path: Trail = ("lengkap", number)
            pesan = f"{model.label} {', '.join(missing)} belum ada"
            saran = "tambahkan berkasnya, atau hapus kata ini bila edisi hanya memuat sebagian"
            yield Diagnostic("daftar-tak-lengkap", pesan, edition.source.locate(path), dotted(path), saran)
            continue
        for file in files:
            yield from _left_out(file)


def _left_out(file: File) -> Iterator[Diagnostic]:
    for path, members, official in coded_lists(file.model):
        have = {item.kode for item in members}
        if missing := [code for code in official if code not in have]:
            where = file.source.locate(path, key=True)
            pesan = f"dalam daftar ini belum ada {', '.join(missing)}"
            yield Diagnostic("daftar-tak-lengkap", pesan, where, dotted(path), "tambahkan, urut menurut kodenya")
