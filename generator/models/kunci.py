"""The seal of a frozen edition (``data/2025/kunci.yaml``)."""

from typing import Annotated

from pydantic import StringConstraints

from generator.models.base import Model

Jejak = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""A SHA-256 digest."""
SEAL = "kunci.yaml"
SHARED = "bersama"
"""The folder inside a frozen edition that keeps the law, the glossary and the words as they were."""


class Kunci(Model):
    """The digest of each file of the edition, by its path within the edition's folder."""

    berkas: dict[str, Jejak]
