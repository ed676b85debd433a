"""Rows that come, go and change one by one, each told to Qt: what was looked at stays in sight."""

from array import array
from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QTimer, Signal

from gui.model.tag import Tag
from gui.model.tag_query import TagQuery
from gui.session.guard import guarded
from gui.session.table.changes import Sides, key_of
from gui.session.table.order import Order
from gui.session.table.pages import Pages
from gui.session.table.rows import Heading, Rows

_LATER = 100
"""Milliseconds until rows are asked for again that could not be read."""
_FEW = 3
"""Changed tags whose rows are looked for one by one: among a million each takes up to 17 ms, all together 40."""

Index = QModelIndex | QPersistentModelIndex


class KeyRows(QAbstractTableModel):
    """Keys of tags, whole tags of the rows that are looked at; headings stand in rows of their own.

    `counted(number)` tells how many tags there are, as soon as it is known and whenever it changes.
    """

    counted = Signal(int)

    def __init__(self, title: Callable[[int], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._order = Order(TagQuery(), title, None)
        self._rows, self._is_whole = Rows(), True
        self._total: int | None = 0
        self._later = QTimer(self, singleShot=True, interval=_LATER)
        self._later.timeout.connect(self._look_again)
        self._pages = Pages(self._later.start)

    def total(self) -> int | None:
        """How many tags the query lets through; None as long as they are not counted."""
        return self._total

    def tag_at(self, row: int) -> Tag | None:
        """The tag in a row; None if it is gone, cannot be read at this moment, or if there is a heading or no such row."""
        place = self._rows.place_at(row)
        return self._pages.tag(self._rows.keys, place) if place >= 0 else None

    def heading_at(self, row: int) -> Heading | None:
        """The heading that stands in a row, None for a tag."""
        return self._rows.heading_at(row)

    def row_of(self, tag: Tag) -> int:
        """The row of a tag, -1 if the query does not let it through (or its row has not come yet)."""
        place = self._rows.place_of(tag.id)
        return self._rows.row_at(place) if place >= 0 else -1

    def beside(self, row: int, by: int) -> int:
        """The next row below (`by` 1) or above (-1) that holds a tag and no heading; -1 where the list ends."""
        row += by
        while self._rows.heading_at(row) is not None:
            row += by
        return row if 0 <= row < len(self._rows) else -1

    def ids_of(self, rows: range) -> "array[int]":
        """The keys of the tags in these rows, which follow each other; headings are left out."""
        return self._rows.keys_in(rows)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def _follow(self, changes: Sequence[Sides]) -> None:
        """Bring the rows of saved changes up to date.  Raises Problem where only the project can tell, and it cannot be read.

        All that leave their rows go before any comes: so what they are compared with is in order.
        """
        alone, many = len(changes) == 1, len(changes) > _FEW
        there = self._rows.places_of(map(key_of, changes)) if many else {}
        coming = list[Tag]()
        for before, after in changes:
            key = key_of((before, after))
            is_there = before is not None and (not many or key in there)
            place = self._rows.place_of(key, there.get(key)) if is_there else -1
            tag = self._left(place, before, after, alone)
            if tag is not None:
                coming.append(tag)
        for tag in coming:
            self._insert(tag)

    def _left(self, place: int, before: Tag | None, after: Tag | None, alone: bool) -> Tag | None:
        """Change the row of a tag that keeps it, or take it out; returns the tag if it has to come in elsewhere.

        Only a tag that changes `alone` may be compared with its neighbours: others may be about to leave, too.
        """
        is_let_through = after is not None and self._order.lets_through(after)
        if after is not None and is_let_through:
            self._pages.put(after)
        else:
            self._pages.drop(key_of((before, after)))
        if place >= 0 and before is not None and after is not None and is_let_through and self._stays(place, before, after, alone):
            self._tell(self._rows.row_at(place))
            return None
        if place >= 0:
            self._remove(place)
        return after if is_let_through else None

    def _stays(self, place: int, before: Tag, after: Tag, alone: bool) -> bool:
        """Whether the tag keeps its row: it comes where it came before, or at least between the same neighbours."""
        order, keys = self._order, self._rows.keys
        if order.is_level(before, after):
            return True
        if not alone or not order.goes_with(before, after):
            return False
        above = self._pages.one(keys[place - 1]) if place else None
        below = self._pages.one(keys[place + 1]) if place + 1 < len(keys) else None
        is_behind = place == 0 or (above is not None and order.comes_before(above, after))
        is_before = self._is_whole if place + 1 == len(keys) else below is not None and order.comes_before(after, below)
        return is_behind and is_before

    def _insert(self, tag: Tag) -> None:
        rows = self._rows
        place = self._order.place_for(tag, len(rows.keys), self._tag_by_place)
        if place == len(rows.keys) and not self._is_whole:
            self._count(1)  # it comes with the others
            return
        group, is_new = self._group_for(tag, place)
        row = place + group + 1
        self.beginInsertRows(QModelIndex(), row - is_new, row)
        if is_new:
            rows.put_heading(group, place, self._order.heading(tag))
        rows.put(place, tag.id, group)
        self.endInsertRows()
        self._count_in(group, 1)
        self._count(1)

    def _remove(self, place: int) -> None:
        rows = self._rows
        group = rows.group_of(place)
        row, is_last = place + group + 1, group >= 0 and rows.heading(group).count == 1
        self.beginRemoveRows(QModelIndex(), row - is_last, row)
        rows.take_out(place)
        if is_last:
            rows.take_out_heading(group)
        self.endRemoveRows()
        self._count_in(-1 if is_last else group, -1)
        self._count(-1)

    def _group_for(self, tag: Tag, place: int) -> tuple[int, bool]:
        """The number of the group that a tag at this place is in, and whether it is a new one; -1 where there are none."""
        if self._order.query.group is None:
            return -1, False
        for neighbour in (place - 1, place):
            other = self._tag_by_place(neighbour) if 0 <= neighbour < len(self._rows.keys) else None
            if other is not None and self._order.goes_with(other, tag):
                return self._rows.group_of(neighbour), False
        return self._rows.group_of(place - 1) + 1, True

    def _tag_by_place(self, place: int) -> Tag | None:
        return self._pages.one(self._rows.keys[place])

    def _tell(self, row: int) -> None:
        self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))

    def _count_in(self, group: int, by: int) -> None:
        if group >= 0:
            self._rows.count(group, by)
            self._tell(self._rows.head(group))

    def _count(self, by: int) -> None:
        if self._total is not None:
            self._total += by
            self.counted.emit(self._total)

    @guarded(None)
    def _look_again(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, self.columnCount() - 1))
