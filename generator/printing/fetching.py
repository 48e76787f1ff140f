"""What a module may bring in besides its text: QR codes, which are drawn here. Nothing comes from disk or network."""

from io import BytesIO
from typing import Any

import segno
from weasyprint.urls import URLFetcher, URLFetcherResponse

from generator.printing.manuscript import QR


class Fetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint is not typed
    """Draws the QR code of an address ``qr:https://…`` as SVG, and refuses every other address."""

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
        """Return the drawing, or raise ValueError, which WeasyPrint logs and the press then complains about."""
        if not url.startswith(QR):
            raise ValueError(f"modul tidak memuat berkas dari luar: {url}")
        code = segno.make(url.removeprefix(QR), error="m", micro=False)
        drawing = BytesIO()
        code.save(drawing, kind="svg", border=0, xmldecl=False, svgclass=None, lineclass=None, omitsize=True)
        return URLFetcherResponse(url, drawing.getvalue(), {"Content-Type": "image/svg+xml"})
