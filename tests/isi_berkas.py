"""Filling in sheets as people's programs do, with libraries that the reader of the format does not use.

`jawaban(sheet)` makes up what somebody could have filled in; `as_json`, `in_pdf` and `in_xlsx` write it.
"""

from __future__ import annotations

import json
import string
import warnings
from datetime import date
from io import BytesIO
from itertools import cycle
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st
from openpyxl import load_workbook
from pypdf import PdfWriter

from generator import text
from generator.answers.jawaban import Jawaban, clean
from generator.answers.reading import Reading, read
from generator.forms.catalogue import Catalogue
from generator.forms.formats import FORMATS
from generator.forms.sheet import VALUE, Field, Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from hypothesis.strategies import DrawFn, SearchStrategy

STORIES = (
    *(
        "=1+1",
        "+62 812-3456-7890",
        "-5",
        "@SUM(A1)",
        "=cmd|' /C calc'!A0",
        "'=1",
        "0812",
        "2025",
        "1e5",
        "TRUE",
        "#REF!",
    ),
    *("Kata \"dikutip\", lalu 'ini'", "Siti Nurhaliza, S.ST., M.Si.", "I Gusti Ayu Ketut Ratnadi", "R. A. Kartini"),
    *(
        "Dinas Komunikasi & Informatika <Kota Bogor>",
        "baris satu\nbaris dua\n\nbaris empat",
        "tab\tdi sini",
        "😀👩‍👩‍👧‍👦🇮🇩",
    ),
    *("Ṅ é ñ — “kutip” … ½", "بيانات", "統計", "a" * 2000, "{[(\\)]}", "x,y;z", "/Off", "Off", "ya", "%PDF-1.7"),
    *("​nol", "a b", "--", "juknis {}", "https://contoh.go.id/?a=1&b=%20", "€ Œ Š ž", "\U0010ffff"),
)
"""Texts that have broken programs before, and such as people write."""
NUMBERS = ("0", "12", "-5", "1.250,5", "12.5", "1250", "7,25", "50%", "1 000 000", "1e5")
"""Numbers as people and programs write them."""
_LOOSE = Field("", "", "paragraf", 200)
MAKE = {format_.suffix: format_ for format_ in FORMATS}
IDS = st.from_regex(r"(gsbpm|epss|formulir/lama)/[0-9]\.[0-9](/a[0-9])?", fullmatch=True)


def _texts(field: Field) -> SearchStrategy[str]:
    letters = st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n\t")
    short = field.limit
    drawn = st.one_of(
        st.sampled_from(STORIES),
        st.text(letters, max_size=60),
        st.text(string.printable, max_size=30),
        st.text(st.sampled_from("aIñ😀 \n=\"'"), min_size=short, max_size=short),
    )
    return drawn.map(lambda words: clean(words)[:short]).map(clean).filter(bool)


def value(field: Field) -> SearchStrategy[str]:
    """Return what a field of its type may hold in a jawaban."""
    if field.type == "pilihan":
        return st.sampled_from([choice.code for choice in field.choices])
    if field.type == "tanggal":
        return st.dates(date(1901, 1, 1), date(2100, 12, 31)).map(date.isoformat)
    if field.type == "tahun":
        return st.integers(1950, 2100).map(str)
    if field.type == "angka":
        return st.sampled_from(NUMBERS)
    return st.just("ya") if field.type == "centang" else _texts(field)


def _some(fields: dict[str, Field]) -> SearchStrategy[dict[str, str]]:
    return st.fixed_dictionaries({}, optional={id_: value(field) for id_, field in fields.items()})


def answer(sheet: Sheet) -> SearchStrategy[dict[str, str]]:
    """Return an answer to an item of a checklist, its details included."""
    details = {field.id: field for field in sheet.details}
    return _some({VALUE: Field(VALUE, "", "pilihan", 0, sheet.choices), **details}).filter(bool)


