"""The order in which readers meet the pages: the site's menu, as nested lists of pages."""

from collections.abc import Iterable
from typing import TypeAlias

from generator import crosswalk, text
from generator.citations.style import short
from generator.edition import Edition
from generator.links import Entry
from generator.models.alur import Alur
from generator.models.anggaran import Anggaran
from generator.models.bab import Bab
from generator.models.daftar_periksa import DaftarPeriksa
from generator.models.epss import Domain, Indikator, Instrumen
from generator.models.formulir import Formulir
from generator.models.gsbpm import Fase, Subproses
from generator.models.modul import Modul
from generator.models.padanan import Padanan
from generator.models.peraturan import Peraturan
from generator.models.sesi import Sesi
from generator.models.tahapan import Tahapan
from generator.models.tim import Peran
from generator.naskah import EDITORS

Nav: TypeAlias = "list[str | dict[str, Nav | str]]"


CHANGES = "perubahan/index.md"
"""The page that says what changed since the former edition, where there was one."""
GUIDE = ("mulai", "menyunting", "membaca-galat", "putaran-tahunan", "menerbitkan")
"""The hand-written pages for editors in the order they are read; others come after them."""


def navigation(edition: Edition) -> Nav:
    """Return the menu: titles to pages or to further lists; a bare page is the index of its list."""
    hand = edition.content
    chapters = {kind: [entry for entry in edition.of(Bab) if entry.kind == kind] for kind in ("juknis", "gsbpm")}
    return [
        {"Beranda": ["index.md", {"Apa yang berubah": CHANGES}] if edition.before else "index.md"},
        {"Juknis": ["juknis/index.md", *_pages(chapters["juknis"]), *_written(hand, "juknis")]},
        {"Tim": ["tim/index.md", *_pages(edition.of(Peran))]},
        {
            "Tahapan": [
                "tahapan/index.md",
                *_pages(edition.of(Tahapan)),
                {"Alur": _pages(edition.of(Alur))},
                {"Anggaran": _pages(edition.of(Anggaran))},
            ]
        },
        {
            "GSBPM": [
                "gsbpm/index.md",
                *_pages(chapters["gsbpm"]),
                *_written(hand, "gsbpm"),
                *_groups(edition, edition.of(Fase), Subproses),
            ]
        },
        {
            "EPSS": [
                "epss/index.md",
                *_pages(edition.of(Instrumen)),
                *_groups(edition, edition.of(Domain), Indikator),
            ]
        },
        {"Padanan": ["padanan/index.md", *crosswalk.PAGES, *_pages(edition.of(Padanan))]},
        {"Peraturan": ["peraturan/index.md", *_by_form(edition.of(Peraturan))]},
        {
            "Periksa mandiri": [
                "periksa-mandiri/index.md",
                {"Rekap": "periksa-mandiri/rekap.md"},
                {"Tanpa jaringan": "luring/index.md"},
            ]
        },
        {"Daftar periksa": ["daftar_periksa/index.md", *_pages(edition.of(DaftarPeriksa))]},
        {"Formulir": ["formulir/index.md", *_pages(edition.of(Formulir))]},
        {
            "Modul": [
                "modul/index.md",
                *_pages(edition.of(Modul)),
                {"Sesi pelatihan": ["sesi/index.md", *_pages(edition.of(Sesi))]},
            ]
        },
        {"Istilah": ["istilah/index.md", {"Sumber": "sumber/index.md"}, {"Yang belum tersedia": "celah/index.md"}]},
        {
            "Panduan redaksi": [
                *sorted((page for page in hand if page.startswith(f"{EDITORS}/")), key=_reading_order),
                {"Kolom tiap berkas": "panduan-redaksi/kolom.md"},
                {"Aturan pemeriksaan": "panduan-redaksi/aturan.md"},
            ]
        },
    ]


def _pages(entries: list[Entry]) -> Nav:
    return [{_short(entry): entry.page} for entry in entries]


def _short(entry: Entry) -> str:
    model = entry.model
    return short(model) if isinstance(model, Peraturan) else text.plain(model.title())


def _by_form(entries: list[Entry]) -> Nav:
    forms: dict[str, list[Entry]] = {}
    for entry in entries:
        forms.setdefault(getattr(entry.model, "jenis", ""), []).append(entry)
    return [{form: _pages(group)} for form, group in forms.items()]


def _groups(edition: Edition, entries: list[Entry], inner: type[Subproses | Indikator]) -> Nav:
    return [
        {_short(entry): [entry.page, *_pages([item for item in edition.of(inner) if item.source is entry.source])]}
        for entry in entries
    ]


def _written(content: Iterable[str], folder: str) -> Nav:
    return [page for page in content if page.startswith(f"{folder}/")]


def _reading_order(page: str) -> tuple[int, str]:
    name = page.rpartition("/")[2].removesuffix(".md")
    return (GUIDE.index(name) if name in GUIDE else len(GUIDE), page)
