"""The rows of the table: the tags that a query lets through, in its order, brought up to date by every step."""

from array import array
from collections.abc import Callable
from contextlib import nullcontext

from PySide6.QtCore import QModelIndex, QObject, QTimer, Signal

from gui.model.change import Step
from gui.model.problem import Problem
from gui.model.tag_query import TagQuery
from gui.session.table.asking import Answer
from gui.session.table.changes import changed_tags, moves_others
from gui.session.table.key_rows import KeyRows
from gui.session.table.lister import AT_ONCE, Lister
from gui.session.table.order import Order
from gui.session.table.rows import Rows
from gui.store.patience import without_waiting
from gui.store.reading import Reading

_MANY = 100
"""Tags of one step that come and go one by one; where more do, the list is asked for again."""
_LATER = 200
"""Milliseconds until a list is asked for again that could not be read."""


class TagRows(KeyRows):
    """`filled()` tells that rows have come which were asked for before: the first of them, then all."""

    filled = Signal()

    def __init__(self, title: Callable[[int], str], parent: QObject | None = None, *, at_once: int = AT_ONCE) -> None:
        """`title` gives the title of an article by its key; lists of more than `at_once` tags are read by a worker."""
        super().__init__(title, parent)
        self.query = TagQuery()
        """What was asked for last; what is shown may still be the list before."""
        self._title = title
        self._lister = Lister(at_once, self)
        self._lister.answered.connect(self._arrive)
        self._again = QTimer(self, singleShot=True, interval=_LATER)
        self._again.timeout.connect(self._ask_again)

    def show(self, reading: Reading | None, query: TagQuery) -> None:
        """Show what the query lets through (nothing without a project).

        Short lists are there at once.  Of long ones the first rows come when they are found, then all; until then
        the list before stays.  A newer query cancels an older one.  Raises Problem where a short list cannot be read.
        """
        self._again.stop()
        answer = self._lister.ask(reading, query)
        self.query = query
        if answer is not None:
            self._fill(answer)
        else:
            self._total = None

    def is_whole(self) -> bool:
        """Whether all rows have come that were asked for."""
        return not self._lister.is_asking()

    def all_ids(self) -> "array[int]":
        """The keys of all tags that the query lets through, in its order; those that have not come yet are read now.

        Raises Problem if they cannot be.
        """
        reading = self._lister.reading
        if reading is None or self.is_whole():
            return self._rows.keys[:]
        return reading.tag_ids(self.query)

    def forget(self) -> None:
        """Whole tags are read again by whoever looks at them."""
        self._pages.clear(self._lister.reading)

    def give_way(self) -> None:
        """Somebody is about to save: a question that is being asked would keep the file; it is asked again afterwards."""
        self._lister.give_way()

    def take(self, step: Step) -> None:
        """Bring the rows of changed tags up to date; where too much has changed, ask for the list again."""
        changes = changed_tags(step)
        if len(changes) > _MANY or moves_others(step, self._order):
            self._ask_again()
            return
        try:
            self._follow(changes)
        except Problem:
            self._ask_again()
            return
        if self._pages.is_late:  # somebody else is writing: what was compared may not have been there
            self._ask_again()

    def _ask_again(self) -> None:
        """Where the file cannot be read at this moment it is asked again soon: what has been saved is not told as if it were not."""
        reading = self._lister.reading
        self.forget()
        self._look_again()
        try:
            with without_waiting(reading) if reading is not None else nullcontext():
                self.show(reading, self.query)
        except Problem:
            self._again.start()

    def _arrive(self, answer: Answer) -> None:
        """The worker has found the first rows, or all."""
        shown, keys = self._rows.keys, answer.keys
        goes_on = self._order.query == answer.query and not self._is_whole and keys[: len(shown)] == shown
        if goes_on and not answer.is_whole:  # the same rows, counted now
            self._count_all(answer.total)
            return
        if goes_on and len(keys) > len(shown):
            self._append(answer)
        else:
            self._fill(answer)
        self.filled.emit()

    def _fill(self, answer: Answer) -> None:
        self.beginResetModel()
        self._pages.clear(answer.reading)
        self._take_rows(answer)
        self.endResetModel()
        self._count_all(answer.total)

    def _append(self, answer: Answer) -> None:
        """Those that are there stay as they are: nobody loses the row that they have gone to."""
        rows = Rows(answer.keys, answer.headings)
        self.beginInsertRows(QModelIndex(), len(self._rows), len(rows) - 1)
        self._take_rows(answer)
        self.endInsertRows()
        self._count_all(answer.total)

    def _take_rows(self, answer: Answer) -> None:
        self._order = Order(answer.query, self._title, answer.reading)
        self._rows, self._is_whole = Rows(answer.keys, answer.headings), answer.is_whole

    def _count_all(self, total: int | None) -> None:
        self._total = total
        if total is not None:
            self.counted.emit(total)
