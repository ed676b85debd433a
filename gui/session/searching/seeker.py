"""The thread of the search, which stays as long as its project is open, and what it is asked for.

A hunt comes before a count, a newer one of either takes the place of the older at once.  It works in short turns, so that the
window has its own.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from time import perf_counter
from typing import Protocol

from PySide6.QtCore import QObject, QThread, Signal

from gui.model.boundaries import Policy
from gui.model.hunt import Alike, Catch, Hunt
from gui.model.tag import Tag
from gui.session.threads import Asked
from gui.session.turns import short_turns
from gui.tasks.progress import Cancelled

_TOGETHER = 0.02
"""Seconds of work whose outcome is told together, but for the first."""


class Part(Protocol):
    """What was found in some articles, as `gui.tasks.searching.Part` tells it."""

    @property
    def catches(self) -> tuple[Catch, ...]: ...
    @property
    def done(self) -> int: ...
    @property
    def total(self) -> int: ...


class Searches(Protocol):
    """What can search, as `gui.tasks.searching.Searcher` does."""

    def hunt(self, hunt: Hunt, policy: Policy, cancelled: Callable[[], bool]) -> Iterator[Part]:
        """What is found, a part at a time; raises Problem."""

    def alike(self, tag: Tag, hunt: Hunt, policy: Policy, cancelled: Callable[[], bool]) -> Alike:
        """How many places are like a tag; raises Problem."""

    def close(self) -> None:
        """Give the file back."""


Maker = Callable[[Path], Searches]
"""Makes it for the project at a path; raises Problem if that cannot be read now."""


@dataclass(frozen=True, slots=True, eq=False)
class Errand:
    """One thing that is asked for: a hunt, or how many places are like `tag`."""

    hunt: Hunt
    policy: Policy
    tag: Tag | None = None
    dropped: Event = field(default_factory=Event)
    """Set when nobody wants it any more."""


class Errands(Asked):
    """The hunt and the count that are still to be done; for two threads."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: dict[bool, Errand] = {}
        self._at_work: Errand | None = None

    def put(self, errand: Errand) -> None:
        """Do this; what was asked before of the same kind is dropped, and a count waits until a hunt is done."""
        is_count = errand.tag is not None
        with self._changed:
            self._drop(is_count=is_count)
            self._waiting[is_count] = errand
            self._changed.notify()

    def drop(self, *, is_count: bool) -> None:
        """Nobody wants the hunt, or the count, any more."""
        with self._changed:
            self._drop(is_count=is_count)

    def end(self) -> None:
        """There is nothing more to do."""
        with self._changed:
            for is_count in (False, True):
                self._drop(is_count=is_count)
            super().end()

    def take(self) -> Errand | None:
        """The next one, as soon as there is one; None at the end."""
        with self._changed:
            self._at_work = None
            self._changed.wait_for(self._has_news)
            if self._is_over:
                return None
            self._at_work = self._waiting.pop(min(self._waiting))
            return self._at_work

    def is_to_stop(self, errand: Errand) -> bool:
        """Whether the one at work is dropped, or is a count while a hunt waits."""
        return errand.dropped.is_set() or (errand.tag is not None and False in self._waiting)

    def put_back(self, errand: Errand) -> None:
        """A count that had to stop for a hunt comes again behind it, unless another was asked for since."""
        with self._changed:
            if not errand.dropped.is_set():
                self._waiting.setdefault(True, errand)

    def _has_news(self) -> bool:
        return self._is_over or bool(self._waiting)

    def _drop(self, *, is_count: bool) -> None:
        for errand in (self._waiting.pop(is_count, None), self._at_work):
            if errand is not None and (errand.tag is not None) is is_count:
                errand.dropped.set()


class Seeker(QThread):
    """Does the errands; the signals arrive in the thread that made it.

    `arrived(errand, catches, done, total)` tells what a hunt has found, `ended(errand, error or None)` that it is over;
    `counted(errand, alike)` what is like a tag.
    """

    arrived = Signal(object, list, int, int)
    ended = Signal(object, object)
    counted = Signal(object, object)

    def __init__(self, make: Maker, path: Path, errands: Errands, parent: QObject) -> None:
        super().__init__(parent)
        self._make, self._path, self._errands = make, path, errands

    def run(self) -> None:
        searches: Searches | None = None
        try:
            while (errand := self._errands.take()) is not None:
                error: Exception | None = None
                try:
                    searches = searches or self._make(self._path)
                    with short_turns():
                        self._do(searches, errand)
                except Cancelled:
                    self._errands.put_back(errand)
                    continue
                except Exception as failure:  # the border of the thread: all of it is handed to the main thread
                    error = failure
                self.ended.emit(errand, error)
        finally:
            if searches is not None:
                searches.close()

    def _do(self, searches: Searches, errand: Errand) -> None:
        def is_to_stop() -> bool:
            return self._errands.is_to_stop(errand)

        if errand.tag is not None:
            self.counted.emit(errand, searches.alike(errand.tag, errand.hunt, errand.policy, is_to_stop))
            return
        catches, told = list[Catch](), 0.0
        done = total = 0
        for part in searches.hunt(errand.hunt, errand.policy, is_to_stop):
            catches += part.catches
            done, total = part.done, part.total
            if perf_counter() - told > _TOGETHER:
                self.arrived.emit(errand, catches, done, total)
                catches, told = [], perf_counter()
        self.arrived.emit(errand, catches, done, total)
