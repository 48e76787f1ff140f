"""Activities as the browser keeps them, made from the checklists that the site publishes."""

from __future__ import annotations

import json
from itertools import cycle
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

PREFIX = "juknis:kegiatan:"
WAYS = {"kesiapan": ["sebagian", "sudah", "belum", "tidak-relevan", "sudah", "tidak-relevan"], "kematangan": "21345"}
EVIDENCE = {"bukti": "Notulen rapat", "lokasi_bukti": "Arsip subbagian", "tanggal_bukti": "2025-03-01"}
KEEP = "records => Object.entries(records).forEach(([id, one]) => localStorage.setItem(id, JSON.stringify(one)))"


def checklist(edition: Path, name: str) -> dict[str, Any]:
    """Return a checklist as the pages of an edition get it."""
    found: dict[str, Any] = json.loads((edition / "periksa-mandiri/instrumen" / f"{name}.json").read_text())
    return found


def answers(listed: dict[str, Any], count: int | None = None) -> dict[str, dict[str, str]]:
    """Answer the first `count` items, by turns in every way that the scale has, some with evidence and reasons."""
    found = {}
    for place, (item, code) in enumerate(zip(_items(listed)[:count], cycle(WAYS[listed["scale"]]), strict=False)):
        found[item] = {"nilai": code, **(EVIDENCE if place % 3 == 0 else {})}
        if code == "tidak-relevan" and place % 2:
            found[item]["alasan"] = "Datanya diambil dari registrasi."
    return found


def best(listed: dict[str, Any]) -> dict[str, dict[str, str]]:
    """Answer all items so that no gap is left."""
    code = listed["codes"][0 if listed["scale"] == "kesiapan" else -1]
    return {item: {"nilai": code, **EVIDENCE} for item in _items(listed)}


def _items(listed: dict[str, Any]) -> list[str]:
    return [item["id"] for chapter in listed["chapters"] for group in chapter["groups"] for item in group["items"]]


def record(listed: dict[str, Any], given: dict[str, Any], name: str = "Survei Kepuasan", **more: Any) -> dict[str, Any]:
    """Return an activity that has these answers; `rencana` and the like may be put beside them."""
    identity = {"instansi": "Dinas Kominfo", "kegiatan": name, "tahun": "2025", "pengisi": "Ibu Ani"}
    kind, sheet = listed["mark"]["lembar"].split("/")
    content = {key: value for key, value in listed["mark"].items() if key != "lembar"} | {kind: sheet}
    content |= {"identitas": identity, "jawaban": given}
    kept = {"skema": "juknis-kegiatan/1", "diubah": "2026-01-05T03:00:00.000Z", "berkas": False, "letak": ""}
    return {**kept, "catatan": [], "isi": content, **more}


def keep(page: Page, home: str, records: dict[str, Any]) -> None:
    """Put activities into the browser as if they had been made before; leaves the page at one that shows none."""
    page.goto(f"{home}404.html")
    page.evaluate(KEEP, {PREFIX + id_: one for id_, one in records.items()})
