"""What a module must hold, worked out from the YAML files alone: the ids it chooses, and what the editors wrote.

Nothing of the generator is used, so that a fault there cannot hide itself. The rules are those of the models.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

EDISI = "2025"
Data = dict[str, Any]

PARTS = {
    "aktivitas": "{id}",
    "angka": "angka-{nomor}",
    "aspek": "epss/{kode}",
    "ayat": "ayat-{nomor}",
    "bagian": "{id}",
    "baris": "{id}",
    "butir": "{id}",
    "diskusi": "{id}",
    "huruf": "huruf-{huruf}",
    "indikator": "epss/{kode}",
    "isian": "{id}",
    "kriteria": "tingkat-{tingkat}",
    "langkah": "{id}",
    "latihan": "{id}",
    "pasal": "pasal-{nomor}",
    "penjelasan": "{id}",
    "subproses": "gsbpm/{kode}",
    "tahapan": "{id}",
    "tingkat": "tingkat-{tingkat}",
    "tugas": "{huruf}",
    "versi": "{id}",
}
"""How the items of a list make their ids: below the id around them, or whole where there is a slash."""
NO_ENTRY = {("formulir", "bagian")}
"""Lists whose items have an id but no address: the parts of a form, by the folder they stand in."""
TRAINERS = {"catatan", "arahan", "kunci", "catatan_pelatih"}
"""Keys of a session that participants never see."""
SILENT = {
    *("id", "kode", "nomor", "huruf", "tingkat", "urutan", "gaya", "jenis", "kelompok", "cara", "berlaku", "status"),
    *("sumber", "dasar", "pelaksana", "formulir", "alur", "anggaran", "bagan", "peran", "menurut", "terkait", "pasal"),
    *("tempat", "hubungan", "pelaku", "fase", "aspek", "pasangan", "bahan", "per_kl", "tahapan", "dalam_bahan", "tipe"),
    *("sebutan", "tentang_singkat", "berulang", "minimal", "bobot", "menit", "nilai", "ditetapkan", "diundangkan"),
    *("baris_cetak", "maks", "naskah", "termasuk_batas_atas", "dokumen", "peraturan", "singkatan"),
}
"""Keys whose values are ids, codes or numbers, or are worded by the templates; the rest is what editors wrote."""


@dataclass(eq=False)
class Butir:
    """Something with an id in the data: its own keys, and what is inside it."""

    id: str
    data: Data
    key: str
    parent: Butir | None = None
    hidden: bool = False
    inner: list[Butir] = field(default_factory=list)

    def walk(self) -> Iterator[Butir]:
        """Yield this and all inside it."""
        yield self
        for item in self.inner:
            yield from item.walk()

    @property
    def folder(self) -> str:
        """The first part of the id."""
        return self.id.split("/", 1)[0]

    @property
    def title(self) -> str:
        """What readers know it by, without marks."""
        names = ("singkatan",) if self.folder == "peraturan" and not self.parent else ()
        for key in (*names, "judul", "nama", "teks", "uraian", "istilah", "pertanyaan"):
            if isinstance(self.data.get(key), str):
                return plain(self.data[key])
        return ""

    @property
    def official(self) -> str:
        """The full title of a regulation."""
        if "nomor" not in self.data:
            return str(self.data.get("judul", self.data["singkatan"]))
        year = f" Tahun {self.data['tahun']}" if "tahun" in self.data else ""
        made = f"{self.data['jenis']} Nomor {self.data['nomor']}{year} tentang {self.data['tentang']}"
        return str(self.data.get("judul", made))

    @property
    def names(self) -> list[str]:
        """All that a text may call it."""
        found = [self.data.get(key) or [] for key in ("istilah", "singkatan", "padanan", "sebutan", "judul")]
        return [plain(name) for names in found for name in ([names] if isinstance(names, str) else names)]

    @property
    def texts(self) -> list[str]:
        """What the editors wrote in it, but for what is inside it and what only trainers may read."""
        return [words for words, hidden in _texts(self.data, self.folder) if not hidden]

    @property
    def secrets(self) -> list[str]:
        """What the editors wrote for trainers only."""
        return [words for words, hidden in _texts(self.data, self.folder) if hidden]


class Mentah:
    """The data of an edition as they are written."""

    def __init__(self, root: Path) -> None:
        self.files: dict[str, Butir] = {}
        self.entries: dict[str, Butir] = {}
        data = root / "data"
        self.edition: Data = _read_yaml(data / EDISI / "edisi.yaml")
        for path in sorted([*data.glob(f"{EDISI}/*/*.yaml"), *data.glob("*/*.yaml")]):
            if path.parent.name != EDISI:
                self._read(path)

    def _read(self, path: Path) -> None:
        content = _read_yaml(path)
        code = {"gsbpm": "nomor", "epss": "kode"}.get(path.parent.name, "")
        id = f"{path.parent.name}/{content.get(code) or path.stem}"
        self.files[id] = Butir(id, content, "")
        _grow(self.files[id], content, "", hidden=False)
        self.entries.update({item.id: item for item in self.files[id].walk()})

    @cached_property
    def secrets(self) -> list[str]:
        """What only trainers may read and is said nowhere else, where it is long enough to tell."""
        said = "".join(_letters(words) for item in self.entries.values() if not item.hidden for words in item.texts)
        return [words for words in self.trainers if len(_letters(words)) >= 25 and _letters(words) not in said]

    @cached_property
    def trainers(self) -> list[str]:
        """All that only trainers may read."""
        found = [(item.secrets, item.texts if item.hidden else []) for item in self.entries.values()]
        return [piece for texts in found for words in (*texts[0], *texts[1]) for piece in pieces(words)]

    @cached_property
    def modules(self) -> dict[str, Data]:
        """The modules by the name of their file."""
        return {id.split("/")[1]: item.data for id, item in self.files.items() if item.folder == "modul"}

    def chosen(self, name: str) -> list[Butir]:
        """Return all that a module prints, in the order of the data."""
        modul = self.modules[name]
        parts = [*modul.get("bab", []), *modul.get("lampiran", [])]
        return [item for part in parts for file in self._files(part) for item in _held(file, modul, part)]

    def left_out(self, name: str) -> list[Butir]:
        """Return the subprocesses that do not apply to the module's way of collecting data."""
        cara = self.modules[name].get("cara")
        return [item for item in self.entries.values() if item.key == "subproses" and _against(item, cara)]

    def _files(self, part: Data) -> list[Butir]:
        whole = [item for item in self.files.values() if item.folder == part.get("semua")]
        return [*whole, *(self.entries[id] for id in part.get("isi", []))]


