"""A caret that blinks though nothing can be typed: a read-only text of Qt's shows none."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from gui.model.kinds import Kind


class Caret(QObject):
    """Says whether the caret is to be drawn now, and asks for a repaint whenever that changes."""

    def __init__(self, repaint: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self.shown = False
        self.kind: Kind | None = None
        """The kind that every selection becomes, which the caret shows by its colour and width."""
        self._repaint = repaint
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._blink)

    def start(self) -> None:
        """Show the caret, and let it blink from now on at the system's pace (0: it stays)."""
        self._show(True)
        pace = QGuiApplication.styleHints().cursorFlashTime()
        if pace >= 2:
            self._timer.start(pace // 2)

    def stop(self) -> None:
        """Hide the caret."""
        self._timer.stop()
        self._show(False)

    def moved(self) -> None:
        """Keep the caret in sight for a moment after it was moved."""
        if self._timer.isActive():
            self.start()

    def show_kind(self, kind: Kind | None) -> None:
        """Stand for a kind from now on, or for none."""
        self.kind = kind
        self._repaint()

    def _blink(self) -> None:
        self._show(not self.shown)

    def _show(self, shown: bool) -> None:
        self.shown = shown
        self._repaint()
