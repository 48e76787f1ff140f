"""`juknis tinjau`: what rests on the law is reviewed once, and again when the law, or the reference, changes."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import yaml

from generator.cli import main

DASAR = Path(__file__).parent / "galat" / "dasar"
SHARED, OWN = "data/tinjauan.yaml", "data/2025/tinjauan.yaml"
UU = "data/peraturan/uu-1-2000.yaml"
KETUA = "data/2025/tim/ketua.yaml"
PERSIAPAN = "data/2025/tahapan/persiapan.yaml"
RESTING = [
    "data/2025/juknis/pendahuluan.yaml:25:18",
    "data/2025/tahapan/persiapan.yaml:13:13",
    "data/peraturan/uu-1-2000.yaml:13:5",
]
"""Where something rests on Pasal 1 UU 1/2000, its own text included."""


class Meja:
    """An editor at a desk: a small edition on disk, and the commands."""

    def __init__(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.root = root
        self._capsys = capsys

    def run(self, *arguments: str) -> tuple[int, str, str]:
        try:
            status = main(arguments)
        except SystemExit as stop:
            status = int(stop.code or 0)
        out, err = self._capsys.readouterr()
        return status, out, err

    def edit(self, name: str, old: str, new: str) -> None:
        words = (self.root / name).read_text("utf-8")
        assert words.count(old) == 1
        (self.root / name).write_text(words.replace(old, new), "utf-8")

    def tree(self) -> dict[str, bytes]:
        files = (path for path in self.root.rglob("*") if path.is_file())
        return {path.relative_to(self.root).as_posix(): path.read_bytes() for path in files}

    def complaints(self) -> list[str]:
        """Return "place code" of each complaint of `periksa`, which must change nothing."""
        before = self.tree()
        _, out, _ = self.run("periksa")
        assert self.tree() == before
        return [f"{place} {kode}" for place, kode in re.findall(r"(?m)^(\S+): (?:galat|peringatan)\[(\S+)\]", out)]

    def record(self, name: str, part: str) -> dict[str, list[str]]:
        value = yaml.safe_load((self.root / name).read_text("utf-8"))[part]
        assert isinstance(value, dict)
        return value


@pytest.fixture
def meja(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Meja:
    """A small true edition without a record."""
    root = shutil.copytree(DASAR, tmp_path / "edisi")
    monkeypatch.chdir(root)
    return Meja(root, capsys)


@pytest.fixture
def ditinjau(meja: Meja) -> Meja:
    """The same edition, all of it reviewed."""
    assert meja.run("tinjau", "--semua")[0] == 0
    return meja


def test_without_a_record_nothing_is_asked(meja: Meja) -> None:
    before = meja.tree()
    assert meja.run("tinjau") == (0, "Tidak ada yang perlu ditinjau.\n", "")
    meja.edit(UU, "Bunyi pasal pertama.", "Bunyi pasal pertama. Bunyi kedua.")
    meja.edit("data/2025/juknis/pendahuluan.yaml", "teks: Bunyi pasal pertama.", "teks: Bunyi pasal pertama. …")
    assert meja.complaints() == []
    assert not set(meja.tree()) - set(before)


def test_all_of_it_is_recorded_once(meja: Meja) -> None:
    status, out, err = meja.run("tinjau", "--semua")
    assert (status, err) == (0, "")
    assert re.fullmatch(r"Tercatat\. Butir yang catatannya berubah: [1-9]\d*\.\n", out)
    assert meja.complaints() == []
    first = meja.tree()
    assert {SHARED, OWN} <= set(first)
    assert meja.run("tinjau", "--semua") == (0, "Tercatat. Butir yang catatannya berubah: 0.\n", "")
    assert meja.tree() == first
    assert meja.run("tinjau") == (0, "Tidak ada yang perlu ditinjau.\n", "")


def test_the_record_says_not_to_edit_it_and_is_sorted(ditinjau: Meja) -> None:
    for name in (SHARED, OWN):
        assert (ditinjau.root / name).read_text("utf-8").startswith("# Ditulis oleh ./juknis tinjau. Jangan disunting")
        for part in ("isi", "rujukan"):
            ids = list(ditinjau.record(name, part))
            assert len(ids) > 1
            assert ids == sorted(ids)


def test_the_record_holds_every_id_and_every_reference(ditinjau: Meja) -> None:
    assert ditinjau.record(OWN, "isi")["tim/anggota"] == ["a", "b"]
    assert ditinjau.record(OWN, "isi")["epss/1"] == [
        "epss/101",
        "epss/10101",
        "epss/10101/tingkat-1",
        "epss/10101/tingkat-2",
    ]
    assert ditinjau.record(SHARED, "isi")["peraturan/uu-1-2000"] == ["pasal-1"]
    assert list(ditinjau.record(OWN, "rujukan")) == ["juknis/pendahuluan/isi", "tahapan/persiapan/rapat"]
    (rest,) = ditinjau.record(OWN, "rujukan")["tahapan/persiapan/rapat"]
    assert re.fullmatch(r"peraturan/uu-1-2000/pasal-1 [0-9a-f]{8}", rest)


def reword(meja: Meja) -> None:
    """Change the text of Pasal 1, and the quotation with it."""
    for name in (UU, "data/2025/juknis/pendahuluan.yaml"):
        meja.edit(name, "teks: Bunyi pasal pertama.", "teks: Bunyi lain.")


def test_a_changed_article_makes_everything_that_rests_on_it_suspect(ditinjau: Meja) -> None:
    reword(ditinjau)
    assert ditinjau.complaints() == [f"{place} dasar-berubah" for place in RESTING]


def test_the_list_says_who_rests_on_what_and_how_it_reads_now(ditinjau: Meja) -> None:
    reword(ditinjau)
    before = ditinjau.tree()
    status, out, _ = ditinjau.run("tinjau")
    assert status == 1
    assert ditinjau.tree() == before
    who = ["peraturan/uu-1-2000/pasal-1", "juknis/pendahuluan/isi", "tahapan/persiapan/rapat"]
    where = [place.rsplit(":", 1)[0] for place in (RESTING[2], *RESTING[:2])]
    lines = [
        f"{owner}: rujukan ke Pasal 1 UU 1/2000 berubah sejak ditinjau  ({place})\n    bunyinya sekarang: Bunyi lain.\n"
        for owner, place in zip(who, where, strict=True)
    ]
    assert out == "".join([*lines, "3 perlu ditinjau.\n", "Bila sudah diperiksa: ./juknis tinjau ID …, atau --semua\n"])


def test_changing_it_back_quiets_everything(ditinjau: Meja) -> None:
    before = ditinjau.tree()
    reword(ditinjau)
    for name, content in before.items():
        (ditinjau.root / name).write_bytes(content)
    assert ditinjau.complaints() == []


def test_white_space_in_an_article_is_no_change(ditinjau: Meja) -> None:
    ditinjau.edit(UU, "    teks: Bunyi pasal pertama.", "    teks: >-\n      Bunyi\n      pasal   pertama.")
    assert ditinjau.complaints() == []


@pytest.mark.parametrize("wanted", ["tahapan/persiapan/rapat", "tahapan/persiapan", PERSIAPAN])
def test_one_entry_or_file_is_renewed_and_no_other(wanted: str, ditinjau: Meja) -> None:
    reword(ditinjau)
    before = ditinjau.tree()
    assert ditinjau.run("tinjau", wanted) == (0, "Tercatat. Butir yang catatannya berubah: 1.\n", "")
    assert [name for name, content in ditinjau.tree().items() if content != before[name]] == [OWN]
    assert ditinjau.complaints() == [f"{place} dasar-berubah" for place in RESTING if PERSIAPAN not in place]


def test_several_are_renewed_at_once(ditinjau: Meja) -> None:
    reword(ditinjau)
    status, out, _ = ditinjau.run("tinjau", "juknis/pendahuluan", PERSIAPAN, UU)
    assert (status, out) == (0, "Tercatat. Butir yang catatannya berubah: 3.\n")
    assert ditinjau.complaints() == []


def test_renewing_what_awaits_nothing_leaves_the_record_as_it_is(ditinjau: Meja) -> None:
    before = ditinjau.tree()
    reword(ditinjau)
    changed = ditinjau.tree()
    assert ditinjau.run("tinjau", KETUA) == (0, "Tercatat. Butir yang catatannya berubah: 0.\n", "")
    assert ditinjau.tree() == changed
    assert {name: changed[name] for name in (SHARED, OWN)} == {name: before[name] for name in (SHARED, OWN)}


def test_a_swapped_article_is_found(ditinjau: Meja) -> None:
    ditinjau.edit(PERSIAPAN, "peraturan/uu-1-2000/pasal-1]", "peraturan/pp-4-2005/pasal-2/ayat-1]")
    assert ditinjau.complaints() == [f"{PERSIAPAN}:13:13 belum-ditinjau"]
    assert ditinjau.run("tinjau", "tahapan/persiapan/rapat")[0] == 0
    assert ditinjau.complaints() == []


def test_a_dropped_basis_is_found(ditinjau: Meja) -> None:
    ditinjau.edit(PERSIAPAN, "    dasar: [peraturan/uu-1-2000/pasal-1]\n", "")
    assert ditinjau.complaints() == [f"{PERSIAPAN}:9:5 rujukan-hilang"]
    assert ditinjau.run("tinjau", "tahapan/persiapan/rapat")[0] == 0
    assert ditinjau.complaints() == []
    assert "tahapan/persiapan/rapat" not in ditinjau.record(OWN, "rujukan")


def test_a_new_citation_in_a_text_is_found_where_it_stands(ditinjau: Meja) -> None:
    ditinjau.edit(KETUA, "teks: memimpin tim.", "teks: >-\n      memimpin tim menurut\n      Pasal 1 UU 1/2000.")
    assert ditinjau.complaints() == [f"{KETUA}:15:7 belum-ditinjau"]


def test_later_law_makes_the_shared_law_suspect_but_not_an_edition_before_it(ditinjau: Meja) -> None:
    path = "data/peraturan/pp-5-2025.yaml"
    ditinjau.edit(path, "sumber:\n", "hubungan:\n  - jenis: mengubah\n    peraturan: peraturan/uu-1-2000\nsumber:\n")
    assert ditinjau.complaints() == [f"{path}:16:16 belum-ditinjau", f"{RESTING[2]} dasar-berubah"]


def test_where_law_was_changed_before_the_edition_the_change_is_told_and_not_the_review(ditinjau: Meja) -> None:
    path = "data/peraturan/pp-4-2005.yaml"
    ditinjau.edit(path, "hubungan:\n", "hubungan:\n  - jenis: mengubah\n    peraturan: peraturan/uu-1-2000\n")
    found = ditinjau.complaints()
    assert [f"{place} rujukan-diubah" for place in RESTING[:2]] == [item for item in found if "rujukan" in item]
    assert not {f"{place} dasar-berubah" for place in RESTING[:2]} & set(found)


def test_a_deleted_id_is_found_and_forgotten_on_request(ditinjau: Meja) -> None:
    ditinjau.edit("data/2025/tim/anggota.yaml", "  - huruf: b\n    teks: membina.\n", "")
    assert ditinjau.complaints() == ["data/2025/tim/anggota.yaml:12:5 id-hilang"]
    assert ditinjau.run("tinjau", "tim/anggota/b")[0] == 0
    assert ditinjau.complaints() == []
    assert ditinjau.record(OWN, "isi")["tim/anggota"] == ["a"]


@pytest.mark.parametrize(
    "after", ["", "      - id: penutup\n        nama: Isian akhir\n        tipe: teks\n"], ids=["dihapus", "diganti"]
)
def test_a_lost_id_stays_in_the_record_as_it_was_when_something_else_is_reviewed(after: str, meja: Meja) -> None:
    form = "data/2025/formulir/rencana.yaml"
    field = "      - id: {0}\n        nama: Isian {0}\n        tipe: teks\n"
    meja.edit(form, "    isian:\n", f"    isian:\n{field.format('awal')}{field.format('akhir')}")
    assert meja.run("tinjau", "--semua")[0] == 0
    meja.edit(form, field.format("akhir"), after)
    found = meja.run("periksa")
    assert "formulir/rencana/akhir" in found[1]
    before = meja.tree()
    assert meja.run("tinjau", KETUA)[0] == 0
    assert meja.tree() == before
    assert meja.run("periksa") == found


def test_a_renamed_id_is_found_where_it_is_now(ditinjau: Meja) -> None:
    ditinjau.edit(PERSIAPAN, "- id: rapat", "- id: pertemuan")
    ditinjau.edit("data/ejaan.yaml", "tahapan/persiapan/rapat", "tahapan/persiapan/pertemuan")
    before = ditinjau.tree()
    _, out, _ = ditinjau.run("periksa")
    assert re.findall(r"(?m)^(\S+): galat\[(.*?)\]", out) == [
        (f"{PERSIAPAN}:9:5", "id-hilang"),
        (f"{PERSIAPAN}:13:13", "belum-ditinjau"),
    ]
    assert 'mungkin maksud Anda "tahapan/persiapan/pertemuan"? kembalikan id itu' in out
    assert ditinjau.tree() == before
    assert ditinjau.run("tinjau", "tahapan/persiapan")[0] == 0
    assert ditinjau.complaints() == []


def test_a_deleted_file_is_one_complaint(ditinjau: Meja) -> None:
    (ditinjau.root / "data/2025/tim/anggota.yaml").unlink()
    found = ditinjau.complaints()
    assert [item.split()[1] for item in found] == ["id-hilang"]
    assert found[0].startswith(OWN)
    assert ditinjau.run("tinjau", "tim/anggota")[0] == 0
    assert ditinjau.complaints() == []
    assert "tim/anggota" not in ditinjau.record(OWN, "isi")


def test_a_broken_file_hides_what_it_holds_instead_of_losing_it(ditinjau: Meja) -> None:
    for name in ("data/2025/tim/anggota.yaml", "data/2025/epss/domain-1.yaml", UU):
        content = (ditinjau.root / name).read_bytes()
        (ditinjau.root / name).write_text('judul: "', "utf-8")
        assert ditinjau.complaints() == [f"{name}:1:8 yaml-kutip"]
        (ditinjau.root / name).write_bytes(content)


def test_hand_written_pages_are_reviewed_too(ditinjau: Meja) -> None:
    page = "content/gsbpm/cara-membaca.md"
    ditinjau.edit(page, "Halaman tulisan tangan.", "Lihat Pasal 1 UU 1/2000.")
    assert ditinjau.complaints() == [f"{page}:3:7 belum-ditinjau"]
    assert ditinjau.run("tinjau", page)[0] == 0
    assert ditinjau.complaints() == []
    assert next(iter(ditinjau.record(SHARED, "rujukan"))) == page.removesuffix(".md")
    ditinjau.edit(page, "Lihat Pasal 1 UU 1/2000.", "Halaman tulisan tangan.")
    assert ditinjau.complaints() == [f"{page} rujukan-hilang"]


@pytest.mark.parametrize(
    ("wanted", "answer"),
    [
        ("tim/ketau", 'galat: "tim/ketau" tidak ada; mungkin maksud Anda "tim/ketua"?\n'),
        ("data/2025/tim/ketau.yaml", f'galat: "data/2025/tim/ketau.yaml" tidak ada; mungkin maksud Anda "{KETUA}"?\n'),
        ("zzz", 'galat: "zzz" tidak ada\n'),
        ("", 'galat: "" tidak ada\n'),
    ],
)
def test_an_unknown_id_is_wrong_usage(wanted: str, answer: str, ditinjau: Meja) -> None:
    reword(ditinjau)
    before = ditinjau.tree()
    assert ditinjau.run("tinjau", wanted) == (2, "", answer)
    assert ditinjau.run("tinjau", "tahapan/persiapan", wanted) == (2, "", answer)
    assert ditinjau.tree() == before


@pytest.mark.parametrize("arguments", [(), ("--semua",), ("tahapan/persiapan",), (KETUA,)])
def test_other_errors_come_first(arguments: tuple[str, ...], ditinjau: Meja) -> None:
    reword(ditinjau)
    ditinjau.edit(KETUA, "ringkasan: Memimpin.", "ringkasan: Menurut UU 9/2000.")
    before = ditinjau.tree()
    status, out, err = ditinjau.run("tinjau", *arguments)
    assert (status, out) == (1, "")
    assert re.findall(r"(?m)^(\S+): galat\[(.*?)\]", err) == [(f"{KETUA}:3:20", "sitasi-tak-dikenal")]
    assert ditinjau.tree() == before


def test_a_warning_does_not_stop_a_review(ditinjau: Meja) -> None:
    ditinjau.edit(
        "data/peraturan/pp-5-2025.yaml",
        "terkait: Terbit sesudah tanggal edisi; disiapkan untuk edisi berikutnya.\n",
        "",
    )
    assert ditinjau.complaints() == ["data/peraturan/pp-5-2025.yaml:1:1 yatim-peraturan"]
    reword(ditinjau)
    assert ditinjau.run("tinjau", "--semua")[0] == 0
    assert ditinjau.complaints() == ["data/peraturan/pp-5-2025.yaml:1:1 yatim-peraturan"]


def test_a_broken_record_is_a_complaint_and_is_not_overwritten(ditinjau: Meja) -> None:
    (ditinjau.root / OWN).write_text("isi: [\n", "utf-8")
    before = ditinjau.tree()
    assert [item.split(":")[0] for item in ditinjau.complaints()] == [OWN]
    assert ditinjau.run("tinjau", "--semua")[0] == 1
    assert ditinjau.tree() == before
