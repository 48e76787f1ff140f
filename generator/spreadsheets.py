"""What holds for every workbook that we write: words stay words, and it is known again as ours."""

from pathlib import Path
from zipfile import BadZipFile, ZipFile

OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
"""Options of xlsxwriter: nothing is taken for a formula, a link or a number because it looks like one."""


def as_words(value: str) -> str:
    """Return words that xlsxwriter writes as such: what stands between ``<r>`` and ``</r>`` it would pass as markup."""
    return f"{value} " if value.startswith("<r>") else value


def marked(path: Path, mark: str) -> bool:
    """Tell whether a file, and no link or device, is a workbook whose category is `mark`."""
    try:
        if path.is_symlink() or not path.is_file():
            return False
        with ZipFile(path) as parts:
            about = parts.getinfo("docProps/core.xml")
            return about.file_size < 100_000 and f">{mark}<".encode() in parts.read(about)
    except (OSError, BadZipFile, KeyError, ValueError, RuntimeError):
        return False
