"""Where the boxes and lines of the charts go; what they look like is the templates' work.

Lengths are in SVG user units. Text is broken by counting characters, so that the same input gives the
same drawing on every machine.
"""

from collections.abc import Iterable, Iterator
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
    """A relation between two boxes: `kind` chooses its look, `points` are its corners."""

    kind: str
    points: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class TeamChart:
    """The structure chart."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]


_WIDTH, _HEIGHT, _GAP_X, _GAP_Y = 210, 100, 60, 40


def team(edition: Edition) -> TeamChart:
    """Return the structure chart of the edition's roles, drawn from the relations their duties state."""
    boxes: dict[str, Box] = {}
    for entry in edition.of(Peran):
        if isinstance(entry.model, Peran):
            place = entry.model.tempat
            x, y = (place.kolom - 1) * (_WIDTH + _GAP_X) + 32, (place.baris - 1) * (_HEIGHT + _GAP_Y) + 8
            holder = _wrap(entry.model.pejabat, _WIDTH + 30)
            boxes[entry.id] = Box(entry, x, y, _WIDTH, _HEIGHT, _wrap(entry.model.judul, _WIDTH), holder)
    width = max((box.x for box in boxes.values()), default=0) + _WIDTH + 8
    height = max((box.y for box in boxes.values()), default=0) + _HEIGHT + 8
    return TeamChart(width, height, tuple(boxes.values()), tuple(_team_lines(boxes)))


def _team_lines(boxes: dict[str, Box]) -> Iterator[Line]:
    """Yield one line for each pair of roles: reporting before any other tie between the same two."""
    ties = [
        (box, boxes[tie.peran], tie.jenis)
        for box in boxes.values()
        if isinstance(box.entry.model, Peran)
        for tie in box.entry.model.hubungan
        if tie.peran in boxes
    ]
    seen: set[frozenset[str]] = set()
    for start, end, kind in sorted(ties, key=lambda tie: tie[2] != "melapor"):
        pair = frozenset((start.entry.id, end.entry.id))
        if pair not in seen:
            seen.add(pair)
            yield Line(kind, _route(start, end))


def _route(start: Box, end: Box) -> tuple[tuple[int, int], ...]:
    """Return the corners of a line that crosses no box: straight to a neighbour, else through the gaps."""
    up = end.y < start.y
    if start.x == end.x and abs(start.y - end.y) == _HEIGHT + _GAP_Y:
        tail, tip = (start.y, end.y + _HEIGHT) if up else (start.y + _HEIGHT, end.y)
        return (start.middle, tail), (end.middle, tip)
    if start.x == end.x:
        side = start.x - 24
        y1, y2 = start.y + _HEIGHT // 2, end.y + _HEIGHT - 14
        return (start.x, y1), (side, y1), (side, y2), (end.x, y2)
    left = end.x < start.x
    x1, x2 = (start.x, end.x + _WIDTH) if left else (start.x + _WIDTH, end.x)
    if start.y == end.y:
        return (x1, start.y + _HEIGHT // 2), (x2, end.y + _HEIGHT // 2)
    bend = (x1 + x2) // 2 + (12 if left else -12)
    y1, y2 = start.y + (18 if up else _HEIGHT - 18), end.y + (_HEIGHT - 16 if up else 16)
    return (x1, y1), (bend, y1), (bend, y2), (x2, y2)


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
