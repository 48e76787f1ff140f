"""The PDF of the real sheets: what can be filled in, what it is called, and that it shows in every viewer."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

import pdf_isian as isian
import pdf_struktur as struktur
import pdfua
import pikepdf
import pypdfium2
import pytest
from pikepdf import Name
from pypdf import PdfReader

from generator import text
from generator.address import site_address
from generator.citations.linking import linked
from generator.edition import load
from generator.forms import wording
from generator.forms.composing import sheets
from generator.forms.pdf import make, paper
from generator.forms.stamp import stamp
from generator.workshop import DocumentError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Page

    from generator.forms.sheet import Field, Sheet

YEAR = "2025"
MULTILINE, RADIO, COMBO = 1 << 12, 1 << 15, 1 << 17
ONE_PAGE = 80_000
CHECKLIST = "kesiapan-gsbpm-fase-5"
TABLE = "identifikasi-kegiatan"
TICKS = "aktivitas-pembinaan"


class Expected(NamedTuple):
    """What a field must be: its type as PDF says it, words its name holds, its limit, its choices."""

    kind: str
    words: str
    field: Field | None
    choices: tuple[tuple[str, str], ...] = ()
    row: int = 0


def expected(sheet: Sheet) -> Iterator[tuple[str, Expected]]:
    """Yield the name of every field of a sheet, and what it must be."""
    for field in sheet.identity:
        yield f"identitas:{field.id}", _single(field)
    for section in sheet.sections:
        if not section.repeated:
            yield from ((f"{field.id}:nilai", _single(field)) for field in section.fields)
        for row in range(1, section.rows + 1):
            yield from ((f"{field.id}:{row}", _single(field, row)) for field in section.fields)
    for item in sheet.items:
        asked = f"{item.code} {text.plain(item.words)}"
        yield f"{item.id}:nilai", Expected("radio", asked, None, _codes(sheet))
        for field in sheet.details:
            yield f"{item.id}:{field.id}", _single(field, words=f"{asked}: {text.plain(field.name)}")


def _single(field: Field, row: int = 0, words: str = "") -> Expected:
    kind = {"pilihan": "radio", "centang": "check"}.get(field.type, "text")
    if kind == "radio" and (row or len(field.choices) > 5):
        kind = "list"
    return Expected(kind, words or text.plain(field.name), field, _codes(field), row)


def _codes(holder: Sheet | Field) -> tuple[tuple[str, str], ...]:
    return tuple((choice.code, text.plain(choice.shown)) for choice in holder.choices)


def kind_of(field: isian.Field) -> str:
    kind = str(field.get("/FT"))
    if kind == "/Btn":
        return "radio" if field.flags & RADIO else "check"
    return {"/Tx": "text", "/Ch": "list"}[kind]


@pytest.fixture(scope="module")
def all_sheets(root: Path) -> dict[str, Sheet]:
    """The sheets of the edition, but for the whole checklist for one way: it is the whole one with less in it."""
    edition, _ = load(root, YEAR)
    found = sheets(linked(edition), f"{site_address(root)}{YEAR}/")
    return {sheet.name: sheet for sheet in found if not (sheet.id.endswith("/kesiapan-gsbpm") and sheet.way)}


@pytest.fixture(scope="module")
def made(all_sheets: dict[str, Sheet], situs: Path) -> dict[str, bytes]:
    """The PDF of every sheet as it is published."""
    return {name: (situs / YEAR / "unduhan" / "formulir" / f"{name}.pdf").read_bytes() for name in all_sheets}


@pytest.fixture(scope="module")
def read(made: dict[str, bytes]) -> dict[str, pikepdf.Pdf]:
    return {name: pikepdf.open(BytesIO(data)) for name, data in made.items()}


@pytest.fixture(scope="module")
def found(read: dict[str, pikepdf.Pdf]) -> dict[str, dict[str, isian.Field]]:
    """The fields by sheet and by name, without the mark."""
    by_name = {name: {field.name: field for field in isian.fields(pdf)} for name, pdf in read.items()}
    return {name: {key: field for key, field in held.items() if key != "juknis"} for name, held in by_name.items()}


def test_every_sheet_has_the_fields_of_the_contract(
    all_sheets: dict[str, Sheet], read: dict[str, pikepdf.Pdf], found: dict[str, dict[str, isian.Field]]
) -> None:
    assert len(all_sheets) >= 20
    for name, sheet in all_sheets.items():
        wanted = dict(expected(sheet))
        assert list(found[name]) == list(wanted), name  # in reading order, which is that of the tabulator
        names = Counter(isian.terminals(read[name]))
        assert names == Counter([*wanted, "juknis"]), name
        for key, field in found[name].items():
            assert kind_of(field) == wanted[key].kind, key


def test_every_field_takes_what_it_should(
    all_sheets: dict[str, Sheet], found: dict[str, dict[str, isian.Field]]
) -> None:
    for name, sheet in all_sheets.items():
        for key, wanted in expected(sheet):
            field, model = found[name][key], wanted.field
            states = [place.state for place in field.places]
            if wanted.kind == "radio":
                assert states == [code for code, _ in wanted.choices], key
                assert [str(field.get(part)) for part in ("/V",)] == ["/Off"]
            elif wanted.kind == "check":
                assert states == ["ya"], key
            elif wanted.kind == "list":
                assert [str(option) for option in field.get("/Opt")] == ["", *(words for _, words in wanted.choices)]
                assert field.flags == COMBO
            else:
                assert model is not None
                assert int(field.get("/MaxLen")) == model.limit, key
                assert model.type != "paragraf" or field.flags == MULTILINE, key
                assert model.type in ("paragraf", "teks", "surel") or field.flags == 0, key


def test_every_field_is_called_aloud(all_sheets: dict[str, Sheet], found: dict[str, dict[str, isian.Field]]) -> None:
    for name, sheet in all_sheets.items():
        heard = [str(field.get("/TU")) for field in found[name].values()]
        assert len(set(heard)) > 1
        for key, wanted in expected(sheet):
            field = found[name][key]
            words = str(field.get("/TU"))
            assert wanted.words in words, key
            assert not wanted.row or f"Baris {wanted.row}:" in words, key
            assert not re.search(r"[*_]{1,2}\w", words), key
            if wanted.field and wanted.field.type == "tanggal":
                assert "dd/mm/yyyy" in words, key
            for place, (_, shown) in zip(field.places, wanted.choices if wanted.kind == "radio" else (), strict=False):
                assert place.words == f"{words}: {shown}", key


def test_nothing_is_left_to_the_viewer(read: dict[str, pikepdf.Pdf], found: dict[str, dict[str, isian.Field]]) -> None:
    """Every state has a picture, every typeface is in the file, nothing runs, and the tabulator follows the text."""
    for name, pdf in read.items():
        form = pdf.Root.AcroForm
        assert "/NeedAppearances" not in form
        assert "/XFA" not in form
        assert not {"/OpenAction", "/AA", "/JavaScript"} & set(pdf.Root.keys())
        for page in pdf.pages:
            assert page.Tabs == Name.S
        for field in found[name].values():
            for place in field.places:
                assert place.flags == isian.PRINTED, field.name
                left, bottom, right, top = place.box
                assert right - left > 8, field.name
                assert top - bottom > 8, field.name
            for widget in field.value.get("/Kids", [field.value]):
                pictures = widget.AP.N
                if isinstance(pictures, pikepdf.Stream):
                    assert b"/Tx BMC" in pictures.read_bytes()
                    assert "/Isian" in pictures.Resources.Font
                    assert re.match(r"/Isian [\d.]+ Tf ", str(widget.DA))
                else:
                    assert len(pictures.keys()) == 2
                    assert all(isinstance(picture, pikepdf.Stream) for picture in pictures.values())
                    assert str(widget.AS) == "/Off"
        fonts = [value for value in pdf.objects if isinstance(value, pikepdf.Dictionary) and "/BaseFont" in value]
        ends = [font for font in fonts if font.Subtype in (Name.TrueType, Name.CIDFontType2)]
        assert len(ends) >= 2
        for font in ends:
            assert "/FontFile2" in font.FontDescriptor, name
        assert form.DR.Font.Isian.Encoding == Name.WinAnsiEncoding
        assert not any("/JS" in value for value in pdf.objects if isinstance(value, pikepdf.Dictionary))


def test_a_sheet_says_which_it_is(all_sheets: dict[str, Sheet], read: dict[str, pikepdf.Pdf]) -> None:
    for name, sheet in all_sheets.items():
        mark = next(field for field in isian.fields(read[name]) if field.name == "juknis")
        assert mark.flags == 1  # not to be edited
        assert [place.flags for place in mark.places] == [isian.HIDDEN]
        assert str(mark.get("/V")) == str(read[name].docinfo["/Juknis"]) == stamp(sheet)
        assert json.loads(stamp(sheet))["lembar"] == sheet.id


def test_every_word_is_on_paper_in_order(all_sheets: dict[str, Sheet], made: dict[str, bytes]) -> None:
    for name, sheet in all_sheets.items():
        with pypdfium2.PdfDocument(made[name]) as document:
            pages = [page.get_textpage().get_text_range() for page in document]
        words = _squeezed("\n".join(pages))
        whole = (
            *(sheet.title, sheet.summary, sheet.disclaimer, sheet.date[:4]),
            *(wording.HOW, *sheet.instructions, wording.HANDING_IN["pdf"]),
            *(sheet.edition_title, f"versi isi {sheet.version}", sheet.question, sheet.bands_note, *sheet.sources),
            *(choice.shown for choice in sheet.choices),
            *(field.name for field in (*sheet.identity, *sheet.details, *sheet.fields)),
            *(choice.shown for field in (*sheet.identity, *sheet.fields) for choice in field.choices),
            *(part for section in sheet.sections for part in (section.title, section.hint)),
            *(f"Dasar hukum: {wording.basis(sheet.basis)}" if sheet.basis else "", *sheet.signatures),
            *(band.words for band in sheet.bands),
        )
        for part in filter(None, whole):
            assert _squeezed(text.plain(part)) in words, (name, part)
        at = 0
        for item in sheet.items:
            at = words.find(_squeezed(f"{item.code} {text.plain(item.words)}"), at)
            assert at >= 0, (name, item.id)
            end = words.find(_squeezed(item.id), at)
            assert 0 < end - at < 2000, (name, item.id)
            own = words[at : at + 3000]
            for _, criterion in item.criteria:
                assert _squeezed(text.plain(criterion)) in own, (name, item.id)
            assert _squeezed(f"Dasar hukum: {wording.basis(item.basis)}") in own, (name, item.id)
            for _, source in item.not_for:
                assert _squeezed(source) in own, (name, item.id)


def _squeezed(words: str) -> str:
    """Return words without what setting them in lines changes: spaces, and PDFium's mark of a hyphen at an end."""
    return "".join(words.replace("\ufffe", "-").replace("\x02", "-").split())


