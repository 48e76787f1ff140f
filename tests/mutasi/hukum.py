"""Faults in citations of law and in the law itself."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from generator.citations.forms import BY_JENIS
from generator.citations.quoting import GAP, full_text
from generator.models.blok import Kutipan
from generator.models.istilah import Istilah
from generator.models.peraturan import HubunganPeraturan, Ketentuan

from .base import folded
from .edits import append, drop, swap, swap_value
from .fault import Fault, fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from random import Random

    from generator.citations.collecting import Cited
    from generator.edition import File
    from generator.models.base import Reference
    from generator.models.walk import Leaf, Trail
    from generator.source import Source

    from .base import Base
    from .fault import Place

_NUMBER = re.compile(r"(?P<nomor>\d{1,4}[A-Z]?)(?:\s*/\s*|\s+(?:Tahun|Th\.?)\s+)(?P<tahun>(?:19|20)\d\d)\b")
_PASAL = re.compile(r"\b(?i:pasal)\s+(?P<value>\d+[A-Z]?)\b")
_INNER = re.compile(r"\b(?i:(?P<level>ayat\s*\(|huruf\s|angka\s)\s*)(?P<value>\d+|[a-z])\b")
WORD = re.compile(r"(?<![\w-])[^\W\d_]{4,}(?![\w-])")
_LINK = re.compile(r"\[\[peraturan:(?P<id>[^\]|\s]+)")
_OTHER_FORM = {
    "UU": ("PP", "Perpres", "Perppu"),
    "PP": ("UU", "Perpres", "Keppres"),
    "Perpres": ("PP", "UU", "Keppres"),
    "Perka": ("Kepka",),
    "Kepka": ("Perka",),
    "Undang-Undang": ("Instruksi Presiden", "Keputusan Presiden"),
    "Peraturan": ("Keputusan",),
    "Keputusan": ("Peraturan",),
}
"""How a form begins, and how another one does."""
_BREAKS = (
    (r"\bPasal (?P<x>\d+) (?:ayat|huruf|angka)\b", ("",)),
    (r"\bayat \((?P<x>\d+)\)", ("(1", "dua", "")),
    (r"\d/(?P<x>(?:19|20)\d\d)\b", ("19", "")),
    (r"\b(?P<x>\d+)/(?:19|20)\d\d\b", ("",)),
    (r"\bNomor (?P<x>\d+) Tahun \d", ("", "…")),
    (r"\bNomor \d+ Tahun (?P<x>\d{4})\b", ("", "25")),
)
"""What belongs to a citation, and what makes it none."""


def wrong_year(random: Random, base: Base) -> Fault | None:
    """A citation in prose names a regulation of another year."""
    return _in_act(random, base, "tahun", str(random.randrange(1960, 2026)))


def wrong_number(random: Random, base: Base) -> Fault | None:
    """A citation in prose names a regulation with another number."""
    return _in_act(random, base, "nomor", str(random.randrange(1, 120)))


def _in_act(random: Random, base: Base, group: str, new: str) -> Fault | None:
    item = random.choice([item for item in base.citations if item.citation.act])
    act = item.citation.act
    match = _NUMBER.search(base.words(item), act.start, act.end) if act else None
    return _in_citation(base, item, match.start(group), match[group], new) if match else None


def wrong_form(random: Random, base: Base) -> Fault | None:
    """A citation in prose names another form of regulation, a PP for a UU.

    What had only a nickname then names none: told where the entry begins that lost its reference.
    """
    item = random.choice([item for item in base.citations if item.citation.act])
    act, words = item.citation.act, base.words(item)
    form = re.match(r"[\w-]+", words[act.start :]) if act else None
    others = _OTHER_FORM.get(form[0], ()) if form else ()
    if not act or not form or not others:
        return None
    if _NUMBER.search(words, act.start, act.end):
        return _in_citation(base, item, act.start, form[0], random.choice(others))
    change = swap(item.source, item.path, form[0], random.choice(others), act.start)
    return fault(change, [_entry_line(base, item)])


def wrong_title(random: Random, base: Base) -> Fault | None:
    """A citation in prose says a regulation is about something else."""
    item = random.choice([item for item in base.citations if item.citation.titled])
    act, words = item.citation.act, base.words(item)
    assert act
    match = random.choice(list(WORD.finditer(words, words.index("tentang", act.start) + 8, act.end)) or [None])
    titles = sorted({word for model in base.regulations.values() for word in WORD.findall(model.tentang)})
    new = random.choice([title for title in titles if title[0].isupper()])
    return _in_citation(base, item, match.start(), match[0], new) if match else None


def wrong_article(random: Random, base: Base) -> Fault | None:
    """A citation in prose names another article of its regulation."""
    item = random.choice([item for item in base.citations if item.citation.places])
    part = random.choice(item.citation.places)
    match = _PASAL.search(base.words(item), part.start, part.end)
    known = [pasal.nomor for pasal in base.regulations["/".join(part.target.split("/")[:2])].pasal]
    new = random.choice([*known, str(random.randrange(1, 60))])
    return _in_citation(base, item, match.start("value"), match["value"], new) if match else None


def wrong_part(random: Random, base: Base) -> Fault | None:
    """A citation in prose names another paragraph, letter or number of its article."""
    item = random.choice([item for item in base.citations if item.citation.places])
    part = random.choice(item.citation.places)
    matches = list(_INNER.finditer(base.words(item), part.start, part.end))
    match = random.choice(matches) if matches else None
    new = random.choice("abcdefgh") if match and match["value"].isalpha() else str(random.randrange(1, 12))
    return _in_citation(base, item, match.start("value"), match["value"], new) if match else None


def misshapen(random: Random, base: Base) -> Fault | None:
    """A citation in prose lacks what would lead to it, as "Pasal ayat (2)".

    A lone "ayat (dua)" is none any more: told where the entry begins that lost its reference.
    """
    item = random.choice(base.citations)
    pattern, others = random.choice(_BREAKS)
    words = base.words(item)
    match = re.compile(pattern).search(words, item.citation.start, item.citation.end)
    lost = [_entry_line(base, item)] if words.startswith(("ayat", "Ayat"), item.citation.start) else []
    return _in_citation(base, item, match.start("x"), match["x"], random.choice(others), lost) if match else None


def _in_citation(base: Base, item: Cited, start: int, old: str, new: str, also: Iterable[int] = ()) -> Fault | None:
    """Return the fault in a citation; complaints about it stand somewhere from its first line to its last."""
    first = item.source.locate_words(item.path, item.citation.start, 1).line
    last = item.source.locate_words(item.path, item.citation.end - 1, 1).line
    return fault(swap(item.source, item.path, old, new, start), [*range(first, last + 1), *also])


def _entry_line(base: Base, item: Cited) -> int:
    entry = base.edition.entries[item.owner]
    return entry.source.locate(entry.path).line


def wrong_link(random: Random, base: Base) -> Fault | None:
    """A link in prose leads to another regulation or article."""
    file, leaf, words = random.choice([item for item in base.marked if "[[peraturan:" in item[2]])
    match = random.choice(list(_LINK.finditer(words)))
    new = _another(random, base, f"peraturan/{match['id']}").removeprefix("peraturan/")
    return fault(swap(file.source, leaf.path, match["id"], new, match.start("id")))


def wrong_basis(random: Random, base: Base) -> Fault | None:
    """An entry rests on another article."""
    file, leaf, _ = random.choice(_bases(base))
    return fault(swap(file.source, leaf.path, leaf.text, _another(random, base, leaf.text)))


def dropped_basis(random: Random, base: Base) -> Fault | None:
    """An entry no longer says what it rests on."""
    file, leaf, _ = random.choice(_bases(base))
    return fault(drop(file.source, leaf.path), [file.source.locate(leaf.path[:-2]).line])


def _bases(base: Base) -> list[tuple[File, Leaf, Reference]]:
    return [item for item in base.references if "dasar" in item[1].path]


def wrong_quoted(random: Random, base: Base) -> Fault | None:
    """A quotation says it is from another article."""
    file, path, model = random.choice(base.models(Kutipan))
    return fault(swap(file.source, (*path, "pasal"), model.pasal, _another(random, base, model.pasal)))


def _another(random: Random, base: Base, id_: str) -> str:
    """Return another provision or regulation, half of the times of the same regulation."""
    act = "/".join(id_.split("/")[:2])
    near = [other for other in base.edition.entries if other.startswith(f"{act}/") and other != id_]
    others = [*(other for other, _ in base.provisions), *base.regulations]
    return random.choice(near if near and random.random() < 0.5 else [other for other in others if other != id_])


def changed_quotation(random: Random, base: Base) -> Fault | None:
    """A quotation has another word than the law."""
    source, path, word = _quoted_word(random, base)
    return fault(swap(source, path, word[0], random.choice(base.legal_words), word.start()))


def shortened_quotation(random: Random, base: Base) -> Fault | None:
    """A quotation lacks a word of the law; it is noticed at the next one."""
    source, path, word = _quoted_word(random, base)
    line = source.locate_words(path, word.start(), 1).line
    return fault(swap(source, path, word[0], "", word.start()), [line, line + 1])


def lengthened_quotation(random: Random, base: Base) -> Fault | None:
    """A quotation has a word more than the law."""
    source, path, word = _quoted_word(random, base)
    return fault(swap(source, path, word[0], f"{word[0]} {random.choice(base.legal_words)}", word.start()))


def _quoted_word(random: Random, base: Base) -> tuple[Source, Trail, re.Match[str]]:
    """Return a word of a quotation that no "…" stands beside, where something may be left out."""
    file, path, model = random.choice(base.models(Kutipan))
    words = folded(model.teks)
    found = [match for match in WORD.finditer(words) if GAP not in words[max(0, match.start() - 2) : match.end() + 2]]
    return file.source, (*path, "teks"), random.choice(found)


def changed_definition(random: Random, base: Base) -> Fault | None:
    """The glossary defines a term in another word than the article that defines it."""
    file, _, term = random.choice([item for item in base.models(Istilah) if is_defined(base, item[2])])
    words = folded(term.definisi or "")
    word = random.choice(list(WORD.finditer(words)))
    return fault(swap(file.source, ("definisi",), word[0], random.choice(base.legal_words), word.start()))


def is_defined(base: Base, term: Istilah) -> bool:
    """Tell whether an article that the term rests on defines it, and is registered without gaps."""
    names = [name.casefold() for name in (term.istilah, *term.padanan)]
    articles = [base.edition.entries[id_].model for id_ in term.dasar]
    texts = [full_text(model) for model in articles if isinstance(model, Ketentuan)]
    heads = [words.casefold().split(" adalah ")[0] for words in texts if " adalah " in words and GAP not in words]
    heads = [head.split(" yang selanjutnya ")[0].rstrip(",") for head in heads]
    return bool(term.definisi) and any(head in names for head in heads)


def changed_law(random: Random, base: Base) -> Fault | None:
    """An article reads otherwise than when it was reviewed; it is complained about where the article begins."""
    _, entry = random.choice(base.provisions)
    field = "teks" if getattr(entry.model, "teks", None) else "bunyi_bahan"
    words = folded(getattr(entry.model, field) or "")
    found = list(WORD.finditer(words))
    if not found:
        return None
    word, new = random.choice(found), random.choice([*base.legal_words, ""])
    line = entry.source.locate(entry.path).line
    return fault(swap(entry.source, (*entry.path, field), word[0], new, word.start()), [line])


def wrong_record(random: Random, base: Base) -> Fault | None:
    """A regulation's own record bears another year, number or subject; told at whichever of its names differs."""
    id_, model = random.choice([item for item in base.regulations.items() if item[1].tahun and item[1].judul])
    fields = ("tahun", "nomor", "tentang", "singkatan", *(("judul",) if model.jenis in BY_JENIS else ()))
    source, field = base.edition.entries[id_].source, random.choice(fields)
    words = folded(str(getattr(model, field)))
    match = random.choice(list(re.finditer(r"\d+|[^\W\d_]{4,}", words)))
    number = str(random.randrange(1960, 2026) if len(match[0]) == 4 else random.randrange(1, 120))
    new = number if match[0].isdigit() else random.choice(base.legal_words).capitalize()
    lines = [source.locate((name,)).line for name in ("nomor", "tahun", "tentang", "judul", "singkatan")]
    own = source.locate_words((field,), match.start(), 1).line
    return fault(swap(source, (field,), match[0], new, match.start()), [*lines, own])


