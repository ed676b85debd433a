"""The line of the filter in which words are typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from gui.session.guard import guarded


class FilterText(QLineEdit):
    """Typed text; `finished(on)` tells that the keyboard wants to go on to the table, or (False) back to the text."""

    finished = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Filter by words, label or note"))
        self.setAccessibleName(self.tr("Filter tags by text"))
        self.setClearButtonEnabled(True)
        for clear in self.findChildren(QToolButton):
            clear.setAccessibleName(self.tr("Clear the text"))

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.finished.emit(True)
            case Qt.Key.Key_Escape:
                self.clear()
                self.finished.emit(False)
            case _:
                super().keyPressEvent(event)
