"""Which articles stand in which rows: their keys, and their entries by key."""

from array import array
from bisect import bisect_left

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex

from gui.model.article_entry import ArticleEntry
from gui.model.article_query import EVERY
from gui.model.directions import without_directions
from gui.model.problem import Problem
from gui.session.articles.entries import PAGE, Entries

Index = QModelIndex | QPersistentModelIndex


class ArticleRows(QAbstractListModel):
    """What can be asked of the list of articles; `gui.session.articles.articles_model` fills it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.query = EVERY
        self._entries = Entries()
        self._all: array[int] = array("q")
        self._ids: array[int] = array("q")
        self._last = 0
        """The row that was found last: it is asked for again and again."""

    def entry(self, row: int) -> ArticleEntry:
        """The article in a row; IndexError if there is none, or it is gone."""
        entry = self._entries.of(self._ids[row], self._page(row))
        if entry is None:
            raise IndexError(row)
        return entry

    def entry_of(self, article_id: int) -> ArticleEntry | None:
        """What the list would show of an article, whether it is in a row or not; None if it is gone."""
        return self._entries.of(article_id)

    def row_of(self, article_id: int) -> int:
        """The row of an article, -1 if it is in none."""
        if self._last >= len(self._ids) or self._ids[self._last] != article_id:
            self._last = self._found_row(article_id)
        return self._last if self._last < len(self._ids) and self._ids[self._last] == article_id else -1

    def holds(self, article_id: int) -> bool:
        """Whether the project has the article, in a row or not."""
        return _place_in(self._all, article_id) >= 0

    def ids(self) -> "array[int]":
        """The keys of all articles of the project, as they came."""
        return self._all

    def rows(self) -> "array[int]":
        """The keys of the articles in the rows, in their order."""
        return self._ids

    def title_of(self, article_id: int) -> str:
        """The title of an article, empty if it is gone or cannot be read at this moment."""
        try:
            return without_directions(self._entries.title(article_id))
        except Problem:
            return ""

    def first(self) -> int:
        """The key of the first article in a row, or in the project if there are no rows; 0 if there is none."""
        ids = self._ids or self._all
        return ids[0] if ids else 0

    def near(self, row: int) -> int:
        """The key of the article in a row, or in the last one if there are not so many; of the first if there is no such row."""
        return self._ids[min(row, len(self._ids) - 1)] if self._ids and row >= 0 else self.first()

    def total(self) -> int:
        """How many articles the project has."""
        return len(self._all)

    def neighbour(self, article_id: int, by: int) -> int:
        """The key of the article `by` rows below (or above, if negative); 0 where the list ends.

        From an article that is in no row the first one is the next.
        """
        row = self.row_of(article_id)
        row = row + by if row >= 0 else 0
        return self._ids[row] if 0 <= row < len(self._ids) else 0

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._ids)

    def _page(self, row: int) -> "array[int]":
        first = row - row % PAGE
        return self._ids[first : first + PAGE]

    def _found_row(self, article_id: int) -> int:
        """Where an article is; keys as they came are in order, in any other they are looked through."""
        if self.query.order == EVERY.order and not self.query.descending:
            return bisect_left(self._ids, article_id)
        try:
            return self._ids.index(article_id)
        except ValueError:
            return len(self._ids)

    def _is_placed(self, row: int, entry: ArticleEntry) -> bool:
        above = self.entry(row - 1) if row else None
        below = self.entry(row + 1) if row + 1 < len(self._ids) else None
        fits_above = above is None or self.query.comes_before(above, entry)
        return fits_above and (below is None or self.query.comes_before(entry, below))

    def _row_for(self, entry: ArticleEntry) -> int:
        """Where an article belongs: by bisection, fetching only the rows that are compared."""
        low, high = 0, len(self._ids)
        while low < high:
            middle = (low + high) // 2
            if self.query.comes_before(self.entry(middle), entry):
                low = middle + 1
            else:
                high = middle
        return low


def _place_in(ids: "array[int]", wanted: int) -> int:
    """Where a key is among keys that are in order, -1 if it is not there."""
    place = bisect_left(ids, wanted)
    return place if place < len(ids) and ids[place] == wanted else -1
