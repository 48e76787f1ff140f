"""The house style of citations: official on first mention, short after."""

from generator.citations.forms import BY_JENIS
from generator.citations.grammar import Levels
from generator.models.peraturan import Peraturan


def official(model: Peraturan) -> str:
    """Return ``Peraturan Presiden Nomor 39 Tahun 2019 tentang Satu Data Indonesia``, as far as it is known."""
    if model.judul:
        return model.judul
    form = BY_JENIS.get(model.jenis)
    if form is None or not model.nomor or not model.tahun:
        return model.singkatan
    return f"{form.jenis} Nomor {model.nomor} Tahun {model.tahun} tentang {model.tentang}"


def short(model: Peraturan) -> str:
    """Return ``Perpres 39/2019``, or the registered short name of what has no number or no form of its own."""
    form = BY_JENIS.get(model.jenis)
    if form is None or not model.nomor or not model.tahun:
        return model.singkatan
    return f"{form.short} {model.nomor}/{model.tahun}"


def provision(levels: Levels) -> str:
    """Return ``Pasal 13 ayat (2) huruf a angka 1``."""
    return " ".join(_WORDS[name].format(value) for name, value in levels)


_WORDS = {"pasal": "Pasal {}", "ayat": "ayat ({})", "huruf": "huruf {}", "angka": "angka {}"}
