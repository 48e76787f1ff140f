"""Each element gets the form that PDF/UA-1 asks for, from the leaves up; what says nothing is left out."""

from itertools import groupby
from typing import Any

import pydyf
from weasyprint.formatting_structure.boxes import ReplacedBox

from generator.printing.tags.lists import contents, entries, item, numbering
from generator.printing.tags.tables import arrange
from generator.printing.tags.tree import Kid, Marked, Node, is_inline

_CELLS = ("TD", "TH")
_PLAIN = ("P", "H1", "H2", "H3", "H4", "H5", "H6", "Lbl", "Link", "Span", "Reference", "Note")
_MIXED = (*_CELLS, "LBody", "Caption")
_GROUPS = ("Document", "Part", "Art", "Sect", "Div", "BlockQuote")


def shape(node: Node) -> None:
    """Give a node and all below it their form."""
    if (node.anonymous and node.tag != "Link") or node.tag in ("NonStruct", "Span"):
        node.tag = "Span" if node.inline else "Div"
    if node.box is not None and node.box.element is not None and not node.anonymous:
        _describe(node, node.box.element)
    node.kids = _alone(_joined([piece for kid in node.kids for piece in _pieces(kid)]))
    _arrange(node)
    if node.box is not None and node.box.element is not None and node.box.element.get("role") == "doc-toc":
        node.kids = contents(node.kids)


def _pieces(kid: Kid) -> list[Kid]:
    """Return what stands for a kid in its parent: itself, its own kids where it says nothing more, or nothing."""
    if not isinstance(kid, Node):
        return [] if isinstance(kid, Marked) and _unseen(kid.box) else [kid]
    if _decorative(kid):
        return []
    shape(kid)
    if not kid.kids and kid.tag not in _CELLS:
        return []
    says_nothing = (kid.tag == "Span" and not kid.attributes) or (kid.anonymous and kid.tag == "Div")
    return kid.kids if says_nothing else [kid]


def _joined(pieces: list[Kid]) -> list[Kid]:
    """Join the parts of an element that lines, columns or pages divide."""
    kids: list[Kid] = []
    for piece in pieces:
        last = kids[-1] if kids else None
        if isinstance(last, Node) and isinstance(piece, Node) and _continues(last, piece):
            last.kids += piece.kids
        else:
            kids.append(piece)
    return kids


def _alone(kids: list[Kid]) -> list[Kid]:
    """Return the words of a paragraph that only stands for its parent, without the paragraph."""
    only = kids[0] if len(kids) == 1 else None
    return only.kids if isinstance(only, Node) and only.anonymous and only.tag == "P" else kids


def _continues(last: Node, piece: Node) -> bool:
    if last.key is None or last.key != piece.key or last.tag != piece.tag:
        return False
    return piece.inline or (last.anonymous and piece.anonymous and piece.tag == "P")


def _arrange(node: Node) -> None:
    """Bring the kids of a node into the order and grouping that its tag asks for."""
    if node.tag == "L":
        node.attributes |= numbering(node.kids)
        node.kids = entries(node.kids)
    elif node.tag == "LI":
        node.kids = [kid if kid.tag == "Lbl" else Node("LBody", _mixed(_alone(kid.kids))) for kid in item(node.kids)]
    elif node.tag == "Table":
        arrange(node)
    elif node.tag in _PLAIN:
        node.kids = [part for kid in node.kids for part in _opened(kid)]
    elif node.tag in _MIXED:
        node.kids = _mixed(node.kids)
    elif node.tag == "Div" and all(map(is_inline, node.kids)):
        node.tag = "P"
    elif node.tag in _GROUPS:
        node.kids = _wrapped(node.kids)


def _opened(kid: Kid) -> list[Kid]:
    """Return the words of a paragraph that stands where no paragraph may."""
    if isinstance(kid, Node) and kid.tag in ("P", "Div"):
        return [part for inner in kid.kids for part in _opened(inner)]
    return [kid]


def _mixed(kids: list[Kid]) -> list[Kid]:
    """Return words as they are, but in paragraphs where blocks stand beside them."""
    return kids if all(map(is_inline, kids)) else _wrapped(kids)


def _wrapped(kids: list[Kid]) -> list[Kid]:
    done: list[Kid] = []
    for inline, run in groupby(kids, is_inline):
        part = list(run)
        done += [Node("P", part)] if inline else part
    return done


def _describe(node: Node, element: Any) -> None:
    """Note the language, the long form of an abbreviation, and the label of a drawing, as the HTML has them."""
    if lang := element.get("lang"):
        node.attributes["Lang"] = pydyf.String(lang)
    if element.tag == "abbr" and (title := element.get("title")):
        node.attributes["E"] = pydyf.String(title)
    if node.tag == "Figure" and "Alt" not in node.attributes and (label := element.get("aria-label")):
        node.attributes["Alt"] = pydyf.String(label)


def _decorative(node: Node) -> bool:
    """Tell whether the HTML says that something is for the eye only."""
    element = node.box.element if node.box is not None else None
    if element is None:
        return False
    image = node.tag == "Figure" and (element.get("alt") == "" or element.get("role") in ("none", "presentation"))
    return image or node.box.is_leader or element.get("aria-hidden") == "true"


def _unseen(box: Any) -> bool:
    """Tell whether nothing is drawn for a box, or only an image that comes from the style sheet."""
    if isinstance(box, ReplacedBox):
        return "::" in box.element_tag
    return not box.text.strip() or box.style["visibility"] != "visible"
