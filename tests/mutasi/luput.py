"""UNCATCHABLE: faults that no rule can tell from a true edit, each with the reason; they are injected all the same."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from generator.models.base import CatatanRedaksi, Identified, Model, Reference, Sumber
from generator.models.blok import Blok
from generator.models.epss import Riwayat
from generator.models.formulir import Pilihan
from generator.models.istilah import Istilah, Varian
from generator.models.tim import Hubungan, Tugas

from .base import folded
from .edits import drop, exchange, siblings, swap, swap_value
from .fault import Fault, fault
from .hukum import WORD, is_defined

if TYPE_CHECKING:
    from random import Random

    from generator.models.walk import Leaf
    from generator.source import Source

    from .base import Base
    from .fault import Make

_FIGURE = re.compile(r"(?<![\w.,/()-])\d{1,2}(?![\w.,/)-])")
"""A number that is no code, year or part of a citation."""


def other_word(random: Random, base: Base) -> Fault | None:
    """Free prose says something else."""
    item = random.choice([item for item in base.readings if "catatan_redaksi" not in item.path])
    word = random.choice(list(WORD.finditer(item.words)) or [None])
    if not word or not word[0].islower():
        return None
    return fault(swap(item.source, item.path, word[0], random.choice(base.legal_words), word.start()))


def other_figure(random: Random, base: Base) -> Fault | None:
    """Free prose says another number."""
    item = random.choice([item for item in base.readings if _FIGURE.search(item.words)])
    figure = random.choice(list(_FIGURE.finditer(item.words)))
    return fault(swap(item.source, item.path, figure[0], str(random.randrange(1, 60)), figure.start()))


def reported_word(random: Random, base: Base) -> Fault | None:
    """The deck is said to have said something else."""
    places = [item for item in base.marked if item[1].path[-1] == "bunyi_bahan" and item[0].kind.folder != "peraturan"]
    file, leaf, words = random.choice(places)
    word = random.choice(list(WORD.finditer(words)))
    return fault(swap(file.source, leaf.path, word[0], random.choice(base.legal_words), word.start()))


def other_definition(random: Random, base: Base) -> Fault | None:
    """A term whose defining article is not registered, or not whole, is defined in another word."""
    file, _, term = random.choice([item for item in base.models(Istilah) if not is_defined(base, item[2])])
    word = random.choice(list(WORD.finditer(folded(term.definisi or ""))) or [None])
    new = random.choice(base.legal_words)
    return fault(swap(file.source, ("definisi",), word[0], new, word.start())) if word else None


def other_variant(random: Random, base: Base) -> Fault | None:
    """Another wording of a term, said to be of some regulation, has another word than that."""
    places = [item for item in base.marked if "varian" in item[1].path and item[1].path[-1] == "teks"]
    file, leaf, words = random.choice(places)
    word = random.choice(list(WORD.finditer(words)))
    return fault(swap(file.source, leaf.path, word[0], random.choice(base.legal_words), word.start()))


def other_reference(random: Random, base: Base) -> Fault | None:
    """A field refers to another entry of the right kind, a role for a role."""
    places = [item for item in base.references if not item[2].bare and "peraturan" not in item[2].kinds]
    file, leaf, _ = random.choice(places)
    return _other_target(random, base, file.source, leaf)


def other_document(random: Random, base: Base) -> Fault | None:
    """A fact is said to be from another source."""
    file, leaf, _ = random.choice([item for item in base.references if item[2].bare])
    return _other_target(random, base, file.source, leaf)


def _other_target(random: Random, base: Base, source: Source, leaf: Leaf) -> Fault | None:
    assert isinstance(leaf.mark, Reference)
    old = leaf.mark.target(leaf.text)
    alike = [id_ for id_ in base.edition.entries if id_.split("/")[0] == old.split("/")[0]]
    alike = [id_ for id_ in alike if id_.count("/") == old.count("/") and id_ != old and len(id_) < 60]
    new = random.choice(alike)
    return fault(swap(source, leaf.path, leaf.text, new.split("/", 1)[1] if leaf.mark.bare else new))


def other_standing(random: Random, base: Base) -> Fault | None:
    """A fact is said to be better or worse attested."""
    file, path, model = random.choice(base.models(Sumber))
    new = random.choice(("terverifikasi", "sekunder", "bahan", "belum-terverifikasi"))
    return fault(swap(file.source, (*path, "status"), model.status.value, new))


def inner_source(random: Random, base: Base) -> Fault | None:
    """An entry no longer names its own source and has that of what is around it."""
    file, path, _ = random.choice([item for item in base.models(Identified) if item[1] and item[2].sumber])
    return fault(drop(file.source, (*path, "sumber")))


def exchanged_texts(random: Random, base: Base) -> Fault | None:
    """Two duties have each other's letter: their texts, not the letters, change places."""
    entry = random.choice([entry for entry in base.parts if isinstance(entry.model, Tugas)])
    number = int(entry.path[-1])
    if len(siblings(entry.source, entry.path)[0]) == number + 1:
        return None
    change = exchange(entry.source, entry.path)
    letters = "abcdefghijklmnop"
    first, second = letters[number], letters[number + 1]
    text = change.text.replace(f"- huruf: {second}\n", "- huruf: ?\n", 1).replace(
        f"- huruf: {first}\n", f"- huruf: {second}\n", 1
    )
    text = text.replace("- huruf: ?\n", f"- huruf: {first}\n", 1)
    return Fault(((change.path, text),), frozenset({(change.path, change.line)}), change.what)


