"""The site's pages as Markdown: one for each entry with a page, and the overviews."""

from collections.abc import Iterator, Mapping
from functools import partial
from itertools import groupby

from jinja2 import Environment

from generator import crosswalk, text
from generator.artifact import NOT_PRINTED, Artifact, Printed
from generator.citations.linking import page_words
from generator.edition import Edition
from generator.explanations import grouped
from generator.forms.basis import basis
from generator.forms.composing import sheets
from generator.law import Relation, act_of
from generator.links import Entry
from generator.models.alur import Alur
from generator.models.anggaran import Anggaran
from generator.models.bab import Bab
from generator.models.base import Identified
from generator.models.daftar_periksa import DaftarPeriksa
from generator.models.dokumen import Dokumen
from generator.models.epss import Domain, Indikator, Instrumen
from generator.models.formulir import Formulir
from generator.models.gsbpm import Fase, Subproses
from generator.models.istilah import Istilah
from generator.models.modul import Modul
from generator.models.padanan import Padanan
from generator.models.peraturan import Peraturan
from generator.models.sesi import Sesi
from generator.models.tahapan import Tahapan
from generator.models.tim import Peran
from generator.naming import name
from generator.naskah import pieces
from generator.outputs import charts, gaps
from generator.outputs.downloads import downloads
from generator.outputs.periksa_mandiri import catalogue
from generator.printing.shelf import shelf
from generator.relations import Pages, relate
from generator.schemas.reference import groups
from generator.templating import environment

PAGES: dict[type[Identified], str] = {
    Alur: "alur",
    Anggaran: "anggaran",
    Bab: "bab",
    DaftarPeriksa: "daftar_periksa",
    Domain: "domain",
    Fase: "fase",
    Formulir: "formulir",
    Indikator: "indikator",
    Instrumen: "instrumen",
    Modul: "modul",
    Padanan: "padanan",
    Peran: "peran",
    Peraturan: "peraturan",
    Sesi: "sesi",
    Subproses: "subproses",
    Tahapan: "tahapan",
}
OVERVIEWS: dict[str, str] = {
    "index.md": "beranda",
    "juknis/index.md": "indeks-juknis",
    "tim/index.md": "indeks-tim",
    "tahapan/index.md": "indeks-tahapan",
    "gsbpm/index.md": "indeks-gsbpm",
    "epss/index.md": "indeks-epss",
    "formulir/index.md": "indeks-formulir",
    "daftar_periksa/index.md": "indeks-daftar-periksa",
    "modul/index.md": "indeks-modul",
    "sesi/index.md": "indeks-sesi",
    "peraturan/index.md": "indeks-peraturan",
    "istilah/index.md": "istilah",
    "sumber/index.md": "sumber",
    "celah/index.md": "celah",
    "padanan/index.md": "indeks-padanan",
    **dict.fromkeys(crosswalk.PAGES, "hubungan"),
    "panduan-redaksi/aturan.md": "aturan",
    "panduan-redaksi/kolom.md": "kolom",
    "periksa-mandiri/index.md": "periksa-mandiri",
    "periksa-mandiri/rekap.md": "rekap",
    "luring/index.md": "luring",
}
_ALL: tuple[type[Identified], ...] = (*PAGES, Istilah, Dokumen)
MODELS = {model.__name__: model for model in _ALL}


def render(edition: Edition, printed: Mapping[str, Printed] = NOT_PRINTED) -> Iterator[Artifact]:
    """Yield every page of the edition as Markdown: entries, overviews, and the hand-written pages as they are.

    `printed` is what can be downloaded: modules by id, files of forms and checklists by path.
    """
    env = environment()
    modules = shelf(edition)
    relations = relate(edition, modules)
    all_sheets = sheets(edition, "")
    shared = {
        "edition": edition,
        "edisi": edition.edisi,
        "relations": relations,
        "books": modules.books,
        "printed": printed,
        "all_sheets": all_sheets,
        "sheets": {id_: tuple(group) for id_, group in groupby(all_sheets, lambda sheet: sheet.id)},
        "downloads": partial(downloads, printed),
        "basis": lambda id_: basis(edition, edition.entries[id_]),
        "crosswalk": crosswalk.crosswalk(edition),
        "of": lambda model: edition.of(MODELS[model]),
        "glossary": sorted(edition.of(Istilah), key=lambda entry: text.plain(entry.model.title()).casefold()),
        "gaps": gaps.find(edition),
        "katalog": catalogue(edition),
        "explanations": grouped(),
        "columns": groups(),
        "chart": partial(_chart, env, edition),
        "name": lambda entry: name(entry, edition.entries),
        "law": edition.law,
        "changes": partial(_changes, edition, relations),
    }
    for entry in edition.entries.values():
        if entry.model.own_page:
            template = env.get_template(f"pages/{PAGES[type(entry.model)]}.md.j2")
            words = template.render(shared, entry=entry, item=entry.model, page=entry.page, cited={entry.id})
            yield Artifact(entry.page, words)
    for page, template_name in OVERVIEWS.items():
        template = env.get_template(f"pages/{template_name}.md.j2")
        yield Artifact(page, template.render(shared, page=page, cited=set()))
    written = env.get_template("pages/naskah.md.j2")
    for page, source in edition.content.items():
        parts = pieces(source, page_words(edition, source))
        yield Artifact(page, written.render(shared, page=page, pieces=parts, cited=set()))
    for file, path in edition.beside.items():
        yield Artifact(file, path.read_bytes())


def _changes(edition: Edition, relations: Pages, page: str) -> list[tuple[Entry, Relation]]:
    """Return what changed, or may have, after the edition's day in the law that a page refers to."""
    acts = {act_of(entry.id): None for entry in relations.referred(page, ["peraturan"])}
    standings = ((edition.entries[act], edition.law.standing(act)) for act in acts)
    return [(entry, item) for entry, standing in standings for item in (*standing.later, *standing.undated)]


def _chart(env: Environment, edition: Edition, what: str, entry: Entry | None, page: str) -> str:
    drawing = charts.team(edition) if what == "tim" else charts.flow(entry)
    template = env.get_template(f"svg/{what}.svg.j2")
    return template.render(edition=edition, page=page, drawing=drawing, entry=entry, cited=set()).strip()
