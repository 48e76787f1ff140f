"""Quotations and definitions agree with the registered text of the law, word for word."""

from collections.abc import Iterator
from dataclasses import replace

from generator.citations.quoting import GAP, Difference, difference, full_text
from generator.diagnostics import Diagnostic, dotted
from generator.edition import Edition
from generator.law import act_of
from generator.models.blok import Kutipan
from generator.models.istilah import Istilah
from generator.models.peraturan import Ketentuan
from generator.models.walk import Trail
from generator.source import Source


def quotations(edition: Edition) -> Iterator[Diagnostic]:
    """A quotation says what the article says."""
    for file in edition.files:
        for path, model in file.models:
            quoted = _provision(edition, model.pasal) if isinstance(model, Kutipan) else None
            registered = full_text(quoted) if quoted else ""
            found = difference(model.teks, registered) if registered and isinstance(model, Kutipan) else None
            if found:
                yield _complain("kutipan-beda", "kutipan", file.source, (*path, "teks"), found)


def unregistered_quotations(edition: Edition) -> Iterator[Diagnostic]:
    """What is quoted is an article whose text is registered."""
    for file in edition.files:
        for path, model in file.models:
            if isinstance(model, Kutipan) and model.pasal in edition.entries:
                quoted = edition.entries[model.pasal].model
                if not isinstance(quoted, Ketentuan) or not full_text(quoted):
                    where = (*path, "pasal")
                    pesan = "bunyi pasal ini belum terdaftar, jadi kutipannya tidak dapat diperiksa"
                    saran = f"daftarkan bunyinya di data/{act_of(model.pasal)}.yaml"
                    yield Diagnostic("kutipan-tanpa-naskah", pesan, file.source.locate(where), dotted(where), saran)


def hollow_quotations(edition: Edition) -> Iterator[Diagnostic]:
    """A quotation that leaves something out has some words in a row."""
    for file in edition.files:
        for path, model in file.models:
            if not isinstance(model, Kutipan) or GAP not in model.teks:
                continue
            if max(len(part.split()) for part in model.teks.split(GAP)) < LEAST:
                where = (*path, "teks")
                pesan = f"kutipan ini kurang dari {LEAST} kata yang berurutan, jadi tidak mengatakan apa pun"
                yield Diagnostic(
                    "kutipan-hampa", pesan, file.source.locate(where), dotted(where), "kutip lebih panjang"
                )


LEAST = 3
"""How many words in a row make a quotation."""


def definitions(edition: Edition) -> Iterator[Diagnostic]:
    """A definition that rests on an article which defines the term says what one of those articles says."""
    for entry in edition.of(Istilah) if not edition.law_is_partial else ():
        term = entry.model
        assert isinstance(term, Istilah)
        texts = [full_text(model) for model in (_provision(edition, id_) for id_ in term.dasar) if model]
        defining = [words.split(" adalah ", 1)[1] for words in texts if _defines(words, term)]
        found = [_departure(term.definisi, words) for words in defining] if term.definisi else []
        if found and all(found) and found[0]:
            yield _complain("definisi-beda", "definisi", entry.source, (*entry.path, "definisi"), found[0])


def _departure(definition: str, registered: str) -> Difference | None:
    """Return where a definition departs from a text; of one registered with gaps, only what is known counts."""
    if GAP not in registered:
        return difference(definition, registered)
    found = difference(registered, definition)
    return replace(found, quoted=found.registered, registered=found.quoted, start=0) if found else None


def _provision(edition: Edition, id_: str) -> Ketentuan | None:
    entry = edition.entries.get(id_)
    return entry.model if entry and isinstance(entry.model, Ketentuan) else None


def _defines(words: str, term: Istilah) -> bool:
    names = [name.casefold() for name in (term.istilah, *term.padanan)]
    head, verb, _ = words.partition(" adalah ")
    head = head.partition(" yang selanjutnya ")[0].rstrip(",")
    return bool(verb) and head.casefold() in names


def _complain(kode: str, what: str, source: Source, path: Trail, found: Difference) -> Diagnostic:
    where = source.locate_words(path, found.start, found.length)
    pesan = f'{what} berbeda dari naskah yang terdaftar: di sini "{found.quoted}", dalam naskah "{found.registered}"'
    return Diagnostic(kode, pesan, where, dotted(path), "samakan kata demi kata; yang dihilangkan ditandai …")
