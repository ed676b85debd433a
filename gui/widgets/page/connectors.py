"""Connectors from the current tag to its other ends: quiet lines, with the name of what is there, over the page."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPathStroker, QPen

from gui.session.ends import End
from gui.widgets.page.colours import blended
from gui.widgets.page.ends import Ends
from gui.widgets.page.marks import Marks
from gui.widgets.page.paragraphs import Paragraphs
from gui.widgets.page.plates import Plates
from gui.widgets.page.shaping import Shaping
from gui.widgets.page.webs import Weaver, Web

_QUIET = 0.7
"""How much of the accent a line has."""
_REACH = 3.0
"""So many pixels beside a line belong to it for the mouse."""


class Connectors:
    """Draws them, and knows what lies under the mouse; kept while nothing moves."""

    def __init__(self, paragraphs: Paragraphs, shaping: Shaping, marks: Marks) -> None:
        self._paragraphs, self._shaping, self._marks = paragraphs, shaping, marks
        self._plates = Plates(marks)
        self._weaver = Weaver(paragraphs, shaping, self._plates)
        self.ends = Ends()
        self.sight: Callable[[], tuple[float, float]] | None = None
        """Asked for the depths between which the page is seen."""
        self._web, self._web_of = Web(), _NOWHERE

    def __bool__(self) -> bool:
        return len(self.ends) > 0

    def lead_to(self, ends: Iterable[End]) -> None:
        """These are the other ends of the current tag from now on."""
        self.ends = Ends(ends)
        self._web_of = _NOWHERE

    def measure(self) -> None:
        """The letters have another size."""
        self._plates.measure()
        self._web_of = _NOWHERE

    def draw(self, painter: QPainter) -> None:
        """Draw what is in sight."""
        web, unit, colours = self._now(), self._marks.unit, self._marks.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(blended(colours.selection, colours.page, _QUIET), unit))
        painter.translate(0, -unit / 2)
        for way, _ in web.ways:
            painter.drawPath(way)
        painter.translate(0, unit / 2)
        for plate in web.plates:
            self._plates.draw(painter, plate)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def draw_ends(self, painter: QPainter, paragraph: int) -> None:
        """Outline the ends in a paragraph, under its text; the painter stands at its corner."""
        ends = self.ends.between(*self._shaping.bounds(paragraph)) if not self._shaping.showing.all_hidden else []
        for end in ends:
            self._marks.draw_outline(painter, self._shaping.runs(paragraph, end.span.start, end.span.end), 1)

    def at(self, point: QPointF) -> End | None:
        """The end that a connector under this point of the page leads to."""
        web = self._now()
        for plate in reversed(web.plates):
            if plate.box.contains(point):
                return plate.end
        near, stroker = QRectF(point.x() - _REACH, point.y() - _REACH, 2 * _REACH, 2 * _REACH), QPainterPathStroker()
        stroker.setWidth(2 * _REACH)
        for way, end in web.ways:
            if way.controlPointRect().adjusted(-1, -1, 1, 1).intersects(near) and stroker.createStroke(way).contains(point):
                return end
        return None

    def under(self, position: int) -> End | None:
        """The end whose words lie over a code point, the shortest of several."""
        return self.ends.under(position) if not self._shaping.showing.all_hidden else None

    def _now(self) -> Web:
        """The web for what is in sight now."""
        tag = self._shaping.current
        if not self.ends or tag is None or self.sight is None or self._shaping.showing.all_hidden:
            return Web()
        paragraphs, span, sight = self._paragraphs, self._shaping.moved or tag.span, self.sight()
        now = span.start, span.end, *sight, paragraphs.times_broken, paragraphs.depth, paragraphs.left
        if now != self._web_of:
            self._web, self._web_of = self._weaver.web(tag, span, self.ends, *sight), now
        return self._web


_NOWHERE: tuple[float, ...] = ()
"""What no web belongs to."""
