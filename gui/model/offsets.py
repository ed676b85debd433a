"""Code points (ours) and UTF-16 units (Qt's): the only place that converts between them."""

import re
from array import array
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Offsets:
    """Converts positions of one text; costs nothing where no astral character is.

    A position is a gap between characters, `0 … len(text)`.
    """

    def __init__(self, text: str) -> None:
        self._points: array[int] | None = None
        if not text.isascii() and _ASTRAL.search(text):
            self._points = array("q", (match.start() for match in _ASTRAL.finditer(text)))
            self._units = array("q", (point + i for i, point in enumerate(self._points)))

    def to_units(self, point: int) -> int:
        """The UTF-16 position of the code point position `point`."""
        return point if self._points is None else point + bisect_left(self._points, point)

    def to_points(self, unit: int) -> int:
        """The code point position of the UTF-16 position `unit`; inside a pair, the end of the pair."""
        return unit if self._points is None else unit - bisect_left(self._units, unit - 1)
