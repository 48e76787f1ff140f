"""REPORTS: what a result can be written as. To add one: a function, a line here."""

from collections.abc import Callable, Mapping, Sequence

from generator.assessment import structured
from generator.assessment.judged import Judged

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
