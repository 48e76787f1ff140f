"""Lays a manuscript out and writes it as PDF. WeasyPrint is imported where it is used: it takes half a second."""

import atexit
from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.meanwhile import complaints, variable
from generator.printing import lists
from generator.printing.manuscript import Manuscript
from generator.workshop import DocumentError, Made

if TYPE_CHECKING:
    from weasyprint import CSS, Document, Page
    from weasyprint.text.fonts import FontConfiguration

_HERE = Path(__file__).parent
STYLE = _HERE.parent / "templates" / "documents" / "buku.css"
FONTS = _HERE.parent / "fonts"


NO_PANGO = (
    "pustaka Pango untuk membuat PDF belum terpasang. Di Debian/Ubuntu: "
    "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; "
    "situs saja dapat dibuat dengan ./juknis bangun --tanpa-unduhan"
)


def print_book(value: Manuscript) -> Made:
    """Return the PDF of a manuscript, or raise DocumentError with what WeasyPrint had to complain about."""
    try:
        import weasyprint  # noqa: F401 - here, so that what is missing is said before anything else
    except OSError as error:
        raise DocumentError(NO_PANGO) from error
    with complaints("weasyprint") as words:
        document, front = Press(value).bind()
        data = _write(document, front)
    if words:
        raise DocumentError("\n".join(dict.fromkeys(words)))
    return Made(data, len(document.pages))


def _write(document: "Document", front: int) -> bytes:
    from generator.printing.finishing import finish

    data = document.write_pdf(finisher=partial(finish, front=front), pdf_variant="pdf/ua-1", pdf_tags=True)
    assert isinstance(data, bytes)
    return data


class Press:
    """The parts of one book: the text first, then the lists that name its pages."""

    def __init__(self, value: Manuscript) -> None:
        self.value = value
        self.fonts, self.style = look()
        self.images: dict[str, Any] = {}
        self.parts: dict[str, str] = {}

    def bind(self) -> "tuple[Document, int]":
        """Return all pages as one document, and how many of them are front matter."""
        body = self.lay_out("isi", self.value.body)
        if self.value.form == "lipatan":
            return body, 0
        numbers = _numbers(body.pages, 0)
        back = self.lay_out("akhir", lists.back(self.value, numbers, len(body.pages)), _starting(len(body.pages)))
        numbers |= _numbers(back.pages, len(body.pages))
        front = self._front(numbers, len(body.pages) + len(back.pages))
        blank = self.lay_out("kosong", _BLANK).pages if len(front.pages) % 2 else []
        return front.copy([*front.pages, *blank, *body.pages, *back.pages]), _even(front)

    def _front(self, numbers: Mapping[str, int], text_pages: int) -> "Document":
        """Lay out the front matter; anew where its own number of pages, which the imprint names, was guessed wrong."""
        guess = lists.likely_front_pages(self.value)
        while True:
            front = self.lay_out("awal", lists.front(self.value, numbers, text_pages, guess))
            if _even(front) == guess:
                return front
            guess = _even(front)

    def lay_out(self, part: str, words: str, style: str = "") -> "Document":
        """Lay out one part, given as HTML, with further rules in `style`."""
        from weasyprint import CSS, HTML

        from generator.printing.fetching import Fetcher

        self.parts[part] = words
        sheets = [self.style, CSS(string=style)] if style else [self.style]
        source = HTML(string=words, url_fetcher=Fetcher())
        return source.render(stylesheets=sheets, font_config=self.fonts, cache=self.images)


@cache
def look(style: Path = STYLE) -> "tuple[FontConfiguration, CSS]":
    """Return the typefaces and a style sheet; unpacking them takes as long as ten pages, so once per process."""
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration

    with variable("FONTCONFIG_FILE", str(FONTS / "fonts.conf")):  # what one machine has must not change a page
        fonts = FontConfiguration()
    atexit.register(look.cache_clear)  # its destructor fails once Python has begun to take itself apart
    return fonts, CSS(filename=style, font_config=fonts)


_BLANK = '<html lang="id"><title>-</title><body class="kosong"></body></html>'


def _starting(pages: int) -> str:
    """Return the style of a part that follows `pages` pages."""
    return f"@page :first {{ counter-reset: page {pages + 1} }}"  # WeasyPrint counts the first page before it resets


def _even(document: "Document") -> int:
    return len(document.pages) + len(document.pages) % 2


def _numbers(pages: "list[Page]", before: int) -> dict[str, int]:
    """Return the page number of every anchor; of one that stands twice, the first."""
    found: dict[str, int] = {}
    for number, page in enumerate(pages, before + 1):
        for anchor in page.anchors:
            found.setdefault(anchor, number)
    return found
