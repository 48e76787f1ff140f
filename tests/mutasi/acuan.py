"""Faults in ids, in references and in what belongs together by name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.models.alur import Alur
from generator.models.formulir import Formulir
from generator.models.istilah import Istilah
from generator.models.padanan import Padanan
from generator.models.peraturan import Huruf
from generator.models.tim import Peran
from generator.naskah import page_links

from .edits import misspelt, rename_key, swap
from .fault import Fault, fault

if TYPE_CHECKING:
    from random import Random

    from generator.edition import File
    from generator.models.walk import Trail

    from .base import Base
    from .fault import Place

_LINK = re.compile(r"\[\[(?P<kind>[a-z]+):(?P<id>[^\]|\s]+)(?:\|[^\]]*)?\]\]")
_PAGE_LINK = re.compile(r"\]\((?P<target>[^)\s#:]+\.md)")


def renamed_id(random: Random, base: Base) -> Fault | None:
    """A duty, section, item or field gets another id: its address and the answers to it are lost."""
    entry = random.choice(base.parts)
    field, old = entry.model.part_from, entry.model.part()
    if str(getattr(entry.model, field, "")) != old or field == "kode":
        return None
    if old.isdigit() or re.fullmatch("a[0-9]+", old):
        new = old[:-1] + str(random.randrange(1, 40))
    else:
        new = random.choice("abcdefghijklmnop") if len(old) == 1 else misspelt(random, old)
    taken = any(other.parent == entry.parent and other.model.part() == new for other in base.parts)
    if taken or not re.fullmatch(r"[a-z0-9]+([.-][a-z0-9]+)*", new):
        return None
    return fault(swap(entry.source, (*entry.path, field), old, new), [entry.source.locate(entry.path).line])


def renumbered_law(random: Random, base: Base) -> Fault | None:
    """An article, paragraph or letter of the registry gets another number."""
    _, entry = random.choice(base.provisions)
    field = "huruf" if isinstance(entry.model, Huruf) else "nomor"
    new = random.choice("abcdefghijklmnop") if field == "huruf" else str(random.randrange(1, 60))
    taken = f"{entry.parent}/{type(entry.model).__name__.lower()}-{new}" in base.edition.entries
    line = entry.source.locate(entry.path).line
    return None if taken else fault(swap(entry.source, (*entry.path, field), getattr(entry.model, field), new), [line])


def deleted_file(random: Random, base: Base) -> Fault | None:
    """A file is gone: the record of ids says so, and whoever refers to it."""
    file = random.choice(base.edition.files)
    return Fault(((file.source.path, None),), _without(base, file), "hapus berkas")


def renamed_file(random: Random, base: Base) -> Fault | None:
    """A file, and with it the id of what it holds, has another name."""
    file = random.choice(base.edition.files)
    folder, name = file.source.path.removesuffix(".yaml").rsplit("/", 1)
    new = f"{folder}/{misspelt(random, name)}.yaml"
    if not re.fullmatch(r"[a-z0-9]+([.-][a-z0-9]+)*\.yaml", new.rsplit("/", 1)[1]) or new in base.files:
        return None
    changes = ((file.source.path, None), (new, file.source.text))
    first = file.source.locate(()).line
    return Fault(changes, _without(base, file) | {(new, line) for line in range(1, first + 12)}, f"ganti nama ke {new}")


def _without(base: Base, file: File) -> frozenset[Place]:
    record = "data/tinjauan.yaml" if file.kind.shared else f"data/{base.edition.edisi.edisi}/tinjauan.yaml"
    inside = (link for link in base.edition.links if f"{link.target}/".startswith(f"{file.id}/"))
    return frozenset({(record, 0), *((link.source.path, link.where.line) for link in inside)})


def broken_link(random: Random, base: Base) -> Fault | None:
    """A link in prose leads nowhere, or is no link."""
    file, leaf, words = random.choice([item for item in base.marked if "[[" in item[2]])
    match = random.choice(list(_LINK.finditer(words)))
    start, old = random.choice(
        [(match.start("id"), match["id"]), (match.start("kind"), match["kind"]), (match.end() - 2, "]]")]
    )
    lines = [file.source.locate_words(leaf.path, place, 1).line for place in (match.start(), match.end() - 1)]
    return fault(swap(file.source, leaf.path, old, "]" if old == "]]" else misspelt(random, old), start), lines)


def broken_page_link(random: Random, base: Base) -> Fault | None:
    """A link on a hand-written page leads to no page, or to no entry."""
    page = random.choice(base.edition.pages)
    ids = [(link.where.line, link.part) for link in page_links(page)]
    lines = enumerate(page.text.split("\n"), 1)
    found = [*ids, *((number, match["target"]) for number, line in lines for match in _PAGE_LINK.finditer(line))]
    number, target = random.choice(found)
    words = page.text.split("\n")
    part = random.choice(re.findall(r"[a-z]{3,}", target.removesuffix(".md")))
    words[number - 1] = words[number - 1].replace(target, target.replace(part, misspelt(random, part), 1), 1)
    return Fault(((page.path, "\n".join(words)),), frozenset({(page.path, number)}), f"{target} salah ketik")


def dangling(random: Random, base: Base) -> Fault | None:
    """A field refers to something that does not exist."""
    file, leaf, mark = random.choice(base.references)
    new = misspelt(random, leaf.text)
    return None if mark.target(new) in base.edition.entries else fault(swap(file.source, leaf.path, leaf.text, new))


def wrong_kind(random: Random, base: Base) -> Fault | None:
    """A field for a role names a form, one for a regulation a term."""
    file, leaf, mark = random.choice([item for item in base.references if item[2].kinds and not item[2].bare])
    others = [file.id for file in base.edition.files if file.id.split("/")[0] not in mark.kinds]
    return fault(swap(file.source, leaf.path, leaf.text, random.choice(others)))


def wrong_local_name(random: Random, base: Base) -> Fault | None:
    """A step names an actor, a pair a stage, an example a field that its file does not have."""
    places: list[tuple[File, Trail, str]] = []
    for file in base.edition.files:
        model = file.model
        if isinstance(model, Alur):
            steps = enumerate(model.langkah)
            places += [(file, ("langkah", i, "pelaku", j), name) for i, s in steps for j, name in enumerate(s.pelaku)]
        elif isinstance(model, Padanan):
            for i, version in enumerate(model.versi):
                pairs = enumerate(version.pasangan)
                places += [(file, ("versi", i, "pasangan", j, "tahapan"), pair.tahapan) for j, pair in pairs]
        elif isinstance(model, Formulir):
            rows = enumerate(model.contoh)
            places += [(file, ("contoh", i, "nilai", name), name) for i, row in rows for name in row.nilai]
    file, path, name = random.choice(places)
    new, is_key = misspelt(random, name), path[-1] == name
    return fault(rename_key(file.source, path, new) if is_key else swap(file.source, path, name, new))


def taken_name(random: Random, base: Base) -> Fault | None:
    """A name of the glossary leads to another term: both claim it, and either place may be told."""
    (file, _, term), (other, _, taken) = random.choice(base.models(Istilah)), random.choice(base.models(Istilah))
    path, old = random.choice(_names(term))
    there, new = random.choice(_names(taken))
    change = swap(file.source, path, old, new)
    if file is other or change is None or old.casefold() == new.casefold():
        return None
    return fault(change, [change.line], [(other.source.path, other.source.locate(there).line)])


def _names(term: Istilah) -> list[tuple[Trail, str]]:
    lists = (("singkatan", term.singkatan), ("padanan", term.padanan))
    others = [((field, number), name) for field, names in lists for number, name in enumerate(names)]
    return [(("istilah",), term.istilah), *others]


def foreign_duty(random: Random, base: Base) -> Fault | None:
    """A line of the structure chart rests on the duty of another role."""
    file, path, model = random.choice([item for item in base.models(Peran) if item[2].hubungan])
    others = [entry.id for entry in base.parts if entry.kind == "tim" and entry.parent != file.id]
    number = random.randrange(len(model.hubungan))
    old = model.hubungan[number].menurut
    return fault(swap(file.source, (*path, "hubungan", number, "menurut"), old, random.choice(others)))
