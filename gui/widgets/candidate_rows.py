"""Rows of candidates: a digit, who it is, and quietly beside it what is known of them."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QFrame, QListWidget, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.session.guard import guarded
from gui.session.linking.candidates import Candidate

CANDIDATE_ROLE = Qt.ItemDataRole.UserRole
_ROOM = 10
"""Pixels between two rows, and beside their words."""
_DIGITS = 9
_WORDS_SHARE = 0.7
"""How much of a row the words have at most where there is a remark."""


def list_of(parent: QWidget) -> QListWidget:
    """An empty list whose rows are candidates, with their digits; the keyboard stays elsewhere."""
    rows = QListWidget(parent)
    rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    rows.setFrameShape(QFrame.Shape.NoFrame)
    rows.setItemDelegate(_RowDelegate(rows))
    rows.setUniformItemSizes(True)
    rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return rows


class _RowDelegate(QStyledItemDelegate):
    @guarded(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        candidate, palette = index.data(CANDIDATE_ROLE), option.palette
        if not isinstance(candidate, Candidate):
            return
        is_current = index.row() == self._list().currentRow()
        if is_current:
            painter.fillRect(option.rect, palette.brush(QPalette.ColorRole.Highlight))
        loud = palette.color(QPalette.ColorRole.HighlightedText if is_current else QPalette.ColorRole.Text)
        quiet = loud if is_current else palette.color(QPalette.ColorRole.PlaceholderText)
        digit, words, remark = self._places(option, candidate)
        painter.setFont(option.font)
        painter.setPen(quiet)
        if index.row() < _DIGITS:
            painter.drawText(digit, int(Qt.AlignmentFlag.AlignCenter), str(index.row() + 1))
        self._draw(painter, option, remark, candidate.remark)
        painter.setPen(loud)
        self._draw(painter, option, words, candidate.words)

    @guarded(QSize(100, 30))
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        metrics, candidate = self._list().fontMetrics(), index.data(CANDIDATE_ROLE)
        row = metrics.height() + _ROOM
        words = f"{candidate.words}{candidate.remark}" if isinstance(candidate, Candidate) else ""
        return QSize(metrics.horizontalAdvance(words) + row + 4 * _ROOM, row)

    def _places(self, option: QStyleOptionViewItem, candidate: Candidate) -> tuple[QRect, QRect, QRect]:
        """Where digit, words and remark stand: from the side where one begins to read."""
        rect, metrics = option.rect, option.fontMetrics
        width = rect.width() - rect.height() - 2 * _ROOM
        needed = metrics.horizontalAdvance(candidate.words) + 2
        words = min(needed, round(width * _WORDS_SHARE) if candidate.remark else width)
        left = rect.left() + rect.height()
        places = (
            QRect(rect.left(), rect.top(), rect.height(), rect.height()),
            QRect(left, rect.top(), words, rect.height()),
            QRect(left + words + _ROOM, rect.top(), width - words, rect.height()),
        )
        digit, name, remark = (option.widget.style().visualRect(option.direction, rect, place) for place in places)
        return digit, name, remark

    def _draw(self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, words: str) -> None:
        fitting = option.fontMetrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        leading = Qt.AlignmentFlag.AlignLeft if option.direction is Qt.LayoutDirection.LeftToRight else Qt.AlignmentFlag.AlignRight
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | leading | Qt.AlignmentFlag.AlignAbsolute), fitting)

    def _list(self) -> QListWidget:
        shown_in = self.parent()
        assert isinstance(shown_in, QListWidget)
        return shown_in
