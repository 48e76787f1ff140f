"""What a sealed edition must not do: change."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from generator.diagnostics import Diagnostic, Location
from generator.models.kunci import SEAL, Kunci


def digests(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of each file that an edition's folder holds, by its path in it, but not of the seal."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path != folder / SEAL and not _passing(path.relative_to(folder))
    }


def broken_seals(root: Path, year: str, seal: Kunci) -> Iterator[Diagnostic]:
    """Yield a complaint for each file of a sealed edition that was changed, removed or added since."""
    now = digests(root / "data" / year)
    saran = f"pulihkan dari riwayatnya; bila memang perlu diralat: ./juknis kunci {year} --buka"
    for path in sorted(now.keys() | seal.berkas.keys()):
        if now.get(path) != seal.berkas.get(path):
            how = "dihapus" if path not in now else "diubah" if path in seal.berkas else "ditambahkan"
            pesan = f"edisi {year} sudah dikunci, tetapi berkas ini {how} sesudahnya"
            yield Diagnostic("edisi-terkunci", pesan, Location(f"data/{year}/{path}"), saran=saran)


def _passing(path: Path) -> bool:
    """Tell whether a file is hidden or an editor's backup, which `discovery` passes over too."""
    return any(part.startswith(".") for part in path.parts) or path.name.endswith("~")