@st.composite
def jawaban(draw: DrawFn, sheet: Sheet, strangers: bool = False) -> Jawaban:
    """Return somebody's answers to a few items and to any field of a sheet, to `strangers` (retired ids) as well."""
    identity = draw(_some({field.id: field for field in sheet.identity}))
    items = [item.id for item in sheet.items]
    answers = draw(st.dictionaries(st.sampled_from(items), answer(sheet), max_size=5)) if items else {}
    plain = {field.id: field for section in sheet.sections if not section.repeated for field in section.fields}
    answers |= {id_: {VALUE: words} for id_, words in draw(_some(plain)).items()}
    if strangers:
        parts = st.dictionaries(st.sampled_from(["bukti", "catatan", "kolom_lama"]), _texts(_LOOSE), min_size=1)
        answers |= draw(st.dictionaries(IDS, parts, max_size=3))
    rows = {}
    for section in sheet.sections:
        if section.repeated:
            row = _some({field.id: field for field in section.fields}).filter(bool)
            rows[section.id] = tuple(draw(st.lists(row, max_size=min(section.rows, 4))))
    stamped = (sheet.edition, sheet.id, sheet.variant, sheet.version)
    return Jawaban(*stamped, identity, answers, {id_: table for id_, table in rows.items() if table})


def full(sheet: Sheet) -> Jawaban:
    """Return answers to everything on a sheet: one story after the other, one choice after the other."""
    stories = cycle(STORIES)

    def filled(number: int, field: Field) -> str:
        if field.type == "pilihan":
            return field.choices[number % len(field.choices)].code
        fixed = {
            "tanggal": f"20{number % 90 + 10}-02-{number % 28 + 1:02}",
            "tahun": str(1990 + number),
            "angka": NUMBERS[number % len(NUMBERS)],
            "centang": "ya",
        }
        return fixed.get(field.type) or clean(next(stories)[: field.limit])

    fields = [Field(VALUE, "", "pilihan", 0, sheet.choices), *sheet.details]
    plain = [field for section in sheet.sections if not section.repeated for field in section.fields]
    tables = [section for section in sheet.sections if section.repeated]
    return Jawaban(
        *(sheet.edition, sheet.id, sheet.variant, sheet.version),
        {field.id: filled(0, field) for field in sheet.identity},
        {
            **{field.id: {VALUE: filled(number, field)} for number, field in enumerate(plain)},
            **{item.id: {field.id: filled(n, field) for field in fields} for n, item in enumerate(sheet.items)},
        },
        {
            section.id: tuple({field.id: filled(n, field) for field in section.fields} for n in range(section.rows))
            for section in tables
        },
    )


def places(filled: Jawaban) -> Iterator[tuple[str, str]]:
    """Yield the full name of every filled field, as a PDF has it, and its value."""
    yield from ((f"identitas:{part}", words) for part, words in filled.identitas.items())
    for id_, parts in filled.jawaban.items():
        yield from ((f"{id_}:{part}", words) for part, words in parts.items())
    for table in filled.baris.values():
        for number, row in enumerate(table, 1):
            yield from ((f"{id_}:{number}", words) for id_, words in row.items())


def typed(sheet: Sheet) -> dict[tuple[str, str], Field]:
    """Return the fields of a sheet by id and part; those of tables have the part of the answer."""
    answer_ = Field(VALUE, "", "pilihan", 0, sheet.choices)
    return {
        **{("identitas", field.id): field for field in sheet.identity},
        **{(field.id, VALUE): field for field in sheet.fields},
        **{(item.id, field.id): field for item in sheet.items for field in (answer_, *sheet.details)},
    }


def as_json(filled: Jawaban) -> bytes:
    """Return a jawaban file."""
    return json.dumps(filled.as_json(), ensure_ascii=False).encode()


