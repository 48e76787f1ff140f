"""The tags of printed modules: what WeasyPrint writes, mended; read back with pikepdf, PDFium and pdfua."""

from __future__ import annotations

import io
import logging
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pdf_struktur as struktur
import pdfua
import pikepdf
import pypdfium2
import pytest
from pikepdf import Dictionary, Name, String
from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

from generator.printing.finishing import finish

if TYPE_CHECKING:
    from collections.abc import Callable

    from weasyprint import Document

FONTS = Path(__file__).resolve().parent.parent / "generator" / "fonts"
SVG = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='20' height='10'>"
STYLE = f"""
@font-face {{ font-family: Isi; src: url({(FONTS / "SourceSans3-Regular.ttf.woff2").as_uri()}) }}
@font-face {{ font-family: Isi; font-weight: 700; src: url({(FONTS / "SourceSans3-Bold.ttf.woff2").as_uri()}) }}
@page {{
  size: 120mm 90mm; margin: 15mm; font: 8pt Isi;
  @top-left {{ content: "Kepala " string(judul) }}
  @bottom-right {{ content: element(kaki) }}
}}
html {{ font: 10pt Isi }} body {{ margin: 0 }}
h1 {{ string-set: judul content() }}
.kaki {{ position: running(kaki) }}
.catatan {{ float: footnote }}
.tetap {{ position: fixed; top: 0; right: 0 }}
.pudar {{ opacity: .5 }}
.lentur {{ display: flex }}
.polos {{ list-style: none }}
.dalam {{ list-style-position: inside }}
.kolom {{ columns: 2 }}
.latar {{ background: #ddd; border: 1pt dotted red; border-radius: 3pt; box-shadow: 1pt 1pt 2pt #888 }}
.hias::before {{ content: url("{SVG}<rect width='9' height='9'/></svg>") }}
table {{ border-collapse: collapse; width: 100% }}
td, th {{ border: .5pt solid #888 }}
"""
LONG = "Kata demi kata yang cukup panjang untuk mengisi beberapa baris. " * 4
RED = f"{SVG}<rect fill='red' width='20' height='10'/></svg>"
ROWS = "".join(f"<tr><th scope=row>Baris {n}<td>{LONG if n == 3 else n}<td>{n * n}" for n in range(1, 16))
TABLE = f"""
<table><caption>Judul tabel</caption>
<thead><tr><th>Nama<th>Isi <a href="#z">z</a><th>Nilai<tbody>{ROWS}<tfoot><tr><th>Jumlah<td>1<td>2</table>
"""
EVERYTHING = f"""
<p class=kaki>Kaki <a href="#z">halaman</a></p><div class=tetap>Selalu</div>
<h1>Bab satu</h1><section><h2>Bagian<span class=catatan>Catatan judul.</span></h2>
<p>{LONG}<span class=catatan>Catatan <a href="https://x.id/a">x.id</a>.</span> ekor <em>miring <b>tebal</b></em>
<a href="#z">tautan <b>panjang</b> yang tidak muat pada satu baris saja sehingga dilanjutkan pada baris lain</a></p>
<ul><li>satu<li>dua <ol><li>dalam<li>{LONG}{LONG}</ol> ekor<li><p>tiga</p><p>empat</p></ul>
<ul class=polos><li>tanpa tanda</ul><ul class=dalam><li><p>tanda di dalam</p></ul>
<dl><dt>istilah<dd>{LONG}<dt>kedua<dt>ketiga<dd>arti<dd>lagi</dl>{TABLE}
<div class=latar>kotak <p>isi</p></div><div class=lentur><h3>Lentur</h3><p>isi</p></div>
<div class=kolom><p>{LONG}</p></div><div class=pudar><p>pudar {LONG}{LONG} <a href="#z">z</a></p></div>
<p class=hias><img alt="persegi merah" src="{RED}"> <a href="https://y.id"><img alt="ke Y" src="{RED}"></a></p>
<p><span lang=en>in English</span> <abbr title="Badan Pusat Statistik">BPS</abbr> <i aria-hidden=true>hias</i></p>
<figure><svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" aria-label="bagan"><rect width="40" height="20"/>
</svg><figcaption>Gambar</figcaption></figure><blockquote>kutipan</blockquote><pre>kode</pre><div></div>
<div role=doc-toc><p><a href="#z">Satu</a></p><ol><li><a href="#z">Dua</a><ol><li><a href="#z">Tiga</a></ol></ol></div>
</section><h1 id=z>Bab dua</h1><p>akhir</p>
"""


