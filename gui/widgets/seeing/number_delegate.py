"""How the numbers of a table are drawn: one below the other, with room for the mark of the column that is sorted."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from gui.session.guard import guarded

Index = QModelIndex | QPersistentModelIndex
_ROOM = 18
"""Pixels behind a number; the style sheet leaves as many behind the headings of these columns."""
_Role = QPalette.ColorRole


class NumberDelegate(QStyledItemDelegate):
    """Draws what the model shows at the right."""

    @guarded(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        is_selected = bool(option.state & type(option.state).State_Selected)
        if is_selected:
            painter.fillRect(option.rect, option.palette.brush(_Role.Highlight))
        painter.setFont(option.font)
        painter.setPen(option.palette.color(_Role.HighlightedText if is_selected else _Role.Text))
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(option.rect.adjusted(0, 0, -_ROOM, 0), int(side), index.data() or "")
