"""`load`: every file of an edition and of the shared law and glossary, with every complaint at once."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from generator.bacaan import Reading, reading
from generator.citations.collecting import Cited, collect, of_leaves, registry_of
from generator.citations.reading import Reader
from generator.diagnostics import DataError, Diagnostic, Location, did_you_mean, dotted, maybe, nearest
from generator.discovery import data_files
from generator.law import Law
from generator.links import Entry, Link, collect_links, index_entries
from generator.messages import explain_model
from generator.models import KINDS, Kind, kind_of
from generator.models.base import Identified, Markup, Model, Reference
from generator.models.edisi import Edisi
from generator.models.ejaan import Ejaan
from generator.models.kunci import SEAL, SHARED, Kunci
from generator.models.pencarian import Pencarian
from generator.models.peta import Peta
from generator.models.tinjauan import RECORD, Tinjauan
from generator.models.walk import Leaf, Trail, leaves, model_at, walk_models
from generator.naskah import Page, handwritten, page_citations, page_links
from generator.revisions.seal import broken_seals
from generator.source import Source, read
from generator.tinjauan import Lost, Pending, lost, pending

M = TypeVar("M", bound=Model)
HEAD = "edisi"
"""What stands for an edition's head where an entry's id would."""


@dataclass(frozen=True)
class File:
    """A data file that became a model."""

    kind: Kind
    id: str
    model: Identified
    source: Source

    @cached_property
    def models(self) -> tuple[tuple[Trail, Model], ...]:
        """The model and every one inside it, each with its path."""
        return tuple(walk_models(self.model))

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        """Every marked text and reference in the model, with its path."""
        return tuple(leaf for path, model in self.models for leaf in leaves(model, path))

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The entry of the file and of everything with an id inside it, parents first."""
        return tuple(index_entries(self.id, self.models, self.source))

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every reference made in the file, in fields and in text."""
        return tuple(collect_links(self.id, self.models, self.source))


@dataclass(frozen=True)
class Broken:
    """A data file that did not; whatever refers into it is not complained about as well."""

    folder: str
    name: str

    def may_hold(self, target: str) -> bool:
        """Tell whether the id `target` could be inside this file."""
        kind = kind_of(self.folder, self.name)
        prefix = f"{self.folder}/{self.name}" if kind is None or kind.pattern == "*" else self.folder
        return target == prefix or target.startswith(f"{prefix}/")


@dataclass(frozen=True)
class Edition:
    """Everything one edition publishes: its own files, the shared ones, hand-written pages, other files `beside` them.

    A `frozen` one is sealed, with the shared files as they were then. `before` is the former edition, where it was
    asked for (`generator.revisions.history`), and `peta` says what became of that one's ids. `written` is the edition
    as its authors wrote it, where this one has been worked on for publishing.
    """

    edisi: Edisi
    source: Source
    files: tuple[File, ...]
    broken: tuple[Broken, ...]
    content: Mapping[str, Page]
    beside: Mapping[str, Path] = field(default_factory=dict)
    ejaan: Ejaan | None = None
    tinjauan: Mapping[str, Tinjauan] = field(default_factory=dict)
    pencarian: Pencarian | None = None
    frozen: bool = False
    before: "Edition | None" = None
    peta: Peta = field(default_factory=Peta)
    peta_source: Source | None = None
    map_broken: bool = False
    written: "Edition | None" = None

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """Every entry by id, in the order of the files."""
        return {entry.id: entry for entry in self.all_entries}

    @cached_property
    def all_entries(self) -> tuple[Entry, ...]:
        """Every entry, including those whose id is taken twice."""
        return tuple(entry for file in self.files for entry in file.entries)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every reference that any entry makes, in fields and in text."""
        of_pages = (link for page in self.pages for link in page_links(page))
        return (*(link for file in self.files for link in file.links), *of_pages)

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """The hand-written pages, as they are read."""
        return tuple(self.content.values())

    @cached_property
    def head(self) -> tuple[Leaf, ...]:
        """Every marked text of the edition's head."""
        return tuple(leaf for path, model in walk_models(self.edisi) for leaf in leaves(model, path))

    @cached_property
    def texts(self) -> tuple[tuple[Source, Leaf], ...]:
        """Every text of the head and of the files, marked or plain, with the file it stands in."""
        head = ((self.source, leaf) for leaf in self.head)
        inner = ((file.source, leaf) for file in self.files for leaf in file.leaves)
        return tuple(item for item in (*head, *inner) if not isinstance(item[1].mark, Reference))

    @cached_property
    def prose(self) -> tuple[tuple[Source, Leaf], ...]:
        """Every text in the house's own words, which house style may judge."""
        return tuple(
            item for item in self.texts if isinstance(item[1].mark, Markup) and item[1].mark.wording == "house"
        )

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """The same as they are read, file by file."""
        return tuple(reading(source, leaf) for source, leaf in self.prose)

    @cached_property
    def reader(self) -> Reader:
        """Reads citations against the regulations of this edition."""
        return Reader(registry_of(self.entries), self.may_exist, self.law_is_partial)

    @property
    def law_is_partial(self) -> bool:
        """Whether some regulation could not be read."""
        return any(file.folder == "peraturan" for file in self.broken)

    @cached_property
    def citations(self) -> tuple[Cited, ...]:
        """Every citation of law in running text, right or wrong."""
        of_head = of_leaves(HEAD, self.source, self.head, self.reader)
        return (*of_head, *collect(self.files, self.reader, self.entries), *self.citations_of_pages)

    @cached_property
    def citations_of_pages(self) -> tuple[Cited, ...]:
        """Those of the hand-written pages."""
        return tuple(item for page in self.pages for item in page_citations(page, self.reader))

    @cached_property
    def law(self) -> Law:
        """The regulations, judged on the edition's day."""
        return Law(self.entries, self.edisi.tanggal)

    @cached_property
    def pending(self) -> tuple[Pending, ...]:
        """Every reference to the law that awaits review."""
        return tuple(pending(self))

    @cached_property
    def lost(self) -> tuple[Lost, ...]:
        """Every recorded entry that is gone."""
        return tuple(lost(self))

    def may_exist(self, target: str) -> bool:
        """Tell whether `target` is the id of an entry, or may be in a file that could not be read."""
        return target in self.entries or any(file.may_hold(target) for file in self.broken)

    @cached_property
    def _by_model(self) -> Mapping[type[Identified], list[Entry]]:
        groups: dict[type[Identified], list[Entry]] = defaultdict(list)
        for entry in self.entries.values():
            groups[type(entry.model)].append(entry)
        for group in groups.values():
            group.sort(key=lambda entry: (getattr(entry.model, "urutan", 0), natural(entry.id)))
        return groups

    def of(self, model: type[Identified]) -> list[Entry]:
        """Return the entries of one model, by `urutan` where it has one, else by natural order of id."""
        return list(self._by_model.get(model, ()))


