"""A jawaban: what was filled in, the same value whatever it was filled in on, and its form as JSON."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

SCHEME = "juknis-jawaban/1"
KINDS = ("daftar_periksa", "formulir")
PLAN = "formulir/rencana-aksi"
"""The form whose jawaban a file of another sheet may carry."""
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_BREAK = re.compile(r"\r\n?|\x85")


@dataclass(frozen=True)
class Jawaban:
    """Answers to the sheet `lembar` (``daftar_periksa/kesiapan-gsbpm``) and its `varian` of the edition `edisi`.

    `jawaban` is by id, then by part: ``{"gsbpm/5.6/a2": {"nilai": "sebagian", "bukti": "…"}}``. `baris` are the rows
    of growing tables: by the section's id, each row by field id. All values are clean, non-empty text; dates are
    written YYYY-MM-DD. What is not answered is absent; ids that no edition knows are kept. `plan` is what is to be
    done, answers to the form PLAN that came with these; it is judged nowhere. `asal` is the edition that all this was
    filled in on first, where it was brought from there to `edisi`.
    """

    edisi: str
    lembar: str
    varian: str = ""
    versi_isi: str = ""
    identitas: Mapping[str, str] = field(default_factory=dict)
    jawaban: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    baris: Mapping[str, tuple[Mapping[str, str], ...]] = field(default_factory=dict)
    plan: "Jawaban | None" = None
    asal: str = ""

    def as_json(self) -> dict[str, Any]:
        """Return the value of a jawaban file; what is empty is left out, but for identity and answers."""
        kind, name = self.lembar.split("/", 1)
        extra = {"varian": self.varian, "versi_isi": self.versi_isi, "asal": self.asal}
        rows = {id_: [dict(row) for row in rows] for id_, rows in self.baris.items()}
        return {
            "skema": SCHEME,
            "edisi": self.edisi,
            kind: name,
            **{key: value for key, value in extra.items() if value},
            "identitas": dict(self.identitas),
            "jawaban": {id_: dict(parts) for id_, parts in self.jawaban.items()},
            **({"baris": rows} if rows else {}),
            **({"rencana": self.plan.as_json()} if self.plan else {}),
        }


def clean(words: str) -> str:
    """Return words as a jawaban keeps them: one sort of line break, no control characters, nothing around them."""
    return _CONTROL.sub("", _BREAK.sub("\n", words)).strip()


def one_line(words: str, most: int | None = 60) -> str:
    """Return words as they may stand on a line of output, within `most` characters: nothing breaks or turns it."""
    shown = "".join(letter for letter in " ".join(words.split()) if letter.isprintable())
    return shown if most is None or len(shown) <= most else f"{shown[: most - 1].rstrip()}…"
