"""The page as it is drawn: tints under the text, the text, and over it lines, letters and outlines.

The shapes of a paragraph's tags are kept; only those of touched paragraphs are made anew.
"""

import re

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
)

from gui.model.kinds import FACES, LineStyle, Status
from gui.model.offsets import Offsets
from gui.model.tag import Tag
from gui.model.tag_index import TagIndex
from gui.widgets.article.caret import Caret
from gui.widgets.article.colours import LIGHT, Colours
from gui.widgets.article.paragraphs import Paragraphs
from gui.widgets.article.shapes import LANES, Edge, Lines, TagShape, place_letters, x_of
from gui.widgets.article.typography import Role

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")

HIDDEN = Status.REJECTED
"""Tags of this status are not drawn, but for the current one: they are done with, and stay in the table."""


class Page:
    """Draws the paragraphs in sight, and the tags of an index on it."""

    def __init__(self, paragraphs: Paragraphs, caret: Caret) -> None:
        self.colours: Colours = LIGHT
        self.current: Tag | None = None
        self._paragraphs, self._caret = paragraphs, caret
        self._text, self._offsets, self.index = "", Offsets(""), TagIndex()
        self._kept: dict[int, list[TagShape]] = {}
        self._stale: dict[int, list[TagShape]] = {}
        self._kept_of = 0
        self.measure()

    def turn_to(self, text: str, offsets: Offsets, index: TagIndex) -> None:
        """Draw another text and its tags from now on; none of them is current."""
        self._text, self._offsets, self.index, self.current = text, offsets, index, None
        self._forget_all()

    def measure(self) -> None:
        """Take over the typography, and make every shape anew when it is drawn next."""
        typography = self._paragraphs.typography
        self._unit = max(1.0, round(typography.unit * 2) / 2)
        room = typography.body.pitch - typography.body.height
        self._step = max(3 * self._unit, round(room / LANES * 2) / 2)
        self._letter_font = QFont(QGuiApplication.font().family())
        self._letter_font.setPointSizeF(typography.body.font.pointSizeF() * 0.5)
        self._letter_font.setBold(True)
        metrics = QFontMetricsF(self._letter_font)
        self._letter_height = metrics.capHeight()
        self._lowest = room + 3 * self._unit - self._letter_height
        self._letter_width = metrics.horizontalAdvance("Q") + self._unit
        self._forget_all()

    def forget(self, first: int, last: int) -> None:
        """The tags of these paragraphs are others now; the shapes of those that stay serve again."""
        for paragraph in [kept for kept in self._kept if first <= kept <= last]:
            self._stale[paragraph] = self._kept.pop(paragraph)

    def _forget_all(self) -> None:
        self._kept.clear()
        self._stale.clear()

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        """Draw what lies in the context's clip; the layout's `draw_page`."""
        clip = QRectF(context.clip)
        painter.fillRect(clip, self.colours.page)
        if not self._paragraphs.ready:
            return
        if self._kept_of != self._paragraphs.times_broken:
            self._kept_of = self._paragraphs.times_broken
            self._forget_all()
        selected = [(each.cursor.selectionStart(), each.cursor.selectionEnd()) for each in context.selections]
        reach = self._paragraphs.typography.body.pitch
        for paragraph, top in self._paragraphs.in_sight(clip.top() - reach, clip.bottom() + reach):
            lines = self._paragraphs.lay_out(paragraph)
            shapes = _within(self._shapes(paragraph, lines), clip.top() - reach - top, clip.bottom() + reach - top)
            painter.translate(self._paragraphs.left, top)
            self._draw_tints(painter, shapes)
            painter.translate(-self._paragraphs.left, -top)
            lines.setPosition(QPointF(self._paragraphs.left, top))
            self._draw_text(painter, paragraph, lines, selected, clip)
            painter.translate(self._paragraphs.left, top)
            self._draw_marks(painter, paragraph, shapes)
            painter.translate(-self._paragraphs.left, -top)
        if self._caret.shown:
            self._draw_caret(painter, context.cursorPosition)

    def _shapes(self, paragraph: int, layout: QTextLayout) -> list[TagShape]:
        kept = self._kept.get(paragraph)
        if kept is None:
            kept = self._kept[paragraph] = self._made_shapes(paragraph, layout)
        return kept

    def _made_shapes(self, paragraph: int, layout: QTextLayout) -> list[TagShape]:
        first, last = self._paragraphs.bounds(paragraph)
        current = self.current.uid if self.current is not None else ""
        tags = [tag for tag in self.index.between(first, last + 1) if tag.status is not HIDDEN or tag.uid == current]
        if not tags:
            return []
        tags.sort(key=_largest_first)
        setting, was = self._paragraphs.setting(paragraph), {shape.tag.uid: shape for shape in self._stale.pop(paragraph, ())}
        mixed = _RIGHT_TO_LEFT.search(self._text, first, last) is not None
        lines = Lines(layout, setting, mixed=mixed)
        shapes = []
        for tag in tags:
            shape = was.get(tag.uid)
            if shape is None or shape.tag is not tag or shape.lane != min(self.index.lane(tag), LANES - 1):
                shape = self._shape(tag, first, last, lines)
            shapes.append(shape)
        place_letters(shapes, self._letter_width, setting.height, self._step, self._lowest)
        return shapes

    def _shape(self, tag: Tag, first: int, last: int, lines: Lines) -> TagShape:
        """The shape of a tag in the paragraph `[first, last)`."""
        to_units = self._offsets.to_units
        base = to_units(first)
        start, end = to_units(max(tag.start, first)) - base, to_units(min(tag.end, last)) - base
        runs = lines.runs(start, end) if start < end else []
        start_edge = lines.start_edge(start) if runs and tag.start >= first else None
        end_edge = lines.end_edge(end) if runs and tag.end <= last else None
        return TagShape(tag, self.index.lane(tag), runs, start_edge, end_edge)

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

    def _draw_caret(self, painter: QPainter, unit: int) -> None:
        if unit < 0:
            return
        block = self._paragraphs.document.findBlock(unit)
        paragraph = block.blockNumber()
        line = self._paragraphs.lay_out(paragraph).lineForTextPosition(unit - block.position())
        if line.isValid():
            setting, top = self._paragraphs.setting(paragraph), self._paragraphs.top(paragraph) + line.y()
            x = round(self._paragraphs.left + x_of(line, unit - block.position()))
            painter.fillRect(QRectF(x, top, max(1.0, round(1.5 * self._unit)), min(line.height(), setting.height)), self.colours.text)

    def _draw_tints(self, painter: QPainter, shapes: list[TagShape]) -> None:
        for shape in shapes:
            if shape.tag.status != Status.SUGGESTED:
                tint = self.colours.tints[shape.tag.kind]
                for run in shape.runs:
                    painter.fillRect(run, tint)

    def _draw_marks(self, painter: QPainter, paragraph: int, shapes: list[TagShape]) -> None:
        setting = self._paragraphs.setting(paragraph)
        for shape in shapes:
            ink = self.colours.inks[shape.tag.kind]
            for run in shape.runs:
                if shape.tag.status == Status.SUGGESTED:
                    self._draw_dashes(painter, run, ink)
                self._draw_line(painter, shape, run, ink)
            if shape.over_paragraphs:
                self._draw_bar(painter, paragraph, shape, ink)
        for shape in shapes:
            ink = self.colours.inks[shape.tag.kind]
            if shape.letter is not None:
                self._draw_letter(painter, shape, shape.letter, ink)
            if shape.tag.status == Status.ACCEPTED and shape.end is not None:
                self._draw_check(painter, shape.end, setting.height + (shape.lane + 1) * self._step, ink)
        for shape in shapes:
            if self.current is not None and shape.tag.uid == self.current.uid:
                self._draw_outline(painter, shape, setting.height)

    def _draw_line(self, painter: QPainter, shape: TagShape, run: QRectF, ink: QColor) -> None:
        """The tag's line in its lane: in the style of its kind, or without gaps once it is accepted."""
        thin = self._unit
        y = run.bottom() + shape.lane * self._step + 0.5 * thin
        style = FACES[shape.tag.kind].line
        if style == LineStyle.DOUBLE:
            if shape.tag.status == Status.ACCEPTED:
                painter.fillRect(QRectF(run.left(), y, run.width(), 2.5 * thin), ink)
            else:
                painter.fillRect(QRectF(run.left(), y, run.width(), thin), ink)
                painter.fillRect(QRectF(run.left(), y + 2 * thin, run.width(), thin), ink)
        elif style == LineStyle.DOTTED and shape.tag.status != Status.ACCEPTED:
            pen = QPen(ink, 2 * thin, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([1, 1])
            painter.setPen(pen)
            painter.drawLine(QLineF(run.left(), y + thin, run.right(), y + thin))
        else:
            painter.fillRect(QRectF(run.left(), y, run.width(), 2 * thin), ink)

    def _draw_dashes(self, painter: QPainter, run: QRectF, ink: QColor) -> None:
        pen = QPen(ink, self._unit, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([3, 2.5])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = self._unit / 2
        painter.drawRect(run.adjusted(half, half, -half, -half))

    def _draw_bar(self, painter: QPainter, paragraph: int, shape: TagShape, ink: QColor) -> None:
        """The bar in the margin of a tag over several paragraphs, through the blank lines between them."""
        height = self._paragraphs.height(paragraph)
        top = shape.runs[0].top() if shape.start is not None else 0.0
        bottom = shape.runs[-1].bottom() if shape.end is not None else height
        x = -self._paragraphs.typography.body.height * 0.75 - shape.lane * 5 * self._unit
        painter.fillRect(QRectF(x, top, 2 * self._unit, bottom - top), ink)

    def _draw_letter(self, painter: QPainter, shape: TagShape, at: QPointF, ink: QColor) -> None:
        if shape.cuts_lines:
            painter.fillRect(QRectF(at.x(), at.y(), self._letter_width, self._letter_height), self.colours.page)
        painter.setFont(self._letter_font)
        painter.setPen(ink)
        painter.drawText(QPointF(at.x(), at.y() + self._letter_height), FACES[shape.tag.kind].letter)

    def _draw_check(self, painter: QPainter, end: Edge, below: float, ink: QColor) -> None:
        size = self._letter_height * 0.9
        x = end.x if end.leftward else end.x - 1.2 * size
        y = end.row + below
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(ink, 1.5 * self._unit, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.drawPolyline([QPointF(x, y + size * 0.55), QPointF(x + size * 0.4, y + size), QPointF(x + size * 1.15, y + size * 0.1)])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _draw_outline(self, painter: QPainter, shape: TagShape, height: float) -> None:
        accent, thick = self.colours.selection, 2 * self._unit
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(accent, thick))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for run in shape.runs:
            painter.drawRoundedRect(run.adjusted(-thick / 2, -thick / 2, thick / 2, thick / 2), 2 * self._unit, 2 * self._unit)
        radius = 3.5 * self._unit
        painter.setPen(QPen(self.colours.page, 1.5 * self._unit))
        painter.setBrush(accent)
        for edge, y in ((shape.start, 0.0), (shape.end, height)):
            if edge is not None:
                outward = thick / 2 if edge.leftward == (edge is shape.start) else -thick / 2
                painter.drawEllipse(QPointF(edge.x + outward, edge.row + y), radius, radius)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _largest_first(tag: Tag) -> tuple[int, str]:
    return tag.start - tag.end, tag.uid


def _within(shapes: list[TagShape], above: float, below: float) -> list[TagShape]:
    """Those that have a line between two heights of their paragraph: a repaint is seldom of a whole one."""
    return [
        shape
        for shape in shapes
        if shape.over_paragraphs or (shape.runs and shape.runs[0].top() < below and shape.runs[-1].bottom() > above)
    ]
