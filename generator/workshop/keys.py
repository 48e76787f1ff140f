"""The key of a job: a hash over everything that its result rests on."""

import ctypes
import os
import sys
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import NoneType

from markupsafe import Markup

from generator.workshop.job import Job

PACKAGE = Path(__file__).resolve().parent.parent
PACKAGES = (
    *("weasyprint", "pydyf", "fonttools", "tinycss2", "tinyhtml5", "cssselect2", "pyphen", "brotli", "zopfli"),
    *("pillow", "segno", "jinja2", "markupsafe"),
    *("pikepdf", "xlsxwriter", "python-docx", "lxml"),
)
LIBRARIES = {
    "pango-1.0.so.0": "pango_version_string",
    "pangoft2-1.0.so.0": "pango_version_string",
    "harfbuzz.so.0": "hb_version_string",
    "harfbuzz-subset.so.0": "hb_version_string",
    "harfbuzz-vector.so.0": "hb_version_string",
    "fontconfig.so.1": "",
    "freetype.so.6": "",
}
"""What WeasyPrint draws with, and which function tells the version; of the last two, `_number` knows."""


def key(job: Job, surroundings: str) -> str:
    """Return the key of a job; raise TypeError where its maker or value cannot be sent to another process."""
    maker = f"{job.make.__module__}.{job.make.__qualname__}"
    if "<" in maker or maker.startswith("__main__."):
        raise TypeError(f"{job.path}: {maker} is no function of a module that another process can import")
    source = sys.modules[job.make.__module__].__file__
    read = (*job.inputs, Path(source)) if source else job.inputs
    files = tuple((path.name, _hash([path.read_bytes()])) for path in read)
    return _hash(canonical((job.path, maker, job.value, files, surroundings)))


def canonical(value: object) -> Iterator[bytes]:
    """Yield a value as bytes: unlike those of any other value, and the same in every process.

    The order of a dict counts, since makers see it. Sets have none that lasts and are refused, and so is all else
    whose bytes might hang on more than its content.
    """
    kind = type(value)
    if isinstance(value, str) and kind in (str, Markup):
        yield from _sized(kind, value.encode("utf-8", "surrogatepass"))
    elif kind in (int, bool, NoneType, date, Decimal):
        yield from _sized(kind, repr(value).encode())
    elif isinstance(value, tuple) and kind is tuple:
        yield from _counted(kind, value)
    elif isinstance(value, dict) and kind is dict:
        yield from _counted(kind, tuple(value.items()))
    elif is_dataclass(value) and not isinstance(value, type):
        yield from _counted(kind, tuple((field.name, getattr(value, field.name)) for field in fields(value)))
    else:
        raise TypeError(f"a job's value cannot hold {kind.__module__}.{kind.__qualname__}: {value!r:.80}")


def _sized(kind: type, data: bytes) -> Iterator[bytes]:
    yield f"{kind.__module__}.{kind.__qualname__} {len(data)}\n".encode()
    yield data


def _counted(kind: type, items: tuple[object, ...]) -> Iterator[bytes]:
    yield f"{kind.__module__}.{kind.__qualname__} {len(items)}\n".encode()
    for item in items:
        yield from canonical(item)


def _hash(parts: Iterable[bytes]) -> str:
    digest = sha256()
    for part in parts:
        digest.update(part)
    return digest.hexdigest()


def surroundings() -> str:
    """Return a hash of what all jobs rest on: our code as it is on disk now, and the versions of all below it."""
    return _hash(canonical((code(), versions())))


def code() -> str:
    """Return a hash of the package's source, and of every file of `printing`.

    Makers reach far into the package (names, citations, filters), so all of it counts rather than a list to keep.
    """
    found = {*PACKAGE.rglob("*.py"), *(PACKAGE / "printing").rglob("*")}
    paths = sorted(path for path in found if "__pycache__" not in path.parts and path.is_file())
    return _hash(canonical(tuple((path.relative_to(PACKAGE).as_posix(), _hash([path.read_bytes()])) for path in paths)))


@cache
def versions() -> tuple[tuple[str, str | None], ...]:
    """Return the version of everything outside the package that shapes a file, None for what is missing."""
    machine = (("python", sys.version), ("mesin", os.uname().machine), ("zlib", zlib.ZLIB_RUNTIME_VERSION))
    packages = tuple((name, _version(name)) for name in PACKAGES)
    return (*machine, *packages, *((name, _library(name)) for name in LIBRARIES))


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _library(name: str) -> str | None:
    """Return the version of a system library, asked of itself: WeasyPrint would take half a second to import."""
    try:
        library = ctypes.CDLL(f"lib{name}")
        if not LIBRARIES[name]:
            return _number(library, name)
        ask = library[LIBRARIES[name]]
        ask.restype = ctypes.c_char_p
        return str(ask().decode())
    except (OSError, AttributeError):
        return None


def _number(library: ctypes.CDLL, name: str) -> str:
    if name.startswith("fontconfig"):
        return str(library.FcGetVersion())
    handle, parts = ctypes.c_void_p(), [ctypes.c_int() for _ in range(3)]
    library.FT_Init_FreeType(ctypes.byref(handle))
    library.FT_Library_Version(handle, *map(ctypes.byref, parts))
    library.FT_Done_FreeType(handle)
    return ".".join(str(part.value) for part in parts)


AT_START = code()
"""The code that runs here. Under a server it may not be the code on disk any more."""
