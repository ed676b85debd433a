"""What deserves another look in the open project, kept up to date: an act looks again at its own article only.

Nothing of it is worked out before somebody wants to see it; from then on it goes on beside all other work.
"""

import gc
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from gui.model.article import Article
from gui.model.change import Change, Step
from gui.model.entity import Entity
from gui.model.finding import Finding, Looked
from gui.model.label import Label
from gui.model.waiver import Waiver
from gui.session.looking.looker import LookingThread, Maker, Queue
from gui.session.steps import Opened
from gui.session.threads import finish
from gui.session.touched import articles_of

_PAUSE = 1000
"""Milliseconds after another window's act before all articles are looked at again: it may be the first of many."""


class SecondLook(QObject):
    """`looked(list of Looked)` tells what there is to say of some articles now, or (none) that all has been looked at; `cleared()` that
    nothing is known any more.

    `chosen_set()` tells that the user has chosen other findings.
    """

    looked = Signal(list)
    cleared = Signal()
    chosen_set = Signal()

    def __init__(self, opened: Opened, article_ids: Callable[[], Sequence[int]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened, self._article_ids = opened, article_ids
        self._make: Maker | None = None
        self._thread: LookingThread | None = None
        self._queue, self._fulfilled = Queue(), 0
        self.known: dict[int, Looked] = {}
        """What there is to say of each article that has been looked at."""
        self.chosen: tuple[tuple[Finding, Waiver | None], ...] = ()
        """The findings that the user has chosen, each with its waiver if it has one."""
        self.shown: Callable[[], list[tuple[Finding, Waiver | None]]] = list
        """The findings that are shown, in their order; whoever shows them says so here."""
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self._look_at_all)

    def left(self) -> int:
        """How many articles are still to be looked at, or to be told of."""
        return 0 if self._is_at_rest() else max(1, len(self._queue))

    def _is_at_rest(self) -> bool:
        return self._thread is None or self._fulfilled == self._queue.wishes

    def begin(self, make: Maker) -> None:
        """Look at the open project from now on, and at each that is opened later."""
        if self._make is None:
            self._make = make
            self._start()

    def stop(self) -> None:
        """The project is closed: wait until the thread has given the file back."""
        self._queue.end()
        self._soon.stop()
        thread, self._thread = self._thread, None
        finish(thread)
        self._queue, self._fulfilled = Queue(), 0
        self.known = {}
        self.choose(())
        self.cleared.emit()

    def turn_to(self, article: Article | None) -> None:
        """Another article is open, perhaps of another project: it comes first."""
        if self._make is not None and article is not None:
            if self._thread is None:
                self._start()
            elif article.id not in self.known:
                self._queue.put([article.id], urgent=True)

    def look_again(self) -> None:
        """Another window or a task has written: the open article at once, the others in a while; what is as it was costs little."""
        if self._thread is not None:
            self._queue.put(self._open_article(), urgent=True)
            self._soon.start()

    def follow(self, step: Step) -> None:
        """Something was saved: look again at the articles that it is about."""
        if self._thread is None:
            return
        rows = (row for change in step.changes for row in (change.before, change.after) if row is not None)
        self._queue.put(sorted(articles_of(self._opened, rows)), urgent=True)
        if any(isinstance(change.row, Label) or _is_mended(change) for change in step.changes):
            self._look_at_all()

    def choose(self, chosen: Iterable[tuple[Finding, Waiver | None]]) -> None:
        """The user has chosen these findings."""
        now = tuple(chosen)
        if now != self.chosen:
            self.chosen = now
            self.chosen_set.emit()

    def _start(self) -> None:
        project = self._opened.project
        if project is None or self._make is None:
            return
        self._look_at_all()
        self._thread = LookingThread(self._make, project.path, self._queue, self)
        self._thread.looked.connect(self._take)
        self._thread.failed.connect(self._fail)
        self._thread.start()

    def _look_at_all(self) -> None:
        self._queue.put(self._open_article(), urgent=True)
        gone = self.known.keys() - set(self._article_ids())
        self._queue.put([*self._article_ids(), *gone])

    def _open_article(self) -> list[int]:
        return [self._opened.article.id] if self._opened.article is not None else []

    def _take(self, queue: Queue, looked: list[Looked], fulfilled: int) -> None:
        if queue is not self._queue:
            return  # of the project before
        self._fulfilled = max(self._fulfilled, fulfilled)
        self.known.update((each.article_id, each) for each in looked)
        self.looked.emit(looked)
        if self.left():
            gc.freeze()  # else each of the many collections looks at all findings that came before: 100 ms at 50,000

    def _fail(self, error: Exception) -> None:
        """A bug: the border of the program reports it."""
        raise error


def _is_mended(change: Change) -> bool:
    """Whether an entry of the register may make sense from now on, wherever tags name it: another program may have made it."""
    before, after = change.before, change.after
    if not isinstance(before, Entity) or not isinstance(after, Entity):
        return False
    return (before.name, before.wikidata) != (after.name, after.wikidata)
