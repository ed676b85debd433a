"""A small frame at the caret, over the text, that has the keyboard as long as it is there."""

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QFocusEvent, QPalette
from PySide6.QtWidgets import QFrame, QWidget

_GAP = 4


class AtCaret(QFrame):
    """Opens below the caret, or above it where there is more room; whoever looks elsewhere has thought better of it.

    It lies in the window and is none of its own: a screen reader does not find pop-ups of Qt's from
    the window, and on some desktops only pop-ups have a place of their choice.
    """

    def __init__(self, name: str, window: QWidget) -> None:
        super().__init__(window)
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameStyle(QFrame.Shape.Box | QFrame.Shadow.Plain)
        line = QPalette(self.palette())
        line.setColor(QPalette.ColorRole.WindowText, line.color(QPalette.ColorRole.PlaceholderText))
        self.setPalette(line)  # over a page as dark as the frame there would be no edge to see
        self.setAutoFillBackground(True)
        self._came_from = window.focusWidget()

    def place_at(self, caret: QRect, room: QRect) -> None:
        """Lie at the caret, within `room`; both in pixels of the window."""
        x = max(room.left(), min(caret.left(), room.right() - self.width()))
        below, above = caret.bottom() + _GAP, caret.top() - _GAP - self.height()
        self.move(QPoint(x, below if below + self.height() <= room.bottom() or above < 0 else above))

    def take_keyboard(self, part: QWidget) -> None:
        """Show it, with the keyboard in this part of it."""
        self.show()
        self.raise_()
        part.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Give the keyboard back and go."""
        if self._came_from is not None:
            self._came_from.setFocus(Qt.FocusReason.PopupFocusReason)
        self.close()

    def close_if_left(self, event: QEvent) -> None:
        """Go where the keyboard has gone elsewhere within the window."""
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self.close()
