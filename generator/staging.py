"""A folder is filled beside the one it is to replace, then takes its place at once."""

import ctypes
import errno
import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_AT_FDCWD = -100
_EXCHANGE = 2


class BusyError(Exception):
    """Raised when another build is filling the same folder."""


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Give an empty folder beside `target`, which it replaces when the block ends well; else `target` stays as it is.

    What killed builds left behind goes first. Raises BusyError when another build fills `target`.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    _sweep(target)
    stage = Path(tempfile.mkdtemp(prefix=f".{target.name}-baru-", dir=target.parent))
    held = lock(stage)
    try:
        stage.chmod(0o755)
        yield stage
        _swap(stage, target)
    finally:
        shutil.rmtree(stage, ignore_errors=True)
        os.close(held)


def lock(folder: Path) -> int:
    """Hold a folder for as long as the returned descriptor is open, or raise BusyError when another process does."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        raise BusyError from None
    return descriptor


def _sweep(target: Path) -> None:
    """Remove what killed builds of the same target left behind; put back an old site they had taken away.

    Raises BusyError when the build that staged there still runs.
    """
    for rest in target.parent.glob(f".{target.name}-baru-*"):
        os.close(lock(rest))
    for rest in target.parent.glob(f".{target.name}-lama-*"):
        if not target.exists() and (rest / "isi").is_dir():
            (rest / "isi").rename(target)
        shutil.rmtree(rest, ignore_errors=True)
    for rest in target.parent.glob(f".{target.name}-baru-*"):
        shutil.rmtree(rest, ignore_errors=True)


def _swap(stage: Path, target: Path) -> None:
    """Put a finished folder in the place of another; what was there is in `stage` then, or gone."""
    if not target.exists():
        stage.rename(target)
    elif not _exchange(stage, target):
        _step_aside(stage, target)


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders trade places in one step, where the system can (Linux: renameat2); tell whether it did."""
    try:
        call = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    done = call(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _EXCHANGE)
    if done == 0:
        return True
    fault = ctypes.get_errno()
    if fault in (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP):
        return False
    raise OSError(fault, os.strerror(fault), str(other))


def _step_aside(stage: Path, target: Path) -> None:
    """Put a folder in the place of another in two steps; `_sweep` mends what a kill between them leaves."""
    old = Path(tempfile.mkdtemp(prefix=f".{target.name}-lama-", dir=target.parent))
    target.rename(old / "isi")
    try:
        stage.rename(target)
    except BaseException:
        (old / "isi").rename(target)
        raise
    finally:
        if target.exists():
            shutil.rmtree(old, ignore_errors=True)
