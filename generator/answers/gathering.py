"""From what a file holds to a jawaban: held against the sheet that the file says it is a copy of."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator import text
from generator.answers.complaints import RefusedError, Remark
from generator.answers.contents import IDENTITY, Contents, Found, Mark, Rejected, rejected
from generator.answers.form import Form, Place, form_of
from generator.answers.jawaban import Jawaban, one_line
from generator.answers.limits import FIELDS, OPTIONS, TEXT, TOTAL
from generator.answers.missing import missing
from generator.answers.values import as_text, coerced, doubtful, lost_zero
from generator.diagnostics import did_you_mean
from generator.forms.catalogue import Catalogue
from generator.forms.sheet import VALUE, Sheet
from generator.forms.wording import shown

_WHY = {
    "pilihan": "bukan-pilihan",
    "tanggal": "bukan-tanggal",
    "tahun": "bukan-tahun",
    "angka": "bukan-angka",
    "centang": "bukan-centang",
}
_FREE = ("teks", "paragraf", "angka", "surel", "telepon")
"""Types whose values are kept as they are written, however long."""
_PLAN = "rencana"
"""Where the plan of action stands in a file."""
Gathered = tuple[Jawaban, tuple[Rejected, ...], tuple[Remark, ...]]


def gather(contents: Contents, catalogue: Catalogue) -> Gathered:
    """Return the jawaban of a file, the answers not taken and the remarks.

    Raises RefusedError where no edition has the sheet, or there are too many answers.
    """
    if len(contents.found) + len(contents.rejected) > FIELDS:
        raise RefusedError("terlalu-banyak", batas=FIELDS)
    if sum(len(as_text(found.value)) for found in contents.found) > TOTAL:
        raise RefusedError("teks-terlalu-banyak", batas=TOTAL)
    sheet, aged = _sheet(contents.mark, catalogue)
    form = form_of(sheet)
    refused = [*contents.rejected]
    remarks = [*contents.remarks, *aged, *missing(contents, sheet)]
    values: dict[Place, dict[str, Found]] = {}
    for found in contents.found:
        if value := _value(form, found, refused):
            values.setdefault(form.place(found), {}).setdefault(value, found)
            remarks += _remarks(form, found, value)
    jawaban = _jawaban(contents.mark, form, dict(_single(form, values, refused)))
    if not (jawaban.identitas or jawaban.jawaban or jawaban.baris or refused):
        remarks.append(Remark("belum-diisi"))
    if contents.plan:
        plan, left, told = _plan(contents.plan, catalogue)
        return replace(jawaban, plan=plan), (*refused, *left), (*remarks, *told)
    return jawaban, tuple(refused), tuple(remarks)


def _plan(contents: Contents, catalogue: Catalogue) -> tuple[Jawaban | None, Iterable[Rejected], Iterable[Remark]]:
    """Return the plan that came with a jawaban; where it is refused, None and what is said about that."""
    try:
        plan, refused, remarks = gather(contents, catalogue)
    except RefusedError as error:
        why = Remark("rencana-ditolak", _PLAN, {"sebab": error.remark.diagnostic("").pesan})
        words = "; ".join(one_line(as_text(found.value)) for found in contents.found[:FIELDS])
        wanted = {"harap": "rencana aksi", "ada": contents.mark.lembar}
        return None, [rejected(_PLAN, "", words, "bentuk-salah", _PLAN, **wanted)], [why]
    placed = [replace(item, where=f"{_PLAN}.{item.where}") for item in refused]
    told = [replace(item, pada=f"{_PLAN}: {item.pada}" if item.pada else _PLAN) for item in remarks]
    return plan, placed, [item for item in told if item.code != "belum-diisi"]


def _sheet(mark: Mark, catalogue: Catalogue) -> tuple[Sheet, list[Remark]]:
    """Return the sheet that a mark names, or as near to it as the editions have it."""
    sheet = catalogue.nearest(mark.edisi, mark.lembar, mark.varian)
    newest = catalogue.newest(mark.lembar, mark.varian)
    if sheet is None or newest is None:
        known = {sheet.id for sheet in catalogue.sheets.values()}
        advice = did_you_mean(mark.lembar, known) or "perbarui program juknis dan datanya"
        raise RefusedError("lembar-tak-dikenal", lembar=mark.lembar, saran=advice)
    words = {"edisi": mark.edisi, "pakai": newest.edition}
    if sheet.edition != mark.edisi:
        return sheet, [Remark("edisi-tak-dikenal", words=words)]
    return sheet, [] if sheet.edition == newest.edition else [Remark("edisi-lama", words=words)]


def _value(form: Form, found: Found, refused: list[Rejected]) -> str:
    """Return a value as a jawaban keeps it; what a known field may not hold is added to `refused`."""
    field = form.field(found)
    part = _part(found)
    written = as_text(found.value)
    if len(written) > TEXT:
        refused.append(rejected(found.id, part, written, "terlalu-panjang", found.where, ada=len(written), batas=TEXT))
        return ""
    value = coerced(field, found.value)
    if value is None and not form.knows(found):
        return written
    if value is None:
        choices = ", ".join(text.plain(item.shown) for item in field.choices)
        refused.append(rejected(found.id, part, written, _WHY[field.type], found.where, pilihan=choices))
    return value or ""


def _part(found: Found) -> str:
    return str(found.row) if found.row else found.part


def _remarks(form: Form, found: Found, value: str) -> Iterator[Remark]:
    field = form.field(found)
    codes = ["nol-depan"] if lost_zero(field, found.value) else []
    codes += [f"bukan-{field.type}"] if doubtful(field, value) else []
    codes += ["terlalu-panjang"] if len(value) > field.limit and field.type in _FREE else []
    words = {"nilai": one_line(value), "ada": len(value), "batas": field.limit} if codes else {}
    for code in codes:
        where = form.places.called(found.id, _part(found)) if form.knows(found) else found.where
        yield Remark(code, where, words)


def _single(
    form: Form, values: Mapping[Place, Mapping[str, Found]], refused: list[Rejected]
) -> Iterator[tuple[Place, str]]:
    """Yield the places with one value; where there are several, the first few are added to `refused`."""
    for place, options in values.items():
        if len(options) == 1:
            yield place, next(iter(options))
            continue
        few = [(shown(form.field(found), value), found) for value, found in [*options.items()][:OPTIONS]]
        more = f", dan {len(options) - OPTIONS} lagi" if len(options) > OPTIONS else ""
        words = ", ".join(one_line(value) for value, _ in few) + more
        for value, found in few:
            refused.append(rejected(found.id, _part(found), value, "ganda", found.where, nilai=words))


def _jawaban(mark: Mark, form: Form, values: Mapping[Place, str]) -> Jawaban:
    """Put the values together in the order of the sheet, those that it does not have after them."""
    order = {key: number for number, key in enumerate(form.fields)}
    last = len(order)
    identity: dict[str, str] = {}
    answers: dict[str, dict[str, str]] = {}
    tables: dict[str, dict[int, dict[str, str]]] = {}
    ranked = sorted(values, key=lambda place: (place[:2], order.get((place[2], place[3] or VALUE), last), place[2:]))
    for place in ranked:
        section, row, id_, part = place
        if row:
            tables.setdefault(section, {}).setdefault(row, {})[id_] = values[place]
        elif id_ == IDENTITY:
            identity[part] = values[place]
        else:
            answers.setdefault(id_, {})[part] = values[place]
    rows = {section: tuple(table.values()) for section, table in tables.items()}
    about = (mark.edisi, mark.lembar, mark.varian, mark.versi_isi)
    return Jawaban(*about, identity, answers, rows, asal=mark.asal)
