"""All that is drawn for the tags of one paragraph, worked out once."""

from gui.widgets.page.shapes import TagShape


class Pile:
    """Tags on one line of text that have no line of their own, the deepest last; `top` is that of the text line."""

    __slots__ = ("shapes", "top")

    def __init__(self, top: float) -> None:
        self.top = top
        self.shapes: list[TagShape] = []


class Drawn:
    """The shapes of a paragraph's tags, the largest tag first, and what of them stands in the margin."""

    __slots__ = ("bars", "bottom", "piles", "shapes")

    def __init__(self, shapes: list[TagShape]) -> None:
        self.shapes, self.bottom = shapes, 0.0
        self.bars: list[TagShape] = []
        deep: list[TagShape] = []
        for shape in shapes:
            self.bottom = max(self.bottom, shape.bottom)
            if shape.over_paragraphs:
                self.bars.append(shape)
            if not shape.has_line:
                deep.append(shape)
        self.piles = _piles(deep)

    def between(self, above: float, below: float) -> list[TagShape]:
        """Those with letters between two heights: a repaint is seldom of a whole paragraph."""
        if above <= 0 and below >= self.bottom:
            return self.shapes
        return [shape for shape in self.shapes if shape.top < below and shape.bottom > above]


def _piles(deep: list[TagShape]) -> list[Pile]:
    found: dict[float, Pile] = {}
    for shape in sorted(deep, key=_lane):
        for top in {run.top() for run in shape.runs}:
            found.setdefault(top, Pile(top)).shapes.append(shape)
    return list(found.values())


def _lane(shape: TagShape) -> int:
    return shape.lane


NOTHING = Drawn([])