@cache
def natural(text: str) -> tuple[tuple[int, str], ...]:
    """Return a sort key that puts 2 before 10."""
    parts: list[tuple[int, str]] = []
    for piece in text.replace("/", " / ").replace("-", " ").replace(".", " ").split():
        parts.append((int(piece), "") if piece.isdigit() else (-1, piece))
    return tuple(parts)


def editions(root: Path) -> list[str]:
    """Return the years of all edition folders below data/, oldest first."""
    return sorted(path.name for path in (root / "data").glob("[0-9]" * 4) if path.is_dir())


def load(root: Path, year: str) -> tuple[Edition, tuple[Diagnostic, ...]]:
    """Read edition `year` below `root`; return it with the complaints about single files.

    The edition holds what could be read, so that rules can judge the rest in the same run. Raises
    DataError when there is no such edition or its edisi.yaml is unusable.
    """
    faults: list[Diagnostic] = []
    head = _head(root, year, faults)
    kept = f"data/{year}/{SHARED}" if (root / "data" / year / SHARED).is_dir() else "data"
    files: list[File] = []
    broken: list[Broken] = []
    for item in data_files(root, year):
        if isinstance(item, Diagnostic):
            faults.append(item)
            broken += _unread(root / item.lokasi.path)
            continue
        folder, path = item
        kind = kind_of(folder, path.stem)
        assert kind is not None
        try:
            source = read(root, path)
            model = parse(source, kind.model)
            files.append(File(kind, model.file_address(folder, path.stem), model, source))
        except DataError as error:
            faults += error.diagnostics
            broken.append(Broken(folder, path.stem))
    ejaan = _single(root, f"{kept}/ejaan.yaml", Ejaan, faults, broken)
    pencarian = _single(root, f"{kept}/pencarian.yaml", Pencarian, faults, broken)
    records = {f"data/{RECORD}": f"{kept}/{RECORD}", f"data/{year}/{RECORD}": f"data/{year}/{RECORD}"}
    read_records = {name: _single(root, path, Tinjauan, faults, broken) for name, path in records.items()}
    tinjauan = {name: record for name, record in read_records.items() if record}
    content, beside = handwritten(root, year, faults)
    seal = _single(root, f"data/{year}/{SEAL}", Kunci, faults, broken)
    faults += broken_seals(root, year, seal) if seal else ()
    if head is None:
        raise DataError(faults)
    found = Edition(*head, tuple(files), tuple(broken), content, beside, ejaan, tinjauan, pencarian)
    return replace(found, frozen=seal is not None), tuple(faults)


