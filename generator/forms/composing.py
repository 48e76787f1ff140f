"""From an edition to its sheets: every form with fields, every checklist and its variants."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from generator import text
from generator.edition import Edition
from generator.forms.basis import basis
from generator.forms.sheet import WAY, Band, Basis, Chapter, Choice, Field, Group, Item, Section, Sheet
from generator.links import Entry
from generator.models.base import Identified, Model
from generator.models.daftar_periksa import DaftarPeriksa
from generator.models.epss import Aspek, Domain, Indikator, Instrumen
from generator.models.formulir import Formulir, Isian
from generator.models.gsbpm import Aktivitas, Fase, Subproses
from generator.naming import name

LIMITS = {
    "teks": 250,
    "paragraf": 2000,
    "tanggal": 20,
    "tahun": 4,
    "angka": 20,
    "surel": 120,
    "telepon": 25,
    "pilihan": 250,
    "centang": 5,
}
"""How many characters a field of a type takes, where its form does not say."""
_INNER: dict[type[Identified], str] = {
    Fase: "subproses",
    Subproses: "aktivitas",
    Domain: "aspek",
    Aspek: "indikator",
}


def sheets(edition: Edition, address: str) -> tuple[Sheet, ...]:
    """Return all sheets of an edition, whose site is at `address`, with a slash at its end: forms before checklists."""
    forms = (_form(edition, entry, address) for entry in edition.of(Formulir) if _isian(entry.model))
    lists = (sheet for entry in edition.of(DaftarPeriksa) for sheet in _variants(edition, entry, address))
    return (*forms, *lists)


def _isian(model: Identified) -> tuple[Isian, ...]:
    assert isinstance(model, Formulir)
    return model.isian


def unlinked(edition: Edition, words: str) -> str:
    """Return an author's text with the words of its links in their place, other marks kept."""
    marks = {"tebal": "**{}**", "miring": "*{}*"}
    spans = text.parse(words)
    named = (span.text or name(edition.entries[span.target], edition.entries) for span in spans)
    return "".join(marks.get(span.kind, "{}").format(label) for span, label in zip(spans, named, strict=True))


def _form(edition: Edition, entry: Entry, address: str) -> Sheet:
    model = entry.model
    assert isinstance(model, Formulir)
    sections = tuple(
        Section(
            part.id,
            unlinked(edition, part.judul or ""),
            unlinked(edition, part.petunjuk or ""),
            tuple(_field(edition, item, f"{entry.id}/{item.id}") for item in part.isian),
            part.berulang == "ya",
            part.minimal or 0,
            max(part.baris_cetak, part.minimal or 0) if part.berulang == "ya" else 0,
        )
        for part in model.bagian
    )
    return replace(
        _head(edition, entry, address, model.judul, model.petunjuk),
        disclaimer=unlinked(edition, model.penafian or ""),
        identity=tuple(_field(edition, field, field.id) for field in model.identitas),
        sections=sections,
        signatures=tuple(unlinked(edition, words) for words in model.tanda_tangan),
        editable=model.naskah == "ya",
    )


def _head(edition: Edition, entry: Entry, address: str, title: str, steps: tuple[str, ...]) -> Sheet:
    """Return what forms and checklists have in common."""
    about = edition.edisi
    summary: str = getattr(entry.model, "ringkasan")  # noqa: B009 - both models have it, their base has not
    return Sheet(
        id=entry.id,
        variant="",
        title=unlinked(edition, title),
        summary=unlinked(edition, summary),
        disclaimer="",
        instructions=tuple(unlinked(edition, step) for step in steps),
        edition=about.edisi,
        edition_title=unlinked(edition, about.judul),
        date=about.tanggal.isoformat(),
        version=about.versi_isi,
        address=place(entry, address),
        sources=tuple(_source(edition, entry)),
        basis=_basis(edition, entry, address),
    )


def _source(edition: Edition, entry: Entry) -> Iterator[str]:
    for item in entry.sumber:
        title = text.plain(edition.entries[f"dokumen/{item.dokumen}"].model.title())
        yield f"{title}: {text.plain(item.bagian)}" if item.bagian else title


def place(entry: Entry, address: str) -> str:
    """Return the address of an entry's page on the site that begins at `address`."""
    stem = entry.page.removesuffix(".md").removesuffix("index").rstrip("/")
    return f"{address}{stem}{'/' if stem else ''}{'#' + entry.anchor if entry.anchor else ''}"


def _field(edition: Edition, model: Isian, id_: str) -> Field:
    choices = tuple(Choice(item.kode, unlinked(edition, item.nama)) for item in model.pilihan)
    hints = (
        unlinked(edition, words) for words in (model.petunjuk, model.contoh and f"Contoh: {model.contoh}") if words
    )
    return Field(
        id_, unlinked(edition, model.nama), model.tipe, model.maks or LIMITS[model.tipe], choices, " ".join(hints)
    )


def _variants(edition: Edition, entry: Entry, address: str) -> Iterator[Sheet]:
    """Yield the whole checklist, then one sheet for each way of collecting data, and one for each chapter."""
    model = entry.model
    assert isinstance(model, DaftarPeriksa)
    whole = _checklist(edition, entry, model, address)
    yield whole
    if "cara" in model.varian:
        ways = next(field.choices for field in whole.identity if field.id == WAY)
        yield from (for_way(whole, way) for way in ways)
    if "bagian" in model.varian:
        for id_, chapter in zip(model.isi, whole.chapters, strict=True):
            label = type(edition.entries[id_].model).__name__.lower()
            title = f"{whole.title}: {text.plain(chapter.title)}"
            yield replace(whole, variant=f"{label}-{id_.rsplit('/', 1)[-1]}", title=title, chapters=(chapter,))


