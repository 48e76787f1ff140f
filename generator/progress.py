"""A progress bar for long work; in a pipe or a log, one line per stage instead."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def bar() -> Iterator[Callable[[str, int, int], None]]:
    """Give a function to report with: what is being done, how much is done, how much there is."""
    if not sys.stderr.isatty():
        yield _lines()
        return
    from rich.console import Console  # only where there is a terminal to draw on
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(file=sys.stderr)) as progress:
        task = progress.add_task("Menyiapkan", total=None)
        yield lambda words, done, total: progress.update(task, description=words, completed=done, total=total)


def _lines() -> Callable[[str, int, int], None]:
    last = ""

    def report(words: str, done: int, total: int) -> None:
        nonlocal last
        if words != last:
            print(words, file=sys.stderr)
            last = words

    return report
