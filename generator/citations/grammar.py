"""Find citations in one text: what is written, not yet what it refers to."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from functools import cache

from generator.citations import patterns
from generator.citations.forms import BY_NAME, LETTER

LEVELS = ("pasal", "ayat", "huruf", "angka")
"""The levels of a provision, outermost first."""
Levels = tuple[tuple[str, str], ...]
"""A provision by its levels, e.g. ``(("pasal", "13"), ("ayat", "2"))``."""
Reach = tuple[int, int]
"""From which character of a text to which."""


@dataclass(frozen=True)
class Act:
    """A regulation as written: its form (official name), number and year, or its nickname."""

    jenis: str = ""
    nomor: str = ""
    tahun: int | None = None
    nickname: str = ""


CONSTITUTION = Act(nickname="UUD 1945")


@dataclass(frozen=True)
class Place:
    """A provision as written, from `start` to `end`; a `bare` one leaves out the name of its only level."""

    start: int
    end: int
    levels: Levels
    bare: bool = False


@dataclass(frozen=True)
class Mention:
    """One citation: provisions in the order written, and the regulation when it is named with them.

    With `this` the provisions are said to be of the regulation that the text stands in ("Undang-Undang ini").
    `act_reach` is where the regulation stands, its title included; `titled` tells whether a title was written.
    `fault` is the code of what is wrong with the form, `fault_reach` where.
    """

    start: int
    end: int
    places: tuple[Place, ...] = ()
    act: Act | None = None
    act_reach: Reach = (0, 0)
    titled: bool = False
    this: bool = False
    fault: str = ""
    fault_reach: Reach = (0, 0)


Titles = Callable[[Act], Iterable[str]]
"""Gives the titles that may follow "tentang" after a regulation; none for one that is not registered."""


def _no_titles(act: Act) -> Iterable[str]:
    return ()


@dataclass(frozen=True)
class Grammar:
    """Reads citations; `nicknames` are names of single regulations, `titles` gives what may follow "tentang"."""

    nicknames: frozenset[str] = frozenset()
    titles: Titles = _no_titles
    _act: re.Pattern[str] = field(init=False, repr=False)
    _shared: re.Pattern[str] = field(init=False, repr=False)
    _half: re.Pattern[str] = field(init=False, repr=False)
    _this: re.Pattern[str] = field(init=False, repr=False)
    _start: re.Pattern[str] = field(init=False, repr=False)
    _lengths: list[int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Compile the patterns that depend on names."""
        openings = patterns.either({name.split()[0] for name in self.nicknames})
        form = (
            rf"\b(?i:(?P<form>{patterns.FORM})(?:\s+(?:Republik\s+Indonesia|RI)\b)?"
            rf"(?:\s+\((?:{patterns.FORM})\))?{patterns.REGION}"
        )
        compiled = {
            "_act": rf"{form}{patterns.NUMBER})|{patterns.LETTER_NUMBER}|{patterns.CONSTITUTION}",
            "_shared": rf"{form}{patterns.SHARED_YEAR})",
            "_half": rf"{form}{patterns.HALF_NUMBER})",
            "_this": rf"(?i:{patterns.FORM})\s+ini\b",
            "_start": rf"\b(?i:pasal|psl|ps|ayat|huruf|angka|surat|UUD|{patterns.FORM}|{openings})(?![A-Za-z_])",
        }
        for name, pattern in compiled.items():
            object.__setattr__(self, name, re.compile(pattern))
        object.__setattr__(self, "_lengths", sorted({len(name) for name in self.nicknames if name}, reverse=True))

    def read(self, text: str) -> Iterator[Mention]:
        """Yield the citations of `text` (white space folded) in order, none overlapping another."""
        starts = {match.start() for match in self._start.finditer(text)}
        strange = dict(_strangers(text))
        end = 0
        for start in sorted(starts | strange.keys()):
            if start >= end and (match := self._shared.match(text, start)):
                yield from _with_shared_year(match)
                end = match.end()
            mention = None if start < end else self._read_at(text, start, strange)
            while mention:
                end = mention.end
                yield mention
                mention = _another(text, mention)

    def _read_at(self, text: str, start: int, strange: Mapping[int, int]) -> Mention | None:
        if act := self._act_at(text, start):
            return self._act_first(text, *act)
        if places := self._places(text, start):
            return self._places_first(text, places, strange)
        return self._unreadable(text, start, strange)

    def _act_at(self, text: str, start: int) -> tuple[Act, Reach] | None:
        """Return the regulation named at `start`, and where: by number, by nickname."""
        for length in self._lengths:
            name, end = text[start : start + length], start + length
            if len(name) == length and name in self.nicknames and not _is_word(text, end):
                number = _NUMBER.match(text, end)
                act = Act(nickname=name, nomor=number["nomor"], tahun=_year(number)) if number else Act(nickname=name)
                return act, (start, number.end() if number else end)
        match = self._act.match(text, start)
        return (_act(match), match.span()) if match else None

    def _unreadable(self, text: str, start: int, strange: Mapping[int, int]) -> Mention | None:
        """Return what looks like a citation at `start` and is none."""
        if bad := patterns.BAD_PASAL.match(text, start) or patterns.BAD_AYAT.match(text, start):
            return self._faulty(text, start, bad.span())
        lone = patterns.LONE_PASAL.match(text, start)
        if lone and self._act_at(text, lone.end() + 1):
            return self._faulty(text, start, lone.span())
        return self._bad_act(text, start, strange)

    def _bad_act(self, text: str, start: int, strange: Mapping[int, int]) -> Mention | None:
        if half := self._half.match(text, start):
            return Mention(*half.span(), fault="sitasi-rusak", fault_reach=half.span())
        if start not in strange:
            return None
        return Mention(start, strange[start], fault="sitasi-tak-dikenal", fault_reach=(start, strange[start]))

    def _faulty(self, text: str, start: int, reach: Reach) -> Mention:
        """Return a misshapen provision together with the regulation it is of, which is not judged by itself."""
        gap = patterns.OF.match(text, reach[1])
        act = self._act_at(text, gap.end()) if gap else None
        return Mention(start, act[1][1] if act else reach[1], fault="sitasi-rusak", fault_reach=reach)

    def _act_first(self, text: str, act: Act, reach: Reach) -> Mention | None:
        named = self._named(text, act, reach)
        gap = patterns.THEN.match(text, named.end)
        places = self._places(text, gap.end(), ("pasal",)) if gap else ()
        if places and (bad := self._bad_after(text, places)):
            return self._faulty(text, named.start, bad)
        if act == CONSTITUTION and not places:
            return None  # the constitution is spoken of more often than cited
        return replace(named, end=places[-1].end if places else named.end, places=places)

    def _places_first(self, text: str, places: tuple[Place, ...], strange: Mapping[int, int]) -> Mention:
        start, end = places[0].start, places[-1].end
        if bad := self._bad_after(text, places):
            return self._faulty(text, start, bad)
        gap = patterns.OF.match(text, end)
        act = self._act_at(text, gap.end()) if gap else None
        if act:
            return replace(self._named(text, *act), start=start, places=places)
        if gap and (wrong := self._bad_act(text, gap.end(), strange)):
            return replace(wrong, start=start)
        this = gap and self._this.match(text, gap.end())
        if not this and (other := patterns.OTHER_LAW.match(text, end)):
            return Mention(start, other.end(), fault="sitasi-tanpa-peraturan", fault_reach=(start, other.end()))
        return Mention(start, end, places, this=bool(this))

    def _bad_after(self, text: str, places: tuple[Place, ...]) -> Reach | None:
        """Return where the last provision goes on in a way no provision does."""
        last = places[-1]
        level = last.levels[-1][0]
        if level == "pasal" and (number := patterns.BAD_NUMBER.match(text, last.end)):
            return last.start, number.end()
        if level == "ayat" and text[last.end : last.end + 1] == ")" and _closed(text, last.end):
            return text.casefold().rfind("ayat", last.start, last.end), last.end + 1
        inner = patterns.BAD_INNER.match(text, last.end)
        return inner.span("bad") if inner else None

    def _named(self, text: str, act: Act, reach: Reach) -> Mention:
        """Return the mention of a regulation alone, with the title written after it and what is wrong with that."""
        about = patterns.ABOUT.match(text, reach[1])
        titles = sorted(self.titles(act), key=len, reverse=True) if about else []
        if about is None or not titles:
            return Mention(*reach, act=act, act_reach=reach)
        rest = text[about.end() :].casefold()
        for title in titles:
            end = about.end() + len(title)
            if rest.startswith(title.casefold()) and not text[end : end + 1].isalnum() and not self._goes_on(text, end):
                reach = (reach[0], end)
                return Mention(*reach, act=act, act_reach=reach, titled=True)
        if act.jenis == LETTER:
            return Mention(*reach, act=act, act_reach=reach)  # what a letter is about is told freely
        wrong = patterns.TITLE.match(text, about.end())
        fault_reach = (about.end(), wrong.end() if wrong else about.end())
        return Mention(
            reach[0], fault_reach[1], act=act, act_reach=reach, fault="sitasi-judul", fault_reach=fault_reach
        )

    def _goes_on(self, text: str, end: int) -> bool:
        """Tell whether a title goes on after `end`: with a capital that begins no other citation."""
        more = patterns.TITLE_GOES_ON.match(text, end)
        return more is not None and not self._start.match(text, more.end())

    def _places(self, text: str, start: int, first: tuple[str, ...] = LEVELS) -> tuple[Place, ...]:
        place = _place(text, start, first)
        found: list[Place] = []
        while place:
            found.append(place)
            link = patterns.AND.match(text, place.end)
            place = link and (_place(text, link.end()) or self._bare(text, link.end(), place))
        return tuple(found)

    def _bare(self, text: str, start: int, before: Place) -> Place | None:
        """Return what goes on with a list of one level: ``dan (2)``, ``dan 10``, ``dan c``."""
        level = before.levels[-1][0]
        match = patterns.BARE[level].match(text, start)
        if match is None:
            return None
        gap = patterns.OF.match(text, match.end())
        followed = patterns.AFTER_BARE.match(text, match.end()) or (gap and self._act_at(text, gap.end()))
        if not followed and level != "huruf" and text[start] != "(":
            return None
        return Place(start, match.end(), ((level, _value(match)),), bare=True)


