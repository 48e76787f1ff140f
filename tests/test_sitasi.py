"""Citations: hundreds of written forms are read as expected, and what is formatted is read back alike."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.citations.forms import BY_JENIS, FORMS, LETTER
from generator.citations.grammar import LEVELS, Levels, Mention
from generator.citations.linking import linked
from generator.citations.reading import Context, Reader, split
from generator.citations.style import official, provision, short
from generator.edition import Edition, File, load
from generator.models import kind_of
from generator.models.bab import Bab
from generator.models.base import CatatanRedaksi
from generator.models.peraturan import Ketentuan, Peraturan
from generator.source import Source
from generator.templating import environment

ROOT = Path(__file__).resolve().parent.parent
BENTUK: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests/sitasi/bentuk.yaml").read_text("utf-8"))
EDITION = load(ROOT, "2025")[0]
READER: Reader = EDITION.reader


def context(item: dict[str, Any]) -> Context:
    """Return the context of a text below the id `konteks`."""
    if "konteks" not in item:
        return Context()
    act, place = split(item["konteks"])
    return Context(own=act).at(act, place)


def test_there_are_enough_forms() -> None:
    assert sum("rujukan" in item and bool(item["rujukan"]) for item in BENTUK) >= 150
    assert sum("galat" in item for item in BENTUK) >= 50
    assert sum(item.get("rujukan") == [] for item in BENTUK) >= 30


@pytest.mark.parametrize("item", BENTUK, ids=lambda item: " ".join(item["teks"].split())[:70])
def test_a_written_form_is_read_as_expected(item: dict[str, Any]) -> None:
    text = " ".join(item["teks"].split())
    found = list(READER.read(item["teks"], context(item)))
    faults = [(fault.kode, text[fault.start : fault.end]) for fault in found if fault.kode]
    if "galat" in item:
        assert faults == [(item["galat"], " ".join(item["bagian"].split()))]
    else:
        assert faults == []
        assert [target for citation in found for target in citation.targets] == item["rujukan"]


LAW = tuple(file for file in EDITION.files if isinstance(file.model, Peraturan))
TEMPLATE = environment().from_string("{{ words|md }}")
MARKDOWN_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
"""Brackets in words are entities, so the first one closes the link."""


def printed(item: dict[str, Any]) -> str:
    """Return what the site prints for a text, on a page that has named no regulation before, links and marks aside.

    The text stands in an edition of its own: in a chapter, or as a note on the provision `konteks`.
    """
    act, place = split(item["konteks"]) if "konteks" in item else ("", ())
    host = next((file for file in LAW if file.id == act), None)
    if host is None:
        edition = linked(with_files(*LAW, chapter(item["teks"])))
        (words,) = (leaf.text for leaf in edition.files[-1].leaves if leaf.path[-1] == "paragraf")
    else:
        noted = File(host.kind, host.id, with_note(host.model, place, item["teks"]), host.source)
        edition = linked(with_files(*(file for file in LAW if file is not host), noted))
        words = note_of(edition.files[-1].model, place)
    shown = TEMPLATE.render(words=words, edition=edition, page="index.md", cited=set())
    plain = html.unescape(MARKDOWN_LINK.sub(r"\1", shown))
    return re.sub(r"\\(?=[^\w\s])", "", plain.replace("*", ""))


def with_files(*files: File) -> Edition:
    return replace(EDITION, files=files, content={}, tinjauan={})


def chapter(text: str) -> File:
    kind = kind_of("juknis", "uji")
    assert kind is not None
    section = {"id": "isi", "judul": "Isi", "isi": [{"paragraf": text}]}
    words = {"judul": "Uji", "ringkasan": "Uji.", "urutan": 1, "sumber": [], "bagian": [section]}
    return File(kind, "juknis/uji", Bab.model_validate(words), Source("data/2025/juknis/uji.yaml", "", None))


def with_note(model: Any, place: Levels, text: str) -> Any:
    """Return a regulation or provision with an editor's note at the end of the provision at `place` inside it."""
    if not place:
        notes = (*model.catatan_redaksi, CatatanRedaksi(penjelasan=text))
        return model.model_copy(update={"catatan_redaksi": notes})
    (level, value), *rest = place
    inner = (
        with_note(item, tuple(rest), text) if item.part() == f"{level}-{value}" else item
        for item in getattr(model, level)
    )
    return model.model_copy(update={level: tuple(inner)})


def note_of(model: Any, place: Levels) -> str:
    for level, value in place:
        model = next(item for item in getattr(model, level) if item.part() == f"{level}-{value}")
    assert isinstance(model, Ketentuan | Peraturan)
    return model.catatan_redaksi[-1].penjelasan


