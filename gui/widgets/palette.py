"""The command palette: type a part of a command's name, press Enter."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from gui.session.guard import guarded
from gui.widgets.announcing import announce

_SIZE = (520, 420)
_ROOM = 9
"""Pixels between two rows."""


class CommandPalette(QDialog):
    """Offers the actions that can be done now; the chosen one is triggered after the palette has closed."""

    def __init__(self, actions: list[QAction], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setWindowTitle(self.tr("Command palette"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._actions = [action for action in actions if action.isEnabled()]
        self._typed, self._list = QLineEdit(), QTreeWidget()
        self._typed.setPlaceholderText(self.tr("What would you like to do?"))
        self._typed.setAccessibleName(self.tr("Command"))
        self._list.setAccessibleName(self.tr("Commands"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setColumnCount(2)
        self._list.setHeaderHidden(True)
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.header().setStretchLastSection(False)
        self._list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        column.addWidget(self._typed)
        column.addWidget(self._list)
        self._typed.installEventFilter(self)
        self._typed.textChanged.connect(self._narrow)
        self._typed.returnPressed.connect(self._run)
        self._list.itemClicked.connect(self._run)
        self._narrow("")
        self.resize(*_SIZE)
        self.move(parent.mapToGlobal(parent.rect().center()).x() - _SIZE[0] // 2, parent.mapToGlobal(parent.rect().topLeft()).y() + 80)
        self._typed.setFocus()

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        moves = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and Qt.Key(event.key()) in moves:
            self._choose(self._list.currentIndex().row() + moves[Qt.Key(event.key())])
            self._tell()
            return True
        return super().eventFilter(watched, event)

    def _choose(self, row: int) -> None:
        """Make the row the current one; beyond the ends the first or the last."""
        chosen = self._list.topLevelItem(max(0, min(self._list.topLevelItemCount() - 1, row)))
        if chosen is not None:
            self._list.setCurrentItem(chosen)

    def _tell(self) -> None:
        """Say the chosen row: the keyboard stays in the line above, and so does a screen reader."""
        chosen = self._list.currentItem()
        if chosen is not None and self.isVisible():
            announce(self._typed, ", ".join(filter(None, (chosen.text(0), chosen.text(1)))))

    def _narrow(self, typed: str) -> None:
        self._list.clear()
        parts = typed.casefold().split()
        for action in self._actions:
            title = action.text().replace("&", "")
            if all(part in title.casefold() for part in parts):
                keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                row = QTreeWidgetItem(self._list, [title, keys])
                row.setSizeHint(0, QSize(0, self.fontMetrics().height() + _ROOM))
                row.setData(0, Qt.ItemDataRole.UserRole, self._actions.index(action))
        self._choose(0)
        self._tell()

    def _run(self) -> None:
        row = self._list.currentItem()
        self.close()
        if row is not None:
            self._actions[row.data(0, Qt.ItemDataRole.UserRole)].trigger()
