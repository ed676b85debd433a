"""The scroll bar of the page: a slim handle on the page's own colour, with ticks where search hits and tags are.

Fusion's own takes longer to paint than a screen of text.
"""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QScrollBar, QWidget

from gui.model.kinds import Kind
from gui.session.guard import guarded
from gui.widgets.page.colours import Colours, colours_on

_MARGIN = 4
_BUTTON = 16
_SHORTEST = 26
_TALL = 2
"""How many pixels high a tick is."""


class ReadingBar(QScrollBar):
    """A vertical scroll bar; where it is clicked and dragged is the style's affair as ever."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._hits: frozenset[int] = frozenset()
        self._tags: dict[Kind, frozenset[int]] = {}
        self._ticks: QPixmap | None = None
        self._ticks_for: tuple[float, ...] = ()

    def way(self) -> int:
        """How many rows of pixels the whole text has on the bar."""
        return max(1, self.height() - 2 * _BUTTON)

    def set_ticks(self, hits: Iterable[int], tags: Mapping[Kind, Iterable[int]]) -> None:
        """Show ticks in these rows: of search hits over the whole width, of tags in a column for each kind."""
        now = frozenset(hits), {kind: frozenset(rows) for kind, rows in tags.items() if rows}
        if now != (self._hits, self._tags):
            self._hits, self._tags = now
            self._ticks = None
            self.update()

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ticks and the handle, which is stronger under the mouse."""
        colours = colours_on(self.palette().base().color())
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours.page)
        if self._hits or self._tags:
            painter.drawPixmap(0, _BUTTON, self._drawn_ticks(colours))
        if self.maximum() > self.minimum():
            handle = QColor(colours.muted)
            handle.setAlpha(150 if self.underMouse() or self.isSliderDown() else 80)
            slim = self._handle()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(handle)
            painter.drawRoundedRect(slim, slim.width() / 2, slim.width() / 2)
        painter.end()

    def _drawn_ticks(self, colours: Colours) -> QPixmap:
        """A picture of them, drawn once: the bar is painted at every step of scrolling."""
        ratio = self.devicePixelRatioF()
        sizes = (self.width(), self.way(), ratio, colours.page.rgb())
        if self._ticks is None or self._ticks_for != sizes:
            self._ticks_for = sizes
            self._ticks = QPixmap(round(self.width() * ratio), round((self.way() + _TALL) * ratio))
            self._ticks.setDevicePixelRatio(ratio)
            self._ticks.fill(colours.page)
            painter = QPainter(self._ticks)
            third = self.width() / len(Kind)
            for column, kind in enumerate(Kind):
                for row in self._tags.get(kind, ()):
                    painter.fillRect(QRectF(column * third, row, third - 1, _TALL), colours.inks[kind])
            for row in self._hits:
                painter.fillRect(QRectF(0, row, self.width(), _TALL), colours.hit)
            painter.end()
        return self._ticks

    def _handle(self) -> QRectF:
        """Where Fusion has the handle, asked without QStyle, which alone takes 6 ms to import."""
        way = self.height() - 2 * _BUTTON
        steps = self.maximum() - self.minimum()
        length = max(_SHORTEST, way * self.pageStep() // (steps + self.pageStep()))
        top = _BUTTON + (way - length) * (self.sliderPosition() - self.minimum()) / steps
        return QRectF(_MARGIN, top + 2, self.width() - 2 * _MARGIN, length - 4)
