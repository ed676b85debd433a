"""What stands beside the column: bars of tags over several paragraphs, and counts of those that have no line.

Why a count: pictures were made of both ways to draw a pile of six.  A line height that grows where it
must shows every line, but eight lines of three pixels cannot be told apart, each new tag moves the
text below it, and how deep the text is would hang on tags that nobody has looked at.  With a count the
letters still say how many tags there are and of which kinds, and a click lists them.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from gui.widgets.page.drawn import Drawn, Pile
from gui.widgets.page.marks import Marks
from gui.widgets.page.paragraphs import Paragraphs
from gui.widgets.page.shapes import TagShape

_REACH = 3.0
"""Pixels beside a bar that belong to it for the mouse."""


class Margin:
    """Draws beside the column and knows what lies there; places are pixels from the paragraph's corner."""

    def __init__(self, paragraphs: Paragraphs, marks: Marks) -> None:
        self._paragraphs, self._marks = paragraphs, marks

    def draw(self, painter: QPainter, paragraph: int, drawn: Drawn) -> None:
        """Draw the bars and counts of a paragraph."""
        for shape in drawn.bars:
            if shape.bar is None:
                shape.bar = self._bar(paragraph, shape)
            painter.fillRect(shape.bar, self._marks.ink(shape))
        for pile in drawn.piles:
            self._draw_pile(painter, paragraph, pile)

    def bar_at(self, paragraph: int, point: QPointF, drawn: Drawn) -> TagShape | None:
        """The tag whose bar lies under the point."""
        for shape in drawn.bars:
            if self._bar(paragraph, shape).adjusted(-_REACH, 0, _REACH, 0).contains(point):
                return shape
        return None

    def pile_at(self, paragraph: int, point: QPointF, drawn: Drawn) -> Pile | None:
        """The pile whose count lies under the point."""
        for pile in drawn.piles:
            if self._count(paragraph, pile).adjusted(-_REACH, -_REACH, _REACH, _REACH).contains(point):
                return pile
        return None

    def _bar(self, paragraph: int, shape: TagShape) -> QRectF:
        """Through the blank lines between paragraphs; the bars of several tags stand beside each other."""
        unit = self._marks.unit
        top = shape.top if shape.start is not None else 0.0
        bottom = shape.bottom if shape.end is not None else self._paragraphs.height(paragraph)
        away = self._paragraphs.typography.body.height * 0.75 + shape.lane * 5 * unit
        left = self._paragraphs.column + away - 2 * unit if self._is_leftward(paragraph) else -away
        return QRectF(left, top, 2 * unit, bottom - top)

    def _count(self, paragraph: int, pile: Pile) -> QRectF:
        unit, height = self._marks.unit, self._paragraphs.setting(paragraph).height
        wide = QFontMetricsF(self._marks.letter_font).horizontalAdvance(_words(pile)) + 6 * unit
        gap = 6 * unit
        left = -gap - wide if self._is_leftward(paragraph) else self._paragraphs.column + gap
        return QRectF(left, pile.top, wide, height)

    def _is_leftward(self, paragraph: int) -> bool:
        return self._paragraphs.document.findBlockByNumber(paragraph).textDirection() is Qt.LayoutDirection.RightToLeft

    def _draw_pile(self, painter: QPainter, paragraph: int, pile: Pile) -> None:
        """A bar in the colours of the tags, in the order of their lanes, with their number on its far side."""
        place, unit = self._count(paragraph, pile), self._marks.unit
        leftward = self._is_leftward(paragraph)
        part, left = place.height() / len(pile.shapes), place.right() - 3 * unit if leftward else place.left()
        for at, shape in enumerate(pile.shapes):
            painter.fillRect(QRectF(left, place.top() + at * part, 3 * unit, part), self._marks.ink(shape))
        painter.setFont(self._marks.letter_font)
        painter.setPen(self._marks.colours.muted)
        words = place.adjusted(0, 0, -5 * unit, 0) if leftward else place.adjusted(5 * unit, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, _words(pile))


def _words(pile: Pile) -> str:
    return f"+{len(pile.shapes)}"
