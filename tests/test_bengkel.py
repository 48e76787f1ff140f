"""The workshop: slow files are made beside the build, once, and nothing it does outlives it."""

from __future__ import annotations

import gc
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import weakref
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from functools import partial
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from generator.workshop import DocumentError, Job, Made, cores, keys, perform, processes, store

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

TESTS = Path(__file__).parent


@dataclass(frozen=True)
class Lembar:
    """A value such as makers have: words, and a folder in which they leave word that they ran."""

    kata: str
    jejak: str


def write(value: Lembar) -> Made:
    trace(value)
    return Made(value.kata.encode(), len(value.kata))


def trace(value: Lembar) -> None:
    with open(Path(value.jejak) / "jejak", "a") as file:
        file.write(f"{value.kata} {os.getpid()}\n")


def refuse(value: Lembar) -> Made:
    trace(value)
    raise DocumentError(f"tabel {value.kata} terlalu lebar")


class OddError(Exception):
    """An error that cannot be made again from what it says."""

    def __init__(self, one: int, two: int) -> None:
        super().__init__(f"{one} dan {two}")


def stumble(value: Lembar) -> Made:
    raise {"aneh": OddError(1, 2), "hilang": FileNotFoundError(2, "tidak ada", "huruf.woff2")}[value.kata]


def linger(value: Lembar) -> Made:
    tempfile.mkstemp()
    trace(value)
    time.sleep(60)
    raise AssertionError


def until_two(jejak: Path) -> None:
    """Wait for two others, and a moment more for what they made to arrive."""
    while len(traces(jejak)) < 2:
        time.sleep(0.01)
    time.sleep(0.2)


def die(value: Lembar) -> Made:
    until_two(Path(value.jejak))
    os.kill(os.getpid(), getattr(signal, value.kata))
    raise AssertionError


def leave(value: Lembar) -> Made:
    until_two(Path(value.jejak))
    raise SystemExit(3)


def edit(value: Lembar) -> Made:
    """Change what the job was keyed by, as an editor might while it runs."""
    (Path(value.jejak) / "gaya.css").write_text("baru")
    return write(value)


class Halaman:
    """Something large that only the collector can free."""

    def __init__(self) -> None:
        self.isi = [[self] for _ in range(150_000)]


before: list[weakref.ref[Halaman]] = []


def lay_out(value: Lembar) -> Made:
    alive = sum(page() is not None for page in before)
    before.append(weakref.ref(Halaman()))
    return Made(b"", alive)


def render(value: str) -> Made:
    from weasyprint import HTML

    from generator.printing.press import look

    fonts, style = look()
    document = HTML(string=value).render(stylesheets=[style], font_config=fonts)
    return Made(document.write_pdf(), len(document.pages))


