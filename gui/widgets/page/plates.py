"""What is written beside connectors: what the end of one is to the current tag, and at the edge of the page what is out of sight.

Pixels from the top left corner of the whole text.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from gui.session.linking.ends import End
from gui.widgets.page.colours import blended
from gui.widgets.page.marks import Marks

_SIZE = 1.15
"""The height of the words, in heights of the kinds' letters."""
_FRAME = 0.5
"""How much of the accent the frame of a plate has at the edge of the page."""


class Plate:
    """Words over a place on the page that lead to an end; `points` is -1 or 1 for one that says what lies above or below the page."""

    __slots__ = ("box", "end", "points", "words")

    def __init__(self, box: QRectF, words: str, end: End, points: int = 0) -> None:
        self.box, self.words, self.end, self.points = box, words, end, points


class Plates:
    """Makes and draws them, in the sizes of the marks."""

    def __init__(self, marks: Marks) -> None:
        self._marks = marks
        self.measure()

    def measure(self) -> None:
        """The letters have another size."""
        self._font = QFont(self._marks.letter_font)
        self._font.setBold(False)
        self._font.setPointSizeF(self._marks.letter_font.pointSizeF() * _SIZE)
        self._metrics = QFontMetricsF(self._font)
        self.height = float(round(self._metrics.height()))

    def name(self, end: End, run: QRectF, taken: list[QRectF], top: float, *, leftward: bool) -> Plate:
        """A plate above the first letters of an end, beside those that stand there already; below them where the page begins at `top`."""
        unit = self._marks.unit
        wide = self._metrics.horizontalAdvance(end.name) + 4 * unit
        y = run.top() - unit - self.height
        box = QRectF(run.right() - wide if leftward else run.left(), y if y >= top else run.bottom() + unit, wide, self.height)
        for other in taken:
            if other.intersects(box):
                box.moveLeft(other.left() - wide if leftward else other.right())
        taken.append(box)
        return Plate(box, end.name, end)

    def signpost(self, end: End, excerpt: str, more: int, corner: QPointF, widest: float, points: int, *, leftward: bool) -> Plate:
        """A plate at the edge of the page: which end lies there, and how many `more` do."""
        unit = self._marks.unit
        rest = f" +{more}" if more else ""
        room = widest - self._metrics.horizontalAdvance(rest) - self._arrow - 6 * unit
        said = f"{end.name}: "
        short = self._metrics.elidedText(excerpt, Qt.TextElideMode.ElideRight, room - self._metrics.horizontalAdvance(said))
        words = f"{said}\u2068{short}\u2069{rest}"  # isolated: its own direction does not turn the words around it
        wide = self._metrics.horizontalAdvance(words) + self._arrow + 6 * unit
        high = self.height + 2 * unit
        left, top = corner.x() - wide if leftward else corner.x(), corner.y() if points < 0 else corner.y() - high
        return Plate(QRectF(left, top, wide, high), words, end, points)

    def draw(self, painter: QPainter, plate: Plate) -> None:
        """Draw the words on the colour of the page: what is below them is in the way."""
        colours, unit, box = self._marks.colours, self._marks.unit, plate.box
        painter.setFont(self._font)
        if plate.points:
            painter.setPen(QPen(blended(colours.selection, colours.page, _FRAME), unit))
            painter.setBrush(colours.page)
            painter.drawRoundedRect(box.adjusted(unit / 2, unit / 2, -unit / 2, -unit / 2), 2 * unit, 2 * unit)
            self._draw_arrow(painter, plate)
            box = box.adjusted(self._arrow, 0, 0, 0)
        else:
            painter.fillRect(box, colours.page)
        painter.setPen(colours.selection)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, plate.words)

    @property
    def _arrow(self) -> float:
        return self.height * 0.7

    def _draw_arrow(self, painter: QPainter, plate: Plate) -> None:
        colour, half = self._marks.colours.selection, self._arrow * 0.3
        middle = QPointF(plate.box.left() + self._arrow * 0.75, plate.box.center().y())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        tip, foot = plate.points * half, -plate.points * half
        painter.drawPolygon(QPolygonF([middle + QPointF(0, tip), middle + QPointF(half, foot), middle + QPointF(-half, foot)]))
