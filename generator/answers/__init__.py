"""Filled sheets: `jawaban` is what was answered, `reading` finds it in a file of any format."""
