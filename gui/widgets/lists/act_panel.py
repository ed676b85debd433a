"""One act on a list before it is done: what it needs to know, how many tags it touches, and the button that does it."""

from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from gui.widgets.announcing import announce
from gui.widgets.lists.entry_picker import EntryPicker


class PlannedAct(Protocol):
    """What the panel shows of an act, and how it is done."""

    lead: str
    """Stands before the fields."""
    button: str
    """What the button is called."""
    fields: tuple[QWidget, ...]
    """Fields, choices and buttons; the first has the keyboard at the beginning."""

    def outlook(self) -> tuple[str, bool]:
        """What would become of it as the fields are now, with the number of tags, and whether it can be done."""

    def carry_out(self) -> bool:
        """Do it; False if it was refused, and the user has been told why."""


class ActPanel(QFrame):
    """Enter does it; `left(done)` tells that it is done or left, and the keyboard wants to go back."""

    left = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._act: PlannedAct | None = None
        self._lead, self.outlook = QLabel(self), QLabel(self)
        for label in (self._lead, self.outlook):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(label is self.outlook)
        self.do, self._cancel = QPushButton(), QPushButton(self.tr("&Leave it"))
        self.do.clicked.connect(self._carry_out)
        self._cancel.clicked.connect(self.leave)
        for button in (self.do, self._cancel):
            button.setAutoDefault(False)
        self._fields = QHBoxLayout()
        self._fields.setSpacing(8)
        foot, column = QHBoxLayout(), QVBoxLayout(self)
        foot.addWidget(self.outlook, 1)
        for button in (self.do, self._cancel):
            foot.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(8)
        column.addLayout(self._fields)
        column.addLayout(foot)
        self.hide()

    def open(self, act: PlannedAct) -> None:
        """Show an act in place of the one before, and take the keyboard."""
        self._empty()
        self._act = act
        self._lead.setText(act.lead)
        self._lead.setVisible(bool(act.lead))
        self._fields.addWidget(self._lead)
        self.show()
        for field in act.fields:
            self._fields.addWidget(field, int(not isinstance(field, QPushButton)), Qt.AlignmentFlag.AlignTop)
            field.show()  # Qt would do so a turn later, and give no keyboard to it now
            self._come_before_button(field)
            self._watch(field)
        if not any(isinstance(field, QLineEdit | EntryPicker) for field in act.fields):
            self._fields.addStretch(1)
        self.do.setText(act.button)
        self.do.setDefault(True)
        self.refresh()
        first = act.fields[0] if act.fields else self.do if self.do.isEnabled() else self._cancel
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        announce(self, self.outlook.text())

    def refresh(self) -> None:
        """Say anew what would become of it."""
        if self._act is not None:
            said, can = self._act.outlook()
            self.outlook.setText(said)
            self.do.setAccessibleDescription(said)
            self.do.setEnabled(can)

    def is_open(self) -> bool:
        """Whether an act is planned."""
        return self._act is not None

    def leave(self) -> None:
        """Close without doing it."""
        self._close(done=False)

    def _carry_out(self) -> None:
        act = self._act
        if act is not None and act.outlook()[1] and act.carry_out():
            self._close(done=True)
        else:
            self.refresh()

    def _close(self, *, done: bool) -> None:
        if self._act is not None:
            self._empty()
            self._act = None
            self.do.setDefault(False)
            self.hide()
            self.left.emit(done)

    def _watch(self, field: QWidget) -> None:
        match field:
            case QLineEdit():
                field.textChanged.connect(self.refresh)
            case QComboBox():
                field.currentIndexChanged.connect(self.refresh)
            case EntryPicker():
                field.chosen.connect(self.refresh)
            case QPushButton():
                field.setAutoDefault(False)
                field.clicked.connect(self.refresh)

    def _come_before_button(self, field: QWidget) -> None:
        """In the order of Tab: behind the last widget before the button that Tab reaches; what is made later would come last."""
        before = self.do.previousInFocusChain()
        while before is not None and not (before.focusPolicy() & Qt.FocusPolicy.TabFocus and before.isVisible()) and before is not self.do:
            before = before.previousInFocusChain()
        if before is not None:
            QWidget.setTabOrder(before, field.focusProxy() or field)

    def _empty(self) -> None:
        while (place := self._fields.takeAt(0)) is not None:
            field = place.widget()
            if field is not None and field is not self._lead:
                field.hide()
                field.deleteLater()
