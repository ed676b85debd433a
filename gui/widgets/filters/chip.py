"""A condition of the filter as a chip: a click opens its values, the cross takes it away."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QToolTip, QWidget

from gui.session.filtering.wording import Condition
from gui.session.guard import guarded

_WIDEST = 260
"""Pixels of a chip at most; longer words are cut, and told by the tool tip."""
_EDGE, _GAP, _CROSS, _SLACK = 9, 4, 7, 4
_TAKE_AWAY = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Chip(QAbstractButton):
    """Clicked, or Enter: `chosen(facet)`; cross, Del or Backspace: `removed(facet)`; arrows: `moved(facet, steps)` along the chips."""

    chosen = Signal(object)
    removed = Signal(object)
    moved = Signal(object, int)

    def __init__(self, condition: Condition, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facet = condition.facet
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self._tell)
        self.say(condition)

    def say(self, condition: Condition) -> None:
        """Show other values."""
        self.condition = condition
        self.setText(str(condition))
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(self.tr("Condition of the filter; Delete takes it away"))
        self.setToolTip("" if self.sizeHint().width() < _WIDEST else self.text())
        self.updateGeometry()
        self.update()

    @guarded(QSize(80, 26))
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        wanted = metrics.horizontalAdvance(self.text()) + 2 * _EDGE + self._cross_room() + _SLACK
        return QSize(min(_WIDEST, wanted), metrics.height() + 8)

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_frame(painter)
            self._draw_words(painter)
            self._draw_cross(painter)

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _TAKE_AWAY:
            self.removed.emit(self.facet)
        elif key in _STEPS:
            forward = _STEPS[key] if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else -_STEPS[key]
            self.moved.emit(self.facet, forward)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.click()
        else:
            super().keyPressEvent(event)

    @guarded(None)
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.isDown() and self.cross().contains(event.position().toPoint()):
            self.setDown(False)
            self.removed.emit(self.facet)
        else:
            super().mouseReleaseEvent(event)

    @guarded(None)
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.update()
        super().mouseMoveEvent(event)

    @guarded(None)
    def focusInEvent(self, event: QEvent) -> None:
        QToolTip.hideText()
        super().focusInEvent(event)  # type: ignore[arg-type]

    def cross(self) -> QRect:
        """Where the cross can be clicked."""
        place = QRect(self.width() - self._cross_room() - _EDGE // 2, 0, self._cross_room() + _EDGE // 2, self.height())
        return self.style().visualRect(self.layoutDirection(), self.rect(), place)

    def _tell(self) -> None:
        self.chosen.emit(self.facet)

    def _cross_room(self) -> int:
        return _CROSS + 2 * _GAP

    def _draw_frame(self, painter: QPainter) -> None:
        palette = self.palette()
        role = QPalette.ColorRole.Highlight if self.hasFocus() else QPalette.ColorRole.Dark
        painter.setPen(QPen(palette.color(role), 2 if self.hasFocus() else 1))
        painter.setBrush(palette.brush(QPalette.ColorRole.Midlight if self.underMouse() else QPalette.ColorRole.Button))
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)

    def _draw_words(self, painter: QPainter) -> None:
        """The name quietly, the values as loud as other words."""
        room = QRect(_EDGE, 0, self.width() - 2 * _EDGE - self._cross_room(), self.height())
        place = self.style().visualRect(self.layoutDirection(), self.rect(), room)
        leading = Qt.AlignmentFlag.AlignLeft if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else Qt.AlignmentFlag.AlignRight
        painter.setPen(self.palette().color(QPalette.ColorRole.ButtonText))
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | leading | Qt.AlignmentFlag.AlignAbsolute), words)

    def _draw_cross(self, painter: QPainter) -> None:
        is_over = self.underMouse() and self.cross().contains(self.mapFromGlobal(self.cursor().pos()))
        role = QPalette.ColorRole.ButtonText if is_over else QPalette.ColorRole.PlaceholderText
        painter.setPen(QPen(self.palette().color(role), 1.6, c=Qt.PenCapStyle.RoundCap))
        middle, arm = QRectF(self.cross()).center(), _CROSS / 2
        for lean in (-1, 1):
            painter.drawLine(middle + QPointF(-arm, -arm * lean), middle + QPointF(arm, arm * lean))
