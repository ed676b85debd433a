"""The table of tags, as Qt asks for it."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from gui.model.change import Step
from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.model.tag_query import TagColumn
from gui.session import spoken
from gui.session.guard import guarded
from gui.session.table.beside import Beside
from gui.session.table.cells import edited, nothing_in, shown
from gui.session.table.columns import COLUMNS, EDITABLE, heading_of
from gui.session.table.edits import TagEditor, edit
from gui.session.table.headings import said_of
from gui.session.table.kept_words import KeptWords
from gui.session.table.lister import AT_ONCE
from gui.session.table.rows import Heading
from gui.session.table.tag_rows import TagRows

TAG_ROLE = Qt.ItemDataRole.UserRole
"""The whole Tag of a row, None for a heading."""
HEADING_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""The Heading of a row, None for a tag."""
AROUND_ROLE = int(Qt.ItemDataRole.UserRole) + 2
"""The words Around the tag of a row."""

Index = QModelIndex | QPersistentModelIndex


class TagsModel(TagRows):
    """What the cells of the rows say, and what is edited in them; `refused(problem)` tells of an edit that was not saved."""

    refused = Signal(object)

    def __init__(self, title: Callable[[int], str], parent: QObject | None = None, *, at_once: int = AT_ONCE) -> None:
        super().__init__(title, parent, at_once=at_once)
        self.editor: TagEditor | None = None
        self._beside = Beside(title)
        self._kept = KeptWords(self)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in _SERVED:
            return None
        words = self._kept.get((index.row(), index.column())) if role == Qt.ItemDataRole.DisplayRole else None
        return words if words is not None else self._datum(index, role)

    def forget(self) -> None:
        self._kept.forget()
        super().forget()

    def take(self, step: Step) -> None:
        with self._kept.unused():
            super().take(step)

    @guarded(False)
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        tag = self.tag_at(index.row()) if index.isValid() and role == Qt.ItemDataRole.EditRole else None
        try:
            return tag is not None and self.editor is not None and edit(self.editor, tag, COLUMNS[index.column()], value)
        except Problem as problem:
            self.refused.emit(problem)
            return False

    @guarded(Qt.ItemFlag.NoItemFlags)
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _FLAGS[index.column()] if not self._rows.has_headings or self.heading_at(index.row()) is None else _HEADING

    @guarded(None)
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole or not 0 <= section < len(COLUMNS):
            return None
        return heading_of(COLUMNS[section]) if orientation is Qt.Orientation.Horizontal else section + 1

    @guarded(None)
    def _datum(self, index: Index, role: int) -> object:
        if not index.isValid():
            return None
        heading = self.heading_at(index.row()) if self._rows.has_headings else None
        if heading is not None or role == HEADING_ROLE:
            return self._heading(heading, index.column(), role) if heading is not None else None
        tag = self.tag_at(index.row())
        if tag is not None and role == AROUND_ROLE:
            return self._beside.around(self._order.reading, tag)
        if tag is None or role == TAG_ROLE:
            return tag
        words = self._cell(tag, COLUMNS[index.column()], role)
        if role == Qt.ItemDataRole.DisplayRole and words is not None and not self._beside.is_late:
            self._kept.keep(index.row(), index.column(), words)
        return words

    def _cell(self, tag: Tag, column: TagColumn, role: int) -> str | None:
        if role == Qt.ItemDataRole.EditRole:
            return edited(tag, column)
        if role == Qt.ItemDataRole.AccessibleTextRole and column is COLUMNS[0]:
            return spoken.row(tag, self._title(tag.article_id))  # the first cell reads the whole row
        words = shown(tag, column, self._beside.words(self._order.reading, tag, column))
        if role == Qt.ItemDataRole.AccessibleTextRole and not words:
            return nothing_in(column)
        return escape(words) if role == Qt.ItemDataRole.ToolTipRole else words

    def _heading(self, heading: Heading, section: int, role: int) -> object:
        """A heading stands in the first cell of its row; the others are empty."""
        if role == HEADING_ROLE:
            return heading
        if role in _OF_HEADINGS and section == 0:
            return said_of(self._order.query.group, heading)
        return None


_READ = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_FLAGS = [_READ | Qt.ItemFlag.ItemIsEditable if column in EDITABLE else _READ for column in COLUMNS]
"""Made once: Qt asks for them at every cell that it paints."""
_HEADING = Qt.ItemFlag.ItemNeverHasChildren
"""Neither chosen nor edited; the keys that walk go over it."""
_OF_HEADINGS = (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole))
_SERVED = frozenset(
    int(role)
    for role in (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.EditRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
        TAG_ROLE,
        HEADING_ROLE,
        AROUND_ROLE,
    )
)