@pytest.fixture(autouse=True)
def paket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small package in place of ours, which nobody edits while the tests run; and two processes."""
    for path, words in {"a.py": "A", "printing/b.py": "B", "printing/huruf.txt": "C", "templates/d.j2": "D"}.items():
        (tmp_path / "paket" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "paket" / path).write_text(words)
    monkeypatch.setattr(keys, "PACKAGE", tmp_path / "paket")
    monkeypatch.setattr(keys, "AT_START", keys.code())
    monkeypatch.setenv("JUKNIS_PROSES", "2")
    return tmp_path / "paket"


@pytest.fixture
def keep(tmp_path: Path) -> Path:
    return tmp_path / "simpan" / "juknis"


@pytest.fixture
def folder(tmp_path: Path) -> str:
    """The temporary folder of all that runs in a test; must be empty at its end."""
    (tmp_path / "sementara").mkdir()
    return str(tmp_path / "sementara")


def job(kata: str, jejak: Path, make: Callable[[Any], Made] = write, **more: Any) -> Job:
    return Job(f"unduhan/{kata}.pdf", make, Lembar(kata, str(jejak)), **more)


def run(jobs: Sequence[Job], keep: Path) -> tuple[dict[str, Made], list[tuple[str, int, int]]]:
    reports: list[tuple[str, int, int]] = []
    return perform(jobs, keep, lambda *report: reports.append(report)), reports


def traces(jejak: Path) -> list[list[str]]:
    """What ran, in the order in which it began: the words and the process of each."""
    path = jejak / "jejak"
    return [line.split() for line in path.read_text().splitlines()] if path.exists() else []


def ran(jejak: Path) -> list[str]:
    return [kata for kata, _ in traces(jejak)]


def gone(pid: int) -> bool:
    """Whether a process ends within some seconds; one that only waits to be buried counts as gone."""
    for _ in range(500):
        try:
            if Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z":
                return True
        except OSError:
            return True
        time.sleep(0.01)
    return False


def entries(keep: Path) -> list[Path]:
    return sorted(keep.iterdir()) if keep.exists() else []


# What comes out


@pytest.mark.parametrize("count", [1, 2, 5])
def test_the_result_is_the_same_in_any_number_of_processes(
    count: int, tmp_path: Path, keep: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JUKNIS_PROSES", str(count))
    made, reports = run([job(kata, tmp_path, weight=len(kata)) for kata in ("b", "ccc", "aa")], keep)
    assert list(made.items()) == [
        ("unduhan/b.pdf", Made(b"b", 1)),
        ("unduhan/ccc.pdf", Made(b"ccc", 3)),
        ("unduhan/aa.pdf", Made(b"aa", 2)),
    ]
    assert reports == [("Membuat dokumen", done, 3) for done in range(4)]
    assert len({pid for _, pid in traces(tmp_path)}) <= count


def test_the_heaviest_goes_first(tmp_path: Path, keep: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JUKNIS_PROSES", "1")
    run([job(kata, tmp_path, weight=weight) for kata, weight in (("a", 1), ("b", 5), ("c", 9), ("d", 5))], keep)
    assert ran(tmp_path) == ["c", "b", "d", "a"]


def test_a_pdf_does_not_hang_on_what_was_made_before_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = [f"<html lang=id><title>{n}</title><p style='font-family: serif'>{n} kata" for n in range(3)]
    jobs = [Job(f"{n}.pdf", render, html) for n, html in enumerate(words)]
    found = []
    for number, (count, order) in enumerate([("1", jobs), ("2", jobs), ("2", jobs[::-1])]):
        monkeypatch.setenv("JUKNIS_PROSES", count)
        found.append(run(order, tmp_path / str(number))[0])
    assert found[0] == found[1] == found[2]
    assert all(made.data.startswith(b"%PDF-") and made.pages == 1 for made in found[0].values())


@pytest.mark.parametrize("count", ["1", "2"])
def test_a_job_does_not_hold_the_memory_of_another(
    count: str, tmp_path: Path, keep: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JUKNIS_PROSES", count)
    thresholds = gc.get_threshold()
    gc.set_threshold(100_000, 50, 50)  # as the command does
    try:
        made, _ = run([job(kata, tmp_path, lay_out) for kata in "abcd"], keep)
    finally:
        gc.set_threshold(*thresholds)
    assert [item.pages for item in made.values()] == [0, 0, 0, 0]


def test_nothing_to_do_is_done_at_once(keep: Path) -> None:
    assert run([], keep) == ({}, [("Membuat dokumen", 0, 0)])
    assert entries(keep) == []


def test_two_jobs_may_not_make_the_same_file(tmp_path: Path, keep: Path) -> None:
    with pytest.raises(ValueError, match="same file"):
        run([job("a", tmp_path), job("a", tmp_path)], keep)


@pytest.mark.parametrize(("count", "katas"), [("1", "ab"), ("2", "a")])
def test_no_process_is_started_for_what_one_can_do(
    count: str, katas: str, tmp_path: Path, keep: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JUKNIS_PROSES", count)
    run([job(kata, tmp_path) for kata in katas], keep)
    assert {pid for _, pid in traces(tmp_path)} == {str(os.getpid())}


def test_code_that_changed_since_the_start_is_run_afresh(tmp_path: Path, keep: Path, paket: Path) -> None:
    (paket / "a.py").write_text("lain")
    run([job("a", tmp_path)], keep)
    assert [pid for _, pid in traces(tmp_path)] != [str(os.getpid())]


# What is kept


def test_what_is_unchanged_is_not_made_again(tmp_path: Path, keep: Path) -> None:
    jobs = [job(kata, tmp_path) for kata in ("a", "b", "c")]
    first, _ = run(jobs, keep)
    assert run(jobs, keep) == (first, [("Membuat dokumen", 3, 3)])
    assert sorted(ran(tmp_path)) == ["a", "b", "c"]
    changed = replace(jobs[1], value=Lembar("bb", str(tmp_path)))
    made, reports = run([jobs[0], changed, jobs[2]], keep)
    assert made == {**first, "unduhan/b.pdf": Made(b"bb", 2)}
    assert reports == [("Membuat dokumen", 2, 3), ("Membuat dokumen", 3, 3)]
    assert len(traces(tmp_path)) == 4


@pytest.mark.parametrize(
    "harm",
    [
        lambda data: b"",
        lambda data: data[:-1],
        lambda data: data + b"x",
        lambda data: data.replace(b"kata", b"kuta"),
        lambda data: data.replace(b" 4\n", b" 5\n"),
        lambda data: data.replace(b" 4\n", b" empat\n"),
        lambda data: data.replace(b"bengkel/1", b"bengkel/2"),
        lambda data: b"\xff" + data,
    ],
)
def test_a_spoilt_entry_is_made_again(harm: Callable[[bytes], bytes], tmp_path: Path, keep: Path) -> None:
    first, _ = run([job("kata", tmp_path)], keep)
    (path,) = entries(keep)
    good = path.read_bytes()
    assert harm(good) != good
    path.write_bytes(harm(good))
    assert run([job("kata", tmp_path)], keep)[0] == first
    assert ran(tmp_path) == ["kata", "kata"]
    assert path.read_bytes() == good


def test_an_entry_of_another_job_is_not_taken(tmp_path: Path, keep: Path) -> None:
    run([job("a", tmp_path)], keep)
    (first,) = entries(keep)
    made, _ = run([job("b", tmp_path)], keep)
    (second,) = set(entries(keep)) - {first}
    shutil.copy(first, second)
    assert run([job("b", tmp_path)], keep)[0] == made


@pytest.mark.parametrize("where", ["berkas", "berkas/di/bawahnya", "/proc/juknis"])
def test_a_folder_that_cannot_be_written_does_no_harm(where: str, tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("bukan folder")
    for _ in range(2):
        made, _ = run([job("a", tmp_path)], tmp_path / where)
        assert made == {"unduhan/a.pdf": Made(b"a", 1)}
    assert (tmp_path / "berkas").read_text() == "bukan folder"


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_nothing_half_written_is_left(
    error: BaseException, tmp_path: Path, keep: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr("generator.workshop.store.os.replace", fail)
    if isinstance(error, OSError):
        assert run([job("a", tmp_path)], keep)[0] == {"unduhan/a.pdf": Made(b"a", 1)}
    else:
        with pytest.raises(KeyboardInterrupt):
            run([job("a", tmp_path)], keep)
    assert entries(keep) == []


def test_what_was_unused_for_longest_goes_first(tmp_path: Path, keep: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    jobs = {kata: job(kata, tmp_path) for kata in ("a", "b", "c", "d")}
    paths = {}
    for age, kata in enumerate(jobs):
        before = set(entries(keep))
        run([jobs[kata]], keep)
        (paths[kata],) = set(entries(keep)) - before
        os.utime(paths[kata], (1000 + age, 1000 + age))
    (keep / "milik-orang.txt").write_text("x" * 999)
    rest = keep / f"{'0' * 64}-mati.hasil"
    rest.write_text("terputus")
    os.utime(rest, (1, 1))
    size = paths["a"].stat().st_size
    monkeypatch.setattr(store, "LIMIT", 2 * size)
    run([jobs["a"]], keep)  # used now, so the newest
    assert entries(keep) == sorted([paths["a"], paths["d"], keep / "milik-orang.txt"])
    monkeypatch.setattr(store, "LIMIT", 0)
    run([jobs["a"], jobs["d"]], keep)
    assert entries(keep) == sorted([paths["a"], paths["d"], keep / "milik-orang.txt"])
    assert len(traces(tmp_path)) == 4


def test_two_builds_at_once_share_a_folder(tmp_path: Path, keep: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "LIMIT", 0)  # so that each prunes what the other has just written
    jobs = [[job(f"{kata}{number}", tmp_path) for kata in "abcd"] for number in (1, 2)]
    shared = [job(kata, tmp_path) for kata in ("bersama", "berdua")]
    made: list[dict[str, Made]] = []
    builds = [Thread(target=lambda own=own: made.append(run([*own, *shared], keep)[0])) for own in jobs]
    for build in builds:
        build.start()
    for build in builds:
        build.join()
    assert len(made) == 2
    assert all(path == f"unduhan/{one.data.decode()}.pdf" for build in made for path, one in build.items())
    assert [path for path in entries(keep) if len(path.stem) != 64] == []


@pytest.mark.parametrize("count", ["1", "2"])
def test_what_was_edited_meanwhile_is_not_kept(
    count: str, tmp_path: Path, keep: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JUKNIS_PROSES", count)
    (tmp_path / "gaya.css").write_text("lama")
    jobs = [job("a", tmp_path, edit, inputs=(tmp_path / "gaya.css",)), job("b", tmp_path)]
    assert run(jobs, keep)[0]["unduhan/a.pdf"] == Made(b"a", 1)
    assert len(entries(keep)) == 1
    (tmp_path / "gaya.css").write_text("lama")
    run(jobs, keep)
    assert sorted(ran(tmp_path)) == ["a", "a", "b"]


# The key


EVERYTHING = """
from datetime import date
from decimal import Decimal
from pathlib import Path
from generator.workshop import Job, keys
from test_bengkel import Lembar, write
value = {"a": (1, True, None, "é"), "b": {date(2025, 1, 31): Decimal("1.50")}, "c": Lembar("x", "y")}
print(keys.key(Job("a.pdf", write, value), "sama"))
print(keys.versions())
"""


def test_the_key_is_the_same_in_every_process(root: Path) -> None:
    found = set()
    for seed in ("0", "1", "random"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": f"{root}:{TESTS}"}
        command = [sys.executable, "-c", EVERYTHING]
        found.add(subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout)
    assert len(found) == 1
    assert len(found.pop().splitlines()[0]) == 64


def test_each_input_changes_the_key(tmp_path: Path) -> None:
    one, two = tmp_path / "a.css", tmp_path / "b.css"
    one.write_text("a")
    two.write_text("b")
    first = job("a", tmp_path, inputs=(one,))
    changed = [
        replace(first, path="lain.pdf"),
        replace(first, make=refuse),
        replace(first, value=Lembar("a", "lain")),
        replace(first, inputs=()),
        replace(first, inputs=(two,)),
        replace(first, inputs=(one, two)),
        replace(first, inputs=(two, one)),
    ]
    found = {keys.key(item, "sama") for item in [first, *changed]} | {keys.key(first, "lain")}
    assert len(found) == len(changed) + 2
    assert keys.key(replace(first, weight=9), "sama") in found
    before = keys.key(first, "sama")
    one.write_text("baru")
    assert keys.key(first, "sama") not in found
    one.write_text("a")
    assert keys.key(first, "sama") == before


@pytest.mark.parametrize("path", ["a.py", "printing/b.py", "printing/huruf.txt", "printing/baru.py"])
def test_the_program_changes_the_key(path: str, paket: Path) -> None:
    before = keys.surroundings()
    assert keys.surroundings() == before
    (paket / path).write_text("lain")
    assert keys.surroundings() != before


def test_compiled_files_and_templates_do_not(paket: Path) -> None:
    before = keys.surroundings()
    (paket / "printing/__pycache__").mkdir()
    (paket / "printing/__pycache__/b.pyc").write_text("lain")
    (paket / "templates/d.j2").write_text("lain")
    assert keys.surroundings() == before


def test_the_source_of_the_maker_changes_the_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pembuat_sementara.py").write_text("def make(value): pass\n")
    monkeypatch.syspath_prepend(tmp_path)
    import pembuat_sementara  # type: ignore[import-not-found]  # written above

    item = Job("a.pdf", pembuat_sementara.make, "x")
    before = keys.key(item, "sama")
    (tmp_path / "pembuat_sementara.py").write_text("def make(value): return 1\n")
    assert keys.key(item, "sama") != before


def test_every_version_changes_the_key(monkeypatch: pytest.MonkeyPatch) -> None:
    now = keys.versions()
    names = [name for name, _ in now]
    assert {"python", "zlib", "weasyprint", "pydyf", "fonttools", "tinycss2", "pillow", "segno"} <= set(names)
    assert dict(now)["pango-1.0.so.0"]
    assert dict(now)["harfbuzz-subset.so.0"] == dict(now)["harfbuzz.so.0"]
    assert str(dict(now)["fontconfig.so.1"]).isdigit()
    assert str(dict(now)["freetype.so.6"]).startswith("2.")
    found = {keys.surroundings()}
    for index, name in enumerate(names):
        for value in ("0", None):
            changed = (*now[:index], (name, value), *now[index + 1 :])
            monkeypatch.setattr(keys, "versions", lambda changed=changed: changed)
            found.add(keys.surroundings())
    missing = sum(value is None for _, value in now)
    assert len(found) == 2 * len(names) + 1 - missing


def test_a_missing_library_has_no_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(keys.LIBRARIES, "tidak-ada.so.0", "x")
    monkeypatch.setitem(keys.LIBRARIES, "pango-1.0.so.0", "tidak_ada")
    assert keys._library("tidak-ada.so.0") is None
    assert keys._library("pango-1.0.so.0") is None
    assert keys._version("tidak-ada-sama-sekali") is None


def test_our_own_code_is_in_the_key(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    read: list[Path] = []
    monkeypatch.setattr(Path, "read_bytes", lambda path: bytes(read.append(path) or b""))
    keys.code()
    assert {root / "generator/templating.py", root / "generator/workshop/keys.py"} <= set(read)


ATOMS = st.one_of(st.text(), st.integers(), st.booleans(), st.none(), st.dates(), st.decimals(), st.text().map(Markup))
VALUES = st.recursive(
    ATOMS, lambda inner: st.lists(inner, max_size=3).map(tuple) | st.dictionaries(st.text(), inner, max_size=3)
)


@given(VALUES, VALUES)
def test_values_have_the_same_bytes_only_when_they_are_the_same(one: object, two: object) -> None:
    assert (b"".join(keys.canonical(one)) == b"".join(keys.canonical(two))) == (repr(one) == repr(two))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (("ab", "c"), ("a", "bc")),
        (("a", ("b",)), ("a", "b")),
        ((), ((),)),
        ((), {}),
        ({"a": 1}, (("a", 1),)),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        (1, True),
        (1, "1"),
        (None, "None"),
        (Decimal("1.0"), Decimal("1.00")),
        ("a", Markup("a")),
        (Lembar("a", "b"), ("a", "b")),
        ("\ud800", "?"),
    ],
)
def test_values_that_look_alike_differ(one: object, two: object) -> None:
    assert b"".join(keys.canonical(one)) != b"".join(keys.canonical(two))


class Warna(StrEnum):
    MERAH = "merah"


@pytest.mark.parametrize(
    "value",
    [{"a"}, frozenset(), ["a"], 1.5, b"a", datetime(2025, 1, 1, tzinfo=UTC), object(), Path("a"), Warna.MERAH, Lembar],
    ids=lambda value: type(value).__name__,
)
def test_other_values_are_refused(value: object, keep: Path) -> None:
    with pytest.raises(TypeError, match="cannot hold"):
        run([Job("a.pdf", write, {"dalam": (value,)})], keep)


def test_makers_that_another_process_cannot_import_are_refused(keep: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def inner(value: object) -> Made:
        return Made(b"", 0)

    for make in (inner, lambda value: Made(b"", 0)):
        with pytest.raises(TypeError, match="import"):
            run([Job("a.pdf", make, "x")], keep)
    monkeypatch.setattr(write, "__module__", "__main__")
    with pytest.raises(TypeError, match="import"):
        run([Job("a.pdf", write, "x")], keep)


# What goes wrong


@pytest.mark.parametrize("count", ["1", "2"])
def test_all_failing_jobs_are_named_and_the_rest_is_kept(
    count: str, tmp_path: Path, keep: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JUKNIS_PROSES", count)
    jobs = [job("a", tmp_path), job("b", tmp_path, refuse), job("c", tmp_path), job("d", tmp_path, refuse, weight=9)]
    words = "unduhan/b.pdf: tabel b terlalu lebar\nunduhan/d.pdf: tabel d terlalu lebar"
    reports: list[int] = []
    for _ in range(2):
        with pytest.raises(DocumentError) as caught:
            perform(jobs, keep, lambda what, done, total: reports.append(done))
        assert str(caught.value) == words
    assert reports == [0, 1, 2, 3, 4, 2, 3, 4]
    assert sorted(ran(tmp_path)) == ["a", "b", "b", "c", "d", "d"]


@pytest.mark.parametrize("count", ["1", "2"])
def test_other_errors_stop_everything_and_say_where(
    count: str, tmp_path: Path, keep: Path, folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JUKNIS_PROSES", count)
    monkeypatch.setenv("TMPDIR", folder)
    monkeypatch.setattr(tempfile, "tempdir", folder)
    lingering = [job("lama", tmp_path, linger)]
    with pytest.raises(FileNotFoundError, match=r"huruf\.woff2") as caught:
        run([job("hilang", tmp_path, stumble), *lingering], keep)
    assert "selagi membuat unduhan/hilang.pdf" in caught.value.__notes__
    error = OddError if count == "1" else RuntimeError
    with pytest.raises(error, match="1 dan 2") as odd:
        run([job("aneh", tmp_path, stumble), *lingering], keep)
    assert "selagi membuat unduhan/aneh.pdf" in odd.value.__notes__
    assert all(gone(int(pid)) for _, pid in traces(tmp_path))
    assert os.listdir(folder) == []


@pytest.mark.parametrize("name", ["SIGKILL", "SIGSEGV"])
def test_a_killed_process_names_what_was_being_made(
    name: str, tmp_path: Path, keep: Path, folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", folder)
    monkeypatch.setenv("JUKNIS_PROSES", "3")
    jobs = [job("beres", tmp_path, weight=9), job(name, tmp_path, die), job("lama", tmp_path, linger)]
    with pytest.raises(DocumentError) as caught:
        run(jobs, keep)
    assert str(caught.value) == (
        f"proses pembuat dokumen berhenti mendadak ({name}) selagi mengerjakan unduhan/{name}.pdf, unduhan/lama.pdf; "
        "bila karena memori habis, coba lagi dengan JUKNIS_PROSES=1"
    )
    assert len(entries(keep)) == 1
    assert all(gone(int(pid)) for _, pid in traces(tmp_path))
    assert os.listdir(folder) == []


def test_a_process_that_dies_hides_no_other_failure(tmp_path: Path, keep: Path) -> None:
    jobs = [job("a", tmp_path, refuse, weight=2), job("b", tmp_path, weight=2), job("c", tmp_path, leave)]
    with pytest.raises(DocumentError) as caught:
        run(jobs, keep)
    first, second = str(caught.value).splitlines()
    assert first == "unduhan/a.pdf: tabel a terlalu lebar"
    assert second.startswith("proses pembuat dokumen berhenti mendadak (status 3) selagi mengerjakan unduhan/c.pdf;")


def test_a_process_that_cannot_even_start_is_told_of(
    tmp_path: Path, keep: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(processes, "_CHILD", "raise SystemExit(7)")
    with pytest.raises(DocumentError, match=r"\(status 7\) selagi mengerjakan unduhan/[ab]\.pdf"):
        run([job("a", tmp_path), job("b", tmp_path)], keep)


LINGER = """
import sys
from pathlib import Path
from generator.workshop import perform
from test_bengkel import job, linger

