"""Titles that have the words which somebody types: looked for a little at each turn of the event loop, so that typing goes on.

A hundred thousand titles, each as the eye sees it, take a third of a second.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from gui.model.article_query import is_said
from gui.model.problem import Problem
from gui.store.articles import titles_after
from gui.store.reading import Reading

_SLICE = 500
"""Titles read at one turn: some milliseconds of work."""
_AGAIN = 500
"""Milliseconds after which a file that could not be read is tried again."""


class TitleSearch(QObject):
    """Finds articles by words of their titles; where there are few it is done at once."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self._reading: Reading | None = None
        self._then: Callable[[set[int]], None] | None = None
        self._found: set[int] = set()
        self._after = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_busy(self) -> bool:
        """Whether titles are still to be looked at."""
        return self._then is not None

    def begin(self, reading: Reading, words: tuple[str, ...], then: Callable[[set[int]], None]) -> None:
        """Tell `then` the keys of all articles whose titles have these words; what was looked for before is not told any more."""
        self.stop()
        self._reading, self._words, self._then = reading, words, then
        self._found, self._after = set(), 0
        self._go_on()

    def stop(self) -> None:
        """Nobody wants to know any more."""
        self._timer.stop()
        self._then = self._reading = None

    def _go_on(self) -> None:
        then, reading = self._then, self._reading
        if then is None or reading is None:
            return
        try:
            titles = titles_after(reading, self._after, _SLICE)
        except Problem:  # somebody writes; it may be read a moment later
            self._timer.start(_AGAIN)
            return
        self._found.update(id_ for id_, title in titles if is_said(self._words, title))
        if len(titles) < _SLICE:
            self.stop()
            then(self._found)
        else:
            self._after = titles[-1][0]
            self._timer.start(0)