def reordered_points(random: Random, base: Base) -> Fault | None:
    """Sections, steps, fields of a form or bullets stand in another order; each keeps its id."""
    items = [entry for entry in base.parts if isinstance(entry.path[-1], int) and entry.model.part_from == "id"]
    entry = random.choice(items)
    spans, number = siblings(entry.source, entry.path)
    return fault(exchange(entry.source, entry.path)) if number + 1 < len(spans) else None


def dropped_block(random: Random, base: Base) -> Fault | None:
    """A paragraph, quotation or note that has no id of its own is left out."""
    file, path, _ = random.choice(base.models(Blok))
    return fault(drop(file.source, path)) if len(siblings(file.source, path)[0]) > 1 else None


def dropped_part(random: Random, base: Base) -> Fault | None:
    """A line of the structure chart, a choice, a year, another wording or a note is left out."""
    wanted: type[Model] = random.choice((Hubungan, Pilihan, Riwayat, Varian, CatatanRedaksi))
    file, path, _ = random.choice(base.models(wanted))
    return fault(drop(file.source, path))


def dropped_column(random: Random, base: Base) -> Fault | None:
    """A column that not every entry has is left out."""
    file = random.choice(base.edition.files)
    path, model = random.choice([item for item in file.models if isinstance(item[1], Identified)])
    filled = [name for name in model.model_fields_set if not type(model).model_fields[name].is_required()]
    wanted = sorted(name for name in filled if name not in ("sumber", "dasar"))
    return fault(drop(file.source, (*path, random.choice(wanted)))) if wanted else None


def other_choice(random: Random, base: Base) -> Fault | None:
    """A column with fixed words has another of them: a sub-process applies, a field wants another sort of answer."""
    choices = {
        "berlaku": ("ya", "tidak"),
        "tipe": ("teks", "paragraf"),
        "kelompok": ("pengarah", "pelaksana", "sekretariat", "monev"),
        "gaya": ("butir", "angka", "huruf"),
        "dalam_bahan": ("ya", "tidak"),
        "berulang": ("ya", "tidak"),
    }
    field = random.choice(list(choices))
    places = [(f, p, m) for f in base.edition.files for p, m in f.models if field in m.model_fields_set]
    file, path, model = random.choice(places)
    return fault(swap(file.source, (*path, field), str(getattr(model, field)), random.choice(choices[field])))


def other_order(random: Random, base: Base) -> Fault | None:
    """A page stands elsewhere in the menu."""
    file = random.choice([file for file in base.edition.files if "urutan" in file.model.model_fields_set])
    return fault(swap_value(file.source, ("urutan",), str(random.randrange(1, 12))))


def other_date(random: Random, base: Base) -> Fault | None:
    """A regulation is dated a few days earlier, still in the right order."""
    id_, model = random.choice([item for item in base.regulations.items() if item[1].ditetapkan])
    assert model.ditetapkan
    new = model.ditetapkan - timedelta(random.randrange(1, 20))
    same_year = new.year == model.ditetapkan.year
    source = base.edition.entries[id_].source
    return fault(swap_value(source, ("ditetapkan",), new.isoformat())) if same_year else None


def other_gazette(random: Random, base: Base) -> Fault | None:
    """A regulation stands under another number of the state gazette."""
    id_, model = random.choice([item for item in base.regulations.items() if item[1].lembaran])
    old = re.findall(r"\d+", model.lembaran or "")[-1]
    source, words = base.edition.entries[id_].source, folded(model.lembaran or "")
    return fault(swap(source, ("lembaran",), old, str(random.randrange(1, 2000)), words.rindex(old)))


UNCATCHABLE: dict[str, tuple[Make, str]] = {
    "kata-bebas": (other_word, "kalimat yang ditulis di sini tidak punya naskah pembanding di data"),
    "angka-bebas": (other_figure, "angka dalam kalimat tidak punya pembanding di data"),
    "bunyi-bahan": (reported_word, "bunyi bahan dilaporkan apa adanya, benar atau salah; naskah bahan bukan data"),
    "definisi-lain": (other_definition, "pasal yang mendefinisikannya belum terdaftar"),
    "varian-lain": (other_variant, "varian belum dibandingkan dengan pasal yang disebutnya"),
    "rujukan-lain": (other_reference, "rujukan di luar hukum ke hal lain yang juga ada tidak melanggar apa pun"),
    "dokumen-lain": (other_document, "dokumen lain yang juga ada dapat saja benar sumbernya"),
    "status-lain": (other_standing, "status adalah penilaian penyunting"),
    "sumber-dalam": (inner_source, "butir tanpa sumber sendiri mewarisi sumber di atasnya"),
    "teks-tertukar": (exchanged_texts, "id tetap ada dan urut; bunyi di balik id tidak dicatat"),
    "urutan-butir": (reordered_points, "butir ber-id nama boleh dipindah"),
    "blok-hilang": (dropped_block, "paragraf tidak punya id yang dapat hilang"),
    "bagian-hilang": (dropped_part, "garis bagan, pilihan, tahun, varian, dan catatan tidak punya id yang dicatat"),
    "kolom-pilihan": (dropped_column, "kolom yang boleh kosong boleh dihapus"),
    "pilihan-lain": (other_choice, "pilihan lain juga sah"),
    "urutan-menu": (other_order, "tempat halaman di menu adalah pilihan penyunting"),
    "tanggal-lain": (other_date, "tanggal yang tetap urut tidak punya pembanding"),
    "lembaran-lain": (other_gazette, "nomor lembaran tidak punya pembanding"),
}
"""Each kind by its name, with the reason. What some rule catches by the way is counted all the same."""
