"""Where the boxes and lines of the charts go; what they look like is the templates' work.

Lengths are in SVG user units. Text is broken by counting characters, so that the same input gives the
same drawing on every machine.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from textwrap import wrap

from generator import text
from generator.edition import Edition
from generator.links import Entry
from generator.models.alur import Alur, LangkahAlur
from generator.models.tim import Peran

LINE = 18
"""Height of a line of text."""
CHARACTER = 7.6
"""Width allowed for a character."""


@dataclass(frozen=True)
class Box:
    """A rectangle with lines of text."""

    entry: Entry
    x: int
    y: int
    width: int
    height: int
    lines: tuple[str, ...]
    note: tuple[str, ...] = ()

    @property
    def middle(self) -> int:
        """The horizontal middle."""
        return self.x + self.width // 2


@dataclass(frozen=True)
class Line:
    """A relation between two boxes: `kind` chooses its look; `duty` is the id that states it."""

    start: Box
    end: Box
    kind: str
    duty: str


@dataclass(frozen=True)
class TeamChart:
    """The structure chart."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]


_TEAM_ROWS = (
    ("penasehat", "pengarah", None),
    (None, "penanggung-jawab", None),
    ("tim-monev", "ketua-pelaksana", "ketua-sekretariat"),
    (None, "koordinator", "anggota-sekretariat"),
    (None, "anggota", None),
)
"""Where roles stand: the middle column is the line of reporting that the duties state."""


def team(edition: Edition) -> TeamChart:
    """Return the structure chart of the edition's roles, drawn from the relations their duties state."""
    width, height, gap_x, gap_y = 210, 74, 50, 46
    boxes: dict[str, Box] = {}
    for row, names in enumerate(_TEAM_ROWS):
        for column, role in enumerate(names):
            entry = edition.entries.get(f"tim/{role}")
            if entry and isinstance(entry.model, Peran):
                x, y = column * (width + gap_x) + 8, row * (height + gap_y) + 8
                name = _wrap(entry.model.judul, width)
                holder = _wrap(entry.model.pejabat, width + 30)
                boxes[entry.id] = Box(entry, x, y, width, height, name, holder[:2])
    lines = [
        Line(box, boxes[tie.peran], tie.jenis, tie.menurut)
        for box in boxes.values()
        if isinstance(box.entry.model, Peran)
        for tie in box.entry.model.hubungan
        if tie.peran in boxes
    ]
    seen: set[frozenset[str]] = set()
    single = [
        line
        for line in sorted(lines, key=lambda item: item.kind != "melapor")
        if not _seen(seen, frozenset((line.start.entry.id, line.end.entry.id)))
    ]
    size = (3 * width + 2 * gap_x + 16, len(_TEAM_ROWS) * (height + gap_y) - gap_y + 16)
    return TeamChart(*size, tuple(boxes.values()), tuple(single))


def _seen(seen: set[frozenset[str]], pair: frozenset[str]) -> bool:
    known = pair in seen
    seen.add(pair)
    return known


@dataclass(frozen=True)
class Row:
    """A step of a flow: its text, its question, and the lanes that act (`unknown`: none is named)."""

    step: LangkahAlur
    y: int
    height: int
    lines: tuple[str, ...]
    question: tuple[str, ...]
    lanes: tuple[int, ...]

    @property
    def middle(self) -> int:
        """The vertical middle."""
        return self.y + self.height // 2


@dataclass(frozen=True)
class FlowChart:
    """A flow in lanes, in the shape of an Indonesian SOP: steps down, actors across."""

    width: int
    height: int
    text_width: int
    lane_width: int
    head: int
    lanes: tuple[tuple[str, ...], ...]
    rows: tuple[Row, ...]


def flow(entry: Entry | None) -> FlowChart:
    """Return the drawing of a flow."""
    assert entry is not None
    model = entry.model
    assert isinstance(model, Alur)
    text_width, lane_width = 330, 118
    lanes = tuple(_wrap(actor.nama, lane_width) for actor in model.pelaku)
    head = 24 + LINE * max(len(lines) for lines in lanes)
    index = {actor.id: number for number, actor in enumerate(model.pelaku)}
    rows, y = [], head
    for step in model.langkah:
        lines = _wrap(f"{step.nomor}. {step.teks}", text_width)
        question = _wrap(step.pertanyaan, text_width) if step.pertanyaan else ()
        height = max(58, 26 + LINE * (len(lines) + len(question)))
        rows.append(Row(step, y, height, lines, question, tuple(index[name] for name in step.pelaku)))
        y += height
    return FlowChart(text_width + lane_width * len(lanes) + 2, y + 2, text_width, lane_width, head, lanes, tuple(rows))


def _wrap(words: str, width: int) -> tuple[str, ...]:
    return tuple(_lines(text.plain(words), int((width - 16) / CHARACTER)))


def _lines(words: str, characters: int) -> Iterable[str]:
    return wrap(words, characters, break_long_words=False)
