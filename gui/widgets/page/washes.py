"""Spans that are no tags and lie under the text all the same: search hits, and what was left out of a tag."""

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from gui.model.span import Span
from gui.widgets.page.colours import blended
from gui.widgets.page.marks import Marks
from gui.widgets.page.shaping import Shaping

_GHOST = 0.14
"""How much of the text's colour the ground of a ghost has."""


class Washes:
    """Draws them; all positions are code points.  The painter stands at the paragraph's corner."""

    def __init__(self, shaping: Shaping, marks: Marks) -> None:
        self._shaping, self._marks = shaping, marks
        self.hits: Sequence[Span] = ()
        """In the order of the text, none over another."""
        self.current_hit = -1
        """Which of them is looked at, -1 for none."""
        self.ghost: Sequence[Span] = ()
        """What was left out of a tag a moment ago."""

    def __bool__(self) -> bool:
        return bool(self.hits or self.ghost)

    def clear(self) -> None:
        """There is nothing to draw."""
        self.hits, self.current_hit, self.ghost = (), -1, ()

    def draw(self, painter: QPainter, paragraph: int) -> None:
        """Draw what lies under the paragraph's text."""
        first, last = self._shaping.bounds(paragraph)
        for at in range(max(0, bisect_right(self.hits, first, key=_start) - 1), len(self.hits)):
            hit = self.hits[at]
            if hit.start > last:
                break
            runs = self._shaping.runs(paragraph, hit.start, hit.end)
            for run in runs:
                painter.fillRect(run, self._marks.colours.hit)
            if at == self.current_hit:
                self._marks.draw_outline(painter, runs, 2)
        for span in self.ghost:
            if span.start <= last and first < span.end:
                self._draw_ghost(painter, self._shaping.runs(paragraph, span.start, span.end))

    def _draw_ghost(self, painter: QPainter, runs: list[QRectF]) -> None:
        """A pale ground and dots below: seen, and not taken for a tag."""
        colours, unit = self._marks.colours, self._marks.unit
        pen = QPen(colours.muted, unit, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([1, 2])
        for run in runs:
            painter.fillRect(run, blended(colours.text, colours.page, _GHOST))
            painter.setPen(pen)
            painter.drawLine(QLineF(run.left(), run.bottom() + unit, run.right(), run.bottom() + unit))


def _start(span: Span) -> int:
    return span.start
