"""A sentence in one line that never widens the window."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from gui.session.guard import guarded

_FEWEST = 4
"""So many characters are left of it in the narrowest window."""


class OneLine(QLabel):
    """What does not fit is cut with an ellipsis; the tool tip and a screen reader have it whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def show_sentence(self, sentence: str) -> None:
        """Show another sentence; an empty one leaves the line empty."""
        if sentence == self.text():
            return
        self.setText(sentence)
        self.setToolTip(escape(sentence))

    @guarded(QSize())
    def minimumSizeHint(self) -> QSize:
        wide = min(self.sizeHint().width(), _FEWEST * self.fontMetrics().averageCharWidth() + self.width() - self.contentsRect().width())
        return QSize(wide, super().minimumSizeHint().height())

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, place = QPainter(self), self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, place.width())
        middle = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.style().drawItemText(painter, place, middle, self.palette(), self.isEnabled(), shown, self.foregroundRole())