def test_links_lead_to_the_pages(all_sheets: dict[str, Sheet], read: dict[str, pikepdf.Pdf]) -> None:
    for name, sheet in all_sheets.items():
        annotations = [value for page in read[name].pages for value in page.obj.get("/Annots", [])]
        targets = {str(value.A.URI) for value in annotations if value.Subtype == Name.Link}
        wanted = {sheet.address, *(item.address for item in sheet.items)}
        assert wanted | {rule.address for item in sheet.items for rule in item.basis} <= targets, name


def test_what_belongs_together_stays_on_one_page(
    all_sheets: dict[str, Sheet], found: dict[str, dict[str, isian.Field]]
) -> None:
    for name, sheet in all_sheets.items():
        sections = {field.id: section.id for section in sheet.sections for field in section.fields}
        pages: dict[str, set[int]] = {}
        for key, field in found[name].items():
            owner, _, part = key.rpartition(":")
            row = f"{sections[owner]}:{part}" if part.isdigit() else owner
            pages.setdefault(row, set()).update(place.page for place in field.places)
        torn = {row for row, numbers in pages.items() if len(numbers) > 1 and row != "identitas"}
        assert torn == set(), name


def test_boxes_do_not_lie_over_each_other(
    found: dict[str, dict[str, isian.Field]], read: dict[str, pikepdf.Pdf]
) -> None:
    for name, held in found.items():
        by_page: dict[int, list[isian.Box]] = {}
        for field in held.values():
            for place in field.places:
                by_page.setdefault(place.page, []).append(place.box)
        for number, boxes in by_page.items():
            _, _, width, height = map(float, read[name].pages[number].mediabox)
            for index, (left, bottom, right, top) in enumerate(boxes):
                assert left > 40, name
                assert right < width - 40, name
                assert bottom > 35, name
                assert top < height - 30, name
                for other in boxes[index + 1 :]:
                    apart = other[0] >= right - 0.1 or other[2] <= left + 0.1
                    assert apart or other[1] >= top - 0.1 or other[3] <= bottom + 0.1, (name, number, other)


