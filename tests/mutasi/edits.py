"""Change one place of a file and nothing else, so that its line is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from random import Random

    from generator.models.walk import Trail
    from generator.source import Source


@dataclass(frozen=True)
class Change:
    """The new text of the file `path`, the line changed, and what was changed."""

    path: str
    text: str
    line: int
    what: str


def swap(source: Source, path: Trail, old: str, new: str, start: int = 0) -> Change | None:
    """Replace `old`, which stands `start` characters into the folded text at `path`; None where a line breaks it."""
    here = source.locate_words(path, start, len(old)) if start else source.locate(path)
    column = here.excerpt.find(old, here.column - 1)
    if column < 0 or (start and column != here.column - 1) or old == new:
        return None
    before, after = here.excerpt[:column], here.excerpt[column + len(old) :]
    if not new and after.startswith(" "):
        after = after[1:]
    lines = [*source.lines[: here.line - 1], before + new + after, *source.lines[here.line :]]
    return Change(source.path, "\n".join(lines), here.line, f'"{old}" → "{new}"')


def swap_value(source: Source, path: Trail, new: str) -> Change | None:
    """Replace the whole value at `path`, where it is short enough to stand on one line."""
    node = node_at(source, path)
    raw = source.text[node.start_mark.index : node.end_mark.index].rstrip()
    if not isinstance(node, yaml.ScalarNode) or "\n" in raw:
        return None
    text = source.text[: node.start_mark.index] + new + source.text[node.start_mark.index + len(raw) :]
    return Change(source.path, text, node.start_mark.line + 1, f"{raw} → {new}")


def rename_key(source: Source, path: Trail, new: str) -> Change:
    """Rename the key that ends `path`."""
    here, old = source.locate(path, key=True), str(path[-1])
    line = here.excerpt[: here.column - 1] + here.excerpt[here.column - 1 :].replace(old, new, 1)
    text = "\n".join([*source.lines[: here.line - 1], line, *source.lines[here.line :]])
    return Change(source.path, text, here.line, f"{old}: → {new}:")


def drop(source: Source, path: Trail) -> Change:
    """Remove an item of a list or a key with its value; of a list with one item, the list."""
    spans, number = siblings(source, path)
    if len(spans) == 1:
        return drop(source, path[:-1])
    start, end = spans[number]
    if number + 1 < len(spans):
        end = spans[number + 1][0]
    else:
        start = spans[number - 1][1]
    text = source.text[:start] + source.text[end:]
    return Change(source.path, text, line_of(source, spans[number][0]), f"hapus {_brief(source, *spans[number])}")


def exchange(source: Source, path: Trail) -> Change:
    """Let an item of a list and the one after it change places."""
    spans, number = siblings(source, path)
    (start, end), (start2, end2) = spans[number], spans[number + 1]
    text = source.text
    changed = text[:start] + text[start2:end2] + text[end:start2] + text[start:end] + text[end2:]
    return Change(source.path, changed, line_of(source, start), f"tukar {_brief(source, start, end)} dan sesudahnya")


def double(source: Source, path: Trail) -> Change:
    """Write an item of a list twice, one after the other; the line is that of the second."""
    spans, number = siblings(source, path)
    start, end = spans[number]
    between = f"\n{' ' * (start - source.text.rfind(chr(10), 0, start) - 1)}" if is_block(source, path) else ", "
    text = source.text[:end] + between + source.text[start:end] + source.text[end:]
    line = line_of(source, end) + between.count("\n")
    return Change(source.path, text, line, f"gandakan {_brief(source, start, end)}")


def append(source: Source, key: str, item: str) -> Change:
    """Add an item, as a block, to the list `key` at the top of a file, which may not have it yet."""
    block = "\n".join(f"    {line}" for line in item.split("\n")).replace("    ", "  - ", 1)
    lines = source.text.rstrip("\n").split("\n")
    place = source.locate((key,), key=True).line if isinstance(source.value, dict) and key in source.value else 0
    lines = [*lines[:place], block, *lines[place:]] if place else [*lines, f"{key}:", block]
    return Change(source.path, "\n".join(lines) + "\n", place + 1 or len(lines), item.replace("\n", ", "))


def siblings(source: Source, path: Trail) -> tuple[list[tuple[int, int]], int]:
    """Return from and to which character each child of the node around `path` stands, and which child `path` is."""
    parent = node_at(source, path[:-1])
    assert isinstance(parent, yaml.SequenceNode | yaml.MappingNode)
    if isinstance(parent, yaml.MappingNode):
        spans = [(key.start_mark.index, _end(source, value)) for key, value in parent.value]
        return spans, [key.value for key, _ in parent.value].index(path[-1])
    starts = [item.start_mark.index for item in parent.value]
    if not parent.flow_style:
        starts = [source.text.rindex("-", 0, start) for start in starts]
    return list(zip(starts, (_end(source, item) for item in parent.value), strict=True)), int(path[-1])


def is_block(source: Source, path: Trail) -> bool:
    """Tell whether the list or mapping around `path` is written line by line."""
    parent = node_at(source, path[:-1])
    return not (isinstance(parent, yaml.CollectionNode) and parent.flow_style)


def node_at(source: Source, path: Trail) -> yaml.Node:
    """Return the node at `path`."""
    node = source.node
    for part in path:
        if isinstance(node, yaml.MappingNode):
            node = next(value for key, value in node.value if key.value == part)
        else:
            node = node.value[part]
    return node


def line_of(source: Source, index: int) -> int:
    """Return the line, from 1, of a character."""
    return source.text.count("\n", 0, index) + 1


def _end(source: Source, node: yaml.Node) -> int:
    return node.start_mark.index + len(source.text[node.start_mark.index : node.end_mark.index].rstrip())


def _brief(source: Source, start: int, end: int) -> str:
    words = " ".join(source.text[start:end].split())
    return words if len(words) < 60 else f"{words[:59]}…"


def misspelt(random: Random, word: str) -> str:
    """Return a word with two letters swapped, one left out or one doubled; never the word itself."""
    if len(word) == 1:
        return word * 2
    place = random.randrange(len(word) - 1)
    first, second, rest = word[place], word[place + 1], word[place + 2 :]
    options = [word[:place] + second + first + rest, word[:place] + second + rest, word[:place] + first + word[place:]]
    return random.choice([option for option in options if option != word])
