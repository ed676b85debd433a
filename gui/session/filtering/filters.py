"""The filters that the open project keeps, and how many tags a condition more would leave."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal, SignalInstance

from gui.model.facets import Facet
from gui.model.problem import Problem
from gui.model.saved_filter import SavedFilter
from gui.model.tag_query import TagQuery
from gui.session.later import Later
from gui.session.lists.register import Register
from gui.session.steps import Opened
from gui.store.project import Project

_saved_filters = Later("gui.store.saved_filters", "saved_filters")
_keep_filter = Later("gui.store.saved_filters", "keep_filter")
_rename_filter = Later("gui.store.saved_filters", "rename_filter")
_remove_filter = Later("gui.store.saved_filters", "remove_filter")
_counter = Later("gui.session.filtering.counter", "Counter")


class Counts(Protocol):
    """Who counts, as `gui.session.filtering.counter.Counter` does."""

    counted: SignalInstance

    def ask(self, path: Path, facet: Facet, query: TagQuery) -> None:
        """Count the tags for each value of a facet."""

    def stop(self) -> None:
        """Let the question be."""


class Filters(QObject):
    """`changed()` tells that others may be kept than before; `counted(facet, counts)` has what `count` asked for.

    Whatever reads or writes the project raises Problem if that cannot be done.
    """

    changed = Signal()
    counted = Signal(object, object)

    def __init__(self, opened: Opened, register: Register, say: Callable[[str], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened, self._say = opened, say
        self._register, self.entries_changed = register, register.changed
        """Tells that entries of the register may have other names."""
        self._known: list[SavedFilter] | None = None
        self._counter: Counts | None = None

    def name_of_entry(self, uid: str) -> str:
        """The canonical name of an entry of the register; empty if there is none, or if it cannot be read at this moment."""
        try:
            return self._register.name_of(uid)
        except Problem:
            return ""

    def saved(self) -> list[SavedFilter]:
        """All filters that are kept, by name; none without a project."""
        if self._opened.project is None:
            return []
        if self._known is None:
            self._known = list(_saved_filters(self._opened.project.reading))
        return self._known

    def keep(self, name: str, query: TagQuery, *, replaces: bool = False) -> str:
        """Keep the conditions of a query, and return the name under which they are kept."""
        kept: SavedFilter = _keep_filter.loaded()(self._project(), name, query, replaces=replaces)
        self.forget()
        return kept.name

    def rename(self, name: str, new: str) -> str:
        """Give a filter another name, and return it as it is kept."""
        kept: str = _rename_filter(self._project(), name, new)
        self.forget()
        return kept

    def remove(self, name: str) -> None:
        """Keep a filter no longer."""
        _remove_filter(self._project(), name)
        self.forget()

    def forget(self) -> None:
        """Another project, or another window has written: ask again."""
        self._known = None
        self.changed.emit()

    def taken(self, saved: SavedFilter) -> TagQuery:
        """The conditions of a filter that is to be used; what of it we do not know is said."""
        if saved.strange:
            unknown = QCoreApplication.translate("Filter", "Unknown in the filter “{name}”, and left out: {conditions}")
            self._say(unknown.format(name=saved.name, conditions="; ".join(saved.strange)))
        return saved.query

    def count(self, facet: Facet, query: TagQuery) -> None:
        """Count the tags for each value of a facet, in a worker; the question before is let be."""
        project = self._opened.project
        if project is None:
            return
        if self._counter is None:
            counter: Counts = _counter(self)
            counter.counted.connect(self.counted)
            self._counter = counter
        self._counter.ask(project.path, facet, query)

    def stop_counting(self) -> None:
        """Nobody waits for counts any more: whoever saves need not wait for a reader."""
        if self._counter is not None:
            self._counter.stop()

    def _project(self) -> Project:
        assert self._opened.project is not None
        return self._opened.project
