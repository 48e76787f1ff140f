"""The tables of filled forms: one that lists them, and one for every form and growing table, with a column a field."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator import text
from generator.forms.sheet import VALUE, Field
from generator.forms.wording import shown
from generator.recap.duplicates import Counting
from generator.recap.overview import how_counted
from generator.recap.records import Record
from generator.recap.table import Cell, Column, Row, Table
from generator.recap.wording import institution

_WIDTHS = {"paragraf": 44, "tanggal": 12, "tahun": 8, "angka": 10, "centang": 8}
_LONGEST = 31
"""How long the name of a worksheet may be."""


def listing(records: Sequence[Record], counted: Counting) -> Table:
    """Return the table with a row for each filled form or row of a growing table, its fields listed in one cell."""
    columns = (
        *(
            Column("Instansi", 28),
            Column("Formulir", 38),
            Column("Edisi", 8),
            Column("Bagian", 26),
            Column("Baris", 8, "angka"),
        ),
        *(Column("Isian", 90), Column("Dihitung", 10, "keadaan"), Column("Berkas", 44)),
    )
    about = "Isi formulir; satu baris untuk tiap formulir dan tiap baris tabelnya."
    return Table("Formulir", about, columns, lambda: _listed(records, counted))


def _listed(records: Sequence[Record], counted: Counting) -> Iterator[Row]:
    for record in _forms(records):
        known = {field.id: field for field in record.sheet.fields}
        for sheet in _sheets([record]):
            for number, values in sheet.values(record):
                lines = [
                    f"{name}: {shown(known.get(id_), values[id_])}"
                    for id_, name in sheet.heads.items()
                    if id_ in values
                ]
                about = (
                    institution(record),
                    text.plain(record.sheet.title),
                    record.edition,
                    sheet.title,
                    number or None,
                )
                yield (*about, "\n".join(lines), how_counted(record, counted), record.path)


def tables(records: Sequence[Record], counted: Counting, taken: Iterable[str]) -> Iterator[Table]:
    """Yield a table for each form and each of its growing tables; `taken` are the names of other worksheets."""
    names = {name.casefold() for name in taken}
    for sheet in _sheets(_forms(records)):
        columns = [Column(sheet.heads[id_], _width(kind), _kind(kind)) for id_, kind in sheet.types.items()]
        number = [Column("Baris", 8, "angka")] if sheet.section else []
        end = [Column("Edisi", 8), Column("Dihitung", 10, "keadaan"), Column("Berkas", 44)]
        name = _free(sheet.name, names)
        yield Table(name, sheet.about, (*number, *columns, *end), _rows(sheet, records, counted))


def _rows(sheet: "_Part", records: Sequence[Record], counted: Counting) -> "_Rows":
    return _Rows(sheet, tuple(record for record in _forms(records) if record.jawaban.lembar == sheet.form), counted)


@dataclass(frozen=True)
class _Rows:
    """The rows of a form's own worksheet, made when called."""

    sheet: "_Part"
    records: tuple[Record, ...]
    counted: Counting

    def __call__(self) -> Iterator[Row]:
        for record in self.records:
            known = {field.id: field for field in record.sheet.fields}
            for number, values in self.sheet.values(record):
                cells = [self._cell(known.get(id_), values.get(id_)) for id_ in self.sheet.types]
                end = (record.edition, how_counted(record, self.counted), record.path)
                yield (*([number] if self.sheet.section else []), *cells, *end)

    def _cell(self, field: Field | None, value: str | None) -> Cell:
        """Return a value as people read it, but for a date, which the cell itself shows as one."""
        return value if value is None or (field and field.type == "tanggal") else shown(field, value)


@dataclass
class _Part:
    """What is filled in once in a form (`section` is empty), or one of its growing tables; over all editions."""

    form: str
    section: str
    title: str
    about: str
    heads: dict[str, str] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        words = f"{self.form.rsplit('/', 1)[-1]} {self.section}".strip().replace("-", " ")
        return words[:1].upper() + words[1:]

    def values(self, record: Record) -> Iterator[tuple[int, Mapping[str, str]]]:
        """Yield what a record holds here: 0 and the fields of a form, or the number and cells of every row."""
        if self.section:
            yield from enumerate(record.jawaban.baris.get(self.section, ()), 1)
        else:
            yield 0, {id_: parts[VALUE] for id_, parts in record.jawaban.jawaban.items() if VALUE in parts}


def _forms(records: Sequence[Record]) -> list[Record]:
    return [record for record in records if record.sheet.kind == "formulir"]


def _sheets(records: Sequence[Record]) -> list[_Part]:
    """Return the parts of all forms read, each with the fields of all editions, in the order of the sheets."""
    found: dict[tuple[str, str], _Part] = {}
    for record in records:
        for section in record.sheet.sections:
            own = section.id if section.repeated else ""
            form = text.plain(record.sheet.title)
            about = f"Isi {form}: {text.plain(section.title) or 'tabel'}." if own else f"Isi {form}."
            new = _Part(record.sheet.id, own, text.plain(section.title) if own else "", about)
            part = found.setdefault((record.sheet.id, own), new)
            for item in section.fields:
                part.heads.setdefault(item.id, text.plain(item.name))
                part.types.setdefault(item.id, item.type)
    return sorted(found.values(), key=lambda part: (part.form, bool(part.section)))


def _width(kind: str) -> int:
    return _WIDTHS.get(kind, 24)


def _kind(type_: str) -> str:
    return "tanggal" if type_ == "tanggal" else "teks"


def _free(name: str, taken: set[str]) -> str:
    """Return a name that no other worksheet has, and take it."""
    number, found = 1, name[:_LONGEST]
    while found.casefold() in taken:
        number += 1
        found = f"{name[: _LONGEST - 4]} {number}"
    taken.add(found.casefold())
    return found
