"""The paragraphs of a text on the page: laid out when they come into sight, in a centred column.

Until a paragraph is seen, its height is an estimate.  Positions in here are Qt's UTF-16 units,
lengths are pixels from the top of the whole text.
"""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextDocument, QTextLayout, QTextLine, QTextOption

from gui.model.parts import Parts
from gui.widgets.page.heights import Heights
from gui.widgets.page.typography import Role, Setting, Typography


class Paragraphs:
    """Where each paragraph and each line of one document is."""

    def __init__(self, document: QTextDocument, typography: Typography) -> None:
        self.document, self.typography = document, typography
        self.left = self.column = 0.0
        self.has_grown = False
        """Whether heights have changed since somebody has last set this to False."""
        self.times_broken = 0
        """Grows whenever all lines are broken anew, and nothing that was known of them holds."""
        self.parts = Parts("")
        """What each paragraph shows, in code points of the article."""
        self._roles: dict[int, Role] = {}
        self._gap = False
        self._broken_for: tuple[Typography, float] | None = None
        """Letters and column for which the lines of this text were broken last."""
        self._heights = Heights([0.0])
        self._laid: set[int] = set()
        self._options = (_option(Qt.LayoutDirection.LeftToRight), _option(Qt.LayoutDirection.RightToLeft))

    def expect(self, parts: Parts, roles: dict[int, Role], *, gap: bool) -> None:
        """Tell what the text will be: its parts, how those that are not body text are set, and whether
        paragraphs are parted by a `gap` because no blank lines part them."""
        self.parts, self._roles, self._gap, self._broken_for = parts, roles, gap, None

    def bounds(self, paragraph: int) -> tuple[int, int]:
        """The code points `[start, end)` of the article that the paragraph shows, without its line end."""
        return self.parts.starts[paragraph], self.parts.end(paragraph)

    @property
    def margin(self) -> float:
        """The empty room above the first paragraph; there is twice as much below the last."""
        return self.typography.body.pitch * 1.5

    @property
    def ready(self) -> bool:
        """False while a new text is being put in: Qt asks for rectangles in the middle of it."""
        return len(self._heights) == self.document.blockCount()

    @property
    def depth(self) -> float:
        """The height of the whole text with its margins."""
        return self._heights.total + 3 * self.margin

    def break_lines(self, width: float) -> None:
        """The text, its letters or the width of the page are others: estimate all heights anew."""
        narrow = min(self.typography.body.height * 3, max(0.0, width) * 0.08)
        column = max(60.0, min(self.typography.column, float(round(width - 2 * narrow))))
        self.left = float(max(0, round((width - column) / 2)))
        if self._broken_for == (self.typography, column):
            return  # the column only goes along with the window: its lines stay
        self.column, self._broken_for = column, None
        self._laid.clear()
        self.times_broken += 1
        if len(self.parts) == self.document.blockCount():
            self._heights = Heights(
                _estimates(self.parts, self._roles, self.typography, column, self.typography.blank if self._gap else 0.0)
            )
            self._broken_for = (self.typography, column)
        self.has_grown = True

    def setting(self, paragraph: int) -> Setting:
        """How this paragraph is set."""
        return self.typography.settings[self.role(paragraph)]

    def role(self, paragraph: int) -> Role:
        """What this paragraph is."""
        return self._roles.get(paragraph, Role.BODY)

    def lay_out(self, paragraph: int) -> QTextLayout:
        """The paragraph with its lines, made now if it has none."""
        block = self.document.findBlockByNumber(paragraph)
        layout = block.layout()
        if paragraph not in self._laid:
            self._laid.add(paragraph)
            if self._heights.change(paragraph, self._make_lines(paragraph, block, layout)):
                self.has_grown = True
        return layout

    def in_sight(self, top: float, bottom: float) -> Iterator[tuple[int, float]]:
        """The paragraphs between two depths, each with its top."""
        paragraph, at = self._heights.at(max(0.0, top - self.margin))
        at += self.margin
        while paragraph < len(self._heights) and at <= bottom:
            yield paragraph, at
            at += self._heights[paragraph]
            paragraph += 1

    def top(self, paragraph: int) -> float:
        """The depth at which the paragraph begins."""
        return self._heights.top(paragraph) + self.margin

    def height(self, paragraph: int) -> float:
        """The height of the paragraph with the room below it."""
        return self._heights[paragraph]

    def line_rect(self, unit: int) -> QRectF:
        """The line that holds this position, over the whole column, with its lanes."""
        block = self.document.findBlock(unit)
        paragraph = block.blockNumber()
        line = self.lay_out(paragraph).lineForTextPosition(unit - block.position())
        pitch = self.setting(paragraph).pitch
        return QRectF(self.left, self.top(paragraph) + line.lineNumber() * pitch, self.column, pitch)

    def line_start(self, depth: float) -> int:
        """The first position of the line that lies at this depth."""
        paragraph, line = self._line_at(QPointF(0, depth))
        return self.document.findBlockByNumber(paragraph).position() + line.textStart()

    def unit_over(self, point: QPointF) -> int:
        """The character that lies under the point or above the lanes under it, -1 where there is none."""
        paragraph, line = self._line_at(point)
        x, natural = point.x() - self.left, line.naturalTextRect()
        top = self.top(paragraph)
        if not (top <= point.y() < top + self.height(paragraph) and natural.left() <= x <= natural.right()):
            return -1
        return self.document.findBlockByNumber(paragraph).position() + line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)

    def unit_near(self, point: QPointF) -> int:
        """The position next to the point."""
        paragraph, line = self._line_at(point)
        return self.document.findBlockByNumber(paragraph).position() + line.xToCursor(point.x() - self.left)

    def _line_at(self, point: QPointF) -> tuple[int, QTextLine]:
        paragraph, _ = self._heights.at(max(0.0, point.y() - self.margin))
        layout = self.lay_out(paragraph)
        row = int((point.y() - self.top(paragraph)) // self.setting(paragraph).pitch)
        return paragraph, layout.lineAt(min(max(0, row), layout.lineCount() - 1))

    def _make_lines(self, paragraph: int, block: QTextBlock, layout: QTextLayout) -> float:
        setting = self.setting(paragraph)
        layout.setTextOption(self._options[block.textDirection() == Qt.LayoutDirection.RightToLeft])
        if self.role(paragraph) != Role.BODY:
            layout.setFormats([_whole(block, setting)])
        layout.beginLayout()
        depth = 0.0
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(self.column)
            line.setPosition(QPointF(0, depth + setting.ascent - line.ascent()))
            depth += setting.pitch
            line = layout.createLine()
        layout.endLayout()
        return depth + setting.after + self._below(paragraph) if block.length() > 1 else self.typography.blank

    def _below(self, paragraph: int) -> float:
        """The gap below a paragraph; pieces of one paragraph follow each other like its lines."""
        return self.typography.blank if self._gap and paragraph not in self.parts.continued else 0.0


def _estimates(parts: Parts, roles: dict[int, Role], typography: Typography, column: float, gap: float) -> list[float]:
    """The height of every paragraph by its length alone, with one look into a table for each."""
    body, lengths = typography.body, parts.lengths
    per_line = column / body.average
    table = [(int(length / per_line) + 1) * body.pitch + body.after + gap for length in range(max(lengths) + 1)]
    table[1] = typography.blank
    heights = list(map(table.__getitem__, lengths))
    for paragraph in parts.continued:
        heights[paragraph] -= gap
    for paragraph, role in roles.items():
        setting = typography.settings[role]
        lines = int(lengths[paragraph] * setting.average / column) + 1
        heights[paragraph] = lines * setting.pitch + setting.after + (gap if paragraph not in parts.continued else 0.0)
    return heights


def _option(direction: Qt.LayoutDirection) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(direction)
    side = Qt.AlignmentFlag.AlignRight if direction == Qt.LayoutDirection.RightToLeft else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    return option


def _whole(block: QTextBlock, setting: Setting) -> QTextLayout.FormatRange:
    form = QTextCharFormat()
    form.setFont(setting.font)
    whole = QTextLayout.FormatRange()
    whole.start, whole.length, whole.format = 0, block.length() - 1, form
    return whole
