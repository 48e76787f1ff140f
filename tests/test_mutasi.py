"""Over a thousand single random faults in the real data: every one that changes meaning is caught where it stands.

`mutasi` holds the kinds of faults. A miss is replayed with ``python -m mutasi JENIS NOMOR`` in tests/.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from mutasi.jenis import KINDS, PER_KIND
from mutasi.luput import UNCATCHABLE
from mutasi.run import BROKEN, Workers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mutasi.run import Outcome

pytestmark = pytest.mark.mutasi


@pytest.fixture(scope="module")
def workers(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workers]:
    found = Workers(root, tmp_path_factory.mktemp("mutasi"))
    yield found
    found.close()


def line(kind: str, outcomes: list[Outcome]) -> str:
    return f"  {kind}: {sum(item.caught for item in outcomes)}/{len(outcomes)}"


def test_every_fault_that_changes_meaning_is_caught(workers: Workers, capsys: pytest.CaptureFixture[str]) -> None:
    told = workers.run([*KINDS, BROKEN], PER_KIND)
    total = sum(len(told[kind]) for kind in KINDS)
    with capsys.disabled():
        print("\nMutasi: tertangkap/disuntikkan", *(line(kind, told[kind]) for kind in told), sep="\n")
        print(line("semua", [item for found in told.values() for item in found]))
    assert total >= 1000
    assert [kind for kind in KINDS if len(told[kind]) < 8] == []
    misses = [item for found in told.values() for item in found if not item.caught]
    assert not misses, f"{len(misses)} luput; ulangi dengan: cd tests; python -m mutasi JENIS NOMOR\n" + "\n".join(
        map(str, misses[:12])
    )


def test_what_cannot_be_caught_is_listed_with_the_reason(workers: Workers, capsys: pytest.CaptureFixture[str]) -> None:
    told = workers.run(UNCATCHABLE, PER_KIND)
    with capsys.disabled():
        print("\nMutasi yang tidak dapat ditangkap aturan:")
        print(*(f"{line(kind, told[kind])}: {UNCATCHABLE[kind][1]}" for kind in told), sep="\n")
    assert all(told.values())
    assert all(reason for _, reason in UNCATCHABLE.values())


def test_the_command_says_the_same_of_faults_on_disk(workers: Workers) -> None:
    assert workers.compare([*list(KINDS)[::2], BROKEN], PER_KIND) == []
