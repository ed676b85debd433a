"""The table of tags: keys first, whole tags only for the rows that are looked at."""

from array import array
from collections.abc import Callable
from functools import partial
from html import escape
from typing import Protocol

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from gui.model.change import Step
from gui.model.kinds import Status
from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.model.tag_query import TagColumn, TagQuery
from gui.model.words import QT_TRANSLATE_NOOP
from gui.session import spoken
from gui.session.guard import guarded
from gui.session.names import name_of
from gui.store.listing import speaker_of
from gui.store.reading import Reading

TAG_ROLE = Qt.ItemDataRole.UserRole
"""The whole Tag of a row."""

COLUMNS = (
    TagColumn.KIND, TagColumn.EXCERPT, TagColumn.LABEL, TagColumn.STATUS, TagColumn.ANNOTATOR, TagColumn.ARTICLE, TagColumn.NOTE,
)  # fmt: skip
_HEADINGS = {
    TagColumn.KIND: QT_TRANSLATE_NOOP("Tags", "Kind"),
    TagColumn.EXCERPT: QT_TRANSLATE_NOOP("Tags", "Excerpt"),
    TagColumn.LABEL: QT_TRANSLATE_NOOP("Tags", "Label"),
    TagColumn.NOTE: QT_TRANSLATE_NOOP("Tags", "Note"),
    TagColumn.STATUS: QT_TRANSLATE_NOOP("Tags", "Status"),
    TagColumn.ANNOTATOR: QT_TRANSLATE_NOOP("Tags", "Annotator"),
    TagColumn.ARTICLE: QT_TRANSLATE_NOOP("Tags", "Article"),
}
assert _HEADINGS.keys() == set(COLUMNS)
EDITABLE = frozenset({TagColumn.LABEL, TagColumn.NOTE, TagColumn.STATUS})

_PAGE = 128
"""Rows fetched together."""
_SHOWN = 300
"""Code points of an excerpt or a note that a cell shows."""
_KEPT = 8192
"""Tags kept at hand."""

Index = QModelIndex | QPersistentModelIndex


class TagEditor(Protocol):
    """Who carries out what is edited in a cell; each returns whether it was saved."""

    def set_label(self, tag: Tag, label: str) -> bool:
        """Give the tag another label."""

    def set_note(self, tag: Tag, note: str) -> bool:
        """Give the tag another note."""

    def set_status(self, tag: Tag, status: Status) -> bool:
        """Give the tag another status."""


