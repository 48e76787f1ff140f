"""RULES: how answers are carried from one edition to the next. What can't be carried stays where it is.

The rules stand once more in overrides/skrip/inti/pindah.js; test_pindah holds the two together.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from generator.answers.jawaban import Jawaban
from generator.answers.limits import TEXT
from generator.forms.sheet import IRRELEVANT, REASON, VALUE
from generator.revisions.steps import Fate, Step

Answers = dict[str, dict[str, str]]
"""By id, then by part."""
Rule = Callable[[Answers, Fate, "Sort"], None]
"""Carries, in place, what stands under the ids of a fate, some of which are answered."""
ASIDE = "_dulu"
"""Ends the name of a part that was answered under an id which means less, or more, now."""
WHOLE = ("sudah", "belum", IRRELEVANT)
"""Answers that hold for every part of what was split."""
READINESS = {"sudah", "sebagian", "belum"}


@dataclass(frozen=True)
class Sort:
    """What is carried: answers that are `judged`, or fields; `single` tells of a part that can't hold several texts."""

    single: Callable[[Fate, str], bool]
    judged: bool


def carried(jawaban: Jawaban, step: Step) -> Jawaban | None:
    """Return a jawaban of the edition that a step leads to; None where that no longer has one sheet for it."""
    sheet = _sheet(jawaban.lembar, step)
    if sheet is None:
        return None
    checklist = is_checklist(jawaban)
    tables = step.tables.get(jawaban.lembar, {})
    rows: dict[str, tuple[Mapping[str, str], ...]] = {}
    for section, table in jawaban.baris.items():
        name = tables.get(section, section)
        rows[name] = (*rows.get(name, ()), *(_flat(row, step) for row in table))
    answers = _items(jawaban, step) if checklist else _fields(jawaban.jawaban, step)
    return replace(
        jawaban,
        edisi=step.new,
        lembar=sheet,
        versi_isi="",
        identitas=_keyed(jawaban.identitas, jawaban.lembar, step),
        jawaban=answers,
        baris=rows,
        asal=jawaban.asal or jawaban.edisi,
    )


def is_checklist(jawaban: Jawaban) -> bool:
    """Tell whether a jawaban answers a checklist, not a form."""
    return jawaban.lembar.startswith("daftar_periksa/")


def _sheet(lembar: str, step: Step) -> str | None:
    fate = step.of(lembar)
    if fate is None or fate.jenis in ("tetap", "diubah"):
        return lembar
    return fate.ke[0] if len(fate.ke) == 1 else None


def _items(jawaban: Jawaban, step: Step) -> Answers:
    """Carry the answers of a checklist, then the parts whose fields have another name."""
    beside = Sort(lambda _, part: f"{jawaban.lembar}/{part}" in step.single, judged=True)
    out = _through(jawaban.jawaban, step, beside)
    for id_, parts in out.items():
        rest = _keyed({part: words for part, words in parts.items() if part != VALUE}, jawaban.lembar, step)
        out[id_] = {**({VALUE: parts[VALUE]} if VALUE in parts else {}), **rest}
    return out


def _fields(answers: Mapping[str, Mapping[str, str]], step: Step) -> Answers:
    """Carry the answers of a form."""
    return _through(answers, step, Sort(lambda fate, _: _is_single(fate, step), judged=False))


def _is_single(fate: Fate, step: Step) -> bool:
    return any(id_ in step.single for id_ in (*fate.dari, *fate.ke))


def _flat(values: Mapping[str, str], step: Step) -> dict[str, str]:
    """Carry values that stand right under their ids: a row."""
    found = _fields({id_: {VALUE: words} for id_, words in values.items()}, step)
    return {id_: parts[VALUE] for id_, parts in found.items()}


