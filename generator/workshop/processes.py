"""Processes that make jobs: started clean, given one job at a time, and gone when the build is.

`multiprocessing` was rejected: its children run the main program's file again, and its pools neither say which job a
killed process was at nor can be stopped at once.
"""

import gc
import json
import os
import pickle
import shutil
import signal
import subprocess
import sys
import traceback
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection, Pipe, wait
from tempfile import mkdtemp
from threading import Thread

from generator.meanwhile import uninterrupted
from generator.workshop.cores import VARIABLE
from generator.workshop.job import DocumentError, Job, Made

Done = Callable[[Job, Made | Exception], None]
_CHILD = """import json, sys
sys.path[:] = json.loads(sys.argv[1])
from generator.workshop.processes import serve
serve(int(sys.argv[2]), sys.argv[3])"""


def run(jobs: Sequence[Job], count: int, done: Done) -> None:
    """Make all jobs in `count` processes, the first ones first; call `done` here with each as it comes.

    Raises DocumentError when a process dies. However this ends, no process and no temporary file stays behind.
    """
    waiting = deque(jobs)
    with _workers(min(count, len(jobs))) as workers:
        for worker in workers:
            worker.give(waiting.popleft())
        while busy := {worker.pipe: worker for worker in workers if worker.job}:
            for pipe in wait(list(busy)):
                assert isinstance(pipe, Connection)
                worker = busy[pipe]
                job, result = worker.job, worker.take()
                if job is None or result is None:
                    raise DocumentError(_death(worker, workers))
                if waiting:
                    worker.give(waiting.popleft())
                done(job, result)


@contextmanager
def _workers(count: int) -> "Iterator[list[_Worker]]":
    """Start processes with a temporary folder of theirs, and remove all of it at the end, even on a second Ctrl-C."""
    workers: list[_Worker] = []
    folder = None
    try:
        with uninterrupted():
            folder = mkdtemp(prefix="juknis-")
            for _ in range(count):
                workers.append(_Worker(folder))
        yield workers
    finally:
        with uninterrupted():
            for worker in workers:
                worker.kill()
            for worker in workers:
                worker.close()
            if folder:
                shutil.rmtree(folder, ignore_errors=True)


class _Worker:
    """A process and the job it is at, None while it has none.

    It leads a process group, so that Ctrl-C does not reach it and what it starts itself ends with it. Its standard
    input is its lifeline: it closes when this process ends, however it does.
    """

    def __init__(self, folder: str) -> None:
        self.job: Job | None = None
        self.pipe, theirs = Pipe()
        with theirs:
            self.process = subprocess.Popen(
                [sys.executable, "-P", "-c", _CHILD, json.dumps(sys.path), str(theirs.fileno()), folder],
                stdin=subprocess.PIPE,
                process_group=0,
                pass_fds=[theirs.fileno()],
                env={**os.environ, "TMPDIR": folder},
            )

    def give(self, job: Job) -> None:
        """Let it make a job. When it is dead, `take` tells."""
        self.job = job
        with suppress(OSError):
            self.pipe.send(job)

    def take(self) -> Made | Exception | None:
        """Return what came of the job, None when the process died at it."""
        try:
            result: Made | Exception = self.pipe.recv()
        except (EOFError, OSError):
            return None
        self.job = None
        return result

    def kill(self) -> None:
        """Stop the process and all that it started."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)

    def close(self) -> None:
        """Forget the process, which was killed."""
        self.process.communicate()
        self.pipe.close()


def _death(dead: _Worker, workers: list[_Worker]) -> str:
    status = dead.process.wait()
    cause = signal.Signals(-status).name if status < 0 else f"status {status}"
    paths = ", ".join(worker.job.path for worker in workers if worker.job)
    words = f"proses pembuat dokumen berhenti mendadak ({cause}) selagi mengerjakan {paths}"
    return f"{words}; bila karena memori habis, coba lagi dengan {VARIABLE}=1"


def serve(descriptor: int, folder: str) -> None:
    """Be such a process: make every job that comes, until killed."""
    gc.set_threshold(100_000, 50, 50)  # layout makes many lasting values: this saves 6 % of the time
    lifeline = Thread(target=_end_with_parent, args=(folder,), daemon=True)
    lifeline.start()
    pipe = Connection(descriptor)
    with suppress(EOFError, OSError):
        while True:
            pipe.send(_answer(pipe.recv_bytes()))
            tidy()
    lifeline.join()


def tidy() -> None:
    """Free what a large job left in cycles: the collector, run so rarely, would let the pages of ten books pile up."""
    if any(gc.get_count()[1:]):
        gc.collect()


def _end_with_parent(folder: str) -> None:
    """Wait until the parent is gone, then clean up in its place."""
    os.read(0, 1)
    shutil.rmtree(folder, ignore_errors=True)
    os.killpg(0, signal.SIGKILL)


def _answer(data: bytes) -> Made | Exception:
    try:
        job: Job = pickle.loads(data)
        return job.make(job.value)
    except Exception as error:
        return _portable(error)


def _portable(error: Exception) -> Exception:
    """Return an error that survives the way to the parent, with its traceback as a note unless it is a plain word."""
    words = "".join(traceback.format_exception(error))
    try:
        copy: Exception = pickle.loads(pickle.dumps(error))
    except Exception:  # whatever its own pickling raises
        copy = RuntimeError(words)
    if not isinstance(error, DocumentError):
        copy.add_note(words)
    return copy
