"""What each code of complaint means, for editors: read once from rules/penjelasan.yaml."""

import re
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter

from generator.source import read

_ROOT = Path(__file__).resolve().parent.parent
_FILE = _ROOT / "generator" / "rules" / "penjelasan.yaml"
_NOTICES = ("celah",)
"""Codes of what is no fault."""


@dataclass(frozen=True)
class Explanation:
    """A code, its short name, and one paragraph; what an editor would type stands between backquotes."""

    kode: str
    judul: str
    penjelasan: str

    def wrapped(self, width: int) -> str:
        """Return title and paragraph for a terminal `width` characters wide; no example is torn apart."""
        words = re.sub(r"`[^`]+`", lambda example: example[0].replace(" ", "\0"), self.penjelasan)
        lines = textwrap.wrap(words, width, break_long_words=False, break_on_hyphens=False)
        return "\n".join([f"{self.kode}: {self.judul}", "", *lines]).replace("\0", " ")


@cache
def explanations() -> Mapping[str, Explanation]:
    """Return every explanation by its code, in the order of the file."""
    table = TypeAdapter(dict[str, dict[str, str]]).validate_python(read(_ROOT, _FILE).value)
    return {kode: Explanation(kode, **words) for kode, words in table.items()}


def grouped() -> Mapping[str, tuple[Explanation, ...]]:
    """Return the explanations in three groups: rules over an edition, complaints about one file, notices."""
    from generator.rules import RULES  # only here: a rule may look at what the outputs make of an edition

    groups: dict[str, list[Explanation]] = {"aturan": [], "berkas": [], "pemberitahuan": []}
    for kode, item in explanations().items():
        groups["aturan" if kode in RULES else "pemberitahuan" if kode in _NOTICES else "berkas"].append(item)
    return {name: tuple(items) for name, items in groups.items()}
