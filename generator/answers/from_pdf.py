"""A fillable PDF: the values of its fields, by name. pikepdf mends what is damaged."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import AcroFormField, Pdf
from pikepdf.settings import set_qpdf_limits

from generator.answers.complaints import RefusedError, Remark
from generator.answers.contents import IDENTITY, Contents, Found, Mark, is_id, is_part, mark_of, rejected
from generator.answers.jawaban import one_line
from generator.answers.limits import FIELDS, STREAM, WARNINGS
from generator.forms.stamp import FIELD

_INFO = "/Juknis"
_OFF = "/Off"
_DIGITS = 5
_MENDING = ("damaged", "reconstruct", "recover")
"""Words of qpdf's warnings that say so."""


def read(data: bytes) -> Contents:
    """Return what a PDF holds in its fields; raises RefusedError for one without fields or of someone else."""
    with _bounded(), _opened(data) as pdf:
        fields = tuple(_fields(pdf))
        marks = _marks(pdf, fields)
        found, refused, places = [], [], set()
        values = dict.fromkeys((name, value) for name, field in fields for value in ("", *_values(field)))
        for name, value in values:  # each button of a group gives the value of the group once more
            id_, part, row = _place(name)
            if id_:
                places.add((id_, part))
            if id_ and value:
                found.append(Found(id_, part, value, f"isian {name}", row=row))
            elif name != FIELD and value:
                refused.append(rejected(name, "", value, "bukan-kode", f"isian {one_line(name)}"))
        if not places:
            raise RefusedError("pdf-diratakan")
        remarks = [Remark("pdf-diperbaiki")] if _mended(pdf) else []
        remarks += [Remark("pdf-gabungan", words={"lembar": marks[0].lembar})] if len(set(marks)) > 1 else []
        return Contents(marks[0], tuple(found), frozenset(places), tuple(refused), tuple(remarks))


@contextmanager
def _bounded() -> Iterator[None]:
    """Keep small streams from unpacking to large ones; the limits are the process's, so they are put back."""
    before: dict[str, Any] = set_qpdf_limits(
        flate_max_memory=STREAM,
        run_length_max_memory=STREAM,
        png_max_memory=STREAM,
        tiff_max_memory=STREAM,
        dct_max_memory=STREAM,
        doc_max_warnings=WARNINGS,
    )
    try:
        yield
    finally:
        set_qpdf_limits(**before)


@contextmanager
def _opened(data: bytes) -> Iterator[Pdf]:
    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            yield pdf
    except pikepdf.PasswordError as error:
        raise RefusedError("pdf-terkunci") from error
    except pikepdf.PdfError as error:
        raise RefusedError("pdf-rusak") from error


def _fields(pdf: Pdf) -> Iterator[tuple[str, AcroFormField]]:
    """Yield the fields that hold values, with their full names."""
    fields = pdf.acroform.fields if pdf.acroform.exists else ()
    if len(fields) > FIELDS:
        raise RefusedError("terlalu-banyak", batas=FIELDS)
    for field in fields:
        if field.is_text or field.is_choice or field.is_checkbox or field.is_radio_button:
            yield _full_name(field), field


def _full_name(field: AcroFormField) -> str:
    try:
        return field.fully_qualified_name
    except UnicodeDecodeError:
        return ""  # none of ours; what it holds is still shown


def _marks(pdf: Pdf, fields: tuple[tuple[str, AcroFormField], ...]) -> list[Mark]:
    """Return the marks in the hidden field, several in merged files, and in the file's own description."""
    described = _described(pdf)
    stamps = [words for name, field in fields if name == FIELD for words in _values(field)]
    marks = [mark for words in (*stamps, described) if (mark := mark_of(words))]
    if marks and fields:
        return marks
    if _mended(pdf):
        raise RefusedError("pdf-rusak")
    if described or any(stamps):
        raise RefusedError("penanda-rusak" if fields else "pdf-diratakan")
    if isinstance(form := pdf.Root.get("/AcroForm"), pikepdf.Dictionary) and "/XFA" in form:
        raise RefusedError("pdf-xfa")
    raise RefusedError("bukan-formulir" if fields else "pdf-tanpa-isian")


def _described(pdf: Pdf) -> str:
    info = pdf.trailer.get("/Info")
    words = info.get(_INFO) if isinstance(info, pikepdf.Dictionary) else None
    return _text(words) if isinstance(words, pikepdf.String) else ""


def _place(name: str) -> tuple[str, str, int]:
    """Return the id, part and row that the name of a field says; an empty id where it is none of ours."""
    id_, _, part = name.rpartition(":")
    if not (is_id(id_) or id_ == IDENTITY):
        return "", "", 0
    if part.isascii() and part.isdigit() and 0 < len(part) <= _DIGITS and int(part):
        return id_, "", int(part)
    return (id_, part, 0) if is_part(part) else ("", "", 0)


def _values(field: AcroFormField) -> Iterator[str]:
    """Yield the values of a field: several, where its buttons disagree."""
    value = field.get_inheritable_field_value("/V")
    if not (field.is_checkbox or field.is_radio_button):
        yield from _texts(value)
        return
    states = [_text(value)] if isinstance(value, pikepdf.Name | pikepdf.String) else []
    kids = field.obj.get("/Kids")
    for button in kids if isinstance(kids, pikepdf.Array) else (field.obj,):
        shown = button.get("/AS") if isinstance(button, pikepdf.Dictionary) else None
        states += [_text(shown)] if isinstance(shown, pikepdf.Name) else []
    for state in dict.fromkeys(states):
        if state not in (_OFF, "Off", ""):
            yield _named(field, state.removeprefix("/"))


def _named(field: AcroFormField, state: str) -> str:
    """Return the value that a state stands for: some programs number the states and list their values."""
    options = field.get_inheritable_field_value("/Opt")
    if isinstance(options, pikepdf.Array) and state.isdecimal() and int(state) < len(options):
        return _text(options[int(state)])
    return state


def _texts(value: object) -> Iterator[str]:
    """Yield the text of a value, each of several chosen ones."""
    if isinstance(value, pikepdf.Array):
        for item in value:
            yield from _texts(item) if not isinstance(item, pikepdf.Array) else ()
    elif isinstance(value, pikepdf.Stream):
        yield _text(pikepdf.String(value.read_bytes()))
    elif isinstance(value, pikepdf.String):
        yield _text(value)
    elif isinstance(value, pikepdf.Name):
        yield _text(value).removeprefix("/")


def _text(value: pikepdf.Object) -> str:
    """Return the text of a string or name; some programs write names as single bytes."""
    try:
        return str(value)
    except UnicodeDecodeError:
        return bytes(value).decode("latin-1")


def _mended(pdf: Pdf) -> bool:
    """Tell whether the file was damaged."""
    return any(word in str(warning) for warning in pdf.get_warnings() for word in _MENDING)
