"""Prints what is no book: one HTML text with a style sheet of its own, laid out in one go."""

from functools import partial
from pathlib import Path

from generator.meanwhile import complaints
from generator.printing.press import NO_PANGO, look
from generator.workshop import DocumentError, Made


def print_leaflet(words: str, style: Path, *, fields: bool = False, tolerated: str = "\0") -> Made:
    """Return the tagged PDF of an HTML text, with `fields` to fill in as WeasyPrint makes them.

    Raises DocumentError with everything that WeasyPrint had to complain about, but for what begins with `tolerated`.
    """
    try:
        import weasyprint
    except OSError as error:
        raise DocumentError(NO_PANGO) from error
    from generator.printing.fetching import Fetcher
    from generator.printing.finishing import finish

    with complaints("weasyprint") as said:
        fonts, sheet = look(style)
        source = weasyprint.HTML(string=words, url_fetcher=Fetcher())
        document = source.render(stylesheets=[sheet], font_config=fonts, pdf_forms=fields)
        data = document.write_pdf(finisher=partial(finish, front=0), pdf_variant="pdf/ua-1", pdf_tags=True)
    if wrong := [words for words in said if not words.startswith(tolerated)]:
        raise DocumentError("\n".join(dict.fromkeys(wrong)))
    assert isinstance(data, bytes)
    return Made(data, len(document.pages))
