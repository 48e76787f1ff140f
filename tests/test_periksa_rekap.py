"""The recap in the browser: many files in, one overview out, with the numbers and decisions of `juknis rekap`."""

from __future__ import annotations

import csv
import io
import json
import random
import shutil
import time
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from akses import violations
from pypdf import PdfReader

from generator.answers.jawaban import Jawaban
from generator.answers.reading import read
from generator.assessment import figures
from generator.forms.catalogue import Catalogue, catalogue
from generator.forms.sheet import VALUE, Sheet
from generator.recap.duplicates import Counting, counting
from generator.recap.overview import how_counted
from generator.recap.records import Record, records

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from conftest import Catatan
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parent.parent
KESIAPAN, RINGKAS, EPSS = (f"daftar_periksa/{name}" for name in ("kesiapan-gsbpm", "kesiapan-gsbpm-ringkas", "epss"))
SHEETS = ((KESIAPAN, ""), (KESIAPAN, ""), (KESIAPAN, "survei"), (KESIAPAN, "fase-5"), (RINGKAS, ""), (EPSS, ""))
INSTITUTIONS = ("Dinas Kesehatan Prov. Jawa Timur", "dinas  kesehatan prov jawa timur", "BAPPEDA Kota Bogor", "")
ACTIVITIES = ("Survei Kepuasan", "SURVEI KEPUASAN!", "Sensus Sekolah", "")
BAD: tuple[tuple[str, bytes], ...] = (
    ("kosong.json", b""),
    ("isian.pdf", b"%PDF-1.7\n..."),
    ("isian.xlsx", b"PK\x03\x04 xl/workbook.xml"),
    ("surat.docx", b"PK\x03\x04 word/document.xml"),
    ("foto.png", b"\x89PNG\r\n\x1a\n\0\0"),
    ("halaman.html", b"<!doctype html><img src=x onerror=document.title='kena'>"),
    ("terpotong.json", b'{"skema": "juknis-jawaban/1", "edi'),
    ("lain.json", b'{"skema": "lain/1"}'),
    ("larik.json", b"[1, 2]"),
    ("dalam.json", b"[" * 100_000),
    ("formulir.json", b'{"skema":"juknis-jawaban/1","edisi":"2025","formulir":"narahubung","jawaban":{}}'),
    ("asing.json", b'{"skema":"juknis-jawaban/1","edisi":"2031","daftar_periksa":"tak-ada","jawaban":{}}'),
)


@cache
def known() -> Catalogue:
    return catalogue(ROOT, "https://contoh.go.id/")


def sheet(id_: str, variant: str = "") -> Sheet:
    found = known().find(known().editions[-1], id_, variant)
    assert found is not None
    return found


def filled(of: Sheet, who: dict[str, str], seed: int = 0, share: float = 1.0) -> Jawaban:
    """Answers that a seed chooses, some without evidence, some not relevant without a reason."""
    chance = random.Random(seed)
    answers = {}
    for item in of.items:
        if chance.random() < share:
            parts = {VALUE: chance.choice([choice.code for choice in of.choices])}
            parts |= {"alasan": "Tanpa sampel"} if chance.random() < 0.6 else {}
            parts |= {"bukti": f"Dokumen {seed}"} if chance.random() < 0.5 else {}
            answers[item.id] = parts
    identity = {key: value for key, value in who.items() if value}
    return Jawaban(of.edition, of.id, of.variant, of.version, identity, answers)


def drawn(seed: int, names: Iterable[str], activities: Iterable[str]) -> Jawaban:
    chance = random.Random(seed)
    of = sheet(*chance.choice(SHEETS))
    who = {
        "instansi": chance.choice([*names]),
        "kegiatan": chance.choice([*activities]),
        "tahun": chance.choice(["2024", "2025"]),
        "cara_pengumpulan": "" if of.id == EPSS else chance.choice(["", "survei", "sensus", "kompilasi"]),
        "tanggal": chance.choice(["", "2025-03-01", "2025-03-01", "2025-06-30"]),
    }
    return filled(of, who, seed, chance.choice([0, 0.3, 0.9, 1, 1]))


def put(folder: Path, name: str, jawaban: Jawaban) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(jawaban.as_json()), "utf-8")


