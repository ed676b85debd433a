"""A document layout that lays a paragraph out when it comes into sight, in a centred column.

A text of 1 MB opens in the time of its first screen; until a paragraph is seen, its height is an
estimate.  Positions in here are Qt's UTF-16 units, lengths are pixels of the document.
"""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, QTimer
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextFrame,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from gui.widgets.article.guard import guarded
from gui.widgets.article.heights import Heights
from gui.widgets.article.typography import Role, Setting, Typography

Draw = Callable[[QPainter, QAbstractTextDocumentLayout.PaintContext], None]


class LazyLayout(QAbstractTextDocumentLayout):
    """Geometry of one text; what is drawn with it, `draw_page` knows."""

    def __init__(self, document: QTextDocument, typography: Typography) -> None:
        super().__init__(document)
        self.typography = typography
        self.draw_page: Draw | None = None
        self.left = self.column = 0.0
        self._starts: Sequence[int] = (0,)
        self._length = 0
        self._roles: dict[int, Role] = {}
        self._gap = False
        self._heights = Heights([0.0])
        self._laid: set[int] = set()
        self._grown = self._quiet = False
        self.times_broken = 0
        """Grows whenever all lines are broken anew, and nothing that was known of them holds."""
        self._options = (_option(Qt.LayoutDirection.LeftToRight), _option(Qt.LayoutDirection.RightToLeft))

    def set_paragraphs(self, starts: Sequence[int], length: int, roles: dict[int, Role], *, gap: bool) -> None:
        """Tell what the text will be: where its paragraphs start, how those that are not body text are
        set, and whether paragraphs are parted by a `gap` because no blank lines part them."""
        self._starts, self._length, self._roles, self._gap = starts, length, roles, gap

    @property
    def margin(self) -> float:
        """The empty room above the first paragraph; there is twice as much below the last."""
        return self.typography.body.pitch * 1.5

    @property
    def ready(self) -> bool:
        """False while a new text is being put in: Qt asks for rectangles in the middle of it."""
        return len(self._heights) == self.document().blockCount()

    def setting(self, paragraph: int) -> Setting:
        """How this paragraph is set."""
        return self.typography.settings[self.role(paragraph)]

    def role(self, paragraph: int) -> Role:
        """What this paragraph is."""
        return self._roles.get(paragraph, Role.BODY)

    def lay_out(self, paragraph: int) -> QTextLayout:
        """The paragraph with its lines, made now if it has none."""
        block = self.document().findBlockByNumber(paragraph)
        layout = block.layout()
        if paragraph not in self._laid:
            self._laid.add(paragraph)
            if self._heights.change(paragraph, self._make_lines(paragraph, block, layout)):
                self._grown = True
        return layout

    def settle(self, top: float, bottom: float) -> float:
        """Lay out what lies between two depths; returns by how much paragraphs that begin above `top` grew."""
        grown = 0.0
        self._quiet = True
        for paragraph, at in self.in_sight(top, bottom):
            height = self._heights[paragraph]
            layout = self.lay_out(paragraph)
            if at < top:
                grown += self._heights[paragraph] - height
            layout.setPosition(QPointF(self.left, self.top(paragraph)))
        self._quiet = False
        self.announce()
        return grown

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

    def is_laid(self, paragraph: int) -> bool:
        """Whether the paragraph has been in sight since the last change of width."""
        return paragraph in self._laid

    def announce(self) -> None:
        """Tell the scroll bar if heights have changed."""
        if self._grown:
            self._grown = False
            self.documentSizeChanged.emit(self.documentSize())

    def line_rect(self, unit: int) -> QRectF:
        """The line that holds this position, over the whole column, with its lanes."""
        block = self.document().findBlock(unit)
        paragraph = block.blockNumber()
        line = self.lay_out(paragraph).lineForTextPosition(unit - block.position())
        pitch = self.setting(paragraph).pitch
        return QRectF(self.left, self.top(paragraph) + line.lineNumber() * pitch, self.column, pitch)

    def line_start(self, depth: float) -> int:
        """The first position of the line that lies at this depth."""
        paragraph, line = self._line_at(QPointF(0, depth))
        return self.document().findBlockByNumber(paragraph).position() + line.textStart()

    def unit_over(self, point: QPointF) -> int:
        """The character that lies under the point or above the lanes under it, -1 where there is none."""
        paragraph, line = self._line_at(point)
        x, natural = point.x() - self.left, line.naturalTextRect()
        top = self.top(paragraph)
        if not (top <= point.y() < top + self.height(paragraph) and natural.left() <= x <= natural.right()):
            return -1
        return self.document().findBlockByNumber(paragraph).position() + line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)

    @guarded(None)
    def documentChanged(self, start: int, removed: int, added: int) -> None:  # noqa: N802
        """The text or the width is another: estimate all heights anew."""
        width = self.document().textWidth()
        narrow = min(self.typography.body.height * 3, max(0.0, width) * 0.08)
        self.column = max(60.0, min(self.typography.column, float(round(width - 2 * narrow))))
        self.left = float(max(0, round((width - self.column) / 2)))
        self._laid.clear()
        self.times_broken += 1
        if len(self._starts) == self.document().blockCount():
            self._heights = Heights(self._estimates())
        self._grown = True
        self.announce()

    @guarded(QRectF())
    def blockBoundingRect(self, block: QTextBlock) -> QRectF:  # noqa: N802
        """Where Qt finds the lines of a paragraph."""
        if not self.ready or not block.isValid():
            return QRectF(self.left, self.margin, self.column, self.typography.body.pitch)
        paragraph = block.blockNumber()
        self.lay_out(paragraph)
        if not self._quiet:
            self.announce()
        return QRectF(self.left, self.top(paragraph), self.column, self.height(paragraph))

    @guarded(QSizeF())
    def documentSize(self) -> QSizeF:  # noqa: N802
        """The size of the whole text, its margins included."""
        return QSizeF(max(0.0, self.document().textWidth()), self._heights.total + 3 * self.margin)

    @guarded(QRectF())
    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:  # noqa: N802
        """The whole text is one frame."""
        return QRectF(QPointF(), self.documentSize())

    @guarded(1)
    def pageCount(self) -> int:  # noqa: N802
        """There are no pages."""
        return 1

    @guarded(0)
    def hitTest(self, point: QPointF, accuracy: Qt.HitTestAccuracy) -> int:  # type: ignore[override]  # Qt passes nothing else  # noqa: N802
        """The position next to the point, or, for an exact hit, the character under it or -1."""
        if not self.ready:
            return 0
        if accuracy == Qt.HitTestAccuracy.ExactHit:
            return self.unit_over(point)
        paragraph, line = self._line_at(point)
        return self.document().findBlockByNumber(paragraph).position() + line.xToCursor(point.x() - self.left)

    @guarded(None)
    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        """Draw what lies in the context's clip."""
        self._quiet = True
        if self.draw_page is not None:
            self.draw_page(painter, context)
        self._quiet = False
        if self._grown:
            QTimer.singleShot(0, self, self.announce)

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
        return self._height(setting, depth) if block.length() > 1 else self.typography.blank

    def _height(self, setting: Setting, depth: float) -> float:
        return depth + setting.after + (self.typography.blank if self._gap else 0.0)

    def _estimates(self) -> list[float]:
        blank, body = self.typography.blank, self.typography.body
        ends = [*self._starts[1:], self._length + 1]
        of_lines = [self._height(body, (lines + 1) * body.pitch) for lines in range(64)]
        per_line = self.column / body.average
        counts = [int((end - start) / per_line) if end - start > 1 else -1 for start, end in zip(self._starts, ends, strict=True)]
        heights = [
            blank if lines < 0 else of_lines[lines] if lines < 64 else self._height(body, (lines + 1) * body.pitch) for lines in counts
        ]
        for paragraph in self._roles:
            setting = self.setting(paragraph)
            lines = int((ends[paragraph] - self._starts[paragraph]) * setting.average / self.column) + 1
            heights[paragraph] = self._height(setting, lines * setting.pitch)
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
