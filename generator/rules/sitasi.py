"""Citations in running text: each can be read, names a registered regulation by its title, and an article of it."""

from collections.abc import Iterator

from generator.citations.reading import Context, split
from generator.diagnostics import Diagnostic, dotted
from generator.edition import Edition
from generator.text import parse


def broken_citations(edition: Edition) -> Iterator[Diagnostic]:
    """What looks like a citation is complete."""
    return _faults(edition, "sitasi-rusak")


def unknown_regulations(edition: Edition) -> Iterator[Diagnostic]:
    """A regulation cited is registered."""
    return _faults(edition, "sitasi-tak-dikenal")


def unknown_provisions(edition: Edition) -> Iterator[Diagnostic]:
    """A provision cited is registered with its regulation."""
    return _faults(edition, "sitasi-pasal")


def wrong_titles(edition: Edition) -> Iterator[Diagnostic]:
    """A title written after the number is that regulation's."""
    return _faults(edition, "sitasi-judul")


def unplaced_citations(edition: Edition) -> Iterator[Diagnostic]:
    """A provision cited without its regulation stands where only one can be meant."""
    return _faults(edition, "sitasi-tanpa-peraturan")


def misleading_links(edition: Edition) -> Iterator[Diagnostic]:
    """A link to the law whose words are a citation leads where those words say."""
    for source, leaf in edition.texts:
        for span in parse(leaf.text) if "[[peraturan:" in leaf.text else ():
            if span.kind == "tautan" and span.text and span.target in edition.entries:
                start, _ = split(span.target)
                found = list(edition.reader.read(span.text, Context().at(start)))
                said = {target for citation in found for target in citation.targets}
                if any(citation.kode for citation in found) or (said and span.target not in said):
                    where = source.locate_words(leaf.path, span.end - 2 - len(span.text), len(span.text))
                    pesan = f'kata tautan "{span.text}" bukan sebutan bagi {span.target}'
                    saran = "samakan kata dan tujuannya, atau tulis rujukannya tanpa tanda [[…]]"
                    yield Diagnostic("sitasi-tautan", pesan, where, dotted(leaf.path), saran)


def _faults(edition: Edition, kode: str) -> Iterator[Diagnostic]:
    for item in edition.citations:
        fault = item.citation
        if fault.kode == kode and item.wording != "reported":
            where = item.source.locate_words(item.path, fault.start, fault.end - fault.start)
            yield Diagnostic(kode, fault.pesan, where, dotted(item.path), fault.saran)
