"""What the cells in sight say, as long as nothing about their rows changes: Qt asks for all of it whenever it paints."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex

_MOST = 4096
"""Cells kept: some hundred rows."""
Index = QModelIndex | QPersistentModelIndex


class KeptWords(QObject):
    """By row and column; to be made before anybody else listens to the model."""

    def __init__(self, model: QAbstractItemModel) -> None:
        super().__init__(model)
        self._kept: dict[tuple[int, int], str] = {}
        self._is_used = True
        self.get = self._kept.get
        """What is kept of a cell, None where nothing is."""
        model.modelReset.connect(self.forget)
        model.rowsInserted.connect(self._forget_from)
        model.rowsRemoved.connect(self._forget_from)
        model.dataChanged.connect(self._forget_between)

    def keep(self, row: int, column: int, words: str) -> None:
        """Keep what a cell says."""
        if not self._is_used:
            return
        if len(self._kept) >= _MOST:
            self._kept.clear()
        self._kept[row, column] = words

    def forget(self) -> None:
        """Anything may be another now."""
        self._kept.clear()

    @contextmanager
    def unused(self) -> Iterator[None]:
        """Forget all, and keep nothing meanwhile: tags are changing whose rows have not followed yet."""
        self.forget()
        self._is_used = False
        try:
            yield
        finally:
            self._is_used = True

    def _forget_from(self, parent: Index, first: int) -> None:
        """Rows have come or gone: those above them stay what they are."""
        del parent
        self._drop(first, -1)

    def _forget_between(self, first: Index, last: Index) -> None:
        self._drop(first.row(), last.row())

    def _drop(self, first: int, last: int) -> None:
        for cell in [cell for cell in self._kept if first <= cell[0] and (last < 0 or cell[0] <= last)]:
            del self._kept[cell]
