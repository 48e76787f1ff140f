"""JSON as it is written: numbers keep their digits, keys that stand more than once all their values."""

import json
from dataclasses import dataclass
from typing import Any

from generator.answers.complaints import RefusedError
from generator.answers.limits import JSON, MEGABYTE


class Number(str):
    """A number as it is written: a jawaban holds text, and a number may be longer than Python takes."""


NAMES = {dict: "kelompok {…}", list: "daftar […]", Number: "bilangan", str: "teks", bool: "benar/salah"}
"""What values of JSON are called."""


@dataclass
class Several:
    """The different values of a key that an object has more than once."""

    values: list[Any]


def parsed(data: bytes) -> Any:
    """Return what JSON says; raises RefusedError for what is none, too large or nested too deep."""
    if len(data) > JSON:
        raise RefusedError("terlalu-besar", ukuran=len(data) // MEGABYTE, batas=JSON // MEGABYTE)
    try:
        words = data.decode(json.detect_encoding(data))
    except UnicodeDecodeError as error:
        raise RefusedError("json-pengodean") from error
    try:
        return json.loads(
            words.removeprefix("\ufeff"),
            object_pairs_hook=_object,
            parse_int=Number,
            parse_float=Number,
            parse_constant=Number,
        )
    except RecursionError as error:
        raise RefusedError("json-dalam") from error
    except json.JSONDecodeError as error:
        raise RefusedError("json-rusak", f"baris {error.lineno}, kolom {error.colno}") from error


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object of JSON; what a key says twice is kept once, what it says differently in a `Several`."""
    found: dict[str, Any] = {}
    for key, value in pairs:
        before = found.get(key, value)
        if before is value or before == value:
            found[key] = value
        else:
            if not isinstance(before, Several):
                found[key] = before = Several([before])
            before.values.append(value)
    return found


def each_of(value: object) -> list[Any]:
    """Return the values of a key: several, where it stands more than once."""
    return value.values if isinstance(value, Several) else [value]


def named(value: object) -> str:
    """Name what a value of JSON is."""
    return next((name for type_, name in NAMES.items() if isinstance(value, type_)), "kosong")
