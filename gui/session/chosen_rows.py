"""The rows of the table of tags that are selected: one, some, or all that there are."""

from array import array
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Signal

from gui.session.table.tags_model import TagsModel


class ChosenRows(QObject):
    """`changed` tells that other rows are selected.  Rows are kept as ranges: a million of them cost no more than one."""

    changed = Signal()

    def __init__(self, tags: TagsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tags = tags
        self._ranges: tuple[range, ...] = ()

    def choose(self, ranges: Iterable[range]) -> None:
        """These rows are selected from now on."""
        chosen = tuple(sorted(ranges, key=_first))
        if chosen != self._ranges:
            self._ranges = chosen
            self.changed.emit()

    def are_several(self) -> bool:
        """Whether more than one row is selected: then what is done to "the current tag" may not be what is meant."""
        return sum(map(len, self._ranges)) > 1

    def are_all(self) -> bool:
        """Whether every row that there is is selected."""
        return len(self._ranges) == 1 and len(self._ranges[0]) == self._tags.rowCount()

    def ids(self) -> "array[int]":
        """The keys of the tags in these rows, from above; headings are left out.

        Where all rows are selected these are all tags that the list lets through, also those whose rows have not come yet.
        Raises Problem if they cannot be read.
        """
        if self.are_all():
            return self._tags.all_ids()
        found = array("q")
        for rows in self._ranges:
            found += self._tags.ids_of(rows)
        return found


def merged(ranges: Sequence[tuple[int, int]]) -> list[range]:
    """Ranges of rows, first and last, as few as there can be."""
    found: list[range] = []
    for first, last in sorted(ranges):
        if found and first <= found[-1].stop:
            found[-1] = range(found[-1].start, max(found[-1].stop, last + 1))
        else:
            found.append(range(first, last + 1))
    return found


def _first(rows: range) -> int:
    return rows.start
