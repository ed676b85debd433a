"""A text to read and to select from with the keyboard; all positions are code points."""

from PySide6.QtCore import QMimeData, QPoint, QPointF, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QWidget

from gui.model.offsets import Offsets
from gui.model.parts import Parts, shown
from gui.model.tag_index import TagIndex
from gui.session.guard import guarded
from gui.widgets.article.walked_edit import WalkedEdit


class ReadingEdit(WalkedEdit):
    """The text of an article with a caret and a selection, which can be copied as they are in the article."""

    selection_moved = Signal(int, int, bool)
    """The selection or the caret is elsewhere, if only at its other end: start and end in code points, and whether it is raw."""

    menu_asked = Signal(QPoint)
    """A context menu is wanted at this point of the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._raw = self._loading = False
        self._told = (0, 0, 0, False)
        self.selectionChanged.connect(self._follow)
        self.cursorPositionChanged.connect(self._follow)

    def raw(self) -> bool:
        """Whether the selection was made with Alt, and so is to be taken as it is."""
        return self._raw

    def position_at(self, point: QPoint) -> int:
        """The position next to a point of the viewport."""
        return self._offsets.to_points(self.cursorForPosition(point).position())

    def middle_of(self, position: int) -> int:
        """How far below the upper edge of the viewport the line of this code point has its middle."""
        return round(self._line_of(position).center().y()) - self.verticalScrollBar().value()

    def menu_opened(self, position: int) -> None:
        """The menu was asked for at the character at `position`, -1 for none; for those who want to know."""

    @guarded(None)
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the window's menu, at the caret if a key was pressed; where nothing is selected, for the tag under the mouse."""
        at_caret = event.reason() == QContextMenuEvent.Reason.Keyboard
        if not at_caret and not self.textCursor().hasSelection():
            position = self.position_at(event.pos())
            self._put(position, position)
            self.menu_opened(self._over(event.pos()))
        self.menu_asked.emit(self.viewport().mapToGlobal(self.caret_rect().bottomLeft()) if at_caret else event.globalPos())

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
        self._walk.turn_to(text, self._offsets)
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
        now = start, end, self.caret(), self._raw
        if now != self._told:
            self._told = now
            self.selection_moved.emit(start, end, self._raw)
        self._caret.moved()

    def _over(self, point: QPoint) -> int:
        """The code point under a point of the viewport, -1 where there is none."""
        unit = self._paragraphs.unit_over(QPointF(point) + QPointF(0, self.verticalScrollBar().value()))
        return unit if unit < 0 else self._offsets.to_points(unit)