def test_there_is_room_for_a_pen(found: dict[str, dict[str, isian.Field]]) -> None:
    millimetre = 72 / 25.4
    for name, held in found.items():
        for key, field in held.items():
            for place in field.places:
                left, bottom, right, top = place.box
                button = kind_of(field) in ("radio", "check")
                least = 3 if button else 9.9 if field.flags & MULTILINE and "catatan" in key else 6.5
                assert (top - bottom) / millimetre > least, (name, key)
                assert (right - left) / millimetre > (3 if button else 9), (name, key)


def test_files_are_sound_and_light(made: dict[str, bytes], read: dict[str, pikepdf.Pdf]) -> None:
    pages = {name: len(pdf.pages) for name, pdf in read.items()}
    for name, data in made.items():
        assert read[name].check_pdf_syntax() == [], name
        assert pages[name] <= (35 if name.startswith("kesiapan-gsbpm") else 20), name
        assert len(data) < (ONE_PAGE if pages[name] == 1 else 700_000), name
    assert pages["narahubung"] == pages["kandidat-epss"] == 1
    assert len(made[TABLE]) < ONE_PAGE


def test_tags_hold_every_field(read: dict[str, pikepdf.Pdf], made: dict[str, bytes], tmp_path: Path) -> None:
    """Only the hidden mark is in no element, as PDF/UA allows."""
    for name in (CHECKLIST, TABLE, TICKS, "penetapan-tim", "narahubung"):
        assert list(struktur.complaints(read[name])) == ["page 1: an annotation is not in a Form element (7.18)"], name
        path = tmp_path / f"{name}.pdf"
        path.write_bytes(made[name])
        assert [finding.message for finding in pdfua.validate(str(path)).findings] == [], name


