"""The rows of the list of articles.

A table of one column: a QListView asks for the index of each of its rows whenever they are another, which takes 180 ms
for a hundred thousand; a table with rows of one height asks for those in sight.
"""

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

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

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            ends = event.modifiers() | Qt.KeyboardModifier.ControlModifier  # with which a table leads to its first and last row
            event = QKeyEvent(event.type(), event.key(), ends)
        super().keyPressEvent(event)
