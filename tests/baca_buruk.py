"""Files that cannot be read, or not as they are: CASES, by the complaint that each must get."""

from __future__ import annotations

import json
import warnings
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pikepdf
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.formula import ArrayFormula

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from isi_berkas import Forms
    from openpyxl.worksheet.worksheet import Worksheet

PERIKSA, TABEL = "kesiapan-gsbpm-fase-8", "rencana-kerja"
ITEM = "gsbpm/8.1/a1"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def pdf(forms: Forms, change: Callable[[pikepdf.Pdf], object], name: str = PERIKSA, **save: Any) -> bytes:
    """Return an empty PDF form, changed."""
    with pikepdf.open(BytesIO(forms.blank(name, "pdf"))) as file:
        change(file)
        out = BytesIO()
        file.save(out, **save)
    return out.getvalue()


def fields(file: pikepdf.Pdf, name: str) -> list[pikepdf.AcroFormField]:
    """Return the fields of a name; of a group of buttons, its buttons."""
    found = [field for field in file.acroform.fields if field.fully_qualified_name == name]
    assert found, name
    return found


def enter(name: str, words: str) -> Callable[[pikepdf.Pdf], None]:
    """Return the change that types words into a field of text."""

    def change(file: pikepdf.Pdf) -> None:
        fields(file, name)[0].obj.V = pikepdf.String(words)

    return change


def press(name: str, *states: str, value: str = "") -> Callable[[pikepdf.Pdf], None]:
    """Return the change that shows buttons of a group as pressed, and sets the group's value."""

    def change(file: pikepdf.Pdf) -> None:
        buttons = fields(file, name)
        for state in states:
            button = next(button for button in buttons if f"/{state}" in button.obj.AP.N)
            button.obj.AS = pikepdf.Name(f"/{state}")
        if value:
            buttons[0].obj.Parent.V = pikepdf.Name(f"/{value}")

    return change


def xlsx(forms: Forms, change: Callable[[Workbook], object], name: str = PERIKSA) -> bytes:
    """Return an empty workbook, changed."""
    with warnings.catch_warnings(action="ignore"):  # what openpyxl drops are colours and the like
        book = load_workbook(BytesIO(forms.blank(name, "xlsx")))
    change(book)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def page(book: Workbook, id_: str) -> tuple[Worksheet, int]:
    """Return the worksheet with a row of this id, and the first such row."""
    for sheet in book.worksheets:
        for (cell,) in sheet.iter_rows(max_col=1):
            if cell.value == id_:
                return sheet, cell.row
    raise AssertionError(id_)


def column(sheet: Worksheet, key: str) -> int:
    """Return the column of a key."""
    return next(cell.column for cell in sheet[2] if cell.value == key)


def put(id_: str, key: str, value: object, row: int = 0) -> Callable[[Workbook], None]:
    """Return the change that fills in a cell: of the row of an id, or so many below it."""

    def change(book: Workbook) -> None:
        sheet, first = page(book, id_)
        sheet.cell(first + row, column(sheet, key)).value = value

    return change


def members(data: bytes, changes: dict[str, Callable[[bytes], bytes]]) -> bytes:
    """Return an archive with members changed or added."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in dict.fromkeys([*old.namelist(), *changes]):
            before = old.read(name) if name in old.namelist() else b""
            new.writestr(name, changes[name](before) if name in changes else before)
    return out.getvalue()


def archive(*names: str, first: tuple[str, bytes] | None = None) -> bytes:
    """Return an archive of small members."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, data in ((first,) if first else ()) + tuple((name, b"x") for name in names):
            file.writestr(name, data)
    return out.getvalue()


def jawaban(**parts: object) -> bytes:
    """Return a jawaban file with parts of it put in; None takes one out."""
    whole = {"skema": "juknis-jawaban/1", "edisi": "2025", "daftar_periksa": "kesiapan-gsbpm", **parts}
    return json.dumps({key: value for key, value in whole.items() if value is not None}).encode()


