"""The handles of the current tag: dragged with the mouse, they move its edges."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from gui.model.edges import Edge
from gui.model.tag import Tag
from gui.session.guard import guarded
from gui.widgets.article.clicks import STILL
from gui.widgets.article.view import ArticleView

_TICK = 30
"""Milliseconds between two steps of a text that scrolls under a drag."""
_SHARE = 4
"""It scrolls by so much of the way that the mouse is outside, so that a hand far outside goes fast."""
_LEFT, _ALT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier


class Handles(QObject):
    """Watches the mouse over one view, and takes from it only what begins on a handle.

    Positions are code points; with `raw` (Alt held) the edge is to stay just there.
    """

    dragged = Signal(str, Edge, int, bool)
    """An edge of the tag with this uid is over this position now."""

    dropped = Signal(str, Edge, int, bool)
    """It was let go there."""

    abandoned = Signal()
    """The drag has ended without a place: by Esc, or where the hand did not move."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._view = view
        self._tag: Tag | None = None
        self._edge, self._raw = Edge.START, False
        self._from, self._point, self._grip = QPoint(), QPoint(), 0
        self._on = self._moved = self._asleep = self._pointed = False
        self._timer = QTimer(self, interval=_TICK)
        self._timer.timeout.connect(self._scroll)
        view.viewport().installEventFilter(self)
        view.installEventFilter(self)

    def follow(self, tag: Tag | None) -> None:
        """The handles are this tag's from now on; a drag of another one's ends."""
        if self._tag is None or tag is None or tag.uid != self._tag.uid:
            self.give_up()
        self._tag = tag

    def sleep(self, asleep: bool) -> None:
        """Leave the handles alone, so that a drag always selects; or take care of them again."""
        self._asleep = asleep
        self.give_up()

    def give_up(self) -> None:
        """Let go without moving anything."""
        if self._on:
            self._end()
            self.abandoned.emit()

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whether the event is a drag's and nobody else's."""
        match event.type():
            case QEvent.Type.MouseButtonPress if isinstance(event, QMouseEvent):
                return self._on or self._press(event)
            case QEvent.Type.MouseMove if isinstance(event, QMouseEvent):
                return self._move(event) if self._on else self._point_at(event)
            case QEvent.Type.MouseButtonRelease if self._on and isinstance(event, QMouseEvent):
                return self._release(event)
            case QEvent.Type.ShortcutOverride | QEvent.Type.KeyPress if self._on and isinstance(event, QKeyEvent):
                return self._key(event)
            case QEvent.Type.FocusOut:
                self.give_up()
        return False

    def _press(self, event: QMouseEvent) -> bool:
        point, tag = event.position().toPoint(), self._tag
        found = self._view.edge_at(point) if event.button() == _LEFT and not self._asleep else None
        if tag is None or found is None or found[0] != tag.uid:
            return False
        self._edge, self._from, self._on, self._moved = found[1], point, True, False
        self._grip = self._view.middle_of(tag.start if self._edge is Edge.START else tag.end - 1) - point.y()
        return True

    def _move(self, event: QMouseEvent) -> bool:
        self._take(event)
        if not self._outside():
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()
        self._tell_dragged()
        return True

    def _release(self, event: QMouseEvent) -> bool:
        if event.button() == _LEFT:
            self._take(event)
            if not self._moved or self._tag is None:
                self.give_up()
            else:
                self._end()
                self.dropped.emit(self._tag.uid, self._edge, self._position(), self._raw)
        return True

    def _take(self, event: QMouseEvent) -> None:
        """Where the hand is now; one that trembles has not moved."""
        self._point, self._raw = event.position().toPoint(), bool(event.modifiers() & _ALT)
        self._moved = self._moved or (self._point - self._from).manhattanLength() >= STILL

    def _key(self, event: QKeyEvent) -> bool:
        """Esc gives up; any other key would change what is being dragged."""
        event.accept()
        if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.give_up()
        return True

    def _point_at(self, event: QMouseEvent) -> bool:
        """Show whether there is something to drag; the view has its say first."""
        can = not (event.buttons() or self._asleep) and self._view.edge_at(event.position().toPoint()) is not None
        if can or self._pointed:
            self._view.viewport().setCursor(Qt.CursorShape.SizeHorCursor if can else Qt.CursorShape.IBeamCursor)
        self._pointed = can
        return can

    def _position(self) -> int:
        """The position that the edge is at: beside the text, however far above or below it the handle was taken hold of."""
        inside = min(max(self._point.y(), 0), self._view.viewport().height() - 1)
        return self._view.position_at(QPoint(self._point.x(), inside + self._grip))

    def _outside(self) -> int:
        """By how many pixels the mouse is below the view; negative above it."""
        y = self._point.y()
        return min(y, 0) or max(0, y - self._view.viewport().height() + 1)

    def _scroll(self) -> None:
        bar, outside = self._view.verticalScrollBar(), self._outside()
        bar.setValue(bar.value() + outside // _SHARE + (1 if outside > 0 else 0))
        self._tell_dragged()

    def _tell_dragged(self) -> None:
        if self._moved and self._tag is not None:
            self.dragged.emit(self._tag.uid, self._edge, self._position(), self._raw)

    def _end(self) -> None:
        self._on = False
        self._timer.stop()
