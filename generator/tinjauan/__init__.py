"""Reviewed references to the law: fingerprints of what each rested on when somebody last looked.

The record lies beside the data: ``data/tinjauan.yaml`` for the shared law and glossary, ``data/<edisi>/tinjauan.yaml``
for an edition. Reading and comparing happens here and in ``rules/tinjauan``; only ``write`` changes a file, and only
the command ``juknis tinjau`` calls it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from generator.citations.collecting import Cited
from generator.citations.quoting import full_text
from generator.diagnostics import Location
from generator.law import act_of
from generator.links import Link
from generator.models.kunci import SHARED
from generator.models.peraturan import Ketentuan, Peraturan
from generator.models.tinjauan import RECORD

if TYPE_CHECKING:
    from generator.edition import Edition, File

_HEAD = "# Ditulis oleh ./juknis tinjau. Jangan disunting dengan tangan.\n"


@dataclass(frozen=True)
class Rest:
    """One reference of an entry to the law: `made` is where it is written, None for an article's own text.

    `start` and `end` say where inside the text of a citation.
    """

    owner: str
    target: str
    made: Link | Cited | None
    start: int = 0
    end: int = 0

    def where(self, edition: Edition) -> Location:
        """Return where the reference is written."""
        if isinstance(self.made, Link):
            return self.made.where
        if self.made is not None:
            return self.made.source.locate_words(self.made.path, self.start, self.end - self.start)
        entry = edition.entries[self.owner]
        return entry.source.locate(entry.path)


@dataclass(frozen=True)
class Pending:
    """Something to review: the reference, or the entry that lost one, and why.

    `sebab` is ``baru`` (never reviewed), ``berubah`` (the law changed since) or ``hilang`` (no longer there).
    """

    owner: str
    target: str
    sebab: str
    rest: Rest | None

    def where(self, edition: Edition) -> Location:
        """Return where the reference is written, or the entry that lost it."""
        if self.rest:
            return self.rest.where(edition)
        entry = edition.entries.get(self.owner)
        return entry.source.locate(entry.path) if entry else Location(_owners(edition)[self.owner])


def rests(edition: Edition) -> Mapping[str, list[Rest]]:
    """Return the references to the law by the entry that makes them; every article also rests on its own text."""
    found: dict[str, list[Rest]] = {}
    for entry in edition.entries.values():
        if isinstance(entry.model, Ketentuan) and (entry.model.teks or entry.model.bunyi_bahan):
            found.setdefault(entry.id, []).append(Rest(entry.id, entry.id, None))
    for link in edition.links:
        if link.target.startswith("peraturan/") and link.target in edition.entries and not link.chooses:
            found.setdefault(link.owner, []).append(Rest(link.owner, link.target, link))
    for item in edition.citations:
        for part in item.citation.places or filter(None, [item.citation.act]):
            if part.target in edition.entries:
                found.setdefault(item.owner, []).append(Rest(item.owner, part.target, item, part.start, part.end))
    return found


def fingerprint(edition: Edition, target: str, *, own: bool) -> str:
    """Return eight hexadecimal digits of the text of a provision, or the identity of a regulation, and its standing.

    The standing is every change known of the regulation, with its day and whether it is sure: what is registered
    later makes the reference suspect. In an edition's `own` files changes after its day do not count, so that a
    published edition stays reviewed. Of a provision only its own text counts, inner ones included.
    """
    act = act_of(target)
    regulation, model = edition.law.regulations[act], edition.entries[target].model
    words = full_text(model) if isinstance(model, Ketentuan) else _identity(regulation)
    changes = sorted(
        f"{item.jenis} {item.other.id if item.other else item.plain} {item.sejak or item.tahun} {bool(item.dugaan)}"
        for item in edition.law.relations(act)
        if item.verb != item.jenis and item.jenis != "melaksanakan" and not (own and item.waktu == "kemudian")
    )
    text = "\n".join([" ".join(words.split()), *changes])
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def _identity(model: Peraturan) -> str:
    return f"{model.jenis} {model.nomor} {model.tahun} {model.tentang}"


def pending(edition: Edition) -> Iterator[Pending]:
    """Yield what was not reviewed as it is now, entry by entry.

    Nothing where there is no record, and nothing while some regulation cannot be read: what rests on it, and what
    a text leaves unsaid, would look changed.
    """
    if edition.law_is_partial:
        return
    now = rests(edition)
    recorded = {owner: items for record in edition.tinjauan.values() for owner, items in record.rujukan.items()}
    for owner, path in _owners(edition).items():
        record = scope(edition, path)
        if record in edition.tinjauan:
            own = record != f"data/{RECORD}"
            yield from _compare(edition, owner, recorded.get(owner, ()), now.get(owner, []), own=own)


def _owners(edition: Edition) -> dict[str, str]:
    """Return what may refer to the law, the head, entries and hand-written pages, with the path of its file."""
    pages = {page.path.removesuffix(".md"): page.path for page in edition.pages}
    entries = {id_: entry.source.path for id_, entry in edition.entries.items()}
    return {"edisi": edition.source.path, **entries, **pages}


def _compare(
    edition: Edition, owner: str, recorded: tuple[str, ...], now: list[Rest], *, own: bool
) -> Iterator[Pending]:
    before = [item.split(" ")[0] for item in recorded]
    after = [rest.target for rest in now]
    prints = [item.split(" ")[-1] for item in recorded]
    for tag, i1, i2, j1, j2 in _aligned(before, after):
        if tag == "equal":
            for rest, known in zip(now[j1:j2], prints[i1:i2], strict=True):
                if fingerprint(edition, rest.target, own=own) != known:
                    yield Pending(owner, rest.target, "berubah", rest)
            continue
        for rest in now[j1:j2]:
            yield Pending(owner, rest.target, "baru", rest)
        if j1 == j2:
            for target in before[i1:i2]:
                yield Pending(owner, target, "hilang", None)


def _aligned(before: list[str], after: list[str]) -> Sequence[tuple[str, int, int, int, int]]:
    """Return how two lists go together, as `SequenceMatcher` does; of the same length, place by place."""
    if len(before) == len(after):
        pairs = enumerate(zip(before, after, strict=True))
        return [("equal" if one == other else "replace", i, i + 1, i, i + 1) for i, (one, other) in pairs]
    return SequenceMatcher(None, before, after, autojunk=False).get_opcodes()


@dataclass(frozen=True)
class Lost:
    """A recorded entry that is gone: its id, that of its file, and where the nearest thing left of it stands."""

    id: str
    file: str
    where: Location
    new: tuple[str, ...]


def lost(edition: Edition) -> Iterator[Lost]:
    """Yield the recorded entries that are gone; `new` are the ids of the same file that were never recorded."""
    files = {file.id: file for file in edition.files}
    for path, record in edition.tinjauan.items():
        for id_, parts in record.isi.items():
            known = recorded_ids(id_, parts)
            gone = [item for item in known if not edition.may_exist(item)]
            file = files.get(id_)
            new = tuple(entry.id for entry in file.entries if entry.id not in known) if file and gone else ()
            for item in gone if file else gone[:1]:
                yield Lost(item, id_, _near(edition, known, item, new) or Location(path), new)


def _near(edition: Edition, known: list[str], gone: str, new: tuple[str, ...]) -> Location | None:
    """Return where an entry that took the place of the one gone stands, else the entry before it."""
    parent = gone.rsplit("/", 1)[0]
    instead = [id_ for id_ in new if id_.rsplit("/", 1)[0] == parent]
    before = [id_ for id_ in known[: known.index(gone)] if id_ in edition.entries]
    nearest = (instead or before[-1:] or [""])[0]
    entry = edition.entries.get(nearest)
    return entry.source.locate(entry.path) if entry else None


def _whole(file: str, part: str) -> str:
    """Return a whole id: a standard's own code is not inside its file's id."""
    return part if part.startswith(f"{file.split('/')[0]}/") else f"{file}/{part}"


def scope(edition: Edition, path: str) -> str:
    """Return the path of the record that covers a data file."""
    own = f"data/{edition.edisi.edisi}/"
    return f"{own if path.startswith(own) and not path.startswith(own + SHARED) else 'data/'}{RECORD}"


def write(root: Path, edition: Edition, renew: Callable[[str], bool]) -> int:
    """Renew the record for every entry whose id `renew` accepts, and return for how many it changed.

    The rest of the record stays as it was. An entry that is gone is forgotten when `renew` accepts its id. An edition
    that was sealed once has the record of its shared files for itself.
    """
    year = edition.edisi.edisi
    shared = f"data/{year}/{SHARED}/{RECORD}" if (root / "data" / year / SHARED).is_dir() else f"data/{RECORD}"
    now, changed = rests(edition), 0
    for path in (f"data/{RECORD}", f"data/{edition.edisi.edisi}/{RECORD}"):
        files = [file for file in edition.files if scope(edition, file.source.path) == path]
        old = edition.tinjauan.get(path)
        isi = {file.id: _inside(file, old.isi.get(file.id) if old else None, renew) for file in files}
        isi |= {id_: parts for id_, parts in (old.isi if old else {}).items() if id_ not in isi and not renew(id_)}
        rujukan = dict(old.rujukan) if old else {}
        here = {id_ for id_, source in _owners(edition).items() if scope(edition, source) == path}
        for id_ in {*rujukan, *here}:
            if renew(id_):
                own = path != f"data/{RECORD}"
                lines = tuple(
                    f"{rest.target} {fingerprint(edition, rest.target, own=own)}" for rest in now.get(id_, ())
                )
                changed += lines != rujukan.get(id_, ())
                rujukan[id_] = lines
        value = {
            "isi": {key: list(isi[key]) for key in sorted(isi)},
            "rujukan": {key: list(rujukan[key]) for key in sorted(rujukan) if rujukan[key]},
        }
        place = root / (shared if path == f"data/{RECORD}" else path)
        place.write_text(_HEAD + yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=110), "utf-8")
    return changed


def _inside(file: File, recorded: tuple[str, ...] | None, renew: Callable[[str], bool]) -> tuple[str, ...]:
    """Return the ids inside a file: those it has now, and those recorded that nobody agreed to drop.

    Of a file with nothing to renew the record stays as it is.
    """
    if recorded is not None and not any(renew(id_) for id_ in (*recorded_ids(file.id, recorded), *_ids(file))):
        return recorded
    now = [id_.removeprefix(f"{file.id}/") for id_ in _ids(file)[1:]]
    gone = [part for part in recorded or () if part not in now and not renew(_whole(file.id, part))]
    return tuple(now + gone)


def _ids(file: File) -> list[str]:
    return [entry.id for entry in file.entries]


def recorded_ids(file: str, parts: tuple[str, ...]) -> list[str]:
    """Return the whole ids of a file's record."""
    return [file, *(_whole(file, part) for part in parts)]
