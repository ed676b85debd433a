"""What all tags alike become: another kind, another label, or nothing; and the buttons that name their number."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.model.kinds import Kind
from gui.model.tag import Tag
from gui.session.lists.labels import Labels
from gui.session.numbers import numbered
from gui.tasks.alike import Becoming
from gui.widgets.searching.label_line import LabelLine
from gui.widgets.tag_delegate import fill_with


class ChangePanel(QFrame):
    """`confirmed(becoming)` tells what they shall become; nothing is written before."""

    confirmed = Signal(object)

    def __init__(self, labels: Labels, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels, self._count = labels, 0
        self._now = Kind.ENTITY, ""
        self.kind, self.label = QComboBox(), LabelLine(self.tr("No label"))
        self.kind.setAccessibleName(self.tr("Kind"))
        self.kind.setAccessibleDescription(self.tr("Kind"))
        fill_with(self.kind, Kind)
        self.change, self.remove = QPushButton(), QPushButton()
        for button in (self.change, self.remove):
            button.setAutoDefault(False)  # Enter in a field does neither
        self._lay_out()
        self.kind.currentIndexChanged.connect(self._offer)
        self.label.editTextChanged.connect(self._refresh)
        self.change.clicked.connect(self.confirm)
        self.remove.clicked.connect(self._confirm_removal)
        labels.changed.connect(self._offer)

    def _lay_out(self) -> None:
        column, fields, foot = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(6)
        fields.setSpacing(6)
        fields.addWidget(self.kind)
        fields.addWidget(self.label, 1)
        foot.addWidget(self.remove)
        foot.addStretch(1)
        foot.addWidget(self.change)
        column.addLayout(fields)
        column.addLayout(foot)

    def show_tag(self, tag: Tag) -> None:
        """They are all like this one."""
        self._now = tag.kind, tag.label
        self.kind.setCurrentIndex(self.kind.findData(tag.kind.value))
        self._offer()
        self.label.show_label(tag.label)
        self._refresh()

    def show_count(self, count: int) -> None:
        """So many they are."""
        self._count = count
        self._refresh()

    def confirm(self) -> None:
        """The user wants them changed, if they would be others then."""
        kind, label = self._wanted()
        if self._count and (kind, label) != self._now:
            self.confirmed.emit(Becoming(kind if kind is not self._now[0] else None, label))

    def _confirm_removal(self) -> None:
        if self._count:
            self.confirmed.emit(Becoming(removed=True))

    def _wanted(self) -> tuple[Kind, str]:
        return Kind(self.kind.currentData()), self.label.label()

    def _offer(self) -> None:
        self.label.offer(self._labels.offered(Kind(self.kind.currentData())))
        self._refresh()

    def _refresh(self) -> None:
        self.change.setText(numbered(self._count, self.tr("Change 1 tag"), self.tr("Change {count} tags")))
        self.remove.setText(numbered(self._count, self.tr("Remove 1 tag"), self.tr("Remove {count} tags")))
        self.change.setEnabled(bool(self._count) and self._wanted() != self._now)
        self.remove.setEnabled(bool(self._count))
