"""Fillable sheets: every form and checklist as one value, and the formats that are made of it.

`sheet` is the value, `composing` makes the sheets of an edition, `formats` the table of formats.
"""
