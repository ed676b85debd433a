"""Finding words in the open article: what is looked for, where it stands, and which place is the current one."""

from enum import StrEnum
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from gui.model.article import Article
from gui.model.problem import Problem
from gui.model.span import Span
from gui.model.spans import Spans
from gui.session.selection import Selection
from gui.session.steps import Opened
from gui.suggest.sweep import Looks, Sweep

_SLICE = 0.008
"""Seconds of work between two looks at the window's events."""
_PROGRESS = 0.5
"""Seconds between two notices while a search goes on."""
_LONGEST_WORD = 100
_NONE = Spans()


class Option(StrEnum):
    """How words are looked for."""

    WHOLE_WORDS = "whole-words"
    CASE = "case"
    REGEX = "regex"


class Finding(QObject):
    """Looks for something from `origin` on and then before it, in slices between the window's events.

    `hit` is the current place; `turned` is 1 where the last step went on from the top, -1 from the end.
    `searched()` tells that more or other places are known, `hit_reached()` that the user has gone to another one, `shown(on)`
    that the bar is open or closed, `option_set()` of an option.  `hit_chosen(span)` asks the view to select a place, or
    (None) to put the caret back to `origin`.
    """

    searched = Signal()
    hit_reached = Signal()
    hit_chosen = Signal(object)
    shown = Signal(bool)
    option_set = Signal()

    def __init__(self, opened: Opened, selection: Selection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened, self._selection = opened, selection
        self.options: frozenset[Option] = frozenset()
        self.is_open = False
        self.origin = self.turned = 0
        self.hit: Span | None = None
        self._search: Looks | None = None
        self._sweep: Sweep | None = None
        self._choosing, self._pending = False, 0
        self._told = 0.0
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._work)
        selection.moved.connect(self._follow)

    @property
    def hits(self) -> Spans:
        """What has been found until now, in reading order."""
        return self._sweep.found() if self._sweep is not None else _NONE

    @property
    def place(self) -> int:
        """Which of the hits is the current one, counted from 0; -1 for none."""
        return self.hits.place_of(self.hit)

    @property
    def fault(self) -> Problem | None:
        """Why the search has ended too early."""
        return self._sweep.fault if self._sweep is not None else None

    def is_looking(self) -> bool:
        """Whether there is something to look for."""
        return self._search is not None

    def is_complete(self) -> bool:
        """Whether all is known that will be."""
        return self._sweep is not None and self._sweep.is_complete

    def has_more(self) -> bool:
        """Whether there are more places than are kept."""
        return self._sweep is not None and self._sweep.has_more

    def show(self) -> None:
        """The bar opens: what is typed is looked for from the selection on."""
        self.origin = self._selection.start
        self.is_open = True
        self.shown.emit(True)

    def close(self) -> None:
        """The bar closes; what was looked for can still be gone on with."""
        if self.is_open:
            self.is_open = False
            self.shown.emit(False)

    def toggle(self, option: Option) -> None:
        """Look for words in another way."""
        self.options ^= {option}
        self.option_set.emit()

    def look_for(self, search: Looks | None) -> None:
        """Look for something else, or for nothing; the first place at or behind the origin is chosen."""
        self._search = search
        self._begin()
        if search is not None:
            self._choosing = True
            self._work()
        else:
            self.searched.emit()
            self.hit_chosen.emit(None)

    def step(self, by: int) -> None:
        """Go to the next place (1) or the former (-1) as seen from the selection, around the ends of the text."""
        if self._search is None or self._opened.article is None:
            return
        self._pending = by
        if self._sweep is None:
            self._begin()
            self._pending = by
            self._work()
        elif self._can_step():
            self._step()

    def turn_to(self, article: Article | None) -> None:
        """Another article is open: with the bar open the same is looked for in it, and nothing chosen."""
        if self._sweep is None or article is None or article.text != self._sweep.text:
            self._begin()
            self.searched.emit()
            if self.is_open and self._search is not None and article is not None:
                self._soon.start()  # when the view has come to its place

    def _begin(self) -> None:
        self._sweep, self.hit = None, None
        self._choosing, self._pending, self.turned = False, 0, 0
        self._soon.stop()

    def _work(self) -> None:
        article = self._opened.article
        if article is None or self._search is None:
            return
        is_first = self._sweep is None
        if self._sweep is None:
            self._sweep = Sweep(article.text, self._search, self.origin)
        self._sweep.work(_SLICE)
        if not self._sweep.is_complete:
            self._soon.start()
        self._choose()
        if is_first or self._sweep.is_complete or perf_counter() - self._told > _PROGRESS:
            self._told = perf_counter()
            self.searched.emit()
        if self._pending and self._can_step():
            self._step()

    def _choose(self) -> None:
        """Choose the first place at or behind the origin, or else the first of all, as soon as it is known."""
        if not self._choosing:
            return
        hits = self.hits
        at = hits.before(self.origin)
        if at == len(hits) and not self.is_complete():
            return
        self._choosing = False
        self.turned = int(at == len(hits) > 0)
        self.hit = hits[at % len(hits)] if hits else None
        self.hit_chosen.emit(self.hit)

    def _can_step(self) -> bool:
        """Whether the place to go to is known already."""
        return self.is_complete() or (self._pending > 0 and self.hits.before(self._selection.end) < len(self.hits))

    def _step(self) -> None:
        hits, by, self._pending = self.hits, self._pending, 0
        if hits:
            at = hits.before(self._selection.end) if by > 0 else self._former()
            self.turned = int(at == len(hits)) - int(at < 0)
            self.hit = hits[at % len(hits)]
            self.origin = self.hit.start
            self.hit_chosen.emit(self.hit)
        self.hit_reached.emit()

    def _former(self) -> int:
        """The place before the selection; where the current one was just tagged, the caret stands behind it."""
        selection, hit = self._selection, self.hit
        at = self.hits.before(selection.start) - 1
        was_tagged = hit is not None and self._sweep is not None and _is_behind(self._sweep.text, hit, selection)
        return at - 1 if was_tagged and at == self.place else at

    def _follow(self) -> None:
        """The user has gone elsewhere: that is where the next search begins."""
        selection = self._selection
        if self.hit is None or (selection.start, selection.end) != (self.hit.start, self.hit.end):
            self.origin = selection.start


def _is_behind(text: str, hit: Span, selection: Selection) -> bool:
    """Whether nothing is selected, and the caret right behind the hit or the word that it is part of."""
    caret = selection.start
    is_near = caret == selection.end and hit.start <= caret <= hit.end + _LONGEST_WORD
    return is_near and not any(map(str.isspace, text[hit.end : caret]))
