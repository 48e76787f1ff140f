"""Links: each annotation in one Link element, described by the words that are linked."""

from typing import Any

import pydyf

from generator.printing.tags.tree import Annotation, Node


def tie(node: Node, linked: bool = False) -> None:
    """Mend the links below a node; within a link WeasyPrint links every box again, which says nothing new."""
    if node.tag == "Form":
        return
    held = [kid for kid in node.kids if isinstance(kid, Annotation)]
    if held and linked:
        node.kids = [kid for kid in node.kids if not isinstance(kid, Annotation)]
    elif held and node.tag != "Link":
        node.kids = [Node("Link", node.kids, node.box, inline=True)]
    if node.tag == "Link" and (linked or not held):
        node.tag = "Span" if node.inline else "Div"
    elif node.tag == "Link":
        _describe(node.box.element, held)
        node.inline = linked = True
    for kid in node.kids:
        if isinstance(kid, Node):
            tie(kid, linked)


def _describe(element: Any, held: list[Annotation]) -> None:
    """Tell in words where annotations lead; WeasyPrint has put the target there, which stays if there are no words."""
    words = " ".join("".join(element.itertext()).split()) or _alternative(element)
    for annotation in held:
        if words:
            annotation.value["Contents"] = pydyf.String(words)


def _alternative(element: Any) -> str:
    images = (image.get("alt") for image in element.iter("img"))
    return " ".join(filter(None, [element.get("title"), *images]))
