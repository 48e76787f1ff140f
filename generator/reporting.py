"""Complaints as text, JSON or GitHub annotations."""

import errno
import json
from collections.abc import Sequence

from generator.diagnostics import Diagnostic

_FAULTS = {
    errno.ENOENT: "tidak ada",
    errno.ENOTDIR: "bagian jalurnya bukan folder",
    errno.EISDIR: "ini folder",
    errno.EEXIST: "sudah ada",
    errno.EACCES: "tidak punya hak akses",
    errno.EPERM: "tidak diizinkan",
    errno.EROFS: "tempat ini hanya dapat dibaca",
    errno.ENOSPC: "ruang penyimpanan habis",
    errno.EDQUOT: "jatah penyimpanan habis",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
    errno.EMFILE: "terlalu banyak berkas terbuka",
    errno.EIO: "perangkat penyimpanan gagal",
}


def in_words(error: OSError) -> str:
    """Return what the system refused, in Indonesian where it is a usual refusal."""
    return _FAULTS.get(error.errno or 0) or error.strerror or str(error)


def as_text(items: Sequence[Diagnostic]) -> str:
    """Return the complaints with the author's line and a caret below it, and a count at the end."""
    blocks = [_block(item) for item in items]
    return "\n\n".join(blocks) + ("\n\n" if blocks else "") + summary(items)


def summary(items: Sequence[Diagnostic]) -> str:
    """Return one line that counts the complaints."""
    wrong = sum(item.berat == "galat" for item in items)
    files = len({item.lokasi.path for item in items})
    if not items:
        return "Tidak ada keluhan."
    return f"{wrong} galat, {len(items) - wrong} peringatan dalam {files} berkas."


def _block(item: Diagnostic) -> str:
    where = item.lokasi
    place = f"{where.path}:{where.line}:{where.column}" if where.line else where.path
    lines = [f"{place}: {item.berat}[{item.kode}]: {item.pesan}"]
    if item.pada:
        lines.append(f"  pada: {item.pada}")
    if where.excerpt:
        start = max(0, where.column - 60)
        shown = "".join(c if c.isprintable() else " " for c in where.excerpt[start : start + 110])
        caret = "^" * min(where.length, max(1, len(shown) - (where.column - 1 - start)))
        number = f"{where.line:>6}"
        lines.append(f"{number} | {shown}")
        lines.append(f"{' ' * len(number)} | {' ' * (where.column - 1 - start)}{caret}")
    if item.saran:
        lines.append(f"  saran: {item.saran}")
    return "\n".join(lines)


def as_json(items: Sequence[Diagnostic]) -> str:
    """Return a JSON list with one object per complaint."""
    return json.dumps(
        [
            {
                "berat": item.berat,
                "kode": item.kode,
                "pesan": item.pesan,
                "berkas": item.lokasi.path,
                "baris": item.lokasi.line,
                "kolom": item.lokasi.column,
                "pada": item.pada,
                "saran": item.saran,
            }
            for item in items
        ],
        ensure_ascii=False,
        indent=2,
    )


def as_github(items: Sequence[Diagnostic]) -> str:
    """Return one workflow command per complaint."""
    return "\n".join(
        f"::{'error' if item.berat == 'galat' else 'warning'} file={_property(item.lokasi.path)}"
        f"{f',line={item.lokasi.line},col={item.lokasi.column}' if item.lokasi.line else ''}"
        f",title={item.kode}::{_escape(item.pesan)} {_escape(item.saran)}".rstrip()
        for item in items
    )


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")


FORMATS = {"teks": as_text, "json": as_json, "github": as_github}
