"""The current tag with its other ends: what leads there can be clicked, and so can the ends themselves."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from gui.model.change import Change
from gui.model.tag import Tag
from gui.session.guard import guarded
from gui.session.linking.ends import End
from gui.widgets.article.marked_edit import MarkedEdit


class LinkedEdit(MarkedEdit):
    """A tagged text with connectors; all positions are code points."""

    end_picked = Signal(object)
    """A click met an `End`, or a connector that leads to it; of the current tag itself where that is out of sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._connectors = self._page.connectors
        self._connectors.sight = self._depths
        self._met: End | None = None

    def set_current(self, tag: Tag | None, *, reveal: bool = False, ends: Sequence[End] = ()) -> None:
        """Outline this tag, mark its other ends, lead to them and dim the rest; `reveal` scrolls to the tag if it is out of sight."""
        had_ends = bool(self._connectors)
        super().set_current(tag)
        self._page.link(ends if tag is not None else ())
        if had_ends or ends:
            self.viewport().update()
        if reveal and tag is not None:
            self._reveal(tag)

    def apply_changes(self, changes: Iterable[Change]) -> None:
        """Take in what happened to tags of this article; an end goes along with its tag."""
        changes = list(changes)
        super().apply_changes(changes)
        if self._connectors:
            self._follow_ends({change.row.uid: change.after for change in changes})
            self.viewport().update()

    def text_clicked(self, position: int) -> None:
        """Say which end a click has met, or else which tag."""
        if self._met is not None:
            self.end_picked.emit(self._met)
        else:
            super().text_clicked(position)

    @guarded(None)
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Note what a click has met: a drag may begin and end on a connector."""
        self._met = self._end_at(event.position().toPoint()) if self._connectors else None
        super().mouseReleaseEvent(event)
        self._met = None

    @guarded(None)
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """What stands at the edge of the page does not go along."""
        super().scrollContentsBy(dx, dy)
        if self._connectors:
            self.viewport().update()

    def _can_click(self, point: QPoint) -> bool:
        return super()._can_click(point) or (bool(self._connectors) and self._connectors.at(self._in_text(point)) is not None)

    def _end_at(self, point: QPoint) -> End | None:
        """What a connector under this point leads to, or the end whose words lie there and are not the current tag's too."""
        position, current = self._over(point), self._shaping.current
        met = self._connectors.at(self._in_text(point))
        is_elsewhere = current is not None and not current.start <= position < current.end
        return self._connectors.under(position) if met is None and is_elsewhere else met

    def _follow_ends(self, after: Mapping[str, object]) -> None:
        """`after` are the rows that have changed as they are now, None for those that are gone."""
        if self._shaping.current is None:
            self._page.link(())
        elif not self._connectors.ends.uids.isdisjoint(after):
            self._page.link([end for each in self._connectors.ends if (end := _followed(each, after)) is not None])

    def _depths(self) -> tuple[float, float]:
        top = float(self.verticalScrollBar().value())
        return top, top + self.viewport().height()

    def _in_text(self, point: QPoint) -> QPointF:
        """A point of the viewport, from the top left corner of the whole text."""
        return QPointF(point.x(), point.y() + self.verticalScrollBar().value())


def _followed(end: End, after: Mapping[str, object]) -> End | None:
    """The end where its tag is now, None if that is gone."""
    tag = after.get(end.uid, end)
    if isinstance(tag, Tag):
        return replace(end, span=tag.span)
    return end if tag is not None else None
