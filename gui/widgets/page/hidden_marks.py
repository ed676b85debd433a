"""Small marks where a character is that nobody sees; they lie over the text, and move no letter of it."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF, QTextLayout

from gui.model.hidden import Sign, hidden_in
from gui.model.offsets import Offsets
from gui.widgets.page.colours import Colours
from gui.widgets.page.paragraphs import Paragraphs
from gui.widgets.page.shapes import x_of


class HiddenMarks:
    """Draws the marks of a paragraph; the painter stands at its corner."""

    def __init__(self, paragraphs: Paragraphs) -> None:
        self._paragraphs = paragraphs
        self._text, self._offsets = "", Offsets("")

    def turn_to(self, text: str, offsets: Offsets) -> None:
        """Another text is shown."""
        self._text, self._offsets = text, offsets

    def draw(self, painter: QPainter, paragraph: int, lines: QTextLayout, colours: Colours) -> None:
        """Draw the mark of every hidden character of the paragraph."""
        start, end = self._paragraphs.bounds(paragraph)
        base, setting = self._offsets.to_units(start), self._paragraphs.setting(paragraph)
        unit = max(1.0, self._paragraphs.typography.unit)
        painter.setPen(QPen(colours.selection, unit))
        painter.setBrush(colours.selection)
        for position, sign in hidden_in(self._text, start, end):
            at = self._offsets.to_units(position) - base
            line = lines.lineForTextPosition(at)
            if line.isValid():
                top = line.lineNumber() * setting.pitch
                x, after = x_of(line, at), x_of(line, self._offsets.to_units(position + 1) - base)
                _draw(painter, sign, QRectF(min(x, after), top, abs(after - x), setting.height), unit)


def _draw(painter: QPainter, sign: Sign, box: QRectF, unit: float) -> None:
    """The mark of one character, which takes up `box`; most have no width."""
    x, top, low = round(box.left()) + unit / 2, box.top() + 2 * unit, box.bottom() - 2 * unit
    match sign:
        case Sign.BLANK:
            painter.drawPolyline(_bracket(box, unit))
        case Sign.HYPHEN:
            painter.drawLine(QLineF(x - 2 * unit, box.center().y() + 2 * unit, x + 3 * unit, box.center().y() + 2 * unit))
            painter.drawLine(QLineF(x, box.center().y() + 2 * unit, x, low))
        case Sign.RIGHT | Sign.LEFT:
            side = 1 if sign is Sign.RIGHT else -1
            painter.drawLine(QLineF(x, top, x, low))
            painter.drawPolygon(QPolygonF([QPointF(x, top), QPointF(x + side * 5 * unit, top + 2.5 * unit), QPointF(x, top + 5 * unit)]))
        case _:
            painter.drawLine(QLineF(x, top, x, low))
            _draw_head(painter, sign, QPointF(x, top), unit)


def _draw_head(painter: QPainter, sign: Sign, head: QPointF, unit: float) -> None:
    size = 2.5 * unit
    match sign:
        case Sign.BREAK:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(head, size, size)
            painter.setBrush(painter.pen().brush())
        case Sign.JOIN | Sign.CHOICE:
            painter.drawRect(QRectF(head.x() - size / 2, head.y() - size / 2, size, size))
        case Sign.PART | Sign.CONTROL:
            painter.drawLine(QLineF(head.x() - size, head.y() - size / 2, head.x() + size, head.y() + size * 1.5))
            painter.drawLine(QLineF(head.x() + size, head.y() - size / 2, head.x() - size, head.y() + size * 1.5))
        case _:
            painter.drawLine(QLineF(head.x() - size, head.y(), head.x() + size, head.y()))


def _bracket(box: QRectF, unit: float) -> QPolygonF:
    """An open box under the blank, as wide as it is."""
    left, right, low = box.left() + unit, max(box.left() + 2 * unit, box.right() - unit), box.bottom() - 2 * unit
    return QPolygonF([QPointF(left, low - 3 * unit), QPointF(left, low), QPointF(right, low), QPointF(right, low - 3 * unit)])
