"""The clean edition, what stands where in it, and what the rules say when one file is changed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from generator.bacaan import Reading
from generator.citations.collecting import collect
from generator.citations.reading import Citation, Context, Reader
from generator.diagnostics import DataError
from generator.edition import Broken, Edition, File, load, parse
from generator.models import kind_of
from generator.models.base import Markup, Model, Reference
from generator.models.peraturan import Ketentuan, Peraturan
from generator.naskah import Page, paragraphs
from generator.rules import check, load_and_check
from generator.source import read
from generator.tinjauan import write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.citations.collecting import Cited
    from generator.diagnostics import Diagnostic
    from generator.links import Entry
    from generator.models.walk import Leaf, Trail

    from .fault import Fault

M = TypeVar("M", bound=Model)
NOTHING = Context()
YEAR = "2025"


@dataclass(frozen=True)
class Remembering(Reader):
    """Reads each text once: as long as the law is the same, so are the citations in it."""

    memory: dict[tuple[str, Context], tuple[Citation, ...]] = field(default_factory=dict)

    def read(self, text: str, context: Context = NOTHING) -> Iterator[Citation]:
        """Yield the citations of a text in order."""
        if (text, context) not in self.memory:
            self.memory[text, context] = tuple(super().read(text, context))
        yield from self.memory[text, context]


@dataclass(frozen=True)
class Base:
    """An edition below `root`, a copy that may be written to, and what is complained about in it already."""

    root: Path
    edition: Edition
    known: frozenset[tuple[str, str, str]]

    @cached_property
    def files(self) -> dict[str, File]:
        """Every data file by its path."""
        return {file.source.path: file for file in self.edition.files}

    @cached_property
    def leaves(self) -> list[tuple[File, Leaf]]:
        """Every marked text and reference of the data files."""
        return [(file, leaf) for file in self.edition.files for leaf in file.leaves]

    @cached_property
    def references(self) -> list[tuple[File, Leaf, Reference]]:
        """Every field that refers to something."""
        return [(file, leaf, leaf.mark) for file, leaf in self.leaves if isinstance(leaf.mark, Reference)]

    @cached_property
    def marked(self) -> list[tuple[File, Leaf, str]]:
        """Every running text, folded."""
        return [(file, leaf, folded(leaf.text)) for file, leaf in self.leaves if isinstance(leaf.mark, Markup)]

    @cached_property
    def reader(self) -> Remembering:
        """A reader for every edition that has the law of this one."""
        true = self.edition.reader
        return Remembering(true.registry, true.exists, true.partial)

    @cached_property
    def readings(self) -> list[Reading]:
        """Every text in the house's own words, as the rules of spelling read it."""
        return list(self.edition.readings)

    @cached_property
    def citations(self) -> list[Cited]:
        """Every citation that is judged, and right."""
        return [item for item in self.edition.citations if item.wording != "reported" and not item.citation.kode]

    @cached_property
    def regulations(self) -> dict[str, Peraturan]:
        """Every regulation by its id."""
        return self.edition.law.regulations

    @cached_property
    def provisions(self) -> list[tuple[str, Entry]]:
        """Every provision of every regulation."""
        return [(id_, entry) for id_, entry in self.edition.entries.items() if isinstance(entry.model, Ketentuan)]

    @cached_property
    def parts(self) -> list[Entry]:
        """Every entry inside another, none of them a provision of law."""
        inner = (entry for entry in self.edition.all_entries if entry.parent is not None)
        return [entry for entry in inner if not isinstance(entry.model, Ketentuan)]

    @cached_property
    def legal_words(self) -> list[str]:
        """Words that texts of the law are made of."""
        texts = (str(getattr(entry.model, "teks", "") or "") for _, entry in self.provisions)
        return sorted({word for text in texts for word in re.findall(r"(?<!\w)[a-z]{5,}(?!\w)", text)})

    @cached_property
    def _texts(self) -> dict[tuple[str, Trail], str]:
        texts = {(file.source.path, leaf.path): words for file, leaf, words in self.marked}
        for page in self.edition.pages:
            texts |= {(page.path, (start,)): folded(words) for start, words in paragraphs(page)}
        return texts

    def models(self, wanted: type[M]) -> list[tuple[File, Trail, M]]:
        """Return the models of a type with their file and path."""
        found = ((file, path, model) for file in self.edition.files for path, model in file.models)
        return [(file, path, model) for file, path, model in found if isinstance(model, wanted)]

    def words(self, item: Cited) -> str:
        """Return the folded text that a citation stands in."""
        return self._texts[item.source.path, item.path]

    def complaints(self, fault: Fault) -> tuple[Diagnostic, ...]:
        """Return what `load_and_check` says with the fault, reading only the changed files; sorted."""
        if any(Path(path).parent.name in ("data", YEAR) for path, _ in fault.changes):
            return self._complaints_from_disk(fault)
        files, content = dict(self.files), dict(self.edition.content)
        faults: list[Diagnostic] = []
        broken: list[Broken] = []
        for path, text in fault.changes:
            files.pop(path, None)
            if path.startswith("content/") and text is not None:
                content[path.removeprefix("content/")] = Page(path, text, None)
            elif text is not None:
                try:
                    files[path] = self._read(path, text)
                except DataError as error:
                    faults += error.diagnostics
                    broken.append(Broken(Path(path).parent.name, Path(path).stem))
        whole = tuple(sorted(files.values(), key=_order))
        edition = replace(self.edition, files=whole, broken=tuple(broken), content=content)
        if not any("/peraturan/" in path for path, _ in fault.changes):
            vars(edition)["reader"] = self.reader
            if not any("/dokumen/" in path for path, _ in fault.changes):
                vars(edition)["citations"] = tuple(self._cited(edition))
        return tuple(sorted((*faults, *check(edition)), key=lambda item: item.sort_key))

    def _cited(self, edition: Edition) -> Iterator[Cited]:
        """Yield the citations of an edition with the law and the sources of this one, reading changed files only."""
        yield from self._of_files.get(edition.source.path, ())
        for file in edition.files:
            if file is self.files.get(file.source.path):
                yield from self._of_files.get(file.source.path, ())
            else:
                yield from collect([file], self.reader, edition.entries)
        yield from edition.citations_of_pages

    @cached_property
    def _of_files(self) -> dict[str, list[Cited]]:
        found: dict[str, list[Cited]] = {}
        for item in self.edition.citations:
            found.setdefault(item.source.path, []).append(item)
        return found

    def new(self, found: tuple[Diagnostic, ...]) -> list[Diagnostic]:
        """Return the complaints that the base has not."""
        return [item for item in found if _same(item) not in self.known]

    def put(self, fault: Fault) -> None:
        """Write the faulty files below `root`."""
        for name, text in fault.changes:
            if text is None:
                (self.root / name).unlink()
            else:
                (self.root / name).write_text(text, "utf-8")

    def restore(self, fault: Fault) -> None:
        """Put back what `put` changed."""
        for name, _ in fault.changes:
            (self.root / name).unlink(missing_ok=True)
            if text := self.text(name):
                (self.root / name).write_text(text, "utf-8")

    def text(self, name: str) -> str | None:
        """Return the true text of a file, None where there is none."""
        if name in self.files:
            return self.files[name].source.text
        return self.others.get(name)

    @cached_property
    def others(self) -> dict[str, str]:
        """The text of every other file by its path: those that are the only one of their sort, and the pages."""
        paths = [*self.root.glob("data/*.yaml"), *self.root.glob("data/*/*.yaml"), *self.root.glob("content/**/*.md")]
        names = ((path, path.relative_to(self.root).as_posix()) for path in paths)
        return {name: path.read_text("utf-8") for path, name in names if name not in self.files}

    def _read(self, name: str, text: str) -> File:
        """Read one changed file as `load` does; it is on disk only for as long as that takes."""
        path = self.root / "sementara" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        folder, kind = path.parent.name, kind_of(path.parent.name, path.stem)
        assert kind is not None, name
        source = read(self.root / "sementara", path)
        model = parse(source, kind.model)
        return File(kind, model.file_address(folder, path.stem), model, source)

    def _complaints_from_disk(self, fault: Fault) -> tuple[Diagnostic, ...]:
        self.put(fault)
        try:
            return load_and_check(self.root, YEAR)[1]
        except DataError as error:
            return error.diagnostics
        finally:
            self.restore(fault)


def prepare(root: Path) -> Base:
    """Load the data below `root`, a copy whose record of reviews is renewed first."""
    edition, _ = load(root, YEAR)
    write(root, edition, lambda _: True)
    edition, found = load_and_check(root, YEAR)
    base = Base(root, edition, frozenset(map(_same, found)))
    assert base.others  # read before anything is changed on disk
    return base


def folded(text: str) -> str:
    """Return a text with white space folded."""
    return " ".join(text.split())


def _same(item: Diagnostic) -> tuple[str, str, str]:
    return item.kode, item.lokasi.path, item.pada


def _order(file: File) -> tuple[bool, tuple[str, ...]]:
    """Return a key that sorts as `load` reads: shared files first."""
    return not file.kind.shared, Path(file.source.path).parts
