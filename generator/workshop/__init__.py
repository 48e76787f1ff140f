"""Slow work: files are made in processes beside this one, and not made again while what they rest on is the same.

`keys` says what that is, `store` keeps the files, `processes` makes them, on as many `cores` as there are.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from generator.workshop import cores, keys, processes, store
from generator.workshop.job import DocumentError, Job, Made

__all__ = ["DocumentError", "Job", "Made", "perform"]

WORDS = "Membuat dokumen"


def perform(jobs: Sequence[Job], keep: Path, report: Callable[[str, int, int], None]) -> dict[str, Made]:
    """Return what each job makes, by path and in the order given; `keep` is the folder of what was made before.

    Raises DocumentError with the words of all jobs that failed, each after its path, once the others are done.
    """
    shared = keys.surroundings()
    names = {job.path: keys.key(job, shared) for job in jobs}
    if len(names) < len(jobs):
        raise ValueError("two jobs make the same file")
    made = {path: found for path, name in names.items() if (found := store.load(keep, name))}
    failed: dict[str, str] = {}
    report(WORDS, len(made), len(jobs))

    def done(job: Job, result: Made | Exception) -> None:
        if isinstance(result, DocumentError):
            failed[job.path] = f"{job.path}: {result}"
        elif isinstance(result, Exception):
            result.add_note(f"selagi membuat {job.path}")
            raise result
        else:
            made[job.path] = result
            if keys.key(job, keys.surroundings()) == names[job.path]:  # nobody has edited anything meanwhile
                store.save(keep, names[job.path], result)
        report(WORDS, len(made) + len(failed), len(jobs))

    try:
        _make([job for job in jobs if job.path not in made], done)
    except DocumentError as error:
        failed[""] = str(error)
    if failed:
        raise DocumentError("\n".join(failed[path] for path in (*names, "") if path in failed))
    store.prune(keep, set(names.values()))
    return {path: made[path] for path in names}


def _make(jobs: list[Job], done: processes.Done) -> None:
    """Make jobs, the heaviest first; here, when one process is enough and runs the code that the keys speak of."""
    if not jobs:
        return
    jobs = sorted(jobs, key=lambda job: -job.weight)
    count = min(cores.count(), len(jobs))
    if count > 1 or keys.code() != keys.AT_START:
        processes.run(jobs, count, done)
        return
    for number, job in enumerate(jobs):
        if number:
            processes.tidy()
        try:
            result: Made | Exception = job.make(job.value)
        except Exception as error:
            result = error
        done(job, result)
