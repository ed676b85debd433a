"""A lazy text that is walked through with the keyboard, and a caret that does not get lost in it."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from gui.session.guard import guarded
from gui.widgets.article import keyboard
from gui.widgets.article.keyboard import Move
from gui.widgets.article.lazy_edit import LazyEdit
from gui.widgets.article.walking import Walk
from gui.widgets.page.caret import Stand, around

_PAGES = {Move.PAGE_UP, Move.PAGE_DOWN}
_WORDS = {Move.WORD_LEFT, Move.WORD_RIGHT}


class WalkedEdit(LazyEdit):
    """Keys move the caret and select; all others are left to the window."""

    caret_walked = Signal(int, int, bool)
    """A key has brought the caret from one code point to another; whether it went word by word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._walk = Walk(self._paragraphs)
        self._caret.stand = self._stand_between
        self._caret.turned.connect(self._repaint_caret)

    def go_to(self, position: int) -> None:
        """Put the caret at this code point, in a comfortable place of the view; in the first line, at the very top."""
        self._put(position, position)
        if self._line_of(position).top() != self._line_of(0).top():
            self._scroll_to_read(position)
        else:
            self.verticalScrollBar().setValue(0)

    def caret_rect(self) -> QRect:
        """Where the caret stands in the viewport."""
        return self._stand().box.translated(0, -self.verticalScrollBar().value()).toAlignedRect()

    @guarded(False)
    def event(self, event: QEvent) -> bool:
        """Leave every key to the window's commands that does not move the caret, select or copy."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(keyboard.is_for_text(event))
            return True
        return super().event(event)

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret, select, copy; anything else goes on to the window."""
        move = keyboard.move_of(event)
        if move is not None:
            self._step(move, extends=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif keyboard.is_for_text(event):
            super().keyPressEvent(event)
        else:
            event.ignore()

    @guarded(None)
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the caret blink."""
        super().focusInEvent(event)
        self._caret.start()

    @guarded(None)
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave a pale caret."""
        super().focusOutEvent(event)
        self._caret.stop()

    def _step(self, move: Move, *, extends: bool) -> None:
        cursor, bar = self.textCursor(), self.verticalScrollBar()
        before, below = self.caret(), self._line_top() - bar.value()
        unit = None
        if cursor.hasSelection() and not extends:
            unit = self._walk.beside_selection(move, cursor.selectionStart(), cursor.selectionEnd(), cursor.position())
        if unit is None:
            unit = self._walk.moved(move, cursor.position(), self._page_step())
        position = self._offsets.to_points(unit)
        self._put(self._offsets.to_points(cursor.anchor()) if extends else position, position)
        if move in _PAGES:
            bar.setValue(round(self._line_top() - below))
        self._bring_caret_into_sight()
        self._caret.moved()
        if position != before:
            self.caret_walked.emit(before, position, move in _WORDS)

    def _bring_caret_into_sight(self) -> None:
        """Scroll no further than its line needs; the first and the last line come with their margins."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        pitch = self._paragraphs.typography.body.pitch
        for _ in range(3):  # what comes into sight is laid out, and may push the line on
            top = self._line_top()
            wanted = 0.0 if top <= self._paragraphs.margin else min(max(float(bar.value()), top + 2 * pitch - height), top)
            if round(wanted) == bar.value():
                return
            bar.setValue(round(wanted))

    def _line_top(self) -> float:
        """How deep in the text the line with the caret begins."""
        return self._walk.rows.top(self._walk.stops.row_of(self._walk.stop_at(self.textCursor().position())))

    def _page_step(self) -> float:
        return max(1.0, self.viewport().height() - self._paragraphs.typography.body.pitch)

    def _stand(self) -> Stand:
        width = max(2.0, float(round(1.5 * self._paragraphs.typography.unit)))
        return self._walk.stops.stand(self._walk.stop_at(self.textCursor().position()), width)

    def _repaint_caret(self) -> None:
        """Repaint where it was and where it is."""
        top = float(self.verticalScrollBar().value())
        stand = self._stand_between(top, top + self.viewport().height()) if self._paragraphs.ready else None
        boxes = [self._caret.drawn] if stand is None else [self._caret.drawn, around(stand)]
        for box in boxes:
            self.viewport().update(box.translated(0, -self.verticalScrollBar().value()).toAlignedRect())

    def _stand_between(self, top: float, bottom: float) -> Stand | None:
        """None if its paragraph is not between these depths: then nothing need be laid out for it."""
        paragraph = self.textCursor().blockNumber()
        above = self._paragraphs.top(paragraph)
        return self._stand() if above < bottom and top < above + self._paragraphs.height(paragraph) else None
