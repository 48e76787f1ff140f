"""The map from the former edition: every id has one fate, and the one it really had."""

from collections import Counter
from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Location, did_you_mean, dotted
from generator.edition import Edition
from generator.models.formulir import Formulir, Isian
from generator.models.kunci import SHARED
from generator.models.peta import MAPS
from generator.naming import name
from generator.revisions.maps import Change, Revision, lineage, mapped
from generator.revisions.proposing import REASON
from generator.revisions.steps import FREE

_FIELDS = ("dari", "ke")
_SEEN = {
    "dihapus": "ada dalam edisi sebelumnya, tetapi tidak ada lagi",
    "baru": "belum ada dalam edisi sebelumnya",
    "diubah": "bunyinya berubah sejak edisi sebelumnya",
}


def unmapped(edition: Edition) -> Iterator[Diagnostic]:
    """What is new, gone or reads otherwise than in the former edition has its line in the map."""
    revision = _revision(edition)
    for change in revision.unclassified if revision and edition.peta_source else ():
        id_ = (change.ke or change.dari)[0]
        entry = edition.entries.get(id_)
        where = entry.source.locate(entry.path) if entry else Location(_path(edition))
        known = edition if entry or not edition.before else edition.before
        called = name(known.entries[id_], known.entries)
        pesan = f'"{id_}" ({called}) {_SEEN[change.jenis]}, dan belum ada dalam peta'
        yield Diagnostic("belum-dipetakan", pesan, where, id_, _proposal(edition))


def missing_maps(edition: Edition) -> Iterator[Diagnostic]:
    """There is a map where anything differs from the former edition."""
    revision = _revision(edition)
    missing = revision.unclassified if revision and not edition.peta_source else ()
    if missing:
        pesan = f"{len(missing)} id berubah sejak edisi {_before(edition)}, tetapi petanya belum ada"
        yield Diagnostic("peta-belum-ada", pesan, Location(_path(edition)), saran=_proposal(edition))


def unconfirmed(edition: Edition) -> Iterator[Diagnostic]:
    """Somebody has looked at every line that was proposed."""
    for place, line in enumerate(edition.peta.perubahan):
        if line.usulan == "ya":
            saran = "periksa apakah perubahannya memang begitu, lalu hapus baris usulan: ya"
            pesan = f'"{(line.ke or line.dari)[0]}": perubahan ini masih usulan'
            yield _at(edition, "peta-usulan", pesan, (place, "usulan"), saran)
        elif line.alasan == REASON:
            pesan = f'"{line.dari[0]}": alasannya belum ditulis'
            yield _at(edition, "peta-usulan", pesan, (place, "alasan"), "tulis satu kalimat untuk pembaca")


def unknown_in_map(edition: Edition) -> Iterator[Diagnostic]:
    """A map names ids that are: of the former edition on one side, of the new one on the other."""
    revision = _revision(edition)
    if revision is None:
        return
    for place, line in enumerate(edition.peta.perubahan):
        for field, known in zip(_FIELDS, (revision.old, revision.now), strict=True):
            for at, id_ in enumerate(getattr(line, field)):
                if id_ not in known:
                    year = _before(edition) if field == "dari" else edition.edisi.edisi
                    pesan = f'"{id_}" bukan id edisi {year}'
                    yield _at(edition, "peta-tak-dikenal", pesan, (place, field, at), did_you_mean(id_, known))


def mapped_twice(edition: Edition) -> Iterator[Diagnostic]:
    """No id has two fates, and none two origins."""
    for field in _FIELDS:
        seen: Counter[str] = Counter()
        for place, line in enumerate(edition.peta.perubahan):
            for at, id_ in enumerate(getattr(line, field)):
                seen[id_] += 1
                if seen[id_] == 2:
                    pesan = f'"{id_}" sudah dipetakan pada baris lain'
                    yield _at(edition, "peta-ganda", pesan, (place, field, at), "satukan, atau hapus salah satunya")


def mismapped(edition: Edition) -> Iterator[Diagnostic]:
    """What a line says happened, happened."""
    revision = _revision(edition)
    for change in revision.changes if revision else ():
        if change.line is None or revision is None or not _known(revision, change):
            continue
        fault = _fault(revision, change)
        if fault:
            pesan, saran = fault
            yield _at(edition, "peta-keliru", pesan, (change.line, "jenis"), saran)


def ids_used_before(edition: Edition) -> Iterator[Diagnostic]:
    """No id comes back after it was gone: old answers and addresses would take it for what it was."""
    steps = lineage(edition)
    for id_, entry in mapped(edition).items() if len(steps) > 1 else ():
        if id_ not in steps[-1].old:
            year = next((step.former.edisi.edisi for step in reversed(steps) if id_ in step.old), None)
            if year is not None:
                pesan = f'"{id_}" sudah pernah dipakai dalam edisi {year}, lalu ditinggalkan'
                where = entry.source.locate(entry.path)
                yield Diagnostic("id-terpakai", pesan, where, id_, "pakai id yang belum pernah dipakai")


def open_editions(edition: Edition) -> Iterator[Diagnostic]:
    """An edition that was published and has a successor is sealed, and one that was opened is sealed again."""
    for one, why in ((edition.before, "sudah terbit dan punya penerus"), (edition, "pernah dikunci, lalu dibuka")):
        if one and one.edisi.status == "terbit" and not one.frozen and (one is not edition or _was_sealed(one)):
            year = one.edisi.edisi
            pesan, saran = f"edisi {year} {why}, tetapi belum dikunci", f"./juknis kunci {year}"
            where = one.source.locate(("status",))
            yield Diagnostic("belum-dikunci", pesan, where, saran=saran, berat="peringatan")


