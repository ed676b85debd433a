"""Words of some length that belong to a tag: its note, its restatement."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit

from gui.model.directions import runs_leftward
from gui.session.guard import guarded

_PAUSE = 1500
"""Milliseconds without a key after which what was typed is saved."""
ABOVE = 7
"""Pixels between the edge and the first line."""
_BELOW = 3
"""Pixels more below the last line, or Qt would scroll."""
_BESIDE = 2
"""Pixels that Qt leaves around the words, as many as in a field of one line."""


class NoteEdit(QPlainTextEdit):
    """Words that are kept at every pause in typing, and when the keyboard leaves them: `finished`."""

    finished = Signal()

    def __init__(self, lines: int, name: str, empty: str) -> None:
        """So many lines high; `name` is what a screen reader says, `empty` what stands in it as long as it is empty."""
        super().__init__()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._tell)
        self.textChanged.connect(self._pause.start)
        self.setAccessibleName(name)
        self.setPlaceholderText(empty)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 2 * ABOVE + _BELOW)
        self.document().setDocumentMargin(_BESIDE)
        self.textChanged.connect(self._turn)

    def _tell(self) -> None:
        self.finished.emit()

    def _turn(self) -> None:
        """What runs from right to left begins at the right: Qt sees to that in a line, but not here."""
        at_right = runs_leftward(self.document().toRawText())
        side = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
        option = self.document().defaultTextOption()
        if option.alignment() != side:
            option.setAlignment(side)
            self.document().setDefaultTextOption(option)

    def words(self) -> str:
        """What is to be kept of what was typed."""
        return self._typed()

    def _typed(self) -> str:
        """The words with their no-break spaces, which `toPlainText` turns into blanks."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def show_words(self, words: str, *, other: bool) -> None:
        """Show other words: those of an `other` tag in any case, of the same one only while nobody types here."""
        if self._typed() != words and (other or not self.hasFocus()):
            self.setPlainText(words)

    def is_unsaved(self, saved: str) -> bool:
        """Whether somebody has typed what is not `saved`."""
        return self.document().isModified() and self.words() != saved

    @guarded(None)
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.finished.emit()
