"""A read-only QTextEdit on the lazy layout: scrolling, resizing, fonts, light and dark, the caret."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QResizeEvent, QTextCursor, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from gui.model.offsets import Offsets
from gui.session.guard import guarded
from gui.widgets.article.reading_bar import ReadingBar
from gui.widgets.page.caret import Caret
from gui.widgets.page.colours import colours_on
from gui.widgets.page.layout import LazyLayout
from gui.widgets.page.painting import Page
from gui.widgets.page.typography import Typography

_POINTS = 13.0
_COMFORT = 1 / 3
"""How far below the upper edge, in heights of the view, a line comes to lie that somebody has been led to."""


class LazyEdit(QTextEdit):
    """Shows a text of any length at once, and keeps its first visible line while the width changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        self._layout = LazyLayout(document, Typography(self.font().family(), _POINTS))
        self._paragraphs = self._layout.paragraphs
        self._caret = Caret(self)
        self._page = Page(self._paragraphs, self._caret)
        self._page.colours = colours_on(self.palette().base().color())
        self._layout.draw_page = self._page.draw
        self._text, self._offsets = "", Offsets("")
        self._settling = False
        self._top: int | None = 0
        document.setDocumentLayout(self._layout)
        self.setDocument(document)
        self.setFont(self._paragraphs.typography.body.font)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._bar = ReadingBar(self)
        self.setVerticalScrollBar(self._bar)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    def set_reading_font(self, family: str, points: float) -> None:
        """Set body text in this family and size (11-24 points); titles and captions follow."""
        top = self._first_visible()
        self._paragraphs.typography = Typography(family, points)
        self._page.measure()
        self._settling = True
        self.setFont(self._paragraphs.typography.body.font)
        self._settling = False
        self._scroll_to(top)
        self.viewport().update()

    def select(self, start: int, end: int) -> None:
        """Select `[start, end)`, caret at `end`, and bring the caret into sight."""
        self._put(start, end)

    def place_caret(self, position: int) -> None:
        """Put the caret at `position`, with nothing selected, and bring it into sight."""
        self._put(position, position)

    def selection(self) -> tuple[int, int]:
        """Start and end of the selection; both are the caret's place where nothing is selected."""
        cursor = self.textCursor()
        return self._offsets.to_points(cursor.selectionStart()), self._offsets.to_points(cursor.selectionEnd())

    def caret(self) -> int:
        """Where the caret is."""
        return self._offsets.to_points(self.textCursor().position())

    def place(self) -> tuple[int, int]:
        """Where the reader is: the caret, and the first code point in sight."""
        return self.caret(), self._first_visible()

    def go_to_place(self, caret: int, top: int) -> None:
        """Come back to a place; it may be another window's, with lines that break elsewhere."""
        self._put(caret, caret)
        self._scroll_to(min(max(0, top), len(self._text)))

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break elsewhere now; the first visible one stays where it is."""
        top = self._first_visible()
        self._settling = True
        super().resizeEvent(event)
        self._settling = False
        self._scroll_to(top)

    @guarded(None)
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Lay out what comes into sight before it is painted."""
        super().scrollContentsBy(dx, dy)
        if not self._settling:
            self._top = None
            self._settle()

    @guarded(None)
    def changeEvent(self, event: QEvent) -> None:
        """Follow the application from light to dark and back."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._page.colours = colours_on(self.palette().base().color())
            self.viewport().update()

    @guarded(None)
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; the size of the text is the window's, which a wheel with Ctrl would change behind its back."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().wheelEvent(event)

    def _line_of(self, position: int) -> QRectF:
        """The line that holds this code point, from the top of the whole text."""
        rect = self._paragraphs.line_rect(self._offsets.to_units(position))
        self._layout.tell_size()
        return rect

    def _first_visible(self) -> int:
        """The first code point of the first line that is visible by more than half."""
        if self._top is None:
            value = self.verticalScrollBar().value()
            depth = value + self._paragraphs.typography.body.pitch / 2
            self._top = self._offsets.to_points(self._paragraphs.line_start(depth)) if value else 0
        return self._top

    def _scroll_to(self, position: int, from_top: float = 0.0) -> None:
        """Bring the line of this code point `from_top` pixels below the upper edge."""
        line = self._line_of(position)
        top = line.top() - from_top
        self._settling = True
        self._layout.settle(top, top + self.viewport().height())
        self.verticalScrollBar().setValue(0 if position == 0 else round(self._line_of(position).top() - from_top))
        self._settling = False
        self._settle()
        self._top = position if not from_top else None

    def _scroll_to_read(self, position: int) -> None:
        """Bring the line of this code point to a place of the view where it is easily read."""
        self._scroll_to(position, self.viewport().height() * _COMFORT)

    def _settle(self) -> None:
        """Lay out what is in sight; what is being read does not move when something above it grows."""
        self._settling = True
        bar = self.verticalScrollBar()
        grown = self._layout.settle(bar.value(), bar.value() + self.viewport().height())
        if grown and bar.value():
            bar.setValue(bar.value() + round(grown))
            self.viewport().update()
        self._settling = False

    def _put(self, anchor: int, position: int) -> None:
        cursor = self.textCursor()
        length = len(self._text)
        cursor.setPosition(self._offsets.to_units(min(max(0, anchor), length)))
        cursor.setPosition(self._offsets.to_units(min(max(0, position), length)), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
