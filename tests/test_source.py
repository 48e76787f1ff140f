"""YAML is read as text, and every node knows where it stands."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.diagnostics import DataError
from generator.source import Source, read

if TYPE_CHECKING:
    from pathlib import Path

ANYTHING = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
PIECES = [*"abc09 \n\n\n\t:-?[]{},&*!|>%@`'\"#\\", "  ", "- ", ": ", "\n  ", "é", "😀", "\x85"]
YAMLISH = st.lists(st.sampled_from(PIECES)).map("".join)


def source(folder: Path, text: str) -> Source:
    path = folder / "berkas.yaml"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    return read(folder, path)


@pytest.mark.parametrize(
    "scalar", ["1.10", "5.6", "12:30", "no", "ya", "2025-01-15", "0x10", "1e3", "0777", "1_000", ".inf", "=", "<<"]
)
def test_plain_scalars_do_not_lie(scalar: str, tmp_path: Path) -> None:
    assert source(tmp_path, f"a: {scalar}\n{scalar}: b").value == {"a": scalar, scalar: "b"}


@pytest.mark.parametrize(("scalar", "value"), [("", None), ("~", None), ("null", None), ('""', ""), ('"null"', "null")])
def test_only_an_empty_plain_scalar_is_nothing(scalar: str, value: str | None, tmp_path: Path) -> None:
    assert source(tmp_path, f"a: {scalar}").value == {"a": value}


@pytest.mark.parametrize(
    ("path", "key", "place"),
    [
        (("b", 1, "d"), False, "5:6 >-"),
        (("b", 1, "d"), True, "5:3 d"),
        (("b", 0), False, "3:3 teks é 😀 x"),
        (("b", 1, "tak-ada", "di", "sini"), False, "4:3 c: 'dua'"),
        (("a",), False, '1:4 "satu"'),
        ((), False, '1:1 a: "satu"'),
    ],
)
def test_nodes_are_located(path: tuple[str | int, ...], key: bool, place: str, tmp_path: Path) -> None:
    text = "a: \"satu\"\nb:\n- teks é 😀 x\n- c: 'dua'\n  d: >-\n    lipat\n    dua\n"
    where = source(tmp_path, text).locate(path, key=key)
    shown = where.excerpt[where.column - 1 : where.column - 1 + where.length]
    assert f"{where.line}:{where.column} {shown}" == place


def test_folded_text_is_one_line(tmp_path: Path) -> None:
    assert source(tmp_path, "a: >-\n  satu\n  dua\n\n  tiga\n").value == {"a": "satu dua\ntiga"}


@ANYTHING
@given(YAMLISH)
def test_reading_text_never_fails_in_another_way(tmp_path: Path, text: str) -> None:
    with suppress(DataError):
        assert isinstance(source(tmp_path, text).value, str | list | dict | None)


@ANYTHING
@given(st.binary())
def test_reading_bytes_never_fails_in_another_way(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "berkas.yaml"
    path.write_bytes(data)
    try:
        read(tmp_path, path)
    except DataError as error:
        lines = data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
        for item in error.diagnostics:
            assert 1 <= item.lokasi.line <= len(lines)
            assert 1 <= item.lokasi.column <= len(lines[item.lokasi.line - 1]) + 1
