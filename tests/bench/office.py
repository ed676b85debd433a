"""The real window with a project open, and one act after the other in it, each from its key until all is saved and drawn."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import count, cycle
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.model.kinds import Kind
from gui.model.tag import Tag
from gui.model.tag_index import TagIndex
from gui.session.settings import Settings
from gui.shell.application import application, shown_window
from gui.shell.window import Window
from tests.bench.screens import settle, tags_in_sight
from tests.bench.timing import timed

ACTS = ("add", "remove", "retag", "move an edge of")


class Office:
    """A window with an article of a project; each act is taken back before the next, which is not counted."""

    def __init__(self, window: Window) -> None:
        self.window, self.view, self.session = window, window.reading.view, window.session
        here = tags_in_sight(self.view, list(self.session.index or ()))
        self._tags = cycle([tag for tag in here if tag.kind is Kind.ENTITY] or here)
        self._starts = count(here[0].start + 20, 7)
        self.acts: dict[str, Callable[[], float]] = dict(zip(ACTS, (self.add, self.remove, self.retag, self.move), strict=True))

    def add(self) -> float:
        """Tag one word; another tag is the current one, as it is when one tags one after the other."""
        self._choose()
        start = next(self._starts)
        self.view.select(start, start + 5)
        return self._press(Qt.Key.Key_1, by=1)

    def remove(self) -> float:
        """Remove the current tag."""
        self._choose()
        return self._press(Qt.Key.Key_Delete, by=-1)

    def retag(self) -> float:
        """Change the kind of the current tag."""
        self._choose()
        return self._press(Qt.Key.Key_1, by=0)

    def move(self) -> float:
        """Move the end of the current tag."""
        self._choose()
        return self._press(Qt.Key.Key_L, by=0)

    def _choose(self) -> Tag:
        self.window.activateWindow()
        tag = next(self._tags)
        self.view.place_caret(tag.end)
        now = self._index().get(tag.uid)  # as it is after all that was taken back
        assert now is not None
        self.session.selection.choose(now)
        return now

    def _press(self, key: Qt.Key, *, by: int) -> float:
        return self._timed(partial(QTest.keyClick, self.view, key), by=by)

    def _timed(self, act: Callable[[], object], *, by: int) -> float:
        """Do it and see that the number of tags has changed `by` so many."""
        self.view.setFocus()
        settle()
        before, undone = len(self._index()), self.session.steps.next_acts()
        took = timed(lambda: (act(), QApplication.processEvents()))
        assert len(self._index()) == before + by, "the key has done nothing"
        assert by or self.session.steps.next_acts() != (None, None), undone
        settle()
        self.session.steps.undo()
        settle()
        return took

    def _index(self) -> TagIndex:
        assert self.session.index is not None
        return self.session.index


@contextmanager
def office(project: Path) -> Iterator[Office]:
    """The window with a project; it is closed afterwards."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else application()
    window = shown_window(app, Settings(), project)
    window.activateWindow()
    settle()
    yield Office(window)
    window.close()
    window.deleteLater()
    settle()
