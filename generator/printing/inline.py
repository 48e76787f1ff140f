"""Running text on paper: references with page numbers, citations with footnotes, terms for the index."""

from dataclasses import replace
from functools import cache

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from generator import templating, text
from generator.citations.style import official, short
from generator.edition import Edition
from generator.law import act_of
from generator.links import Entry
from generator.models.peraturan import Peraturan
from generator.naming import name
from generator.printing.glossary import Terms
from generator.printing.marks import Marks
from generator.printing.shelf import Shelf
from generator.printing.structure import Book


@cache
def environment() -> Environment:
    """Return the environment of the printed documents: the site's, with filters that word for paper."""
    env = templating.environment().overlay()
    env.filters = {
        **env.filters,
        "html": running,
        "rapi": bare,
        "rujuk": refer,
        "sitasi": cite,
        "alamat": _place,
        "daring": online,
        "pendek": bare_address,
        "boleh_patah": _breakable,
    }
    return env


@cache
def typeset(words: str) -> tuple[text.Span, ...]:
    """Return the spans of a text with straight quotation marks turned the way they lean."""
    spans, before = [], " "
    for span in text.parse(words):
        if span.kind != "alamat":
            span = replace(span, text=curled(span.text, before))
        before = (span.text or "x")[-1]
        spans.append(span)
    return tuple(spans)


def curled(words: str, before: str = " ") -> str:
    """Return words with typographic quotation marks, given the character in front of them."""
    out = []
    for letter in words:
        if letter == '"':
            letter = "“" if before in _OPENING else "”"
        out.append(letter)
        before = letter
    return "".join(out)


_OPENING = " ([/\u2013\u2014\u201c\u2026"
"""What a quotation may follow: space, bracket, stroke, dashes, another quotation mark, an ellipsis."""


@pass_context
def running(context: Context, words: str, *, notes: bool = True) -> Markup:
    """Return an author's text as HTML; with `notes` off, regulations get no footnote (tables, headings)."""
    return Markup("").join(_span(context, span, notes) for span in typeset(words))


@pass_context
def bare(context: Context, words: str) -> Markup:
    """Return an author's text as HTML without links, notes or marks: for headings, captions and lists."""
    out = Markup("")
    for span in typeset(words):
        label = span.text or name(context["edition"].entries[span.target], context["edition"].entries)
        form = {"tebal": "<b>{}</b>", "miring": "<i>{}</i>"}.get(span.kind, "{}")
        out += Markup(form).format(label)
    return out


def _span(context: Context, span: text.Span, notes: bool) -> Markup:
    if span.kind == "tautan":
        return _link(context, context["edition"].entries[span.target], span.text, notes)
    if span.kind == "alamat":
        return Markup('<a class="luar" href="{0}">{1}</a>').format(span.target, _breakable(span.target))
    words = _indexed(context, span.text)
    if span.kind == "tebal":
        return Markup("<b>{}</b>").format(words)
    return Markup("<i>{}</i>").format(words) if span.kind == "miring" else words


def _breakable(address: str) -> Markup:
    """Return an address that may be broken after its slashes."""
    return Markup("/<wbr>").join(address.split("/"))


def _indexed(context: Context, words: str) -> Markup:
    marks: Marks = context["marks"]
    terms: Terms = context["terms"]
    out, end = Markup(""), 0
    for found in terms.find(words):
        marks.terms[found.entry.id] = None
        if found.short:
            marks.short[words[found.start : found.end]] = found.entry.id
        anchor = marks.index(found.entry.id)
        if anchor:
            term = words[found.start : found.end]
            out += escape(words[end : found.start]) + Markup('<span id="{}">{}</span>').format(anchor, term)
            end = found.end
    return out + escape(words[end:])


def _note_short_forms(context: Context, words: str) -> None:
    """Remember the abbreviations in words that are a link themselves."""
    for found in context["terms"].find(words):
        if found.short:
            context["marks"].short[words[found.start : found.end]] = found.entry.id


@pass_context
def refer(context: Context, target: str | Entry, words: str = "", *, notes: bool = True) -> Markup:
    """Return a reference to an entry, given or by its id, worded by `words` or by its own name."""
    entry = context["edition"].entries[target] if isinstance(target, str) else target
    return _link(context, entry, text.plain(words), notes)


def _link(context: Context, entry: Entry, words: str, notes: bool) -> Markup:
    edition: Edition = context["edition"]
    marks: Marks = context["marks"]
    if entry.kind == "peraturan":
        return _citation(context, entry, words, notes)
    label = words or curled(name(entry, edition.entries))
    if entry.kind == "istilah":
        marks.terms[entry.id] = None
        _note_short_forms(context, label)
        anchor = marks.index(entry.id)
        place = Markup(' id="{}"').format(anchor) if anchor else ""
        return Markup('<a class="istilah"{} href="#{}">{}</a>').format(place, entry.id, label)
    if entry.kind == "dokumen":
        marks.documents[entry.id] = None
        return Markup('<a class="dokumen" href="#{}">{}</a>').format(entry.id, label)
    return _reference(context, entry, label, notes)


