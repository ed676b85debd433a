"""How the cells of the table of tags are drawn, and edited in place."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QPainter, QPalette, QShowEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QListView, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from gui.model.kinds import Kind, Status
from gui.model.tag import Tag
from gui.model.tag_query import TagColumn
from gui.session.guard import guarded
from gui.session.table.columns import heading_of
from gui.session.table.tags_model import TAG_ROLE
from gui.widgets.table.note_edit import CellNote
from gui.widgets.tag_delegate import Index, WordsDelegate, draw_kind, fill_with

_EDIT = Qt.ItemDataRole.EditRole
_BESIDE, _SHOWN = 18, 7
"""Pixels beside the longest name that is offered, and how many are shown at once."""
_MARKED = (Status.ACCEPTED, Status.REJECTED)


def tag_of(index: Index) -> Tag | None:
    """The tag of a row; None where there is none, or it is not there yet."""
    tag = index.data(TAG_ROLE)
    return tag if isinstance(tag, Tag) else None


class Choice(QComboBox):
    """`left()` tells that its list was closed; what was picked, if anything, has been told before."""

    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.view().installEventFilter(self)

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.view() and event.type() == QEvent.Type.Hide:
            QTimer.singleShot(0, self, self._tell)
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        self.left.emit()


class ChoiceCell(WordsDelegate):
    """Edits by a list of what there is; what is picked from it is saved at once."""

    def __init__(self, table: QTableView, column: TagColumn, offered: type[Kind] | type[Status]) -> None:
        super().__init__(table)
        self._column, self._offered = column, offered

    @guarded(None)
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        choice = Choice(parent)
        choice.setAccessibleName(heading_of(self._column))
        choice.setItemDelegate(QStyledItemDelegate(choice))  # by itself Qt draws the one that is picked white on white here
        fill_with(choice, self._offered)
        choice.activated.connect(self._take)
        choice.left.connect(self._leave)
        QTimer.singleShot(0, choice, choice.showPopup)  # once it has its place
        return choice

    @guarded(None)
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(index.data(_EDIT)))

    @guarded(None)
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())

    @guarded(None)
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """As wide as its longest name, however narrow the column is."""
        editor.setGeometry(_in_sight(option.rect, editor.sizeHint().width(), 0, editor))

    def _take(self) -> None:
        choice = self.sender()
        if isinstance(choice, QComboBox):
            self.commitData.emit(choice)
            self.closeEditor.emit(choice)

    def _leave(self) -> None:
        choice = self.sender()
        if isinstance(choice, QComboBox):
            self.closeEditor.emit(choice)


class KindCell(ChoiceCell):
    """Draws the kind as its letter."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table, TagColumn.KIND, Kind)
        self._table = table

    @guarded(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if self._table.selectionModel().isSelected(index):
            painter.fillRect(option.rect, option.palette.brush(QPalette.ColorRole.Highlight))
        tag = tag_of(index)
        if tag is not None:
            draw_kind(painter, QRectF(option.rect), tag.kind, option.palette.color(QPalette.ColorRole.Base), option.font)


class StatusCell(ChoiceCell):
    """Shows what is accepted in bold and what is rejected struck out."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table, TagColumn.STATUS, Status)

    def font_of(self, font: QFont, index: Index) -> QFont:
        tag = tag_of(index)
        if tag is None or tag.status not in _MARKED:
            return font
        marked = QFont(font)
        marked.setStrikeOut(tag.status is Status.REJECTED)
        marked.setBold(tag.status is Status.ACCEPTED)
        return marked


class OfferedNames(QListView):
    """What is offered below a field for a name; wide enough to be read in a narrow column."""

    @guarded(None)
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        most = self.sizeHintForColumn(0) + 2 * self.frameWidth() + _BESIDE
        self.resize(max(self.width(), most), self.sizeHintForRow(0) * min(_SHOWN, self.model().rowCount()) + 2 * self.frameWidth() + 2)


class NameCell(WordsDelegate):
    """Edits a word that is typed, or taken from those that are `offered(tag)`: a label, a name."""

    def __init__(self, table: QTableView, column: TagColumn, offered: Callable[[Tag], Sequence[str]]) -> None:
        super().__init__(table)
        self._column, self._offered = column, offered

    @guarded(None)
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        tag = tag_of(index)
        editor = QLineEdit(parent)
        editor.setAccessibleName(heading_of(self._column))
        completer = QCompleter(list(self._offered(tag)) if tag is not None else [], editor)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setPopup(OfferedNames())
        editor.setCompleter(completer)
        editor.returnPressed.connect(self._take_offered)
        return editor

    def _take_offered(self) -> None:
        """While names are offered, Enter comes past Qt's delegate: one press is to be enough all the same."""
        editor = self.sender()
        completer = editor.completer() if isinstance(editor, QLineEdit) else None
        popup = completer.popup() if completer is not None else None
        if isinstance(editor, QLineEdit) and popup is not None and popup.isVisible():
            popup.hide()
            self.commitData.emit(editor)
            self.closeEditor.emit(editor)


class NoteCell(WordsDelegate):
    """Edits a note in a field of some lines that lies over the rows below."""

    @guarded(None)
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = CellNote(parent)
        editor.left.connect(self._leave)
        return editor

    @guarded(None)
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, CellNote):
            editor.begin(str(index.data(_EDIT) or ""))

    @guarded(None)
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, CellNote):
            model.setData(index, editor.words())

    @guarded(None)
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(_in_sight(option.rect, CellNote.NARROWEST, editor.height(), editor))

    def _leave(self, keep: bool) -> None:
        editor = self.sender()
        if isinstance(editor, CellNote):
            if keep:
                self.commitData.emit(editor)
            self.closeEditor.emit(editor)


def _in_sight(cell: QRect, width: int, height: int, editor: QWidget) -> QRect:
    """The place of a cell, at least so many pixels wide and high, and within the table's page: it lies over other cells if it must."""
    place, page = QRect(cell), editor.parentWidget()
    place.setSize(place.size().expandedTo(QSize(width, height)))
    if page is not None:
        place.moveBottom(min(place.bottom(), page.rect().bottom()))
        place.moveRight(min(place.right(), page.rect().right()))
    return place
