"""The real window with a project open, and one act after the other in it, each from its key until all is saved and drawn.

What is measured is an act that follows another of its sort, since people repeat one small gesture thousands of times.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import count, cycle
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.model.change import Step
from gui.model.kinds import Kind
from gui.model.tag import Tag
from gui.model.tag_index import TagIndex
from gui.session.settings import Settings
from gui.shell.application import application, shown_window
from gui.shell.window import Window
from tests.bench.screens import by_start, settle, tags_in_sight
from tests.bench.timing import timed

ACTS = ("add", "remove", "retag", "move an edge of")


class Office:
    """A window with an article of a project; each act is done twice, of which the second counts, and both are taken back."""

    def __init__(self, window: Window) -> None:
        self.window, self.view, self.session = window, window.reading.view, window.session
        tags = list(self.session.index or ())
        here = tags_in_sight(self.view, tags)
        entities = [tag for tag in tags if tag.kind is Kind.ENTITY and tag.start >= here[0].start]
        self._tags = cycle(sorted(entities, key=by_start)[: max(2, sum(tag.kind is Kind.ENTITY for tag in here))])
        self._starts = count(here[0].start + 20, 7)
        self.acts: dict[str, Callable[[], float]] = dict(zip(ACTS, (self.add, self.remove, self.retag, self.move), strict=True))

    def add(self) -> float:
        """Tag one word; another tag is the current one, as it is when one tags one after the other."""
        return self._second(self._add)

    def remove(self) -> float:
        """Remove the current tag."""
        return self._second(partial(self._press, Qt.Key.Key_Delete, by=-1))

    def retag(self) -> float:
        """Change the kind of the current tag."""
        return self._second(partial(self._press, Qt.Key.Key_1, by=0))

    def move(self) -> float:
        """Move the end of the current tag."""
        return self._second(partial(self._press, Qt.Key.Key_L, by=0))

    def _second(self, act: Callable[[], float]) -> float:
        self._choose()
        act()
        self._choose()
        took = act()
        for _ in range(2):
            self.session.steps.undo()
            settle()
        return took

    def _add(self) -> float:
        start = next(self._starts)
        self.view.select(start, start + 5)
        return self._press(Qt.Key.Key_1, by=1)

    def _choose(self) -> Tag:
        self.window.activateWindow()
        tag = next(self._tags)
        self.view.place_caret(tag.end)
        now = self._index().get(tag.uid)  # as it is after all that was taken back
        assert now is not None
        self.session.selection.choose(now)
        return now

    def _press(self, key: Qt.Key, *, by: int) -> float:
        """Press a key, see that it has changed the number of tags `by` so many, and return what it took in milliseconds."""
        self.view.setFocus()
        settle()
        before, act, done = len(self._index()), partial(QTest.keyClick, self.view, key), list[Step]()
        self.session.steps.stepped.connect(done.append)
        took = timed(lambda: (act(), QApplication.processEvents()))
        self.session.steps.stepped.disconnect(done.append)
        assert (len(self._index()), len(done)) == (before + by, 1), "the key has done nothing"
        settle()
        return took

    def _index(self) -> TagIndex:
        assert self.session.index is not None
        return self.session.index


@contextmanager
def office(project: Path) -> Iterator[Office]:
    """The window with a project, and hands that tag in it."""
    with opened(project) as window:
        yield Office(window)


@contextmanager
def opened(project: Path) -> Iterator[Window]:
    """The window with a project; it is closed afterwards."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else application()
    window = shown_window(app, Settings(), project)
    window.activateWindow()
    settle()
    yield window
    window.close()
    window.deleteLater()
    settle()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # else it lives on, and is dressed with the next window
