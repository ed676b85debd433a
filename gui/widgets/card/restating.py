"""A claim in one sentence that stands on its own, with the count of its characters."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.model.graphemes import after
from gui.session.guard import guarded
from gui.widgets.card.field_names import Field, heard_name
from gui.widgets.card.note_edit import NoteEdit

ADVISED = 75
"""Characters that ClaimReview advises a `claimReviewed` to have at most."""
_FAR = 1000
"""More characters are not counted."""


def characters(words: str) -> int:
    """How many characters a reader sees (graphemes), at most some more than a thousand."""
    if words.isascii():
        return len(words)
    count = at = 0
    while at < len(words) and count < _FAR:
        at, count = after(words, at), count + 1
    return count


class Sentence(NoteEdit):
    """On one line, however it is broken: Enter ends it."""

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def words(self) -> str:
        """The sentence; pasted line ends are blanks."""
        return " ".join(self._typed().split("\n"))


class Restating(QWidget):
    """The sentence, and below it how long it is; `exceeded(sentence)` tells, while one types, that it has become too long."""

    exceeded = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.edit = Sentence(3, heard_name(Field.RESTATEMENT), self.tr("One sentence that stands on its own"))
        self.count = QLabel()
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.count.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._was_long = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.edit)
        column.addWidget(self.count)
        self.edit.textChanged.connect(self._count)
        self.setFocusProxy(self.edit)
        self._count()

    def _count(self) -> None:
        """A count, and how many are too many: advice, which nobody must follow."""
        count = characters(self.edit.words())
        is_long = count > ADVISED
        said = self.tr("{count}: {more} more than advised") if is_long else self.tr("{count} of {most}")
        self.count.setText(said.format(count=count, more=count - ADVISED, most=ADVISED))
        if is_long != self._was_long:
            self._was_long = is_long
            self.count.setForegroundRole(QPalette.ColorRole.WindowText if is_long else QPalette.ColorRole.PlaceholderText)
            if is_long and self.edit.hasFocus():
                self.exceeded.emit(self.tr("More than {most} characters").format(most=ADVISED))
