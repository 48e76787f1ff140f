"""Every citation of an edition, resolved in the context it stands in."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.citations import patterns
from generator.citations.forms import BY_JENIS, LETTER
from generator.citations.grammar import LEVELS, Act, Levels, Mention, Place, Reach
from generator.citations.registry import Registry
from generator.citations.style import provision, short
from generator.diagnostics import did_you_mean, maybe
from generator.models.base import Identified, Model, Sumber
from generator.models.blok import Kutipan
from generator.models.dokumen import Dokumen
from generator.models.peraturan import Angka, Ayat, Huruf, Ketentuan, Pasal, Peraturan
from generator.models.walk import Trail
from generator.text import Run, runs


@dataclass(frozen=True)
class Context:
    """What a citation leaves unsaid: the regulation named last, and the provision named last with its regulation.

    `near` tells that the provision is really in reach: named in the same text, or the text is part of it.
    `own` is the regulation that the text itself is part of.
    """

    act: str = ""
    place: Levels = ()
    place_act: str = ""
    near: bool = False
    own: str = ""

    def at(self, act: str, place: Levels = ()) -> "Context":
        """Return the context after `act`, or a provision of it, was named."""
        if place:
            return replace(self, act=act, place=place, place_act=act, near=True)
        return replace(self, act=act)


@dataclass(frozen=True)
class Part:
    """One link of a citation: where it stands in the text, what it refers to, and its words in house style."""

    start: int
    end: int
    target: str
    words: str


@dataclass(frozen=True)
class Citation:
    """One citation of a text: its provisions, its regulation when named with them, or what is wrong with it.

    `start` and `end` count characters of the text with white space folded; `kode` is empty when all is well.
    """

    start: int
    end: int
    places: tuple[Part, ...] = ()
    act: Part | None = None
    titled: bool = False
    kode: str = ""
    pesan: str = ""
    saran: str = ""

    @property
    def targets(self) -> tuple[str, ...]:
        """The ids referred to, in the order written."""
        parts = (*self.places, self.act) if self.act else self.places
        return tuple(part.target for part in sorted(parts, key=lambda part: part.start))


@dataclass(frozen=True)
class Reader:
    """Reads citations against a registry.

    `exists` tells whether an id is an entry or may be in a broken file; with `partial` some regulation could not be
    read, and what may be due to that is not complained about.
    """

    registry: Registry
    exists: Callable[[str], bool]
    partial: bool = False

    def read(self, text: str, context: Context = Context()) -> Iterator[Citation]:
        """Yield the citations of a text in order; links ``[[peraturan:…]]`` count as context for what follows."""
        first = context
        for run in runs(text):
            if isinstance(run, Run):
                end = 0
                for mention in self.registry.grammar.read(run.text):
                    if _begins_inside(mention) and patterns.SENTENCE.search(run.text, end, mention.start):
                        context = replace(context, place=first.place, place_act=first.place_act, near=first.near)
                    found, context = self._resolve(mention, run, context)
                    yield from found
                    end = mention.end
            elif run.target.startswith("peraturan/"):
                context = context.at(*split(run.target))

    def _resolve(self, mention: Mention, run: Run, context: Context) -> tuple[list[Citation], Context]:
        if mention.fault:
            return [self._misshapen(mention, run)], context
        if mention.act:
            found = self.registry.find(mention.act)
            if found is None and self.partial and mention.act.jenis == LETTER:
                return [], context
            if found is None and self.partial and self.exists(guess := f"peraturan/{_file(mention.act)}"):
                return [], context.at(guess)
            if found is None:
                return [self._unknown(mention.act, run, mention.act_reach)], replace(context, act="")
            context = context.at(found)
        elif mention.this and context.own:
            context = context.at(context.own)
        return self._provisions(mention, run, context)

    def _unknown(self, act: Act, run: Run, reach: Reach) -> Citation:
        pesan = f'"{run.text[slice(*reach)]}" tidak ada dalam daftar peraturan'
        saran = maybe(self.registry.nearest(act)) or "daftarkan peraturan itu di data/peraturan/"
        return _fault(run, reach, "sitasi-tak-dikenal", pesan, saran)

    def _misshapen(self, mention: Mention, run: Run) -> Citation:
        words = run.text[slice(*mention.fault_reach)]
        pesan, saran = _FORM[mention.fault]
        if mention.fault in ("sitasi-rusak", "sitasi-tak-dikenal") and not _PLACE.match(words):
            saran = did_you_mean(words, self.registry.shorts) or saran
        elif mention.fault == "sitasi-rusak":
            saran = "tulis misalnya Pasal 13 ayat (2) huruf a angka 1 Perpres 39/2019"
        return _fault(run, mention.fault_reach, mention.fault, pesan.format(words), saran)

    def _provisions(self, mention: Mention, run: Run, context: Context) -> tuple[list[Citation], Context]:
        parts: list[Part] = []
        faults: list[Citation] = []
        if mention.places and context.act not in self.registry.models and (self.partial or context.act):
            return [], context  # what the context names is complained about where it is named
        for index, place in enumerate(mention.places):
            reach = (place.start, place.end)
            act, levels = _complete(place, context, index == 0 and mention.act is not None)
            if not levels and not context.near and place.levels[0][0] in ("huruf", "angka"):
                return [], context
            if not levels or not act:
                pesan = f'"{provision(place.levels)}" tidak menyebut {"peraturan" if levels else "pasal"}nya'
                saran = "tulis lengkap, misalnya Pasal 13 ayat (2) Perpres 39/2019"
                return [*faults, _fault(run, reach, "sitasi-tanpa-peraturan", pesan, saran)], context
            target = "/".join([act, *(f"{name}-{value.lower()}" for name, value in levels)])
            if not self.exists(target):
                faults.append(self._unregistered(run, reach, act, levels))
            parts.append(Part(run.at[place.start], run.at[place.end - 1] + 1, target, _house_words(place, run.text)))
            context = context.at(act, levels)
        named = None
        if mention.act:
            start, end = mention.act_reach
            act = context.act
            named = Part(run.at[start], run.at[end - 1] + 1, act, short(self.registry.models[act]))
        reach = run.at[mention.start], run.at[mention.end - 1] + 1
        return faults or [Citation(*reach, tuple(parts), named, mention.titled)], context

    def _unregistered(self, run: Run, reach: Reach, act: str, levels: Levels) -> Citation:
        model = self.registry.models[act]
        pesan = f"{provision(levels)} tidak terdaftar pada {short(model)}"
        registered = [f"Pasal {item.nomor}" for item in model.pasal]
        saran = f"yang terdaftar: {', '.join(registered) or 'belum ada pasal'}; " if len(levels) == 1 else ""
        saran = f"{saran}periksa nomornya, atau daftarkan di data/{act}.yaml"
        return _fault(run, reach, "sitasi-pasal", pesan, saran)


def _fault(run: Run, reach: Reach, kode: str, pesan: str, saran: str) -> Citation:
    return Citation(run.at[reach[0]], run.at[reach[1] - 1] + 1, kode=kode, pesan=pesan, saran=saran)


def _house_words(place: Place, text: str) -> str:
    words = provision(place.levels)
    if place.bare:
        level, value = place.levels[0]
        words = f"({value})" if level == "ayat" else value
    return words[0].upper() + words[1:] if text[place.start].isupper() else words


def _begins_inside(mention: Mention) -> bool:
    """Tell whether a mention begins with a letter or a number, which other lists have as well."""
    return bool(mention.places) and mention.places[0].levels[0][0] in ("huruf", "angka")


_PLACE = re.compile(r"(?i:pasal|ayat|huruf|angka)\b")
_FORM = {
    "sitasi-rusak": ('"{}" tampak seperti rujukan hukum, tetapi tidak lengkap', "tulis misalnya Perpres 39/2019"),
    "sitasi-tak-dikenal": ('"{}" tidak dikenal sebagai peraturan', "periksa ejaan bentuk peraturannya"),
    "sitasi-tanpa-peraturan": (
        '"{}" menyebut hukum lain yang tidak dikenal',
        "tulis nomor dan tahunnya, misalnya UU 16/1997",
    ),
    "sitasi-judul": ('judul "{}" bukan judul peraturan itu', "samakan dengan judul resminya, atau hapus judulnya"),
}


def _file(act: Act) -> str:
    form = BY_JENIS.get(act.jenis)
    return f"{form.prefix}-{act.nomor}-{act.tahun}".lower() if form else act.nomor.lower()


def _complete(place: Place, context: Context, named: bool) -> tuple[str, Levels]:
    """Return the regulation and the whole provision; what is not in reach is empty.

    An article is of the regulation named last, an inner level of the article named last; with `named` the
    regulation was written beside the provision, so nothing is left unsaid.
    """
    outermost = LEVELS.index(place.levels[0][0])
    if outermost == 0:
        return context.act, place.levels
    outer = tuple(level for level in context.place if LEVELS.index(level[0]) < outermost)
    if not outer or not context.near or named:
        return context.act, ()
    return context.place_act, (*outer, *place.levels)


def split(target: str) -> tuple[str, Levels]:
    """Return the regulation of an id and the provision inside it."""
    kind, name, *levels = target.split("/")
    return f"{kind}/{name}", tuple((part.split("-")[0], part.split("-", 1)[1]) for part in levels)


_LEVEL_OF: dict[type[Model], tuple[str, str]] = {
    Pasal: ("pasal", "nomor"),
    Ayat: ("ayat", "nomor"),
    Huruf: ("huruf", "huruf"),
    Angka: ("angka", "nomor"),
}


def contexts(
    file_id: str, models: tuple[tuple[Trail, Model], ...], reader: Reader, memuat: Mapping[str, str]
) -> dict[Trail, Context]:
    """Return the context of every model of a file; what says nothing of its own has that of what is around it.

    `memuat` gives, for the id of a source document, the regulation it holds.
    """
    found: dict[Trail, Context] = {}
    for path, model in models:
        around = next((found[path[:size]] for size in range(len(path) - 1, -1, -1) if path[:size] in found), Context())
        found[path] = _own(file_id, model, reader, memuat, around) or around
    return found


def _own(file_id: str, model: Model, reader: Reader, memuat: Mapping[str, str], around: Context) -> Context | None:
    if isinstance(model, Peraturan):
        return Context(file_id, own=file_id)
    if isinstance(model, Ketentuan):
        level, field = _LEVEL_OF[type(model)]
        return around.at(around.own, (*around.place, (level, getattr(model, field))))
    if isinstance(model, Kutipan):
        return Context().at(*split(model.pasal))
    if isinstance(model, Sumber):
        held = memuat.get(f"dokumen/{model.dokumen}")
        return Context(held) if held and held != around.act else None
    if isinstance(model, Dokumen):
        return Context(model.memuat) if model.memuat else None
    return _of_entry(model, reader) if isinstance(model, Identified) else None


def _of_entry(model: Identified, reader: Reader) -> Context | None:
    """Return the one regulation that an entry's title names, or else the one it rests on."""
    named = {item.act.target for item in reader.read(model.title()) if item.act}
    named = named or {split(target)[0] for target in model.dasar}
    return Context(named.pop()) if len(named) == 1 else None
