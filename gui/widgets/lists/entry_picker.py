"""A field in which one types a name and takes one of the register's entries that fit."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from gui.model.entity import Entity
from gui.session.guard import guarded

_ROWS = 5
_ROOM = 8
"""Pixels between two rows."""
_WALKING = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class EntryPicker(QWidget):
    """The best entry is chosen as one types, the arrows choose another; `chosen()` tells of each."""

    chosen = Signal()

    def __init__(self, matches: Callable[[str], list[Entity]], without: str, parent: QWidget | None = None) -> None:
        """`matches` tells the entries that fit some words; the one with the uid `without` is never offered."""
        super().__init__(parent)
        self._matches, self._without = matches, without
        self.typed, self.list = QLineEdit(), QListWidget()
        self.typed.setPlaceholderText(self.tr("Type a name"))
        self.typed.setAccessibleName(self.tr("Name in the register"))
        self.typed.installEventFilter(self)
        self.list.setAccessibleName(self.tr("Entries that fit"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.setFixedHeight(_ROWS * (self.fontMetrics().height() + _ROOM))
        self.setFocusProxy(self.typed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.typed)
        column.addWidget(self.list)
        self.typed.textChanged.connect(self._look)
        self.list.currentRowChanged.connect(self._tell)

    def entry(self) -> Entity | None:
        """The entry that is chosen."""
        row = self.list.currentRow()
        found = self.list.item(row).data(Qt.ItemDataRole.UserRole) if row >= 0 else None
        return found if isinstance(found, Entity) else None

    def choose(self, entry: Entity, without: str) -> None:
        """Let this be the chosen one, and never offer the entry `without`."""
        self._without = without
        self.typed.setText(entry.name)
        self._look(entry.name)
        self.typed.selectAll()

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows walk the list while the keyboard stays in the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _WALKING:
            by = -1 if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_PageUp) else 1
            far = 1 if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) else _ROWS
            self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + by * far)))
            return True
        return super().eventFilter(watched, event)

    def _look(self, words: str) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for entry in self._matches(words):
            if entry.uid != self._without:
                row = QListWidgetItem(_line(entry), self.list)
                row.setData(Qt.ItemDataRole.UserRole, entry)
                row.setSizeHint(QSize(0, self.fontMetrics().height() + _ROOM))
        self.list.setCurrentRow(0 if self.list.count() else -1)
        self.list.blockSignals(False)
        self.chosen.emit()

    def _tell(self, row: int) -> None:
        del row
        self.chosen.emit()


def _line(entry: Entity) -> str:
    """What tells an entry from others of a like name."""
    return " · ".join(words for words in (entry.name, *entry.aliases[:2], entry.wikidata) if words)