def html(body: str) -> str:
    return f"<html lang=id><head><title>Contoh</title><style>{STYLE}</style></head><body>{body}</body></html>"


@cache
def laid_out(body: str) -> Document:
    return HTML(string=html(body)).render()


def write(document: Document, finisher: Callable[..., None] | None = None) -> bytes:
    data: bytes = document.write_pdf(pdf_variant="pdf/ua-1", finisher=finisher)
    return data


@cache
def raw(body: str) -> bytes:
    return write(laid_out(body))


@cache
def finished(body: str, front: int = 0) -> bytes:
    return write(laid_out(body), partial(finish, front=front))


def read(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))


def elements(body: str) -> struktur.Element:
    """Return the Document element of a page body, finished."""
    (document,) = struktur.tree(opened(body)).kids
    return document


@cache
def opened(body: str) -> pikepdf.Pdf:
    """Return a page body, finished, as a file that stays open; for reading only."""
    return read(finished(body))


def shapes(body: str) -> list[Any]:
    """Return the tags of a page body, finished."""
    return [kid.outline() for kid in elements(body).kids]


def test_nothing_is_complained_of() -> None:
    pdf = read(finished(EVERYTHING))
    assert struktur.complaints(pdf) == []
    assert pdf.check_pdf_syntax() == []


def test_the_document_of_that_test_has_everything() -> None:
    tags = {element.tag for element in elements(EVERYTHING).walk()}
    assert tags >= {"Sect", "H3", "Reference", "Note", "Link", "L", "Lbl", "Caption", "TFoot", "Figure", "BlockQuote"}
    assert tags >= {"TOC", "TOCI", "Span"}
    assert tags.isdisjoint({"NonStruct"})


def test_another_tool_agrees(tmp_path: Path) -> None:
    """The file has no translucent part: pdfua doesn't look into these."""
    path = tmp_path / "contoh.pdf"
    path.write_bytes(finished(EVERYTHING.replace("class=pudar", "")))
    report = pdfua.validate(str(path))
    assert [finding.message for finding in report.findings] == []
    assert [outcome.rule_id for outcome in report.outcomes if outcome.skipped_reason] == ["UA-14-001"]  # it crashes


def test_same_input_same_bytes() -> None:
    assert write(laid_out(EVERYTHING), partial(finish, front=0)) == finished(EVERYTHING)
    again = HTML(string=html(EVERYTHING)).render()
    assert write(again, partial(finish, front=0)) == finished(EVERYTHING)


def test_pages_look_the_same() -> None:
    before, after = (pypdfium2.PdfDocument(data) for data in (raw(EVERYTHING), finished(EVERYTHING)))
    assert len(before) == len(after) > 8
    for first, second in zip(before, after, strict=True):
        assert bytes(first.render().buffer) == bytes(second.render().buffer)
        assert first.get_textpage().get_text_bounded() == second.get_textpage().get_text_bounded()


@pytest.mark.parametrize(
    ("front", "labels"),
    [
        (0, ["1", "2", "3", "4"]),
        (1, ["i", "1", "2", "3"]),
        (3, ["i", "ii", "iii", "1"]),
        (99, ["i", "ii", "iii", "iv"]),
    ],
)
def test_page_labels(front: int, labels: list[str]) -> None:
    pages = pypdfium2.PdfDocument(finished(EVERYTHING, front))
    assert [pages.get_page_label(number) for number in range(4)] == labels
    assert read(finished(EVERYTHING, front)).check_pdf_syntax() == []


def test_what_belongs_to_the_page_is_no_part_of_the_text() -> None:
    pdf = read(finished(EVERYTHING))
    content = struktur.read_content(pdf)
    for number in range(1, len(pdf.pages)):
        shown = " ".join(content.artifacts[number])
        assert "Kepala Bab" in shown
        assert "Kaki halaman" in shown.replace("  ", " ")
        assert "Selalu" in shown
    text = elements(EVERYTHING).text
    assert "Kepala" not in text
    assert "Kaki" not in text
    assert text.count("Selalu") == 1
    assert "hias" not in text


