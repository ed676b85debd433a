"""What was found, article by article; walking it moves the article along."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from gui.model.hunt import Hit
from gui.session.guard import guarded
from gui.session.searching.hit_list import HitList
from gui.widgets.searching.hit_delegate import HitDelegate
from gui.widgets.tables import prepare

_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class HitTable(QTableView):
    """`row_entered()` tells that Enter is pressed on a row, `confirmed()` that Ctrl+Enter is, `escaped()` of Esc."""

    row_entered = Signal()
    confirmed = Signal()
    escaped = Signal()

    def __init__(self, rows: HitList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = rows
        self.setAccessibleName(self.tr("Places found"))
        self.setModel(rows)
        self.setItemDelegate(HitDelegate(self, rows.hits))
        prepare(self)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def hit(self) -> Hit | None:
        """The current place; None on an article's own row."""
        return self.rows.hit_at(self.currentIndex().row()) if self.currentIndex().isValid() else None

    def go_to(self, row: int) -> None:
        """Make this the current row; nothing where there is none."""
        if 0 <= row < self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(row, 0))

    @guarded(False)
    def event(self, event: QEvent) -> bool:
        """Keep Enter from the card's command."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _ENTERS:
            event.accept()
            return True
        return super().event(event)

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTERS:
            with_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            (self.confirmed if with_ctrl else self.row_entered).emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
