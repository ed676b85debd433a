"""Where the letters of each tag are in one paragraph, and where its line, letter and edges go.

Pixels, from the top left corner of the paragraph in its column.
"""

from bisect import bisect_right

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QTextLayout, QTextLine

from gui.model.kinds import Status
from gui.model.tag import Tag
from gui.widgets.article.typography import Setting

_DECIDED = frozenset({Status.ACCEPTED, Status.REJECTED})


class Edge:
    """Where a tag starts or ends: `x`, the top of the text line, and whether its letters run to the left there."""

    __slots__ = ("leftward", "row", "x")

    def __init__(self, x: float, row: float, *, leftward: bool) -> None:
        self.x, self.row, self.leftward = x, row, leftward


class TagShape:
    """One tag in one paragraph: a rectangle for each run of its letters, its edges if they are here."""

    __slots__ = (
        "bar", "bottom", "cuts_lines", "dots", "end", "lane", "lanes", "letter", "lines", "over_paragraphs", "runs", "sign", "start",
        "tag", "top",
    )  # fmt: skip

    def __init__(self, tag: Tag, lane: int, lanes: int, runs: list[QRectF], start: Edge | None, end: Edge | None) -> None:
        self.tag, self.lane, self.lanes, self.runs, self.start, self.end = tag, lane, lanes, runs, start, end
        self.top, self.bottom = (runs[0].top(), runs[-1].bottom()) if runs else (0.0, 0.0)
        if start is not None and start.row < self.top:  # it begins with the blank that ends a line
            self.top = start.row
        self.over_paragraphs = "\n" in tag.excerpt
        self.letter: QPointF | None = None
        self.sign: QPointF | None = None
        self.bar: QRectF | None = None
        self.lines: list[QRectF] = []
        self.dots: list[QLineF] = []
        self.cuts_lines = False

    def again(self, tag: Tag, lane: int) -> "TagShape":
        """The shape of the same span with another tag on it, or in another lane."""
        return TagShape(tag, lane, self.lanes, self.runs, self.start, self.end)

    @property
    def has_line(self) -> bool:
        """Whether its line is one of the `lanes` for which there is room below the text."""
        return self.lane < self.lanes

    @property
    def depth(self) -> int:
        """How many lanes are above its own, or above the last one if it has no line."""
        return min(self.lane, self.lanes - 1)


class Breaks:
    """Where the lines of a paragraph begin and end, in its units, and whether scripts of both directions may meet in them."""

    __slots__ = ("ends", "firsts", "mixed")

    def __init__(self, layout: QTextLayout, *, mixed: bool) -> None:
        lines = [layout.lineAt(row) for row in range(layout.lineCount())]
        self.firsts = [line.textStart() for line in lines]
        self.ends = [*self.firsts[1:], self.firsts[-1] + lines[-1].textLength()]
        self.mixed = mixed


class Lines:
    """The laid out lines of a paragraph, asked for rectangles of spans; positions are units of the paragraph."""

    def __init__(self, layout: QTextLayout, setting: Setting, breaks: Breaks) -> None:
        self._layout, self._pitch, self._height, self._mixed = layout, setting.pitch, setting.height, breaks.mixed
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

    def start_edge(self, start: int, runs: list[QRectF]) -> Edge:
        """The edge before the character at `start`, of a span with these rectangles."""
        row = self._row(start)
        top = row * self._pitch
        glyphs = self._layout.lineAt(row).glyphRuns(start, 1) if self._mixed else []
        if not glyphs:
            has_letters = not self._mixed and runs[0].top() == top
            return Edge(runs[0].left() if has_letters else x_of(self._layout.lineAt(row), start), top, leftward=False)
        box, leftward = glyphs[0].boundingRect(), glyphs[0].isRightToLeft()
        return self._outward(Edge(box.right() if leftward else box.left(), top, leftward=leftward), runs, leads=True)

    def end_edge(self, end: int, runs: list[QRectF]) -> Edge:
        """The edge behind the character before `end`, of a span with these rectangles."""
        row = self._row(end - 1)
        top = row * self._pitch
        glyphs = self._layout.lineAt(row).glyphRuns(end - 1, 1) if self._mixed else []
        if not glyphs:
            has_letters = not self._mixed and runs[-1].top() == top
            return Edge(runs[-1].right() if has_letters else self._right(self._layout.lineAt(row), row, end), top, leftward=False)
        box, leftward = glyphs[-1].boundingRect(), glyphs[-1].isRightToLeft()
        return self._outward(Edge(box.left() if leftward else box.right(), top, leftward=leftward), runs, leads=False)

    def _outward(self, edge: Edge, runs: list[QRectF], *, leads: bool) -> Edge:
        """A number that ends a right-to-left span lies with its end inside the span: take the side where reading goes on."""
        for run in runs:
            if run.top() == edge.row and run.left() + 1 < edge.x < run.right() - 1:
                return Edge(run.right() if leads == self._leftward else run.left(), edge.row, leftward=self._leftward)
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


