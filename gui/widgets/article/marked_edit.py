"""What is drawn beside the tags: search hits, what was left out of a tag, a moved edge; and the margin, which can be clicked."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from gui.model.change import Change
from gui.model.edges import Edge
from gui.model.span import Span
from gui.session.guard import guarded
from gui.widgets.article.tagged_edit import TaggedEdit
from gui.widgets.article.ticks import Ticks
from gui.widgets.page.drawn import Pile

_GHOST_STAYS = 1000
"""For so many milliseconds the reader sees what was left out of a tag."""
_GRIP = 7.0
"""So many pixels from the middle of a handle it can be taken hold of."""


class MarkedEdit(TaggedEdit):
    """A tagged text with marks that are no tags; all positions are code points."""

    pile_clicked = Signal(int)
    """A click met the count of tags that have no line of their own; one of them lies over this code point."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._washes = self._page.washes
        self._ticks = Ticks(self._page, self._paragraphs, self._bar)
        self._layout.documentSizeChanged.connect(self._ticks.change)
        self._ghost_timer = QTimer(self)
        self._ghost_timer.setSingleShot(True)
        self._ghost_timer.timeout.connect(self._end_ghost)
        self.viewport().setMouseTracking(True)

    def apply_changes(self, changes: Iterable[Change]) -> None:
        """Take in what happened to tags of this article."""
        super().apply_changes(changes)
        self._ticks.change()

    def show_hits(self, hits: Sequence[Span], current: int) -> None:
        """Lay a wash under what a search has found (in the order of the text); `current` is looked at, -1: none is."""
        self._washes.hits, self._washes.current_hit = hits, current
        self._ticks.change()
        self.viewport().update()

    def show_ghost(self, spans: Sequence[Span]) -> None:
        """Show faintly, for one second, what was left out of a tag."""
        self._end_ghost()
        self._washes.ghost = spans
        self._redraw(spans)
        self._ghost_timer.start(_GHOST_STAYS)

    def preview_edge(self, span: Span | None) -> None:
        """Draw the current tag over this span while its edge is dragged; None: where it lies."""
        shaping = self._shaping
        if shaping.current is None or span == shaping.moved:
            return
        before, shaping.moved = shaping.moved or shaping.current.span, span
        self._redraw([before, span or shaping.current.span])

    def edge_at(self, point: QPoint) -> tuple[str, Edge] | None:
        """The current tag's uid and the edge of it whose handle lies under this point of the viewport, if one does."""
        shaping = self._shaping
        current = shaping.current
        if current is None or self._index is None or not shaping.draws(current):
            return None
        for number, (edge, position) in enumerate(((Edge.START, current.start), (Edge.END, current.end - 1))):
            paragraph = self._paragraphs.parts.at(position)
            at = self._on_page(point, paragraph)
            for shape in shaping.drawn(paragraph).shapes:
                handle = self._page.marks.handles(shape, self._paragraphs.setting(paragraph).height)[number]
                if shape.tag.uid == current.uid and handle is not None and (handle - at).manhattanLength() <= _GRIP * 1.4:
                    return current.uid, edge
        return None

    @guarded(None)
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a bar in the margin picks its tag; one on a count says that the tags there are asked for."""
        is_plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        found = self._in_margin(event.position().toPoint()) if is_plain else None
        if found is None:
            super().mousePressEvent(event)
        elif isinstance(found, str):
            self.tag_picked.emit(found)
        else:
            self.pile_clicked.emit(found)

    @guarded(None)
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at what can be clicked beside the text."""
        if not event.buttons():
            can_click = self._can_click(event.position().toPoint())
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if can_click else Qt.CursorShape.IBeamCursor)
        super().mouseMoveEvent(event)

    def _can_click(self, point: QPoint) -> bool:
        return self._in_margin(point) is not None

    def _draw_all(self) -> None:
        super()._draw_all()
        self._ticks.change()

    def _in_margin(self, point: QPoint) -> str | int | None:
        """The uid of the tag whose bar is there, or a code point under the tags that are counted there."""
        column = self._paragraphs.left, self._paragraphs.left + self._paragraphs.column
        if self._index is None or column[0] <= point.x() <= column[1]:
            return None
        depth = point.y() + self.verticalScrollBar().value()
        for paragraph, _ in self._paragraphs.in_sight(depth, depth):
            at, drawn = self._on_page(point, paragraph), self._shaping.drawn(paragraph)
            bar = self._page.margin.bar_at(paragraph, at, drawn)
            if bar is not None:
                return bar.tag.uid
            pile = self._page.margin.pile_at(paragraph, at, drawn)
            if pile is not None:
                return self._under(paragraph, pile)
        return None

    def _under(self, paragraph: int, pile: Pile) -> int:
        """A code point that the deepest tag of the pile lies over, on the pile's line."""
        run = next(run for run in pile.shapes[-1].runs if run.top() == pile.top)
        unit = self._paragraphs.unit_over(run.center() + QPointF(self._paragraphs.left, self._paragraphs.top(paragraph)))
        return self._offsets.to_points(unit) if unit >= 0 else pile.shapes[-1].tag.start

    def _on_page(self, point: QPoint, paragraph: int) -> QPointF:
        """A point of the viewport, seen from the corner of a paragraph."""
        depth = point.y() + self.verticalScrollBar().value()
        return QPointF(point.x() - self._paragraphs.left, depth - self._paragraphs.top(paragraph))

    def _end_ghost(self) -> None:
        spans, self._washes.ghost = self._washes.ghost, ()
        self._redraw(spans)
