"""Vandalised data is complained about or rendered; nothing else ever happens.

Every mutation follows from its number, so a failure can be repeated: `mutate(Random(number), …)`.
"""

from __future__ import annotations

import shutil
from copy import deepcopy
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from generator.diagnostics import DataError
from generator.navigation import navigation
from generator.outputs import render
from generator.outputs.gaps import find
from generator.reporting import FORMATS
from generator.rules import load_and_check

if TYPE_CHECKING:
    from pathlib import Path

SIGNS = b" \t\n\r:-#\"'[]{}*&!|>%@`,?0a\\\x00\x85\xff"
VALUES = (
    *("", " ", "0", "-1", "1e999999", "1e-999999", "NaN", "9" * 5000, "²", "٣", "1.0", "a", "b", "a1", "1", "5", "ya"),
    *("2025-02-30", "0001-01-01", "9999-12-31", "tim", "tim/", "//", "a/b/c", "peraturan/uu-16-1997/pasal-31"),
    *("tim/anggota", "tim/anggota/a", "alur/kabupaten-kota/1", "formulir/rencana-kerja", "gsbpm/2", "epss/30201"),
    *("[[tim:x]]", "[[tim:anggota]]", "[[tim:anggota|a]b]]", "**", "*a*", "<script>", "{{ 1 }}", "{% x %}", "{: .x }"),
    *("\0", "\x1b", "\u2028", "\ud800", "x" * 5000, "a|b", "http://[", None, [], {}, [[]], [None], {"a": None}),
)


def mutate(random: Random, data: bytes) -> bytes:
    return random.choice((flip_bytes, move_lines, replace_nodes))(random, data)


def flip_bytes(random: Random, data: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(random.choice((1, 1, 2, 5, 20))):
        place = random.randrange(len(changed))
        changed[place : place + random.randrange(2)] = bytes((random.choice((random.randrange(256), *SIGNS)),))
    return bytes(changed)


def move_lines(random: Random, data: bytes) -> bytes:
    lines = data.decode().splitlines()
    for _ in range(random.choice((1, 2))):
        start = random.randrange(len(lines))
        taken = lines[start : start + random.choice((0, 1, 1, 5))]
        del lines[start : start + random.choice((0, 1, 1, 5))]
        place = random.randrange(len(lines) + 1)
        lines[place:place] = random.choice(([], taken, [line.lstrip() for line in taken]))
    return "\n".join(lines).encode()


def replace_nodes(random: Random, data: bytes) -> bytes:
    tree = yaml.load(data, Loader=yaml.BaseLoader)
    for _ in range(random.choice((1, 1, 2, 3))):
        places = list(nodes(tree))
        inside, key = random.choice(places)
        other, place = random.choice(places)
        new = random.choice((*random.sample(VALUES, 3), other[place], "hapus"))
        if new == "hapus":
            del inside[key]
        else:
            inside[key] = deepcopy(new)
    dumper = type("Dumper", (yaml.SafeDumper,), {"ignore_aliases": lambda self, _: True})
    return bytes(yaml.dump(tree, Dumper=dumper, allow_unicode=True, sort_keys=False).encode("utf-8", "replace"))


def nodes(tree: Any) -> Any:
    for key, value in tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ():
        yield tree, key
        yield from nodes(value)


def survive(root: Path) -> bool:
    """Load, check, report and, where nothing is wrong, render; tell whether it was rendered."""
    try:
        edition, found = load_and_check(root, "2025")
        find(edition)
    except DataError as error:
        edition, found = None, error.diagnostics
    for show in FORMATS.values():
        show(found).encode()
    if edition is None or any(item.berat == "galat" for item in found):
        return False
    assert all(artifact.data for artifact in render(edition))
    assert navigation(edition)
    return True


def vandalise(root: Path, seeds: range) -> int:
    files = sorted(root.glob("data/**/*.yaml"))
    rendered = 0
    for seed in seeds:
        random = Random(seed)
        path = random.choice(files)
        original = path.read_bytes()
        path.write_bytes(mutate(random, original))
        try:
            rendered += survive(root)
        except Exception as error:
            pytest.fail(f"{type(error).__name__} pada {path.relative_to(root)}, mutasi {seed}: {error}")
        path.write_bytes(original)
    return rendered


def copied(source: Path, target: Path) -> Path:
    for name in ("data", "content"):
        shutil.copytree(source / name, target / name)
    return target


@pytest.mark.parametrize("start", range(0, 400, 50))
def test_the_small_edition_survives(start: int, root: Path, tmp_path: Path) -> None:
    rendered = vandalise(copied(root / "tests" / "contoh", tmp_path), range(start, start + 50))
    assert 0 < rendered < 50, "semua atau tak satu pun dikeluhkan: mutasinya terlalu lemah atau terlalu kuat"


def test_the_whole_data_survives(root: Path, tmp_path: Path) -> None:
    vandalise(copied(root, tmp_path), range(1000, 1020))
