"""The thread of the second look, which stays as long as its project is open, and what it is to look at next.

It has a thread of its own, so that the one for tasks is free; it works in short turns, so that the window has its own.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from time import perf_counter
from typing import Protocol

from PySide6.QtCore import QObject, QThread, Signal

from gui.model.finding import Looked
from gui.model.problem import Problem
from gui.session.threads import Asked
from gui.session.turns import short_turns

_TOGETHER = 0.05
"""Seconds of work whose outcome is told together."""
_AGAIN = 0.5
"""Seconds after which an article that could not be read is looked at again."""


class Looks(Protocol):
    """What can look at articles, as `gui.tasks.second_look.SecondLook` does."""

    def look(self, article_id: int, cancelled: Callable[[], bool]) -> Looked | None:
        """All that there is to say of an article, None if nothing has changed; raises Problem if it cannot be read now."""

    def close(self) -> None:
        """Give the file back."""


Maker = Callable[[Path], Looks]
"""Makes it for the project at a path; raises Problem if that cannot be read now."""


class Queue(Asked):
    """The articles to look at, each once, what is urgent first; for two threads."""

    def __init__(self) -> None:
        super().__init__()
        self._urgent: dict[int, None] = {}
        self._others: dict[int, None] = {}
        self.wishes = 0
        """How often something was put in."""

    def __len__(self) -> int:
        with self._changed:
            return len(self._urgent.keys() | self._others.keys())

    def put(self, article_ids: Iterable[int], *, urgent: bool = False) -> None:
        """Look at these too; those that are urgent come first."""
        with self._changed:
            self.wishes += 1
            (self._urgent if urgent else self._others).update(dict.fromkeys(article_ids))
            self._changed.notify()

    def take(self) -> int | None:
        """The next article, as soon as there is one; None at the end."""
        with self._changed:
            self._changed.wait_for(lambda: self._is_over or self._urgent or self._others)
            if self._is_over:
                return None
            first = next(iter(self._urgent or self._others))
            self._urgent.pop(first, None)
            self._others.pop(first, None)
            return first

    def fulfilled(self) -> int:
        """How many wishes have been fulfilled, -1 as long as something is left to look at."""
        with self._changed:
            return -1 if self._urgent or self._others else self.wishes


class LookingThread(QThread):
    """Looks at what the queue gives it; `looked(queue, list of Looked, fulfilled)` and `failed(error)` arrive in the thread that made it.

    `fulfilled` is how many wishes of the queue had been fulfilled by then, -1 if something was left.
    """

    looked = Signal(object, list, int)
    failed = Signal(object)

    def __init__(self, make: Maker, path: Path, queue: Queue, parent: QObject) -> None:
        super().__init__(parent)
        self._make, self._path, self._queue = make, path, queue

    def run(self) -> None:
        looks = None
        try:
            looks = self._opened()
            if looks is not None:
                self._work(looks)
        except Exception as error:  # the border of the thread: all of it is handed to the main thread
            if not self._queue.is_over():  # else it was told to stop in the middle of an article
                self.failed.emit(error)
        finally:
            if looks is not None:
                looks.close()

    def _opened(self) -> Looks | None:
        while not self._queue.is_over():
            try:
                return self._make(self._path)
            except Problem:  # nobody has asked for this; it may be read a moment later
                self._queue.rest(_AGAIN)
        return None

    def _work(self, looks: Looks) -> None:
        done, began = list[Looked](), 0.0
        while (article_id := self._queue.take()) is not None:
            with short_turns():
                looked = self._look(looks, article_id)
            if looked is not None:
                done.append(looked)
            fulfilled = self._queue.fulfilled()
            if fulfilled >= 0 or perf_counter() - began > _TOGETHER:
                self.looked.emit(self._queue, done, fulfilled)
                done, began = [], perf_counter()

    def _look(self, looks: Looks, article_id: int) -> Looked | None:
        try:
            return looks.look(article_id, self._queue.is_over)
        except Problem:  # somebody is writing for long: later
            self._queue.put([article_id])
            self._queue.rest(_AGAIN)
            return None
