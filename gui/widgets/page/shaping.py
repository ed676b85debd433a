"""Which tags are drawn in each paragraph, and their shapes, kept while nothing changes."""

from dataclasses import replace
from math import inf

from PySide6.QtCore import QRectF

from gui.model.directions import may_be_mixed
from gui.model.offsets import Offsets
from gui.model.span import Span
from gui.model.tag import Tag
from gui.model.tag_index import TagIndex
from gui.session.showing import Showing
from gui.widgets.page.drawn import NOTHING, Drawn
from gui.widgets.page.marks import Marks
from gui.widgets.page.paragraphs import Paragraphs
from gui.widgets.page.placing import place_letters, place_signs
from gui.widgets.page.shapes import Breaks, Lines, TagShape

_MOST = 600
"""The shapes of so many paragraphs are kept at most."""


_LONGEST = 120
"""More code points of a span are not asked for in words: they would not fit into a line."""


class Shaping:
    """The shapes of one text's tags, each made when its paragraph is drawn.  Positions are code points."""

    def __init__(self, paragraphs: Paragraphs, marks: Marks) -> None:
        self.showing = Showing()
        self.current: Tag | None = None
        self.moved: Span | None = None
        """Where the current tag is drawn while one of its edges is dragged, None where it lies."""
        self.index = TagIndex()
        self._paragraphs, self._marks = paragraphs, marks
        self._text, self._offsets = "", Offsets("")
        self._kept: dict[int, Drawn] = {}
        self._stale: dict[int, Drawn] = {}
        self._breaks: dict[int, Breaks] = {}
        self._kept_of = 0

    def turn_to(self, text: str, offsets: Offsets, index: TagIndex) -> None:
        """Other text, other tags; none of them is current."""
        self._text, self._offsets, self.index = text, offsets, index
        self.current = self.moved = None
        self.forget_all()

    def forget(self, first: int, last: int) -> None:
        """The tags of these paragraphs are others now; the shapes of those that stay serve again."""
        few = range(first, last + 1) if last - first < len(self._kept) else [kept for kept in self._kept if first <= kept <= last]
        for paragraph in few:
            if paragraph in self._kept:
                self._stale[paragraph] = self._kept.pop(paragraph)

    def forget_all(self) -> None:
        """Nothing that was known holds."""
        self._kept.clear()
        self._stale.clear()
        self._breaks.clear()

    def draws(self, tag: Tag) -> bool:
        """Whether the tag is to be seen: of most the index knows it already."""
        return self.index.draws(tag) or self.showing.draws(tag, self.current)

    def is_current(self, tag: Tag) -> bool:
        """Whether it is the current tag, or that with a moved edge."""
        return self.current is not None and tag.uid == self.current.uid

    def drawn(self, paragraph: int) -> Drawn:
        """What is drawn for the paragraph's tags."""
        if self._kept_of != self._paragraphs.times_broken or len(self._kept) > _MOST:
            self._kept_of = self._paragraphs.times_broken
            self.forget_all()
        kept = self._kept.get(paragraph)
        if kept is None:
            kept = self._kept[paragraph] = self._made(paragraph)
        return kept

    def runs(self, paragraph: int, start: int, end: int) -> list[QRectF]:
        """The rectangles of `[start, end)` in a paragraph, none where it has no part of it."""
        lines = self._lines(paragraph, *self.bounds(paragraph))
        start, end = max(0, self._offsets.to_units(start) - lines.base), min(lines.length, self._offsets.to_units(end) - lines.base)
        return lines.runs(start, end) if start < end else []

    def position_at(self, unit: int) -> int:
        """The code point at a UTF-16 unit of what is shown."""
        return self._offsets.to_points(unit)

    def words(self, span: Span) -> str:
        """The first words under a span, on one line."""
        return " ".join(self._text[span.start : min(span.end, span.start + _LONGEST)].split())

    def bounds(self, paragraph: int) -> tuple[int, int]:
        """Where a paragraph starts and ends, without its line end."""
        return self._paragraphs.bounds(paragraph)

    def _lines(self, paragraph: int, first: int, last: int) -> Lines:
        layout = self._paragraphs.lay_out(paragraph)
        breaks = self._breaks.get(paragraph)
        if breaks is None:
            mixed = may_be_mixed(self._text, first, last)
            base = self._offsets.to_units(first)
            breaks = self._breaks[paragraph] = Breaks(layout, base, self._offsets.to_units(last) - base, mixed=mixed)
        return Lines(layout, self._paragraphs.setting(paragraph), breaks)

    def _made(self, paragraph: int) -> Drawn:
        first, last = self.bounds(paragraph)
        tags, stale = self._tags(first, last), self._stale.pop(paragraph, None)
        if not tags:
            return NOTHING
        lines, height = self._lines(paragraph, first, last), self._paragraphs.setting(paragraph).height
        if stale is not None:
            return self._remade(tags, stale, lines, height)
        lane = self.index.lane
        shapes = [self._shape(tag, lane(tag), lines) for tag in tags]
        self._place(shapes, shapes, height)
        return Drawn(shapes)

    def _remade(self, tags: list[Tag], stale: Drawn, lines: Lines, height: float) -> Drawn:
        """Where something has changed: what stays where it was serves again."""
        was = {shape.tag.uid: shape for shape in stale.shapes}
        shapes, changed = [], []
        for tag in tags:
            shape, lane = was.pop(tag.uid, None), self.index.lane(tag)
            if shape is None or shape.tag is not tag or shape.lane != lane:
                changed += [shape] if shape is not None else []
                same = shape is not None and shape.tag.start == tag.start and shape.tag.end == tag.end
                shape = shape.again(tag, lane) if shape is not None and same else self._shape(tag, lane, lines)
                changed.append(shape)
            shapes.append(shape)
        self._place(shapes, [*changed, *was.values()], height)
        return Drawn(shapes)

    def _place(self, shapes: list[TagShape], changed: list[TagShape], height: float) -> None:
        """Place letters and signs in the lines of text where something has changed."""
        near, top, bottom = shapes, 0.0, inf
        if len(changed) < len(shapes):
            top, bottom = min((shape.top for shape in changed), default=0.0), max((shape.bottom for shape in changed), default=0.0)
            near = [shape for shape in shapes if shape.top < bottom and shape.bottom > top]
        for_letters, for_signs = self._marks.rooms(height)
        place_letters(near, for_letters, top, bottom)
        place_signs(near, for_signs, top, bottom)

    def _tags(self, first: int, last: int) -> list[Tag]:
        """What is drawn in the paragraph `[first, last)`, the largest first; nothing of what begins with its line end."""
        begins_before = last if first < last else last + 1
        tags = [tag for tag in self.index.between(first, last + 1) if tag.start < begins_before and self.draws(tag)]
        if not tags and self.moved is None:
            return tags
        current, moved = self.current, self.moved
        if current is not None and moved is not None:
            tags = [tag for tag in tags if tag.uid != current.uid]
            if moved.start <= last and first < moved.end and not self.showing.all_hidden:
                excerpt = moved.excerpt(self._text)
                tags.append(replace(current, start=moved.start, end=moved.end, excerpt=excerpt))
        tags.sort(key=_largest_first)
        return tags

    def _shape(self, tag: Tag, lane: int, lines: Lines) -> TagShape:
        to_units, base, last = self._offsets.to_units, lines.base, lines.length
        start, end = to_units(tag.start) - base, to_units(tag.end) - base
        begins, ends = start >= 0, end <= last
        runs = lines.runs(start if begins else 0, end if ends else last) if last > 0 and start < last else []
        if not runs:
            return TagShape(tag, lane, self._marks.lanes, runs, None, None)
        start_edge = lines.start_edge(start, runs) if begins else None
        end_edge = lines.end_edge(end, runs) if ends else None
        return TagShape(tag, lane, self._marks.lanes, runs, start_edge, end_edge)


def _largest_first(tag: Tag) -> tuple[int, str]:
    return tag.start - tag.end, tag.uid
