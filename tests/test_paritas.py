"""One sheet, whatever it is filled in on: site, PDF, Excel and HTML ask the same, in the same words and order.

Each is read from the published files by a library that did not write it; what is asked comes from the raw YAML.
"""

from __future__ import annotations

import io
import re
import warnings
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import pikepdf
import pytest
import yaml
from bs4 import BeautifulSoup
from openpyxl import load_workbook
from pdf_isian import fields

if TYPE_CHECKING:
    from bs4 import Tag
    from openpyxl.worksheet.worksheet import Worksheet

Asked: TypeAlias = "dict[str, str]"
"""What is asked, by id, key of the identity, or key of an item's detail: its words, in order."""
ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "data" / "2025"
WAYS = ("survei", "sensus", "kompilasi")
ALL_ITEMS = {"kesiapan-gsbpm": 135, "kesiapan-gsbpm-ringkas": 44, "epss": 38}


def _sheets() -> dict[str, tuple[Path, str]]:
    """Return every sheet that data/ asks for, by name: its file and which variant it is."""
    found = {}
    for path in sorted((DATA / "formulir").glob("*.yaml")):
        if yaml.load(path.read_text("utf-8"), yaml.BaseLoader).get("bagian"):
            found[path.stem] = (path, "")
    for path in sorted((DATA / "daftar_periksa").glob("*.yaml")):
        raw = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
        ways = WAYS if "cara" in raw.get("varian", ()) else ()
        parts = [f"fase-{id_[-1]}" for id_ in raw["isi"]] if "bagian" in raw.get("varian", ()) else []
        found[path.stem] = (path, "")
        found |= {f"{path.stem}-{variant}": (path, variant) for variant in (*ways, *parts)}
    return found


SHEETS = _sheets()
every_sheet = pytest.mark.parametrize("name", SHEETS)


def squeezed(words: str) -> str:
    return " ".join(words.split())


def of_html(path: Path) -> Asked:
    page = BeautifulSoup(path.read_bytes(), "html.parser")
    asked = {}
    for control in page.select("[name]"):
        id_, _, part = str(control.get("name")).partition(":")
        if control.name == "meta" or control.find_parent("template"):
            continue
        item = control.find_parent("fieldset", class_="butir")
        if item is not None:
            asked[id_] = squeezed(item.select_one(".kata").get_text())
            asked.setdefault(f"rincian:{part}", _label(control)) if part != "nilai" else None
        else:
            asked[f"identitas:{part}" if id_ == "identitas" else id_] = _label(control)
    return asked


def _label(control: Tag) -> str:
    group = control.find_parent("fieldset", class_="isian") or control.find_parent("label")
    return squeezed(group.find("b").get_text())


def of_xlsx(path: Path) -> Asked:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it says that it does not know bars in cells
        book = load_workbook(io.BytesIO(path.read_bytes()))
    asked: Asked = {}
    for sheet in book.worksheets:
        if str(sheet["A1"].value).startswith("juknis "):
            asked |= _of_worksheet(sheet)
    return asked


def _of_worksheet(sheet: Worksheet) -> Asked:
    keys = {cell.column: str(cell.value) for cell in sheet[2] if cell.value and cell.column > 1}
    rows = {str(row[0].value): row for row in sheet.iter_rows(min_row=3) if row[0].value}
    heads = next(row for row in sheet.iter_rows(min_row=3) if row[1].value in ("Isian", "Kode (tautan)", "Baris"))
    if any(id_.startswith("baris:") for id_ in rows):
        return {key: squeezed(str(heads[column - 1].value)) for column, key in keys.items()}
    words = 2 if heads[1].value == "Kode (tautan)" else 1
    asked = {id_: squeezed(str(row[words].value)) for id_, row in rows.items()}
    details = {f"rincian:{key}": squeezed(str(heads[column - 1].value)) for column, key in keys.items()}
    return asked | {key: named for key, named in details.items() if key != "rincian:nilai"}


def of_pdf(path: Path) -> Asked:
    asked: Asked = {}
    with pikepdf.open(path) as pdf:
        for field in fields(pdf):
            id_, _, part = field.name.partition(":")
            words = squeezed(str(field.get("/TU")))
            words = re.sub(r" \(dd/mm/yyyy\)$", "", words)
            if id_.startswith(("gsbpm/", "epss/")):
                item, _, named = words.rpartition(": ")
                asked[id_] = item.partition(" ")[2]
                if part != "nilai":
                    asked.setdefault(f"rincian:{part}", named)
            elif id_ != "juknis":
                key = f"identitas:{part}" if id_ == "identitas" else id_
                asked.setdefault(key, re.sub(r"^Baris \d+: ", "", words))
    return asked


