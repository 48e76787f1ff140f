"""Further editions of the real data: copied, edited and mapped, so that answers have a way to go.

Each has a change of every sort. The `tidy` ones change activities only, so that a site can be made of them; the others
also rename fields and a form, and merge indicators.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from generator.models.kunci import SEAL
from generator.revisions.copying import copy

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parent.parent
Change = dict[str, Any]


def editions(folder: Path, *, tidy: bool = False, years: tuple[str, ...] = ("2026", "2027")) -> Path:
    """Fill a folder with the data of 2025 and the further years; all are published. Return it."""
    shutil.copytree(ROOT / "data", folder / "data", ignore=shutil.ignore_patterns("20[3-9]?", "202[6-9]", "peta"))
    (folder / "data/2025" / SEAL).unlink(missing_ok=True)
    shutil.copytree(ROOT / "content", folder / "content")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    before = "2025"
    for year in years:
        begin(folder, before, year)
        lines = EDITS[year](folder / "data" / year, tidy)
        write_map(folder, before, year, lines)
        before = year
    return folder


def begin(folder: Path, before: str, year: str, status: str = "terbit") -> None:
    """Copy an edition to the next year."""
    copy(folder, before, year)
    head = folder / "data" / year / "edisi.yaml"
    head.write_text(head.read_text("utf-8").replace("status: draf", f"status: {status}"), "utf-8")


def write_map(folder: Path, before: str, year: str, lines: list[Change]) -> None:
    path = folder / "data/peta" / f"{before}-{year}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(yaml.safe_dump({"perubahan": lines}, allow_unicode=True, sort_keys=False), "utf-8")


def edited(path: Path, edit: Callable[[Any], None]) -> None:
    """Change a file's value."""
    value = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
    edit(value)
    path.write_text(yaml.safe_dump(value, allow_unicode=True, sort_keys=False), "utf-8")


def activities(value: Any, code: str, keep: Callable[[str], bool], *more: tuple[str, str]) -> None:
    """Leave out activities of a sub-process, and add some."""
    (inner,) = (one for one in value["subproses"] if one["kode"] == code)
    kept = [one for one in inner["aktivitas"] if keep(one["id"])]
    known = {one["id"]: one for one in kept}
    for id_, words in more:
        if id_ in known:
            known[id_]["teks"] = words
        else:
            kept.append({"id": id_, "teks": words})
    inner["aktivitas"] = kept


def _of_2026(data: Path, tidy: bool) -> list[Change]:
    def phase(value: Any) -> None:
        activities(value, "5.1", lambda id_: id_ != "a1", ("a3", "Mengintegrasikan data dari semua sumber"))
        activities(value, "5.2", lambda id_: id_ == "a3", ("a4", "Melakukan klasifikasi data dan memeriksanya"))
        activities(
            value, "5.3", lambda _: True, ("a1", "Memeriksa kelengkapan data"), ("a9", "Memeriksa kewajaran data")
        )
        new = (("a4", "Menyunting data yang keliru"), ("a5", "Mengimputasi data yang hilang"))
        activities(value, "5.4", lambda id_: id_ not in ("a1", "a2"), *new)
        activities(value, "5.5", lambda _: True, ("a2", "Memeriksa variabel turunan"))
        activities(value, "5.6", lambda _: True, ("a1", "Menghitung penimbang menurut rancangan sampelnya"))
        activities(value, "5.7", lambda id_: id_ != "a2", ("a1", "Menghitung data agregat dengan penimbangnya"))

    edited(data / "gsbpm/fase-5.yaml", phase)
    lines: list[Change] = [
        {"jenis": "dipindah", "dari": "gsbpm/5.1/a1", "ke": "gsbpm/5.1/a3"},
        {"jenis": "digabung", "dari": ["gsbpm/5.2/a1", "gsbpm/5.2/a2"], "ke": "gsbpm/5.2/a4"},
        {"jenis": "dipecah", "dari": "gsbpm/5.3/a1", "ke": ["gsbpm/5.3/a1", "gsbpm/5.3/a9"]},
        {"jenis": "dipecah", "dari": "gsbpm/5.4/a1", "ke": ["gsbpm/5.4/a4", "gsbpm/5.4/a5"]},
        {"jenis": "dihapus", "dari": "gsbpm/5.4/a2", "alasan": "Sudah termasuk penyuntingan."},
        {"jenis": "baru", "ke": "gsbpm/5.5/a2"},
        {"jenis": "diubah", "dari": "gsbpm/5.6/a1"},
        {"jenis": "digabung", "dari": ["gsbpm/5.7/a1", "gsbpm/5.7/a2"], "ke": "gsbpm/5.7/a1"},
    ]
    return lines if tidy else [*lines, *_fields_of_2026(data)]


