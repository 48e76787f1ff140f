"""Printed modules: Edition → Book (what is in it) → Manuscript (HTML and what its lists name) → PDF.

`structure` chooses and numbers, `inline` and the templates of `documents/` word, `marks` remembers what lists and
index need, `manuscript` gathers it all in one value. In a process of its own, `press` lays that value out, `lists` adds
the parts that name its pages, and `finishing` gives the PDF its page labels and `tags`.
"""
