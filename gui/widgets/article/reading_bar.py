"""The scroll bar of the page: a slim handle on the page's own colour.

Fusion's own takes longer to paint than a screen of text.
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from gui.session.guard import guarded
from gui.widgets.article.colours import colours_on

_MARGIN = 4
_BUTTON = 16
_SHORTEST = 26


class ReadingBar(QScrollBar):
    """A vertical scroll bar; where it is clicked and dragged is the style's affair as ever."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the handle, stronger under the mouse."""
        colours = colours_on(self.palette().base().color())
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours.page)
        if self.maximum() > self.minimum():
            handle = QColor(colours.muted)
            handle.setAlpha(150 if self.underMouse() or self.isSliderDown() else 80)
            slim = self._handle()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(handle)
            painter.drawRoundedRect(slim, slim.width() / 2, slim.width() / 2)
        painter.end()

    def _handle(self) -> QRectF:
        """Where Fusion has the handle, asked without QStyle, which alone takes 6 ms to import."""
        way = self.height() - 2 * _BUTTON
        steps = self.maximum() - self.minimum()
        length = max(_SHORTEST, way * self.pageStep() // (steps + self.pageStep()))
        top = _BUTTON + (way - length) * (self.sliderPosition() - self.minimum()) / steps
        return QRectF(_MARGIN, top + 2, self.width() - 2 * _MARGIN, length - 4)
