"""Periksa mandiri: the code of the browser's readiness check, and the checklists as data for it.

``periksa-mandiri/instrumen/NAME.json`` is a whole checklist, ``rencana.json`` the form of what is to be done next,
``peta.json`` the way of answers from earlier editions; their types are in overrides/skrip/inti/instrumen.js.
Addresses lead from the root of the edition.
"""

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from generator.artifact import Artifact, Printed
from generator.edition import Edition
from generator.forms.composing import sheets
from generator.forms.sheet import Basis, Chapter, Choice, Field, Group, Item, Sheet
from generator.forms.stamp import stamp
from generator.models.formulir import Formulir
from generator.naming import name
from generator.printing.shelf import shelf
from generator.relations import Pages, relate
from generator.revisions.maps import lineage
from generator.revisions.steps import as_json, steps
from generator.scripts import bundle, library, style

SCRIPTS: Mapping[str, str] = {
    "periksa-mandiri": "periksa/periksa-mandiri.js",
    "rekap": "rekap/rekap.js",
    "halaman": "halaman/halaman.js",
    "pintu": "pintu/pintu.js",
    "luring": "luring/luring.js",
    "cari": "cari/cari.js",
}
"""The published scripts, ``aset/NAME.js``, and the module that each begins with."""
SEARCHER = "cari/pencari.js"
"""The module that the worker of the search begins with."""
STYLES: Mapping[str, tuple[str, ...]] = {
    "periksa": ("dasar", "butir", "daftar", "isi", "hasil", "rencana", "banding", "rekap", "luring", "cetak"),
    "halaman": ("dasar", "butir", "halaman"),
    "cari": ("cari",),
}
"""The published styles, ``aset/NAME.css``, and the parts of overrides/gaya that each is made of."""
FOLDER = "periksa-mandiri/instrumen"
MAPS = "peta"
"""What brings answers of earlier editions to this one; there only where there are any."""


def render(edition: Edition, _: Mapping[str, Printed]) -> Iterator[Artifact]:
    """Yield the scripts, the styles, the checklists, and the form for what is to be done."""
    for stem, entry in SCRIPTS.items():
        yield Artifact(f"aset/{stem}.js", bundle(entry))
    yield Artifact("aset/pencari.js", library("minisearch", "snowball-id") + bundle(SEARCHER))
    for stem, parts in STYLES.items():
        yield Artifact(f"aset/{stem}.css", style(parts))
    listed = sheets(edition, "")
    relations = relate(edition, shelf(edition))
    for sheet in listed:
        if sheet.chapters and not sheet.variant:
            yield Artifact(f"{FOLDER}/{sheet.name}.json", _json(_instrument(edition, relations, sheet, listed)))
    for sheet in listed:
        if _is_plan(edition, sheet):
            yield Artifact(f"{FOLDER}/rencana.json", _json(_form(sheet)))
    if edition.before:
        yield Artifact(f"{FOLDER}/{MAPS}.json", _json(as_json(steps(edition))))


def _is_plan(edition: Edition, sheet: Sheet) -> bool:
    """Tell whether a sheet is the form of what is to be done next."""
    model = edition.entries[sheet.id].model
    return isinstance(model, Formulir) and model.jenis == "tindak-lanjut"


