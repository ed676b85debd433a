"""The field in which a note is written in its cell of the table."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from gui.model.tag_query import TagColumn
from gui.session.guard import guarded
from gui.session.table.columns import heading_of
from gui.widgets.card.note_edit import NoteEdit

_LINES = 3
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class CellNote(NoteEdit):
    """`left(keep)` tells that Enter keeps the note, or Escape leaves it as it was; Shift+Enter begins a line."""

    left = Signal(bool)
    NARROWEST = 220
    """Pixels that it has at least, however narrow its column is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_LINES, heading_of(TagColumn.NOTE), "")
        self.setParent(parent)
        self.setAutoFillBackground(True)

    def begin(self, words: str) -> None:
        """Let this note be changed; the caret stands behind it."""
        self.setPlainText(words)
        self.moveCursor(QTextCursor.MoveOperation.End)

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not event.modifiers() & _SHIFT:
                self.left.emit(True)
            case Qt.Key.Key_Escape:
                self.left.emit(False)
            case _:
                super().keyPressEvent(event)
