"""Where two texts differ, word by word."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

_WORD = re.compile(r"\s+|\w+|[^\w\s]")


@dataclass(frozen=True)
class Run:
    """Words that stand in both texts (`sama`), in the former one only (`lama`) or in the new one only (`baru`)."""

    kind: Literal["sama", "lama", "baru"]
    words: str


@dataclass(frozen=True)
class Difference:
    """A field that reads otherwise, by what readers call it, and its words, those left out before those put in."""

    field: str
    runs: tuple[Run, ...]


def differences(
    old: Mapping[str, str], new: Mapping[str, str], plain: Callable[[str], str] = str
) -> tuple[Difference, ...]:
    """Return where two entries differ, each as `content.said` gives it; `plain` makes readers' words of a value."""
    before, after = whole(old, plain), whole(new, plain)
    paths = [*after, *(path for path in before if path not in after)]
    texts = ((path, before.get(path, ""), after.get(path, "")) for path in paths)
    return tuple(Difference(called(path), runs(one, other)) for path, one, other in texts if one != other)


def runs(old: str, new: str) -> tuple[Run, ...]:
    """Return two texts as one: what stayed, what was left out, what was put in."""
    return tuple(Run(kind, words) for kind, words in _joined(_steps(_WORD.findall(old), _WORD.findall(new))) if words)


def called(path: str) -> str:
    """Return what readers call the field at a path: ``keluaran.2`` is "keluaran"."""
    names = [part for part in path.split(".") if not part.isdigit()]
    return names[-1].replace("_", " ") if names else path


def whole(fields: Mapping[str, str], plain: Callable[[str], str] = str) -> Mapping[str, str]:
    """Return the fields with the texts of a list as one, since what was put into one moves the others on."""
    found: dict[str, tuple[str, ...]] = {}
    for path, words in fields.items():
        key = ".".join(part for part in path.split(".") if not part.isdigit())
        found[key] = (*found.get(key, ()), words)
    return {path: "; ".join(map(plain, words)) for path, words in found.items()}


_Step = tuple[Literal["sama", "lama", "baru"], str]


def _steps(old: list[str], new: list[str]) -> Iterator[_Step]:
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield "sama", "".join(old[a:b])
        else:
            yield "lama", "".join(old[a:b])
            yield "baru", "".join(new[c:d])


def _joined(steps: Iterator[_Step]) -> Iterator[_Step]:
    """Yield the steps with changes that only a space parts taken as one."""
    left = put = ""
    for kind, words in steps:
        if kind == "sama" and words.strip():
            yield from (("lama", left), ("baru", put), ("sama", words))
            left = put = ""
        elif kind == "sama":
            left, put = left + words, put + words
        elif kind == "lama":
            left += words
        else:
            put += words
    yield from (("lama", left), ("baru", put))
