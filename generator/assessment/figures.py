"""Shares and indices in words: a decimal comma, halves rounded up."""

from decimal import ROUND_HALF_UP, Decimal


def rounded(value: Decimal, places: int = 2) -> Decimal:
    """Return a number with so many decimals."""
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def index(value: Decimal) -> str:
    """Return an index with two decimals: ``3,42``."""
    return f"{rounded(value):f}".replace(".", ",")


def share(value: Decimal) -> str:
    """Return a share as in a column: ``75,0%``."""
    return f"{rounded(value * 100, 1):f}%".replace(".", ",")


def percent(value: Decimal) -> str:
    """Return a share as in running text: ``75%``, ``33,3%``."""
    return share(value).replace(",0%", "%")
