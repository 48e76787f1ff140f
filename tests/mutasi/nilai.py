"""Faults in figures, codes, scales and answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.models.anggaran import Anggaran
from generator.models.daftar_periksa import DaftarPeriksa
from generator.models.epss import Aspek, Domain, Indikator, Instrumen
from generator.models.formulir import Formulir, Isian
from generator.models.gsbpm import Subproses
from generator.models.padanan import Padanan

from .edits import drop, swap, swap_value
from .fault import Fault, fault

if TYPE_CHECKING:
    from random import Random

    from generator.models.walk import Trail

    from .base import Base


def wrong_code(random: Random, base: Base) -> Fault | None:
    """A sub-process, aspect or indicator bears another code; if that is another's, either place may be told."""
    wanted: type[Subproses | Aspek | Indikator] = random.choice((Subproses, Aspek, Indikator))
    file, path, model = random.choice(base.models(wanted))
    old = model.kode
    place = random.choice([index for index, sign in enumerate(old) if sign.isdigit() and (sign != "0" or "." in old)])
    new = old[:place] + str(random.randrange(1, 9 if "." in old else 6)) + old[place + 1 :]
    lines = [file.source.locate((*path, "kode")).line]
    other = base.edition.entries.get(f"{file.kind.folder}/{new}")
    places = [(other.source.path, other.source.locate((*other.path, "kode")).line)] if other else []
    return fault(swap(file.source, (*path, "kode"), old, new), lines, places)


def wrong_weight(random: Random, base: Base) -> Fault | None:
    """A domain, aspect or indicator of EPSS has another weight."""
    wanted: type[Domain | Aspek | Indikator] = random.choice((Domain, Aspek, Indikator))
    file, path, model = random.choice(base.models(wanted))
    new = max(1, int(model.bobot) + random.choice((-10, -3, -2, -1, 1, 2, 3, 10)))
    return fault(swap(file.source, (*path, "bobot"), str(model.bobot), str(new)))


def wrong_figure(random: Random, base: Base) -> Fault | None:
    """A figure that a budget table prints, or a factor of it, is another; told where the figures stand."""
    file, _, model = random.choice([item for item in base.models(Anggaran) if item[2].baris])
    number = random.randrange(len(model.baris))
    row = model.baris[number]
    printed: Trail = ("baris", number, "tercetak")
    path, old = random.choice(
        [
            *((("baris", number, "faktor", i, "nilai"), item.nilai) for i, item in enumerate(row.faktor)),
            *(((*printed, i), figure) for i, figure in enumerate(row.tercetak)),
            *((("jumlah_tercetak", i), figure) for i, figure in enumerate(model.jumlah_tercetak)),
        ]
    )
    where = printed if path[0] == "baris" else ("jumlah_tercetak",)
    return fault(swap_value(file.source, path, str(old + random.randrange(1, 30))), [file.source.locate(where).line])


def wrong_rate(random: Random, base: Base) -> Fault | None:
    """A rate counts for other K/L, or by K/L what does not depend on them; told where the figures stand."""
    file, _, model = random.choice([item for item in base.models(Anggaran) if item[2].baris])
    rows = [i for i, row in enumerate(model.baris) if row.per_kl == "ya"]
    number = random.randrange(len(model.baris))
    columns = [i for i, column in enumerate(model.kolom) if column.kl]
    if not columns:
        return None
    if random.random() < 0.5:
        rows, new = [number], "tidak" if model.baris[number].per_kl == "ya" else "ya"
        change = swap_value(file.source, ("baris", number, "per_kl"), new)
    else:
        change = swap_value(file.source, ("kolom", random.choice(columns), "kl"), str(random.randrange(7, 60)))
    return fault(change, [file.source.locate(("baris", i, "tercetak")).line for i in rows])


