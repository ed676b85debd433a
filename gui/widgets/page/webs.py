"""All that is drawn of connectors at one time.  Pixels from the top left corner of the whole text."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPainterPathStroker, QPen

from gui.session.linking.ends import End
from gui.widgets.page.colours import blended
from gui.widgets.page.marks import Marks
from gui.widgets.page.plates import Plate, Plates

_QUIET = 0.7
"""How much of the accent a line has."""
_REACH = 3.0
"""So many pixels beside a line belong to it for the mouse."""


class Web:
    """Ways and plates, each of which leads to an end."""

    __slots__ = ("_drawer", "_marks", "plates", "ways")

    def __init__(self, marks: Marks, drawer: Plates) -> None:
        self._marks, self._drawer = marks, drawer
        self.ways: list[tuple[QPainterPath, End]] = []
        self.plates: list[Plate] = []

    def draw(self, painter: QPainter) -> None:
        """Draw lines first, then the words on them."""
        unit, colours = self._marks.unit, self._marks.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(blended(colours.selection, colours.page, _QUIET), unit))
        painter.translate(0, -unit / 2)  # a line above a row ends at the outlines in it
        for way, _ in self.ways:
            painter.drawPath(way)
        painter.translate(0, unit / 2)
        for plate in self.plates:
            self._drawer.draw(painter, plate)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def at(self, point: QPointF) -> End | None:
        """The end that what lies under this point leads to."""
        for plate in reversed(self.plates):
            if plate.box.contains(point):
                return plate.end
        near, stroker = QRectF(point.x() - _REACH, point.y() - _REACH, 2 * _REACH, 2 * _REACH), QPainterPathStroker()
        stroker.setWidth(2 * _REACH)
        for way, end in self.ways:
            if way.controlPointRect().adjusted(-1, -1, 1, 1).intersects(near) and stroker.createStroke(way).contains(point):
                return end
        return None
