"""Crosswalks: every version places every stage and phase once, and every indicator of that domain leads to one."""

from collections import Counter
from collections.abc import Iterator

from generator.diagnostics import Diagnostic, dotted
from generator.edition import Edition, File
from generator.models.epss import Domain
from generator.models.gsbpm import Fase
from generator.models.padanan import Padanan, Versi

_PARTS = {"gsbpm", "epss", "padanan"}


def whole_versions(edition: Edition) -> Iterator[Diagnostic]:
    """A version of a crosswalk names every stage, and every phase of the edition."""
    if any(file.folder in _PARTS for file in edition.broken):
        return
    phases = [file.id for file in edition.files if isinstance(file.model, Fase)]
    for file, model in _crosswalks(edition):
        for number, version in enumerate(model.versi):
            stages = {pair.tahapan for pair in version.pasangan}
            missing = [stage.id for stage in model.tahapan if stage.id not in stages]
            missing += [phase for phase in phases if phase not in set(_phases(version))]
            if missing:
                path = ("versi", number, "pasangan")
                pesan = f"dalam versi ini belum ada {', '.join(missing)}"
                where = file.source.locate(path, key=True)
                yield Diagnostic("padanan-tak-lengkap", pesan, where, dotted(path), "tambahkan pasangannya")


def placed_once(edition: Edition) -> Iterator[Diagnostic]:
    """A version puts a phase under one stage; an aspect belongs to one stage."""
    for file, model in _crosswalks(edition):
        stages = [(("tahapan", i, "aspek"), stage.aspek) for i, stage in enumerate(model.tahapan) if stage.aspek]
        lists = [stages] + [
            [
                (("versi", i, "pasangan", j, "fase", k), phase)
                for j, pair in enumerate(version.pasangan)
                for k, phase in enumerate(pair.fase)
            ]
            for i, version in enumerate(model.versi)
        ]
        for places in lists:
            seen: Counter[str] = Counter()
            for path, target in places:
                seen[target] += 1
                if seen[target] == 2:
                    pesan, saran = f'"{target}" sudah ditempatkan sebelumnya', "pilih satu tempat untuknya"
                    yield Diagnostic("padanan-ganda", pesan, file.source.locate(path), dotted(path), saran)


def mapped_stages(edition: Edition) -> Iterator[Diagnostic]:
    """A stage names its aspect of EPSS; in a domain with such aspects every indicator has a stage or a phase."""
    if any(file.folder in _PARTS for file in edition.broken):
        return
    mapped: set[str] = set()
    for file, model in _crosswalks(edition):
        for number, stage in enumerate(model.tahapan):
            mapped.add(stage.aspek or "")
            if not stage.aspek:
                path, saran = ("tahapan", number), "tambahkan aspek:, misalnya epss/301"
                pesan = f'tahapan "{stage.id}" tidak menyebut aspek EPSS-nya'
                yield Diagnostic("padanan-putus", pesan, file.source.locate(path), dotted(path), saran)
    for file in edition.files:
        if isinstance(file.model, Domain) and any(f"epss/{aspect.kode}" in mapped for aspect in file.model.aspek):
            yield from _unmapped(file, file.model, mapped)


def _unmapped(file: File, domain: Domain, mapped: set[str]) -> Iterator[Diagnostic]:
    for i, aspect in enumerate(domain.aspek):
        for j, indicator in enumerate(aspect.indikator):
            if not indicator.fase and f"epss/{aspect.kode}" not in mapped:
                path = ("aspek", i, "indikator", j, "kode")
                pesan = f"indikator {indicator.kode} tidak mengarah ke fase maupun tahapan"
                saran = "tambahkan fase:, atau padankan aspeknya dengan satu tahapan"
                yield Diagnostic("padanan-putus", pesan, file.source.locate(path), dotted(path), saran)


def _crosswalks(edition: Edition) -> Iterator[tuple[File, Padanan]]:
    return ((file, file.model) for file in edition.files if isinstance(file.model, Padanan))


def _phases(version: Versi) -> Iterator[str]:
    return (phase for pair in version.pasangan for phase in pair.fase)