def _was_sealed(edition: Edition) -> bool:
    """Tell whether an edition keeps the shared files as they were when it was first sealed."""
    return any(file.source.path.startswith(f"data/{edition.edisi.edisi}/{SHARED}/") for file in edition.files)


def _fault(revision: Revision, change: Change) -> tuple[str, str] | None:
    """Return what is wrong with a line that names known ids, and the way out."""
    one = (change.dari or change.ke)[0]
    still = [id_ for id_ in change.dari if id_ in revision.now]
    before = [id_ for id_ in change.ke if id_ in revision.old]
    match change.jenis:
        case "dihapus" if still:
            return f'"{one}" masih ada dalam edisi baru', "hapus dari daftar ini, atau hapus butirnya"
        case "baru" if before:
            return f'"{one}" sudah ada dalam edisi sebelumnya', "id tidak pernah dipakai lagi untuk hal lain"
        case "tetap" | "diubah" if not still:
            return f'"{one}" tidak ada lagi dalam edisi baru', "pakai dipindah, dipecah, digabung, atau dihapus"
        case "tetap" | "diubah" if not revision.differs(one, one):
            return f'"{one}" tidak berubah sama sekali', "hapus dari daftar ini"
        case "dipindah" if still:
            return f'"{one}" masih ada dalam edisi baru', "yang dipindah tidak tinggal di tempat lama"
        case "dipindah" if before:
            return f'"{change.ke[0]}" sudah ada dalam edisi sebelumnya', "id tidak pernah dipakai lagi untuk hal lain"
        case "dipecah" if still and one not in change.ke:
            return f'"{one}" dipecah, tetapi masih ada', "tulis juga idnya sendiri pada ke, atau hapus butirnya"
        case "dipecah" if [id_ for id_ in before if id_ not in change.dari]:
            return f'"{one}" dipecah ke id yang sudah dipakai hal lain', "hanya id asalnya sendiri yang boleh dipakai"
        case "digabung" if [id_ for id_ in before if id_ not in change.dari]:
            return f'"{change.ke[0]}" sudah ada dalam edisi sebelumnya', "tulis juga idnya sendiri pada dari"
        case "digabung" if [id_ for id_ in still if id_ not in change.ke]:
            return f'"{still[0]}" digabung, tetapi masih ada', "yang digabung hanya tinggal dalam id tujuannya"
    if change.jenis in ("tetap", "diubah", "dipindah") and (field := _uncarried(revision, change)):
        return (
            f'isian lama "{field}" tidak dapat dibawa ke bentuk barunya',
            "beri id baru, dan petakan yang lama dihapus",
        )
    there = [revision.old[id_] for id_ in change.dari] + [revision.now[id_] for id_ in change.ke]
    if len({type(entry.model) for entry in there}) > 1 and change.jenis not in ("dihapus", "baru"):
        return f'"{one}" menjadi hal yang lain jenisnya', "pakai dihapus untuk yang lama dan baru untuk yang baru"
    return None


def _uncarried(revision: Revision, change: Change) -> str:
    """Return the id of a former field whose answers fit the new one no more: another type, in a table or no longer."""
    old, new = revision.old[change.dari[0]].model, revision.now[change.ke[0]].model
    if isinstance(old, Isian) and isinstance(new, Isian):
        return change.dari[0] if old.tipe != new.tipe and not {old.tipe, new.tipe} <= {*FREE} else ""
    if isinstance(old, Formulir) and isinstance(new, Formulir):
        then, now = ({one.id: part.berulang for part in form.bagian for one in part.isian} for form in (old, new))
        moved = next((id_ for id_ in then if now.get(id_, then[id_]) != then[id_]), "")
        return moved and f"{change.dari[0]}/{moved}"
    return ""


def _known(revision: Revision, change: Change) -> bool:
    """Tell whether the ids of a line are known where it names them; `unknown_in_map` complains of those that aren't."""
    here = change.ke if change.jenis not in ("tetap", "diubah") else ()
    return all(id_ in revision.old for id_ in change.dari) and all(id_ in revision.now for id_ in here)


def _revision(edition: Edition) -> Revision | None:
    """Return the edition held against the former one; None where there is none, or a part of either is unreadable."""
    if edition.before is None or edition.map_broken or edition.broken or edition.before.broken:
        return None
    return Revision(edition.before, edition, edition.peta)


def _before(edition: Edition) -> str:
    return edition.before.edisi.edisi if edition.before else ""


def _path(edition: Edition) -> str:
    return f"data/{MAPS}/{_before(edition)}-{edition.edisi.edisi}.yaml"


def _proposal(edition: Edition) -> str:
    return f"./juknis banding {_before(edition)} {edition.edisi.edisi} --tulis menambahkan usulannya ke peta"


def _at(edition: Edition, kode: str, pesan: str, path: tuple[int | str, ...], saran: str) -> Diagnostic:
    way = ("perubahan", *path)
    where = edition.peta_source.locate(way) if edition.peta_source else Location(_path(edition))
    return Diagnostic(kode, pesan, where, dotted(way), saran)
