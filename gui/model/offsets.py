"""Code points (ours) and the units of a widget (Qt's): the only place that converts between them.

A unit is one of UTF-16, and so is each line end that the widget has and the text has not.
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from heapq import merge

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Offsets:
    """Converts positions of one text; costs nothing where no astral character is and no line end was put in.

    A position is a gap between characters, `0 … len(text)`.  `breaks` are the code point positions,
    in order, where the widget has a line end that is no character of the text.
    """

    def __init__(self, text: str, breaks: Sequence[int] = ()) -> None:
        self._points: array[int] | None = None
        """From which code point on there is one unit more, in order: behind an astral character, at a break."""
        is_astral = not text.isascii() and len(text.encode("utf-16-le")) > 2 * len(text)  # quicker than any search
        if is_astral or breaks:
            astral = (match.end() for match in _ASTRAL.finditer(text)) if is_astral else ()
            self._points = array("q", merge(astral, breaks))
            self._units = array("q", (point + i for i, point in enumerate(self._points, 1)))

    def to_units(self, point: int) -> int:
        """The widget's position of the code point position `point`; at a break, behind it."""
        return point if self._points is None else point + bisect_right(self._points, point)

    def to_points(self, unit: int) -> int:
        """The code point position of the widget's position `unit`; inside a pair, the end of the pair.

        Both sides of a break are the same position.
        """
        return unit if self._points is None else unit - bisect_right(self._units, unit)
