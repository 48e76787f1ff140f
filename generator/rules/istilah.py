"""The glossary: it has what the guidance defines, and no two entries claim one name."""

import re
from collections.abc import Iterator, Mapping

from generator.bacaan import folded
from generator.diagnostics import Diagnostic, did_you_mean, dotted
from generator.edition import Edition, File
from generator.models.bab import Bab
from generator.models.formulir import Formulir
from generator.models.gsbpm import Fase
from generator.models.istilah import Istilah
from generator.models.tahapan import Tahapan
from generator.models.walk import Trail
from generator.text import plain

_GUIDANCE = (Bab, Tahapan, Fase, Formulir)
_ASIDE = {"catatan_redaksi", "celah", "disimpulkan", "menurut"}
"""Fields of notes: there "adalah" explains a difference, it defines no term."""
_DEFINES = re.compile(
    r"(?:^|[.;] )(?P<certain>[Yy]ang dimaksud dengan )?"
    r"(?P<term>[*\w][\w*/-]*(?: [\w*/-]+){0,3}?)(?: atau [^.;]*?)? adalah "
)
_STRENGTH: Mapping[str | int, int] = {"istilah": 0, "singkatan": 1, "padanan": 2}
"""Which of two entries keeps a name that both claim: the one whose title it is."""
_NO_TERM = re.compile(r"(?i)\b(?:ini|itu|tersebut|berikut|contoh\w*|yang|tahap|di|pada|paling|salah)\b")
"""Words that show that the sentence says something of a thing instead of defining a term."""


def registered_terms(edition: Edition) -> Iterator[Diagnostic]:
    """A term that the guidance defines ("X adalah …") is in the glossary too."""
    if any(file.folder == "istilah" for file in edition.broken):
        return
    known = {name for file in edition.files for _, name in names_of(file)}
    guidance = {file.source.path for file in edition.files if isinstance(file.model, _GUIDANCE)}
    for source, leaf in edition.prose:
        if source.path not in guidance or " adalah " not in leaf.text or not _ASIDE.isdisjoint(leaf.path):
            continue
        text = folded(leaf.text)
        for match in _DEFINES.finditer(text):
            term = match["term"]
            if key(term) not in known and (match["certain"] or not _NO_TERM.search(term)):
                where = source.locate_words(leaf.path, match.start("term"), len(term))
                pesan = f'"{plain(term)}" dijelaskan di sini, tetapi tidak ada dalam daftar istilah'
                saran = did_you_mean(key(term), known) or "tambahkan berkasnya di data/istilah dengan definisi ini"
                yield Diagnostic("istilah-tak-terdaftar", pesan, where, dotted(leaf.path), saran)


def clear_names(edition: Edition) -> Iterator[Diagnostic]:
    """A name, abbreviation or synonym belongs to one entry of the glossary."""
    first: dict[str, File] = {}
    names = [(file, path, name) for file in edition.files for path, name in names_of(file)]
    for file, path, name in sorted(names, key=lambda item: _STRENGTH[item[1][0]]):
        if (other := first.setdefault(name, file)) is not file:
            pesan, saran = f'"{name}" juga nama istilah lain', f"bedakan namanya; yang lain ada di {other.source.path}"
            yield Diagnostic("istilah-rancu", pesan, file.source.locate(path), dotted(path), saran)


def names_of(file: File) -> Iterator[tuple[Trail, str]]:
    """Yield every name of a glossary entry with its place, as names are compared."""
    if isinstance(file.model, Istilah):
        yield ("istilah",), key(file.model.istilah)
        for field, names in (("singkatan", file.model.singkatan), ("padanan", file.model.padanan)):
            yield from (((field, number), key(name)) for number, name in enumerate(names))


def key(name: str) -> str:
    """Return a name as it is compared: without marks and without regard to case."""
    return " ".join(plain(name).casefold().split())
