"""The site's pages as Markdown: one for each entry with a page, and the overviews."""

from collections.abc import Iterator
from functools import partial

from jinja2 import Environment

from generator import text
from generator.artifact import Artifact
from generator.edition import Edition
from generator.links import Entry
from generator.models.alur import Alur
from generator.models.anggaran import Anggaran
from generator.models.bab import Bab
from generator.models.base import Identified
from generator.models.dokumen import Dokumen
from generator.models.epss import Domain, Indikator, Instrumen
from generator.models.formulir import Formulir
from generator.models.gsbpm import Fase, Subproses
from generator.models.istilah import Istilah
from generator.models.padanan import Padanan
from generator.models.peraturan import Peraturan
from generator.models.tahapan import Tahapan
from generator.models.tim import Peran
from generator.naming import name
from generator.outputs import charts, gaps
from generator.outputs.law import standing
from generator.relations import relate
from generator.templating import environment

PAGES: dict[type[Identified], str] = {
    Alur: "alur",
    Anggaran: "anggaran",
    Bab: "bab",
    Domain: "domain",
    Fase: "fase",
    Formulir: "formulir",
    Indikator: "indikator",
    Instrumen: "instrumen",
    Padanan: "padanan",
    Peran: "peran",
    Peraturan: "peraturan",
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
    "peraturan/index.md": "indeks-peraturan",
    "istilah/index.md": "istilah",
    "sumber/index.md": "sumber",
    "celah/index.md": "celah",
}
_ALL: tuple[type[Identified], ...] = (*PAGES, Istilah, Dokumen)
MODELS = {model.__name__: model for model in _ALL}


def render(edition: Edition) -> Iterator[Artifact]:
    """Yield every page of the edition as Markdown: entries, overviews, and the hand-written pages as they are."""
    env = environment()
    shared = {
        "edition": edition,
        "edisi": edition.edisi,
        "relations": relate(edition),
        "of": lambda model: edition.of(MODELS[model]),
        "glossary": sorted(edition.of(Istilah), key=lambda entry: text.plain(entry.model.title()).casefold()),
        "gaps": gaps.find(edition),
        "chart": partial(_chart, env, edition),
        "name": lambda entry: name(entry, edition.entries),
        "standing": lambda entry: standing(edition, entry),
    }
    for entry in edition.entries.values():
        if entry.model.own_page:
            template = env.get_template(f"pages/{PAGES[type(entry.model)]}.md.j2")
            yield Artifact(entry.page, template.render(shared, entry=entry, item=entry.model, page=entry.page))
    for page, template_name in OVERVIEWS.items():
        template = env.get_template(f"pages/{template_name}.md.j2")
        yield Artifact(page, template.render(shared, page=page))
    for page, words in edition.content.items():
        yield Artifact(page, words)


def _chart(env: Environment, edition: Edition, what: str, entry: Entry | None, page: str) -> str:
    drawing = charts.team(edition) if what == "tim" else charts.flow(entry)
    template = env.get_template(f"svg/{what}.svg.j2")
    return template.render(edition=edition, page=page, drawing=drawing, entry=entry).strip()
