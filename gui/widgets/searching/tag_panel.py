"""What the chosen places become: a kind, a label, an entry of the register; and the button that names their number."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gui.model.hunt import Wanted
from gui.model.kinds import Kind
from gui.session.lists.labels import Labels
from gui.session.lists.register import Register
from gui.session.numbers import numbered
from gui.widgets.one_line import OneLine
from gui.widgets.searching.entry_line import EntryLine
from gui.widgets.searching.label_line import LabelLine
from gui.widgets.tag_delegate import fill_with


class TagPanel(QFrame):
    """Nothing is written before the button is pressed, which `confirmed(wanted)` tells.

    `changed()` tells that the places are to become something else, before anything is written.
    """

    confirmed = Signal(object)
    changed = Signal()

    def __init__(self, labels: Labels, register: Register, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels, self._count = labels, 0
        self.kind, self.label, self.entry = QComboBox(), LabelLine(self.tr("No label")), EntryLine(register)
        self.kind.setAccessibleName(self.tr("Kind"))
        self.kind.setAccessibleDescription(self.tr("Kind"))
        fill_with(self.kind, Kind)
        self.button, self._why = QPushButton(), OneLine()
        self._why.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._why.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._lay_out()
        self.kind.currentIndexChanged.connect(self._offer)
        for signal in (self.kind.currentIndexChanged, self.label.editTextChanged, self.entry.changed):
            signal.connect(self._tell)
        self.button.clicked.connect(self.confirm)
        labels.changed.connect(self._offer)
        self.show_wanted(Wanted())

    def _lay_out(self) -> None:
        column, fields, foot = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(6)
        fields.setSpacing(6)
        fields.addWidget(self.kind)
        fields.addWidget(self.label, 1)
        fields.addWidget(self.entry, 1)
        foot.addWidget(self._why, 1)
        foot.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight)
        column.addLayout(fields)
        column.addLayout(foot)

    def show_wanted(self, wanted: Wanted) -> None:
        """Offer to make them this."""
        before = self.blockSignals(True)
        self.kind.setCurrentIndex(self.kind.findData(wanted.kind.value))
        self._offer()
        self.label.show_label(wanted.label)
        self.entry.show_entry(wanted.entity)
        self.blockSignals(before)
        self._refresh()

    def wanted(self) -> Wanted | None:
        """What they are to become; None where a name is typed that the register has not."""
        kind, entity = Kind(self.kind.currentData()), self.entry.uid() if self._names_entity() else ""
        return Wanted(kind, self.label.label(), entity) if entity is not None else None

    def show_count(self, count: int) -> None:
        """So many places are chosen."""
        self._count = count
        self._refresh()

    def confirm(self) -> None:
        """The user wants it done, if it can be."""
        wanted = self.wanted()
        if wanted is not None and self._count:
            self.confirmed.emit(wanted)

    def _tell(self, *ignored: object) -> None:
        self._refresh()
        self.changed.emit()

    def _names_entity(self) -> bool:
        return Kind(self.kind.currentData()) is Kind.ENTITY

    def _offer(self) -> None:
        self.label.offer(self._labels.offered(Kind(self.kind.currentData())))
        self.entry.setVisible(self._names_entity())
        self._refresh()

    def _refresh(self) -> None:
        is_unknown = self.wanted() is None
        self.button.setText(numbered(self._count, self.tr("Tag 1 place"), self.tr("Tag {count} places")))
        self.button.setEnabled(bool(self._count) and not is_unknown)
        self._why.show_sentence(self._reason(is_unknown))

    def _reason(self, is_unknown: bool) -> str:
        if is_unknown:
            return self.tr("No entry of the register has this name.")
        return "" if self._count else self.tr("Choose places to tag.")
