"""Law in time: what is cited was in force on the edition's day, as it was cited, or the data says why it stays."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from generator.citations.collecting import Cited
from generator.diagnostics import Diagnostic, Location, dotted
from generator.edition import Edition
from generator.law import Relation, act_of, effective, when
from generator.links import Link
from generator.models.base import AlasanHistoris
from generator.models.walk import Trail
from generator.naming import name
from generator.relations import is_basis

HISTORY = ("peraturan", "dokumen")
"""Kinds whose entries tell of old law as such: the registry itself, and the list of sources."""


@dataclass(frozen=True)
class Use:
    """A reference to the regulation `act` made by the entry `owner`; `basis`: the entry rests on it."""

    owner: str
    act: str
    basis: bool
    made: Link | Cited

    @property
    def where(self) -> Location:
        """Where it is written."""
        if isinstance(self.made, Link):
            return self.made.where
        citation = self.made.citation
        return self.made.source.locate_words(self.made.path, citation.start, citation.end - citation.start)

    def complain(self, kode: str, pesan: str, saran: str) -> Diagnostic:
        """Return a complaint about it."""
        return Diagnostic(kode, pesan, self.where, dotted(self.made.path), saran)


def repealed(edition: Edition) -> Iterator[Diagnostic]:
    """What is cited is not repealed."""
    for use in uses(edition):
        for change in edition.law.standing(use.act).past:
            if change.jenis in ("mencabut", "menggantikan") and not change.dugaan and not excused(edition, use):
                pesan = f"{_short(edition, use.act)} sudah tidak berlaku: {_since(edition, change)}"
                saran = "rujuk penggantinya, atau jelaskan dengan alasan_historis"
                yield use.complain("rujukan-dicabut", pesan, saran)


def amended(edition: Edition) -> Iterator[Diagnostic]:
    """What has been amended is cited together with the amendment, in the same entry."""
    named = defaultdict(set)
    found = list(uses(edition))
    for use in found:
        named[use.owner].add(use.act)
    for use in found:
        standing = edition.law.standing(use.act)
        for change in standing.past if standing.keadaan == "diubah" else ():
            known = change.other is not None and change.other.id in named[use.owner]
            if change.jenis == "mengubah" and not change.dugaan and not known and not excused(edition, use):
                pesan = f"{_short(edition, use.act)} sudah {_since(edition, change)}"
                saran = 'tulis "sebagaimana telah diubah dengan …", atau jelaskan dengan alasan_historis'
                yield use.complain("rujukan-diubah", pesan, saran)


def not_yet_in_force(edition: Edition) -> Iterator[Diagnostic]:
    """What something rests on was in force on the edition's day; a note may name what came later."""
    for use in uses(edition):
        model = edition.law.regulations[use.act]
        later = when(effective(model), model.tahun, edition.edisi.tanggal) == "kemudian"
        if use.basis and later and not excused(edition, use):
            pesan = f"{_short(edition, use.act)} belum berlaku pada tanggal edisi ini ({edition.edisi.tanggal})"
            yield use.complain("rujukan-belum-berlaku", pesan, "rujuk yang berlaku saat itu")


def idle_reasons(edition: Edition) -> Iterator[Diagnostic]:
    """A reason why old law stays is given only for law that is old and is cited there."""
    if edition.law_is_partial:
        return  # what ended a regulation may stand in a file that could not be read
    cited = defaultdict(set)
    for use in uses(edition):
        for owner in _with_parents(edition, use.owner):
            cited[owner].add(use.act)
    for entry in edition.entries.values():
        for index, item in enumerate(entry.model.alasan_historis):
            act = act_of(item.peraturan)
            if act in edition.law.regulations and (act not in cited[entry.id] or not _is_old(edition, act)):
                path = (*entry.path, "alasan_historis", index)
                pesan = f"alasan ini tidak diperlukan: {_short(edition, act)} masih berlaku, atau tidak dirujuk di sini"
                yield Diagnostic("alasan-berlebih", pesan, entry.source.locate(path), dotted(path), "hapus alasannya")


def stale_checks(edition: Edition) -> Iterator[Diagnostic]:
    """The standing of what is cited was checked no longer ago than the edition allows."""
    limit = edition.edisi.batas_pemeriksaan
    for act in dict.fromkeys(use.act for use in uses(edition)) if limit else ():
        check = edition.law.regulations[act].diperiksa
        age = (edition.edisi.tanggal - check.tanggal).days if check else 0
        if limit and age > limit:
            where = edition.entries[act].source.locate(("diperiksa", "tanggal"))
            pesan = f"keadaan peraturan ini diperiksa {age} hari sebelum tanggal edisi {edition.edisi.edisi}"
            saran = f"periksa lagi (batasnya {limit} hari), lalu perbarui tanggalnya"
            yield Diagnostic("pemeriksaan-usang", pesan, where, "diperiksa.tanggal", saran)


def unchecked_law(edition: Edition) -> Iterator[Diagnostic]:
    """The standing of what is cited was checked at all, where the edition sets a limit: one warning for all."""
    acts = dict.fromkeys(use.act for use in uses(edition)) if edition.edisi.batas_pemeriksaan else {}
    never = [act for act in acts if edition.law.regulations[act].diperiksa is None]
    if never:
        where = edition.source.locate(("batas_pemeriksaan",))
        pesan = f"{len(never)} peraturan yang dirujuk belum pernah dicocokkan dengan basis data resmi"
        saran = "lihat daftarnya dengan: ./juknis periksa --celah; catat hasilnya pada diperiksa:"
        yield Diagnostic("pemeriksaan-belum", pesan, where, "batas_pemeriksaan", saran, "peringatan")


def uses(edition: Edition) -> Iterator[Use]:
    """Yield every reference of the edition's own entries and of the glossary to a registered regulation."""
    for link in edition.links:
        if act_of(link.target) in edition.law.regulations and _counts(link.owner, link.path) and not link.chooses:
            yield Use(link.owner, act_of(link.target), is_basis(link), link)
    for item in edition.citations:
        if item.wording == "house" and not item.citation.kode and _counts(item.owner, item.path):
            for act in dict.fromkeys(map(act_of, item.citation.targets)):
                if act in edition.law.regulations:
                    yield Use(item.owner, act, False, item)


def _counts(owner: str, path: Trail) -> bool:
    inside = {"sumber", "alasan_historis"}.intersection(map(str, path))
    return owner.split("/", 1)[0] not in HISTORY and not inside


def excused(edition: Edition, use: Use) -> bool:
    """Tell whether the entry, or one around it, says why the regulation stays."""
    reasons = _reasons(edition, use.owner)
    return any(act_of(item.peraturan) == use.act for item in reasons)


def _reasons(edition: Edition, owner: str) -> Iterator[AlasanHistoris]:
    for id_ in _with_parents(edition, owner):
        yield from edition.entries[id_].model.alasan_historis


def _with_parents(edition: Edition, owner: str | None) -> Iterator[str]:
    while owner and owner in edition.entries:
        yield owner
        owner = edition.entries[owner].parent


def _is_old(edition: Edition, act: str) -> bool:
    standing = edition.law.standing(act)
    return standing.keadaan != "berlaku" or bool(standing.past)


def _short(edition: Edition, act: str) -> str:
    return name(edition.entries[act], edition.entries)


def _since(edition: Edition, change: Relation) -> str:
    since = f" sejak {change.sejak}" if change.sejak else f" pada tahun {change.tahun}" if change.tahun else ""
    other = name(change.other, edition.entries) if change.other else change.plain
    return f"{change.verb} {other}{since}"
