"""What a hunt has found as one long list, an article's own row before those of its hits: a table draws any number of rows at no cost.

Qt's view of a tree asks a model for every row of it again and again: 10,000 hits held the window up for seconds.
"""

from bisect import bisect_right
from itertools import accumulate

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.model.hunt import Hit
from gui.session.guard import guarded
from gui.session.searching.hits_model import HitsModel

Index = QModelIndex | QPersistentModelIndex


class HitList(QAbstractTableModel):
    """One column; what stands in a row, and whether it is chosen, is the tree's."""

    def __init__(self, hits: HitsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hits = hits
        self._sizes: list[int] = []
        """How many rows each article has, its own among them."""
        self._ends: list[int] = []
        """The row behind the last of each article."""
        self._coming = 0, 0
        """Articles that the tree has and the list has not yet, while they come: the first of them, and how many."""
        self._fill()
        hits.modelReset.connect(self._reset)
        hits.rowsInserted.connect(self._put_in)
        hits.rowsAboutToBeRemoved.connect(self._begin_removal)
        hits.rowsRemoved.connect(self._end_removal)
        hits.dataChanged.connect(self._change)

    def hit_at(self, row: int) -> Hit | None:
        """The hit of a row; None of an article's own."""
        return self.hits.hit_at(self._source(row))

    def row_of(self, hit: Hit) -> int:
        """Where a hit stands, -1 if it does not."""
        found = self.hits.index_of(hit)
        return self._start(found.parent().row()) + 1 + found.row() if found.isValid() else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() or not self._ends else self._ends[-1]

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else 1

    @guarded(Qt.ItemFlag.NoItemFlags)
    def flags(self, index: Index) -> Qt.ItemFlag:
        return self.hits.flags(self._source(index.row())) | Qt.ItemFlag.ItemNeverHasChildren if index.isValid() else Qt.ItemFlag.NoItemFlags

    @guarded(None)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self.hits.data(self._source(index.row()), role) if index.isValid() else None

    @guarded(False)
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        return index.isValid() and self.hits.setData(self._source(index.row()), value, role)

    def _source(self, row: int) -> QModelIndex:
        """The tree's own row."""
        article = bisect_right(self._ends, row)
        first, count = self._coming
        above, place = self.hits.index(article + count * (article >= first), 0), row - self._start(article) - 1
        return above if place < 0 else self.hits.index(place, 0, above)

    def _start(self, article: int) -> int:
        return self._ends[article - 1] if article > 0 else 0

    def _sizes_of(self, first: int, last: int) -> list[int]:
        return [1 + self.hits.rowCount(self.hits.index(row, 0)) for row in range(first, last + 1)]

    def _fill(self) -> None:
        self._sizes = self._sizes_of(0, self.hits.rowCount() - 1)
        self._ends = list(accumulate(self._sizes))

    def _reset(self) -> None:
        self.beginResetModel()
        self._fill()
        self.endResetModel()

    def _put_in(self, parent: QModelIndex, first: int, last: int) -> None:
        del parent  # articles come and go, with all of their hits
        sizes, start = self._sizes_of(first, last), self._start(first)
        self._coming = first, len(sizes)
        self.beginInsertRows(QModelIndex(), start, start + sum(sizes) - 1)
        self._coming = 0, 0
        self._sizes[first:first] = sizes
        self._ends = list(accumulate(self._sizes))
        self.endInsertRows()

    def _begin_removal(self, parent: QModelIndex, first: int, last: int) -> None:
        del parent
        self.beginRemoveRows(QModelIndex(), self._start(first), self._ends[last] - 1)

    def _end_removal(self, parent: QModelIndex, first: int, last: int) -> None:
        del parent
        del self._sizes[first : last + 1]
        self._ends = list(accumulate(self._sizes))
        self.endRemoveRows()

    def _change(self, first: QModelIndex, last: QModelIndex) -> None:
        """An article's row never shows something else without its hits' rows."""
        if first.isValid() and not first.parent().isValid():
            self.dataChanged.emit(self.index(self._start(first.row()), 0), self.index(self._ends[last.row()] - 1, 0))
