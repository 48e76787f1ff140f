"""Lists, definition lists and tables of contents: what may stand in which of their elements."""

from itertools import groupby
from typing import Any

import pydyf

from generator.printing.tags.tree import Kid, Node, is_inline

_NUMBERINGS = {
    "circle": "Circle",
    "decimal": "Decimal",
    "disc": "Disc",
    "lower-alpha": "LowerAlpha",
    "lower-latin": "LowerAlpha",
    "lower-roman": "LowerRoman",
    "square": "Square",
    "upper-alpha": "UpperAlpha",
    "upper-latin": "UpperAlpha",
    "upper-roman": "UpperRoman",
}


def numbering(kids: list[Kid]) -> dict[str, Any]:
    """Return the attribute that tells how the items of a list are counted."""
    items = [kid for kid in kids if isinstance(kid, Node) and kid.tag == "LI" and kid.box is not None]
    style = items[0].box.style["list_style_type"] if items else None
    name = _NUMBERINGS.get(style) if isinstance(style, str) else None
    return {"A": pydyf.Dictionary({"O": "/List", "ListNumbering": f"/{name}"})} if name else {}


def entries(kids: list[Kid]) -> list[Kid]:
    """Return the items of a list; terms and their definitions share one, anything else gets its own."""
    done: list[Kid] = []
    for kid in kids:
        last = done[-1] if done else None
        if isinstance(kid, Node) and kid.tag in ("Div", "P") and any(map(_is_entry, kid.kids)):
            done += entries(kid.kids)
        elif isinstance(kid, Node) and (kid.tag in ("LI", "L") or (kid.tag == "Caption" and not done)):
            done.append(kid)
        elif isinstance(kid, Node) and kid.tag in ("Lbl", "LBody"):
            if isinstance(last, Node) and last.tag == "LI" and last.box is None and _goes_on(last, kid):
                last.kids.append(kid)
            else:
                done.append(Node("LI", [kid]))
        else:
            done.append(Node("LI", [Node("LBody", [kid])]))
    return done


def _goes_on(last: Node, kid: Node) -> bool:
    """Tell whether a term or definition belongs to the item before: a term does not follow a definition."""
    return kid.tag == "LBody" or not any(isinstance(part, Node) and part.tag == "LBody" for part in last.kids)


def item(kids: list[Kid]) -> list[Node]:
    """Return the label of an item, which may stand before its first words, and its body."""
    first = kids[0] if kids else None
    if isinstance(first, Node) and first.tag != "Lbl" and first.kids and _is_label(first.kids[0]):
        kids = [first.kids.pop(0), *kids] if len(first.kids) > 1 else [first.kids[0], *kids[1:]]
    labels = [kid for kid in kids if isinstance(kid, Node) and kid.tag == "Lbl"]
    rest = [kid for kid in kids if not _is_label(kid)]
    return [*labels, *([Node("LBody", rest)] if rest else [])]


def _is_entry(kid: Kid) -> bool:
    return isinstance(kid, Node) and kid.tag in ("LI", "Lbl", "LBody")


def _is_label(kid: Kid) -> bool:
    return isinstance(kid, Node) and kid.tag == "Lbl"


def contents(kids: list[Kid]) -> list[Kid]:
    """Make a table of contents of the lines and lists in what the HTML calls one."""
    done: list[Kid] = []
    for line, run in groupby(kids, lambda kid: isinstance(kid, Node) and kid.tag in ("P", "L")):
        part = list(run)
        done += [Node("TOC", [entry for kid in part for entry in _lines(kid)])] if line else part
    return done


def _lines(kid: Kid) -> list[Kid]:
    if not isinstance(kid, Node) or kid.tag == "P":
        return [Node("TOCI", _referring([kid]))]
    return [
        Node("TOCI", [part for body in entry.kids for part in _line(body)])
        for entry in kid.kids
        if isinstance(entry, Node)
    ]


def _line(kid: Kid) -> list[Kid]:
    """Return what an LBody holds in the terms of a table of contents."""
    return _referring(kid.kids) if isinstance(kid, Node) and kid.tag == "LBody" else [kid]


def _referring(kids: list[Kid]) -> list[Kid]:
    done: list[Kid] = []
    for inline, run in groupby(kids, is_inline):
        if inline:
            done.append(Node("Reference", list(run), inline=True))
            continue
        for kid in run:
            assert isinstance(kid, Node)
            if kid.tag == "L":
                done += contents([kid])
            else:
                done.append(Node("Reference", kid.kids, inline=True) if kid.tag == "P" else kid)
    return done
