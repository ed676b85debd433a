"""Connectors from the current tag to its other ends: quiet lines, with the name of what is there, over the page.

How they go is worked out by what is loaded when a linked tag is chosen for the first time.
"""

from collections.abc import Callable, Iterable
from typing import Protocol

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from gui.actions.later import Later
from gui.model.span import Span
from gui.model.tag import Tag
from gui.session.linking.ends import End
from gui.widgets.page.ends import Ends
from gui.widgets.page.marks import Marks
from gui.widgets.page.paragraphs import Paragraphs
from gui.widgets.page.shaping import Shaping

_weaver = Later("gui.widgets.page.weaving", "Weaver")


class Woven(Protocol):
    """What is in sight of the connectors."""

    def draw(self, painter: QPainter) -> None:
        """Draw it."""

    def at(self, point: QPointF) -> End | None:
        """The end that what lies under a point of the page leads to."""


class Connectors:
    """Has them drawn, and knows what lies under the mouse; kept while nothing moves."""

    def __init__(self, paragraphs: Paragraphs, shaping: Shaping, marks: Marks) -> None:
        self._paragraphs, self._shaping, self._marks = paragraphs, shaping, marks
        self.ends = Ends()
        self.sight: Callable[[], tuple[float, float]] | None = None
        """Asked for the depths between which the page is seen."""
        self._weave: Callable[[Tag, Span, Ends, float, float], Woven] | None = None
        self._woven: Woven | None = None
        self._woven_for: tuple[float, ...] = ()

    def __bool__(self) -> bool:
        return len(self.ends) > 0

    def lead_to(self, ends: Iterable[End]) -> None:
        """These are the other ends of the current tag from now on."""
        self.ends = Ends(ends)
        self._woven_for = ()

    def measure(self) -> None:
        """The letters have another size."""
        self._weave, self._woven_for = None, ()

    def draw(self, painter: QPainter) -> None:
        """Draw what is in sight."""
        woven = self._now()
        if woven is not None:
            woven.draw(painter)

    def draw_ends(self, painter: QPainter, paragraph: int) -> None:
        """Outline the ends in a paragraph, under its text; the painter stands at its corner."""
        ends = self.ends.between(*self._shaping.bounds(paragraph)) if not self._shaping.showing.all_hidden else []
        for end in ends:
            self._marks.draw_outline(painter, self._shaping.runs(paragraph, end.span.start, end.span.end), 1)

    def at(self, point: QPointF) -> End | None:
        """The end that a connector under this point of the page leads to."""
        woven = self._now()
        return woven.at(point) if woven is not None else None

    def under(self, position: int) -> End | None:
        """The end whose words lie over a code point, the shortest of several."""
        return self.ends.under(position) if not self._shaping.showing.all_hidden else None

    def _now(self) -> Woven | None:
        """What is in sight now, None where nothing leads anywhere."""
        tag, paragraphs = self._shaping.current, self._paragraphs
        if not self.ends or tag is None or self.sight is None or self._shaping.showing.all_hidden:
            return None
        span, sight = self._shaping.moved or tag.span, self.sight()
        now = span.start, span.end, *sight, paragraphs.times_broken, paragraphs.depth, paragraphs.left
        if now != self._woven_for:
            if self._weave is None:
                self._weave = _weaver(paragraphs, self._shaping, self._marks).web
            self._woven, self._woven_for = self._weave(tag, span, self.ends, *sight), now
        return self._woven
