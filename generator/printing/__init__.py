"""Printed modules: Edition → Book (what is in it) → Manuscript (HTML and lists) → PDF.

`structure` chooses and numbers, `inline` and the templates of `documents/` word, `marks` remembers what lists and
index need, `manuscript` gathers it all in one value, `press` lays the value out, in a process of its own.
"""
