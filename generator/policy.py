"""What the browser lets a page of the site do: run the site's own scripts, wear its own styles, and ask no other host.

A page says so itself, since a plain file host sends no headers. Words that get into a page as markup by some mistake
can then neither run nor carry anything away.
"""

import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

RULES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",  # the theme's icons are data: addresses in its style sheet
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}
FROM_DISK = {
    "default-src": "'none'",
    "script-src": "'self' file:",
    "style-src": "'self' file:",
    "img-src": "'self' file: data:",
    "base-uri": "'none'",
    "form-action": "'none'",
}
"""The same for a page of the offline bundle, which fetches nothing and has no worker.

On the disk every file is an origin of its own for some browsers, and scripts can't be held to digests there, which ask
for a server's leave: so ``file:``. ``'self'`` is for those who put the unpacked bundle on a server of their own.
"""
_CHARSET = '<meta charset="utf-8">'
_META = '<meta http-equiv="Content-Security-Policy" content="{}">'
_SAID = re.compile(_META.format('[^"]*'))
_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL | re.IGNORECASE)
_NO_CODE = re.compile(r"\bsrc=|\btype=\"application/", re.IGNORECASE)


def guarded(page: str, rules: Mapping[str, str] = RULES) -> str:
    """Return an HTML page with its policy: `rules`, and the scripts inside the page by their hashes.

    Raises ValueError where the page does not say that it is UTF-8, which is where the policy goes.
    """
    if _CHARSET not in page:
        raise ValueError(f"halaman tanpa {_CHARSET}")
    scripts = [words for attributes, words in _SCRIPT.findall(page) if not _NO_CODE.search(attributes)]
    rules = {**rules, "script-src": " ".join([rules["script-src"], *dict.fromkeys(map(_hash, scripts))])}
    policy = "; ".join(f"{name} {value}" for name, value in rules.items())
    return page.replace(_CHARSET, _CHARSET + _META.format(policy), 1)


def from_disk(page: str) -> str:
    """Return an HTML page, guarded or not, with the policy of a page that is opened from the disk."""
    return guarded(_SAID.sub("", page, count=1), FROM_DISK)


def unguarded(app: WSGIApplication) -> WSGIApplication:
    """Return a web application that takes the policy off each page of `app`, which adds a script of its own to it."""

    def answer(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        said: list[Any] = []
        body = b"".join(app(environ, lambda *head: said.extend(head)))  # type: ignore[arg-type]  # no write()
        status, headers = said
        if dict(headers).get("Content-Type", "").startswith("text/html"):
            body = _SAID.sub("", body.decode(), count=1).encode()
        start(status, [(name, str(len(body)) if name == "Content-Length" else value) for name, value in headers])
        return [body]

    return answer


def _hash(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"