def test_links_of_running_heads_go_with_them() -> None:
    """No element can hold what is outside the text; PDF/UA-1 knows no link without element."""
    before, after = (read(data) for data in (raw(EVERYTHING), finished(EVERYTHING)))
    assert len(before.pages[0].Annots) - len(after.pages[0].get("/Annots", [])) == 1
    kinds = [value.get("/Subtype") for value in after.objects if isinstance(value, Dictionary)]
    assert kinds.count(Name.Link) == sum(len(page.get("/Annots", [])) for page in after.pages)


def test_a_table_on_many_pages_is_one_table() -> None:
    (table,) = elements(TABLE + "<p id=z>z").find("Table")
    assert len(table.pages) > 2
    assert [kid.tag for kid in table.kids] == ["Caption", "THead", "TBody", "TFoot"]
    rows = struktur.rows_of(table)
    assert [len(row) for row in rows] == [3] * 17
    assert [row[0].text for row in rows] == ["Nama", *(f"Baris {n}" for n in range(1, 16)), "Jumlah"]
    assert rows[3][1].text == LONG.strip()
    assert len(table.find("Link")) == 1


def test_cells_know_their_headers() -> None:
    (table,) = elements(TABLE + "<p id=z>z").find("Table")
    ids = {element.id: element.text for element in table.find("TH")}
    for row in struktur.rows_of(table)[1:-1]:
        assert row[0].attributes["Scope"] == Name.Row
        assert [ids[str(name)] for name in row[2].attributes["Headers"]] == [row[0].text, "Nilai"]
    assert {cell.attributes["Scope"] for cell in struktur.rows_of(table)[0]} == {Name.Column}


def test_headers_of_spanning_cells() -> None:
    (table,) = elements(
        "<table><thead><tr><th rowspan=2>a<th colspan=2>b<tr><th>c<th>d"
        "<tbody><tr><th scope=rowgroup colspan=3>e<tr><td rowspan=2>1<td colspan=2>2<tr><td>3<td>4"
        "<tbody><tr><td>5<td>6<td>7</table>"
    ).find("Table")
    ids = {element.id: element.text for element in table.find("TH")}
    cells = {cell.text: [ids[str(name)] for name in cell.attributes["Headers"]] for cell in table.find("TD")}
    assert cells == {
        "1": ["e", "a"],
        "2": ["e", "b", "c", "d"],
        "3": ["e", "b", "c"],
        "4": ["e", "b", "d"],
        "5": ["a"],
        "6": ["b", "c"],
        "7": ["b", "d"],
    }
    assert list(struktur.grid(table)) == []


def test_what_pages_and_columns_divide_is_one_element() -> None:
    body = f"<section><ol><li>{LONG * 4}<li>b</ol><p>{LONG * 4}</p></section><div class=kolom><p>{LONG * 8}</p></div>"
    assert shapes(body) == [
        ("Sect", ("L", ("LI", "Lbl", "LBody"), ("LI", "Lbl", "LBody")), "P"),
        ("Div", "P"),
    ]
    section, columns = elements(body).kids
    assert len(section.pages) > 2
    assert columns.text == (LONG * 8).strip()
    assert section.find("LBody")[0].text == (LONG * 4).strip()


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<ul><li>a<li>b</ul>", ("L", ("LI", "Lbl", "LBody"), ("LI", "Lbl", "LBody"))),
        ("<div><a href='https://x.id' style='display: table'>a</a></div>", ("Div", ("P", "Link"))),
        ("<p><b>a <a href='https://x.id' style='display: table'>b</a></b></p>", ("P", "Link")),
        (
            "<ul><li style='display: inline-block'>a</li> <li style='display: inline'>b</li></ul>",
            ("L", ("LI", "LBody"), ("LI", "LBody")),
        ),
        ("<div>a <span style='display: inline-block'><p>b</p></span></div>", "P"),
        ("<ul class=polos><li>a</ul>", ("L", ("LI", "LBody"))),
        ("<ul class=dalam><li><p>a</ul>", ("L", ("LI", "Lbl", ("LBody", "P")))),
        ("<ul class=dalam><li>a</ul>", ("L", ("LI", "Lbl", "LBody"))),
        ("<ul><li>a<ul><li>b</ul>c</ul>", ("L", ("LI", "Lbl", ("LBody", "P", ("L", ("LI", "Lbl", "LBody")), "P")))),
        ("<dl><dt>a<dd>b<dd>c<dt>d<dd>e</dl>", ("L", ("LI", "Lbl", "LBody", "LBody"), ("LI", "Lbl", "LBody"))),
        ("<dl><div><dt>a<dd>b</div></dl>", ("L", ("LI", "Lbl", "LBody"))),
        ("<div>a</div>", "P"),
        ("<div>a<p>b</p>c</div>", ("Div", "P", "P", "P")),
        ("<h2 class=lentur><span>a</span> <span>b</span></h2>", "H2"),
        ("<p>a <span>b</span> <em>c</em></p>", "P"),
        ("<p><span lang=en>a</span></p>", ("P", "Span")),
        ("<section><div></div><p></p><p>a</p></section>", ("Sect", "P")),
        ("<table><tr><td>a<td></table>", ("Table", ("TBody", ("TR", "TD", "TD")))),
        ("<table><thead><tr><th>a</table>", ("Table", ("TBody", ("TR", "TH")))),
        ("<table><thead><tr><th>a<thead><tr><th>b<tbody><tr><td>c</table>", None),
        (
            "<div role=doc-toc><p>a</p><ol><li>b<ol><li>c</ol></ol></div>",
            (
                "Div",
                ("TOC", ("TOCI", "Reference"), ("TOCI", "Lbl", "Reference", ("TOC", ("TOCI", "Lbl", "Reference")))),
            ),
        ),
        ("teks langsung", "P"),
    ],
)
def test_shapes(body: str, expected: Any) -> None:
    if expected:
        assert shapes(body) == [expected]
    flaws = [words for words in struktur.complaints(read(finished(body))) if "no header cell" not in words]
    assert [words for words in flaws if "follows a heading" not in words] == []


