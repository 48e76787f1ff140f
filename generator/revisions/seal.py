"""What a sealed edition must not do: change."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from generator.diagnostics import Diagnostic, Location
from generator.discovery import passed_over
from generator.models.kunci import SEAL, Kunci
from generator.models.peta import MAPS


def digests(data: Path, year: str) -> dict[str, str]:
    """Return the SHA-256 of each file of an edition and of the map that leads to it, by its path in `data`.

    The seal itself is none of them.
    """
    files = [*(data / year).rglob("*"), *(data / MAPS).glob(f"*-{year}.yaml")]
    return {
        path.relative_to(data).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(files)
        if path.is_file() and path != data / year / SEAL and not passed_over(path.relative_to(data))
    }


def broken_seals(root: Path, year: str, seal: Kunci) -> Iterator[Diagnostic]:
    """Yield a complaint for each file of a sealed edition that was changed, removed or added since."""
    now = digests(root / "data", year)
    saran = f"pulihkan dari riwayatnya; bila memang perlu diralat: ./juknis kunci {year} --buka"
    for path in sorted(now.keys() | seal.berkas.keys()):
        if now.get(path) != seal.berkas.get(path):
            how = "dihapus" if path not in now else "diubah" if path in seal.berkas else "ditambahkan"
            pesan = f"edisi {year} sudah dikunci, tetapi berkas ini {how} sesudahnya"
            yield Diagnostic("edisi-terkunci", pesan, Location(f"data/{path}"), saran=saran)
