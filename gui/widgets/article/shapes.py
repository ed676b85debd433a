"""Where the letters of each tag are in one paragraph, and where its line, letter and edges go.

Pixels, from the top left corner of the paragraph in its column.
"""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextLayout, QTextLine

from gui.model.tag import Tag
from gui.widgets.article.typography import Setting

LANES = 4
"""So many lines fit below the text; deeper tags share the last lane."""


class Edge:
    """Where a tag starts or ends: `x`, the top of the text line, and on which side of `x` the tag lies."""

    __slots__ = ("leftward", "row", "x")

    def __init__(self, x: float, row: float, leftward: bool) -> None:
        self.x, self.row, self.leftward = x, row, leftward


class TagShape:
    """One tag in one paragraph: a rectangle for each run of its letters, its edges if they are here."""

    __slots__ = ("end", "lane", "letter", "over_paragraphs", "runs", "start", "tag")

    def __init__(self, tag: Tag, lane: int, runs: list[QRectF], start: Edge | None, end: Edge | None) -> None:
        self.tag, self.lane, self.runs, self.start, self.end = tag, min(lane, LANES - 1), runs, start, end
        self.over_paragraphs = "\n" in tag.excerpt
        self.letter: QPointF | None = None


class Lines:
    """The laid out lines of a paragraph, asked for rectangles of spans; positions are units of the paragraph."""

    def __init__(self, layout: QTextLayout, setting: Setting, *, mixed: bool) -> None:
        self._layout, self._setting, self._mixed = layout, setting, mixed

    def runs(self, start: int, end: int) -> list[QRectF]:
        """The rectangles of `[start, end)`, several in one line where scripts of both directions meet."""
        rects = []
        row = self._layout.lineForTextPosition(start).lineNumber()
        while 0 <= row < self._layout.lineCount():
            line = self._layout.lineAt(row)
            first, last = line.textStart(), line.textStart() + line.textLength()
            if first >= end:
                break
            stretches = self._stretches(line, max(start, first), min(end, last))
            rects += [QRectF(left, row * self._setting.pitch, right - left, self._setting.height) for left, right in stretches]
            row += 1
        return rects

    def start_edge(self, start: int) -> Edge:
        """The edge before the character at `start`."""
        line = self._layout.lineForTextPosition(start)
        x = _x(line, start)
        return Edge(x, line.lineNumber() * self._setting.pitch, self._mixed and _x(line, start, QTextLine.Edge.Trailing) < x)

    def end_edge(self, end: int) -> Edge:
        """The edge behind the character before `end`."""
        line = self._layout.lineForTextPosition(end - 1)
        row = line.lineNumber() * self._setting.pitch
        if not self._mixed:
            return Edge(self._stretches(line, line.textStart(), end)[-1][1], row, False)
        x = _x(line, end - 1, QTextLine.Edge.Trailing)
        return Edge(x, row, x < _x(line, end - 1))

    def _stretches(self, line: QTextLine, start: int, end: int) -> list[tuple[float, float]]:
        if not self._mixed:
            left = _x(line, start)
            right = _x(line, end) if end < line.textStart() + line.textLength() else line.naturalTextRect().right()
            return [(left, right)] if right > left else []
        boxes = sorted(
            (min(edges), max(edges))
            for edges in ((_x(line, unit), _x(line, unit, QTextLine.Edge.Trailing)) for unit in range(start, end))
            if edges[0] != edges[1]
        )
        return _joined(boxes)


def place_letters(shapes: Iterable[TagShape], width: float, below: float, step: float) -> None:
    """Give each tag that starts here a place for its letter: under the deepest line there, beside earlier letters.

    `below` is how far under the top of a text line the first lane is, `step` the way from lane to
    lane, `width` what a letter needs.  A letter that would be pushed far from its tag is left out.
    """
    free: dict[float, float] = {}
    everything = list(shapes)
    for shape in sorted((s for s in everything if s.start is not None), key=_reading_order):
        edge = shape.start
        assert edge is not None
        wanted = edge.x - width if edge.leftward else edge.x
        x = max(wanted, free.get(edge.row, wanted))
        if x - wanted > 5 * width:
            continue
        free[edge.row] = x + width
        deepest = max(
            (s.lane for s in everything for r in s.runs if r.top() == edge.row and r.left() < x + width and x < r.right()), default=0
        )
        shape.letter = QPointF(x, edge.row + below + (deepest + 1) * step)


def _reading_order(shape: TagShape) -> tuple[float, float, int]:
    assert shape.start is not None
    return shape.start.row, shape.start.x, shape.lane


def _x(line: QTextLine, unit: int, side: QTextLine.Edge = QTextLine.Edge.Leading) -> float:
    place: tuple[float, int] | float = line.cursorToX(unit, side)
    return place[0] if isinstance(place, tuple) else place


def _joined(boxes: list[tuple[float, float]]) -> list[tuple[float, float]]:
    stretches: list[tuple[float, float]] = []
    for left, right in boxes:
        if stretches and left <= stretches[-1][1] + 0.5:
            stretches[-1] = (stretches[-1][0], max(right, stretches[-1][1]))
        else:
            stretches.append((left, right))
    return stretches