def _act(match: re.Match[str]) -> Act:
    if match["uud"]:
        return CONSTITUTION
    if match["surat"]:
        return Act(LETTER, match["surat"])
    form = BY_NAME[re.sub(r"\s*/\s*", "/", " ".join(match["form"].split())).casefold()]
    return Act(form.jenis, match["nomor"].lstrip("0"), _year(match))


_NUMBER = re.compile(patterns.NUMBER)


def _year(match: re.Match[str]) -> int:
    return int(match["tahun"] or match["tahun2"] or match["tahun3"])


def _with_shared_year(match: re.Match[str]) -> Iterator[Mention]:
    """Yield each regulation of a list of numbers with one year; the first bears the form, the last the year."""
    form = BY_NAME[re.sub(r"\s*/\s*", "/", " ".join(match["form"].split())).casefold()]
    numbers = list(re.finditer(r"\d+", match["list"]))
    for index, number in enumerate(numbers):
        start = match.start("list") + number.start() if index else match.start()
        end = match.start("list") + number.end() if index < len(numbers) - 1 else match.end()
        act = Act(form.jenis, number[0].lstrip("0"), int(match["tahun"]))
        yield Mention(start, end, act=act, act_reach=(start, end))


def _another(text: str, before: Mention) -> Mention | None:
    """Return a further regulation of the form of the one before: ``dan 8/2020``."""
    more = patterns.ANOTHER.match(text, before.end) if before.act and before.act.jenis and not before.titled else None
    if more is None or before.act is None or before.end != before.act_reach[1]:
        return None
    act = Act(before.act.jenis, more["nomor1"] or more["nomor2"], int(more["tahun1"] or more["tahun2"]))
    return Mention(*more.span("span"), act=act, act_reach=more.span("span"))