def _read_yaml(path: Path) -> Any:
    return _known(yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader))


def _known(value: Any) -> Any:
    """Return a value without what is unknown: the loader takes every scalar for text, ``null`` too."""
    if isinstance(value, dict):
        return {key: _known(inner) for key, inner in value.items() if inner != "null"}
    return [_known(inner) for inner in value] if isinstance(value, list) else value


def _grow(item: Butir, value: Any, key: str, *, hidden: bool) -> None:
    if isinstance(value, list):
        for inner in value:
            _grow_in(item, inner, key, hidden=hidden)
    elif isinstance(value, dict):
        for name, inner in value.items():
            if isinstance(inner, list | dict):
                trainers = item.folder == "sesi" and name in TRAINERS
                _grow(item, inner, name, hidden=hidden or trainers)


def _grow_in(item: Butir, value: Any, key: str, *, hidden: bool) -> None:
    form = "" if (item.folder, key) in NO_ENTRY else PARTS.get(key, "")
    if item.folder == "alur" and key == "langkah":
        form = "{nomor}"
    needed = re.findall(r"\{(\w+)\}", form)
    if not isinstance(value, dict) or not needed or needed[0] not in value or isinstance(value[needed[0]], list):
        _grow(item, value, key, hidden=hidden)
        return
    part = form.format(**{needed[0]: value[needed[0]].lower()})
    inner = Butir(part if "/" in part else f"{item.id}/{part}", value, key, item, hidden)
    item.inner.append(inner)
    _grow(inner, value, key, hidden=hidden)


def _held(item: Butir, modul: Data, part: Data) -> Iterator[Butir]:
    """Yield what a chapter prints of an entry: without what its way of collecting, its depth or its roles leave out."""
    card = modul.get("bentuk") == "lipatan"
    brief = card or modul.get("kedalaman") == "ringkas"
    if item.hidden and modul.get("pembaca") != "pelatih":
        return
    if card and item.key not in ("", "subproses"):
        return
    if item.key == "subproses" and _against(item, modul.get("cara")):
        return
    if item.key == "penjelasan" and (brief or item.data.get("cara") not in (None, modul.get("cara"), *_any(modul))):
        return
    if part.get("peran") and item.key in ("langkah", "bagian") and not set(part["peran"]) & set(_roles(item)):
        return
    yield item
    for inner in item.inner:
        yield from _held(inner, modul, part)


def _any(modul: Data) -> tuple[str, ...]:
    return () if modul.get("cara") else ("survei", "sensus", "kompilasi")


def _roles(item: Butir) -> list[str]:
    return list(item.data.get("pelaksana", []))


def _against(item: Butir, cara: str | None) -> bool:
    rules = item.data.get("penerapan", [])
    return any(rule["cara"] == cara and rule["berlaku"] == "tidak" for rule in rules)


def _texts(value: Any, folder: str, hidden: bool = False) -> Iterator[tuple[str, bool]]:
    """Yield what editors wrote, and whether it is for trainers only, as some keys of a session say."""
    if isinstance(value, str):
        yield value, hidden
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner, folder, hidden)
    elif isinstance(value, dict):
        for key, inner in value.items():
            counted = key == "baris" and isinstance(inner, str)  # lines to write on
            if key not in SILENT and not counted and not _are_entries(key, inner, folder):
                yield from _texts(inner, folder, hidden or (folder == "sesi" and key in TRAINERS))


def _are_entries(key: str, items: Any, folder: str) -> bool:
    """Tell whether a list holds things with ids, which have words of their own."""
    if key not in PARTS or (folder, key) in NO_ENTRY or not isinstance(items, list):
        return False
    needed = re.findall(r"\{(\w+)\}", PARTS[key])[0]
    return all(isinstance(item, dict) and isinstance(item.get(needed), str) for item in items)


MARK = re.compile(r"\[\[[^\]|]*\|([^\]]*)\]\]|\[\[[^\]]*\]\]|\*+")
ELSEWHERE = re.compile(r"\[\[[^\]|]*\]\]")
"""A reference that is worded by the name of what it leads to."""


def plain(words: str) -> str:
    """Return a text without its marks; what a reference is worded by elsewhere is left out."""
    return " ".join(MARK.sub(lambda mark: mark[1] or "", words).split())


def _letters(words: str) -> str:
    return "".join(letter for letter in plain(words).casefold() if letter.isalnum())


def pieces(words: str) -> list[str]:
    """Return the parts of a text between references that are worded elsewhere."""
    return [part for part in (plain(piece) for piece in ELSEWHERE.split(words)) if part]
