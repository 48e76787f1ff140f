"""Checklists: their items can be found and answered, their answers read back, their files told apart."""

from collections.abc import Iterator, Sequence
from typing import get_args

from generator.diagnostics import Diagnostic, dotted
from generator.edition import Edition, File
from generator.forms.sheet import REASON, VALUE, WAY
from generator.models.daftar_periksa import DaftarPeriksa, Nilai
from generator.models.epss import Domain, Instrumen
from generator.models.formulir import Formulir, IsianTetap
from generator.models.gsbpm import Cara, Fase
from generator.models.walk import Trail

_SCALES = {"kesiapan": ("aktivitas", "subproses"), "kematangan": ("indikator",)}
"""What can be answered on each scale: only indicators have levels."""
_CODES = get_args(Nilai.model_fields["kode"].annotation)
_NO_STEP = "sudah"
"""The one answer after which nothing is left to do."""
_ASKED = ("instansi", "kegiatan")
"""What tells filled checklists apart."""
_TAKEN = {VALUE: "jawaban butir itu sendiri", "id": "id butir pada lembar Excel"}
"""Keys that a field of every item may not have: they hold something else."""


def fitting_items(edition: Edition) -> Iterator[Diagnostic]:
    """A checklist is over phases or over domains, as its items say, and its items are such as its scale can answer."""
    for file, model in checklists(edition):
        allowed = _SCALES[model.ukuran]
        if model.butir not in allowed:
            pesan = f'butir "{model.butir}" tidak dapat dijawab dengan ukuran "{model.ukuran}"'
            yield _fault("butir-tak-cocok", pesan, file, ("butir",), f"yang cocok: {' atau '.join(allowed)}")
            continue
        wanted: type[Fase | Domain] = Domain if model.butir == "indikator" else Fase
        if not model.isi:
            yield _fault("butir-tak-cocok", "daftar periksa ini tidak punya isi", file, ("isi",), "tambahkan acuannya")
        for number, id_ in enumerate(model.isi):
            entry = edition.entries.get(id_)
            if entry and not isinstance(entry.model, wanted):
                pesan = f'"{id_}" bukan {wanted.label.lower()}, padahal butirnya {model.butir}'
                saran = f"tulis misalnya {'epss' if wanted is Domain else 'gsbpm'}/1"
                yield _fault("butir-tak-cocok", pesan, file, ("isi", number), saran)


def whole_answers(edition: Edition) -> Iterator[Diagnostic]:
    """Readiness is answered in four ways, each but the best with a next step; levels are the instrument's own."""
    for file, model in checklists(edition):
        if model.ukuran == "kematangan":
            if model.nilai:
                saran = "hapus nilai, atau ubah ukurannya"
                pesan = "tingkat kematangan diambil dari instrumen EPSS, jadi di sini tidak ada nilai"
                yield _fault("nilai-tak-lengkap", pesan, file, ("nilai",), saran, key=True)
            continue
        missing = [code for code in _CODES if code not in {item.kode for item in model.nilai}]
        if missing:
            pesan, saran = f"belum ada nilai {', '.join(missing)}", "tulis keempat nilai"
            yield _fault("nilai-tak-lengkap", pesan, file, ("nilai",), saran, key=True)
        for number, item in enumerate(model.nilai):
            if item.kode != _NO_STEP and item.langkah is None:
                saran = "tambahkan langkah: apa yang dilakukan sesudah jawaban ini"
                yield _fault("nilai-tak-lengkap", "nilai ini tidak punya langkah", file, ("nilai", number), saran)


def telling_identities(edition: Edition) -> Iterator[Diagnostic]:
    """A checklist asks who fills it in about what, and how the data are collected where items depend on it."""
    for file, model in checklists(edition):
        fields = {item.id: (number, item) for number, item in enumerate(model.identitas)}
        by_way = model.ukuran == "kesiapan" or "cara" in model.varian
        missing = [name for name in (*_ASKED, *([WAY] if by_way else [])) if name not in fields]
        if missing:
            pesan = f"identitas belum menanyakan {', '.join(missing)}"
            yield _fault("identitas-kurang", pesan, file, ("identitas",), "tambahkan isiannya", key=True)
        if WAY in fields:
            number, field = fields[WAY]
            yield from _ways(file, ("identitas", number), field)


