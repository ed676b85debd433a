"""The register of entities as a table that is searched, sorted and edited in place."""

from collections.abc import Callable
from dataclasses import replace
from enum import IntEnum
from html import escape

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from gui.model.change import Step
from gui.model.entity import Entity, key_of
from gui.model.problem import Problem
from gui.model.words import QT_TRANSLATE_NOOP
from gui.session.guard import guarded
from gui.session.lists.entry_index import EntryIndex
from gui.session.lists.register import Register
from gui.session.steps import Opened, Steps
from gui.store import register as stored

ENTRY_ROLE = Qt.ItemDataRole.UserRole
"""The whole Entity of a row."""
BETWEEN = " | "
"""Stands between aliases on one line."""


class EntryColumn(IntEnum):
    """The columns, in their order."""

    NAME = 0
    ALIASES = 1
    WIKIDATA = 2
    NOTE = 3
    TAGS = 4


_HEADINGS: dict[EntryColumn, str] = {
    EntryColumn.NAME: QT_TRANSLATE_NOOP("Register", "Name"),
    EntryColumn.ALIASES: QT_TRANSLATE_NOOP("Register", "Other names"),
    EntryColumn.WIKIDATA: QT_TRANSLATE_NOOP("Register", "Wikidata"),
    EntryColumn.NOTE: QT_TRANSLATE_NOOP("Register", "Note"),
    EntryColumn.TAGS: QT_TRANSLATE_NOOP("Register", "Tags"),
}
assert _HEADINGS.keys() == set(EntryColumn)
_SHOWN = 300
"""Code points that a cell shows."""
Index = QModelIndex | QPersistentModelIndex


class RegisterModel(QAbstractTableModel):
    """The entries that fit what is typed; it follows every step.

    `refused(problem)` tells of an edit that was not saved, `counted()` that other entries are shown
    or counted.
    """

    refused = Signal(object)
    counted = Signal()

    def __init__(self, opened: Opened, register: Register, steps: Steps, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened, self._register = opened, register
        self._entries, self._rows = EntryIndex(), list[str]()
        self._words = ""
        self._column, self._falling = -1, False
        self.read()
        steps.stepped.connect(self._take)

    def read(self) -> None:
        """Read all of it again; raises Problem if that cannot be."""
        reading = self._opened.project.reading if self._opened.project is not None else None
        self._entries = EntryIndex()
        if reading is not None:
            self._entries = EntryIndex(stored.entries_to_search(reading), stored.tag_counts(reading))
        self._show()

    def look_for(self, words: str) -> None:
        """Show the entries that fit these words, the best first unless a column sorts them."""
        if words != self._words:
            self._words = words
            self._show()

    def entry_at(self, row: int) -> Entity | None:
        """The entry in a row, or None if there is no such row."""
        return self._entries[self._rows[row]] if 0 <= row < len(self._rows) else None

    def row_of(self, uid: str) -> int:
        """The row of an entry, -1 if it is not shown."""
        return self._rows.index(uid) if uid in self._rows else -1

    def tags_of(self, uid: str) -> int:
        """How many tags name an entry."""
        return self._entries.tags[uid]

    def total(self) -> int:
        """How many entries the register has, shown or not."""
        return len(self._entries)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(EntryColumn)

    @guarded(None)
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By a column; -1 is by name again, or what fits best first."""
        self._column, self._falling = column, order is Qt.SortOrder.DescendingOrder
        self._show()

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _FLAGS[index.column()] if index.isValid() else Qt.ItemFlag.NoItemFlags

    @guarded(None)
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("Register", _HEADINGS[EntryColumn(section)])
        return None

    @guarded(None)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in _SERVED or not index.isValid():
            return None
        entry, column = self._entries[self._rows[index.row()]], EntryColumn(index.column())
        if role == ENTRY_ROLE:
            return entry
        shown = self._shown(entry, column)
        if role == Qt.ItemDataRole.EditRole:
            return shown
        if role == Qt.ItemDataRole.AccessibleTextRole and not shown:
            heading = QCoreApplication.translate("Register", _HEADINGS[column])
            return QCoreApplication.translate("Register", "{column}: none").format(column=heading)
        line = shown[:_SHOWN].replace("\n", " ")
        return escape(line) if role == Qt.ItemDataRole.ToolTipRole else line

    @guarded(False)
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        entry = self.entry_at(index.row()) if index.isValid() and role == Qt.ItemDataRole.EditRole else None
        column = EntryColumn(index.column())
        if entry is None or str(value) == self._shown(entry, column):
            return False
        try:
            return self._register.change(entry, _with(entry, column, str(value)))
        except Problem as problem:
            self.refused.emit(problem)
            return False

    def _shown(self, entry: Entity, column: EntryColumn) -> str:
        match column:
            case EntryColumn.NAME:
                return entry.name
            case EntryColumn.ALIASES:
                return BETWEEN.join(entry.aliases)
            case EntryColumn.WIKIDATA:
                return entry.wikidata
            case EntryColumn.NOTE:
                return entry.note
            case EntryColumn.TAGS:
                return f"{self._entries.tags[entry.uid]:,}"

    def _take(self, step: Step) -> None:
        changed = self._entries.take(step)
        if changed:
            self._show(changed)

    def _show(self, changed: set[str] | None = None) -> None:
        """Show the rows as they are now; where only some entries are others, those alone."""
        rows = self._ordered()
        if changed is not None and rows == self._rows:
            for row in (self._rows.index(uid) for uid in changed if uid in self._rows):
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(EntryColumn) - 1))
        else:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
        self.counted.emit()

    def _ordered(self) -> list[str]:
        found = self._entries.found(self._words)
        if self._column >= 0:
            found.sort(key=_sorted_by(self._entries, EntryColumn(self._column)), reverse=self._falling)
        return found


def _sorted_by(entries: EntryIndex, column: EntryColumn) -> Callable[[str], str | int]:
    match column:
        case EntryColumn.NAME:
            return lambda uid: key_of(entries[uid].name)
        case EntryColumn.ALIASES:
            return lambda uid: BETWEEN.join(entries[uid].aliases).casefold()
        case EntryColumn.WIKIDATA:
            return lambda uid: int(entries[uid].wikidata[1:] or 0)
        case EntryColumn.NOTE:
            return lambda uid: entries[uid].note.casefold()
        case EntryColumn.TAGS:
            return entries.tags.__getitem__


def _with(entry: Entity, column: EntryColumn, words: str) -> Entity:
    match column:
        case EntryColumn.NAME:
            return replace(entry, name=words)
        case EntryColumn.ALIASES:
            return replace(entry, aliases=tuple(words.split(BETWEEN.strip())))
        case EntryColumn.WIKIDATA:
            return replace(entry, wikidata=words)
        case EntryColumn.NOTE:
            return replace(entry, note=words)
        case EntryColumn.TAGS:
            return entry


_READ = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_FLAGS = [_READ if column is EntryColumn.TAGS else _READ | Qt.ItemFlag.ItemIsEditable for column in EntryColumn]
_SERVED = frozenset(
    int(role)
    for role in (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.EditRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
        ENTRY_ROLE,
    )
)