def of_site(situs: Path, name: str) -> Asked:
    """Return what the page of a sheet shows; of a variant, what the page says belongs to it."""
    entry, variant = SHEETS[name]
    folder = entry.parent.name
    page = BeautifulSoup((situs / "2025" / folder / entry.stem / "index.html").read_bytes(), "html.parser")
    rows = page.select("td > span[id]:first-child")
    named = {str(mark["id"]): squeezed(mark.parent.get_text()) for mark in rows}
    raw = yaml.load(entry.read_text("utf-8"), yaml.BaseLoader)
    asked = {f"identitas:{field['id']}": named.pop(field["id"]) for field in raw.get("identitas", ())}
    if folder == "formulir":
        return asked | {f"formulir/{entry.stem}/{id_}": words for id_, words in named.items()}
    asked |= {f"rincian:{field['id']}": named[field["id"]] for field in raw["rincian"]}
    for item in page.select("li[data-butir]"):
        id_ = str(item["data-butir"])
        away = variant in str(item["data-tidak-untuk"]).split()
        other = variant.startswith("fase-") and not id_.startswith(f"gsbpm/{variant[-1]}.")
        if not (away or other):
            asked[id_] = squeezed(item.select_one(".kata").get_text())
    return asked


@cache
def all_of(situs: Path, name: str) -> dict[str, Asked]:
    files = situs / "2025" / "unduhan" / "formulir"
    return {
        "situs": of_site(situs, name),
        "html": of_html(files / f"{name}.html"),
        "xlsx": of_xlsx(files / f"{name}.xlsx"),
        "pdf": of_pdf(files / f"{name}.pdf"),
    }


@every_sheet
def test_every_format_asks_the_same_in_the_same_words(situs: Path, name: str) -> None:
    site, *others = all_of(situs, name).values()
    assert site
    for other in others:
        assert dict(sorted(other.items())) == dict(sorted(site.items()))


@every_sheet
def test_items_and_fields_stand_in_the_same_order(situs: Path, name: str) -> None:
    orders = {form: [id_ for id_ in asked if "/" in id_] for form, asked in all_of(situs, name).items()}
    assert orders["situs"]
    assert orders["html"] == orders["pdf"] == orders["situs"]
    tables = columns_of_tables(name)  # in a workbook they are pages after the one with all other fields
    assert orders["xlsx"] == sorted(orders["situs"], key=tables.__contains__)


def columns_of_tables(name: str) -> set[str]:
    path, _ = SHEETS[name]
    parts = yaml.load(path.read_text("utf-8"), yaml.BaseLoader).get("bagian", ())
    growing = [part for part in parts if part.get("berulang") == "ya"]
    return {f"formulir/{name}/{field['id']}" for part in growing for field in part["isian"]}


@pytest.mark.parametrize(("name", "count"), ALL_ITEMS.items())
def test_whole_checklists_have_every_item_of_the_standard(situs: Path, name: str, count: int) -> None:
    for asked in all_of(situs, name).values():
        assert sum(id_.startswith(("gsbpm/", "epss/")) for id_ in asked) == count


def test_phases_make_up_the_whole(situs: Path) -> None:
    whole = [id_ for id_ in all_of(situs, "kesiapan-gsbpm")["pdf"] if id_.startswith("gsbpm/")]
    phases = [all_of(situs, f"kesiapan-gsbpm-fase-{number}")["pdf"] for number in range(1, 9)]
    assert [id_ for phase in phases for id_ in phase if id_.startswith("gsbpm/")] == whole


@every_sheet
def test_forms_ask_every_field_of_their_yaml(situs: Path, name: str) -> None:
    path = DATA / "formulir" / f"{name}.yaml"
    if not path.exists():
        assert any(name.startswith(stem) for stem in ALL_ITEMS)
        return
    raw = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
    wanted = [f"formulir/{name}/{field['id']}" for part in raw["bagian"] for field in part["isian"]]
    wanted += [f"identitas:{field['id']}" for field in raw.get("identitas", ())]
    assert sorted(wanted) == sorted(all_of(situs, name)["xlsx"])


def test_every_published_file_is_one_of_a_known_sheet(situs: Path) -> None:
    files = {path.name for path in (situs / "2025" / "unduhan" / "formulir").iterdir()}
    known = {f"{name}.{suffix}" for name in SHEETS for suffix in ("pdf", "xlsx", "html")}
    assert len(known) >= 3 * 20
    assert files - known == {"penetapan-tim.docx", "rencana-kerja.docx"}
    assert known <= files
