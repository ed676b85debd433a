"""The dialog that asks which tags are changed at once, and into what; its button names the number."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QDialog, QDialogButtonBox, QLabel, QRadioButton, QVBoxLayout, QWidget

from gui.session.many import ManyChoice, ManyOffer
from gui.session.numbers import shown
from gui.widgets.many_fields import ManyFields

_tr = QCoreApplication.translate
_INDENT = 22


class ChangeManyDialog(QDialog):
    """Nothing is written before the button is pressed, which says how many tags it is about."""

    def __init__(self, offer: ManyOffer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Change many tags"))
        self._offer = offer
        self.selected, self.listed = QRadioButton(self._selected_words()), QRadioButton(self._listed_words())
        self.change, self.remove = QRadioButton(self.tr("Change &them:")), QRadioButton(self.tr("Re&move them, with their links"))
        self.fields = ManyFields(offer.labels, offer.annotators)
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        self.hint.setForegroundRole(self.hint.palette().ColorRole.PlaceholderText)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.write = self._buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._lay_out()
        self._begin()
        self._follow()

    def choice(self) -> ManyChoice:
        """What was chosen."""
        return ManyChoice(self.selected.isChecked(), None if self.remove.isChecked() else self.fields.amendment())

    def _lay_out(self) -> None:
        column, fields = QVBoxLayout(self), QVBoxLayout()
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(8)
        for button in (self.selected, self.listed):
            column.addWidget(button)
        column.addSpacing(8)
        column.addWidget(self.change)
        fields.setContentsMargins(_INDENT, 0, 0, 0)
        fields.addWidget(self.fields)
        column.addLayout(fields)
        column.addWidget(self.remove)
        column.addSpacing(4)
        column.addWidget(self.hint)
        column.addStretch(1)
        column.addWidget(self._buttons)

    def _begin(self) -> None:
        """Where several rows are selected, they are meant; where none is, or all are, there is no choice."""
        few = self._offer.selected
        self._which, self._what = QButtonGroup(self), QButtonGroup(self)
        for group, buttons in ((self._which, (self.selected, self.listed)), (self._what, (self.change, self.remove))):
            for button in buttons:
                group.addButton(button)
            group.buttonToggled.connect(self._follow)
        self.selected.setVisible(0 < few < self._offer.listed)
        (self.selected if 1 < few < self._offer.listed else self.listed).setChecked(True)
        self.change.setChecked(True)
        self.fields.changed.connect(self._follow)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.fields.take_keyboard()

    def _selected_words(self) -> str:
        if self._offer.selected == 1:
            return self.tr("The &selected tag")
        return self.tr("The {count} &selected tags").format(count=shown(self._offer.selected))

    def _listed_words(self) -> str:
        words = self.tr("&All {count} tags that match the filter") if self._offer.is_narrow else self.tr("&All {count} tags in the table")
        return words.format(count=shown(self._offer.listed))

    def _follow(self) -> None:
        """The button says what it does to how many; it does nothing where nothing is chosen."""
        count = self._offer.selected if self.selected.isChecked() else self._offer.listed
        self.fields.setEnabled(self.change.isChecked())
        self.write.setText(self._deed(count))
        self.write.setEnabled(self.remove.isChecked() or not self.fields.amendment().is_empty)
        self.hint.setText(self._consequences())

    def _deed(self, count: int) -> str:
        if self.remove.isChecked():
            words = self.tr("&Remove 1 tag") if count == 1 else self.tr("&Remove {count} tags")
        else:
            words = self.tr("&Change 1 tag") if count == 1 else self.tr("&Change {count} tags")
        return words.format(count=shown(count))

    def _consequences(self) -> str:
        undo = self.tr("One undo takes all of it back.")
        if not self.remove.isChecked() and self.fields.amendment().kind is not None:
            loses = self.tr("Tags of another kind lose what only that kind can say, their label too, and links that do not fit.")
            return f"{loses} {undo}"
        return undo
