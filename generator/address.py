"""What mkdocs.yml says, the site's address above all, read without MkDocs, which takes a while to import."""

from pathlib import Path
from typing import Any

import yaml
from yaml_env_tag import construct_env_tag


class _Settings(yaml.CSafeLoader):
    """Reads what mkdocs.yml says in MkDocs' own way, but for its references to Python."""


_Settings.add_constructor("!ENV", construct_env_tag)
_Settings.add_multi_constructor("tag:yaml.org,2002:python/", lambda loader, suffix, node: None)


def settings(root: Path) -> dict[str, Any]:
    """Return what mkdocs.yml says, without its references to Python."""
    with (root / "mkdocs.yml").open("rb") as file:
        said: dict[str, Any] = yaml.load(file, _Settings)
    return said


def site_address(root: Path) -> str:
    """Return the site's address with a slash at its end: what JUKNIS_ALAMAT or else mkdocs.yml says."""
    return str(settings(root).get("site_url") or "").rstrip("/") + "/"