def test_words_between_blocks_keep_their_order() -> None:
    assert [kid.text for kid in elements("<body>satu<p>dua</p>tiga<p>empat</p>lima").kids] == [
        "satu",
        "dua",
        "tiga",
        "empat",
        "lima",
    ]


def test_notes_follow_their_calls() -> None:
    document = elements(EVERYTHING)
    first, second = document.find("Note")
    assert (first.text, second.text) == ("1. Catatan judul.", "2. Catatan x.id .")
    assert [first.id, second.id] == ["catatan-1", "catatan-2"]
    assert document.find("H2")[0].text == "Bagian 1"
    assert second.parent is not None
    tags = [kid.tag for kid in second.parent.kids]
    assert tags[: tags.index("Note") + 1] == ["Reference", "Note"]
    assert second.find("Link")[0].text == "x.id"


def test_a_note_on_a_later_page_stays_with_its_call() -> None:
    """A note that finds no room goes to the next page."""
    body = f"<p>a<span class=catatan>{LONG}</span> b<span class=catatan>{LONG * 2}</span> c</p><p>{LONG * 3}</p>"
    paragraph, _ = elements(body).kids
    assert [kid.tag for kid in paragraph.kids] == ["Reference", "Note"] * 2
    assert paragraph.text == f"a 1 1. {LONG}b 2 2. {LONG * 2}c"
    assert [note.pages for note in paragraph.find("Note")] == [{0}, {1}]


def test_links() -> None:
    document = elements(EVERYTHING)
    links = {link.text: link for link in document.find("Link")}
    described = {str(value.Contents) for link in links.values() for value in link.objects}
    long = next(text for text in links if text.startswith("tautan panjang"))
    assert len({float(value.Rect[1]) for value in links[long].objects}) == len(links[long].objects) > 1  # one a line
    assert {str(value.Contents) for value in links[long].objects} == {" ".join(long.split())}
    assert {"x.id", "ke Y", "z", "Satu"} <= described
    assert all(not link.find("Link")[1:] for link in links.values())


def test_figures() -> None:
    body = f"<p style='margin: 0'><img alt='persegi merah' src=\"{RED}\" style='display: block; width: 40mm'></p>"
    body += f"<img alt='' src=\"{RED}\"><svg aria-hidden=true width=9 height=9><rect width=9 height=9 /></svg>"
    (figure,) = elements(body).find("Figure")
    assert figure.alt == "persegi merah"
    box = [float(edge) / 72 * 25.4 for edge in figure.attributes["BBox"]]
    assert box == pytest.approx([15, 90 - 15 - 20, 15 + 40, 90 - 15], abs=0.01)
    assert struktur.complaints(read(finished(body))) == []


