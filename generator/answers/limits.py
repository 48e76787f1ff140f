"""How much a filled file may hold before it is refused unread: none of ours comes near."""

MEGABYTE = 1_000_000
BYTES = 30 * MEGABYTE
"""Of a file."""
JSON = 10 * MEGABYTE
"""Of a file of JSON, which takes many times its size in memory."""
UNPACKED = 80 * MEGABYTE
"""Of all members of a workbook together."""
PARSED = 16 * MEGABYTE
"""Of the members of a workbook that are XML."""
DESCRIBED = 5 * MEGABYTE
"""Of one member of a workbook that is XML and holds neither cells nor their text."""
RATIO = 300
"""How many times its packed size a larger member of a workbook may be."""
MEMBERS = 2_000
STREAM = 60 * MEGABYTE
"""Of one unpacked stream of a PDF."""
WARNINGS = 1_000
"""How many faults of a PDF are put up with."""
FIELDS = 20_000
"""How many filled places a file may have."""
ROWS = 20_000
COLUMNS = 200
"""How far into a worksheet answers are looked for."""
TEXT = 32_767
"""How many characters an answer may have: what a cell of a workbook holds."""
TOTAL = 2_000_000
"""How many characters all answers of a file may have together, written out."""
OPTIONS = 5
"""How many of several values for one place are kept."""
SHOWN = 1_000
"""How much of a longer one is shown."""
