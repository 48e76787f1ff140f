"""The pictures of fields: what a viewer draws over the boxes of the page."""

from functools import cache

import pikepdf
from pikepdf import Array, Dictionary, Name

_ROUND = 0.5523
"""How far the handles of a quarter of a circle stand out, in radii."""
INK = "0.04 0.16 0.36"
_NOTHING = b"q Q"  # not no bytes at all, which compressed are no valid stream


class Pictures:
    """Draws fields of one file. What is typed in gets a picture of its own, since programs write over it in place."""

    def __init__(self, pdf: pikepdf.Pdf, resources: pikepdf.Object) -> None:
        self._pdf = pdf
        self._resources = resources
        self._shared: dict[tuple[bytes, float, float], pikepdf.Object] = {}

    def empty(self, width: float, height: float) -> Dictionary:
        """Return the picture of a field without text."""
        picture = self._draw(b"/Tx BMC\nEMC\n", width, height)
        picture.Resources = self._resources
        return Dictionary(N=picture)

    def button(self, state: str, width: float, height: float, *, dot: bool) -> Dictionary:
        """Return the pictures of a button, off and on; `dot` is that of a radio button, else it is a tick."""
        side = min(width, height)
        mark = _dot(width, height, 0.29 * side) if dot else _tick(width, height, side)
        return Dictionary(
            {
                "/N": Dictionary(
                    {f"/{state}": self._share(mark, width, height), "/Off": self._share(_NOTHING, width, height)}
                )
            }
        )

    def _share(self, drawing: bytes, width: float, height: float) -> pikepdf.Object:
        key = drawing, width, height
        if key not in self._shared:
            self._shared[key] = self._draw(drawing, width, height)
        return self._shared[key]

    def _draw(self, drawing: bytes, width: float, height: float) -> pikepdf.Object:
        picture = self._pdf.make_stream(drawing, Type=Name.XObject, Subtype=Name.Form)
        picture.BBox = Array([0, 0, width, height])
        picture.Resources = Dictionary()
        return picture


@cache
def _dot(width: float, height: float, radius: float) -> bytes:
    x, y, r, k = width / 2, height / 2, radius, radius * _ROUND
    curves = (
        (x + r, y + k, x + k, y + r, x, y + r),
        (x - k, y + r, x - r, y + k, x - r, y),
        (x - r, y - k, x - k, y - r, x, y - r),
        (x + k, y - r, x + r, y - k, x + r, y),
    )
    lines = [f"{INK} rg {x + r:.2f} {y:.2f} m", *(" ".join(f"{at:.2f}" for at in curve) + " c" for curve in curves)]
    return "\n".join([*lines, "f"]).encode()


@cache
def _tick(width: float, height: float, side: float) -> bytes:
    left, low = (width - side) / 2, (height - side) / 2
    points = ((0.22, 0.52), (0.43, 0.28), (0.80, 0.78))
    at = [f"{left + x * side:.2f} {low + y * side:.2f}" for x, y in points]
    return f"{INK} RG {0.13 * side:.2f} w 1 J 1 j {at[0]} m {at[1]} l {at[2]} l S".encode()
