"""The column with the excerpt among its words: strong, and always in sight."""

from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyleOptionViewItem

from gui.model.directions import runs_leftward
from gui.model.offsets import Offsets
from gui.model.tag import Tag
from gui.session.guard import guarded
from gui.session.table.beside import Around
from gui.session.table.cells import one_line
from gui.session.table.tags_model import AROUND_ROLE
from gui.widgets.table.cells import tag_of
from gui.widgets.tag_delegate import Index, WordsDelegate

_ROOM = 3
"""Pixels between the edge of a cell and its words."""
_FAINT = 0.62
"""How much of their colour the words around an excerpt keep."""
_Role = QPalette.ColorRole
Pieces = tuple[str, str, str]
"""Words before, the excerpt, words behind."""


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
            line = _line(_pieces(tag, index.data(AROUND_ROLE)), rect.width() - 2 * _ROOM, option.font.key(), faint)
            painter.setPen(ink)
            height = line.boundingRect().height()
            line.draw(painter, QPointF(rect.x() + _ROOM, rect.y() + (rect.height() - height) / 2))
        if state & type(state).State_HasFocus:
            painter.setPen(palette.color(_Role.HighlightedText if is_selected else _Role.Highlight))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))


def _pieces(tag: Tag, around: object) -> Pieces:
    before, behind = (around.before, around.behind) if isinstance(around, Around) else ("", "")
    return one_line(before), one_line(tag.excerpt), one_line(behind)


def fitted(pieces: Pieces, width: int, plain: QFontMetrics, strong: QFontMetrics) -> Pieces:
    """As much of the words around as `width` pixels leave beside the excerpt, half on each side; what one needs not, the other has."""
    before, excerpt, behind = pieces
    excerpt = _cut(excerpt, Qt.TextElideMode.ElideMiddle, width, strong)
    left = max(0, width - strong.horizontalAdvance(excerpt))
    half = max(left // 2, left - plain.horizontalAdvance(behind))
    before = _cut(before, Qt.TextElideMode.ElideLeft, half, plain)
    behind = _cut(behind, Qt.TextElideMode.ElideRight, left - plain.horizontalAdvance(before), plain)
    return before, excerpt, behind


def _cut(words: str, mode: Qt.TextElideMode, width: int, metrics: QFontMetrics) -> str:
    """As much of the words as fits; Qt by itself leaves some of them where there is no room, and cuts some that just fit."""
    if metrics.horizontalAdvance(words) <= width:
        return words
    return metrics.elidedText(words, mode, width) if metrics.horizontalAdvance("…") <= width else ""


@lru_cache(maxsize=512)
def _line(pieces: Pieces, width: int, font_key: str, faint: int) -> QTextLayout:
    """Laid out once: those of 20 rows are drawn at every change of one."""
    font, strong = QFont(), QFont()
    font.fromString(font_key)
    strong.fromString(font_key)
    strong.setBold(True)
    leftward = runs_leftward("".join(pieces))
    before, excerpt, behind = fitted(pieces, width, QFontMetrics(font), QFontMetrics(strong))
    layout = QTextLayout(before + excerpt + behind, font)
    option = QTextOption(Qt.AlignmentFlag.AlignAbsolute | (Qt.AlignmentFlag.AlignRight if leftward else Qt.AlignmentFlag.AlignLeft))
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if leftward else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.setFormats(_formats(layout.text(), len(before), len(before) + len(excerpt), QColor.fromRgba(faint)))
    layout.beginLayout()
    layout.createLine().setLineWidth(width)
    layout.endLayout()
    return layout


def _formats(text: str, start: int, end: int, faint: QColor) -> list[QTextLayout.FormatRange]:
    """The excerpt, `[start, end)` in code points, is strong; the words around it are faint."""
    around, strong = QTextCharFormat(), QTextCharFormat()
    around.setForeground(faint)
    strong.setFontWeight(QFont.Weight.Bold)
    units = Offsets(text)
    edges = [units.to_units(at) for at in (0, start, end, len(text))]
    ranges = []
    for first, behind, looks in zip(edges, edges[1:], (around, strong, around), strict=False):
        part = QTextLayout.FormatRange()
        part.start, part.length, part.format = first, behind - first, looks
        ranges.append(part)
    return ranges


def _between(ground: QColor, ink: QColor) -> QColor:
    """A colour between those two, the more like the ink the less faint."""
    pairs = ((ground.red(), ink.red()), (ground.green(), ink.green()), (ground.blue(), ink.blue()))
    return QColor(*(round(below + (above - below) * _FAINT) for below, above in pairs))
