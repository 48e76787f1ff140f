"""What stands in the document, from the title to the places to sign."""

from collections.abc import Iterator
from datetime import date

from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Length, Pt

from generator.forms import wording
from generator.forms.docx import markup
from generator.forms.docx.look import DISCLAIMER, SMALL, turn
from generator.forms.docx.signing import sign
from generator.forms.docx.tables import Tables, is_wide, notes
from generator.forms.sheet import Section, Sheet
from generator.templating import long_date
from generator.text import plain

FIELDS, ROWS, SIGNING = "Isian", "Tabel isian", "Tanda tangan"
IDENTITY = "Identitas"
BASIS, SOURCES = "Dasar hukum: ", "Sumber: "
COUNTED = "Untuk dihitung dan direkap, isilah bentuk PDF, Excel, atau HTML-nya pada halaman formulir ini: "


def write(document: Document, sheet: Sheet) -> None:
    """Write a sheet into an empty document."""
    papers = tuple(_papers((*_identity(sheet), *sheet.sections)))
    turned = papers[0][1]
    broad = turn(document.sections[0], wide=turned)
    _opening(document, sheet)
    _footer(document, sheet)
    tables = Tables(document)
    for section, wide in papers:
        if wide != turned:
            broad, turned = turn(document.add_section(WD_SECTION.NEW_PAGE), wide=wide), wide
        _section(document, tables, section, broad)
    if sheet.signatures:
        document.add_heading(SIGNING, 1)
        sign(document, sheet.signatures, broad)


def _identity(sheet: Sheet) -> Iterator[Section]:
    if sheet.identity:
        yield Section("identitas", IDENTITY, "", sheet.identity)


def _opening(document: Document, sheet: Sheet) -> None:
    markup.say(document.add_paragraph(style="Title"), sheet.title)
    day = long_date(date.fromisoformat(sheet.date))
    edition = f"{sheet.edition_title}, edisi {sheet.edition}, {day}. Versi isi {sheet.version}."
    markup.say(document.add_paragraph(style=SMALL), edition)
    markup.say(document.add_paragraph(), sheet.summary)
    if sheet.disclaimer:
        markup.say(document.add_paragraph(style=DISCLAIMER), sheet.disclaimer)
    document.add_heading(wording.HOW, 1)
    for words in (*sheet.instructions, wording.HANDING_IN["docx"]):
        markup.say(document.add_paragraph(style="List Number"), words)
    _sources(document, sheet)


def _sources(document: Document, sheet: Sheet) -> None:
    paragraph = document.add_paragraph(style=SMALL)
    paragraph.paragraph_format.space_before = Pt(6)
    for number, basis in enumerate(sheet.basis):
        paragraph.add_run("; " if number else BASIS)
        markup.link(paragraph, basis.address, plain(basis.words))
        paragraph.add_run(f" (melalui {plain(basis.via)})" if basis.via else "")
    paragraph.add_run(f". {SOURCES}" if sheet.basis else SOURCES)
    markup.say(paragraph, "; ".join(sheet.sources))
    paragraph.add_run(".")
    paragraph = document.add_paragraph(style=SMALL)
    paragraph.add_run(COUNTED)
    markup.link(paragraph, sheet.address)


def _papers(sections: tuple[Section, ...]) -> Iterator[tuple[Section, bool]]:
    """Yield each section, and whether it stands on paper turned on its side: a wide table and what leads up to it."""
    for place, section in enumerate(sections):
        table = next((later for later in sections[place:] if later.repeated), section)
        yield section, is_wide(table)


def _section(document: Document, tables: Tables, section: Section, broad: Length) -> None:
    markup.say(document.add_heading(level=1), section.title or (ROWS if section.repeated else FIELDS))
    if section.hint:
        markup.say(document.add_paragraph(), section.hint)
    if not section.repeated:
        tables.fields(section, broad)
        return
    for name, words in notes(section):
        paragraph = document.add_paragraph(style=SMALL)
        paragraph.paragraph_format.keep_with_next = True
        markup.say(paragraph, name, bold=True)
        paragraph.add_run(": ")
        markup.say(paragraph, words)
    tables.rows(section, broad)


def _footer(document: Document, sheet: Sheet) -> None:
    """Write title, edition and number of the page under every page; later sections take it over."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run(f"{plain(sheet.title)}, edisi {sheet.edition}. Halaman ")
    markup.field_code(paragraph, "PAGE")
    paragraph.add_run(" dari ")
    markup.field_code(paragraph, "NUMPAGES")