def test_languages_and_long_forms() -> None:
    spans = elements(EVERYTHING).find("Span")
    assert [str(span.raw.Lang) for span in spans if "/Lang" in span.raw] == ["en"]
    assert [str(span.raw.E) for span in spans if "/E" in span.raw] == ["Badan Pusat Statistik"]


def test_numbered_lists_say_how() -> None:
    styles = ("lower-alpha", "upper-roman", "'* '")
    body = "".join(f'<ol style="list-style-type: {style}"><li>a</ol>' for style in styles)
    kinds = [element.attributes.get("ListNumbering") for element in elements(body).find("L")]
    assert kinds == [Name.LowerAlpha, Name.UpperRoman, None]


@pytest.fixture(scope="module")
def bound() -> bytes:
    """Three parts, laid out one by one and bound as one file, with links from each to the others."""
    fonts = FontConfiguration()
    bodies = [
        '<h1 id=isi>Isi</h1><p><a href="#satu">Satu</a> <a href="#indeks">Indeks</a></p>',
        f'<h1 id=satu>Satu</h1>{TABLE}<p id=z><a href="#isi">Kembali</a><span class=catatan>Kaki.</span></p>',
        '<h1 id=indeks>Indeks</h1><p>satu <a href="#satu">1</a></p><ul><li>x</ul>',
    ]
    parts = [HTML(string=html(body)).render(font_config=fonts) for body in bodies]
    pages = [page for part in parts for page in part.pages]
    return write(parts[0].copy(pages), partial(finish, front=len(parts[0].pages)))


def test_parts_laid_out_one_by_one(bound: bytes) -> None:
    pdf = read(bound)
    assert struktur.complaints(pdf) == []
    (document,) = struktur.tree(pdf).kids
    assert [element.text for element in document.find("H1")] == ["Isi", "Satu", "Indeks"]
    assert len(document.find("Table")) == 1
    assert [element.title for element in pdf.open_outline().root] == ["Isi", "Satu", "Indeks"]


def test_links_lead_from_part_to_part(bound: bytes) -> None:
    pdf = read(bound)
    targets = {str(name): target[0].objgen for name, target in pikepdf.NameTree(pdf.Root.Names.Dests).items()}
    pages = [page.objgen for page in pdf.pages]
    led = [
        (number, pages.index(targets[str(link.Dest)]))
        for number, page in enumerate(pdf.pages)
        for link in page.get("/Annots", [])
    ]
    last = len(pages) - 1
    assert {(0, 1), (0, last), (last - 1, 0), (last, 1)} <= set(led)


def test_the_file_is_smaller_than_before() -> None:
    assert len(finished(EVERYTHING)) < len(raw(EVERYTHING))


def test_weasyprint_alone_is_complained_of() -> None:
    words = "\n".join(struktur.complaints(read(raw(EVERYTHING))))
    for flaw in (
        "the pages have no labels",
        "“Kepala Bab satu” (MCID",
        "structure elements hang on nothing",
        "holds P (7.2)",
        "goes on as another table on page",
        "has no scope (7.5)",
        "the ID tree does not find",
        "an annotation is not in a Link element (7.18)",
        "is empty",
    ):
        assert flaw in words


def find(pdf: pikepdf.Pdf, tag: str) -> Any:
    return struktur.tree(pdf).find(tag)[0].raw


def content(pdf: pikepdf.Pdf, old: bytes, new: bytes) -> None:
    data = pdf.pages[0].Contents.read_bytes()
    assert old in data
    pdf.pages[0].Contents = pdf.make_stream(data.replace(old, new, 1))


def rename(tag: str, to: str) -> Callable[[pikepdf.Pdf], None]:
    return lambda pdf: find(pdf, tag).__setitem__("/S", Name("/" + to))


def drop(tag: str, name: str) -> Callable[[pikepdf.Pdf], None]:
    return lambda pdf: find(pdf, tag).__delitem__(name)