PLAN: dict[str, Any] = {"skema": "juknis-jawaban/1", "edisi": "2025", "formulir": "rencana-aksi"}


def _without_end() -> dict[str, dict[str, str]]:
    return {f"gsbpm/1.1/a{n}": {"nilai": "1"} for n in range(20_001)}


def _empty_pdf(**info: str) -> bytes:
    with pikepdf.new() as file:
        file.add_blank_page()
        for key, words in info.items():
            file.docinfo[f"/{key}"] = words
        out = BytesIO()
        file.save(out)
    return out.getvalue()


def _stamp(forms: Forms) -> str:
    with pikepdf.open(BytesIO(forms.blank(PERIKSA, "pdf"))) as file:
        return str(file.docinfo["/Juknis"])


def _foreign(file: pikepdf.Pdf) -> None:
    del file.docinfo["/Juknis"]
    for field in file.acroform.fields:
        if field.fully_qualified_name == "juknis":
            field.obj.V = pikepdf.String("punya orang lain")


def _unmarked(file: pikepdf.Pdf) -> None:
    _foreign(file)
    fields(file, "juknis")[0].obj.V = pikepdf.String("")


def _xfa(file: pikepdf.Pdf) -> None:
    _unmarked(file)
    file.Root.AcroForm.XFA = file.make_stream(b"<xdp/>")


def _stamped(**changes: str) -> Callable[[pikepdf.Pdf], None]:
    def change(file: pikepdf.Pdf) -> None:
        mark = {**json.loads(str(file.docinfo["/Juknis"])), **changes}
        fields(file, "juknis")[0].obj.V = pikepdf.String(json.dumps(mark))

    return change


def _renamed(file: pikepdf.Pdf) -> None:
    fields(file, f"{ITEM}:nilai")[0].top_level_field.obj.T = pikepdf.String("hilang")


def _merged(file: pikepdf.Pdf) -> None:
    mark = {**json.loads(str(file.docinfo["/Juknis"])), "lembar": "formulir/narahubung"}
    stamp = fields(file, "juknis")[0].obj
    other = pikepdf.Dictionary(FT=stamp.FT, T=stamp.T, V=pikepdf.String(json.dumps(mark)), Subtype=stamp.Subtype)
    file.Root.AcroForm.Fields.append(file.make_indirect(other))


