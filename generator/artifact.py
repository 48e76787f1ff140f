"""What rendering yields: a path and its content, not yet on disk; and what is known of a download."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True)
class Artifact:
    """A file to be: `path` is relative to the edition, in posix form; `content` is text or bytes."""

    path: str
    content: str | bytes

    @property
    def data(self) -> bytes:
        """The content as bytes."""
        return self.content.encode() if isinstance(self.content, str) else self.content


@dataclass(frozen=True)
class Printed:
    """A finished download: how many `pages` it has, 0 where it has none, and its `size` in bytes."""

    pages: int
    size: int


NOT_PRINTED: Mapping[str, Printed] = MappingProxyType({})
"""The downloads, modules by id and sheets by path, of a site that is built without them."""