def test_headings_are_followed_by_what_they_head(made: dict[str, bytes], all_sheets: dict[str, Sheet]) -> None:
    with pypdfium2.PdfDocument(made["kesiapan-gsbpm"]) as document:
        pages = [_squeezed(page.get_textpage().get_text_range()) for page in document]
    for chapter in all_sheets["kesiapan-gsbpm"].chapters:
        for group in chapter.groups:
            heading, first = _squeezed(text.plain(group.title)), group.items[0]
            asked = _squeezed(f"{first.code} {text.plain(first.words)}")
            assert any(heading in page and asked in page.partition(heading)[2] for page in pages), group.id


def test_same_sheet_same_bytes(
    root: Path, all_sheets: dict[str, Sheet], made: dict[str, bytes], read: dict[str, pikepdf.Pdf]
) -> None:
    """In this process and in another, whose hashes differ."""
    here = make(all_sheets[TICKS])
    assert (here.data, here.pages) == (made[TICKS], len(read[TICKS].pages))
    code = (
        "import hashlib; from pathlib import Path; from generator.address import site_address\n"
        "from generator.citations.linking import linked; from generator.edition import load\n"
        "from generator.forms.composing import sheets; from generator.forms.pdf import make\n"
        f"found = sheets(linked(load(Path('.'), '{YEAR}')[0]), f'{{site_address(Path())}}{YEAR}/')\n"
        "sheet = next(sheet for sheet in found if sheet.name == 'kesiapan-gsbpm-fase-8')\n"
        "print(hashlib.sha256(make(sheet).data).hexdigest())"
    )
    surroundings = os.environ | {"PYTHONHASHSEED": "7"}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=surroundings, cwd=root
    )
    assert done.stdout.strip() == hashlib.sha256(made["kesiapan-gsbpm-fase-8"]).hexdigest()


