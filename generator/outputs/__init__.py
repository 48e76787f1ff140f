"""OUTPUTS: what an edition publishes. To add one: a module with `render(edition)`, a line here, its template."""

from collections.abc import Callable, Iterator

from generator.artifact import Artifact
from generator.edition import Edition
from generator.outputs import dataset, pages

Render = Callable[[Edition], Iterator[Artifact]]

OUTPUTS: dict[str, Render] = {
    "halaman": pages.render,
    "data": dataset.render,
}


def render(edition: Edition) -> Iterator[Artifact]:
    """Yield every artifact of every output."""
    for output in OUTPUTS.values():
        yield from output(edition)
