"""What a web server should say beside each file: one table (aturan.yaml), put in the words of each kind of host.

FILES lie in the published folder, since a plain file host takes nothing else. Those at its root are read by the hosts
that look for them and mean nothing to others; those in server/ are for whoever runs a server, who copies them.
"""

import re
import shutil
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator.templating import environment

FILES = {
    "_headers": "server/_headers.j2",  # Netlify, Cloudflare Pages
    "_redirects": "server/_redirects.j2",  # the same, and GitLab Pages
    ".nojekyll": "server/nojekyll.j2",  # GitHub Pages
    "server/nginx.conf": "server/nginx.conf.j2",
    "server/htaccess": "server/htaccess.j2",
    "server/Caddyfile": "server/Caddyfile.j2",
}
"""Path in the published folder → template."""
NOT_FOUND = "404.html"
"""At the root too: hosts without a setting for it look there, and the newest edition's page says where it belongs."""


@cache
def rules() -> dict[str, Any]:
    """Return the table."""
    found: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("aturan.yaml").read_text("utf-8"))
    return found


def write(folder: Path, newest: str) -> None:
    """Put the files for servers into a published folder whose newest edition is `newest`."""
    shutil.copyfile(folder / newest / NOT_FOUND, folder / NOT_FOUND)
    hashed = re.compile(rules()["selamanya"]["pola"])
    paths = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if hashed.search(path.name))
    known = {**rules(), "jenis_berkas": {**rules()["kata"], **rules()["lain"]}}
    for path, template in FILES.items():
        (folder / path).parent.mkdir(exist_ok=True)
        words = environment().get_template(template).render(**known, terbaru=newest, bersidik=paths)
        (folder / path).write_text(words, "utf-8")
