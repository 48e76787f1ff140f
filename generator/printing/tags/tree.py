"""What the structure tree is made of while it is mended."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

Key = tuple[int, str]
"""An HTML element, or a pseudo-element of it: all boxes that layout made of it share this."""


class Marked(NamedTuple):
    """Content: the box drawn under an MCID of a page."""

    page: int
    mcid: int
    box: Any


class Annotation(NamedTuple):
    """An annotation and the page it lies on."""

    page: int
    value: Any


@dataclass(slots=True, eq=False)
class Node:
    """A structure element. `inline` ones were laid out in a line; `anonymous` ones repeat their parent's element."""

    tag: str
    kids: "list[Kid]" = field(default_factory=list)
    box: Any = None
    inline: bool = False
    anonymous: bool = False
    attributes: dict[str, Any] = field(default_factory=dict)
    key: Key | None = None


Kid = Node | Marked | Annotation
_FLOWING = ("Span", "Link", "Reference", "Note", "Figure", "Form", "Lbl")


def walk(node: Node) -> Iterator[Node]:
    """Yield a node and all below it, in reading order."""
    stack = [node]
    while stack:
        yield (node := stack.pop())
        stack += [kid for kid in reversed(node.kids) if isinstance(kid, Node)]


def is_inline(kid: Kid) -> bool:
    """Tell whether something flows within a paragraph; blocks that are laid out in a line do not."""
    return not isinstance(kid, Node) or (kid.inline and kid.tag in _FLOWING)


def key_of(box: Any) -> Key | None:
    """Return which element a box is made of; boxes of the page itself have none."""
    return None if box.element is None else (id(box.element), box.element_tag)
