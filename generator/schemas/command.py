"""The command ``skema``: writes the schemas, and tells the editor which file is checked by which."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path

from generator.schemas import associations, schemas

SETTINGS = Path(".vscode") / "settings.json"
KEY = "yaml.schemas"
"""The setting of the YAML extension of VS Code and its kin."""
_COPY = "pengaturan-vscode.json"


def run(root: Path, to: Path) -> int:
    """Write every schema into folder `to`, and the editor's settings where there are none; return the exit status."""
    if not (root / "data").is_dir():
        print("galat: tidak ada folder data/; jalankan dari folder proyek", file=sys.stderr)
        return 2
    folder = root / to
    folder.mkdir(parents=True, exist_ok=True)
    made = schemas()
    for name, schema in made.items():
        _write(folder / f"{name}.json", schema)
    settings = {KEY: {_address(to, name): list(found) for name, found in associations(root).items()}}
    _write(folder / _COPY, settings)
    print(f"{len(made)} skema ditulis ke {to}.")
    if (root / SETTINGS).exists() and not _has(root / SETTINGS, settings):
        print(f"{SETTINGS} sudah ada dan tidak diubah; salin isi {to / _COPY} ke dalamnya.")
        return 0
    if not (root / SETTINGS).exists():
        (root / SETTINGS).parent.mkdir(exist_ok=True)
        _write(root / SETTINGS, settings)
    print(f"Editor memakainya lewat {SETTINGS}; buka folder proyek ini di editor.")
    return 0


def _address(to: Path, name: str) -> str:
    """Return how the settings name a schema: from the project's folder, where it lies below."""
    return f"{to / name}.json" if to.is_absolute() else f"./{(to / name).as_posix()}.json"


def _has(path: Path, settings: Mapping[str, object]) -> bool:
    """Tell whether the editor's settings hold ours already; ones with comments are not read."""
    try:
        known = json.loads(path.read_text("utf-8"))
    except ValueError:
        return False
    return isinstance(known, dict) and known.get(KEY) == settings[KEY]


def _write(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", "utf-8")
