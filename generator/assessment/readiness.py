"""The scale `kesiapan`: what is done, partly done, not done or not relevant, chapter by chapter; never one grade."""

from collections import Counter
from collections.abc import Iterator, Mapping

from generator.assessment.result import Gap, Tally
from generator.forms.sheet import IRRELEVANT, REASON, VALUE, Chapter, Item, Sheet

PROOF = "bukti"
UNREASONED = "tidak-relevan-tanpa-alasan"
RECORD = "Catat buktinya: nama dokumen, tempat disimpan, dan tanggalnya."
"""The next step for what is done but shown by nothing."""

Answers = Mapping[str, Mapping[str, str]]


def applies(item: Item, way: str) -> bool:
    """Tell whether an item applies to a way of collecting data; to no way in particular, each does."""
    return way not in dict(item.not_for)


def status(parts: Mapping[str, str]) -> str:
    """Return how an item is answered: a code of an answer, a status of a gap, or ``belum-dijawab``."""
    value = parts.get(VALUE, "")
    if value == IRRELEVANT and not parts.get(REASON):
        return UNREASONED
    return value if value in ("sudah", "sebagian", "belum", IRRELEVANT) else "belum-dijawab"


def tally(chapter: Chapter, answers: Answers, way: str) -> Tally:
    """Return the counts of a chapter."""
    items = [item for item in chapter.items if applies(item, way)]
    found = Counter(status(answers.get(item.id, {})) for item in items)
    done, partly, undone, irrelevant = (found[code] for code in ("sudah", "sebagian", "belum", IRRELEVANT))
    about = (chapter.id, chapter.title, len(chapter.items), len(items))
    return Tally(*about, done + partly + undone + irrelevant, done, partly, undone, irrelevant, found[UNREASONED])


def gaps(sheet: Sheet, answers: Answers, way: str) -> Iterator[Gap]:
    """Yield what is to be done, in the order of the sheet."""
    steps = {choice.code: choice.step for choice in sheet.choices}
    steps |= {UNREASONED: steps.get(IRRELEVANT, ""), "belum-dijawab": sheet.unanswered, "tanpa-bukti": RECORD}
    for chapter in sheet.chapters:
        for item in chapter.items:
            parts = answers.get(item.id, {})
            unproven = status(parts) in ("sudah", "sebagian") and not parts.get(PROOF)
            why = "tanpa-bukti" if status(parts) == "sudah" and unproven else status(parts)
            if applies(item, way) and why not in ("sudah", IRRELEVANT):
                about = (item.address, chapter.title, item.basis)
                yield Gap(item.id, item.code, item.words, why, steps.get(why, ""), *about, unproven=unproven)
