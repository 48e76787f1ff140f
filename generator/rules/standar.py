"""Codes and English names are those of the standards, GSBPM and EPSS."""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, dotted
from generator.edition import Edition
from generator.models.gsbpm import Fase
from generator.models.walk import Trail
from generator.rules.baku import coded_lists, standards
from generator.text import flaws_of_plain


def known_codes(edition: Edition) -> Iterator[Diagnostic]:
    """A code is in its standard, below the code around it; what is inside an unknown one is passed over."""
    for file in edition.files:
        unknown: set[Trail] = set()
        for path, members, official in coded_lists(file.model):
            for number, item in enumerate(members):
                if item.kode not in official and path[:2] not in unknown:
                    unknown.add((*path, number))
                    where = (*path, number, "kode")
                    pesan = f'kode "{item.kode}" tidak ada di sini menurut standarnya'
                    saran = f"yang ada: {', '.join(official)}"
                    yield Diagnostic("kode-tak-baku", pesan, file.source.locate(where), dotted(where), saran)


def official_names(edition: Edition) -> Iterator[Diagnostic]:
    """The English names of phases and sub-processes are the standard's; a name with marks is told so already."""
    for file in edition.files:
        for path, name, official in _english(file.model):
            if name != official and not flaws_of_plain(name):
                pesan, saran = f'nama bakunya "{official}"', "salin nama itu persis; sebutan lain ditulis pada nama"
                yield Diagnostic("nama-tak-baku", pesan, file.source.locate(path), dotted(path), saran)


def _english(model: object) -> Iterator[tuple[Trail, str, str]]:
    if isinstance(model, Fase):
        gsbpm = standards().gsbpm
        yield ("nama_en",), model.nama_en, gsbpm.fase[str(model.nomor)]
        for number, item in enumerate(model.subproses):
            in_turn = item.kode == f"{model.nomor}.{number + 1}"  # else the code is wrong, not the name
            if in_turn and (official := gsbpm.subproses.get(item.kode)):
                yield ("subproses", number, "nama_v5_1"), item.nama_v5_1, official[0]
                yield ("subproses", number, "nama_v5_2"), item.nama_v5_2, official[1]
