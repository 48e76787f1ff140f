"""How readers name an entry when it is referred to from elsewhere: never a raw id."""

from collections.abc import Mapping
from string import ascii_lowercase

from generator import text
from generator.citations.style import short
from generator.links import Entry
from generator.models.base import Model
from generator.models.blok import Bagian, Butir
from generator.models.epss import Kriteria
from generator.models.formulir import Isian
from generator.models.gsbpm import Aktivitas, Penjelasan
from generator.models.padanan import TahapanSdi, Versi
from generator.models.peraturan import Ketentuan, Peraturan
from generator.models.sesi import Diskusi, Latihan, Sesi
from generator.models.tim import Tugas


def name(entry: Entry, entries: Mapping[str, Entry]) -> str:
    """Return the plain-text name: "Pasal 13 ayat (2) Perpres 39/2019", "Koordinator Tim Pembina, tugas c"."""
    model = entry.model
    if isinstance(model, Peraturan):
        return short(model)
    around = entries[entry.parent] if entry.parent else None
    if around is None:
        return text.plain(model.title())
    outer = name(around, entries)
    match model:
        case Ketentuan():
            return _provision(entry, entries)
        case Tugas():
            return f"{outer}, tugas {model.huruf}"
        case Aktivitas():
            return f"{outer}, aktivitas {_place(entry)}"
        case Kriteria():
            return f"{outer}, tingkat {model.tingkat}"
        case Diskusi() | Latihan():
            return _of_session(entry, around.model)
        case Versi() | TahapanSdi():
            return f"{outer}: {text.plain(model.nama)}"
        case Penjelasan():
            return outer
        case Bagian():
            return f"{outer}: {text.plain(model.judul)}"
        case Isian():
            return f"{outer}: {text.plain(model.nama)}"
        case Butir() if len(model.id) == 1 and model.id.isalpha():
            return f"{outer}, huruf {ascii_lowercase[_place(entry) - 1]}"
        case Butir() if model.id.isdigit():
            return f"{outer}, angka {_place(entry)}"
        case Butir():
            return outer
    return text.plain(model.title()) if model.own_page else outer


def _place(entry: Entry) -> int:
    """Return which of its list an entry is, as pages number it: an id keeps its number when others are dropped."""
    return int(entry.path[-1]) + 1


def _of_session(entry: Entry, session: Model) -> str:
    """Return "Sesi 3, latihan 2": the title of a session is long, and its parts have but places."""
    assert isinstance(session, Sesi)
    return f"Sesi {session.urutan}, {entry.model.label.lower()} {_place(entry)}"


def _provision(entry: Entry, entries: Mapping[str, Entry]) -> str:
    words: list[str] = []
    while isinstance(entry.model, Ketentuan):
        words.insert(0, entry.model.name())
        assert entry.parent is not None
        entry = entries[entry.parent]
    return " ".join([*words, name(entry, entries)])
