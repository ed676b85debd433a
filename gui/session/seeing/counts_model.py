"""The table of how many tags there are of each kind, label, status, annotator and article."""

from collections.abc import Callable, Iterable
from enum import IntEnum
from html import escape

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.model.directions import without_directions
from gui.model.kinds import Kind, Status
from gui.model.tally import COUNTED_BY_NAMES, Count, CountedBy
from gui.model.words import QT_TRANSLATE_NOOP
from gui.session.guard import guarded
from gui.session.names import name_of
from gui.session.numbers import shown

Index = QModelIndex | QPersistentModelIndex
_tr = QCoreApplication.translate


class Column(IntEnum):
    """The columns, in their order."""

    BY = 0
    NAME = 1
    TAGS = 2


_HEADINGS = {
    Column.BY: QT_TRANSLATE_NOOP("Counts", "By"),
    Column.NAME: QT_TRANSLATE_NOOP("Counts", "Which"),
    Column.TAGS: QT_TRANSLATE_NOOP("Counts", "Tags"),
}
assert _HEADINGS.keys() == set(Column)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def count_name(count: Count, title: Callable[[int], str]) -> str:
    """What is counted, in the user's language; `title` gives an article's title by its key."""
    match count.by:
        case CountedBy.KIND:
            return name_of(Kind(count.name))
        case CountedBy.STATUS:
            return name_of(Status(count.name))
        case CountedBy.LABEL:
            return count.name or _tr("Counts", "no label")
        case CountedBy.ANNOTATOR:
            return count.name
        case CountedBy.ARTICLE:
            return without_directions(title(count.article_id))


class CountsModel(QAbstractTableModel):
    """`title` gives an article's title by its key."""

    def __init__(self, title: Callable[[int], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.counts: list[Count] = []

    def show(self, counts: Iterable[Count]) -> None:
        """Show these and nothing else; where only numbers have changed, the rows stay."""
        new = list(counts)
        if [_what(count) for count in new] == [_what(count) for count in self.counts]:
            self.counts = new
            if new:
                self.dataChanged.emit(self.index(0, 0), self.index(len(new) - 1, len(Column) - 1))
            return
        self.beginResetModel()
        self.counts = new
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.counts)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(Column)

    @guarded(None)
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == Column.TAGS:
            return _RIGHT
        return _tr("Counts", _HEADINGS[Column(section)]) if role == Qt.ItemDataRole.DisplayRole else None

    @guarded(None)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        count, column = self.counts[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._cell(count, column)
            case Qt.ItemDataRole.ToolTipRole:
                return escape(self._cell(count, column))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.spoken(count) if column is Column.BY else self._cell(count, column)
            case Qt.ItemDataRole.TextAlignmentRole if column is Column.TAGS:
                return _RIGHT
            case _:
                return None

    def spoken(self, count: Count) -> str:
        """A whole row in words: "Label: Quote, direct, tags: 3"."""
        by, name = _tr("Counts", COUNTED_BY_NAMES[count.by]), count_name(count, self.title)
        if count.by is CountedBy.LABEL and count.kind is not None:
            name = _tr("Counts", "{kind}, {label}").format(kind=name_of(count.kind), label=name)
        return _tr("Counts", "{by}: {name}, tags: {count}").format(by=by, name=name, count=count.count)

    def _cell(self, count: Count, column: Column) -> str:
        match column:
            case Column.BY:
                by = _tr("Counts", COUNTED_BY_NAMES[count.by])
                is_label = count.by is CountedBy.LABEL and count.kind is not None
                return _tr("Counts", "{by} of {kind}").format(by=by, kind=name_of(count.kind).lower()) if is_label and count.kind else by
            case Column.NAME:
                return count_name(count, self.title)
            case Column.TAGS:
                return shown(count.count)


def _what(count: Count) -> tuple[CountedBy, Kind | None, str, int]:
    return count.by, count.kind, count.name, count.article_id
