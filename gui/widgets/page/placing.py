"""Where the letters of kinds and the signs of statuses go under the lines of text, so that none covers another.

Pixels, from the top left corner of the paragraph in its column.
"""

from collections.abc import Iterable

from PySide6.QtCore import QPointF

from gui.model.kinds import Status
from gui.widgets.page.shapes import TagShape

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
    begun: list[tuple[float, float, int, int, TagShape]] = []
    rows: dict[float, list[tuple[float, float, int]]] = {}
    for shape in shapes:
        edge, depth = shape.start, shape.depth
        if edge is not None and top <= edge.row < bottom:
            shape.letter, shape.cuts_lines = None, False
            begun.append((edge.row, edge.x, depth, len(begun), shape))
        for run in shape.runs:
            rows.setdefault(run.top(), []).append((run.left(), run.right(), depth))
    begun.sort()
    taken: Taken = {}
    for row, x, _, _, shape in begun:
        place = _free_place(x, taken.setdefault(row, []), room.wide, leftward=shape.start is not None and shape.start.leftward)
        if place is not None:
            _give_letter(shape, place, row, rows.get(row, ()), room)


def _give_letter(shape: TagShape, x: float, row: float, beside: Iterable[tuple[float, float, int]], room: Room) -> None:
    """`beside` are the lines in this row of text: none where a tag begins with the blank that ends a line."""
    right, deepest = x + room.wide, 0
    for line_left, line_right, depth in beside:
        if depth > deepest and line_left < right and x < line_right:
            deepest = depth
    lower = min((deepest + 1) * room.step, room.lowest)
    shape.cuts_lines = lower < (deepest + 2 / 3) * room.step
    shape.letter = QPointF(x, row + room.below + lower)


def place_signs(shapes: list[TagShape], room: Room, top: float, bottom: float) -> None:
    """Give each decided or doubted tag that ends between two heights places for its signs: before its end and under its line."""
    ended: list[tuple[float, float, int, int, TagShape]] = []
    for shape in shapes:
        edge = shape.end
        if edge is not None and top <= edge.row < bottom:
            shape.sign = shape.doubt = None
            if shape.tag.status is Status.ACCEPTED or shape.tag.status is Status.REJECTED or shape.tag.unsure:
                ended.append((edge.row, edge.x, shape.depth, len(ended), shape))
    ended.sort()
    taken: Taken = {}
    for row, x, depth, _, shape in ended:
        beside, leftward = taken.setdefault(row, []), shape.end is None or not shape.end.leftward
        top = row + room.below + min((depth + 1) * room.step, room.lowest)
        if shape.tag.unsure:
            shape.doubt = _at(_free_place(x, beside, room.wide, leftward=leftward), top)
        if shape.tag.status is Status.ACCEPTED or shape.tag.status is Status.REJECTED:
            shape.sign = _at(_free_place(x, beside, room.wide, leftward=leftward), top)


def _at(x: float | None, y: float) -> QPointF | None:
    return QPointF(x, y) if x is not None else None


def _free_place(edge: float, taken: list[float], wide: float, *, leftward: bool) -> float | None:
    """The left of the first free place from an edge on, to the left or the right, which is taken now; None where all are."""
    wanted = x = edge - wide if leftward else edge
    if taken:
        step = -wide if leftward else wide
        for other in sorted(taken, reverse=leftward):
            if abs(x - other) < wide - 0.01:
                x = other + step
        if abs(x - wanted) > _FARTHEST * wide:
            return None
    taken.append(x)
    return x
