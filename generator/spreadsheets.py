"""What holds for every workbook that we write: words stay words."""

OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
"""Options of xlsxwriter: nothing is taken for a formula, a link or a number because it looks like one."""


def as_words(value: str) -> str:
    """Return words that xlsxwriter writes as such: what stands between ``<r>`` and ``</r>`` it would pass as markup."""
    return f"{value} " if value.startswith("<r>") else value
