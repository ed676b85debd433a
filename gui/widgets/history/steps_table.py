"""The table of all acts: how it looks, and how one goes on from it."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTableView, QWidget

from gui.session.guard import guarded
from gui.session.history.steps_model import OF, STATE, STEP_ROLE, WHAT, WHEN, WHO, StepsModel
from gui.store.past_steps import Fate, PastStep
from gui.widgets.tables import prepare
from gui.widgets.tag_delegate import WordsDelegate

_WIDTHS = {WHEN: 80, WHO: 64, WHAT: 108, OF: 90, STATE: 56}
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
    """What was undone is paler; that it was is said in words too."""

    @guarded(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        step = index.data(STEP_ROLE)
        if isinstance(step, PastStep) and step.fate is Fate.UNDONE:
            palette = QPalette(option.palette)
            palette.setBrush(QPalette.ColorRole.Text, palette.brush(QPalette.ColorRole.PlaceholderText))
            option.palette = palette
        super().paint(painter, option, index)


def _is_enter(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
