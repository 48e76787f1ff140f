"""Everything that laying out a module needs, in one value: its text as HTML, and what its lists must name."""

from dataclasses import dataclass
from functools import partial
from typing import Any, Literal

from markupsafe import Markup

from generator import text
from generator.citations.style import official
from generator.links import Entry
from generator.models.base import Status
from generator.models.blok import Blok
from generator.models.gsbpm import Subproses
from generator.models.istilah import Istilah
from generator.models.peraturan import Peraturan
from generator.models.tim import Peran
from generator.naming import name
from generator.outputs import charts
from generator.outputs.pages import MODELS
from generator.printing.glossary import Terms
from generator.printing.inline import environment
from generator.printing.marks import ANNEX, Caption, Marks
from generator.printing.shelf import Shelf
from generator.printing.structure import Book, Node

QR = "qr:"
"""What an image's address begins with when it stands for the QR code of the rest."""
PANELS = 8
"""Panels of a folded card, on both sides of the sheet."""


@dataclass(frozen=True)
class Heading:
    """A line of the table of contents: HTML title, its number, depth from 1 and anchor."""

    number: str
    title: str
    level: int
    anchor: str


@dataclass(frozen=True)
class Places:
    """Something that a list names, as HTML, with the anchors of the places where it stands in the text.

    An abbreviation has no places: the reader is sent on to what it stands for (`see`).
    """

    title: str
    anchor: str
    places: tuple[str, ...]
    see: str = ""


@dataclass(frozen=True)
class Manuscript:
    """A module, ready to be laid out. Texts are HTML; `body` is a whole document, `facts` is for cover and imprint."""

    id: str
    form: Literal["buku", "lipatan"]
    title: str
    body: str
    address: str
    facts: dict[str, Any]
    headings: tuple[Heading, ...]
    tables: tuple[Caption, ...]
    figures: tuple[Caption, ...]
    short: tuple[tuple[str, str], ...]
    acts: tuple[Places, ...]
    index: tuple[Places, ...]


def manuscript(shelf: Shelf, book: Book, terms: Terms, address: str) -> Manuscript:
    """Return the manuscript of a book; `address` is that of the edition's site, with a slash at its end."""
    return _Writer(shelf, book, terms, address).write()


