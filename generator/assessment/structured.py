"""The result as JSON: what the command prints with ``--format json`` and writes to a file ``.json``.

An object with `skema` and `berkas`, a list with an object per file: `berkas`, `format`, `keluhan` (as ``juknis
periksa`` gives them), `jawaban` (a jawaban file, null where refused), `lembar`, `hasil`, `celah`, `ditolak`,
`tak_dikenal`, `tidak_berlaku`, `bukan_pilihan`, and `pindahan` where the jawaban was brought to a later edition: the
rest of the object then is about that one. Counts are numbers; shares are numbers from 0 to 1 with four decimals;
indices, weights and levels are exact decimals as text. What is not known is null.
"""

import json
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from generator import text
from generator.assessment.changed import passed
from generator.assessment.figures import rounded
from generator.assessment.judged import Judged
from generator.assessment.result import Filling, Gap, Index, Kept, Result, Tally
from generator.forms.sheet import Sheet
from generator.reporting import as_json as complaints_as_json

SCHEME = "juknis-nilai/1"


def as_json(files: Sequence[Judged]) -> str:
    """Return all files as JSON."""
    return json.dumps({"skema": SCHEME, "berkas": [_file(file) for file in files]}, ensure_ascii=False, indent=2)


def _file(file: Judged) -> dict[str, Any]:
    reading, result = file.reading, file.result
    rejected = [{"id": x.id, "bagian": x.part, "teks": x.text, "sebab": x.why} for x in reading.rejected]
    return {
        "berkas": reading.path,
        "format": reading.format,
        "keluhan": json.loads(complaints_as_json(file.complaints)),
        "jawaban": reading.jawaban.as_json() if reading.jawaban else None,
        "lembar": _sheet(result.sheet) if result else None,
        "hasil": _result(result) if result else None,
        "celah": [_gap(gap) for gap in result.gaps] if result else [],
        "ditolak": rejected,
        **({"pindahan": _migration(file)} if file.migration and file.migration.moved else {}),
        "tak_dikenal": _kept(result.unknown) if result else [],
        "tidak_berlaku": _kept(result.inapplicable) if result else [],
        "bukan_pilihan": _kept(result.invalid) if result else [],
    }


def _migration(file: Judged) -> dict[str, Any]:
    """Return how the jawaban, which stands above as it was read, was brought to the edition that it is judged by."""
    assert file.migration is not None
    assert file.result is not None
    migration, sheet = file.migration, file.result.sheet
    return {
        "dari": migration.former,
        "ke": migration.jawaban.edisi,
        "terbawa": migration.carried,
        "perlu_dilihat": [
            {
                "id": left.id,
                "edisi": left.year,
                "bunyi": one.words,
                "jenis": left.jenis,
                "menjadi": list(left.ke),
                "alasan": left.alasan or None,
                "isi": dict(left.parts),
            }
            for left, one in zip(migration.left, passed(migration, sheet), strict=True)
        ],
        "berubah_bunyi": [
            {"id": one.id, "edisi": one.year, "bunyi": one.words, "pertanyaan_tetap": one.same}
            for one in migration.reworded
        ],
    }


def _sheet(sheet: Sheet) -> dict[str, Any]:
    return {
        "id": sheet.id,
        "varian": sheet.variant,
        "judul": text.plain(sheet.title),
        "edisi": sheet.edition,
        "versi_isi": sheet.version,
        "alamat": sheet.address,
        "penafian": text.plain(sheet.disclaimer),
    }


def _result(result: Result) -> dict[str, Any]:
    if result.ips:
        about: dict[str, Any] = {
            "ips": _index(result.ips),
            "predikat": text.plain(result.predicate) or None,
            "domain": [_index(index) for index in result.domains],
            "aspek": [_index(index) for index in result.aspects],
        }
    else:
        about = {"seluruhnya": _tally(result.overall), "bab": [_tally(part) for part in result.chapters]}
    if result.sections:
        about |= {"isian": _filling(result.filling), "bagian": [_filling(part) for part in result.sections]}
    return {"cara_pengumpulan": result.way or None, **about}


def _tally(part: Tally) -> dict[str, Any]:
    return {
        "id": part.id,
        "judul": text.plain(part.title),
        "butir": part.total,
        "berlaku": part.berlaku,
        "sudah": part.sudah,
        "sebagian": part.sebagian,
        "belum": part.belum,
        "tidak_relevan": part.tidak_relevan,
        "belum_dijawab": part.belum_dijawab,
        "tanpa_alasan": part.tanpa_alasan,
        "terisi": part.terisi,
        "bagian_terisi": _share(part.bagian_terisi),
        "bagian_siap": _share(part.bagian_siap),
    }


def _index(index: Index) -> dict[str, Any]:
    return {
        "id": index.id,
        "judul": text.plain(index.title),
        "bobot": _exact(index.weight),
        "indikator": index.total,
        "terisi": index.terisi,
        "indeks": _exact(index.value),
    }


def _filling(part: Filling) -> dict[str, Any]:
    rows = {"baris": part.rows, "baris_minimal": part.least} if part.repeated else {}
    about = {"isian": part.total, "terisi": part.filled, "bagian_terisi": _share(part.share)}
    return {"id": part.id, "judul": text.plain(part.title), **rows, **about}


def _gap(gap: Gap) -> dict[str, Any]:
    return {
        "id": gap.id,
        "kode": gap.code,
        "butir": text.plain(gap.words),
        "bagian": text.plain(gap.chapter),
        "status": gap.status,
        "tingkat": gap.level or None,
        "langkah": text.plain(gap.step),
        "bukti_diperlukan": text.plain(gap.proof) or None,
        "tanpa_bukti": gap.unproven,
        "menambah_ips": _exact(gap.weight),
        "dasar": [
            {"kutipan": text.plain(x.words), "alamat": x.address, "melalui": text.plain(x.via)} for x in gap.basis
        ],
        "halaman": gap.address,
    }


def _kept(items: Iterable[Kept]) -> list[dict[str, Any]]:
    return [{"id": kept.id, "isi": dict(kept.parts)} for kept in items]


def _share(value: Decimal | None) -> float | None:
    return None if value is None else float(rounded(value, 4))


def _exact(value: Decimal | None) -> str | None:
    return None if value is None else f"{value.normalize():f}"