def in_pdf(blank: bytes, sheet: Sheet, filled: Jawaban) -> bytes:
    """Return an empty PDF form filled in and saved by pypdf."""
    fields = typed(sheet)
    writer = PdfWriter(clone_from=BytesIO(blank))
    buttons = {name for name, field in (writer.get_fields() or {}).items() if field.get("/FT") == "/Btn"}
    values = {}
    for name, words in places(filled):
        id_, _, part = name.rpartition(":")
        field = fields[id_, VALUE if part.isdigit() else part]
        shown = _shown(field, words) if field.type == "pilihan" else _dmy(words) if field.type == "tanggal" else words
        values[name] = f"/{words}" if name in buttons else shown
    writer.update_page_form_field_values(None, values, auto_regenerate=False)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _shown(field: Field, code: str) -> str:
    return next(text.plain(choice.shown) for choice in field.choices if choice.code == code)


def _dmy(iso: str) -> str:
    return "/".join(reversed(iso.split("-")))


def in_xlsx(blank: bytes, sheet: Sheet, filled: Jawaban) -> bytes:
    """Return an empty workbook filled in and saved by openpyxl."""
    with warnings.catch_warnings(action="ignore"):  # what openpyxl drops are colours and the like
        book = load_workbook(BytesIO(blank))
    fields = typed(sheet)
    tables = {section: list(rows) for section, rows in filled.baris.items()}
    for page in book.worksheets:
        keys = {cell.column: str(cell.value) for cell in page[2] if cell.value and cell.column > 1}
        for row in page.iter_rows(min_row=3) if str(page["A1"].value).startswith("juknis {") else ():
            id_ = str(row[0].value or "")
            for cell in row[1:]:
                words, field = _wanted(id_, keys.get(cell.column, ""), filled, tables, fields)
                if field is not None and words:
                    _write(cell, field, words)
            if id_.startswith("baris:") and tables.get(id_[6:]):
                del tables[id_[6:]][0]
    assert not any(tables.values()), "the workbook has too few rows"
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _wanted(
    id_: str, key: str, filled: Jawaban, tables: dict[str, list[Any]], fields: dict[tuple[str, str], Field]
) -> tuple[str, Field | None]:
    """Return what is to stand in a cell, and its field."""
    kind, _, name = id_.partition(":")
    if kind == "baris":
        row = tables.get(name) or [{}]
        return row[0].get(key, ""), fields.get((key, VALUE))
    if kind == "identitas":
        return filled.identitas.get(name, "") if key == VALUE else "", fields.get((kind, name))
    return filled.jawaban.get(id_, {}).get(key, ""), fields.get((id_, key))


def _write(cell: Any, field: Field, words: str) -> None:
    if field.type == "tanggal":
        cell.value = date.fromisoformat(words)
        return
    shown = {"centang": "Ya"}.get(field.type) or (_shown(field, words) if field.type == "pilihan" else words)
    cell.value = shown
    cell.data_type = "s"


class Forms:
    """The sheets, the empty files made of them, and reading; it does not fill the screen when a test fails."""

    def __init__(self, catalogue: Catalogue, folder: Path) -> None:
        self.catalogue, self.folder = catalogue, folder
        self.blanks: dict[tuple[str, str], bytes] = {}

    def __repr__(self) -> str:
        return "forms"

    def sheet(self, name: str) -> Sheet:
        """Return a sheet by the name of its files."""
        return next(sheet for sheet in self.catalogue.sheets.values() if sheet.name == name)

    def blank(self, name: str, suffix: str) -> bytes:
        """Return the empty file of a sheet, made once."""
        if (name, suffix) not in self.blanks:
            self.blanks[name, suffix] = MAKE[suffix].make(self.sheet(name)).data
        return self.blanks[name, suffix]

    def read(self, data: bytes) -> Reading:
        """Return what is read from a file of these bytes, whose name says nothing of its format."""
        path = self.folder / "isian"
        path.write_bytes(data)
        return read(path, self.catalogue)