def wrong_dates(random: Random, base: Base) -> Fault | None:
    """A regulation is promulgated before it was signed, or signed in another year than its own."""
    id_, model = random.choice([item for item in base.regulations.items() if item[1].ditetapkan])
    source, field = base.edition.entries[id_].source, random.choice(("ditetapkan", "diundangkan"))
    assert model.ditetapkan
    if field == "ditetapkan":
        new = date(model.ditetapkan.year + random.choice((-2, -1, 1, 2)), model.ditetapkan.month, 1)
    elif model.diundangkan:
        new = model.ditetapkan - timedelta(random.randrange(1, 2000))
    else:
        return None
    return fault(swap_value(source, (field,), new.isoformat()))


def wrong_relation(random: Random, base: Base) -> Fault | None:
    """A regulation is said to repeal, amend or carry out another one than it does; told where that one is named."""
    file, path, model = random.choice([item for item in base.models(HubunganPeraturan) if item[2].peraturan])
    source, verb = file.source, random.choice(("mengubah", "mencabut", "melaksanakan", "menggantikan"))
    if random.random() < 0.5:
        return fault(swap(source, (*path, "peraturan"), model.peraturan or "", random.choice(list(base.regulations))))
    change = swap(source, (*path, "jenis"), model.jenis, verb)
    return fault(change, [source.locate(path).line, source.locate((*path, "peraturan")).line])


