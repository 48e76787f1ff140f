"""The finished document as bytes: the same sheet gives the same file."""

import io
import zipfile

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT

_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNUSED = (RT.THUMBNAIL, RT.CUSTOM_XML, "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects")
"""What the library's blank document carries and ours has no use for: a picture of it, data, styles of an old Word."""


def pack(document: Document) -> bytes:
    """Return the document's bytes; the clock, which the library writes into them, is taken out again."""
    for rels in (document.part.package.rels, document.part.rels):
        for key in [key for key, rel in rels.items() if rel.reltype in _UNUSED]:
            del rels[key]
    saved, packed = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(packed, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, source.read(name), compresslevel=9)
    return packed.getvalue()