def _reference(context: Context, entry: Entry, label: str, notes: bool) -> Markup:
    """Return a reference that works on paper: with the page here, with the module elsewhere, or with the address."""
    book: Book = context["book"]
    shelf: Shelf = context["shelf"]
    holder = book.holder(entry, shelf.edition)
    if holder:
        return Markup('<a class="{}" href="#{}">{}</a>').format(_manner(context, holder, entry), entry.id, label)
    other = shelf.elsewhere(entry, book)
    link = Markup('<a class="luar" href="{}">{}</a>').format(online(context, entry), label)
    if other and not notes and not context["marks"].first_reference(other.singkat):
        return link
    if other:
        return link + Markup(" (<i>{}</i>)").format(text.plain(other.singkat))
    return link + Markup(' (<span class="url">{}</span>)').format(_breakable(bare_address(context, entry)))


def _manner(context: Context, holder: str, entry: Entry) -> str:
    """Return the class of a reference within the book: "rujuk" is followed by the page, "sini" is not."""
    marks: Marks = context["marks"]
    return "rujuk" if holder != marks.section and marks.first_reference(entry.id) else "sini"


@pass_context
def cite(context: Context, target: str, *, notes: bool = True, full: bool = False) -> Markup:
    """Return the citation of a provision or regulation, given by its id, in house style.

    In a footnote (`full`), the regulation stands in its official form where the chapter names it first.
    """
    entry = context["edition"].entries[target]
    if not full:
        return _citation(context, entry, "", notes)
    marks: Marks = context["marks"]
    act = _act(context, entry)
    first = act.id not in marks.named
    marks.named.add(act.id)
    places = name(entry, context["edition"].entries).removesuffix(short(_model(act)))
    words = f"{places}{_official(_model(act)) if first else short(_model(act))}"
    return _cited(context, entry, act, words)


def _citation(context: Context, entry: Entry, words: str, notes: bool) -> Markup:
    """Return a citation in running text: short; a footnote gives the official form once in each chapter."""
    act = _act(context, entry)
    marks: Marks = context["marks"]
    label = words or name(entry, context["edition"].entries)
    label = label.replace(official(_model(act)), short(_model(act)))
    out = _cited(context, entry, act, label)
    if notes and act.id not in marks.named and official(_model(act)) != short(_model(act)):
        marks.named.add(act.id)
        out += Markup('<span class="kaki">{}.</span>').format(_official(_model(act)))
    return out


def _cited(context: Context, entry: Entry, act: Entry, label: str) -> Markup:
    book: Book = context["book"]
    _note_short_forms(context, label)
    anchor = context["marks"].cite(act.id)
    if holder := book.holder(entry, context["edition"]):
        manner = _manner(context, holder, entry)
        return Markup('<a class="{}" id="{}" href="#{}">{}</a>').format(manner, anchor, entry.id, label)
    return Markup('<a class="sitasi" id="{}" href="#daftar-{}">{}</a>').format(anchor, act.id, label)


def _act(context: Context, entry: Entry) -> Entry:
    edition: Edition = context["edition"]
    return edition.entries[act_of(entry.id)]


def _model(act: Entry) -> Peraturan:
    assert isinstance(act.model, Peraturan)
    return act.model


def _official(model: Peraturan) -> str:
    """Return the official form with the place of promulgation, as far as it is known."""
    gazette = ", ".join(part for part in (model.lembaran, model.tambahan_lembaran) if part)
    return f"{official(model)} ({gazette})" if gazette else official(model)


@pass_context
def _place(context: Context, target: str) -> str:
    """Return where a drawing's link leads: to the place in the book, or to the page online."""
    entry = context["edition"].entries.get(target)
    if entry is None:
        return str(context["address"])
    held = context["book"].holder(entry, context["edition"])
    return f"#{entry.id}" if held else online(context, entry)


@pass_context
def online(context: Context, entry: Entry) -> str:
    """Return the address of an entry on the site."""
    stem = entry.page.removesuffix(".md").removesuffix("index")
    path = f"{stem.rstrip('/')}/" if stem else ""
    return f"{context['address']}{path}{'#' + entry.anchor if entry.anchor else ''}"


@pass_context
def bare_address(context: Context, entry: Entry) -> str:
    """Return the address of an entry as a reader types it: without scheme."""
    return online(context, entry).split("://", 1)[-1]
