"""What is drawn for one tag: its tint, its line, its letter, its signs, and outlines."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPainter, QPen

from gui.model.kinds import FACES, Kind, LineStyle, Status
from gui.widgets.page.colours import LIGHT, Colours
from gui.widgets.page.placing import Room
from gui.widgets.page.shapes import EdgePlace, TagShape
from gui.widgets.page.stamps import Stamps
from gui.widgets.page.typography import Typography

_LANES = 4
"""So many lines fit below the text, three in the smallest sizes; deeper tags are counted in the margin."""
_TINTED = frozenset({Status.TAGGED, Status.ACCEPTED})
HANDLE = 3.5
"""The radius of a handle, in fine strokes."""


class Marks:
    """Draws the parts of tag shapes, in the sizes of one typography; the painter stands at the paragraph's corner."""

    def __init__(self, typography: Typography) -> None:
        self.colours: Colours = LIGHT
        self.bright: frozenset[str] | None = None
        """The tags in full colour where the others are dimmed; None where all are in full colour."""
        self._pens: dict[tuple[int, float, tuple[float, float]], QPen] = {}
        self._rooms: dict[float, tuple[Room, Room]] = {}
        self.measure(typography)

    def measure(self, typography: Typography) -> None:
        """Take over the sizes of the typography."""
        self.unit = max(1.0, int(typography.unit * 2) / 2)
        room = typography.body.pitch - typography.body.height
        self.step = max(3 * self.unit, int(room / _LANES * 2) / 2)
        self.lanes = min(_LANES, 1 + int((room - 3 * self.unit) / self.step))
        self.letter_font = QFont(QGuiApplication.font().family())
        self.letter_font.setPointSizeF(typography.body.font.pointSizeF() * 0.5)
        self.letter_font.setBold(True)
        metrics = QFontMetricsF(self.letter_font)
        self.letter_height = metrics.capHeight()
        self.reach, self.below = HANDLE * self.unit + 2, room + HANDLE * self.unit
        """How far above its letters, and below them, anything of a tag is drawn."""
        self._lowest = room - self.letter_height
        self.letter_width = metrics.horizontalAdvance("Q") + self.unit
        self._pens.clear()
        self._rooms.clear()
        self._stamps = Stamps(self.letter_font, self.letter_height, self.unit)
        self.sign_width = self._stamps.sign_width

    def rooms(self, height: float) -> tuple[Room, Room]:
        """What is under a line of text of this height for letters, and for signs."""
        rooms = self._rooms.get(height)
        if rooms is None:
            letters, signs = (Room(height, self.step, wide, self._lowest) for wide in (self.letter_width, self.sign_width))
            rooms = self._rooms[height] = letters, signs
        return rooms

    def ink(self, shape: TagShape) -> QColor:
        """The colour of the tag's lines and letters, paler where others are looked at."""
        inks = self.colours.inks if self.bright is None or shape.tag.uid in self.bright else self.colours.pale_inks
        return inks[shape.tag.kind]

    def draw_tints(self, painter: QPainter, shapes: Iterable[TagShape]) -> None:
        """Lay the tints under the text; of two over each other the later one wins."""
        colours, bright = self.colours, self.bright
        for shape in shapes:
            if shape.tag.status in _TINTED:
                tints = colours.tints if bright is None or shape.tag.uid in bright else colours.pale_tints
                tint = tints[shape.tag.kind]
                for run in shape.runs:
                    painter.fillRect(run, tint)

    def draw_lines(self, painter: QPainter, shapes: Iterable[TagShape]) -> None:
        """Draw each tag's line in its lane, and the dashes around suggested ones."""
        self._stamps.measure(painter.device().devicePixelRatioF())
        for shape in shapes:
            if not shape.lines and not shape.dots:
                self._rule(shape)
            ink = self.ink(shape)
            for line in shape.lines:
                painter.fillRect(line, ink)
            for dots in shape.dots:
                self._stamps.lay_dots(painter, dots, ink)
            if shape.tag.status is Status.SUGGESTED:
                self._draw_dashes(painter, shape.runs, ink)

    def draw_signs(self, painter: QPainter, shapes: Iterable[TagShape]) -> None:
        """Draw the letter where each tag begins, and the signs of its status and of doubt where it ends."""
        stamps, page = self._stamps, self.colours.page
        for shape in shapes:
            if shape.letter is not None:
                if shape.cuts_lines:
                    painter.fillRect(QRectF(shape.letter.x(), shape.letter.y(), self.letter_width, self.letter_height), page)
                stamps.lay_letter(painter, shape.letter, shape.tag.kind, self.ink(shape))
            if shape.sign is not None:
                self._clear_way(painter, shape, shape.sign)
                stamps.lay_sign(painter, shape.sign, shape.tag.status, self.ink(shape))
            if shape.doubt is not None:
                self._clear_way(painter, shape, shape.doubt)
                stamps.lay_doubt(painter, shape.doubt, self.ink(shape))

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

    def _handle(self, edge: EdgePlace | None, below: float, *, leads: bool) -> QPointF | None:
        if edge is None:
            return None
        outward = self.unit if edge.leftward == leads else -self.unit
        return QPointF(edge.x + outward, edge.row + below)

    def _clear_way(self, painter: QPainter, shape: TagShape, sign: QPointF) -> None:
        """A sign under a deeper line stands in the way of those above it."""
        if shape.lane > 0:
            painter.fillRect(QRectF(sign.x(), sign.y(), self.sign_width, self.letter_height), self.colours.page)

    def _rule(self, shape: TagShape) -> None:
        """Work out the tag's lines in its lane: in the style of its kind, or without gaps once it is accepted."""
        thin, status = self.unit, shape.tag.status
        style = FACES[shape.tag.kind].line if status is not Status.ACCEPTED else LineStyle.SOLID
        for run in shape.runs if shape.has_line else ():
            left, wide = run.left(), run.width()
            y = run.bottom() + shape.lane * self.step + 0.5 * thin
            if status is Status.REJECTED:
                shape.lines.append(QRectF(left, y + 0.5 * thin, wide, thin))
            elif style is LineStyle.DOUBLE:
                shape.lines += [QRectF(left, y, wide, thin), QRectF(left, y + 2 * thin, wide, thin)]
            elif style is LineStyle.DOTTED:
                shape.dots.append(QRectF(int(left), int(y + 0.5), int(left + wide) - int(left), 2 * thin))
            else:
                shape.lines.append(QRectF(left, y, wide, (2.5 if shape.tag.kind is Kind.QUOTE else 2) * thin))

    def _draw_dashes(self, painter: QPainter, runs: Iterable[QRectF], ink: QColor) -> None:
        painter.setPen(self._pen(ink, self.unit, (3, 2.5)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = self.unit / 2
        for run in runs:
            painter.drawRect(run.adjusted(half, half, -half, -half))

    def _pen(self, ink: QColor, wide: float, pattern: tuple[float, float]) -> QPen:
        key = (ink.rgb(), wide, pattern)
        pen = self._pens.get(key)
        if pen is None:
            pen = self._pens[key] = QPen(ink, wide, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
            pen.setDashPattern(pattern)
        return pen