def _fields_of_2026(data: Path) -> list[Change]:
    """Rename, merge and drop what stands in forms, beside answers, and among the indicators."""

    def plan(value: Any) -> None:
        (table,) = (part for part in value["bagian"] if part.get("berulang") == "ya")
        table["id"] = "langkah"
        table["isian"] = [one for one in table["isian"] if one["id"] not in ("celah", "dasar")]
        for one in table["isian"]:
            one["id"] = {"keluaran": "hasil"}.get(one["id"], one["id"])
        heads = value["bagian"][0]["isian"]
        value["bagian"][0]["isian"] = [one for one in heads if one["id"] != "unit-kerja"]

    def brief(value: Any) -> None:
        for one in value["identitas"]:
            one["id"] = {"unit_kerja": "unit"}.get(one["id"], one["id"])
        for one in value["rincian"]:
            one["id"] = {"catatan": "keterangan"}.get(one["id"], one["id"])

    def epss(value: Any) -> None:
        value["rincian"] = [one for one in value["rincian"] if one["id"] != "lokasi_bukti"]

    def domain(value: Any) -> None:
        first, second = value["aspek"][:2]
        (kept,) = second["indikator"]
        first["indikator"].append({**kept, "kode": "10109", "nama": "Penerapan standar dan metadata"})
        first["indikator"] = first["indikator"][1:]
        value["aspek"] = [first, *value["aspek"][2:]]

    edited(data / "formulir/rencana-aksi.yaml", plan)
    edited(data / "daftar_periksa/kesiapan-gsbpm.yaml", brief)
    edited(data / "daftar_periksa/epss.yaml", epss)
    edited(data / "epss/domain-1.yaml", domain)
    form, full = "formulir/rencana-aksi", "daftar_periksa/kesiapan-gsbpm"
    return [
        {"jenis": "dipindah", "dari": f"{form}/keluaran", "ke": f"{form}/hasil"},
        {"jenis": "digabung", "dari": [f"{form}/celah", f"{form}/tindakan"], "ke": f"{form}/tindakan"},
        {"jenis": "digabung", "dari": [f"{form}/unit-kerja", f"{form}/instansi"], "ke": f"{form}/instansi"},
        {"jenis": "dihapus", "dari": f"{form}/dasar", "alasan": "Dasarnya ada pada halaman butirnya."},
        {"jenis": "dipindah", "dari": f"{full}/unit_kerja", "ke": f"{full}/unit"},
        {"jenis": "dipindah", "dari": f"{full}/catatan", "ke": f"{full}/keterangan"},
        {"jenis": "dihapus", "dari": "daftar_periksa/epss/lokasi_bukti", "alasan": "Buktinya cukup disebut."},
        {"jenis": "digabung", "dari": ["epss/10101", "epss/10201"], "ke": "epss/10109"},
        {"jenis": "dipecah", "dari": "gsbpm/1.1", "ke": ["gsbpm/1.1", "gsbpm/1.2"]},
    ]


def _of_2027(data: Path, tidy: bool) -> list[Change]:
    def phase(value: Any) -> None:
        activities(value, "5.1", lambda id_: id_ != "a3", ("a5", "Mengintegrasikan data dari semua sumber"))
        new = (("a5", "Melakukan klasifikasi data"), ("a6", "Memeriksa klasifikasi data"))
        activities(value, "5.2", lambda id_: id_ != "a4", *new)
        activities(value, "5.4", lambda id_: id_ not in ("a4", "a5"), ("a6", "Menyunting dan mengimputasi data"))
        activities(value, "5.6", lambda id_: id_ != "a2")
        activities(value, "5.7", lambda id_: id_ != "a1", ("a7", "Menghitung data agregat"))

    edited(data / "gsbpm/fase-5.yaml", phase)
    lines: list[Change] = [
        {"jenis": "dipindah", "dari": "gsbpm/5.1/a3", "ke": "gsbpm/5.1/a5"},
        {"jenis": "dipecah", "dari": "gsbpm/5.2/a4", "ke": ["gsbpm/5.2/a5", "gsbpm/5.2/a6"]},
        {"jenis": "digabung", "dari": ["gsbpm/5.4/a4", "gsbpm/5.4/a5"], "ke": "gsbpm/5.4/a6"},
        {"jenis": "dihapus", "dari": "gsbpm/5.6/a2", "alasan": "Tidak dilakukan dinas."},
        {"jenis": "dipindah", "dari": "gsbpm/5.7/a1", "ke": "gsbpm/5.7/a7"},
    ]
    if tidy:
        return lines
    form = data / "formulir/narahubung.yaml"
    form.rename(form.with_name("kontak.yaml"))
    for path in data.rglob("*.yaml"):
        path.write_text(path.read_text("utf-8").replace("formulir:narahubung", "formulir:kontak"), "utf-8")
    return [*lines, {"jenis": "dipindah", "dari": "formulir/narahubung", "ke": "formulir/kontak"}]


EDITS: dict[str, Callable[[Path, bool], list[Change]]] = {"2026": _of_2026, "2027": _of_2027}
"""What each edition does, given its folder and whether it keeps to the rules; returns its map."""
