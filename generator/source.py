"""YAML as text plus positions: every scalar stays text, every node knows its line and column."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeAlias

import yaml

from generator.diagnostics import DataError, Diagnostic, Location
from generator.messages import explain_yaml, sign

MAX_BYTES = 2_000_000
MAX_DEPTH = 60

Part: TypeAlias = str | int
Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
"""What nobody types and no editor shows; YAML forbids most of it and counts lines by some of the rest."""
_ODD_INDENT = re.compile("(?m)^[ -]*[\xa0\u2000-\u200b\u202f\u3000]")
"""A space that is none to YAML, where a line is indented: it comes with text pasted from elsewhere."""


@dataclass(frozen=True)
class Source:
    """A file read: its path relative to the project, its text, and its values.

    `value` is the tree as dicts, lists and text; an empty plain scalar, ``null`` and ``~`` are None.
    """

    path: str
    text: str
    value: Plain

    @cached_property
    def lines(self) -> list[str]:
        """The text's lines, without their ends."""
        return self.text.split("\n")

    @cached_property
    def node(self) -> yaml.Node:
        """The tree with positions, composed again when a complaint asks for it: kept, it would fill the memory."""
        node = yaml.compose(self.text, Loader=_Loader)
        assert node is not None
        return node

    def locate(self, path: tuple[Part, ...], *, key: bool = False) -> Location:
        """Return where the node at `path` stands, or its nearest ancestor; `key` points at its key."""
        node, mark = self.node, self.node
        for part in path:
            found = _child(node, part)
            if found is None:
                break
            key_node, node = found
            mark = key_node if key and key_node is not None else node
        return self.at(mark)

    def locate_words(self, path: tuple[Part, ...], start: int, length: int) -> Location:
        """Return where part of the text at `path` stands, given by its place in that text with white space folded.

        The part is cut at the end of its first line. Where the text is written with escapes the place may be
        some characters off; it stays inside the text.
        """
        here = self.locate(path)
        words = "".join((str(self._value_at(path))).split())
        wanted = len("".join(" ".join(str(self._value_at(path)).split())[:start].split()))
        line, column = here.line - 1, here.column - 1
        for character in words[: wanted + 1]:
            line, column = self._next(line, column, character)
            column += 1
        return self._cut(line, column - 1, length)

    def _value_at(self, path: tuple[Part, ...]) -> Plain:
        value = self.value
        for part in path:
            value = value[part]  # type: ignore[index]  # the path was found in this value
        return value

    def _next(self, line: int, column: int, character: str) -> tuple[int, int]:
        """Return the line and column, from zero, of the next `character`."""
        while line < len(self.lines):
            found = self.lines[line].find(character, column)
            if found >= 0:
                return line, found
            line, column = line + 1, 0
        return len(self.lines) - 1, 0

    def _cut(self, line: int, column: int, length: int) -> Location:
        excerpt = self.lines[line]
        return Location(self.path, line + 1, column + 1, max(1, min(length, len(excerpt) - column)), excerpt)

    def at(self, node: yaml.Node) -> Location:
        """Return the location of a node, cut at the end of its first line."""
        return self.span(node.start_mark.line, node.start_mark.column, node.end_mark)

    def span(self, line: int, column: int, end: yaml.Mark | None = None) -> Location:
        """Return a location from a zero-based line and column up to `end` or one character."""
        excerpt = self.lines[line] if line < len(self.lines) else ""
        stop = end.column if end is not None and end.line == line else len(excerpt.rstrip())
        return Location(self.path, line + 1, column + 1, max(1, stop - column), excerpt)


def read(root: Path, path: Path) -> Source:
    """Read one YAML file below `root`.

    Raises DataError with every complaint about its bytes and syntax: not UTF-8, too large, empty, hidden
    characters, broken YAML, anchors, aliases and tags, duplicate keys, keys that are not text.
    """
    name = path.relative_to(root).as_posix()
    text = read_text(root, path)
    if not text.strip():
        raise DataError(
            [Diagnostic("berkas-kosong", "berkas ini kosong", Location(name, 1, 1), saran="isi berkas ini, atau hapus")]
        )
    if hidden := _HIDDEN.search(text) or _ODD_INDENT.search(text):
        before = text[: hidden.end() - 1]
        where = _locate(name, text, before.count("\n"), len(before) - before.rfind("\n") - 1)
        kode, pesan, saran = _hidden(hidden)
        raise DataError([Diagnostic(kode, pesan, where, saran=saran)])
    try:
        fault = _event_fault(name, text)
        node = None if fault else yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        raise DataError([_explain(name, text, error)]) from None
    if fault:
        raise DataError([fault])
    if node is None:
        raise DataError([Diagnostic("berkas-kosong", "berkas ini hanya berisi komentar", Location(name, 1, 1))])
    faults = list(_key_faults(Source(name, text, None), node))
    if faults:
        raise DataError(faults)
    return Source(name, text, _plain(node))


