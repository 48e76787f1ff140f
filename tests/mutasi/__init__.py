"""Single random faults put into the real data: is each one complained about where it stands?

`fault` says what a fault is, `edits` changes one place of a file, `base` holds the clean edition and runs the rules
over it with one file changed. The kinds of faults are in `hukum`, `acuan`, `susunan`, `kata` and `nilai`; `jenis`
lists them, `luput` those that no rule can catch. ``python -m mutasi JENIS NOMOR`` in tests/ replays one.
"""