WRITTEN = [item for item in BENTUK if "tulis" in item]


def test_there_are_enough_texts_to_print() -> None:
    assert len(WRITTEN) > 100


@pytest.mark.parametrize("item", WRITTEN, ids=lambda item: " ".join(item["teks"].split())[:70])
def test_a_first_mention_is_printed_in_house_style(item: dict[str, Any]) -> None:
    assert printed(item) == " ".join(item["tulis"].replace("*", "").split())


@pytest.mark.parametrize("item", WRITTEN, ids=lambda item: " ".join(item["teks"].split())[:70])
def test_what_is_printed_is_in_house_style_already(item: dict[str, Any]) -> None:
    once = printed(item)
    assert printed({**item, "teks": once}) == once


def test_a_regulation_is_named_officially_once_and_shortly_after() -> None:
    words = "Perpres 39/2019 tentang SDI; Pasal 13 Perpres No. 39 Tahun 2019; UU Statistik; Perpres SDI"
    assert printed({"teks": words}) == (
        "Peraturan Presiden Nomor 39 Tahun 2019 tentang Satu Data Indonesia; Pasal 13 Perpres 39/2019; "
        "Undang-Undang Nomor 16 Tahun 1997 tentang Statistik; Perpres 39/2019"
    )


GRAMMAR = READER.registry.grammar
REGULATIONS = READER.registry.models


@pytest.mark.parametrize("id_", REGULATIONS)
@pytest.mark.parametrize("style", [official, short])
def test_every_registered_regulation_is_read_as_it_is_written(id_: str, style: Any) -> None:
    words = style(REGULATIONS[id_])
    (found,) = GRAMMAR.read(f"Menurut {words}, data diperiksa.")
    assert found.act is not None
    assert READER.registry.find(found.act) == id_
    assert found.start == len("Menurut ")
    assert words.startswith(f"Menurut {words}"[found.start : found.end])
    assert found.fault == ""


NUMBER = st.integers(1, 400).map(str)
VALUES = {
    "pasal": st.builds("{}{}".format, NUMBER, st.sampled_from(["", "", "", "A", "B", "AB"])),
    "ayat": st.builds("{}{}".format, st.integers(1, 40), st.sampled_from(["", "", "", "a"])),
    "huruf": st.sampled_from("abcdefghijklmnopqrstuvwxyz"),
    "angka": st.integers(1, 60).map(str),
}


@st.composite
def provisions(draw: st.DrawFn, first: tuple[str, ...] = LEVELS) -> Levels:
    """Return a provision that begins with one of the levels `first` and leaves out some of those inside."""
    outermost = draw(st.sampled_from(first))
    inner = [level for level in LEVELS[LEVELS.index(outermost) + 1 :] if draw(st.booleans())]
    return tuple((level, draw(VALUES[level])) for level in (outermost, *inner))


def lists(first: tuple[str, ...]) -> st.SearchStrategy[list[Levels]]:
    """Return provisions, the foremost of which begins with one of the levels `first`."""
    return st.builds(lambda head, tail: [head, *tail], provisions(first), st.lists(provisions(), max_size=3))


PLACE_FORMS = {
    "rumah": {},
    "ayat tanpa kurung": {r"ayat \((\w+)\)": r"ayat \1"},
    "ayat rapat": {r"ayat \(": "ayat("},
    "huruf besar": {"ayat": "Ayat", "huruf": "Huruf", "angka": "Angka"},
    "pasal kecil": {"Pasal": "pasal"},
    "pasal singkat": {"Pasal": "Psl."},
    "kapital": {"Pasal": "PASAL", "ayat": "AYAT", "huruf": "HURUF", "angka": "ANGKA"},
    "angka berkurung": {r"angka (\d+)": r"angka (\1)", r"huruf (\w)\b": r"huruf (\1)"},
}
"""How provisions may be written: what is replaced in the house's words."""
JOINTS = [" dan ", ", ", ", dan ", " serta ", " atau ", " dan/atau ", " sampai dengan ", " s.d. ", " juncto ", " jo. "]
ACT_FORMS = [
    "{pendek} {nomor}/{tahun}",
    "{pendek} {nomor} Tahun {tahun}",
    "{pendek} No. {nomor}/{tahun}",
    "{pendek} No.{nomor} Tahun {tahun}",
    "{pendek} No {nomor} Tahun {tahun}",
    "{pendek} Nomor {nomor}/{tahun}",
    "{pendek} Nomor: {nomor} Tahun {tahun}",
    "{pendek} Nomor {nomor} Th. {tahun}",
    "{pendek} No. {nomor} Tahun {tahun} tentang {tentang}",
    "{jenis} {nomor}/{tahun}",
    "{jenis} Nomor {nomor} Tahun {tahun}",
    "{jenis} Nomor {nomor} Tahun {tahun} tentang {tentang}",
    "{jenis} Nomor {nomor} Tahun {tahun} Tentang {tentang}",
    "{jenis} Republik Indonesia Nomor {nomor} Tahun {tahun} tentang {tentang}",
    "{jenis} RI No. {nomor} Tahun {tahun}",
    "{KAPITAL}",
    "{lain} {nomor}/{tahun}",
    "{lain} Nomor 0{nomor} Tahun {tahun}",
    "{sebutan}",
    "{resmi}",
]
"""How a regulation may be written."""
AROUND = [
    ("{places} {act}", LEVELS),
    ("{places} dari {act}", LEVELS),
    ("{places} dalam {act}", LEVELS),
    ("{places} pada {act}", LEVELS),
    ("{act} {places}", ("pasal",)),
    ("{act}, {places}", ("pasal",)),
]
"""How both stand together, and with which level the provisions begin."""
SETTINGS = ["{}", "Menurut {}, data diperiksa.", "({})", "“{}”", "Dasar: {};", "{} mengatur hal itu.", "Lihat {}."]