Taken = dict[float, list[float]]
"""What stands below each line of text already."""
_FARTHEST = 5.2
"""A letter or sign stands at most so many widths from the edge of its tag; six fit there."""


class Room:
    """What the letters and signs under a line of text have to themselves.

    `below` is how far under the top of a text line the first lane is, `step` the way from lane to
    lane, `wide` what a letter or sign needs, `lowest` how far under the first lane one may begin
    without reaching into the next line of text: one that would have to cuts through the lanes.
    """

    __slots__ = ("below", "lowest", "step", "wide")

    def __init__(self, below: float, step: float, wide: float, lowest: float) -> None:
        self.below, self.step, self.wide, self.lowest = below, step, wide, lowest


def place_letters(shapes: list[TagShape], room: Room, top: float, bottom: float) -> None:
    """Give each tag that starts between two heights a place for its letter: under the deepest line, beside earlier letters.

    `shapes` are all that lie there.  A letter that would be pushed far from its tag is left out.
    """
    taken: Taken = {}
    rows: dict[float, list[tuple[float, float, int]]] = {}
    for shape in shapes:
        for run in shape.runs:
            rows.setdefault(run.top(), []).append((run.left(), run.right(), shape.depth))
    for edge, shape in sorted(((s.start, s) for s in shapes if s.start is not None and top <= s.start.row < bottom), key=_reading_order):
        shape.letter, shape.cuts_lines = None, False
        wanted = edge.x - room.wide if edge.leftward else edge.x
        x = _free_from(wanted, -room.wide if edge.leftward else room.wide, taken.setdefault(edge.row, []))
        if abs(x - wanted) > _FARTHEST * room.wide:
            continue
        taken[edge.row].append(x)
        beside = rows.get(edge.row, [])  # none where a tag begins with the blank that ends a line
        deepest = max((lane for left, right, lane in beside if left < x + room.wide and x < right), default=0)
        lower = min((deepest + 1) * room.step, room.lowest)
        shape.cuts_lines = lower < (deepest + 2 / 3) * room.step
        shape.letter = QPointF(x, edge.row + room.below + lower)


def place_signs(shapes: list[TagShape], room: Room, top: float, bottom: float) -> None:
    """Give each decided tag that ends between two heights a place for its sign: before its end, under its line, beside other signs."""
    taken: Taken = {}
    for edge, shape in sorted(((s.end, s) for s in shapes if s.end is not None and top <= s.end.row < bottom), key=_reading_order):
        shape.sign = None
        if shape.tag.status not in _DECIDED:
            continue
        wanted = edge.x if edge.leftward else edge.x - room.wide
        x = _free_from(wanted, room.wide if edge.leftward else -room.wide, taken.setdefault(edge.row, []))
        if abs(x - wanted) <= _FARTHEST * room.wide:
            taken[edge.row].append(x)
            shape.sign = QPointF(x, edge.row + room.below + min((shape.depth + 1) * room.step, room.lowest))


def _free_from(x: float, step: float, taken: list[float]) -> float:
    """The first place from `x` on, going by `step`, that none of the taken ones overlaps."""
    wide = abs(step) - 0.01
    for other in sorted(taken, reverse=step < 0):
        if abs(x - other) < wide:
            x = other + step
    return x


def _reading_order(begun: tuple[Edge, TagShape]) -> tuple[float, float, int]:
    edge, shape = begun
    return edge.row, edge.x, shape.lane


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
