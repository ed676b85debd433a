"""What hands do to select: drags, clicks that grow, keys with Shift; and when they have let go."""

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from gui.model.kinds import Kind
from gui.model.snapping import snapped, word_at
from gui.session.guard import guarded
from gui.widgets.article.clicks import STILL, Clicks, pace
from gui.widgets.article.reading_edit import ReadingEdit

_SHIFT, _ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


class GestureEdit(ReadingEdit):
    """A text whose selection snaps to whole words when a drag ends; all positions are code points."""

    click_repeated = Signal(int, int)
    """A click of a quick series at one place: the position where it began, and which click it is (2, 3, …)."""

    selection_done = Signal()
    """Words are selected and the hand has let go: of the mouse, of Shift, or after the last click of a series."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed: QPoint | None = None
        self._extends = False
        self._clicks, self._clicked = Clicks(), 0
        self._found = self._grown = (0, 0)
        """What was selected before the last press, and what clicks have selected last."""
        self._series = QTimer(self, singleShot=True)
        self._series.timeout.connect(self._say_done)

    def show_armed(self, kind: Kind | None) -> None:
        """Show by the caret that every selection becomes a tag of this kind."""
        self._caret.show_kind(kind)

    def text_clicked(self, position: int) -> None:
        """A click met the character at `position`, -1 for none; for those who want to know."""

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Note whether Shift extends the selection."""
        before = self.selection()
        super().keyPressEvent(event)
        if event.modifiers() & _SHIFT and self.selection() != before:
            self._extends = True

    @guarded(None)
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """A selection that is made with Shift is done when Shift is let go."""
        super().keyReleaseEvent(event)
        if event.key() == Qt.Key.Key_Shift and not event.isAutoRepeat() and self._extends:
            self._extends = False
            self._say_done()

    @guarded(None)
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Where Shift is let go elsewhere, nothing was decided here."""
        super().focusOutEvent(event)
        self._extends = False

    @guarded(None)
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a drag or a click, or click again."""
        point, extends = event.position().toPoint(), bool(event.modifiers() & _SHIFT)
        if event.button() != Qt.MouseButton.LeftButton or extends:
            self._clicks.end()
            self._series.stop()
        elif (count := self._clicks.count(point, event.timestamp(), doubled=False)) > 1:
            self._click_again(count)
            return
        self._end_series()
        self._found = self.selection()
        self._pressed = point if event.button() == Qt.MouseButton.LeftButton else None
        if self._pressed and self.textCursor().hasSelection() and not extends:
            # Qt would drag the selected text away; here a drag inside a selection begins a new one
            self.setTextCursor(self.cursorForPosition(point))
        super().mousePressEvent(event)

    @guarded(None)
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second click of a series, or the fourth …; Qt's own double click takes something else for a word."""
        if event.button() == Qt.MouseButton.LeftButton:
            point = event.position().toPoint()
            count = self._clicks.count(point, event.timestamp(), doubled=True)
            if count == 2:
                count += self._goes_on(self.position_at(point))
            self._click_again(count)

    @guarded(None)
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag on whole words, or as it is with Alt held; a click never selects."""
        super().mouseReleaseEvent(event)
        if self._pressed is None or event.button() != Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint()
        dragged = (point - self._pressed).manhattanLength() >= STILL or event.modifiers() & _SHIFT
        self._pressed = None
        if dragged and self.textCursor().hasSelection():
            self._clicks.end()
            self._end_drag(raw=bool(event.modifiers() & _ALT))
            self._say_done()
            return
        if self.textCursor().hasSelection():
            self._put(self.caret(), self.caret())
        self.text_clicked(self._over(point))

    def _goes_on(self, position: int) -> bool:
        """A double click at the word whose clicks have made what is selected goes on with that, however long the eye has rested."""
        (start, end), before, self._clicked = self._found, self._clicked, position
        word = word_at(self._text, position)
        goes_on = start < end and self._found == self._grown and word is not None and word == word_at(self._text, before)
        if goes_on:
            self._put(start, end)
        return goes_on

    def _click_again(self, count: int) -> None:
        """More may be selected by the next click: the series is over when that does not come."""
        self._pressed = None
        self.click_repeated.emit(self._clicked, count)
        self._grown = self.selection()
        self._series.start(pace())

    def _end_series(self) -> None:
        """The next click is elsewhere: what the series has selected is done."""
        if self._series.isActive():
            self._series.stop()
            self._say_done()

    def _end_drag(self, *, raw: bool) -> None:
        """Put the edges where they belong; the caret stays at the end that was dragged."""
        if raw:
            self._raw = True
            self._tell()
            return
        start, end = self.selection()
        span, caret = snapped(self._text, start, end), self.caret()
        if span is None:
            self._put(caret, caret)
        elif caret == start:
            self._put(span.end, span.start)
        else:
            self._put(span.start, span.end)

    def _say_done(self) -> None:
        if self.textCursor().hasSelection():
            self.selection_done.emit()
