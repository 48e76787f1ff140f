"""The formulas of answers: what an answer is read as, what state it is in, and what wants attention."""

from collections.abc import Callable, Mapping, Sequence

from xlsxwriter.utility import xl_rowcol_to_cell

from generator import text
from generator.answers.values import spellings
from generator.forms.sheet import IRRELEVANT, REASON, WAY, Choice, Item, Sheet
from generator.forms.xlsx import words

EVIDENCE = "bukti"
"""The detail that says what an answer rests on."""
READ = ":terbaca"
"""The hidden column of what answers are read as: a code, a number where it is a level, or why it is none."""
STATE = ":keadaan"
"""The hidden column of states: what an answer is read as, or why it does not count."""
_SPACES = ('"\u00a0"', "CHAR(9)", "CHAR(10)", "CHAR(13)")


def literal(value: str) -> str:
    """Return text as it stands in a formula; digits as a number."""
    return value if value.isdigit() else _quoted(value)


def _quoted(value: str) -> str:
    return '"{}"'.format(value.replace('"', '""'))


def length(cells: str) -> str:
    """Return the number of characters of a cell, or of each of some cells, but for white space around them."""
    return f"LEN({_trimmed(cells)})"


def _trimmed(cells: str) -> str:
    for space in _SPACES:
        cells = f'SUBSTITUTE({cells},{space}," ")'
    return f"TRIM({cells})"


def filled(cell: str) -> str:
    """Return the condition that a cell holds more than white space; an error is nothing that was filled in."""
    return f"IFERROR({length(cell)}>0,FALSE)"


def code(cell: str, choices: Sequence[Choice]) -> str:
    """Return the code of the choice that a cell names, in the spellings that a reader accepts, EMPTY or UNKNOWN."""
    formula = f'IF({length(cell)}>0,"{words.UNKNOWN}","{words.EMPTY}")'
    for choice in reversed(choices):
        names = ",".join(dict.fromkeys(_quoted(name.lower()) for name in spellings(choice)))
        named = f"SUMPRODUCT(--EXACT(LOWER({_trimmed(cell)}),{{{names}}}))>0"
        formula = f"IF({named},{literal(choice.code)},{formula})"
    return f'IFERROR({formula},"{words.UNKNOWN}")'


def applying(states: str, count: int) -> str:
    """Return how many of so many items apply, by the cells of their states."""
    return f'({count}-COUNTIF({states},"{words.NOT_APPLYING}")-COUNTIF({states},"{words.KEPT}"))'


def excluded(sheet: Sheet, item: Item, way: str) -> Mapping[str, str]:
    """Return the names of the ways that an item is not for, by their codes; none where the cell `way` cannot say it."""
    if sheet.way or not way:
        return {}
    ways = next(field.choices for field in sheet.identity if field.id == WAY)
    without = {name for name, _ in item.not_for}
    return {choice.code: text.plain(choice.words).lower() for choice in ways if choice.code in without}


def cells(columns: Mapping[str, int], row: int) -> Callable[[str], str]:
    """Return what gives the address of a cell of a row by the name of its column."""
    return lambda name: xl_rowcol_to_cell(row, columns[name])


def state(sheet: Sheet, item: Item, way: str, columns: Mapping[str, int], row: int) -> str:
    """Return the formula of an item's state, where the cell `way` holds the code of the way."""
    at = cells(columns, row)
    formula = at(READ)
    if REASON in columns and any(choice.code == IRRELEVANT for choice in sheet.choices):
        unreasoned = f'AND({formula}="{IRRELEVANT}",NOT({filled(at(REASON))}))'
        formula = f'IF({unreasoned},"{words.UNREASONED}",{formula})'
    without = excluded(sheet, item, way)
    if without:
        known = f'AND({at(READ)}<>"{words.EMPTY}",{at(READ)}<>"{words.UNKNOWN}")'
        kept = ",".join([known, *(filled(at(field.id)) for field in sheet.details)])
        outcome = f'IF(OR({kept}),"{words.KEPT}","{words.NOT_APPLYING}")'
        formula = f"IF({_any(way, without)},{outcome},{formula})"
    return f"={formula}"


def _any(cell: str, values: Mapping[str, str] | Sequence[str]) -> str:
    """Return the condition that a cell holds one of some values."""
    return f"OR({','.join(f'{cell}={literal(value)}' for value in values)})"


def attention(sheet: Sheet, item: Item, way: str, columns: Mapping[str, int], row: int) -> str:
    """Return the formula of what is missing from an item's answer, or of why it is not counted."""
    at = cells(columns, row)
    details = [at(field.id) for field in sheet.details]
    some = f"OR({','.join(filled(cell) for cell in details)})" if details else "FALSE"
    formula = f'IF({at(STATE)}="{words.EMPTY}",IF({some},"{words.NO_ANSWER}",""),{_evidence(sheet, columns, at)})'
    for value, says in ((words.UNKNOWN, words.NOT_KNOWN), (words.UNREASONED, words.NO_REASON)):
        formula = f'IF({at(STATE)}="{value}","{says}",{formula})'
    without = excluded(sheet, item, way)
    if without:
        names = '""'
        for value, name in without.items():
            names = f"IF({way}={literal(value)},{_quoted(words.NOT_FOR + name)},{names})"
        kept = f'IF({at(STATE)}="{words.KEPT}","{words.NOT_COUNTED}","")'
        formula = f"IF({_any(at(STATE), (words.NOT_APPLYING, words.KEPT))},{names}&{kept},{formula})"
    return f"={formula}"


def _evidence(sheet: Sheet, columns: Mapping[str, int], at: Callable[[str], str]) -> str:
    """Return the formula that asks for the evidence of an answer that claims something."""
    codes = [choice.code for choice in sheet.choices]
    claims = codes[1:] if sheet.scale == "kematangan" else [code for code in codes if code in ("sudah", "sebagian")]
    if EVIDENCE not in columns or not claims:
        return '""'
    return f'IF(AND({_any(at(STATE), claims)},NOT({filled(at(EVIDENCE))})),"{words.NO_EVIDENCE}","")'
