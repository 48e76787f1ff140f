"""The offline bundle: a built edition as one zip that is unpacked and opened from the disk, where no server answers.

A browser adds no ``index.html`` to a folder there, loads no modules, fetches nothing and runs no workers. So links name
files, modules come as plain scripts, and data as scripts that put them where overrides/skrip/dom/ambil.js looks.
"""

import json
import re
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urljoin
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from generator.policy import from_disk
from generator.scripts import bundle
from generator.templating import environment

START = "Buka-panduan.html"
"""What a person opens; all else is in one folder beside it."""
INSIDE = "isi/"
OPENER = "bundel/buka.js"
DATA = ("cari/*.json", "periksa-mandiri/instrumen/*.json")
"""What pages would fetch."""
LEFT_OUT = (
    "pekerja.js",
    "manifest.webmanifest",
    "luring/panduan.json",
    "404.html",
    "sitemap.xml*",
    "assets/**/*.map",
    "assets/javascripts/lunr/**/*",
    "assets/javascripts/workers/*",
    "unduhan/juknis-*.zip",
)
"""What only a server, or a page from one, has a use for."""
_FORMS = "unduhan/"
"""Pages below it are files of their own, which work anywhere."""
_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)">')
_CHARSET = '<meta charset="utf-8">'
_ONLY_ONLINE = re.compile(
    r'<link rel="manifest"[^>]*>|<meta name="juknis-pekerja"[^>]*>|<p class="bundel">.*?</p>', re.DOTALL
)
_TAG = re.compile(r'<script\b[^>]*>.*?</script>|<(?:a|area|link)\b(?:[^>"]|"[^"]*")*>', re.DOTALL | re.IGNORECASE)
_HREF = re.compile(r'(?<=\bhref=")([^"?#]+)(?=["?#])')
_CONFIG = '<script id="__config" type="application/json">'
_MODULE = '<script type="module" '


def path(year: str) -> str:
    """Return where the bundle of an edition is published."""
    return f"unduhan/juknis-{year}.zip"


def write(folder: Path, day: date) -> None:
    """Put the bundle of the edition that is built in `folder` there, dated `day`."""
    (folder / path(folder.name)).write_bytes(packed(folder, day))


def packed(folder: Path, day: date) -> bytes:
    """Return the zip of the edition that is built in `folder`, named by its year; of the same files, the same bytes."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in sorted(files(folder)):
            info = ZipInfo(f"juknis-{folder.name}/{name}", (day.year, day.month, day.day, 0, 0, 0))
            info.compress_type, info.create_system, info.external_attr = ZIP_DEFLATED, 3, 0o644 << 16
            archive.writestr(info, data, compresslevel=9)
    return out.getvalue()


def files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the bundle: where each is in it, and what it holds."""
    out = _matching(folder, LEFT_OUT)
    data = _matching(folder, DATA)
    paths = {one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file()} - out
    site = _site(folder)
    for one in paths:
        content = (folder / one).read_bytes()
        if one in data:
            yield f"{INSIDE}{one}.js", _as_script(one, content.decode()).encode()
        elif one.endswith(".html") and not one.startswith(_FORMS):
            yield INSIDE + one, page(content.decode(), one, paths, site).encode()
        elif one.startswith("aset/") and one.endswith(".js"):
            yield INSIDE + one, _plain(content.decode()).encode()
        else:
            yield INSIDE + one, content
    yield f"{INSIDE}aset/buka.js", _plain(bundle(OPENER)).encode()
    yield START, _start(folder.name).encode()


def page(words: str, place: str, paths: set[str], site: str) -> str:
    """Return a page of the site as it is in the bundle.

    `place` is its path, `paths` are those of all files; `site` is the address of the published edition.
    """
    words = _TAG.sub(lambda found: _tag(found[0], place, paths, site), _ONLY_ONLINE.sub("", words))
    return from_disk(words).replace(_CHARSET, f'{_CHARSET}<meta name="juknis-bundel" content="{site}">', 1)


def _tag(tag: str, place: str, paths: set[str], site: str) -> str:
    """Return a link with the file that it leads to, or a script as one that needs no server."""
    if tag.startswith(_CONFIG):
        return _settled(tag)
    if tag[:7].lower() == "<script":
        return tag.replace(_MODULE, "<script defer ", 1) if tag.startswith(_MODULE) else tag
    return _HREF.sub(lambda found: _named(found[1], place, paths, site), tag)


def _named(address: str, place: str, paths: set[str], site: str) -> str:
    """Return an address with ``index.html`` where it is that of a folder; what lies outside, as it is published."""
    inside = normpath(join(dirname(place), unquote(address)))
    if inside.startswith(".."):
        return urljoin(urljoin(site, place), address)
    return f"{address.rstrip('/')}/index.html" if normpath(join(inside, "index.html")) in paths else address


def _settled(tag: str) -> str:
    """Return the theme's settings without the versions, a list of which it would fetch."""
    settings = {**json.loads(tag.removeprefix(_CONFIG).removesuffix("</script>")), "version": None}
    words = json.dumps(settings, ensure_ascii=False).replace("</", "<\\/")
    return f"{_CONFIG}{words}</script>"


def _as_script(place: str, words: str) -> str:
    """Return JSON as a script that puts it, still as words, where pages look for it."""
    known, value = (json.dumps(one, ensure_ascii=False) for one in (place, words))
    return f"(globalThis.JUKNIS ??= {{}})[{known}] = {value};\n"


def _plain(script: str) -> str:
    """Return a joined module as a script that keeps its names to itself, as modules do."""
    return f'(() => {{\n"use strict";\n{script}}})();\n'


def _start(year: str) -> str:
    template = environment().get_template("root/buka.html.j2")
    return from_disk(template.render(tahun=year, awal=f"{INSIDE}index.html", skrip=f"{INSIDE}aset/buka.js"))


def _site(folder: Path) -> str:
    """Return the address of the published edition, as its first page tells it."""
    found = _CANONICAL.search((folder / "index.html").read_text("utf-8"))
    return found[1] if found else ""


def _matching(folder: Path, patterns: tuple[str, ...]) -> set[str]:
    return {one.relative_to(folder).as_posix() for pattern in patterns for one in folder.glob(pattern)}
