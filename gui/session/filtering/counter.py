"""How many tags have each value of a facet, counted beside the window: a newer question takes the place of the one before."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal

from gui.model.facets import Facet, ValueCount
from gui.model.problem import Problem
from gui.model.tag_query import TagQuery
from gui.session.threads import finish
from gui.session.turns import short_turns
from gui.store.facets import value_counts
from gui.store.problems import GivenUp
from gui.store.reading import Reading


class _Thread(QThread):
    """Asks one question over a connection of its own; `counted(self, counts)` arrives in the thread that made it."""

    counted = Signal(object, object)

    def __init__(self, path: Path, facet: Facet, query: TagQuery, parent: QObject) -> None:
        super().__init__(parent)
        self._path, self.facet, self._query = path, facet, query

    def run(self) -> None:
        counts: Sequence[ValueCount] | None = None
        with suppress(Problem, GivenUp):  # the file cannot be read at this moment: values are offered without counts
            counts = self._counts()
        self.counted.emit(self, counts)

    def _counts(self) -> Sequence[ValueCount]:
        reading = Reading.open(self._path)
        try:
            reading.give_up_when(self.isInterruptionRequested)
            with short_turns():
                return value_counts(reading, self.facet, self._query)
        finally:
            reading.close()


class Counter(QObject):
    """`counted(facet, counts)` has the answer to the last question, None for counts that could not be had."""

    counted = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: _Thread | None = None

    def ask(self, path: Path, facet: Facet, query: TagQuery) -> None:
        """Count the tags that the query lets through, for each value of the facet; its own condition on that does not count."""
        self.stop()
        self._thread = _Thread(path, facet, query, self)
        self._thread.counted.connect(self._tell)
        self._thread.start()

    def stop(self) -> None:
        """Nobody waits for an answer any more; returns when the file is given back."""
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.requestInterruption()
        finish(thread)

    def _tell(self, thread: _Thread, counts: Sequence[ValueCount] | None) -> None:
        if thread is self._thread:
            self.stop()
            self.counted.emit(thread.facet, counts)