def mixed(folder: Path, good: int, bad: int, seed: int = 0) -> Path:
    """A folder of what a pembina may be sent."""
    names = [*INSTITUTIONS, *(f"Dinas Contoh {number}" for number in range(good // 3))]
    for number in range(good):
        put(folder, f"kiriman-{number % 5}/jawaban-{number:04}.json", drawn(seed + number, names, ACTIVITIES))
    for number in range(bad):
        name, data = BAD[number % len(BAD)]
        (folder / f"{number:02}-{name}").write_bytes(data)
    return folder


def recorded(folder: Path) -> tuple[list[Record], Counting]:
    """What `juknis rekap` reads in a folder and counts of it."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    names = (f"{folder.name}/{path.relative_to(folder).as_posix()}" for path in paths)
    readings = [read(path, known(), name, follow=False) for path, name in zip(paths, names, strict=True)]
    listed = sorted(records(readings, known()), key=lambda record: record.sort_key)
    return listed, counting(listed)


@pytest.fixture
def rekap(page: Page, home: str, catatan: Catatan) -> Page:
    """The page for recaps, ready for files."""
    page.goto(f"{home}periksa-mandiri/rekap/")
    page.get_by_role("button", name="Pilih berkas").wait_for()
    page.wait_for_load_state("networkidle")
    return page


def choose(page: Page, what: Path | list[Path], button: str = "Pilih folder") -> str:
    """Choose files or a folder; return what the page says when all is read."""
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name=button).click()
    chooser.value.set_files([str(path) for path in what] if isinstance(what, list) else str(what))
    return told(page)


def told(page: Page) -> str:
    message = page.locator(".kabar-kata")
    message.wait_for(timeout=120_000)
    words = message.inner_text()
    page.get_by_role("button", name="Tutup pesan").click()
    return words


def kept(page: Page) -> list[str]:
    """What the browser keeps of what people wrote; the theme and the guide keep their own settings."""
    keys: list[str] = page.evaluate("[localStorage, sessionStorage].flatMap(Object.keys)")
    return [key for key in keys if "kegiatan" in key or "rekap" in key]


def section(page: Page, title: str) -> Any:
    return page.locator(".rekap-lembar").filter(has=page.get_by_role("heading", name=title, exact=True))


def saved(page: Page, title: str, button: str) -> list[dict[str, str]]:
    """What a button of a checklist's section hands over as CSV, row by row."""
    with page.expect_download() as download:
        section(page, title).get_by_role("button", name=button).click()
    data = Path(download.value.path()).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    page.get_by_role("button", name="Tutup pesan").click()
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


# The same numbers and decisions as `juknis rekap`


DECIDE = """async files => {
  const [{received}, {instrument}, {recorded}, {counting}, {kataRekap}, {differences}] = await Promise.all(
    ["inti/masuk", "inti/instrumen", "inti/rekap", "inti/rekap-duplikat", "kata/rekap", "inti/rekap-beda"]
      .map(name => import(`/skrip/${name}.js`)));
  const root = new URL("/", location.href);
  const lists = new Map();
  for (const name of ["kesiapan-gsbpm", "kesiapan-gsbpm-ringkas", "epss"]) {
    const list = await instrument(root, name);
    lists.set(list.mark.lembar, list);
  }
  const sources = files.flatMap(({path, words}) => received(words, path).found.map(one => ({...one, path})));
  const records = recorded(sources, lists);
  const counted = counting(records);
  const path = record => record && record.source.path;
  const why = reasons => reasons.map(({word, path}) => kataRekap.sebab[word](path)).join("; ");
  return {
    records: records.map(one => [path(one), one.institution, one.activity, [...counted.chapters.get(one)].sort()]),
    clusters: counted.clusters.map(cluster => cluster.map(one =>
      [path(one.record), why(one.why), path(one.rival), one.rival ? differences(one.record, one.rival).length : 0])),
  };
}"""


def _places(words: str) -> int:
    return 0 if not words or words.startswith("isinya sama") else int(words.split(" ")[2])


def test_decides_about_duplicates_just_as_juknis_rekap(
    page: Page, situs: Path, serve: Callable[[Path], str], tmp_path: Path
) -> None:
    """Few names and few days, so that nearly all files are about something that another is about too."""
    from generator.recap.differences import differences

    shutil.copytree(ROOT / "overrides" / "skrip", tmp_path / "web" / "skrip")
    newest = situs / known().editions[-1]
    shutil.copytree(newest / "periksa-mandiri" / "instrumen", tmp_path / "web" / "periksa-mandiri" / "instrumen")
    (tmp_path / "web" / "index.html").write_text("<!doctype html><title>uji</title>")
    page.goto(serve(tmp_path / "web"))
    seen = 0
    for seed in range(12):
        folder = tmp_path / f"f{seed}"
        for number in range(14):
            name = f"{'ab'[number % 2]}{'' if number % 3 else '/x'}-{number}.json"
            put(folder, name, drawn(seed * 100 + number % 11, INSTITUTIONS, ACTIVITIES))
        listed, counted = recorded(folder)
        files = [
            {"path": record.path, "words": json.dumps(record.jawaban.as_json())}
            for record in random.Random(seed).sample(listed, len(listed))
        ]
        found = page.evaluate(DECIDE, files)
        assert found["records"] == [
            [record.path, record.institution, record.activity, sorted(counted.chapters[record.number])]
            for record in listed
        ]
        assert found["clusters"] == [
            [
                [
                    member.record.path,
                    member.why,
                    member.rival and member.rival.path,
                    _places(differences(member.record, member.rival)) if member.rival else 0,
                ]
                for member in cluster
            ]
            for cluster in counted.clusters
        ]
        seen += len(counted.clusters)
    assert seen > 20


def test_the_table_shows_the_numbers_of_juknis_rekap(rekap: Page, tmp_path: Path, catatan: Catatan) -> None:
    folder = mixed(tmp_path / "kiriman", 60, 0, seed=500)
    listed, counted = recorded(folder)
    choose(rekap, folder)
    assert f"{len(listed)} jawaban terbaca" in rekap.locator(".rekap-kalimat").inner_text()
    titles = {KESIAPAN: "Daftar Periksa Kesiapan GSBPM", RINGKAS: "Daftar Periksa Ringkas Kesiapan GSBPM"}
    for id_, title in titles.items():
        rows = {row["Berkas"]: row for row in saved(rekap, title, "Unduh tabel (CSV)")}
        mine = [record for record in listed if record.sheet.id == id_]
        assert [*rows] == [record.path for record in mine]
        for record in mine:
            row = rows[record.path]
            assert row["Instansi"] == record.institution
            assert row["Kegiatan"] == record.activity
            assert (int(row["Jumlah terisi"]), int(row["Dari"])) == record.extent
            assert row["Dihitung"].lower() == how_counted(record, counted)
            for number in range(1, 9):
                part = next((part for part in record.result.chapters if part.id == f"gsbpm/{number}"), None)
                cells = tuple(row[f"Fase {number}: {what}"] for what in ("siap", "terisi", "dari"))
                ready = "" if not part or part.bagian_siap is None else f"{float(part.bagian_siap):.4f}"
                assert float(cells[0].replace(",", ".") or -1) == float(ready or -1)
                assert cells[1:] == ((str(part.terisi), str(part.berlaku)) if part else ("", ""))
    rows = {row["Berkas"]: row for row in saved(rekap, "Daftar Periksa EPSS", "Unduh tabel (CSV)")}
    epss = [record for record in listed if record.sheet.id == EPSS]
    assert {row["IPS"] for row in rows.values()} > {""}
    for record in epss:
        row = rows[record.path]
        values = [*record.result.domains, record.result.ips]
        names = [*(f"Domain {number}: indeks" for number in range(1, 6)), "IPS"]
        for name, index in zip(names, values, strict=True):
            assert index is not None
            assert row[name] == ("" if index.value is None else figures.index(index.value))
        assert row["Predikat"] == record.result.predicate
    _same_sums(rekap, listed, counted)
    _same_gaps(rekap, listed, counted)
    assert catatan.words == []


def _same_sums(page: Page, listed: list[Record], counted: Counting) -> None:
    """The distribution by phase is the sum of what is counted."""
    table = section(page, "Daftar Periksa Kesiapan GSBPM").get_by_role("table", name="Sebaran per fase")
    for line in table.locator("tbody tr").all():
        name, *cells = (cell.inner_text() for cell in line.locator("th, td").all())
        tallies = [
            part
            for record in listed
            if record.sheet.id == KESIAPAN
            for part in record.result.chapters
            if part.title == name and part.id in counted.chapters[record.number]
        ]
        keys = ("berlaku", "sudah", "sebagian", "belum", "tidak_relevan", "belum_dijawab")
        sums = {key: sum(getattr(part, key) for part in tallies) for key in keys}
        wanted = [len(tallies), *sums.values()]
        assert [int(cell.replace(".", "")) for cell in cells[:7]] == wanted
        relevant = sums["berlaku"] - sums["tidak_relevan"]
        shares = [(sums["berlaku"] - sums["belum_dijawab"], sums["berlaku"]), (sums["sudah"], relevant)]
        assert cells[7:] == [figures.percent(Decimal(part) / whole) for part, whole in shares]


def _same_gaps(page: Page, listed: list[Record], counted: Counting) -> None:
    rows = saved(page, "Daftar Periksa Kesiapan GSBPM", "Unduh celah (CSV)")
    found = [(row["Berkas"], row["Id"], row["Langkah berikutnya"]) for row in rows]
    wanted = []
    for record in listed:
        chapters = counted.chapters[record.number]
        elsewhere = {item.id for part in record.sheet.chapters if part.id not in chapters for item in part.items}
        if record.sheet.id == KESIAPAN:
            wanted += [(record.path, gap.id, gap.step) for gap in record.gaps if gap.id not in elsewhere]
    assert found == wanted


# As a pembina would


def test_300_files_of_which_60_are_bad(rekap: Page, tmp_path: Path, catatan: Catatan) -> None:
    folder = mixed(tmp_path / "kiriman", 240, 60)
    (folder / ".DS_Store").write_bytes(b"x")
    (folder / "~$isian.xlsx").write_bytes(b"x")
    words = choose(rekap, folder)
    assert words == "240 jawaban dibaca; 60 berkas ditolak; 2 berkas tersembunyi dilewati."
    sentence = rekap.locator(".rekap-kalimat").inner_text()
    assert "240 jawaban terbaca" in sentence
    assert "60 berkas ditolak" in sentence
    rekap.get_by_text("Berkas yang tidak dapat dibaca (60)").click()
    refused = rekap.get_by_role("table", name="Berkas yang tidak dapat dibaca (60)")
    lines = [[cell.inner_text() for cell in row.locator("th, td").all()] for row in refused.locator("tbody tr").all()]
    assert len(lines) == 60
    sent = {f"kiriman/{number:02}-{BAD[number % len(BAD)][0]}" for number in range(60)}
    assert {path for path, _, _ in lines} == sent
    assert all(reason and advice for _, reason, advice in lines)
    assert all("juknis nilai" in advice for path, _, advice in lines if path.endswith((".pdf", ".xlsx")))
    assert kept(rekap) == []
    assert rekap.title() != "kena"
    assert violations(rekap) == []
    assert catatan.words == []


def test_a_folder_may_be_dropped(rekap: Page, tmp_path: Path, catatan: Catatan) -> None:
    folder = mixed(tmp_path / "kiriman", 120, 3)
    put(folder, "dalam/lebih/dalam/lagi.json", filled(sheet(RINGKAS), {"instansi": "Jauh", "kegiatan": "Di dalam"}))
    session = rekap.context.new_cdp_session(rekap)
    data = {"items": [], "files": [str(folder), str(folder / "00-kosong.json")], "dragOperationsMask": 1}
    for kind in ("dragEnter", "dragOver", "drop"):
        session.send("Input.dispatchDragEvent", {"type": kind, "x": 400, "y": 300, "data": data})
    assert told(rekap) == "121 jawaban dibaca; 4 berkas ditolak."
    assert rekap.get_by_role("rowheader", name="kiriman/00-kosong.json").count() == 1
    assert rekap.get_by_role("rowheader", name="00-kosong.json", exact=True).count() == 1
    assert catatan.words == []


def test_offline_after_the_first_load(rekap: Page, tmp_path: Path, catatan: Catatan) -> None:
    rekap.context.set_offline(True)
    assert choose(rekap, mixed(tmp_path / "kiriman", 20, 0)) == "20 jawaban dibaca."
    assert len(saved(rekap, "Daftar Periksa Kesiapan GSBPM", "Unduh tabel (CSV)")) > 3
    assert catatan.words == []


def test_more_files_come_in_later_and_the_same_ones_are_not_counted_twice(rekap: Page, tmp_path: Path) -> None:
    one = filled(sheet(KESIAPAN), {"instansi": "A", "kegiatan": "B"}, 1)
    put(tmp_path, "x/jawaban.json", one)
    put(tmp_path, "y/jawaban.json", filled(sheet(KESIAPAN), {"instansi": "C", "kegiatan": "D"}, 2))
    assert choose(rekap, [tmp_path / "x/jawaban.json"], "Pilih berkas") == "1 jawaban dibaca."
    words = choose(rekap, [tmp_path / "x/jawaban.json"], "Pilih berkas")
    assert words == "1 jawaban dibaca; 1 sudah ada."
    choose(rekap, [tmp_path / "y/jawaban.json"], "Pilih berkas")
    rows = saved(rekap, "Daftar Periksa Kesiapan GSBPM", "Unduh tabel (CSV)")
    assert [(row["Instansi"], row["Berkas"]) for row in rows] == [("A", "jawaban.json"), ("C", "jawaban.json (2)")]


def test_reads_what_juknis_nilai_wrote(rekap: Page, tmp_path: Path) -> None:
    jawaban = [filled(sheet(EPSS), {"instansi": f"Dinas {n}", "kegiatan": "K"}, n).as_json() for n in range(2)]
    empty: dict[str, Any] = {"keluhan": [], "ditolak": []}
    files = [{"berkas": f"kirim/{n}.pdf", "jawaban": one, **empty} for n, one in enumerate(jawaban)]
    bad = {"pesan": "isinya rusak", "saran": "minta lagi", "berat": "galat"}
    files.append({"berkas": "kirim/rusak.xlsx", "jawaban": None, **empty, "keluhan": [bad]})
    (tmp_path / "nilai.json").write_text(json.dumps({"skema": "juknis-nilai/1", "berkas": files}))
    assert choose(rekap, [tmp_path / "nilai.json"], "Pilih berkas") == "2 jawaban dibaca; 1 berkas ditolak."
    refused = rekap.get_by_role("table", name="Berkas yang tidak dapat dibaca (1)").inner_text()
    for words in ("nilai.json \u203a rusak.xlsx", "isinya rusak", "minta lagi"):
        assert words in refused
    rows = saved(rekap, "Daftar Periksa EPSS", "Unduh tabel (CSV)")
    assert [row["Berkas"] for row in rows] == ["nilai.json \u203a 0.pdf", "nilai.json \u203a 1.pdf"]


def test_what_strangers_write_stays_text(rekap: Page, tmp_path: Path, catatan: Catatan) -> None:
    image = "<img src=x onerror=document.title='kena'>"
    who = {"instansi": image, "kegiatan": "=HYPERLINK(0)", "pengisi": '+62;"a"', "tahun": "@x"}
    text = json.dumps(replace(filled(sheet(KESIAPAN), who, 1), varian="tak-dikenal").as_json())
    answers = '"jawaban": {"__proto__": {"nilai": "sudah"}, "gsbpm/9.9/a9": {"nilai": "sudah"}, '
    hostile = text.replace('"jawaban": {', answers, 1).replace('"identitas": {', '"identitas": {"__proto__": "x", ', 1)
    (tmp_path / f"{image.replace('/', '')}.json").write_text(hostile)
    put(tmp_path, "baik.json", filled(sheet(KESIAPAN), {"instansi": "Baik", "kegiatan": "Baik"}, 2))
    assert choose(rekap, sorted(tmp_path.glob("*.json")), "Pilih berkas") == "2 jawaban dibaca."
    rekap.get_by_role("button", name="=HYPERLINK(0)").click()
    rekap.get_by_text("Catatan tentang jawaban yang terbaca").click()
    assert rekap.get_by_text("tidak dikenal; dihitung dengan daftar periksa yang utuh").is_visible()
    assert rekap.locator("#rekap img").count() == 0
    assert rekap.title() != "kena"
    data = saved(rekap, "Daftar Periksa Kesiapan GSBPM", "Unduh tabel (CSV)")[1]
    assert (data["Kegiatan"], data["Pengisi"], data["Tahun"]) == ("'=HYPERLINK(0)", '\'+62;"a"', "'@x")
    assert rekap.evaluate("Object.prototype.nilai === undefined && ({}).x === undefined")
    assert catatan.words == []


def test_all_by_keyboard(rekap: Page, tmp_path: Path, catatan: Catatan) -> None:
    """Choose, sort, open a row, take it out, take that back: with Tab, Enter and Space only."""

    called = "(at => at.ariaLabel || at.labels?.[0]?.innerText || at.innerText)(document.activeElement)"

    def tab_to(name: str) -> None:
        for _ in range(80):
            rekap.keyboard.press("Tab")
            if name in rekap.evaluate(called):
                return
        pytest.fail(f"tidak tercapai dengan Tab: {name}")

    for number, name in enumerate("CAB"):
        who = {"instansi": name, "kegiatan": f"Survei {name}"}
        put(tmp_path, f"f/{name}.json", filled(sheet(KESIAPAN), who, number))
    with rekap.expect_file_chooser() as chooser:
        tab_to("Pilih folder")
        rekap.keyboard.press("Enter")
    chooser.value.set_files(str(tmp_path / "f"))
    rekap.locator(".kabar-kata").wait_for()
    tab_to("Saring tabel")
    rekap.keyboard.type("survei")
    assert "3 baris" in rekap.locator(".rekap-jumlah").inner_text()
    tab_to("Instansi")
    rekap.keyboard.press("Enter")
    rekap.keyboard.press("Enter")
    head = rekap.get_by_role("columnheader", name="Instansi").first
    assert head.get_attribute("aria-sort") == "descending"
    assert [cell.inner_text() for cell in rekap.locator(".kolom-instansi").all()] == ["C", "B", "A"]
    tab_to("Survei C")
    rekap.keyboard.press("Space")
    assert rekap.get_by_role("button", name="Survei C").get_attribute("aria-expanded") == "true"
    tab_to("Keluarkan dari rekap")
    rekap.keyboard.press("Enter")
    rekap.get_by_text("f/C.json dikeluarkan dari rekap.").wait_for()
    assert "Survei B" in rekap.evaluate("document.activeElement.innerText")
    assert rekap.get_by_label("Saring tabel").input_value() == "survei"
    tab_to("Urungkan")
    rekap.keyboard.press("Enter")
    rekap.get_by_role("button", name="Survei C").wait_for()
    assert head.get_attribute("aria-sort") == "descending"
    assert catatan.words == []


def test_sorts_by_number_and_leaves_what_is_unknown_last(rekap: Page, tmp_path: Path) -> None:
    for name, share in (("Penuh", 1.0), ("Kosong", 0.0), ("Separuh", 0.5)):
        put(tmp_path, f"f/{name}.json", filled(sheet(EPSS), {"instansi": name, "kegiatan": "K"}, 3, share))
    choose(rekap, tmp_path / "f")
    where = section(rekap, "Daftar Periksa EPSS")
    names = where.locator(".kolom-instansi")
    for _ in range(2):
        where.get_by_role("button", name="IPS").click()
        assert names.first.inner_text() == "Penuh"
    where.get_by_role("button", name="Terisi").first.click()
    assert [cell.inner_text() for cell in names.all()] == ["Kosong", "Separuh", "Penuh"]
    where.get_by_label("Saring tabel").fill("separuh")
    assert [cell.inner_text() for cell in names.all()] == ["Separuh"]
    assert [row["Instansi"] for row in saved(rekap, "Daftar Periksa EPSS", "Unduh tabel (CSV)")] == ["Separuh"]
    where.get_by_label("Saring tabel").fill("tidak ada yang begini")
    assert where.get_by_text("Tidak ada baris yang cocok").is_visible()


def test_duplicates_say_which_is_counted_and_why(rekap: Page, tmp_path: Path) -> None:
    who = {"instansi": "Dinas A", "kegiatan": "Survei", "tahun": "2025"}
    put(tmp_path, "f/lama.json", filled(sheet(KESIAPAN), {**who, "tanggal": "2025-01-01"}, 1))
    put(tmp_path, "f/baru.json", filled(sheet(KESIAPAN), {**who, "instansi": "DINAS-A", "tanggal": "2025-02-01"}, 2))
    choose(rekap, tmp_path / "f")
    assert "1 tidak dihitung karena duplikat" in rekap.locator(".rekap-kalimat").inner_text()
    table = rekap.get_by_role("table", name="DINAS-A · Survei · 2025")
    lines = [row.inner_text() for row in table.locator("tbody tr").all()]
    for place, words in enumerate(
        [
            ("paling baru atau paling lengkap", "f/baru.json", "Ya"),
            ("tanggalnya lebih lama daripada f/baru.json", "Tidak"),
        ]
    ):
        assert [word for word in words if word not in lines[place]] == []
    table.locator("summary").click()
    assert "Identitas: Tanggal pengisian: “2025-01-01”; di sana “2025-02-01”" in table.inner_text()
    rekap.locator(".rekap-buka").first.click()
    rekap.get_by_role("button", name="Keluarkan dari rekap").click()
    rekap.get_by_text("dikeluarkan dari rekap").wait_for()
    assert "duplikat" not in rekap.locator(".rekap-kalimat").inner_text()


def test_keeps_an_activity_only_when_asked_and_counts_kept_ones(rekap: Page, home: str, tmp_path: Path) -> None:
    put(tmp_path, "a.json", filled(sheet(KESIAPAN), {"instansi": "Dinas A", "kegiatan": "Survei A"}, 1))
    put(tmp_path, "b.json", filled(sheet(EPSS), {"instansi": "Dinas B", "kegiatan": "Survei B"}, 2))
    choose(rekap, [tmp_path / "a.json"], "Pilih berkas")
    rekap.get_by_role("button", name="Survei A").click()
    rekap.get_by_role("button", name="Simpan ke daftar kegiatan").click()
    assert "tersimpan di daftar" in rekap.locator(".kabar-kata").inner_text()
    rekap.get_by_role("button", name="Urungkan").click()
    assert kept(rekap) == []
    rekap.get_by_role("button", name="Simpan ke daftar kegiatan").click()
    rekap.get_by_role("button", name="Simpan ke daftar kegiatan").click()
    assert "sudah ada" in told(rekap)
    rekap.reload()
    choose(rekap, [tmp_path / "b.json"], "Pilih berkas")
    rekap.get_by_label("Sertakan juga kegiatan yang tersimpan di peramban ini (1)").check()
    assert rekap.locator(".rekap-kalimat").inner_text().startswith("2 jawaban terbaca, dari 2 instansi")
    rows = saved(rekap, "Daftar Periksa Kesiapan GSBPM", "Unduh tabel (CSV)")
    assert [row["Berkas"] for row in rows] == ["peramban ini \u203a Survei A"]
    rekap.goto(f"{home}periksa-mandiri/")
    rekap.get_by_text("Survei A").first.wait_for()


def test_asks_before_a_kept_activity_gets_other_answers(rekap: Page, tmp_path: Path) -> None:
    for number in (1, 2):
        one = filled(
            sheet(RINGKAS), {"instansi": "Dinas A", "kegiatan": "Survei A", "tanggal": f"2025-0{number}-01"}, number
        )
        put(tmp_path, f"{number}.json", one)
    choose(rekap, [tmp_path / "1.json", tmp_path / "2.json"], "Pilih berkas")
    for place, answer in ((0, ""), (1, "Batal"), (1, "Ganti isi yang ada"), (0, "Simpan sebagai salinan")):
        opener = rekap.get_by_role("button", name="Survei A").nth(place)
        if opener.get_attribute("aria-expanded") == "false":
            opener.click()
        row = rekap.locator(f"#{opener.get_attribute('aria-controls')}")
        row.get_by_role("button", name="Simpan ke daftar kegiatan").click()
        if answer:
            rekap.get_by_role("dialog").get_by_role("button", name=answer).click()
        if answer != "Batal":
            assert "tersimpan" in told(rekap)
        days = rekap.evaluate("""() => Object.keys(localStorage).filter(key => key.startsWith("juknis:kegiatan:"))
          .map(key => JSON.parse(localStorage[key]).isi.identitas.tanggal).sort()""")
        wanted = {"": ["2025-01-01"], "Batal": ["2025-01-01"], "Ganti isi yang ada": ["2025-02-01"]}
        assert days == wanted.get(answer, ["2025-01-01", "2025-02-01"])


def test_says_that_the_checklists_are_missing_and_tries_again(page: Page, home: str, tmp_path: Path) -> None:
    page.route("**/instrumen/epss.json", lambda route: route.abort())
    page.goto(f"{home}periksa-mandiri/rekap/")
    page.get_by_text("Daftar periksa belum dapat dimuat").wait_for()
    page.unroute("**/instrumen/epss.json")
    page.get_by_role("button", name="Coba lagi").click()
    page.get_by_text("Daftar periksa belum dapat dimuat").wait_for(state="hidden")
    put(tmp_path, "a.json", filled(sheet(EPSS), {"instansi": "Dinas A", "kegiatan": "Survei A"}, 1))
    assert choose(page, [tmp_path / "a.json"], "Pilih berkas") == "1 jawaban dibaca."


def test_copies_a_table_and_empties_the_recap(rekap: Page, tmp_path: Path) -> None:
    rekap.context.grant_permissions(["clipboard-read", "clipboard-write"])
    put(tmp_path, "a.json", filled(sheet(EPSS), {"instansi": "=1+1", "kegiatan": "dua\nbaris"}, 1))
    choose(rekap, [tmp_path / "a.json"], "Pilih berkas")
    rekap.get_by_role("button", name="Salin tabel").click()
    assert told(rekap).startswith("1 baris disalin")
    head, row = (line.split("\t") for line in rekap.evaluate("navigator.clipboard.readText()").splitlines())
    assert dict(zip(head, row, strict=True))["Instansi"] == "'=1+1"
    rekap.get_by_role("button", name="Kosongkan rekap").click()
    assert rekap.locator(".rekap-lembar").count() == 0
    rekap.get_by_role("button", name="Urungkan").click()
    rekap.locator(".rekap-lembar").wait_for()


def test_reading_can_be_ended(rekap: Page, tmp_path: Path) -> None:
    folder = mixed(tmp_path / "kiriman", 150, 0)
    with rekap.expect_file_chooser() as chooser:
        rekap.get_by_role("button", name="Pilih folder").click()
    rekap.evaluate("""() => {
      const halt = [...document.querySelectorAll("button")].find(one => one.textContent === "Batal");
      const words = document.querySelector("#rekap-kemajuan");
      new MutationObserver(() => /Membaca [1-9]/.test(words.textContent) && halt.click())
        .observe(words, {subtree: true, childList: true, characterData: true});
    }""")
    chooser.value.set_files(str(folder))
    words = told(rekap)
    left = int(words.split("; ")[-1].split()[0])
    read_ = int(words.split()[0])
    assert "karena dibatalkan" in words
    assert left > 0
    assert left + read_ == 150
    assert rekap.locator(".rekap-kalimat").inner_text().startswith(f"{read_} jawaban terbaca")


def test_no_word_is_broken_and_no_column_stands_empty(rekap: Page, tmp_path: Path) -> None:
    long = "Badan Perencanaan Pembangunan, Riset dan Inovasi Daerah Kabupaten Pangkajene"
    for number, way in enumerate(("kompilasi", "survei")):
        who = {"instansi": f"{long} {number}", "kegiatan": "Kompilasi Data Terintegrasi", "tanggal": "2025-04-01"}
        put(tmp_path, f"f/{way}.json", filled(sheet(KESIAPAN), {**who, "cara_pengumpulan": way}, number))
    (tmp_path / "f" / "dinas-perambanan.pdf").write_bytes(b"%PDF-1.7")
    choose(rekap, tmp_path / "f")
    table = section(rekap, "Daftar Periksa Kesiapan GSBPM").locator(".rekap-tabel").first
    assert "Tahun" not in table.locator("thead").inner_text()
    assert [cell.inner_text() for cell in table.locator(".kolom-cara").all()] == ["Kompilasi", "Survei"]
    lines = table.locator(".kolom-cara .atas, .kolom-tanggal .atas")
    assert set(lines.evaluate_all("all => all.map(one => one.getClientRects().length)")) == {1}
    assert rekap.get_by_text("Geser ke samping").filter(visible=True).count() == 0
    assert rekap.get_by_role("region", name="Daftar Periksa Kesiapan GSBPM").count() == 0
    rekap.locator(".rekap-buka").first.click()
    assert "Kompilasi produk administrasi" in rekap.locator(".rincian").first.inner_text()
    rekap.get_by_label("Saring tabel").fill("administrasi")
    assert "1 dari 2 baris" in rekap.locator(".rekap-jumlah").inner_text()

    rekap.set_viewport_size({"width": 360, "height": 700})
    hint = section(rekap, "Daftar Periksa Kesiapan GSBPM").locator(".rekap-geser").first
    hint.wait_for()
    scroller = rekap.get_by_role("region", name="Daftar Periksa Kesiapan GSBPM").first
    scroller.focus()
    rekap.keyboard.press("ArrowRight")
    rekap.wait_for_function("one => one.scrollLeft > 0", arg=scroller.element_handle())
    refused = rekap.get_by_role("table", name="Berkas yang tidak dapat dibaca (1)")
    cells = refused.locator("tbody :is(th, td)")
    assert len(set(cells.evaluate_all("all => all.map(one => one.getBoundingClientRect().left)"))) == 1
    assert refused.get_by_role("cell").count() == 2
    label = refused.get_by_role("cell").first.evaluate("one => getComputedStyle(one, '::before').content")
    assert label.startswith('"Alasan')


def test_remarks_count_items_by_reason_and_leave_out_what_does_not_apply(rekap: Page, tmp_path: Path) -> None:
    of = sheet(KESIAPAN)
    who = {"instansi": "Dinas A", "kegiatan": "Kompilasi A", "cara_pengumpulan": "kompilasi"}
    one = filled(of, who, 1)
    put(tmp_path, "biasa.json", one)
    item = of.items[0].id
    more = {"lama/1": {VALUE: "sudah", "bukti": "x"}, "lama/2": {VALUE: "belum"}, item: {VALUE: "sudah", "asing": "x"}}
    changed = one.as_json()
    changed["identitas"] |= {"kegiatan": "Kompilasi B", "asing": "x"}
    changed["jawaban"] |= more
    (tmp_path / "aneh.json").write_text(json.dumps(changed))
    choose(rekap, [tmp_path / "biasa.json", tmp_path / "aneh.json"], "Pilih berkas")
    rekap.get_by_text("Catatan tentang jawaban yang terbaca (1)").click()
    lines = rekap.get_by_role("table", name="Catatan tentang jawaban yang terbaca").locator("li").all_inner_texts()
    assert sorted(lines) == [
        "1 butir dan 1 isian identitas memuat isian yang tidak ditanyakan daftar periksa ini",
        "2 butir tidak ada pada daftar periksa ini, jadi tidak dihitung",
    ]
    rekap.get_by_role("button", name="Kompilasi A").click()
    idle = sum("kompilasi" in dict(place.not_for) for place in of.items)
    inner = rekap.locator(".rincian").first
    assert f"{idle} butir terjawab tidak berlaku bagi cara ini; jawabannya tetap disimpan" in inner.inner_text()
    assert inner.get_by_text("Catatan tentang isian ini").count() == 0


@pytest.mark.parametrize("path", ["periksa-mandiri/", "periksa-mandiri/rekap/"])
def test_nothing_of_the_theme_lies_over_the_screens(page: Page, home: str, path: str) -> None:
    page.set_viewport_size({"width": 390, "height": 300})
    page.goto(f"{home}{path}")
    page.get_by_role("button", name="berkas").first.wait_for()
    page.mouse.wheel(0, 600)
    page.wait_for_function("scrollY > 100")
    page.mouse.wheel(0, -100)
    page.wait_for_timeout(300)  # the theme shows its button on the way up
    assert page.locator(".md-top").count() == 1
    assert page.locator(".md-top").is_hidden()
    assert page.locator(".md-footer__link").filter(visible=True).count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_wider_than_a_small_phone(browser: Browser, home: str, tmp_path: Path, scheme: Any) -> None:
    folder = mixed(tmp_path / "kiriman", 30, 15, seed=9)
    put(folder, "panjang.json", filled(sheet(KESIAPAN), {"instansi": "W" * 300, "kegiatan": "x" * 300}, 4))
    with browser.new_context(locale="id-ID", viewport={"width": 320, "height": 640}, color_scheme=scheme) as context:
        page = context.new_page()
        page.goto(f"{home}periksa-mandiri/rekap/")
        choose(page, folder)
        for opener in page.locator(".rekap-buka").all()[:3]:
            opener.click()
        for summary in page.locator(".rekap-perhatian > summary").all():
            summary.click()
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        wide = page.locator(".rincian").first.bounding_box()
        assert wide
        assert wide["width"] <= 320
        assert violations(page) == []


def test_prints_all_rows_on_landscape_paper(rekap: Page, tmp_path: Path) -> None:
    folder = mixed(tmp_path / "kiriman", 90, 12, seed=3)
    choose(rekap, folder)
    rows = saved(rekap, "Daftar Periksa Kesiapan GSBPM", "Unduh tabel (CSV)")
    before = rekap.locator(".rekap-perhatian[open]").count()
    pdf = PdfReader(io.BytesIO(rekap.pdf(prefer_css_page_size=True)))
    assert {round(float(page.mediabox.width)) for page in pdf.pages} == {842}
    text = "".join(page.extract_text() for page in pdf.pages).replace("\n", " ")
    assert "Berkas yang tidak dapat dibaca (12)" in text
    assert "terpotong.json" in text
    assert len(rows) > 50  # more than the screen shows at first
    assert "Pilih berkas" not in text
    assert "Saring tabel" not in text
    assert text.count("/135") + text.count("dari 135") >= sum(row["Dari"] == "135" for row in rows)
    assert rekap.locator(".rekap-perhatian[open]").count() == before


def test_a_thousand_files_in_some_seconds(
    rekap: Page, tmp_path: Path, capsys: pytest.CaptureFixture[str], catatan: Catatan
) -> None:
    """30 kB each; the page goes on answering meanwhile."""
    of = sheet(KESIAPAN)
    for number in range(1000):
        who = {"instansi": f"Dinas {number % 400}", "kegiatan": f"Survei {number % 7}", "tahun": "2025"}
        one = filled(of, who, number)
        answers = {id_: {**parts, "catatan": "Catatan tentang butir ini. " * 5} for id_, parts in one.jawaban.items()}
        put(tmp_path, f"f/{number:04}.json", replace(one, jawaban=answers))
    size = sum(path.stat().st_size for path in (tmp_path / "f").iterdir()) / 1000
    rekap.evaluate("""() => {
      window.longest = 0;
      const seen = list => window.longest = Math.max(window.longest, ...list.getEntries().map(one => one.duration));
      new PerformanceObserver(seen).observe({entryTypes: ["longtask"]});
      const message = document.querySelector(".kabar");
      const done = () => message.hidden || (window.took ??= performance.now() - window.begun);
      new MutationObserver(done).observe(message, {attributes: true});
    }""")
    with rekap.expect_file_chooser() as chooser:
        rekap.get_by_role("button", name="Pilih folder").click()
    rekap.evaluate("window.begun = performance.now()")
    begun = time.perf_counter()
    chooser.value.set_files(str(tmp_path / "f"))
    assert told(rekap) == "1.000 jawaban dibaca."
    whole = time.perf_counter() - begun
    took, longest = rekap.evaluate("[window.took / 1000, window.longest]")
    with capsys.disabled():
        print(f"\n1.000 berkas @ {size / 1000:.0f} kB: {took:.1f} s; sekali paling lama {longest:.0f} ms")
    assert whole < 60
    assert catatan.words == []
