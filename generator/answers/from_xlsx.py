"""A filled workbook: worksheets are known by their stamp, columns by the keys below it, rows by their id."""

from collections.abc import Iterator
from dataclasses import replace

from generator.answers.complaints import RefusedError, Remark
from generator.answers.contents import Contents, Found
from generator.answers.limits import COLUMNS, ROWS
from generator.answers.workbook import opened
from generator.answers.worksheet import Page


def read(data: bytes) -> Contents:
    """Return what a workbook holds; raises RefusedError for one that cannot be read or is someone else's."""
    pages: list[Page] = []
    with opened(data) as (book, macros):
        remarks = [Remark("xlsx-makro")] if macros else []
        for worksheet in book.worksheets:
            page = Page(worksheet.title)
            rows = worksheet.iter_rows(max_row=ROWS, max_col=COLUMNS)
            page.take(enumerate(rows, 1))
            pages.append(page)
    marks = [page.mark for page in pages if page.mark]
    if not marks:
        raise RefusedError("penanda-rusak" if any(page.stamped for page in pages) else "bukan-formulir")
    ours = [page for page in pages if page.mark == marks[0]]
    remarks += (
        Remark("xlsx-lembar-lain", f"lembar {page.name}", {"lembar": page.mark.lembar})
        for page in pages
        if page.mark and page.mark != marks[0]
    )
    return Contents(
        marks[0],
        tuple(_found(ours)),
        frozenset(place for page in ours for place in page.places),
        tuple(refused for page in ours for refused in page.rejected),
        (*remarks, *(remark for page in pages for remark in page.remarks)),
    )


def _found(pages: list[Page]) -> Iterator[Found]:
    """Yield what the pages hold; of a copied worksheet, a table that differs goes on where the first one ends."""
    tables: dict[str, list[tuple[object, ...]]] = {}
    for page in pages:
        yield from (found for found in page.found if not found.row)
        rows = tuple(found for found in page.found if found.row)
        table = tuple((found.id, found.row, found.value) for found in rows)
        before = tables.setdefault(page.section, [])
        if table not in before:
            yield from (replace(found, row=found.row + ROWS * len(before)) for found in rows)
            before.append(table)
