"""WeasyPrint's fields made whole: names, kinds, pictures, typeface. What they are comes from the sheet.

WeasyPrint draws boxes where fields are and puts them into the structure; its radio buttons are malformed, it has no
pictures for text, and sets text in a font that viewers cannot use.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Name, ObjectStreamMode

from generator import text
from generator.forms.pdf import font, room
from generator.forms.pdf.drawing import INK, Pictures
from generator.forms.pdf.slots import TICKED, Slot, slots
from generator.forms.pdf.tree import Tree
from generator.forms.sheet import Sheet
from generator.forms.stamp import FIELD, stamp

_READ_ONLY, _MULTILINE, _RADIO, _COMBO = 1, 1 << 12, 1 << 15, 1 << 17
_HIDDEN, _PRINT = 1 << 1, 1 << 2
_SIZES = {False: 9.5, True: 8.5}
"""The usual size of typed text, outside and inside of tables; text that wraps is as large as fits."""


class Widget(NamedTuple):
    """A field as WeasyPrint made it: its annotation, and the code it stands for if it is a radio button."""

    value: pikepdf.Object
    code: str


def mend(data: bytes, sheet: Sheet) -> bytes:
    """Return the PDF of a sheet with fields that every viewer shows and prints; same input, same bytes."""
    with pikepdf.open(BytesIO(data)) as pdf:
        found = _collect(pdf)
        _Mender(pdf).fill(sheet, found)
        pdf.docinfo["/Juknis"] = stamp(sheet)
        out = BytesIO()
        pdf.save(out, object_stream_mode=ObjectStreamMode.generate, deterministic_id=True)
        return out.getvalue()


def _collect(pdf: pikepdf.Pdf) -> dict[str, list[Widget]]:
    """Return the widgets by name; take out what WeasyPrint made for them, put annotations in reading order."""
    found: dict[str, list[Widget]] = {}
    fonts: set[str] = set()
    for page in pdf.pages:
        if "/Annots" not in page:
            continue
        annotations = sorted(page.Annots, key=lambda value: int(value.get("/StructParent", -1)))
        page.Annots = Array(annotations)
        for value in annotations:
            if value.Subtype == Name.Widget:
                found.setdefault(str(value.T), []).append(Widget(value, _code(value)))
                fonts.update(_fonts(value))
    for page in pdf.pages:
        for name in fonts & set(page.Resources.Font.keys()):
            del page.Resources.Font[name]
    return found


def _code(value: pikepdf.Object) -> str:
    """Return what a radio button stands for: its only state is its number among its group's options."""
    if "/Parent" not in value:
        return ""
    number = next(iter(value.AP.N.keys())).removeprefix("/")
    return str(value.Parent.Opt[int(number)])


def _fonts(value: pikepdf.Object) -> Iterator[str]:
    """Yield the name of the whole font that WeasyPrint embedded for a field."""
    if "/DA" in value:
        yield str(value.DA).split()[-3]  # the name, the size, "Tf"


class _Mender:
    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        self._tree = Tree(pdf)
        resources = pdf.make_indirect(Dictionary(Font=Dictionary({f"/{font.NAME}": font.embed(pdf)})))
        self._pictures = Pictures(pdf, resources)
        pdf.Root.AcroForm = pdf.make_indirect(
            Dictionary(Fields=self._tree.roots, DR=resources, DA=_style(_SIZES[False]))
        )

    def fill(self, sheet: Sheet, found: dict[str, list[Widget]]) -> None:
        """Make every field of a sheet out of the widgets found; raises RuntimeError where they do not match."""
        for slot in slots(sheet):
            widgets = found.pop(slot.name, [])
            if len(widgets) != (len(slot.field.choices) if slot.kind == "radio" else 1):
                raise RuntimeError(f"{slot.name}: {len(widgets)} widgets are on paper")
            self._radio(slot, widgets) if slot.kind == "radio" else self._field(slot, widgets[0].value)
        if found:
            raise RuntimeError(f"no field of the sheet: {', '.join(found)}")
        self._mark(stamp(sheet))
        self._pdf.Root.AcroForm.Fields = self._tree.roots

    def _field(self, slot: Slot, value: pikepdf.Object) -> None:
        width, height = _strip(value)
        value.TU = slot.words
        if slot.kind == "check":
            value.FT, value.V, value.AS = Name.Btn, Name.Off, Name.Off
            value.AP = self._pictures.button(TICKED, width, height, dot=False)
            value.MK = Dictionary(CA="4")
        elif slot.kind == "dropdown":
            value.FT, value.Ff = Name.Ch, _COMBO
            value.Opt = Array(["", *(text.plain(choice.shown) for choice in slot.field.choices)])
            self._type(value, _SIZES[slot.tabular])
        else:
            value.FT, value.MaxLen = Name.Tx, slot.field.limit
            if slot.kind == "lines":
                value.Ff = _MULTILINE
                self._type(value, 0)
            else:
                self._type(value, room.size(slot.field.limit, width, _SIZES[slot.tabular]))
        self._tree.add(slot.name, value)

    def _type(self, value: pikepdf.Object, size: float) -> None:
        """Make a field ready for text of a size, 0 for the size that fits."""
        x1, y1, x2, y2 = map(float, value.Rect)
        value.DA = _style(size)
        value.AP = self._pictures.empty(round(x2 - x1, 2), round(y2 - y1, 2))

    def _radio(self, slot: Slot, widgets: list[Widget]) -> None:
        group = self._pdf.make_indirect(
            Dictionary(FT=Name.Btn, Ff=_RADIO, TU=slot.words, V=Name.Off, Kids=Array([item.value for item in widgets]))
        )
        names = {choice.code: words for choice, words in slot.states()}
        for value, code in widgets:
            width, height = _strip(value)
            value.Parent, value.AS, value.TU = group, Name.Off, names.pop(code)
            value.AP = self._pictures.button(code, width, height, dot=True)
            value.MK = Dictionary(CA="l")
        self._tree.add(slot.name, group)

    def _mark(self, words: str) -> None:
        """Add the hidden field that says which sheet this is."""
        page = self._pdf.pages[0]
        value = self._pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                Rect=Array([0, 0, 0, 0]),
                P=page.obj,
                F=_HIDDEN,
                FT=Name.Tx,
                Ff=_READ_ONLY,
                TU="Tanda lembar",
                V=words,
                DA=_style(_SIZES[False]),
                AP=self._pictures.empty(0, 0),
            )
        )
        page.Annots.append(value)
        self._tree.add(FIELD, value)


def _strip(value: pikepdf.Object) -> tuple[float, float]:
    """Leave of a widget only what says where it is; return its size."""
    x1, y1, x2, y2 = (round(float(edge), 2) for edge in value.Rect)
    for key in ("/T", "/TU", "/FT", "/Ff", "/V", "/DA", "/AP", "/AS", "/MK", "/Border", "/MaxLen", "/Parent", "/Opt"):
        if key in value:
            del value[key]
    value.F = _PRINT
    value.Rect = Array([min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)])
    return round(abs(x2 - x1), 2), round(abs(y2 - y1), 2)


def _style(size: float) -> str:
    return f"/{font.NAME} {size:g} Tf {INK} rg"
