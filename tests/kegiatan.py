"""Activities as files and as the browser keeps them, and a person's ways with files on Periksa mandiri."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Iterable

    from playwright.sync_api import Locator, Page

PREFIX = "juknis:kegiatan:"
FULL, BRIEF, LEVELS = "kesiapan-gsbpm", "kesiapan-gsbpm-ringkas", "epss"


def jawaban(answers: dict[str, Any] | None = None, sheet: str = FULL, **more: Any) -> dict[str, Any]:
    """Return a jawaban file; `identitas` adds to who it is."""
    who = {"instansi": "Dinas Kominfo", "kegiatan": "Survei Kepuasan", "tahun": "2025", **more.pop("identitas", {})}
    head = {"skema": "juknis-jawaban/1", "edisi": "2025", "daftar_periksa": sheet, "versi_isi": "1.0"}
    given = {id_: {"nilai": parts} if isinstance(parts, str) else parts for id_, parts in (answers or {}).items()}
    return {**head, "identitas": {key: words for key, words in who.items() if words}, "jawaban": given, **more}


def plan(activity: str = "Survei Kepuasan", agency: str = "Dinas Kominfo", row: str = "Susun SOP") -> dict[str, Any]:
    """Return a file of the form for what is to be done next."""
    form = "formulir/rencana-aksi"
    return {
        "skema": "juknis-jawaban/1",
        "edisi": "2025",
        "formulir": "rencana-aksi",
        "identitas": {},
        "jawaban": {f"{form}/instansi": {"nilai": agency}, f"{form}/nama-kegiatan": {"nilai": activity}},
        "baris": {"tindakan": [{f"{form}/tindakan": row}]},
    }


def record(content: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Return a record of the browser's storage."""
    about = {"skema": "juknis-kegiatan/1", "diubah": "2026-01-05T03:00:00.000Z", "berkas": False, "letak": ""}
    return {**about, "catatan": [], "isi": content, **more}


def keep(page: Page, address: str, records: dict[str, dict[str, Any] | str]) -> None:
    """Open the page with these records kept, as if they had been made before."""
    page.goto(address)
    for id_, one in records.items():
        words = one if isinstance(one, str) else json.dumps(one)
        page.evaluate("([key, words]) => localStorage.setItem(key, words)", [PREFIX + id_, words])
    page.reload()
    expect(heading(page)).to_be_visible()


def kept(page: Page) -> dict[str, dict[str, Any]]:
    """Return what the browser keeps, by id, in the order in which it was made."""
    found = page.evaluate(f"""Object.keys(localStorage).filter(key => key.startsWith("{PREFIX}")).sort()
      .map(key => [key, localStorage.getItem(key)])""")
    return {key.removeprefix(PREFIX): json.loads(words) for key, words in found}


def heading(page: Page) -> Locator:
    """Return the head of the screen that shows."""
    return page.locator("#aplikasi .layar h2").first


def said(page: Page) -> Locator:
    """Return what the page tells."""
    return page.locator(".kabar-kata")


def question(page: Page) -> Locator:
    """Return what the page asks."""
    return page.locator("dialog[open]")


def content(value: object) -> bytes:
    """Return what is in a file: bytes as they are, text, or JSON."""
    return value if isinstance(value, bytes) else (value if isinstance(value, str) else json.dumps(value)).encode()


def choose(page: Page, button: Locator, files: Iterable[tuple[str, object]]) -> None:
    """Press a button and choose files."""
    with page.expect_file_chooser() as chooser:
        button.click()
    chooser.value.set_files(
        [{"name": name, "mimeType": "application/json", "buffer": content(value)} for name, value in files]
    )


def open_files(page: Page, *files: tuple[str, object]) -> None:
    """Open files from the list of activities."""
    choose(page, page.get_by_role("button", name="Buka berkas jawaban", exact=True), files)


def drop(page: Page, *files: tuple[str, str]) -> None:
    """Drop files on the page."""
    script = """files => { const data = new DataTransfer();
      for (const [name, words] of files) data.items.add(new File([words], name, { type: "application/json" }));
      for (const type of ["dragover", "drop"])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true })); }"""
    page.evaluate(script, [list(file) for file in files])
