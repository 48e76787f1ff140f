"""The formulas of a checklist's row: what state its answer is in, and what wants attention."""

from collections.abc import Callable, Mapping

from xlsxwriter.utility import xl_rowcol_to_cell

from generator.forms.sheet import IRRELEVANT, REASON, VALUE, WAY, Item, Sheet
from generator.forms.xlsx import words
from generator.forms.xlsx.answers import shown

EVIDENCE = "bukti"
"""The detail that says what an answer rests on."""
STATE = ":keadaan"
"""The hidden column of states: the answer's code, a number where it is a level, or why it does not count."""


def literal(value: str) -> str:
    """Return text as it stands in a formula; digits as a number."""
    return value if value.isdigit() else '"{}"'.format(value.replace('"', '""'))


def filled(cell: str) -> str:
    """Return the condition that a cell holds more than white space."""
    return f'LEN(TRIM(SUBSTITUTE(CLEAN({cell}),"\u00a0","")))>0'


def not_applying(sheet: Sheet, item: Item, way: str) -> str:
    """Return the condition that an item does not apply to the way in the cell `way`; empty where it always does."""
    if sheet.way or not way:
        return ""
    ways = next(field.choices for field in sheet.identity if field.id == WAY)
    excluded = {code for code, _ in item.not_for}
    names = shown([choice for choice in ways if choice.code in excluded])
    return f"OR({','.join(f'TRIM({way})={literal(name)}' for name in names)})" if names else ""


def cells(columns: Mapping[str, int], row: int) -> Callable[[str], str]:
    """Return what gives the address of a cell of a row by the name of its column."""
    return lambda name: xl_rowcol_to_cell(row, columns[name])


def state(sheet: Sheet, item: Item, way: str, columns: Mapping[str, int], row: int) -> str:
    """Return the formula of an item's state."""
    at = cells(columns, row)
    answer = at(VALUE)
    formula = f'IF({filled(answer)},"{words.UNKNOWN}","{words.EMPTY}")'
    for choice, name in reversed(list(zip(sheet.choices, shown(sheet.choices), strict=True))):
        outcome = literal(choice.code)
        if choice.code == IRRELEVANT and REASON in columns:
            outcome = f'IF({filled(at(REASON))},{outcome},"{words.UNREASONED}")'
        formula = f'IF(TRIM({answer})="{name}",{outcome},{formula})'
    without = not_applying(sheet, item, way)
    return f'=IF({without},"{words.NOT_APPLYING}",{formula})' if without else f"={formula}"


def attention(sheet: Sheet, item: Item, way: str, columns: Mapping[str, int], row: int) -> str:
    """Return the formula of what is missing from an item's answer, or of why it is not counted."""
    at = cells(columns, row)
    details = [at(field.id) for field in sheet.details]
    some = f"OR({','.join(filled(cell) for cell in details)})" if details else "FALSE"
    formula = f'IF({at(STATE)}="{words.EMPTY}",IF({some},"{words.NO_ANSWER}",""),{_evidence(sheet, columns, at)})'
    for value, says in ((words.UNKNOWN, words.NOT_KNOWN), (words.UNREASONED, words.NO_REASON)):
        formula = f'IF({at(STATE)}="{value}","{says}",{formula})'
    if not_applying(sheet, item, way):
        kept = f'IF({filled(at(VALUE))},"{words.NOT_COUNTED}","")'
        formula = f'IF({at(STATE)}="{words.NOT_APPLYING}","{words.NOT_FOR}"&LOWER({way})&{kept},{formula})'
    return f"={formula}"


def _evidence(sheet: Sheet, columns: Mapping[str, int], at: Callable[[str], str]) -> str:
    """Return the formula that asks for the evidence of an answer that claims something."""
    codes = [choice.code for choice in sheet.choices]
    claims = codes[1:] if sheet.scale == "kematangan" else [code for code in codes if code in ("sudah", "sebagian")]
    if EVIDENCE not in columns or not claims:
        return '""'
    claimed = ",".join(f"{at(STATE)}={literal(code)}" for code in claims)
    return f'IF(AND(OR({claimed}),NOT({filled(at(EVIDENCE))})),"{words.NO_EVIDENCE}","")'
