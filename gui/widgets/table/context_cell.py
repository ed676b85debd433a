"""The column with the excerpt among its words: strong, and always in sight."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QStyleOptionViewItem

from gui.session.guard import guarded
from gui.session.table.beside import Around
from gui.session.table.tags_model import AROUND_ROLE
from gui.widgets.context_line import context_line
from gui.widgets.table.cells import tag_of
from gui.widgets.tag_delegate import Index, WordsDelegate

_ROOM = 3
"""Pixels between the edge of a cell and its words."""
_FAINT = 0.62
"""How much of their colour the words around an excerpt keep."""
_Role = QPalette.ColorRole


class ContextCell(WordsDelegate):
    """What runs from right to left begins at the right; what has no room is left out at both ends."""

    @guarded(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, palette, state = option.rect, option.palette, option.state
        is_selected = bool(state & type(state).State_Selected)
        ground = palette.color(_Role.Highlight if is_selected else _Role.Base)
        if is_selected:
            painter.fillRect(rect, ground)
        tag = tag_of(index)
        if tag is not None:
            ink = palette.color(_Role.HighlightedText if is_selected else _Role.Text)
            faint = _between(ground, ink).rgba()
            around = index.data(AROUND_ROLE)
            before, behind = (around.before, around.behind) if isinstance(around, Around) else ("", "")
            line = context_line((before, tag.excerpt, behind), rect.width() - 2 * _ROOM, option.font.toString(), faint)
            painter.setPen(ink)
            height = line.boundingRect().height()
            line.draw(painter, QPointF(rect.x() + _ROOM, rect.y() + (rect.height() - height) / 2))
        if state & type(state).State_HasFocus:
            painter.setPen(palette.color(_Role.HighlightedText if is_selected else _Role.Highlight))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))


def _between(ground: QColor, ink: QColor) -> QColor:
    """A colour between those two, the more like the ink the less faint."""
    pairs = ((ground.red(), ink.red()), (ground.green(), ink.green()), (ground.blue(), ink.blue()))
    return QColor(*(round(below + (above - below) * _FAINT) for below, above in pairs))
