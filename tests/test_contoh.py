"""The small edition in contoh/ is rendered to exactly what contoh/hasil holds; `--perbarui` rewrites that."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path

import pytest

from generator.artifact import Artifact
from generator.edition import Edition
from generator.models import KINDS
from generator.outputs import render
from generator.outputs.documents import jobs
from generator.outputs.pages import OVERVIEWS, PAGES
from generator.printing.inline import environment as printed_environment
from generator.rules import load_checked
from generator.templating import environment
from generator.workshop import Job

CONTOH = Path(__file__).resolve().parent / "contoh"
HASIL = CONTOH / "hasil"


@pytest.fixture(scope="module")
def rendered() -> dict[str, str]:
    """Every artifact made of text, and the text of every printed module; what is binary is not fit for a review."""
    edition = load_checked(CONTOH, "2025")
    artifacts = [*render(edition), *(Artifact(f"cetak/{job.value.id}.html", job.value.body) for job in work(edition))]
    texts = {item.path: item.content for item in artifacts if isinstance(item.content, str)}
    # The browser code is not made from the edition: it is itself what is reviewed.
    found = {path: content for path, content in texts.items() if not path.startswith("aset/")}
    assert len(found) > 30
    assert len({item.path for item in artifacts}) == len(artifacts), "dua keluaran di satu tempat"
    return found


def test_every_artifact_is_as_before(rendered: dict[str, str], perbarui: bool) -> None:
    old = {path.relative_to(HASIL).as_posix(): path for path in sorted(HASIL.rglob("*")) if path.is_file()}
    if perbarui:
        for path in old.values():
            path.unlink()
        for name, content in rendered.items():
            target = HASIL / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content.encode())
        return
    assert sorted(rendered) == sorted(old), "daftar keluaran berubah; bila benar: pytest --perbarui"
    changed = [name for name, content in rendered.items() if content.encode() != old[name].read_bytes()]
    diff = [line for name in changed[:3] for line in differences(name, old[name].read_text("utf-8"), rendered[name])]
    assert not changed, "\n".join(
        ["berubah; bila benar: pytest --perbarui", *changed, *(line[:200] for line in diff[:80])]
    )


def differences(name: str, before: str, after: str) -> list[str]:
    return list(unified_diff(before.splitlines(), after.splitlines(), name, name, n=1, lineterm=""))


def test_every_kind_is_present() -> None:
    edition = load_checked(CONTOH, "2025")
    assert {file.kind for file in edition.files} == set(KINDS)


def test_every_template_of_pages_and_charts_is_used() -> None:
    env = environment()
    assert env.loader is not None
    assert env.cache is not None
    env.cache.clear()
    list(render(load_checked(CONTOH, "2025")))
    used = {name for _, name in env.cache}
    names = {name for name in env.loader.list_templates() if name.startswith(("pages/", "svg/"))}
    later = {"pages/perubahan.md.j2"}  # where there is a former edition: test_edisi
    assert len(names) > 20
    assert names - used == later


def test_every_template_of_printed_modules_is_used() -> None:
    env = printed_environment()
    assert env.loader is not None
    env.cache.clear()
    work(load_checked(CONTOH, "2025"))
    used = {name for _, name in env.cache}
    names = {name for name in env.loader.list_templates() if name.startswith("documents/") and name.endswith(".j2")}
    later = {"documents/awal.html.j2", "documents/akhir.html.j2"}  # when the pages are known: test_modul_cetak
    assert len(names) > 20
    assert names - used == later


def work(edition: Edition) -> list[Job]:
    return jobs(edition, "https://contoh.example/2025/")


def test_every_model_with_a_page_has_an_entry(rendered: dict[str, str]) -> None:
    edition = load_checked(CONTOH, "2025")
    assert {type(entry.model) for entry in edition.entries.values() if entry.model.own_page} == set(PAGES)
    assert set(OVERVIEWS) <= set(rendered)
