"""Three short hints for the first start, one at a time, each dismissed with a click."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from gui.model.words import QT_TRANSLATE_NOOP
from gui.session.settings import Settings

HINTS = (
    QT_TRANSLATE_NOOP("Hints", "Select some words and press 1 for a claim, 2 for a quote, 3 for an entity. It is saved at once."),
    QT_TRANSLATE_NOOP("Hints", "Click a tag to choose it. Delete removes it, Ctrl+Z takes back whatever you did."),
    QT_TRANSLATE_NOOP("Hints", "Review in the table: A accepts, X rejects and goes on. F1 lists all keys."),
)


class Hints(QWidget):
    """A quiet band above the article, gone for good after the last hint."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._line = QLabel()
        self._line.setWordWrap(True)
        self._next = QPushButton()
        self._next.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 12, 8)
        row.setSpacing(16)
        row.addWidget(self._line, 1)
        row.addWidget(self._next)
        self._next.clicked.connect(self._dismiss)
        self.show_if_wanted(True)

    def show_if_wanted(self, wanted: bool) -> None:
        """Show the next hint; `wanted` is False where there is no article to try it on."""
        seen = self._settings.hints_seen()
        self.setVisible(wanted and seen < len(HINTS))
        if seen < len(HINTS):
            self._line.setText(QCoreApplication.translate("Hints", HINTS[seen]))
            self._next.setText(self.tr("Next") if seen + 1 < len(HINTS) else self.tr("Got it"))

    def _dismiss(self) -> None:
        self._settings.set_hints_seen(self._settings.hints_seen() + 1)
        self.show_if_wanted(True)