class TagsModel(QAbstractTableModel):
    """The tags that a query lets through, in its order; `refused(problem)` tells of an edit that was not saved."""

    refused = Signal(object)

    def __init__(self, title: Callable[[int], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.query = TagQuery()
        self.editor: TagEditor | None = None
        self.title = title
        self._before = partial(_comes_before, self)
        self.reading: Reading | None = None
        self.ids: array[int] = array("q")
        """The keys of all rows, in their order."""
        self._tags: dict[int, Tag | None] = {}
        self._last = 0
        """The row that was found last: it is asked for again and again."""

    def show(self, reading: Reading | None, query: TagQuery) -> None:
        """Show what the query lets through (nothing without a project)."""
        ids = reading.tag_ids(query) if reading else array("q")
        self.beginResetModel()
        self.reading, self.query, self.ids = reading, query, ids
        self._tags.clear()
        self.endResetModel()

    def tag_at(self, row: int) -> Tag | None:
        """The tag in a row, or None if it is gone or there is no such row."""
        if not 0 <= row < len(self.ids):
            return None
        id_ = self.ids[row]
        if id_ not in self._tags:
            self._fetch(row // _PAGE)
        return self._tags[id_]

    def row_of(self, tag: Tag) -> int:
        """The row of a tag, -1 if the query does not let it through."""
        if self._last >= len(self.ids) or self.ids[self._last] != tag.id:
            try:
                self._last = self.ids.index(tag.id)
            except ValueError:
                return -1
        return self._last

    def take(self, step: Step) -> None:
        """Bring the row of a changed tag up to date; where more than one changed, read the list again."""
        changes = [(change, tag) for change in step.changes if isinstance(tag := change.row, Tag)]
        if len(changes) > 1:
            self.show(self.reading, self.query)
            return
        for change, tag in changes:
            before, after = change.before, change.after
            row = self.row_of(tag) if before is not None else -1  # -1 too for another window's tag that nobody has looked at yet
            if row >= 0 and isinstance(after, Tag) and isinstance(before, Tag) and self._stays(before, after):
                self._change_row(row, after)
                continue
            if isinstance(before, Tag):
                self._remove_row(before)
            if isinstance(after, Tag) and self.query.lets_through(after):
                self._insert_row(after)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self._datum(index, role) if role in _SERVED else None

    @guarded(False)
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        tag = self.tag_at(index.row()) if index.isValid() and role == Qt.ItemDataRole.EditRole else None
        try:
            return tag is not None and self._edit(tag, COLUMNS[index.column()], value)
        except Problem as problem:
            self.refused.emit(problem)
            return False

    def _edit(self, tag: Tag, column: TagColumn, value: object) -> bool:
        if self.editor is None:
            return False
        match column:
            case TagColumn.LABEL:
                return self.editor.set_label(tag, str(value))
            case TagColumn.NOTE:
                return self.editor.set_note(tag, str(value))
            case TagColumn.STATUS if str(value) in set(Status):
                return self.editor.set_status(tag, Status(str(value)))
            case _:
                return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _FLAGS[index.column()] if index.isValid() else Qt.ItemFlag.NoItemFlags

    @guarded(None)
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole or not 0 <= section < len(COLUMNS):
            return None
        return QCoreApplication.translate("Tags", _HEADINGS[COLUMNS[section]]) if orientation is Qt.Orientation.Horizontal else section + 1

    @guarded(None)
    def _datum(self, index: Index, role: int) -> object:
        tag = self.tag_at(index.row()) if index.isValid() else None
        if tag is None or role == TAG_ROLE:
            return tag
        if role == Qt.ItemDataRole.EditRole:
            return str(getattr(tag, COLUMNS[index.column()])) if COLUMNS[index.column()] in EDITABLE else None
        if role == Qt.ItemDataRole.AccessibleTextRole and COLUMNS[index.column()] is TagColumn.KIND:
            return spoken.row(tag, self.title(tag.article_id))  # the first cell reads the whole row
        shown = self._shown(tag, COLUMNS[index.column()])
        if role == Qt.ItemDataRole.AccessibleTextRole and not shown:
            heading = QCoreApplication.translate("Tags", _HEADINGS[COLUMNS[index.column()]])
            return QCoreApplication.translate("Tags", "{column}: none").format(column=heading)
        return escape(shown) if role == Qt.ItemDataRole.ToolTipRole else shown

    def _shown(self, tag: Tag, column: TagColumn) -> str:
        match column:
            case TagColumn.KIND:
                return name_of(tag.kind)
            case TagColumn.STATUS:
                status = name_of(tag.status)
                return QCoreApplication.translate("Tags", "{status} ?").format(status=status) if tag.unsure else status
            case TagColumn.ARTICLE:
                return self.title(tag.article_id)
            case _:
                return str(getattr(tag, column))[:_SHOWN].replace("\n", " ")

    def _fetch(self, number: int) -> None:
        assert self.reading is not None
        if len(self._tags) >= _KEPT:
            self._tags.clear()
        ids = self.ids[number * _PAGE : (number + 1) * _PAGE]
        found = {tag.id: tag for tag in self.reading.tags(ids)}
        self._tags.update((id_, found.get(id_)) for id_ in ids)

    def _stays(self, before: Tag, after: Tag) -> bool:
        """Whether the tag keeps its row: it comes where it came before, or at least between the same neighbours."""
        query = self.query
        if not (query.lets_through(before) and query.lets_through(after)):
            return False
        if not (self._before(before, after) or self._before(after, before)):
            return True
        row = self.row_of(before)
        above, below = self.tag_at(row - 1), self.tag_at(row + 1)
        is_behind = row == 0 or (above is not None and self._before(above, after))
        return is_behind and (row + 1 == len(self.ids) or (below is not None and self._before(after, below)))

    def _change_row(self, row: int, tag: Tag) -> None:
        self._tags[tag.id] = tag
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))

    def _remove_row(self, tag: Tag) -> None:
        row = self.row_of(tag)
        if row < 0:
            return
        self.beginRemoveRows(QModelIndex(), row, row)
        del self.ids[row]
        self._tags.pop(tag.id, None)
        self.endRemoveRows()

    def _insert_row(self, tag: Tag) -> None:
        row = self._last = self._row_for(tag)
        self.beginInsertRows(QModelIndex(), row, row)
        self.ids.insert(row, tag.id)
        self._tags[tag.id] = tag
        self.endInsertRows()

    def _row_for(self, tag: Tag) -> int:
        """Where a new tag belongs: by bisection, fetching only the rows that are compared."""
        low, high = 0, len(self.ids)
        while low < high:
            middle = (low + high) // 2
            other = self.tag_at(middle)
            if other is None or self._before(other, tag):
                low = middle + 1
            else:
                high = middle
        return low


def _comes_before(model: TagsModel, one: Tag, other: Tag) -> bool:
    reading = model.reading
    return model.query.comes_before(one, other, model.title, partial(speaker_of, reading) if reading is not None else _nobody)


def _nobody(tag: Tag) -> str:
    return ""


_READ = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_FLAGS = [_READ | Qt.ItemFlag.ItemIsEditable if column in EDITABLE else _READ for column in COLUMNS]
"""Made once: Qt asks for them at every cell that it paints."""

_SERVED = frozenset(
    int(role)
    for role in (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.EditRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
        TAG_ROLE,
    )
)
