"""What is unknown, in one list: shown on the page of gaps and by ``juknis periksa --celah``."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.edition import Edition
from generator.links import Entry
from generator.models.alur import Alur, LangkahAlur
from generator.models.base import Identified, Model
from generator.models.blok import Celah
from generator.models.istilah import Istilah
from generator.models.peraturan import Ketentuan, Peraturan


@dataclass(frozen=True)
class Gap:
    """Something not known: where, what about, and why."""

    entry: Entry
    perihal: str
    penjelasan: str


def find(edition: Edition) -> tuple[Gap, ...]:
    """Return every gap: declared ones, provisions and definitions without text, steps without an actor."""
    found = []
    for entry in (entry for entry in edition.entries.values() if not entry.hidden):
        found += [Gap(entry, gap.perihal, gap.penjelasan) for gap in _declared(entry.model)]
        unknown = _unknown(edition, entry)
        if unknown:
            found.append(Gap(entry, *unknown))
    return tuple(found)


def _declared(value: object) -> Iterator[Celah]:
    """Yield the gaps declared in an entry itself, not those of the entries inside it or in words for trainers."""
    if isinstance(value, Celah):
        yield value
    elif isinstance(value, Model):
        for name, field in type(value).model_fields.items():
            inner = () if field.exclude else getattr(value, name)
            for item in inner if isinstance(inner, tuple) else (inner,):
                if not isinstance(item, Identified):
                    yield from _declared(item)


def _unknown(edition: Edition, entry: Entry) -> tuple[str, str] | None:
    model = entry.model
    if isinstance(model, Ketentuan) and model.teks is None and model.bunyi_bahan:
        return "Naskah resmi belum terlihat", "Yang ditampilkan hanya bunyinya menurut bahan."
    if isinstance(model, Ketentuan) and model.teks is None and not model.inner():
        return "Naskah resmi belum terlihat", "Ketentuan ini dikenal dari yang merujuknya; bunyinya belum terdaftar."
    if isinstance(model, Istilah) and model.jenis == "istilah" and model.definisi is None:
        return "Definisi belum diketahui", "Tidak ada sumber terperiksa yang memuat rumusannya."
    if isinstance(model, Peraturan) and model.judul is None:
        return "Judul resmi belum terlihat", "Nomor dan pokok isinya dikenal dari sumber turunan."
    if isinstance(model, Peraturan) and model.diperiksa is None and model.jenis != "Surat dinas":
        return "Keadaan belum dicocokkan", "Keadaannya belum pernah dicocokkan dengan basis data resmi."
    if isinstance(model, LangkahAlur) and not model.pelaku and entry.parent:
        flow = edition.entries[entry.parent].model
        if isinstance(flow, Alur):
            return "Pelaksana langkah belum diketahui", model.teks
    return None
