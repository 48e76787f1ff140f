"""WeasyPrint's boxes and the tags it wrote for them, read side by side.

Which tag belongs to which box is not kept by WeasyPrint, but it writes the tags in the order of the boxes. So the boxes
are walked in that order again, and each takes the next tag. Table cells and annotations do know their tag: they prove
that the two have stayed in step.
"""

from collections.abc import Iterator
from typing import Any

import pydyf
from weasyprint.formatting_structure import boxes

from generator.printing.tags.tree import Annotation, Key, Marked, Node, key_of

_OUT_OF_STEP = "WeasyPrint wrote its tags in another order than generator/printing/tags/read.py knows"
_ITEMS = {"dt": "Lbl", "dd": "LBody"}


class Reader:
    """Reads the tree of each page. The content of margin boxes is kept apart in `margins`."""

    def __init__(self, document: Any, pdf: Any) -> None:
        self._pages = document.pages
        self._pdf = pdf
        root = self._find(pdf.catalog["StructTreeRoot"])
        self._start = self._find(root["ParentTree"]).number
        self._next = self._find(root["K"][0]).number + 1
        self._page = 0
        self.margins: list[Node] = []

    def pages(self) -> Iterator[list[Node]]:
        """Yield the structure elements of each page."""
        for number, page in enumerate(self._pages):
            self._page = number
            yield list(self._nodes(page._page_box, None))

    def close(self) -> None:
        """Take WeasyPrint's structure out of the file; after it stands nothing but the metadata."""
        objects = self._pdf.objects
        rest = objects[self._next :]
        if any(value.reference != self._pdf.catalog.get("Metadata") for value in rest):
            raise RuntimeError(_OUT_OF_STEP)
        del objects[self._start :]
        for value in rest:
            self._pdf.add_object(value)
            self._pdf.catalog["Metadata"] = value.reference

    def _find(self, reference: bytes) -> Any:
        return self._pdf.objects[int(reference.split()[0])]

    def _take(self, kind: str) -> Any:
        """Return the next object that WeasyPrint wrote for the tree."""
        value = self._pdf.objects[self._next] if self._next < len(self._pdf.objects) else None
        if not isinstance(value, pydyf.Dictionary) or value.get("Type") != kind:
            raise RuntimeError(_OUT_OF_STEP)
        self._next += 1
        return value

    def _nodes(self, box: Any, above: Key | None) -> Iterator[Node]:
        box = getattr(box, "_box", box)  # an absolutely positioned box hides behind a placeholder
        tag = None if box.element is None else box.element_tag
        whole = isinstance(box, boxes.ParentBox) and not isinstance(box, boxes.LineBox)
        if isinstance(box, boxes.MarginBox):
            for child in box.children:
                self.margins += self._nodes(child, None)
        elif whole and (tag in ("html", "body") or isinstance(box, boxes.PageBox)):
            for child in box.children:
                yield from self._nodes(child, above)
        else:
            yield self._node(box, above)

    def _node(self, box: Any, above: Key | None) -> Node:
        element = self._take("/StructElem")
        node = Node(element["S"][1:], box=box, key=key_of(box), inline=isinstance(box, boxes.InlineLevelBox))
        node.anonymous = isinstance(box, boxes.LineBox) or (node.key is not None and node.key == above)
        if node.tag == "LI" and _bare(box):
            element = self._take("/StructElem")  # the LBody of an LI that WeasyPrint made up
            node.tag = _ITEMS.get(box.element_tag, "LI")
        node.attributes = {name: element[name] for name in ("A", "Alt") if name in element}
        if node.tag in ("TD", "TH"):
            element["A"].pop("Headers", None)  # those of a fragment; the whole table has others
            if getattr(box, "mark", None) is not element:
                raise RuntimeError(_OUT_OF_STEP)
        if node.tag == "Figure":
            node.attributes["A"]["BBox"] = self._rectangle(element["A"]["BBox"])
        self._fill(node, element)
        return node

    def _fill(self, node: Node, element: Any) -> None:
        """Read what a box holds."""
        box, children = node.box, node.box.children
        if node.tag == "Table" and box.is_table_wrapper and (table := box.get_wrapped_table()):
            children = [part for child in children for part in (child.children if child is table else [child])]
            box = table
        self._annotations(node, box)
        mcids = (kid for kid in element["K"] if isinstance(kid, int))
        for child in children:
            for part in child.children if isinstance(child, boxes.LineBox) else [child]:
                if isinstance(part, boxes.TextBox):
                    mcid = next(mcids) if node.tag == "Link" else self._take("/StructElem")["K"][0]
                    node.kids.append(Marked(self._page, mcid, part))
                else:
                    node.kids += self._nodes(part, node.key)
        if isinstance(box, boxes.ReplacedBox):
            node.kids.append(Marked(self._page, next(mcids), box))

    def _annotations(self, node: Node, box: Any) -> None:
        for value in filter(None, (box.link_annotation, box.widget_annotation)):
            if self._take("/OBJR")["Obj"] != value.reference:
                raise RuntimeError(_OUT_OF_STEP)
            annotation = Annotation(self._page, value)
            if value is box.link_annotation:
                node.kids.append(annotation)
            else:
                self._take("/StructElem")
                node.kids.append(Node("Form", [annotation], inline=True))

    def _rectangle(self, edges: list[float]) -> Any:
        """Return a rectangle of the layout in the units of the PDF page, whose origin is at the bottom."""
        page = self._pages[self._page]
        left, _, right, _ = self._find(self._pdf.page_references[self._page])["MediaBox"]
        scale = (right - left) / (page.width + page.bleed["left"] + page.bleed["right"])
        x1, y1, x2, y2 = edges
        return pydyf.Array([x1 * scale, (page.height - y2) * scale, x2 * scale, (page.height - y1) * scale])


def _bare(box: Any) -> bool:
    """Tell whether WeasyPrint puts an item into an LI of its own: definition lists, and items without bullet."""
    style = box.style
    return box.element_tag != "li" or "list-item" not in style["display"] or style["list_style_type"] == "none"
