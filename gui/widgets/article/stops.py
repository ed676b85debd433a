"""Where the caret can stop in the lines of a text, where it stands there, and which stop lies beside which.

Positions in here are Qt's UTF-16 units; a stop is never inside a grapheme.
"""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QTextBlock

from gui.model import graphemes
from gui.model.directions import may_be_mixed
from gui.model.offsets import Offsets
from gui.widgets.page.caret import Stand
from gui.widgets.page.paragraphs import Paragraphs
from gui.widgets.page.rows import Row, Rows
from gui.widgets.page.shapes import x_of


@dataclass(frozen=True, slots=True)
class Stop:
    """A place for the caret.

    `hangs` where it is the end of a line that breaks within a word: the same position is the start of
    the next line, and that is where a caret is which does not hang.
    """

    unit: int
    hangs: bool = False


class Stops:
    """The stops of one text that is laid out in these paragraphs."""

    def __init__(self, paragraphs: Paragraphs, rows: Rows) -> None:
        self._paragraphs, self._rows = paragraphs, rows
        self._text, self._offsets = "", Offsets("")

    def turn_to(self, text: str, offsets: Offsets) -> None:
        """Another text is shown from now on."""
        self._text, self._offsets = text, offsets

    def row_of(self, stop: Stop) -> Row:
        """The row in which the caret stands at this stop."""
        row = self._rows.holding(stop.unit)
        return Row(row.paragraph, max(0, row.number - stop.hangs))

    def first(self, row: Row) -> Stop:
        """Where the line starts."""
        return Stop(self._rows.start(row) + self._rows.line(row).textStart())

    def last(self, row: Row) -> Stop:
        """Where the line ends: before the blank at which it breaks, if there is one."""
        line, start = self._rows.line(row), self._rows.start(row)
        end = start + line.textStart() + line.textLength()
        if self._rows.ends_paragraph(row):
            return Stop(end)
        before = self._former(end)
        return Stop(before) if self._text[self._offsets.to_points(before)].isspace() else Stop(end, hangs=True)

    def near(self, row: Row, x: float) -> Stop:
        """The stop of the line that is nearest to `x` pixels from the left of the column."""
        line, start, last = self._rows.line(row), self._rows.start(row), self.last(row)
        if self._is_mixed(row.paragraph):
            return min(self._all(row, last), key=lambda stop: abs(self.x(stop) - x))
        unit = start + line.xToCursor(x)
        if unit >= last.unit:
            return last
        return Stop(self._former(unit) if self._is_inside(unit) else unit)

    def x(self, stop: Stop) -> float:
        """Where the caret stands, in pixels from the left of the column: before the letter that follows in reading."""
        return self._edge(stop)[0]

    def stand(self, stop: Stop, width: float) -> Stand:
        """The caret on the page, `width` pixels wide; with its direction where a line may have both."""
        row = self.row_of(stop)
        x, leftward = self._edge(stop)
        line, setting = self._rows.line(row), self._paragraphs.setting(row.paragraph)
        top = self._paragraphs.top(row.paragraph) + line.y()
        box = QRectF(round(self._paragraphs.left + x - width / 2), top, width, min(line.height(), setting.height))
        return Stand(box, leftward if self._is_mixed(row.paragraph) else None)

    def beside(self, unit: int, *, rightward: bool) -> int:
        """The stop to the right or to the left on the screen; at the edge of a paragraph on to the next, or back."""
        block = self._paragraphs.document.findBlock(unit)
        layout = self._paragraphs.lay_out(block.blockNumber())
        start, at = block.position(), unit - block.position()
        while True:
            following = layout.rightCursorPosition(at) if rightward else layout.leftCursorPosition(at)
            if following == at or following >= block.length():
                return self._over_the_edge(block, unit, on=rightward != self.is_leftward(unit))
            at = following
            if not self._is_inside(start + at):
                return start + at

    def is_leftward(self, unit: int) -> bool:
        """Whether the paragraph here is read from right to left."""
        return self._paragraphs.document.findBlock(unit).textDirection() == Qt.LayoutDirection.RightToLeft

    def _over_the_edge(self, block: QTextBlock, unit: int, *, on: bool) -> int:
        neighbour = block.next() if on else block.previous()
        if not neighbour.isValid():
            return unit
        return neighbour.position() if on else neighbour.position() + neighbour.length() - 1

    def _edge(self, stop: Stop) -> tuple[float, bool]:
        """`x` and whether letters run to the left there.  Qt's own answer is wrong at the first letter of a run against the line."""
        row = self.row_of(stop)
        line, unit = self._rows.line(row), stop.unit - self._rows.start(row)
        is_end = unit >= line.textStart() + line.textLength()
        if not self._is_mixed(row.paragraph):
            return x_of(line, unit), False
        begin = self._former(stop.unit) - self._rows.start(row) if is_end else unit
        end = unit if is_end else self._offsets.to_units(self._after(stop.unit)) - self._rows.start(row)
        letters = line.glyphRuns(begin, max(1, end - begin)) if begin >= line.textStart() else []
        if not letters:
            return x_of(line, unit), self.is_leftward(stop.unit)
        leftward = letters[0].isRightToLeft()
        boxes = [run.boundingRect() for run in letters]
        at_left = leftward == is_end
        return min(box.left() for box in boxes) if at_left else max(box.right() for box in boxes), leftward

    def _all(self, row: Row, last: Stop) -> list[Stop]:
        stops, unit = [last], self.first(row).unit
        while unit < last.unit:
            stops.append(Stop(unit))
            unit = self._offsets.to_units(self._after(unit))
        return stops

    def _after(self, unit: int) -> int:
        return graphemes.after(self._text, self._offsets.to_points(unit))

    def _former(self, unit: int) -> int:
        return self._offsets.to_units(graphemes.before(self._text, self._offsets.to_points(unit)))

    def _is_inside(self, unit: int) -> bool:
        point = self._offsets.to_points(unit)
        return self._offsets.to_units(point) != unit or graphemes.inside(self._text, point)

    def _is_mixed(self, paragraph: int) -> bool:
        block = self._paragraphs.document.findBlockByNumber(paragraph)
        first = self._offsets.to_points(block.position())
        return may_be_mixed(self._text, first, first + block.length())