def wrong_pair(random: Random, base: Base) -> Fault | None:
    """A crosswalk puts another phase or aspect under a stage, which then is there twice and another nowhere."""
    file, _, model = random.choice(base.models(Padanan))
    aspects = [(("tahapan", i, "aspek"), stage.aspek) for i, stage in enumerate(model.tahapan)]
    number = random.randrange(len(model.versi))
    pairs = enumerate(model.versi[number].pasangan)
    phases = [(("versi", number, "pasangan", j, "fase", k), id_) for j, p in pairs for k, id_ in enumerate(p.fase)]
    places = random.choice((aspects, phases))
    (path, old), (other, new) = random.choice(places), random.choice(places)
    around = file.source.locate(("versi", number, "pasangan"), key=True).line
    lines = [file.source.locate(path).line, file.source.locate(other).line, *([around] if places is phases else [])]
    return fault(swap(file.source, path, str(old), str(new)), lines)


def wrong_answer(random: Random, base: Base) -> Fault | None:
    """An example in a form is no answer that the form would take."""
    file, _, model = random.choice([item for item in base.models(Formulir) if item[2].contoh])
    fields = {field.id: field for field in model.isian if field.tipe in ("pilihan", "tahun", "angka", "tanggal")}
    row = random.randrange(len(model.contoh))
    name = random.choice([name for name, value in model.contoh[row].nilai.items() if name in fields and value])
    wrong = {"pilihan": (5, 99), "tahun": (20, 999), "angka": (1, 99), "tanggal": (1, 99)}[fields[name].tipe]
    new = f"{random.randrange(*wrong)}{'a' if fields[name].tipe == 'angka' else ''}"
    return fault(swap_value(file.source, ("contoh", row, "nilai", name), new))


def wrong_field(random: Random, base: Base) -> Fault | None:
    """A field is said to be chosen from a list that it has not, or has a list and is said to be written."""
    file, path, model = random.choice(base.models(Isian))
    new = "teks" if model.tipe == "pilihan" else "pilihan"
    return fault(swap_value(file.source, (*path, "tipe"), new))


def wrong_checklist(random: Random, base: Base) -> Fault | None:
    """A checklist lacks an answer or what tells its copies apart, or is over something that has not its items."""
    file, _, model = random.choice(base.models(DaftarPeriksa))
    way = random.choice(("nilai", "isi", "identitas"))
    if way == "isi":
        number = random.randrange(len(model.isi))
        inner = [id_ for id_ in base.edition.entries if id_.startswith(f"{model.isi[number]}.")]
        new = random.choice(inner or ["gsbpm/pengantar"])
        return fault(swap(file.source, ("isi", number), model.isi[number], new))
    if way == "nilai" and model.nilai:
        number = random.randrange(len(model.nilai))
        lines = [file.source.locate(("nilai",), key=True).line]
        return fault(drop(file.source, ("nilai", number)), lines)
    wanted = [i for i, item in enumerate(model.identitas) if item.id in ("instansi", "kegiatan", "cara_pengumpulan")]
    number = random.choice(wanted)
    lines = [file.source.locate(("identitas",), key=True).line]
    return fault(swap_value(file.source, ("identitas", number, "id"), random.choice(("lain", "isian_baru"))), lines)


def wrong_scale(random: Random, base: Base) -> Fault | None:
    """A predicate begins or ends elsewhere, so that a value has none or two; told at either side of the seam."""
    file, _, model = random.choice(base.models(Instrumen))
    number, field = random.randrange(len(model.predikat)), random.choice(("mulai", "sampai"))
    change = swap_value(file.source, ("predikat", number, field), f"{random.randrange(10, 50) / 10:.1f}")
    sides = [i for i in (number - 1, number, number + 1) if 0 <= i < len(model.predikat)]
    lines = [file.source.locate(("predikat", i, name)).line for i in sides for name in ("mulai", "sampai")]
    unchanged = change is not None and change.what.split(" → ")[0] == change.what.split(" → ")[1]
    return None if unchanged else fault(change, lines)


def wrong_edition(random: Random, base: Base) -> Fault | None:
    """An edition says that it is of another year, or judges the law by a day far from its year."""
    source, field = base.edition.source, random.choice(("edisi", "tanggal"))
    year = random.choice([year for year in range(2000, 2060) if abs(year - base.edition.edisi.tanggal.year) > 1])
    new = str(year) if field == "edisi" else f"{year}-{random.randrange(1, 13):02}-{random.randrange(1, 29):02}"
    return fault(swap_value(source, (field,), new))
