"""The rows of the list of articles.

A table of one column: a QListView asks for the index of each of its rows whenever they are another, which takes 180 ms
for a hundred thousand; a table with rows of one height asks for those in sight.
"""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QTableView, QWidget

from gui.session.guard import guarded
from gui.widgets.articles.entry_delegate import EntryDelegate, height_of
from gui.widgets.tables import prepare


class ArticleList(QTableView):
    """Looks and moves like a list: no headings, Home and End lead to its ends."""

    def __init__(self, model: QAbstractItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Articles")
        self.setModel(model)
        self.setItemDelegate(EntryDelegate(self))
        prepare(self)
        self.horizontalHeader().setVisible(False)
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().setDefaultSectionSize(height_of(QFontMetrics(self.font())))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    @guarded(QModelIndex())
    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End would lead along the row."""
        match action:
            case QAbstractItemView.CursorAction.MoveHome:
                return self.model().index(0, 0)
            case QAbstractItemView.CursorAction.MoveEnd:
                return self.model().index(self.model().rowCount() - 1, 0)
            case _:
                return super().moveCursor(action, modifiers)

    @guarded(None)
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Where no row is the current one, Qt would take the first, and an article would be opened that nobody has chosen."""
        if self.currentIndex().isValid():
            super().focusInEvent(event)
        else:
            QAbstractScrollArea.focusInEvent(self, event)
