"""The registry agrees with itself: names follow from numbers, dates from each other, nothing is registered twice."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from generator.citations.forms import BY_JENIS, LETTER
from generator.citations.registry import is_nickname
from generator.citations.style import short
from generator.diagnostics import Diagnostic, dotted
from generator.edition import Edition
from generator.law import act_of
from generator.links import Entry
from generator.models.peraturan import Pasal, Peraturan
from generator.models.walk import Trail


def names_by_numbers(edition: Edition) -> Iterator[Diagnostic]:
    """Official title, short name and file name of a regulation say the form, number, year and subject it bears."""
    for entry, model in _regulations(edition):
        form = BY_JENIS.get(model.jenis)
        if model.jenis == LETTER and model.nomor:
            yield from _letter_names(entry, model)
        if form is None or not model.nomor or not model.tahun:
            continue
        official = f"{form.jenis} Nomor {model.nomor} Tahun {model.tahun} tentang {model.tentang}"
        file = f"peraturan/{form.prefix}-{model.nomor.lower()}-{model.tahun}"
        wrong = [("judul", official)] if model.judul not in (None, official) else []
        wrong += [("singkatan", short(model))] if model.singkatan != short(model) else []
        if entry.id != file and wrong:
            pesan = "nomor, tahun, atau bentuknya berbeda dari judul atau singkatan, dan dari nama berkasnya"
            yield _complain("identitas-beda", entry, (_suspect(entry, model),), pesan)
        elif entry.id != file:
            yield _complain("identitas-beda", entry, ("nomor",), f'nama berkasnya seharusnya "{file[10:]}.yaml"')
        else:
            for field, words in wrong:
                yield _complain("identitas-beda", entry, (field,), f'dari bentuk, nomor, dan tahunnya: "{words}"')


def _suspect(entry: Entry, model: Peraturan) -> str:
    """Return the field that the file's name does not bear out."""
    parts = entry.id.split("-")
    return (
        "tahun" if str(model.tahun) != parts[-1] else "nomor" if (model.nomor or "").lower() not in parts else "jenis"
    )


def _letter_names(entry: Entry, model: Peraturan) -> Iterator[Diagnostic]:
    if model.singkatan != f"Surat {model.nomor}":
        yield _complain("identitas-beda", entry, ("singkatan",), f'dari nomornya: "Surat {model.nomor}"')
    if model.judul and not (model.nomor and model.nomor in model.judul and model.judul.endswith(model.tentang)):
        yield _complain("identitas-beda", entry, ("judul",), "nomor atau perihal pada judul berbeda")
    if str(model.tahun) not in (model.nomor or ""):
        yield _complain("identitas-beda", entry, ("tahun",), f'tahunnya tidak ada pada nomor "{model.nomor}"')


def dates_in_order(edition: Edition) -> Iterator[Diagnostic]:
    """A regulation is signed before it is promulgated, in its year; what it changes is older."""
    for entry, model in _regulations(edition):
        dated: list[tuple[str, date]] = [
            (field, day) for field in ("ditetapkan", "diundangkan") if (day := getattr(model, field))
        ]
        for (first, before), (then, after) in pairwise(dated):
            if after < before:
                yield _complain("tanggal-terbalik", entry, (then,), f"tanggal {then} lebih awal dari tanggal {first}")
        if model.ditetapkan and model.tahun and model.ditetapkan.year != model.tahun:
            pesan = f"tahun penetapan {model.ditetapkan.year} berbeda dari tahun peraturan {model.tahun}"
            yield _complain("tanggal-terbalik", entry, ("ditetapkan",), pesan)
        if model.diundangkan and model.lembaran and str(model.diundangkan.year) not in model.lembaran:
            pesan = f"lembaran ini bukan lembaran tahun pengundangannya ({model.diundangkan.year})"
            yield _complain("tanggal-terbalik", entry, ("lembaran",), pesan)
        for index, item in enumerate(model.hubungan):
            older = edition.law.regulations.get(item.peraturan or "")
            if older and (older is model or _year(older) > _year(model)):
                path = ("hubungan", index, "peraturan")
                yield _complain("tanggal-terbalik", entry, path, f"peraturan ini tidak lebih tua dari {short(model)}")


def one_name_each(edition: Edition) -> Iterator[Diagnostic]:
    """No two regulations bear the same form, number and year, or the same nickname."""
    taken: dict[str, Peraturan] = {}
    for entry, model in _regulations(edition):
        names: list[tuple[Trail, str]] = [(("sebutan", index), name) for index, name in enumerate(model.sebutan)]
        for path, name in [(("singkatan",), short(model)), *names]:
            other = taken.setdefault(name.casefold(), model)
            if other is not model:
                yield _complain("sebutan-ganda", entry, path, f'"{name}" sudah menyebut peraturan lain')


def clear_nicknames(edition: Edition) -> Iterator[Diagnostic]:
    """A nickname begins with a form of regulation, so that it is no word of another sort."""
    for entry, model in _regulations(edition):
        for index, name in enumerate(model.sebutan):
            if not is_nickname(name):
                pesan = f'"{name}" bukan sebutan peraturan; sebutan diawali bentuknya, misalnya UU Statistik'
                yield _complain("sebutan-rancu", entry, ("sebutan", index), pesan)


def uncited_regulations(edition: Edition) -> Iterator[Diagnostic]:
    """Something refers to a regulation, or it says why it is registered all the same."""
    made = ((act_of(link.owner), act_of(link.target)) for link in edition.links if not link.chooses)
    cited = {target for owner, target in made if owner != target}
    cited |= {act_of(target) for item in edition.citations for target in item.citation.targets}
    for entry, model in _regulations(edition):
        if entry.id not in cited and not model.hubungan and not model.terkait and not edition.broken:
            saran = "rujuk peraturan ini, atau jelaskan dengan terkait: mengapa ia didaftarkan"
            pesan = "peraturan ini tidak dirujuk di mana pun"
            yield Diagnostic("yatim-peraturan", pesan, entry.source.locate(()), saran=saran, berat="peringatan")


def uncited_articles(edition: Edition) -> Iterator[Diagnostic]:
    """Something refers to an article or to part of it, or it says why it is registered all the same."""
    made = [(link.owner, link.target) for link in edition.links if not link.chooses]
    made += [(item.owner, target) for item in edition.citations for target in item.citation.targets]
    cited = {_article(target) for owner, target in made if _article(owner) != _article(target)}
    for entry in edition.entries.values():
        idle = isinstance(entry.model, Pasal) and entry.id not in cited and not entry.model.terkait
        if idle and not edition.broken:
            saran = "rujuk pasal ini, atau jelaskan dengan terkait: mengapa ia didaftarkan"
            where = entry.source.locate(entry.path)
            pesan = "pasal ini tidak dirujuk di mana pun"
            yield Diagnostic("yatim-pasal", pesan, where, dotted(entry.path), saran, berat="peringatan")


def _article(target: str) -> str:
    return "/".join(target.split("/", 3)[:3])


def _regulations(edition: Edition) -> Iterator[tuple[Entry, Peraturan]]:
    for id_, model in edition.law.regulations.items():
        yield edition.entries[id_], model


def _year(model: Peraturan) -> int:
    return model.tahun or 0


def _complain(kode: str, entry: Entry, path: Trail, pesan: str) -> Diagnostic:
    return Diagnostic(kode, pesan, entry.source.locate(path), dotted(path))
