"""The seal of a frozen edition (``data/2025/kunci.yaml``)."""

from typing import Annotated

from pydantic import StringConstraints

from generator.models.base import Model

Jejak = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""A SHA-256 digest."""
SEAL = "kunci.yaml"
SHARED = "bersama"
"""The folder inside a frozen edition that keeps the shared files and the hand-written pages as they were."""


HANDWRITTEN = "content"
"""The folder of the hand-written pages: of the project, and inside SHARED as they were."""


class Kunci(Model):
    """The digest of each file of the edition, and of the map that leads to it, by its path within ``data/``."""

    berkas: dict[str, Jejak]
