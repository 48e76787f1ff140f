"""From a path to bytes: only regular files of a bearable size, and never waiting for one."""

import errno
import os
import stat
from pathlib import Path

from generator.answers.complaints import RefusedError
from generator.answers.limits import BYTES, MEGABYTE

_CODES = {
    errno.ENOENT: "tidak-ada",
    errno.ENOTDIR: "tidak-ada",
    errno.ELOOP: "tautan",
    errno.EACCES: "tidak-boleh",
    errno.EPERM: "tidak-boleh",
    errno.EISDIR: "folder",
    errno.ENXIO: "bukan-berkas",
    errno.ENODEV: "bukan-berkas",
    errno.ENAMETOOLONG: "nama-salah",
    errno.EINVAL: "nama-salah",
}


def content(path: Path, follow: bool) -> bytes:
    """Return a file's bytes; without `follow`, a file that is a link is refused.

    Raises RefusedError for what cannot be opened, is no regular file, is empty or too large.
    """
    try:
        if not follow and path.is_symlink():
            raise RefusedError("tautan")
        _regular(path.stat())
        return _content(path, follow)
    except ValueError as error:  # a null character in the name
        raise RefusedError("nama-salah") from error
    except OSError as error:
        code = _CODES.get(error.errno or 0, "tidak-terbaca")
        dead = code in ("tidak-ada", "tautan") and follow and path.is_symlink()
        raise RefusedError("tautan-putus" if dead else code) from error


def _regular(about: os.stat_result) -> None:
    """Raise for what is no regular file, or one of an unbearable size."""
    if stat.S_ISDIR(about.st_mode):
        raise RefusedError("folder")
    if not stat.S_ISREG(about.st_mode):
        raise RefusedError("bukan-berkas")
    _weighed(about.st_size)


def _content(path: Path, follow: bool) -> bytes:
    """Read a file that may have turned into a pipe, which would keep its reader waiting, or a link."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags | (0 if follow else getattr(os, "O_NOFOLLOW", 0)))
    try:
        _regular(os.fstat(descriptor))
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            data = file.read(BYTES + 1)
    finally:
        os.close(descriptor)
    _weighed(len(data))
    return data


def _weighed(size: int) -> None:
    if not size:
        raise RefusedError("kosong")
    if size > BYTES:
        raise RefusedError("terlalu-besar", ukuran=-(-size // MEGABYTE), batas=BYTES // MEGABYTE)