def for_way(whole: Sheet, way: Choice) -> Sheet:
    """Return the part of a checklist that applies to one way of collecting data."""
    chapters = []
    for chapter in whole.chapters:
        groups = (replace(group, items=_applying(group, way.code)) for group in chapter.groups)
        kept = tuple(group for group in groups if group.items)
        chapters.append(replace(chapter, groups=kept))
    title = f"{whole.title}: {text.plain(way.words)}"
    kept_chapters = tuple(chapter for chapter in chapters if chapter.groups)
    return replace(whole, variant=way.code, way=way.code, title=title, chapters=kept_chapters)


def _applying(group: Group, way: str) -> tuple[Item, ...]:
    return tuple(item for item in group.items if way not in dict(item.not_for))


def _checklist(edition: Edition, entry: Entry, model: DaftarPeriksa, address: str) -> Sheet:
    return replace(
        _head(edition, entry, address, model.judul, model.petunjuk),
        disclaimer=unlinked(edition, model.penafian),
        identity=tuple(_field(edition, field, field.id) for field in model.identitas),
        scale=model.ukuran,
        question=unlinked(edition, model.pertanyaan),
        choices=_choices(edition, model),
        details=tuple(_field(edition, field, field.id) for field in model.rincian),
        unanswered=unlinked(edition, model.belum_dijawab),
        chapters=tuple(_chapter(edition, edition.entries[id_], model.butir, address) for id_ in model.isi),
        bands=tuple(_bands(edition, model)),
        bands_note=unlinked(edition, _scale(edition).predikat_sumber) if model.ukuran == "kematangan" else "",
    )


def _choices(edition: Edition, model: DaftarPeriksa) -> tuple[Choice, ...]:
    """Return the answers of every item; the step from one level is the evidence that the next one wants."""
    if model.ukuran == "kesiapan":
        return tuple(_choice(edition, item.kode, item.nama, item.arti, item.langkah or "") for item in model.nilai)
    levels = _scale(edition).tingkat
    proofs = [*(level.bukti_dukung for level in levels[1:]), ""]
    return tuple(
        _choice(edition, str(level.tingkat), level.nama, level.uraian, proof)
        for level, proof in zip(levels, proofs, strict=True)
    )


def _choice(edition: Edition, code: str, *words: str) -> Choice:
    return Choice(code, *(unlinked(edition, part) for part in words))


def _scale(edition: Edition) -> Instrumen:
    """Return the instrument that says what the levels and the predicates are; a rule sees to it that there is one."""
    model = edition.of(Instrumen)[0].model
    assert isinstance(model, Instrumen)
    return model


def _chapter(edition: Edition, entry: Entry, wanted: str, address: str) -> Chapter:
    groups = []
    for inner in _children(edition, entry):
        holders = [inner] if wanted == _called(inner) else _children(edition, inner)
        items = tuple(_item(edition, holder, address) for holder in holders)
        groups.append(Group(inner.id, _title(edition, inner), place(inner, address), items, _weight(inner.model)))
    return Chapter(entry.id, _title(edition, entry), place(entry, address), tuple(groups), _weight(entry.model))


def _called(entry: Entry) -> str:
    return type(entry.model).__name__.lower()


def _children(edition: Edition, entry: Entry) -> list[Entry]:
    inner = getattr(entry.model, _INNER[type(entry.model)])
    return [edition.entries[model.address(entry.id)] for model in inner]


def _title(edition: Edition, entry: Entry) -> str:
    return unlinked(edition, entry.model.title())


def _weight(model: Model) -> Decimal | None:
    return model.bobot if isinstance(model, Domain | Aspek | Indikator) else None


def _item(edition: Edition, entry: Entry, address: str) -> Item:
    model = entry.model
    words, code = entry.model.title(), ""
    if isinstance(model, Aktivitas):
        assert entry.parent is not None
        code, words = f"{entry.parent.rsplit('/', 1)[-1]}.{model.id}", model.teks
    elif isinstance(model, Subproses | Indikator):
        code, words = model.kode, model.nama
    return Item(
        entry.id,
        code,
        unlinked(edition, words),
        place(entry, address),
        _basis(edition, entry, address),
        tuple(_not_for(edition, entry)),
        tuple((str(level.tingkat), unlinked(edition, level.teks)) for level in getattr(model, "kriteria", ())),
        _weight(model),
    )


def _basis(edition: Edition, entry: Entry, address: str) -> tuple[Basis, ...]:
    """Return what an entry rests on in law, each provision with the address of its page."""
    return tuple(replace(rule, address=place(edition.entries[rule.address], address)) for rule in basis(edition, entry))


def _not_for(edition: Edition, entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield the ways that an item, or the sub-process around it, does not apply to, with the source's words."""
    around = edition.entries[entry.parent] if isinstance(entry.model, Aktivitas) and entry.parent else entry
    if isinstance(around.model, Subproses):
        yield from ((item.cara, text.plain(item.menurut)) for item in around.model.penerapan if item.berlaku == "tidak")


def _bands(edition: Edition, model: DaftarPeriksa) -> Iterator[Band]:
    """Yield the predicates of the index, for a checklist of levels."""
    for item in _scale(edition).predikat if model.ukuran == "kematangan" else ():
        yield Band(unlinked(edition, item.nama), item.mulai, item.sampai, item.termasuk_batas_atas == "ya")
