"""Training: sessions reach those they are for, and what only trainers may read stays with them."""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, dotted
from generator.edition import Edition
from generator.models.sesi import Sesi
from generator.rules.modul import chapters, chosen, modules


def sessions_for_training(edition: Edition) -> Iterator[Diagnostic]:
    """A module for those who are trained, or who train, holds a session."""
    for file, model in modules(edition):
        held = (part.semua == "sesi" or any(id_.startswith("sesi/") for id_ in part.isi) for _, part in chapters(model))
        if model.pembaca != "umum" and not any(held):
            pesan = f"modul ini untuk {model.pembaca}, tetapi tidak memuat sesi pelatihan"
            saran = 'tambahkan bab dengan "semua: sesi", atau tulis "pembaca: umum"'
            yield Diagnostic("modul-tanpa-sesi", pesan, file.source.locate(("pembaca",)), "pembaca", saran)


def orphan_sessions(edition: Edition) -> Iterator[Diagnostic]:
    """A session is in some module; else nobody gets it on paper. A warning, since it may be there before its module."""
    held = {entry.id for _, model in modules(edition) for _, entry in chosen(edition, model)}
    for file in edition.files:
        if isinstance(file.model, Sesi) and file.id not in held and not edition.broken:
            pesan, saran = "sesi ini tidak dimuat modul mana pun", "muat dalam modul untuk peserta dan untuk pelatih"
            yield Diagnostic("yatim-sesi", pesan, file.source.locate(("judul",)), "judul", saran, "peringatan")


def hidden_targets(edition: Edition) -> Iterator[Diagnostic]:
    """What everybody reads does not lead to what only trainers may read."""
    for link in edition.links:
        entry = edition.entries.get(link.target)
        if entry is not None and entry.hidden and not link.hidden and not link.chooses:
            pesan = f'"{link.target}" hanya dibaca pelatih, jadi tidak ada halaman untuk tautan ini'
            yield Diagnostic("acuan-tersembunyi", pesan, link.where, dotted(link.path), "rujuk sesi atau latihannya")
