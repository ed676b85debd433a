"""Which tags are drawn in each paragraph, and their shapes, kept while nothing changes."""

import re
from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextLayout

from gui.model.offsets import Offsets
from gui.model.span import Span
from gui.model.tag import Tag
from gui.model.tag_index import TagIndex
from gui.session.showing import Showing
from gui.widgets.article.marks import Marks
from gui.widgets.article.paragraphs import Paragraphs
from gui.widgets.article.shapes import Lines, TagShape, place_letters, place_signs

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_MOST = 600
"""The shapes of so many paragraphs are kept at most."""


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
        self._kept: dict[int, list[TagShape]] = {}
        self._stale: dict[int, list[TagShape]] = {}
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

    def draws(self, tag: Tag) -> bool:
        """Whether the tag is to be seen: the current one is, whatever it is, unless all are hidden."""
        if self.current is not None and tag.uid == self.current.uid:
            return not self.showing.all_hidden
        return self.showing.lets_through(tag)

    def shapes(self, paragraph: int) -> list[TagShape]:
        """The shapes of the paragraph's tags, the largest tag first."""
        if self._kept_of != self._paragraphs.times_broken or len(self._kept) > _MOST:
            self._kept_of = self._paragraphs.times_broken
            self.forget_all()
        kept = self._kept.get(paragraph)
        if kept is None:
            kept = self._kept[paragraph] = self._made(paragraph, self._paragraphs.lay_out(paragraph))
        return kept

    def runs(self, paragraph: int, start: int, end: int) -> list[QRectF]:
        """The rectangles of `[start, end)` in a paragraph, none where it has no part of it."""
        first, last = self.bounds(paragraph)
        start, end = self._local(first, max(start, first)), self._local(first, min(end, last))
        return self._lines(paragraph, self._paragraphs.lay_out(paragraph), first, last).runs(start, end) if start < end else []

    def bounds(self, paragraph: int) -> tuple[int, int]:
        """Where a paragraph starts and ends, without its line end."""
        return self._paragraphs.bounds(paragraph)

    def _lines(self, paragraph: int, layout: QTextLayout, first: int, last: int) -> Lines:
        mixed = _RIGHT_TO_LEFT.search(self._text, first, last) is not None
        return Lines(layout, self._paragraphs.setting(paragraph), mixed=mixed)

    def _made(self, paragraph: int, layout: QTextLayout) -> list[TagShape]:
        first, last = self.bounds(paragraph)
        tags = self._tags(first, last)
        if not tags:
            return []
        was = {shape.tag.uid: shape for shape in self._stale.pop(paragraph, ())}
        lines = self._lines(paragraph, layout, first, last)
        shapes = []
        for tag in tags:
            shape = was.get(tag.uid)
            if shape is None or shape.tag is not tag or shape.lane != self.index.lane(tag):
                shape = self._shape(tag, first, last, lines)
            shapes.append(shape)
        height = self._paragraphs.setting(paragraph).height
        place_letters(shapes, self._marks.room(height, self._marks.letter_width))
        place_signs(shapes, self._marks.room(height, self._marks.sign_width))
        return shapes

    def _tags(self, first: int, last: int) -> list[Tag]:
        """What is drawn in the paragraph `[first, last)`, the largest first."""
        tags = [tag for tag in self.index.between(first, last + 1) if self.draws(tag)]
        current, moved = self.current, self.moved
        if current is not None and moved is not None:
            tags = [tag for tag in tags if tag.uid != current.uid]
            if moved.start <= last and first < moved.end and not self.showing.all_hidden:
                excerpt = moved.excerpt(self._text)
                tags.append(replace(current, start=moved.start, end=moved.end, excerpt=excerpt))
        tags.sort(key=_largest_first)
        return tags

    def _shape(self, tag: Tag, first: int, last: int, lines: Lines) -> TagShape:
        """The shape of a tag in the paragraph `[first, last)`."""
        start, end = self._local(first, max(tag.start, first)), self._local(first, min(tag.end, last))
        runs = lines.runs(start, end) if start < end else []
        start_edge = lines.start_edge(start, runs) if runs and tag.start >= first else None
        end_edge = lines.end_edge(end, runs) if runs and tag.end <= last else None
        return TagShape(tag, self.index.lane(tag), runs, start_edge, end_edge)

    def _local(self, first: int, position: int) -> int:
        """A position in the units of the paragraph that starts at `first`."""
        return self._offsets.to_units(position) - self._offsets.to_units(first)


def _largest_first(tag: Tag) -> tuple[int, str]:
    return tag.start - tag.end, tag.uid
