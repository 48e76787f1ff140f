"""Fragments of one HTML element on several pages or in several columns become one structure element again."""

from collections.abc import Iterable

from generator.printing.tags.tree import Key, Kid, Node


def join(pages: Iterable[list[Node]]) -> tuple[Node, list[Node]]:
    """Return the tree of all pages, and what pages only repeat: headers of tables, fixed boxes."""
    root = Node("Document")
    joiner = _Joiner()
    for page in pages:
        joiner.gather(page, root.kids)
    return root, joiner.repeated


class _Joiner:
    def __init__(self) -> None:
        self._first: dict[Key, Node] = {}
        self.repeated: list[Node] = []

    def gather(self, kids: Iterable[Kid], into: list[Kid]) -> None:
        """Put kids where they belong: what continues an element goes to its first fragment, the rest into `into`.

        Parts of a line are no fragments to be joined here: between two of the same element others may stand.
        """
        for kid in kids:
            if not isinstance(kid, Node):
                into.append(kid)
                continue
            first = kid if kid.key is None or kid.anonymous or kid.inline else self._first.setdefault(kid.key, kid)
            if first is kid:
                content, kid.kids = kid.kids, []
                into.append(kid)
                self.gather(content, kid.kids)
            elif _repeats(kid):
                self.repeated.append(kid)
            else:
                self.gather(kid.kids, first.kids)


def _repeats(node: Node) -> bool:
    """Tell whether a later fragment shows the same again."""
    box = node.box
    return box.style["position"] == "fixed" or getattr(box, "is_header", False) or getattr(box, "is_footer", False)
