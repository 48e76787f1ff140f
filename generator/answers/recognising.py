"""READERS: what a file is by what its bytes say, never by its name."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from io import BytesIO
from zipfile import BadZipFile, LargeZipFile, ZipFile

from generator.answers.complaints import RefusedError
from generator.answers.contents import Contents

_HEAD = 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1f]")
_KNOWN = ("xl/workbook.xml", "xl/workbook.bin", "word/document.xml", "ppt/presentation.xml")


@dataclass(frozen=True)
class Reader:
    """A format that can be read; its module's libraries are slow to import, so they are fetched when wanted."""

    suffix: str
    fits: Callable[[bytes], bool]

    def read(self, data: bytes) -> Contents:
        """Return what a file of the format holds; raises RefusedError."""
        contents: Contents = import_module(f"generator.answers.from_{self.suffix}").read(data)
        return contents


def _starts(*signs: bytes) -> Callable[[bytes], bool]:
    return lambda data: data.startswith(signs)


def _words(pattern: str) -> Callable[[bytes], bool]:
    """Return a test of the beginning of a file of text, whatever its encoding."""
    wanted = re.compile(pattern, re.IGNORECASE | re.DOTALL)
    return lambda data: wanted.match(_beginning(data)) is not None


def _beginning(data: bytes) -> str:
    """Return the first words of a file of text, without a byte order mark; empty for what is no text."""
    head = data[: 4 * _HEAD]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        words = head.decode("utf-16", errors="replace")
    elif b"\0" in head[:4]:
        words = head.decode("utf-16-be" if head.startswith(b"\0") else "utf-16-le", errors="replace")
    else:
        words = head.decode("utf-8-sig", errors="replace")
    return "" if _BINARY.search(words) else words.lstrip("\ufeff \t\r\n")


def _member(name: str) -> Callable[[bytes], bool]:
    """Return a test of archives for a member of this name."""
    return lambda data: data.startswith(b"PK") and name in _members(data)


def _members(data: bytes) -> frozenset[str]:
    """Return the names in an archive; of a damaged one, those that stand in its bytes."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            return frozenset(archive.namelist())
    except (BadZipFile, LargeZipFile, ValueError, NotImplementedError, OSError, EOFError):
        return frozenset(name for name in _KNOWN if name.encode() in data)


def _stream(name: str) -> Callable[[bytes], bool]:
    """Return a test of old or locked Office files for a stream of this name."""
    return lambda data: data.startswith(_OLE) and name.encode("utf-16-le") in data


_html = _words(r"(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype|html|head|body)")

READERS = (
    Reader("xlsx", _member("xl/workbook.xml")),
    Reader("json", _words(r"\{(?!\\rtf)|\[\s*([\[{\]\"\d-]|true|false|null)")),
    Reader("pdf", lambda data: b"%PDF-" in data[:_HEAD]),
)
OTHERS: tuple[tuple[Callable[[bytes], bool], str], ...] = (
    (_member("word/document.xml"), "docx"),
    (_words(r"\{\\rtf"), "docx"),
    (_member("xl/workbook.bin"), "xlsb"),
    (_member("ppt/presentation.xml"), "pptx"),
    (lambda data: b"opendocument.spreadsheet" in data[:_HEAD], "ods"),
    (lambda data: b"mimetypeapplication/vnd.oasis" in data[:_HEAD], "odt"),
    (_starts(b"PK", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh", b"\xfd7zXZ"), "arsip"),
    (_stream("EncryptedPackage"), "xlsx-terkunci"),
    (_stream("Workbook"), "xls"),
    (_starts(_OLE), "ole"),
    (_starts(b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*"), "gambar"),
    (lambda data: data[8:12] == b"WEBP" or data[4:12] in (b"ftypheic", b"ftypmif1", b"ftypavif"), "gambar"),
    (lambda data: b"%FDF-" in data[:_HEAD] or b"<xfdf" in data[: 4 * _HEAD], "fdf"),
    (lambda data: _html(data) and b"juknis" in data, "html"),
    (_html, "html-lain"),
    (_words(r"<"), "xml"),
    (_words(r"[^\n]*([,;\t][^\n]*){2}"), "csv"),
    (_words(r"."), "teks"),
)
"""What is not read: a test of the bytes and the complaint, the first that fits counts."""


def recognise(data: bytes) -> Reader:
    """Return the reader of a file; raises RefusedError for what is not read."""
    for reader in READERS:
        if reader.fits(data):
            return reader
    raise RefusedError(next((code for fits, code in OTHERS if fits(data)), "tak-dikenal"))
