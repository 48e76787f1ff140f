"""Forms: their parts are such as can be filled in, their examples are answers that they would accept."""

import re
from collections.abc import Iterator

from generator.diagnostics import Diagnostic, did_you_mean, dotted
from generator.edition import Edition, File
from generator.models.formulir import BagianIsian, ContohIsian, Formulir, Isian
from generator.models.walk import Trail
from generator.rules.istilah import key
from generator.text import plain

_SHAPES = {
    "tanggal": (r"\d{1,2}/\d{1,2}/\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2} [A-Z][a-z]+ \d{4}", "tanggal, misalnya 15/01/2025"),
    "tahun": (r"(?:19|20)\d{2}", "tahun, misalnya 2025"),
    "angka": (r"-?\d{1,3}(?:\.\d{3})+(?:,\d+)?|-?\d+(?:,\d+)?", "angka, misalnya 12 atau 1.250,5"),
    "surel": (r"[^\s@]+@[^\s@]+\.[a-z]+", "alamat surel, misalnya nama@instansi.go.id"),
    "telepon": (r"\+?[\d() -]{5,}", "nomor telepon, misalnya 0812 3456 7890"),
}
"""How an answer of a type looks, and how an author is told."""


def known_choices(edition: Edition) -> Iterator[Diagnostic]:
    """An example of a field with choices is one of them, by code or by name."""
    for file, path, field, value in _examples(edition):
        names = [plain(choice.nama) for choice in field.pilihan]
        known = {*map(key, names), *(choice.kode for choice in field.pilihan)}
        if field.tipe == "pilihan" and known and key(value) not in known:
            pesan = f'"{plain(value)}" bukan pilihan "{plain(field.nama)}"'
            saran = did_you_mean(plain(value), names) or f"pilihannya: {', '.join(names)}"
            yield Diagnostic("pilihan-tak-dikenal", pesan, file.source.locate(path), dotted(path), saran)


def shaped_examples(edition: Edition) -> Iterator[Diagnostic]:
    """An example of a date, a year, a number, an address or a telephone number looks like one."""
    for file, path, field, value in _examples(edition):
        shape, wanted = _SHAPES.get(field.tipe, (".*", ""))
        if not re.fullmatch(shape, plain(value)):
            pesan = f'"{plain(value)}" bukan {wanted.split(",")[0]}'
            yield Diagnostic("contoh-salah", pesan, file.source.locate(path), dotted(path), f"tulis {wanted}")


def enough_rows(edition: Edition) -> Iterator[Diagnostic]:
    """A part of a form has as many example rows as it asks for at least, and one where it takes no more."""
    for file, _, part in _parts(edition):
        assert isinstance(file.model, Formulir)
        which = f' untuk bagian "{part.id}"' if len(file.model.bagian) > 1 else ""
        grows = part.berulang == "ya"
        have, least = _rows(file.model.contoh, part), (part.minimal or 0) if grows else 1
        if not have:
            continue
        if have < least:
            pesan, saran = (
                f"contohnya {have} baris{which}, padahal minimal {least}",
                "lengkapi contohnya, atau betulkan minimal",
            )
        elif have > 1 and not grows:
            pesan, saran = f"contohnya {have} baris{which}, padahal bagian ini tidak berulang", 'tulis "berulang: ya"'
        else:
            continue
        yield Diagnostic("baris-contoh", pesan, file.source.locate(("contoh",), key=True), "contoh", saran)


def _rows(examples: tuple[ContohIsian, ...], part: BagianIsian) -> int:
    """Return how many examples fill in something of a part."""
    names = {field.id for field in part.isian}
    return sum(not names.isdisjoint(row.nilai) for row in examples)


def fillable_parts(edition: Edition) -> Iterator[Diagnostic]:
    """A part of a form has fields."""
    for file, path, part in _parts(edition):
        if not part.isian:
            where = file.source.locate((*path, "isian"), key=True)
            saran = "tambahkan isiannya, atau hapus bagian ini"
            yield Diagnostic("bagian-kosong", "bagian ini tidak punya isian", where, dotted(path), saran)


def idle_rows(edition: Edition) -> Iterator[Diagnostic]:
    """Only a part that grows says how many rows it has."""
    for file, path, part in _parts(edition):
        stated = [name for name in ("minimal", "baris_cetak") if name in part.model_fields_set]
        for name in stated if part.berulang == "tidak" else ():
            where = file.source.locate((*path, name), key=True)
            pesan = f"{name} hanya berlaku bagi bagian yang berulang"
            saran = 'tulis "berulang: ya", atau hapus kolom ini'
            yield Diagnostic("baris-tak-berulang", pesan, where, dotted((*path, name)), saran)


def listed_choices(edition: Edition) -> Iterator[Diagnostic]:
    """A field to choose from has something to choose, and no other field has."""
    for file in edition.files:
        for path, field in file.models:
            if not isinstance(field, Isian) or (field.tipe == "pilihan") == bool(field.pilihan):
                continue
            where = (*path, "tipe")
            pesan = "isian ini bertipe pilihan, tetapi tidak punya daftar pilihan"
            saran = "tambahkan pilihan: dengan kode dan nama, atau ubah tipenya"
            if field.pilihan:
                pesan, saran = f'isian ini punya daftar pilihan, tetapi bertipe "{field.tipe}"', 'tulis "tipe: pilihan"'
            yield Diagnostic("pilihan-tanpa-daftar", pesan, file.source.locate(where), dotted(where), saran)


def _parts(edition: Edition) -> Iterator[tuple[File, Trail, BagianIsian]]:
    """Yield every part of every form with its place."""
    for file in edition.files:
        if isinstance(file.model, Formulir):
            yield from ((file, ("bagian", number), part) for number, part in enumerate(file.model.bagian))


def _examples(edition: Edition) -> Iterator[tuple[File, Trail, Isian, str]]:
    """Yield every example value of every form with its place and its field; empty ones say nothing."""
    for file in edition.files:
        for path, field in file.models:
            if isinstance(field, Isian) and field.contoh:
                yield file, (*path, "contoh"), field, field.contoh
        if isinstance(file.model, Formulir):
            fields = {field.id: field for field in file.model.isian}
            for number, row in enumerate(file.model.contoh):
                for name, value in row.nilai.items():
                    if name in fields and value:
                        yield file, ("contoh", number, "nilai", name), fields[name], value