def dropped_relation(random: Random, base: Base) -> Fault | None:
    """A regulation no longer says what it repeals, amends or carries out; told where its record begins."""
    file, path, _ = random.choice([item for item in base.models(HubunganPeraturan) if item[2].peraturan])
    return fault(drop(file.source, path), [file.source.locate(()).line])


def repealed(random: Random, base: Base) -> Fault | None:
    """A regulation that the edition cites was repealed: complained about wherever it is cited."""
    return _acted_on(random, base, random.choice(("mencabut", "menggantikan")))


def amended(random: Random, base: Base) -> Fault | None:
    """A regulation that the edition cites was amended: complained about wherever it is cited without the amendment."""
    return _acted_on(random, base, "mengubah")


def _acted_on(random: Random, base: Base, verb: str) -> Fault | None:
    used = sorted({act for act, _, _ in _uses(base)})
    act = random.choice(used)
    by = random.choice([id_ for id_ in base.regulations if id_ != act])
    if (base.regulations[by].tahun or 0) < (base.regulations[act].tahun or 0):
        return None
    aware = {owner for other, owner, _ in _uses(base) if other == by and verb == "mengubah"}
    places = {place for other, owner, place in _uses(base) if other == act and owner not in aware}
    since = date(2020, 1, 1) + timedelta(random.randrange(1500))
    item = f"jenis: {verb}\nperaturan: {act}\nsejak: {since}"
    made = fault(append(base.edition.entries[by].source, "hubungan", item), places=places)
    return Fault(made.changes, made.places, made.what, every=True) if made and places else None


def _uses(base: Base) -> Iterator[tuple[str, str, Place]]:
    """Yield every regulation that an entry of the edition or the glossary cites, the entry, and where it does."""
    for link in base.edition.links:
        if link.target.startswith("peraturan/") and _is_use(link.owner, link.path) and not link.chooses:
            yield "/".join(link.target.split("/")[:2]), link.owner, (link.source.path, link.where.line)
    for item in base.citations:
        if item.wording == "house" and _is_use(item.owner, item.path):
            line = item.source.locate_words(item.path, item.citation.start, 1).line
            for target in item.citation.targets:
                yield "/".join(target.split("/")[:2]), item.owner, (item.source.path, line)


def _is_use(owner: str, path: Trail) -> bool:
    return not owner.startswith(("peraturan/", "dokumen/")) and "sumber" not in path
