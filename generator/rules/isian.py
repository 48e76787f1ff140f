"""Examples in forms: they are answers that the form would accept, and as many rows as it wants."""

import re
from collections.abc import Iterator

from generator.diagnostics import Diagnostic, did_you_mean, dotted
from generator.edition import Edition, File
from generator.models.formulir import Formulir, Isian
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
    """A form shows as many example rows as it asks for at least, and one where it takes no more."""
    for file in edition.files:
        model = file.model
        if not isinstance(model, Formulir) or not model.contoh:
            continue
        have, least = len(model.contoh), model.minimal or 0
        if have < least:
            pesan, saran = (
                f"contohnya {have} baris, padahal minimal {least}",
                "lengkapi contohnya, atau betulkan minimal",
            )
        elif have > 1 and model.berulang == "tidak":
            pesan, saran = f"contohnya {have} baris, padahal formulir ini tidak berulang", 'tulis "berulang: ya"'
        else:
            continue
        yield Diagnostic("baris-contoh", pesan, file.source.locate(("contoh",), key=True), "contoh", saran)


def _examples(edition: Edition) -> Iterator[tuple[File, Trail, Isian, str]]:
    """Yield every example value of every form with its place and its field; empty ones say nothing."""
    for file in edition.files:
        if isinstance(file.model, Formulir):
            fields = {field.id: field for field in file.model.isian}
            for number, field in enumerate(file.model.isian):
                if field.contoh:
                    yield file, ("isian", number, "contoh"), field, field.contoh
            for number, row in enumerate(file.model.contoh):
                for name, value in row.nilai.items():
                    if name in fields and value:
                        yield file, ("contoh", number, "nilai", name), fields[name], value
