"""What every format and every report says of a sheet, in the same words."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from generator import text
from generator.forms.sheet import VALUE, Basis, Field, Sheet

HOW = "Cara mengisi"
ANSWER = "Jawaban"
TOTAL = "Seluruhnya"
FILLED, READY = "Terisi", "Siap"
"""The heads of the two shares of a profile."""
TICKED = "Ya"
"""What a ticked box says."""
NO_BASIS = "belum ada dasar hukum yang tercatat"
HANDING_IN = {
    "pdf": "Simpan berkas PDF yang sudah diisi, lalu serahkan kepada pembina; hasil cetak dan pindai tidak terbaca.",
    "xlsx": "Simpan sebagai .xlsx, lalu serahkan berkasnya kepada pembina.",
    "html": 'Tekan "Simpan jawaban", lalu serahkan berkas jawaban (.json) itu kepada pembina, bukan halaman ini.',
    "docx": "Naskah ini untuk disunting dan ditandatangani; isiannya tidak ikut direkap.",
}
"""How a filled sheet reaches the pembina, by the suffix of its format."""


def basis(rules: Iterable[Basis]) -> str:
    """Return provisions on one line, each with the way it was found, or that there is none."""
    named = (f"{text.plain(rule.words)}{f' (melalui {text.plain(rule.via)})' if rule.via else ''}" for rule in rules)
    return "; ".join(named) or NO_BASIS


def shown(field: Field | None, value: str) -> str:
    """Return a value of a jawaban as people chose or wrote it: words of a choice, 30/06/2025, "Ya"."""
    if field is None:
        return value
    if field.type == "tanggal":
        try:
            return f"{date.fromisoformat(value):%d/%m/%Y}"
        except ValueError:
            return value
    if field.type == "centang" and value == "ya":
        return TICKED
    choices = {choice.code: text.plain(choice.shown) for choice in field.choices}
    return choices.get(value, value)


def answer(sheet: Sheet) -> Field:
    """Return the field that the answer of every item is."""
    return Field(VALUE, ANSWER, "pilihan", 0, sheet.choices)


def places(sheet: Sheet) -> Mapping[str, tuple[str, Field]]:
    """Return what people call each place of a sheet, and its field, by the name that the formats use (``id:part``)."""
    return dict(_places(sheet))


def _places(sheet: Sheet) -> Iterator[tuple[str, tuple[str, Field]]]:
    yield from ((f"identitas:{field.id}", (text.plain(field.name), field)) for field in sheet.identity)
    for item in sheet.items:
        label = item.code or text.plain(item.words)
        for field in (answer(sheet), *sheet.details):
            yield f"{item.id}:{field.id}", (f"{label}, {text.plain(field.name)}", field)
    yield from ((f"{field.id}:{VALUE}", (text.plain(field.name), field)) for field in sheet.fields)
