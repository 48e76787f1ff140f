"""The guide for editors, read as steps: what to type, what is then printed, what to change in which file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.navigation import GUIDE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FENCE = re.compile(r"(?ms)^```(?P<sort>\w*)\n(?P<text>.*?)^```$")
_LEADS = {
    "cari": re.compile(r"(?i)\bcari dalam `(?P<file>[^`]+)`:$"),
    "ganti": re.compile(r"^Ganti dengan:$"),
    "hapus": re.compile(r"(?i)\bhapus dari `(?P<file>[^`]+)`:$"),
    "contoh": re.compile(r"^Contoh `(?P<file>[^`]+)`:$"),
    "bagian": re.compile(r"Contoh bagian:$"),
}
"""What the line before a block of YAML says of it."""


@dataclass(frozen=True)
class Step:
    """A block of the guide: `what` to do with its `text`, in which `file`, and `where` it stands (page:line).

    ``jalankan`` is typed, ``tampil`` is what the commands before it print, ``lain`` is for other computers; the rest
    are the words of `_LEADS`.
    """

    what: str
    text: str
    where: str
    file: str = ""


def pages(root: Path) -> dict[str, str]:
    """Return the pages of the guide in the order they are read."""
    folder = root / "content" / "panduan-redaksi"
    return {name: (folder / f"{name}.md").read_text("utf-8") for name in GUIDE}


def steps(name: str, words: str) -> Iterator[Step]:
    """Yield the blocks of a page in order; one that nothing is said of is an error."""
    assert words.count("```") == 2 * len(_FENCE.findall(words)), f"{name}: blok yang tidak berpasangan"
    for match in _FENCE.finditer(words):
        where = f"{name}.md:{words.count(chr(10), 0, match.start()) + 1}"
        what = {"sh": "jalankan", "text": "tampil", "shell": "lain"}.get(match["sort"])
        if what:
            yield Step(what, match["text"], where)
            continue
        lead = words[: match.start()].rstrip().rpartition("\n")[2]
        found = {word: hit for word, form in _LEADS.items() if (hit := form.search(lead))}
        assert match["sort"] == "yaml", f"{where}: blok {match['sort']!r} tidak dikenal"
        assert len(found) == 1, f"{where}: tidak jelas apa yang dikerjakan dengan blok ini: {lead!r}"
        [(word, hit)] = found.items()
        yield Step(word, match["text"], where, hit.groupdict().get("file", ""))


def as_pattern(shown: str) -> re.Pattern[str]:
    """Return what fits a shown output: a line … for any lines or none, … in a line for any words, a number for any.

    Years and naught are meant as they stand.
    """
    return re.compile("".join(r"(?:.*\n)*" if line == "…" else f"{_line(line)}\n" for line in shown.splitlines()))


def _line(shown: str) -> str:
    parts = re.split(r"(…|\d+)", shown)
    return "".join(".*" if part == "…" else _number(part) if part.isdecimal() else re.escape(part) for part in parts)


def _number(shown: str) -> str:
    return shown if shown == "0" or re.fullmatch(r"20[0-9]{2}", shown) else r"\d+"
