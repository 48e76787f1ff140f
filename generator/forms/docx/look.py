"""The blank document: paper, typeface, styles, language, what it says about itself."""

from collections.abc import Iterator
from datetime import datetime

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.shared import Cm, Length, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from generator.forms.sheet import Sheet
from generator.text import plain

FONT, LANGUAGE = "Arial", "id-ID"
SHORT, LONG, MARGIN = Cm(21), Cm(29.7), Cm(2)
BLUE, GREY = RGBColor(0x0B, 0x3C, 0x6F), RGBColor(0x44, 0x44, 0x44)
PLAIN_TABLE, RULED_TABLE = "Normal Table", "Table Grid"
SMALL, DISCLAIMER, CELL, COLUMN = "Keterangan", "Penafian", "Sel", "Kepala kolom"
"""Our own styles: small print, the box around the disclaimer, what stands in a table, the heads of its columns."""

_AFTER_FRAME = ("w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc")
"""What the scheme of Word wants behind a frame."""


def blank(sheet: Sheet) -> Document:
    """Return an empty A4 document in Indonesian with our styles and the properties of `sheet`."""
    document = docx.Document()
    for style in [style for style in document.styles if style.type == WD_STYLE_TYPE.TABLE]:
        if style.name not in (PLAIN_TABLE, RULED_TABLE):
            style.delete()
    for style in _old_styles(document):
        _set(style)
    _sizes(document)
    _own_styles(document)
    _speak_indonesian(document)
    _describe(document, sheet)
    return document


def turn(section: Section, *, wide: bool) -> Length:
    """Turn a section's paper upright, or on its side where it is `wide`; return how broad its text then is."""
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (LONG, SHORT) if wide else (SHORT, LONG)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = MARGIN
    section.header_distance = section.footer_distance = Cm(1)
    return Length(section.page_width - 2 * MARGIN)


def _old_styles(document: Document) -> Iterator[ParagraphStyle]:
    for name in ("Normal", "Title", "Heading 1", "List Number", "List Bullet", "Footer"):
        style = document.styles[name]
        assert isinstance(style, ParagraphStyle)
        yield style


def _set(style: ParagraphStyle) -> None:
    """Give a style our typeface: the theme's, which the library's document prefers, is not on every machine."""
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for attribute in [name for name in fonts.attrib if "heme" in name]:
        del fonts.attrib[attribute]
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), FONT)


def _sizes(document: Document) -> None:
    plain_text, title, heading, number, bullet, footer = _old_styles(document)
    for style, size in ((plain_text, 10), (title, 18), (heading, 12), (footer, 8)):
        style.font.size = Pt(size)
    plain_text.paragraph_format.space_after = Pt(5)
    plain_text.paragraph_format.line_spacing = 1.15
    for style in (title, heading):
        style.font.color.rgb = BLUE
    title.paragraph_format.space_after = Pt(2)
    _no_border(title)
    heading.paragraph_format.space_before, heading.paragraph_format.space_after = Pt(14), Pt(5)
    for style in (number, bullet):
        style.paragraph_format.space_after = Pt(3)
    footer.font.color.rgb = GREY


def _no_border(style: ParagraphStyle) -> None:
    """Take away the rule that the library's document draws under a title."""
    for border in style.element.get_or_add_pPr().findall(qn("w:pBdr")):
        border.getparent().remove(border)


def _own_styles(document: Document) -> None:
    for name, size in ((SMALL, 8.5), (DISCLAIMER, 9.5), (CELL, 9), (COLUMN, 9)):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        assert isinstance(style, ParagraphStyle)
        style.base_style = document.styles["Normal"]
        style.font.size = Pt(size)
        style.paragraph_format.space_after = Pt(2)
        style.paragraph_format.line_spacing = 1.0
        if name == SMALL:
            style.font.color.rgb = GREY
        elif name == COLUMN:
            style.font.bold, style.paragraph_format.keep_with_next = True, True
        elif name == DISCLAIMER:
            style.paragraph_format.space_after = Pt(8)
            style.element.get_or_add_pPr().insert_element_before(_frame(), *_AFTER_FRAME)


def _frame() -> BaseOxmlElement:
    """Return the frame around the disclaimer."""
    frame = OxmlElement("w:pBdr")
    for side in ("top", "left", "bottom", "right"):
        line = OxmlElement(f"w:{side}")
        for key, value in (("val", "single"), ("sz", "6"), ("space", "4"), ("color", "777777")):
            line.set(qn(f"w:{key}"), value)
        frame.append(line)
    return frame


def _speak_indonesian(document: Document) -> None:
    """Set the language of the text, so that no screen reader and no spelling check takes it for English."""
    styles, settings = document.styles.element, document.settings.element
    for element in (*styles.iter(qn("w:lang")), *settings.iter(qn("w:themeFontLang"))):
        element.set(qn("w:val"), LANGUAGE)


def _describe(document: Document, sheet: Sheet) -> None:
    about, date = document.core_properties, datetime.fromisoformat(sheet.date)
    about.title, about.subject = plain(sheet.title), plain(sheet.edition_title)
    about.identifier, about.version, about.language = sheet.address, sheet.version, LANGUAGE
    about.author = about.last_modified_by = about.comments = about.keywords = ""
    about.created = about.modified = date
    about.revision = 1
