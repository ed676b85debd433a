"""How words and kinds are drawn in the cells of tables."""

from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPixmap, QStaticText
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QStyleOptionViewItem

from gui.model.directions import runs_leftward
from gui.model.kinds import FACES, Kind, Status
from gui.session.guard import guarded
from gui.session.names import name_of
from gui.widgets.page.colours import Colours, colours_on

Index = QModelIndex | QPersistentModelIndex
_Role = QPalette.ColorRole
_ROOM = 3
"""Pixels between the edge of a cell and its words."""


def draw_kind(painter: QPainter, rect: QRectF, kind: Kind, base: QColor, font: QFont) -> None:
    """Draw the letter of a kind on its tint, as a small chip in the middle of `rect`."""
    side = min(rect.height() - 4, 20.0)
    size = round(side + 2)
    scale = painter.device().devicePixelRatioF()
    chip = _chip(kind, size, scale, colours_on(base), font.family(), max(7.0, font.pointSizeF() * 0.85))
    painter.drawPixmap(round(rect.center().x() - size / 2), round(rect.center().y() - size / 2), chip)


@lru_cache(maxsize=64)
def _chip(kind: Kind, size: int, scale: float, colours: Colours, family: str, points: float) -> QPixmap:
    """A drawn chip, kept: a table draws one a row each time that anything in it changes."""
    chip = QPixmap(round(size * scale), round(size * scale))
    chip.setDevicePixelRatio(scale)
    chip.fill(Qt.GlobalColor.transparent)
    painter, square = QPainter(chip), QRectF(1, 1, size - 2, size - 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(colours.inks[kind])
    painter.setBrush(colours.tints[kind])
    painter.drawRoundedRect(square, 4, 4)
    bold = QFont(family)
    bold.setBold(True)
    bold.setPointSizeF(points)
    painter.setFont(bold)
    painter.setPen(colours.text)
    painter.drawText(square, int(Qt.AlignmentFlag.AlignCenter), FACES[kind].letter)
    painter.end()
    return chip


class WordsDelegate(QStyledItemDelegate):
    """Shows the words of a cell on one line: from right to left they begin at the right, as in the article.

    What Qt's own asks of the model and the style for it takes four times as long.
    """

    @guarded(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, palette, state = option.rect, option.palette, option.state
        flags = type(state)  # QStyle's, without QStyle, which alone takes 6 ms to import
        is_selected = bool(state & flags.State_Selected)
        if is_selected:
            painter.fillRect(rect, palette.brush(_Role.Highlight))
        words = index.data()
        if words:
            font = self.font_of(option.font, index)
            painter.setFont(_unstruck(font) if font.strikeOut() else font)
            painter.setPen(palette.color(_Role.HighlightedText if is_selected else _Role.Text))
            line = _line(words, rect.width() - 2 * _ROOM, font.key())
            free = rect.width() - 2 * _ROOM - round(line.size().width()) if runs_leftward(words) else 0
            left, top = rect.x() + _ROOM + free, rect.y() + (rect.height() - round(line.size().height())) // 2
            painter.drawStaticText(left, top, line)
            if font.strikeOut():
                _strike(painter, left, top, line)
        if state & flags.State_HasFocus and (index.column() or index.flags() & Qt.ItemFlag.ItemIsEditable):
            painter.setPen(palette.color(_Role.HighlightedText if is_selected else _Role.Highlight))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def font_of(self, font: QFont, index: Index) -> QFont:
        """The font of a cell, made of the table's."""
        del index
        return font


def _unstruck(font: QFont) -> QFont:
    plain = QFont(font)
    plain.setStrikeOut(False)
    return plain


def _strike(painter: QPainter, left: int, top: int, line: QStaticText) -> None:
    middle = top + round(line.size().height() * 0.55)
    painter.drawLine(left, middle, left + round(line.size().width()), middle)


@lru_cache(maxsize=2048)
def _line(words: str, width: int, font_key: str) -> QStaticText:
    """Words as wide as a cell, laid out once: those of 20 rows are drawn at every change of one."""
    font = QFont()
    font.fromString(font_key)
    font.setStrikeOut(False)  # prepared words have that line at the edge of the table
    line = QStaticText(QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, width))
    line.setTextFormat(Qt.TextFormat.PlainText)
    line.prepare(font=font)
    return line


def fill_with(choice: QComboBox, offered: Iterable[Kind | Status]) -> None:
    """Offer kinds or statuses by name, each with its value as the datum."""
    for each in offered:
        choice.addItem(name_of(each), each.value)