def catalogue(edition: Edition) -> dict[str, Any]:
    """Return what the page itself holds of the checklists, to offer and to name them: `Katalog` of instrumen.js."""
    whole = [sheet for sheet in sheets(edition, "") if sheet.chapters and not sheet.variant]
    about = edition.edisi
    earlier = [revision.former.edisi.edisi for revision in lineage(edition)]
    return {
        **({"earlier": earlier} if earlier else {}),
        "edition": about.edisi,
        "version": about.versi_isi,
        "date": about.tanggal.isoformat(),
        "instruments": [
            {
                "name": sheet.name,
                "title": sheet.title,
                "summary": sheet.summary,
                "scale": sheet.scale,
                "items": len(sheet.items),
                "page": sheet.address,
                "choices": [{"code": choice.code, "words": choice.shown} for choice in sheet.choices],
                "identity": [_field(field) for field in sheet.identity],
            }
            for sheet in whole
        ],
    }


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def _instrument(edition: Edition, relations: Pages, sheet: Sheet, listed: tuple[Sheet, ...]) -> dict[str, Any]:
    """Return `Instrumen` of instrumen.js. Provisions and forms stand once in a table; items name them by number."""
    rules: dict[Basis, int] = {}
    forms: dict[tuple[str, str], int] = {}

    def rule(basis: Basis) -> int:
        return rules.setdefault(basis, len(rules))

    def item(one: Item, whole: Chapter) -> dict[str, Any]:
        return _kept(
            id=one.id,
            code=one.code,
            words=one.words,
            page=one.address,
            weight=_exact(one.weight),
            notFor=[way for way, _ in one.not_for],
            why=dict(one.not_for),
            basis=[rule(basis) for basis in one.basis],
            criteria=[words for _, words in one.criteria],
            forms=[forms.setdefault(found, len(forms)) for found in _forms(edition, relations, one, whole)],
        )

    def group(one: Group, whole: Chapter) -> dict[str, Any]:
        items = [item(inner, whole) for inner in one.items]
        return _kept(id=one.id, title=one.title, page=one.address, weight=_exact(one.weight), items=items)

    def chapter(one: Chapter) -> dict[str, Any]:
        groups = [group(inner, one) for inner in one.groups]
        return _kept(id=one.id, title=one.title, page=one.address, weight=_exact(one.weight), groups=groups)

    chapters = [chapter(one) for one in sheet.chapters]
    return {
        **_head(sheet),
        **({"maps": True} if edition.before else {}),
        "summary": sheet.summary,
        "instructions": sheet.instructions,
        "scale": sheet.scale,
        "question": sheet.question,
        "unanswered": sheet.unanswered,
        "identity": [_field(field) for field in sheet.identity],
        "details": [_field(field) for field in sheet.details],
        "choices": [_choice(choice) for choice in sheet.choices],
        "codes": [choice.code for choice in sheet.choices],
        "variants": [_variant(one) for one in listed if one.id == sheet.id and one.variant],
        "chapters": chapters,
        "bands": [
            {"words": band.words, "start": _exact(band.start), "end": _exact(band.end), "closed": band.closed}
            for band in sheet.bands
        ],
        "bandsNote": sheet.bands_note,
        "provisions": [{"words": rule.words, "page": rule.address, "via": rule.via} for rule in rules],
        "forms": [
            {"title": name(edition.entries[id_], edition.entries), "page": _place(edition, id_), "via": via}
            for id_, via in forms
        ],
        "plan": next(({"title": one.title, "page": one.address} for one in listed if _is_plan(edition, one)), None),
    }


def _forms(edition: Edition, relations: Pages, item: Item, chapter: Chapter) -> Iterator[tuple[str, str]]:
    """Yield the forms that the page of an item has to do with, then those of its chapter's page, with its title."""
    known = set()
    for id_, via in ((item.id, ""), (chapter.id, chapter.title)):
        for entry in relations.related(edition.entries[id_].page, ["formulir"]):
            if entry.id not in known:
                known.add(entry.id)
                yield entry.id, via


def _variant(sheet: Sheet) -> dict[str, Any]:
    """Return a part of the checklist: by a way of collecting data, or by the chapters that it keeps."""
    return {
        "id": sheet.variant,
        "title": sheet.title,
        "way": sheet.way,
        "chapters": [] if sheet.way else [chapter.id for chapter in sheet.chapters],
    }


def _form(sheet: Sheet) -> dict[str, Any]:
    """Return `Lembar` of instrumen.js."""
    sections = [
        {
            "id": part.id,
            "title": part.title,
            "hint": part.hint,
            "repeated": part.repeated,
            "fields": [_field(field) for field in part.fields],
        }
        for part in sheet.sections
    ]
    return {**_head(sheet), "signatures": sheet.signatures, "sections": sections}


def _head(sheet: Sheet) -> dict[str, Any]:
    return {
        "mark": json.loads(stamp(sheet)),
        "name": sheet.name,
        "title": sheet.title,
        "disclaimer": sheet.disclaimer,
        "editionTitle": sheet.edition_title,
        "date": sheet.date,
        "page": sheet.address,
        "sources": sheet.sources,
    }


def _field(field: Field) -> dict[str, Any]:
    return {
        "id": field.id,
        "name": field.name,
        "type": field.type,
        "limit": field.limit,
        "hint": field.hint,
        "choices": [{"code": choice.code, "words": choice.words} for choice in field.choices],
    }


def _choice(choice: Choice) -> dict[str, str]:
    return {"code": choice.code, "words": choice.shown, "meaning": choice.meaning, "step": choice.step}


def _exact(value: Decimal | None) -> str:
    return "" if value is None else f"{value:f}"


def _place(edition: Edition, id_: str) -> str:
    return edition.entries[id_].page.removesuffix(".md") + "/"


def _kept(**parts: Any) -> dict[str, Any]:
    """Return the parts that say something: what the type lists as a list or words is empty where it is missing."""
    return {key: value for key, value in parts.items() if value}
