"""Where search hits and tags are in the whole text, as rows of pixels beside the scroll bar."""

import sys
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import QObject, QTimer

from gui.model.kinds import Kind
from gui.model.span import Span
from gui.model.tag import Tag
from gui.widgets.article.reading_bar import ReadingBar
from gui.widgets.page.painting import Page
from gui.widgets.page.paragraphs import Paragraphs

_PAUSE = 50
"""Milliseconds without a change after which the ticks are worked out anew: not at every step of scrolling."""


class Ticks(QObject):
    """Keeps the ticks of a bar up to date: always those of hits, those of tags where they are switched on."""

    def __init__(self, page: Page, paragraphs: Paragraphs, bar: ReadingBar) -> None:
        super().__init__(bar)
        self._page, self._paragraphs, self._bar = page, paragraphs, bar
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._work_out)

    def change(self) -> None:
        """Hits, tags or heights are others."""
        if self._wants_tags() or self._page.washes.hits:
            self._pause.start(_PAUSE)
        else:
            self._pause.stop()
            self._bar.set_ticks((), {})

    def _wants_tags(self) -> bool:
        return self._page.shaping.showing.ticks and len(self._page.shaping.index) > 0

    def _work_out(self) -> None:
        shaping = self._page.shaping
        if not self._paragraphs.ready:
            return
        scale = Scale(self._paragraphs, self._bar.way())
        tags = scale.of_tags(shaping.index.drawn()) if self._wants_tags() else {}
        self._bar.set_ticks(scale.of_spans(self._page.washes.hits), tags)


class Scale:
    """The first code point of every row of a bar that is `length` pixels long.

    A position's row is then one look into a sorted array, so 50,000 tags take some 20 ms.  Where
    paragraphs have not been in sight, rows are as good as the estimated heights.
    """

    def __init__(self, paragraphs: Paragraphs, length: int) -> None:
        self._firsts = array("q", (_position_at(paragraphs, row / length) for row in range(length)))

    def of_spans(self, spans: Sequence[Span]) -> set[int]:
        """The rows in which spans begin; each row looks for one, since of search hits there may be a million."""
        firsts = [*self._firsts[1:], sys.maxsize]
        places = [bisect_left(spans, first, key=_start) for first in (0, *firsts)]
        return {row for row, (place, after) in enumerate(pairwise(places)) if place < after}

    def of_tags(self, tags: Iterable[Tag]) -> dict[Kind, set[int]]:
        """The rows in which tags begin, by kind."""
        firsts, rows = self._firsts, {kind: set[int]() for kind in Kind}
        for tag in tags:
            rows[tag.kind].add(bisect_right(firsts, tag.start) - 1)
        return rows


def _start(span: Span) -> int:
    return span.start


def _position_at(paragraphs: Paragraphs, share: float) -> int:
    """The code point at a share (0-1) of the depth of the whole text; in the last paragraph its start will do."""
    depth = share * paragraphs.depth
    paragraph, top = next(paragraphs.in_sight(depth, depth), (0, paragraphs.margin))
    last = paragraphs.document.blockCount() - 1
    first, after = (paragraphs.bounds(number)[0] for number in (paragraph, min(paragraph + 1, last)))
    part = (depth - top) / max(1.0, paragraphs.height(paragraph))
    return first + int(min(1.0, max(0.0, part)) * (after - first))
