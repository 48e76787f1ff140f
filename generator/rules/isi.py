"""What each file must say: clean text, a source for everything, parts that exist, its own name."""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Location, did_you_mean, dotted, find
from generator.edition import Edition
from generator.models.alur import Alur
from generator.models.base import Markup
from generator.models.dokumen import Dokumen
from generator.models.epss import Domain
from generator.models.formulir import Formulir
from generator.models.gsbpm import Fase
from generator.models.padanan import Padanan
from generator.models.peraturan import HubunganPeraturan
from generator.naskah import half_links
from generator.text import flaws, flaws_of_plain


def html_in_text(edition: Edition) -> Iterator[Diagnostic]:
    """Text holds no HTML and no script."""
    return _text_flaws(edition, "html-dalam-teks")


def broken_marks(edition: Edition) -> Iterator[Diagnostic]:
    """A link ``[[…]]`` is complete."""
    yield from _text_flaws(edition, "tautan-rusak")
    for page in edition.pages:
        for where in half_links(page):
            pesan, saran = "tautan [[…]] di sini tidak lengkap", "tulis [[jenis:id]] atau [[jenis:id|kata]]"
            yield Diagnostic("tautan-rusak", pesan, where, saran=saran)


def open_marks(edition: Edition) -> Iterator[Diagnostic]:
    """An asterisk has its partner."""
    return _text_flaws(edition, "penanda-terbuka")


def idle_marks(edition: Edition) -> Iterator[Diagnostic]:
    """Fields of plain text hold no marks."""
    return _text_flaws(edition, "penanda-tak-berlaku")


def _text_flaws(edition: Edition, kode: str) -> Iterator[Diagnostic]:
    for source, leaf in edition.texts:
        for flaw in (flaws if isinstance(leaf.mark, Markup) else flaws_of_plain)(leaf.text):
            if flaw.kode == kode:
                where = find(source.locate(leaf.path), source.lines, flaw.part, flaw.earlier)
                yield Diagnostic(flaw.kode, flaw.pesan, where, dotted(leaf.path), flaw.saran)


def missing_sources(edition: Edition) -> Iterator[Diagnostic]:
    """Every entry says, itself or through its parents, where it comes from."""
    for entry in edition.all_entries:
        if entry.parent is None and not entry.sumber and not isinstance(entry.model, Dokumen):
            yield Diagnostic(
                "tanpa-sumber",
                "berkas ini tidak menyebut sumbernya",
                entry.source.locate(entry.path),
                saran="tambahkan sumber: dengan dokumen, bagian, dan status",
            )


def misnamed_files(edition: Edition) -> Iterator[Diagnostic]:
    """The file's name is its id; the edition's folder is its year."""
    if edition.source.path != f"data/{edition.edisi.edisi}/edisi.yaml":
        yield Diagnostic(
            "nama-berkas",
            f'edisi "{edition.edisi.edisi}" ada di folder yang lain',
            edition.source.locate(("edisi",)),
            "edisi",
            "samakan tahun dengan nama foldernya",
        )
    for file in edition.files:
        if isinstance(file.model, Fase):
            wanted, field = f"fase-{file.model.nomor}", "nomor"
        elif isinstance(file.model, Domain):
            wanted, field = f"domain-{file.model.kode}", "kode"
        else:
            continue
        if not file.source.path.endswith(f"/{wanted}.yaml"):
            yield Diagnostic(
                "nama-berkas", f'isi berkas ini seharusnya ada di "{wanted}.yaml"', file.source.locate((field,)), field
            )
    for file in edition.files:
        if file.source.path.endswith("/index.yaml"):
            pesan, saran = 'nama "index" dipakai untuk halaman ikhtisar', "beri nama lain"
            yield Diagnostic("nama-berkas", pesan, Location(file.source.path), saran=saran)


def unknown_parts(edition: Edition) -> Iterator[Diagnostic]:
    """Names used inside one file are declared in it."""
    for file in edition.files:
        for path, name, known in _local_names(file.model):
            if name not in known:
                yield Diagnostic(
                    "nama-tak-dikenal",
                    f'"{name}" tidak ada dalam berkas ini',
                    file.source.locate(path, key=path[-1] == name),
                    dotted(path),
                    did_you_mean(name, known),
                )


def unclear_relations(edition: Edition) -> Iterator[Diagnostic]:
    """A relation names exactly one regulation."""
    for file in edition.files:
        for path, model in file.models:
            if isinstance(model, HubunganPeraturan) and (model.peraturan is None) == (model.luar is None):
                yield Diagnostic(
                    "hubungan-rancu",
                    "hubungan menyebut tepat satu: peraturan atau luar",
                    file.source.locate(path),
                    dotted(path),
                )


def _local_names(model: object) -> Iterator[tuple[tuple[str | int, ...], str, list[str]]]:
    if isinstance(model, Alur):
        lanes = [item.id for item in model.pelaku]
        for i, step in enumerate(model.langkah):
            for j, name in enumerate(step.pelaku):
                yield ("langkah", i, "pelaku", j), name, lanes
    elif isinstance(model, Padanan):
        stages = [item.id for item in model.tahapan]
        for i, version in enumerate(model.versi):
            for j, pair in enumerate(version.pasangan):
                yield ("versi", i, "pasangan", j, "tahapan"), pair.tahapan, stages
    elif isinstance(model, Formulir):
        fields = [item.id for item in model.isian]
        for i, example in enumerate(model.contoh):
            for name in example.nilai:
                yield ("contoh", i, "nilai", name), name, fields