def _unread(stray: Path) -> Iterator[Broken]:
    """Yield what a misnamed file or folder would have held: references into it are not complained about as well."""
    if stray.is_dir():
        folder = nearest(stray.name, {kind.folder for kind in KINDS})
        yield from (Broken(folder, path.stem) for path in stray.iterdir())
    else:
        yield Broken(stray.parent.name, stray.stem)


def _head(root: Path, year: str, faults: list[Diagnostic]) -> tuple[Edisi, Source] | None:
    path = root / "data" / year / "edisi.yaml"
    if not path.is_file():
        known = editions(root)
        hint = did_you_mean(year, known) or f"edisi yang ada: {', '.join(known) or 'belum ada'}"
        where = Location(f"data/{year}/edisi.yaml")
        message = f'edisi "{year}" tidak punya berkas edisi.yaml'
        raise DataError([Diagnostic("edisi-tanpa-kepala", message, where, saran=hint)])
    try:
        source = read(root, path)
        return parse(source, Edisi), source
    except DataError as error:
        faults += error.diagnostics
        return None


def _single(root: Path, name: str, model: type[M], faults: list[Diagnostic], broken: list[Broken]) -> M | None:
    """Return the one file of its sort, or None where it is missing or broken."""
    path = root / name
    if not path.is_file():
        return None
    try:
        return parse(read(root, path), model)
    except DataError as error:
        broken.append(Broken("data", path.stem))
        faults += error.diagnostics if path.name != RECORD else [_spoilt(error.diagnostics[0])]
        return None


def _spoilt(fault: Diagnostic) -> Diagnostic:
    """Return the way out of a record that cannot be read: nobody mends it by hand."""
    pesan = f"catatan tinjauan tidak dapat dibaca: {fault.pesan}"
    saran = "pulihkan dari riwayatnya, atau hapus berkas ini, periksa perubahannya, lalu: ./juknis tinjau --semua"
    return replace(fault, kode="tinjauan-rusak", pesan=pesan, saran=saran)


def parse(source: Source, model: type[M]) -> M:
    """Give `source` the type `model`, or raise DataError with every complaint."""
    try:
        return model.model_validate(source.value)
    except ValidationError as error:
        raise DataError(_complain(source, error, model)) from None


def _complain(source: Source, error: ValidationError, model: type[Model]) -> Iterator[Diagnostic]:
    details = error.errors(include_url=False)
    missing = {detail["loc"] for detail in details if detail["type"] == "missing"}
    misspelt: set[tuple[str | int, ...]] = set()
    for detail in sorted(details, key=lambda item: item["type"] == "missing"):
        path = detail["loc"]
        of_key = path[-1:] == ("[key]",) and detail["type"] != "extra_forbidden"  # Pydantic's word for a key itself
        path = path[:-1] if of_key else path
        kode, pesan, saran = explain_model(detail)
        if detail["type"] == "extra_forbidden":
            wanted = nearest(str(path[-1]), _fields_at(model, path[:-1]))
            if (*path[:-1], wanted) in missing:
                misspelt.add((*path[:-1], wanted))
            saran = maybe(wanted) or "hapus kolom ini"
            yield Diagnostic(kode, pesan, source.locate(path, key=True), dotted(path), saran)
        elif path not in misspelt:
            where = source.locate(path[:-1] if detail["type"] == "missing" else path, key=of_key)
            yield Diagnostic(kode, pesan, where, dotted(path), saran)


def _fields_at(model: type[Model], path: tuple[str | int, ...]) -> list[str]:
    """Return the keys allowed at `path`: of the model reached by following the field annotations."""
    found = model_at(model, path)
    return list(found.model_fields) if found else []
