"""Jawaban of 2025 as Hypothesis draws them: mostly about what further editions change."""

from __future__ import annotations

from hypothesis import strategies as st

from generator.answers.jawaban import Jawaban

FULL, BRIEF, EPSS = (f"daftar_periksa/{name}" for name in ("kesiapan-gsbpm", "kesiapan-gsbpm-ringkas", "epss"))
PLAN, CONTACT = "formulir/rencana-aksi", "formulir/narahubung"
ACTIVITIES = [f"gsbpm/5.{code}" for code in ("1/a1", "1/a2", "2/a1", "2/a2", "2/a3", "3/a1", "3/a2", "4/a1", "4/a2")]
ACTIVITIES += [f"gsbpm/5.{code}" for code in ("4/a3", "5/a1", "6/a1", "6/a2", "7/a1", "7/a2", "7/a3")]
LATER = ["gsbpm/5.1/a3", "gsbpm/5.2/a4", "gsbpm/5.3/a9", "gsbpm/5.4/a4", "gsbpm/5.4/a6", "gsbpm/9.9/a1", "epss/10109"]
"""Ids that 2025 does not have, but some jawaban may hold all the same."""
INDICATORS = ["epss/10101", "epss/10201", "epss/10301", "epss/20101"]
SUBPROCESSES = ["gsbpm/1.1", "gsbpm/1.2", "gsbpm/1.3"]
READINESS = ("sudah", "sebagian", "belum", "tidak-relevan")
TEXTS = st.sampled_from(
    ["Notula", "Notula rapat", "=1+1", "a\nb", "\u202eterbalik", "😀" * 3, "__proto__", "2025-03-01"]
)
COLUMNS = [f"{PLAN}/{name}" for name in ("butir", "celah", "tindakan", "keluaran", "dasar", "status", "tenggat")]
HEADS = [f"{PLAN}/{name}" for name in ("instansi", "unit-kerja", "nama-kegiatan")]
PARTS = ("alasan", "bukti", "lokasi_bukti", "tanggal_bukti", "catatan", "warna", "nilai_dulu", "bukti_dulu")
LONG = "panjang" * 3_000


def _parts(values: tuple[str, ...]) -> st.SearchStrategy[dict[str, str]]:
    beside = st.dictionaries(st.sampled_from(PARTS), st.one_of(TEXTS, TEXTS, TEXTS, st.just(LONG)), max_size=3)
    value = st.one_of(st.none(), st.sampled_from(values))
    return st.tuples(value, beside).map(lambda both: {**({"nilai": both[0]} if both[0] else {}), **both[1]})


def _answers(ids: list[str], values: tuple[str, ...]) -> st.SearchStrategy[dict[str, dict[str, str]]]:
    found = st.dictionaries(st.sampled_from([*ids, *LATER]), _parts(values), max_size=len(ids))
    return found.map(lambda answers: {id_: parts for id_, parts in answers.items() if parts})


IDENTITY = st.dictionaries(st.sampled_from(["instansi", "kegiatan", "unit_kerja", "unit", "tahun", "asing"]), TEXTS)


@st.composite
def plans(draw: st.DrawFn, edition: str = "2025") -> Jawaban:
    """Draw a plan of action."""
    heads = draw(st.dictionaries(st.sampled_from(HEADS), TEXTS))
    rows = draw(st.lists(st.dictionaries(st.sampled_from([*COLUMNS, "lain/kolom"]), TEXTS, min_size=1), max_size=3))
    table = draw(st.sampled_from(["tindakan", "tindakan", "langkah"]))
    answers = {id_: {"nilai": words} for id_, words in heads.items()}
    return Jawaban(edition, PLAN, jawaban=answers, baris={table: tuple(rows)} if rows else {})


@st.composite
def old_ones(draw: st.DrawFn) -> Jawaban:
    """Draw a jawaban, now and then of an edition that is later, or unknown."""
    edition = draw(st.sampled_from(["2025"] * 6 + ["2026", "2027", "2019", "2031", "uji"]))
    ids = {FULL: ACTIVITIES, BRIEF: SUBPROCESSES, EPSS: INDICATORS}
    sheet = draw(st.sampled_from([FULL, FULL, FULL, BRIEF, EPSS, PLAN, CONTACT]))
    if sheet == PLAN:
        return draw(plans(edition))
    if sheet == CONTACT:
        return Jawaban(edition, sheet, jawaban={f"{sheet}/nama": {"nilai": draw(TEXTS)}})
    values = ("1", "2", "5", "mungkin") if sheet == EPSS else (*READINESS, "mungkin")
    plan = draw(st.one_of(st.none(), plans(edition)))
    return Jawaban(edition, sheet, "", "1.0", draw(IDENTITY), draw(_answers(ids[sheet], values)), {}, plan)
