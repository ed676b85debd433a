"""What an empty place shows: one line that says what to do, and one button that does it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget


class EmptyPlace(QWidget):
    """A quiet line in the middle, with the button of an action below it (if there is one)."""

    def __init__(self, line: str, action: QAction | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = QLabel(line)
        self._line.setWordWrap(True)
        self._line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._line.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(14)
        column.addStretch(2)
        column.addWidget(self._line)
        self._button: QPushButton | None = None
        if action is not None:
            self._button = button = QPushButton(action.text().replace("&", ""))
            button.clicked.connect(action.trigger)
            button.setEnabled(action.isEnabled())
            action.enabledChanged.connect(button.setEnabled)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def say(self, line: str, *, with_button: bool = True) -> None:
        """Show another line, with the button or without."""
        self._line.setText(line)
        if self._button is not None:
            self._button.setVisible(with_button)
