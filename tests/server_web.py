"""Real web servers for the tests, set up with the files that the site brings for them."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

NGINX = """daemon off; pid {own}/pid; error_log {own}/galat; worker_processes 1; {user}
events {{}}
http {{
  access_log off; client_body_temp_path {own}/a; proxy_temp_path {own}/b; fastcgi_temp_path {own}/c;
  uwsgi_temp_path {own}/d; scgi_temp_path {own}/e; include {own}/situs.conf;
}}
"""
APACHE = """ServerRoot {own}
ServerName 127.0.0.1
Listen 127.0.0.1:{port}
PidFile {own}/pid
ErrorLog {own}/galat
{user}
{modules}
TypesConfig /dev/null
DocumentRoot {site}
<Directory {site}>
  Require all granted
  Options FollowSymLinks
  AllowOverride FileInfo
</Directory>
"""
MODULES = ("mpm_event", "authz_core", "dir", "mime", "headers", "filter", "deflate", "alias")


def program(name: str) -> str:
    """Return where a server is; a missing one fails, since a skip would look like a pass."""
    found = shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    if found is None:
        pytest.fail(
            f"{name} tidak ditemukan: jalankan ./juknis uji, atau pasang nginx-light dan apache2-bin", pytrace=False
        )
    return found


@contextmanager
def nginx(site: Path) -> Iterator[int]:
    """Serve a published folder, and give the port."""
    with tempfile.TemporaryDirectory() as name:
        own, port = Path(name), free_port()
        words = (site / "server/nginx.conf").read_text("utf-8")
        for given, ours in (
            ("listen 80;", f"listen 127.0.0.1:{port};"),
            ("    listen [::]:80;\n", ""),
            ("root /srv/juknis/site;", f"root {site};"),
        ):
            assert words.count(given) == 1
            words = words.replace(given, ours)
        (own / "situs.conf").write_text(words, "utf-8")
        (own / "nginx.conf").write_text(NGINX.format(own=own, user="user root;" if os.geteuid() == 0 else ""))
        with running([program("nginx"), "-e", f"{own}/galat", "-c", f"{own}/nginx.conf"], port, own):
            yield port


@contextmanager
def apache(site: Path) -> Iterator[int]:
    """The same; Apache never serves as root, so it gets a copy (without the heavy modules) that anybody may read."""
    with tempfile.TemporaryDirectory() as name:
        own, port = Path(name), free_port()
        own.chmod(0o755)
        shutil.copytree(
            site, own / "situs", ignore=lambda folder, _: ["modul"] if Path(folder).name == "unduhan" else []
        )
        shutil.copy(site / "server/htaccess", own / "situs/.htaccess")
        load = "\n".join(f"LoadModule {item}_module /usr/lib/apache2/modules/mod_{item}.so" for item in MODULES)
        user = "User nobody\nGroup nogroup" if os.geteuid() == 0 else ""
        words = APACHE.format(own=own, port=port, user=user, modules=load, site=own / "situs")
        (own / "httpd.conf").write_text(words)
        with running([program("apache2"), "-DFOREGROUND", "-f", f"{own}/httpd.conf"], port, own):
            yield port


SERVERS = {"nginx": nginx, "apache": apache}


@contextmanager
def running(command: list[str], port: int, own: Path) -> Iterator[None]:
    """Run a server until the end of this."""
    with (own / "keluaran").open("wb") as output:
        process = subprocess.Popen(command, stdout=output, stderr=output)
        try:
            end = time.monotonic() + 30
            while process.poll() is None and not listens(port) and time.monotonic() < end:
                time.sleep(0.05)
            said = "".join((own / name).read_text("utf-8") for name in ("keluaran", "galat") if (own / name).exists())
            assert process.poll() is None, said
            yield
        finally:
            process.terminate()
            process.wait(30)


def listens(port: int) -> bool:
    with socket.socket() as attempt:
        # A socket may meet itself: both ends are then the free port.
        return attempt.connect_ex(("127.0.0.1", port)) == 0 and attempt.getsockname() != attempt.getpeername()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
