"""How many articles are done: a line that opens the same for each annotator, and a bar."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QToolButton, QVBoxLayout, QWidget

from gui.actions.later import Later
from gui.session.numbers import shown
from gui.session.session import Session

_NARROWEST = 80
"""Pixels that the line takes at least; what does not fit is cut."""
_progress_dialog = Later("gui.widgets.articles.progress_dialog", "ProgressDialog")


class ProgressHead(QWidget):
    """Follows the list of articles."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._counted = (-1, -1)
        self.line, self.bar = QToolButton(), QProgressBar()
        self.line.setAutoRaise(True)
        self.line.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.line.setMinimumWidth(_NARROWEST)
        self.line.setToolTip(self.tr("Progress of each annotator"))
        self.line.clicked.connect(self._show_all)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.bar.setAccessibleName(self.tr("Progress over all articles"))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 8)
        column.setSpacing(4)
        column.addWidget(self.line, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.bar)
        session.articles.counted.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        total, done = self._session.articles.total(), self._session.articles.done()
        if (total, done) == self._counted:
            return
        self._counted = (total, done)
        self.bar.setVisible(total > 0)
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)
        self.line.setEnabled(total > 0)
        numbers = {"done": shown(done), "total": shown(total)}
        self.line.setText(self.tr("{done} of {total} done").format(**numbers) if total else self.tr("Articles"))
        self.line.setAccessibleName(self.tr("{done} of {total} articles done").format(**numbers))

    def _show_all(self) -> None:
        _progress_dialog(self._session, self.window()).show()
