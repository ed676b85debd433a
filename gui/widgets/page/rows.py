"""The lines of the page as rows: which holds a place, which lies above or below. Positions are UTF-16 units, lengths pixels."""

from dataclasses import dataclass

from PySide6.QtGui import QTextLine

from gui.widgets.page.paragraphs import Paragraphs


@dataclass(frozen=True, slots=True)
class Row:
    """A line on the page: the number of its paragraph, and its own number in it."""

    paragraph: int
    number: int


class Rows:
    """All rows of one text; a paragraph that is asked about is laid out."""

    def __init__(self, paragraphs: Paragraphs) -> None:
        self._paragraphs = paragraphs

    def holding(self, unit: int) -> Row:
        """The row that holds this position; where a line breaks, the one that begins."""
        block = self._paragraphs.document.findBlock(unit)
        line = self._paragraphs.lay_out(block.blockNumber()).lineForTextPosition(unit - block.position())
        return Row(block.blockNumber(), max(0, line.lineNumber()))

    def near(self, depth: float) -> Row:
        """The row whose top is nearest to this depth of the text."""
        row = self.holding(self._paragraphs.line_start(depth))
        below = self.beside(row, 1)
        return below if below is not None and self.top(below) - depth < depth - self.top(row) else row

    def beside(self, row: Row, by: int) -> Row | None:
        """The row below, or above if `by` is -1; None at the ends of the text."""
        if 0 <= row.number + by < self._count(row.paragraph):
            return Row(row.paragraph, row.number + by)
        paragraph = row.paragraph + by
        if not 0 <= paragraph < self._paragraphs.document.blockCount():
            return None
        return Row(paragraph, 0 if by > 0 else self._count(paragraph) - 1)

    def top(self, row: Row) -> float:
        """How deep in the text the row begins."""
        return self._paragraphs.top(row.paragraph) + row.number * self._paragraphs.setting(row.paragraph).pitch

    def line(self, row: Row) -> QTextLine:
        """The line of text in this row; it counts from the start of its paragraph."""
        return self._paragraphs.lay_out(row.paragraph).lineAt(row.number)

    def start(self, row: Row) -> int:
        """Where the paragraph of this row starts."""
        return self._paragraphs.document.findBlockByNumber(row.paragraph).position()

    def ends_paragraph(self, row: Row) -> bool:
        """Whether this is the last row of its paragraph."""
        return row.number + 1 == self._count(row.paragraph)

    def _count(self, paragraph: int) -> int:
        return self._paragraphs.lay_out(paragraph).lineCount()
