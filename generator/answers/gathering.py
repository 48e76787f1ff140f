"""From what a file holds to a jawaban: held against the sheet that the file says it is a copy of."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator import text
from generator.answers.complaints import RefusedError, Remark
from generator.answers.contents import IDENTITY, Contents, Found, Mark, Rejected, one_line, rejected
from generator.answers.jawaban import Jawaban
from generator.answers.limits import FIELDS, TEXT
from generator.answers.missing import missing
from generator.answers.values import as_text, coerced, lost_zero
from generator.diagnostics import did_you_mean
from generator.forms.catalogue import Catalogue
from generator.forms.sheet import VALUE, Field, Sheet

_TABLE = "tabel"
"""The section of a table's field that the sheet does not have."""
_WHY = {"pilihan": "bukan-pilihan", "tanggal": "bukan-tanggal", "centang": "bukan-centang"}
Gathered = tuple[Jawaban, tuple[Rejected, ...], tuple[Remark, ...]]
Place = tuple[str, int, str, str]
"""Section and row of a table, or empty and 0; id; part."""


@dataclass(frozen=True)
class Form:
    """The fields of a sheet by where their values are found, and the order of its answers."""

    fields: Mapping[tuple[str, str], Field]
    details: Mapping[str, Field]
    sections: Mapping[str, str]
    table: str

    def field(self, found: Found) -> Field:
        """Return the field of a found value; of an unknown id, what its part suggests."""
        suggested = None if found.id == IDENTITY else self.details.get(found.part)
        return self.fields.get(_key(found)) or suggested or Field(found.id, "", "paragraf", TEXT)

    def knows(self, found: Found) -> bool:
        """Tell whether the sheet has the place where a value was found."""
        return _key(found) in self.fields

    def place(self, found: Found) -> Place:
        """Return where a found value belongs."""
        if not found.row:
            return ("", 0, found.id, found.part)
        return (found.section or self.sections.get(found.id, self.table), found.row, found.id, "")


def gather(contents: Contents, catalogue: Catalogue) -> Gathered:
    """Return the jawaban of a file, the answers not taken and the remarks.

    Raises RefusedError where no edition has the sheet, or there are too many answers.
    """
    if len(contents.found) + len(contents.rejected) > FIELDS:
        raise RefusedError("terlalu-banyak", batas=FIELDS)
    sheet, aged = _sheet(contents.mark, catalogue)
    form = _form(sheet)
    refused = [*contents.rejected]
    remarks = [*contents.remarks, *aged, *missing(contents, sheet)]
    values: dict[Place, dict[str, Found]] = {}
    for found in contents.found:
        field = form.field(found)
        value = _value(form, found, refused)
        if value:
            values.setdefault(form.place(found), {}).setdefault(value, found)
            remarks += _remarks(field, found, value)
    jawaban = _jawaban(contents.mark, form, dict(_single(values, refused)))
    if not (jawaban.identitas or jawaban.jawaban or jawaban.baris or refused):
        remarks.append(Remark("belum-diisi"))
    return jawaban, tuple(refused), tuple(remarks)


def _sheet(mark: Mark, catalogue: Catalogue) -> tuple[Sheet, list[Remark]]:
    """Return the sheet that a mark names, or as near to it as the editions have it."""
    newest = catalogue.newest(mark.lembar, mark.varian)
    if newest is None:
        known = {sheet.id for sheet in catalogue.sheets.values()}
        advice = did_you_mean(mark.lembar, known) or "perbarui program juknis dan datanya"
        raise RefusedError("lembar-tak-dikenal", lembar=mark.lembar, saran=advice)
    words = {"edisi": mark.edisi, "pakai": newest.edition}
    sheet = catalogue.find(mark.edisi, mark.lembar, mark.varian)
    if sheet is None:
        return newest, [Remark("edisi-tak-dikenal", words=words)]
    return sheet, [] if sheet.edition == newest.edition else [Remark("edisi-lama", words=words)]


def _form(sheet: Sheet) -> Form:
    answer = Field(VALUE, "", "pilihan", TEXT, sheet.choices)
    details = {field.id: field for field in ([answer] if sheet.choices else []) + [*sheet.details]}
    fields = {(IDENTITY, field.id): field for field in sheet.identity}
    fields |= {(item.id, part): field for item in sheet.items for part, field in details.items()}
    fields |= {(field.id, VALUE): field for field in sheet.fields}
    tables = [section for section in sheet.sections if section.repeated]
    sections = {field.id: section.id for section in tables for field in section.fields}
    return Form(fields, details, sections, tables[0].id if len(tables) == 1 else _TABLE)


def _key(found: Found) -> tuple[str, str]:
    return (found.id, VALUE if found.row else found.part)


def _value(form: Form, found: Found, refused: list[Rejected]) -> str:
    """Return a value as a jawaban keeps it; what a known field may not hold is added to `refused`."""
    field = form.field(found)
    part = str(found.row) if found.row else found.part
    written = as_text(found.value)
    if len(written) > TEXT:
        refused.append(rejected(found.id, part, written, "terlalu-panjang", found.where, ada=len(written), batas=TEXT))
        return ""
    value = coerced(field, found.value)
    if value is None and not form.knows(found):
        return written
    if value is None:
        choices = ", ".join(text.plain(item.shown) for item in field.choices)
        refused.append(rejected(found.id, part, written, _WHY[field.type], found.where, pilihan=choices))
    return value or ""


def _remarks(field: Field, found: Found, value: str) -> Iterator[Remark]:
    if lost_zero(field, found.value):
        yield Remark("nol-depan", found.where, {"nilai": value})
    elif len(value) > field.limit and field.type not in _WHY:
        yield Remark("terlalu-panjang", found.where, {"ada": len(value), "batas": field.limit})


def _single(values: Mapping[Place, Mapping[str, Found]], refused: list[Rejected]) -> Iterator[tuple[Place, str]]:
    """Yield the places with one value; where there are several, all are added to `refused`."""
    for place, options in values.items():
        if len(options) == 1:
            yield place, next(iter(options))
            continue
        words = ", ".join(one_line(value) for value in options)
        for value, found in options.items():
            part = str(found.row) if found.row else found.part
            refused.append(rejected(found.id, part, value, "ganda", found.where, nilai=words))


def _jawaban(mark: Mark, form: Form, values: Mapping[Place, str]) -> Jawaban:
    """Put the values together in the order of the sheet, those that it does not have after them."""
    order = {key: number for number, key in enumerate(form.fields)}
    last = len(order)
    identity: dict[str, str] = {}
    answers: dict[str, dict[str, str]] = {}
    tables: dict[str, dict[int, dict[str, str]]] = {}
    ranked = sorted(values, key=lambda place: (place[:2], order.get((place[2], place[3] or VALUE), last), place[2:]))
    for place in ranked:
        section, row, id_, part = place
        if row:
            tables.setdefault(section, {}).setdefault(row, {})[id_] = values[place]
        elif id_ == IDENTITY:
            identity[part] = values[place]
        else:
            answers.setdefault(id_, {})[part] = values[place]
    rows = {section: tuple(table.values()) for section, table in tables.items()}
    return Jawaban(mark.edisi, mark.lembar, mark.varian, mark.versi_isi, identity, answers, rows)
