"""The pieces of Word's XML that the library has no words for."""

from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from generator.text import parse

BOX, TICKED = "☐", "☒"
_BOX_FONT = "Segoe UI Symbol"
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"


def element(tag: str, **attributes: str | int) -> BaseOxmlElement:
    """Return an element of Word's main vocabulary: ``element("shd", val="clear")``."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    return made


def say(paragraph: Paragraph, words: str, *, bold: bool = False) -> None:
    """Add an author's text to a paragraph: emphasis as such, addresses as links."""
    for span in parse(words):
        if span.kind == "alamat":
            link(paragraph, span.target)
            continue
        run = paragraph.add_run(span.text)
        run.italic = True if span.kind == "miring" else None
        run.bold = True if bold or span.kind == "tebal" else None


def link(paragraph: Paragraph, address: str, words: str = "") -> None:
    """Add an address that can be followed, shown as `words` or as it is."""
    relation = paragraph.part.relate_to(
        address, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink", is_external=True
    )
    holder = OxmlElement("w:hyperlink")
    holder.set(qn("r:id"), relation)
    run = Run(paragraph.add_run(words or address)._r, paragraph)
    run.font.underline = True
    holder.append(run._r)
    paragraph._p.append(holder)


def field_code(paragraph: Paragraph, code: str) -> None:
    """Add a field that Word works out: ``PAGE``, ``NUMPAGES``."""
    for kind in ("begin", "", "separate", "shown", "end"):
        run = paragraph.add_run("1" if kind == "shown" else "")
        if kind == "":
            words = OxmlElement("w:instrText")
            words.text = code
            run._r.append(words)
        elif kind != "shown":
            run._r.append(element("fldChar", fldCharType=kind))


def check_box(paragraph: Paragraph, name: str, number: int) -> None:
    """Add a box to tick with a click, or with a pen; `number` is the control's own in the document."""
    xml = (
        f'<w:sdt {nsdecls("w")} xmlns:w14="{_W14}"><w:sdtPr><w:alias/><w:id w:val="{number}"/>'
        f'<w14:checkbox><w14:checked w14:val="0"/>'
        f'<w14:checkedState w14:val="{ord(TICKED):04X}" w14:font="{_BOX_FONT}"/>'
        f'<w14:uncheckedState w14:val="{ord(BOX):04X}" w14:font="{_BOX_FONT}"/></w14:checkbox></w:sdtPr>'
        f'<w:sdtContent><w:r><w:rPr><w:rFonts w:ascii="{_BOX_FONT}" w:hAnsi="{_BOX_FONT}" w:eastAsia="{_BOX_FONT}"'
        f' w:cs="{_BOX_FONT}"/></w:rPr><w:t>{BOX}</w:t></w:r></w:sdtContent></w:sdt>'
    )
    _place(paragraph, xml, name)


def drop_down(paragraph: Paragraph, name: str, number: int, choices: tuple[str, ...], invitation: str) -> None:
    """Add a list to choose from; until something is chosen it shows `invitation` in grey."""
    xml = (
        f'<w:sdt {nsdecls("w")}><w:sdtPr><w:alias/><w:id w:val="{number}"/><w:showingPlcHdr/><w:dropDownList/>'
        f'</w:sdtPr><w:sdtContent><w:r><w:rPr><w:color w:val="808080"/></w:rPr><w:t/></w:r></w:sdtContent></w:sdt>'
    )
    control = _place(paragraph, xml, name)
    next(control.iter(qn("w:t"))).text = invitation
    listed = next(control.iter(qn("w:dropDownList")))
    for choice in choices:
        listed.append(element("listItem", displayText=choice, value=choice))


def _place(paragraph: Paragraph, xml: str, name: str) -> BaseOxmlElement:
    control = parse_xml(xml)
    next(control.iter(qn("w:alias"))).set(qn("w:val"), name)
    paragraph._p.append(control)
    return control


def shade(cell: _Cell, colour: str) -> None:
    """Colour the ground of a cell."""
    cell._tc.get_or_add_tcPr().append(element("shd", val="clear", color="auto", fill=colour))


def underline(cell: _Cell) -> None:
    """Draw a dotted line along the bottom of a cell."""
    borders = element("tcBorders")
    borders.append(element("bottom", val="dotted", sz=6, space=0, color="444444"))
    cell._tc.get_or_add_tcPr().append(borders)


def whole(row: _Row, *, head: bool = False) -> None:
    """Keep a row on one page; the `head` of a table comes again on every page."""
    properties = row._tr.get_or_add_trPr()
    properties.append(element("cantSplit"))
    if head:
        properties.append(element("tblHeader"))


def pad(table: Table, twips: int) -> None:
    """Keep what stands in the cells of a table off the rules above and below it."""
    properties = table._tbl.tblPr
    margins = element("tblCellMar")
    for side in ("top", "bottom"):
        margins.append(element(side, w=twips, type="dxa"))
    properties.insert_element_before(margins, "w:tblLook", "w:tblCaption")


def explain(table: Table, words: str, *, first_row: bool, first_column: bool) -> None:
    """Say what a table holds, to those who hear it read, and where its heads are."""
    properties = table._tbl.tblPr
    for old in properties.findall(qn("w:tblLook")):
        properties.remove(old)
    properties.append(
        element("tblLook", firstRow=int(first_row), firstColumn=int(first_column), lastRow=0, noHBand=1, noVBand=1)
    )
    properties.append(element("tblCaption", val=words))
