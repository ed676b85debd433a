"""What the history shows: the acts of one annotator or of all, of one kind or of every kind."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.model.change import Act
from gui.session.names import name_of
from gui.store.past_steps import StepQuery
from gui.widgets.named_choice import choice_of


class StepFilter(QWidget):
    """`changed(query)` tells of each change by the user."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.annotator = choice_of(self.tr("Whose acts"), (self.tr("Everybody"), ""))
        self.act = choice_of(self.tr("Which acts"), (self.tr("All acts"), ""))
        for act in sorted(Act, key=name_of):
            self.act.addItem(name_of(act), act.value)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 8, 10, 8)
        row.setSpacing(6)
        for choice in (self.annotator, self.act):
            row.addWidget(choice, 1)
            choice.activated.connect(self._tell)

    def offer(self, annotators: list[str]) -> None:
        """Offer these annotators; the one that is chosen stays so.  While the user looks at them they stay as they are."""
        if self.annotator.view().isVisible():
            return
        chosen = self.annotator.currentData()
        while self.annotator.count() > 1:
            self.annotator.removeItem(1)
        for name in annotators:
            self.annotator.addItem(name, name)
        self.annotator.setCurrentIndex(max(0, self.annotator.findData(chosen)))

    def query(self) -> StepQuery:
        """What is chosen."""
        act = self.act.currentData()
        return StepQuery(self.annotator.currentData(), Act(act) if act else None)

    def clear(self) -> None:
        """Show everything."""
        for choice in (self.annotator, self.act):
            choice.setCurrentIndex(0)
        self._tell()

    def _tell(self) -> None:
        self.changed.emit(self.query())
