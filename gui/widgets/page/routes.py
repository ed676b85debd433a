"""The ways that connectors go: over the words of one row, or along the margin.  Pixels from the top left corner of the whole text.

A way ends at the upper edge of a row, where the outline of a tag begins, so that it crosses no letter
and no line below the text.
"""

from collections.abc import Iterable, Sequence
from math import copysign

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath


class Rail:
    """The upright line in the margin that all connectors of one tag share: left of the column, or right of it."""

    __slots__ = ("bend", "leftward", "x")

    def __init__(self, x: float, bend: float, *, leftward: bool) -> None:
        self.x, self.bend, self.leftward = x, bend, leftward

    def near(self, run: QRectF) -> QPointF:
        """Where a way from the rail meets the letters of a run."""
        return QPointF(run.right() if self.leftward else run.left(), run.top())

    def landing(self, runs: Sequence[QRectF], depth: float) -> QPointF:
        """Where a way from the rail comes to a tag over the fewest words; of places alike the one nearest to a depth."""
        return min(map(self.near, runs), key=lambda at: (round(abs(at.x() - self.x)), abs(at.y() - depth)))


def over_words(here: Iterable[QRectF], there: Iterable[QRectF]) -> QPainterPath | None:
    """The straight way between two spans that have letters in one row; empty where they touch, None if they share no row."""
    shortest: tuple[float, QRectF, QRectF] | None = None
    rows: dict[float, list[QRectF]] = {}
    for run in here:
        rows.setdefault(run.top(), []).append(run)
    for other in there:
        for run in rows.get(other.top(), ()):
            gap = max(run.left(), other.left()) - min(run.right(), other.right())
            if shortest is None or gap < shortest[0]:
                shortest = gap, run, other
    return None if shortest is None else _bridge(*shortest)


def along(rail: Rail, start: QPointF, end: QPointF) -> QPainterPath:
    """From one place to the rail, along it, and on to another place."""
    way = _to_rail(rail, start, end.y())
    down = copysign(min(rail.bend, abs(end.y() - start.y()) / 2), end.y() - start.y())
    way.lineTo(rail.x, end.y() - down)
    way.quadTo(rail.x, end.y(), _beside(rail, end, abs(down)), end.y())
    way.lineTo(end)
    return way


def to_depth(rail: Rail, start: QPointF, depth: float) -> QPainterPath:
    """From a place to the rail, and along it to a depth: to the edge of what is in sight."""
    way = _to_rail(rail, start, depth)
    way.lineTo(rail.x, depth)
    return way


def _to_rail(rail: Rail, start: QPointF, depth: float) -> QPainterPath:
    way = QPainterPath(start)
    down = copysign(min(rail.bend, abs(depth - start.y()) / 2), depth - start.y())
    way.lineTo(_beside(rail, start, abs(down)), start.y())
    way.quadTo(rail.x, start.y(), rail.x, start.y() + down)
    return way


def _beside(rail: Rail, place: QPointF, bend: float) -> float:
    """Where the bend of a way begins that comes from this place."""
    return rail.x + copysign(min(bend, abs(place.x() - rail.x)), place.x() - rail.x)


def _bridge(gap: float, run: QRectF, other: QRectF) -> QPainterPath:
    way = QPainterPath()
    if gap > 0:
        left, right = (run, other) if run.left() < other.left() else (other, run)
        way.moveTo(left.topRight())
        way.lineTo(right.topLeft())
    return way
