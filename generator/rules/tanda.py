"""Punctuation of house-written text: where spaces stand, and pairs that close."""

import re
from collections.abc import Iterator

from generator.bacaan import Reading
from generator.diagnostics import Diagnostic
from generator.edition import Edition

_SPACES = re.compile(r" [,.;:?!)](?![\w.…])|\( |,(?<=[^\W\d_],)(?=[^\W\d_])|;(?<=[^\W\d_];)(?=[^\W\d_])")
_BRACKETS = re.compile(r"(?P<item>(?<![\w(])(?:\d{1,2}|[a-z])\))|[()]")


def spaced_signs(edition: Edition) -> Iterator[Diagnostic]:
    """No space stands before a comma or inside brackets, and one follows a comma."""
    for item in edition.readings:
        for match in _SPACES.finditer(item.words):
            sign, start = match[0].strip(), match.start() + match[0].startswith(" ")
            side = "sebelum" if match[0][0] == " " else "sesudah"
            if sign == match[0]:
                pesan, saran = f'{side} "{sign}" diharapkan spasi', "tambahkan spasinya"
            else:
                pesan, saran = f'ada spasi {side} "{sign}"', "hapus spasinya"
            yield item.complain("tanda-baca", pesan, start, sign, saran)


def closed_brackets(edition: Edition) -> Iterator[Diagnostic]:
    """Every bracket of a text has its partner; the one after a number or letter, as in 1), needs none."""
    for item in edition.readings:
        place = _lonely(item) if "(" in item.words or ")" in item.words else None
        if place is not None:
            yield item.complain(
                "kurung-timpang",
                f'"{item.text[place]}" tidak punya pasangan',
                place,
                item.text[place],
                "tambahkan pasangannya, atau hapus",
            )


def _lonely(item: Reading) -> int | None:
    """Return the place of the first bracket without a partner, or None."""
    opened: list[int] = []
    for match in _BRACKETS.finditer(item.words):
        if match[0] == "(":
            opened.append(match.start())
        elif opened:
            opened.pop()
        elif not match["item"]:
            return match.start()
    return opened[0] if opened else None


def closed_quotes(edition: Edition) -> Iterator[Diagnostic]:
    """Every quotation mark of a text has its partner."""
    for item in edition.readings:
        if item.text.count('"') % 2:
            place, sign = item.text.rindex('"'), '"'
        elif item.text.count("“") != item.text.count("”"):
            sign = "“" if item.text.count("“") > item.text.count("”") else "”"
            place = item.text.rindex(sign)
        else:
            continue
        yield item.complain(
            "kutip-timpang",
            f"tanda petik {sign} tidak punya pasangan",
            place,
            sign,
            "tambahkan pasangannya, atau hapus",
        )
