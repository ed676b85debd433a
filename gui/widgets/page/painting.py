"""The page as it is drawn: tints under the text, the text, and over it lines, letters and outlines."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QAbstractTextDocumentLayout, QBrush, QPainter, QTextCharFormat, QTextLayout

from gui.model.offsets import Offsets
from gui.model.tag_index import TagIndex
from gui.session.linking.ends import End
from gui.widgets.page.caret import Caret
from gui.widgets.page.colours import Colours
from gui.widgets.page.connectors import Connectors
from gui.widgets.page.drawn import Drawn
from gui.widgets.page.hidden_marks import HiddenMarks
from gui.widgets.page.margin import Margin
from gui.widgets.page.marks import Marks
from gui.widgets.page.paragraphs import Paragraphs
from gui.widgets.page.shapes import TagShape
from gui.widgets.page.shaping import Shaping
from gui.widgets.page.typography import Role
from gui.widgets.page.washes import Washes


class Page:
    """Draws the paragraphs in sight, and the tags of an index on it."""

    def __init__(self, paragraphs: Paragraphs, caret: Caret) -> None:
        self._paragraphs, self._caret = paragraphs, caret
        self.marks = Marks(paragraphs.typography)
        self.shaping = Shaping(paragraphs, self.marks)
        self.margin = Margin(paragraphs, self.marks)
        self.washes = Washes(self.shaping, self.marks)
        self.hidden = HiddenMarks(paragraphs)
        self.connectors = Connectors(paragraphs, self.shaping, self.marks)

    @property
    def colours(self) -> Colours:
        """What is drawn in which colour."""
        return self.marks.colours

    @colours.setter
    def colours(self, colours: Colours) -> None:
        self.marks.colours = colours

    def turn_to(self, text: str, offsets: Offsets, index: TagIndex) -> None:
        """Draw another text and its tags from now on; none of them is current."""
        self.shaping.turn_to(text, offsets, index)
        self.washes.clear()
        self.hidden.turn_to(text, offsets)
        self.link(())

    def measure(self) -> None:
        """Take over the typography, and make every shape anew when it is drawn next."""
        self.marks.measure(self._paragraphs.typography)
        self.connectors.measure()
        self.shaping.forget_all()

    def link(self, ends: Iterable[End]) -> None:
        """Lead from the current tag to these ends, and dim all other tags; none: dim nothing."""
        self.connectors.lead_to(ends)
        current = self.shaping.current
        self.marks.bright = self.connectors.ends.uids | {current.uid} if self.connectors and current is not None else None

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        """Draw what lies in the context's clip; the layout's `draw_page`."""
        clip = QRectF(context.clip)
        painter.fillRect(clip, self.colours.page)
        if not self._paragraphs.ready:
            return
        selected = [(each.cursor.selectionStart(), each.cursor.selectionEnd()) for each in context.selections]
        reach = self.marks.reach if self.shaping.current is not None else 0.0
        for paragraph, top in self._paragraphs.in_sight(clip.top(), clip.bottom() + reach):
            self._draw_paragraph(painter, paragraph, top, selected, clip)
        if self.connectors:
            self.connectors.draw(painter)
        self._caret.draw(painter, self.colours, clip)

    def _draw_paragraph(self, painter: QPainter, paragraph: int, top: float, selected: list[tuple[int, int]], clip: QRectF) -> None:
        left, drawn = self._paragraphs.left, self.shaping.drawn(paragraph)
        shapes = drawn.between(clip.top() - top - self.marks.below, clip.bottom() - top + self.marks.reach)
        if shapes or self.washes or self.connectors:
            painter.translate(left, top)
            self.marks.draw_tints(painter, shapes)
            if self.washes:
                self.washes.draw(painter, paragraph)
            if self.shaping.current is not None:
                self._draw_outlines(painter, paragraph, shapes)
            painter.translate(-left, -top)
        lines = self._paragraphs.lay_out(paragraph)
        lines.setPosition(QPointF(left, top))
        self._draw_text(painter, paragraph, lines, selected, clip)
        if self.shaping.showing.hidden_characters:
            painter.translate(left, top)
            self.hidden.draw(painter, paragraph, lines, self.colours)
            painter.translate(-left, -top)
        if drawn.shapes:
            painter.translate(left, top)
            self._draw_marks(painter, paragraph, drawn, shapes)
            painter.translate(-left, -top)

    def _draw_outlines(self, painter: QPainter, paragraph: int, shapes: list[TagShape]) -> None:
        """Under the text and the lines, so that they hide nothing of either."""
        if self.connectors:
            self.connectors.draw_ends(painter, paragraph)
        for shape in shapes:
            if self.shaping.is_current(shape.tag):
                self.marks.draw_outline(painter, shape.runs, 2)

    def _draw_marks(self, painter: QPainter, paragraph: int, drawn: Drawn, shapes: list[TagShape]) -> None:
        self.marks.draw_lines(painter, shapes)
        self.margin.draw(painter, paragraph, drawn)
        self.marks.draw_signs(painter, shapes)
        if self.shaping.current is not None:
            for shape in shapes:
                if self.shaping.is_current(shape.tag):
                    self.marks.draw_handles(painter, shape, self._paragraphs.setting(paragraph).height)

    def _draw_text(self, painter: QPainter, paragraph: int, lines: QTextLayout, selected: list[tuple[int, int]], clip: QRectF) -> None:
        block = self._paragraphs.document.findBlockByNumber(paragraph)
        first, last = block.position(), block.position() + block.length() - 1
        ranges = []
        for start, end in selected:
            if start < last and end > first:
                chosen = QTextLayout.FormatRange()
                chosen.start, chosen.length = max(0, start - first), min(end, last) - max(start, first)
                chosen.format = self._selected_format()
                ranges.append(chosen)
        painter.setPen(self.colours.muted if self._paragraphs.role(paragraph) == Role.ASIDE else self.colours.text)
        lines.draw(painter, QPointF(), ranges, clip)

    def _selected_format(self) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setBackground(QBrush(self.colours.selection))
        form.setForeground(QBrush(self.colours.selected_text))
        return form