def read_text(root: Path, path: Path) -> str:
    """Return a file's text with line ends as newlines.

    Raises DataError when it can't be read, is larger than MAX_BYTES or is not UTF-8.
    """
    name = path.relative_to(root).as_posix()

    def fail(kode: str, pesan: str, saran: str = "", where: Location | None = None) -> DataError:
        return DataError([Diagnostic(kode, pesan, where or Location(name, 1, 1), saran=saran)])

    try:
        data = path.read_bytes()
    except OSError as error:
        raise fail("tak-terbaca", f"berkas tidak dapat dibaca ({error.strerror})") from None
    if len(data) > MAX_BYTES:
        raise fail("terlalu-besar", f"berkas lebih besar dari {MAX_BYTES // 1_000_000} MB")
    try:
        return _newlines(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        before = _newlines(error.object[: error.start].decode("utf-8", "replace"))
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
        raise fail(
            "bukan-utf8",
            f"berkas tidak tersimpan sebagai UTF-8 (bita 0x{error.object[error.start]:02x})",
            "simpan ulang berkas dengan pengodean UTF-8",
            Location(name, line, column),
        ) from None


def _newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _locate(name: str, text: str, line: int, column: int) -> Location:
    """Return the location of one character, from a zero-based line and column."""
    lines = text.split("\n")
    return Location(name, line + 1, column + 1, 1, lines[line] if line < len(lines) else "")


def _event_fault(name: str, text: str) -> Diagnostic | None:
    """Return the first complaint about what YAML allows but no author means, or None."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        fault = ("yaml-terlalu-dalam", "isi bersarang terlalu dalam", "") if depth > MAX_DEPTH else _unmeant(event)
        if fault:
            kode, pesan, saran = fault
            mark = event.start_mark
            where = _locate(name, text, mark.line, mark.column) if mark else Location(name, 1, 1)
            return Diagnostic(kode, pesan, where, saran=saran)
    return None


def _unmeant(event: yaml.Event) -> tuple[str, str, str] | None:
    """Return code, pesan and saran for an alias, an anchor, a tag or an escaped hidden character."""
    tagged = "!" if getattr(event, "tag", None) else ""
    character = "*" if isinstance(event, yaml.AliasEvent) else "&" if getattr(event, "anchor", None) else tagged
    if character:
        return sign(character)
    hidden = _HIDDEN.search(event.value) if isinstance(event, yaml.ScalarEvent) else None
    return _hidden(hidden) if hidden else None


def _hidden(found: re.Match[str]) -> tuple[str, str, str]:
    pesan = f"ada karakter yang tidak terlihat di sini (U+{ord(found[0][-1]):04X})"
    return "karakter-terlarang", pesan, "hapus karakter itu, lalu ketik ulang sekitarnya"


def _explain(name: str, text: str, error: yaml.YAMLError) -> Diagnostic:
    """Compose again in Python, whose errors say more, and put the complaint in the author's words."""
    try:
        yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as better:
        error = better
    if not isinstance(error, yaml.MarkedYAMLError):
        return Diagnostic("yaml-rusak", "susunan YAML tidak dapat dibaca", Location(name, 1, 1))
    kode, pesan, saran, mark = explain_yaml(error, text.split("\n"))
    where = _locate(name, text, mark.line, mark.column) if mark else Location(name, 1, 1)
    return Diagnostic(kode, pesan, where, saran=saran)


def _key_faults(source: Source, top: yaml.Node) -> Iterator[Diagnostic]:
    stack = [top]
    while stack:
        node = stack.pop()
        if isinstance(node, yaml.SequenceNode):
            stack.extend(node.value)
        elif isinstance(node, yaml.MappingNode):
            yield from _keys_of(source, node)
            stack.extend(value for _, value in node.value)


def _keys_of(source: Source, node: yaml.MappingNode) -> Iterator[Diagnostic]:
    first: dict[str, int] = {}
    for key, _ in node.value:
        if not isinstance(key, yaml.ScalarNode):
            yield Diagnostic("kunci-bukan-teks", "nama kolom harus berupa teks", source.at(key))
        elif key.value in first:
            yield Diagnostic(
                "kunci-ganda",
                f'kolom "{key.value}" ditulis dua kali',
                source.at(key),
                saran=f"yang pertama ada di baris {first[key.value]}; hapus salah satu",
            )
        else:
            first[key.value] = key.start_mark.line + 1


def _plain(node: yaml.Node) -> Plain:
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    if isinstance(node, yaml.MappingNode):
        return {key.value: _plain(value) for key, value in node.value}
    assert isinstance(node, yaml.ScalarNode)
    return None if not node.style and node.value in ("", "null", "~") else str(node.value)


def _child(node: yaml.Node, part: Part) -> tuple[yaml.Node | None, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        return next(((key, value) for key, value in node.value if key.value == part), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        return None, node.value[part]
    return None
