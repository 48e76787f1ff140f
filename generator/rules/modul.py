"""Printed modules: what they hold can be printed, stands in them once, and is there."""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, dotted
from generator.edition import Edition, File
from generator.links import Entry
from generator.models import KINDS
from generator.models.blok import Bagian
from generator.models.gsbpm import Fase
from generator.models.modul import BabModul, Modul
from generator.models.walk import Trail
from generator.printing.structure import SHAPES
from generator.rules.istilah import key


def printable_content(edition: Edition) -> Iterator[Diagnostic]:
    """A module holds entries that have a page of their own and a printed form."""
    for file, model in modules(edition):
        for path, entry in chosen(edition, model):
            if not _is_printable(entry):
                pesan = f'"{entry.id}" tidak dapat menjadi isi modul'
                whole = next((item.id for item in _around(edition, entry) if _is_printable(item)), None)
                saran = f'muat seluruh halamannya: "{whole}"' if whole else "pilih isi yang punya halaman sendiri"
                if entry.model.own_page:
                    saran = f"muat isi lain; {entry.model.label.lower()} tidak dicetak di dalam modul"
                yield Diagnostic("isi-tak-tercetak", pesan, file.source.locate(path), dotted(path), saran)


def content_once(edition: Edition) -> Iterator[Diagnostic]:
    """A module holds nothing twice: not by name, not by `semua`, and not a part beside its whole."""
    for file, model in modules(edition):
        held: dict[str, Trail] = {}
        in_part: dict[str, Trail] = {}
        told: set[Trail] = set()
        for path, entry in chosen(edition, model):
            outer = [item.id for item in _around(edition, entry)]
            earlier = next((held[id_] for id_ in (entry.id, *outer) if id_ in held), None) or in_part.get(entry.id)
            if earlier and path not in told and _is_printable(entry):
                told.add(path)
                pesan = f'"{entry.id}" sudah termuat dalam modul ini, seluruhnya atau sebagian, pada {dotted(earlier)}'
                yield Diagnostic("isi-ganda", pesan, file.source.locate(path), dotted(path), "muat sekali saja")
            held.setdefault(entry.id, path)
            in_part.update((id_, path) for id_ in outer if id_ not in in_part)


def filled_chapters(edition: Edition) -> Iterator[Diagnostic]:
    """A module has chapters, and a chapter of all of a folder finds something in it."""
    for file, model in modules(edition):
        if not model.bab:
            where = file.source.locate(("bab",), key=True)
            yield Diagnostic("bab-kosong", "modul ini tidak punya bab", where, "bab", "tambahkan bab dengan isinya")
        for path, part in chapters(model):
            if part.semua and not _all_of(edition, part) and not _may_have_more(edition, part):
                choice = (*path, "semua")
                pesan, saran = f'edisi ini tidak punya isi dalam folder "{part.semua}"', "isi foldernya, atau hapus bab"
                yield Diagnostic("bab-kosong", pesan, file.source.locate(choice), dotted(choice), saran)


def steps_of_roles(edition: Edition) -> Iterator[Diagnostic]:
    """A chapter that takes only the steps of some roles holds such a step."""
    for file, model in modules(edition):
        for path, part in chapters(model):
            found = [entry for _, entry in _of_chapter(edition, path, part)] if part.peran else []
            acting = {id_ for entry in found for id_ in _acting(entry)}
            whole = all(id_ in edition.entries for id_ in (*part.isi, *part.peran, *acting))
            if not found or not whole or not acting.isdisjoint(part.peran) or not all(map(_is_printable, found)):
                continue
            if all(id_.startswith("tim/") for id_ in acting):
                where = (*path, "peran")
                pesan = "tidak ada langkah dalam bab ini yang dikerjakan peran itu"
                saran = "hapus peran, atau muat tahapan yang langkahnya menyebut peran itu pada pelaksana"
                yield Diagnostic("bab-tanpa-langkah", pesan, file.source.locate(where, key=True), dotted(where), saran)


def _acting(entry: Entry) -> Iterator[str]:
    """Yield the roles that the steps or sections of an entry name."""
    shape = SHAPES.get(type(entry.model))
    for name in shape.inner if shape else ():
        for item in getattr(entry.model, name):
            yield from item.pelaksana if isinstance(item, Bagian) else ()


def folded_phases(edition: Edition) -> Iterator[Diagnostic]:
    """A folded sheet has eight panels, and each of its chapters is one of the eight phases."""
    for file, model in modules(edition):
        for number, part in enumerate(model.bab if model.bentuk == "lipatan" else ()):
            found = [edition.entries[id_] for id_ in part.isi if id_ in edition.entries]
            other = any(_is_printable(entry) and not isinstance(entry.model, Fase) for entry in found)
            if part.semua or len(part.isi) > 1 or other:
                path: Trail = ("bab", number)
                pesan, saran = "bab dalam lembar lipat memuat tepat satu fase", "tulis misalnya isi: [gsbpm/1]"
                yield Diagnostic("lipatan-bukan-fase", pesan, file.source.locate(path), dotted(path), saran)


def modules_apart(edition: Edition) -> Iterator[Diagnostic]:
    """No two modules share a title, nor the short one that others call them by."""
    taken: dict[tuple[str, str], File] = {}
    for file, model in modules(edition):
        for field, words in (("judul", model.judul), ("singkat", model.singkat)):
            other = taken.setdefault((field, key(words)), file)
            if other is not file:
                pesan, saran = f"{field} modul lain sama dengan ini", f"bedakan; yang lain ada di {other.source.path}"
                yield Diagnostic("modul-kembar", pesan, file.source.locate((field,)), field, saran)


def modules(edition: Edition) -> Iterator[tuple[File, Modul]]:
    """Yield the printed modules with their files."""
    return ((file, file.model) for file in edition.files if isinstance(file.model, Modul))


def chapters(model: Modul) -> Iterator[tuple[Trail, BabModul]]:
    """Yield the chapters and annexes of a module, each with its place."""
    for name in ("bab", "lampiran"):
        yield from (((name, number), part) for number, part in enumerate(getattr(model, name)))


def chosen(edition: Edition, model: Modul) -> Iterator[tuple[Trail, Entry]]:
    """Yield what a module holds, as far as it is there, with the place that names it or says `semua`."""
    for path, part in chapters(model):
        yield from _of_chapter(edition, path, part)


def _of_chapter(edition: Edition, path: Trail, part: BabModul) -> Iterator[tuple[Trail, Entry]]:
    for number, id_ in enumerate(part.isi):
        if id_ in edition.entries:
            yield (*path, "isi", number), edition.entries[id_]
    yield from (((*path, "semua"), entry) for entry in _all_of(edition, part))


def _all_of(edition: Edition, part: BabModul) -> list[Entry]:
    models = dict.fromkeys(kind.model for kind in KINDS if kind.folder == part.semua)
    return [entry for model in models for entry in edition.of(model)]


def _may_have_more(edition: Edition, part: BabModul) -> bool:
    """Tell whether a file that could not be read may belong to a chapter of all of a folder."""
    return any(file.folder == part.semua for file in edition.broken)


def _around(edition: Edition, entry: Entry) -> Iterator[Entry]:
    """Yield the entries around `entry`, outwards."""
    while entry.parent:
        entry = edition.entries[entry.parent]
        yield entry


def _is_printable(entry: Entry) -> bool:
    return bool(entry.model.own_page) and type(entry.model) in SHAPES