def _strangers(text: str) -> Iterator[Reach]:
    """Yield where a name that begins like that of a form, or nearly is one, stands before a number and a year."""
    for match in patterns.STRANGE.finditer(text) if patterns.YEAR.search(text) else ():
        for word in re.finditer(r"\S+", match["name"]):
            if _is_like_a_form(word[0]):
                yield match.start() + word.start(), match.end()
                break


@cache
def _is_like_a_form(word: str) -> bool:
    return bool(
        patterns.LEGAL_NAME.fullmatch(word) or (len(word) > 4 and get_close_matches(word.casefold(), BY_NAME, 1, 0.85))
    )


def _place(text: str, start: int, first: tuple[str, ...] = LEVELS) -> Place | None:
    """Return the provision that begins at `start` with one of the levels `first`, as deep as it is written."""
    levels: list[tuple[str, str]] = []
    end, allowed = start, first
    while True:
        where = end + (levels != [] and text[end : end + 1] == " ")
        name = next((name for name in allowed if patterns.LEVEL[name].match(text, where)), "")
        match = patterns.LEVEL[name].match(text, where) if name else None
        if match is None:
            return Place(start, end, tuple(levels)) if levels else None
        levels.append((name, _value(match)))
        end, allowed = match.end(), LEVELS[LEVELS.index(name) + 1 :]


def _value(match: re.Match[str]) -> str:
    return next(value for value in match.groupdict().values() if value)


def _is_word(text: str, at: int) -> bool:
    return text[at : at + 1].isalnum() or text[at : at + 1] == "_"


def _closed(text: str, end: int) -> bool:
    """Tell whether every bracket before `end` is closed."""
    return text.count("(", 0, end) == text.count(")", 0, end)