jejak = Path(sys.argv[1])
jobs = [job(kata, jejak, linger) for kata in "abc"]
perform(jobs, jejak / "simpan", lambda *report: None)
"""


@pytest.mark.parametrize(
    ("count", "number", "everyone"),
    [
        ("2", signal.SIGINT, True),
        ("2", signal.SIGINT, False),
        ("1", signal.SIGINT, True),
        ("2", signal.SIGTERM, False),
        ("2", signal.SIGKILL, False),
    ],
)
def test_whoever_stops_the_build_stops_all_of_it(
    count: str, number: signal.Signals, everyone: bool, root: Path, tmp_path: Path, folder: str
) -> None:
    """Ctrl-C in a terminal reaches every process of the group, that of an editor or `kill` only the first."""
    environment = {**os.environ, "PYTHONPATH": f"{root}:{TESTS}", "TMPDIR": folder, "JUKNIS_PROSES": count}
    command = [sys.executable, "-c", LINGER, str(tmp_path)]
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as build:
        while len(traces(tmp_path)) < int(count):
            assert build.poll() is None
            time.sleep(0.01)
        start = time.monotonic()
        (os.killpg if everyone else os.kill)(build.pid, number)
        out, err = build.communicate(timeout=20)
    assert time.monotonic() - start < 5
    assert build.returncode == -number
    assert out == ""
    assert err.count("Traceback") == (number == signal.SIGINT)
    assert all(gone(int(pid)) for _, pid in traces(tmp_path))
    if count != "1":  # a maker that runs in the build itself is left to clean up
        assert os.listdir(folder) == []
    assert entries(tmp_path / "simpan") == []


# Where it runs


BUILD = """
import sys
from pathlib import Path
from generator.workshop import perform
from test_bengkel import job, ran

