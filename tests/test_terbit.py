"""Whatever ends a build, the published site is whole: the old one or the new one."""

from __future__ import annotations

import hashlib
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pohon import snapshot

from generator import beside, staging
from generator.publish import publish
from generator.revisions.copying import copy
from generator.revisions.freezing import freeze

DASAR = Path(__file__).parent / "galat" / "dasar"
TERM = "data/istilah/walidata.yaml"
KILLS = 20
COMMAND = (sys.executable, "-P", "-m", "generator", "bangun", "--tanpa-unduhan")


@pytest.fixture(scope="module")
def proyek(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The smallest project, with a published site."""
    own = shutil.copytree(DASAR, tmp_path_factory.mktemp("terbit") / "proyek")
    shutil.copy(root / "mkdocs.yml", own)
    for name in ("overrides", "generator"):
        (own / name).symlink_to(root / name)
    assert build(own).returncode == 0
    return own


def build(project: Path, *more: str, **how: object) -> subprocess.CompletedProcess[str]:
    run = subprocess.run([*COMMAND, *more], cwd=project, env=env(), capture_output=True, text=True, check=False, **how)  # type: ignore[call-overload]
    assert isinstance(run, subprocess.CompletedProcess)
    return run


def env() -> dict[str, str]:
    """Return where a build finds the generator that is tested here."""
    return {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parent.parent)}


def whole(site: Path) -> str:
    """Return a digest of a published site, which is what its own list says; fail where it is not."""
    listed = (site / "SHA256SUMS").read_text("utf-8")
    wanted = {line[66:]: line[:64] for line in listed.splitlines()}
    found = {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in site.rglob("*")
        if path.is_file() and path.name != "SHA256SUMS"
    }
    assert found == wanted
    assert len(found) > 100
    return hashlib.sha256(listed.encode()).hexdigest()


def revise(project: Path, number: int) -> None:
    path = project / TERM
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("# ")]
    path.write_text("\n".join([f"# Suntingan {number}", *lines, ""]), "utf-8")
    head = project / "data/2025/edisi.yaml"
    words = head.read_text("utf-8").split("versi_isi:")[0] + f"versi_isi: 1.{number}\ntinjauan: tanpa\n"
    head.write_text(words.replace("tinjauan: tanpa\n", "", words.count("tinjauan: tanpa\n") - 1), "utf-8")


def test_a_build_killed_at_any_moment_leaves_a_whole_site(proyek: Path) -> None:
    begun = time.monotonic()
    revise(proyek, 0)
    assert build(proyek).returncode == 0
    took = time.monotonic() - begun
    moments = random.Random(8)
    known = {whole(proyek / "site")}
    for number in range(1, KILLS + 1):
        revise(proyek, number)
        process = subprocess.Popen(COMMAND, cwd=proyek, env=env(), stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        time.sleep(moments.uniform(0.1, 1.1) * took)
        process.kill()
        process.wait()
        known.add(whole(proyek / "site"))
    assert build(proyek).returncode == 0
    known.add(whole(proyek / "site"))
    assert len(known) > 1  # at least the last one is new
    assert [path.name for path in proyek.iterdir() if path.name.startswith(".site-")] == []


def test_only_what_changed_is_built_again(proyek: Path, tmp_path: Path) -> None:
    root = shutil.copytree(proyek, tmp_path / "proyek", symlinks=True, ignore=shutil.ignore_patterns("site", ".cache"))
    freeze(root, "2025")
    copy(root, "2025", "2026")
    site, first = root / "site", ["2025", "2026"]
    assert built(root) == [f"Edisi {year}: {what}" for year in first for what in WORK]
    before = snapshot(site)
    assert built(root) == [f"Edisi {year}: tidak berubah" for year in first]
    assert snapshot(site) == before
    head = root / "data" / "2026" / "edisi.yaml"
    words = head.read_text("utf-8")
    head.write_text(words.replace("judul: ", "judul: Lain, "), "utf-8")
    assert built(root) == ["Edisi 2025: tidak berubah", *(f"Edisi 2026: {what}" for what in WORK)]
    assert {
        name for name, data in snapshot(site).items() if before.get(name) != data and name.startswith("2025/")
    } == set()
    head.write_text(words, "utf-8")
    (site / "2025" / "gsbpm" / "index.html").write_text("dirusak")
    assert built(root) == [f"Edisi {year}: {what}" for year in first for what in WORK]
    assert snapshot(site) == before
    listed = (site / "SHA256SUMS").read_text("utf-8").splitlines()
    assert listed == [line for line in beside.checksums(site).splitlines() if not line.endswith("  SHA256SUMS")]


WORK = ("menyusun isi", "membuat halaman")


def built(root: Path) -> list[str]:
    """Build both editions without downloads; return what was reported, each thing once."""
    told: list[str] = []
    publish(root, ["2025", "2026"], root / "site", lambda what, done, total: told.append(what), downloads=False)
    return list(dict.fromkeys(told))


def test_a_kill_between_two_renames_is_mended(proyek: Path) -> None:
    """Where a file system knows no exchange, the old site stands aside for a moment."""
    before = whole(proyek / "site")
    aside = proyek / ".site-lama-mati"
    aside.mkdir()
    (proyek / "site").rename(aside / "isi")
    with pytest.raises(RuntimeError):
        _stop_building(proyek / "site")
    assert whole(proyek / "site") == before


def _stop_building(site: Path) -> None:
    with staging.replacing(site):
        assert site.is_dir()  # put back before anything else
        raise RuntimeError


def test_without_exchange_the_site_is_replaced_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staging, "_exchange", lambda one, other: False)
    for words in ("lama", "baru"):
        with staging.replacing(tmp_path / "site") as stage:
            (stage / "a").write_text(words)
    assert (tmp_path / "site" / "a").read_text() == "baru"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_readers_never_miss_a_file_while_it_is_replaced(tmp_path: Path) -> None:
    with staging.replacing(tmp_path / "site") as stage:
        (stage / "a").write_text("0")
    reader = subprocess.Popen(
        [sys.executable, "-c", READER, str(tmp_path / "site" / "a")], stdout=subprocess.PIPE, text=True
    )
    assert reader.stdout
    assert reader.stdout.readline() == "mulai\n"
    for number in range(200):
        with staging.replacing(tmp_path / "site") as stage:
            (stage / "a").write_text(str(number))
    reader.send_signal(signal.SIGTERM)
    reader.wait()
    assert reader.stdout.read() == ""


READER = """
import signal, sys
signal.signal(signal.SIGTERM, lambda *_: sys.exit())
print("mulai", flush=True)
while True:
    try:
        open(sys.argv[1]).close()
    except FileNotFoundError:
        print("hilang", flush=True)
"""


def test_a_full_disk_is_told_and_changes_nothing(proyek: Path) -> None:
    revise(proyek, 50)
    before = whole(proyek / "site")

    def little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))

    run = build(proyek, preexec_fn=little_room)
    assert run.returncode == 1
    assert "galat: " in run.stderr
    assert "Traceback" not in run.stderr
    assert whole(proyek / "site") == before
    assert [path.name for path in proyek.iterdir() if path.name.startswith(".site-")] == []


@pytest.mark.parametrize("target", ["/proc/juknis/site", "/dev/null/site"])
def test_a_place_where_nothing_may_be_written_is_told(target: str, proyek: Path) -> None:
    run = build(proyek, "--ke", target)
    assert run.returncode == 1
    assert "galat: " in run.stderr
    assert "Traceback" not in run.stderr


def test_of_two_builds_at_once_one_gives_way(proyek: Path) -> None:
    revise(proyek, 60)
    both = [
        subprocess.Popen(COMMAND, cwd=proyek, env=env(), stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
        for _ in range(2)
    ]
    said = [process.communicate()[1] for process in both]
    assert 0 in [process.returncode for process in both]
    for process, words in zip(both, said, strict=True):
        assert process.returncode == 0 or "bangun lain sedang mengisi site" in words
    whole(proyek / "site")
