"""Reads the structure of a PDF back, and complains of what PDF/UA-1 (ISO 14289-1) does not allow.

`tree` gives the elements with their text, `complaints` all violations it knows. It covers what a machine can decide of
clauses 5 to 7.21 for files without scripts, media, optional content or embedded files; numbers in complaints are
clauses. It knows nothing of WeasyPrint.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Array, Dictionary, Name

if TYPE_CHECKING:
    from collections.abc import Iterator

STANDARD = {
    *("Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "NonStruct", "P", "H"),
    *("H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody"),
    *("TFoot", "Figure", "Formula", "Form", "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot"),
}
PARENTS = {
    "LI": {"L"},
    "LBody": {"LI"},
    "TR": {"Table", "THead", "TBody", "TFoot"},
    "THead": {"Table"},
    "TBody": {"Table"},
    "TFoot": {"Table"},
    "TH": {"TR"},
    "TD": {"TR"},
    "TOCI": {"TOC"},
}
KIDS = {
    "Table": {"Caption", "THead", "TBody", "TFoot", "TR"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TFoot": {"TR"},
    "TR": {"TH", "TD"},
    "L": {"L", "LI", "Caption"},
    "LI": {"Lbl", "LBody"},
    "TOC": {"TOC", "TOCI", "Caption"},
}
PAINTING = frozenset(["f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Tj", "TJ", "'", '"', "INLINE IMAGE"])
SHOWING = frozenset(["Tj", "TJ", "'", '"'])

Place = tuple[int, Any, int]
"""A page (from 0), the form drawn on it that holds the content or None, and an MCID."""


@dataclass(eq=False)
class Element:
    """A structure element: its tag, its attributes without their owners, the text of its own content, its kids."""

    tag: str
    parent: Element | None
    raw: Dictionary
    kids: list[Element] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    objects: list[Any] = field(default_factory=list)
    pieces: list[str | Element] = field(default_factory=list)
    attributes: dict[str, Any] = field(default_factory=dict)

    @property
    def id(self) -> str | None:
        return str(self.raw.ID) if "/ID" in self.raw else None

    @property
    def alt(self) -> str | None:
        return str(self.raw.Alt) if "/Alt" in self.raw else None

    @property
    def pages(self) -> set[int]:
        """The pages that this element and those below it lie on, from 0."""
        return {place[0] for element in self.walk() for place in element.places}

    @property
    def text(self) -> str:
        """All text below, in reading order; lines and elements divided by one space."""
        words = (piece if isinstance(piece, str) else piece.text for piece in self.pieces)
        return " ".join(" ".join(words).split())

    def walk(self) -> Iterator[Element]:
        """Yield this element and all below it."""
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def find(self, *tags: str) -> list[Element]:
        """Return the elements below that have one of some tags."""
        return [element for element in self.walk() if element.tag in tags]

    def outline(self) -> Any:
        """Return tags alone, as nested tuples: what a test can spell out."""
        return (self.tag, *(kid.outline() for kid in self.kids)) if self.kids else self.tag


@dataclass
class Content:
    """What the pages show: the text of each MCID, and what is wrong with how content is marked."""

    texts: dict[Place, str] = field(default_factory=dict)
    artifacts: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    flaws: list[str] = field(default_factory=list)


def key(value: Any) -> tuple[int, int]:
    """Return what identifies an indirect object."""
    return value.objgen


def tree(pdf: pikepdf.Pdf, content: Content | None = None) -> Element:
    """Return the root of the structure: what StructTreeRoot holds, usually one Document."""
    content = content or read_content(pdf)
    pages = {key(page.obj): number for number, page in enumerate(pdf.pages)}
    root = Element("StructTreeRoot", None, pdf.Root.StructTreeRoot)
    _grow(root, None, pages, content)
    return root


def _grow(element: Element, page: int | None, pages: dict[Any, int], content: Content) -> None:
    if "/Pg" in element.raw:
        page = pages[key(element.raw.Pg)]
    for attributes in _listed(element.raw.get("/A")):
        element.attributes |= {name[1:]: attributes[name] for name in attributes.keys() if name != "/O"}  # noqa: SIM118
    for kid in _listed(element.raw.get("/K")):
        if isinstance(kid, int):
            _place(element, (page if page is not None else -1, None, kid), content)
        elif kid.get("/Type") == Name.MCR:
            form = key(kid.Stm) if "/Stm" in kid else None
            _place(element, (pages[key(kid.Pg)] if "/Pg" in kid else page or 0, form, int(kid.MCID)), content)
        elif kid.get("/Type") == Name.OBJR:
            element.objects.append(kid.Obj)
        else:
            child = Element(str(kid.S)[1:], element, kid)
            element.kids.append(child)
            element.pieces.append(child)
            _grow(child, page, pages, content)


def _place(element: Element, place: Place, content: Content) -> None:
    element.places.append(place)
    element.pieces.append(content.texts.get(place, ""))


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, Array) else [value]


def read_content(pdf: pikepdf.Pdf) -> Content:
    """Read all pages: which text each MCID shows, and paint that nothing marks."""
    content = Content()
    for number, page in enumerate(pdf.pages):
        _Scanner(content, number).scan(page.obj, None, page.obj.Resources)
    return content


class _Scanner:
    """Reads one content stream, and the forms drawn by it."""

    def __init__(self, content: Content, page: int) -> None:
        self.content = content
        self.page = page

    def scan(self, source: Any, form: Any, resources: Any) -> None:
        """Read a page or form; `form` is None on the page itself."""
        marks: list[tuple[str, int | None]] = []
        font: dict[int, str] = {}
        for operands, operator in pikepdf.parse_content_stream(source):
            name = str(operator)
            if name in ("BMC", "BDC"):
                self._open(marks, operands, form)
            elif name == "EMC":
                marks.pop()
            elif name == "Tf":
                font = to_unicode(resources.Font[operands[0]])
            elif name == "Do":
                self._draw(resources.XObject[operands[0]], marks, resources)
            elif name in PAINTING:
                self._paint(name, operands, marks, form, font)
        if marks:
            self._complain("marked content is left open")

    def _complain(self, words: str) -> None:
        self.content.flaws.append(f"page {self.page + 1}: {words}")

    def _open(self, marks: list[tuple[str, int | None]], operands: Any, form: Any) -> None:
        tag = str(operands[0])
        properties = operands[1] if len(operands) > 1 else {}
        mcid = int(properties["/MCID"]) if "/MCID" in properties else None
        if tag == "/Artifact" and any(above[1] is not None for above in marks):
            self._complain("an artifact inside tagged content (7.1)")
        if mcid is not None and any(above[0] == "/Artifact" for above in marks):
            self._complain("tagged content inside an artifact (7.1)")
        if mcid is not None:
            place = self.page, form, mcid
            if place in self.content.texts:
                self._complain(f"MCID {mcid} is used twice")
            self.content.texts[place] = ""
        marks.append((tag, mcid))

    def _draw(self, value: Any, marks: list[tuple[str, int | None]], resources: Any) -> None:
        if value.Subtype != Name.Form:
            if not _is_marked(marks):
                self._complain("an image that is neither tagged nor an artifact (7.1)")
        elif _is_marked(marks):
            if "/StructParents" in value:
                self._complain("tagged content of a form is drawn inside marked content (7.20)")
        else:
            self.scan(value, key(value), value.get("/Resources", resources))

    def _paint(self, name: str, operands: Any, marks: list[Any], form: Any, font: dict[int, str]) -> None:
        if not _is_marked(marks):
            self._complain(f"paint ({name}) that is neither tagged nor an artifact (7.1)")
        if name not in SHOWING:
            return
        mcid = next((mcid for _, mcid in reversed(marks) if mcid is not None), None)
        text = "".join(self._decoded(bytes(part), font) for part in _strings(operands))
        if mcid is None:
            self.content.artifacts[self.page].append(text)
        else:
            self.content.texts[self.page, form, mcid] += text

    def _decoded(self, codes: bytes, font: dict[int, str]) -> str:
        glyphs = [int.from_bytes(codes[at : at + 2]) for at in range(0, len(codes), 2)]
        if 0 in glyphs:
            self._complain("the glyph .notdef is shown (7.21.8)")
        if missing := [glyph for glyph in glyphs if glyph not in font]:
            self._complain(f"glyph {missing[0]} has no Unicode value (7.21.7)")
        return "".join(font.get(glyph, "") for glyph in glyphs)


def _is_marked(marks: list[tuple[str, int | None]]) -> bool:
    return any(tag == "/Artifact" or mcid is not None for tag, mcid in marks)


def _strings(operands: Any) -> list[Any]:
    parts = list(operands[-1]) if isinstance(operands[-1], Array) else [operands[-1]]
    return [part for part in parts if isinstance(part, pikepdf.String)]


def to_unicode(font: Any) -> dict[int, str]:
    """Return the text of each glyph of a font with two-byte codes."""
    if "/ToUnicode" not in font:
        return {}
    return _mapped(font.ToUnicode.read_bytes())


@cache
def _mapped(cmap: bytes) -> dict[int, str]:
    pairs = re.findall(rb"^<([0-9a-fA-F]+)> <([0-9a-fA-F]+)>$", cmap, re.MULTILINE)
    return {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in pairs}


def complaints(pdf: pikepdf.Pdf) -> list[str]:
    """Return every violation of structure that this reader knows, in words."""
    if "/StructTreeRoot" not in pdf.Root:
        return ["the file has no structure (7.1)"]
    content = read_content(pdf)
    root = tree(pdf, content)
    found = [*content.flaws, *catalog(pdf), *fonts(pdf)]
    found += [*nesting(root), *held(pdf, root, content), *parents(pdf, root), *orphans(pdf, root), *names(pdf, root)]
    found += [*annotations(pdf, root), *headings(root), *figures(pdf, root), *notes(root)]
    for table in root.find("Table"):
        found += [f"table “{table.text[:40]}”: {words}" for words in (*grid(table), *headers(table, root))]
    return [*found, *torn(root)]


def catalog(pdf: pikepdf.Pdf) -> Iterator[str]:
    """What the catalog and the metadata must say."""
    root = pdf.Root
    metadata = root.Metadata.read_bytes() if "/Metadata" in root else b""
    if not re.search(rb"""pdfuaid:part(?:>|=["'])1""", metadata):
        yield "the metadata do not say that this is PDF/UA-1 (5)"
    if b"dc:title" not in metadata:
        yield "the metadata have no title (7.1)"
    if root.get("/MarkInfo", {}).get("/Marked") is not True or root.MarkInfo.get("/Suspects") is True:
        yield "MarkInfo does not say that all is marked (6.2, 7.1)"
    if root.get("/ViewerPreferences", {}).get("/DisplayDocTitle") is not True:
        yield "viewers are not asked to show the title (7.1)"
    if not re.fullmatch(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*", str(root.get("/Lang", ""))):
        yield "the language is not given (7.2)"
    if "/PageLabels" not in root or int(root.PageLabels.Nums[0]) != 0:
        yield "the pages have no labels"
    for number, page in enumerate(pdf.pages, 1):
        if "/Annots" in page and page.obj.get("/Tabs") != Name.S:
            yield f"page {number}: the tab order is not that of the structure (7.18.3)"


def fonts(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Every font is in the file, and tells what its glyphs mean."""
    used = {key(font): font for page in pdf.pages for font in page.obj.Resources.get("/Font", {}).values()}
    for font in used.values():
        name = str(font.BaseFont)
        for inner in font.get("/DescendantFonts", [font]):
            descriptor = inner.get("/FontDescriptor", {})
            if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor.keys()):
                yield f"font {name} is not embedded (7.21.4.1)"
            if inner.get("/Subtype") == Name.CIDFontType2 and "/CIDToGIDMap" not in inner:
                yield f"font {name} has no CIDToGIDMap (7.21.3.2)"
        if "/ToUnicode" not in font:
            yield f"font {name} has no ToUnicode (7.21.7)"


def nesting(root: Element) -> Iterator[str]:
    """What may stand in what, and that nothing is empty."""
    for element in root.walk():
        tags = [kid.tag for kid in element.kids]
        where = f"{element.tag} “{element.text[:40]}”"
        if element.parent and element.tag not in STANDARD:
            yield f"{where} is no standard type (7.1)"
        if element.parent and element.parent.tag not in PARENTS.get(element.tag, {element.parent.tag}):
            yield f"{where} stands in {element.parent.tag} (7.2)"
        for tag in sorted(set(tags) - KIDS.get(element.tag, set(tags))):
            yield f"{where} holds {tag} (7.2)"
        if element.tag in KIDS and element.places:
            yield f"{where} holds content of its own (7.2)"
        if "Caption" in (tags[1:-1] if element.tag == "Table" else tags[1:] if element.tag in ("L", "TOC") else ()):
            yield f"{where} has a Caption in the middle (7.2)"
        if element.tag == "Table" and max(Counter(tags)[tag] for tag in ("Caption", "THead", "TFoot")) > 1:
            yield f"{where} has more than one Caption, THead or TFoot (7.2)"
        if element.tag == "Table" and {"THead", "TFoot"} & set(tags) and "TBody" not in tags:
            yield f"{where} has no TBody (7.2)"
        if not (element.kids or element.places or element.objects or element.tag in ("TD", "TH")):
            yield f"{where} is empty"
        if element.tag in ("P", "H1", "H2", "H3", "H4", "H5", "H6") and element.tag in tags:
            yield f"{where} stands in itself"
        if "/Lang" in element.raw and not re.fullmatch(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*", str(element.raw.Lang)):
            yield f"{where} has no true language (7.2)"


def held(pdf: pikepdf.Pdf, root: Element, content: Content) -> Iterator[str]:
    """Every MCID belongs to one element, which the parent tree names, too."""
    owners: dict[Place, Element] = {}
    for element in root.walk():
        for place in element.places:
            if place in owners:
                yield f"page {place[0] + 1}: MCID {place[2]} belongs to two elements"
            if place not in content.texts:
                yield f"page {place[0] + 1}: {element.tag} holds MCID {place[2]}, which is not drawn"
            owners[place] = element
    numbers = parent_tree(pdf)
    for place in content.texts:
        page, form, mcid = place
        source = pdf.pages[page].obj if form is None else pdf.get_object(form)
        listed = numbers.get(int(source.get("/StructParents", -1)), [])
        named = listed[mcid] if isinstance(listed, Array) and mcid < len(listed) else None
        if place not in owners:
            yield f"page {page + 1}: “{content.texts[place][:40]}” (MCID {mcid}) is in no element (7.1)"
        elif named is None or key(named) != key(owners[place].raw):
            yield f"page {page + 1}: the parent tree has another element for MCID {mcid}"


def parent_tree(pdf: pikepdf.Pdf) -> dict[int, Any]:
    """Return the parent tree of a file; only the flat form."""
    numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    return {int(number): value for number, value in zip(numbers[::2], numbers[1::2], strict=True)}


def parents(pdf: pikepdf.Pdf, root: Element) -> Iterator[str]:
    """Every element names its parent, and the keys of the parent tree rise."""
    for element in root.walk():
        if element.parent and key(element.raw.P) != key(element.parent.raw):
            yield f"{element.tag} “{element.text[:40]}” names another parent"
    numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)[::2]
    if any(first >= second for first, second in pairwise(map(int, numbers))):
        yield "the keys of the parent tree do not rise"


def orphans(pdf: pikepdf.Pdf, root: Element) -> Iterator[str]:
    """No structure element hangs on nothing."""
    reached = {key(element.raw) for element in root.walk()}
    lost = [
        value
        for value in pdf.objects
        if isinstance(value, Dictionary) and value.get("/Type") == Name.StructElem and key(value) not in reached
    ]
    if lost:
        yield f"{len(lost)} structure elements hang on nothing, as {lost[0].S}"


def names(pdf: pikepdf.Pdf, root: Element) -> Iterator[str]:
    """IDs are unique, and the ID tree finds each."""
    ids = [element.id for element in root.walk() if element.id is not None]
    for name, times in Counter(ids).items():
        if times > 1:
            yield f"the ID {name} is used {times} times (7.9)"
    flat = list(pdf.Root.StructTreeRoot.get("/IDTree", {}).get("/Names", []))
    found = {str(name): key(value) for name, value in zip(flat[::2], flat[1::2], strict=True)}
    if list(map(bytes, flat[::2])) != sorted(map(bytes, flat[::2])):
        yield "the ID tree is not sorted"
    for element in root.walk():
        if element.id is not None and found.get(element.id) != key(element.raw):
            yield f"the ID tree does not find {element.id}"
    for name in sorted(set(found) - set(ids)):
        yield f"the ID tree names {name}, which no element has"


def annotations(pdf: pikepdf.Pdf, root: Element) -> Iterator[str]:
    """Every annotation belongs to an element of its kind, and links say where they lead."""
    owners = {key(value): element for element in root.walk() for value in element.objects}
    numbers = parent_tree(pdf)
    for number, page in enumerate(pdf.pages, 1):
        for annotation in page.obj.get("/Annots", []):
            kind = {Name.Link: "Link", Name.Widget: "Form"}.get(annotation.Subtype, "Annot")
            owner = owners.get(key(annotation))
            named = numbers.get(int(annotation.get("/StructParent", -1)))
            if owner is None or owner.tag != kind:
                yield f"page {number}: an annotation is not in a {kind} element (7.18)"
            elif named is None or key(named) != key(owner.raw):
                yield f"page {number}: the parent tree does not find the {kind} of an annotation"
            if kind != "Form" and not str(annotation.get("/Contents", "")).strip():
                yield f"page {number}: a {kind} has no Contents (7.18.5)"
            if kind == "Form" and not str(annotation.get("/TU", "")).strip():
                yield f"page {number}: a field has no name for readers (7.18.1)"
    for element in root.find("Link"):
        if not any(part.objects for part in element.walk()):
            yield f"Link “{element.text[:40]}” leads nowhere"


def headings(root: Element) -> Iterator[str]:
    """The first heading is of level 1, and no level is skipped."""
    level = 0
    for element in root.find("H1", "H2", "H3", "H4", "H5", "H6"):
        if (own := int(element.tag[1])) > level + 1:
            yield f"{element.tag} “{element.text[:40]}” follows a heading of level {level} (7.4.2)"
        level = own
        if not (element.text or element.find("Figure")):
            yield f"a {element.tag} has no text (7.4)"


def figures(pdf: pikepdf.Pdf, root: Element) -> Iterator[str]:
    """Figures tell in words what they show, and lie on their page."""
    for element in root.find("Figure", "Formula"):
        if not (element.alt or str(element.raw.get("/ActualText", ""))):
            yield f"a {element.tag} has no alternative text (7.3)"
        if element.tag == "Figure" and "BBox" in element.attributes and element.pages:
            left, bottom, right, top = map(float, pdf.pages[min(element.pages)].mediabox)
            x1, y1, x2, y2 = map(float, element.attributes["BBox"])
            if not (left - 1 <= x1 < x2 <= right + 1 and bottom - 1 <= y1 < y2 <= top + 1):
                yield f"the box of the Figure “{element.alt}” is not on its page"


def notes(root: Element) -> Iterator[str]:
    """Notes have IDs; that these are unique is said elsewhere."""
    for element in root.find("Note"):
        if not element.id:
            yield f"the Note “{element.text[:40]}” has no ID (7.9)"


def rows_of(table: Element) -> list[list[Element]]:
    """Return the cells of a table, row by row; not those of tables inside."""
    groups = [table, *(kid for kid in table.kids if kid.tag in ("THead", "TBody", "TFoot"))]
    rows = {id(row): row for group in groups for row in group.kids if row.tag == "TR"}
    return [rows[id(row)].kids for row in table.walk() if id(row) in rows]


def _size(cell: Element) -> tuple[int, int]:
    return int(cell.attributes.get("RowSpan", 1)), int(cell.attributes.get("ColSpan", 1))


def grid(table: Element) -> Iterator[str]:
    """Every row has the same number of columns, and no two cells lie in one place."""
    rows = rows_of(table)
    taken: set[tuple[int, int]] = set()
    for number, cells in enumerate(rows):
        column = 0
        for cell in cells:
            while (number, column) in taken:
                column += 1
            height, width = _size(cell)
            own = {(number + down, column + right) for down in range(height) for right in range(width)}
            if own & taken:
                yield f"cells of row {number + 1} overlap (7.2)"
            taken |= own
    widths = Counter(row for row, _ in taken)
    if set(widths) != set(range(len(rows))) or len(set(widths.values())) > 1:
        yield f"its rows have {sorted(set(widths.values()))} columns (7.2)"


def headers(table: Element, root: Element) -> Iterator[str]:
    """Header cells have a scope, and cells name headers that there are."""
    ids = {element.id for element in table.find("TH")}
    cells = [cell for row in rows_of(table) for cell in row]
    if not any(cell.tag == "TH" for cell in cells):
        yield "it has no header cell (7.5)"
    for cell in cells:
        if cell.tag == "TH" and cell.attributes.get("Scope") not in (Name.Row, Name.Column, Name.Both):
            yield f"the header “{cell.text[:40]}” has no scope (7.5)"
        for header in cell.attributes.get("Headers", []):
            if str(header) not in ids:
                yield f"a cell names the header {header}, which the table has not (7.5)"


def torn(root: Element) -> Iterator[str]:
    """A table that goes on from the page before, with the same header again and no caption of its own, is torn."""
    for first, second in pairwise(root.find("Table")):
        heads = [[head.text for head in table.kids if head.tag == "THead"] for table in (first, second)]
        captioned = any(kid.tag == "Caption" for kid in second.kids)
        if heads[0] and heads[0] == heads[1] and not captioned and max(first.pages) + 1 == min(second.pages):
            yield f"table “{first.text[:40]}” goes on as another table on page {min(second.pages) + 1}"
