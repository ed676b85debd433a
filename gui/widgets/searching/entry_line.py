"""A line for the name of an entry of the register, offered while one types."""

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from gui.model.problem import Problem
from gui.session.lists.register import Register

_MOST = 8
"""So many names are offered."""


class EntryLine(QLineEdit):
    """`changed()` tells that another entry is meant, or none."""

    changed = Signal()

    def __init__(self, register: Register, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._register = register
        self.setAccessibleName(self.tr("Entry of the register"))
        self.setPlaceholderText(self.tr("Whom it names"))
        self._names = QStringListModel(self)
        offering = QCompleter(self._names, self)
        offering.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        offering.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(offering)
        self.textEdited.connect(self._offer)
        self.textChanged.connect(self._tell)

    def show_entry(self, uid: str) -> None:
        """Show the entry with this identity, or none; none too where it cannot be read at this moment."""
        try:
            self.setText(self._register.name_of(uid))
        except Problem:
            self.clear()

    def uid(self) -> str | None:
        """The identity of the entry that is meant; empty where nothing is typed, None where there is no such entry."""
        typed = self.text().strip()
        if not typed:
            return ""
        try:
            named = self._register.named(typed)
        except Problem:  # it cannot be read at this moment
            return None
        return named.uid if named is not None else None

    def _offer(self, typed: str) -> None:
        try:
            self._names.setStringList([entry.name for entry in self._register.matches(typed, _MOST)])
        except Problem:  # nothing can be offered at this moment
            self._names.setStringList([])

    def _tell(self, typed: str) -> None:
        del typed
        self.changed.emit()
