"""REPORTS: what a result can be written as. To add one: a function, a line here and in OURS."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from generator.assessment import structured
from generator.assessment.judged import Judged
from generator.assessment.structured import SCHEME
from generator.spreadsheets import marked

Maker = Callable[[Sequence[Judged]], bytes]


def _pdf(files: Sequence[Judged]) -> bytes:
    from generator.assessment import paper  # only where it is wanted: it brings WeasyPrint

    return paper.make(files)


def _xlsx(files: Sequence[Judged]) -> bytes:
    from generator.assessment import workbook

    return workbook.make(files)


def _json(files: Sequence[Judged]) -> bytes:
    return f"{structured.as_json(files)}\n".encode(errors="replace")


REPORTS: Mapping[str, Maker] = {".pdf": _pdf, ".xlsx": _xlsx, ".json": _json}
"""Suffix of a file → the bytes of the report on all files. Raises DocumentError where it cannot be made."""


def _is_pdf(path: Path) -> bool:
    import pikepdf

    try:
        with pikepdf.open(path) as pdf:
            return str(pdf.docinfo.get("/Creator")) == "juknis" and "/AcroForm" not in pdf.Root
    except pikepdf.PdfError:
        return False


def _is_xlsx(path: Path) -> bool:
    from generator.assessment.workbook import MARK

    return marked(path, MARK)


def _is_json(path: Path) -> bool:
    with path.open("rb") as file:
        return f'"{SCHEME}"'.encode() in file.read(200)


OURS: Mapping[str, Callable[[Path], bool]] = {".pdf": _is_pdf, ".xlsx": _is_xlsx, ".json": _is_json}
"""Suffix → whether a file is such a report, which a new one may take the place of."""
