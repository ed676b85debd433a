"""The table of the register: rows are chosen, cells edited in place (Enter, F2, a double click), and letters go on to the search."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QStyleOptionViewItem, QTableView, QToolButton, QWidget

from gui.model.entity import LONGEST_NAME, Entity
from gui.session.guard import guarded
from gui.session.lists.register_model import EntryColumn, RegisterModel
from gui.widgets.tables import let_sort, prepare
from gui.widgets.tag_delegate import WordsDelegate

_WIDTHS = {EntryColumn.NAME: 230, EntryColumn.ALIASES: 230, EntryColumn.WIKIDATA: 96, EntryColumn.NOTE: 150, EntryColumn.TAGS: 64}
assert _WIDTHS.keys() == set(EntryColumn)
Index = QModelIndex | QPersistentModelIndex


class SearchLine(QLineEdit):
    """What is looked for; `finished()` tells that the keyboard wants to go on to the rows.  Esc empties it first."""

    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Find a name"))
        self.setAccessibleName(self.tr("Find in the register"))
        self.setClearButtonEnabled(True)
        for clear in self.findChildren(QToolButton):
            clear.setAccessibleName(self.tr("Clear the text"))

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class RegisterTable(QTableView):
    """The current entry stays the current one, wherever its row goes; where it is gone, the next one is.

    `typed(letters)` tells of letters, which are for the search: Qt's own would ask 20,000 rows one by one.
    """

    typed = Signal(str)

    def __init__(self, entries: RegisterModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Register of entities"))
        self._entries = entries
        self._kept = ""
        self._at = 0, EntryColumn.NAME
        self.setModel(entries)
        self.setItemDelegate(_EntryDelegate(self))
        prepare(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed)
        header = self.horizontalHeader()
        let_sort(header)
        header.sortIndicatorChanged.connect(entries.sort)
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)
        for column in (EntryColumn.NAME, EntryColumn.ALIASES):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        entries.modelAboutToBeReset.connect(self.scrollToTop)  # a reset to fewer rows takes long elsewhere
        entries.modelReset.connect(self._come_back)
        self.selectionModel().currentChanged.connect(self._follow)
        self.go_to("")

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.state() is not QAbstractItemView.State.EditingState:
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @guarded(None)
    def keyboardSearch(self, search: str) -> None:
        self.typed.emit(search)

    def current(self) -> Entity | None:
        """The entry in the current row."""
        return self._entries.entry_at(self.currentIndex().row())

    def chosen(self) -> list[Entity]:
        """The entries in the selected rows, from above."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [entry for row in rows if (entry := self._entries.entry_at(row)) is not None]

    def count_chosen(self) -> int:
        """How many rows are selected, which may be all of very many."""
        parts = self.selectionModel().selection()
        return sum(parts.at(place).height() for place in range(parts.count()))

    def go_to(self, uid: str) -> None:
        """Choose the row of an entry, or the first."""
        self._choose(max(0, self._entries.row_of(uid)))

    def begin_anew(self) -> None:
        """Let the first row be the current one next time."""
        self._kept, self._at = "", (0, EntryColumn.NAME)

    def _choose(self, row: int) -> None:
        """Whatever keys are still held down: they would count for `selectRow`."""
        index = self._entries.index(row, self._at[1])
        self.selectionModel().setCurrentIndex(index, _ROW)
        self.scrollTo(index)

    def _follow(self, current: QModelIndex) -> None:
        entry = self._entries.entry_at(current.row())
        if entry is not None:
            self._kept, self._at = entry.uid, (current.row(), EntryColumn(current.column()))

    def _come_back(self) -> None:
        row = self._entries.row_of(self._kept)
        self._choose(row if row >= 0 else min(self._at[0], self._entries.rowCount() - 1))


_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class _EntryDelegate(WordsDelegate):
    """Edits a cell; a screen reader is told what is edited."""

    @guarded(None)
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        column = EntryColumn(index.column())
        editor.setAccessibleName(str(index.model().headerData(column, Qt.Orientation.Horizontal)))
        match column:
            case EntryColumn.NAME:
                editor.setMaxLength(LONGEST_NAME)
            case EntryColumn.ALIASES:
                editor.setPlaceholderText(self.tr("One name | another name"))
            case EntryColumn.WIKIDATA:
                editor.setPlaceholderText("Q42")
            case _:
                pass
        return editor
