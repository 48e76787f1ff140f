"""The codes of complaints: those that stand in the source, and all that can be printed."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from generator.rules import RULES

GENERATOR = Path(__file__).resolve().parent.parent / "generator"
SPEAKING = ("cli", "discovery", "edition", "messages", "source", "text", "revisions/*", "rules/*")
NAMES_A_CODE = re.compile(r"[a-z]+(-[a-z0-9]+)+")
NOT_CODES = {"utf-8", "utf-8-sig", "utf-16-le"}
ONE_WORD = {"celah"}
"""Codes that no pattern can tell from other words."""


def in_source() -> set[str]:
    """Return every hyphenated code that a module which complains writes down."""
    modules = [path for name in SPEAKING for path in GENERATOR.glob(f"{name}.py")]
    assert len(modules) > len(SPEAKING)
    words = {
        node.value
        for path in modules
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    return {word for word in words if NAMES_A_CODE.fullmatch(word)} - NOT_CODES


def printable() -> set[str]:
    """Return every code that a complaint can bear."""
    return in_source() | set(RULES) | ONE_WORD