def _cut(forms: Forms) -> bytes:
    whole = pdf(forms, lambda file: None, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return whole[: whole.rindex(b"\nxref\n")]


def _delete(id_: str) -> Callable[[Workbook], None]:
    def change(book: Workbook) -> None:
        sheet, row = page(book, id_)
        sheet.delete_rows(row)

    return change


def _delete_column(key: str) -> Callable[[Workbook], None]:
    def change(book: Workbook) -> None:
        sheet, _ = page(book, ITEM)
        sheet.delete_cols(column(sheet, key))

    return change


def _keyless(book: Workbook) -> None:
    sheet, _ = page(book, ITEM)
    for cell in sheet[2]:
        cell.value = None


def _other_sheet(book: Workbook) -> None:
    sheet, _ = page(book, ITEM)
    sheet["A1"] = str(sheet["A1"].value).replace("kesiapan-gsbpm", "epss")


def _unstamped(book: Workbook) -> None:
    for sheet in book.worksheets:
        sheet.delete_cols(1)


def _broken_stamp(book: Workbook) -> None:
    for sheet in book.worksheets:
        if str(sheet["A1"].value).startswith("juknis"):
            sheet["A1"] = 'juknis {"edisi": 2025'


def _below_table(book: Workbook) -> None:
    sheet, row = page(book, "baris:kegiatan")
    sheet.cell(row + 1, 1).value = None
    sheet.cell(row + 1, column(sheet, f"formulir/{TABEL}/nama-kegiatan")).value = "Disisipkan"


def _book(forms: Forms, changes: dict[str, Callable[[bytes], bytes]]) -> bytes:
    return members(forms.blank(PERIKSA, "xlsx"), changes)


def _declared(data: bytes) -> bytes:
    return data.replace(b"<sst", b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><sst', 1)


def _declared_late(data: bytes) -> bytes:
    return data.replace(b"<sst", b"<!--" + b"x" * 9000 + b'--><!DOCTYPE x [<!ENTITY a "ha">]><sst', 1)


def _strict(data: bytes) -> bytes:
    return data.replace(b"http://schemas.openxmlformats.org/spreadsheetml", b"http://purl.oclc.org/ooxml/spreadsheetml")


Case = tuple[str, str, "Callable[[Forms], bytes]"]
"""The complaint's code, what the file is, how it is made."""


def constant(data: bytes) -> Callable[[Forms], bytes]:
    """Return the making of a file that needs no form."""
    return lambda forms: data


def _fixed(*cases: tuple[str, str, bytes]) -> Iterable[Case]:
    return ((code, what, constant(data)) for code, what, data in cases)


CASES: tuple[Case, ...] = (
    *_fixed(
        ("html-lain", "a page of the web", b"\xef\xbb\xbf<!DOCTYPE html><html><body>halo</body></html>"),
        ("html", "our page, as XHTML", b'<?xml version="1.0"?>\n<!-- x -->\n<html><body id="juknis"/></html>'),
        ("docx", "a Word document", archive("[Content_Types].xml", "word/document.xml")),
        ("docx", "rich text", b"{\\rtf1\\ansi halo}"),
        ("xls", "an old workbook", OLE + "Workbook".encode("utf-16-le")),
        ("xlsx-terkunci", "a locked workbook", OLE + "EncryptedPackage".encode("utf-16-le")),
        ("ole", "an old document", OLE + "WordDocument".encode("utf-16-le")),
        ("xlsb", "a binary workbook", archive("[Content_Types].xml", "xl/workbook.bin")),
        ("ods", "OpenDocument", archive(first=("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"))),
        ("odt", "OpenDocument text", archive(first=("mimetype", b"application/vnd.oasis.opendocument.text"))),
        ("pptx", "slides", archive("[Content_Types].xml", "ppt/presentation.xml")),
        ("arsip", "an archive of forms", archive("narahubung.pdf", "epss.pdf")),
        ("arsip", "another archive", b"Rar!\x1a\x07\x01\x00" + bytes(60)),
        ("csv", "values from a workbook", b"Instansi;Kegiatan;Tahun\nBappeda;Survei;2025\n"),
        ("csv", "the same in UTF-16", "Instansi\tKegiatan\tTahun\n".encode("utf-16")),
        ("gambar", "a scan", b"\x89PNG\r\n\x1a\n" + bytes(60)),
        ("gambar", "a photograph", b"\xff\xd8\xff\xe0" + bytes(60)),
        ("gambar", "a photograph of a telephone", bytes(4) + b"ftypheic" + bytes(60)),
        ("fdf", "exported fields", b"%FDF-1.2\n1 0 obj<</FDF<<>>>>endobj"),
        ("fdf", "the same as XML", b'<?xml version="1.0"?><xfdf xmlns="http://ns.adobe.com/xfdf/"/>'),
        ("xml", "some XML", b'<?xml version="1.0"?><a/>'),
        ("teks", "a letter", "Yth. Bapak/Ibu é".encode()),
        ("teks", "a PDF only by its name", b"Ini bukan PDF\n"),
        ("tak-dikenal", "rubbish", bytes(range(256)) * 4),
        ("tak-dikenal", "nothing but spaces", b" \r\n\t "),
        ("pdf-rusak", "a PDF without anything", b"%PDF-1.7\n%%EOF"),
        ("pdf-tanpa-isian", "a scanned PDF", _empty_pdf()),
        ("json-rusak", "half a jawaban", b'{"skema": "juknis-jawaban/1",\n "edisi": "20'),
        ("json-rusak", "words after it", b'{"skema": "juknis-jawaban/1"} x'),
        ("json-dalam", "nested without end", b'{"a":' + b"[" * 100_000),
        ("json-pengodean", "Latin-1", b'{"skema": "juknis-jawaban/1", "edisi": "\xe9"}'),
        ("json-bukan-jawaban", "someone else's JSON", b'{"nama": "x"}'),
        ("json-bukan-jawaban", "a list", b'[{"skema": "juknis-jawaban/1"}]'),
        ("json-bukan-jawaban", "two sheets in one", jawaban(formulir="narahubung")),
        ("json-bukan-jawaban", "no sheet", jawaban(daftar_periksa=None)),
        ("json-bukan-jawaban", "no edition", jawaban(edisi="")),
        ("skema-lain", "a later scheme", jawaban(skema="juknis-jawaban/2")),
        ("skema-lain", "two schemes", jawaban().replace(b"{", b'{"skema": "lain",', 1)),
        ("bentuk-salah", "a list of answers", jawaban(jawaban=["sudah"])),
        ("bentuk-salah", "an edition that is none", jawaban(edisi={"tahun": 2025})),
        ("bentuk-salah", "an edition of two lines", jawaban(edisi="2025\n2026")),
        ("lembar-tak-dikenal", "a sheet nobody knows", jawaban(daftar_periksa="kesiapan-gsbmp")),
        ("bentuk-salah", "a way out", jawaban(daftar_periksa="../../etc/passwd")),
        ("edisi-tak-dikenal", "a later edition", jawaban(edisi="2031")),
        ("kunci-lain", "parts of a later version", jawaban(lampiran=[1], catatan="x")),
        ("rencana-ditolak", "a plan that is none", jawaban(rencana="Susun SOP")),
        ("rencana-ditolak", "a plan that is a checklist", jawaban(rencana=json.loads(jawaban()))),
        ("rencana-ditolak", "a plan of a later scheme", jawaban(rencana=PLAN | {"skema": "juknis-jawaban/2"})),
        ("rencana-ditolak", "a plan of no edition", jawaban(rencana=PLAN | {"edisi": ""})),
        ("rencana-ditolak", "two plans", jawaban(rencana=1).replace(b"1}", b'{"a": 1}, "rencana": {"a": 2}}')),
        ("rencana-ditolak", "a plan without end", jawaban(rencana=PLAN | {"jawaban": _without_end()})),
        (
            "terlalu-banyak",
            "answers without end",
            jawaban(jawaban=_without_end()),
        ),
        (
            "teks-terlalu-banyak",
            "a text in every place",
            jawaban(jawaban={f"gsbpm/1.1/a{n}": {"catatan": "x" * 30_000} for n in range(70)}),
        ),
        ("terlalu-besar", "a huge jawaban", jawaban(catatan="x" * 11_000_000)),
        ("belum-diisi", "an empty jawaban", jawaban()),
        *(
            (f"bukan-{kind}", f"no {kind}", jawaban(daftar_periksa=None, formulir="narahubung", jawaban={id_: words}))
            for kind, id_, words in (
                ("surel", "formulir/narahubung/surel-instansi", {"nilai": "bukan surel"}),
                ("telepon", "formulir/narahubung/whatsapp-narahubung-epss", {"nilai": "tidak ada"}),
            )
        ),
        ("terlalu-panjang", "a very long name", jawaban(identitas={"instansi": "x" * 300})),
    ),
    ("html", "our page", lambda forms: forms.blank("narahubung", "html")),
    ("bukan-formulir", "someone else's PDF form", lambda forms: pdf(forms, _unmarked)),
    ("pdf-xfa", "an XFA form", lambda forms: pdf(forms, _xfa)),
    ("penanda-rusak", "a PDF whose mark is broken", lambda forms: pdf(forms, _foreign)),
    ("pdf-diratakan", "a flattened form", lambda forms: _empty_pdf(Juknis=_stamp(forms))),
    (
        "pdf-terkunci",
        "a locked PDF",
        lambda forms: pdf(forms, lambda file: None, encryption=pikepdf.Encryption(user="a", owner="b")),
    ),
    ("pdf-diperbaiki", "a cut PDF", _cut),
    ("pdf-rusak", "half a PDF", lambda forms: _cut(forms)[:3000]),
    ("edisi-tak-dikenal", "a PDF of an older edition", lambda forms: pdf(forms, _stamped(edisi="2019"))),
    ("lembar-tak-dikenal", "a PDF of a sheet nobody knows", lambda forms: pdf(forms, _stamped(lembar="formulir/x"))),
    ("pdf-gabungan", "two forms merged", lambda forms: pdf(forms, _merged)),
    ("isian-hilang", "a PDF whose fields were renamed", lambda forms: pdf(forms, _renamed)),
    (
        "bukan-formulir",
        "someone else's workbook",
        lambda forms: members(
            forms.blank(PERIKSA, "xlsx"), {"xl/sharedStrings.xml": lambda data: data.replace(b"juknis", b"lain")}
        ),
    ),
    ("bukan-formulir", "a workbook without its hidden column", lambda forms: xlsx(forms, _unstamped)),
    ("penanda-rusak", "a workbook whose mark is broken", lambda forms: xlsx(forms, _broken_stamp)),
    ("xlsx-rusak", "half a workbook", lambda forms: forms.blank(PERIKSA, "xlsx")[:-900]),
    (
        "xlsx-rusak",
        "a workbook without its styles",
        lambda forms: _book(forms, {"xl/styles.xml": lambda data: data[:99]}),
    ),
    ("xlsx-bom", "a bomb", lambda forms: _book(forms, {"xl/media/a.png": lambda data: bytes(81_000_000)})),
    (
        "xlsx-bom",
        "a bomb of cells",
        lambda forms: _book(
            forms,
            {
                "xl/worksheets/sheet1.xml": lambda data: data.replace(
                    b"</sheetData>", b"<row><c/></row>" * 600_000 + b"</sheetData>"
                )
            },
        ),
    ),
    (
        "xlsx-bom",
        "thousands of members",
        lambda forms: _book(forms, {f"xl/media/{n}": lambda data: b"" for n in range(2100)}),
    ),
    ("xlsx-entitas", "entities", lambda forms: _book(forms, {"xl/sharedStrings.xml": _declared})),
    ("xlsx-entitas", "entities further down", lambda forms: _book(forms, {"xl/sharedStrings.xml": _declared_late})),
    ("xlsx-strict", "strict OOXML", lambda forms: _book(forms, {"xl/workbook.xml": _strict})),
    ("xlsx-makro", "macros", lambda forms: _book(forms, {"xl/vbaProject.bin": lambda data: b"Attribut"})),
    ("xlsx-kunci-hilang", "no keys", lambda forms: xlsx(forms, _keyless)),
    ("xlsx-lembar-lain", "two forms in one", lambda forms: xlsx(forms, _other_sheet)),
    ("xlsx-baris-tambahan", "a row put between", lambda forms: xlsx(forms, _below_table, TABEL)),
    ("isian-hilang", "a deleted row", lambda forms: xlsx(forms, _delete(ITEM))),
    ("kolom-hilang", "a deleted column", lambda forms: xlsx(forms, _delete_column("bukti"))),
    (
        "nol-depan",
        "a telephone number stored as number",
        lambda forms: xlsx(
            forms, put("formulir/narahubung/whatsapp-narahubung-epss", "nilai", 81234567890), "narahubung"
        ),
    ),
)


FORMULA = ArrayFormula("A1", "=SUM(A1:A2)")
