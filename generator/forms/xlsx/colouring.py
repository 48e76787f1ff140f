"""Colours that follow the answers of a checklist: by answer, for what is missing, for what does not apply."""

from collections.abc import Mapping

from xlsxwriter.utility import xl_rowcol_to_cell

from generator.forms.sheet import REASON, VALUE
from generator.forms.xlsx import words
from generator.forms.xlsx.book import FIRST, Book
from generator.forms.xlsx.formulas import EVIDENCE, STATE, literal
from generator.forms.xlsx.page import Page
from generator.forms.xlsx.styles import colours


def colour(book: Book, page: Page, columns: Mapping[str, int], first: int, last: int) -> None:
    """Lay the conditions over the rows from `first` to `last`; rows of headings have no state and keep their look."""

    def when(column: str, value: str) -> str:
        return f"={xl_rowcol_to_cell(first, columns[column], col_abs=True)}={value}"

    for value in (words.NOT_APPLYING, words.KEPT):
        greyed = when(STATE, f'"{value}"')
        rule = {"type": "formula", "criteria": greyed, "format": book.styles["greyed"], "stop_if_true": True}
        page.conditional_format(first, FIRST, last, columns[STATE] - 1, rule)
    for code, (pale, _) in colours(book.sheet).items():
        look = book.file.add_format({"bg_color": pale})
        rule = {"type": "formula", "criteria": when(STATE, literal(code)), "format": look}
        page.conditional_format(first, columns[VALUE], last, columns[VALUE], rule)
    missing = {VALUE: (words.NO_ANSWER, words.NOT_KNOWN), REASON: (words.NO_REASON,), EVIDENCE: (words.NO_EVIDENCE,)}
    for column, notes in missing.items():
        for note in notes if column in columns else ():
            criteria = when(":perhatian", f'"{note}"')
            rule = {"type": "formula", "criteria": criteria, "format": book.styles["missing"]}
            page.conditional_format(first, columns[column], last, columns[column], rule)
