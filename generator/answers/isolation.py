"""Reading files in processes of their own: one that hangs, dies or wants too much memory costs only itself.

A death may take the whole pool with it when it comes in the instant a file is handed over. A new pool then takes over;
what was in hand is tried again, but not for ever.
"""

from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from pathlib import Path

from pebble import ProcessExpired, ProcessPool

from generator.answers.reading import Reading, read
from generator.answers.workers import Reader, Source, died, failed, late, pool, read_one
from generator.forms.catalogue import Catalogue
from generator.workshop import cores

WORDS = "Membaca berkas"
SECONDS = 20
"""How long one file may take."""
_BUFFERED = 256
"""So many results wait for a slow file before them."""
_TRIES = 3

Report = Callable[[str, int, int], None]


def read_all(
    paths: Sequence[Path],
    catalogue: Catalogue,
    report: Report,
    *,
    names: Sequence[str] | None = None,
    follow: bool = True,
    reader: Reader = read,
    seconds: int = SECONDS,
) -> Generator[Reading, None, None]:
    """Yield what is read from each file, in the order given; `report` hears how many are done.

    `names` are what people know the files by, `follow` is whether links are read. A file that cannot be read in time,
    in memory or at all gives a Reading with a complaint. Close the iterator to stop early: no process stays behind.
    """
    shown = names or [str(path) for path in paths]
    queue = _Queue([Source(path, name, follow) for path, name in zip(paths, shown, strict=True)])
    count = min(cores.count(), len(paths))
    report(WORDS, 0, len(paths))
    while queue.left:
        with pool(count, reader, catalogue) as workers:
            yield from _through(workers, queue, 2 * count, seconds, report)


@dataclass
class _Queue:
    """The files by number: those waiting, those in hand, and the results that are not yet passed on."""

    sources: Sequence[Source]
    waiting: deque[int] = field(init=False)
    running: dict["Future[Reading]", int] = field(default_factory=dict)
    tries: dict[int, int] = field(default_factory=dict)
    results: dict[int, Reading] = field(default_factory=dict)
    passed: int = 0

    def __post_init__(self) -> None:
        self.waiting = deque(range(len(self.sources)))

    @property
    def left(self) -> bool:
        return self.passed < len(self.sources)

    def wants_more(self, hands: int) -> bool:
        """Tell whether to hand out another file: without end only while a result is not waited for too long."""
        busy = len(self.running) >= hands or (self.running and len(self.results) >= _BUFFERED)
        return bool(self.waiting) and not busy

    def pass_on(self) -> Iterator[Reading]:
        """Yield the results whose turn has come."""
        while self.passed in self.results:
            reading = self.results.pop(self.passed)
            self.passed += 1
            yield reading

    def put_back(self) -> None:
        """Let what was in hand wait again, first of all; refuse what was in hand too often."""
        for number in sorted(self.running.values(), reverse=True):
            self.tries[number] = self.tries.get(number, 0) + 1
            if self.tries[number] < _TRIES:
                self.waiting.appendleft(number)
            else:
                self.results[number] = died(self.sources[number])
        self.running.clear()


def _through(workers: ProcessPool, queue: _Queue, hands: int, seconds: int, report: Report) -> Iterator[Reading]:
    """Yield results until all are passed on or the pool is broken."""
    while queue.left and workers.active:
        while queue.wants_more(hands) and _hand_out(workers, queue, seconds):
            pass
        finished, _ = wait(queue.running, timeout=1, return_when=FIRST_COMPLETED)
        for future in finished:
            if not isinstance(future.exception(), BrokenProcessPool):
                number = queue.running.pop(future)
                queue.results[number] = _outcome(queue.sources[number], future, seconds)
        report(WORDS, queue.passed + len(queue.results), len(queue.sources))
        yield from queue.pass_on()
    queue.put_back()
    yield from queue.pass_on()


def _hand_out(workers: ProcessPool, queue: _Queue, seconds: int) -> bool:
    """Give the next file to the pool, unless it has just broken."""
    number = queue.waiting[0]
    try:
        task = workers.schedule(read_one, args=(queue.sources[number], seconds), timeout=seconds)
    except RuntimeError:
        return False
    queue.running[task] = queue.waiting.popleft()
    return True


def _outcome(source: Source, future: "Future[Reading]", seconds: int) -> Reading:
    error = future.exception()
    if error is None:
        return future.result()
    if isinstance(error, TimeoutError):
        return late(source, seconds)
    return died(source) if isinstance(error, ProcessExpired) else failed(source, error)