def test_what_weasyprint_complains_of_stops_the_build(
    all_sheets: dict[str, Sheet], monkeypatch: pytest.MonkeyPatch
) -> None:
    spoilt = '<img src="https://contoh.example/x.png" alt="x"></body>'
    whole = paper.html
    monkeypatch.setattr(paper, "html", lambda sheet: whole(sheet).replace("</body>", spoilt))
    with pytest.raises(DocumentError, match=r"contoh\.example"):
        make(all_sheets["narahubung"])


def test_words_of_authors_are_no_markup(all_sheets: dict[str, Sheet]) -> None:
    odd = replace(all_sheets["kandidat-epss"], title='A & B <b>"c"</b> *miring*', summary="100% & (kurung) \\ / <i>")
    data = make(odd).data
    with pypdfium2.PdfDocument(data) as document:
        words = _squeezed(document[0].get_textpage().get_text_range())
    assert 'A&B<b>"c"</b>miring' in words
    assert "100%&(kurung)\\/<i>" in words
    with pikepdf.open(BytesIO(data)) as made:
        assert str(made.docinfo["/Title"]) == 'A & B <b>"c"</b> miring'


WORDS = "Rancangan sampel Survei Kepuasan Masyarakat versi 3, lampiran B, alokasi petugas per kabupaten/kota; "
LAST = "Selesai"


def up_to(limit: int) -> str:
    """Return words with so many letters, the last of which is LAST, or digits where there is no room for words."""
    if limit < 2 * len(LAST):
        return "8" * limit
    room = limit - len(LAST) - 1
    return f"{(WORDS * limit)[:room].rstrip():-<{room}} {LAST}"


@pytest.mark.parametrize("name", [CHECKLIST, "epss", "narahubung", "rencana-kerja", "rencana-aksi", "fs3", TABLE])
def test_the_longest_answers_stay_whole_and_legible(
    name: str, made: dict[str, bytes], found: dict[str, dict[str, isian.Field]]
) -> None:
    held = {key: field for key, field in found[name].items() if kind_of(field) == "text"}
    values = {key: up_to(int(field.get("/MaxLen"))) for key, field in held.items()}
    assert any(len(value) >= 100 for value in values.values())
    filled = isian.clicked(made[name], values)
    drawn: dict[int, list[isian.Letter]] = {}
    for letter in isian.letters(filled):
        drawn.setdefault(letter.page, []).append(letter)
    for key, field in held.items():
        (place,) = field.places
        inside = [letter for letter in drawn[place.page] if letter.text.strip() and letter.is_in(place.box)]
        assert "".join(letter.text for letter in inside) == "".join(values[key].split()), (name, key)
        assert min(letter.size for letter in inside) >= 5.5, (name, key)


def test_an_address_without_spaces_stays_whole(
    made: dict[str, bytes], found: dict[str, dict[str, isian.Field]]
) -> None:
    key = "formulir/narahubung/surel-instansi:nilai"
    (place,) = found["narahubung"][key].places
    address = "sekretariat" * 9 + "@contoh.go.id"
    drawn = isian.letters(isian.clicked(made["narahubung"], {key: address}))
    assert "".join(letter.text for letter in drawn if letter.is_in(place.box) and letter.text.strip()) == address


