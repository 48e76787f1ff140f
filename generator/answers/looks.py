"""What a year, a number, an address and a telephone number look like, as people write them."""

import re

_YEAR = re.compile(r"([0-9]{4})([.,]0+)?")
_NUMBER = re.compile(
    r"[+-]?([0-9]+([.,][0-9]+)?|[0-9]{1,3}([. ][0-9]{3})+(,[0-9]+)?|[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?)"
    r"([eE][+-]?[0-9]{1,3})? ?%?"
)
_ADDRESS = re.compile(r"[^\s@]+@[^\s@.]+(\.[^\s@.]+)+")
_TELEPHONE = re.compile(r"[0-9+(][0-9 ().+-]*( ?(ext|ekst|pes)\.? ?[0-9]+)?", re.IGNORECASE)
_SEVERAL = re.compile(r"[,;/\n]|\bdan\b|\batau\b")
_SHORTEST = 5
"""How many digits a telephone number has at least: 14045."""


def year(words: str) -> str | None:
    """Return the four digits of a year, also of ``2024.0``, None for other words; no words are no year."""
    found = _YEAR.fullmatch(words)
    return found[1] if found else None if words else ""


def number(words: str) -> str | None:
    """Return words that are a number the Indonesian way or the English one, None for others."""
    return words if not words or _NUMBER.fullmatch(words) else None


def address(words: str) -> bool:
    """Tell whether words are an address of electronic mail, or several."""
    return all(_ADDRESS.fullmatch(part) for part in _parts(words))


def telephone(words: str) -> bool:
    """Tell whether words are a telephone number, or several."""
    return all(
        _TELEPHONE.fullmatch(part) and sum(letter.isdigit() for letter in part) >= _SHORTEST for part in _parts(words)
    )


def _parts(words: str) -> list[str]:
    return [part.strip() for part in _SEVERAL.split(words) if part.strip()] or [words]