def _ways(file: File, path: Trail, field: IsianTetap) -> Iterator[Diagnostic]:
    wanted = get_args(Cara)
    if {item.kode for item in field.pilihan} != set(wanted) and field.tipe == "pilihan":
        pesan, saran = f"kode pilihannya bukan {', '.join(wanted)}", "samakan dengan cara pada penerapan subproses"
        yield _fault("identitas-kurang", pesan, file, (*path, "pilihan"), saran, key=True)
    elif field.tipe != "pilihan":
        yield _fault("identitas-kurang", "cara pengumpulan data dipilih, bukan ditulis", file, (*path, "tipe"), "")


def telling_details(edition: Edition) -> Iterator[Diagnostic]:
    """An irrelevant item takes its reason; no field of an item has the name of something else."""
    for file, model in checklists(edition):
        if model.ukuran == "kesiapan" and REASON not in {item.id for item in model.rincian}:
            pesan = f"rincian belum menanyakan {REASON}, padahal jawaban tidak-relevan memerlukannya"
            yield _fault("rincian-kurang", pesan, file, ("rincian",), "tambahkan isiannya", key=True)
        for number, item in enumerate(model.rincian):
            if item.id in _TAKEN:
                pesan, saran = f'"{item.id}" sudah dipakai untuk {_TAKEN[item.id]}', "beri nama lain"
                yield _fault("rincian-kurang", pesan, file, ("rincian", number, "id"), saran)


def levelled_checklists(edition: Edition) -> Iterator[Diagnostic]:
    """A checklist of maturity finds the levels in the edition's instrument."""
    if edition.of(Instrumen) or any(file.folder == "epss" for file in edition.broken):
        return
    for file, model in checklists(edition):
        if model.ukuran == "kematangan":
            pesan, saran = "edisi ini tidak punya instrumen EPSS", "tambahkan berkasnya di folder epss"
            yield _fault("tanpa-instrumen", pesan, file, ("ukuran",), saran)


def files_apart(edition: Edition) -> Iterator[Diagnostic]:
    """No two sheets, variants among them, have the same name: their files would overwrite each other."""
    taken: dict[str, File] = {}
    for file in edition.files:
        for name in _names(edition, file):
            other = taken.setdefault(name, file)
            if other is not file:
                pesan = f'berkas unduhan "{name}" juga milik {other.source.path}'
                yield _fault("lembar-kembar", pesan, file, ("judul",), "ganti nama berkas YAML salah satunya")
                break


def _names(edition: Edition, file: File) -> Iterator[str]:
    """Yield the names of the sheets made of a file, those that lead to nothing left out."""
    stem = file.id.rsplit("/", 1)[-1]
    if isinstance(file.model, Formulir) and file.model.isian:
        yield stem
    elif isinstance(file.model, DaftarPeriksa):
        yield stem
        yield from (f"{stem}-{way}" for way in get_args(Cara) if "cara" in file.model.varian)
        found = [edition.entries[id_] for id_ in file.model.isi if id_ in edition.entries]
        for entry in found if "bagian" in file.model.varian else ():
            yield f"{stem}-{type(entry.model).__name__.lower()}-{entry.id.rsplit('/', 1)[-1]}"


def checklists(edition: Edition) -> Sequence[tuple[File, DaftarPeriksa]]:
    """Return the checklists with their files."""
    return [(file, file.model) for file in edition.files if isinstance(file.model, DaftarPeriksa)]


def _fault(kode: str, pesan: str, file: File, path: Trail, saran: str, *, key: bool = False) -> Diagnostic:
    return Diagnostic(kode, pesan, file.source.locate(path, key=key), dotted(path), saran)
