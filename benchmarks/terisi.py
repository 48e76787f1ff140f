"""A folder of filled sheets for `rekap`: PDF, Excel and JSON, some of them spoilt, some that stop their reader."""

import json
import os
import time
from collections.abc import Iterator
from io import BytesIO
from itertools import cycle, islice
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pikepdf
from openpyxl import load_workbook

from generator.answers.jawaban import Jawaban
from generator.answers.reading import Reading, read
from generator.forms import pdf, xlsx
from generator.forms.catalogue import Catalogue
from generator.forms.sheet import VALUE, Sheet

SHEETS = ("kesiapan-gsbpm-fase-5", "epss", "kesiapan-gsbpm-ringkas")
SPOILT = 4
"""One file in so many cannot be read."""
HANGS, DEATHS = 2, 8
"""So many of those hang or kill their reader."""
MEMORY = "JUKNIS_UKUR_MEMORI"
"""The variable that names a folder where every process leaves the most memory it had, in KiB, under its number."""
_WHO = {"instansi": "Instansi 0000", "kegiatan": "Kegiatan 0000", "tanggal": "2025-06-30"}


def fill(folder: Path, catalogue: Catalogue, count: int) -> None:
    """Write `count` files to `folder`, those that can be read all of different activities of forty institutions."""
    makers = cycle(_models(catalogue))
    spoilt = cycle(_spoilt())
    odd = iter(["macet"] * HANGS + ["mati"] * DEATHS)
    for number in range(count):
        suffix, data = next(makers)
        stem = f"{number:04d}"
        if number % SPOILT == SPOILT - 1:
            stem = f"{stem}-{next(odd, 'rusak')}"
            suffix, data = next(spoilt)
        else:
            data = _signed(suffix, data, number)
        (folder / f"{stem}.{suffix}").write_bytes(data)


def wayward(path: Path, catalogue: Catalogue, shown: str | None = None, *, follow: bool = True) -> Reading:
    """Read a file as `rekap` does, unless its name says that its reader is to hang or die; note the memory it took."""
    if path.stem.endswith("-macet"):
        time.sleep(600)
    if path.stem.endswith("-mati"):
        os._exit(3)
    reading = read(path, catalogue, shown, follow=follow)
    if MEMORY in os.environ:
        Path(os.environ[MEMORY], str(os.getpid())).write_text(str(getrusage(RUSAGE_SELF).ru_maxrss))
    return reading


def _models(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """Yield a filled file of every sheet and format."""
    for name in SHEETS:
        sheet = next(sheet for sheet in catalogue.sheets.values() if sheet.name == name)
        codes = [choice.code for choice in sheet.choices if choice.code != "tidak-relevan"]
        answers = {item.id: {VALUE: code} for item, code in zip(sheet.items, cycle(codes), strict=False)}
        filled = Jawaban(sheet.edition, sheet.id, sheet.variant, sheet.version, _WHO, answers)
        yield "json", json.dumps(filled.as_json()).encode()
        yield "xlsx", _xlsx(sheet, filled)
        yield "pdf", _pdf(sheet, filled)


def _xlsx(sheet: Sheet, filled: Jawaban) -> bytes:
    book = load_workbook(BytesIO(xlsx.make(sheet).data))
    shown = {choice.code: choice.shown for choice in sheet.choices}
    for page in book.worksheets:
        value = next((cell.column for cell in page[2] if cell.value == VALUE), None)
        for row in page.iter_rows(min_row=3) if value else ():
            id_ = str(row[0].value)
            words = filled.identitas.get(id_.removeprefix("identitas:"), "")
            words = words or shown.get(filled.jawaban.get(id_, {}).get(VALUE, ""), "")
            if words:
                page.cell(row[0].row, value, words)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _pdf(sheet: Sheet, filled: Jawaban) -> bytes:
    values = {f"identitas:{key}": words for key, words in filled.identitas.items()}
    values |= {f"{id_}:{VALUE}": parts[VALUE] for id_, parts in filled.jawaban.items()}
    with pikepdf.open(BytesIO(pdf.make(sheet).data)) as form:
        for field in form.acroform.fields:
            words = values.get(field.fully_qualified_name)
            if words and field.is_radio_button:
                _owner(field.obj).V = pikepdf.Name(f"/{words}")
            elif words:
                field.obj.V = pikepdf.String(words)
        out = BytesIO()
        form.save(out, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return out.getvalue()


def _owner(widget: Any) -> Any:
    """Return the radio group of a button."""
    return widget if "/T" in widget else widget.Parent


def _signed(suffix: str, data: bytes, number: int) -> bytes:
    """Return a file with an activity and institution of its own, in as many letters."""
    if suffix != "xlsx":
        return _renamed(data, number)
    out = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(out, "w", ZIP_DEFLATED, compresslevel=1) as new:
        for name in old.namelist():
            new.writestr(name, _renamed(old.read(name), number))
    return out.getvalue()


def _renamed(data: bytes, number: int) -> bytes:
    data = data.replace(b"Instansi 0000", b"Instansi %04d" % (number % 40))
    return data.replace(b"Kegiatan 0000", b"Kegiatan %04d" % number)


def _spoilt() -> Iterator[tuple[str, bytes]]:
    yield "pdf", b"%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n"
    yield "xlsx", b"PK\x03\x04" + bytes(2000)
    yield "json", b'{"skema": "juknis-jawaban/1", "edisi": '
    yield "pdf", b"ini bukan PDF"
    yield "docx", b""


def first(folder: Path, suffix: str, count: int) -> list[Path]:
    """Return some files of a format that can be read."""
    good = (path for path in sorted(folder.glob(f"*.{suffix}")) if "-" not in path.stem)
    return list(islice(good, count))
