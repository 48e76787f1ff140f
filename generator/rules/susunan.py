"""Shape: tables are even, flows can be drawn, names inside a file and pages of the site are used once."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.diagnostics import Diagnostic, Location, dotted
from generator.edition import Edition
from generator.models.alur import Alur
from generator.models.blok import Tabel
from generator.models.daftar_periksa import DaftarPeriksa
from generator.models.formulir import Formulir, Isian
from generator.models.gsbpm import Subproses
from generator.models.padanan import Versi
from generator.models.tim import Peran
from generator.models.walk import Trail
from generator.navigation import navigation
from generator.rules.istilah import key
from generator.rules.naskah import pages_of


def even_tables(edition: Edition) -> Iterator[Diagnostic]:
    """Every row of a table has as many cells as the table has columns."""
    for file in edition.files:
        for path, model in file.models:
            for index, row in enumerate(model.baris if isinstance(model, Tabel) else ()):
                if isinstance(model, Tabel) and len(row) != len(model.kolom):
                    where = (*path, "baris", index)
                    yield Diagnostic(
                        "lebar-baris",
                        f"baris ini berisi {len(row)} sel, padahal tabelnya berkolom {len(model.kolom)}",
                        file.source.locate(where),
                        dotted(where),
                        'lengkapi selnya; sel kosong ditulis ""',
                    )


def chart_places(edition: Edition) -> Iterator[Diagnostic]:
    """No two roles stand at the same place of the structure chart."""
    taken: dict[tuple[int, int], str] = {}
    roles = [(file.model, file.source) for file in edition.files if isinstance(file.model, Peran)]
    for role, source in sorted(roles, key=lambda item: item[0].urutan):
        place = (role.tempat.baris, role.tempat.kolom)
        if place in taken:
            pesan = f'tempat ini dalam bagan sudah dipakai "{taken[place]}"'
            where = source.locate(("tempat",))
            yield Diagnostic("tempat-ganda", pesan, where, "tempat", "pilih baris atau kolom lain")
        taken[place] = role.judul


def drawable_flows(edition: Edition) -> Iterator[Diagnostic]:
    """A flow has steps and lanes, or says why it has none."""
    for file in edition.files:
        model = file.model
        if isinstance(model, Alur) and (not model.pelaku if model.langkah else model.celah is None):
            missing = "pelaku" if model.langkah else "langkah atau celah"
            yield Diagnostic(
                "alur-tak-lengkap",
                f"alur ini tidak punya {missing}",
                file.source.locate(("langkah",), key=True),
                saran="tulis pelaku dan langkahnya; bila bahan hanya memuat gambar, tulis celah",
            )


def names_once(edition: Edition) -> Iterator[Diagnostic]:
    """Lanes, choices, ways of collecting data, stages of a version, parts of a form, … are named once each."""
    for file in edition.files:
        for path, model in file.models:
            seen: set[tuple[str, ...]] = set()
            for inner, name in _names(model):
                known = (*(part for part in inner if isinstance(part, str)), name)
                if known in seen:
                    where = (*path, *inner)
                    pesan = f'"{name}" sudah ada dalam daftar ini'
                    yield Diagnostic("nama-ganda", pesan, file.source.locate(where), dotted(where), "hapus salah satu")
                seen.add(known)


def _names(model: object) -> Iterable[tuple[Trail, str]]:
    if isinstance(model, Alur):
        return [(("pelaku", i, "id"), item.id) for i, item in enumerate(model.pelaku)]
    if isinstance(model, Isian):
        codes = [(("pilihan", i, "kode"), item.kode) for i, item in enumerate(model.pilihan)]
        return [*codes, *((("pilihan", i, "nama"), key(item.nama)) for i, item in enumerate(model.pilihan))]
    if isinstance(model, Formulir):
        return [(("bagian", i, "id"), item.id) for i, item in enumerate(model.bagian)]
    if isinstance(model, DaftarPeriksa):
        codes = [(("nilai", i, "kode"), item.kode) for i, item in enumerate(model.nilai)]
        names = [(("nilai", i, "nama"), key(item.nama)) for i, item in enumerate(model.nilai)]
        lists = (("isi", model.isi), ("varian", model.varian))
        return [*codes, *names, *(((field, i), item) for field, items in lists for i, item in enumerate(items))]
    if isinstance(model, Subproses):
        return [(("penerapan", i, "cara"), item.cara) for i, item in enumerate(model.penerapan)]
    if isinstance(model, Versi):
        return [(("pasangan", i, "tahapan"), item.tahapan) for i, item in enumerate(model.pasangan)]
    return ()


def pages_once(edition: Edition) -> Iterator[Diagnostic]:
    """No hand-written page takes the place of another page."""
    taken = {entry.page for entry in edition.all_entries}
    taken.update(pages_of(navigation(replace(edition, content={}))))
    for page, written in edition.content.items():
        if page in taken or page.rsplit("/", 1)[-1] == "index.md":
            pesan, saran = "halaman ini menimpa halaman yang dibuat dari data", "beri nama lain"
            yield Diagnostic("halaman-ganda", pesan, Location(written.path), saran=saran)


def dated_editions(edition: Edition) -> Iterator[Diagnostic]:
    """The law is judged by the edition's date, so that date lies near the edition's year."""
    head = edition.edisi
    if abs(head.tanggal.year - int(head.edisi)) > 1:
        yield Diagnostic(
            "tanggal-edisi",
            f"tanggal ini jauh dari tahun edisi {head.edisi}",
            edition.source.locate(("tanggal",)),
            "tanggal",
            "tulis tanggal yang dipakai untuk menilai keberlakuan peraturan",
        )
