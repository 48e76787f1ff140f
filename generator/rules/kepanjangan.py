"""Abbreviations spelt out: what a file spells out, it spells out where it uses it first."""

import re
from collections.abc import Iterator
from itertools import groupby

from generator.bacaan import IN_BRACKETS, Reading
from generator.diagnostics import Diagnostic
from generator.edition import Edition
from generator.models.istilah import Istilah
from generator.text import plain


def spelt_out_first(edition: Edition) -> Iterator[Diagnostic]:
    """Where a file spells out an abbreviation of the glossary, it does so before it uses the bare letters.

    Editors' notes stand beside the text and count for nothing here.
    """
    models = (file.model for file in edition.files if isinstance(file.model, Istilah))
    full = {short: plain(model.istilah).casefold() for model in models for short in model.singkatan}
    body = (item for item in edition.readings if "catatan_redaksi" not in item.path)
    for _, file in groupby(body, lambda item: item.source.path):
        yield from _late(list(file), full)


def _late(file: list[Reading], full: dict[str, str]) -> Iterator[Diagnostic]:
    told: set[str] = set()
    for number, item in enumerate(file):
        words = plain(item.text) if "(" in item.text else ""
        for match in IN_BRACKETS.finditer(words):
            short = match[1]
            if short not in told and short in full and words[: match.start()].casefold().rstrip().endswith(full[short]):
                told.add(short)
                yield from _bare(short, file[:number])


def _bare(short: str, before: list[Reading]) -> Iterator[Diagnostic]:
    """Complain about the first use of `short` in what was read before it is spelt out."""
    pattern = re.compile(rf"(?<![\w/-]){re.escape(short)}(?![\w/-])")
    for item in before:
        if match := pattern.search(item.words):
            pesan = f'singkatan "{short}" dipakai sebelum kepanjangannya ditulis dalam berkas ini'
            saran = "tulis kepanjangannya di sini, singkatannya dalam kurung"
            yield item.complain("singkatan-terlambat", pesan, match.start(), short, saran)
            return
