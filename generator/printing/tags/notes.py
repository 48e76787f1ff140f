"""Footnotes stand where they are called, not where a page happens to end."""

import pydyf
from weasyprint.formatting_structure.boxes import FootnoteAreaBox

from generator.printing.tags.tree import Kid, Node, walk

_CLOSED = ("H1", "H2", "H3", "H4", "H5", "H6", "Link")
"""A note stands behind these, not in them: it is no part of a heading or of the words of a link."""


def settle(root: Node) -> None:
    """Make notes of what stands in footnote areas, each with an ID, and move them behind their calls."""
    areas = [kid for kid in root.kids if isinstance(kid, Node) and _is_area(kid)]
    notes = {kid.key[0]: kid for area in areas for kid in area.kids if isinstance(kid, Node) and kid.key}
    for number, note in enumerate(notes.values(), 1):
        note.tag, note.inline = "Note", True
        note.attributes["ID"] = pydyf.String(f"catatan-{number}")
        for node in walk(note):
            if node.key and node.key[1].endswith("::footnote-marker"):
                node.tag, node.inline = "Lbl", True
    if notes:
        _place(root, notes)
        lost = set(map(id, notes.values()))  # those whose call is not on paper stay where they are
        for area in areas:
            area.kids = [note for note in area.kids if id(note) in lost]


def _place(node: Node, notes: dict[int, Node], closed: bool = False) -> list[Kid]:
    """Put the notes called below a node behind their calls; return those that must stand behind the node itself."""
    closed = closed or node.tag in _CLOSED
    kids: list[Kid] = []
    behind: list[Kid] = []
    if node.key and node.key[1].endswith("::footnote-call") and (note := notes.pop(node.key[0], None)):
        node.tag = "Reference"
        behind.append(note)
    for kid in node.kids:
        kids.append(kid)
        if isinstance(kid, Node) and not _is_area(kid):
            (behind if closed else kids).extend(_place(kid, notes, closed))
    node.kids = kids
    return behind


def _is_area(node: Node) -> bool:
    return isinstance(node.box, FootnoteAreaBox)