class _Writer:
    def __init__(self, shelf: Shelf, book: Book, terms: Terms, address: str) -> None:
        self.edition, self.book, self.address = shelf.edition, book, address
        self.marks, self.env = Marks(), environment()
        self.headings: list[Heading] = []
        edition = shelf.edition
        self.shared: dict[str, Any] = {
            "edition": edition,
            "edisi": edition.edisi,
            "law": edition.law,
            "book": book,
            "shelf": shelf,
            "terms": terms,
            "marks": self.marks,
            "address": address,
            "lengkap": book.modul.kedalaman == "lengkap",
            "left_out": book.left_out,
            "codes": [n.entry.model.kode for n in book.nodes() if n.entry and isinstance(n.entry.model, Subproses)],
            "of": lambda model: edition.of(MODELS[model]),
            "name": lambda entry: name(entry, edition.entries),
            "inner": lambda node: Markup("").join(map(self._node, node.children)),
            "qr": lambda entry: _code(self._call("daring", entry)),
            "chart": partial(_chart, self),
        }
        self.context = self.env.from_string("").new_context(self.shared)

    def write(self) -> Manuscript:
        form = self.book.modul.bentuk
        body = self._book() if form == "buku" else self._card()
        return Manuscript(
            self.book.entry.id,
            form,
            text.plain(self.book.modul.judul),
            body,
            self.address,
            self._facts(),
            tuple(self.headings),
            tuple(self.marks.tables),
            tuple(self.marks.figures),
            tuple(sorted(self._abbreviations(), key=lambda item: item[0].casefold())),
            tuple(self._acts()),
            tuple(sorted(self._index(), key=lambda item: text_key(item.title))),
        )

    def _book(self) -> str:
        sheets = [self._chapter(node) for node in self.book.chapters]
        return self._render("buku", chapters=sheets, back=[self._glossary(), self._sources()])

    def _card(self) -> str:
        """Return a folded card: a cover, and a panel for each phase; the two smallest neighbours share the last one."""
        for node in self.book.nodes():
            self._head(node.number, node.title, node.level, node.anchor)
        panels = [[node] for node in self.book.chapters]
        if len(panels) == PANELS:
            place = min(range(PANELS - 1), key=lambda at: sum(len(panels[at + side][0].children) for side in (0, 1)))
            panels[place : place + 2] = [panels[place] + panels[place + 1]]
        return self._render("lipatan", panels=panels, facts=self._facts(), half=PANELS // 2)

    def _render(self, template: str, **values: object) -> str:
        return self.env.get_template(f"documents/{template}.html.j2").render(self.shared, **values)

    def _call(self, name: str, value: Any) -> Any:
        """Apply one of the filters outside a template."""
        return self.env.filters[name](self.context, value)

    def _chapter(self, node: Node) -> str:
        self.marks.begin_chapter(node.number if node.annex else "")
        return self._node(node)

    def _node(self, node: Node) -> Markup:
        self.marks.begin_section(node.anchor)
        self._head(node.number.upper() if node.level == 1 else node.number, node.title, node.level, node.anchor)
        item = node.entry.model if node.entry else None
        words = self._render(node.template, node=node, entry=node.entry, item=item, page="")
        return Markup(words)  # a template's own output

    def _head(self, number: str, title: str, level: int, anchor: str) -> None:
        self.headings.append(Heading(number, self._call("rapi", title), level, anchor))

    def _glossary(self) -> str:
        """Return the list of terms: those that the text uses, and those that their definitions use."""
        self.marks.begin_chapter(ANNEX)
        done: dict[str, str] = {}
        while waiting := [id for id in self.marks.terms if id not in done]:
            for id in waiting:
                entry = self.edition.entries[id]
                self.marks.begin_section(id)
                done[id] = self._render("istilah", entry=entry, item=entry.model) if _defined(entry) else ""
        order = sorted((id for id in done if done[id]), key=lambda id: text_key(text.plain(self._title(id))))
        return self._list("Daftar Istilah", "daftar-istilah", [Markup(done[id]) for id in order])

    def _title(self, id: str) -> str:
        return self.edition.entries[id].model.title()

    def _sources(self) -> str:
        self.marks.begin_section("daftar-sumber")
        entries = [self.edition.entries[id] for id in self.marks.documents]
        entries.sort(key=lambda entry: text_key(text.plain(entry.model.title())))
        items = [Markup(self._render("sumber", entry=entry, item=entry.model)) for entry in entries]
        return self._list("Daftar Sumber", "daftar-sumber", items)

    def _list(self, title: str, anchor: str, items: list[Markup]) -> str:
        if not items:
            return ""
        self._head("", title, 1, anchor)
        return self._render("daftar", title=title, anchor=anchor, items=items)

    def _abbreviations(self) -> list[tuple[str, str]]:
        return [(short, self._spelt_out(short, self.edition.entries[id])) for short, id in self.marks.short.items()]

    def _spelt_out(self, short: str, entry: Entry) -> str:
        """Return what an abbreviation stands for, with how well that is known."""
        if text.plain(entry.model.title()) == short:
            return "kepanjangan belum diketahui"
        doubted = all(item.status is Status.BELUM for item in entry.sumber)
        return str(self._call("rapi", entry.model.title())) + (" (belum terverifikasi)" if doubted else "")

    def _acts(self) -> list[Places]:
        entries = sorted((self.edition.entries[id] for id in self.marks.cited), key=_rank)
        return [
            Places(Markup.escape(official(_act(entry))), f"daftar-{entry.id}", tuple(self.marks.cited[entry.id]))
            for entry in entries
        ]

    def _index(self) -> list[Places]:
        lines = [
            Places(self._call("rapi", self._title(id)), "", tuple(places)) for id, places in self.marks.indexed.items()
        ]
        named = {str(line.title) for line in lines}
        for short, id in self.marks.short.items():
            if id in self.marks.indexed and text.plain(self._title(id)) != short:
                lines.append(Places(short, "", (), str(self._call("rapi", self._title(id)))))
        for node in self.book.nodes():
            if node.entry and isinstance(node.entry.model, Subproses | Peran):
                title = self._call("rapi", node.title)
                if str(title) not in named:
                    lines.append(Places(title, "", (node.anchor,)))
        return lines

    def _preface(self, blocks: tuple[Blok, ...]) -> str:
        """Return the words before the text: no list or index names what stands in them."""
        return self._render("pengantar", isi_pengantar=blocks, marks=Marks(prefix="k")) if blocks else ""

    def _facts(self) -> dict[str, Any]:
        modul, edisi = self.book.modul, self.edition.edisi
        return {
            "subtitle": str(self._call("rapi", modul.anak_judul)) if modul.anak_judul else "",
            "summary": str(self._call("rapi", modul.ringkasan)),
            "preface": self._preface(modul.kata_pengantar),
            "numbers": (
                ("ISBN", modul.isbn or ""),
                ("No. Publikasi", modul.nomor_publikasi or ""),
                ("Katalog", modul.katalog or ""),
            ),
            "edition": edisi.edisi,
            "edition_title": edisi.judul,
            "edition_note": str(self._call("rapi", edisi.keterangan)),
            "date": self.env.filters["tanggal"](edisi.tanggal),
            "version": edisi.versi_isi,
            "status": edisi.status,
            "author": edisi.penyusun,
            "publication": edisi.terbitan.model_dump(),
            "address": self._call("pendek", self.book.entry),
            "link": self._call("daring", self.book.entry),
            "qr": str(_code(self._call("daring", self.book.entry))),
        }


def text_key(words: str) -> str:
    """Return what a list is sorted by: letters and digits only, without case or markup."""
    plain = Markup(words).striptags() if isinstance(words, Markup) else words
    return "".join(letter for letter in plain.casefold() if letter.isalnum() or letter == " ").strip()


def _defined(entry: Entry) -> bool:
    return isinstance(entry.model, Istilah) and entry.model.jenis == "istilah"


def _act(entry: Entry) -> Peraturan:
    assert isinstance(entry.model, Peraturan)
    return entry.model


def _rank(entry: Entry) -> tuple[int, int, int]:
    return _act(entry).urutan


def _code(address: str) -> Markup:
    """Return a QR code, to be drawn where the page is laid out."""
    return Markup('<img class="qr" src="{}{}" alt="Kode QR menuju {}">').format(QR, address, address)


def _chart(writer: _Writer, what: str, entry: Entry | None) -> Markup:
    drawing: object = charts.team(writer.edition) if what == "tim" else charts.flow(entry)
    template = writer.env.get_template(f"svg/{what}.svg.j2")
    return Markup(template.render(writer.shared, page="", drawing=drawing, entry=entry, paper=True).strip())