def known_as(model: Peraturan, form: str, other: str) -> str:
    """Return what a regulation is called in a written form; `other` is another name of its kind, or a nickname."""
    parts = {"nomor": model.nomor, "tahun": model.tahun, "tentang": model.tentang, "sebutan": other, "lain": other}
    kind = BY_JENIS[model.jenis]
    whole = official(model)
    return form.format(jenis=kind.jenis, pendek=kind.short, resmi=whole, KAPITAL=whole.upper(), **parts)


@st.composite
def mentions(draw: st.DrawFn) -> tuple[str, str, str, list[Levels]]:
    """Return a sentence, the citation in it, the regulation cited and its provisions."""
    id_ = draw(st.sampled_from([id_ for id_, model in REGULATIONS.items() if model.nomor and model.jenis != LETTER]))
    model = REGULATIONS[id_]
    names = {"{lain}": BY_JENIS[model.jenis].others, "{sebutan}": model.sebutan}
    form = draw(st.sampled_from(ACT_FORMS))
    others = next((names[key] for key in names if key in form), ("",))
    act = known_as(model, form, draw(st.sampled_from(others))) if others else short(model)
    around, first = draw(st.sampled_from(AROUND))
    places = draw(lists(first))
    words = written(draw, places)
    cited = around.format(places=words, act=act) if places else act
    return draw(st.sampled_from(SETTINGS)).format(cited), cited, id_, places


def written(draw: st.DrawFn, places: list[Levels]) -> str:
    words = provision(places[0])
    for place in places[1:]:
        words += draw(st.sampled_from(JOINTS)) + provision(place)
    for old, new in PLACE_FORMS[draw(st.sampled_from(sorted(PLACE_FORMS)))].items():
        words = re.sub(old, new, words)
    return words


@settings(max_examples=600)
@given(mentions())
def test_provisions_and_regulation_are_read_back(mention: tuple[str, str, str, list[Levels]]) -> None:
    sentence, cited, id_, places = mention
    found: list[Mention] = list(GRAMMAR.read(sentence))
    assert [sentence[item.start : item.end] for item in found] == [cited]
    assert [item.fault for item in found] == [""]
    assert found[0].act is not None
    assert READER.registry.find(found[0].act) == id_
    assert [place.levels for place in found[0].places] == places


@settings(max_examples=300)
@given(provisions(("pasal",)), st.sampled_from(sorted(REGULATIONS)), st.sampled_from([official, short]))
def test_house_style_is_read_back(place: Levels, id_: str, style: Any) -> None:
    words = f"{provision(place)} {style(REGULATIONS[id_])}"
    (found,) = GRAMMAR.read(words)
    assert found.act is not None
    assert READER.registry.find(found.act) == id_
    assert [item.levels for item in found.places] == [place]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.short)
def test_every_name_of_every_form_is_read_as_that_form(form: Any) -> None:
    region = " Provinsi Nusa Tenggara Barat" if form.regional else ""
    for name in (form.jenis, form.short, *form.others):
        (found,) = GRAMMAR.read(f"Menurut {name}{region} Nomor 7 Tahun 2001.")
        assert found.act is not None
        assert (found.act.jenis, found.act.nomor, found.act.tahun) == (form.jenis, "7", 2001)
