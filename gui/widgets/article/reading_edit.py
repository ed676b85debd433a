"""A text to read and to select from: by mouse and by keyboard, all positions in code points."""

from PySide6.QtCore import QElapsedTimer, QEvent, QMimeData, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QWidget

from gui.model.offsets import Offsets
from gui.model.parts import Parts, shown
from gui.model.snapping import snapped, word_at
from gui.model.tag_index import TagIndex
from gui.session.guard import guarded
from gui.widgets.article import keyboard
from gui.widgets.article.lazy_edit import LazyEdit

_STILL = 4
"""A press and release less than so many pixels apart is a click: a hand is not quite still."""


class ReadingEdit(LazyEdit):
    """The text of an article with a selection whose edges snap to whole words when a drag ends."""

    selection_moved = Signal(int, int, bool)
    """The selection or the caret is elsewhere: start and end in code points, and whether it is raw."""

    menu_asked = Signal(QPoint)
    """A context menu is wanted at this point of the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._raw = self._loading = False
        self._told = (0, 0, False)
        self._pressed: QPoint | None = None
        self._doubled: QPoint | None = None
        self._since_double = QElapsedTimer()
        self.selectionChanged.connect(self._follow)
        self.cursorPositionChanged.connect(self._follow)

    def raw(self) -> bool:
        """Whether the selection was made with Alt, and so is to be taken as it is."""
        return self._raw

    def text_clicked(self, position: int) -> None:
        """A click met the character at `position`, -1 for none; for those who want to know."""

    def menu_opened(self, position: int) -> None:
        """The menu was asked for at the character at `position`, -1 for none; for those who want to know."""

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
        step = keyboard.paragraph_step(event)
        if not keyboard.is_for_text(event):
            event.ignore()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif step:
            position = keyboard.stepped_by_paragraph(self._text, self.caret(), step)
            extends = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._put(self._offsets.to_points(self.textCursor().anchor()) if extends else position, position)
        else:
            super().keyPressEvent(event)
            if self.caret() == 0:
                self.verticalScrollBar().setValue(0)  # with the margin above the title

    @guarded(None)
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a drag or a click; the third of three quick clicks selects the paragraph."""
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_left and self._is_third_click(event.position().toPoint()):
            self._select_paragraph(event.position().toPoint())
            self._pressed = None
            return
        self._pressed = event.position().toPoint() if is_left else None
        if is_left and self.textCursor().hasSelection() and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            # Qt would drag the selected text away; here a drag inside a selection begins a new one
            self.setTextCursor(self.cursorForPosition(event.position().toPoint()))
        super().mousePressEvent(event)

    @guarded(None)
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word as a reader sees it, which is not what Qt takes for one."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed, self._doubled = None, event.position().toPoint()
        self._since_double.start()
        word = word_at(self._text, self._position_at(self._doubled))
        if word is not None:
            self._put(word.start, word.end)

    @guarded(None)
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag on whole words, or as it is with Alt held; a click never selects."""
        super().mouseReleaseEvent(event)
        if self._pressed is None or event.button() != Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint()
        extends = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        dragged = (point - self._pressed).manhattanLength() >= _STILL or extends
        self._pressed = None
        if dragged and self.textCursor().hasSelection():
            self._end_drag(raw=bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))
            return
        if self.textCursor().hasSelection():
            self._put(self.caret(), self.caret())
        self.text_clicked(self._over(point))

    @guarded(None)
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the window's menu, at the caret if a key was pressed; where nothing is selected, for the tag under the mouse."""
        at_caret = event.reason() == QContextMenuEvent.Reason.Keyboard
        if not at_caret and not self.textCursor().hasSelection():
            position = self._position_at(event.pos())
            self._put(position, position)
            self.menu_opened(self._over(event.pos()))
        self.menu_asked.emit(self.viewport().mapToGlobal(self.cursorRect().bottomLeft()) if at_caret else event.globalPos())

    def copy(self) -> None:
        """Copy what is selected: the article's own text, with its no-break spaces.

        Qt makes the clipboard's object here: one made in Python may outlive Python.
        """
        start, end = self.selection()
        if start < end:
            QGuiApplication.clipboard().setText(self._text[start:end])

    def createMimeDataFromSelection(self) -> QMimeData:
        """The same for the selection that X11 pastes with the middle button."""
        copied = QMimeData()
        start, end = self.selection()
        copied.setText(self._text[start:end])
        return copied

    def _turn_to(self, text: str, parts: Parts, index: TagIndex) -> None:
        """Put in another text in its parts, with other tags; the caret is at its start."""
        self._text, self._offsets = text, Offsets(text, parts.breaks)
        self._page.turn_to(text, self._offsets, index)
        self._loading = True
        self.setPlainText(shown(text, parts))
        self.viewport().update()  # a layout of our own is not known to have changed everything
        self._loading = False
        self._top, self._raw = 0, False
        self._scroll_to(0)
        self._tell()

    def _follow(self) -> None:
        if not self._loading:
            self._raw = False
            self._tell()

    def _tell(self) -> None:
        start, end = self.selection()
        if (start, end, self._raw) != self._told:
            self._told = (start, end, self._raw)
            self.selection_moved.emit(start, end, self._raw)
        self._caret.moved()

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

    def _select_paragraph(self, point: QPoint) -> None:
        self._put(*keyboard.paragraph_around(self._text, self._position_at(point)))

    def _is_third_click(self, point: QPoint) -> bool:
        doubled, self._doubled = self._doubled, None
        if doubled is None or (point - doubled).manhattanLength() > _STILL:
            return False
        return self._since_double.elapsed() <= QGuiApplication.styleHints().mouseDoubleClickInterval()

    def _position_at(self, point: QPoint) -> int:
        """The code point position next to a point of the viewport."""
        return self._offsets.to_points(self.cursorForPosition(point).position())

    def _over(self, point: QPoint) -> int:
        """The code point under a point of the viewport, -1 where there is none."""
        unit = self._paragraphs.unit_over(QPointF(point) + QPointF(0, self.verticalScrollBar().value()))
        return unit if unit < 0 else self._offsets.to_points(unit)
