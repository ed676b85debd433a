"""Where the letters of each tag are in one paragraph, and where its edges are.

Pixels, from the top left corner of the paragraph in its column.
"""

from bisect import bisect_right

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextLayout, QTextLine

from gui.model.tag import Tag
from gui.widgets.page.typography import Setting


class EdgePlace:
    """Where a tag starts or ends: `x`, the top of the text line, and whether its letters run to the left there."""

    __slots__ = ("leftward", "row", "x")

    def __init__(self, x: float, row: float, *, leftward: bool) -> None:
        self.x, self.row, self.leftward = x, row, leftward


class TagShape:
    """One tag in one paragraph: a rectangle for each run of its letters, its edges if they are here."""

    __slots__ = (
        "bar", "bottom", "cuts_lines", "depth", "dots", "doubt", "end", "has_line", "lane", "lanes", "letter", "lines", "over_paragraphs",
        "runs", "sign", "start", "tag", "top",
    )  # fmt: skip

    def __init__(self, tag: Tag, lane: int, lanes: int, runs: list[QRectF], start: EdgePlace | None, end: EdgePlace | None) -> None:
        self.tag, self.lane, self.lanes, self.runs, self.start, self.end = tag, lane, lanes, runs, start, end
        self.has_line = lane < lanes
        """Whether its line is one of the `lanes` for which there is room below the text."""
        self.depth = lane if lane < lanes else lanes - 1
        """How many lanes are above its own, or above the last one if it has no line."""
        self.top, self.bottom = (runs[0].top(), runs[-1].bottom()) if runs else (0.0, 0.0)
        if start is not None and start.row < self.top:  # it begins with the blank that ends a line
            self.top = start.row
        self.over_paragraphs = "\n" in tag.excerpt
        self.letter: QPointF | None = None
        self.sign: QPointF | None = None
        self.doubt: QPointF | None = None
        """Where the mark of a tag stands whose annotator is not sure."""
        self.bar: QRectF | None = None
        self.lines: list[QRectF] = []
        self.dots: list[QRectF] = []
        self.cuts_lines = False

    def again(self, tag: Tag, lane: int) -> "TagShape":
        """The shape of the same span with another tag on it, or in another lane."""
        return TagShape(tag, lane, self.lanes, self.runs, self.start, self.end)


class Breaks:
    """Where the lines of a paragraph begin and end, in its units, and whether scripts of both directions may meet in them.

    The paragraph itself begins at the unit `base` of the text and has `length` units without its line end.
    """

    __slots__ = ("base", "ends", "firsts", "length", "mixed")

    def __init__(self, layout: QTextLayout, base: int, length: int, *, mixed: bool) -> None:
        self.base, self.length = base, length
        lines = [layout.lineAt(row) for row in range(layout.lineCount())]
        self.firsts = [line.textStart() for line in lines]
        self.ends = [*self.firsts[1:], self.firsts[-1] + lines[-1].textLength()]
        self.mixed = mixed


class Lines:
    """The laid out lines of a paragraph, asked for rectangles of spans; positions are units of the paragraph."""

    def __init__(self, layout: QTextLayout, setting: Setting, breaks: Breaks) -> None:
        self._layout, self._pitch, self._height, self._mixed = layout, setting.pitch, setting.height, breaks.mixed
        self.base, self.length = breaks.base, breaks.length
        self._firsts, self._ends = breaks.firsts, breaks.ends
        self._leftward = breaks.mixed and layout.textOption().textDirection() is Qt.LayoutDirection.RightToLeft

    def runs(self, start: int, end: int) -> list[QRectF]:
        """The rectangles of `[start, end)`, several in one line where scripts of both directions meet."""
        first, last, pitch, height = self._row(start), self._row(end - 1), self._pitch, self._height
        if first == last and not self._mixed:
            line = self._layout.lineAt(first)
            left, right = x_of(line, start), self._right(line, first, end)
            return [QRectF(left, first * pitch, right - left, height)] if right > left else []
        return [
            QRectF(left, row * pitch, right - left, height)
            for row in range(first, last + 1)
            for left, right in self._stretches(row, max(start, self._firsts[row]), min(end, self._ends[row]))
        ]

    def start_edge(self, start: int, runs: list[QRectF]) -> EdgePlace:
        """The edge before the character at `start`, of a span with these rectangles."""
        row = self._row(start)
        top = row * self._pitch
        glyphs = self._layout.lineAt(row).glyphRuns(start, 1) if self._mixed else []
        if not glyphs:
            has_letters = not self._mixed and runs[0].top() == top
            return EdgePlace(runs[0].left() if has_letters else x_of(self._layout.lineAt(row), start), top, leftward=False)
        box, leftward = glyphs[0].boundingRect(), glyphs[0].isRightToLeft()
        return self._outward(EdgePlace(box.right() if leftward else box.left(), top, leftward=leftward), runs, leads=True)

    def end_edge(self, end: int, runs: list[QRectF]) -> EdgePlace:
        """The edge behind the character before `end`, of a span with these rectangles."""
        row = self._row(end - 1)
        top = row * self._pitch
        glyphs = self._layout.lineAt(row).glyphRuns(end - 1, 1) if self._mixed else []
        if not glyphs:
            has_letters = not self._mixed and runs[-1].top() == top
            return EdgePlace(runs[-1].right() if has_letters else self._right(self._layout.lineAt(row), row, end), top, leftward=False)
        box, leftward = glyphs[-1].boundingRect(), glyphs[-1].isRightToLeft()
        return self._outward(EdgePlace(box.left() if leftward else box.right(), top, leftward=leftward), runs, leads=False)

    def _outward(self, edge: EdgePlace, runs: list[QRectF], *, leads: bool) -> EdgePlace:
        """A number that ends a right-to-left span lies with its end inside the span: take the side where reading goes on."""
        for run in runs:
            if run.top() == edge.row and run.left() + 1 < edge.x < run.right() - 1:
                return EdgePlace(run.right() if leads == self._leftward else run.left(), edge.row, leftward=self._leftward)
        return edge

    def _row(self, unit: int) -> int:
        return bisect_right(self._firsts, unit) - 1

    def _right(self, line: QTextLine, row: int, end: int) -> float:
        """The right edge before `end`; blanks at the end of a line are not part of it."""
        return x_of(line, end) if end < self._ends[row] else line.naturalTextRect().right()

    def _stretches(self, row: int, start: int, end: int) -> list[tuple[float, float]]:
        """Left and right of each run of letters; `cursorToX` is wrong at the first letter of a run against the line."""
        if self._mixed:
            boxes = (glyphs.boundingRect() for glyphs in self._layout.lineAt(row).glyphRuns(start, end - start))
            return _joined(sorted((box.left(), box.right()) for box in boxes if box.width() > 0))
        line = self._layout.lineAt(row)
        left, right = x_of(line, start), self._right(line, row, end)
        return [(left, right)] if right > left else []


def x_of(line: QTextLine, unit: int) -> float:
    """Where a caret at this unit of the paragraph stands in its line."""
    x: float = line.cursorToX(unit)[0]  # type: ignore[index]  # a pair: the stubs do not say so
    return x


def _joined(boxes: list[tuple[float, float]]) -> list[tuple[float, float]]:
    stretches: list[tuple[float, float]] = []
    for left, right in boxes:
        if stretches and left <= stretches[-1][1] + 0.5:
            stretches[-1] = (stretches[-1][0], max(right, stretches[-1][1]))
        else:
            stretches.append((left, right))
    return stretches
