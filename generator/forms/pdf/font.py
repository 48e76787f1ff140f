"""The typeface of what is typed: Source Sans 3 as a simple font, which viewers can set new text in."""

from functools import cache
from io import BytesIO

import pikepdf
from fontTools import subset  # type: ignore[import-untyped]  # fontTools is not typed
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from pikepdf import Array, Dictionary, Name

from generator.printing.press import FONTS

NAME = "Isian"
"""What appearances and fields call the font."""
_FILE = FONTS / "SourceSans3-Regular.ttf.woff2"
_CODES = range(32, 256)
_ASCENT = 750
"""Without the room above accents: viewers set lines this close, so that more text fits into a box."""


@cache
def _letters() -> tuple[str, ...]:
    """Return the character of each code of WinAnsiEncoding; empty where there is none."""
    special = {0x7F: "", 0xA0: " ", 0xAD: "-"}
    return tuple(special.get(code, bytes([code]).decode("cp1252", "ignore")) for code in _CODES)


@cache
def _cut() -> tuple[bytes, tuple[int, ...], dict[str, int | list[int]]]:
    """Return the font with these letters only, their widths, and its measures, all in thousandths of its size."""
    face = TTFont(_FILE, recalcTimestamp=False)
    options = subset.Options(
        layout_features=[], hinting=False, name_IDs=[], notdef_outline=True, recalc_timestamp=False
    )
    options.drop_tables += ["GPOS", "GSUB", "GDEF", "BASE", "STAT", "DSIG", "name", "post", "OS/2"]
    cutter = subset.Subsetter(options)
    os2, scale = face["OS/2"], 1000 / face["head"].unitsPerEm
    cutter.populate(unicodes={ord(letter) for letter in _letters() if letter})
    cutter.subset(face)
    cmap, metrics = face.getBestCmap(), face["hmtx"].metrics
    widths = tuple(round(metrics[cmap[ord(letter)]][0] * scale) if letter else 0 for letter in _letters())
    head = face["head"]
    measures: dict[str, int | list[int]] = {
        "FontBBox": [round(edge * scale) for edge in (head.xMin, head.yMin, head.xMax, head.yMax)],
        "Ascent": _ASCENT,
        "Descent": _ASCENT - 1000,
        "CapHeight": round(os2.sCapHeight * scale),
    }
    out = BytesIO()
    face.flavor = None
    face.save(out)
    return out.getvalue(), widths, measures


def embed(pdf: pikepdf.Pdf) -> pikepdf.Object:
    """Put the font into a file and return it."""
    data, widths, measures = _cut()
    numbers = {f"/{key}": Array(value) if isinstance(value, list) else value for key, value in measures.items()}
    face = pdf.make_stream(data, Length1=len(data))
    base = Name("/JUKNIS+SourceSans3-Regular")
    descriptor = Dictionary(
        {"/Type": Name.FontDescriptor, "/FontName": base, "/Flags": 32, "/ItalicAngle": 0, "/StemV": 80, **numbers}
    )
    descriptor.FontFile2 = face
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.TrueType,
            BaseFont=base,
            FirstChar=_CODES.start,
            LastChar=_CODES.stop - 1,
            Widths=Array(widths),
            Encoding=Name.WinAnsiEncoding,
            FontDescriptor=pdf.make_indirect(descriptor),
        )
    )
