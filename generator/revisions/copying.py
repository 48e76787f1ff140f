"""A new edition begins as a copy of the newest one."""

import re
import shutil
import tempfile
from pathlib import Path

from generator.edition import editions
from generator.models.kunci import SEAL, SHARED

_HEAD = {
    r"(?m)^(edisi:\s*)\S.*$": r"\g<1>{year}",
    r"(?m)^(tanggal:\s*)\d{{4}}": r"\g<1>{year}",
    r"(?m)^(status:\s*)\S+": r"\g<1>draf",
    r"(?m)^(versi_isi:\s*)\S+": r"\g<1>1.0",
}
"""What a copy's edisi.yaml says otherwise; the rest of its lines, and its notes, stay."""


class CopyError(Exception):
    """Raised when an edition cannot be begun so; carries the reason and the way out."""


def copy(root: Path, year: str, new: str) -> Path:
    """Begin edition `new` as a draft that copies `year`; return its folder, which is there whole or not at all.

    Raises CopyError when `year` is not the newest edition, or `new` is no later year.
    """
    _permitted(root, year, new)
    stage = Path(tempfile.mkdtemp(prefix=f".{new}-", dir=root / "data"))
    try:
        made = stage / new
        passed = shutil.ignore_patterns(SEAL, SHARED, ".*", "*~")
        shutil.copytree(root / "data" / year, made, ignore=passed)
        head = made / "edisi.yaml"
        text = head.read_text("utf-8")
        for pattern, words in _HEAD.items():
            text = re.sub(pattern.format(), words.format(year=new), text, count=1)
        head.write_text(text, "utf-8")
        return made.rename(root / "data" / new)
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _permitted(root: Path, year: str, new: str) -> None:
    known = editions(root)
    if year not in known:
        raise CopyError(f"edisi {year} tidak ada; edisi yang ada: {', '.join(known) or 'belum ada'}")
    if new in known:
        raise CopyError(f"edisi {new} sudah ada, jadi tidak ditimpa; hapus folder data/{new} bila memang mau diulang")
    if not re.fullmatch(r"20\d\d", new) or new < year:
        raise CopyError(f'"{new}" bukan tahun sesudah {year}; tulis misalnya: ./juknis salin {year} {int(year) + 1}')
    if year != known[-1]:
        raise CopyError(f"edisi baru disalin dari yang terakhir: ./juknis salin {known[-1]} {int(known[-1]) + 1}")
