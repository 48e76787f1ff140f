"""The last touch on a printed module, before WeasyPrint writes it: page labels, and tags that PDF/UA-1 asks for."""

from typing import Any

import pydyf

from generator.printing.tags import mend


def finish(document: Any, pdf: Any, *, front: int) -> None:
    """Label the pages, the first `front` of them in roman numbers, and mend the structure tree.

    A `finisher` of WeasyPrint's `Document.write_pdf`, to be used with `pdf_variant="pdf/ua-1"`.
    """
    roman = [0, pydyf.Dictionary({"S": "/r"})] if front else []
    arabic = [front, pydyf.Dictionary({"S": "/D"})] if front < len(document.pages) else []
    pdf.catalog["PageLabels"] = pydyf.Dictionary({"Nums": pydyf.Array([*roman, *arabic])})
    mend(document, pdf)
