"""Rows to choose from: a tick where they can be on, the words, quietly at the end what belongs to them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.session.guard import guarded

ROW_ROLE = Qt.ItemDataRole.UserRole
_ROOM = 10
"""Pixels between two rows, and beside their words."""
_TICK = 14
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class FilterRow:
    """`value` is what is chosen with it, None for a row that only says something; `is_on` None: it cannot be on."""

    words: str
    remark: str
    value: object
    is_on: bool | None = None


class FilterRows(QListWidget):
    """The keyboard stays in the line above it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_RowDelegate(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_rows(self, rows: Sequence[FilterRow], current: int) -> None:
        """Show other rows, one of them the current one."""
        self.clear()
        for row in rows:
            shown = QListWidgetItem(_said(row, self.tr("on")), self)
            shown.setData(ROW_ROLE, row)
        self.setCurrentRow(max(0, min(current, len(rows) - 1)))

    def row(self, place: int | None = None) -> FilterRow | None:  # type: ignore[override]
        """The row at a place, or the current one; None if there is none."""
        found = self.model().index(self.currentRow() if place is None else place, 0).data(ROW_ROLE)
        return found if isinstance(found, FilterRow) else None

    def row_height(self) -> int:
        """Pixels of a row."""
        return self.fontMetrics().height() + _ROOM


class _RowDelegate(QStyledItemDelegate):
    @guarded(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, palette = index.data(ROW_ROLE), option.palette
        if not isinstance(row, FilterRow):
            return
        is_current = index.row() == self._list().currentRow()
        if is_current:
            painter.fillRect(option.rect, palette.brush(QPalette.ColorRole.Highlight))
        loud = palette.color(QPalette.ColorRole.HighlightedText if is_current else QPalette.ColorRole.Text)
        quiet = loud if is_current else palette.color(QPalette.ColorRole.PlaceholderText)
        tick, words, remark = self._places(option, row)
        painter.setFont(option.font)
        painter.setPen(loud if row.value is not None else quiet)
        self._draw(painter, option, words, row.words, Qt.AlignmentFlag.AlignLeading)
        painter.setPen(quiet)
        self._draw(painter, option, remark, row.remark, Qt.AlignmentFlag.AlignTrailing)
        if row.is_on is not None:
            _draw_tick(painter, tick, QPen(loud if row.is_on else quiet, 1), is_on=row.is_on)

    @guarded(QSize(100, 30))
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row, metrics = index.data(ROW_ROLE), self._list().fontMetrics()
        words = f"{row.words}{row.remark}" if isinstance(row, FilterRow) else ""
        return QSize(metrics.horizontalAdvance(words) + _TICK + 5 * _ROOM, metrics.height() + _ROOM)

    def _places(self, option: QStyleOptionViewItem, row: FilterRow) -> tuple[QRect, QRect, QRect]:
        """Where tick, words and remark stand: from the side where one begins to read."""
        rect = option.rect.adjusted(_ROOM, 0, -_ROOM, 0)
        behind = option.fontMetrics.horizontalAdvance(row.remark) + 2 if row.remark else 0
        left = rect.left() + _TICK + _ROOM
        places = (
            QRect(rect.left(), rect.center().y() - _TICK // 2, _TICK, _TICK),
            QRect(left, rect.top(), rect.right() - left - behind - _ROOM * bool(behind), rect.height()),
            QRect(rect.right() - behind, rect.top(), behind, rect.height()),
        )
        tick, words, remark = (option.widget.style().visualRect(option.direction, option.rect, place) for place in places)
        return tick, words, remark

    def _draw(self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, words: str, side: Qt.AlignmentFlag) -> None:
        fitting = option.fontMetrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        is_leftward = option.direction is Qt.LayoutDirection.RightToLeft
        at_left = (side is Qt.AlignmentFlag.AlignLeading) is not is_leftward
        where = Qt.AlignmentFlag.AlignLeft if at_left else Qt.AlignmentFlag.AlignRight
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | where | Qt.AlignmentFlag.AlignAbsolute), fitting)

    def _list(self) -> QListWidget:
        shown_in = self.parent()
        assert isinstance(shown_in, QListWidget)
        return shown_in


def _draw_tick(painter: QPainter, place: QRect, pen: QPen, *, is_on: bool) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(place.adjusted(0, 0, -1, -1), 3, 3)
    if is_on:
        pen.setWidthF(1.8)
        painter.setPen(pen)
        left, top = place.left(), place.top()
        painter.drawPolyline([QPoint(left + dx, top + dy) for dx, dy in ((3, 7), (6, 10), (10, 3))])
    painter.restore()


def _said(row: FilterRow, is_on: str) -> str:
    """What is read aloud, and what tests see."""
    return ", ".join(part for part in (row.words, row.remark if row.remark != "›" else "", is_on if row.is_on else "") if part)