def _keyed(values: Mapping[str, str], lembar: str, step: Step) -> dict[str, str]:
    """Carry values that stand under the last part of their ids: the identity, what stands beside an answer."""
    out: dict[str, str] = {}
    for id_, words in _flat({f"{lembar}/{key}": words for key, words in values.items()}, step).items():
        key = id_.rsplit("/", 1)[-1]
        while key in out:
            key += ASIDE
        out[key] = words
    return out


def _through(answers: Mapping[str, Mapping[str, str]], step: Step, sort: Sort) -> Answers:
    out = {id_: dict(parts) for id_, parts in answers.items()}
    for fate in step.fates:
        if fate.jenis in RULES and any(out.get(id_) for id_ in fate.dari):
            RULES[fate.jenis](out, fate, sort)
    return out


def _move(out: Answers, fate: Fate, _: Sort) -> None:
    if fate.ke[0] not in out:
        out[fate.ke[0]] = out.pop(fate.dari[0])


def _split(out: Answers, fate: Fate, sort: Sort) -> None:
    """Give an answer to every part; what doesn't hold for each of them stays, beside the part of the same id."""
    old = fate.dari[0]
    parts = out[old]
    if not sort.judged:
        return
    if parts.get(VALUE) in WHOLE:
        free = [id_ for id_ in fate.ke if id_ not in out]
        out.update({id_: dict(parts) for id_ in free})
        if set(free) == set(fate.ke):
            del out[old]
    elif old in fate.ke:
        out[old] = _aside(parts)


def _merge(out: Answers, fate: Fate, sort: Sort) -> None:
    """Make one answer of several; what can't be joined stays where it was."""
    new, old = fate.ke[0], [id_ for id_ in fate.dari if out.get(id_)]
    if new in out and new not in fate.dari:
        return
    given = {id_: out.pop(id_) for id_ in old}
    values = [given.get(id_, {}).get(VALUE, "") for id_ in fate.dari]
    made: dict[str, str] = {}
    for part in dict.fromkeys(part for parts in given.values() for part in parts):
        said = {id_: parts[part] for id_, parts in given.items() if part in parts}
        if words := _one(part, list(said.values()), values, sort, fate):
            made[part] = words
            continue
        for id_, text in said.items():
            out.setdefault(id_, {})[part] = text
    if new in out:
        before = {part: words for part, words in made.items() if part.endswith(ASIDE)}
        made |= _aside({**before, **out[new]}) if sort.judged else out[new]
    if made:
        out[new] = made


def _one(part: str, said: list[str], values: list[str], sort: Sort, fate: Fate) -> str:
    """Return what one part of several answers comes to, empty where it can't be said in one."""
    if not sort.judged:
        return joined(said, single=sort.single(fate, part))
    value = _value(values)
    if part == VALUE:
        return value
    if part == REASON and any(values) and not value:
        return ""
    return joined(said, single=sort.single(fate, part))


def _value(values: list[str]) -> str:
    """Return the one answer that several come to, empty where they don't."""
    if not all(values):
        return ""
    if len(set(values)) == 1:
        return values[0]
    return "sebagian" if set(values) <= READINESS else ""


def joined(said: Iterable[str], *, single: bool) -> str:
    """Return texts one below the other, each once; empty where there may be only one, or they are too long."""
    different = list(dict.fromkeys(said))
    if len(different) > 1 and single:
        return ""
    words = "\n".join(different)
    return words if len(words.encode("utf-16-le")) // 2 <= TEXT else ""


def _aside(parts: Mapping[str, str]) -> dict[str, str]:
    """Return parts under names that no sheet asks for; what was put aside before stays above."""
    out = {part: words for part, words in parts.items() if part.endswith(ASIDE)}
    for part, words in parts.items():
        if not part.endswith(ASIDE):
            name = f"{part}{ASIDE}"
            while not (both := joined([out[name], words] if name in out else [words], single=False)):
                name += ASIDE
            out[name] = both
    return out


RULES: Mapping[str, Rule] = {"dipindah": _move, "dipecah": _split, "digabung": _merge}
"""What carries an answer elsewhere; every other sort of change leaves it where it is."""
