"""What holds for the time of a block only: a variable of the environment, an ear for a library's log, no Ctrl-C."""

import logging
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def variable(name: str, value: str) -> Iterator[None]:
    """Set a variable of the environment meanwhile."""
    before = os.environ.get(name)
    os.environ[name] = value
    try:
        yield
    finally:
        if before is None:
            del os.environ[name]
        else:
            os.environ[name] = before


@contextmanager
def complaints(logger: str) -> Iterator[list[str]]:
    """Give a list that fills with what a library logs meanwhile as a warning or worse."""
    words: list[str] = []
    handler = _Collect(words)
    logging.getLogger(logger).addHandler(handler)
    try:
        yield words
    finally:
        logging.getLogger(logger).removeHandler(handler)


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Put Ctrl-C off until the end of this; processes and threads started meanwhile never hear it."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class _Collect(logging.Handler):
    def __init__(self, words: list[str]) -> None:
        super().__init__(logging.WARNING)
        self.words = words

    def emit(self, record: logging.LogRecord) -> None:
        self.words.append(record.getMessage())
