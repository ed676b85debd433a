"""The articles that the user has chosen in the list, for those who act on all of them."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from gui.model.tag_query import TagQuery


class Listing(Protocol):
    """What lists tags."""

    query: TagQuery


class ChosenArticles(QObject):
    """`chosen_set()` tells that others are chosen.  A table that lists the tags of the chosen articles follows them."""

    chosen_set = Signal()

    def __init__(self, table: Listing, list_tags: Callable[[TagQuery], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table, self._list_tags = table, list_tags
        self._ids: tuple[int, ...] = ()

    def ids(self) -> tuple[int, ...]:
        """Their keys, in the order of the list."""
        return self._ids

    def choose(self, ids: Iterable[int]) -> None:
        """These and no others; raises Problem if the table that follows cannot be read."""
        chosen = tuple(ids)
        if chosen == self._ids:
            return
        self._ids = chosen
        self.chosen_set.emit()
        if chosen and self._table.query.articles is not None:
            self.list_their_tags()

    def list_their_tags(self) -> None:
        """Let the table list the tags of the chosen articles and no others; raises Problem if they cannot be read."""
        self._list_tags(replace(self._table.query, article_id=None, articles=frozenset(self._ids)))
