"""OUTPUTS: what an edition publishes.

To add one: a module with `render(edition, printed)`, a line here, its template.
"""

from collections.abc import Callable, Iterator, Mapping

from generator.artifact import NOT_PRINTED, Artifact, Printed
from generator.edition import Edition
from generator.outputs import aplikasi, changes, dataset, pages, periksa_mandiri, redirects

Render = Callable[[Edition, Mapping[str, Printed]], Iterator[Artifact]]

OUTPUTS: dict[str, Render] = {
    "halaman": pages.render,
    "data": dataset.render,
    "periksa-mandiri": periksa_mandiri.render,
    "aplikasi": aplikasi.render,
    "perubahan": changes.render,
    "alihan": redirects.render,
}


def render(edition: Edition, printed: Mapping[str, Printed] = NOT_PRINTED) -> Iterator[Artifact]:
    """Yield every artifact of every output; `printed` are the files that lie beside: modules by id, sheets by path."""
    for output in OUTPUTS.values():
        yield from output(edition, printed)
