"""What rendering yields: a path and its content, not yet on disk."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Artifact:
    """A file to be: `path` is relative to the edition, in posix form; `content` is text or bytes."""

    path: str
    content: str | bytes

    @property
    def data(self) -> bytes:
        """The content as bytes."""
        return self.content.encode() if isinstance(self.content, str) else self.content
