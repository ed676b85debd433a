"""The table of all acts: how it looks, and how one goes on from it."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from gui.session.guard import guarded
from gui.session.history.steps_model import OF, STATE, STEP_ROLE, WHAT, WHEN, WHO, StepsModel
from gui.store.past_steps import Fate, PastStep
from gui.widgets.tables import prepare
from gui.widgets.tag_delegate import WordsDelegate

_WIDTHS = {WHEN: 112, WHO: 72, WHAT: 112, OF: 96, STATE: 60}
Index = QModelIndex | QPersistentModelIndex


class StepsTable(QTableView):
    """`entered()` tells that Enter is pressed on an act: Enter is the table's, its rows are no tags that have a card."""

    entered = Signal()

    def __init__(self, steps: StepsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("History"))
        self.setModel(steps)
        self.setItemDelegate(StepDelegate(self))
        prepare(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(40)
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)
        header.setSectionResizeMode(OF, QHeaderView.ResizeMode.Stretch)

    @guarded(False)
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_enter(event):
            event.accept()
            return True
        return super().event(event)

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_enter(event) and self.currentIndex().isValid():
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class StepDelegate(WordsDelegate):
    """What was undone is struck out; that it was is said in words too."""

    def font_of(self, font: QFont, index: Index) -> QFont:
        step = index.data(STEP_ROLE) if index.column() in (WHAT, OF) else None
        if not isinstance(step, PastStep) or step.fate is not Fate.UNDONE:
            return font
        struck = QFont(font)
        struck.setStrikeOut(True)
        return struck


def _is_enter(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
