"""Letters, signs and dots as little pictures: drawn once, then laid down in a microsecond or two, where a pen takes twenty."""

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap

from gui.model.kinds import FACES, Kind, Status

_DOUBT = "?"
_DOTS = 32
"""So many dots are in one picture."""


class Stamps:
    """The letters of the kinds in one font, and the signs of the statuses in a size that goes with it."""

    def __init__(self, font: QFont, height: float, unit: float) -> None:
        self._font, self._height, self._unit = font, height, unit
        self._tail = float(ceil(QFontMetricsF(font).tightBoundingRect(FACES[Kind.QUOTE].letter).bottom()))
        self._size = height * 0.9
        self._ratio = 0.0
        self._made: dict[tuple[str, int], QPixmap] = {}
        self.sign_width = self._size * 1.15 + 2 * unit

    def measure(self, ratio: float) -> None:
        """Draw for a screen with so many device pixels to a pixel."""
        if ratio != self._ratio:
            self._ratio = ratio
            self._made.clear()

    def lay_letter(self, painter: QPainter, at: QPointF, kind: Kind, ink: QColor) -> None:
        """Lay the letter of a kind down, the top left corner of the capital `at` a point."""
        painter.drawPixmap(QPointF(at.x(), at.y() - self._tail), self._letter(kind, ink))

    def lay_sign(self, painter: QPainter, at: QPointF, status: Status, ink: QColor) -> None:
        """Lay down a check for accepted, a cross for rejected."""
        painter.drawPixmap(at, self._sign(status, ink))

    def lay_doubt(self, painter: QPainter, at: QPointF, ink: QColor) -> None:
        """Lay down the question mark of a tag whose annotator is not sure."""
        painter.drawPixmap(at, self._made.get((_DOUBT, ink.rgb())) or self._draw(_DOUBT, ink, self._draw_doubt))

    def lay_dots(self, painter: QPainter, place: QRectF, ink: QColor) -> None:
        """Fill a place that is two fine strokes high with dots."""
        painter.drawTiledPixmap(place, self._made.get(("dots", ink.rgb())) or self._draw_dots(ink))

    def _letter(self, kind: Kind, ink: QColor) -> QPixmap:
        return self._made.get((kind, ink.rgb())) or self._draw(kind, ink, self._draw_letter)

    def _sign(self, status: Status, ink: QColor) -> QPixmap:
        return self._made.get((status, ink.rgb())) or self._draw(status, ink, self._draw_sign)

    def _draw(self, what: str, ink: QColor, draw: Callable[[QPainter, str, QColor], None]) -> QPixmap:
        side = ceil((2 * self._height + 2 * self._unit) * self._ratio)
        picture = QPixmap(side, side)
        picture.setDevicePixelRatio(self._ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(painter, what, ink)
        painter.end()
        self._made[what, ink.rgb()] = picture
        return picture

    def _draw_dots(self, ink: QColor) -> QPixmap:
        side = 2 * self._unit
        picture = QPixmap(ceil(_DOTS * 2 * side * self._ratio), ceil(side * self._ratio))
        picture.setDevicePixelRatio(self._ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        for dot in range(_DOTS):
            painter.fillRect(QRectF(dot * 2 * side, 0, side, side), ink)
        painter.end()
        self._made["dots", ink.rgb()] = picture
        return picture

    def _draw_letter(self, painter: QPainter, kind: str, ink: QColor) -> None:
        painter.setFont(self._font)
        painter.setPen(ink)
        raised = self._tail if kind == Kind.QUOTE else 0.0  # a tail would reach into the next line of text
        painter.drawText(QPointF(0, self._tail + self._height - raised), FACES[Kind(kind)].letter)

    def _draw_doubt(self, painter: QPainter, sign: str, ink: QColor) -> None:
        painter.setFont(self._font)
        painter.setPen(ink)
        painter.drawText(QPointF(self._unit, self._height), sign)

    def _draw_sign(self, painter: QPainter, status: str, ink: QColor) -> None:
        size, x = self._size, self._unit
        painter.setPen(QPen(ink, 1.5 * self._unit, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        if status == Status.ACCEPTED:
            painter.drawPolyline([QPointF(x, size * 0.55), QPointF(x + size * 0.4, size), QPointF(x + size * 1.15, size * 0.1)])
        else:
            painter.drawLine(QLineF(x, size * 0.1, x + size * 0.9, size))
            painter.drawLine(QLineF(x, size, x + size * 0.9, size * 0.1))
