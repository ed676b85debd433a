"""What is drawn for one tag: its tint, its line, its letter, its check, and outlines."""

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPainter, QPen

from gui.model.kinds import FACES, LineStyle, Status
from gui.widgets.article.colours import LIGHT, Colours
from gui.widgets.article.shapes import LANES, Edge, Room, TagShape
from gui.widgets.article.typography import Typography

HANDLE = 3.5
"""The radius of a handle, in fine strokes."""


class Marks:
    """Draws the parts of tag shapes, in the sizes of one typography; the painter stands at the paragraph's corner."""

    def __init__(self, typography: Typography) -> None:
        self.colours: Colours = LIGHT
        self.bright: frozenset[str] | None = None
        """The tags in full colour where the others are dimmed; None where all are in full colour."""
        self.measure(typography)

    def measure(self, typography: Typography) -> None:
        """Take over the sizes of the typography."""
        self.unit = max(1.0, round(typography.unit * 2) / 2)
        room = typography.body.pitch - typography.body.height
        self.step = max(3 * self.unit, round(room / LANES * 2) / 2)
        self.letter_font = QFont(QGuiApplication.font().family())
        self.letter_font.setPointSizeF(typography.body.font.pointSizeF() * 0.5)
        self.letter_font.setBold(True)
        metrics = QFontMetricsF(self.letter_font)
        self.letter_height = metrics.capHeight()
        self._lowest = room - self.letter_height
        self.letter_width = metrics.horizontalAdvance("Q") + self.unit
        self._sign = self.letter_height * 0.9
        self.sign_width = self._sign * 1.15 + 2 * self.unit

    def room(self, height: float, wide: float) -> Room:
        """What is under a line of text of this height for letters or signs that are so wide."""
        return Room(height, self.step, wide, self._lowest)

    def ink(self, shape: TagShape) -> QColor:
        """The colour of the tag's lines and letters, paler where others are looked at."""
        inks = self.colours.inks if self.bright is None or shape.tag.uid in self.bright else self.colours.pale_inks
        return inks[shape.tag.kind]

    def draw_tints(self, painter: QPainter, shapes: Iterable[TagShape]) -> None:
        """Lay the tints under the text; of two over each other the later one wins."""
        colours, bright = self.colours, self.bright
        for shape in shapes:
            status = shape.tag.status
            if status is not Status.SUGGESTED and status is not Status.REJECTED:
                tints = colours.tints if bright is None or shape.tag.uid in bright else colours.pale_tints
                tint = tints[shape.tag.kind]
                for run in shape.runs:
                    painter.fillRect(run, tint)

    def draw_lines(self, painter: QPainter, shapes: Iterable[TagShape]) -> None:
        """Draw each tag's line in its lane, and the dashes around suggested ones."""
        for shape in shapes:
            ink = self.ink(shape)
            for run in shape.runs:
                if shape.tag.status is Status.SUGGESTED:
                    self._draw_dashes(painter, run, ink)
                if shape.has_line:
                    self._draw_line(painter, shape, run, ink)

    def draw_signs(self, painter: QPainter, shapes: Iterable[TagShape]) -> None:
        """Draw the letter where each tag begins, and the sign of its status where it ends."""
        for shape in shapes:
            if shape.letter is not None:
                self._draw_letter(painter, shape, shape.letter)
            if shape.sign is not None:
                self._draw_status(painter, shape, shape.sign)

    def draw_outline(self, painter: QPainter, runs: Iterable[QRectF], thick: float) -> None:
        """Draw a line of the accent around the letters, `thick` in fine strokes; below it stays clear of the lanes."""
        wide = thick * self.unit
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(self.colours.selection, wide))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for run in runs:
            painter.drawRoundedRect(run.adjusted(-wide / 2, -wide / 2, wide / 2, -wide / 2), 2 * self.unit, 2 * self.unit)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def draw_handles(self, painter: QPainter, shape: TagShape, height: float) -> None:
        """Draw a handle at each edge of the tag that is in this paragraph."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(self.colours.page, 1.5 * self.unit))
        painter.setBrush(self.colours.selection)
        for at in self.handles(shape, height):
            if at is not None:
                painter.drawEllipse(at, HANDLE * self.unit, HANDLE * self.unit)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def handles(self, shape: TagShape, height: float) -> tuple[QPointF | None, QPointF | None]:
        """Where the handles of start and end are: the one above, the other below its letters."""
        return self._handle(shape.start, 0.0, leads=True), self._handle(shape.end, height, leads=False)

    def _handle(self, edge: Edge | None, below: float, *, leads: bool) -> QPointF | None:
        if edge is None:
            return None
        outward = self.unit if edge.leftward == leads else -self.unit
        return QPointF(edge.x + outward, edge.row + below)

    def _draw_line(self, painter: QPainter, shape: TagShape, run: QRectF, ink: QColor) -> None:
        """The tag's line in its lane: in the style of its kind, or without gaps once it is accepted."""
        thin = self.unit
        y = run.bottom() + shape.lane * self.step + 0.5 * thin
        style, status = FACES[shape.tag.kind].line, shape.tag.status
        if status is Status.REJECTED:
            painter.fillRect(QRectF(run.left(), y + 0.5 * thin, run.width(), thin), ink)
        elif style == LineStyle.DOUBLE and status is Status.ACCEPTED:
            painter.fillRect(QRectF(run.left(), y, run.width(), 2.5 * thin), ink)
        elif style == LineStyle.DOUBLE:
            painter.fillRect(QRectF(run.left(), y, run.width(), thin), ink)
            painter.fillRect(QRectF(run.left(), y + 2 * thin, run.width(), thin), ink)
        elif style == LineStyle.DOTTED and status is not Status.ACCEPTED:
            pen = QPen(ink, 2 * thin, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([1, 1])
            painter.setPen(pen)
            painter.drawLine(QLineF(run.left(), y + thin, run.right(), y + thin))
        else:
            painter.fillRect(QRectF(run.left(), y, run.width(), 2 * thin), ink)

    def _draw_dashes(self, painter: QPainter, run: QRectF, ink: QColor) -> None:
        pen = QPen(ink, self.unit, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([3, 2.5])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = self.unit / 2
        painter.drawRect(run.adjusted(half, half, -half, -half))

    def _draw_letter(self, painter: QPainter, shape: TagShape, at: QPointF) -> None:
        if shape.cuts_lines:
            painter.fillRect(QRectF(at.x(), at.y(), self.letter_width, self.letter_height), self.colours.page)
        painter.setFont(self.letter_font)
        painter.setPen(self.ink(shape))
        painter.drawText(QPointF(at.x(), at.y() + self.letter_height), FACES[shape.tag.kind].letter)

    def _draw_status(self, painter: QPainter, shape: TagShape, at: QPointF) -> None:
        """A check for an accepted tag, a cross for a rejected one."""
        size, x, y = self._sign, at.x() + self.unit, at.y()
        if shape.lane > 0:
            painter.fillRect(QRectF(at.x(), y, self.sign_width, size), self.colours.page)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(self.ink(shape), 1.5 * self.unit, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        if shape.tag.status is Status.ACCEPTED:
            painter.drawPolyline([QPointF(x, y + size * 0.55), QPointF(x + size * 0.4, y + size), QPointF(x + size * 1.15, y + size * 0.1)])
        else:
            painter.drawLine(QLineF(x, y + size * 0.1, x + size * 0.9, y + size))
            painter.drawLine(QLineF(x, y + size, x + size * 0.9, y + size * 0.1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