jejak = Path(sys.argv[-1])
perform([job(kata, jejak) for kata in "ab"], jejak / "simpan", lambda *report: None)
assert sorted(ran(jejak)) == ["a", "b"]
"""
HOOK = f"import os, sys\nsys.argv.append(os.environ['JEJAK'])\ndef on_config(config):\n    exec({BUILD!r}, {{}})\n"


@pytest.mark.parametrize("how", ["berkas", "-m", "-c", "-", "mkdocs"])
def test_it_works_from_any_main_program(how: str, root: Path, tmp_path: Path) -> None:
    jejak = tmp_path / "jejak"
    (tmp_path / "kerja/docs").mkdir(parents=True)
    jejak.mkdir()
    for name, words in {
        "utama.py": BUILD,
        "json.py": "raise AssertionError('folder kerja mendahului pustaka')",
        "hook.py": HOOK,
        "mkdocs.yml": "site_name: x\nhooks: [hook.py]\n",
        "docs/index.md": "# x",
    }.items():
        (tmp_path / "kerja" / name).write_text(words)
    command = {
        "berkas": [sys.executable, "-P", "utama.py"],
        "-m": [sys.executable, "-m", "paket_utama"],
        "-c": [sys.executable, "-P", "-c", BUILD],
        "-": [sys.executable, "-P", "-"],
        "mkdocs": [sys.executable, "-P", str(Path(sys.executable).parent / "mkdocs"), "build", "-q"],
    }[how]
    if how == "-m":
        (tmp_path / "kerja/json.py").unlink()
        (tmp_path / "kerja/paket_utama").mkdir()
        (tmp_path / "kerja/paket_utama/__main__.py").write_text(BUILD)
    done = subprocess.run(
        [*command, *([] if how == "mkdocs" else [str(jejak)])],
        cwd=tmp_path / "kerja",
        env={**os.environ, "PYTHONPATH": f"{root}:{TESTS}", "JEJAK": str(jejak), "NO_MKDOCS_2_WARNING": "1"},
        input=BUILD,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert len({pid for _, pid in traces(jejak)}) <= 2
    assert len(entries(jejak / "simpan")) == 2


def test_processes_see_the_environment_and_modules_of_this_one(
    tmp_path: Path, keep: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pembuat_tetangga.py").write_text(
        "import os, sys\nfrom generator.workshop import Made\n"
        "def make(value): return Made(f\"{os.environ['TANDA']} {'weasyprint' in sys.modules}\".encode(), 0)\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setenv("TANDA", "terlihat")
    import pembuat_tetangga  # type: ignore[import-not-found]  # written above

    made, _ = run([Job(path, pembuat_tetangga.make, path) for path in ("a", "b")], keep)
    assert {item.data for item in made.values()} == {b"terlihat False"}


@pytest.mark.parametrize("wanted", ["0", "-1", "dua", "1.5", "²"])
def test_a_wrong_number_of_processes_is_said_so(
    wanted: str, tmp_path: Path, keep: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JUKNIS_PROSES", wanted)
    with pytest.raises(DocumentError, match="JUKNIS_PROSES harus bilangan bulat mulai dari 1, bukan"):
        run([job("a", tmp_path)], keep)


@pytest.mark.parametrize(
    ("groups", "limits", "count"),
    [
        ("0::/", {}, 8),
        ("0::/", {"cpu.max": "max 100000"}, 8),
        ("0::/", {"cpu.max": "200000 100000"}, 2),
        ("0::/", {"cpu.max": "150000 100000"}, 2),
        ("0::/", {"cpu.max": "50000 100000"}, 1),
        ("0::/", {"cpu.max": "9900000 100000"}, 8),
        ("0::/", {"cpu.max": "rusak"}, 8),
        ("0::/a/b", {"a/b/cpu.max": "max 100000", "a/cpu.max": "300000 100000"}, 3),
        ("0::/docker/luar", {"cpu.max": "300000 100000"}, 3),
        ("5:cpu,cpuacct:/a\n1:memory:/m", {"cpu/a/cpu.cfs_quota_us": "400000", "cpu/a/cpu.cfs_period_us": "100000"}, 4),
        ("5:cpu:/", {"cpu/cpu.cfs_quota_us": "-1", "cpu/cpu.cfs_period_us": "100000"}, 8),
        ("", {}, 8),
    ],
)
def test_as_many_processes_as_the_machine_allows(
    groups: str, limits: dict[str, str], count: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("JUKNIS_PROSES")
    monkeypatch.setattr(os, "sched_getaffinity", lambda pid: set(range(8)))
    monkeypatch.setattr(cores, "_GROUPS", tmp_path / "cgroup")
    monkeypatch.setattr(cores, "_LIMITS", tmp_path / "batas")
    if groups:
        (tmp_path / "cgroup").write_text(groups)
    for path, words in limits.items():
        (tmp_path / "batas" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "batas" / path).write_text(words)
    assert cores.count() == count
    monkeypatch.delattr(os, "sched_getaffinity")
    monkeypatch.setattr(os, "cpu_count", partial(int, 1))
    assert cores.count() == 1
