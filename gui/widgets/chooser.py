"""Who said it, as a small list over the text: Enter takes the first, a digit another one, letters narrow it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from gui.session.guard import guarded
from gui.session.linking.candidates import Candidate
from gui.widgets.announcing import announce
from gui.widgets.at_caret import AtCaret
from gui.widgets.candidate_rows import CANDIDATE_ROLE, list_of

_ROWS = 9
"""As many as there are digits; more are scrolled to."""
_FEWEST = 5
_NARROWEST, _WIDEST = 340, 560
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _ROWS - 1, Qt.Key.Key_PageUp: 1 - _ROWS}
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class Chooser(AtCaret):
    """Asks a question; who is chosen goes to `taken`, with whether it is one more (Shift is held)."""

    def __init__(
        self,
        question: str,
        offered: Callable[[str], Sequence[Candidate]],
        taken: Callable[[Candidate, bool], None],
        at: QRect,
        window: QWidget,
    ) -> None:
        """`offered` is asked after each key for those who fit what is typed; `at` is the caret in pixels of the window."""
        super().__init__(question, window)
        self._offered, self._taken = offered, taken
        self._typed, self._list = QLineEdit(), list_of(self)
        self._typed.setPlaceholderText(self.tr("{question} A name, or a digit").format(question=question))
        self._typed.setAccessibleName(question)
        self._typed.setFrame(False)
        self._list.setAccessibleName(self.tr("Candidates"))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._typed)
        column.addWidget(self._list)
        self._typed.installEventFilter(self)
        self._typed.textChanged.connect(self._narrow)
        self._list.itemClicked.connect(self._take)
        self._narrow("")
        self._fit()
        self.place_at(at, window.rect())

    def open(self) -> None:
        """Show it and take the keyboard."""
        self.take_keyboard(self._typed)
        self._tell()

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys for the list come in the line above it, where the keyboard is."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._is_for_list(event):
            return True
        self.close_if_left(event)
        return super().eventFilter(watched, event)

    def _is_for_list(self, event: QKeyEvent) -> bool:
        """Whether a key is about the list; then it is done."""
        key, also = Qt.Key(event.key()), bool(event.modifiers() & _SHIFT)
        if key in _STEPS:
            self._choose(self._list.currentRow() + _STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self._list.currentItem(), also=also)
        elif key == Qt.Key.Key_Escape:
            self.leave()
        elif not self._typed.text() and event.text() in set("123456789"):
            self._take(self._list.item(int(event.text()) - 1))
        else:
            return False
        return True

    def _choose(self, row: int) -> None:
        """Make the row the current one; beyond the ends the first or the last."""
        self._list.setCurrentRow(max(0, min(self._list.count() - 1, row)))
        self._tell()

    def _tell(self) -> None:
        """Say the current row: the keyboard stays in the line above, and so does a screen reader."""
        announce(self._typed, self._list.currentItem().text() if self._list.count() else self.tr("Nobody has that name"))

    def _narrow(self, typed: str) -> None:
        self._list.clear()
        for candidate in self._offered(typed):
            shown = QListWidgetItem(", ".join(part for part in (candidate.words, candidate.remark) if part), self._list)
            shown.setData(CANDIDATE_ROLE, candidate)
        self._list.setCurrentRow(0)
        if self.isVisible():
            self._tell()

    def _take(self, shown: QListWidgetItem | None, *, also: bool = False) -> None:
        candidate = shown.data(CANDIDATE_ROLE) if shown is not None else None
        if self.isVisible() and isinstance(candidate, Candidate):
            self.leave()
            self._taken(candidate, also)

    def _fit(self) -> None:
        """As large as the rows want that are there at first: what is typed moves nothing."""
        count, edges = self._list.count(), 2 * self._list.frameWidth()
        bar = self._list.verticalScrollBar().sizeHint().width() if count > _ROWS else 0
        self._list.setFixedHeight(max(_FEWEST, min(_ROWS, count)) * _row_height(self._list) + edges)
        width = max(_NARROWEST, min(_WIDEST, self._list.sizeHintForColumn(0) + bar + edges))
        self.resize(QSize(width, self.sizeHint().height()))


def _row_height(rows: QListWidget) -> int:
    return rows.sizeHintForRow(0) if rows.count() else rows.fontMetrics().height() + 10