LONG = "Dokumen rancangan sampel Survei Kepuasan Masyarakat versi 3, lampiran B, alokasi petugas per kabupaten/kota"
FILLED = {
    CHECKLIST: {
        "identitas:instansi": "Badan Pusat Statistik Provinsi Jawa Barat",
        "identitas:tahun": "2025",
        "identitas:cara_pengumpulan": "/survei",
        "identitas:tanggal": "30/06/2025",
        "gsbpm/5.1/a1:nilai": "/sebagian",
        "gsbpm/5.1/a1:bukti": LONG,
        "gsbpm/5.1/a1:tanggal_bukti": "01/02/2025",
        "gsbpm/5.1/a1:catatan": "Baris satu: =1+1\nbaris dua (é, ñ, €)",
    },
    TABLE: {
        "formulir/identifikasi-kegiatan/no:1": "1",
        "formulir/identifikasi-kegiatan/instansi:1": "Kejaksaan Agung",
        "formulir/identifikasi-kegiatan/judul-kegiatan:1": "Kompilasi Data Kepegawaian Kejaksaan Agung",
        "formulir/identifikasi-kegiatan/waktu-terakhir:1": "2023",
        "formulir/identifikasi-kegiatan/cara-pengumpulan:1": "3. Kompilasi Produk Administrasi",
        "formulir/identifikasi-kegiatan/data-prioritas:1": "1. Ya",
    },
}
FILLERS = {"pypdf": isian.typed, "PDFium": isian.clicked}


@pytest.fixture(scope="module")
def ticks(all_sheets: dict[str, Sheet]) -> dict[str, str]:
    """Values for the sheet with boxes to tick: the first two of them."""
    boxes = [key for key, wanted in expected(all_sheets[TICKS]) if wanted.kind == "check"]
    return dict.fromkeys(boxes[:2], "/ya")


@pytest.mark.parametrize("filler", FILLERS)
def test_filled_values_are_read_back(filler: str, made: dict[str, bytes], ticks: dict[str, str]) -> None:
    for name, values in (FILLED | {TICKS: ticks}).items():
        assert values
        filled = FILLERS[filler](made[name], values)
        with pikepdf.open(BytesIO(filled)) as pdf:
            assert pdf.check_pdf_syntax() == []
        held = PdfReader(BytesIO(filled)).get_fields() or {}
        kept = {key: str(field["/V"]) for key, field in held.items() if field.get("/V") not in (None, "", "/Off")}
        mark = kept.pop("juknis")
        assert json.loads(mark)["edisi"] == "2025"
        assert {key: re.sub("\r\n?", "\n", value) for key, value in kept.items()} == values


@pytest.mark.parametrize("filler", FILLERS)
def test_three_viewers_show_the_same(
    filler: str,
    made: dict[str, bytes],
    found: dict[str, dict[str, isian.Field]],
    ticks: dict[str, str],
    page: Page,
    serve: Callable[[Path], str],
) -> None:
    pdfjs = isian.PdfJs(page, serve)
    viewers = (isian.poppler, isian.pdfium, pdfjs)
    for name, values in (FILLED | {TICKS: ticks}).items():
        empty, filled = made[name], FILLERS[filler](made[name], values)
        views = [(viewer(filled, 0), viewer(empty, 0)) for viewer in viewers]
        for key, field in found[name].items():
            for place in field.places:
                if place.page == 0:
                    marks = [isian.ink(*pair, place.box) for pair in views]
                    chosen = key in values and place.state in ("", values[key].removeprefix("/"))
                    _agree(marks, chosen, f"{name} {key} {place.state}: {marks}")
    assert pdfjs.said == []


def _agree(marks: list[isian.Ink], chosen: bool, about: str) -> None:
    """All viewers draw what was filled in, in the same place and about as dark, and nothing where nothing was."""
    assert [mark.box is not None for mark in marks] == [chosen] * len(marks), about
    if not chosen:
        return
    usual = median(mark.amount for mark in marks)
    assert usual > 1, about
    for mark in marks:
        assert 0.6 < mark.amount / usual < 1.5, about
    boxes = [mark.box for mark in marks if mark.box]
    for first, second in pairwise([*boxes, boxes[0]]):
        assert max(abs(one - other) for one, other in zip(first, second, strict=True)) < 2.5, about
