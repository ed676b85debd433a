"""The scroll bar of the page: a slim handle on the page's own colour.

Fusion's own takes longer to paint than a screen of text.
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget

from gui.widgets.article.colours import colours_on
from gui.widgets.article.guard import guarded

_MARGIN = 4


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
            option = QStyleOptionSlider()
            self.initStyleOption(option)
            place = self.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarSlider, self)
            handle = QColor(colours.muted)
            handle.setAlpha(150 if self.underMouse() or self.isSliderDown() else 80)
            slim = QRectF(place).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(handle)
            painter.drawRoundedRect(slim, slim.width() / 2, slim.width() / 2)
        painter.end()
