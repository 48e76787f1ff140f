"""The processes that read: silent, limited in time and memory, and gone when the command is."""

import errno
import logging
import multiprocessing
import os
import resource
import signal
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import gettempdir
from threading import Thread

from pebble import ProcessPool

from generator.answers.reading import Reading
from generator.answers.recognising import READERS
from generator.diagnostics import Diagnostic, Location
from generator.forms.catalogue import Catalogue
from generator.meanwhile import uninterrupted

MEMORY = 1_500_000_000
"""How many bytes of address space a process may use, where the system can say so."""
_FOLDER = 70
"""How many bytes the name of the folder for temporary files may have: a path to a socket in it has at most 107."""
_TASKS = 200
"""After so many files a process makes way for a fresh one."""
_GRACE = 10
"""So many seconds after its time a process ends by itself, should it hang with nobody left to end it."""
_IMPORTED = [__name__, *(f"generator.answers.from_{reader.suffix}" for reader in READERS)]
_AGAIN = "minta pengirimnya menyimpan dan mengirim ulang berkasnya"

Reader = Callable[..., Reading]
"""What `answers.reading.read` is; a function of a module, so that other processes find it."""


@dataclass(frozen=True)
class Source:
    """A file to read: its place, its name for people, and whether it is still read where it is a link."""

    path: Path
    name: str
    follow: bool


@contextmanager
def pool(count: int, reader: Reader, catalogue: Catalogue) -> Iterator[ProcessPool]:
    """Start `count` processes that Ctrl-C does not reach, and end them without waiting for what they are at.

    They come from a clean process that has imported all readers, so that a new one is cheap and inherits nothing.
    Raises OSError where the folder for temporary files has too long a name for a socket in it.
    """
    folder = gettempdir()
    if len(os.fsencode(folder)) > _FOLDER:
        raise OSError(errno.ENAMETOOLONG, os.strerror(errno.ENAMETOOLONG), folder)
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([*_IMPORTED, reader.__module__])
    workers = ProcessPool(count, _TASKS, _prepare, (reader, catalogue), context)
    try:
        with uninterrupted():  # the processes, and the threads that start further ones, inherit this
            assert workers.active
        yield workers
    finally:
        with uninterrupted():
            workers.stop()  # type: ignore[no-untyped-call]  # the library leaves it without types
            workers.join()


_given: dict[str, tuple[Reader, Catalogue]] = {}
"""What a process reads with: handed over once, when it starts."""


def _prepare(reader: Reader, catalogue: Catalogue) -> None:
    _given["it"] = reader, catalogue
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # a library that hangs would put a handler off
    warnings.simplefilter("ignore")
    logging.disable()
    Thread(target=_end_with_parent, daemon=True).start()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with suppress(ValueError, OSError):  # not every system has this limit
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    assert parent is not None
    parent.join()
    os.kill(os.getpid(), signal.SIGKILL)


def read_one(source: Source, seconds: int) -> Reading:
    """Read a file in such a process; never raises an Exception."""
    reader, catalogue = _given["it"]
    signal.alarm(seconds + _GRACE)
    try:
        return reader(source.path, catalogue, source.name, follow=source.follow)
    except Exception as error:
        return failed(source, error)
    finally:
        signal.alarm(0)


def failed(source: Source, error: BaseException) -> Reading:
    """Return the refusal of a file whose reader raised something."""
    if isinstance(error, MemoryError):
        return refused(source, "memori-habis", "berkas ini perlu terlalu banyak memori", _AGAIN)
    return refused(source, "pembaca-gagal", f"berkas ini membuat pembaca gagal ({type(error).__name__})", _AGAIN)


def died(source: Source) -> Reading:
    """Return the refusal of a file whose reader is no more."""
    return refused(source, "pembaca-berhenti", "pembaca berhenti mendadak pada berkas ini", _AGAIN)


def late(source: Source, seconds: int) -> Reading:
    """Return the refusal of a file that took too long."""
    return refused(source, "waktu-habis", f"berkas ini tidak selesai dibaca dalam {seconds} detik", _AGAIN)


def refused(source: Source, kode: str, pesan: str, saran: str) -> Reading:
    """Return the reading of a file that was not read."""
    return Reading(source.name, "", complaints=(Diagnostic(kode, pesan, Location(source.name), saran=saran),))
