"""What is unknown, in one list: shown on the page of gaps and by ``juknis periksa --celah``."""

from dataclasses import dataclass

from generator.edition import Edition
from generator.links import Entry
from generator.models.alur import Alur, LangkahAlur
from generator.models.blok import Celah
from generator.models.istilah import Istilah
from generator.models.peraturan import Ketentuan, Peraturan
from generator.models.walk import walk_models


@dataclass(frozen=True)
class Gap:
    """Something not known: where, what about, and why."""

    entry: Entry
    perihal: str
    penjelasan: str


def find(edition: Edition) -> tuple[Gap, ...]:
    """Return every gap: declared ones, provisions and definitions without text, steps without an actor."""
    found = []
    for entry in edition.entries.values():
        for path, model in walk_models(entry.model):
            if isinstance(model, Celah) and _nearest(edition, entry, path):
                found.append(Gap(entry, model.perihal, model.penjelasan))
        gap = _unknown(edition, entry)
        if gap:
            found.append(Gap(entry, *gap))
    return tuple(found)


def _nearest(edition: Edition, entry: Entry, path: tuple[str | int, ...]) -> bool:
    inner = [
        other
        for other in edition.entries.values()
        if other.source is entry.source and len(other.path) > len(entry.path)
    ]
    full = (*entry.path, *path)
    return not any(full[: len(other.path)] == other.path for other in inner)


def _unknown(edition: Edition, entry: Entry) -> tuple[str, str] | None:
    model = entry.model
    if isinstance(model, Ketentuan) and model.teks is None and model.bunyi_bahan:
        return "Naskah resmi belum terlihat", "Yang ditampilkan hanya bunyinya menurut bahan."
    if isinstance(model, Istilah) and model.jenis == "istilah" and model.definisi is None:
        return "Definisi belum diketahui", "Tidak ada sumber terperiksa yang memuat rumusannya."
    if isinstance(model, Peraturan) and model.judul is None:
        return "Judul resmi belum terlihat", "Nomor dan pokok isinya dikenal dari sumber turunan."
    if isinstance(model, LangkahAlur) and not model.pelaku and entry.parent:
        flow = edition.entries[entry.parent].model
        if isinstance(flow, Alur):
            return "Pelaksana langkah belum diketahui", model.teks
    return None
