"""The record of what was reviewed: ids that must not vanish, and which text of the law each item was held against."""

from pydantic import Field

from generator.models.base import Model

RECORD = "tinjauan.yaml"
"""The name of a record: one beside the shared data, one in each edition's folder."""


class Tinjauan(Model):
    """One record (``tinjauan.yaml``), written by ``juknis tinjau``.

    `isi` gives, for each file by its id, the ids inside it without that prefix. `rujukan` gives, for each entry,
    what it refers to in the law in the order it does so, each as "id fingerprint".
    """

    isi: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    rujukan: dict[str, tuple[str, ...]] = Field(default_factory=dict)
