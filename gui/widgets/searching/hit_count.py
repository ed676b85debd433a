"""How many places were found, and the box that chooses all of them or none."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from gui.session.searching.searching import Searching
from gui.widgets.one_line import OneLine
from gui.widgets.searching.search_texts import counted


class HitCount(QWidget):
    """`all_chosen(on)` tells that the user wants all chosen, or none."""

    all_chosen = Signal(bool)

    def __init__(self, searching: Searching, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._searching = searching
        self.every, self.said = QCheckBox(), OneLine()
        self.every.setAccessibleName(self.tr("Choose all places"))
        self.every.setToolTip(self.tr("Choose all places that can be tagged, or none"))
        self.every.clicked.connect(self._choose)
        self.said.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 10, 4)
        row.setSpacing(4)
        row.addWidget(self.every)
        row.addWidget(self.said, 1)

    def refresh(self) -> None:
        """Say how many there are now, and how many are chosen."""
        model = self._searching.model
        chosen, found = model.chosen_count(), model.hit_count()
        state = Qt.CheckState.PartiallyChecked if 0 < chosen < found else Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked
        self.every.setCheckState(state)
        self.every.setVisible(bool(found))
        self.said.show_sentence(counted(self._searching))

    def _choose(self) -> None:
        """From some to all, from all to none; Qt would go on to "some" by itself."""
        self.all_chosen.emit(self._searching.model.chosen_count() < self._choosable())

    def _choosable(self) -> int:
        return self._searching.model.hit_count() if self._searching.model.chosen_count() else 1
