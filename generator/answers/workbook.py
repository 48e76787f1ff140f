"""Opening a workbook: what is no workbook or unpacks to too much is refused before it is parsed."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from defusedxml.common import DefusedXmlException
from openpyxl import Workbook, load_workbook

from generator.answers.complaints import RefusedError
from generator.answers.limits import DESCRIBED, MEGABYTE, MEMBERS, PARSED, RATIO, UNPACKED

_MACROS = "vbaproject.bin"
_CELLS = ("xl/worksheets/", "xl/sharedstrings")
_XML = (".xml", ".rels", ".vml")
_STRICT = b"http://purl.oclc.org/ooxml/"
_PROLOG = 4096


@contextmanager
def opened(data: bytes) -> Iterator[tuple[Workbook, bool]]:
    """Give a workbook to be read row by row, formulas unevaluated, and whether it holds macros.

    Raises RefusedError for one that is damaged, too large, strict or hostile.
    """
    macros = _inspected(data)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            book = load_workbook(BytesIO(data), read_only=True, keep_vba=False, keep_links=False)
            yield book, macros
            book.close()
        except (DefusedXmlException, ValueError) as error:
            hostile = any(isinstance(cause, DefusedXmlException) for cause in (error, error.__cause__))
            raise RefusedError("xlsx-entitas" if hostile else "xlsx-rusak") from error


def _inspected(data: bytes) -> bool:
    """Tell whether a workbook holds macros."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            members = archive.infolist()
            _weighed(members)
            for member in members:
                _prolog(archive, member)
    except BadZipFile as error:
        raise RefusedError("xlsx-rusak") from error
    return any(member.filename.lower().endswith(_MACROS) for member in members)


def _weighed(members: list[ZipInfo]) -> None:
    xml = [member for member in members if member.filename.lower().endswith(_XML)]
    large = (
        len(members) > MEMBERS
        or sum(member.file_size for member in members) > UNPACKED
        or sum(member.file_size for member in xml) > PARSED
        or any(member.file_size > DESCRIBED for member in xml if not member.filename.lower().startswith(_CELLS))
        or any(member.file_size > max(MEGABYTE, RATIO * member.compress_size) for member in members)
    )
    if large:
        size = sum(member.file_size for member in members) // MEGABYTE
        raise RefusedError("xlsx-bom", ukuran=size, anggota=len(members))


def _prolog(archive: ZipFile, member: ZipInfo) -> None:
    """Raise for a member of XML that declares entities, and for the dialect that is not read."""
    if not member.filename.lower().endswith(_XML):
        return
    with archive.open(member) as file:
        head = file.read(_PROLOG)
    if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
        raise RefusedError("xlsx-entitas")
    if member.filename == "xl/workbook.xml" and _STRICT in head:
        raise RefusedError("xlsx-strict")