DAMAGES: dict[str, Callable[[pikepdf.Pdf], Any]] = {
    "is in no element (7.1)": lambda pdf: find(pdf, "H1").__setitem__("/K", pikepdf.Array([])),
    "H1 “” is empty": lambda pdf: find(pdf, "H1").__setitem__("/K", pikepdf.Array([])),
    "a H1 has no text": lambda pdf: find(pdf, "H1").__setitem__("/K", pikepdf.Array([])),
    "which is not drawn": lambda pdf: find(pdf, "H1").__setitem__("/K", 999),
    "names another parent": lambda pdf: find(pdf, "H1").__setitem__("/P", find(pdf, "P")),
    "belongs to two elements": lambda pdf: find(pdf, "H2").__setitem__("/K", find(pdf, "H1").K),
    "hang on nothing": lambda pdf: find(pdf, "Document").K.__delitem__(0),
    "the parent tree has another element": lambda pdf: (
        pdf.Root.StructTreeRoot.ParentTree.Nums[1].reverse()
        if hasattr(list, "no")
        else pdf.Root.StructTreeRoot.ParentTree.Nums.__setitem__(1, pikepdf.Array([]))
    ),
    "paint (f) that is neither": lambda pdf: content(pdf, b"q\n", b"0 0 9 9 re f q\n"),
    "paint (TJ) that is neither": lambda pdf: content(pdf, b"/MCID", b"/Lain"),
    "follows a heading of level 1": rename("H2", "H4"),
    "is no standard type": rename("H2", "Judul"),
    "stands in Sect (7.2)": rename("L", "Sect"),
    "holds P (7.2)": rename("LBody", "P"),
    "holds Sect (7.2)": rename("Caption", "Sect"),
    "more than one Caption": rename("TFoot", "THead"),
    "has no TBody": rename("TBody", "TFoot"),
    "has no scope (7.5)": drop("TH", "/A"),
    "has no alternative text (7.3)": drop("Figure", "/Alt"),
    "has no ID (7.9)": drop("Note", "/ID"),
    "which no element has": drop("Note", "/ID"),
    "is used 2 times (7.9)": lambda pdf: find(pdf, "TH").__setitem__("/ID", String("catatan-1")),
    "columns (7.2)": lambda pdf: find(pdf, "TH").A.__setitem__("/ColSpan", 2),
    "which the table has not": lambda pdf: find(pdf, "TD").A.__setitem__("/Headers", pikepdf.Array([String("x")])),
    "has no Contents (7.18.5)": lambda pdf: find(pdf, "Link").K[0].Obj.__delitem__("/Contents"),
    "not in a Link element": rename("Link", "Span"),
    "leads nowhere": lambda pdf: find(pdf, "Link").K.__delitem__(0),
    "PDF/UA-1 (5)": lambda pdf: pdf.Root.__delitem__("/Metadata"),
    "the language is not given": lambda pdf: pdf.Root.__setitem__("/Lang", String("")),
    "MarkInfo": lambda pdf: pdf.Root.MarkInfo.__setitem__("/Suspects", True),
    "viewers are not asked": lambda pdf: pdf.Root.__delitem__("/ViewerPreferences"),
    "the tab order": lambda pdf: [page.obj.__delitem__("/Tabs") for page in pdf.pages],
    "is not embedded": lambda pdf: [
        value.__delitem__(name)
        for value in pdf.objects
        if isinstance(value, Dictionary)
        for name in ("/FontFile2", "/FontFile3")
        if name in value
    ],
    "has no Unicode value": lambda pdf: [
        font.__delitem__("/ToUnicode") for font in pdf.pages[0].Resources.Font.values()
    ],
    "the file has no structure": lambda pdf: pdf.Root.__delitem__("/StructTreeRoot"),
}


@pytest.mark.parametrize("words", DAMAGES)
def test_damage_is_seen(words: str) -> None:
    pdf = read(finished(EVERYTHING))
    DAMAGES[words](pdf)
    assert any(words in complaint for complaint in struktur.complaints(pdf))


def test_another_order_of_tags_is_noticed() -> None:
    """Should WeasyPrint change how it writes tags, printing stops rather than tagging at random."""
    other = laid_out(TABLE + "<p id=z>z")
    with pytest.raises(RuntimeError, match="WeasyPrint wrote its tags in another order"):
        write(laid_out(EVERYTHING), lambda _, pdf: finish(other, pdf, front=0))


def test_weasyprint_has_nothing_to_say(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "weasyprint"):
        write(HTML(string=html(TABLE + "<p id=z>z")).render(), partial(finish, front=0))
    assert caplog.messages == []
